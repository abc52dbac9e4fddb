export * as numbers from "./numbers.js";
export {
  angleSentence,
  courseOf,
  digitsHead,
  labPaper,
  labRows,
  labSentence,
  sharedDigits,
  stepPaper,
  stepRows,
  stepSentence,
} from "./says.js";
export { render } from "./view.js";
export { default as words } from "./words.json";
