import type { Mark, Recognition } from "../../model/mark.ts";
import { oncePer } from "../../once.ts";
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

interface Item extends KeyedFinding {
  /** The hash of its file's path at the base. */
  readonly oldFile: number;
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
  const files = new Set<number>();
  for (const { groups } of base.tools) for (const { file } of groups) files.add(file);
  const pairs = pairFiles(surroundings, files);
  const items = findings.map(({ finding, key }): Item => {
    const oldFile = pairs.oldFile(finding.file, key.file);
    return { finding, key, oldFile, by: undefined };
  });
  const comparable = items.filter(({ finding }) => finding.isNeverKnown !== true);
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
    const left = matchSame(items, stock);
    const origin = matchMoved(left, stock, pairs, true);
    matchEdited(left, stock, pairs, origin);
  } else if (detail === "per file and rule") {
    matchCounts(items, stock, pairs, ({ oldFile }) => oldFile);
    matchMoved(items, stock, pairs, false);
  } else if (detail === "per rule") {
    matchCounts(items, stock, pairs, () => 0);
  }
}

/** Matches by line, then by message, then by fingerprint, each using what is left. Returns what is left in the end. */
function matchSame(items: readonly Item[], stock: Stock): readonly Item[] {
  const byMessage = openMessageKeys();
  const ways: readonly ((pool: Pool, item: Item) => boolean)[] = [
    (pool, { key }) => takeKey(pool, key.key),
    (pool, { finding }) => pool.left > 0 && takeKey(pool, byMessage(finding)),
    (pool, { key }) => takeFingerprint(pool, key.fingerprint),
  ];
  let left = items;
  for (const take of ways) {
    left = left.filter((item) => {
      const pool = stock.get(item.oldFile)?.get(item.key.rule);
      if (pool === undefined || !take(pool, item)) return true;
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
    const { finding, key, oldFile } = item;
    const origin = originOf(key.file);
    const pool = stock.get(origin ?? oldFile)?.get(key.rule);
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
  return [...poolsOf(stock)].flatMap(({ file, left }) => (left > 0 ? { file, count: left } : []));
}
