import type { DecodedText } from "../../read/decode.ts";
import { rootPattern } from "../../read/xml/outside.ts";
import { scanXml } from "../../read/xml/scan.ts";
import { hashOf } from "../hash.ts";
import type { TextBudget } from "../text-budget.ts";
import type { OpenSuite } from "./suite.ts";
import { junitRoots, junitVisitor, type OpenCase } from "./walk.ts";

/** Tells whether more than one case of a file may have an identity; where only one has, mostly says so. */
export type Repeated = (identity: string) => boolean;

/**
 * All that tells a test from any other of its file. Never shortened: different tests must not become attempts of one.
 * The host is part of it, because Playwright names its browsers as such.
 */
export type Identify = (suite: OpenSuite, testCase: OpenCase) => string;

/** A path of suites' names, as the last step of it. */
interface PathNode {
  readonly number: number;
  readonly next: Map<string, PathNode>;
}

/** Makes a function that gives each path of suites a number, so that it isn't written out for each case. */
export function newIdentify(): Identify {
  let count = 0;
  const newNode = (): PathNode => ({ number: count++, next: new Map() });
  const root = newNode();
  const numbers = new WeakMap<readonly string[], number>();
  const numberOf = (names: readonly string[]): number => {
    let node = root;
    for (const name of names) {
      const next = node.next.get(name) ?? newNode();
      node.next.set(name, next);
      node = next;
    }
    numbers.set(names, node.number);
    return node.number;
  };
  return ({ names, hostname = "", isCut }, testCase) => {
    // Nothing tells its tests from those of its neighbours, so none is an attempt of another.
    if (isCut) return `\0${count++}`;
    const path = numbers.get(names) ?? numberOf(names);
    const own = ["file", "classname", "name"].map((name) => testCase.attribute(name) ?? "");
    return [path, hostname, ...own].join("\0");
  };
}

/**
 * Reads a file for the identities of its cases. A number is all that is remembered of each: most tests run once, and
 * a million of them must not stay in memory for the few that are repeated.
 */
export function findRepeated(
  text: DecodedText,
  budget: TextBudget,
  identityOf: Identify,
): Repeated {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  const ignore = () => {};
  const events = {
    readSuite: ignore,
    readSuiteProblem: ignore,
    readSuiteOutput: ignore,
    readCase(suite: OpenSuite, testCase: OpenCase) {
      const hash = hashOf(identityOf(suite, testCase));
      if (seen.has(hash)) repeated.add(hash);
      else seen.add(hash);
    },
  };
  const visitor = junitVisitor(events, budget);
  scanXml(text, rootPattern(junitRoots), () => visitor);
  return (identity) => repeated.has(hashOf(identity));
}
