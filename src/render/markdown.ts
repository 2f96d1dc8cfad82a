/**
 * Makes Markdown from untrusted texts. No text can produce a link, an image, a mention, HTML, a heading, a table column
 * or a comment. Dialect: https://github.github.com/gfm/ and GitHub's own additions.
 */

import { unicodePattern } from "../unicode-pattern.ts";
import { toVisible } from "../visible-text.ts";
import { toOneLine, toShortLine } from "./one-line.ts";

/**
 * Inline text on one line for Markdown, table cells and HTML. Special characters become character references.
 * @param length the most UTF-16 units of the text that are shown
 */
export function toText(text: string, length?: number): string {
  return escapeLine(cutLine(text, length));
}

function cutLine(text: string, length: number | undefined): string {
  return toOneLine(length === undefined ? text : toShortLine(text, length));
}

/** The same, with a link in place of the last occurrence of `part`. Without one, or if `part` is empty, just the text. */
export function toTextWithLink(text: string, part: string, link: string): string {
  const line = toOneLine(text);
  const at = part === "" ? -1 : line.lastIndexOf(part);
  if (at < 0) return escapeLine(line);
  // Each side is escaped on its own, because escaping would break the address.
  return escapeLine(line.slice(0, at)) + link + escapeLine(line.slice(at + part.length));
}

function escapeLine(line: string): string {
  return (
    line
      .replace(references, "$&\u200b")
      .replace(commit, (id) => id.replace(/.{6}(?=.)/g, "$&\u200b"))
      .replace(/[&<\\`*[\]~|_]/g, (sign, at, all) =>
        sign === "_" && isInWord(all, at) ? sign : toReference(sign),
      )
      .replace(/^[#>+\-=]|(?<=^\d{1,9})[.)](?=\s|$)/, toReference)
      // As GitHub's documentation recommends:
      // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
      .replaceAll("$", "<span>$</span>")
  );
}

const letterAtEnd = unicodePattern(String.raw`[\p{L}\p{N}]$`);
const letterAtStart = unicodePattern(String.raw`^[\p{L}\p{N}]`);

/** Returns true if there is a letter or digit before and after a character: GitHub shows such a `_` as it is. */
function isInWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 1, at + 3);
  // The patterns for all scripts are slow to compile, and most texts are ASCII.
  if (!/[^ -~]/.test(before + after)) return /[a-z\d]$/i.test(before) && /^[a-z\d]/i.test(after);
  return letterAtEnd().test(before) && letterAtStart().test(after);
}

/**
 * Where GitHub would begin a link or an emoji: mentions, e-mail addresses, URLs, emoji, issues, commits. Character
 * references don't prevent these because GitHub decodes them first. A zero-width space does.
 */
const references = /@|:(?=\/\/|[\w+-]{1,50}:)|www(?=\.)|#(?=\d)|GH-(?=\d)/gi;
const commit = /(?<![\da-z])[\da-f]{7,64}(?![\da-z])/gi;

function toReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** Code on one line of Markdown, also in a table. GitHub links nothing within it. */
export function toCode(text: string, length?: number): string {
  return toSpan(cutLine(text, length));
}

/** The same for a value, whose white space matters. */
export function toValue(text: string): string {
  return toSpan(toVisible(text).replaceAll("\t", "\\t").replaceAll("\n", "\\n"));
}

/** Code within a line of HTML such as a `<summary>`, where Markdown isn't parsed. */
export function toHtmlCode(text: string): string {
  return `<code>${toText(text) || "&nbsp;"}</code>`;
}

function toSpan(line: string): string {
  // A bar would end the table cell. Three backticks or a tag could be misread if the text is cut.
  if (line.trim() === "" || /[|<]|``/.test(line))
    return `<code>${escapeLine(line) || "&nbsp;"}</code>`;
  const ticks = line.includes("`") ? "``" : "`";
  // Markdown removes one space on each side if both exist.
  const pad = /^[ `]|[ `]$/.test(line) ? " " : "";
  return ticks + pad + line + pad + ticks;
}

/** A code block, fenced with more backticks than it contains in a row. `language` is trusted. */
export function toFence(text: string, language: "" | "diff" | "mermaid" = ""): string {
  const body = toVisible(text).replace(/^\n+/, "").trimEnd();
  const fence = "`".repeat(Math.max(3, longestTicks(body) + 1));
  return `${fence}${language}\n${body}\n${fence}\n`;
}

/** A link. `label` is Markdown made by this file; `url` is trusted or a checked http(s) address. */
export function toLink(label: string, url: string): string {
  return `[${label}](${encodeUrl(url)})`;
}

/** A link within a line of HTML. `label` is HTML made by this file; `url` is trusted or a checked http(s) address. */
function toHtmlLink(label: string, url: string): string {
  return `<a href="${encodeUrl(url)}">${label}</a>`;
}

/** Writes a line in Markdown, within HTML such as a `<summary>`, or as plain text, which isn't cut. */
export interface Inline {
  readonly text: (text: string, length?: number) => string;
  readonly bold: (label: string) => string;
  readonly code: (text: string) => string;
  readonly link: (label: string, url: string) => string;
}

const bold = (label: string) => `<b>${label}</b>`;
export const inMarkdown: Inline = { text: toText, bold, code: toCode, link: toLink };
export const inHtml: Inline = { text: toText, bold, code: toHtmlCode, link: toHtmlLink };
const same = (text: string) => text;
const withUrl = (label: string, url: string) => `${label} (${url})`;
/** For the log: in parts untrusted. */
export const inLog: Inline = { text: same, bold: same, code: same, link: withUrl };

/**
 * A line of a list: a bullet, or, if other lines of the list are fold-outs, a paragraph whose text begins in the same
 * column as theirs, after the triangle.
 */
export function toListLine(line: string, isAmongFolds: boolean): string {
  return isAmongFolds ? `&emsp;${line}\n\n` : `- ${line}\n`;
}

/** A fold-out. `summary` is HTML on one line; `body` is Markdown blocks. */
export function toDetails(summary: string, body: string, isOpen = false): string {
  const tag = isOpen ? "<details open>" : "<details>";
  return `${tag}<summary>${summary}</summary>\n\n${body.trimEnd()}\n\n</details>\n`;
}

/** Joins blocks and skips empty ones. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.trimEnd())
    .filter((block) => block !== "")
    .join("\n\n");
}

/** A table row. Cells are Markdown made by this file. */
export function toRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** The head of a table. A column is right-aligned if its name ends with a colon. */
export function toTableHead(columns: readonly string[]): string {
  const names = columns.map((name) => name.replace(/:$/, ""));
  return toRow(names) + toRow(columns.map((name) => (name.endsWith(":") ? "---:" : "---")));
}

/** Would end the address, a table cell or an HTML attribute, or begin mathematics. */
const unsafeInUrl = unicodePattern(String.raw`[\s\p{Cc}\p{Cf}<>"'()[\]\\\x60|^{}$@]`, "gu");

function encodeUrl(url: string): string {
  return url
    .toWellFormed()
    .replace(unsafeInUrl(), (sign) => encodeURIComponent(sign).replace(/['()]/g, percent))
    .replaceAll("&", "&amp;");
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function longestTicks(text: string): number {
  let most = 0;
  for (const [ticks] of text.matchAll(/`+/g)) most = Math.max(most, ticks.length);
  return most;
}
