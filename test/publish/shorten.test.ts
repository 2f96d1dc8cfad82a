import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outputSummaryBytes } from "../../src/limits.ts";
import { cutMarkdown, shorterOutputs, withNote } from "../../src/publish/shorten.ts";

describe("Markdown", () => {
  test("that fits is unchanged", () => {
    expect(cutMarkdown("# A\n\nText.\n", 11)).toBe("# A\n\nText.\n");
  });

  test("is cut between two blocks", () => {
    expect(cutMarkdown("# A\n\nOne.\n\nTwo is longer.\n", 20)).toBe("# A\n\nOne.");
  });

  test.each([
    ["a fence", "Start.\n\n```\ncode\n\nmore\n```\n\nEnd."],
    ["a longer fence around a shorter one", "Start.\n\n````\n```\n\n```\n````\n\nEnd."],
    ["a fence of tildes", "Start.\n\n~~~text\n```\n\nmore\n~~~\n\nEnd."],
    ["details", "Start.\n\n<details><summary>A</summary>\n\nInside.\n\n</details>\n\nEnd."],
    [
      "details in details",
      "Start.\n\n<details>\n\n<details>\n\nx\n\n</details>\n\n</details>\n\nEnd.",
    ],
    ["a table", "Start.\n\n| a |\n| - |\n| b |\n\nEnd."],
  ])("is never cut within %s", (_, markdown) => {
    const whole = markdown.slice(0, markdown.lastIndexOf("\n\n"));
    for (let limit = 8; limit < whole.length; limit++) {
      expect(cutMarkdown(markdown, limit)).toBe("Start.");
    }
    expect(cutMarkdown(markdown, whole.length + 2)).toBe(whole);
  });

  test("of a single block is left out completely", () => {
    expect(cutMarkdown("x".repeat(100), 50)).toBe("");
  });

  test("is cut to a prefix within the limit in bytes", () => {
    const line = fc.constantFrom("é", "", "```", "~~~", "<details>", "</details>", "| a |", "🎉🎉");
    fc.assert(
      fc.property(fc.array(line), fc.nat(60), (lines, limit) => {
        const markdown = lines.join("\n");
        const cut = cutMarkdown(markdown, limit);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(limit);
        expect(markdown.startsWith(cut)).toBe(true);
      }),
      { seed: 5 },
    );
  });
});

describe("an output", () => {
  const output = { title: "Title", summary: "Line.\n\n".repeat(9000), text: "Text." };

  test("is shortened with each refusal, at last to a sentence", () => {
    const sizes = shorterOutputs(output).map(({ summary }) => Buffer.byteLength(summary));
    expect(sizes).toHaveLength(2);
    expect(sizes[0]).toBeLessThan(outputSummaryBytes / 2 + 100);
    expect(sizes[0]).toBeGreaterThan(outputSummaryBytes / 2 - 1500);
    expect(sizes[1]).toBeLessThan(100);
  });

  test("is shortened to make room for a note at its start", () => {
    const { title, summary, text } = withNote(output, "**Note.**");
    expect(summary.startsWith("**Note.**\n\nLine.\n\n")).toBe(true);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(outputSummaryBytes);
    expect({ title, text }).toEqual({ title: "Title", text: "Text." });
  });
});
