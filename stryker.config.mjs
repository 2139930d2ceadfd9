/** `npm run mutate`: breaks the rules of triage one by one and counts how many breaks a test notices. */
export default {
  mutate: ["src/domain/triage/**/*.ts", "!src/domain/triage/text/**"],
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "test/support/mutation.config.ts", related: false },
  // Stryker would rewrite a tsconfig through an API that TypeScript 7 no longer has; nothing here needs it.
  tsconfigFile: "no-tsconfig.json",
  reporters: ["clear-text"],
  concurrency: 1,
  coverageAnalysis: "perTest",
  thresholds: { high: 95, low: 90, break: 85 },
  tempDirName: "node_modules/.cache/stryker",
};
