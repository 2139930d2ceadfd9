import { defineConfig } from "vitest/config";

/** Suites that need a database and the state of dialogs; the rest needs nothing. */
const withStores = [
  "test/app/**/*.test.ts",
  "test/crash/**/*.test.ts",
  "test/db/**/*.test.ts",
  "test/delivery/**/*.test.ts",
];

const common = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  globalSetup: ["test/support/global-setup.ts"],
};

// Where a real Postgres and Redis are given, the same suites run on them too.
const isReal = process.env["DATABASE_URL"] !== undefined && process.env["REDIS_URL"] !== undefined;

export default defineConfig({
  test: {
    // Each worker may hold an embedded database of some 400 MB.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: "plain",
          include: ["test/**/*.test.ts"],
          exclude: withStores,
          globalSetup: [],
        },
      },
      { test: { ...common, name: "embedded", include: withStores, env: { TEST_STORES: "embedded" } } },
      ...(isReal
        ? [{ test: { ...common, name: "real", include: withStores, env: { TEST_STORES: "real" } } }]
        : []),
    ],
  },
});
