import { hashOf } from "../../hash.ts";
import { type Attempted, mergeAttempts } from "./retries.ts";

/**
 * For `merge-retries`: the tests with several cases, and their results so far. The files are read twice. The first
 * time, only a number is kept per test, because most tests run once, and a million of them must not stay in memory. The
 * second time, the files are read in the same order.
 */
export interface Attempts {
  /** True during the first reading, in which cases are only seen and not counted. */
  readonly isLooking: boolean;
  /** Begins a file, by its number in the order of reading. */
  startFile(file: number): void;
  /** Begins the second reading. */
  startReading(): void;
  see(identity: string): void;
  isRepeated(identity: string): boolean;
  add(identity: string, attempt: Attempted): void;
  /** Yields the merged tests whose last attempt is in the current file. */
  takeFinished(): Iterable<Attempted>;
  /** Returns a number for a path of suites' names, so that the names aren't repeated for each test. */
  pathNumber(names: readonly string[]): number;
}

interface Pending {
  /** The file of its last attempt so far. */
  readonly file: number;
  readonly test: Attempted;
}

export function openAttempts(): Attempts {
  const seen = new Set<number>();
  /** The last file of each test that was seen more than once. */
  const lastFiles = new Map<number, number>();
  /** Tests with several attempts, by the last file and by identity. */
  const pending = new Map<number, Map<string, Pending>>();
  const pathNumber = newPathNumber();
  let file = 0;
  let isLooking = true;

  return {
    get isLooking() {
      return isLooking;
    },
    startFile(number) {
      file = number;
    },
    startReading() {
      isLooking = false;
      seen.clear();
    },
    see(identity) {
      const hash = hashOf(identity);
      if (seen.has(hash)) lastFiles.set(hash, file);
      else seen.add(hash);
    },
    isRepeated: (identity) => lastFiles.has(hashOf(identity)),
    add(identity, attempt) {
      const last = Math.max(lastFiles.get(hashOf(identity)) ?? file, file);
      const tests = pending.get(last) ?? new Map<string, Pending>();
      pending.set(last, tests);
      const before = tests.get(identity);
      tests.set(identity, { file, test: before ? merge(before, attempt) : attempt });
    },
    *takeFinished() {
      for (const { test } of pending.get(file)?.values() ?? []) yield test;
      pending.delete(file);
    },
    pathNumber,
  };

  /** A test is listed where it first ran, but in the file of its last attempt. */
  function merge(before: Pending, attempt: Attempted): Attempted {
    const merged = mergeAttempts(before.test, attempt);
    const { suite, index } = attempt;
    return before.file === file ? merged : { ...merged, suite, index };
  }
}

/** A path of suites' names, as its last step. */
interface PathNode {
  readonly number: number;
  readonly next: Map<string, PathNode>;
}

function newPathNumber(): Attempts["pathNumber"] {
  let count = 0;
  const newNode = (): PathNode => ({ number: count++, next: new Map() });
  const root = newNode();
  const numbers = new WeakMap<readonly string[], number>();

  return (names) => {
    const known = numbers.get(names);
    if (known !== undefined) return known;
    let node = root;
    for (const name of names) {
      const next = node.next.get(name) ?? newNode();
      node.next.set(name, next);
      node = next;
    }
    numbers.set(names, node.number);
    return node.number;
  };
}
