/** Runs one stage of a step, main or post, as a process. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { readCommandFile } from "./command-file.ts";
import { type Job, type StageFiles, toEnvironment } from "./environment.ts";

export interface Stage {
  /** Null if a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
  readonly seconds: number;
  /** The peak memory of the process. Absent if it was killed. */
  readonly peakBytes?: number;
  /** The processor time of all threads, without child processes. Absent if it was killed. */
  readonly cpuSeconds?: number;
}

export interface StageOptions {
  readonly node: string;
  readonly script: string;
  readonly job: Job;
  /** Inputs and saved state. */
  readonly env: Readonly<Record<string, string>>;
  /** A folder for the files of the stage, which is created. */
  readonly folder: string;
  /** The content of the job summary from earlier parts of the step. */
  readonly summary?: string;
  /** Called for each piece of stdout. */
  readonly onLog?: (piece: string) => void;
}

export function startStage(options: StageOptions): { child: ChildProcess; done: Promise<Stage> } {
  const files = makeFiles(options);
  const usage = join(options.folder, "usage.json");
  const started = performance.now();
  const child = spawn(options.node, ["--import", toUsageModule(usage), options.script], {
    cwd: options.job.workspace,
    env: { ...toEnvironment(options.job, files), ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.setEncoding("utf8").on("data", (piece: string) => options.onLog?.(piece));
  const exit = new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve([code, signal]));
  });

  async function finish(): Promise<Stage> {
    const [stdout, stderr, [exitCode, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      exit,
    ]);
    const used = read(usage);
    return {
      exitCode,
      signal,
      stdout,
      stderr,
      outputs: readCommandFile(read(files.output)),
      state: readCommandFile(read(files.state)),
      summary: read(files.summary),
      seconds: (performance.now() - started) / 1000,
      ...(used && JSON.parse(used)),
    };
  }
  return { child, done: finish() };
}

function makeFiles({ folder, job, summary = "" }: StageOptions): StageFiles {
  const temp = join(folder, "temp");
  mkdirSync(temp, { recursive: true });
  const make = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return {
    output: make("output", ""),
    state: make("state", ""),
    summary: make("summary.md", summary),
    env: make("env", ""),
    path: make("path", ""),
    event: make("event.json", JSON.stringify(job.event?.payload ?? {})),
    temp,
  };
}

/** Returns the URL of a module that writes the resource usage of the process to a file when it exits. */
function toUsageModule(path: string): string {
  const source = `import { writeFileSync } from "node:fs";
    process.once("exit", () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      const used = { peakBytes: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
      writeFileSync(${JSON.stringify(path)}, JSON.stringify(used));
    });`;
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** Returns an empty string if the step deleted the file. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
