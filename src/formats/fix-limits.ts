import type { Fix } from "../model/fix.ts";

/** Longer fixes aren't shown. In UTF-16 units. */
const longestText = 2000;
const maxEdits = 10;

/** Returns the fix, unless it is too long or changes nothing. */
export function keepFix(fix: Fix): Fix | undefined {
  const { edits } = fix;
  if (edits.length === 0 || edits.length > maxEdits) return undefined;
  const length = edits.reduce((sum, { text }) => sum + text.length, 0);
  return length <= longestText ? fix : undefined;
}
