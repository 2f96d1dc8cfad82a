/**
 * `npm run measure:compare -- eslint <its bin/eslint.js> <repository>`, `… ruff <its binary> <repository>`: applies 15
 * changes to a project, and says of how many findings comparing is wrong: known ones that are shown as new, and new ones
 * that are taken for known. What is true is known by how the change was made. Nothing is written but in a temporary folder.
 */
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPatch } from "../src/compare/diff/read-patch.ts";
import type { Digest } from "../src/compare/digest/digest.ts";
import { decodeDigest, encodeDigest } from "../src/compare/digest/encode.ts";
import { toDigest } from "../src/compare/digest/to-digest.ts";
import { matchFindings } from "../src/compare/match/match-findings.ts";
import { type Base, changes, type NamedChange } from "./measure-compare/changes.ts";
import { linters, type Reported } from "./measure-compare/linters.ts";
import {
  checkOut,
  diffOf,
  type Project,
  readProject,
  trackedFiles,
  writeProject,
} from "./measure-compare/project.ts";
import { type Score, score, toCompared } from "./measure-compare/score.ts";

/** Other places for a change, where it leads to a parse error or to nothing new. */
const mostAttempts = 40;

function main(name: string, command: string, repository: string): void {
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
      findings: toCompared(linter.name, project, findings),
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
    const sums = [0, 0, 0, 0, 0, 0, 0];
    for (const change of changes) {
      const made = make(change, base, command, folder);
      if (!made) {
        console.log(`| ${change.name} | – | | | |`);
        continue;
      }
      const scores = scoresOf(base, made, digest, folder);
      const cells = scores.map(
        ({ knownShownAsNew, newMissed }) => `${knownShownAsNew}/${newMissed}`,
      );
      console.log(`| ${change.name} | ${scores[0]?.truly} | ${cells.join(" | ")} |`);
      const numbers = scores.flatMap((each) => [each.knownShownAsNew, each.newMissed]);
      for (const [at, value] of [scores[0]?.truly ?? 0, ...numbers].entries()) {
        sums[at] = (sums[at] ?? 0) + value;
      }
    }
    const [truly, ...rest] = sums;
    const pairs = [0, 2, 4].map((at) => `${rest[at]}/${rest[at + 1]}`);
    console.log(`| **all** | ${truly} | ${pairs.join(" | ")} |`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Made {
  readonly project: Project;
  readonly findings: readonly Reported[];
}

/** The first place where the change leads to a project that can be parsed. */
function make(change: NamedChange, base: Base, command: string, folder: string): Made | undefined {
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const project = change.make(base, attempt);
    if (!project) return undefined;
    writeProject(folder, base.project, project);
    try {
      const findings = base.linter.run(command, folder).filter(({ file }) => project.has(file));
      return { project, findings };
    } catch (error) {
      if (attempt === mostAttempts - 1) console.error(`${change.name}: ${error}`);
    }
  }
  return undefined;
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
    const { marks } = matchFindings(compared, findings, surroundings, [base.linter.name]);
    return score(base.findings, made.findings, made.project, marks);
  });
}

const [name = "", command = "", repository = ""] = process.argv.slice(2);
if (!repository) {
  console.error("Give a linter (eslint or ruff), its command, and a repository.");
  process.exitCode = 2;
} else main(name, command, repository);
