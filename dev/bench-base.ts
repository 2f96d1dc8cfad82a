/**
 * `npm run bench:base`: what comparing costs the built action, with 7,000 findings now and 7,000 at the base: processor's
 * time, wall time and requests, beside the same step with `compare-with: none`. The two take turns, as another program on the
 * machine would slow down one of them otherwise; a number behind says how many turns each gets, 5 by default.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commit, git } from "./demo/monorepo.ts";
import { startServer } from "./github/server.ts";
import { tokens } from "./github/settings.ts";
import { startStep } from "./runner.ts";

const files = 350;
const perFile = 20;
const rounds = Number(process.argv[2] ?? 5);

const folder = mkdtempSync(join(realpathSync(tmpdir()), "bench-base-"));
const pathOf = (file: number) => `src/p${file % 40}/file${file}.js`;
const cpuFile = join(folder, "cpu");

/** Every tenth finding is another one than at the base. */
function writeReport(shift: number): void {
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

function writeSources(top: string): void {
  for (let file = 0; file < files; file++) {
    const lines = Array.from(
      { length: 300 },
      (_, n) => `let value${n} = items[${file}].find(${n});\n`,
    );
    mkdirSync(dirname(join(folder, pathOf(file))), { recursive: true });
    writeFileSync(join(folder, pathOf(file)), top + lines.join(""));
  }
}

type Figure = Awaited<ReturnType<typeof play>> & { readonly requests: number };

/** In milliseconds. */
function toRange(values: readonly number[]): string {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  return `${sorted[0]} ms at least, ${sorted[Math.floor(sorted.length / 2)]} ms in the middle`;
}

try {
  writeFileSync(join(folder, ".gitignore"), "reports.json\ncpu\n");
  git(folder, "init", "--quiet");
  writeSources("");
  git(folder, "add", "--all");
  const base = commit(folder, "Base");
  const server = await startServer({ git: { folder }, limits: undefined });
  const payload = {
    repository: { default_branch: "main" },
    ref: "refs/heads/main",
    before: "0".repeat(40),
  };
  writeReport(0);
  await play(server.apiUrl, base, { name: "push", payload }, "base");
  writeSources("top();\n");
  git(folder, "add", "--all");
  const head = commit(folder, "Change");
  writeReport(1);
  const event = { name: "merge_group", payload: { merge_group: { base_sha: base } } };
  const ways = ["none", "base"].map((compareWith) => ({ compareWith, figures: [] as Figure[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { compareWith, figures } of ways) {
      const before = server.checks.exchanges().length;
      const figure = await play(server.apiUrl, head, event, compareWith);
      figures.push({ ...figure, requests: server.checks.exchanges().length - before });
    }
  }
  for (const { compareWith, figures } of ways) {
    const [first] = figures;
    console.log(
      `compare-with: ${compareWith}: CPU ${toRange(figures.map(({ cpu }) => cpu))}, wall ${toRange(figures.map(({ ms }) => ms))}, ${first?.requests} requests, new=${first?.isNew}`,
    );
  }
  await server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function play(
  apiUrl: string,
  sha: string,
  event: { readonly name: string; readonly payload: object },
  compareWith: string,
) {
  // The post stage, which has nothing to do, would replace the figure.
  const source = `import { writeFileSync } from "node:fs";
    const isMain = process.argv[1].endsWith("index.js");
    if (isMain) process.once("exit", () => {
      const { user, system } = process.cpuUsage();
      writeFileSync(${JSON.stringify(cpuFile)}, String((user + system) / 1000));
    });`;
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(source)}` };
  const inputs = { reports: "reports.json", "compare-with": compareWith, "max-annotations": "50" };
  const job = { workspace: folder, apiUrl, token: tokens.job, sha, event, env };
  const { main } = await startStep({ job, inputs }).done;
  const cpu = Number(readFileSync(cpuFile, "utf8"));
  return { cpu, ms: main.seconds * 1000, isNew: main.outputs.new };
}
