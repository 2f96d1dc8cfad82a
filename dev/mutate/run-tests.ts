/**
 * The part of `npm run mutate` that runs the tests, as a process of its own, because a mutant can loop for ever.
 * Arguments: the number of the first mutant, the source file, the tests. Writes one line of JSON for the
 * unchanged file and one per mutant.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createVitest } from "vitest/node";
import { mutantsOf } from "./mutants.ts";

const [first = "0", source = "", ...tests] = process.argv.slice(2);
const file = resolve(source);
const mutants = mutantsOf(readFileSync(file, "utf8"));
let code: string | undefined;

const vitest = await createVitest(
  {
    ...{ watch: false, reporters: [{}], bail: 1, silent: true, testTimeout: 10_000 },
    // A mutant that loops ends with this process.
    pool: "threads",
    // Or else the first mutant's code is what all of them run.
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
  write({ fails: await fails() });
  for (const mutant of mutants.slice(Number(first))) {
    code = mutant.code;
    vitest.invalidateFile(file);
    write({ fails: await fails() });
  }

  async function fails(): Promise<boolean> {
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
  }
} finally {
  await vitest.close();
}

function write(result: { readonly fails: boolean }): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
