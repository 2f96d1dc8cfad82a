import type { Change } from "./diff.ts";
import { diffLines } from "./line-diff.ts";

const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

/**
 * Reads the hunks of one file in a unified diff, with or without context lines. `end` is the first line after them.
 * Undefined if a hunk's length differs from its header, as in a patch that was cut.
 * https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function readHunks(
  lines: readonly string[],
  start: number,
): { readonly changes: readonly Change[]; readonly end: number } | undefined {
  const changes: Change[] = [];
  let at = start;
  for (;;) {
    const header = hunkHeader.exec(lines[at] ?? "");
    if (!header) return { changes, end: at };
    const [oldStart, oldCount, newStart, newCount] = header
      .slice(1)
      .map((digits) => Number(digits ?? 1)) as [number, number, number, number];
    at++;
    // A side without lines names the line before the change. Otherwise it names its own first line.
    let oldLine = oldStart + (oldCount === 0 ? 1 : 0);
    let newLine = newStart + (newCount === 0 ? 1 : 0);
    const oldEnd = oldLine + oldCount;
    const newEnd = newLine + newCount;
    let removed: string[] = [];
    let added: string[] = [];
    const flush = () => {
      if (removed.length + added.length > 0) {
        for (const change of toChanges(oldLine, newLine, removed, added)) changes.push(change);
      }
      removed = [];
      added = [];
    };
    while (oldLine < oldEnd || newLine < newEnd) {
      const line = lines[at];
      if (line === undefined) return undefined;
      const sign = line.charAt(0);
      if (sign === "-") {
        // A removal after an addition begins another change.
        if (added.length > 0) flush();
        removed.push(line.slice(1));
        oldLine++;
      } else if (sign === "+") {
        added.push(line.slice(1));
        newLine++;
      } else if (sign === " " || line === "" || line === "\r") {
        flush();
        oldLine++;
        newLine++;
      } else if (sign !== "\\") return undefined;
      at++;
    }
    flush();
    if (oldLine !== oldEnd || newLine !== newEnd) return undefined;
    // "\ No newline at end of file"
    while (lines[at]?.startsWith("\\")) at++;
  }
}

/** `oldLine` and `newLine` are the lines after the change. */
function toChanges(
  oldLine: number,
  newLine: number,
  removed: readonly string[],
  added: readonly string[],
): readonly Change[] {
  const before = oldLine - removed.length;
  const after = newLine - added.length;
  const withoutEnds = [removed, added].map((lines) => lines.map((line) => line.replace(/\r$/, "")));
  const [old = [], now = []] = withoutEnds;
  // Git counts a line as changed if only its line end changed, so a converted file would be one large change.
  const isConverted =
    old.length > 0 && now.length > 0 && removed[0]?.endsWith("\r") !== added[0]?.endsWith("\r");
  if (isConverted) return diffLines(old, now, { before: before - 1, after: after - 1 });
  return [
    {
      oldStart: old.length > 0 ? before : before - 1,
      newStart: now.length > 0 ? after : after - 1,
      removed: old,
      added: now,
    },
  ];
}
