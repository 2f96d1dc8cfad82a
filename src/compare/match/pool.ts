import type { StoredFindings, StoredGroup } from "../digest/digest.ts";

/** The base's findings of one rule in one file. Each can be taken once. */
export interface Pool {
  readonly file: number;
  readonly rule: number;
  /** The number of findings per key. */
  readonly keys: Map<number, number>;
  /** Maps a fingerprint to the key of its finding. Absent if there are no fingerprints. */
  fingerprints: Map<number, number> | undefined;
  left: number;
}

/** The base's findings of one tool, by file, then by rule. */
export type Stock = ReadonlyMap<number, ReadonlyMap<number, Pool>>;

/** Groups the base's findings by tool. */
export function toStocks({ tools }: StoredFindings): ReadonlyMap<number, Stock> {
  const stocks = new Map<number, Map<number, Map<number, Pool>>>();
  for (const { tool, groups } of tools) {
    const files = stocks.get(tool) ?? new Map<number, Map<number, Pool>>();
    stocks.set(tool, files);
    groups.forEach((group) => {
      const rules = files.get(group.file) ?? new Map<number, Pool>();
      files.set(group.file, rules);
      rules.set(group.rule, toPool(group, rules.get(group.rule)));
    });
  }
  return stocks;
}

export function poolsOf(stock: Stock): readonly Pool[] {
  const pools: Pool[] = [];
  stock.forEach((rules) => {
    rules.forEach((pool) => {
      pools.push(pool);
    });
  });
  return pools;
}

export function hasKey(pool: Pool, key: number): boolean {
  return pool.left > 0 && (pool.keys.get(key) ?? 0) > 0;
}

/** Takes a finding with this key, if there is one left. */
export function takeKey(pool: Pool, key: number): boolean {
  const left = pool.keys.get(key) ?? 0;
  if (pool.left === 0 || left === 0) return false;
  pool.keys.set(key, left - 1);
  pool.left--;
  return true;
}

/** Takes the finding with this fingerprint, unless it is already taken. */
export function takeFingerprint(pool: Pool, fingerprint: number | undefined): boolean {
  if (fingerprint === undefined || !pool.fingerprints) return false;
  const key = pool.fingerprints.get(fingerprint);
  if (key === undefined) return false;
  pool.fingerprints.delete(fingerprint);
  return takeKey(pool, key);
}

/** Takes any finding, if there is one left. */
export function takeOne(pool: Pool): boolean {
  if (pool.left === 0) return false;
  pool.left--;
  return true;
}

function toPool(group: StoredGroup, known: Pool | undefined): Pool {
  const { file, rule, keys, fingerprints, count } = group;
  const pool = known ?? { file, rule, keys: new Map(), fingerprints: undefined, left: 0 };
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n] as number;
    pool.keys.set(key, (pool.keys.get(key) ?? 0) + 1);
  }
  fingerprints.forEach((fingerprint, index) => {
    pool.fingerprints ??= new Map();
    pool.fingerprints.set(fingerprint, keys[index] as number);
  });
  pool.left += count;
  return pool;
}
