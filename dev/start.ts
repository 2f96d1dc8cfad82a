/**
 * `npm start`: runs the built action as a step of a job, against the stand-in for GitHub, without account and network.
 * Without arguments, it runs on fixtures. `npm start -- <globs>` runs it on your reports, with the repository of the
 * current folder as the checkout. `--input name=value` sets any input of the action.
 */
import { join } from "node:path";
import { runDemo } from "./demo/run-demo.ts";
import { showLog, showRequests, showRun, showStep } from "./demo/show.ts";
import { writeResults } from "./demo/write-results.ts";
import { root } from "./runner/action.ts";

await runDemo(process.argv.slice(2), ({ main, post, checks, base }) => {
  if (base) show("The base's check run", showRun(base).slice(0, 3));
  const log = main.stdout + main.stderr + post.stdout + post.stderr;
  show("The step's log", showLog(log));
  show("Requests", showRequests(checks.exchanges()));
  for (const run of checks.runs()) show("The check run", showRun(run));
  show("The step", showStep(main));
  // The tests have a folder of their own, so that they don't replace what a user looks at.
  show("Written", writeResults(process.env.RESULTS_FOLDER ?? join(root, ".out"), checks, main));
});

function show(title: string, lines: readonly string[]): void {
  console.log(`\n── ${title} ${"─".repeat(Math.max(3, 76 - title.length))}`);
  for (const line of lines) console.log(line);
}
