/**
 * `npm run measure:action -- ruff <its binary> <repository>`, `… eslint <its bin/eslint.js> <repository>`: applies the
 * changes of `npm run measure:compare` and runs the built action on the base and on each change, against the stand-in
 * for GitHub. Counts the findings that its `json-file` marks wrongly: once with the whole history in the clone, and once
 * with a clone of depth 1, where the diff comes from GitHub.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mark } from "../src/model/mark.ts";
import { commit, git } from "./demo/monorepo.ts";
import { startServer } from "./github/server.ts";
import { tokens } from "./github/settings.ts";
import { applyChange } from "./measure-compare/apply-change.ts";
import { changes } from "./measure-compare/changes.ts";
import type { Base } from "./measure-compare/edit-project.ts";
import { type Linter, type LintFinding, linters } from "./measure-compare/linters.ts";
import { checkOut, listTrackedFiles, readProject } from "./measure-compare/project.ts";
import { type Score, scoreMarks } from "./measure-compare/score.ts";
import { startStep } from "./runner.ts";

const reportFile = "measured-report.json";
const resultFile = "measured-result.json";
const repository = { full_name: "octo-org/shop", default_branch: "main" };

interface Result {
  readonly findings: readonly {
    readonly rule?: { readonly id: string };
    readonly message: string;
    readonly location: { readonly path: string; readonly startLine: number } | null;
    readonly mark?: Mark;
  }[];
}

interface Checkout {
  readonly folder: string;
  readonly sha: string;
}

async function main(linter: Linter, command: string, from: string): Promise<void> {
  const files = realpathSync(mkdtempSync(join(tmpdir(), "measure-action-")));
  const folder = join(files, "whole");
  checkOut(from, folder);
  const baseSha = git(folder, "rev-parse", "HEAD");
  const server = await startServer({ git: { folder }, limits: undefined });
  try {
    const event = {
      name: "push",
      payload: { repository, ref: "refs/heads/main", before: "0".repeat(40) },
    };
    const baseFindings = await runAction({ folder, sha: baseSha }, event, "");
    const paths = listTrackedFiles(folder).filter((path) => path.endsWith(linter.extension));
    const project = readProject(folder, paths);
    const findings = linter.run(command, folder).filter(({ file }) => project.has(file));
    const base: Base = { project, findings, linter };
    const rules = new Set(baseFindings.map(({ rule }) => rule)).size;
    const inFiles = new Set(baseFindings.map(({ file }) => file)).size;
    console.log(
      `${linter.name}: ${baseFindings.length} findings, ${rules} rules, ${inFiles} files\n`,
    );
    console.log("| change | new | whole history | depth 1 |\n| --- | --- | --- | --- |");
    const rows: Score[][] = [];
    for (const change of changes) {
      const changed = applyChange(change, base, command, folder, 0);
      if (!changed) {
        console.log(`| ${change.name} | – | | |`);
        continue;
      }
      const sha = commit(folder, change.name);
      const scores: Score[] = [];
      for (const hasHistory of [true, false]) {
        const checkout = hasHistory ? { folder, sha } : { folder: clone(folder), sha };
        const all = await runAction(checkout, toPullEvent(sha, baseSha), baseSha);
        // The expected marks are known only for the files of the project.
        const found = all.filter(({ file }) => changed.project.has(file));
        const marks = found.map(({ mark }) => mark);
        scores.push(scoreMarks(baseFindings, found, changed.project, marks));
        if (!hasHistory) rmSync(checkout.folder, { recursive: true });
      }
      console.log(toRow(change.name, scores));
      rows.push(scores);
      git(folder, "reset", "--quiet", "--hard", baseSha);
    }
    console.log(
      toRow(
        "**all**",
        [0, 1].map((way) => sum(rows.map((each) => each[way] as Score))),
      ),
    );
  } finally {
    await server.close();
    rmSync(files, { recursive: true, force: true });
  }

  function clone(source: string): string {
    const target = join(files, "shallow");
    git(files, "clone", "--quiet", "--depth", "1", `file://${source}`, target);
    return target;
  }

  /** Runs the action and returns its mark for each finding. It must compare with the commit `comparedWith`. */
  async function runAction(
    { folder: workspace, sha }: Checkout,
    event: { readonly name: string; readonly payload: object },
    comparedWith: string,
  ): Promise<readonly (LintFinding & { readonly mark: Mark })[]> {
    linter.writeReport(command, workspace, reportFile);
    const inputs = {
      ...{ reports: reportFile, "json-file": resultFile, "fail-step": "false" },
      // The action paces requests with annotations, which would only take time.
      "max-annotations": "0",
    };
    const job = { workspace, apiUrl: server.apiUrl, token: tokens.job, sha, event };
    const { main } = await startStep({ job, inputs }).done;
    if (main.exitCode !== 0 || main.outputs["compared-with"] !== comparedWith) {
      throw new Error(`Not compared with ${comparedWith || "nothing"}:\n${main.stdout}`);
    }
    const result: Result = JSON.parse(readFileSync(join(workspace, resultFile), "utf8"));
    return result.findings.map(({ rule, message, location, mark }) => {
      if (!rule || !location) throw new Error(`No rule or place: ${message}`);
      if (comparedWith !== "" && !mark) throw new Error(`Not compared: ${message}`);
      return {
        ...{ rule: rule.id, message, file: location.path, line: location.startLine },
        mark: mark ?? { state: "new" },
      };
    });
  }
}

/** Returns the event of a pull request. As with its merge commit, the base is the first parent of HEAD. */
function toPullEvent(head: string, base: string) {
  const sides = { head: { sha: head, repo: repository }, base: { sha: base, repo: repository } };
  return {
    name: "pull_request",
    payload: { repository, pull_request: { number: 7, ...sides } },
  };
}

function sum(scores: readonly Score[]): Score {
  const add = (pick: (scoreMarks: Score) => number) =>
    scores.reduce((total, each) => total + pick(each), 0);
  return {
    newCount: add(({ newCount }) => newCount),
    knownShownAsNew: add(({ knownShownAsNew }) => knownShownAsNew),
    newMissed: add(({ newMissed }) => newMissed),
  };
}

function toRow(name: string, scores: readonly Score[]): string {
  const pairs = scores.map(({ knownShownAsNew, newMissed }) => `${knownShownAsNew}/${newMissed}`);
  return `| ${name} | ${scores[0]?.newCount} | ${pairs.join(" | ")} |`;
}

const [name = "", command = "", from = ""] = process.argv.slice(2);
const linter = linters[name];
if (!linter || !from) {
  console.error("Usage: npm run measure:action -- eslint|ruff <command> <repository>");
  process.exitCode = 2;
} else await main(linter, command, from);
