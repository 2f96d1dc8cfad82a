import { expect, test } from "vitest";
import { findingsOf } from "./read-xml.ts";

const panic = "panic: slice bounds out of range\n\tcart_test.go:12 +0x1c";
const silent = (name: string) =>
  `<testcase name="${name}"><failure message="Failed"></failure></testcase>`;
const inSuite = (content: string, errors = 0) =>
  `<testsuite name="cart" failures="1" errors="${errors}">${content}</testsuite>`;
const printed = `<system-out>${panic}</system-out>`;

test("the only failure that says nothing is explained by what its suite printed", () => {
  const telling = '<testcase name="b"><failure message="no total">no total</failure></testcase>';
  const [first, second] = findingsOf(inSuite(silent("a") + telling + printed));
  expect(first?.details).toContain("cart_test.go:12");
  expect(second?.details ?? "").not.toContain("cart_test.go:12");
});

test("with two failures without a message, the output isn't assigned", () => {
  for (const finding of findingsOf(inSuite(silent("a") + silent("b") + printed))) {
    expect(finding.details ?? "").not.toContain("cart_test.go:12");
  }
});

test("a test that failed only in its subtests says nothing for a reason", () => {
  const telling = '<testcase name="a/tea"><failure message="no">no</failure></testcase>';
  const found = findingsOf(inSuite(silent("a") + telling + silent("b") + printed));
  expect(found.map(({ details = "" }) => details.includes("cart_test.go:12"))).toEqual([
    false,
    false,
    true,
  ]);
  expect(found.at(-1)?.message).toBe("panic: slice bounds out of range");
});

test("what another suite printed explains nothing", () => {
  const [finding] = findingsOf(
    `<testsuites>${inSuite(silent("a"))}${inSuite(`<testcase name="b"/>${printed}`)}</testsuites>`,
  );
  expect(finding?.details ?? "").not.toContain("cart_test.go:12");
});

test("an error of a suite is explained by what it printed, unless it is about its failed cases", () => {
  const error = '<error message="Dubious, test returned 255"/>';
  const [alone] = findingsOf(inSuite(`<testcase name="a"/>${printed}${error}`, 1));
  expect(alone?.message).toBe("Dubious, test returned 255");
  expect(alone?.details).toContain("cart_test.go:12");
  const failed = '<testcase name="a"><failure message="no total">no total</failure></testcase>';
  const [, sum] = findingsOf(inSuite(`${failed}${printed}${error}`, 1));
  expect(sum?.details ?? "").not.toContain("cart_test.go:12");
});
