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
  return { path, explicit: false, bytes: 100, chunks };
}
const sound = file("a.xml", () => [Buffer.from(report)]);

test("a file that the system can't open is a finding, and costs no other file", () => {
  const gone = file("gone.xml", () => {
    openSync(join(import.meta.dirname, "no such file"), "r");
    return [];
  });
  const { reports } = readReports([gone, sound], options);
  expect(reports.map(({ file, findings }) => [file, findings.map(({ title }) => title)])).toEqual([
    ["gone.xml", ["Can't read gone.xml"]],
    ["a.xml", []],
  ]);
  expect(reports[0]?.findings[0]?.message).toMatch(/^The file can't be opened: ENOENT/);
});

test("a mistake of ours is none of the file, although Node gives it a code", () => {
  const wrong = file("a.xml", () => [Buffer.from(undefined as unknown as string)]);
  expect(() => readReports([wrong], options)).toThrow(TypeError);
});

test("a document that isn't a report is a note", () => {
  const pom = file("pom.xml", () => [Buffer.from("<project/>")]);
  const { reports, notes } = readReports([pom, sound], options);
  expect(reports).toHaveLength(1);
  expect(notes).toEqual([expect.stringMatching(/^pom\.xml /)]);
});

test("files that are something else share one note, however many they are", () => {
  const pictures = Array.from({ length: 12 }, (_, number) =>
    file(`shot-${number}.png`, () => [Buffer.from("\x89PNG\r\n")]),
  );
  const { reports, notes } = readReports([...pictures, sound], options);
  expect(reports).toHaveLength(1);
  expect(notes).toEqual([
    expect.stringMatching(
      /^Skipped 12 files that a wildcard or folder matched but that aren't reports: shot-0\.png, .* and 2 more\.$/,
    ),
  ]);
});

test("what may not be opened is a finding in the words of who refused it", () => {
  const pipe = file("a.xml", () => {
    throw new UserError("It is a named pipe.");
  });
  const { reports } = readReports([pipe, sound], options);
  expect(reports.map(({ findings }) => findings.map(({ message }) => message))).toEqual([
    ["It is a named pipe."],
    [],
  ]);
});
/** More arguments than a call takes in the thread below: about 25,000. In vitest's own threads it takes 480,000. */
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
  ["runs of SARIF", `{"version":"2.1.0","runs":${list("{}")}}`],
  ["results of SARIF", run(`"results":${list('{"message":{"text":"x"}}')}`)],
  ["locations of a result", run(`"results":[{"message":{"text":"x"},"locations":${list("{}")}}]`)],
  ["suppressions", run(`"results":[{"message":{"text":"x"},"suppressions":${list("{}")}}]`)],
  [
    "notifications",
    run(`"invocations":[{"toolExecutionNotifications":${list('{"level":"error"}')}}]`),
  ],
  ["invocations", run(`"invocations":${list('{"executionSuccessful":false}')}`)],
  ["extensions of a tool", run(`"results":[]`).replace("}}", `},"extensions":${list("{}")}}`)],
  ["results of ESLint", list('{"filePath":"a","messages":[]}')],
  ["messages of ESLint", `[{"filePath":"a","messages":${list('{"severity":2}')}}]`],
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
])(
  "more %s than a call takes arguments don't keep the next report from being read",
  async (_what, text) => {
    thread.postMessage(text);
    const [{ error, number, last }] = await once(thread, "message");
    expect(error).toBeUndefined();
    expect(last).toMatchObject({ file: "a.xml", suites: [{ counts: { tests: 1 } }] });
    expect(number).toBeGreaterThan(1);
  },
);
