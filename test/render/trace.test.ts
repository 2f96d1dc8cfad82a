import { describe, expect, test } from "vitest";
import { renderTrace } from "../../src/render/trace.ts";
import { failedTest } from "./build.ts";

/** Returns the shown lines of a trace. */
const getShownLines = (details: string, message = "AssertionError: no") =>
  renderTrace(failedTest("t", message, { details }), true)
    .short.replace(/^```\w*\n|\n```\n?$/g, "")
    .split("\n");

const findFoldLines = (lines: readonly string[]) =>
  lines.filter((line) => line.includes("lines of libraries"));

describe("frames of libraries are folded, and frames of the project stay", () => {
  test.each([
    [
      "Java",
      `java.lang.AssertionError: no
\tat org.junit.Assert.fail(Assert.java:89)
\tat org.junit.Assert.assertEquals(Assert.java:647)
\tat shop.CartTest.costs(CartTest.java:32)
\tat java.base/java.lang.reflect.Method.invoke(Method.java:569)
\tat org.gradle.api.internal.tasks.testing.Test.run(Test.java:1)
Caused by: java.lang.IllegalStateException: closed
\tat java.base/java.util.ArrayList.<init>(ArrayList.java:1)
\tat kotlin.test.AssertionsKt.assertTrue(Unknown Source)
\tat shop.Cart.open(Cart.java:7)
\t... 23 more`,
      [
        "java.lang.AssertionError: no",
        "\t… 2 lines of libraries and tools",
        "\tat shop.CartTest.costs(CartTest.java:32)",
        "\t… 2 lines of libraries and tools",
        "Caused by: java.lang.IllegalStateException: closed",
        "\t… 2 lines of libraries and tools",
        "\tat shop.Cart.open(Cart.java:7)",
        "\t... 23 more",
      ],
    ],
    [
      "JavaScript",
      `Error: no
    at reserve (/work/shop/src/stock.js:22:11)
    at Object.add (/work/shop/src/cart.test.js:25:21)
    at Promise.finally.completed (/work/shop/node_modules/jest-circus/build/x.js:1834:28)
    at new Promise (<anonymous>)
    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)`,
      [
        "Error: no",
        "    at reserve (/work/shop/src/stock.js:22:11)",
        "    at Object.add (/work/shop/src/cart.test.js:25:21)",
        "    … 3 lines of libraries and tools",
      ],
    ],
    [
      "Python, with the code below each frame",
      `Traceback (most recent call last):
  File "/opt/x/lib/python3.11/site-packages/behave/model.py", line 1991, in run
    match.run(runner.context)
    ^^^^^^^^^
  File "features/steps/cart.py", line 13, in step
    raise ValueError("no")
ValueError: no`,
      [
        "Traceback (most recent call last):",
        "  … 3 lines of libraries and tools",
        '  File "features/steps/cart.py", line 13, in step',
        '    raise ValueError("no")',
        "ValueError: no",
      ],
    ],
    [
      "Go, with two lines for each frame",
      `panic: no
goroutine 7 [running]:
testing.tRunner.func1.2({0x5, 0x6})
\t/opt/hostedtoolcache/go/1.24.1/x64/src/testing/testing.go:1632 +0x23
github.com/acme/shop/cart.(*Cart).Add(0x1)
\t/work/shop/cart/cart.go:13 +0x148`,
      [
        "panic: no",
        "goroutine 7 [running]:",
        "… 2 lines of libraries and tools",
        "github.com/acme/shop/cart.(*Cart).Add(0x1)",
        "\t/work/shop/cart/cart.go:13 +0x148",
      ],
    ],
    [
      "Rust",
      `thread 'adds_up' panicked at src/lib.rs:34:9:
   0: __rustc::rust_begin_unwind
             at /rustc/5980/library/std/src/panicking.rs:689:5
   1: core::panicking::panic_fmt
             at /rustc/5980/library/core/src/panicking.rs:80:14
   4: shop_cart::tests::adds_up
             at ./src/lib.rs:34:9`,
      [
        "thread 'adds_up' panicked at src/lib.rs:34:9:",
        "   … 4 lines of libraries and tools",
        "   4: shop_cart::tests::adds_up",
        "             at ./src/lib.rs:34:9",
      ],
    ],
    [
      "Ruby",
      `Failure
# /usr/lib/ruby/gems/3.3.0/gems/rspec-core-3.13.0/lib/x.rb:5:in 'run'
# /usr/lib/ruby/gems/3.3.0/gems/rspec-core-3.13.0/lib/y.rb:6:in 'run'
# ./spec/cart_spec.rb:12:in 'block (2 levels)'`,
      [
        "Failure",
        "… 2 lines of libraries and tools",
        "# ./spec/cart_spec.rb:12:in 'block (2 levels)'",
      ],
    ],
  ])("%s", (_, details, lines) => {
    expect(getShownLines(details)).toEqual(lines);
  });

  test("a single frame of a library isn't folded", () => {
    const details =
      "x\n    at a (/shop/a.js:1:1)\n    at b (/shop/node_modules/b.js:1:1)\n    at c (/shop/c.js:1:1)";
    expect(findFoldLines(getShownLines(details))).toEqual([]);
  });
});

describe("a trace", () => {
  test("has the lines that were left out in <details>", () => {
    const details = `x
\tat org.junit.A.b(A.java:1)
\tat org.junit.A.c(A.java:2)
\tat shop.Cart.add(Cart.java:3)
\tat java.base/java.util.D.e(D.java:4)
\tat java.base/java.util.D.f(D.java:5)`;
    const { rest } = renderTrace(failedTest("t", "x", { details }), true);
    expect(rest).toBe(`<details><summary>The 4 lines left out</summary>

\`\`\`
\tat org.junit.A.b(A.java:1)
\tat org.junit.A.c(A.java:2)
…
\tat java.base/java.util.D.e(D.java:4)
\tat java.base/java.util.D.f(D.java:5)
\`\`\`

</details>
`);
    expect(renderTrace(failedTest("t", "x", { details: "x\ny" }), true).rest).toBeUndefined();
  });

  test("has only the first lines in <details> if very many were left out", () => {
    const details = Array.from({ length: 2000 }, (_, i) => `line ${i} ${"x".repeat(20)}`).join(
      "\n",
    );
    const { rest = "" } = renderTrace(failedTest("t", "x", { details }), true);
    expect(rest).toContain("<summary>The first of the 1,976 lines left out</summary>");
    expect(rest.length).toBeLessThan(12_200);
  });

  test("is shortened to its beginning and end", () => {
    const lines = getShownLines(Array.from({ length: 100 }, (_, i) => `line ${i}`).join("\n"));
    expect(lines).toHaveLength(25);
    expect(lines[14]).toBe("… 76 lines");
    expect(lines.at(-1)).toBe("line 99");
  });

  test("always shows the changes of a long diff and the lines that the tool marks", () => {
    const keys = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `E    key${from + i}`);
    const lines = getShownLines(
      [
        ...["def test():", ...Array.from({ length: 30 }, (_, i) => `    step(${i})`)],
        ...[">   assert a == b", "E   Full diff:", ...keys(0, 200), "E  - 200", "E  + changed"],
        ...[...keys(201, 500), "tests/a.py:3: AssertionError"],
      ].join("\n"),
    );
    expect(lines).toContain(">   assert a == b");
    expect(lines.join("\n")).toContain("… 199 equal lines\nE    key199\nE  - 200\nE  + changed\n");
    expect(lines.length).toBeLessThan(40);
  });

  test("folds the equal lines at the end of pytest's diff", () => {
    const equal = Array.from({ length: 40 }, (_, i) => `E     key${i}`);
    const diff = ["E   Full diff:", "E   - 1", "E   + 2", ...equal];
    const lines = getShownLines(
      ["def test():", ">   assert a == b", ...diff, "a.py:3: Error"].join("\n"),
    );
    expect(lines.slice(-3)).toEqual(["E     key0", "… 39 equal lines", "a.py:3: Error"]);
  });

  test("shows the difference of two long values", () => {
    const value = "lorem ipsum ".repeat(100);
    expect(getShownLines(`Expected: "${value}A"\nReceived: "${value}B"`)).toEqual([
      'Expected: "…sum lorem ipsum A"',
      'Received: "…sum lorem ipsum B"',
    ]);
  });

  test("shows fewer lines if they are long, but always the first and the last", () => {
    const lines = getShownLines(
      Array.from({ length: 30 }, (_, i) => `${i} ${"x".repeat(400)}`).join("\n"),
    );
    expect(lines.map((line) => line.slice(0, 10).trim())).toEqual([
      ...["0 xxxxxxxx", "1 xxxxxxxx", "2 xxxxxxxx", "3 xxxxxxxx"],
      "… 24 lines",
      ...["28 xxxxxxx", "29 xxxxxxx"],
    ]);
    const huge = ["a", "y".repeat(5000), "b", "z".repeat(5000), "c"].join("\n");
    expect(getShownLines(huge)).toEqual(["a", "… 3 lines", "c"]);
  });

  test("counts folded frames of libraries among the lines left out", () => {
    const mine = (from: number) =>
      Array.from({ length: 14 }, (_, i) => `\tat shop.A.b(A.java:${from + i})`);
    const foreign = ["\tat org.junit.A.b(A.java:1)", "\tat org.junit.A.c(A.java:2)"];
    const lines = getShownLines(["x", ...mine(10), ...foreign, ...mine(50)].join("\n"));
    expect(lines).toHaveLength(25);
    expect(lines[14]).toBe("\t… 7 lines");
  });

  test("repeats the message only if it is neither in the trace nor shown before", () => {
    const message = "expected: <1> but was: <2>";
    const details = `AssertionError: ${message}\n  at x (y.ts:1:1)`;
    expect(renderTrace(failedTest("t", message, { details }), false).short).toBe(
      `\`\`\`\n${details}\n\`\`\``,
    );
    expect(renderTrace(failedTest("t", message), true).short).toBe("");
    expect(renderTrace(failedTest("t", message), false).short).toContain(message);
    expect(renderTrace(failedTest("t", message, { details: "the log" }), false).short).toContain(
      message,
    );
  });

  test("aligns the first line of pytest's source with the next ones", () => {
    const source = [
      "def test_total():",
      "        cart = Cart()",
      ">       assert cart.total() == 3",
    ];
    expect(getShownLines([...source, "E       assert 2 == 3"].join("\n"))).toEqual([
      "    def test_total():",
      ...source.slice(1),
      "E       assert 2 == 3",
    ]);
    expect(getShownLines("def is no trace:\n    by itself")).toEqual([
      "def is no trace:",
      "    by itself",
    ]);
  });

  test("has no indentation that all lines share", () => {
    expect(getShownLines("      a\n        b\n\n      c")).toEqual(["a", "  b", "", "c"]);
  });

  test("with a diff is coloured", () => {
    const message = "x\n\n- Expected\n+ Received\n\n- 1\n- 2\n+ 3";
    expect(renderTrace(failedTest("t", message), false).short).toMatch(/^```diff\n/);
  });
});
