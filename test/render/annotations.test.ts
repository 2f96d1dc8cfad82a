import { describe, expect, test } from "vitest";
import { renderAnnotations } from "../../src/render/annotations.ts";
import { type FindingInput, failedTest, ruleFinding, toPage } from "./build.ts";

const renderAll = (...found: readonly FindingInput[]) =>
  renderAnnotations(toPage([{ file: "r.xml", found }]));

describe("the annotation of", () => {
  test("a failed test has its name as the title, its message and its trace", () => {
    const found = failedTest("Cart > adds up", "expected 1 to be 2", {
      at: "a.ts:3",
      details: "at a.ts:3:1",
    });
    expect(renderAll(found)).toEqual([
      {
        location: { path: "a.ts", startLine: 3, endLine: 3 },
        level: "failure",
        title: "Cart > adds up",
        message: "expected 1 to be 2",
        rawDetails: "at a.ts:3:1",
      },
    ]);
  });

  test("a failed test starts with the values if the message starts with an assertion", () => {
    const message = "Error: expect(received).toBe(expected)\n\nExpected: 540\nReceived: 450";
    expect(renderAll(failedTest("t", message, { at: "a.ts:3" }))[0]?.message).toBe(
      `expected 540, actual 450\n\n${message}`,
    );
  });

  test("a failed test has the values of its details in the message", () => {
    const details = "no tea\n\nExpected: 540\nReceived: 450";
    expect(renderAll(failedTest("t", "no tea", { at: "a.ts:3", details }))[0]?.message).toBe(
      "no tea · expected 540, actual 450",
    );
  });

  test("a failed test has the first line of its message once", () => {
    const message = "Assertion with == failed.\nin the till";
    const details = "left:  1\nright: 2";
    expect(renderAll(failedTest("t", message, { at: "a.ts:3", details }))[0]?.message).toBe(
      "Assertion with == failed · 1 ≠ 2\n\nin the till",
    );
  });

  test("a test with several failures has the number of the other failures", () => {
    const several = { at: "a.ts:3", failures: 3 };
    expect(renderAll(failedTest("t", "no tea\nno cup", several))[0]?.message).toBe(
      "no tea\nno cup\n(and 2 more failures)",
    );
  });

  test("a flaky test has “Flaky” in its title", () => {
    const found = failedTest("pays", "timed out", { at: "a.ts:3", level: "warning", attempts: 2 });
    expect(renderAll(found)[0]?.title).toBe("Flaky: pays");
  });

  test("a rule's finding has the rule's id and name, the message, and the severity, tags and help", () => {
    const rule = {
      id: "js/sql-injection",
      name: "Query built from user input",
      helpUrl: "https://example.com/sql",
      tags: ["security"],
      securitySeverity: 8.8,
    };
    expect(
      renderAll(ruleFinding(rule, "This query depends on a user.", "a.ts:3"))[0],
    ).toMatchObject({
      title: "js/sql-injection: Query built from user input",
      message: "This query depends on a user.",
      rawDetails: "Severity: 8.8\nTags: security\nHelp: https://example.com/sql",
    });
  });

  test("a rule without a name has its id once", () => {
    expect(renderAll(ruleFinding({ id: "eqeqeq" }, "Expected '==='.", "a.ts:3"))[0]).toEqual({
      location: { path: "a.ts", startLine: 3, endLine: 3 },
      level: "failure",
      title: "eqeqeq",
      message: "Expected '==='.",
    });
  });

  test("a rule whose name is its message has the id as the title", () => {
    const rule = { id: "NP_NULL", name: "Null pointer dereference" };
    expect(renderAll(ruleFinding(rule, "Null pointer dereference.", "a.ts:3"))[0]).toMatchObject({
      title: "NP_NULL",
      message: "Null pointer dereference.",
    });
  });
});

test("annotations have no invisible characters", () => {
  const found = failedTest("access\u202elevel", "a\u200bb", { at: "a.ts:3" });
  expect(renderAll(found)[0]).toMatchObject({
    title: "access\\u{202E}level",
    message: "a\\u{200B}b",
  });
});
