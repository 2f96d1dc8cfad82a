import { shapeOf } from "./read-frames.ts";

/**
 * Marks the lines that belong to frames of libraries, the language's runtime or the test tool. Most readers skip them.
 * Only the display of a trace depends on it.
 */
export function markLibraryLines(lines: readonly string[]): readonly boolean[] {
  const marks = lines.map(() => false);
  for (const [i, line] of lines.entries()) {
    const shape = shapeOf(line);
    if (!shape?.library?.test(line.slice(0, longest).trim())) continue;
    marks[i] = true;
    if (shape.symbolAbove && i > 0) marks[i - 1] = true;
    // Python prints the source code below its frame, with markers.
    if (shape.order !== "outer-first") continue;
    for (let next = i + 1; next <= i + 3; next++) {
      const below = lines[next] ?? "";
      if (!/^\s{4}/.test(below) || shapeOf(below)?.order === "outer-first") break;
      marks[next] = true;
    }
  }
  return marks;
}

/** How much of a line is matched, in UTF-16 units. */
const longest = 500;
