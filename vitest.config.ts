import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what another one sees, so that files can share what they import: it takes a third of the time.
    isolate: false,
    pool: "threads",
    // Vitest leaves a core free by itself: with two cores that takes half as long again.
    maxWorkers: "100%",
    // Only so that a test that hangs ends: many start processes, which take their time on a busy machine.
    testTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
    // The report that .ci/run counts, and that our own workflow gives to this action.
    reporters: ["default", ["junit", { outputFile: "reports/junit.xml", addFileAttribute: true }]],
  },
});
