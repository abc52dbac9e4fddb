// The activations, each beside its derivative; both take z. The twins of backprop.functions.

export const sigmoid = (z) => {
  const e = Math.exp(-Math.abs(z)); // at most 1, so it cannot overflow
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
};
export const sigmoidPrime = (z) => sigmoid(z) * sigmoid(-z);
export const tanh = (z) => Math.tanh(z);
export const tanhPrime = (z) => 4 * sigmoidPrime(2 * z);
export const relu = (z) => (z > 0 ? z : 0);
export const reluPrime = (z) => (z > 0 ? 1 : 0);
export const identity = (z) => z;
export const identityPrime = () => 1;

export const ACTIVATIONS = {
  sigmoid: { g: sigmoid, prime: sigmoidPrime },
  tanh: { g: tanh, prime: tanhPrime },
  relu: { g: relu, prime: reluPrime },
  identity: { g: identity, prime: identityPrime },
};
