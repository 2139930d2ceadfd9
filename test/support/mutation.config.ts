import { defineConfig } from "vitest/config";

/** What mutants are tried against: the pure tests of triage alone, because the rest would only cost time. */
export default defineConfig({ test: { include: ["test/domain/triage/**/*.test.ts"] } });
