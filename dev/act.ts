/**
 * `npm run act`: runs workflows in act (https://github.com/nektos/act), the built action against the stand-in for
 * GitHub: a failing, a cancelled, a fork's job, and the recipes of the docs. `npm run act -- <text>` takes those whose
 * title has it; `npm run act -- own` runs our own workflow in a clone, which takes minutes.
 */
import { actVersion, findAct } from "./act/find-act.ts";
import { play } from "./act/play.ts";
import { recipeScenarios } from "./act/recipes.ts";
import { ownWorkflow, scenarios } from "./act/scenarios.ts";

const act = findAct();
const [wanted = ""] = process.argv.slice(2);
const chosen =
  wanted === "own"
    ? [ownWorkflow]
    : [...scenarios, ...recipeScenarios].filter(({ title }) => title.includes(wanted));
let surprises = 0;

if (!act) {
  console.log(
    `act isn't installed, so nothing was run: go install github.com/nektos/act@${actVersion}`,
  );
} else {
  for (const scenario of chosen) {
    console.log(`\n── ${scenario.title} ${"─".repeat(Math.max(3, 96 - scenario.title.length))}`);
    const played = await play(act, scenario);
    for (const line of shorten(played.log)) console.log(line);
    for (const line of played.requests) console.log(line);
    for (const line of played.surprises) console.log(`NOT AS EXPECTED: ${line}`);
    if (played.surprises.length === 0) console.log("As expected.");
    surprises += played.surprises.length;
  }
  if (surprises > 0) process.exitCode = 1;
}

/** Without the lines of the job summary but the first, which act prints in full. */
function shorten(log: string): readonly string[] {
  return log.split("\n").filter((line) => /^\[|^Error: Job/.test(line));
}
