/**
 * `npm run act`: runs workflows with the built action in act (https://github.com/nektos/act), against the stand-in for
 * GitHub: a failing job, a cancelled job, a fork's job, and the recipes of the docs. `npm run act -- <text>` runs those
 * whose title contains the text. `npm run act -- own` runs this project's own workflow in a clone, which takes minutes.
 */
import { actVersion, findAct } from "./act/find-act.ts";
import { recipeScenarios } from "./act/recipes.ts";
import { runScenario } from "./act/run-scenario.ts";
import { ownWorkflow, scenarios } from "./act/scenarios.ts";

const act = findAct();
const [text = ""] = process.argv.slice(2);
const chosen =
  text === "own"
    ? [ownWorkflow]
    : [...scenarios, ...recipeScenarios].filter(({ title }) => title.includes(text));
let differences = 0;

if (!act) {
  console.log(`act isn't installed. Run go install github.com/nektos/act@${actVersion}.`);
} else {
  for (const scenario of chosen) {
    console.log(`\n── ${scenario.title} ${"─".repeat(Math.max(3, 96 - scenario.title.length))}`);
    const result = await runScenario(act, scenario);
    for (const line of shorten(result.log)) console.log(line);
    for (const line of result.requests) console.log(line);
    for (const line of result.differences) console.log(`Not as expected: ${line}`);
    if (result.differences.length === 0) console.log("As expected.");
    differences += result.differences.length;
  }
  if (differences > 0) process.exitCode = 1;
}

/** Removes the job summary, which act prints in full, except its first line. */
function shorten(log: string): readonly string[] {
  return log.split("\n").filter((line) => /^\[|^Error: Job/.test(line));
}
