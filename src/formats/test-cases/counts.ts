import type { EndedTests, Outcome, Suite, TestCase } from "../../model/report.ts";
import { formatNumber } from "../../text.ts";
import { keepName, type TextBudget } from "../text-budget.ts";
import { type CaseNames, newEndedTally, type StartHash } from "./ended.ts";
import { reasonDescriber } from "./skip-reason.ts";

/** How a case ended. */
interface CountedCase {
  readonly outcome: Outcome;
  readonly isFlaky: boolean;
  readonly reason: string | undefined;
  /** Its time is part of another case's: a subtest runs during its parent. */
  readonly isPart?: boolean | undefined;
}

/** The counted cases of one suite. */
export interface SuiteTally {
  readonly names: readonly string[];
  readonly file: string | undefined;
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

/** Makes a suite's tally. The suite is part of the report if cases are counted in it. */
export function newSuiteTally(names: readonly string[], file?: string): SuiteTally {
  const counts = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
  return { names, file, counts, seconds: 0, listed: [] };
}

export interface Tally {
  /** Calls for the names only if the case is listed. */
  count(
    suite: SuiteTally,
    counted: CountedCase,
    seconds: number,
    names: () => CaseNames,
    index?: number,
  ): void;
  /** Reserves a position among the file's cases for one that is counted later. */
  reserve(): number;
  finish(): {
    readonly suites: readonly Suite[];
    readonly ended?: EndedTests;
    readonly notes: readonly string[];
  };
}

export interface TallyOptions {
  readonly listTests: "failed" | "all" | "none";
  readonly startHash?: StartHash;
}

/** Per file. More would use memory without being shown. */
const maxListed = 10_000;
const maxSlow = 10;
/** Per file. The cases of further suites are counted in one that represents the rest. */
export const maxSuites = 20_000;

/**
 * Counts cases and keeps the ones that are named: failed, flaky and skipped ones, the slowest, and all if requested.
 * The durations of the slowest are added to those of the run so far.
 */
export function newTally(options: TallyOptions, budget: TextBudget): Tally {
  const { slowest = [] } = budget;
  const ended = options.startHash && newEndedTally(options.startHash, budget);
  const describeReason = reasonDescriber();
  const listsAll = options.listTests === "all";
  const suites: SuiteTally[] = [];
  const rest = newSuiteTally(["(further suites)"]);
  let nextIndex = 0;
  let listed = 0;
  let unlisted = 0;
  /** Passed cases that aren't listed otherwise, the slowest first. */
  const slow: { readonly suite: SuiteTally; readonly item: Listed }[] = [];

  return {
    count,
    reserve: () => nextIndex++,
    finish() {
      for (const { suite, item } of slow) suite.listed.push(item);
      return {
        suites: suites.map(toSuite),
        ...(ended && { ended: ended.finish() }),
        notes: unlisted > 0 ? [unlistedNote(unlisted)] : [],
      };
    },
  };

  function count(
    own: SuiteTally,
    counted: CountedCase,
    seconds: number,
    names: () => CaseNames,
    index = nextIndex++,
  ): void {
    const suite = own.counts.tests > 0 || suites.length < maxSuites ? own : rest;
    const { counts } = suite;
    const { outcome, isFlaky } = counted;
    if (counts.tests === 0) suites.push(suite);
    counts.tests++;
    // Most tests passed, and a fixed name is faster.
    if (outcome === "passed") counts.passed++;
    else counts[outcome]++;
    if (isFlaky) counts.flaky++;
    if (!counted.isPart) suite.seconds += seconds;
    const isEnded = ended !== undefined && outcome !== "failed" && !isFlaky;
    const isWanted = outcome !== "passed" || isFlaky || listsAll;
    const isSlow = outcome === "passed" && seconds > slowThreshold();
    if (!isEnded && !isWanted && !isSlow) return;
    const named = names();
    if (isEnded) ended.add(outcome, named);
    if (isWanted && listed < maxListed) {
      listed++;
      suite.listed.push({ index, testCase: toTestCase(counted, seconds, named) });
    } else {
      if (isWanted) unlisted++;
      if (isSlow) addSlow(suite, { index, testCase: toTestCase(counted, seconds, named) });
    }
  }

  function toTestCase(counted: CountedCase, seconds: number, names: CaseNames): TestCase {
    const { outcome, isFlaky } = counted;
    const { name, className } = names;
    const reason = counted.reason && keepName(describeReason(counted.reason));
    return {
      name: keepName(name),
      ...(className !== undefined && { className: keepName(className) }),
      outcome,
      ...(isFlaky && { flaky: true }),
      seconds,
      ...(reason && { reason }),
    };
  }

  function slowThreshold(): number {
    return slowest.length < maxSlow ? 0 : (slowest[0] as number);
  }

  function addSlow(suite: SuiteTally, item: Listed): void {
    const { seconds } = item.testCase;
    slow.push({ suite, item });
    slow.sort((a, b) => b.item.testCase.seconds - a.item.testCase.seconds);
    if (slow.length > maxSlow) slow.pop();
    slowest.push(seconds);
    slowest.sort((a, b) => a - b);
    if (slowest.length > maxSlow) slowest.shift();
  }
}

function toSuite({ names, file, counts, seconds, listed }: SuiteTally): Suite {
  const cases = listed.sort((a, b) => a.index - b.index).map(({ testCase }) => testCase);
  return { names, ...(file !== undefined && { file }), counts, seconds, cases };
}

function unlistedNote(unlisted: number): string {
  return `Names ${formatNumber(maxListed)} of its test cases and only counts the others, ${formatNumber(unlisted)}.`;
}
