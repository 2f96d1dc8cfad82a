import { expect, test } from "vitest";
import { openFailureReader } from "../../src/failure/read-failure.ts";
import { failedTest } from "../render/build.ts";

test("a failure is read once, however many parts of the page ask about it", () => {
  const failureOf = openFailureReader();
  const finding = failedTest("adds up", "expected 2 to be 3");
  expect(failureOf(finding)).toBe(failureOf(finding));
  expect(failureOf({ ...finding, message: "no tea" })).toEqual({
    headline: { line: "no tea" },
    lacksPoint: false,
  });
});

test("a headline is a line, the values beside it, or what a diff changes", () => {
  const failureOf = openFailureReader();
  expect(failureOf(failedTest("t", "2 != 3\nleft")).headline).toEqual({ line: "2 != 3" });
  expect(failureOf(failedTest("t", "mugs\nassert 2 == 3")).headline).toMatchObject({
    line: "mugs",
    values: { left: { value: "2" }, right: { value: "3" } },
  });
  const diff = "assert.deepStrictEqual(a, b)\n+ actual - expected\n+ 1\n+ 2\n- 3";
  expect(failureOf(failedTest("t", diff)).headline).toEqual({
    line: "",
    changes: [{ expected: ["3"], actual: ["1", "2"] }],
  });
});
