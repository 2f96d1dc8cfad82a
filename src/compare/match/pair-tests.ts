import type { Recognition } from "../../model/mark.ts";
import type { StoredTest } from "../digest/digest.ts";
import type { FailureKey } from "../test-key.ts";

/** A failure of the base. */
export interface Old {
  readonly leg: number;
  readonly test: StoredTest;
  readonly wasFlaky: boolean;
  isTaken: boolean;
}

/** A failed or flaky test of this run. */
export interface Item {
  readonly key: FailureKey;
  readonly isFlaky: boolean;
  old?: Old;
  by?: Recognition;
}

type Shared = (test: StoredTest | FailureKey) => string;

/** Pairs items of the same leg that share a key. Flaky tests that had failures come first. */
export function pair(
  items: readonly Item[],
  olds: readonly Old[],
  shared: Shared,
  by: Recognition,
) {
  const waiting = Map.groupBy(olds, ({ wasFlaky, leg, test }) =>
    [wasFlaky, leg, shared(test)].join(" "),
  );
  for (const item of items) {
    if (item.old) continue;
    for (const wasFlaky of item.isFlaky ? [false, true] : [false]) {
      const same = waiting.get([wasFlaky, item.key.leg, shared(item.key)].join(" ")) ?? [];
      while (same.at(-1)?.isTaken) same.pop();
      const old = same.pop();
      if (!old) continue;
      take(item, old, by);
      break;
    }
  }
}

/** Pairs only if exactly one current item and one of the base share a key. */
export function pairOnly(
  items: readonly Item[],
  olds: readonly Old[],
  shared: Shared,
  by: Recognition,
) {
  const left = olds.filter(({ isTaken }) => !isTaken);
  const waiting = Map.groupBy(left, ({ leg, test }) => `${leg} ${shared(test)}`);
  const open = items.filter(({ old }) => !old);
  for (const [id, same] of Map.groupBy(open, ({ key }) => `${key.leg} ${shared(key)}`)) {
    const [item, second] = same;
    const [old, other] = waiting.get(id) ?? [];
    if (item && old && !second && !other && (item.isFlaky || !old.wasFlaky)) take(item, old, by);
  }
}

function take(item: Item, old: Old, by: Recognition): void {
  item.old = old;
  item.by = by;
  old.isTaken = true;
}
