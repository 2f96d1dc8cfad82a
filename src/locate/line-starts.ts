import { countStart } from "../count-start.ts";

/** Returns the starts of the lines of a text, in UTF-16 units, or of bytes. */
export function findLineStarts(text: string | Uint8Array): Uint32Array {
  const next = (from: number) =>
    typeof text === "string" ? text.indexOf("\n", from) : text.indexOf(10, from);
  let count = 1;
  for (let i = next(0); i >= 0; i = next(i + 1)) count++;
  const starts = new Uint32Array(count);
  let line = 1;
  for (let i = next(0); i >= 0; i = next(i + 1)) starts[line++] = i + 1;
  return starts;
}

/** Counts the sorted numbers that are at most `limit`. */
export function countUpTo(sorted: Uint32Array, limit: number): number {
  return countStart(sorted.length, (at) => (sorted[at] as number) <= limit);
}
