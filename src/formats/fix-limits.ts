import type { Fix } from "../model/fix.ts";

/** What is kept of a fix: longer ones aren't shown. In UTF-16 units. */
const longestText = 2000;
const mostEdits = 10;

/** The fix, unless it is too large to be shown or changes nothing. */
export function keepFix(fix: Fix): Fix | undefined {
  const { edits } = fix;
  if (edits.length === 0 || edits.length > mostEdits) return undefined;
  const length = edits.reduce((sum, { text }) => sum + text.length, 0);
  return length <= longestText ? fix : undefined;
}
