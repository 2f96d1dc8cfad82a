import { describe, expect, test } from "vitest";
import { type Finding, type TestFinding, testOf } from "../../../src/model/finding.ts";
import { findingsOf, reportOf, suite, testCase } from "./read-xml.ts";

const failed = (attributes: string, failure = "<failure/>") => testCase(failure, attributes);
const first = (xml: string) => findingsOf(xml)[0];

describe("the title is the test's name as people know it", () => {
  test.each([
    ["class and name", 'classname="shop.CartTest" name="adds"', "shop.CartTest > adds"],
    ["no class: the suites", 'name="adds"', "Cart > adds"],
    ["a class that is the name again", 'classname="Cart adds" name="Cart adds"', "Cart adds"],
    ["a class that is the name's end", 'classname="adds up" name="Cart adds up"', "Cart adds up"],
    ["a name that begins with the class", 'classname="Cart" name="Cart.adds"', "Cart.adds"],
    ["a class that ends with the name", 'classname="Cart adds" name="adds"', "Cart > adds"],
    [
      "a class that ends with the name, behind a dot",
      'classname="orders.create" name="create"',
      "orders > create",
    ],
    ["a class that is the name", 'classname="adds" name="adds"', "adds"],
    [
      "the constant class of node:test",
      'classname="test" name="adds &amp;quot;tea&amp;quot;"',
      'Cart > adds "tea"',
    ],
    ["a set-up without a name", 'classname="shop.CartTest" name=""', "shop.CartTest"],
    ["neither name nor class", "", "Cart"],
    [
      "a class that is a path of some machine",
      'classname="/home/ci/shop/cart.js" name="eqeqeq"',
      "cart.js > eqeqeq",
    ],
    ["several lines", 'name="adds&#10;  up"', "Cart > adds up"],
    ["colours", 'name="&#27;[31madds&#27;[0m"', "Cart > adds"],
  ])("%s", (_, attributes, title) => {
    expect(first(suite(failed(attributes)))?.title).toBe(title);
  });

  test("suites that repeat their parents say it once", () => {
    const xml = `<testsuite name="Cart"><testsuite name="Cart totals">${failed('name="adds"')}</testsuite></testsuite>`;
    expect(first(xml)?.title).toBe("Cart totals > adds");
  });

  test("a suite named after its tool says nothing", () => {
    expect(first(suite(failed('classname="" name="tests.cart"'), 'name="pytest"'))?.title).toBe(
      "tests.cart",
    );
  });

  test("JUnit's suites of suites are named like GoogleTest's root, and say something", () => {
    expect(first(suite(failed('name="adds"'), 'name="AllTests"'))?.title).toBe("AllTests > adds");
  });

  test("a test that Playwright runs in several browsers has the browser's name", () => {
    const xml = `<testsuites id="" name="" tests="1"><testsuite name="cart.spec.ts" hostname="firefox">
      ${failed('name="cart › adds" classname="cart.spec.ts"')}</testsuite></testsuites>`;
    expect(first(xml)?.title).toBe("[firefox] cart.spec.ts > cart › adds");
  });

  test.each([['hostname=""'], [""]])(
    "a test that Playwright runs in no browser of a name has none: %j",
    (hostname) => {
      const xml = `<testsuites id="" name="" tests="1"><testsuite name="cart.spec.ts" ${hostname}>
        ${failed('name="cart › adds" classname="cart.spec.ts"')}</testsuite>${failed('name="alone"')}</testsuites>`;
      expect(findingsOf(xml).map(({ title }) => title)).toEqual([
        "cart.spec.ts > cart › adds",
        "alone",
      ]);
    },
  );

  test("all names are kept for what looks for the test's source", () => {
    const xml = `<testsuite name="Cart"><testsuite name="totals">${failed('classname="CartTest" name="adds"')}</testsuite></testsuite>`;
    expect(testOf(first(xml) as Finding)).toEqual({
      suites: ["Cart", "totals"],
      className: "CartTest",
      name: "adds",
    });
  });
});

describe("the message is the point, the details are all of it", () => {
  const readFailure = (failure: string) => {
    const { message, details } = first(suite(failed('name="Cart adds"', failure))) ?? {};
    return { message, details };
  };
  const readFailureOf = (name: string, className: string, failure: string) => {
    const attributes = `name="${name}" classname="${className}"`;
    const { message, details } = first(suite(failed(attributes, failure))) ?? {};
    return { message, details };
  };

  test("a message and a trace that has it", () => {
    expect(
      readFailure('<failure message="1 is not 2">Error: 1 is not 2\n    at cart.js:3:4</failure>'),
    ).toEqual({
      message: "1 is not 2",
      details: "Error: 1 is not 2\n    at cart.js:3:4",
    });
  });

  test("a message and a trace without it", () => {
    expect(readFailure('<failure message="1 is not 2">    at cart.js:3:4</failure>')).toEqual({
      message: "1 is not 2",
      details: "1 is not 2\n\n    at cart.js:3:4",
    });
  });

  test("a message and nothing else", () => {
    expect(readFailure('<failure message="1 is not 2"/>')).toEqual({ message: "1 is not 2" });
  });

  test.each([
    [
      "no message",
      "<failure>Error: expect(a).toBe(b)\n\nExpected: 1\nReceived: 2\n    at cart.js:3:4</failure>",
      "Error: expect(a).toBe(b)\n\nExpected: 1\nReceived: 2",
    ],
    [
      "a constant message",
      '<failure message="Failed">    cart_test.go:7: got 1</failure>',
      "cart_test.go:7: got 1",
    ],
    [
      "what go test writes around it",
      '<failure message="Failed">=== RUN   TestAdd\n    cart_test.go:7: got 1\n--- FAIL: TestAdd (0.00s)</failure>',
      "cart_test.go:7: got 1",
    ],
    [
      "a message that is the place",
      '<failure message="cart_test.cpp:7&#10;Value of: total"/>',
      "Value of: total",
    ],
    [
      "a message that is the test's name",
      '<failure message="cart.spec.ts:3:1 Cart adds">  1) cart.spec.ts:3:1 › Cart adds ───\n\n    Error: gone</failure>',
      "Error: gone",
    ],
    [
      "a message that the text goes on from",
      '<failure message="lines">Error: lines\n\nExpected: 1\nReceived: 2\n    at cart.js:3:4</failure>',
      "Error: lines\n\nExpected: 1\nReceived: 2",
    ],
    [
      "a message that was cut",
      '<failure message="Expected: 499...">Failure:\nExpected: 499\n  Actual: 500</failure>',
      "Expected: 499\n  Actual: 500",
    ],
    [
      "a message with the whole trace",
      '<failure message="Error: gone&#10;    at cart.js:3:4&#10;    at till.js:5:6"/>',
      "Error: gone",
    ],
    [
      "a Python traceback",
      '<failure>Traceback (most recent call last):\n  File "cart.py", line 7, in add\n    pay()\nValueError: no money</failure>',
      "ValueError: no money",
    ],
    [
      "what pytest marks",
      '<error message="collection failure">cart.py:3: in &lt;module&gt;\n    import till\nE   ModuleNotFoundError: No module named till</error>',
      "ModuleNotFoundError: No module named till",
    ],
    [
      "a panic of Rust",
      "<failure message=\"thread 'adds' panicked at src/cart.rs:6:14\">thread 'adds' panicked at src/cart.rs:6:14:\nno price\nstack backtrace:\n   0: rust</failure>",
      "no price",
    ],
    [
      "the list of Boost.Test",
      '<failure message="failure">ASSERTION FAILURE:\n- file   : cart.cpp\n- line   : 15\n- message: check a == b has failed\n</failure>',
      "check a == b has failed",
    ],
    [
      "Catch2's assertion, with what it came to",
      '<failure message="a == b" type="CHECK">FAILED:\n  CHECK( a == b )\nwith expansion:\n  1 == 2\nat cart.cpp:14</failure>',
      "CHECK( a == b )\nwith expansion:\n  1 == 2",
    ],
    [
      "Catch2's own words",
      '<failure type="FAIL">FAILED:\nno answer\nat cart.cpp:45</failure>',
      "no answer",
    ],
    [
      "doctest's assertion, with what it came to",
      '<failure message="1 == 2" type="CHECK">\ncart.cpp:8:\nCHECK( a == b ) is NOT correct!\n  values: CHECK( 1 == 2 )\n</failure>',
      "CHECK( a == b ) is NOT correct!\n  values: CHECK( 1 == 2 )",
    ],
    [
      "GoogleTest's FAIL()",
      '<failure message="cart.cpp:7&#10;Failed&#10;no answer"/>',
      "no answer",
    ],
    [
      "the command of bats",
      "<failure>(from function `price' in file shop.sh, line 5,\n in test file a.bats, line 18)\n  `price pot' failed</failure>",
      "`price pot' failed",
    ],
    [
      "a file that Jest can't run",
      "<error>  ● Test suite failed to run\n\n    Cannot find module './a'</error>",
      "Cannot find module './a'",
    ],
    [
      "the diff of node-tap",
      "<failure>compare: ===\nat:\n  fileName: a.js\ndiff: |\n  --- expected\n  +++ actual\n  -1\n  +2\nstack: |\n  a.js:3:1\n</failure>",
      "--- expected\n+++ actual\n-1\n+2",
    ],
    [
      "the values of tape",
      '<failure message="operator: equal&#10;expected: 1&#10;actual: 2"/>',
      "expected: 1\nactual: 2",
    ],
    [
      "the values of Test::More",
      "<failure message=\"not ok 2 - Cart adds\">not ok 2 - Cart adds\n\n#   Failed test 'Cart adds'\n#   at t/cart.t line 18.\n#          got: '1'\n#     expected: '2'</failure>",
      "#   Failed test 'Cart adds'\n#   at t/cart.t line 18.\n#          got: '1'\n#     expected: '2'",
    ],
    [
      "one word, with the kind of exception",
      '<error message="sku" type="java.lang.NullPointerException">java.lang.NullPointerException: sku</error>',
      "NullPointerException: sku",
    ],
    [
      "one word of an assertion",
      '<failure message="red" type="org.opentest4j.AssertionFailedError"/>',
      "red",
    ],
    [
      "a message escaped twice",
      '<failure message="no &amp;quot;tea&amp;quot;">Error: no &quot;tea&quot;</failure>',
      'no "tea"',
    ],
    [
      "only a type",
      '<failure type="java.lang.NullPointerException"/>',
      "java.lang.NullPointerException",
    ],
    ["nothing at all", "<failure/>", "Failed without a message."],
    ["nothing but a constant", '<failure message="Failed"/>', "Failed without a message."],
    [
      "nothing but progress",
      '<failure message="Failed">=== RUN   TestAdd\n--- FAIL: TestAdd (0.00s)</failure>',
      "Failed without a message.",
    ],
    [
      "nothing but frames",
      '<failure message="/gems/a.rb:48:in `run&apos;&#10;/gems/b.rb:7:in `block in run&apos;"/>',
      "Failed without a message.",
    ],
  ])("%s", (_, failure, message) => {
    expect(readFailure(failure).message).toBe(message);
  });

  test.each([
    ["a call of the method that the test is named after", "'Cart::adds() == 2' returned FALSE. ()"],
    ["an exception behind a namespace", "std::bad_alloc in adds()"],
    ["a breadcrumb of a menu", "File › Open adds no file"],
    ["a place and then a sentence", "src/cart.ts:12:3 adds is 1, expected 2"],
    ["a count of Go's style", "not ok 3 - adds: two is 3"],
  ])("no message is taken for the test's name because it has it: %s", (_, message) => {
    const attribute = message.replaceAll("'", "&apos;");
    expect(readFailureOf("adds", "Cart", `<failure message="${attribute}"/>`).message).toBe(
      message,
    );
    expect(
      readFailureOf("adds", "Cart", `<failure>${message}\n\tat a.b(C.java:1)</failure>`).message,
    ).toBe(message);
  });

  test.each([
    ["Playwright's", "[chrome] › cart.spec.ts:5:3 › Cart › adds up ───────"],
    ["PHPUnit's", "Cart::adds up"],
    ["PHPUnit's, with a namespace", "Shop\\Cart::adds up"],
    ["TAP's", "not ok 12 - Cart adds up"],
  ])("a line that says nothing but the test's name isn't the point: %s", (_, heading) => {
    const text = `<failure>${heading}\nno tea</failure>`;
    expect(
      readFailureOf("adds up", heading.includes("Shop") ? "Shop.Cart" : "Cart", text).message,
    ).toBe("no tea");
  });

  test("nor are the values of a data set behind it", () => {
    const name = "adds with data set #0";
    const text = `<failure>Cart::${name} (1, 2)\nno tea</failure>`;
    expect(readFailureOf(name, "Cart", text).message).toBe("no tea");
  });

  describe("if the failure has only a generic text, the output is used", () => {
    const panic =
      "running\nthread 'cart::adds' panicked at src/lib.rs:9:9:\nassertion `left == right` failed\n  left: 1\n right: 2\nnote: run with `RUST_BACKTRACE=1`";
    test.each([
      ["an empty one", "<failure/>"],
      ["one with a type", '<failure type="assert"/>'],
      ["one of two words for a type", '<failure type="cargo test"/>'],
      ["a constant", '<failure message="Assertion failed"/>'],
      ["a constant and the test's name", '<failure message="failed Cart::adds"/>'],
      ["an exit code", '<error message="exited with error code 101"/>'],
      ["another exit code", '<error message="Process exited with status 1."/>'],
      ["a pointer", '<failure message="2 failures, see stacktrace for details"/>'],
    ])("%s", (_, failure) => {
      const { message, details } = readFailureOf(
        "adds",
        "Cart",
        `${failure}<system-out>${panic}</system-out>`,
      );
      expect(message).toBe("assertion `left == right` failed\n  left: 1\n right: 2");
      expect(details).toContain("panicked at src/lib.rs:9:9");
    });

    test.each([
      [
        "Python's last traceback",
        'x\nTraceback (most recent call last):\n  File "a.py", line 1\nKeyError: 1\n\nDuring handling\n\nTraceback (most recent call last):\n  File "b.py", line 2\n    pay()\nshop.NoTea: none left\nbye',
        "shop.NoTea: none left\nbye",
      ],
      [
        "an exception above its frames",
        "Error: database is down\n    at open (/w/a.js:3:1)\nerror: script failed",
        "Error: database is down",
      ],
      [
        "a logger's level",
        "12:00 INFO - no error\n0 ps - default - ERROR - Got 1. Expected 2. (tb.vhd:31)\nstop on log level error",
        "Got 1. Expected 2. (tb.vhd:31)",
      ],
      [
        "Flutter's exception",
        "══╡ EXCEPTION CAUGHT ╞══\nThe following TestFailure was thrown running a test:\nExpected: one\n  Actual: none\n\nWhen",
        "Expected: one\n  Actual: none",
      ],
      ["Go's panic", "=== RUN TestAdd\npanic: no tea\n\ngoroutine 7 [running]:", "panic: no tea"],
      [
        "a time limit",
        "[ RUN ] Stops\n-- Test timed out at 10:11 UTC --",
        "-- Test timed out at 10:11 UTC --",
      ],
    ])("%s", (_, printed, message) => {
      const output = printed.replaceAll("<", "&lt;");
      expect(
        readFailure(`<failure message="Failed"/><system-out>${output}</system-out>`).message,
      ).toBe(message);
    });

    test("an exit code is better than a line that says nothing, and stays in the details", () => {
      const output = "<system-out>one\ntwo</system-out>";
      expect(readFailure(`<error message="exited with error code 7"/>${output}`)).toEqual({
        message: "exited with error code 7",
        details: "exited with error code 7\n\none\ntwo",
      });
    });
  });

  test("a message that pytest cuts is in its text, and not repeated", () => {
    const message =
      "assert {...} == {...}&#10;  'a': 1,&#10;[+90 more lines; full report in element text]";
    const text = "&gt;   assert a == b\nE   assert {...} == {...}\nE     'a': 1,\nE     'b': 2,";
    expect(readFailure(`<failure message="${message}">${text}</failure>`)).toEqual({
      message: "assert {...} == {...}\n  'a': 1,",
      details: text.replace("&gt;", ">"),
    });
  });

  test("a message that pytest cuts stays in the details if there is no text", () => {
    const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
    const message = [...lines, "[+90 more lines; full report in element text]"].join("&#10;");
    expect(readFailure(`<failure message="${message}"/>`).details).toBe(lines.join("\n"));
  });

  test("a message that only says where leaves the point to the text, and its place to the details", () => {
    const text = "Expecting:\n '2'\n but was\n '1'";
    const { message, details } = readFailure(
      `<failure message="FAILED: res://test/CartTest.gd:12">${text}</failure>`,
    );
    expect(message).toBe(text);
    expect(details).toContain("res://test/CartTest.gd:12");
  });

  test("a type that is a sentence is the message, as LuaUnit writes it", () => {
    const type = "test/cart.lua:12: expected: 2, actual: 1";
    expect(
      readFailure(`<failure type="${type}">stack traceback:\n\ttest/cart.lua:12: in f</failure>`)
        .message,
    ).toBe(type);
  });

  test("a text with only places is shown instead of a generic message", () => {
    const places = "/app/src/A.php:37\n/app/src/B.php:53";
    expect(readFailure(`<failure>${places}</failure>`).message).toBe(places);
  });

  test("the error within a term that ExUnit prints is the point", () => {
    const term =
      '%ExUnit.TestModule{file: "/w/a.exs", state: {:failed, [{:error, %RuntimeError{message: "no \\"db\\""}, []}]}}';
    expect(
      readFailure(`<error message="Invalid module Elixir.ExUnit.TestModule">${term}</error>`)
        .message,
    ).toBe('RuntimeError: no "db"');
  });

  test("nothing but what the case printed", () => {
    expect(
      readFailure("<failure message=''/><system-out>asking ...\nno answer\n</system-out>"),
    ).toEqual({
      message: "No message; the last line it printed: no answer",
      details: "asking ...\nno answer",
    });
  });

  test.each([
    ["a check", "cup 9.00\ncart.c:7: main: Assertion `sum == 2' failed.\ntea 3.50"],
    ["a test framework's own", "cart.cpp:7: Failure\n[  FAILED  ] Cart.Adds\n\n 1 FAILED TEST"],
    ["Python's", "AssertionError: 1 != 2\n\nRan 1 test in 0.1s\n\nFAILED (errors=1)"],
    ["a sanitizer's", "SUMMARY: AddressSanitizer: heap-use-after-free\n==12==ABORTING"],
    ["a step's of Cucumber", "When I pay....undefined\nThen I am happy....skipped"],
  ])("of what the case printed, the last line that tells of an error: %s", (_, printed) => {
    const telling = printed.split("\n").find((line) => /[Aa]ssertion|: Fail|SUMM|When/.test(line));
    expect(readFailure(`<failure/><system-out>${printed}</system-out>`).message).toBe(telling);
  });

  describe("of several failures", () => {
    const several = (failures: string) => {
      const finding = first(suite(failed('name="a"', failures))) as TestFinding;
      return [finding.message, finding.failures];
    };

    test("there is one finding with the first, their number, and all of them", () => {
      const failures =
        '<failure message="x">at 1</failure><failure message="y">at 2</failure><error message="z"/>';
      expect(several(failures)).toEqual(["x", 3]);
      expect(readFailure(failures).details).toBe("x\n\nat 1\n\ny\n\nat 2\n\nz");
    });

    test("a problem that is both a failure and an error counts once", () => {
      const twice = '<failure message="a">t</failure><error message="a">t</error>';
      expect(several(twice)).toEqual(["a", undefined]);
    });

    test("one that says nothing isn't another", () => {
      expect(several('<failure/><error message="x"/>')).toEqual(["x", undefined]);
      expect(several("<failure/><error/>")).toEqual(["Failed without a message.", undefined]);
    });

    test("those of a flaky test are its attempts", () => {
      const flaky = '<flakyFailure message="x"/><flakyFailure message="y"/>';
      expect(several(flaky)).toEqual(["x", undefined]);
    });

    test("another attempt speaks if the first says nothing", () => {
      expect(several('<failure/><rerunFailure message="x"/>')).toEqual(["x", undefined]);
    });
  });

  test("text and CDATA sections of one failure belong together", () => {
    expect(
      readFailure("<failure>a &lt;<![CDATA[b & c]]> d<stackTrace>e</stackTrace></failure>").message,
    ).toBe("a <b & c d\ne");
  });

  test("line ends and control characters are made plain", () => {
    expect(readFailure("<failure>a\r\nb\rc\x07</failure>").message).toBe("a\nb\nc");
  });

  test("a text that is escaped in CDATA is read as its message is", () => {
    const failure =
      '<failure message="no &apos;tea&apos;"><![CDATA[line 1: no &apos;tea&apos;]]></failure>';
    expect(readFailure(failure)).toEqual({ message: "no 'tea'", details: "line 1: no 'tea'" });
  });

  test.each([
    ["in one line", "<skipped><![CDATA[later\nmaybe]]></skipped>", "later maybe"],
    [
      "without what says only that it was skipped",
      '<skipped message="Skipped">no till</skipped>',
      "no till",
    ],
    [
      "without the place before it",
      "<skipped>spec/cart_spec.lua:26: later\nstack traceback:\n\tspec/cart_spec.lua:26: in f</skipped>",
      "later",
    ],
    [
      "without the kind of error",
      '<skipped message="org.opentest4j.TestAbortedException: no till here"/>',
      "no till here",
    ],
    [
      "of Go, which prints more than the reason, and that behind the place",
      '<skipped message="=== RUN   TestVAT&#10;    cart_test.go:9: asked the till&#10;    cart_test.go:12: no till,&#10;        no drawer&#10;--- SKIP: TestVAT (0.00s)&#10;"/>',
      "no till, no drawer",
    ],
    [
      "of Go, which prints the place of a skip without a reason",
      '<skipped message="=== RUN   TestVAT&#10;    cart_test.go:33: &#10;--- SKIP: TestVAT (0.00s)&#10;"/>',
      undefined,
    ],
    [
      "of unittest, without an address that is another one each time",
      "<skipped message=\"expected failure: (&lt;class 'AssertionError'>, AssertionError('1 != 2'), &lt;traceback object at 0x7f61>)\"/>",
      "expected failure",
    ],
    ["where node:test writes that there is none", '<skipped message="true"/>', undefined],
    ["where there is none", "<skipped/>", undefined],
    ["where a tool says no more than that", '<skipped message="Skipped"/>', undefined],
  ])("a skip tells its reason %s", (_, skipped, reason) => {
    expect(reportOf(suite(testCase(skipped))).suites[0]?.cases[0]?.reason).toBe(reason);
  });
});

describe("places are what attributes claim, as written", () => {
  test.each([
    [
      "file and line of the case",
      'name="a" file="t/cart_test.rb" line="7"',
      [{ path: "t/cart_test.rb", line: 7, isDefinition: true }],
    ],
    [
      "lineno",
      'name="a" file="t/cart_test.rb" lineno="7"',
      [{ path: "t/cart_test.rb", line: 7, isDefinition: true }],
    ],
    [
      "the line that rustdoc writes behind the name of a documentation test",
      'name="Cart&lt;T&gt;::total (line 12)" classname="src/cart.rs"',
      [{ path: "src/cart.rs", line: 12, isDefinition: true }],
    ],
    [
      "a line behind a name that is longer than any",
      'name="a (line 12345678901)" classname="src/cart.rs"',
      [{ path: "src/cart.rs" }],
    ],
    ["a file alone", 'name="a" file="./spec/cart_spec.rb"', [{ path: "./spec/cart_spec.rb" }]],
    [
      "a path of another machine",
      'name="a" file="C:\\ci\\shop\\cart.js"',
      [{ path: "C:\\ci\\shop\\cart.js" }],
    ],
    [
      "path:line",
      'name="a" file="test/cart_test.exs:7"',
      [{ path: "test/cart_test.exs", line: 7, isDefinition: true }],
    ],
    ["path::name", 'name="a" file="tests/CartTest.php::it adds"', [{ path: "tests/CartTest.php" }]],
    [
      "a class that is a path",
      'name="a" classname="src/cart.test.ts"',
      [{ path: "src/cart.test.ts" }],
    ],
    [
      "a class that is a path with a line",
      'name="a" classname="spec/cart_spec.lua:11"',
      [{ path: "spec/cart_spec.lua", line: 11, isDefinition: true }],
    ],
    [
      "a line and column in the class's file",
      'name="a" classname="./cart_test.ts" line="8" col="6"',
      [{ path: "./cart_test.ts", line: 8, column: 6, isDefinition: true }],
    ],
    [
      "a place in the name",
      'name="PSR12 at /ci/src/Cart.php (8:5)"',
      [{ path: "/ci/src/Cart.php", line: 8, column: 5 }],
    ],
    [
      "a file without an extension",
      'name="DL3008" file="Dockerfile" line="4"',
      [{ path: "Dockerfile", line: 4, isDefinition: true }],
    ],
    ["a file that is none", 'name="a" file="mypy" line="1"', []],
    ["a class that is none", 'name="a" classname="shop.cart.CartTest"', []],
    ["a line that is none", 'name="a" file="cart.js" line="0"', [{ path: "cart.js" }]],
    ["a line in words", 'name="a" file="cart.js" line="seven"', [{ path: "cart.js" }]],
  ])("%s", (_, attributes, places) => {
    expect(first(suite(failed(attributes)))?.places).toEqual(places);
  });

  test("the suite's file comes after the case's own", () => {
    const inSuite = (attributes: string) =>
      first(suite(failed(attributes), 'name="Cart" file="test/cart.js" line="3"'))?.places;
    expect(inSuite('name="a"')).toEqual([{ path: "test/cart.js", line: 3, isDefinition: true }]);
    expect(inSuite('name="a" file="test/other.js"')).toEqual([
      { path: "test/other.js" },
      { path: "test/cart.js", line: 3, isDefinition: true },
    ]);
  });

  test.each(["Root Suite", "Root", "Shop › end to end", ""])(
    "the file of an empty root suite is that of the suites after it: %j",
    (title) => {
      const xml = `<testsuites name="Mocha Tests">
      <testsuite name="${title}" file="cypress/e2e/cart.cy.js"> </testsuite>
      <testsuite name="Cart">${failed('name="a"')}</testsuite>
      <testsuite name="${title}" file="cypress/e2e/till.cy.js"/>
      <testsuite name="Till">${failed('name="b"')}</testsuite></testsuites>`;
      expect(findingsOf(xml).map(({ places }) => places)).toEqual([
        [{ path: "cypress/e2e/cart.cy.js" }],
        [{ path: "cypress/e2e/till.cy.js" }],
      ]);
    },
  );

  test("the file of a suite that holds tests is that of no other suite", () => {
    const xml = `<testsuites>
      <testsuite name="Root" file="cart.cy.js"/>
      <testsuite name="Cart" file="lib.cy.js">${failed('name="a"')}</testsuite>
      <testsuite name="Till">${failed('name="b"')}</testsuite></testsuites>`;
    expect(findingsOf(xml).map(({ places }) => places)).toEqual([[{ path: "lib.cy.js" }], []]);
  });

  test.each([
    ["file and line", 'file="src/net/tcp.c" line="26"', { path: "src/net/tcp.c", line: 26 }],
    ["both in one", 'file="src/net/tcp.c:26"', { path: "src/net/tcp.c", line: 26 }],
    [
      "other names",
      'filename="src/net/tcp.c" lineno="26" col="4"',
      { path: "src/net/tcp.c", line: 26, column: 4 },
    ],
    [
      "a line of the file that the case is called after",
      'line="7"',
      { path: "lib/a.swift", line: 7 },
    ],
    ["a name that is no file", 'file="lint" line="7"', { path: "lib/a.swift", line: 7 }],
  ])("a failure has a place of its own: %s", (_, attributes, place) => {
    for (const element of ["failure", "error", "rerunFailure"]) {
      const xml = failed('name="lib/a.swift"', `<${element} message="no" ${attributes}/>`);
      expect(first(suite(xml))?.places[0]).toEqual(place);
    }
  });

  test("the line of a failure goes before that of its test", () => {
    const attributes = 'name="total" file="test/cart.cpp" line="8"';
    const xml = suite(failed(attributes, '<failure file="test/cart.cpp" line="12"/>'));
    expect(first(xml)?.places).toEqual([
      { path: "test/cart.cpp", line: 12 },
      { path: "test/cart.cpp", line: 8, isDefinition: true },
    ]);
  });

  test("a line alone is that of no file if the case is called after none", () => {
    const xml = suite(failed('name="total" classname="Cart"', '<failure line="12"/>'));
    expect(first(xml)?.places).toEqual([]);
  });

  test("pytest's xunit1 counts lines from 0, and no other", () => {
    const at = (name: string) =>
      first(suite(failed('name="a" file="t/cart.py" line="0"'), `name="${name}"`))?.places;
    expect(at("pytest")).toEqual([{ path: "t/cart.py", line: 1, isDefinition: true }]);
    expect(at("Cart")).toEqual([{ path: "t/cart.py" }]);
  });

  test("linters write the place in the text, or in attributes of the case", () => {
    const inText = '<failure message="no">line 5, column 9, no</failure>';
    const place = [{ path: "src/cart.js", line: 5, column: 9 }];
    expect(first(suite(failed('name="eqeqeq"', inText), 'name="src/cart.js"'))?.places).toEqual(
      place,
    );
    const ofCase = failed('name="Sources/Cart.swift"', "<failure>Warning:Line:15</failure>");
    expect(first(suite(ofCase))?.places).toEqual([{ path: "Sources/Cart.swift", line: 15 }]);
  });

  test("Boost.Test lists it below each failure", () => {
    const failure = (line: number) =>
      `<failure>ASSERTION FAILURE:\n- file   : cart.cpp\n- line   : ${line}\n</failure>`;
    expect(first(suite(failed('name="a"', failure(3) + failure(0) + failure(7))))?.places).toEqual([
      { path: "cart.cpp", line: 3 },
      { path: "cart.cpp", line: 7 },
    ]);
  });

  test("WebdriverIO writes it as a property of the suite", () => {
    const properties =
      '<properties><property name="specId" value="0"/><property name="file" value="test/cart.js"/></properties>';
    expect(first(suite(properties + failed('name="a"')))?.places).toEqual([
      { path: "test/cart.js" },
    ]);
  });
});

describe("the tool is named if the report gives it away", () => {
  test.each([
    ['<testsuites name="vitest tests"/>', "Vitest"],
    ['<testsuites><testsuite name="pytest"/></testsuites>', "pytest"],
    ['<testsuites><testsuite package="org.eslint" name="/a.js"/></testsuites>', "ESLint"],
    [
      '<testsuite xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd"/>',
      "Maven Surefire",
    ],
    ['<testsuites name="AllTests"/>', "GoogleTest"],
    ['<testsuites><testsuite name="AllTests"/></testsuites>', "JUnit XML"],
    ['<testsuites><testsuite name="Cart"/></testsuites>', "JUnit XML"],
  ])("%s", (xml, tool) => {
    expect(reportOf(xml).tool).toBe(tool);
  });
});
