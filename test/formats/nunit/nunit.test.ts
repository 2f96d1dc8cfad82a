import { describe, expect, test } from "vitest";
import { testOf } from "../../../src/model/finding.ts";
import { readCounts, readFindings, readReport } from "../junit/read-xml.ts";

const run3 = (content: string, attributes = "") =>
  `<test-run id="2" ${attributes}><test-suite type="Assembly" name="/w/bin/Shop.Tests.dll">${content}</test-suite></test-run>`;
const fixture = (content: string, attributes = "") =>
  run3(
    `<test-suite type="TestFixture" name="CartTests" fullname="Shop.CartTests" classname="Shop.CartTests" ${attributes}>${content}</test-suite>`,
  );
const run2 = (content: string) =>
  `<test-results name="Shop.dll" total="1" failures="0"><test-suite name="Shop.dll" success="True"><results>${content}</results></test-suite></test-results>`;
const failure = (message: string) => `<failure><message>${message}</message></failure>`;

describe("the outcome of an NUnit test", () => {
  test.each([
    ['result="Passed"', "1 passed"],
    ['result="Success"', "1 passed"],
    ['result="Warning"', "1 passed"],
    ['result="Failed"', "1 failed"],
    ['result="Failed" label="Error"', "1 failed"],
    ['result="Failed" label="Cancelled"', "1 failed"],
    ['result="Failed:Error"', "1 failed"],
    ['result="failed(Child)"', "1 failed"],
    ['result="Error"', "1 failed"],
    ['result="NotRunnable" executed="False"', "1 failed"],
    ['result="Blocked"', "1 failed"],
    ['result="Skipped" label="Explicit"', "1 skipped"],
    ['result="Ignored"', "1 skipped"],
    ['result="Inconclusive" success="False"', "1 skipped"],
    ['executed="True" success="True"', "1 passed"],
    ['executed="True" success="False"', "1 failed"],
    ['executed="True" success="Turue"', "1 failed"],
    ['executed="False"', "1 skipped"],
    ['executed="True"', "1 passed"],
    ["", "1 skipped"],
  ])("is read from %s: %s", (attributes, counts) => {
    expect(readCounts(fixture(`<test-case name="Adds" ${attributes}/>`))).toBe(counts);
    expect(readCounts(run2(`<test-case name="Shop.CartTests.Adds" ${attributes}/>`))).toBe(counts);
  });

  test("is failed if it has a failure and no result", () => {
    const xml = run2(`<test-case name="Shop.CartTests.Adds">${failure("no")}</test-case>`);
    expect(readCounts(xml)).toBe("1 failed");
  });

  test("is shown in the message if it is unknown", () => {
    const cases = `<test-case name="Adds" result="Blocked">${failure("no printer")}</test-case>`;
    expect(readFindings(fixture(cases))).toMatchObject([
      { message: 'no printer\n\nThe outcome of the test is "Blocked".' },
    ]);
  });

  test("is passed with a warning if NUnit warns", () => {
    const cases =
      '<test-case name="Adds" result="Warning"><reason><message>took 480 ms</message></reason></test-case>';
    const { findings, suites } = readReport(fixture(cases));
    expect(findings).toMatchObject([
      {
        outcome: "warned",
        level: "warning",
        title: "Shop.CartTests > Adds",
        message: "took 480 ms",
      },
    ]);
    expect(suites).toMatchObject([{ counts: { passed: 1, flaky: 0 } }]);
  });

  test("counts several failed assertions of one test", () => {
    const one = (text: string) =>
      `<assertion result="Failed"><message>${text}</message><stack-trace>at A()</stack-trace></assertion>`;
    const cases = `<test-case name="Adds" result="Failed">${failure("Multiple failures")}<assertions>${one("a")}${one("b")}</assertions></test-case>`;
    expect(readFindings(fixture(cases))).toMatchObject([{ message: "a", failures: 2 }]);
  });
});

describe("the name of an NUnit test", () => {
  const named = (xml: string) => readFindings(xml).map(testOf);
  const failed = 'result="Failed"';

  test("is NUnit 3's name with the class", () => {
    const full = 'fullname="Shop.CartTests.Adds(&quot;1.5&quot;)" classname="Shop.CartTests"';
    const xml = fixture(`<test-case name="Adds(&quot;1.5&quot;)" ${full} ${failed}/>`);
    expect(named(xml)).toEqual([
      { suites: ["Shop.Tests.dll"], className: "Shop.CartTests", name: 'Adds("1.5")' },
    ]);
  });

  test("has the namespace of its class even if Unity leaves it out", () => {
    const xml = fixture(
      `<test-case name="Adds" fullname="Shop.CartTests.Adds" classname="CartTests" ${failed}/>`,
    );
    expect(named(xml)).toMatchObject([{ className: "Shop.CartTests", name: "Adds" }]);
  });

  test("has the class that runs it, not the base class", () => {
    const xml = fixture(
      `<test-case name="Adds" fullname="Shop.CartTests.Adds" classname="Shop.BaseTests" ${failed}/>`,
    );
    expect(named(xml)).toMatchObject([{ className: "Shop.CartTests" }]);
  });

  test.each([
    ["Shop.CartTests.Adds", "Shop.CartTests", "Adds"],
    ['Shop.CartTests.Adds("a.b",(1.5))', "Shop.CartTests", 'Adds("a.b",(1.5))'],
    ['Shop.CartTests("x.y").Adds', 'Shop.CartTests("x.y")', "Adds"],
    ["Shop.ListTests<System.Int32>.Adds(1.5)", "Shop.ListTests<System.Int32>", "Adds(1.5)"],
    ["Shop.CartTests+Full.Adds", "Shop.CartTests+Full", "Adds"],
    ['Shop.CartTests.Adds("an "open.quote)', "Shop.CartTests", 'Adds("an "open.quote)'],
    ["Adds", undefined, "Adds"],
  ])("is split from the class in NUnit 2's %s: %s", (full, className, name) => {
    const xml = run2(
      `<test-case name="${full.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}" success="False"/>`,
    );
    const [one] = named(xml);
    expect([one?.className, one?.name]).toEqual([className, name]);
  });

  test("can contain dots if NUnit 2's suites name the class", () => {
    const suite = (type: string, name: string, content: string) =>
      `<test-suite type="${type}" name="${name}" result="Failure"><results>${content}</results></test-suite>`;
    const own = '<test-case name="Shop.CartTests.costs 1.50. At least" result="Failure"/>';
    const xml = run2(suite("Namespace", "Shop", suite("TestFixture", "CartTests", own)));
    expect(named(xml)).toMatchObject([
      { className: "Shop.CartTests", name: "costs 1.50. At least" },
    ]);
  });

  test("differs between fixtures with different arguments", () => {
    const one = (currency: string, result: string) =>
      `<test-suite type="TestFixture" name="PriceTests(${currency})" fullname="Shop.PriceTests(${currency})" classname="Shop.PriceTests"><test-case name="Adds" fullname="Shop.PriceTests(${currency}).Adds" classname="Shop.PriceTests" result="${result}"/></test-suite>`;
    const xml = run3(one("EUR", "Failed") + one("USD", "Passed"));
    expect(readCounts(xml, { mergeRetries: true })).toBe("1 passed, 1 failed");
  });
});

describe("a failure outside of NUnit tests", () => {
  const passed = '<test-case name="Adds" result="Passed"/>';

  test("is reported for the one-time tear-down if all tests passed", () => {
    const xml = fixture(
      `${failure("TearDown : lost")}${passed}`,
      'result="Failed" site="TearDown"',
    );
    expect(readFindings(xml)).toMatchObject([
      {
        kind: "suite",
        title: "Shop.Tests.dll > Shop.CartTests: the one-time tear-down failed",
        message: "TearDown : lost",
        test: { className: "Shop.CartTests" },
      },
    ]);
  });

  test("is reported for the one-time tear-down if a test failed too", () => {
    const own = `<test-case name="Adds" result="Failed">${failure("no")}</test-case>`;
    const xml = fixture(failure("TearDown : lost") + own, 'result="Failed" site="TearDown"');
    expect(readFindings(xml).map(({ message }) => message)).toEqual(["no", "TearDown : lost"]);
  });

  test("isn't reported for a set-up if each of its tests shows it", () => {
    const own = `<test-case name="Adds" result="Failed" site="Parent">${failure("OneTimeSetUp: no")}</test-case>`;
    const xml = fixture(failure("OneTimeSetUp: no") + own, 'result="Failed" site="SetUp"');
    expect(readFindings(xml)).toMatchObject([{ kind: "test", message: "OneTimeSetUp: no" }]);
  });

  test("is reported for NUnit 2's set-up because its tests have no details", () => {
    const own = `<test-case name="Shop.C.Adds" success="False">${failure("TestFixtureSetUp failed in C")}</test-case>`;
    const xml = run2(
      `<test-suite type="TestFixture" name="C" success="False">${failure("SetUp : no database")}<results>${own}</results></test-suite>`,
    );
    expect(readFindings(xml).map(({ kind, message }) => [kind, message])).toEqual([
      ["test", "TestFixtureSetUp failed in C"],
      ["suite", "SetUp : no database"],
    ]);
  });

  test("is reported for the innermost suite only", () => {
    const child = failure("One or more child tests had errors");
    const inner = fixture("", 'result="Failed" label="Invalid"');
    const xml = inner.replace('type="Assembly"', 'type="Assembly" result="Failed" site="Child"');
    expect(
      readFindings(
        xml.replace('<test-suite type="TestFixture"', `${child}<test-suite type="TestFixture"`),
      ),
    ).toMatchObject([{ title: "Shop.Tests.dll > Shop.CartTests: can't be run" }]);
  });

  test("is reported if only the totals claim it", () => {
    expect(readFindings(run3(passed, 'failed="2"'))).toMatchObject([
      { kind: "suite", title: "Failures that the report doesn't show" },
    ]);
    expect(readFindings(run3(passed, 'failed="0"'))).toEqual([]);
  });
});

test("tests that --explore lists are skipped", () => {
  expect(readCounts(fixture('<test-case name="A"/><test-case name="B"/>'))).toBe("2 skipped");
});

test("an NUnit file that ends inside a failing test counts the test", () => {
  const xml = fixture(`<test-case name="Adds" result="Failed">${failure("no")}</test-case>`);
  const cut = xml.slice(0, xml.indexOf("no</message>"));
  expect(readCounts(cut)).toBe("1 failed");
  expect(readFindings(cut).map(({ kind }) => kind)).toContain("report");
});

test("100,000 nested suites are read", () => {
  const deep = 100_000;
  const xml = `<test-run>${'<test-suite type="TestSuite" name="a">'.repeat(deep)}<test-case name="A" result="Failed"/>${"</test-suite>".repeat(deep)}</test-run>`;
  expect(readCounts(xml)).toBe("1 failed");
});

test("a suite without a name is read as a report of its own", () => {
  const failed = '<test-case name="Adds" result="Failed"/>';
  const xml = `<test-suite type="Assembly" fullname="x.dll" result="Failed">${failed}</test-suite>`;
  expect(readCounts(xml)).toBe("1 failed");
});
