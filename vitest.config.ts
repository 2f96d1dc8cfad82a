import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Every test is independent of every other, so one worker serves many files.
    pool: "threads",
  },
});
