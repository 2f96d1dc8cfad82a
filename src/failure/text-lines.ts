/** The lines of a failure's text, and how many of them can be its point. */

/** The longest point, in lines. A longer one is left to the details. */
export const maxLines = 12;
export const maxCharacters = 2000;
/** How much of a text is searched for the point. */
export const maxRead = 8000;

/** Yields the lines one by one, because usually only the first few are needed. */
export function* linesOf(text: string): Iterable<string> {
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf("\n", start);
    yield end < 0 ? text.slice(start) : text.slice(start, end);
    if (end < 0) return;
    start = end + 1;
  }
}

/** Returns the last line without white space at its ends. */
export function lastLine(text: string): string {
  return text
    .slice(text.lastIndexOf("\n") + 1)
    .trim()
    .slice(0, maxCharacters);
}

/** Removes blank lines at both ends and white space at the end. The first line keeps its indent. */
export function trimLines(text: string): string {
  const trimmed = text.trimEnd();
  const start = trimmed.length - trimmed.trimStart().length;
  return start > 0 ? trimmed.slice(trimmed.lastIndexOf("\n", start - 1) + 1) : trimmed;
}
