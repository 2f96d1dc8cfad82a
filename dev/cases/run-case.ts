/** Runs the built action on a case: a small repository with reports. */
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "../demo/monorepo.ts";
import type { AnnotationBody } from "../github/request-bodies.ts";
import { startServer } from "../github/server.ts";
import { tokens } from "../github/settings.ts";
import { startStep } from "../runner.ts";

/** The results of a run that cases can check. */
export interface CaseResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly exitCode: number | null;
  readonly json: unknown;
  readonly annotations: readonly AnnotationBody[];
  readonly title: string;
  /** The check's summary and text. */
  readonly page: string;
  readonly jobSummary: string;
  readonly log: string;
}

const repository = "octo/demo";
/** The commit in the links of some cases' reports. */
const sha = "ce587453ced02b1526dfb4cb910479d431683101";

/** Runs the action on a copy of the folder's `repo/`, with the inputs of its `inputs.json`. */
export async function runCase(folder: string): Promise<CaseResult> {
  const workspace = mkdtempSync(join(realpathSync(tmpdir()), "case-"));
  try {
    cpSync(join(folder, "repo"), workspace, { recursive: true, verbatimSymlinks: true });
    git(workspace, "init", "--quiet");
    git(workspace, "-c", "core.autocrlf=false", "add", "--all", "--force");
    return await runAction(workspace, readInputs(folder));
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function readInputs(folder: string): Readonly<Record<string, string>> {
  const path = join(folder, "inputs.json");
  const given = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  return { reports: "reports/**", "json-file": "result-of-case.json", ...given };
}

async function runAction(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
): Promise<CaseResult> {
  const workflowRuns = [{ id: 7001, name: "CI", event: "push", headSha: sha, suiteId: 501 }];
  const { apiUrl, checks, close } = await startServer({ repository, workflowRuns });
  const job = { workspace, apiUrl, repository, token: tokens.job, sha };
  const { main } = await startStep({ job, inputs }).done.finally(close);
  const [run] = checks.runs();
  const json = join(workspace, inputs["json-file"] ?? "");
  return {
    outputs: main.outputs,
    exitCode: main.exitCode,
    json: existsSync(json) ? JSON.parse(readFileSync(json, "utf8")) : {},
    annotations: run?.annotations ?? [],
    title: run?.title ?? "",
    page: [run?.summary, run?.text].join("\n"),
    jobSummary: main.summary,
    log: main.stdout + main.stderr,
  };
}
