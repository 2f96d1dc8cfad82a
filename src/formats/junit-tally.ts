import type { Outcome, Suite, TestCase } from "../report.ts";
import { keepName } from "./budget.ts";
import type { ReadOptions } from "./format.ts";

/** What is known of a case when it is counted; the names are called for only where the case is listed. */
export interface CountedCase {
  readonly outcome: Outcome;
  readonly isFlaky: boolean;
  readonly seconds: number;
  readonly reason: string | undefined;
  names(): { readonly name: string; readonly className: string | undefined };
}

/** Cases of one suite while they are counted. */
export interface SuiteTally {
  readonly names: readonly string[];
  readonly counts: {
    tests: number;
    passed: number;
    failed: number;
    skipped: number;
    flaky: number;
  };
  seconds: number;
  readonly listed: Listed[];
}

interface Listed {
  /** Its number in the file. */
  readonly index: number;
  readonly testCase: TestCase;
}

/** A suite comes out where cases of its own are counted. */
export function newSuiteTally(names: readonly string[]): SuiteTally {
  const counts = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  return { names, counts, seconds: 0, listed: [] };
}

export interface Tally {
  count(suite: SuiteTally, counted: CountedCase): void;
  /** How many cases were counted so far. */
  readonly tests: number;
  finish(): { readonly suites: readonly Suite[]; readonly notes: readonly string[] };
}

/** Of one file's cases by name; more would only cost memory: nothing shows them all. */
const mostListed = 10_000;
const mostSlow = 10;

/** Counts cases and keeps those worth naming: failed, flaky and skipped ones, the slowest, all where that is asked for. */
export function newTally(options: Pick<ReadOptions, "listTests">): Tally {
  const suites: SuiteTally[] = [];
  let tests = 0;
  let listed = 0;
  let unlisted = 0;
  /** Passed cases that aren't listed otherwise, the slowest first. */
  const slow: { readonly suite: SuiteTally; readonly item: Listed }[] = [];

  return {
    count,
    get tests() {
      return tests;
    },
    finish() {
      for (const { suite, item } of slow) suite.listed.push(item);
      return { suites: suites.map(toSuite), notes: unlisted > 0 ? [unlistedNote(unlisted)] : [] };
    },
  };

  function count(suite: SuiteTally, counted: CountedCase): void {
    const { counts } = suite;
    const { outcome, isFlaky, seconds } = counted;
    if (counts.tests === 0) suites.push(suite);
    counts.tests++;
    counts[outcome]++;
    if (isFlaky) counts.flaky++;
    suite.seconds += seconds;
    const index = tests++;
    const isWanted = outcome !== "passed" || isFlaky || options.listTests === "all";
    if (isWanted && listed < mostListed) {
      listed++;
      suite.listed.push({ index, testCase: toTestCase(counted) });
    } else {
      if (isWanted) unlisted++;
      if (outcome === "passed") addSlow(suite, index, counted);
    }
  }

  function addSlow(suite: SuiteTally, index: number, counted: CountedCase): void {
    const { seconds } = counted;
    const last = slow.at(-1)?.item.testCase.seconds ?? 0;
    if (seconds === 0 || (slow.length === mostSlow && seconds <= last)) return;
    const place = slow.findIndex(({ item }) => item.testCase.seconds < seconds);
    const item = { index, testCase: toTestCase(counted) };
    slow.splice(place < 0 ? slow.length : place, 0, { suite, item });
    if (slow.length > mostSlow) slow.pop();
  }
}

function toTestCase(counted: CountedCase): TestCase {
  const { outcome, isFlaky, seconds, reason } = counted;
  const { name, className } = counted.names();
  return {
    name: keepName(name),
    ...(className !== undefined && { className: keepName(className) }),
    outcome,
    ...(isFlaky && { flaky: true }),
    seconds,
    ...(reason !== undefined && { reason: keepName(reason) }),
  };
}

function toSuite({ names, counts, seconds, listed }: SuiteTally): Suite {
  const cases = listed.sort((a, b) => a.index - b.index).map(({ testCase }) => testCase);
  return { names, counts, seconds, cases };
}

function unlistedNote(unlisted: number): string {
  return `Names ${mostListed} of its test cases; ${unlisted} more are only counted.`;
}
