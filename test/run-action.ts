/** Runs the whole action on reports in memory, in a simulated environment, and returns its output. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { ReportFile } from "../src/formats/format.ts";
import { readInputs } from "../src/inputs.ts";
import type { Job } from "../src/log-results.ts";
import type { Outputs } from "../src/outputs.ts";
import type { World } from "../src/run/world.ts";
import { run } from "../src/run.ts";
import {
  headSha,
  publishCheck,
  type SimulationOptions,
  startSimulation,
  startTime,
} from "./publish/simulation.ts";

const action = parse(readFileSync(join(import.meta.dirname, "../action.yml"), "utf8"));

export interface RunOptions {
  /** Reports by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Paths that git tracks. */
  readonly tracked?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Partial<World>;
  readonly job?: Partial<Job>;
  readonly simulation?: SimulationOptions;
}

export async function runAction(options: RunOptions) {
  const inputs = readInputs(
    (name) =>
      ({ reports: "reports", token: "t0ken", ...options.inputs })[name] ??
      action.inputs[name].default ??
      "",
  );
  const simulation = startSimulation(options.simulation);
  const log: string[] = [];
  const warnings: string[] = [];
  const annotated: { readonly level: string; readonly title: string; readonly message: string }[] =
    [];
  let outputs: Outputs = {};
  let summary = "";
  let json = "";
  const failure = await run(inputs, {
    findReportFiles: async () => ({
      files: Object.entries(options.files).map(toFile),
      notes: [],
      hints: [],
    }),
    readRepository: async () => ({
      repository: {
        root: "/home/runner/work/shop/shop",
        files: options.tracked ?? [],
        submodules: [],
        existsUntracked: () => false,
        readText: () => undefined,
      },
    }),
    workingFolder: "",
    source: { serverUrl: "https://github.com", owner: "octo-org", repo: "shop", sha: headSha },
    checkedOut: headSha,
    fromFork: false,
    isGitea: false,
    wrongCommit: undefined,
    workflowRunUrl: "https://github.com/octo-org/shop/actions/runs/77",
    externalId: "report-to-check/77/1/ci.yml/push/test/report/k3x9",
    secrets: [],
    publish: (check) => publishCheck(simulation, check),
    now: () => new Date(startTime),
    ...options.environment,
    job: {
      info: (line) => log.push(line),
      group: (title, lines) => log.push(title, ...lines),
      warn: (line) => warnings.push(line),
      annotate: (level, title, message) => annotated.push({ level, title, message }),
      setOutputs: (all) => {
        outputs = all;
      },
      hasSummary: () => true,
      summaryBytes: () => 0,
      appendSummary: (markdown) => {
        summary += markdown;
      },
      writeFile: (path, pieces) => {
        json = [...pieces].join("");
        return `/work/${path}`;
      },
      ...options.job,
    },
  });
  return { failure, log, warnings, annotated, outputs, summary, json, simulation };
}

function toFile([path, text]: readonly [string, string]): ReportFile {
  const bytes = Buffer.from(text);
  return { path, explicit: true, chunks: () => [bytes] };
}

/** Returns an ESLint report with one finding on each line. */
export function eslint(path: string, messages: readonly string[], severity = 2): string {
  const list = messages.map((message, i) => ({
    ruleId: "no-x",
    severity,
    message,
    line: i + 1,
    column: 1,
  }));
  return JSON.stringify([{ filePath: path, messages: list }]);
}
