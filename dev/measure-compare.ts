/**
 * `npm run measure:compare -- eslint <its bin/eslint.js> <repository>`, `… ruff <its binary> <repository>`: applies 15
 * changes to a project, and says of how many findings comparing is wrong: known ones that are shown as new, and new
 * ones that are taken for known. A number behind that asks for each change in so many places. What is true is known by
 * how the change was made. Nothing is written but in a temporary folder.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPatch } from "../src/compare/diff/read-patch.ts";
import type { Digest } from "../src/compare/digest/digest.ts";
import { decodeDigest, encodeDigest } from "../src/compare/digest/encode.ts";
import { toDigest } from "../src/compare/digest/to-digest.ts";
import { toKeyedFindings } from "../src/compare/finding-key.ts";
import { matchFindings } from "../src/compare/match/match-findings.ts";
import { type Made, make } from "./measure-compare/apply-change.ts";
import { type Base, changes } from "./measure-compare/changes.ts";
import { linters } from "./measure-compare/linters.ts";
import { checkOut, diffOf, readProject, trackedFiles } from "./measure-compare/project.ts";
import { type Score, score, toCompared } from "./measure-compare/score.ts";

function main(name: string, command: string, repository: string, places: number): void {
  const linter = linters[name];
  if (!linter) throw new Error(`No linter ${name}: ${Object.keys(linters).join(", ")}`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "measure-compare-")));
  try {
    checkOut(repository, folder);
    const paths = trackedFiles(folder).filter((path) => path.endsWith(linter.extension));
    const project = readProject(folder, paths);
    const findings = linter.run(command, folder).filter(({ file }) => project.has(file));
    const base = { project, findings, linter };
    const digest = toDigest({
      isIncomplete: false,
      tools: [linter.name],
      findings: toKeyedFindings(toCompared(linter.name, project, findings)),
      legs: [],
      failed: [],
      flaky: [],
      ran: new Set(),
    });
    const rules = new Set(findings.map(({ rule }) => rule)).size;
    const files = new Set(findings.map(({ file }) => file)).size;
    console.log(
      `${linter.name}: ${findings.length} findings, ${rules} rules, ${files} files, digest of ${encodeDigest(digest).length} bytes\n`,
    );
    console.log("| change | new | with the diff | without a diff | through the digest |");
    console.log("| --- | --- | --- | --- | --- |");
    const sums: Sums = [0, 0, 0, 0, 0, 0, 0];
    for (const change of changes) {
      const row: Sums = [0, 0, 0, 0, 0, 0, 0];
      let made = 0;
      for (let place = 0; place < places; place++) {
        const state = make(change, base, command, folder, place);
        if (!state) continue;
        made++;
        const scores = scoresOf(base, state, digest, folder);
        const [first] = scores;
        const numbers = scores.flatMap((each) => [each.knownShownAsNew, each.newMissed]);
        for (const [at, value] of [first?.truly ?? 0, ...numbers].entries()) {
          row[at] = (row[at] ?? 0) + value;
          sums[at] = (sums[at] ?? 0) + value;
        }
      }
      console.log(made === 0 ? `| ${change.name} | – | | | |` : toRow(change.name, row));
    }
    console.log(toRow("**all**", sums));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** New ones, then known shown as new and new missed for each way. */
type Sums = number[];

function toRow(name: string, [truly, ...rest]: Sums): string {
  const pairs = [0, 2, 4].map((at) => `${rest[at]}/${rest[at + 1]}`);
  return `| ${name} | ${truly} | ${pairs.join(" | ")} |`;
}

function scoresOf(base: Base, made: Made, digest: Digest, folder: string): readonly Score[] {
  const diff = readPatch(diffOf(folder));
  const files = () => trackedFiles(folder);
  const compared = toCompared(base.linter.name, made.project, made.findings);
  const stored = decodeDigest(encodeDigest(digest));
  if (!stored) throw new Error("The digest can't be read");
  const ways = [
    [digest, { diff, files }],
    [digest, { files }],
    [stored, { diff, files }],
  ] as const;
  return ways.map(([{ findings }, surroundings]) => {
    const { marks } = matchFindings(toKeyedFindings(compared), findings, surroundings, [
      base.linter.name,
    ]);
    return score(base.findings, made.findings, made.project, marks);
  });
}

const [name = "", command = "", repository = "", places = "1"] = process.argv.slice(2);
if (!repository) {
  console.error("Give a linter (eslint or ruff), its command, and a repository.");
  process.exitCode = 2;
} else main(name, command, repository, Number(places));
