import { hasKey, type Pool, poolsOf, type Stock, takeKey, takeOne } from "./stock.ts";

/** A finding that is still to be recognised. */
interface Moved {
  readonly file: number;
  readonly rule: number;
  readonly key: number;
}

/** What the files that are gone had, by what a finding of today has to share with it. */
export interface GoneFindings {
  /** Takes the findings of one new file, and says which were there. */
  take(findings: readonly Moved[]): readonly boolean[];
  /** The file that half of this file's findings or more came from: what it was before a rename. */
  originOf(file: number): number | undefined;
}

/** How many files are asked whether the new one might be theirs, for each finding. */
const mostCandidates = 8;

/** Of one tool. Without keys the rule is all there is to share. */
export function findGone(
  stock: Stock,
  isGone: (file: number) => boolean,
  hasKeys: boolean,
): GoneFindings {
  const gone = new Map<number, Pool[]>();
  const idOf = (rule: number, key: number) => (hasKeys ? rule * 2 ** 32 + key : rule);
  for (const pool of poolsOf(stock)) {
    if (!isGone(pool.file)) continue;
    for (const key of hasKeys ? pool.keys.keys() : [0]) {
      const id = idOf(pool.rule, key);
      const pools = gone.get(id) ?? [];
      gone.set(id, pools);
      pools.push(pool);
    }
  }
  const origins = new Map<number, number>();
  const isLeft = (pool: Pool, key: number) => (hasKeys ? hasKey(pool, key) : pool.left > 0);
  const takeFrom = (pool: Pool, key: number) => (hasKeys ? takeKey(pool, key) : takeOne(pool));
  const poolsLeft = ({ rule, key }: Moved): readonly Pool[] => {
    const pools = gone.get(idOf(rule, key)) ?? [];
    while (pools.length > 0 && !isLeft(pools.at(-1) as Pool, key)) pools.pop();
    return pools;
  };
  const mostShared = (findings: readonly Moved[]): [file: number, shared: number] | undefined => {
    const votes = new Map<number, number>();
    for (const finding of findings) {
      for (const pool of poolsLeft(finding).slice(-mostCandidates)) {
        if (isLeft(pool, finding.key)) votes.set(pool.file, (votes.get(pool.file) ?? 0) + 1);
      }
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0];
  };

  return {
    originOf: (file) => origins.get(file),
    take: (findings) => {
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
