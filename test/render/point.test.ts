import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFailureReader } from "../../src/failure/read-failure.ts";
import type { Finding } from "../../src/model/finding.ts";
import { toPoint } from "../../src/render/point.ts";
import { failedTest } from "./build.ts";

const pointOf = (finding: Finding) => toPoint(finding, openFailureReader()(finding));
const point = (message: string, title = "Cart > adds up") => pointOf(failedTest(title, message));

describe("the line of a failure says the point", () => {
  test.each([
    [
      "the values, where the tool begins with a formula",
      "Error: expect(received).toBe(expected) // Object.is equality\n\nExpected: 540\nReceived: 450",
      "expected 540, actual 450",
    ],
    [
      "the values, where it begins with one",
      "expected: 540\n     got: 450",
      "expected 540, actual 450",
    ],
    [
      "the words of the test, then the values",
      "total of the receipt\n\nExpected: 1700\nReceived: 1650",
      "total of the receipt · expected 1700, actual 1650",
    ],
    [
      "the values in one order, whatever the tool's is",
      "expected 2400 to be 2500",
      "expected 2500, actual 2400",
    ],
    [
      "the words before the values, too",
      "total ==> expected: <15.00> but was: <7.50>",
      "total · expected 15.00, actual 7.50",
    ],
    [
      "those of Go, which are a sentence",
      "Price(cup) = 900; want 950",
      "Price(cup) = 900; want 950",
    ],
    [
      "the message alone, where words follow the values",
      "expected: <1> but was: <2> in the cart",
      "expected: <1> but was: <2> in the cart",
    ],
    [
      "the message alone, where values are long",
      `expected '${"a".repeat(70)}' to be 'b'`,
      `expected '${"a".repeat(70)}' to be 'b'`,
    ],
    [
      "the message alone, where the tool counts",
      "expected [ 1, 2 ] to have a length of 3 but got 2",
      "expected [ 1, 2 ] to have a length of 3 but got 2",
    ],
    ["two values of which nobody knows which was expected", "mugs\nassert 2 == 3", "mugs · 2 ≠ 3"],
    ["its first line", "\n  no price for pot\nsecond line", "no price for pot"],
    [
      "an assertion and what it came to",
      "REQUIRE( cents <= limit )\nwith expansion:\n  900 <= 500",
      "REQUIRE( cents <= limit ) · 900 <= 500",
    ],
    [
      "doctest's, too",
      "CHECK( cups > 0 ) is NOT correct!\n  values: CHECK( 0 > 0 )",
      "CHECK( cups > 0 ) · 0 > 0",
    ],
    [
      "an assertion and the error in it",
      "REQUIRE( cents == 0 )\nno price for pot",
      "REQUIRE( cents == 0 ) · no price for pot",
    ],
    [
      "a line and the one that it leads to",
      "Parent suite setup failed:\nthe stock is closed",
      "Parent suite setup failed: the stock is closed",
    ],
    [
      "a list of failures",
      "cart (2 failures)\n\torg.opentest4j.AssertionFailedError: lines ==> expected: <1> but was: <2>",
      "cart (2 failures): lines ==> expected: <1> but was: <2>",
    ],
    [
      "a list, up to its end",
      "The following asserts failed:\n\ta expected [1] but found [2],\n\tb expected [3] but found [4]",
      "The following asserts failed: a expected [1] but found [2], b expected [3] but found [4]",
    ],
    [
      "values of several lines",
      "expected:<by [mail]\nnow> but was:<by [pigeon]\nnow>",
      "expected:<by [mail] now> but was:<by [pigeon] now>",
    ],
  ])("%s", (_, message, told) => {
    expect(point(message)).toBe(told);
  });

  test("of expressions by their names, in the tool's order", () => {
    const equality = (values: string) => point(`Expected equality of these values:\n${values}`);
    expect(equality("  cart.count()\n    Which is: 3\n  Want\n    Which is: 4")).toBe(
      "cart.count() is 3, Want is 4",
    );
    expect(equality("  cart.count()\n    Which is: 3\n  4")).toBe("cart.count() is 3, not 4");
    expect(equality('  "tea"\n  "cup"')).toBe('"tea" ≠ "cup"');
    const inequality = "Expected: (cart.count()) > (5), actual: 2 vs 5\nred";
    expect(point(inequality)).toBe("Expected: (cart.count()) > (5), actual: 2 vs 5");
  });

  test("with the next line if the first is a formula without values", () => {
    const message =
      "Error: expect(received).resolves.toBe()\n\nReceived promise rejected instead of resolved";
    expect(point(message)).toBe("Received promise rejected instead of resolved");
  });

  test("of a diff with its first change", () => {
    const diff = (lines: string) =>
      point(`Error: expect(a).toEqual(b)\n\n- Expected\n+ Received\n\n${lines}`);
    expect(diff('  [\n-   "mug",\n+   "tea",\n    1,\n-   "tea",\n+   "mug",\n  ]')).toBe(
      'expected "mug", actual "tea" (and 1 more difference)',
    );
    expect(diff('-   "key060": "value 60",\n+   "key060": "changed",')).toBe(
      'key060: expected "value 60", actual "changed"',
    );
    expect(diff('-   "a": 1,\n+   "b": 1,')).toBe('expected "a": 1, actual "b": 1');
    expect(diff("- a\n- b\n+ c")).toBe("expected a …, actual c");
    expect(diff("  a\n+ c")).toBe("actual c");
    expect(point("Values are not equal.\n\n    - 450\n    + 540")).toBe(
      "Values are not equal · - 450 + 540",
    );
  });

  test("with how many more failures the test has", () => {
    const several = (message: string, failures: number) =>
      pointOf(failedTest("t", message, { failures }));
    expect(several("expect(a).toBe(b)\n\nExpected: 1\nReceived: 2", 3)).toBe(
      "expected 1, actual 2 (and 2 more failures)",
    );
    expect(several("gone", 2)).toBe("gone (and 1 more failure)");
  });

  test("without what every failed assertion says", () => {
    expect(point("AssertionError: expected 1 to be 2 // Object.is equality")).toBe(
      "expected 2, actual 1",
    );
    expect(point("java.lang.AssertionError: no printer")).toBe("no printer");
    expect(point("Uncaught AssertionError: no printer")).toBe("no printer");
    expect(point("RangeError: no printer")).toBe("RangeError: no printer");
  });

  test("without the place, which is shown separately", () => {
    expect(point("cart_test.go:87: red tea")).toBe("red tea");
    expect(point("src/cart.lua:9:3: no price")).toBe("no price");
    expect(point("cart_test.go:80: \n    want: a\n     got: b")).toBe("expected a, actual b");
    const more = "#   Failed test 'sums'\n#   at t/cart.t line 7.";
    expect(point(`${more}\n#     Structures begin differing`)).toBe("Structures begin differing");
    expect(point(more)).toBe("Failed test 'sums'");
    expect(point("localhost:5432 refused")).toBe("localhost:5432 refused");
  });

  test("without the title if the message begins with it", () => {
    expect(point("Parsing error: Unexpected token", "Parsing error")).toBe("Unexpected token");
  });

  test("cut if it is long", () => {
    expect(point("x".repeat(500))).toHaveLength(160);
  });
});

test("any message has a point in no time", () => {
  const pieces = ["expected:<", "a.", "CHECK_", "1:", ": ", "x(", "- 1\n", "+ 2\n", "\n", " "];
  for (const piece of pieces) point(piece.repeat(4000));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 400 }), (some) => {
      point(some.join(""));
    }),
    { numRuns: 50, seed: 20260105 },
  );
});
