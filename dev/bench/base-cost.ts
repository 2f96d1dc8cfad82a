/** Measures the cost of comparing in the built action, with 7,000 findings and 7,000 at the base. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commit, git } from "../demo/monorepo.ts";
import { type Server, startServer } from "../github/server.ts";
import { tokens } from "../github/settings.ts";
import type { Job } from "../runner/environment.ts";
import { startStep } from "../runner.ts";

const files = 350;
const perFile = 20;
const pathOf = (file: number) => `src/p${file % 40}/file${file}.js`;

/** The times of one project's action in milliseconds, with and without a base. Each list has one number per run. */
interface BaseCost {
  readonly project: string;
  readonly cpu: Readonly<Record<Mode, readonly number[]>>;
  readonly wall: Readonly<Record<Mode, readonly number[]>>;
  readonly requests: Readonly<Record<Mode, number>>;
  readonly newFindings: string;
}

const modes = ["none", "base"] as const;
type Mode = (typeof modes)[number];

/** Yields the lines of the measurements, for a change of 20 files and for one of all files. */
export async function* showBaseCosts(
  projects: readonly string[],
  runs: number,
): AsyncIterable<string> {
  for (const changed of [20, files]) {
    yield `${changed} of ${files} files are changed:`;
    for (const figures of await measureBaseCost(projects, runs, changed)) {
      if (projects.length > 1) yield figures.project;
      yield* showBaseCost(figures);
    }
  }
}

/** Runs the projects' actions with and without a base, alternately, so that other load on the machine affects all. */
async function measureBaseCost(
  projects: readonly string[],
  runs: number,
  changedFiles: number,
): Promise<readonly BaseCost[]> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "bench-compared-"));
  const servers: Server[] = [];
  try {
    writeFileSync(join(folder, ".gitignore"), "reports.json\n");
    git(folder, "init", "--quiet");
    const base = commitSources(folder, "", files);
    writeReport(folder, 0);
    const push = { repository: { default_branch: "main" }, ref: "refs/heads/main" };
    for (const project of projects) {
      const server = await startServer({ git: { folder }, limits: undefined });
      servers.push(server);
      await runAction(folder, project, server, base, { name: "push", payload: push }, "base");
    }
    commitSources(folder, "top();\n", changedFiles);
    writeReport(folder, changedFiles);
    const group = { name: "merge_group", payload: { merge_group: { base_sha: base } } };
    const figures = projects.map((project) => ({
      project,
      cpu: { none: [] as number[], base: [] as number[] },
      wall: { none: [] as number[], base: [] as number[] },
      requests: { none: 0, base: 0 },
      newFindings: "",
    }));
    for (let run = 0; run < runs; run++) {
      for (const [at, figure] of figures.entries()) {
        for (const mode of modes) {
          const server = servers[at] as Server;
          // Earlier check runs of a commit would be read, so that each run would take longer than the one before.
          const head = commit(folder, `Run ${run} of project ${at}, ${mode}`);
          const result = await runAction(folder, figure.project, server, head, group, mode);
          figure.cpu[mode].push(result.cpu);
          figure.wall[mode].push(result.wall);
          figure.requests[mode] = result.requests;
          figure.newFindings = result.newFindings || figure.newFindings;
        }
      }
    }
    return figures;
  } finally {
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns a line for each mode and one for the cost of the base. */
function showBaseCost({ cpu, wall, requests, newFindings }: BaseCost): readonly string[] {
  const lines = modes.map(
    (mode) =>
      `compare-with: ${mode}: CPU ${toRange(cpu[mode])}, wall ${toRange(wall[mode])}, ${requests[mode]} requests`,
  );
  const pairs = cpu.base.map((base, run) => base - (cpu.none[run] as number));
  const minimum = Math.round(Math.min(...cpu.base) - Math.min(...cpu.none));
  const median = toSorted(pairs)[Math.floor(pairs.length / 2)];
  return [
    ...lines,
    `The base costs ${minimum} ms of CPU by the minimum of each, ${median} ms by the median of all runs; ${newFindings} findings are new.`,
  ];
}

/** `values` are in milliseconds. */
function toRange(values: readonly number[]): string {
  const sorted = toSorted(values);
  return `at least ${sorted[0]} ms, median ${sorted[Math.floor(sorted.length / 2)]} ms`;
}

function toSorted(values: readonly number[]): readonly number[] {
  return values.map(Math.round).sort((a, b) => a - b);
}

/** In a changed file, every tenth finding is a different one. */
function writeReport(folder: string, changedFiles: number): void {
  const report = Array.from({ length: files }, (_, file) => ({
    filePath: join(folder, pathOf(file)),
    messages: Array.from({ length: perFile }, (_, n) => {
      const shift = file < changedFiles ? 1 : 0;
      const line = n * 10 + (n % 10 === 0 ? shift : 0) + 1 + shift;
      const ruleId = `rule-${(file + (n % 4)) % 40}`;
      return { ruleId, severity: 1, message: `'value${n}' is never used.`, line, column: 1 };
    }),
  }));
  writeFileSync(join(folder, "reports.json"), JSON.stringify(report));
}

/** Writes the first `count` files. */
function commitSources(folder: string, top: string, count: number): string {
  for (let file = 0; file < count; file++) {
    const lines = Array.from(
      { length: 300 },
      (_, n) => `let value${n} = items[${file}].find(${n});\n`,
    );
    mkdirSync(dirname(join(folder, pathOf(file))), { recursive: true });
    writeFileSync(join(folder, pathOf(file)), top + lines.join(""));
  }
  git(folder, "add", "--all");
  return commit(folder, `Change ${count} files`);
}

async function runAction(
  workspace: string,
  project: string,
  { apiUrl, checks }: Server,
  sha: string,
  event: Job["event"],
  compareWith: string,
) {
  const before = checks.exchanges().length;
  const inputs = { reports: "reports.json", "compare-with": compareWith, "max-annotations": "50" };
  const job = { workspace, apiUrl, token: tokens.job, sha, ...(event && { event }) };
  const { main } = await startStep({ folder: project, job, inputs }).done;
  return {
    cpu: (main.cpuSeconds ?? 0) * 1000,
    wall: main.seconds * 1000,
    requests: checks.exchanges().length - before,
    newFindings: main.outputs.new ?? "",
  };
}
