/**
 * `npm run bench:base`: what comparing costs the built action, with 7,000 findings now and 7,000 at the base, beside
 * the same step with `compare-with: none`: processor's time, wall time and requests. `npm run bench:base -- 9 <folder>`
 * gives each 9 turns instead of 5, and measures the built action of another copy of this project too.
 */
import { measureCompared, showCompared } from "./bench/compared.ts";
import { root } from "./runner/action.ts";

const [turns = "5", ...others] = process.argv.slice(2);
for (const figures of await measureCompared([root, ...others], Number(turns))) {
  if (others.length > 0) console.log(figures.project);
  for (const line of showCompared(figures)) console.log(line);
}
