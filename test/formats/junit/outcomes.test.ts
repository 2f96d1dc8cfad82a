import { describe, expect, test } from "vitest";
import { countsOf, findingsOf, reportOf, suite, testCase } from "./read-xml.ts";

describe("the outcome of a case comes from its own children", () => {
  test.each([
    ["", "1 passed"],
    ["<system-out>all is well</system-out><properties/>", "1 passed"],
    ["<failure/>", "1 failed"],
    ["<Failure/>", "1 failed"],
    ["<FAILED/>", "1 failed"],
    ["<fail/>", "1 failed"],
    ["<errored/>", "1 failed"],
    ["<failed>no</failed>", "1 failed"],
    ["<error/>", "1 failed"],
    ["<Error/><system-out>x</system-out>", "1 failed"],
    ["<Skipped/>", "1 skipped"],
    ["<skipped/>", "1 skipped"],
    ["<ignored/>", "1 skipped"],
    ["<failure/><failure/><error/>", "1 failed"],
    ["<failure/><skipped/>", "1 failed"],
    ["<error/><skipped/>", "1 failed"],
    [
      "<system-err>x</system-err><properties><property name='a'/></properties><failure/>",
      "1 failed",
    ],
    ["<flakyFailure/>", "1 passed, 1 flaky"],
    ["<flakyError/><flakyFailure/>", "1 passed, 1 flaky"],
    ["<failure/><flakyFailure/>", "1 failed"],
    ["<failure/><rerunFailure/><rerunError/>", "1 failed"],
    ["<rerunFailure/>", "1 failed"],
    ["<rerunError/><rerunFailure/>", "1 failed"],
    ["<flakyFailure/><rerunFailure/>", "1 passed, 1 flaky"],
    ["<skipped/><rerunFailure/>", "1 skipped"],
    ["<wrapper><failure/></wrapper>", "1 passed"],
  ])("%s: %s", (children, counts) => {
    expect(countsOf(suite(testCase(children)))).toBe(counts);
  });

  test.each([
    ['<skipped type="todo"/><failure/>'],
    ['<failure/><skipped type="TODO" message="see #17"/>'],
    ['<skipped message="TEST_CASE tagged with !mayfail"/><failure/>'],
    ['<skipped message="TEST_CASE tagged with !shouldfail"/><error/><skipped message="SKIP"/>'],
  ])("a failure that the skip expects is a skip: %s", (children) => {
    expect(countsOf(suite(testCase(children)))).toBe("1 skipped");
    expect(findingsOf(suite(testCase(children)))).toEqual([]);
  });
});

describe("attributes decide if no child does", () => {
  test.each([
    ['status="run" result="completed"', "1 passed"],
    ['status="notrun" result="suppressed"', "1 skipped"],
    ['status="run" result="skipped"', "1 skipped"],
    ['status="disabled"', "1 skipped"],
    ['status="Ignored"', "1 skipped"],
    ['status="pending"', "1 skipped"],
    ...[
      "fail",
      "Failed",
      "failure",
      "ERROR",
      "errored",
      "broken",
      "timedOut",
      "timed out",
      "crashed",
    ]
      .flatMap((word) => [`status="${word}"`, `result="${word}"`])
      .map((attribute) => [attribute, "1 failed"]),
    ['status="run" result="failure"', "1 failed"],
    ['status="skipped" result="fail"', "1 failed"],
    ['status="whatever"', "1 passed"],
  ])("%s: %s", (attributes, counts) => {
    expect(countsOf(suite(testCase("", `name="a" ${attributes}`)))).toBe(counts);
    expect(countsOf(suite(`<testcase name="a" ${attributes}/>`))).toBe(counts);
  });

  test("a case that failed by them alone is a finding, with what it printed", () => {
    const printed = "<system-out>one</system-out><system-err>two</system-err>";
    expect(findingsOf(suite(testCase("", 'name="a" status="failed"')))).toMatchObject([
      { level: "failure", message: "Failed without a message." },
    ]);
    expect(findingsOf(suite(testCase(printed, 'name="a" status="failed"')))).toMatchObject([
      { level: "failure", details: "one\ntwo" },
    ]);
  });

  test("a child has the last word", () => {
    expect(countsOf(suite(testCase("<skipped/>", 'name="a" status="failed"')))).toBe("1 skipped");
    expect(countsOf(suite(testCase("<failure/>", 'name="a" status="disabled"')))).toBe("1 failed");
  });
});

describe("places of cases", () => {
  const one = '<testcase name="a"/>';

  test.each([
    ["in a suite", `<testsuite name="s">${one}</testsuite>`],
    ["directly below testsuites", `<testsuites>${one}</testsuites>`],
    ["alone", one],
    [
      "in suites within suites",
      `<testsuites><testsuite><testsuite>${one}</testsuite></testsuite></testsuites>`,
    ],
    ["in an unknown element", `<testsuite><tests><group>${one}</group></tests></testsuite>`],
    ["in a case", `<testsuite><testcase name="outer">${one}</testcase></testsuite>`],
    [
      "in a namespace",
      `<j:testsuite xmlns:j="urn:j"><j:testcase name="a"></j:testcase></j:testsuite>`,
    ],
  ])("%s", (where, xml) => {
    expect(countsOf(xml)).toBe(where === "in a case" ? "2 passed" : "1 passed");
  });

  test("elements in output or properties aren't cases", () => {
    const xml = `<properties>${one}</properties><system-out>${one}</system-out>`;
    expect(countsOf(suite(testCase(`<system-out>${one}</system-out>`)))).toBe("1 passed");
    expect(countsOf(suite(`${xml}<testcase name="b"/>`))).toBe("2 passed");
  });

  test("suites are listed by path, each with its own cases", () => {
    const xml = `<testsuites name="jest tests">
      <testsuite name="cart"><testcase name="a" time="1"/>
        <testsuite name="totals"><testcase name="b" time="2"/></testsuite>
        <testcase name="c" time="0.5"><failure/></testcase>
      </testsuite>
      <testsuite name="empty"/>
    </testsuites>`;
    expect(reportOf(xml).suites).toEqual([
      {
        names: ["cart"],
        counts: { tests: 2, passed: 1, failed: 1, skipped: 0, flaky: 0 },
        seconds: 1.5,
        cases: [
          { name: "a", outcome: "passed", seconds: 1 },
          { name: "c", outcome: "failed", seconds: 0.5 },
        ],
      },
      {
        names: ["cart", "totals"],
        counts: { tests: 1, passed: 1, failed: 0, skipped: 0, flaky: 0 },
        seconds: 2,
        cases: [{ name: "b", outcome: "passed", seconds: 2 }],
      },
    ]);
  });
});

test("cases of one name are as many cases", () => {
  const row = testCase("", 'name="parses" classname="PriceTest"');
  expect(countsOf(suite(row + row + testCase("<failure/>", 'name="parses"')))).toBe(
    "2 passed, 1 failed",
  );
});

test("totals in attributes are never counted", () => {
  const xml = suite(testCase(""), 'name="s" tests="99" skipped="7" failures="0"');
  expect(countsOf(xml)).toBe("1 passed");
});

describe("what totals claim and no case shows is one finding", () => {
  test("failures of a package that doesn't compile", () => {
    const xml =
      '<testsuites tests="1" errors="1"><testsuite name="shop/cart" tests="0"/></testsuites>';
    expect(findingsOf(xml)).toMatchObject([
      {
        ...{ kind: "suite", level: "failure", title: "Failures that the report doesn't show" },
        message: expect.stringMatching(/^The report's totals claim a failure or an error, but/),
      },
    ]);
  });

  test.each([
    ["1", "claim a failure or an error, but"],
    ["1204", "claim 1,204 failures or errors, but"],
  ])("in words for %s of them", (failures, claim) => {
    const xml = suite("", `name="Orders" failures="${failures}"`);
    expect(findingsOf(xml)[0]?.message).toContain(claim);
  });

  test("with what the suite wrote to its standard error", () => {
    const xml = suite(
      "<system-err>undefinedFunction is not defined</system-err>",
      'name="Orders" errors="1"',
    );
    expect(findingsOf(xml)).toMatchObject([
      { details: "undefinedFunction is not defined", test: { suites: [], name: "Orders" } },
    ]);
  });

  test.each([
    ["a failed case", testCase("<failure/>"), 1],
    ["a flaky case", testCase("<flakyFailure/>"), 1],
    ["a failure of the suite", "<error/>", 1],
    ["an expected failure", testCase('<failure/><skipped type="todo"/>'), 0],
  ])("but not beside %s", (_, content, findings) => {
    const found = findingsOf(suite(content, 'name="s" failures="3"'));
    expect(found).toHaveLength(findings);
    expect(found.map(({ title }) => title)).not.toContain("Failures that the report doesn't show");
  });

  const claiming = (name: string, content: string) =>
    `<testsuite name="${name}" failures="1">${content}</testsuite>`;
  const hiddenIn = (xml: string) =>
    findingsOf(xml).filter(({ title }) => title === "Failures that the report doesn't show");

  test.each([
    ["a failure", testCase("<failure/>")],
    ["a flaky test", testCase("<flakyFailure/>")],
    ["an error of the suite", "<error/>"],
    ["a failure of the suite", "<failure/>"],
    ["failed attempts", testCase("<rerunFailure/>")],
    ["a case that failed by its status", testCase("", 'name="a" status="failed"')],
  ])("though another suite shows %s", (_, shown) => {
    const cart = claiming("Cart", testCase(""));
    expect(hiddenIn(`<testsuites>${claiming("Till", shown)}${cart}</testsuites>`)).toMatchObject([
      {
        message: expect.stringMatching(
          /^The suite's totals claim a failure or an error, but none of its test cases failed\. Look/,
        ),
        test: { suites: [], name: "Cart" },
      },
    ]);
  });

  test("of several suites at once, with the number of the others and what the first one printed", () => {
    const printed = '<system-out>can\'t connect</system-out><testcase name="a"/>';
    const others = [1, 2].map((name) => claiming(`Till ${name}`, testCase(""))).join("");
    const shown = claiming("Shop", testCase("<failure/>"));
    const xml = `<testsuites>${shown}${claiming("Cart", printed)}${others}</testsuites>`;
    expect(hiddenIn(xml)).toMatchObject([
      {
        message: expect.stringContaining("The same is true of 2 other suites."),
        details: "can't connect",
        test: { name: "Cart" },
      },
    ]);
  });

  test("of two suites, with the number of the other", () => {
    const xml = `<testsuites>${claiming("A", testCase(""))}${claiming("B", testCase(""))}</testsuites>`;
    expect(hiddenIn(xml)).toMatchObject([
      {
        message: expect.stringContaining("The same is true of 1 other suite."),
        test: { name: "A" },
      },
    ]);
  });

  test("of a suite within a suite, which is named with it", () => {
    const xml = `<testsuite name="Outer">${claiming("Inner", testCase(""))}</testsuite>`;
    expect(hiddenIn(xml)).toMatchObject([{ test: { suites: ["Outer"], name: "Inner" } }]);
  });

  test.each([
    [
      "a suite within it",
      claiming("Outer", testCase("") + claiming("Inner", testCase("<error/>"))),
    ],
    [
      "its neighbour, where it has no case itself",
      claiming("Empty", "") + claiming("Cart", testCase("<failure/>")),
    ],
    [
      "its neighbour, where only its suites have cases",
      claiming("Sum", suite(testCase(""))) + claiming("Cart", testCase("<failure/>")),
    ],
  ])("but not where %s shows it", (_, suites) => {
    expect(hiddenIn(`<testsuites>${suites}</testsuites>`)).toEqual([]);
  });

  test("tests, in a file that has none", () => {
    const xml = '<testsuites tests="12"><testsuite name="Cart" tests="7"/></testsuites>';
    expect(findingsOf(xml)).toMatchObject([
      {
        kind: "suite",
        level: "failure",
        title: "Tests that the report doesn't show",
        message: expect.stringContaining("claim 12 tests, but it has no test case."),
      },
    ]);
    expect(findingsOf('<testsuites tests="1"/>')[0]?.message).toContain("claim 1 test, but");
    expect(findingsOf('<testsuites tests="0"/>')).toEqual([]);
    expect(findingsOf(suite(testCase(""), 'tests="2"'))).toEqual([]);
    expect(
      findingsOf('<testsuites tests="1"><testsuite><error/></testsuite></testsuites>'),
    ).toHaveLength(1);
  });

  test.each([["0"], [""], ["-1"], ["many"], ["1.5"]])("a total of %j claims nothing", (total) => {
    expect(findingsOf(suite(testCase(""), `failures="${total}"`))).toEqual([]);
  });
});

test("a failure directly in a suite is a finding and no case", () => {
  const xml = suite(
    '<error message="exited with 2">t/cart.t died</error><testcase name="a"/>',
    'name="cart_t" file="t/cart.t"',
  );
  expect(countsOf(xml)).toBe("1 passed");
  expect(findingsOf(xml)).toEqual([
    {
      kind: "suite",
      level: "failure",
      title: "cart_t: failed outside of a test",
      message: "t/cart.t died",
      details: "exited with 2\n\nt/cart.t died",
      test: { suites: [], name: "cart_t" },
      places: [{ path: "t/cart.t" }],
    },
  ]);
});

describe("attempts", () => {
  test("a flaky case is a warning that says how often it ran", () => {
    const xml = suite(testCase('<flakyFailure message="too slow"/><flakyError message="gone"/>'));
    expect(findingsOf(xml)).toMatchObject([
      {
        kind: "test",
        level: "warning",
        attempts: 3,
        message: "too slow",
      },
    ]);
  });

  describe('a case with flaky="true"', () => {
    const flaky = (totals: string, children = '<failure message="boom"/>', word = "true") =>
      suite(testCase(children, `name="pays" flaky="${word}"`), `name="Cart" ${totals}`);

    test("is flaky in a suite that claims no failure", () => {
      expect(countsOf(flaky('failures="0"'))).toBe("1 passed, 1 flaky");
      expect(countsOf(flaky('failures="0" errors="0"', "<error/>"))).toBe("1 passed, 1 flaky");
      expect(findingsOf(flaky('failures="0"'))).toMatchObject([
        { level: "warning", message: "boom", attempts: 2 },
      ]);
    });

    test("is flaky if the totals are those of a suite around it", () => {
      const inner = `<testsuite>${testCase("<failure/>", 'name="a" flaky="true"')}</testsuite>`;
      expect(countsOf(suite(inner, 'failures="0"'))).toBe("1 passed, 1 flaky");
    });

    test.each([
      ["claims a failure", 'failures="1"'],
      ["claims an error", 'failures="0" errors="1"'],
      ["claims nothing", ""],
      ["claims what is no number", 'failures="none"'],
    ])("has failed in a suite that %s", (_, totals) => {
      expect(countsOf(flaky(totals))).toBe("1 failed");
    });

    test("has failed if it says that it isn't flaky", () => {
      expect(countsOf(flaky('failures="0"', "<failure/>", "false"))).toBe("1 failed");
    });

    test("is not a finding if it has no failure", () => {
      expect(findingsOf(flaky('failures="0"', ""))).toEqual([]);
    });
  });

  test("the details list the reruns of a failed case", () => {
    const rerun =
      "<rerunFailure message='again'><stackTrace>second trace</stackTrace></rerunFailure>";
    const xml = suite(testCase(`<failure message="first">first trace</failure>${rerun}`));
    expect(findingsOf(xml)).toMatchObject([
      {
        level: "failure",
        attempts: 2,
        message: "first",
        details: "first trace\n\nIn another attempt:\nagain\n\nsecond trace",
      },
    ]);
  });

  test("reruns without a first failure are attempts that failed", () => {
    const reruns = '<rerunFailure message="first"/><rerunError message="second"/>';
    expect(findingsOf(suite(testCase(reruns)))).toMatchObject([
      {
        level: "failure",
        attempts: 2,
        message: "first",
        details: "first\n\nIn another attempt:\nsecond",
      },
    ]);
  });

  describe("with merge-retries", () => {
    const attempt = (children: string, name = "pays") =>
      testCase(children, `name="${name}" classname="Cart" time="1"`);
    const merged = { mergeRetries: true };

    test.each([
      [["<failure/>", ""], "1 passed, 1 flaky"],
      [["<failure/>", "<error/>", ""], "1 passed, 1 flaky"],
      [["", "<failure/>"], "1 failed"],
      [["<failure/>", "<failure/>"], "1 failed"],
      [["", ""], "1 passed"],
      [["<failure/>", "<skipped/>"], "1 skipped"],
      [["<failure/>", "", "<failure/>", ""], "1 passed, 1 flaky"],
    ])("%j: %s", (attempts, counts) => {
      expect(countsOf(suite(attempts.map((children) => attempt(children)).join("")), merged)).toBe(
        counts,
      );
    });

    test("the finding is about the last failure, and all attempts took time", () => {
      const xml = suite(
        attempt('<failure message="one"/>') + attempt('<failure message="two"/>') + attempt(""),
      );
      expect(findingsOf(xml, merged)).toMatchObject([
        { level: "warning", message: "two", attempts: 3 },
      ]);
      expect(reportOf(xml, merged).suites[0]?.seconds).toBe(3);
    });

    test("tests are listed in the order of their first attempts", () => {
      const xml = suite(
        attempt("<failure/>", "a") + attempt("<failure/>", "b") + attempt("<failure/>", "a"),
      );
      expect(reportOf(xml, merged).suites[0]?.cases.map(({ name }) => name)).toEqual(["a", "b"]);
    });

    test.each([
      ["another name", attempt("<failure/>") + attempt("", "packs")],
      ["another class", attempt("<failure/>") + testCase("", 'name="pays" classname="Till"')],
      ["another suite", `<testsuite name="a">${attempt("<failure/>")}</testsuite>${attempt("")}`],
      [
        "another browser",
        `<testsuite name="a" hostname="firefox">${attempt("<failure/>")}</testsuite>` +
          `<testsuite name="a" hostname="chrome">${attempt("")}</testsuite>`,
      ],
      [
        "another file",
        testCase("<failure/>", 'name="a" file="a.js"') + testCase("", 'name="a" file="b.js"'),
      ],
      [
        "the end of a very long name",
        attempt("<failure/>", `${"x".repeat(5000)}1`) + attempt("", `${"x".repeat(5000)}2`),
      ],
    ])("%s makes another test", (_, cases) => {
      expect(countsOf(suite(cases), merged)).toBe("1 passed, 1 failed");
    });
  });
});
