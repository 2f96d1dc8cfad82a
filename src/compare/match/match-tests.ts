import type { History, Mark } from "../../model/mark.ts";
import { oncePer } from "../../once.ts";
import { mayHave } from "../digest/bloom.ts";
import type { StoredTests } from "../digest/digest.ts";
import { type FailureKey, hashLeg, type TestKey } from "../test-key.ts";
import { type Item, type Old, pair, pairOnly } from "./pair-tests.ts";

/** The fields of a run's tests that are needed for comparing. */
export interface TestsOfRun {
  /** All legs that ran: see `legsOf`. */
  readonly legs: readonly string[];
  readonly failed: readonly FailureKey[];
  /** Tests that passed after failing. */
  readonly flaky: readonly FailureKey[];
  /** Returns how many times a test passed without a failure. */
  passes(test: TestKey): number;
  isSkipped(test: TestKey): boolean;
}

export interface MatchedTests {
  /** One for each failed test. */
  readonly failed: readonly Mark[];
  /** One for each flaky test. */
  readonly flaky: readonly Mark[];
  /** Failures of the base whose tests passed. The count is more than 1 if several tests have the same name. */
  readonly fixed: readonly (TestKey & { readonly count: number })[];
  /** Failures of the base whose tests didn't run or were skipped, so that their state is unknown. */
  readonly notRun: number;
}

/**
 * Matches each failure of this run with at most one of the base's. A test that was flaky at the base and fails now is
 * new, because flakiness doesn't excuse a failure.
 */
export function matchTests(run: TestsOfRun, base: StoredTests): MatchedTests {
  // If a run has only one leg, it has no name because there is no folder. It is compared with any leg.
  const hasLegs = run.legs.length > 1 && base.legs.length > 1;
  const legOf = (leg: number) => (hasLegs ? leg : 0);
  const olds = base.legs.flatMap(({ leg, failed, flaky }) =>
    [...failed, ...flaky].map((test, index): Old => {
      return { leg: legOf(leg), test, wasFlaky: index >= failed.length, isTaken: false };
    }),
  );
  const toItem = (key: FailureKey, isFlaky: boolean): Item => ({
    key: { ...key, leg: legOf(key.leg) },
    isFlaky,
  });
  const failed = run.failed.map((key) => toItem(key, false));
  const flaky = run.flaky.map((key) => toItem(key, true));
  // Failed tests come first, so that a flaky test can't take the base's failure from them.
  const items = [...failed, ...flaky];

  // If several tests have the same name, match the same failure first.
  pair(items, olds, ({ id, message }) => `${id} ${message}`, "same");
  pair(items, olds, ({ id }) => `${id}`, "same");
  const now = new Set(items.map(({ key }) => `${key.leg} ${key.id}`));
  const legs = run.legs.map(hashLeg);
  /** The test in each leg of this run that it is compared with. */
  const inLegs = ({ leg, id }: TestKey) =>
    (hasLegs ? [leg] : legs).map((each) => ({ leg: each, id }));
  const passes = (test: TestKey) => inLegs(test).reduce((sum, each) => sum + run.passes(each), 0);
  const isSkipped = (test: TestKey) => inLegs(test).some(run.isSkipped);
  const hasEnded = ({ leg, test: { id } }: Old) =>
    now.has(`${leg} ${id}`) || passes({ leg, id }) > 0;
  const isHere = (old: Old) => hasEnded(old) || isSkipped({ leg: old.leg, id: old.test.id });
  const removedOlds = olds.filter((old) => !old.isTaken && !isHere(old));
  // A test that passed at the base is broken, not renamed.
  const unknown = items.filter(({ old, key }) => !old && !(base.ran && mayHave(base.ran, key.id)));
  pair(unknown, removedOlds, ({ lasting }) => `${lasting}`, "edited");
  // Without the set of the tests that the base ran, a test that broke could be taken for another one's new name.
  if (base.detail !== "ids" && base.ran) {
    pairOnly(unknown, removedOlds, ({ method, message }) => `${method} ${message}`, "moved");
  }

  const historyOf = readHistories(base, legOf);
  const failures = olds.filter(({ wasFlaky }) => !wasFlaky);
  const failedBefore = Map.groupBy(failures, ({ test }) => test.id);
  const legsOf = oncePer((id: number) => new Set(failedBefore.get(id)?.map(({ leg }) => leg)));
  const names = new Map(run.legs.map((name) => [hashLeg(name), name]));
  const toMark = (item: Item) => {
    const { leg, id } = item.key;
    const others = [...legsOf(id)].filter((each) => each !== leg);
    const alsoFailed = others.flatMap((each) => names.get(each) ?? []);
    return markOf(item, base, historyOf(item.key), alsoFailed);
  };
  const left = failures.filter(({ isTaken }) => !isTaken);
  return {
    failed: failed.map(toMark),
    flaky: flaky.map(toMark),
    fixed: fixedOf(left, passes),
    notRun: left.filter((old) => !hasEnded(old)).length,
  };
}

function fixedOf(left: readonly Old[], passes: (test: TestKey) => number): MatchedTests["fixed"] {
  return [...Map.groupBy(left, ({ leg, test }) => `${leg} ${test.id}`).values()].flatMap((same) => {
    const [{ leg, test }] = same as [Old, ...Old[]];
    const count = Math.min(same.length, passes({ leg, id: test.id }));
    return count > 0 ? { leg, id: test.id, count } : [];
  });
}

function markOf(
  { key, old, by }: Item,
  base: StoredTests,
  history: History | undefined,
  alsoFailed: readonly string[],
): Mark {
  const common = history && { history };
  if (!old || !by) {
    const isNewTest = base.ran !== undefined && !mayHave(base.ran, key.id);
    return {
      state: "new",
      ...common,
      ...(isNewTest && { isNewTest }),
      ...(alsoFailed.length > 0 && { alsoFailedIn: alsoFailed }),
    };
  }
  const failsDifferently = base.detail !== "ids" && old.test.message !== key.message;
  return { state: "known", by, ...common, ...(failsDifferently && { failsDifferently }) };
}

/**
 * Returns the history of a test, or undefined if it never failed at the base, or if the base has no history. `legOf`
 * maps a leg to the one that it is compared as.
 */
function readHistories(base: StoredTests, legOf: (leg: number) => number) {
  const histories = new Map<string, number>();
  for (const { leg, failed, flaky, steady } of base.legs) {
    for (const { lasting, history } of [...failed, ...flaky, ...steady]) {
      const id = `${legOf(leg)} ${lasting}`;
      histories.set(id, (histories.get(id) ?? 0) | history);
    }
  }
  return ({ leg, lasting }: Pick<FailureKey, "leg" | "lasting">): History | undefined => {
    const bits = (histories.get(`${leg} ${lasting}`) ?? 0) >>> 0;
    const failed = bits.toString(2).replaceAll("0", "").length;
    // A damaged or forged digest may contain more failures than runs.
    return failed === 0 ? undefined : { failed: Math.min(failed, base.runs), runs: base.runs };
  };
}
