// Plain functions of numbers and lists: no page, no state. Each is tested against its twin in the package.

export * from "./activations.js";
export * from "./costs.js";
export * from "./network.js";
