/** Runs an action, or a part of one, as a process against the stand-in for GitHub, and computes medians. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../github/server.ts";
import { tokens } from "../github/settings.ts";
import { findNode, readAction } from "../runner/action.ts";
import { toInputs } from "../runner/environment.ts";
import { startStage } from "../runner/stage.ts";
import type { Subject } from "./subjects.ts";

export interface Figures {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Processor time of all threads, without git. */
  readonly cpuSeconds: number;
  /** The peak. */
  readonly mebibytes: number;
}

/** `bare`: Node with an empty module; `floor`: Node with one request and one call of git. */
export type Part = "main" | "post" | "bare" | "floor";

const sha = "1e7a2c94b0d35f68e1a2c94b0d35f681e7a2c94b";

const sources = {
  bare: "",
  floor: `import { spawn } from "node:child_process";
    import { createRequire } from "node:module";
    const http = createRequire(import.meta.url)("http");
    spawn("git", ["ls-files", "-z", "--stage"], { stdio: ["ignore", "pipe", "pipe"] }).stdout.resume();
    const url = process.env.GITHUB_API_URL + "/repos/octo-org/shop/check-runs/1";
    http.request(url, { method: "PATCH" }, (response) => response.resume()).end("{}");`,
};

/** @param latencyMs the delay of each response */
export async function runOnce(
  { folder, inputs }: Subject,
  part: Part,
  workspace: string,
  latencyMs: number,
): Promise<Figures> {
  const slow = { kind: "slow", delay: latencyMs } as const;
  const server = await startServer({
    workflowRuns: [{ id: 7001, name: "CI", event: "push", headSha: sha, suiteId: 501 }],
    ...(latencyMs > 0 && { faults: [{ times: Number.POSITIVE_INFINITY, do: slow }] }),
  });
  const files = mkdtempSync(join(realpathSync(tmpdir()), "bench-"));
  try {
    const action = readAction(folder);
    const job = { workspace, apiUrl: server.apiUrl, token: tokens.job, sha };
    let script = join(files, "script.mjs");
    if (part === "main" || part === "post") script = join(folder, action.runs[part]);
    else writeFileSync(script, sources[part]);
    const stage = await startStage({
      node: findNode(action),
      script,
      job,
      env: toInputs(action, inputs, job.token),
      folder: join(files, "stage"),
    }).done;
    if (stage.exitCode !== 0) throw new Error(`${script}:\n${stage.stdout}${stage.stderr}`);
    return {
      seconds: stage.seconds,
      cpuSeconds: stage.cpuSeconds ?? Number.NaN,
      mebibytes: (stage.peakBytes ?? Number.NaN) / 1024 / 1024,
    };
  } finally {
    await server.close();
    rmSync(files, { recursive: true, force: true });
  }
}

export function toMedians(runs: readonly Figures[]): Figures {
  const median = (pick: (figures: Figures) => number) =>
    runs.map(pick).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? Number.NaN;
  return {
    seconds: round(
      median(({ seconds }) => seconds),
      3,
    ),
    cpuSeconds: round(
      median(({ cpuSeconds }) => cpuSeconds),
      3,
    ),
    mebibytes: round(
      median(({ mebibytes }) => mebibytes),
      0,
    ),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
