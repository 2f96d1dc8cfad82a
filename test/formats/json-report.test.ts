import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { levels, ruleOf } from "../../src/model/finding.ts";
import { countTests } from "../../src/model/totals.ts";
import { readDocument, readFindings, readReports, sarifLog } from "./read-report.ts";

const eslint = [{ filePath: "a.js", messages: [{ severity: 1, message: "x" }] }];
const sarif = sarifLog([{ message: { text: "y" } }]);

describe("the format of a document", () => {
  test.each([
    ["ESLint's json", eslint, "eslint"],
    ["ESLint's json-with-metadata", { results: eslint, metadata: {} }, "eslint"],
    [
      "ESLint's json-with-metadata without files",
      { results: [], metadata: { rulesMeta: {} } },
      "eslint",
    ],
    ["an empty list", [], "eslint"],
    ["SARIF", sarif, "sarif"],
    ["SARIF without a version", { ...sarif, version: undefined }, "sarif"],
    ["SARIF by its schema", { $schema: "https://x/sarif-2.1.0.json", runs: [] }, "sarif"],
    [
      "SARIF with its keys in alphabetical order, cut off",
      '{"runs": [{"results": [{"message": {"text": "y"}}, {"mes',
      "sarif",
    ],
    ["SARIF with a tool's version in its place", { ...sarif, version: "v8.0.0" }, "sarif"],
  ])("is recognized by its shape: %s", (_name, document, format) => {
    expect(readReports(document)).toMatchObject([{ format, file: "out/report.json" }]);
  });

  test("is SARIF if the runs are missing", () => {
    const log = { version: "2.1.0", $schema: "https://json.schemastore.org/sarif-2.1.0.json" };
    expect(readFindings(log)).toMatchObject([
      { kind: "report", level: "failure", message: "Its runs are not a list." },
    ]);
  });

  test("makes a failure if another format is requested", () => {
    expect(readFindings(eslint, { format: "sarif" })).toMatchObject([
      {
        kind: "report",
        level: "failure",
        message: "It is an ESLint report, but the input format asks for sarif.",
      },
    ]);
    expect(readFindings(sarif, { format: "junit" })).toMatchObject([{ kind: "report" }]);
  });
});

describe("a document in an unsupported format", () => {
  test.each([
    [{ summary: {}, diagnostics: [], command: "lint" }, "Biome", "--reporter=sarif"],
    [{ diagnostics: [], number_of_files: 1 }, "oxlint", "--format=sarif"],
    [[{ source: "a.css", warnings: [] }], "stylelint", "stylelint-junit-formatter"],
    [[{ failure: "x", ruleName: "y", startPosition: {} }], "TSLint", "--format junit"],
    [[{ filePath: "a.md", messages: [{ loc: {}, severity: 2 }] }], "textlint", "--format junit"],
    [
      [{ filePath: "a", messages: [{ loc: {}, messageId: "x", severity: "error" }] }],
      "secretlint",
      "--format=junit",
    ],
    [
      [
        { filePath: "a", messages: [] },
        { filePath: "b", messages: [{ loc: {}, ruleParentId: "x" }] },
      ],
      "secretlint",
      "--format=junit",
    ],
    [[{ filePath: "a.js", messages: {} }], 'a list, of an object with "filePath", "messages"', ""],
    [[{ file: "a.html", messages: [], time: 1 }], "htmlhint", "--format sarif"],
    [
      [{ filename: "a.py", code: "E1", location: {}, noqa_row: 1 }],
      "ruff",
      "--output-format=sarif",
    ],
    [[{ path: "a.py", symbol: "x", "message-id": "C1" }], "pylint", "pylint_junit"],
    [{ Issues: [], Report: {} }, "golangci-lint", "--output.sarif.path"],
    [{ numTotalTests: 1, testResults: [{ testResults: [] }] }, "Jest", "jest --json"],
    [{ config: {}, suites: [], stats: {} }, "Playwright", "--reporter=junit"],
    [{ stats: { passes: 1 }, results: [], meta: {} }, "Mochawesome", "--reporter json"],
    ['["start",{"total":12}]\n["end",{"passes":12}]', "json-stream", "--reporter json"],
    [{ auditReportVersion: 2, vulnerabilities: {} }, "npm audit", "osv-scanner"],
    [{ bomFormat: "CycloneDX" }, "CycloneDX", "grype"],
    [{ spdxVersion: "SPDX-2.3" }, "SPDX", "grype"],
    [
      { source: { name: "x" }, diagnostics: [{ message: "x", location: { path: "a" } }] },
      "reviewdog's rdjson",
      "reviewdog -f=rdjson -reporter=sarif",
    ],
    [
      '{"message":"x","location":{"path":"a"}}\n{"message":"y","location":{"path":"a"}}',
      "reviewdog's rdjsonl",
      "reviewdog -f=rdjsonl -reporter=sarif",
    ],
    [
      { version: 1, diagnostics: [{ code: "x", location: {}, problemMessage: "y" }] },
      "dart analyze",
      "convert it to SARIF",
    ],
    [{ version: "15.0.7", vulnerabilities: [], scan: {} }, "GitLab security report", "--sarif"],
    [
      { "example.com/shop": { printf: [{ posn: "a.go:1:2", message: "x" }] } },
      "go vet",
      "golangci",
    ],
    ['["start",{"total":1}]\n["pass",{"title":"x"}]', "json-stream", "mocha --reporter json"],
    ['{"type":"suite","event":"started","test_count":1}', "libtest", "cargo nextest"],
    [{ scan_info: {}, warnings: [] }, "Brakeman", "--format sarif"],
    [{ cypressVersion: "13", runs: [{ tests: [] }] }, "Cypress", "--reporter junit"],
  ])("is named, with a supported alternative: %j", (document, name, option) => {
    const reading = readDocument(document);
    expect(reading).toHaveProperty("notReport", expect.stringContaining(name));
    expect(reading).toHaveProperty("notReport", expect.stringContaining(option));
  });

  test.each([
    [{ a: 1, "b\n": 2 }, 'an object with "a", "b"'],
    [{}, "an empty object"],
    [[[1]], "a list of lists"],
    ["null", "null"],
    [[{ __proto__: null, filePath: 7 }], 'a list, of an object with "filePath"'],
  ])("is described if it is unknown: %j", (document, description) => {
    expect(readDocument(document)).toEqual({
      notReport: `out/report.json is JSON, but not a report that is read: ${description}.`,
    });
  });

  test.each([{ explicit: true }, { format: "sarif" as const }])(
    "is a failure if it was requested by %j",
    (options) => {
      expect(readFindings({ bomFormat: "CycloneDX" }, options)).toMatchObject([
        { kind: "report", level: "failure", title: "Can't read out/report.json" },
      ]);
    },
  );
});

describe("unreadable SARIF", () => {
  test.each(["1.0.0", "2.0.0", "2.0.0-csd.2.beta.2019-04-03"])(
    "is a failure if its version is %s",
    (version) => {
      const findings = readFindings({ version, runs: [{ results: [{}] }] });
      expect(findings).toMatchObject([{ kind: "report", level: "failure" }]);
      expect(findings[0]?.message).toContain(`SARIF ${version}`);
    },
  );

  test.each([
    [{ version: "2.1.0", runs: {} }, "Its runs are not a list."],
    [{ version: "2.1.0", runs: [7] }, "Its runs[0] is not an object."],
    [sarifLog(42), "Its runs[0] has results that are not a list."],
  ])("is a failure: %j", (document, message) => {
    expect(readFindings(document)).toMatchObject([{ kind: "report", level: "failure", message }]);
  });

  test("doesn't affect the other runs of its file", () => {
    const document = { version: "2.1.0", runs: [{ results: 7 }, { results: [{}, null] }] };
    expect(readReports(document)).toMatchObject([
      { findings: [{ kind: "report" }] },
      {
        findings: [
          { kind: "rule" },
          {
            kind: "report",
            level: "failure",
            message: expect.stringContaining("Its results[1] is null, not an object."),
          },
        ],
      },
    ]);
  });
});

describe("SARIF runs", () => {
  const run = (name: string | undefined, id?: string) => ({
    tool: { driver: { name } },
    results: [],
    ...(id && { automationDetails: { id } }),
  });

  test("are separate reports, named after their tool and category", () => {
    const runs = [
      run("CodeQL", "/language:java/5"),
      run("CodeQL", "/language:go/"),
      run(" Semgrep ", "nightly/1"),
      run("", "only-an-id"),
      run(undefined),
    ];
    expect(readReports({ version: "2.1.0", runs }).map(({ tool }) => tool)).toEqual([
      "CodeQL (language:java)",
      "CodeQL (language:go)",
      "Semgrep",
      "SARIF",
      "SARIF",
    ]);
  });

  test("are limited to a hundred if they are empty and equal", () => {
    const runs = Array.from({ length: 130_000 }, () => ({}));
    const reports = readReports({ version: "2.1.0", runs });
    expect(reports).toHaveLength(100);
    expect(reports[0]?.notes).toContain("Left out 129,900 empty reports, as others say the same.");
    expect(reports.every(({ incomplete }) => incomplete)).toBe(true);
    const clean = readReports(Array.from({ length: 130_000 }, () => "[]").join("\n"));
    expect(clean).toHaveLength(100);
  });

  test("are limited to a hundred if they are unreadable", () => {
    const entries = Array.from({ length: 130_000 }, () => 1);
    for (const document of [
      { version: "2.1.0", runs: entries },
      [{ version: "2.1.0", runs: entries.slice(0, 1) }, ...entries.slice(1)],
    ]) {
      const reports = readReports(document);
      expect(reports).toHaveLength(100);
      expect(reports.every(({ findings }) => findings[0]?.level === "failure")).toBe(true);
      expect(reports[0]?.notes).toEqual([
        "Left out 129,900 failures of parts that can't be read either.",
      ]);
    }
  });

  test("are all kept if their content or tool differs", () => {
    const run = (name: string, results: readonly object[] | undefined) => ({
      tool: { driver: { name } },
      ...(results && { results }),
    });
    const empty = Array.from({ length: 200 }, () => run("A", []));
    const others = [run("B", []), run("A", undefined), run("A", [{ message: { text: "x" } }])];
    const reports = readReports({ version: "2.1.0", runs: [...empty, ...others] });
    expect(reports).toHaveLength(103);
    expect(reports.slice(-3)).toMatchObject([
      { tool: "B" },
      { tool: "A", incomplete: true },
      { findings: [{ message: "x" }] },
    ]);
  });

  test("are all kept if they count suppressed, known or passed results", () => {
    const runs = (results: readonly object[]) => Array.from({ length: 130 }, () => ({ results }));
    const log = (results: readonly object[]) => ({ version: "2.1.0", runs: runs(results) });
    const message = { text: "x" };
    const suppressed = readReports(log([{ message, suppressions: [{ kind: "inSource" }] }]));
    expect(suppressed.reduce((sum, report) => sum + report.suppressed, 0)).toBe(130);
    const known = readReports(log([{ message, baselineState: "unchanged" }]));
    expect(known.reduce((sum, report) => sum + report.known, 0)).toBe(130);
    expect(readReports(log([null as never, { message }]))).toHaveLength(130);

    const passed = { results: { tool: { name: "t" }, tests: [{ name: "a", status: "passed" }] } };
    const tests = readReports(Array.from({ length: 130 }, () => JSON.stringify(passed)).join("\n"));
    expect(countTests(tests).passed).toBe(130);
  });

  test("can be an empty list", () => {
    expect(readReports({ version: "2.1.0", runs: [] })).toMatchObject([
      { findings: [], notes: ["Holds no runs of any tool."] },
    ]);
  });
});

describe("a JSON report with a syntax error", () => {
  test("is a failure that counts the findings before the error", () => {
    const text = JSON.stringify([...eslint, ...eslint]).slice(0, -3);
    expect(readFindings(text)).toMatchObject([
      {
        kind: "report",
        level: "failure",
        title: "Can't read out/report.json",
        message:
          "It isn't valid JSON: it ends inside a list, at line 1, column 123. It was cut off: the tool that writes it was stopped, or the disk was full. Findings counted before that point: 2.",
      },
      { level: "warning" },
      { level: "warning" },
    ]);
  });

  test("doesn't count unreadable entries", () => {
    const text = JSON.stringify([...eslint, null, ...eslint]).slice(0, -3);
    const [broken, ...others] = readFindings(text);
    expect(broken?.message).toContain("Findings counted before that point: 2.");
    expect(others.map(({ kind }) => kind)).toEqual(["rule", "rule", "report"]);
  });

  test("counts no findings if none precede the error", () => {
    expect(readFindings('[{"filePath": "a.js"')).toMatchObject([
      { message: expect.stringMatching(/ Findings counted before that point: none\.$/) },
    ]);
  });

  test("counts the findings of all its documents", () => {
    const text = `${JSON.stringify(eslint)}\n${JSON.stringify(sarif).slice(0, -3)}`;
    expect(readFindings(text)[0]?.message).toContain("Findings counted before that point: 2.");
  });

  test("isn't described as cut off if the error is in the middle", () => {
    const text = `${JSON.stringify(eslint).slice(0, -1)}, {"filePath": C:\\a.js}]`;
    expect(readFindings(text)[0]?.message).toBe(
      'It isn\'t valid JSON: expected a value, found "C", at line 1, column 78. The tool that wrote it made a mistake, or something else wrote into the file. Findings counted before that point: 1. If a shell wrote the file, let ESLint do it: `eslint -f json -o FILE`.',
    );
  });

  test("keeps the results of every complete run", () => {
    const text = JSON.stringify({
      version: "2.1.0",
      runs: [{ results: [{}, {}] }, { results: [{}] }],
    });
    expect(readFindings(text.slice(0, -4)).map(({ kind }) => kind)).toEqual([
      "report",
      "rule",
      "rule",
      "rule",
    ]);
  });

  test("is a failure even if nothing could be read", () => {
    expect(readFindings('[{"filePath": "a.js"')).toMatchObject([
      { kind: "report", level: "failure" },
    ]);
  });
});

describe("several JSON documents in one file", () => {
  test("are all read", () => {
    const [first, second] = readReports(`${JSON.stringify(eslint)}\n${JSON.stringify(sarif)}`);
    expect(first).toMatchObject({
      findings: [{ message: "x" }],
      notes: ["Holds 2 JSON documents one after the other; read 2 of them."],
    });
    expect(second).toMatchObject({ findings: [{ message: "y" }] });
  });

  test("keep the first if the second is broken", () => {
    const findings = readFindings(`${JSON.stringify(eslint)}\n[{"filePath`);
    expect(findings.map(({ kind }) => kind)).toEqual(["report", "rule"]);
  });

  test("can be log lines, which are skipped", () => {
    const [report] = readReports(`{"type": "info"}\n${JSON.stringify(eslint)}`);
    expect(report?.findings).toHaveLength(1);
    expect(report?.notes).toEqual(["Holds 2 JSON documents one after the other; read 1 of them."]);
  });

  test("are all counted, even if some are parts of one report", () => {
    const issue = { type: "issue", check_name: "x", description: "x", location: { path: "a.js" } };
    const documents = [[issue], sarif, [issue]].map((document) => JSON.stringify(document));
    const [report] = readReports(documents.join("\n"));
    expect(report?.findings).toHaveLength(2);
    expect(report?.notes).toEqual(["Holds 3 JSON documents one after the other; read 3 of them."]);
  });

  test("are counted as read if they are parts that have no format of their own", () => {
    const issue = { type: "issue", check_name: "x", description: "x", location: { path: "a.js" } };
    const documents = [issue, { type: "error", message: "No such file" }, { foo: 1 }];
    const [report] = readReports(documents.map((one) => JSON.stringify(one)).join("\0"));
    expect(report?.findings).toHaveLength(2);
    expect(report?.notes).toEqual(["Holds 3 JSON documents one after the other; read 2 of them."]);
  });
});

describe("an arbitrary JSON document", () => {
  /** Names that the readers look for, so that they read the generated values. */
  const name = fc.constantFrom(
    ..."runs results messages filePath ruleId rule ruleIndex index id guid toolComponent level kind".split(
      " ",
    ),
    ..."message text arguments locations physicalLocation artifactLocation uri uriBaseId region".split(
      " ",
    ),
    ..."startLine endLine endColumn originalUriBaseIds artifacts location invocations tool driver".split(
      " ",
    ),
    ..."rules extensions suppressions status properties tags relatedLocations codeFlows stacks".split(
      " ",
    ),
    ..."toolExecutionNotifications executionSuccessful exception metadata rulesMeta docs".split(
      " ",
    ),
    ..."severity fatal suppressedMessages relationships target __proto__ constructor length".split(
      " ",
    ),
  );
  const leaf = fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    1,
    -1,
    2.5,
    1e300,
    "",
    "error",
    "a.js",
    "file:///%zz",
    "{0}",
    "[a](0)",
    "2.1.0",
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      leaf,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(name, tie("value"), { maxKeys: 5 }),
    ),
  }));

  test.each([
    ["alone", (it: unknown) => it],
    ["as ESLint's message", (it: unknown) => [{ filePath: "a.js", messages: [it, it] }]],
    ["as ESLint's metadata", (it: unknown) => ({ results: eslint, metadata: it })],
    ["as a run", (it: unknown) => ({ version: "2.1.0", runs: [it, it] })],
    ["as a result", (it: unknown) => sarifLog([it, { ruleId: "a", locations: [it], message: it }])],
    [
      "as every part of a run except its results",
      (it: unknown) =>
        sarifLog([{ ruleId: "a", ruleIndex: 0, rule: { toolComponent: it }, provenance: it }], {
          tool: { driver: { rules: [it], name: it }, extensions: it },
          invocations: [it],
          originalUriBaseIds: { a: it },
          artifacts: [it],
        }),
    ],
  ])("%s is read into well-formed findings or named", (_name, wrap) => {
    fc.assert(
      fc.property(value, (it) => {
        const reading = readDocument(wrap(it));
        if ("notReport" in reading) {
          expect(reading.notReport).toMatch(/^out\/report\.json is /);
          return;
        }
        for (const { findings, format, tool, suppressed, known } of reading.reports) {
          if (format) expect(tool).not.toBe("");
          expect(suppressed + known).toBeGreaterThanOrEqual(0);
          for (const finding of findings) {
            const { level, title, message, places } = finding;
            expect(levels).toContain(level);
            expect(title.trim()).toBe(title);
            expect(title).toMatch(/^[^\n]+$/);
            expect(message.trim()).not.toBe("");
            expect(ruleOf(finding)?.id).not.toBe("");
            for (const { path, line = 1, endLine = line } of places) {
              expect(path).not.toBe("");
              expect(endLine).toBeGreaterThanOrEqual(line);
            }
          }
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  test("is read with short messages when the text budget is used up", () => {
    const budget = { left: 1000, namesLeft: 0 };
    const long = (letter: string) => ({ severity: 1, message: letter.repeat(5000) });
    const lengths = readFindings([{ filePath: "a.js", messages: [long("a"), long("b")] }], {
      budget,
    }).map(({ message }) => message.length);
    expect(lengths[0]).toBe(5000);
    expect(lengths[1]).toBeLessThan(310);
  });

  test("can be any bytes: it is read or named", () => {
    const start = fc.constantFrom(
      "",
      "[",
      "{",
      '[{"filePath":"a","messages":[',
      '{"runs":[{"tool":{',
    );
    fc.assert(
      fc.property(start, fc.uint8Array(), (text, bytes) => {
        const reading = readDocument(Buffer.concat([Buffer.from(text), bytes]));
        expect(Object.keys(reading)).toHaveLength(1);
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

test("broken results are reported with the run that has them", () => {
  const runs = [{ results: [null] }, { results: [] }, { results: [7, 8] }];
  const saying = (text: string) => [{ kind: "report", message: expect.stringContaining(text) }];
  expect(readDocument({ version: "2.1.0", runs })).toMatchObject({
    reports: [
      { findings: saying("Its results[0] is null, not an object.") },
      { findings: [] },
      { findings: saying("Its results[0] is a number, not an object, and 1 further entry") },
    ],
  });
});
