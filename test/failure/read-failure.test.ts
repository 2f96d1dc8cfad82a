import { expect, test } from "vitest";
import { openFailureReader } from "../../src/failure/read-failure.ts";
import { failedTest } from "../render/build.ts";

test("a failure is read once and then cached", () => {
  const failureOf = openFailureReader();
  const finding = failedTest("adds up", "expected 2 to be 3");
  expect(failureOf(finding)).toBe(failureOf(finding));
  expect(failureOf({ ...finding, message: "no tea" })).toEqual({
    headline: { line: "no tea" },
    lacksPoint: false,
  });
});

test("a headline has pytest's first different item and the number of the others", () => {
  const failureOf = openFailureReader();
  const headline = (...items: readonly string[]) => {
    const lines = ["assert {'a': 1, ...} == {'a': 1, ...}", "Differing items:", ...items];
    return failureOf(failedTest("t", lines.join("\n"))).headline.line;
  };
  const items = Array.from({ length: 30 }, (_, n) => `{'k${n}': 1} != {'k${n}': 2}`);
  expect(headline(...items.slice(0, 1), "", "Full diff:")).toBe("k0: 1 ≠ 2");
  expect(headline(...items.slice(0, 2), "", "Full diff:")).toBe(
    "k0: 1 ≠ 2 (and 1 more difference)",
  );
  expect(headline(...items.slice(0, 3), "", "Full diff:")).toBe(
    "k0: 1 ≠ 2 (and 2 more differences)",
  );
  expect(headline(...items.slice(0, 2))).toBe("k0: 1 ≠ 2 (and more differences)");
  expect(headline(...items)).toBe("k0: 1 ≠ 2 (and more differences)");
  expect(headline("['a'] != ['b']", "", "Full diff:")).toBe("['a'] ≠ ['b']");
  expect(headline("{'a': 1} != {'b': 1}", "", "Full diff:")).toBe("{'a': 1} ≠ {'b': 1}");
});

test("a headline is a line, a line with values, or the changes of a diff", () => {
  const failureOf = openFailureReader();
  expect(failureOf(failedTest("t", "2 != 3\nleft")).headline).toEqual({ line: "2 != 3" });
  expect(failureOf(failedTest("t", "mugs\nassert 2 == 3")).headline).toMatchObject({
    line: "mugs",
    values: { left: { value: "2" }, right: { value: "3" } },
  });
  const lines = "assert 'a...c' == 'a...c'\n  a\n- line 50\n+ line fifty\n  c";
  expect(failureOf(failedTest("t", lines)).headline).toMatchObject({
    line: "",
    values: { left: { value: "line fifty" }, right: { value: "line 50" } },
  });
  const diff = "assert.deepStrictEqual(a, b)\n+ actual - expected\n+ 1\n+ 2\n- 3";
  expect(failureOf(failedTest("t", diff)).headline).toEqual({
    line: "",
    changes: [{ expected: ["3"], actual: ["1", "2"] }],
  });
});
