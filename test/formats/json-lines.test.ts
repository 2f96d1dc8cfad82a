import { constants, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsIn, findingsIn, readFile, reportIn, toLines } from "./read-file.ts";

const go = toLines([
  { Action: "start", Package: "shop/cart" },
  { Action: "run", Package: "shop/cart", Test: "TestAdd" },
  { Action: "pass", Package: "shop/cart", Test: "TestAdd", Elapsed: 0.5 },
  { Action: "pass", Package: "shop/cart", Elapsed: 1 },
]);
const dart = toLines([
  { type: "start", time: 0, protocolVersion: "0.1.1" },
  { type: "suite", time: 0, suite: { id: 0, path: "test/a_test.dart" } },
  { type: "testStart", time: 1, test: { id: 1, name: "adds", suiteID: 0, groupIDs: [] } },
  { type: "testDone", time: 2, testID: 1, result: "success", hidden: false, skipped: false },
  { type: "done", time: 3, success: true },
]);

describe("JSON lines are recognised by an event", () => {
  test.each([
    ["go-test", go],
    ["dart", dart],
  ])("of %s, whatever stands around them", (format, lines) => {
    const around = [
      lines,
      `> shop@1.0.0 test\n\n${lines}`,
      `{ not: json }\n[info] building\n${lines}Done in 3 s.\n`,
      `{"level":"info","message":"building"}\n${lines}`,
      `[{"event":"test.startedProcess","params":{}}]\n${lines}`,
      lines.replaceAll("\n", "\r\n"),
      lines.trimEnd(),
      lines.replaceAll("\n", "\n\n"),
      // jq puts them into a list.
      `[\n${lines.trim().replaceAll("\n", ",\n")}\n]\n`,
      // Processes that write at the same time.
      `FAIL\t${lines.replaceAll("\n", "")}`,
      `${"#".repeat(900_000)}\n${lines}`,
    ];
    for (const text of around) {
      const report = reportIn(text);
      expect(report, text.slice(0, 200)).toMatchObject({ format, findings: [] });
      expect(countsIn(text)).toMatchObject({ tests: 1, passed: 1 });
    }
  });

  test("in any encoding, packed or not", () => {
    const bom = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(go)]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(go, "utf16le")]);
    for (const bytes of [bom, utf16, Buffer.from(go, "utf16le"), gzipSync(go)]) {
      expect(reportIn(bytes)).toMatchObject({ format: "go-test", findings: [] });
      expect(countsIn(bytes).passed).toBe(1);
    }
  });

  test.each([
    ['{"Action":"pass","Package":"p","user":"root"}\n{"Action":"login"}\n', "JSON"],
    ['{"type":"error","time":1700000000000,"msg":"disk full"}\n', "JSON"],
    ['{"type":"test","event":"started","name":"adds"}\n', "JSON"],
  ])("but not by a log of another program: %j", (text, what) => {
    expect(readFile(text)).toHaveProperty("notReport", expect.stringContaining(what));
  });

  test("documents of other formats on one line each stay what they are", () => {
    const eslint = JSON.stringify([{ filePath: "a.js", messages: [] }]);
    expect(readFile(`${eslint}\n${eslint}\n`)).toMatchObject({
      reports: [{ format: "eslint" }, { format: "eslint" }],
    });
  });

  test("JSON lines of another format than the requested one are a failure", () => {
    expect(findingsIn(go, { format: "junit" })).toMatchObject([
      {
        kind: "report",
        message: "It is the output of go test -json, but the input format asks for junit.",
      },
    ]);
    expect(findingsIn("[]", { format: "go-test" })).toMatchObject([
      { kind: "report", message: "It is JSON, but the input format asks for go-test." },
    ]);
    expect(findingsIn(go, { format: "go-test" })).toEqual([]);
  });

  test("of two formats in one file: the second isn't read, and that is a failure", () => {
    expect(findingsIn(go + dart)).toMatchObject([
      { kind: "report", message: expect.stringContaining("after the output of go test -json") },
    ]);
  });
});

describe("text that isn't JSON", () => {
  test("is skipped with one note, which shows the first line", () => {
    const { notes } = reportIn(`${go}warning: slow\nDone.\n`);
    expect(notes).toEqual([
      "Skipped text that isn't JSON: 2 lines, the first is line 5: “warning: slow”.",
    ]);
  });
});

describe("a file that ends early is a failure", () => {
  test.each([
    ["within an event", `${go}{"Action":"start","Packa`],
    ["within an event, at its first sign", `${go}{`],
    ["within an event of another run", `${dart}{"type":"sta`],
    ["within a package", go.slice(0, go.trimEnd().lastIndexOf("\n") + 1)],
    ["within a run", dart.slice(0, dart.trimEnd().lastIndexOf("\n") + 1)],
  ])("%s", (_where, text) => {
    expect(findingsIn(text)).toMatchObject([{ level: "failure" }]);
    expect(countsIn(text)).toMatchObject({ tests: 1, passed: 1 });
  });

  test("where its gzip data ends, between two events", () => {
    const packed = gzipSync(go, { finishFlush: constants.Z_SYNC_FLUSH });
    expect(reportIn(packed)).toMatchObject({
      findings: [{ kind: "suite", level: "failure" }],
      notes: [expect.stringContaining("The gzip data ends early")],
    });
  });
});

describe("whatever a file holds", () => {
  test("a line of megabytes is read in part, with a note", () => {
    const output = { Action: "output", Package: "shop/cart", Output: "x".repeat(9 * 1024 * 1024) };
    const report = reportIn(go.replace("\n", `\n${JSON.stringify(output)}\n`));
    expect(report).toMatchObject({ incomplete: true, findings: [] });
    expect(report.notes).toContain(
      "Has lines of more than 8 MiB, which were not read to their end.",
    );
  });

  test("deep nesting and many braces on a line end in bounded time", () => {
    const lines = [`{"a":${"[".repeat(2_000_000)}`, '{"'.repeat(1_000_000), "{".repeat(2_000_000)];
    expect(countsIn(`${go}${lines.join("\n")}\n`)).toMatchObject({ tests: 1 });
  });

  test("reading never throws, and what is cut off or mixed up is never green", () => {
    const events = `${go}${dart}`.trim().split("\n");
    const line = fc.oneof(
      fc.constantFrom(...events),
      fc.string(),
      fc.json(),
      fc.constantFrom(...events).map((event) => event.slice(0, event.length / 2)),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const reading = readFile(lines.join("\n"));
        expect("notReport" in reading || reading.reports.length > 0).toBe(true);
      }),
    );
  });
});
