import type { FindingKey } from "../finding-key.ts";
import { hasKey, type Pool, poolsOf, type Stock, takeKey, takeOne } from "./pool.ts";

/** A finding that isn't matched yet. */
type Moved = Pick<FindingKey, "file" | "rule" | "key">;

/** The number of removed files that are considered for each finding. */
const maxCandidates = 8;

/**
 * Indexes the findings of removed files by the properties that a current finding must share, for one tool. Without
 * keys, findings only need to share the rule.
 */
export function indexRemoved(stock: Stock, isRemoved: (file: number) => boolean, hasKeys: boolean) {
  const removed = new Map<number, Pool[]>();
  const idOf = (rule: number, key: number) => (hasKeys ? rule * 2 ** 32 + (key >>> 0) : rule);
  for (const pool of poolsOf(stock)) {
    if (!isRemoved(pool.file)) continue;
    for (const key of hasKeys ? pool.keys.keys() : [0]) {
      const id = idOf(pool.rule, key);
      const pools = removed.get(id) ?? [];
      removed.set(id, pools);
      pools.push(pool);
    }
  }
  const origins = new Map<number, number>();
  const isLeft = (pool: Pool, key: number) => (hasKeys ? hasKey(pool, key) : pool.left > 0);
  const takeFrom = (pool: Pool, key: number) => (hasKeys ? takeKey(pool, key) : takeOne(pool));
  const poolsLeft = ({ rule, key }: Moved): readonly Pool[] => {
    const pools = removed.get(idOf(rule, key)) ?? [];
    while (pools.length > 0 && !isLeft(pools.at(-1) as Pool, key)) pools.pop();
    return pools;
  };
  const mostShared = (findings: readonly Moved[]): [file: number, shared: number] | undefined => {
    const votes = new Map<number, number>();
    for (const finding of findings) {
      for (const pool of poolsLeft(finding).slice(-maxCandidates)) {
        if (isLeft(pool, finding.key)) votes.set(pool.file, (votes.get(pool.file) ?? 0) + 1);
      }
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0];
  };

  return {
    /** Returns the file that at least half of this file's findings came from, which is its name before a rename. */
    originOf: (file: number) => origins.get(file),
    /** Takes the findings of one new file, and returns which of them are known. */
    take: (findings: readonly Moved[]): readonly boolean[] => {
      const [origin, shared = 0] = mostShared(findings) ?? [];
      const [first] = findings;
      if (origin === undefined || first === undefined) return findings.map(() => false);
      if (shared * 2 >= findings.length) origins.set(first.file, origin);
      return findings.map((finding) => {
        const own = stock.get(origin)?.get(finding.rule);
        if (own && takeFrom(own, finding.key)) return true;
        const other = poolsLeft(finding).at(-1);
        return other !== undefined && takeFrom(other, finding.key);
      });
    },
  };
}
