/**
 * `npm run measure:compare -- eslint <its bin/eslint.js> <repository>`, `… ruff <its binary> <repository>`: applies 15
 * changes to a project and counts the findings that are compared wrongly: known ones that are shown as new, and new
 * ones that are missed. A further argument is the number of places for each change. The expected result follows from the
 * change. Writes only to a temporary folder.
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
import { applyChange, type ChangedProject } from "./measure-compare/apply-change.ts";
import { changes } from "./measure-compare/changes.ts";
import type { Base } from "./measure-compare/edit-project.ts";
import { linters } from "./measure-compare/linters.ts";
import { checkOut, listTrackedFiles, readDiff, readProject } from "./measure-compare/project.ts";
import { type Score, scoreMarks, toCompared } from "./measure-compare/score.ts";

function main(name: string, command: string, repository: string, places: number): void {
  const linter = linters[name];
  if (!linter) throw new Error(`No linter ${name}: ${Object.keys(linters).join(", ")}`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "measure-compare-")));
  try {
    checkOut(repository, folder);
    const paths = listTrackedFiles(folder).filter((path) => path.endsWith(linter.extension));
    const project = readProject(folder, paths);
    const findings = linter.run(command, folder).filter(({ file }) => project.has(file));
    const base = { project, findings, linter };
    const digest = toDigest({
      isIncomplete: false,
      tools: [linter.name],
      findings: toKeyedFindings(toCompared(linter.name, project, findings)),
      detail: "each",
      storesTests: true,
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
      let applied = 0;
      for (let place = 0; place < places; place++) {
        const state = applyChange(change, base, command, folder, place);
        if (!state) continue;
        applied++;
        const scores = scoreChange(base, state, digest, folder);
        const [first] = scores;
        const numbers = scores.flatMap((each) => [each.knownShownAsNew, each.newMissed]);
        for (const [at, value] of [first?.newCount ?? 0, ...numbers].entries()) {
          row[at] = (row[at] ?? 0) + value;
          sums[at] = (sums[at] ?? 0) + value;
        }
      }
      console.log(applied === 0 ? `| ${change.name} | – | | | |` : toRow(change.name, row));
    }
    console.log(toRow("**all**", sums));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The number of new findings, then for each way of comparing: known ones shown as new, new ones missed. */
type Sums = number[];

function toRow(name: string, [newCount, ...rest]: Sums): string {
  const pairs = [0, 2, 4].map((at) => `${rest[at]}/${rest[at + 1]}`);
  return `| ${name} | ${newCount} | ${pairs.join(" | ")} |`;
}

function scoreChange(
  base: Base,
  applied: ChangedProject,
  digest: Digest,
  folder: string,
): readonly Score[] {
  const diff = readPatch(readDiff(folder));
  const files = () => listTrackedFiles(folder);
  const compared = toCompared(base.linter.name, applied.project, applied.findings);
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
    return scoreMarks(base.findings, applied.findings, applied.project, marks);
  });
}

const [name = "", command = "", repository = "", places = "1"] = process.argv.slice(2);
if (!repository) {
  console.error("Usage: npm run measure:compare -- eslint|ruff <command> <repository> [<places>]");
  process.exitCode = 2;
} else main(name, command, repository, Number(places));
