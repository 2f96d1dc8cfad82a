/**
 * `npm run cases -- <folder>`: runs the built action on a folder of cases and prints the differences from the
 * expectations. Each case is a folder with `repo/`, `expect.json` and optionally `inputs.json`. The exit code is 1 if
 * there are differences. `--only junit/` runs the cases whose names begin with that. `--argued <name>` marks a case
 * whose expectation is considered wrong: it must differ.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { compare } from "./cases/compare.ts";
import { runCase } from "./cases/run-case.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    argued: { type: "string", multiple: true, default: [] },
    only: { type: "string", default: "" },
  },
});
const [folder] = positionals;
if (folder) await run(folder);
else {
  console.error("Usage: npm run cases -- <folder> [--only <prefix>] [--argued <name>]");
  process.exitCode = 2;
}

async function run(folder: string): Promise<void> {
  const names = globSync("**/expect.json", { cwd: folder })
    .map((path) => dirname(path).replaceAll("\\", "/"))
    .filter((name) => name.startsWith(values.only))
    .sort();
  let wrong = 0;
  for (const name of names) {
    const expected = JSON.parse(readFileSync(join(folder, name, "expect.json"), "utf8"));
    const problems = compare(await runCase(join(folder, name)), expected);
    const isArgued = values.argued.includes(name);
    if (problems.length > 0 !== isArgued) wrong++;
    for (const problem of problems)
      console.log(`${name}: ${problem}${isArgued ? " (argued)" : ""}`);
    if (isArgued && problems.length === 0) console.log(`${name}: no longer differs`);
  }
  console.log(`${names.length} cases, ${wrong} failed`);
  process.exitCode = wrong > 0 || names.length === 0 ? 1 : 0;
}
