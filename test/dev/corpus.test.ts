import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findNode, readAction, root } from "../../dev/runner/action.ts";

const report = `<testsuite name="Cart"><testcase name="a"/><testcase name="b"><failure/></testcase></testsuite>`;
const row = {
  ok: true,
  tests: 2,
  passed: 1,
  failed: 1,
  skipped: 0,
  flaky: 0,
  suite_level: 0,
  hidden: false,
};

function runCorpus(
  files: Readonly<Record<string, string>>,
  rows: object,
  ...args: readonly string[]
) {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, "expect.json"), JSON.stringify(rows));
  const script = join(root, "dev", "corpus.ts");
  const { status, stdout } = spawnSync(findNode(readAction()), [script, folder, ...args], {
    encoding: "utf8",
  });
  return { status, lines: stdout.trim().split("\n") };
}

test("reports with the expected counts have no differences", () => {
  const files = {
    "a.xml": report,
    "repaired.xml": `noise ${report}`,
    "cut.xml": report.slice(0, 60),
  };
  const rows = {
    "a.xml": row,
    "repaired.xml": { ...row, ok: "repaired" },
    "cut.xml": { ok: false, partial: { tests: 1, passed: 1, errored: 0, failed: 0 } },
  };
  expect(runCorpus(files, rows)).toEqual({ status: 0, lines: ["3 files, 0 differ"] });
});

test("every difference is printed and fails the run", () => {
  const files = { "a.xml": report, "b.xml": report, "c.xml": report, "pom.xml": "<project/>" };
  const rows = {
    "a.xml": { ...row, failed: 2, tests: 3, suite_level: 1 },
    "b.xml": { ...row, ok: "repaired" },
    "c.xml": { ok: false },
    "pom.xml": row,
  };
  expect(runCorpus(files, rows)).toEqual({
    status: 1,
    lines: [
      "a.xml: tests is 2, not 3",
      "a.xml: failed is 1, not 2",
      "a.xml: failures is 1, not 3",
      "b.xml: repaired without a note",
      "c.xml: read, but should not be",
      expect.stringContaining("pom.xml: skipped"),
      "4 files, 4 differ",
    ],
  });
});

test("a difference in a row given by --argued is printed and doesn't fail the run, but a row without one does", () => {
  const files = { "a.xml": report, "b.xml": report };
  const rows = { "a.xml": { ok: false }, "b.xml": row };
  expect(runCorpus(files, rows, "--argued", "a.xml")).toEqual({
    status: 0,
    lines: ["a.xml: read, but should not be (argued)", "2 files, 0 differ, 1 argued"],
  });
  expect(runCorpus(files, rows, "--argued", "a.xml", "--argued", "b.xml")).toEqual({
    status: 1,
    lines: [
      "a.xml: read, but should not be (argued)",
      "b.xml: no longer differs",
      "2 files, 1 differ, 2 argued",
    ],
  });
});
