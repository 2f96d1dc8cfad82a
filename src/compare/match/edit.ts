/** A line is an edit of another if it keeps this part of its tokens. */
const keptTokens = 0.6;

const token = /[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu;

/** How much of `before` is in `after`, from 0.6 to 1; undefined where that is too little to call it an edit. */
export function editShare(before: string, after: string): number | undefined {
  const old = before.match(token) ?? [];
  const now = after.match(token) ?? [];
  if (old.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const text of now) counts.set(text, (counts.get(text) ?? 0) + 1);
  let kept = 0;
  for (const text of old) {
    const left = counts.get(text) ?? 0;
    if (left === 0) continue;
    counts.set(text, left - 1);
    kept++;
  }
  const share = kept / old.length;
  if (share >= keptTokens) return share;
  return isRenaming(old, now) ? keptTokens : undefined;
}

/** The same line but for one word, which is another one wherever it is: `i = i + 1` and `index = index + 1`. */
function isRenaming(old: readonly string[], now: readonly string[]): boolean {
  if (old.length !== now.length) return false;
  const changed = old.flatMap((text, at) => (text === now[at] ? [] : [`${text} ${now[at]}`]));
  return changed.length > 1 && new Set(changed).size === 1;
}
