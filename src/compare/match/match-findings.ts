import type { Mark, Recognition } from "../../model/mark.ts";
import { once, oncePer } from "../../once.ts";
import { changeAt } from "../diff/changed-files.ts";
import type { StoredFindings } from "../digest/digest.ts";
import {
  type ComparedFinding,
  comparableLine,
  hashTool,
  type KeyedFinding,
  openMessageKeys,
} from "../finding-key.ts";
import { type FilePairs, pairFiles, type Surroundings } from "./files.ts";
import { findEdited } from "./match-edited.ts";
import { indexRemoved } from "./match-moved.ts";
import {
  type Pool,
  poolsOf,
  type Stock,
  takeFingerprint,
  takeKey,
  takeOne,
  toStocks,
} from "./pool.ts";

export interface MatchedFindings {
  /** One for each finding. */
  readonly marks: readonly Mark[];
  /**
   * Findings of the base that no longer exist, from tools that ran in both. `file` is `hashFile` of the path at the
   * base; 0 if only the rule is known.
   */
  readonly fixed: readonly { readonly file: number; readonly count: number }[];
}

/** A finding whose line isn't among the base's findings. */
interface Item extends KeyedFinding {
  /** The index among all findings. */
  readonly at: number;
  /** The base's findings of its rule in its file. */
  readonly pool: Pool | undefined;
  by: Recognition | undefined;
}

/**
 * Matches each finding of the base with at most one current finding: first equal ones, then those in renamed files,
 * then those on edited lines. `complete` are the tools with complete results; only their findings can be fixed.
 */
export function matchFindings(
  findings: readonly KeyedFinding[],
  base: StoredFindings,
  surroundings: Surroundings,
  complete: readonly string[],
): MatchedFindings {
  const stocks = toStocks(base);
  const filesBefore = once(() => {
    return new Set([...stocks.values()].flatMap((stock) => [...stock.keys()]));
  });
  const pairs = pairFiles(surroundings, (file) => filesBefore().has(file));
  const marks = new Array<Mark>(findings.length);
  const items: Item[] = [];
  // Most findings have the same line as at the base, so nothing else is done for them.
  findings.forEach(({ finding, key }, at) => {
    const stock = finding.isNeverKnown ? undefined : stocks.get(key.tool);
    const pool = stock?.get(pairs.oldFile(finding.file, key.file))?.get(key.rule);
    if (pool && takeKey(pool, key.key)) marks[at] = knownBy("same");
    else items.push({ finding, key, at, pool, by: undefined });
  });
  const comparable = items.filter(({ finding }) => finding.isNeverKnown !== true);
  for (const [tool, ofTool] of Map.groupBy(comparable, ({ key }) => key.tool)) {
    const stock = stocks.get(tool);
    if (stock) matchTool(ofTool, stock, base.detail, pairs);
  }
  for (const item of items) marks[item.at] = toMark(item, pairs);
  const fixed = complete.flatMap((tool) => {
    const stock = stocks.get(hashTool(tool));
    return stock ? fixedOf(stock) : [];
  });
  return { marks, fixed };
}

function matchTool(
  items: readonly Item[],
  stock: Stock,
  detail: StoredFindings["detail"],
  pairs: FilePairs,
): void {
  if (detail === "each") {
    const left = matchSame(items);
    const origin = matchMoved(left, stock, pairs, true);
    matchEdited(left, stock, pairs, origin);
  } else if (detail === "per file and rule") {
    matchCounts(items, pairs, ({ pool }) => pool);
    matchMoved(items, stock, pairs, false);
  } else if (detail === "per rule") {
    matchCounts(items, pairs, ({ key }) => stock.get(0)?.get(key.rule));
  }
}

/** Matches by message, then by fingerprint, each using what is left. Returns what is left in the end. */
function matchSame(items: readonly Item[]): readonly Item[] {
  const byMessage = openMessageKeys();
  const ways: readonly ((pool: Pool, item: Item) => boolean)[] = [
    (pool, { finding }) => pool.left > 0 && takeKey(pool, byMessage(finding)),
    (pool, { key }) => takeFingerprint(pool, key.fingerprint),
  ];
  let left = items;
  for (const take of ways) {
    left = left.filter((item) => {
      if (item.pool === undefined || !take(item.pool, item)) return true;
      item.by = "same";
      return false;
    });
  }
  return left;
}

/** Returns the former file of a new file according to its findings. */
function matchMoved(
  items: readonly Item[],
  stock: Stock,
  pairs: FilePairs,
  hasKeys: boolean,
): (file: number) => number | undefined {
  const inNewFiles = items.filter(
    ({ by, finding: { file }, key }) =>
      by === undefined && file !== undefined && pairs.isNew(file, key.file),
  );
  if (inNewFiles.length === 0) return () => undefined;
  const removed = indexRemoved(stock, pairs.isRemoved, hasKeys);
  for (const [, inFile] of Map.groupBy(inNewFiles, ({ key }) => key.file)) {
    const taken = removed.take(inFile.map(({ key }) => key));
    for (const [at, item] of inFile.entries()) if (taken[at]) item.by = "moved";
  }
  return removed.originOf;
}

function matchEdited(
  items: readonly Item[],
  stock: Stock,
  pairs: FilePairs,
  originOf: (file: number) => number | undefined,
): void {
  const takeEdited = findEdited();
  items.forEach((item) => {
    if (item.by) return;
    const { finding, key } = item;
    const origin = originOf(key.file);
    const pool = origin === undefined ? item.pool : stock.get(origin)?.get(key.rule);
    if (!pool || pool.left === 0) return;
    const text = comparableLine(finding);
    const changes = finding.file === undefined ? undefined : pairs.changesOf(finding.file);
    if (text === undefined || !changes || finding.line === undefined || origin !== undefined) {
      if (takeOne(pool)) item.by = "count";
    } else if (takeEdited({ rule: finding.rule, line: finding.line, text }, changes, pool)) {
      item.by = "edited";
    }
  });
}

/** Matches by count. Findings outside of the change are the most likely to be known. */
function matchCounts(
  items: readonly Item[],
  pairs: FilePairs,
  poolOf: (item: Item) => Pool | undefined,
): void {
  const { true: others = [], false: touched = [] } = Object.groupBy(items, ({ finding }) =>
    isUntouched(finding, pairs) === true ? "true" : "false",
  );
  for (const item of [...others, ...touched]) {
    const pool = poolOf(item);
    if (pool && takeOne(pool)) item.by = "count";
  }
}

/** Shared, because most findings have the same mark. */
const knownBy = oncePer((by: Recognition): Mark => ({ state: "known", by }));
const isNew: Mark = { state: "new" };
const isNewAndUntouched: Mark = { state: "new", isUntouched: true };

function toMark({ finding, by }: Item, pairs: FilePairs): Mark {
  if (by) return knownBy(by);
  return isUntouched(finding, pairs) ? isNewAndUntouched : isNew;
}

/** Returns undefined if the changes are unknown. */
function isUntouched({ file, line }: ComparedFinding, pairs: FilePairs): boolean | undefined {
  if (file === undefined || line === undefined) return undefined;
  const changes = pairs.changesOf(file);
  return changes && changeAt(changes, line) === undefined;
}

function fixedOf(stock: Stock): MatchedFindings["fixed"] {
  const withRest = poolsOf(stock).filter(({ left }) => left > 0);
  return withRest.map(({ file, left }) => ({ file, count: left }));
}
