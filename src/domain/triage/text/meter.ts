/** Counts the steps of hearing a text, so that a test can prove without a clock that they grow in line with it. */
export interface Meter {
  steps: number;
}
