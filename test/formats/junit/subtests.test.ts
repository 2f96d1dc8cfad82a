import { describe, expect, test } from "vitest";
import { readFindings, suite, testCase } from "./read-xml.ts";

const failed = (name: string, text = "") =>
  testCase(
    `<failure message="Failed">=== RUN   ${name}\n${text}--- FAIL: ${name} (0.00s)</failure>`,
    `classname="shop/cart" name="${name}"`,
  );
const listMessages = (...cases: readonly string[]) =>
  readFindings(suite(cases.join(""))).map((finding) => [
    finding.message,
    finding.kind === "test" ? finding.isParent : undefined,
  ]);

describe("a test that failed only because its subtests failed", () => {
  test("is marked before or after its subtests", () => {
    const parent = ["Failed only in subtests.", true];
    const child = ["cart_test.go:7: got 1", undefined];
    const sub = failed("TestAdd/tea", "    cart_test.go:7: got 1\n");
    expect(listMessages(failed("TestAdd"), sub)).toEqual([parent, child]);
    expect(listMessages(sub, failed("TestAdd"))).toEqual([child, parent]);
  });

  test("is marked at every level", () => {
    const found = listMessages(
      failed("TestAdd"),
      failed("TestAdd/tea"),
      failed("TestAdd/tea/green", "    cart_test.go:7: got 1\n"),
    );
    expect(found.map(([, isParent]) => isParent)).toEqual([true, true, undefined]);
  });

  test("isn't marked if it has its own message", () => {
    const found = listMessages(
      failed("TestAdd", "    cart_test.go:9: no till\n"),
      failed("TestAdd/tea", "    cart_test.go:7: got 1\n"),
    );
    expect(found[0]).toEqual(["cart_test.go:9: no till", undefined]);
  });

  test("isn't a test whose name only begins alike", () => {
    const found = listMessages(
      failed("TestAdd"),
      failed("TestAddAll/tea", "    a_test.go:7: got 1\n"),
    );
    expect(found[0]).toEqual(["Failed without a message.", undefined]);
  });
});
