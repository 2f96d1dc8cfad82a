import { type HashState, hashOf, hashOfPlainLine } from "../../hash.ts";
import type { EndedTests, NamedTests } from "../../model/report.ts";
import { detach } from "../../read/plain-text.ts";
import { isPlainName, keepName, type TextBudget, toName } from "../text-budget.ts";

/** A test's names. */
export interface CaseNames {
  /** If possible, the same list for all tests of a suite, because results per list are cached. */
  readonly suites: readonly string[];
  readonly className: string | undefined;
  /** As written, or already on one line. */
  readonly name: string;
}

/** Begins the hash of a test's names, for comparing runs. `hashOf` continues it with the test's name. */
export type StartHash = (test: Pick<CaseNames, "suites" | "className">) => HashState;

/** Per file. Further tests aren't compared. */
const maxEnded = 2_000_000;

/** Collects the tests of a file that didn't fail, for comparing runs. */
export interface EndedTally {
  add(outcome: "passed" | "skipped", test: CaseNames): void;
  finish(): EndedTests;
}

export function newEndedTally(
  startHash: StartHash,
  budget: Pick<TextBudget, "namesLeft">,
): EndedTally {
  const ended = { passed: newNumbers(), skipped: newNumbers() };
  const named: NamedTests[] = [];
  /** Adjacent tests usually have the same suites and class. */
  let last: Pick<CaseNames, "suites" | "className"> = { suites: [], className: undefined };
  let state = startHash(last);
  let names: string[] | undefined;
  return {
    add(outcome, test) {
      const hashes = outcome === "passed" ? ended.passed : ended.skipped;
      if (hashes.length >= maxEnded) return;
      if (test.suites !== last.suites || test.className !== last.className) startWith(test);
      // Most names are shown as they are and needn't be changed.
      const plain = isPlainName(test.name) ? hashOfPlainLine(test.name, state) : undefined;
      const name = plain === undefined ? toName(test.name) : test.name;
      hashes.push(plain ?? hashOf(name, state));
      if (outcome !== "passed" || budget.namesLeft <= 0) return;
      budget.namesLeft--;
      names ??= startNames(test);
      names.push(detach(name));
    },
    finish: () => ({
      passed: ended.passed.toArray(),
      skipped: ended.skipped.toArray(),
      names: named,
    }),
  };

  function startWith({ suites, className }: CaseNames): void {
    last = { suites, className };
    state = startHash(last);
    names = undefined;
  }

  function startNames({ suites, className }: CaseNames): string[] {
    const own: string[] = [];
    named.push({
      suites: suites.map(keepName),
      ...(className !== undefined && { className: keepName(className) }),
      names: own,
    });
    return own;
  }
}

/** Numbers in pieces. A growing list would be copied repeatedly, and old copies would stay in memory for a while. */
interface Numbers {
  readonly length: number;
  push(value: number): void;
  toArray(): Float64Array;
}

const none = new Float64Array(0);
const pieceLength = { least: 32, most: 16 * 1024 };

function newNumbers(): Numbers {
  const pieces: Float64Array[] = [];
  let piece: Float64Array = none;
  let used = 0;
  const numbers = { length: 0, push, toArray };
  return numbers;

  function push(value: number): void {
    if (used === piece.length) {
      const { least, most } = pieceLength;
      piece = new Float64Array(Math.min(most, Math.max(least, numbers.length)));
      pieces.push(piece);
      used = 0;
    }
    piece[used++] = value;
    numbers.length++;
  }

  function toArray(): Float64Array {
    if (pieces.length <= 1) return piece.subarray(0, used);
    const all = new Float64Array(numbers.length);
    let at = 0;
    for (const part of pieces) {
      all.set(part.subarray(0, numbers.length - at), at);
      at += part.length;
    }
    return all;
  }
}
