/**
 * `npm run mutate`: makes one small change after the other in the modules of dev/mutate/modules.ts, and prints every
 * change that no test notices. `-- src/read/xml/scan.ts` mutates one module, `--tests test/read` runs other tests. The
 * files aren't changed. The exit code is 1 if more than `--most` percent (default 100) of a module's mutants survive.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type MutatedModule, mutatedModules, toModule } from "./mutate/modules.ts";
import { listMutants, type Mutant } from "./mutate/mutants.ts";

/** The time limit until the duration of a module's tests is known. */
const initialLimitMs = 120_000;
/** A mutant is considered endless if its tests take this many times as long as without it, and at least 10 seconds. */
const slowdownLimit = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: "string", multiple: true, default: [] },
    most: { type: "string", default: "100" },
  },
});
const modules =
  positionals.length > 0
    ? positionals.map((source) => toModule(source, values.tests))
    : mutatedModules;

console.log("| module | killed | of | survivors |\n| --- | --: | --: | --: |");
const survivors: string[] = [];
for (const module of modules) {
  const mutants = listMutants(readFileSync(module.source, "utf8"));
  const survivorsOfModule = await findSurvivors(module, mutants);
  const percent = (100 * survivorsOfModule.length) / Math.max(1, mutants.length);
  console.log(
    `| ${module.source} | ${mutants.length - survivorsOfModule.length} | ${mutants.length} | ${percent.toFixed(0)} % |`,
  );
  for (const { line, change } of survivorsOfModule)
    survivors.push(`${module.source}:${line}: ${change}`);
  if (percent > Number(values.most)) process.exitCode = 1;
}
console.log(["", "Survivors:", ...survivors].join("\n"));

async function findSurvivors(
  module: MutatedModule,
  mutants: readonly Mutant[],
): Promise<readonly Mutant[]> {
  const survivorsOfModule: Mutant[] = [];
  for (let next = 0; next < mutants.length; ) {
    const [failsUnchanged, ...results] = await runTests(module, next);
    if (failsUnchanged !== false) {
      throw new Error(`The tests of ${module.source} fail without a change.`);
    }
    for (const fails of results) {
      const mutant = mutants[next++];
      if (mutant && !fails) survivorsOfModule.push(mutant);
    }
    // The mutant that looped or ended the process counts as killed.
    next++;
  }
  return survivorsOfModule;
}

/**
 * Returns whether the tests fail without a change, and then with each mutant starting at `first`, until one loops.
 */
async function runTests(module: MutatedModule, first: number): Promise<readonly boolean[]> {
  const { source, tests } = module;
  const child = spawn(
    process.execPath,
    ["dev/mutate/run-tests.ts", String(first), source, ...tests],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const results: boolean[] = [];
  let limit = initialLimitMs;
  const started = performance.now();
  let timer = setTimeout(() => child.kill("SIGKILL"), limit);
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('{"fails":')) continue;
    clearTimeout(timer);
    if (results.length === 0)
      limit = Math.max(10_000, slowdownLimit * (performance.now() - started));
    results.push(JSON.parse(line).fails === true);
    timer = setTimeout(() => child.kill("SIGKILL"), limit);
  }
  clearTimeout(timer);
  return results;
}
