import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that start many processes run first. Starting one takes 1 ms in a small process and 30 ms in one of 1 GB, which
 * is what later files use: the system copies the table of its memory.
 */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const late = ({ moduleId }: TestSpecification) =>
      !/\/test\/(baseline|bundle|dev|host|release)\//.test(moduleId);
    return [...sorted.filter((file) => !late(file)), ...sorted.filter(late)];
  }
}
const shuffled = process.argv.some((argument) => argument.startsWith("--sequence.shuffle"));

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what another one sees, so that files can share what they import: it takes a third of the time.
    isolate: false,
    pool: "forks",
    ...(!shuffled && { sequence: { sequencer: ProcessesFirst } }),
    // Vitest leaves a core free by itself: with two cores that takes half as long again.
    maxWorkers: "100%",
    // Only so that a test that hangs ends: many start processes, which take their time on a busy machine.
    testTimeout: 60_000,
    setupFiles: ["test/surroundings.ts"],
    // What Node compiled, for the hundreds of processes that run the same modules.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules", ".cache", "node") },
    // The report that .ci/run counts, and that our own workflow gives to this action.
    reporters: ["default", ["junit", { outputFile: "reports/junit.xml", addFileAttribute: true }]],
  },
});
