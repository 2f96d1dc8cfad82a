import { changeAt } from "../diff/changed-files.ts";
import type { Change } from "../diff/diff.ts";
import { hashRule, keyOf, longestLine } from "../finding-key.ts";
import { hashLine } from "../line-hash.ts";
import { editShare } from "./edited-line.ts";
import { hasKey, type Pool, takeKey } from "./pool.ts";

/** How many lines before and after the most likely one are compared in a large change. */
const window = 100;
/** The number of word-by-word comparisons for all findings of a run. */
const maxComparisons = 20_000;
/** If a line keeps this share of its tokens, the search ends. */
const enough = 0.8;

interface EditedLine {
  readonly rule: string;
  /** 1-based, in the current file. */
  readonly line: number;
  readonly text: string;
}

/**
 * Makes a function that matches a finding on an edited line: among the removed lines of the same change that had a
 * finding of this rule, it takes the most similar one. The function caches hashes, so make one per run.
 */
export function findEdited() {
  const hashes = new WeakMap<Change, number[]>();
  let comparisons = 0;

  return ({ rule, line, text }: EditedLine, changes: readonly Change[], pool: Pool): boolean => {
    const change = changeAt(changes, line);
    if (!change || change.removed.length === 0 || change.added.length === 0) return false;
    const { removed, added, newStart } = change;
    const known = hashes.get(change) ?? [];
    hashes.set(change, known);
    const ruleHash = hashRule(rule);
    const likeliest = Math.round(((line - newStart) * removed.length) / added.length);
    let best: { readonly key: number; readonly share: number } | undefined;
    for (const at of around(likeliest, removed.length)) {
      const old = removed[at] as string;
      if (old.length > longestLine) continue;
      known[at] ??= hashLine(old);
      const key = keyOf(ruleHash, known[at] as number);
      if (!hasKey(pool, key) || key === best?.key) continue;
      if (comparisons++ > maxComparisons) break;
      const share = editShare(old, text) ?? 0;
      if (share > (best?.share ?? 0)) best = { key, share };
      if (share >= enough) break;
    }
    return best !== undefined && takeKey(pool, best.key);
  };
}

/** Yields the indices below `length`, nearest to `middle` first. */
function* around(middle: number, length: number): Iterable<number> {
  for (let far = 0; far <= window; far++) {
    if (middle + far < length) yield middle + far;
    if (far > 0 && middle - far >= 0 && middle - far < length) yield middle - far;
  }
}
