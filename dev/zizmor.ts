/**
 * `npm run zizmor`: finds security problems in this project's workflows and in those of the docs with zizmor
 * (https://docs.zizmor.sh). Installs the pinned version into build/zizmor first if necessary, which needs Python and
 * PyPI.
 */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pages } from "./docs/pages.ts";
import { readSnippets } from "./docs/snippets.ts";
import { root } from "./runner/action.ts";

const folder = join(root, "build", "zizmor");
const venv = join(folder, "venv");
const bin = join(venv, process.platform === "win32" ? "Scripts" : "bin");
const requirements = join(root, "dev", "zizmor", "requirements.txt");

install();
const recipes = writeWorkflows(join(folder, "docs", ".github", "workflows"));
const [ownStatus, docsStatus] = [
  audit([".github", "action.yml"]),
  audit(["--config", join("dev", "zizmor", "recipes.yml"), recipes]),
];
process.exitCode = ownStatus || docsStatus;

/** Installs the pinned version, unless it is already installed. Throws if it can't be installed. */
function install(): void {
  const wanted = readFileSync(requirements, "utf8");
  const done = join(venv, "installed.txt");
  if (existsSync(done) && readFileSync(done, "utf8") === wanted) return;
  rmSync(venv, { recursive: true, force: true });
  const python = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);
  if (!python) throw new Error("zizmor needs Python 3, which isn't installed.");
  run(python, ["-m", "venv", venv]);
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  run(join(bin, "python"), [...pip, "--require-hashes", "--only-binary=:all:", "-r", requirements]);
  writeFileSync(done, wanted);
}

/** Writes each workflow of the docs to a file named after the heading above it. Returns the folder. */
function writeWorkflows(target: string): string {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const names = new Map<string, number>();
  for (const { heading, yaml } of pages.flatMap(({ text }) => readSnippets(text))) {
    const slug = (heading.toLowerCase().match(/[a-z0-9]+/g) ?? []).join("-");
    const nth = (names.get(slug) ?? 0) + 1;
    names.set(slug, nth);
    writeFileSync(join(target, `${slug}-${nth}.yml`), yaml);
  }
  return target;
}

/** Runs zizmor, which prints its findings. Returns its exit code. */
function audit(inputs: readonly string[]): number {
  const { status } = run(
    join(bin, "zizmor"),
    ["--offline", "--quiet", "--no-progress", ...inputs],
    [0, 11, 12, 13, 14],
  );
  return status ?? 1;
}

function run(
  program: string,
  args: readonly string[],
  expected: readonly number[] = [0],
): SpawnSyncReturns<Buffer> {
  const result = spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (result.error) throw result.error;
  if (!expected.includes(result.status ?? -1))
    throw new Error(`${program} ${args.join(" ")} ended with ${result.status ?? result.signal}`);
  return result;
}
