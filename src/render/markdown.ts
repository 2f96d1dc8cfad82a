/**
 * Markdown from strangers' texts. Whatever a function is given, no text becomes a link, an image, a mention, HTML,
 * a heading, a table's column or a comment. Dialect: https://github.github.com/gfm/, and what GitHub's pages add to
 * it: @mentions, #references, :emoji: and $math$.
 */

/** Inline text on one line, good in Markdown, in a table's cell and within HTML: its signs are character references. */
export function toText(text: string): string {
  return (
    oneLine(text)
      .replace(/^[#+\-=\d]|[&<>"\\`*_[\]~|$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      // References don't stop GitHub from linking these; a zero-width space does.
      .replace(/@|:(?=\/\/|[\w+-]+:)|\bwww\.|(?<!&)#(?=\d)|\bGH-(?=\d)/gi, "$&\u200b")
  );
}

/** A code span on one line; GitHub links nothing within it. */
export function toCode(text: string): string {
  const line = oneLine(text) || " ";
  const ticks = "`".repeat(longestRun(line, "`") + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${ticks}${pad}${line}${pad}${ticks}`;
}

/** `toCode` for the cell of a table, where a bar must be escaped also within code. */
export function toCellCode(text: string): string {
  return toCode(text).replaceAll("|", "\\|");
}

/** Code within a line of HTML, such as a `<summary>`, where Markdown isn't read. */
export function toHtmlCode(text: string): string {
  return `<code>${toHtml(text)}</code>`;
}

function toHtml(text: string): string {
  return oneLine(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A block of code, fenced by more backticks than it holds in a row. */
export function toFence(text: string): string {
  const body = withoutControls(text).replace(/^\n+|\s+$/g, "");
  const fence = "`".repeat(Math.max(3, longestRun(body, "`") + 1));
  return `${fence}\n${body}\n${fence}\n`;
}

/**
 * A link. `label` is Markdown that this file made, `url` is ours or checked to be http(s).
 */
export function toLink(label: string, url: string): string {
  return `[${label}](${encodeUrl(url)})`;
}

/** The same within HTML. */
export function toHtmlLink(label: string, url: string): string {
  return `<a href="${encodeUrl(url)}">${label}</a>`;
}

/** `summary` is HTML on one line; `body` is Markdown blocks. */
export function toDetails(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body.trimEnd()}\n\n</details>\n`;
}

/** The row of a table; cells are Markdown without bars. */
export function toRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** The head of a table; a column whose name ends in a colon is aligned right. */
export function toTableHead(columns: readonly string[]): string {
  const names = columns.map((name) => name.replace(/:$/, ""));
  return toRow(names) + toRow(columns.map((name) => (name.endsWith(":") ? "---:" : "---")));
}

function oneLine(text: string): string {
  return withoutControls(text).replace(/\s+/g, " ").trim();
}

/** Also without the signs that turn the direction of writing: with them a name can be made to read as another. */
function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu, "").toWellFormed();
}

function encodeUrl(url: string): string {
  return url.replace(/[\s\p{Cc}<>"'()[\]\\`|^{}*_~$@]/gu, (sign) =>
    encodeURIComponent(sign).replace(/['()*_~]/g, percent),
  );
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
