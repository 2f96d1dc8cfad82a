import { describe, expect, test } from "vitest";
import {
  type FindingInput,
  failedTest,
  type ReportInput,
  ruleFinding,
  suite,
  toPage,
} from "./build.ts";

const renderTitle = (...reports: readonly ReportInput[]) => toPage(reports).title;
const lint = { file: "l.json", format: "eslint", tool: "ESLint" } as const;
const rule = { id: "eqeqeq" };

describe("the title is the result of", () => {
  test("failed tests with the number of all tests, then skipped and flaky ones and a linter's findings", () => {
    const counts = { passed: 1201, failed: 3, skipped: 7, flaky: 1 };
    const found = [
      ...[1, 2, 3, 4].map((n) => ruleFinding(rule, "no", `a.ts:${n}`)),
      ...[1, 2].map((n) => ruleFinding(rule, "no", `a.ts:${n}`, { level: "warning" })),
    ];
    expect(
      renderTitle({ file: "t.xml", suites: [suite("s", counts, 1)] }, { ...lint, found }),
    ).toBe("3 of 1,211 tests failed, 7 skipped, 1 flaky · lint and scans: 4 errors, 2 warnings");
  });

  test.each([
    ["tests that passed", "1 test passed", { passed: 1 }],
    ["tests that were all skipped", "2 tests skipped", { skipped: 2 }],
    ["a report without tests", "No tests", {}],
  ])("%s", (_, text, counts) => {
    expect(renderTitle({ file: "t.xml", suites: [suite("s", counts, 0)] })).toBe(text);
  });

  test("linters that found nothing", () => {
    expect(renderTitle(lint)).toBe("No findings");
    expect(renderTitle({ file: "t.xml", suites: [suite("s", { passed: 9 }, 1)] }, lint)).toBe(
      "9 tests passed · lint and scans: no findings",
    );
  });

  test("an incomplete report, which isn't a report without findings", () => {
    expect(renderTitle({ ...lint, incomplete: true })).toBe("1 report incomplete");
    const suites = [suite("s", { passed: 9 }, 1)];
    expect(renderTitle({ file: "t.xml", suites }, lint, { ...lint, incomplete: true })).toBe(
      "9 tests passed · incomplete",
    );
    const found = [ruleFinding(rule, "no", "a.ts:1", { level: "warning" })];
    expect(renderTitle({ ...lint, found, incomplete: true })).toBe("1 warning · incomplete");
  });

  test("a report that can't be read, before all tests", () => {
    const bad = failedTest("Can't read x.xml", "cut off", { kind: "report" });
    expect(
      renderTitle({ file: "x.xml", found: [bad], suites: [suite("s", { passed: 2 }, 1)] }),
    ).toBe("1 report can't be read, 2 tests passed");
  });

  test("failed tests with the same cause", () => {
    const suites = [suite("s", { failed: 3, passed: 1, skipped: 2 }, 1)];
    const failed = (name: string, message = "refused", line = 5) =>
      failedTest(name, message, {
        at: "a.ts:1",
        origin: { path: "db.ts", startLine: line, endLine: line },
      });
    const render = (...found: readonly FindingInput[]) =>
      renderTitle({ file: "t.xml", suites, found });
    expect(render(failed("a"), failed("b"), failed("c"))).toBe(
      "3 of 6 tests failed, one cause, 2 skipped",
    );
    expect(render(failed("a"), failed("b"), failed("c", "timed out"))).not.toContain("cause");
    expect(render(failed("a"), failed("b"), failed("c", "refused", 9))).not.toContain("cause");
    expect(render(failed("a"), failed("a"))).not.toContain("cause");
  });

  test("flaky tests", () => {
    expect(renderTitle({ file: "t.xml", suites: [suite("s", { passed: 12, flaky: 2 }, 1)] })).toBe(
      "12 tests passed, 2 of them flaky",
    );
  });

  test("no reports", () => {
    const page = toPage([], { nothingFound: { reports: ["*.xml"], title: "SARIF" } });
    expect(page.title).toBe("No reports found");
  });
});
