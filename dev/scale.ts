/** `npm run scale`: computes the tables of docs/decisions/scale.md with the stand-in and GitHub's limits. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./runner/action.ts";
import { toScaleTables } from "./scale/table.ts";

const path = join(root, "docs", "decisions", "scale.md");
const page = readFileSync(path, "utf8");
const tables = `<!-- begin: npm run scale -->\n\n${await toScaleTables()}\n\n<!-- end -->`;
writeFileSync(
  path,
  page.replace(/<!-- begin: npm run scale -->[\s\S]*<!-- end -->/, () => tables),
);
