import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFailureReader } from "../../src/failure/read-failure.ts";
import type { Finding } from "../../src/model/finding.ts";
import { toPoint } from "../../src/render/point.ts";
import { failedTest } from "./build.ts";

const getFindingPoint = (finding: Finding) => toPoint(finding, openFailureReader()(finding));
const getPoint = (message: string, title = "Cart > adds up") =>
  getFindingPoint(failedTest(title, message));

describe("the line of a failure has", () => {
  test.each([
    [
      "the values if the message starts with an assertion",
      "Error: expect(received).toBe(expected) // Object.is equality\n\nExpected: 540\nReceived: 450",
      "expected 540, actual 450",
    ],
    [
      "the values if the message starts with them",
      "expected: 540\n     got: 450",
      "expected 540, actual 450",
    ],
    [
      "the test's own message, then the values",
      "total of the receipt\n\nExpected: 1700\nReceived: 1650",
      "total of the receipt · expected 1700, actual 1650",
    ],
    [
      "the expected value before the actual one",
      "expected 2400 to be 2500",
      "expected 2500, actual 2400",
    ],
    [
      "the text before the values",
      "total ==> expected: <15.00> but was: <7.50>",
      "total · expected 15.00, actual 7.50",
    ],
    ["Go's sentence with the values", "Price(cup) = 900; want 950", "Price(cup) = 900; want 950"],
    [
      "only the message if a text follows the values",
      "expected: <1> but was: <2> in the cart",
      "expected: <1> but was: <2> in the cart",
    ],
    [
      "only the message if the values are long",
      `expected '${"a".repeat(70)}' to be 'b'`,
      `expected '${"a".repeat(70)}' to be 'b'`,
    ],
    [
      "only the message if it is about a length",
      "expected [ 1, 2 ] to have a length of 3 but got 2",
      "expected [ 1, 2 ] to have a length of 3 but got 2",
    ],
    [
      "two values without saying which was expected, if that is unknown",
      "mugs\nassert 2 == 3",
      "mugs · 2 ≠ 3",
    ],
    ["the message's first line", "\n  no price for pot\nsecond line", "no price for pot"],
    [
      "an assertion and its expansion",
      "REQUIRE( cents <= limit )\nwith expansion:\n  900 <= 500",
      "REQUIRE( cents <= limit ) · 900 <= 500",
    ],
    [
      "an assertion and its expansion in doctest",
      "CHECK( cups > 0 ) is NOT correct!\n  values: CHECK( 0 > 0 )",
      "CHECK( cups > 0 ) · 0 > 0",
    ],
    [
      "an assertion and the error that it threw",
      "REQUIRE( cents == 0 )\nno price for pot",
      "REQUIRE( cents == 0 ) · no price for pot",
    ],
    [
      "a line that ends with a colon, and the next line",
      "Parent suite setup failed:\nthe stock is closed",
      "Parent suite setup failed: the stock is closed",
    ],
    [
      "a heading and the only failure below it",
      "cart (2 failures)\n\torg.opentest4j.AssertionFailedError: lines ==> expected: <1> but was: <2>",
      "cart (2 failures): lines ==> expected: <1> but was: <2>",
    ],
    [
      "a heading and the list below it",
      "The following asserts failed:\n\ta expected [1] but found [2],\n\tb expected [3] but found [4]",
      "The following asserts failed: a expected [1] but found [2], b expected [3] but found [4]",
    ],
    [
      "values of several lines on one line",
      "expected:<by [mail]\nnow> but was:<by [pigeon]\nnow>",
      "expected:<by [mail] now> but was:<by [pigeon] now>",
    ],
  ])("%s", (_, message, line) => {
    expect(getPoint(message)).toBe(line);
  });

  test("expressions with their values in the tool's order", () => {
    const equality = (values: string) => getPoint(`Expected equality of these values:\n${values}`);
    expect(equality("  cart.count()\n    Which is: 3\n  Want\n    Which is: 4")).toBe(
      "cart.count() is 3, Want is 4",
    );
    expect(equality("  cart.count()\n    Which is: 3\n  4")).toBe("cart.count() is 3, not 4");
    expect(equality('  "tea"\n  "cup"')).toBe('"tea" ≠ "cup"');
    const inequality = "Expected: (cart.count()) > (5), actual: 2 vs 5\nred";
    expect(getPoint(inequality)).toBe("Expected: (cart.count()) > (5), actual: 2 vs 5");
  });

  test("the next line if the first is an assertion without values", () => {
    const message =
      "Error: expect(received).resolves.toBe()\n\nReceived promise rejected instead of resolved";
    expect(getPoint(message)).toBe("Received promise rejected instead of resolved");
  });

  test("the first change of a diff", () => {
    const diff = (lines: string) =>
      getPoint(`Error: expect(a).toEqual(b)\n\n- Expected\n+ Received\n\n${lines}`);
    expect(diff('  [\n-   "mug",\n+   "tea",\n    1,\n-   "tea",\n+   "mug",\n  ]')).toBe(
      'expected "mug", actual "tea" (and 1 more difference)',
    );
    expect(diff('-   "key060": "value 60",\n+   "key060": "changed",')).toBe(
      'key060: expected "value 60", actual "changed"',
    );
    expect(diff('-   "a": 1,\n+   "b": 1,')).toBe('expected "a": 1, actual "b": 1');
    expect(diff("- a\n- b\n+ c")).toBe("expected a …, actual c");
    expect(diff("  a\n+ c")).toBe("actual c");
    expect(getPoint("Values are not equal.\n\n    - 450\n    + 540")).toBe(
      "Values are not equal · - 450 + 540",
    );
  });

  test("the number of the test's other failures", () => {
    const several = (message: string, failures: number) =>
      getFindingPoint(failedTest("t", message, { failures }));
    expect(several("expect(a).toBe(b)\n\nExpected: 1\nReceived: 2", 3)).toBe(
      "expected 1, actual 2 (and 2 more failures)",
    );
    expect(several("gone", 2)).toBe("gone (and 1 more failure)");
  });

  test("no prefix that every failed assertion has", () => {
    expect(getPoint("AssertionError: expected 1 to be 2 // Object.is equality")).toBe(
      "expected 2, actual 1",
    );
    expect(getPoint("java.lang.AssertionError: no printer")).toBe("no printer");
    expect(getPoint("Uncaught AssertionError: no printer")).toBe("no printer");
    expect(getPoint("RangeError: no printer")).toBe("RangeError: no printer");
  });

  test("no location, which is shown separately", () => {
    expect(getPoint("cart_test.go:87: red tea")).toBe("red tea");
    expect(getPoint("src/cart.lua:9:3: no price")).toBe("no price");
    expect(getPoint("cart_test.go:80: \n    want: a\n     got: b")).toBe("expected a, actual b");
    const more = "#   Failed test 'sums'\n#   at t/cart.t line 7.";
    expect(getPoint(`${more}\n#     Structures begin differing`)).toBe(
      "Structures begin differing",
    );
    expect(getPoint(more)).toBe("Failed test 'sums'");
    expect(getPoint("localhost:5432 refused")).toBe("localhost:5432 refused");
  });

  test("no title at the start of the message", () => {
    expect(getPoint("Parsing error: Unexpected token", "Parsing error")).toBe("Unexpected token");
  });

  test("at most 160 characters", () => {
    expect(getPoint("x".repeat(500))).toHaveLength(160);
  });
});

test("the line of any message is found without backtracking", () => {
  const pieces = ["expected:<", "a.", "CHECK_", "1:", ": ", "x(", "- 1\n", "+ 2\n", "\n", " "];
  for (const piece of pieces) getPoint(piece.repeat(4000));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 400 }), (some) => {
      getPoint(some.join(""));
    }),
    { numRuns: 50, seed: 20260105 },
  );
});
