import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport, suite, testCase } from "./read-xml.ts";

test("a report that Eclipse exported is read", () => {
  const eclipse = (failures: number, content: string) =>
    `<testrun name="AllTests" project="shop" tests="2" started="2" failures="${failures}" errors="0" ignored="0">${content}</testrun>`;
  const cases = `<testsuite name="shop.AllTests"><testsuite name="shop.CartTest">${testCase("<failure>no tea</failure>")}${testCase("")}</testsuite></testsuite>`;
  expect(readCounts(eclipse(1, cases))).toBe("1 passed, 1 failed");
  expect(readFindings(eclipse(1, cases))).toMatchObject([
    { kind: "test", test: { suites: ["shop.AllTests", "shop.CartTest"] } },
  ]);
  expect(readFindings(eclipse(1, ""))).toMatchObject([{ kind: "suite", level: "failure" }]);
});

describe("the outcome of a case by its children", () => {
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
  ])("is read from %s: %s", (children, counts) => {
    expect(readCounts(suite(testCase(children)))).toBe(counts);
  });

  test.each([
    ['<skipped type="todo"/><failure/>'],
    ['<failure/><skipped type="TODO" message="see #17"/>'],
    ['<skipped message="TEST_CASE tagged with !mayfail"/><failure/>'],
    ['<skipped message="TEST_CASE tagged with !shouldfail"/><error/><skipped message="SKIP"/>'],
  ])("is skipped if the failure is expected: %s", (children) => {
    expect(readCounts(suite(testCase(children)))).toBe("1 skipped");
    expect(readFindings(suite(testCase(children)))).toEqual([]);
  });
});

describe("the outcome of a case by its attributes", () => {
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
    ...["success", "passed"]
      .flatMap((name) => ["false", "False", "no"].map((word) => `${name}="${word}"`))
      .map((attribute) => [attribute, "1 failed"]),
    ['success="true" passed="1"', "1 passed"],
    ['success="false" status="disabled"', "1 failed"],
    ['status="panicked"', "1 failed"],
    ['result="ABORTED"', "1 failed"],
    ['status="Inconclusive"', "1 skipped"],
    ['status="run" result="failure"', "1 failed"],
    ['status="skipped" result="fail"', "1 failed"],
    ['status="whatever"', "1 passed"],
  ])("is read from %s: %s", (attributes, counts) => {
    expect(readCounts(suite(testCase("", `name="a" ${attributes}`)))).toBe(counts);
    expect(readCounts(suite(`<testcase name="a" ${attributes}/>`))).toBe(counts);
  });

  test("makes a finding with the case's output if it is failed", () => {
    const printed = "<system-out>one</system-out><system-err>two</system-err>";
    expect(readFindings(suite(testCase("", 'name="a" status="failed"')))).toMatchObject([
      { level: "failure", message: "Failed without a message." },
    ]);
    expect(readFindings(suite(testCase(printed, 'name="a" status="failed"')))).toMatchObject([
      { level: "failure", details: "one\ntwo" },
    ]);
  });

  test("is overridden by the case's children", () => {
    expect(readCounts(suite(testCase("<skipped/>", 'name="a" status="failed"')))).toBe("1 skipped");
    expect(readCounts(suite(testCase("<failure/>", 'name="a" status="disabled"')))).toBe(
      "1 failed",
    );
  });
});

describe("test cases", () => {
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
  ])("are read %s", (where, xml) => {
    expect(readCounts(xml)).toBe(where === "in a case" ? "2 passed" : "1 passed");
  });

  test("aren't read from output or properties", () => {
    const xml = `<properties>${one}</properties><system-out>${one}</system-out>`;
    expect(readCounts(suite(testCase(`<system-out>${one}</system-out>`)))).toBe("1 passed");
    expect(readCounts(suite(`${xml}<testcase name="b"/>`))).toBe("2 passed");
  });

  test("are grouped by the path of their suites", () => {
    const xml = `<testsuites name="jest tests">
      <testsuite name="cart"><testcase name="a" time="1"/>
        <testsuite name="totals"><testcase name="b" time="2"/></testsuite>
        <testcase name="c" time="0.5"><failure/></testcase>
      </testsuite>
      <testsuite name="empty"/>
    </testsuites>`;
    expect(readReport(xml).suites).toEqual([
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

test("cases with the same name are counted separately", () => {
  const row = testCase("", 'name="parses" classname="PriceTest"');
  expect(readCounts(suite(row + row + testCase("<failure/>", 'name="parses"')))).toBe(
    "2 passed, 1 failed",
  );
});

test("totals in attributes aren't counted", () => {
  const xml = suite(testCase(""), 'name="s" tests="99" skipped="7" failures="0"');
  expect(readCounts(xml)).toBe("1 passed");
});

describe("totals that claim failures without a failed case", () => {
  test("are a finding for a package that doesn't compile", () => {
    const xml =
      '<testsuites tests="1" errors="1"><testsuite name="shop/cart" tests="0"/></testsuites>';
    expect(readFindings(xml)).toMatchObject([
      {
        ...{ kind: "suite", level: "failure", title: "Failures that the report doesn't show" },
        message: expect.stringMatching(/^The report's totals claim a failure or an error, but/),
      },
    ]);
  });

  test.each([
    ["1", "claim a failure or an error, but"],
    ["1204", "claim 1,204 failures or errors, but"],
  ])("are a finding with the number of claimed failures: %s", (failures, claim) => {
    const xml = suite("", `name="Orders" failures="${failures}"`);
    expect(readFindings(xml)[0]?.message).toContain(claim);
  });

  test("are a finding with the suite's standard error", () => {
    const xml = suite(
      "<system-err>undefinedFunction is not defined</system-err>",
      'name="Orders" errors="1"',
    );
    expect(readFindings(xml)).toMatchObject([
      { details: "undefinedFunction is not defined", test: { suites: [], name: "Orders" } },
    ]);
  });

  test.each([
    ["a failed case", testCase("<failure/>"), 1],
    ["a flaky case", testCase("<flakyFailure/>"), 1],
    ["a failure of the suite", "<error/>", 1],
    ["an expected failure", testCase('<failure/><skipped type="todo"/>'), 0],
  ])("aren't a finding if there is %s", (_, content, findings) => {
    const found = readFindings(suite(content, 'name="s" failures="3"'));
    expect(found).toHaveLength(findings);
    expect(found.map(({ title }) => title)).not.toContain("Failures that the report doesn't show");
  });

  const claimFailure = (name: string, content: string) =>
    `<testsuite name="${name}" failures="1">${content}</testsuite>`;
  const findHidden = (xml: string) =>
    readFindings(xml).filter(({ title }) => title === "Failures that the report doesn't show");

  test.each([
    ["a failure", testCase("<failure/>")],
    ["a flaky test", testCase("<flakyFailure/>")],
    ["an error of the suite", "<error/>"],
    ["a failure of the suite", "<failure/>"],
    ["failed attempts", testCase("<rerunFailure/>")],
    ["a case that failed by its status", testCase("", 'name="a" status="failed"')],
  ])("are a finding even if another suite shows %s", (_, shown) => {
    const cart = claimFailure("Cart", testCase(""));
    expect(
      findHidden(`<testsuites>${claimFailure("Till", shown)}${cart}</testsuites>`),
    ).toMatchObject([
      {
        message: expect.stringMatching(
          /^The suite's totals claim a failure or an error, but none of its test cases failed\. Look/,
        ),
        test: { suites: [], name: "Cart" },
      },
    ]);
  });

  test("are one finding for several suites, with their number and the output of the first", () => {
    const printed = '<system-out>can\'t connect</system-out><testcase name="a"/>';
    const others = [1, 2].map((name) => claimFailure(`Till ${name}`, testCase(""))).join("");
    const shown = claimFailure("Shop", testCase("<failure/>"));
    const xml = `<testsuites>${shown}${claimFailure("Cart", printed)}${others}</testsuites>`;
    expect(findHidden(xml)).toMatchObject([
      {
        message: expect.stringContaining("The same is true of 2 other suites."),
        details: "can't connect",
        test: { name: "Cart" },
      },
    ]);
  });

  test("are one finding for two suites", () => {
    const xml = `<testsuites>${claimFailure("A", testCase(""))}${claimFailure("B", testCase(""))}</testsuites>`;
    expect(findHidden(xml)).toMatchObject([
      {
        message: expect.stringContaining("The same is true of 1 other suite."),
        test: { name: "A" },
      },
    ]);
  });

  test("are a finding for a nested suite, with the name of its parent", () => {
    const xml = `<testsuite name="Outer">${claimFailure("Inner", testCase(""))}</testsuite>`;
    expect(findHidden(xml)).toMatchObject([{ test: { suites: ["Outer"], name: "Inner" } }]);
  });

  test.each([
    [
      "a nested suite",
      claimFailure("Outer", testCase("") + claimFailure("Inner", testCase("<error/>"))),
    ],
    [
      "its neighbour, if it has no cases itself",
      claimFailure("Empty", "") + claimFailure("Cart", testCase("<failure/>")),
    ],
    [
      "its neighbour, if only nested suites have cases",
      claimFailure("Sum", suite(testCase(""))) + claimFailure("Cart", testCase("<failure/>")),
    ],
  ])("aren't a finding if %s shows them", (_, suites) => {
    expect(findHidden(`<testsuites>${suites}</testsuites>`)).toEqual([]);
  });

  test("are a finding if they claim tests in a report without any", () => {
    const xml = '<testsuites tests="12"><testsuite name="Cart" tests="7"/></testsuites>';
    expect(readFindings(xml)).toMatchObject([
      {
        kind: "suite",
        level: "failure",
        title: "Tests that the report doesn't show",
        message: expect.stringContaining("claim 12 tests, but it has no test case."),
      },
    ]);
    expect(readFindings('<testsuites tests="1"/>')[0]?.message).toContain("claim 1 test, but");
    expect(readFindings('<testsuites tests="0"/>')).toEqual([]);
    expect(readFindings(suite(testCase(""), 'tests="2"'))).toEqual([]);
    expect(
      readFindings('<testsuites tests="1"><testsuite><error/></testsuite></testsuites>'),
    ).toHaveLength(1);
  });

  test("a report without tests and totals is a finding if it has elements of another format", () => {
    const other = '<test name="adds" result="fail"/>';
    expect(readFindings(`<testsuites><suite>${other}</suite></testsuites>`)).toMatchObject([
      {
        level: "failure",
        title: "Tests that the report doesn't show",
        message: expect.stringContaining("elements named suite, which JUnit XML doesn't have"),
      },
    ]);
    expect(readFindings(`<testsuite>${other}</testsuite>`)).toHaveLength(1);
    const known =
      "<properties><property name='a' value='b'/></properties><system-out>1</system-out>";
    expect(readFindings(`<testsuite>${known}</testsuite>`)).toEqual([]);
    expect(readFindings('<testsuite><property name="a" value="b"/></testsuite>')).toEqual([]);
    expect(readFindings(`<testsuite tests="0">${other}</testsuite>`)).toEqual([]);
    expect(readFindings(suite(other + testCase("")))).toEqual([]);
  });

  test.each([["0"], [""], ["-1"], ["many"], ["1.5"]])(
    "aren't a finding if they are %j",
    (total) => {
      expect(readFindings(suite(testCase(""), `failures="${total}"`))).toEqual([]);
    },
  );
});

test("a failure directly in a suite is a finding but not a case", () => {
  const xml = suite(
    '<error message="exited with 2">t/cart.t died</error><testcase name="a"/>',
    'name="cart_t" file="t/cart.t"',
  );
  expect(readCounts(xml)).toBe("1 passed");
  expect(readFindings(xml)).toEqual([
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

describe("attempts of a case", () => {
  test("are counted in the warning of a flaky case", () => {
    const xml = suite(testCase('<flakyFailure message="too slow"/><flakyError message="gone"/>'));
    expect(readFindings(xml)).toMatchObject([
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
      expect(readCounts(flaky('failures="0"'))).toBe("1 passed, 1 flaky");
      expect(readCounts(flaky('failures="0" errors="0"', "<error/>"))).toBe("1 passed, 1 flaky");
      expect(readFindings(flaky('failures="0"'))).toMatchObject([
        { level: "warning", message: "boom", attempts: 2 },
      ]);
    });

    test("is flaky if an outer suite claims no failure", () => {
      const inner = `<testsuite>${testCase("<failure/>", 'name="a" flaky="true"')}</testsuite>`;
      expect(readCounts(suite(inner, 'failures="0"'))).toBe("1 passed, 1 flaky");
    });

    test.each([
      ["claims a failure", 'failures="1"'],
      ["claims an error", 'failures="0" errors="1"'],
      ["claims nothing", ""],
      ["claims something that isn't a number", 'failures="none"'],
    ])("is failed in a suite that %s", (_, totals) => {
      expect(readCounts(flaky(totals))).toBe("1 failed");
    });

    test("is failed if the attribute is false", () => {
      expect(readCounts(flaky('failures="0"', "<failure/>", "false"))).toBe("1 failed");
    });

    test("isn't a finding if it has no failure", () => {
      expect(readFindings(flaky('failures="0"', ""))).toEqual([]);
    });
  });

  test("are listed in the details of a failed case", () => {
    const rerun =
      "<rerunFailure message='again'><stackTrace>second trace</stackTrace></rerunFailure>";
    const xml = suite(testCase(`<failure message="first">first trace</failure>${rerun}`));
    expect(readFindings(xml)).toMatchObject([
      {
        level: "failure",
        attempts: 2,
        message: "first",
        details: "first trace\n\nIn another attempt:\nagain\n\nsecond trace",
      },
    ]);
  });

  test("can be reruns without a first failure", () => {
    const reruns = '<rerunFailure message="first"/><rerunError message="second"/>';
    expect(readFindings(suite(testCase(reruns)))).toMatchObject([
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
    const mergeRetries = { mergeRetries: true };

    test.each([
      [["<failure/>", ""], "1 passed, 1 flaky"],
      [["<failure/>", "<error/>", ""], "1 passed, 1 flaky"],
      [["", "<failure/>"], "1 failed"],
      [["<failure/>", "<failure/>"], "1 failed"],
      [["", ""], "1 passed"],
      [["<failure/>", "<skipped/>"], "1 skipped"],
      [["<failure/>", "", "<failure/>", ""], "1 passed, 1 flaky"],
    ])("are merged: %j is %s", (attempts, counts) => {
      expect(
        readCounts(suite(attempts.map((children) => attempt(children)).join("")), mergeRetries),
      ).toBe(counts);
    });

    test("make a finding with the last failure, and their durations are added up", () => {
      const xml = suite(
        attempt('<failure message="one"/>') + attempt('<failure message="two"/>') + attempt(""),
      );
      expect(readFindings(xml, mergeRetries)).toMatchObject([
        { level: "warning", message: "two", attempts: 3 },
      ]);
      expect(readReport(xml, mergeRetries).suites[0]?.seconds).toBe(3);
    });

    test("are listed in the order of each test's first attempt", () => {
      const xml = suite(
        attempt("<failure/>", "a") + attempt("<failure/>", "b") + attempt("<failure/>", "a"),
      );
      expect(readReport(xml, mergeRetries).suites[0]?.cases.map(({ name }) => name)).toEqual([
        "a",
        "b",
      ]);
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
        "long names with different ends",
        attempt("<failure/>", `${"x".repeat(5000)}1`) + attempt("", `${"x".repeat(5000)}2`),
      ],
    ])("aren't merged if they have %s", (_, cases) => {
      expect(readCounts(suite(cases), mergeRetries)).toBe("1 passed, 1 failed");
    });
  });
});

describe("a suite that says that it failed", () => {
  const failedSuite = (attributes: string, content = '<testcase name="a"/>') =>
    `<testsuites><testsuite name="s" ${attributes}>${content}</testsuite></testsuites>`;

  test.each([
    'status="failed"',
    'result="Failure" failures="0" errors="0"',
    'success="false"',
    'success="failed"',
    'success="f"',
    'passed="false"',
    'failed="true"',
    'status="FAILED: timeout"',
    'result="2 tests failed"',
  ])("is a failure if none of its cases failed: %s", (attributes) => {
    for (const content of [undefined, "", "<properties/>"]) {
      expect(readFindings(failedSuite(attributes, content))).toMatchObject([
        {
          level: "failure",
          title: "Failures that the report doesn't show",
          message: expect.stringMatching(
            /^The (?:suite|report) says that it failed, but none of its test cases failed\./,
          ),
        },
      ]);
    }
  });

  test("isn't another failure if a case shows it", () => {
    const content = '<testcase name="a"><failure message="no"/></testcase>';
    expect(readFindings(failedSuite('status="failed"', content))).toMatchObject([{ kind: "test" }]);
  });

  test.each([
    'status="passed"',
    'status="whatever"',
    'status="skipped"',
    'success="true"',
    'success="0" passed="0"',
    'failed="false"',
    'failed="0"',
    'failures="" failed="0"',
    'result="3 tests, 0 failures"',
  ])("isn't one that says something else: %s", (attributes) => {
    expect(readFindings(failedSuite(attributes))).toEqual([]);
  });

  test.each([
    'failed="2"',
    'failures="" failed="2"',
    'failures="?" failed="2"',
    'failures="1" errors="1" failed="7"',
    'failures="2" status="failed"',
    'failures="2" success="false"',
  ])("has as many failures as its totals say, also in an attribute named failed: %s", (totals) => {
    expect(readFindings(failedSuite(totals))).toMatchObject([
      { message: expect.stringMatching(/^The suite's totals claim 2 failures or errors/) },
    ]);
  });

  // Flaky cases count as passed only if the totals say so.
  test("doesn't deny its failures with an empty total", () => {
    const flaky = '<testcase name="a" flaky="true"><failure/></testcase>';
    expect(readCounts(failedSuite('failures=""', flaky))).toBe("1 failed");
    expect(readCounts(failedSuite('failures="0"', flaky))).toBe("1 passed, 1 flaky");
  });
});
