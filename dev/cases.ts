/**
 * `npm run cases -- <folder>`: runs the built action over a folder of cases, each of which is a folder with `repo/`,
 * `expect.json` and perhaps `inputs.json`, and prints what falls short. Ends with exit code 1 when something does.
 * `--only junit/` runs those whose names begin so; `--argued <name>` names a case whose expectation is held to be
 * wrong: it must fall short.
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
  console.error("Give a folder of cases.");
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
    if (isArgued && problems.length === 0) console.log(`${name}: no longer falls short`);
  }
  console.log(`${names.length} cases, ${wrong} fall short`);
  process.exitCode = wrong > 0 || names.length === 0 ? 1 : 0;
}
