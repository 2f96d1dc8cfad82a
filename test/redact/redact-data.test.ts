import { expect, test } from "vitest";
import { redactData } from "../../src/redact/redact-data.ts";

const secret = "ghs_0123456789abcdefghij";

test("the stored names of passed tests are redacted", () => {
  const names = [{ suites: ["Cart"], names: ["pays", `logs in with ${secret}`] }];
  const report = { ended: { passed: Float64Array.of(7, 8), names } };
  const clean = redactData({ reports: [report] }, [secret]);
  expect(clean.reports[0]?.ended).toEqual({
    passed: Float64Array.of(7, 8),
    names: [{ suites: ["Cart"], names: ["pays", "logs in with ***"] }],
  });
});

test("data without a secret is returned unchanged", () => {
  const read = { names: [{ name: "logs in" }], notes: ["none"] };
  expect(redactData(read, [secret])).toBe(read);
});
