import { constants, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCounts, readFile, readFindings, readReport, toJsonLines } from "./read-file.ts";

const go = toJsonLines([
  { Action: "start", Package: "shop/cart" },
  { Action: "run", Package: "shop/cart", Test: "TestAdd" },
  { Action: "pass", Package: "shop/cart", Test: "TestAdd", Elapsed: 0.5 },
  { Action: "pass", Package: "shop/cart", Elapsed: 1 },
]);
const dart = toJsonLines([
  { type: "start", time: 0, protocolVersion: "0.1.1" },
  { type: "suite", time: 0, suite: { id: 0, path: "test/a_test.dart" } },
  { type: "testStart", time: 1, test: { id: 1, name: "adds", suiteID: 0, groupIDs: [] } },
  { type: "testDone", time: 2, testID: 1, result: "success", hidden: false, skipped: false },
  { type: "done", time: 3, success: true },
]);

describe("JSON lines", () => {
  test.each([
    ["go-test", go],
    ["dart", dart],
  ])("are recognized as %s with any text around the events", (format, lines) => {
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
      // Two processes that write at the same time.
      `FAIL\t${lines.replaceAll("\n", "")}`,
      `${"#".repeat(900_000)}\n${lines}`,
    ];
    for (const text of around) {
      const report = readReport(text);
      expect(report, text.slice(0, 200)).toMatchObject({ format, findings: [] });
      expect(readCounts(text)).toMatchObject({ tests: 1, passed: 1 });
    }
  });

  test("are recognized in any encoding and compressed", () => {
    const bom = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(go)]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(go, "utf16le")]);
    for (const bytes of [bom, utf16, Buffer.from(go, "utf16le"), gzipSync(go)]) {
      expect(readReport(bytes)).toMatchObject({ format: "go-test", findings: [] });
      expect(readCounts(bytes).passed).toBe(1);
    }
  });

  test.each([
    ['{"Action":"pass","Package":"p","user":"root"}\n{"Action":"login"}\n', "JSON"],
    ['{"type":"error","time":1700000000000,"msg":"disk full"}\n', "JSON"],
    ['{"type":"test","event":"started","name":"adds"}\n', "JSON"],
  ])("aren't recognized if another program wrote them: %j", (text, description) => {
    expect(readFile(text)).toHaveProperty("notReport", expect.stringContaining(description));
  });

  test("aren't recognized in other formats' documents on one line each", () => {
    const eslint = JSON.stringify([{ filePath: "a.js", messages: [] }]);
    expect(readFile(`${eslint}\n${eslint}\n`)).toMatchObject({
      reports: [{ format: "eslint" }, { format: "eslint" }],
    });
  });

  test("are a failure if another format is requested", () => {
    expect(readFindings(go, { format: "junit" })).toMatchObject([
      {
        kind: "report",
        message: "It is the output of go test -json, but the input format asks for junit.",
      },
    ]);
    expect(readFindings("[]", { format: "go-test" })).toMatchObject([
      { kind: "report", message: "It is JSON, but the input format asks for go-test." },
    ]);
    expect(readFindings(go, { format: "go-test" })).toEqual([]);
  });

  test("are a failure if they have two formats, of which only the first is read", () => {
    expect(readFindings(go + dart)).toMatchObject([
      { kind: "report", message: expect.stringContaining("after the output of go test -json") },
    ]);
  });
});

describe("text that isn't JSON", () => {
  test("is skipped with one note that quotes its first line", () => {
    const { notes } = readReport(`${go}warning: slow\nDone.\n`);
    expect(notes).toEqual([
      "Skipped text that isn't JSON: 2 lines, the first is line 5: “warning: slow”.",
    ]);
  });
});

describe("a file that ends early", () => {
  test.each([
    ["within an event", `${go}{"Action":"start","Packa`],
    ["within an event, after its first character", `${go}{`],
    ["within an event of another run", `${dart}{"type":"sta`],
    ["within a package", go.slice(0, go.trimEnd().lastIndexOf("\n") + 1)],
    ["within a run", dart.slice(0, dart.trimEnd().lastIndexOf("\n") + 1)],
  ])("is a failure %s", (_, text) => {
    expect(readFindings(text)).toMatchObject([{ level: "failure" }]);
    expect(readCounts(text)).toMatchObject({ tests: 1, passed: 1 });
  });

  test("is a failure between two events if its gzip data ends there", () => {
    const packed = gzipSync(go, { finishFlush: constants.Z_SYNC_FLUSH });
    expect(readReport(packed)).toMatchObject({
      findings: [{ kind: "suite", level: "failure" }],
      notes: [expect.stringContaining("The gzip data ends early")],
    });
  });
});

describe("a file of hostile JSON lines", () => {
  test("can have a line of megabytes, which is read in part", () => {
    const output = { Action: "output", Package: "shop/cart", Output: "x".repeat(9 * 1024 * 1024) };
    const report = readReport(go.replace("\n", `\n${JSON.stringify(output)}\n`));
    expect(report).toMatchObject({ incomplete: true, findings: [] });
    expect(report.notes).toContain(
      "Has lines of more than 8 MiB, which were not read to their end.",
    );
  });

  test("can have deep nesting and many braces", () => {
    const lines = [`{"a":${"[".repeat(2_000_000)}`, '{"'.repeat(1_000_000), "{".repeat(2_000_000)];
    expect(readCounts(`${go}${lines.join("\n")}\n`)).toMatchObject({ tests: 1 });
  });

  test("never makes reading throw, even if lines are cut off or mixed up", () => {
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
