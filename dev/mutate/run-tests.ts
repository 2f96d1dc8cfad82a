/**
 * Runs the tests for `npm run mutate`, in a separate process because a mutant can loop forever. Arguments: the number of
 * the first mutant, the source file, the tests. Writes one line of JSON for the unchanged file and one per mutant.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createVitest } from "vitest/node";
import { listMutants } from "./mutants.ts";

const [first = "0", source = "", ...tests] = process.argv.slice(2);
const file = resolve(source);
const mutants = listMutants(readFileSync(file, "utf8"));
let code: string | undefined;

const vitest = await createVitest(
  {
    ...{ watch: false, reporters: [{}], bail: 1, silent: true, testTimeout: 10_000 },
    // In a thread, a mutant that loops ends with this process.
    pool: "threads",
    // Otherwise a worker can keep an earlier mutant, or load it again while it is stopped.
    isolate: true,
    fileParallelism: false,
    // Otherwise all mutants would run the code of the first one.
    fsModuleCache: false,
  },
  {
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        transform: (_: string, id: string) => (id.split("?")[0] === file ? code : undefined),
      },
    ],
  },
);
try {
  const specifications = await vitest.globTestSpecifications([...tests]);
  write({ fails: await runTests() });
  for (const mutant of mutants.slice(Number(first))) {
    code = mutant.code;
    vitest.invalidateFile(file);
    write({ fails: await runTests() });
  }

  async function runTests(): Promise<boolean> {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
  }
} finally {
  await vitest.close();
}

function write(result: { readonly fails: boolean }): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
