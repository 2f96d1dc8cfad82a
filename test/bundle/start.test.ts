import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findNode, readAction, root } from "../../dev/runner/action.ts";
import { temporaryFolders } from "../temporary-folders.ts";
import { junit, makeCheckout } from "./run-bundle.ts";

const results = mkdtempSync(join(tmpdir(), "results-"));
temporaryFolders.push(results);

/** Runs `npm start` in a folder. */
function start(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    findNode(readAction()),
    [join(root, "dev", "start.ts"), ...args],
    { encoding: "utf8", env: { ...process.env, INIT_CWD: folder, RESULTS_FOLDER: results } },
  );
  const written = stdout.split("\n").filter((line) => existsSync(line));
  return { status, stdout, stderr, written };
}

test("without arguments it publishes more than 120 findings of three formats in pages", () => {
  const { status, stdout, written } = start(root);
  expect(status).toBe(0);
  const annotations = Number(/^annotations=(\d+)$/m.exec(stdout)?.[1]);
  expect(annotations).toBeGreaterThan(120);
  expect(stdout).toMatch(/^ +\d+ {2}POST \/repos\/octo-org\/shop\/check-runs → 201$/m);
  expect(stdout.match(/, 50 annotations, /g)).toHaveLength(Math.floor(annotations / 50));
  expect(stdout).toContain("pytest");
  expect(stdout).toContain("ESLint");
  expect(stdout).toContain("golangci-lint");
  expect(written.map((path) => readFileSync(path, "utf8").length > 100)).toEqual(
    Array(5).fill(true),
  );
});

test("with globs it reads reports of the repository that contains the current folder", () => {
  const folder = makeCheckout({
    "api/src/cart.ts": "line(1);\n",
    "api/reports/junit.xml": junit(1),
  });
  const { status, stdout } = start(
    join(folder, "api"),
    "reports/*.xml",
    "--input",
    "name=Unit tests",
  );
  expect(status).toBe(0);
  expect(stdout).toContain("Unit tests: failure");
  expect(stdout).toContain("  api/src/cart.ts: 1 failure");
});

test("it rejects an unknown input", () => {
  const { status, stderr } = start(root, "--input", "nmae=x");
  expect(status).toBe(2);
  expect(stderr).toContain('not "nmae=x"');
});

test("--help prints the usage and runs nothing", () => {
  const { status, stdout } = start(root, "--help");
  expect(status).toBe(0);
  expect(stdout).toContain("npm start -- 'reports/*.xml'");
  expect(stdout).not.toContain("The step's log");
});
