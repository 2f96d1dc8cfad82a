import fc from "fast-check";
import type { Nodes } from "hast";
import { describe, expect, test } from "vitest";
import { toUnsafeTree } from "../../dev/preview/github-markdown.ts";
import {
  toCode,
  toDetails,
  toFence,
  toHtmlCode,
  toLink,
  toRow,
  toTableHead,
  toText,
  toTextWithLink,
  toValue,
} from "../../src/render/markdown.ts";
import { toOneLine } from "../../src/render/one-line.ts";
import { toVisible } from "../../src/visible-text.ts";
import { expectBalanced, expectOnlyOwnMarkup, getText, hostile } from "./hostile.ts";

const options = {
  numRuns: 60,
  seed: 20260105,
};
const checkAny = (run: (text: string) => void) => fc.assert(fc.property(hostile, run), options);

/** Returns the elements below a node, such as `p(code)`. */
function describeElements(node: Nodes): string {
  if (!("children" in node)) return "";
  const inner = node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const below = describeElements(child);
    return [below ? `${child.tagName}(${below})` : child.tagName];
  });
  return inner.join(" ");
}

const readText = (markdown: string) => getText(toUnsafeTree(markdown)).replaceAll("\u200b", "");

describe("text", () => {
  test("is shown completely and only as text", () => {
    checkAny((text) => {
      const markdown = `x ${toText(text)}`;
      expectOnlyOwnMarkup(markdown, []);
      expect(describeElements(toUnsafeTree(markdown)).replaceAll(/ ?span/g, "")).toMatch(
        /^p(\(\))?$/,
      );
      expect(readText(markdown).trim()).toBe(`x ${toOneLine(text)}`.trim());
    });
  });

  test("isn't a heading, list, quote or rule at the start of a line", () => {
    checkAny((text) => expectOnlyOwnMarkup(toText(text), []));
  });

  test("is shown only as text in the cell of a table", () => {
    checkAny((text) => {
      const tree = toUnsafeTree(toTableHead(["a", "b"]) + toRow([toText(text), "after"]));
      const cells = describeElements(tree).match(/\btd\b/g);
      expect(cells).toHaveLength(2);
      expect(getText(tree).endsWith("after\n\n\n") || getText(tree).includes("after")).toBe(true);
    });
  });

  test("is shown only as text in a line of HTML", () => {
    checkAny((text) => {
      const markdown = toDetails(`<b>${toText(text)}</b> end`, "body");
      expectOnlyOwnMarkup(markdown, []);
      expectBalanced(markdown);
      expect(readText(markdown)).toContain(`${toOneLine(text)} end`);
    });
  });
});

describe("text with a link", () => {
  const link = "[the run](https://example.org/1)";

  test("has the link in place of the last occurrence of a part, and shows the rest only as text", () => {
    const text = "*The* run  run, #1 and @me";
    expect(toTextWithLink(text, "run", link)).toBe(
      `&#42;The&#42; run ${link}, #\u200b1 and @\u200bme`,
    );
    expect(toTextWithLink("run run", "run", link)).toBe(`run ${link}`);
    expect(toTextWithLink("run", "", link)).toBe("run");
    expect(toTextWithLink("a run", "walk", link)).toBe("a run");
  });

  test("has the link in its place whatever is around it", () => {
    checkAny((text) => {
      const markdown = `x ${toTextWithLink(`${text} 1234567 ${text}`, "1234567", link)}`;
      const elements = describeElements(toUnsafeTree(markdown));
      expect(elements.replaceAll(/(?:span)? /g, "").replaceAll("span", "")).toBe("p(a)");
      expect(readText(markdown).trim()).toBe(`x ${toOneLine(`${text} the run ${text}`)}`);
    });
    for (const sign of ["\ue000", "\ufffd", "$&", "\0"]) {
      expect(toTextWithLink(`${sign} 1234567`, "1234567", link).endsWith(` ${link}`)).toBe(true);
    }
  });
});

describe("code", () => {
  test("is one element that shows the text on one line", () => {
    checkAny((text) => {
      const markdown = `x ${toCode(text)}`;
      expect(describeElements(toUnsafeTree(markdown)).replaceAll(/ ?span/g, "")).toMatch(
        /^p\(code(\(\))?\)$/,
      );
      expect(readText(markdown).trim()).toBe(`x ${toOneLine(text)}`.trim());
    });
  });

  test("stays in its cell of a table", () => {
    checkAny((text) => {
      const markdown = toTableHead(["a", "b"]) + toRow([toCode(text), "after"]);
      expectOnlyOwnMarkup(markdown, []);
      expect(readText(markdown)).toContain("after");
      expect(describeElements(toUnsafeTree(markdown)).match(/\btd\b/g)).toHaveLength(2);
    });
  });

  test("keeps the spaces of a value and shows invisible characters", () => {
    const renderCell = (value: string) =>
      readText(toTableHead(["a"]) + toRow([toValue(value)]))
        .split("a\n")
        .at(-1)
        ?.replace(/\n+$/, "");
    expect(renderCell("two  spaces ")).toContain("two  spaces ");
    expect(renderCell("a\tb")).toContain("a\\tb");
    expect(renderCell("a\u200bb")).toContain("a\\u{200B}b");
    checkAny((text) => {
      const markdown = toTableHead(["a", "b"]) + toRow([toValue(text), "after"]);
      expectOnlyOwnMarkup(markdown, []);
      expect(describeElements(toUnsafeTree(markdown)).match(/\btd\b/g)).toHaveLength(2);
    });
  });

  test("is shown only as text in HTML", () => {
    checkAny((text) => {
      const markdown = toDetails(toHtmlCode(text), "body");
      expectOnlyOwnMarkup(markdown, []);
      expectBalanced(markdown);
    });
  });
});

describe("a fence", () => {
  test("contains only the text, also within <details>", () => {
    checkAny((text) => {
      const markdown = toDetails("label", toFence(text));
      expectBalanced(markdown);
      expectOnlyOwnMarkup(markdown, []);
      const tree = toUnsafeTree(markdown);
      expect(describeElements(tree)).toBe("details(summary pre(code))");
      const body = toVisible(text).replace(/^\n+/, "").trimEnd();
      expect(getText(tree)).toContain(body);
    });
  });
});

describe("a link", () => {
  test("leads only to the given address", () => {
    checkAny((text) => {
      const url = `https://example.com/${text}`;
      const tree = toUnsafeTree(toLink("label", url));
      expectOnlyOwnMarkup(toLink("label", url), [/^https:\/\/example\.com\//]);
      expect(describeElements(tree)).toBe("p(a)");
      expect(getText(tree)).toBe("label");
    });
  });

  test("doesn't change a valid address", () => {
    expect(toLink("x", "https://a.b/c?d=e&f=1#g")).toBe("[x](https://a.b/c?d=e&amp;f=1#g)");
    const url = "https://a.b/~c/_d_/**e**.py";
    expect(toLink("x", url)).toBe(`[x](${url})`);
    expect(describeElements(toUnsafeTree(`${toLink("x", url)}, ${toLink("y", url)}`))).toBe(
      "p(a a)",
    );
  });
});

test.each([
  ["@octocat", "@\u200boctocat"],
  ["https://e.vil", "https:\u200b//e.vil"],
  ["www.e.vil", "www\u200b.e.vil"],
  [":white_check_mark:", ":\u200bwhite_check_mark:"],
  ["closes #12", "closes #\u200b12"],
  ["$5 and $6", "<span>$</span>5 and <span>$</span>6"],
  ["a_b and _c_", "a_b and &#95;c&#95;"],
  ["__init__ é_𝒳 _1", "&#95;&#95;init&#95;&#95; é_𝒳 &#95;1"],
  ["1. first", "1&#46; first"],
  ["3.5 is not 3", "3.5 is not 3"],
  ["snake_case <T> | 100 %", "snake_case &#60;T> &#124; 100 %"],
])("the text %j is written as %j", (text, markdown) => {
  expect(toText(text)).toBe(markdown);
});

test("bidirectional control characters are escaped", () => {
  expect(toText("access\u202e\u2066// check")).toBe("access&#92;u{202E}&#92;u{2066}// check");
});
