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
  toValue,
} from "../../src/render/markdown.ts";
import { toOneLine } from "../../src/render/one-line.ts";
import { toVisible } from "../../src/visible-text.ts";
import { expectBalanced, expectOnlyOurs, hostile, textOf } from "./hostile.ts";

const options = {
  numRuns: 60,
  seed: 20260105,
};
const check = (run: (text: string) => void) => fc.assert(fc.property(hostile, run), options);

/** Every element below a node, the deepest first child and so on, as `p > code`. */
function outline(node: Nodes): string {
  if (!("children" in node)) return "";
  const inner = node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    const below = outline(child);
    return [below ? `${child.tagName}(${below})` : child.tagName];
  });
  return inner.join(" ");
}

const shown = (markdown: string) => textOf(toUnsafeTree(markdown)).replaceAll("\u200b", "");

describe("text", () => {
  test("is only text, and all of it", () => {
    check((text) => {
      const markdown = `x ${toText(text)}`;
      expectOnlyOurs(markdown, []);
      expect(outline(toUnsafeTree(markdown)).replaceAll(/ ?span/g, "")).toMatch(/^p(\(\))?$/);
      expect(shown(markdown).trim()).toBe(`x ${toOneLine(text)}`.trim());
    });
  });

  test("isn't a heading, list, quote or rule at the start of a line either", () => {
    check((text) => expectOnlyOurs(toText(text), []));
  });

  test("is only text in the cell of a table", () => {
    check((text) => {
      const tree = toUnsafeTree(toTableHead(["a", "b"]) + toRow([toText(text), "after"]));
      const cells = outline(tree).match(/\btd\b/g);
      expect(cells).toHaveLength(2);
      expect(textOf(tree).endsWith("after\n\n\n") || textOf(tree).includes("after")).toBe(true);
    });
  });

  test("is only text in a line of HTML", () => {
    check((text) => {
      const markdown = toDetails(`<b>${toText(text)}</b> end`, "body");
      expectOnlyOurs(markdown, []);
      expectBalanced(markdown);
      expect(shown(markdown)).toContain(`${toOneLine(text)} end`);
    });
  });
});

describe("code", () => {
  test("is one span that shows the text on one line", () => {
    check((text) => {
      const markdown = `x ${toCode(text)}`;
      expect(outline(toUnsafeTree(markdown)).replaceAll(/ ?span/g, "")).toMatch(
        /^p\(code(\(\))?\)$/,
      );
      expect(shown(markdown).trim()).toBe(`x ${toOneLine(text)}`.trim());
    });
  });

  test("stays in its cell of a table", () => {
    check((text) => {
      const markdown = toTableHead(["a", "b"]) + toRow([toCode(text), "after"]);
      expectOnlyOurs(markdown, []);
      expect(shown(markdown)).toContain("after");
      expect(outline(toUnsafeTree(markdown)).match(/\btd\b/g)).toHaveLength(2);
    });
  });

  test("keeps the white space of a value, and shows what can't be seen", () => {
    const cellOf = (value: string) =>
      shown(toTableHead(["a"]) + toRow([toValue(value)]))
        .split("a\n")
        .at(-1)
        ?.replace(/\n+$/, "");
    expect(cellOf("two  spaces ")).toContain("two  spaces ");
    expect(cellOf("a\tb")).toContain("a\\tb");
    expect(cellOf("a\u200bb")).toContain("a\\u{200B}b");
    check((text) => {
      const markdown = toTableHead(["a", "b"]) + toRow([toValue(text), "after"]);
      expectOnlyOurs(markdown, []);
      expect(outline(toUnsafeTree(markdown)).match(/\btd\b/g)).toHaveLength(2);
    });
  });

  test("is safe in HTML", () => {
    check((text) => {
      const markdown = toDetails(toHtmlCode(text), "body");
      expectOnlyOurs(markdown, []);
      expectBalanced(markdown);
    });
  });
});

describe("a fence", () => {
  test("holds the text and nothing else, also within <details>", () => {
    check((text) => {
      const markdown = toDetails("label", toFence(text));
      expectBalanced(markdown);
      expectOnlyOurs(markdown, []);
      const tree = toUnsafeTree(markdown);
      expect(outline(tree)).toBe("details(summary pre(code))");
      const body = toVisible(text).replace(/^\n+/, "").trimEnd();
      expect(textOf(tree)).toContain(body);
    });
  });
});

describe("a link", () => {
  test("leads where it should, and nowhere else", () => {
    check((text) => {
      const url = `https://example.com/${text}`;
      const tree = toUnsafeTree(toLink("label", url));
      expectOnlyOurs(toLink("label", url), [/^https:\/\/example\.com\//]);
      expect(outline(tree)).toBe("p(a)");
      expect(textOf(tree)).toBe("label");
    });
  });

  test("keeps an address as it is where that is good", () => {
    expect(toLink("x", "https://a.b/c?d=e&f=1#g")).toBe("[x](https://a.b/c?d=e&amp;f=1#g)");
    const url = "https://a.b/~c/_d_/**e**.py";
    expect(toLink("x", url)).toBe(`[x](${url})`);
    expect(outline(toUnsafeTree(`${toLink("x", url)}, ${toLink("y", url)}`))).toBe("p(a a)");
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
  ["1. first", "1&#46; first"],
  ["3.5 is not 3", "3.5 is not 3"],
  ["snake_case <T> | 100 %", "snake_case &#60;T> &#124; 100 %"],
])("%j is written %j", (text, markdown) => {
  expect(toText(text)).toBe(markdown);
});

test("signs that turn the direction of writing are shown", () => {
  expect(toText("access\u202e\u2066// check")).toBe("access&#92;u{202E}&#92;u{2066}// check");
});
