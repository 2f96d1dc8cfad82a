import type { History } from "../../model/mark.ts";
import type { StoredTests } from "../digest/digest.ts";

/** Returns undefined if the test never failed at the base, or if the base has no history. */
export type HistoryOf = (test: {
  readonly leg: number;
  readonly lasting: number;
}) => History | undefined;

/** `legOf` maps a leg to the one that it is compared as. */
export function readHistories(base: StoredTests, legOf: (leg: number) => number): HistoryOf {
  const histories = new Map<string, number>();
  for (const { leg, failed, flaky, steady } of base.legs) {
    for (const { lasting, history } of [...failed, ...flaky, ...steady]) {
      const id = `${legOf(leg)} ${lasting}`;
      histories.set(id, (histories.get(id) ?? 0) | history);
    }
  }
  return ({ leg, lasting }) => {
    const bits = (histories.get(`${leg} ${lasting}`) ?? 0) >>> 0;
    const failed = bits.toString(2).replaceAll("0", "").length;
    // A damaged or forged digest may contain more failures than runs.
    return failed === 0 ? undefined : { failed: Math.min(failed, base.runs), runs: base.runs };
  };
}
