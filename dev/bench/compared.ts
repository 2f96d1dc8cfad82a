/** Measures the cost of comparing in the built action, with 7,000 findings now and 7,000 at the base. */
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

/** The times of one project's action in milliseconds, with and without a base. Each list has one number per turn. */
export interface ComparedFigures {
  readonly project: string;
  readonly cpu: Readonly<Record<Way, readonly number[]>>;
  readonly wall: Readonly<Record<Way, readonly number[]>>;
  readonly requests: Readonly<Record<Way, number>>;
  readonly isNew: string;
}

const ways = ["none", "base"] as const;
type Way = (typeof ways)[number];

/**
 * Runs the actions of the projects, with and without a base, by turns, so that the machine's other work meets all
 * alike.
 */
export async function measureCompared(
  projects: readonly string[],
  turns: number,
): Promise<readonly ComparedFigures[]> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "bench-compared-"));
  const servers: Server[] = [];
  try {
    writeFileSync(join(folder, ".gitignore"), "reports.json\n");
    git(folder, "init", "--quiet");
    const base = commitSources(folder, "");
    writeReport(folder, 0);
    const push = { repository: { default_branch: "main" }, ref: "refs/heads/main" };
    for (const project of projects) {
      const server = await startServer({ git: { folder }, limits: undefined });
      servers.push(server);
      await play(folder, project, server, base, { name: "push", payload: push }, "base");
    }
    const head = commitSources(folder, "top();\n");
    writeReport(folder, 1);
    const group = { name: "merge_group", payload: { merge_group: { base_sha: base } } };
    const figures = projects.map((project) => ({
      project,
      cpu: { none: [] as number[], base: [] as number[] },
      wall: { none: [] as number[], base: [] as number[] },
      requests: { none: 0, base: 0 },
      isNew: "",
    }));
    for (let turn = 0; turn < turns; turn++) {
      for (const [at, figure] of figures.entries()) {
        for (const way of ways) {
          const server = servers[at] as Server;
          const played = await play(folder, figure.project, server, head, group, way);
          figure.cpu[way].push(played.cpu);
          figure.wall[way].push(played.wall);
          figure.requests[way] = played.requests;
          figure.isNew = played.isNew || figure.isNew;
        }
      }
    }
    return figures;
  } finally {
    for (const server of servers) await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A line for each way, and one for what the base costs. */
export function showCompared({ cpu, wall, requests, isNew }: ComparedFigures): readonly string[] {
  const lines = ways.map(
    (way) =>
      `compare-with: ${way}: CPU ${toRange(cpu[way])}, wall ${toRange(wall[way])}, ${requests[way]} requests`,
  );
  const pairs = cpu.base.map((base, turn) => base - (cpu.none[turn] as number));
  const least = Math.round(Math.min(...cpu.base) - Math.min(...cpu.none));
  const middle = toSorted(pairs)[Math.floor(pairs.length / 2)];
  return [
    ...lines,
    `The base costs ${least} ms of CPU by the least of each, ${middle} ms in the middle of all turns; ${isNew} are new.`,
  ];
}

/** In milliseconds. */
function toRange(values: readonly number[]): string {
  const sorted = toSorted(values);
  return `${sorted[0]} ms at least, ${sorted[Math.floor(sorted.length / 2)]} ms in the middle`;
}

function toSorted(values: readonly number[]): readonly number[] {
  return values.map(Math.round).sort((a, b) => a - b);
}

/** Every tenth finding is another one than at the base. */
function writeReport(folder: string, shift: number): void {
  const report = Array.from({ length: files }, (_, file) => ({
    filePath: join(folder, pathOf(file)),
    messages: Array.from({ length: perFile }, (_, n) => {
      const line = n * 10 + (n % 10 === 0 ? shift : 0) + 1 + shift;
      const ruleId = `rule-${(file + (n % 4)) % 40}`;
      return { ruleId, severity: 1, message: `'value${n}' is never used.`, line, column: 1 };
    }),
  }));
  writeFileSync(join(folder, "reports.json"), JSON.stringify(report));
}

function commitSources(folder: string, top: string): string {
  for (let file = 0; file < files; file++) {
    const lines = Array.from(
      { length: 300 },
      (_, n) => `let value${n} = items[${file}].find(${n});\n`,
    );
    mkdirSync(dirname(join(folder, pathOf(file))), { recursive: true });
    writeFileSync(join(folder, pathOf(file)), top + lines.join(""));
  }
  git(folder, "add", "--all");
  return commit(folder, "Change all files");
}

async function play(
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
    isNew: main.outputs.new ?? "",
  };
}
