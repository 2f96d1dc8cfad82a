/**
 * `npm run preview`: writes a page that looks like the check on GitHub, from the requests of the built action, and prints
 * its path. Takes the arguments of `npm start`. The page runs no scripts and loads nothing.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runDemo } from "./demo/run-demo.ts";
import { renderDemo } from "./preview/render-demo.ts";
import { root } from "./runner/action.ts";

await runDemo(process.argv.slice(2), (demo) => {
  const path = join(root, ".preview", "index.html");
  mkdirSync(join(root, ".preview"), { recursive: true });
  writeFileSync(path, renderDemo(demo));
  console.log(path);
});
