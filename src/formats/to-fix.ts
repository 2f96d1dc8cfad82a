import type { Edit, Fix } from "../model/fix.ts";
import type { Place } from "../model/place.ts";
import { toOneLine } from "./text-budget.ts";

/** Longer fixes aren't shown. In UTF-16 units. */
const longestText = 2000;
const maxEdits = 10;

/** Makes a fix of a file. Undefined if it is too long or changes nothing. */
export function toFix(
  description: string,
  { path, base }: Place,
  edits: readonly Edit[],
): Fix | undefined {
  if (edits.length === 0 || edits.length > maxEdits) return undefined;
  const length = edits.reduce((sum, { text }) => sum + text.length, 0);
  if (length > longestText) return undefined;
  const line = toOneLine(description);
  return { ...(line && { description: line }), file: { path, base }, edits };
}
