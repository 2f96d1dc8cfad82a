/**
 * `npm run stories`: publishes thousands of times with random faults and checks the result each time. `-- --runs 20000`
 * sets the number of runs, `--seed 7` the seed, and `--path`, which a failure prints, repeats only the failed run.
 */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { runScenario, scenario } from "../test/publish/scenarios.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5000" },
    seed: { type: "string", default: String(randomInt(2 ** 31)) },
    path: { type: "string" },
  },
});

const seed = Number(values.seed);
const ends = new Map<string, number>();
const property = fc.asyncProperty(scenario, async (scenario) => {
  const end = await runScenario(scenario);
  ends.set(end, (ends.get(end) ?? 0) + 1);
});
const { path } = values;
const details = await fc.check(property, {
  numRuns: Number(values.runs),
  seed,
  ...(path !== undefined && { path, endOnFailure: true }),
});

console.log(`Seed ${seed}, ${details.numRuns} runs:`);
for (const [end, count] of [...ends].sort()) console.log(`  ${end}: ${count}`);
if (details.failed) {
  console.log(`npm run stories -- --seed ${seed} --path ${details.counterexamplePath}`);
  console.log(fc.defaultReportMessage(details));
  process.exitCode = 1;
}
