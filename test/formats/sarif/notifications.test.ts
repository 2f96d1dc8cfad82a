import { describe, expect, test } from "vitest";
import { readFindings, readReports, sarifLog } from "../read-report.ts";

const error = (more: object = {}) => ({
  level: "error",
  message: { text: "Can't parse." },
  ...more,
});
const failuresOf = (invocations: unknown, run: object = {}) =>
  readFindings(sarifLog([], { invocations, ...run }));

test("an error notification is a failure at its place", () => {
  const locations = [
    { physicalLocation: { artifactLocation: { uri: "a.js" }, region: { startLine: 3 } } },
  ];
  expect(
    failuresOf([
      { executionSuccessful: false, toolExecutionNotifications: [error({ locations })] },
    ]),
  ).toEqual([
    {
      kind: "tool",
      level: "failure",
      title: "Lint reports an error",
      message: "Can't parse.",
      places: [{ path: "a.js", line: 3 }],
    },
  ]);
});

test("the notifications of both lists of an invocation count", () => {
  const invocation = {
    toolConfigurationNotifications: [error()],
    toolExecutionNotifications: [error(), error({ level: "note" })],
  };
  expect(failuresOf([invocation, invocation])).toHaveLength(4);
});

test.each([
  [{ level: "warning" }, 0],
  [{ level: "note" }, 0],
  [{ level: "none" }, 0],
  [{}, 0],
  [{ descriptor: { id: "N1" } }, 1],
  [{ descriptor: { index: 0 } }, 1],
  [{ descriptor: { id: "N1" }, level: "warning" }, 0],
])("the notification %j makes %i failures", (notification, count) => {
  const notifications = [{ id: "N1", defaultConfiguration: { level: "error" } }];
  const tool = { driver: { name: "Lint", notifications } };
  expect(failuresOf([{ toolExecutionNotifications: [notification] }], { tool })).toHaveLength(
    count,
  );
});

test("a configuration override can make a notification an error in its own invocation", () => {
  const notificationConfigurationOverrides = [
    { descriptor: { id: "N1" }, configuration: { level: "error" } },
  ];
  const tool = { driver: { name: "Lint", notifications: [{ id: "N1" }] } };
  const toolExecutionNotifications = [{ descriptor: { id: "N1" } }];
  const invocation = { toolExecutionNotifications, notificationConfigurationOverrides };
  expect(failuresOf([invocation], { tool })).toMatchObject([{ message: "N1" }]);
  // Each invocation has its own.
  expect(failuresOf([{ toolExecutionNotifications }, invocation], { tool })).toHaveLength(1);
});

test("an exception is shown with its stack and its causes", () => {
  const location = { physicalLocation: { artifactLocation: { uri: "x.cs" } } };
  const exception = {
    kind: "IOException",
    message: "Disk full",
    stack: { frames: [{ location }] },
    innerExceptions: [{ kind: "Cause" }],
  };
  expect(
    failuresOf([{ toolExecutionNotifications: [{ level: "error", exception }] }]),
  ).toMatchObject([
    { message: "Disk full", details: "IOException: Disk full\nStack:\n  x.cs\nCause" },
  ]);
});

test("a run that failed without an error is one failure with its warnings in the details", () => {
  const invocation = {
    executionSuccessful: false,
    exitCode: 2,
    exitCodeDescription: "out of memory",
    toolExecutionNotifications: [{ message: { text: "Skipped a.java" } }],
  };
  expect(failuresOf([invocation, { executionSuccessful: true }])).toEqual([
    {
      kind: "tool",
      level: "failure",
      title: "Lint failed to run to its end",
      message:
        "Lint says that its run failed (out of memory, exit code 2): its results are incomplete.",
      details: "Skipped a.java",
      places: [],
    },
  ]);
});

test.each([[null], [undefined]])(
  "a run whose results are %s makes the report incomplete",
  (none) => {
    const [report] = readReports(sarifLog(none));
    expect(report).toMatchObject({ incomplete: true, findings: [] });
    expect(report?.notes.join()).toContain("no list of results");
  },
);

test("a failed run without results has no further note", () => {
  const [report] = readReports(sarifLog(null, { invocations: [{ executionSuccessful: false }] }));
  expect(report).toMatchObject({ findings: [{ level: "failure" }], notes: [] });
});

test.each([[null], [[]], [[{}]]])(
  "results in an external file make the report incomplete if its own results are %j",
  (results) => {
    const external = { externalPropertyFileReferences: { results: [{ guid: "x" }] } };
    const [report] = readReports(sarifLog(results, external));
    expect(report).toMatchObject({
      incomplete: true,
      notes: [
        "Lint stores results outside of its run (externalPropertyFileReferences), which are not read.",
      ],
    });
    expect(report?.findings).toHaveLength(results?.length ?? 0);
  },
);

test("results in inline external properties make the report incomplete", () => {
  const log = sarifLog([]);
  const inlineExternalProperties = [{ artifacts: [{}] }, { results: [{ message: { text: "x" } }] }];
  expect(readReports({ ...log, inlineExternalProperties })).toMatchObject([
    {
      incomplete: true,
      notes: [
        "Lint stores results outside of its run (inlineExternalProperties), which are not read.",
      ],
    },
  ]);
});

test("external properties without results don't make the report incomplete", () => {
  const external = { externalPropertyFileReferences: { artifacts: [{ guid: "x" }], results: [] } };
  const inlineExternalProperties = [null, {}, { results: [] }];
  const [report] = readReports({ ...sarifLog([], external), inlineExternalProperties });
  expect(report).not.toHaveProperty("incomplete");
  expect(report?.notes).toEqual([]);
});

test("invocations and notifications of the wrong type are skipped", () => {
  for (const invocations of [null, 7, [null, 7, { toolExecutionNotifications: [null, "x"] }]]) {
    expect(failuresOf(invocations)).toEqual([]);
  }
});

test("a failed run is a failure in addition to its findings", () => {
  const results = [{ message: { text: "x" }, level: "warning" }];
  const invocations = [{ executionSuccessful: false, exitCode: 1 }];
  expect(readFindings(sarifLog(results, { invocations }))).toMatchObject([
    { kind: "tool", level: "failure", title: "Lint failed to run to its end" },
    { kind: "rule", level: "warning", message: "x" },
  ]);
});

test("a tool's warnings about its own run are a note if the run succeeded", () => {
  const toolExecutionNotifications = [
    { level: "warning", message: { text: "Read b.py in part." } },
    { level: "warning", message: { text: "Read c.py in part." } },
    { level: "note", message: { text: "Read a.py." } },
  ];
  const [report] = readReports(
    sarifLog([], { invocations: [{ executionSuccessful: true, toolExecutionNotifications }] }),
  );
  expect(report).toMatchObject({
    findings: [],
    notes: ["Lint gave 2 warnings about its own run, first: Read b.py in part."],
  });
});

test("a notification that an extension defines has the extension's level and text", () => {
  const descriptor = { id: "js/extraction-error", index: 0, toolComponent: { index: 0 } };
  const described = {
    id: "js/extraction-error",
    messageStrings: { one: { text: "Could not extract {0}." } },
    defaultConfiguration: { level: "error" },
  };
  const tool = {
    driver: { name: "Lint", notifications: [{ id: "other" }] },
    extensions: [{ name: "js", notifications: [described] }],
  };
  const message = { id: "one", arguments: ["a.js"] };
  const notification = { descriptor, message };
  expect(failuresOf([{ toolExecutionNotifications: [notification] }], { tool })).toMatchObject([
    { kind: "tool", level: "failure", message: "Could not extract a.js." },
  ]);
});

describe("an invocation that doesn't say if it was successful", () => {
  const result = { ruleId: "a", level: "warning", message: { text: "x" } };
  const read = (invocation: object, results: readonly object[] = []) =>
    readReports(sarifLog(results, { invocations: [invocation] }))[0];

  test.each([
    ["exit code 2", { exitCode: 2 }],
    ["exit code -1073741819", { exitCode: -1073741819 }],
    ["Usage error, exit code 64", { exitCode: 64, exitCodeDescription: "Usage error" }],
  ])("failed if it has an exit code and no results: %s", (reasons, invocation) => {
    expect(read(invocation)?.findings).toEqual([
      {
        kind: "tool",
        level: "failure",
        title: "Lint failed to run to its end",
        message: `Lint ended with ${reasons}, and no result explains why, so its run probably failed. See its log.`,
        places: [],
      },
    ]);
  });

  test.each([
    { kind: "pass", level: "none" },
    { kind: "notApplicable" },
    { kind: "informational", level: undefined },
    { kind: "informational", level: "none" },
    { level: "none" },
    { ruleId: "off", level: undefined },
    { baselineState: "absent" },
  ])("failed if no result explains the exit code: %j", (more) => {
    const rules = [{ id: "off", defaultConfiguration: { level: "none" } }];
    const tool = { driver: { name: "Lint", rules } };
    const log = sarifLog([{ ...result, ...more }], { tool, invocations: [{ exitCode: 1 }] });
    expect(readFindings(log)).toMatchObject([
      { kind: "tool", message: expect.stringContaining("no result explains why") },
    ]);
  });

  test.each([
    [1.5, "1.5"],
    [-1, "-1"],
    ["2", "2"],
    ["-2", "-2"],
    [" 3 ", "3"],
  ])("failed with an exit code of any number: %j", (exitCode, written) => {
    expect(read({ exitCode })?.findings).toMatchObject([
      { message: expect.stringContaining(`exit code ${written}, and no`) },
    ]);
  });

  test.each([
    [{ exitSignalNumber: 9, exitCode: 0 }, "signal 9, exit code 0"],
    [{ exitSignalNumber: "9" }, "signal 9"],
    [{ exitSignalName: "SIGKILL", exitSignalNumber: 9, exitCode: 137 }, "SIGKILL, exit code 137"],
  ])("names the signal: %j", (invocation, reasons) => {
    expect(read(invocation)?.findings).toMatchObject([
      { message: expect.stringContaining(`failed (${reasons}): its`) },
    ]);
  });

  test("has a note of one short line, whatever its description is", () => {
    const exitCodeDescription = `Found problems\n\u001b[31m- a\n${"- b\n".repeat(20_000)}`;
    const [note = "", ...more] = read({ exitCode: 1, exitCodeDescription }, [result])?.notes ?? [];
    expect(more).toEqual([]);
    expect(note).toMatch(
      /^Lint ended with Found problems - a [^\n]{1,250}, exit code 1, and doesn't say whether its run failed\.$/,
    );
  });

  test("keeps a long description in the details of a failure", () => {
    const exitCodeDescription = "Out of memory\n  in a.js";
    expect(read({ executionSuccessful: false, exitCodeDescription })?.findings).toMatchObject([
      {
        message: expect.stringContaining("(Out of memory in a.js)"),
        details: "Out of memory\n  in a.js",
      },
    ]);
  });

  // Most linters exit with another code than 0 if they find something.
  test.each([
    ["a finding", result, 1],
    ["a suppressed one", { ...result, suppressions: [{ kind: "inSource" }] }, 0],
    ["one of the baseline", { ...result, baselineState: "unchanged" }, 0],
  ])("gets a note if the exit code can be explained by %s", (_name, one, findings) => {
    const report = read({ exitCode: 1 }, [one]);
    expect(report?.findings).toHaveLength(findings);
    expect(report?.notes).toEqual([
      "Lint ended with exit code 1, and doesn't say whether its run failed.",
    ]);
  });

  test.each([
    { exitSignalName: "SIGSEGV" },
    { exitSignalNumber: 11 },
    { processStartFailureMessage: "No such file" },
    { exitSignalNumber: "11" },
    { executionSuccessful: "False" },
    { executionSuccessful: "no" },
    { executionSuccessful: 0 },
    { executionSuccessful: "failed" },
    { executionSuccessful: [] },
  ])("failed if it ended abnormally, even with results: %j", (invocation) => {
    expect(read(invocation, [result])?.findings).toMatchObject([
      { kind: "tool", message: expect.stringContaining("its results are incomplete.") },
      { kind: "rule" },
    ]);
  });

  test.each([
    {},
    { exitCode: 0 },
    { exitSignalName: "", exitSignalNumber: 0 },
    { exitCode: "none" },
    { exitCode: "0", exitSignalName: " ", exitSignalNumber: "0", processStartFailureMessage: "" },
    { executionSuccessful: null },
    { executionSuccessful: "" },
    { executionSuccessful: " TRUE ", exitCode: 3 },
    { executionSuccessful: 1, exitCode: 3 },
    { executionSuccessful: "yes", exitCode: 3 },
  ])("succeeded otherwise: %j", (invocation) => {
    expect(read(invocation)).toMatchObject({ findings: [], notes: [] });
  });

  test("is believed if it does say it, whatever the exit code", () => {
    expect(read({ executionSuccessful: true, exitCode: 1 })).toMatchObject({
      findings: [],
      notes: [],
    });
    expect(read({ executionSuccessful: false, exitCode: 0 })?.findings).toHaveLength(1);
  });
});
