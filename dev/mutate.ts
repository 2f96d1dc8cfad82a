/**
 * `npm run mutate`: changes one thing after the other in the modules of dev/mutate/modules.ts and prints every change
 * that no test notices. `-- src/read/xml/scan.ts` does so for one module, `--tests test/read` with other tests.
 * Nothing is written to the files. Ends with exit code 1 where more survive than `--most` (percent; 100) allows.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type MutatedModule, mutatedModules, toModule } from "./mutate/modules.ts";
import { listMutants, type Mutant } from "./mutate/mutants.ts";

/** Before it is known how long a module's tests take. */
const longestMs = 120_000;
/** A mutant loops if its tests take so many times as long as without it, but not before 10 seconds. */
const patience = 4;

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
  const alive = await findSurvivors(module, mutants);
  const percent = (100 * alive.length) / Math.max(1, mutants.length);
  console.log(
    `| ${module.source} | ${mutants.length - alive.length} | ${mutants.length} | ${percent.toFixed(0)} % |`,
  );
  for (const { line, change } of alive) survivors.push(`${module.source}:${line}: ${change}`);
  if (percent > Number(values.most)) process.exitCode = 1;
}
console.log(["", "No test noticed:", ...survivors].join("\n"));

async function findSurvivors(
  module: MutatedModule,
  mutants: readonly Mutant[],
): Promise<readonly Mutant[]> {
  const alive: Mutant[] = [];
  for (let next = 0; next < mutants.length; ) {
    const [failsUnchanged, ...results] = await runTests(module, next);
    if (failsUnchanged !== false) {
      throw new Error(`The tests of ${module.source} fail before anything is changed.`);
    }
    for (const fails of results) {
      const mutant = mutants[next++];
      if (mutant && !fails) alive.push(mutant);
    }
    // The one that loops or ended the process was noticed, too.
    next++;
  }
  return alive;
}

/**
 * Returns true if the tests fail: without a change, then for each mutant starting at `first`, until one of them loops.
 */
async function runTests(module: MutatedModule, first: number): Promise<readonly boolean[]> {
  const { source, tests } = module;
  const child = spawn(
    process.execPath,
    ["dev/mutate/run-tests.ts", String(first), source, ...tests],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  const results: boolean[] = [];
  let limit = longestMs;
  const started = performance.now();
  let timer = setTimeout(() => child.kill("SIGKILL"), limit);
  for await (const line of createInterface(child.stdout)) {
    if (!line.startsWith('{"fails":')) continue;
    clearTimeout(timer);
    if (results.length === 0) limit = Math.max(10_000, patience * (performance.now() - started));
    results.push(JSON.parse(line).fails === true);
    timer = setTimeout(() => child.kill("SIGKILL"), limit);
  }
  clearTimeout(timer);
  return results;
}
