import { describe, expect, test } from "vitest";
import { renderAnnotations } from "../../src/render/annotations.ts";
import { broken, type FindingInput, failedTest, toPage } from "./build.ts";

const annotate = (...found: readonly FindingInput[]) =>
  renderAnnotations(toPage([{ file: "r.xml", found }]));

describe("an annotation is complete", () => {
  test("of a test: its name, then the point, then the trace", () => {
    const found = failedTest("Cart > adds up", "expected 1 to be 2", {
      at: "a.ts:3",
      details: "at a.ts:3:1",
    });
    expect(annotate(found)).toEqual([
      {
        location: { path: "a.ts", startLine: 3, endLine: 3 },
        level: "failure",
        title: "Cart > adds up",
        message: "expected 1 to be 2",
        rawDetails: "at a.ts:3:1",
      },
    ]);
  });

  test("of a test whose message begins with a formula: the values first", () => {
    const message = "Error: expect(received).toBe(expected)\n\nExpected: 540\nReceived: 450";
    expect(annotate(failedTest("t", message, { at: "a.ts:3" }))[0]?.message).toBe(
      `expected 540, actual 450\n\n${message}`,
    );
  });

  test("for a test with the values in its details: those too", () => {
    const details = "no tea\n\nExpected: 540\nReceived: 450";
    expect(annotate(failedTest("t", "no tea", { at: "a.ts:3", details }))[0]?.message).toBe(
      "no tea · expected 540, actual 450",
    );
  });

  test("of a test whose point begins with the message's first line: that line once", () => {
    const message = "Assertion with == failed.\nin the till";
    const details = "left:  1\nright: 2";
    expect(annotate(failedTest("t", message, { at: "a.ts:3", details }))[0]?.message).toBe(
      "Assertion with == failed · 1 ≠ 2\n\nin the till",
    );
  });

  test("of a test with several failures: how many more there are", () => {
    const several = { at: "a.ts:3", failures: 3 };
    expect(annotate(failedTest("t", "no tea\nno cup", several))[0]?.message).toBe(
      "no tea\nno cup\n(and 2 more failures)",
    );
  });

  test("of a flaky test: that it is flaky", () => {
    const found = failedTest("pays", "timed out", { at: "a.ts:3", level: "warning", attempts: 2 });
    expect(annotate(found)[0]?.title).toBe("Flaky: pays");
  });

  test("of a rule: its id and name, then the message, then what helps", () => {
    const rule = {
      id: "js/sql-injection",
      name: "Query built from user input",
      helpUrl: "https://example.com/sql",
      tags: ["security"],
      securitySeverity: 8.8,
    };
    expect(annotate(broken(rule, "This query depends on a user.", "a.ts:3"))[0]).toMatchObject({
      title: "js/sql-injection: Query built from user input",
      message: "This query depends on a user.",
      rawDetails: "Severity: 8.8\nTags: security\nHelp: https://example.com/sql",
    });
  });

  test("of a rule without a name: its id once", () => {
    expect(annotate(broken({ id: "eqeqeq" }, "Expected '==='.", "a.ts:3"))[0]).toEqual({
      location: { path: "a.ts", startLine: 3, endLine: 3 },
      level: "failure",
      title: "eqeqeq",
      message: "Expected '==='.",
    });
  });

  test("of a rule whose name is its message: its id, then the message", () => {
    const rule = { id: "NP_NULL", name: "Null pointer dereference" };
    expect(annotate(broken(rule, "Null pointer dereference.", "a.ts:3"))[0]).toMatchObject({
      title: "NP_NULL",
      message: "Null pointer dereference.",
    });
  });
});

test("invisible characters are escaped", () => {
  const found = failedTest("access\u202elevel", "a\u200bb", { at: "a.ts:3" });
  expect(annotate(found)[0]).toMatchObject({
    title: "access\\u{202E}level",
    message: "a\\u{200B}b",
  });
});
