/**
 * `npm run bench`: what the built action takes as a process, against the stand-in for GitHub: time, processor time and
 * memory, medians of several runs. `npm run bench -- small sarif=200000` measures some rows, or one with another size.
 * They are compared with the saved figures, which `--save` replaces. `--against HEAD~3` compares them with what that
 * commit's dist takes, run by turns, whatever the machine and whatever else runs on it; `--against <folder>` with any
 * other built action, which gets its inputs by `--with name=value`. The first row of each input has no latency;
 * `latency` answers each request after 200 ms. `base` is what comparing costs, beside the same without a base.
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
import { measureCompared, showCompared } from "./bench/compared.ts";
import { type Figures, type Part, runOnce, toMedians } from "./bench/measure.ts";
import { openOther, own, type Subject } from "./bench/subjects.ts";
import { benchInputs } from "./bench-inputs.ts";
import { writeSources } from "./bench-sources.ts";
import { git } from "./demo/monorepo.ts";
import { root } from "./runner/action.ts";

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly count: number;
  readonly part: Part;
  /** Per request. */
  readonly latencyMs: number;
  /** How often, unless an argument says otherwise. */
  readonly runs: number;
  readonly write: (folder: string, count: number) => void;
}

/** By name and count, such as `junit 200000`. */
type Saved = Readonly<Record<string, Figures>>;

const savedPath = join(root, "dev", "bench.json");
const small = { count: 20, runs: 15, write: writeInput("junit") };

const rows: readonly Row[] = [
  { ...small, name: "bare", unit: "(Node alone)", part: "bare", latencyMs: 0 },
  { ...small, name: "floor", unit: "(Node, one request, git)", part: "floor", latencyMs: 0 },
  { ...small, name: "post", unit: "(post stage, nothing to do)", part: "post", latencyMs: 0 },
  { ...small, name: "small", unit: "tests", part: "main", latencyMs: 0 },
  { ...small, name: "latency", unit: "tests, 200 ms a request", part: "main", latencyMs: 200 },
  ...benchInputs.map(({ name, unit, count, write }) => {
    return { name, unit, count, write, part: "main" as const, latencyMs: 0, runs: 5 };
  }),
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    save: { type: "boolean", default: false },
    against: { type: "string" },
    with: { type: "string", multiple: true, default: [] },
    runs: { type: "string" },
  },
});
const other = values.against === undefined ? undefined : openOther(values.against, values.with);
try {
  await main(positionals);
} finally {
  other?.remove();
}

async function main(wanted: readonly string[]): Promise<void> {
  const saved: Saved = JSON.parse(readFileSync(savedPath, "utf8"));
  const measured: Record<string, Figures> = {};
  console.log(`Beside: ${values.against ?? "the saved figures"}`);
  console.log("| | size | time | CPU | peak memory | × time | × CPU | × memory |");
  console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
  for (const row of wanted.length === 0 ? rows : choose(wanted.filter((name) => name !== "base"))) {
    const key = `${row.name} ${row.count}`;
    const { now, beside, megabytes } = await measure(row);
    measured[key] = now;
    console.log(toLine(row, megabytes, now, other ? beside : saved[key]));
  }
  if (wanted.length === 0 || wanted.includes("base")) {
    const figures = await measureCompared([root], Number(values.runs ?? 5));
    for (const line of figures.flatMap(showCompared)) console.log(line);
  }
  if (values.save) writeFileSync(savedPath, toJson({ ...saved, ...measured }));
}

function choose(wanted: readonly string[]): readonly Row[] {
  return wanted.map((text) => {
    const [name, count] = text.split("=");
    const row = rows.find((known) => known.name === name);
    if (!row) {
      throw new Error(
        `There is no ${name}; there are ${rows.map((known) => known.name).join(", ")}.`,
      );
    }
    return { ...row, count: Number(count ?? row.count) };
  });
}

/** Both run by turns, so that what else runs on the machine meets them alike. */
async function measure(row: Row) {
  const workspace = mkdtempSync(join(realpathSync(tmpdir()), "bench-"));
  const reports = join(workspace, "reports");
  try {
    writeSources(workspace);
    git(workspace, "init", "--quiet");
    git(workspace, "add", "--all");
    row.write(reports, row.count);
    const run = (subject: Subject) => runOnce(subject, row.part, workspace, row.latencyMs);
    const now: Figures[] = [];
    const beside: Figures[] = [];
    for (let nth = 0; nth < Number(values.runs ?? row.runs); nth++) {
      now.push(await run(own));
      if (other && isComparable(row.part)) beside.push(await run(other));
    }
    return {
      now: toMedians(now),
      beside: beside.length > 0 ? toMedians(beside) : undefined,
      megabytes: folderBytes(reports) / 1e6,
    };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Another action may have no post stage, and Node is the same beside any. */
function isComparable(part: Part): boolean {
  return part === "main";
}

function toLine(
  { name, count, unit }: Row,
  megabytes: number,
  now: Figures,
  before: Figures | undefined,
): string {
  const to = (pick: (figures: Figures) => number) =>
    before ? `× ${(pick(now) / pick(before)).toFixed(2)}` : "–";
  const cells = [
    unit.startsWith("(") ? `${name} ${unit}` : `${name}: ${count.toLocaleString("en")} ${unit}`,
    `${megabytes.toFixed(1)} MB`,
    `${Math.round(now.seconds * 1000)} ms`,
    `${Math.round(now.cpuSeconds * 1000)} ms`,
    `${now.mebibytes} MiB`,
    to(({ seconds }) => seconds),
    to(({ cpuSeconds }) => cpuSeconds),
    to(({ mebibytes }) => mebibytes),
  ];
  return `| ${cells.join(" | ")} |`;
}

function writeInput(name: string): Row["write"] {
  return (folder, count) => benchInputs.find((input) => input.name === name)?.write(folder, count);
}

/** One input a line, as Biome formats it. */
function toJson(figures: Saved): string {
  const lines = Object.entries(figures).map(
    ([key, { seconds, cpuSeconds, mebibytes }]) =>
      `  ${JSON.stringify(key)}: { "seconds": ${seconds}, "cpuSeconds": ${cpuSeconds}, "mebibytes": ${mebibytes} }`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
}

function folderBytes(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}
