import { shapeOf } from "./read-frames.ts";

/**
 * Which lines of a text are frames of libraries, the language's runtime and the test tool, or belong to such a frame:
 * what most readers skip. One for each line. Only how a trace is shown depends on it.
 */
export function markLibraryLines(lines: readonly string[]): readonly boolean[] {
  const marks = lines.map(() => false);
  for (const [i, line] of lines.entries()) {
    const shape = shapeOf(line);
    if (!shape?.library?.test(line.slice(0, longest).trim())) continue;
    marks[i] = true;
    if (shape.symbolAbove && i > 0) marks[i - 1] = true;
    // Python shows the code below its frame, and marks in it.
    if (shape.order !== "outer-first") continue;
    for (let next = i + 1; next <= i + 3; next++) {
      const below = lines[next] ?? "";
      if (!/^\s{4}/.test(below) || shapeOf(below)?.order === "outer-first") break;
      marks[next] = true;
    }
  }
  return marks;
}

/** Of a line, in UTF-16 units. */
const longest = 500;
