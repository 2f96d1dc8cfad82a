/** Generates texts with a meaning in Markdown, HTML or on GitHub's pages, and checks that they are shown as text. */
import fc from "fast-check";
import type { Element, Nodes } from "hast";
import { expect } from "vitest";
import { toUnsafeTree } from "../../dev/preview/github-markdown.ts";
import { anyCharacter } from "../any-character.ts";

const pieces = [
  ..."\n \t`*_~#>|-+=[]()!&<>\\\"'$@:;,./0aZ",
  ...[
    "```",
    "````\n",
    "~~~",
    "***",
    "---\n",
    "===\n",
    "\n\n",
    "    ",
    "\r",
    "\r\n",
    "\u2028",
    "\u0085",
  ],
  ...[
    "<script>",
    "</details>",
    "<details>",
    "</summary>",
    "<!--",
    "-->",
    "<b>",
    "</b>",
    "<img src=x>",
  ],
  ...[
    "<code>",
    "</code>",
    "<a href='//e.vil'>",
    "<br/>",
    "<?x",
    "<![CDATA[",
    "]]>",
    "</span>",
    "<h1>",
  ],
  ...[
    "![i](http://e.vil/i.png)",
    "[l](http://e.vil)",
    "[r]: http://e.vil\n",
    "[r]",
    "[^1]",
    "[^1]: x\n",
    "![",
    "](",
  ],
  ...[
    "http://e.vil",
    "https://e.vil/a?b",
    "www.e.vil",
    "ftp://e.vil",
    "mailto:a@e.vil",
    "a@e.vil",
    "xmpp:a@e.vil",
  ],
  ...[
    "@octocat",
    "@org/team",
    "#12",
    "octo/shop#12",
    "GH-12",
    "gh-7",
    "5e1f3c07a9d24b6881c0de5a7f0b3e9d4c2a1b60",
  ],
  ...[
    ":+1:",
    ":white_check_mark:",
    "$x$",
    "$$y$$",
    "$`z`$",
    "\\(w\\)",
    "&lt;b&gt;",
    "&#64;octocat",
    "&amp",
    "&copy;",
  ],
  ...[
    "# h\n",
    "- i\n",
    "1. o\n",
    "2) p",
    "> q\n",
    "| a | b |\n| --- | --- |\n",
    "- [ ] task",
    "[!NOTE]\n",
    "\n:---",
  ],
  ...[
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u{e0041}",
    "\u{e0100}",
    "\u3164",
    "\u115f",
    "\u2800",
    "\ufe0f",
    "👩🏽‍💻",
    "می‌خواهم",
    "\u0000",
    "\u001b[31m",
    "\ud83d",
    "\udc00",
    "🫖",
    "é",
  ],
  ...[
    "expected: <a> but was: <b>",
    "Expected: 1|2\nReceived: `3`",
    "- Expected\n+ Received\n\n- x\n+ y",
    "assert 1 == 2",
  ],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...pieces) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 12 }) },
);

/** Any text, mostly of hostile pieces. */
export const hostile = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));

const allowedElements = new Set(
  "h2 h3 p ul li table thead tbody tr th td a code pre details summary b br em span".split(" "),
);

/** The headings of pages. Those of linters start with the name in the report. */
const headings =
  /^(?:(?:Too few tests|New|Also fail(?:s on .*|s at the base|ed in the earlier run)|Fixed|Reports that can't be read|Tool errors|Failures outside of tests|Failed tests|Reports|Without annotation|Flaky tests|Slowest tests|Skipped tests|Tests by (?:suite|file|suite and file)|Where the time goes|Notes|Outside of lint-scope)(?: \([\d,]+\))?|.*: [\d,]+ (?:new )?(?:error|warning|notice)s?(?: on lines that didn't change| also (?:on .*|at the base|in the earlier run))?)$/su;

/** Expects that a document has only the elements, links and headings that this project writes. */
export function expectOnlyOwnMarkup(markdown: string, links: readonly (string | RegExp)[]): void {
  const tree = toUnsafeTree(markdown);
  walk(tree, []);

  function walk(node: Nodes, path: readonly Element[]): void {
    if (node.type === "comment" || node.type === "doctype") fail(`a ${node.type}`);
    if (node.type === "text") checkText(node.value, path);
    if (node.type === "element") checkElement(node);
    if (!("children" in node)) return;
    for (const child of node.children) {
      walk(child as Nodes, node.type === "element" ? [...path, node] : path);
    }
  }

  function checkElement(element: Element): void {
    const { tagName, properties, children } = element;
    if (!allowedElements.has(tagName)) fail(`<${tagName}>`);
    const allowed = {
      a: ["href"],
      code: ["className"],
      th: ["align"],
      td: ["align"],
      details: ["open"],
    };
    const extra = Object.keys(properties).filter(
      (name) => !allowed[tagName as keyof typeof allowed]?.includes(name),
    );
    if (extra.length > 0) fail(`<${tagName} ${extra.join(" ")}>`);
    const { href } = properties;
    if (
      tagName === "a" &&
      !links.some((link) => (typeof link === "string" ? link === href : link.test(String(href))))
    ) {
      fail(`a link to ${href}`);
    }
    if (tagName === "h3" && !headings.test(getText(element)))
      fail(`the heading ${getText(element)}`);
    if (tagName === "span" && getText(element) !== "$") fail("a span");
    if (tagName === "table") checkTable(children as readonly Nodes[]);
  }

  function checkTable(parts: readonly Nodes[]): void {
    const rows = parts.flatMap((part) => findElements(part, "tr"));
    const widths = new Set(
      rows.map((row) => findElements(row, "td").length + findElements(row, "th").length),
    );
    if (widths.size > 1) fail(`a table with rows of ${[...widths].join(" and ")} cells`);
  }

  function checkText(text: string, path: readonly Element[]): void {
    if (
      /(?!\u200b|\u200c|\u200d|\ufe0f)[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?![\n\t])\p{Cc}/u.test(
        text,
      )
    )
      fail(`an invisible character in ${JSON.stringify(text)}`);
    if (path.some(({ tagName }) => tagName === "code" || tagName === "pre")) {
      if (text.includes("\u200b") && path.some(({ tagName }) => tagName === "pre"))
        fail("a zero-width space");
      return;
    }
    const found =
      /@[\w-]|#\d|GH-\d|:[\w+-]+:|https?:\/\/|ftp:\/\/|www\.|(?<![\da-z])[\da-f]{7,64}(?![\da-z])/i.exec(
        text,
      )?.[0];
    if (found) fail(`${JSON.stringify(found)} in ${JSON.stringify(text)}`);
    if (text.includes("$") && path.at(-1)?.tagName !== "span") fail("a dollar sign");
  }

  function fail(what: string): never {
    expect.fail(`The document has ${what}:\n${markdown}`);
  }
}

/** Expects that all fences and <details> of a document are closed. */
export function expectBalanced(markdown: string): void {
  let fence = "";
  let depth = 0;
  for (const line of markdown.split("\n")) {
    const marks = /^`{3,}/.exec(line)?.[0] ?? "";
    if (fence) {
      if (line === fence) fence = "";
      continue;
    }
    if (marks) fence = marks;
    depth += line.split("<details").length - line.split("</details>").length;
    expect(depth, "a </details> without its <details>").toBeGreaterThanOrEqual(0);
    expect(line.split("<summary>").length, line).toBe(line.split("</summary>").length);
  }
  expect(fence, "a fence that isn't closed").toBe("");
  expect(depth, "a <details> that isn't closed").toBe(0);
}

export function getText(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map((child) => getText(child as Nodes)).join("") : "";
}

function findElements(node: Nodes, tagName: string): readonly Element[] {
  if (!("children" in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return child.tagName === tagName ? [child] : findElements(child, tagName);
  });
}
