import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["__tests__/helpers/tell-what-is-missing.ts"],
    include: ["__tests__/**/*.test.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
