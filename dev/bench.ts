/**
 * `npm run bench`: how long the built action takes for large reports, as a process, against the stand-in for GitHub,
 * and how much memory. `npm run bench -- junit sarif=200000` measures some of them, or with another size;
 * `--save` makes the result the figures that later ones are compared with.
 */
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: "boolean" }, runs: { type: "string", default: "3" } },
});
await main(positionals, Number(values.runs), values.save ?? false);

async function main(wanted: readonly string[], runs: number, save: boolean): Promise<void> {
  const saved: Saved = JSON.parse(readFileSync(savedPath, "utf8"));
  const measured: Record<string, Figures> = {};
  console.log("| input | size | time | peak memory | MB/s | to the saved time | memory |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  for (const { input, count } of choose(wanted)) {
    const key = `${input.name} ${count}`;
    const { figures, megabytes } = await measure(input, count, runs);
    measured[key] = figures;
    console.log(row(input, count, megabytes, figures, saved[key]));
  }
  if (save) writeFileSync(savedPath, toJson({ ...saved, ...measured }));
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
async function measure(input: BenchInput, count: number, runs: number) {
  const workspace = mkdtempSync(join(realpathSync(tmpdir()), "bench-"));
  try {
    writeSources(workspace);
    git(workspace, "init", "--quiet");
    git(workspace, "add", "--all");
    input.write(join(workspace, "reports"), count);
    let seconds = Number.POSITIVE_INFINITY;
    let mebibytes = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run++) {
      const stage = await runAction(workspace);
      seconds = Math.min(seconds, stage.seconds);
      mebibytes = Math.min(mebibytes, (stage.peakBytes ?? Number.NaN) / 1024 / 1024);
    }
    const figures = { seconds: round(seconds, 2), mebibytes: round(mebibytes, 0) };
    return { figures, megabytes: folderBytes(join(workspace, "reports")) / 1e6 };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

async function runAction(workspace: string) {
  const { apiUrl, close } = await startServer({
    workflowRuns: [{ id: 7001, name: "CI", event: "push", headSha: sha, suiteId: 501 }],
  });
  try {
    const job = { workspace, apiUrl, token: tokens.job, sha };
    // Annotations are paced by GitHub's limits: with more pages, waiting is all that would be measured.
    const inputs = { reports: "reports", "max-annotations": "50", "fail-step": "false" };
    const { main } = await startStep({ job, inputs }).done;
    if (main.exitCode !== 0) throw new Error(`The action failed:\n${main.stdout}${main.stderr}`);
    return main;
  } finally {
    await close();
  }
}

function row(
  { name, unit }: BenchInput,
  count: number,
  megabytes: number,
  { seconds, mebibytes }: Figures,
  saved: Figures | undefined,
): string {
  const cells = [
    `${name}: ${count.toLocaleString("en")} ${unit}`,
    `${megabytes.toFixed(0)} MB`,
    `${seconds.toFixed(2)} s`,
    `${mebibytes} MiB`,
    (megabytes / seconds).toFixed(0),
    saved ? `× ${(seconds / saved.seconds).toFixed(2)}` : "–",
    saved ? `× ${(mebibytes / saved.mebibytes).toFixed(2)}` : "–",
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
