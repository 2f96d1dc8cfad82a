import { describe, expect, test } from "vitest";
import { type Finding, type TestFinding, testOf } from "../../../src/model/finding.ts";
import { readFindings, readReport, suite, testCase } from "./read-xml.ts";

const failed = (attributes: string, failure = "<failure/>") => testCase(failure, attributes);
const first = (xml: string) => readFindings(xml)[0];

describe("the title of a JUnit finding", () => {
  test.each([
    ["has the class and the name", 'classname="shop.CartTest" name="adds"', "shop.CartTest > adds"],
    ["has the suites if there is no class", 'name="adds"', "Cart > adds"],
    [
      "leaves out a class that equals a title with spaces",
      'classname="Cart adds" name="Cart adds"',
      "Cart adds",
    ],
    [
      "leaves out a class that the name ends with",
      'classname="adds up" name="Cart adds up"',
      "Cart adds up",
    ],
    [
      "leaves out a class that the name begins with",
      'classname="Cart" name="Cart.adds"',
      "Cart.adds",
    ],
    [
      "removes the name from the end of the class",
      'classname="Cart adds" name="adds"',
      "Cart > adds",
    ],
    [
      "removes the name and a dot from the end of the class",
      'classname="orders.create" name="create"',
      "orders > create",
    ],
    ["leaves out a class that equals the name", 'classname="adds" name="adds"', "adds"],
    [
      "leaves out the constant class of node:test",
      'classname="test" name="adds &amp;quot;tea&amp;quot;"',
      'Cart > adds "tea"',
    ],
    ["is the class if there is no name", 'classname="shop.CartTest" name=""', "shop.CartTest"],
    ["is the suite if there is neither name nor class", "", "Cart"],
    [
      "has only the base name of a class that is an absolute path",
      'classname="/home/ci/shop/cart.js" name="eqeqeq"',
      "cart.js > eqeqeq",
    ],
    ["is on one line", 'name="adds&#10;  up"', "Cart > adds up"],
    ["has no colours", 'name="&#27;[31madds&#27;[0m"', "Cart > adds"],
  ])("%s", (_, attributes, title) => {
    expect(first(suite(failed(attributes)))?.title).toBe(title);
  });

  test("names a parent suite once if the suite's name repeats it", () => {
    const xml = `<testsuite name="Cart"><testsuite name="Cart totals">${failed('name="adds"')}</testsuite></testsuite>`;
    expect(first(xml)?.title).toBe("Cart totals > adds");
  });

  test("leaves out a suite named after its tool", () => {
    expect(first(suite(failed('classname="" name="tests.cart"'), 'name="pytest"'))?.title).toBe(
      "tests.cart",
    );
  });

  test("keeps a suite named AllTests, as JUnit's suites can be", () => {
    expect(first(suite(failed('name="adds"'), 'name="AllTests"'))?.title).toBe("AllTests > adds");
  });

  test("has the browser's name if Playwright wrote the report", () => {
    const xml = `<testsuites id="" name="" tests="1"><testsuite name="cart.spec.ts" hostname="firefox">
      ${failed('name="cart › adds" classname="cart.spec.ts"')}</testsuite></testsuites>`;
    expect(first(xml)?.title).toBe("[firefox] cart.spec.ts > cart › adds");
  });

  test.each([['hostname=""'], [""]])(
    "has no browser if Playwright doesn't name one: %j",
    (hostname) => {
      const xml = `<testsuites id="" name="" tests="1"><testsuite name="cart.spec.ts" ${hostname}>
        ${failed('name="cart › adds" classname="cart.spec.ts"')}</testsuite>${failed('name="alone"')}</testsuites>`;
      expect(readFindings(xml).map(({ title }) => title)).toEqual([
        "cart.spec.ts > cart › adds",
        "alone",
      ]);
    },
  );

  test("doesn't replace the names that locate the test", () => {
    const xml = `<testsuite name="Cart"><testsuite name="totals">${failed('classname="CartTest" name="adds"')}</testsuite></testsuite>`;
    expect(testOf(first(xml) as Finding)).toEqual({
      suites: ["Cart", "totals"],
      className: "CartTest",
      name: "adds",
    });
  });
});

describe("the message of a JUnit finding", () => {
  const readFailure = (failure: string) => {
    const { message, details } = first(suite(failed('name="Cart adds"', failure))) ?? {};
    return { message, details };
  };
  const readFailureOfTest = (name: string, className: string, failure: string) => {
    const attributes = `name="${name}" classname="${className}"`;
    const { message, details } = first(suite(failed(attributes, failure))) ?? {};
    return { message, details };
  };

  test("is the attribute, which isn't repeated in the details", () => {
    expect(
      readFailure('<failure message="1 is not 2">Error: 1 is not 2\n    at cart.js:3:4</failure>'),
    ).toEqual({
      message: "1 is not 2",
      details: "Error: 1 is not 2\n    at cart.js:3:4",
    });
  });

  test("is the attribute, which the details begin with", () => {
    expect(readFailure('<failure message="1 is not 2">    at cart.js:3:4</failure>')).toEqual({
      message: "1 is not 2",
      details: "1 is not 2\n\n    at cart.js:3:4",
    });
  });

  test("is the attribute, without details if there is no text", () => {
    expect(readFailure('<failure message="1 is not 2"/>')).toEqual({ message: "1 is not 2" });
  });

  test.each([
    [
      "is the start of the text if there is no attribute",
      "<failure>Error: expect(a).toBe(b)\n\nExpected: 1\nReceived: 2\n    at cart.js:3:4</failure>",
      "Error: expect(a).toBe(b)\n\nExpected: 1\nReceived: 2",
    ],
    [
      "is the text if the attribute is a constant",
      '<failure message="Failed">    cart_test.go:7: got 1</failure>',
      "cart_test.go:7: got 1",
    ],
    [
      "leaves out go test's progress lines",
      '<failure message="Failed">=== RUN   TestAdd\n    cart_test.go:7: got 1\n--- FAIL: TestAdd (0.00s)</failure>',
      "cart_test.go:7: got 1",
    ],
    [
      "leaves out a location",
      '<failure message="cart_test.cpp:7&#10;Value of: total"/>',
      "Value of: total",
    ],
    [
      "is the text if the attribute is the test's name",
      '<failure message="cart.spec.ts:3:1 Cart adds">  1) cart.spec.ts:3:1 › Cart adds ───\n\n    Error: gone</failure>',
      "Error: gone",
    ],
    [
      "is the text if that continues the attribute",
      '<failure message="lines">Error: lines\n\nExpected: 1\nReceived: 2\n    at cart.js:3:4</failure>',
      "Error: lines\n\nExpected: 1\nReceived: 2",
    ],
    [
      "is the text if the attribute was cut",
      '<failure message="Expected: 499...">Failure:\nExpected: 499\n  Actual: 500</failure>',
      "Expected: 499\n  Actual: 500",
    ],
    [
      "leaves out a stack trace",
      '<failure message="Error: gone&#10;    at cart.js:3:4&#10;    at till.js:5:6"/>',
      "Error: gone",
    ],
    [
      "is the exception of a Python traceback",
      '<failure>Traceback (most recent call last):\n  File "cart.py", line 7, in add\n    pay()\nValueError: no money</failure>',
      "ValueError: no money",
    ],
    [
      "is pytest's marked line",
      '<error message="collection failure">cart.py:3: in &lt;module&gt;\n    import till\nE   ModuleNotFoundError: No module named till</error>',
      "ModuleNotFoundError: No module named till",
    ],
    [
      "is the message of a Rust panic",
      "<failure message=\"thread 'adds' panicked at src/cart.rs:6:14\">thread 'adds' panicked at src/cart.rs:6:14:\nno price\nstack backtrace:\n   0: rust</failure>",
      "no price",
    ],
    [
      "is the message in Boost.Test's list",
      '<failure message="failure">ASSERTION FAILURE:\n- file   : cart.cpp\n- line   : 15\n- message: check a == b has failed\n</failure>',
      "check a == b has failed",
    ],
    [
      "is Catch2's assertion with its expansion",
      '<failure message="a == b" type="CHECK">FAILED:\n  CHECK( a == b )\nwith expansion:\n  1 == 2\nat cart.cpp:14</failure>',
      "CHECK( a == b )\nwith expansion:\n  1 == 2",
    ],
    [
      "is the text of Catch2's FAIL",
      '<failure type="FAIL">FAILED:\nno answer\nat cart.cpp:45</failure>',
      "no answer",
    ],
    [
      "is doctest's assertion with its values",
      '<failure message="1 == 2" type="CHECK">\ncart.cpp:8:\nCHECK( a == b ) is NOT correct!\n  values: CHECK( 1 == 2 )\n</failure>',
      "CHECK( a == b ) is NOT correct!\n  values: CHECK( 1 == 2 )",
    ],
    [
      "is the text of GoogleTest's FAIL()",
      '<failure message="cart.cpp:7&#10;Failed&#10;no answer"/>',
      "no answer",
    ],
    [
      "is the failed command of bats",
      "<failure>(from function `price' in file shop.sh, line 5,\n in test file a.bats, line 18)\n  `price pot' failed</failure>",
      "`price pot' failed",
    ],
    [
      "is the error of a file that Jest can't run",
      "<error>  ● Test suite failed to run\n\n    Cannot find module './a'</error>",
      "Cannot find module './a'",
    ],
    [
      "is node-tap's diff",
      "<failure>compare: ===\nat:\n  fileName: a.js\ndiff: |\n  --- expected\n  +++ actual\n  -1\n  +2\nstack: |\n  a.js:3:1\n</failure>",
      "--- expected\n+++ actual\n-1\n+2",
    ],
    [
      "is tape's values",
      '<failure message="operator: equal&#10;expected: 1&#10;actual: 2"/>',
      "expected: 1\nactual: 2",
    ],
    [
      "is Test::More's values",
      "<failure message=\"not ok 2 - Cart adds\">not ok 2 - Cart adds\n\n#   Failed test 'Cart adds'\n#   at t/cart.t line 18.\n#          got: '1'\n#     expected: '2'</failure>",
      "#   Failed test 'Cart adds'\n#   at t/cart.t line 18.\n#          got: '1'\n#     expected: '2'",
    ],
    [
      "has the exception's type if it is one word",
      '<error message="sku" type="java.lang.NullPointerException">java.lang.NullPointerException: sku</error>',
      "NullPointerException: sku",
    ],
    [
      "doesn't have the type of an assertion",
      '<failure message="red" type="org.opentest4j.AssertionFailedError"/>',
      "red",
    ],
    [
      "is the last line of a traceback with an indent",
      "<failure>   Traceback (most recent call last):\n     File &quot;a.py&quot;, line 3, in f\n       run()\n   KeyError: &apos;tea&apos;</failure>",
      "KeyError: 'tea'",
    ],
    [
      "has no colon at its start",
      "<failure>: Timeout of 5 ms\n    at a (b.js:1:2)</failure>",
      "Timeout of 5 ms",
    ],
    [
      "is the error that lit shows below the commands of a test",
      "<failure>Exit Code: 1\n\nCommand Output (stdout):\n--\n# RUN: at line 1\nopt x.ll\n# .---command stderr---\n# | x.ll:3:10: error: CHECK: expected string not found\n# error: command failed with exit status: 1</failure>",
      "x.ll:3:10: error: CHECK: expected string not found",
    ],
    [
      "is the time limit that lit gave a test",
      "<failure>Exit Code: -9\nTimeout: Reached timeout of 1 seconds\n\nCommand Output (stdout):\n--\nfatal error</failure>",
      "Timeout: Reached timeout of 1 seconds",
    ],
    [
      "is lit's exit code and the output if nothing in it is an error",
      "<failure>Exit Code: 3\n\nCommand Output (stdout):\n--\nhi</failure>",
      "Exit Code: 3\n\nCommand Output (stdout):\n--\nhi",
    ],
    [
      "is a whole text that begins with an exit code and isn't lit's",
      "<failure>Exit Code: 1\nexpected 3 to be 4</failure>",
      "Exit Code: 1\nexpected 3 to be 4",
    ],
    [
      "is every line of a YAML text that isn't AVA's",
      "<failure>---\nname: production\nmessage: ok\nreplicas: 3\nexpected 3 replicas, got 1</failure>",
      "name: production\nmessage: ok\nreplicas: 3\nexpected 3 replicas, got 1",
    ],
    [
      "isn't the mark that AVA's YAML puts before a message of several lines",
      `<failure>\n    ---\n      name: AssertionError\n      details: {"Difference:":"- 2\\n+ 3"}\n      message: >-\n        two\n        teas\n      at: cart.mjs:4:29\n    ...</failure>`,
      "Difference:\n- 2\n+ 3",
    ],
    [
      "is the message and the difference of AVA's YAML",
      `<failure>\n    ---\n      name: AssertionError\n      details: {"Difference (- actual, + expected):":"- 2\\n+ 3"}\n      message: two teas\n      at: cart.mjs:4:29\n    ...</failure>`,
      "two teas\nDifference (- actual, + expected):\n- 2\n+ 3",
    ],
    [
      "is the error in AVA's YAML",
      `<failure>\n    ---\n      name: AssertionError\n      details: {"Error thrown in test:":"TypeError {}"}\n      message: Error thrown in test\n    ...</failure>`,
      "Error thrown in test:\nTypeError {}",
    ],
    [
      "is the message of AVA's YAML",
      "<failure>\n    ---\n      name: AssertionError\n      message: no tea\n      at: cart.mjs:4:29\n    ...</failure>",
      "no tea",
    ],
    [
      "is all lines of a traceback's error, without the log that nose appends",
      "<failure>Traceback (most recent call last):\n\n  File &quot;a.py&quot;, line 3, in f\n    check(a, b)\n\nAssertionError: 'a b' != 'a c'\n- a b\n+ a c\n\n-------------------- &gt;&gt; begin captured logging &lt;&lt; --------------------\nshop: DEBUG: no tea</failure>",
      "AssertionError: 'a b' != 'a c'\n- a b\n+ a c",
    ],
    [
      "is the error of a traceback without the output that unittest appends",
      "<failure>Traceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    check(a, b)\nAssertionError: 2 != 3\n\nStdout:\nhello\n\nStderr:\nTraceback (most recent call last):\n  File &quot;b.py&quot;, line 4, in g\n    run()\nKeyError: 'tea'\n</failure>",
      "AssertionError: 2 != 3",
    ],
    [
      "is the error of a traceback without the errors that unittest appends",
      "<failure>Traceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    check(a, b)\nAssertionError: 2 != 3\n\nStderr:\nwarning: no tea\n</failure>",
      "AssertionError: 2 != 3",
    ],
    [
      "is the beginning of a traceback's error that is very long",
      `<failure>Traceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    check(a, b)\nAssertionError: 2 != 3${"\n- line".repeat(3000)}</failure>`,
      `AssertionError: 2 != 3${"\n- line".repeat(11)}`,
    ],
    [
      "is the error of a traceback after the log that testtools puts before it",
      "<failure>testtools.testresult.real._StringException: pythonlogging:'': {{{\nDEBUG no tea\n}}}\n\nTraceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    run()\nKeyError: 'tea'\n</failure>",
      "KeyError: 'tea'",
    ],
    [
      "is the error of a traceback in the braces of testtools",
      "<failure>testtools.testresult.real._StringException: traceback (i=1): {{{\nTraceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    run()\nKeyError: 'tea'\n}}}\n</failure>",
      "KeyError: 'tea'",
    ],
    [
      "is the code of an assertion without a message, as Python's own assert writes it",
      "<failure>Traceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    assert total() == 3\n           ^^^^^^^^^^^^\nAssertionError</failure>",
      "AssertionError: assert total() == 3",
    ],
    [
      "only the error of another exception in an assert",
      "<failure>Traceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    assert total() == 3\nKeyError: 'tea'</failure>",
      "KeyError: 'tea'",
    ],
    [
      "only the error of an AssertionError that was raised",
      "<failure>Traceback (most recent call last):\n  File &quot;a.py&quot;, line 3, in f\n    raise AssertionError\nAssertionError</failure>",
      "AssertionError",
    ],
    [
      "is unescaped if it was escaped twice",
      '<failure message="no &amp;quot;tea&amp;quot;">Error: no &quot;tea&quot;</failure>',
      'no "tea"',
    ],
    [
      "is the type if there is nothing else",
      '<failure type="java.lang.NullPointerException"/>',
      "java.lang.NullPointerException",
    ],
    ["says so if there is nothing", "<failure/>", "Failed without a message."],
    [
      "says so if there is only a constant",
      '<failure message="Failed"/>',
      "Failed without a message.",
    ],
    [
      "says so if there are only progress lines",
      '<failure message="Failed">=== RUN   TestAdd\n--- FAIL: TestAdd (0.00s)</failure>',
      "Failed without a message.",
    ],
    [
      "says so if there are only stack frames",
      '<failure message="/gems/a.rb:48:in `run&apos;&#10;/gems/b.rb:7:in `block in run&apos;"/>',
      "Failed without a message.",
    ],
  ])("%s", (_, failure, message) => {
    expect(readFailure(failure).message).toBe(message);
  });

  test.each([
    ["a call of the tested method", "'Cart::adds() == 2' returned FALSE. ()"],
    ["an exception with a namespace", "std::bad_alloc in adds()"],
    ["a menu path", "File › Open adds no file"],
    ["a location and a sentence", "src/cart.ts:12:3 adds is 1, expected 2"],
    ["a TAP line", "not ok 3 - adds: two is 3"],
  ])("isn't mistaken for the test's name if it contains that: %s", (_, message) => {
    const attribute = message.replaceAll("'", "&apos;");
    expect(readFailureOfTest("adds", "Cart", `<failure message="${attribute}"/>`).message).toBe(
      message,
    );
    expect(
      readFailureOfTest("adds", "Cart", `<failure>${message}\n\tat a.b(C.java:1)</failure>`)
        .message,
    ).toBe(message);
  });

  test.each([
    ["Playwright's", "[chrome] › cart.spec.ts:5:3 › Cart › adds up ───────"],
    ["Playwright's, with the step", "cart.spec.ts:5:3 › Cart › adds up › opens the till"],
    ["PHPUnit's", "Cart::adds up"],
    ["PHPUnit's, with a namespace", "Shop\\Cart::adds up"],
    ["TAP's", "not ok 12 - Cart adds up"],
  ])("leaves out a line with only the test's name: %s", (_, heading) => {
    const text = `<failure>${heading}\nno tea</failure>`;
    expect(
      readFailureOfTest("adds up", heading.includes("Shop") ? "Shop.Cart" : "Cart", text).message,
    ).toBe("no tea");
  });

  test("leaves out a line with the test's name and its data set", () => {
    const name = "adds with data set #0";
    const text = `<failure>Cart::${name} (1, 2)\nno tea</failure>`;
    expect(readFailureOfTest(name, "Cart", text).message).toBe("no tea");
  });

  describe("with a generic failure text", () => {
    const panic =
      "running\nthread 'cart::adds' panicked at src/lib.rs:9:9:\nassertion `left == right` failed\n  left: 1\n right: 2\nnote: run with `RUST_BACKTRACE=1`";
    test.each([
      ["no text", "<failure/>"],
      ["a type", '<failure type="assert"/>'],
      ["a type of two words", '<failure type="cargo test"/>'],
      ["a constant message", '<failure message="Assertion failed"/>'],
      ["a constant and the test's name", '<failure message="failed Cart::adds"/>'],
      ["an exit code", '<error message="exited with error code 101"/>'],
      ["another exit code", '<error message="Process exited with status 1."/>'],
      [
        "a reference to the stack trace",
        '<failure message="2 failures, see stacktrace for details"/>',
      ],
    ])("is taken from the output if there is only %s", (_, failure) => {
      const { message, details } = readFailureOfTest(
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
        "an error of a logger",
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
    ])("is %s in the output", (_, printed, message) => {
      const output = printed.replaceAll("<", "&lt;");
      expect(
        readFailure(`<failure message="Failed"/><system-out>${output}</system-out>`).message,
      ).toBe(message);
    });

    test("is an exit code rather than output that explains nothing", () => {
      const output = "<system-out>one\ntwo</system-out>";
      expect(readFailure(`<error message="exited with error code 7"/>${output}`)).toEqual({
        message: "exited with error code 7",
        details: "exited with error code 7\n\none\ntwo",
      });
    });
  });

  test("isn't repeated in the details if pytest cuts it", () => {
    const message =
      "assert {...} == {...}&#10;  'a': 1,&#10;[+90 more lines; full report in element text]";
    const text = "&gt;   assert a == b\nE   assert {...} == {...}\nE     'a': 1,\nE     'b': 2,";
    expect(readFailure(`<failure message="${message}">${text}</failure>`)).toEqual({
      message: "assert {...} == {...}\n  'a': 1,",
      details: text.replace("&gt;", ">"),
    });
  });

  test("is in the details if pytest cuts it and there is no text", () => {
    const lines = Array.from({ length: 20 }, (_, n) => `line ${n}`);
    const message = [...lines, "[+90 more lines; full report in element text]"].join("&#10;");
    expect(readFailure(`<failure message="${message}"/>`).details).toBe(lines.join("\n"));
  });

  test("is the text if the attribute is only a location", () => {
    const text = "Expecting:\n '2'\n but was\n '1'";
    const { message, details } = readFailure(
      `<failure message="FAILED: res://test/CartTest.gd:12">${text}</failure>`,
    );
    expect(message).toBe(text);
    expect(details).toContain("res://test/CartTest.gd:12");
  });

  test("is the text if the attribute is only the type and the test, as xcresultparser writes it", () => {
    const failure =
      '<failure message="Uncategorized: CartTests.adds()" type="Uncategorized">failed - no tea</failure>';
    expect(readFailureOfTest("adds()", "CartTests", failure)).toEqual({
      message: "failed - no tea",
      details: "Uncategorized: CartTests.adds()\n\nfailed - no tea",
    });
  });

  test("is the type if that is a sentence, as LuaUnit writes it", () => {
    const type = "test/cart.lua:12: expected: 2, actual: 1";
    expect(
      readFailure(`<failure type="${type}">stack traceback:\n\ttest/cart.lua:12: in f</failure>`)
        .message,
    ).toBe(type);
  });

  test("is a text of locations rather than a generic message", () => {
    const places = "/app/src/A.php:37\n/app/src/B.php:53";
    expect(readFailure(`<failure>${places}</failure>`).message).toBe(places);
  });

  test("is the error in the term that ExUnit prints", () => {
    const term =
      '%ExUnit.TestModule{file: "/w/a.exs", state: {:failed, [{:error, %RuntimeError{message: "no \\"db\\""}, []}]}}';
    expect(
      readFailure(`<error message="Invalid module Elixir.ExUnit.TestModule">${term}</error>`)
        .message,
    ).toBe('RuntimeError: no "db"');
  });

  test("is the last line of output if there is nothing else", () => {
    expect(
      readFailure("<failure message=''/><system-out>asking ...\nno answer\n</system-out>"),
    ).toEqual({
      message: "No message; the last line it printed: no answer",
      details: "asking ...\nno answer",
    });
  });

  test.each([
    ["an assertion", "cup 9.00\ncart.c:7: main: Assertion `sum == 2' failed.\ntea 3.50"],
    [
      "a failure of a test framework",
      "cart.cpp:7: Failure\n[  FAILED  ] Cart.Adds\n\n 1 FAILED TEST",
    ],
    ["a Python error", "AssertionError: 1 != 2\n\nRan 1 test in 0.1s\n\nFAILED (errors=1)"],
    ["a sanitizer's summary", "SUMMARY: AddressSanitizer: heap-use-after-free\n==12==ABORTING"],
    ["a Cucumber step", "When I pay....undefined\nThen I am happy....skipped"],
  ])("is the last line of output that describes an error: %s", (_, printed) => {
    const errorLine = printed
      .split("\n")
      .find((line) => /[Aa]ssertion|: Fail|SUMM|When/.test(line));
    expect(readFailure(`<failure/><system-out>${printed}</system-out>`).message).toBe(errorLine);
  });

  describe("of several failures of one test", () => {
    const several = (failures: string) => {
      const finding = first(suite(failed('name="a"', failures))) as TestFinding;
      return [finding.message, finding.failures];
    };

    test("is the first, and the details have all", () => {
      const failures =
        '<failure message="x">at 1</failure><failure message="y">at 2</failure><error message="z"/>';
      expect(several(failures)).toEqual(["x", 3]);
      expect(readFailure(failures).details).toBe("x\n\nat 1\n\ny\n\nat 2\n\nz");
    });

    test("counts a problem that is both a failure and an error once", () => {
      const twice = '<failure message="a">t</failure><error message="a">t</error>';
      expect(several(twice)).toEqual(["a", undefined]);
    });

    test("doesn't count a failure without a message", () => {
      expect(several('<failure/><error message="x"/>')).toEqual(["x", undefined]);
      expect(several("<failure/><error/>")).toEqual(["Failed without a message.", undefined]);
    });

    test("doesn't count the attempts of a flaky test", () => {
      const flaky = '<flakyFailure message="x"/><flakyFailure message="y"/>';
      expect(several(flaky)).toEqual(["x", undefined]);
    });

    test("is another attempt's if the first has none", () => {
      expect(several('<failure/><rerunFailure message="x"/>')).toEqual(["x", undefined]);
    });
  });

  test("joins the text and CDATA sections of a failure", () => {
    expect(
      readFailure("<failure>a &lt;<![CDATA[b & c]]> d<stackTrace>e</stackTrace></failure>").message,
    ).toBe("a <b & c d\ne");
  });

  test("has normalized line ends and no control characters", () => {
    expect(readFailure("<failure>a\r\nb\rc\x07</failure>").message).toBe("a\nb\nc");
  });

  test("is unescaped in CDATA as in the attribute", () => {
    const failure =
      '<failure message="no &apos;tea&apos;"><![CDATA[line 1: no &apos;tea&apos;]]></failure>';
    expect(readFailure(failure)).toEqual({ message: "no 'tea'", details: "line 1: no 'tea'" });
  });

  test.each([
    ["is on one line", "<skipped><![CDATA[later\nmaybe]]></skipped>", "later maybe"],
    ["leaves out the word Skipped", '<skipped message="Skipped">no till</skipped>', "no till"],
    [
      "leaves out a location before it",
      "<skipped>spec/cart_spec.lua:26: later\nstack traceback:\n\tspec/cart_spec.lua:26: in f</skipped>",
      "later",
    ],
    [
      "leaves out the exception's type",
      '<skipped message="org.opentest4j.TestAbortedException: no till here"/>',
      "no till here",
    ],
    [
      "is what Go prints after the last location",
      '<skipped message="=== RUN   TestVAT&#10;    cart_test.go:9: asked the till&#10;    cart_test.go:12: no till,&#10;        no drawer&#10;--- SKIP: TestVAT (0.00s)&#10;"/>',
      "no till, no drawer",
    ],
    [
      "doesn't exist if Go prints only a location",
      '<skipped message="=== RUN   TestVAT&#10;    cart_test.go:33: &#10;--- SKIP: TestVAT (0.00s)&#10;"/>',
      undefined,
    ],
    [
      "leaves out unittest's traceback address",
      "<skipped message=\"expected failure: (&lt;class 'AssertionError'>, AssertionError('1 != 2'), &lt;traceback object at 0x7f61>)\"/>",
      "expected failure",
    ],
    ["doesn't exist if node:test writes true", '<skipped message="true"/>', undefined],
    ["doesn't exist if the element is empty", "<skipped/>", undefined],
    ["doesn't exist if it only says Skipped", '<skipped message="Skipped"/>', undefined],
  ])("the reason of a skip %s", (_, skipped, reason) => {
    expect(readReport(suite(testCase(skipped))).suites[0]?.cases[0]?.reason).toBe(reason);
  });
});

describe("the places of a JUnit finding", () => {
  test.each([
    [
      "are the file and line of the case",
      'name="a" file="t/cart_test.rb" line="7"',
      [{ path: "t/cart_test.rb", line: 7, isDefinition: true }],
    ],
    [
      "have the line from lineno",
      'name="a" file="t/cart_test.rb" lineno="7"',
      [{ path: "t/cart_test.rb", line: 7, isDefinition: true }],
    ],
    [
      "have the line from the name of a rustdoc test",
      'name="Cart&lt;T&gt;::total (line 12)" classname="src/cart.rs"',
      [{ path: "src/cart.rs", line: 12, isDefinition: true }],
    ],
    [
      "ignore a line with too many digits in the name",
      'name="a (line 12345678901)" classname="src/cart.rs"',
      [{ path: "src/cart.rs" }],
    ],
    [
      "can be a file without a line",
      'name="a" file="./spec/cart_spec.rb"',
      [{ path: "./spec/cart_spec.rb" }],
    ],
    [
      "keep a path of another machine",
      'name="a" file="C:\\ci\\shop\\cart.js"',
      [{ path: "C:\\ci\\shop\\cart.js" }],
    ],
    [
      "are split from path:line",
      'name="a" file="test/cart_test.exs:7"',
      [{ path: "test/cart_test.exs", line: 7, isDefinition: true }],
    ],
    [
      "are split from path::name",
      'name="a" file="tests/CartTest.php::it adds"',
      [{ path: "tests/CartTest.php" }],
    ],
    [
      "are a class that is a path",
      'name="a" classname="src/cart.test.ts"',
      [{ path: "src/cart.test.ts" }],
    ],
    [
      "are a class that is a path with a line",
      'name="a" classname="spec/cart_spec.lua:11"',
      [{ path: "spec/cart_spec.lua", line: 11, isDefinition: true }],
    ],
    [
      "have the line and column with a class that is a path",
      'name="a" classname="./cart_test.ts" line="8" col="6"',
      [{ path: "./cart_test.ts", line: 8, column: 6, isDefinition: true }],
    ],
    [
      "leave out the inner class that GUT appends to a file of Godot",
      'name="test_a" classname="test/unit/test_cart.gd.Full"',
      [{ path: "test/unit/test_cart.gd" }],
    ],
    [
      "are in the name",
      'name="PSR12 at /ci/src/Cart.php (8:5)"',
      [{ path: "/ci/src/Cart.php", line: 8, column: 5 }],
    ],
    [
      "can be a file without an extension",
      'name="DL3008" file="Dockerfile" line="4"',
      [{ path: "Dockerfile", line: 4, isDefinition: true }],
    ],
    ["ignore a file that isn't a path", 'name="a" file="mypy" line="1"', []],
    ["ignore a class that isn't a path", 'name="a" classname="shop.cart.CartTest"', []],
    ["ignore line 0", 'name="a" file="cart.js" line="0"', [{ path: "cart.js" }]],
    [
      "ignore a line that isn't a number",
      'name="a" file="cart.js" line="seven"',
      [{ path: "cart.js" }],
    ],
  ])("%s", (_, attributes, places) => {
    expect(first(suite(failed(attributes)))?.places).toEqual(places);
  });

  test("include the suite's file after the case's own", () => {
    const inSuite = (attributes: string) =>
      first(suite(failed(attributes), 'name="Cart" file="test/cart.js" line="3"'))?.places;
    expect(inSuite('name="a"')).toEqual([{ path: "test/cart.js", line: 3, isDefinition: true }]);
    expect(inSuite('name="a" file="test/other.js"')).toEqual([
      { path: "test/other.js" },
      { path: "test/cart.js", line: 3, isDefinition: true },
    ]);
  });

  test.each(["Root Suite", "Root", "Shop › end to end", ""])(
    "include the file of the empty root suite before the suite: %j",
    (title) => {
      const xml = `<testsuites name="Mocha Tests">
      <testsuite name="${title}" file="cypress/e2e/cart.cy.js"> </testsuite>
      <testsuite name="Cart">${failed('name="a"')}</testsuite>
      <testsuite name="${title}" file="cypress/e2e/till.cy.js"/>
      <testsuite name="Till">${failed('name="b"')}</testsuite></testsuites>`;
      expect(readFindings(xml).map(({ places }) => places)).toEqual([
        [{ path: "cypress/e2e/cart.cy.js" }],
        [{ path: "cypress/e2e/till.cy.js" }],
      ]);
    },
  );

  test("don't include the file of another suite that has tests", () => {
    const xml = `<testsuites>
      <testsuite name="Root" file="cart.cy.js"/>
      <testsuite name="Cart" file="lib.cy.js">${failed('name="a"')}</testsuite>
      <testsuite name="Till">${failed('name="b"')}</testsuite></testsuites>`;
    expect(readFindings(xml).map(({ places }) => places)).toEqual([[{ path: "lib.cy.js" }], []]);
  });

  test.each([
    ["file and line", 'file="src/net/tcp.c" line="26"', { path: "src/net/tcp.c", line: 26 }],
    ["path:line", 'file="src/net/tcp.c:26"', { path: "src/net/tcp.c", line: 26 }],
    [
      "filename, lineno and col",
      'filename="src/net/tcp.c" lineno="26" col="4"',
      { path: "src/net/tcp.c", line: 26, column: 4 },
    ],
    [
      "a line of the file that the case is named after",
      'line="7"',
      { path: "lib/a.swift", line: 7 },
    ],
    [
      "a line and a file that isn't a path",
      'file="lint" line="7"',
      { path: "lib/a.swift", line: 7 },
    ],
  ])("begin with the failure's own attributes: %s", (_, attributes, place) => {
    for (const element of ["failure", "error", "rerunFailure"]) {
      const xml = failed('name="lib/a.swift"', `<${element} message="no" ${attributes}/>`);
      expect(first(suite(xml))?.places[0]).toEqual(place);
    }
  });

  test("begin with the failure's line before the test's", () => {
    const attributes = 'name="total" file="test/cart.cpp" line="8"';
    const xml = suite(failed(attributes, '<failure file="test/cart.cpp" line="12"/>'));
    expect(first(xml)?.places).toEqual([
      { path: "test/cart.cpp", line: 12 },
      { path: "test/cart.cpp", line: 8, isDefinition: true },
    ]);
  });

  test("ignore a failure's line without a file", () => {
    const xml = suite(failed('name="total" classname="Cart"', '<failure line="12"/>'));
    expect(first(xml)?.places).toEqual([]);
  });

  test("count lines from 0 only in pytest's xunit1", () => {
    const at = (name: string) =>
      first(suite(failed('name="a" file="t/cart.py" line="0"'), `name="${name}"`))?.places;
    expect(at("pytest")).toEqual([{ path: "t/cart.py", line: 1, isDefinition: true }]);
    expect(at("Cart")).toEqual([{ path: "t/cart.py" }]);
  });

  test("are read from the text that linters write", () => {
    const inText = '<failure message="no">line 5, column 9, no</failure>';
    const place = [{ path: "src/cart.js", line: 5, column: 9 }];
    expect(first(suite(failed('name="eqeqeq"', inText), 'name="src/cart.js"'))?.places).toEqual(
      place,
    );
    const ofCase = failed('name="Sources/Cart.swift"', "<failure>Warning:Line:15</failure>");
    expect(first(suite(ofCase))?.places).toEqual([{ path: "Sources/Cart.swift", line: 15 }]);
  });

  test("have the line from below the message, as GUT writes it", () => {
    const text = "[1] expected to equal [2]:\n      at line 25\n";
    const ofCase = failed('name="a" classname="test/test_cart.gd"', `<failure>${text}</failure>`);
    expect(first(suite(ofCase))?.places).toEqual([{ path: "test/test_cart.gd", line: 25 }]);
  });

  test("have the line of GUT's form only in a script of Godot", () => {
    const text = "YAMLException: bad indentation\n    at line 3\n    at load (src/config.js:12:5)";
    const ofCase = failed('name="a" file="test/config.test.js"', `<failure>${text}</failure>`);
    expect(first(suite(ofCase))?.places).toEqual([{ path: "test/config.test.js" }]);
  });

  test.each([
    ["LLVM.CodeGen/X86", "CodeGen/X86/add.ll"],
    ["LLVM.LLVM", "add.ll"],
  ])("are the file that lit names by its suite, folder and name: %s", (className, path) => {
    const xml = failed(
      `name="add.ll" classname="${className}"`,
      "<failure>Exit Code: 1\n\nCommand Output (stdout):\n--\nno</failure>",
    );
    expect(first(suite(xml, 'name="LLVM"'))?.places).toEqual([{ path }]);
  });

  test("aren't the name and class of a test that isn't lit's but shows its exit code", () => {
    const xml = failed(
      'name="adds up" classname="com.shop.CartTest"',
      "<failure>Exit Code: 1\nexpected 3 to be 4</failure>",
    );
    expect(first(suite(xml, 'name="com.shop"'))?.places).toEqual([]);
  });

  test("are the file that a suite is named after before the file that lit's names give", () => {
    const xml = failed(
      'name="adds up" classname="Cart.Total"',
      "<failure>Exit Code: 1\n\nCommand Output (stderr):\n--\nno</failure>",
    );
    const inner = `<testsuite name="Cart">${xml}</testsuite>`;
    expect(first(suite(inner, 'name="test/cart.py"'))?.places).toEqual([{ path: "test/cart.py" }]);
  });

  test("are read from each failure of Boost.Test", () => {
    const failure = (line: number) =>
      `<failure>ASSERTION FAILURE:\n- file   : cart.cpp\n- line   : ${line}\n</failure>`;
    expect(first(suite(failed('name="a"', failure(3) + failure(0) + failure(7))))?.places).toEqual([
      { path: "cart.cpp", line: 3 },
      { path: "cart.cpp", line: 7 },
    ]);
  });

  test("are read from WebdriverIO's suite property", () => {
    const properties =
      '<properties><property name="specId" value="0"/><property name="file" value="test/cart.js"/></properties>';
    expect(first(suite(properties + failed('name="a"')))?.places).toEqual([
      { path: "test/cart.js" },
    ]);
  });
});

describe("the tool of a JUnit report", () => {
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
  ])("is recognized from %s", (xml, tool) => {
    expect(readReport(xml).tool).toBe(tool);
  });
});
