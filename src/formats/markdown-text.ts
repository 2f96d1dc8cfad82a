/**
 * Returns the text of Markdown without its markup. It needn't be exact: SARIF wants plain text next to Markdown
 * (§3.11.3), and few tools leave it out. No character class contains the character that ends it, so the time is linear.
 */
export function markdownText(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(?:#{1,6} |> ?|```[^\n`]*\n?|~~~[^\n]*\n?)/gm, "")
    .replace(inline, (found, ...parts: (string | undefined)[]) => {
      const text = parts.slice(0, 7).find((part) => part !== undefined);
      return text ?? (/^<br/i.test(found) ? "\n" : "");
    });
}

const inline = new RegExp(
  [
    // Code and escaped characters stay as they are.
    "`{1,2}([^`]{1,2000})`{1,2}",
    "\\\\([!-/:-@[-`{-~])",
    "!\\[([^[\\]]{0,500})\\]\\([^()]{0,2000}\\)",
    "\\*\\*([^*]{1,2000})\\*\\*",
    "(?<![\\w*])\\*([^*\\s][^*]{0,2000})\\*(?![\\w*])",
    "(?<!\\w)_{1,2}([^_\\s][^_]{0,2000})_{1,2}(?!\\w)",
    "<(https?:[^<>\\s]{0,2000})>",
    "</?[a-z][a-z0-9]{0,20}(?:\\s[^<>]{0,500})?/?>",
  ].join("|"),
  "gi",
);
