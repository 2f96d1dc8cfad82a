import { describe, expect, test } from "vitest";
import { guessSyntax, quoteStart } from "../../src/read/detect-syntax.ts";
import { decodeInPieces } from "./decode-in-pieces.ts";

const roots = ["testsuites", "testsuite", "testcase"];
const noEvent = () => false;

describe("the syntax of a text is recognized by its start", () => {
  test.each([
    ["<testsuite/>", "xml"],
    ["\ufeff\n <?xml version='1.0'?>", "xml"],
    ["<!DOCTYPE html><html>", "html"],
    ['{"runs": []}', "json"],
    ['[\n  {"filePath": "a.js"}]', "json"],
    ["[]", "json"],
    ["PK\x03\x04", "zip"],
    ["", "empty"],
    [" \n\t", "empty"],
  ])("%j is %s", (text, syntax) => {
    expect(guessSyntax(decodeInPieces(text), roots, noEvent)).toBe(syntax);
  });

  test.each(["[1, 2]", "[null]", '["a",\n"b"]', "42", '"text"', "true\n"])(
    "%j is JSON although no report begins like this",
    (text) => {
      expect(guessSyntax(decodeInPieces(text), roots, noEvent)).toBe("json");
      expect(guessSyntax(decodeInPieces(text, 1), roots, noEvent)).toBe("json");
    },
  );

  test.each([
    ["> shop@1.0.0 lint\n\n[{}]", "json"],
    ["\x1b[0m<?xml version='1.0'?>", "xml"],
    ["ran <testsuite> and\n[{", "xml"],
    ['<string>:1: SyntaxWarning\n{"runs": []}', "json"],
    ["<string>:1: SyntaxWarning\n<?xml version='1.0'?>", "xml"],
  ])("%j is %s after the output of a build", (text, syntax) => {
    expect(guessSyntax(decodeInPieces(text), roots, noEvent)).toBe(syntax);
  });

  test.each(["Oops", "[12:00:01] Starting", "[1/4] Fetching", "a < b", "[1, 2", "\0\0\0"])(
    "%j is unknown",
    (text) => {
      expect(guessSyntax(decodeInPieces(text), roots, noEvent)).toBe("unknown");
    },
  );
});

describe("the start of a text", () => {
  test.each([
    ["\n \nTests:\t3 passed\nDone", "“Tests: 3 passed”"],
    ["\x1b[31mred\x1b[0m", "“red”"],
    ["\0\x89PNG\r\n", "“‰PNG”"],
    ["\0\0\0", "control characters"],
  ])("is quoted: %j as %s", (text, shown) => {
    const bytes = Buffer.from(text, "latin1");
    expect(quoteStart(decodeInPieces(bytes))).toBe(shown);
  });

  test("is quoted on one line of limited length", () => {
    const shown = quoteStart(decodeInPieces("ab ".repeat(100_000)));
    expect(shown).toBe(`“${"ab ".repeat(33)}a…”`);
  });
});
