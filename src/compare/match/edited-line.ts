import { unicodePattern } from "../../unicode-pattern.ts";

const token = unicodePattern(String.raw`[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]`, "gu");

/** A line is an edit of another line if it keeps this share of its tokens. */
const keptTokens = 0.6;

/** Characters that most lines contain, so they don't count as similarity. */
const common = /^[()[\]{}.,:;'"`]$/;

/** Returns the share of `before` that is in `after`, from 0.6 to 1. Undefined if it is too small for an edit. */
export function editShare(before: string, after: string): number | undefined {
  const [old, now] = [toTokens(before), toTokens(after)];
  const share = keptShare(old, now);
  const renamed = renamings(old, now);
  if (share < keptTokens) return renamed > 1 ? keptTokens : undefined;
  const distinctive = (tokens: readonly string[]) => tokens.filter((text) => !common.test(text));
  const isAlike = renamed > 0 || keptShare(distinctive(old), distinctive(now)) >= keptTokens;
  return isAlike ? share : undefined;
}

function toTokens(line: string): readonly string[] {
  return line.match(token()) ?? [];
}

/** Returns the share of one side's tokens that the other side also has, in any order; 1 if there are none. */
function keptShare(old: readonly string[], now: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of now) counts.set(text, (counts.get(text) ?? 0) + 1);
  let kept = 0;
  for (const text of old) {
    const left = counts.get(text) ?? 0;
    if (left === 0) continue;
    counts.set(text, left - 1);
    kept++;
  }
  return old.length === 0 ? 1 : kept / old.length;
}

/** Returns how often a renamed word occurs if all else is the same: 3 for `i = i + i` and `n = n + n`. Otherwise 0. */
function renamings(old: readonly string[], now: readonly string[]): number {
  if (old.length !== now.length) return 0;
  const changed = old.flatMap((text, at) => (text === now[at] ? [] : [`${text} ${now[at]}`]));
  return new Set(changed).size === 1 ? changed.length : 0;
}
