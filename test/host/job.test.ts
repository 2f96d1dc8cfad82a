import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readLogCommands } from "../../dev/runner/log-commands.ts";
import { openJob } from "../../src/host/job.ts";

let printed = "";
beforeEach(() => {
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const location = { path: "src/a.ts", startLine: 3, endLine: 4 };
const hostile = [
  "::error::planted",
  "ok\r::error::planted",
  "##[error]planted",
  "a ##[set-env name=X]b",
  "\n::add-mask::x",
  "\u001b[31m::error::x",
];

/** What a runner would obey of what was printed. */
const obeyed = () => readLogCommands(printed).filter(({ name }) => name !== "stop-commands");

describe("text of a report is never obeyed as a command of the runner", () => {
  test.each(hostile)("in a line: %j", (text) => {
    openJob([]).info(text);
    expect(obeyed()).toEqual([]);
    expect(printed).toContain("planted".slice(0, text.includes("planted") ? 7 : 0));
  });

  test("behind half a million blank lines", () => {
    openJob([]).info(`${"\n".repeat(500_000)}::error::planted`);
    expect(obeyed()).toEqual([]);
  });

  test.each(hostile)("in a group: %j", (text) => {
    openJob([]).group(text, [text]);
    expect(obeyed().map(({ name }) => name)).toEqual(["group", "endgroup"]);
  });

  test.each(hostile)("in a warning, an annotation and a failure: %j", (text) => {
    const job = openJob([]);
    job.warn(text);
    job.annotate("failure", text, text, location);
    job.annotate("notice", text, text, undefined);
    job.fail(text);
    process.exitCode = undefined;
    expect(obeyed().map(({ name }) => name)).toEqual(["warning", "error", "notice", "error"]);
  });
});

test("secrets stand in no line and in no file", () => {
  const folder = mkdtempSync(join(tmpdir(), "job-"));
  const secret = "ghs_0123456789";
  vi.stubEnv("GITHUB_STEP_SUMMARY", join(folder, "summary.md"));
  const job = openJob([secret]);
  job.info(secret);
  job.group(secret, [secret]);
  job.warn(secret);
  job.annotate("failure", secret, secret, location);
  job.appendSummary(secret);
  job.writeFile(join(folder, "deep/result.json"), [secret]);
  const files = ["summary.md", "deep/result.json"].map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
  expect(files).toEqual(["***", "***"]);
  expect(printed).not.toContain(secret);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
