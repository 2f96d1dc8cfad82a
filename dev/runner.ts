/** Runs the built action like the runner of GitHub Actions: the main stage of action.yml, then the post stage. */
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findNode, readAction, root } from "./runner/action.ts";
import { type Job, toInputs } from "./runner/environment.ts";
import { type Stage, startStage } from "./runner/stage.ts";

export interface Step {
  /** The folder of the action. Defaults to this project. */
  readonly folder?: string;
  readonly job: Job;
  /** The inputs below `with:`. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The content of the job summary from earlier parts of the step. */
  readonly summary?: string;
  readonly onLog?: (piece: string) => void;
}

export interface StepResult {
  readonly main: Stage;
  readonly post: Stage;
}

export interface RunningStep {
  /** Sends a signal to the running stage, if any. */
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Cancels like the runner: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL. The post stage still runs. */
  readonly cancel: () => void;
  readonly done: Promise<StepResult>;
}

export function startStep(step: Step): RunningStep {
  const { folder = root, job, inputs, summary = "", onLog } = step;
  const action = readAction(folder);
  for (const script of [action.runs.main, action.runs.post]) {
    if (!existsSync(join(folder, script)))
      throw new Error(`${script} doesn't exist; run npm run build.`);
  }
  const files = mkdtempSync(join(tmpdir(), "report-to-check-"));
  const timers: NodeJS.Timeout[] = [];
  let running: ChildProcess | undefined;
  const kill = (signal: NodeJS.Signals): void => {
    running?.kill(signal);
  };

  async function runStage(name: "main" | "post", state: Stage["state"]): Promise<Stage> {
    const saved = Object.entries(state).map(([key, value]) => [`STATE_${key}`, value]);
    const stage = startStage({
      node: findNode(action),
      script: join(folder, action.runs[name]),
      job,
      env: { ...toInputs(action, inputs, job.token), ...Object.fromEntries(saved) },
      folder: join(files, name),
      summary: name === "main" ? summary : "",
      ...(onLog && { onLog }),
    });
    running = stage.child;
    const result = await stage.done;
    running = undefined;
    for (const timer of timers.splice(0)) clearTimeout(timer);
    return result;
  }

  async function runStages(): Promise<StepResult> {
    try {
      const main = await runStage("main", {});
      return { main, post: await runStage("post", main.state) };
    } finally {
      rmSync(files, { recursive: true, force: true });
    }
  }

  return {
    kill,
    cancel() {
      kill("SIGINT");
      timers.push(setTimeout(kill, 7500, "SIGTERM"), setTimeout(kill, 10_000, "SIGKILL"));
    },
    done: runStages(),
  };
}
