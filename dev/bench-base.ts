/**
 * `npm run bench:base`: measures processor time, wall time and requests of the built action with 7,000 findings and
 * 7,000 at the base, compared with the same step with `compare-with: none`: once for a change of 20 files, and once for
 * a change of all 350. `npm run bench:base -- 9 <folder>` runs each 9 times instead of 5, and measures the built action
 * of another copy of this project too.
 */
import { showBaseCosts } from "./bench/base-cost.ts";
import { root } from "./runner/action.ts";

const [runs = "5", ...others] = process.argv.slice(2);
for await (const line of showBaseCosts([root, ...others], Number(runs))) console.log(line);
