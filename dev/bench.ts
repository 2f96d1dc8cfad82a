/**
 * `npm run bench`: measures time, processor time and memory of the built action as a process, against the stand-in for
 * GitHub; prints medians of several runs. `npm run bench -- small sarif=200000` measures some rows, or one with another
 * size. The figures are compared with the saved ones, which `--save` replaces. `--against HEAD~3` compares with the dist
 * of that commit, measured alternately, so that the machine and its load don't matter. `--against <folder>` compares
 * with any other built action; `--with name=value` sets its inputs. The row `latency` delays each response by 200 ms;
 * the others don't. The row `base` measures the cost of comparing with a base.
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
import { showBaseCosts } from "./bench/base-cost.ts";
import { type Figures, type Part, runOnce, toMedians } from "./bench/measure.ts";
import { openOtherAction, ownAction, type Subject } from "./bench/subjects.ts";
import { benchInputs } from "./bench-inputs.ts";
import { writeSources } from "./bench-sources.ts";
import { git } from "./demo/monorepo.ts";
import { root } from "./runner/action.ts";

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly count: number;
  readonly part: Part;
  /** The delay of each response. */
  readonly latencyMs: number;
  /** The default number of runs. */
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
const other =
  values.against === undefined ? undefined : openOtherAction(values.against, values.with);
try {
  await main(positionals);
} finally {
  other?.remove();
}

async function main(names: readonly string[]): Promise<void> {
  const saved: Saved = JSON.parse(readFileSync(savedPath, "utf8"));
  const measured: Record<string, Figures> = {};
  console.log(`Compared with: ${values.against ?? "the saved figures"}`);
  console.log("| | size | time | CPU | peak memory | × time | × CPU | × memory |");
  console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
  for (const row of names.length === 0 ? rows : choose(names.filter((name) => name !== "base"))) {
    const key = `${row.name} ${row.count}`;
    const { now, compared, megabytes } = await measure(row);
    measured[key] = now;
    console.log(toLine(row, megabytes, now, other ? compared : saved[key]));
  }
  if (names.length === 0 || names.includes("base")) {
    for await (const line of showBaseCosts([root], Number(values.runs ?? 5))) console.log(line);
  }
  if (values.save) writeFileSync(savedPath, toJson({ ...saved, ...measured }));
}

function choose(names: readonly string[]): readonly Row[] {
  return names.map((text) => {
    const [name, count] = text.split("=");
    const row = rows.find((known) => known.name === name);
    if (!row) {
      throw new Error(
        `There is no row ${name}. The rows are ${rows.map((known) => known.name).join(", ")}.`,
      );
    }
    return { ...row, count: Number(count ?? row.count) };
  });
}

/** Measures both actions alternately, so that other load on the machine affects both. */
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
    const compared: Figures[] = [];
    for (let nth = 0; nth < Number(values.runs ?? row.runs); nth++) {
      now.push(await run(ownAction));
      if (other && isComparable(row.part)) compared.push(await run(other));
    }
    return {
      now: toMedians(now),
      compared: compared.length > 0 ? toMedians(compared) : undefined,
      megabytes: folderBytes(reports) / 1e6,
    };
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Another action can lack a post stage, and Node alone doesn't depend on the action. */
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

/** One row per line, as Biome formats it. */
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
