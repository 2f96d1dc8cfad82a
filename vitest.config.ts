import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Runs the files first that start many processes. Starting one takes 1 ms in a small process, but 30 ms in one of 1 GB,
 * because the system copies its page table. Vitest's processes grow to that size.
 */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const startsProcesses = ({ moduleId }: TestSpecification) =>
      /\/test\/(baseline|bundle|dev|host|release)\//.test(moduleId);
    return [...sorted.filter(startsProcesses), ...sorted.filter((file) => !startsProcesses(file))];
  }
}
const isShuffled = process.argv.some((argument) => argument.startsWith("--sequence.shuffle"));

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what another one sees, so that files can share what they import: it takes a third of the time.
    isolate: false,
    pool: "forks",
    ...(!isShuffled && { sequence: { sequencer: ProcessesFirst } }),
    // Vitest leaves a core free by itself: with two cores that takes half as long again.
    maxWorkers: "100%",
    // Only so that a test that hangs ends: many start processes, which take their time on a busy machine.
    testTimeout: 60_000,
    setupFiles: ["test/setup.ts"],
    // Hundreds of processes run the same modules, so Node compiles them once.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules", ".cache", "node") },
    // The report that .ci/run counts, and that our own workflow gives to this action.
    reporters: ["default", ["junit", { outputFile: "reports/junit.xml", addFileAttribute: true }]],
  },
});
