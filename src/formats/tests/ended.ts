import { type HashState, hashOf, hashOfPlainLine } from "../../hash.ts";
import type { EndedTests, NamedTests } from "../../model/report.ts";
import { hasTerminalSequence } from "../../read/plain-text.ts";
import { keepName, type TextBudget, toName } from "../text-budget.ts";

/** A test's names. */
export interface CaseNames {
  /** The same list for all tests of a suite, where that is possible: what is known of a list is reused. */
  readonly suites: readonly string[];
  readonly className: string | undefined;
  /** As written, or in one line already. */
  readonly name: string;
}

/** Begins the hash of a test's names, by which runs are compared. `hashOf` goes on from there with its name. */
export type StartHash = (test: Pick<CaseNames, "suites" | "className">) => HashState;

/** Of one file; what is beyond isn't compared. */
const mostEnded = 2_000_000;

/** Collects the tests of a file that didn't fail, for comparing runs. */
export interface EndedTally {
  add(outcome: "passed" | "skipped", test: CaseNames): void;
  finish(): EndedTests;
}

export function newEndedTally(
  startHash: StartHash,
  budget: Pick<TextBudget, "namesLeft">,
): EndedTally {
  const ended = { passed: [] as number[], skipped: [] as number[] };
  const named: NamedTests[] = [];
  /** Neighbours mostly share suites and class. */
  let last: Pick<CaseNames, "suites" | "className"> = { suites: [], className: undefined };
  let state = startHash(last);
  let names: string[] | undefined;
  return {
    add(outcome, test) {
      const hashes = ended[outcome];
      if (hashes.length >= mostEnded) return;
      if (test.suites !== last.suites || test.className !== last.className) startWith(test);
      const hash = hashName(test.name, state);
      hashes.push(hash);
      if (outcome !== "passed" || budget.namesLeft <= 0) return;
      budget.namesLeft--;
      names ??= startNames(test);
      names.push(keepName(test.name));
    },
    finish: () => ({
      passed: Float64Array.from(ended.passed),
      skipped: Float64Array.from(ended.skipped),
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

/** The hash of a name in one line. Most are in one as they are written, and needn't be copied. */
function hashName(written: string, from: HashState): number {
  const plain = hasTerminalSequence(written) ? undefined : hashOfPlainLine(written, from);
  return plain ?? hashOf(toName(written), from);
}
