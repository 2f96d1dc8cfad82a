import { describe, expect, test } from "vitest";
import { readCounts, readFindings, readReport, suite } from "./read-xml.ts";

const countsOf = (attributes: string) =>
  readCounts(
    suite(`<testcase name="a" ${attributes}/><testcase name="b" ${attributes}></testcase>`),
  );
const notesOf = (attributes: string) =>
  readReport(suite(`<testcase name="a" ${attributes}/>`)).notes;
const noteAbout = (...words: readonly string[]) =>
  `Test cases counted as passed, because their status or result isn't known: ${words.map((word) => JSON.stringify(word)).join(", ")}.`;

describe("a test case whose status says in other words that it failed", () => {
  test.each([
    ...["FAILED: timeout", "failed (2)", "Failed.", "FAILED (timeout)", "Failed!", "[FAILED]"],
    ...["failing", "fails", "errors", "failures", "fatal", "Fatal error", "aborting", "crashes"],
    ...["test failed", "TestFailed", "TEST_FAILED", "run failed", "completed with errors"],
    ...["timed out after 30s", "timeouts", "panic: nil map", "error - file not found", " error "],
    ...["failed: 0x80004005", "failed (0.5 s)", "failed (0 ms)", "failed: expected 3, got 4"],
    ...["2 failures", "10 errors", "killed (SIGKILL)", "not ok", "unsuccessful", "xpass"],
    ...["killed by signal 9", "segfault", "segfaulted (core dumped)"],
    ...["tests failed: 3", "[failed: 3]", `failed: ${"x".repeat(100)}`],
  ])("failed: %s", (word) => {
    expect(countsOf(`status="${word}"`)).toBe("2 failed");
    expect(countsOf(`result="${word}"`)).toBe("2 failed");
  });

  test.each([
    ...["failed: 0", "failures=0", "Failures: 0, Errors: 0", "Failed (0)", "0 failures"],
    ...["no errors", "not failed", "passed after failure", "failed (expected)", "allowed to fail"],
    ...["zero-failure", "known failure", "error-free", "errorless", "failover done", "nonfatal"],
    ...["tests failed: 0", "[failed: 0]", "** 2 tests failed (0)"],
  ])("passed with a note if the words deny a failure: %s", (word) => {
    expect(countsOf(`status="${word}"`)).toBe("2 passed");
    expect(notesOf(`status="${word}"`)).toEqual([noteAbout(word)]);
  });

  test.each([
    ["passed (3 of 3)", "2 passed"],
    ["ok.", "2 passed"],
    ["passed: no errors", "2 passed"],
    ["bpass", "2 passed"],
    ["skipped: failed before", "2 skipped"],
    ["skipped due to a failure", "2 skipped"],
    ["skipped, not on Windows", "2 skipped"],
    ["xfail", "2 skipped"],
    ["BFAIL", "2 skipped"],
    ["bxfail", "2 skipped"],
    ["Expected Failure", "2 skipped"],
    ["expectedFailure", "2 skipped"],
    ["Expected failure: see #17", "2 skipped"],
  ])("is read without a note from the first words: %s, %s", (word, counts) => {
    expect(countsOf(`status="${word}"`)).toBe(counts);
    expect(notesOf(`status="${word}"`)).toEqual([]);
  });
});

describe("a test case with a truth value", () => {
  test.each([
    ...["false", "No", "n", "F", "0", " 0 ", "failed", "error: x"].flatMap((value) => [
      `success="${value}"`,
      `passed="${value}"`,
    ]),
    ...["true", "Yes", "y", "T", "1", "2", "failed"].map((value) => `failed="${value}"`),
    'status="passed" failed="true"',
  ])("failed: %s", (attribute) => {
    expect(countsOf(attribute)).toBe("2 failed");
  });

  test.each([
    ...["true", "Yes", "y", "T", "1", "3", "passed", "ok", "", " "].flatMap((value) => [
      `success="${value}"`,
      `passed="${value}"`,
    ]),
    ...["false", "no", "n", "F", "0", "", "passed"].map((value) => `failed="${value}"`),
  ])("passed without a note: %s", (attribute) => {
    expect(countsOf(attribute)).toBe("2 passed");
    expect(notesOf(attribute)).toEqual([]);
  });

  test.each(["success", "passed", "failed"])("gets a note for another value of %s", (name) => {
    expect(countsOf(`${name}="perhaps"`)).toBe("2 passed");
    expect(notesOf(`${name}="perhaps"`)).toEqual([noteAbout("perhaps")]);
  });
});

test.each(['status=""', 'result=" "', 'status="" result="passed"'])(
  "an empty word says nothing, so there is no note: %s",
  (attributes) => {
    expect(countsOf(attributes)).toBe("2 passed");
    expect(notesOf(attributes)).toEqual([]);
  },
);

test("an expected failure explains the failures in the totals of its suite", () => {
  const qt = (result: string) =>
    readFindings(suite(`<testcase name="a" result="${result}"/>`, 'name="s" failures="1"'));
  expect(qt("bfail")).toEqual([]);
  expect(qt("bxfail")).toEqual([]);
  expect(qt("skip")).toMatchObject([{ title: "Failures that the report doesn't show" }]);
});
