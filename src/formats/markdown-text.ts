/**
 * What Markdown says, without its signs. It need not be exact: SARIF wants plain text beside every Markdown (§3.11.3),
 * and few leave it out. In each expression no class contains what ends it, so that the time is linear.
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
    // Code stands for itself, and so does what is escaped.
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
