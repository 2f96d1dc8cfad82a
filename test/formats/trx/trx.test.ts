import { describe, expect, test } from "vitest";
import { testOf } from "../../../src/model/finding.ts";
import { readCounts, readFindings, readReport } from "../junit/read-xml.ts";

const xmlns = 'xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"';
const definition = (className: string, id = "1") =>
  `<UnitTest name="Adds" storage="c:\\w\\shop.tests.dll" id="${id}"><TestMethod codeBase="C:\\w\\Shop.Tests.dll" className="${className}"/></UnitTest>`;
const row = (attributes: string, content = "", name = "Adds") =>
  `<UnitTestResult testId="1" testName="${name}" duration="00:00:01.5" ${attributes}>${content}</UnitTestResult>`;
const summary = (outcome: string, content = "") =>
  `<ResultSummary outcome="${outcome}">${content}</ResultSummary>`;
const error = (message: string) =>
  `<Output><ErrorInfo><Message>${message}</Message></ErrorInfo></Output>`;
const info = (text: string, outcome = "Error") =>
  `<RunInfos><RunInfo outcome="${outcome}"><Text>${text}</Text></RunInfo></RunInfos>`;
const run = (results: string, rest = "", definitions = definition("Shop.CartTests")) =>
  `<TestRun ${xmlns}><Results>${results}</Results><TestDefinitions>${definitions}</TestDefinitions>${rest}</TestRun>`;

describe("the outcome of a TRX test", () => {
  test.each([
    ...["Passed", "PassedButRunAborted", "Completed", "Warning"].map((word) => [word, "1 passed"]),
    ...["Failed", "Error", "Timeout", "Aborted", "Disconnected", "InProgress", "Blocked"].map(
      (word) => [word, "1 failed"],
    ),
    ...["NotExecuted", "NotRunnable", "Inconclusive", "Pending"].map((word) => [word, "1 skipped"]),
  ])("is read from %s: %s", (word, counts) => {
    expect(readCounts(run(row(`outcome="${word}"`)))).toBe(counts);
    expect(readCounts(run(row(`outcome="${word.toLowerCase()}"`)))).toBe(counts);
  });

  test("is an error if the attribute is missing, because TRX writers omit that default", () => {
    expect(readCounts(run(row("")))).toBe("1 failed");
  });

  test.each(["Timeout", "Blocked"])("is shown in the message: %s", (word) => {
    const [bare, explained] = readFindings(
      run(row(`outcome="${word}"`) + row(`outcome="${word}"`, error("too slow"))),
    );
    expect(bare?.message).toBe(`The outcome of the test is "${word}".`);
    expect(explained?.message).toBe(`too slow\n\nThe outcome of the test is "${word}".`);
  });

  test.each([
    "WebTestResult",
    "GenericTestResult",
    "ManualTestResult",
    "LoadTestResult",
    "TestResultAggregation",
  ])("is read from the element %s", (element) => {
    expect(readCounts(run(`<${element} testName="A" outcome="Failed"/>`))).toBe("1 failed");
  });

  test("has the reason of a skip from the error or the output", () => {
    const skips = [
      row('outcome="NotExecuted"', error("no printer")),
      row('outcome="NotExecuted"', "<Output><StdOut>no printer</StdOut></Output>"),
    ];
    const { suites } = readReport(run(skips.join("")));
    expect(suites[0]?.cases.map(({ reason }) => reason)).toEqual(["no printer", "no printer"]);
  });
});

describe("the name of a TRX test", () => {
  const named = (xml: string) => readFindings(xml).map(testOf);
  const failed = row('outcome="Failed"', "", "Shop.CartTests.Adds(x: 1)");

  test.each(["<![CDATA[%]]>", "<!--%-->"])(
    "has its class even if the output contains %s",
    (section) => {
      const fake = `</Results><TestDefinitions>${definition("Fake")}</TestDefinitions><Results>`;
      const output = `<Output><StdOut>${section.replace("%", fake)}</StdOut></Output>`;
      const { suites } = readReport(run(row('outcome="Passed"', output)));
      expect(suites.map(({ names }) => names)).toEqual([["Shop.Tests.dll", "Shop.CartTests"]]);
    },
  );

  test("has its assembly and class if the definitions are before or after the results", () => {
    const after = run(failed);
    const [results = "", definitions = ""] = after.split("</Results>");
    const start = results.indexOf("<Results>");
    const before = `${results.slice(0, start)}${definitions.replace("</TestRun>", "")}${results.slice(start)}</Results></TestRun>`;
    for (const xml of [after, before]) {
      expect(named(xml)).toEqual([
        { suites: ["Shop.Tests.dll"], className: "Shop.CartTests", name: "Adds(x: 1)" },
      ]);
    }
  });

  test.each([
    ["Shop.CartTests, Shop.Tests, Version=1.0.0.0", "Shop.CartTests"],
    ["Shop.List`1[[System.String, mscorlib]], Shop", "Shop.List`1[[System.String, mscorlib]]"],
    ["", undefined],
  ])("has class %j as %j", (written, className) => {
    const [one] = named(run(failed, "", definition(written)));
    expect(one?.className).toBe(className);
  });

  test("is shown even if the file doesn't define the test", () => {
    expect(named(run(failed, "", ""))).toEqual([{ suites: [], name: "Shop.CartTests.Adds(x: 1)" }]);
  });

  test("has the class of its own definition, not of another with the same name", () => {
    const other = definition("Shop.OtherTests", "2");
    const xml = run(failed, "", other + definition("Shop.CartTests"));
    expect(named(xml)).toMatchObject([{ className: "Shop.CartTests" }]);
  });
});

describe("a TRX test with rows", () => {
  const rows = (parent: string, own: string, inner: string) =>
    run(row(`outcome="${parent}"`, `${own}<InnerResults>${inner}</InnerResults>`));
  const inner = (outcome: string) => row(`outcome="${outcome}"`, "", `Adds (${outcome})`);

  test("is counted by its rows only", () => {
    expect(readCounts(rows("Failed", "", inner("Passed") + inner("Failed")))).toBe(
      "1 passed, 1 failed",
    );
  });

  test("is a separate failure if it failed and none of its rows did", () => {
    const xml = rows("Failed", error("the data source is gone"), inner("Passed"));
    expect(readCounts(xml)).toBe("1 passed");
    expect(readFindings(xml)).toMatchObject([
      {
        kind: "suite",
        title: "Adds failed outside of its rows",
        message: "the data source is gone",
      },
    ]);
  });
});

describe("a TRX run", () => {
  const passed = row('outcome="Passed"');
  const titles = (xml: string) => readFindings(xml).map(({ title }) => title);

  test.each(["Aborted", "Timeout", "Disconnected", "InProgress"])(
    "is a failure if its outcome is %s",
    (outcome) => {
      expect(titles(run(passed, summary(outcome)))).toEqual(["The test run didn't complete"]);
    },
  );

  test("is a failure if its test host crashed, whatever the counters say", () => {
    const crash = "The active test run was aborted. Reason: Test host process crashed";
    const rest = summary("Failed", `<Counters total="1" passed="1"/>${info(crash)}`);
    expect(readFindings(run(passed, rest))).toMatchObject([
      { title: "The test run didn't complete", message: crash },
    ]);
  });

  test("is a failure if it failed without a failed test", () => {
    expect(titles(run(passed, summary("Failed")))).toEqual(["The test run failed"]);
    const counters = summary("Completed", '<Counters failed="1"/>');
    expect(titles(run(passed, counters))).toEqual(["The test run failed"]);
  });

  test("has one finding even if there are several reasons", () => {
    const rest = summary("Aborted", `<Counters error="1"/>${info("crashed")}${info("lost")}`);
    expect(titles(run(passed, rest))).toEqual(["The test run didn't complete"]);
  });

  test.each([
    ["Completed", ""],
    ["Passed", info("No test is available", "Warning")],
  ])("isn't a failure if its outcome is %s", (outcome, rest) => {
    expect(titles(run(passed, summary(outcome, rest)))).toEqual([]);
  });

  test.each([
    "[xUnit.net 00:00:01]     Shop.CartTests.Adds [FAIL]",
    "Exit code indicates failure: '2'. Please refer to https://aka.ms/testingplatform/exitcodes",
  ])("has no finding besides the failed test's: %s", (text) => {
    const xml = run(row('outcome="Failed"'), summary("Failed", info(text)));
    expect(readFindings(xml)).toMatchObject([{ kind: "test" }]);
  });
});

test.each([
  ["00:00:01.5000000", 1.5],
  ["1.02:00:00", 93_600],
  ["-00:00:01", 0],
])("a TRX duration of %s is %d seconds", (duration, seconds) => {
  const xml = run(row('outcome="Passed"')).replace("00:00:01.5", duration);
  expect(readReport(xml).suites[0]?.seconds).toBe(seconds);
});

test("a TRX file with a namespace prefix in UTF-16 is read", () => {
  const xml = run(row('outcome="Failed"', error("no")))
    .replaceAll(/<(\/?)/g, "<$1t:")
    .replace("xmlns", "xmlns:t");
  expect(readCounts(Buffer.from(`\ufeff${xml}`, "utf16le"))).toBe("1 failed");
});

test("totals of a TRX file that ends before its results aren't checked", () => {
  const xml = run(row('outcome="Passed"') + row('outcome="Failed"'));
  const claims = summary("Failed", '<Counters failed="1"/>');
  const first = xml.replace("<Results>", `${claims}<Results>`);
  const cut = first.slice(0, first.lastIndexOf("<UnitTestResult"));
  expect(readFindings(cut).map(({ kind }) => kind)).toEqual(["report"]);
});

test("a TRX file that ends inside a failing test counts the test and is a failure", () => {
  const xml = run(row('outcome="Passed"') + row('outcome="Failed"', error("no")));
  const cut = xml.slice(0, xml.indexOf("no</Message>"));
  expect(readCounts(cut)).toBe("1 passed, 1 failed");
  expect(readFindings(cut).map(({ kind }) => kind)).toEqual(["test", "report"]);
});
