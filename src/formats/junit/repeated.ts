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
export function identityOf(suite: OpenSuite, testCase: OpenCase): string {
  const own = ["file", "classname", "name"].map((name) => testCase.attribute(name) ?? "");
  return [...suite.names, suite.hostname ?? "", ...own].join("\0");
}

/**
 * Reads a file for the identities of its cases. A number is all that is remembered of each: most tests run once, and
 * a million of them must not stay in memory for the few that are repeated.
 */
export function findRepeated(text: DecodedText, budget: TextBudget): Repeated {
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
