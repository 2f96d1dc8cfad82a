import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readComparison } from "../../src/failure/comparison.ts";

const read = (message: string) => {
  const found = readComparison({ message });
  return (
    found && [found.left, found.right].map(({ label, value }) => `${label} ${value}`).join(", ")
  );
};

describe("the compared values", () => {
  test.each([
    ["JUnit 5", "2 mugs ==> expected: <15.00> but was: <7.50>", "Expected 15.00, Actual 7.50"],
    ["JUnit 4", "expected:<225[0]> but was:<225[]>", "Expected 225[0], Actual 225[]"],
    ["MSTest", "Assert.AreEqual failed. Expected:<4>. Actual:<3>. ", "Expected 4, Actual 3"],
    ["kotlin.test", "Expected <4>, actual <3>.", "Expected 4, Actual 3"],
    ["TestNG", "below zero expected [0] but found [-200]", "Expected 0, Actual -200"],
    ["AssertJ", "\nexpected: 4\n but was: 3", "Expected 4, Actual 3"],
    ["AssertJ's older form", "Expecting:\n  3\nto be equal to:\n  4", "Expected 4, Actual 3"],
    ["Hamcrest", "first\nExpected: is <4>\n     but: was <3>", "Expected is <4>, Actual was <3>"],
    [
      "Jest",
      "expect(received).toBe(expected)\n\nExpected: 540\nReceived: 450",
      "Expected 540, Actual 450",
    ],
    [
      "Jest's calls",
      "expect(jest.fn()).toHaveBeenCalledTimes(expected)\n\nExpected number of calls: 2\nReceived number of calls: 1",
      "Expected 2, Actual 1",
    ],
    [
      "Jest's contents",
      'Expected to contain: "pot"\nReceived: [ "tea" ]',
      'Expected "pot", Actual [ "tea" ]',
    ],
    ["Vitest", "expected 2400 to be 2500 // Object.is equality", "Expected 2500, Actual 2400"],
    [
      "Vitest's objects",
      "expected [ { sku: 'tea' } ] to deeply equal [ { sku: 'mug' } ]",
      "Expected [ { sku: 'mug' } ], Actual [ { sku: 'tea' } ]",
    ],
    [
      "Vitest's lengths",
      "expected [ 1, …(1) ] to have a length of 3 but got 2",
      "Expected 3, Actual 2",
    ],
    ["Jasmine", "lines: Expected 1 to be 2.", "Expected 2, Actual 1"],
    ["node:assert", "Expected values to be strictly equal:\n\n1 !== 3\n", "Expected 3, Actual 1"],
    [
      "node:assert's diff",
      "Expected values to be strictly deep-equal:\n+ actual - expected\n\n  [\n+   '1 x mug'\n-   '1 x Mug'\n  ]",
      "Expected '1 x Mug', Actual '1 x mug'",
    ],
    [
      "Mocha's diff",
      "differs\n\n      + expected - actual\n\n      -1\n      +3",
      "Expected 3, Actual 1",
    ],
    [
      "pytest",
      "AssertionError: mugs\nassert Decimal('27.40') == Decimal('34.90')\n +  where …",
      "Left Decimal('27.40'), Right Decimal('34.90')",
    ],
    ["testify", "Error:  \tNot equal: \n\texpected: 4\n\tactual  : 3", "Expected 4, Actual 3"],
    ["Go with want", "cart_test.go:15: Price(cup) = 900; want 950", "Expected 950, Actual 900"],
    [
      "Go with got and want",
      "total: got 1250 cents, want 1600",
      "Expected 1600, Actual 1250 cents",
    ],
    [
      "Gomega",
      "the till is wrong\nExpected\n    <int>: 1250\nto equal\n    <int>: 1251",
      "Expected 1251, Actual 1250",
    ],
    [
      "GoogleTest",
      "Expected equality of these values:\n  cart.count()\n    Which is: 2\n  3\nthe first",
      "cart.count() 2, Compared with 3",
    ],
    [
      "GoogleTest with the value first",
      "Expected equality of these values:\n  3\n  cart.count()\n    Which is: 2",
      "cart.count() 2, Compared with 3",
    ],
    [
      "GoogleTest with two values",
      'Expected equality of these values:\n  "tea"\n  "cup"',
      'Left "tea", Right "cup"',
    ],
    [
      "GoogleTest with two expressions",
      "Expected equality of these values:\n  cart.count()\n    Which is: 3\n  want\n    Which is: 4",
      "cart.count() 3, want 4",
    ],
    [
      "GoogleTest's boolean",
      "Value of: open\n  Actual: false\nExpected: true",
      "Expected true, Actual false",
    ],
    [
      "RSpec",
      "\nexpected: 1000\n     got: 1050\n\n(compared using ==)",
      "Expected 1000, Actual 1050",
    ],
    ["Minitest", "cents are wrong.\nExpected: 1\n  Actual: 9", "Expected 1, Actual 9"],
    [
      "PHPUnit",
      "tea\nFailed asserting that 1250 is identical to 1251.",
      "Expected 1251, Actual 1250",
    ],
    [
      "PHPUnit's diff",
      "Failed asserting that two strings are equal.\n--- Expected\n+++ Actual\n@@ @@\n-'tea'\n+'cup'",
      "Expected 'tea', Actual 'cup'",
    ],
    [
      "Rust",
      "assertion `left == right` failed: tea\n  left: 1250\n right: 1251",
      "Left 1250, Right 1251",
    ],
    [
      "Catch2",
      "FAILED:\n  CHECK( a == b )\nwith expansion:\n  1250 (0x4e2) == 1200 (0x4b0)",
      "Left 1250 (0x4e2), Right 1200 (0x4b0)",
    ],
    [
      "doctest",
      "CHECK( round_up(11) == 20 ) is NOT correct!\n  values: CHECK( 10 == 20 )",
      "Left 10, Right 20",
    ],
    ["Boost.Test", "check pay() == 2 has failed [1 != 2]", "Left 1, Right 2"],
    ["XCTest", 'XCTAssertEqual failed: ("3") is not equal to ("4") - tea', "Left 3, Right 4"],
    ["ScalaTest", "750 was not equal to 1500", "Left 750, Right 1500"],
    [
      "busted",
      "Expected objects to be equal.\nPassed in:\n(number) 1250\nExpected:\n(number) 1251",
      "Expected (number) 1251, Actual (number) 1250",
    ],
    [
      "bats-assert",
      "-- values do not equal --\nexpected : 4\nactual   : 3\n--",
      "Expected 4, Actual 3",
    ],
    ["Test::More", "#          got: '350'\n#     expected: '351'", "Expected '351', Actual '350'"],
    [
      "Test::More's structures",
      "#     Structures begin differing at:\n#          $got->[0] = 'cup'\n#     $expected->[0] = 'tea'",
      "Expected 'tea', Actual 'cup'",
    ],
    ["Robot Framework", "expected 2740 but got 1990", "Expected 2740, Actual 1990"],
    ["Newman", "expected response to have status code 200 but got 404", "Expected 200, Actual 404"],
  ])("are read from the message of %s", (_, message, expected) => {
    expect(read(message)).toBe(expected);
  });
});

describe("the compared values of an ambiguous message", () => {
  test.each([
    ["values of several lines", "Expected: [\n  1\n]\nReceived: [\n  2\n]"],
    ["several failed assertions", "a\nexpected: <1> but was: <2>\nb\nexpected: <3> but was: <4>"],
    ["two equal values", "expected: <1> but was: <1>"],
    ["words that aren't values", "expected promise to be rejected\nexpected the door to be open"],
    ["a comparison other than equality", "assert 0 > 0\nExpected 2 to not be equal to 2."],
    ["a very long value", `expected: <${"x".repeat(300)}> but was: <y>`],
    [
      "a value in the middle of a sentence",
      'Incompatible type (got "Line", expected "int")  [return-value]',
    ],
  ])("aren't read from %s", (_, message) => {
    expect(read(message)).toBeUndefined();
  });

  test("aren't read from the details of several failures", () => {
    const failure = { message: "0 > 0", details: "0 > 0\n\nvalues: CHECK( 0 == 1 )" };
    expect(readComparison(failure)?.right.value).toBe("1");
    expect(readComparison({ ...failure, failures: 2 })).toBeUndefined();
  });
});

test("a diff that the message cuts is read from the details", () => {
  const diff = "- Expected\n+ Received\n\n- 1\n+ 2";
  expect(readComparison({ message: diff })?.left.value).toBe("1");
  expect(readComparison({ message: diff, details: `${diff}\n- 3\n+ 4` })).toBeUndefined();
});

test("a repeated diff isn't another change", () => {
  const first = "+ actual - expected\n\n+   '1 x mug'\n-   '1 x Mug'";
  const again = "      + expected - actual\n\n      -  '1 x mug'\n      +  '1 x Mug'";
  expect(read(`${first}\n\n${again}`)).toBe("Expected '1 x Mug', Actual '1 x mug'");
});

test("the legend of a diff can follow it", () => {
  expect(read("+ 2\n- 1\n\n- Expected  - 1\n+ Received  + 1")).toBe("Expected 1, Actual 2");
});

test("a diff of several lines isn't a comparison of two values", () => {
  expect(read("- Expected\n+ Received\n\n- a\n- b\n+ c")).toBeUndefined();
});

test("any text is searched in linear time", () => {
  const hostile = [
    "expected ",
    "expected: <",
    " to ",
    "to equal ",
    "assert ",
    " == ",
    "= ",
    "got ",
    "\n",
    " ",
  ];
  for (const piece of hostile) readComparison({ message: piece.repeat(4000) });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...hostile, "x", "1"), { maxLength: 400 }), (pieces) => {
      readComparison({ message: pieces.join("") });
    }),
    { numRuns: 50, seed: 20260105 },
  );
});
