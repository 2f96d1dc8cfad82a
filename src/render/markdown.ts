/**
 * Markdown out of strangers' texts. Whatever a function is given, no text becomes a link, an image, a mention, HTML,
 * a heading, a table's column or a comment. Dialect: https://github.github.com/gfm/, and what GitHub's pages add to
 * it: @mentions, #references, commits, :emoji: and $math$.
 */
import { toVisible } from "../visible-text.ts";
import { toLine } from "./visible-text.ts";

/** Inline text on one line, good in Markdown, in a table's cell and within HTML: its signs are character references. */
export function toText(text: string): string {
  return escapeLine(toLine(text));
}

function escapeLine(line: string): string {
  return (
    line
      .replace(references, "$&\u200b")
      .replace(commit, (id) => id.replace(/.{6}(?=.)/g, "$&\u200b"))
      .replace(/[&<\\`*[\]~|]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu, toReference)
      .replace(/^[#>+\-=]|(?<=^\d{1,9})[.)](?=\s|$)/, toReference)
      // The way that GitHub's documentation names: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
      .replaceAll("$", "<span>$</span>")
  );
}

/**
 * Where GitHub would begin a link or an emoji: mentions and e-mail addresses, addresses, emoji, issues, commits.
 * Character references don't stop it, as they are read before it looks; a space without width does.
 */
const references = /@|:(?=\/\/|[\w+-]{1,50}:)|www(?=\.)|#(?=\d)|GH-(?=\d)/gi;
const commit = /(?<![\da-z])[\da-f]{7,64}(?![\da-z])/gi;

function toReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** Code on one line of Markdown, also in a table; GitHub links nothing within it. */
export function toCode(text: string): string {
  return toSpan(toLine(text));
}

/** The same for a value, whose white space counts. */
export function toValue(text: string): string {
  return toSpan(toVisible(text).replaceAll("\t", "\\t").replaceAll("\n", "\\n"));
}

/** Code within a line of HTML, such as a `<summary>`, where Markdown isn't read. */
export function toHtmlCode(text: string): string {
  return `<code>${toText(text) || "&nbsp;"}</code>`;
}

function toSpan(line: string): string {
  // A bar would end the cell of a table; three backticks or a tag may be taken for what they aren't where text is cut.
  if (line.trim() === "" || /[|<]|``/.test(line))
    return `<code>${escapeLine(line) || "&nbsp;"}</code>`;
  const ticks = line.includes("`") ? "``" : "`";
  // One space on each side is taken off where both are there.
  const pad = /^[ `]|[ `]$/.test(line) ? " " : "";
  return ticks + pad + line + pad + ticks;
}

/** A block of code, fenced by more backticks than it holds in a row. `language` is ours. */
export function toFence(text: string, language: "" | "diff" | "mermaid" = ""): string {
  const body = toVisible(text).replace(/^\n+/, "").trimEnd();
  const fence = "`".repeat(Math.max(3, mostTicks(body) + 1));
  return `${fence}${language}\n${body}\n${fence}\n`;
}

/** A link. `label` is Markdown that this file made, `url` is ours or checked to be http(s). */
export function toLink(label: string, url: string): string {
  return `[${label}](${encodeUrl(url)})`;
}

/** A link within a line of HTML. `label` is HTML that this file made, `url` is ours or checked to be http(s). */
function toHtmlLink(label: string, url: string): string {
  return `<a href="${encodeUrl(url)}">${label}</a>`;
}

/** How code and links are written: within Markdown, or within a line of HTML such as a `<summary>`. */
export interface Inline {
  readonly code: (text: string) => string;
  readonly link: (label: string, url: string) => string;
}

export const inMarkdown: Inline = { code: toCode, link: toLink };
export const inHtml: Inline = { code: toHtmlCode, link: toHtmlLink };

/** Blocks that a click opens. `summary` is HTML on one line; `body` is Markdown blocks. */
/**
 * A line of a list: a bullet, or, where other lines of the list open, a paragraph that begins below their texts, because
 * a triangle stands before those.
 */
export function toListLine(line: string, isAmongFolds: boolean): string {
  return isAmongFolds ? `&emsp;${line}\n\n` : `- ${line}\n`;
}

export function toDetails(summary: string, body: string, isOpen = false): string {
  const tag = isOpen ? "<details open>" : "<details>";
  return `${tag}<summary>${summary}</summary>\n\n${body.trimEnd()}\n\n</details>\n`;
}

/** Blocks below each other; empty ones are none. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.trimEnd())
    .filter((block) => block !== "")
    .join("\n\n");
}

/** The row of a table; cells are Markdown that this file made. */
export function toRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** The head of a table; a column whose name ends in a colon is aligned right. */
export function toTableHead(columns: readonly string[]): string {
  const names = columns.map((name) => name.replace(/:$/, ""));
  return toRow(names) + toRow(columns.map((name) => (name.endsWith(":") ? "---:" : "---")));
}

/** What would end the address, a table's cell or an HTML attribute, or begin mathematics, is encoded; nothing else is read within an address. */
function encodeUrl(url: string): string {
  return url
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}<>"'()[\]\\`|^{}$@]/gu, (sign) =>
      encodeURIComponent(sign).replace(/['()]/g, percent),
    )
    .replaceAll("&", "&amp;");
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function mostTicks(text: string): number {
  let most = 0;
  for (const [ticks] of text.matchAll(/`+/g)) most = Math.max(most, ticks.length);
  return most;
}
