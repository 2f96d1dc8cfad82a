/**
 * Markdown out of strangers' texts. Whatever a function is given, no text becomes a link, an image, a mention, HTML,
 * a heading, a table's column or a comment. Dialect: https://github.github.com/gfm/, and what GitHub's pages add to
 * it: @mentions, #references, commits, :emoji: and $math$.
 */
import { toLine, toVisible } from "./plain.ts";

/** Inline text on one line, good in Markdown, in a table's cell and within HTML: its signs are character references. */
export function toText(text: string): string {
  return escapeLine(toLine(text));
}

function escapeLine(line: string): string {
  return (
    line
      .replace(references, "$&\u200b")
      .replace(/\bwww(?=\.)/gi, "$&\u200b")
      .replace(/[&<>"\\`*[\]~|]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu, toReference)
      .replace(/^[#+\-=]|(?<=^\d{1,9})[.)]/, toReference)
      // The way that GitHub's documentation names: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
      .replaceAll("$", "<span>$</span>")
  );
}

/**
 * Where GitHub would begin a link or an emoji: mentions and e-mail addresses, addresses, emoji, issues, commits.
 * Character references don't stop it, as they are read before it looks; a space without width does.
 */
const references =
  /@|:(?=\/\/|[\w+-]{1,50}:)|#(?=\d)|\bGH-(?=\d)|\b[\da-f]{6}(?=[\da-f]{1,58}\b)/gi;

function toReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** A code span on one line; GitHub links nothing within it. Not for HTML, nor, with a bar in it, for a table. */
export function toCode(text: string): string {
  return toSpan(toLine(text) || " ");
}

/** The same for the cell of a table. */
export function toCellCode(text: string): string {
  return text.includes("|") ? toHtmlCode(text) : toCode(text);
}

/** A value, for the cell of a table: its white space counts. */
export function toCellValue(text: string): string {
  const value = toVisible(text).replaceAll("\t", "\\t").replaceAll("\n", "\\n");
  return value.trim() === "" || value.includes("|")
    ? `<code>${escapeLine(value)}</code>`
    : toSpan(value);
}

/** Code within a line of HTML, such as a `<summary>`, where Markdown isn't read. */
export function toHtmlCode(text: string): string {
  return `<code>${toText(text) || "&nbsp;"}</code>`;
}

function toSpan(line: string): string {
  const ticks = "`".repeat(longestRun(line, "`") + 1);
  // One space on each side is taken off where both are there.
  const pad = /^[ `]|[ `]$/.test(line) && line.trim() !== "" ? " " : "";
  return ticks + pad + line + pad + ticks;
}

/** A block of code, fenced by more backticks than it holds in a row. `language` is ours. */
export function toFence(text: string, language: "" | "diff" | "mermaid" = ""): string {
  const body = toVisible(text).replace(/^\n+/, "").trimEnd();
  const fence = "`".repeat(Math.max(3, longestRun(body, "`") + 1));
  return `${fence}${language}\n${body}\n${fence}\n`;
}

/** A link. `label` is Markdown that this file made, `url` is ours or checked to be http(s). */
export function toLink(label: string, url: string): string {
  return `[${label}](${encodeUrl(url)})`;
}

/** Blocks that a click opens. `summary` is HTML on one line; `body` is Markdown blocks. */
export function toDetails(summary: string, body: string, isOpen = false): string {
  const tag = isOpen ? "<details open>" : "<details>";
  return `${tag}<summary>${summary}</summary>\n\n${body.trimEnd()}\n\n</details>\n`;
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

function encodeUrl(url: string): string {
  return url
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}<>"'()[\]\\`|^{}*_~$@]/gu, (sign) =>
      encodeURIComponent(sign).replace(/['()*_~]/g, percent),
    )
    .replaceAll("&", "&amp;");
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function longestRun(text: string, sign: string): number {
  let longest = 0;
  let run = 0;
  for (const character of text) {
    run = character === sign ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
