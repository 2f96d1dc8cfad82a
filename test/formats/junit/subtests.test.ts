import { describe, expect, test } from "vitest";
import { findingsOf, suite, testCase } from "./read-xml.ts";

const failed = (name: string, text = "") =>
  testCase(
    `<failure message="Failed">=== RUN   ${name}\n${text}--- FAIL: ${name} (0.00s)</failure>`,
    `classname="shop/cart" name="${name}"`,
  );
const told = (...cases: readonly string[]) =>
  findingsOf(suite(cases.join(""))).map((finding) => [
    finding.message,
    finding.kind === "test" ? finding.isParent : undefined,
  ]);

describe("a test that failed because its subtests did", () => {
  test("is marked wherever it is", () => {
    const parent = ["Failed only in subtests.", true];
    const child = ["cart_test.go:7: got 1", undefined];
    const sub = failed("TestAdd/tea", "    cart_test.go:7: got 1\n");
    expect(told(failed("TestAdd"), sub)).toEqual([parent, child]);
    expect(told(sub, failed("TestAdd"))).toEqual([child, parent]);
  });

  test("at every level", () => {
    const found = told(
      failed("TestAdd"),
      failed("TestAdd/tea"),
      failed("TestAdd/tea/green", "    cart_test.go:7: got 1\n"),
    );
    expect(found.map(([, isParent]) => isParent)).toEqual([true, true, undefined]);
  });

  test("keeps what it says of itself", () => {
    const found = told(
      failed("TestAdd", "    cart_test.go:9: no till\n"),
      failed("TestAdd/tea", "    cart_test.go:7: got 1\n"),
    );
    expect(found[0]).toEqual(["cart_test.go:9: no till", undefined]);
  });

  test("doesn't include a test with a similar name", () => {
    const found = told(failed("TestAdd"), failed("TestAddAll/tea", "    a_test.go:7: got 1\n"));
    expect(found[0]).toEqual(["Failed without a message.", undefined]);
  });
});
