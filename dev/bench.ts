/**
 * `npm run bench`: how long the built action takes for large reports, as a process, against the stand-in for GitHub,
 * and how much memory. `npm run bench -- junit sarif=200000` measures some of them, or with another size.
 * They are compared with the saved figures, which `--save` replaces; `--against HEAD~3` compares them with what that
 * commit's dist takes in the same minutes, whatever the machine and whatever else runs on it.
 */
import { execFileSync } from "node:child_process";
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type BenchInput, benchInputs } from "./bench-inputs.ts";
import { writeSources } from "./bench-sources.ts";
import { git } from "./demo/monorepo.ts";
import { startServer } from "./github/server.ts";
import { tokens } from "./github/settings.ts";
import { root } from "./runner/action.ts";
import { startStep } from "./runner.ts";

interface Figures {
  readonly seconds: number;
  /** Of the main stage's process, its peak. */
  readonly mebibytes: number;
}

/** By name and count, such as `junit 200000`. */
type Saved = Readonly<Record<string, Figures>>;

const savedPath = join(root, "dev", "bench.json");
const sha = "1e7a2c94b0d35f68e1a2c94b0d35f681e7a2c94b";

const nothingYet: Figures = {
  seconds: Number.POSITIVE_INFINITY,
  mebibytes: Number.POSITIVE_INFINITY,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    save: { type: "boolean", default: false },
    against: { type: "string" },
    runs: { type: "string", default: "3" },
  },
});
const earlier = values.against === undefined ? undefined : checkOut(values.against);
try {
  await main(positionals);
} finally {
  if (earlier) rmSync(earlier, { recursive: true, force: true });
}

async function main(wanted: readonly string[]): Promise<void> {
  const saved: Saved = JSON.parse(readFileSync(savedPath, "utf8"));
  const measured: Record<string, Figures> = {};
  const to = values.against ?? "the saved time";
  console.log(`| input | size | time | peak memory | MB/s | to ${to} | memory |`);
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const { input, count } of choose(wanted)) {
    const key = `${input.name} ${count}`;
    const { now, before, megabytes } = await measure(input, count);
    measured[key] = now;
    console.log(row(input, count, megabytes, now, earlier ? before : saved[key]));
  }
  if (values.save) writeFileSync(savedPath, toJson({ ...saved, ...measured }));
}

/** The action as a commit has it, in a folder of its own. */
function checkOut(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const archive = execFileSync("git", ["archive", commit, "action.yml", "dist"], {
    cwd: root,
    maxBuffer: 2 ** 30,
  });
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
  return folder;
}

/** One input a line, as Biome formats it. */
function toJson(figures: Saved): string {
  const lines = Object.entries(figures).map(
    ([key, { seconds, mebibytes }]) =>
      `  ${JSON.stringify(key)}: { "seconds": ${seconds}, "mebibytes": ${mebibytes} }`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

function choose(wanted: readonly string[]): readonly { input: BenchInput; count: number }[] {
  if (wanted.length === 0) return benchInputs.map((input) => ({ input, count: input.count }));
  return wanted.map((text) => {
    const [name, count] = text.split("=");
    const input = benchInputs.find((known) => known.name === name);
    if (!input) {
      throw new Error(
        `There is no ${name}; there are ${benchInputs.map((known) => known.name).join(", ")}.`,
      );
    }
    return { input, count: Number(count ?? input.count) };
  });
}

/** The fastest of some runs, and the least memory: what else runs on the machine only adds. */
async function measure(input: BenchInput, count: number) {
  const workspace = mkdtempSync(join(realpathSync(tmpdir()), "bench-"));
  try {
    writeSources(workspace);
    git(workspace, "init", "--quiet");
    git(workspace, "add", "--all");
    input.write(join(workspace, "reports"), count);
    let now = nothingYet;
    let before = nothingYet;
    for (let run = 0; run < Number(values.runs); run++) {
      now = best(now, await runAction(root, workspace));
      if (earlier) before = best(before, await runAction(earlier, workspace));
    }
    return { now, before, megabytes: folderBytes(join(workspace, "reports")) / 1e6 };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

function best(a: Figures, b: Figures): Figures {
  return {
    seconds: Math.min(a.seconds, b.seconds),
    mebibytes: Math.min(a.mebibytes, b.mebibytes),
  };
}

async function runAction(folder: string, workspace: string): Promise<Figures> {
  const { apiUrl, close } = await startServer({
    workflowRuns: [{ id: 7001, name: "CI", event: "push", headSha: sha, suiteId: 501 }],
  });
  try {
    const job = { workspace, apiUrl, token: tokens.job, sha };
    // Annotations are paced by GitHub's limits: with more pages, waiting is all that would be measured.
    const inputs = { reports: "reports", "max-annotations": "50", "fail-step": "false" };
    const { main } = await startStep({ folder, job, inputs }).done;
    if (main.exitCode !== 0) throw new Error(`The action failed:\n${main.stdout}${main.stderr}`);
    return {
      seconds: round(main.seconds, 2),
      mebibytes: round((main.peakBytes ?? Number.NaN) / 1024 / 1024, 0),
    };
  } finally {
    await close();
  }
}

function row(
  { name, unit }: BenchInput,
  count: number,
  megabytes: number,
  { seconds, mebibytes }: Figures,
  before: Figures | undefined,
): string {
  const cells = [
    `${name}: ${count.toLocaleString("en")} ${unit}`,
    `${megabytes.toFixed(0)} MB`,
    `${seconds.toFixed(2)} s`,
    `${mebibytes} MiB`,
    (megabytes / seconds).toFixed(0),
    before ? `× ${(seconds / before.seconds).toFixed(2)}` : "–",
    before ? `× ${(mebibytes / before.mebibytes).toFixed(2)}` : "–",
  ];
  return `| ${cells.join(" | ")} |`;
}

function folderBytes(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
