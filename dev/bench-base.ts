/**
 * `npm run bench:base`: measures processor time, wall time and requests of the built action with 7,000 findings and
 * 7,000 at the base, compared with the same step with `compare-with: none`. `npm run bench:base -- 9 <folder>` runs each
 * 9 times instead of 5, and measures the built action of another copy of this project too.
 */
import { measureBaseCost, showBaseCost } from "./bench/base-cost.ts";
import { root } from "./runner/action.ts";

const [runs = "5", ...others] = process.argv.slice(2);
for (const figures of await measureBaseCost([root, ...others], Number(runs))) {
  if (others.length > 0) console.log(figures.project);
  for (const line of showBaseCost(figures)) console.log(line);
}
