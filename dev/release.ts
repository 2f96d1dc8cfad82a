/**
 * Used by the release workflow: `node dev/release.ts check v1.2.3` fails if version, changelog and tag don't match;
 * `node dev/release.ts tag v1.2.3` moves the tag v1. `--dry-run` only prints the commands. Needs only Node and git, so
 * that it can run before packages are installed.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { moveMajorTag } from "./release/major-tag.ts";
import { findProblems } from "./release/problems.ts";

const root = join(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "dry-run": { type: "boolean", default: false } },
});
const [command, tag] = positionals;

if (command === "check" && tag) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const problems = findProblems({ tag, version, changelog });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`${tag} matches package.json and CHANGELOG.md.`);
} else if (command === "tag" && tag) {
  for (const line of moveMajorTag(root, tag, values["dry-run"])) console.log(line);
} else {
  console.error("Usage: node dev/release.ts check|tag v1.2.3 [--dry-run]");
  process.exitCode = 2;
}
