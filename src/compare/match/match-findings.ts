import type { Mark, Recognition } from "../../model/mark.ts";
import { changeAt } from "../diff/changed-files.ts";
import type { StoredFindings } from "../digest/digest.ts";
import {
  type ComparedFinding,
  comparableLine,
  hashTool,
  type KeyedFinding,
  messageKey,
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
} from "./stock.ts";

export interface MatchedFindings {
  /** One for each finding. */
  readonly marks: readonly Mark[];
  /** Findings of the base that no longer exist, from tools that ran in both. */
  readonly fixed: readonly FixedFindings[];
}

interface FixedFindings {
  /** `hashFile` of the path at the base; 0 if only the rule is known. */
  readonly file: number;
  readonly count: number;
}

interface Item extends KeyedFinding {
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
  const files = new Set(base.tools.flatMap(({ groups }) => groups.map(({ file }) => file)));
  const pairs = pairFiles(surroundings, files);
  const items = findings.map(({ finding, key }): Item => ({ finding, key, by: undefined }));
  const comparable = items.filter(({ finding }) => !finding.isNeverKnown);
  for (const [tool, ofTool] of Map.groupBy(comparable, ({ key }) => key.tool)) {
    const stock = stocks.get(tool);
    if (stock) matchTool(ofTool, stock, base.detail, pairs);
  }
  const fixed = complete.flatMap((tool) => {
    const stock = stocks.get(hashTool(tool));
    return stock ? fixedOf(stock) : [];
  });
  return { marks: items.map((item) => toMark(item, pairs)), fixed };
}

function matchTool(
  items: readonly Item[],
  stock: Stock,
  detail: StoredFindings["detail"],
  pairs: FilePairs,
): void {
  if (detail === "each") {
    matchSame(items, stock, pairs);
    const origin = matchMoved(items, stock, pairs, true);
    matchEdited(items, stock, pairs, origin);
  } else if (detail === "per file and rule") {
    matchCounts(items, stock, pairs, ({ finding }) => pairs.oldFile(finding.file));
    matchMoved(items, stock, pairs, false);
  } else if (detail === "per rule") {
    matchCounts(items, stock, pairs, () => 0);
  }
}

function matchSame(items: readonly Item[], stock: Stock, pairs: FilePairs): void {
  const ways: readonly ((pool: Pool, item: Item) => boolean)[] = [
    (pool, { key }) => takeKey(pool, key.key),
    (pool, { finding }) => pool.left > 0 && takeKey(pool, messageKey(finding)),
    (pool, { key }) => takeFingerprint(pool, key.fingerprint),
  ];
  for (const take of ways) {
    for (const item of items) {
      if (item.by) continue;
      const pool = stock.get(pairs.oldFile(item.finding.file))?.get(item.key.rule);
      if (pool && take(pool, item)) item.by = "same";
    }
  }
}

/** Returns the former file of a new file according to its findings. */
function matchMoved(
  items: readonly Item[],
  stock: Stock,
  pairs: FilePairs,
  hasKeys: boolean,
): (file: number) => number | undefined {
  const inNewFiles = items.filter(
    ({ by, finding: { file } }) => !by && file !== undefined && pairs.isNew(file),
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
  for (const item of items) {
    if (item.by) continue;
    const { finding, key } = item;
    const origin = originOf(key.file);
    const pool = stock.get(origin ?? pairs.oldFile(finding.file))?.get(key.rule);
    if (!pool || pool.left === 0) continue;
    const text = comparableLine(finding);
    const changes = finding.file === undefined ? undefined : pairs.changesOf(finding.file);
    if (text === undefined || !changes || finding.line === undefined || origin !== undefined) {
      if (takeOne(pool)) item.by = "count";
    } else if (takeEdited({ rule: finding.rule, line: finding.line, text }, changes, pool)) {
      item.by = "edited";
    }
  }
}

/** Matches by count. Findings outside of the change are the most likely to be known. */
function matchCounts(
  items: readonly Item[],
  stock: Stock,
  pairs: FilePairs,
  fileOf: (item: Item) => number,
): void {
  const { true: others = [], false: touched = [] } = Object.groupBy(items, ({ finding }) =>
    isUntouched(finding, pairs) === true ? "true" : "false",
  );
  for (const item of [...others, ...touched]) {
    const pool = stock.get(fileOf(item))?.get(item.key.rule);
    if (pool && takeOne(pool)) item.by = "count";
  }
}

function toMark({ finding, by }: Item, pairs: FilePairs): Mark {
  if (by) return { state: "known", by };
  return { state: "new", ...(isUntouched(finding, pairs) && { isUntouched: true }) };
}

/** Returns undefined if the changes are unknown. */
function isUntouched({ file, line }: ComparedFinding, pairs: FilePairs): boolean | undefined {
  if (file === undefined || line === undefined) return undefined;
  const changes = pairs.changesOf(file);
  return changes && changeAt(changes, { start: line, end: line }) === undefined;
}

function fixedOf(stock: Stock): readonly FixedFindings[] {
  return [...poolsOf(stock)].flatMap(({ file, left }) => (left > 0 ? { file, count: left } : []));
}
