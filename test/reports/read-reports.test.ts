import { once } from "node:events";
import { openSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterAll, expect, test } from "vitest";
import { UserError } from "../../src/errors.ts";
import type { ReportFile } from "../../src/formats/format.ts";
import { readReports } from "../../src/reports/read-reports.ts";

const options = { mergeRetries: false, listTests: "failed" } as const;
const report = '<testsuite name="cart"><testcase name="adds"/></testsuite>';

function file(path: string, chunks: ReportFile["chunks"]): ReportFile {
  return { path, explicit: false, chunks };
}
const valid = file("a.xml", () => [Buffer.from(report)]);

test("a file that can't be opened is a finding and doesn't affect other files", () => {
  const gone = file("gone.xml", () => {
    openSync(join(import.meta.dirname, "no such file"), "r");
    return [];
  });
  const { reports } = readReports([gone, valid], options);
  expect(reports.map(({ file, findings }) => [file, findings.map(({ title }) => title)])).toEqual([
    ["gone.xml", ["Can't read gone.xml"]],
    ["a.xml", []],
  ]);
  expect(reports[0]?.findings[0]?.message).toMatch(/^The file can't be opened: ENOENT/);
});

test("an internal error isn't reported as the file's even if it has a code", () => {
  const wrong = file("a.xml", () => [Buffer.from(undefined as unknown as string)]);
  expect(() => readReports([wrong], options)).toThrow(TypeError);
});

test("a document that isn't a report is a note", () => {
  const pom = file("pom.xml", () => [Buffer.from("<project/>")]);
  const { reports, notes } = readReports([pom, valid], options);
  expect(reports).toHaveLength(1);
  expect(notes).toEqual([expect.stringMatching(/^pom\.xml /)]);
});

test("files that aren't reports share one note", () => {
  const pictures = Array.from({ length: 12 }, (_, number) =>
    file(`shot-${number}.png`, () => [Buffer.from("\x89PNG\r\n")]),
  );
  const { reports, notes } = readReports([...pictures, valid], options);
  expect(reports).toHaveLength(1);
  expect(notes).toEqual([
    expect.stringMatching(
      /^Skipped 12 files that a wildcard or folder matched but that aren't reports: shot-0\.png, .* and 2 more\.$/,
    ),
  ]);
});

test("a file that the host refuses to open is a finding with the host's message", () => {
  const pipe = file("a.xml", () => {
    throw new UserError("It is a named pipe.");
  });
  const { reports } = readReports([pipe, valid], options);
  expect(reports.map(({ findings }) => findings.map(({ message }) => message))).toEqual([
    ["It is a named pipe."],
    [],
  ]);
});

/** More than the maximum number of arguments of a call in the thread below, which is about 25,000. */
const many = 30_000;
const thread = new Worker(new URL("short-stack.ts", import.meta.url), {
  resourceLimits: { stackSizeMb: 0.4 },
});
afterAll(() => thread.terminate());

const run = (rest: string) =>
  `{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},${rest}}]}`;
const list = (item: string) => `[${`${item},`.repeat(many - 1)}${item}]`;

test.each([
  ["JSON documents", "[]\n".repeat(many)],
  ["SARIF runs", `{"version":"2.1.0","runs":${list("{}")}}`],
  ["SARIF results", run(`"results":${list('{"message":{"text":"x"}}')}`)],
  ["locations of a result", run(`"results":[{"message":{"text":"x"},"locations":${list("{}")}}]`)],
  ["suppressions", run(`"results":[{"message":{"text":"x"},"suppressions":${list("{}")}}]`)],
  [
    "notifications",
    run(`"invocations":[{"toolExecutionNotifications":${list('{"level":"error"}')}}]`),
  ],
  ["invocations", run(`"invocations":${list('{"executionSuccessful":false}')}`)],
  ["tool extensions", run(`"results":[]`).replace("}}", `},"extensions":${list("{}")}}`)],
  ["ESLint results", list('{"filePath":"a","messages":[]}')],
  ["ESLint messages", `[{"filePath":"a","messages":${list('{"severity":2}')}}]`],
  ["XML documents", `${report}\n`.repeat(many)],
  ["suites", `<testsuites>${report.repeat(many)}</testsuites>`],
  ["cases", `<testsuite>${"<testcase/>".repeat(many)}</testsuite>`],
  ["failed cases", `<testsuite>${"<testcase><failure/></testcase>".repeat(many)}</testsuite>`],
  ["failures in a case", `<testcase>${"<failure>x</failure>".repeat(many)}</testcase>`],
  ["flaky failures", `<testcase>${"<flakyFailure>x</flakyFailure>".repeat(many)}</testcase>`],
  ["skips in a case", `<testcase>${"<skipped/>".repeat(many)}</testcase>`],
  ["outputs of a case", `<testcase><failure/>${"<system-out/>".repeat(many)}</testcase>`],
  ["errors of a suite", `<testsuite>${"<error/>".repeat(many)}</testsuite>`],
  ["outputs of a suite", `<testsuite errors="1">${"<system-out/>".repeat(many)}</testsuite>`],
  [
    "traces of a failure",
    `<testcase><failure>${"<stackTrace/>".repeat(many)}</failure></testcase>`,
  ],
])("30,000 %s don't keep the next report from being read", async (_, text) => {
  thread.postMessage(text);
  const [{ error, count, last }] = await once(thread, "message");
  expect(error).toBeUndefined();
  expect(last).toMatchObject({ file: "a.xml", suites: [{ counts: { tests: 1 } }] });
  expect(count).toBeGreaterThan(1);
});
