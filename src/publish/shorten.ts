import { outputSummaryBytes } from "../limits.ts";
import type { CheckOutput } from "../model/check.ts";

/** Returns outputs to try if GitHub refuses the full one, each shorter than the one before. */
export function shorterOutputs(output: CheckOutput): readonly CheckOutput[] {
  const { title, summary } = output;
  const refused = "GitHub refused the full summary of this check run";
  const half = Math.floor(Math.min(outputSummaryBytes, Buffer.byteLength(summary)) / 2);
  return [
    {
      ...output,
      summary: `${cutMarkdown(summary, half)}\n\n_${refused}; this is how it begins._\n`,
    },
    { title, summary: `${refused}.\n` },
  ];
}

/** Adds a paragraph before the summary. If there isn't enough room, the end of the summary is cut. */
export function withNote(output: CheckOutput, note: string): CheckOutput {
  const begin = `${note}\n\n`;
  const room = outputSummaryBytes - Buffer.byteLength(begin);
  const { summary } = output;
  return { ...output, summary: begin + cutMarkdown(summary, room) };
}

/** Returns the longest start of at most `limit` bytes that ends between two blocks, outside fences and `<details>`. */
export function cutMarkdown(markdown: string, limit: number): string {
  if (Buffer.byteLength(markdown) <= limit) return markdown;
  let bytes = 0;
  let depth = 0;
  let fence = "";
  let end = 0;
  let start = 0;
  for (const line of markdown.split("\n")) {
    bytes += Buffer.byteLength(line) + 1;
    if (bytes > limit) break;
    const [marks = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.slice(1) ?? [];
    if (fence) {
      if (marks.startsWith(fence) && line.trim() === marks) fence = "";
    } else if (marks) fence = marks;
    else depth += count(line, "<details") - count(line, "</details");
    if (line.trim() === "" && depth === 0 && !fence) end = start;
    start += line.length + 1;
  }
  return markdown.slice(0, end).trimEnd();
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
