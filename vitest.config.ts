import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The report that .ci/run counts, and that our own workflow gives to this action.
    reporters: ["default", ["junit", { outputFile: "reports/junit.xml", addFileAttribute: true }]],
  },
});
