import { expect, test } from "vitest";
import { readFindings } from "./read-xml.ts";

const panic = "panic: slice bounds out of range\n\tcart_test.go:12 +0x1c";
const silent = (name: string) =>
  `<testcase name="${name}"><failure message="Failed"></failure></testcase>`;
const inSuite = (content: string, errors = 0) =>
  `<testsuite name="cart" failures="1" errors="${errors}">${content}</testsuite>`;
const printed = `<system-out>${panic}</system-out>`;

test("a suite's output is shown with its only failure without a message", () => {
  const explained = '<testcase name="b"><failure message="no total">no total</failure></testcase>';
  const [first, second] = readFindings(inSuite(silent("a") + explained + printed));
  expect(first?.details).toContain("cart_test.go:12");
  expect(second?.details ?? "").not.toContain("cart_test.go:12");
});

test("a suite's output isn't shown if two failures have no message", () => {
  for (const finding of readFindings(inSuite(silent("a") + silent("b") + printed))) {
    expect(finding.details ?? "").not.toContain("cart_test.go:12");
  }
});

test("a suite's output isn't shown with a test that failed only in its subtests", () => {
  const explained = '<testcase name="a/tea"><failure message="no">no</failure></testcase>';
  const found = readFindings(inSuite(silent("a") + explained + silent("b") + printed));
  expect(found.map(({ details = "" }) => details.includes("cart_test.go:12"))).toEqual([
    false,
    false,
    true,
  ]);
  expect(found.at(-1)?.message).toBe("panic: slice bounds out of range");
});

test("another suite's output isn't shown", () => {
  const [finding] = readFindings(
    `<testsuites>${inSuite(silent("a"))}${inSuite(`<testcase name="b"/>${printed}`)}</testsuites>`,
  );
  expect(finding?.details ?? "").not.toContain("cart_test.go:12");
});

test("a suite's output is shown with its error unless cases failed", () => {
  const error = '<error message="Dubious, test returned 255"/>';
  const [alone] = readFindings(inSuite(`<testcase name="a"/>${printed}${error}`, 1));
  expect(alone?.message).toBe("Dubious, test returned 255");
  expect(alone?.details).toContain("cart_test.go:12");
  const failed = '<testcase name="a"><failure message="no total">no total</failure></testcase>';
  const [, sum] = readFindings(inSuite(`${failed}${printed}${error}`, 1));
  expect(sum?.details ?? "").not.toContain("cart_test.go:12");
});
