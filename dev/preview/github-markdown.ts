/** Renders Markdown like GitHub: GitHub Flavored Markdown with only the allowed HTML. */
import type { Element, ElementContent, Nodes, Root } from "hast";
import { raw } from "hast-util-raw";
import { defaultSchema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";

export function renderGitHubMarkdown(markdown: string): string {
  const tree = toGitHubTree(markdown);
  colourDiffs(tree);
  return toHtml(tree);
}

/** Returns the document with only the HTML that GitHub allows, which is the default of hast-util-sanitize. */
function toGitHubTree(markdown: string): Nodes {
  return sanitize(toUnsafeTree(markdown), defaultSchema);
}

/** Returns the document with all its HTML. */
export function toUnsafeTree(markdown: string): Nodes {
  const mdast = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return raw(toHast(mdast, { allowDangerousHtml: true }));
}

/** Adds the classes that GitHub's style sheet colours to the lines of `diff` blocks. */
function colourDiffs(node: Nodes): void {
  if (!("children" in node)) return;
  for (const child of (node as Root | Element).children) {
    if (child.type === "element" && isDiff(child))
      child.children = child.children.flatMap(colourLines);
    else colourDiffs(child as Nodes);
  }
}

function isDiff({ tagName, properties }: Element): boolean {
  return tagName === "code" && [properties.className].flat().includes("language-diff");
}

function colourLines(node: ElementContent): ElementContent[] {
  if (node.type !== "text") return [node];
  return node.value.split(/(?<=\n)/).map((line): ElementContent => {
    const name = { "+": "pl-mi1", "-": "pl-md", "@": "pl-mdr" }[line.charAt(0)];
    const text = { type: "text" as const, value: line };
    if (!name) return text;
    return {
      type: "element",
      tagName: "span",
      properties: { className: [name] },
      children: [text],
    };
  });
}
