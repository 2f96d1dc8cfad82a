import { changeAt } from "../diff/changed-files.ts";
import type { Change } from "../diff/diff.ts";
import { lineKey } from "../finding-key.ts";
import { editShare } from "./edit.ts";
import { hasKey, type Pool, takeKey } from "./stock.ts";

/** Lines before and after the likeliest one that are looked at in a large change. */
const window = 100;
/** Lines that are compared word by word, for all findings of a run. */
const mostComparisons = 20_000;

export interface EditedLine {
  readonly rule: string;
  /** 1-based, of today. */
  readonly line: number;
  readonly text: string;
}

/**
 * Takes the finding of a line that was edited into this one: of the removed lines of the same change that had a finding
 * of this rule, the one that is most like it. The function remembers keys, so make one for a run.
 */
export function findEdited(): (
  edited: EditedLine,
  changes: readonly Change[],
  pool: Pool,
) => boolean {
  const keysOfChange = new WeakMap<Change, Map<string, number[]>>();
  let comparisons = 0;

  return ({ rule, line, text }, changes, pool) => {
    const change = changeAt(changes, { start: line, end: line });
    if (!change || change.removed.length === 0 || change.added.length === 0) return false;
    const { removed, added, newStart } = change;
    const rules = keysOfChange.get(change) ?? new Map<string, number[]>();
    keysOfChange.set(change, rules);
    const keys = rules.get(rule) ?? [];
    rules.set(rule, keys);

    const likeliest = Math.round(((line - newStart) * removed.length) / added.length);
    const start = Math.max(0, likeliest - window);
    const end = Math.min(removed.length, likeliest + window + 1);
    let best: { readonly key: number; readonly share: number; readonly far: number } | undefined;
    for (let at = start; at < end; at++) {
      const old = removed[at] as string;
      keys[at] ??= lineKey(rule, old);
      const key = keys[at] as number;
      if (!hasKey(pool, key) || key === best?.key) continue;
      if (comparisons++ > mostComparisons) return false;
      const share = editShare(old, text) ?? 0;
      const far = Math.abs(at - likeliest);
      if (share > (best?.share ?? 0) || (share === best?.share && share > 0 && far < best.far)) {
        best = { key, share, far };
      }
    }
    return best !== undefined && takeKey(pool, best.key);
  };
}
