import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readLogCommands } from "../../dev/runner/log-commands.ts";
import { openJob } from "../../src/host/job.ts";
import { renderJson } from "../../src/render/json-file.ts";
import { toPage } from "../render/build.ts";

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

/** Returns the commands that a runner would execute in the output. */
const readCommands = () => readLogCommands(printed).filter(({ name }) => name !== "stop-commands");

describe("the runner finds no commands in the text of a report", () => {
  test.each(hostile)("in a line: %j", (text) => {
    openJob([]).info(text);
    expect(readCommands()).toEqual([]);
    expect(printed).toContain("planted".slice(0, text.includes("planted") ? 7 : 0));
  });

  test("after half a million blank lines", () => {
    openJob([]).info(`${"\n".repeat(500_000)}::error::planted`);
    expect(readCommands()).toEqual([]);
  });

  test.each(hostile)("in a group: %j", (text) => {
    openJob([]).group(text, [text]);
    expect(readCommands().map(({ name }) => name)).toEqual(["group", "endgroup"]);
  });

  test.each(hostile)("in a warning, an annotation and a failure: %j", (text) => {
    const job = openJob([]);
    job.warn(text);
    job.annotate("failure", text, text, location);
    job.annotate("notice", text, text, undefined);
    job.fail(text, text);
    process.exitCode = undefined;
    expect(readCommands().map(({ name }) => name)).toEqual(["warning", "error", "notice", "error"]);
  });
});

describe("invisible characters are escaped", () => {
  const hidden = "pay\u202et\u2066s\u3164e\u2800t";
  const visible = "pay\\u{202E}t\\u{2066}s\\u{3164}e\\u{2800}t";

  test("in every kind of line", () => {
    const job = openJob([]);
    job.info(hidden);
    job.group(hidden, [hidden]);
    job.warn(hidden);
    job.debug(hidden);
    job.annotate("failure", hidden, hidden, location);
    job.fail(hidden);
    process.exitCode = undefined;
    expect(printed).not.toMatch(/[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u);
    expect(printed.split(visible)).toHaveLength(9);
  });

  test("in a path, which is then in the message, because the runner would link to another path", () => {
    openJob([]).annotate("failure", "Title", "Message", { ...location, path: `src/${hidden}.ts` });
    openJob([]).annotate("failure", "Title", "Message", { ...location, path: "src/a:b,c%.ts" });
    expect(readCommands()).toEqual([
      { name: "error", properties: { title: "Title" }, message: `src/${visible}.ts:3: Message` },
      {
        name: "error",
        properties: { title: "Title", file: "src/a:b,c%.ts", line: "3", endLine: "4" },
        message: "Message",
      },
    ]);
  });
});

test("the properties of an annotation can contain any text, including separators", () => {
  const title = "a,line=9::error::b;c=d%0A%25 \n=e";
  openJob([]).annotate("warning", title, title, location);
  openJob([]).annotate("warning", "t".repeat(300), `${"m".repeat(4094)}🫖🫖`, undefined);
  const [first, second] = readCommands();
  expect(first).toEqual({
    name: "warning",
    properties: {
      title: title.replace("\n", " "),
      file: "src/a.ts",
      line: "3",
      endLine: "4",
    },
    message: title,
  });
  expect(second?.properties.title).toBe(`${"t".repeat(254)}…`);
  expect(second?.message).toBe(`${"m".repeat(4094)}…`);
});

test("a text can't guess the token that resumes commands", () => {
  openJob([]).info("::stop-commands::x\n::x::\n::error::a");
  openJob([]).info("\n".repeat(100_000));
  expect(readCommands()).toEqual([]);
  const [, key = ""] = /^::stop-commands::(\S+)$/m.exec(printed) ?? [];
  expect(key).toMatch(/^[\da-f-]{36}$/);
});

test("the JSON file gives no commands if a later step prints it", () => {
  const json = [
    ...renderJson(toPage([], { notes: ["##[error]x", "::error::y", "a\n::error::z"] })),
  ].join("");
  expect(readLogCommands(json)).toEqual([]);
  expect(JSON.parse(json).notes[0]).toBe("##[error]x");
});

test("secrets are redacted in every line and file", () => {
  const folder = mkdtempSync(join(tmpdir(), "job-"));
  const secret = "ghs_0123456789";
  vi.stubEnv("GITHUB_STEP_SUMMARY", join(folder, "summary.md"));
  const job = openJob([secret]);
  job.info(secret);
  job.group(secret, [secret]);
  job.warn(secret);
  job.annotate("failure", secret, secret, location);
  job.appendSummary(secret);
  job.writeFile(join(folder, "deep/result.json"), [folder], [secret]);
  const files = ["summary.md", "deep/result.json"].map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
  expect(files).toEqual(["***", "***"]);
  expect(printed).not.toContain(secret);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("without the runner's files, one warning each says that outputs and state are lost", () => {
  vi.stubEnv("GITHUB_OUTPUT", "/nowhere/output");
  vi.stubEnv("GITHUB_STATE", "/nowhere/state");
  const job = openJob([]);
  job.setOutputs({ tests: 1, failed: 0 });
  job.saveState("check-run", "open");
  job.saveState("check-run", "closed");
  vi.unstubAllEnvs();
  expect(readCommands().map(({ name, message }) => `${name} ${message}`)).toEqual([
    "warning The outputs can't be set: Missing file at path: /nowhere/output",
    "warning If this step is killed, its check run stays in progress, as its state can't be saved: Missing file at path: /nowhere/state",
  ]);
});
