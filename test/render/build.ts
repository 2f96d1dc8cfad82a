/** Builds results for tests from short descriptions. */

import { openFailureReader } from "../../src/failure/read-failure.ts";
import { findFormat } from "../../src/formats/registry.ts";
import type { Finding, Rule, TestFinding } from "../../src/model/finding.ts";
import type { LocatedFinding } from "../../src/model/located.ts";
import type { Mark } from "../../src/model/mark.ts";
import type { Location, LookedFor } from "../../src/model/place.ts";
import type { Report, Suite, TestCase } from "../../src/model/report.ts";
import { type Found, makeResults, type Results } from "../../src/model/results.ts";
import { countReport } from "../../src/model/totals.ts";
import { makePage, type Page } from "../../src/render/page.ts";

export const source = {
  serverUrl: "https://github.com",
  owner: "octo-org",
  repo: "shop",
  sha: "5e1f3c07a9d24b6881c0de5a7f0b3e9d4c2a1b60",
};

/** A finding with its location as `path:line`, or the reason why it has none. */
export type FindingInput = Finding & {
  readonly at?: string;
  readonly unlocated?: string;
  readonly lookedFor?: LookedFor;
  readonly origin?: Location;
  readonly mark?: Mark;
  readonly isOutside?: true;
  readonly isSetAside?: true;
};

export interface ReportInput extends Partial<Omit<Report, "findings">> {
  readonly file: string;
  readonly found?: readonly FindingInput[];
}

export function toPage(
  inputs: readonly ReportInput[],
  more: Partial<Results> & Partial<Pick<Page, "listTests">> = {},
): Page {
  const { listTests = "failed", ...others } = more;
  const reports: Report[] = [];
  const findings: LocatedFinding[] = [];
  for (const { found = [], ...one } of inputs) {
    const report: Report = {
      format: "junit",
      finds: findFormat(one.format ?? "junit")?.finds ?? "tests",
      tool: "JUnit",
      suites: [],
      suppressed: 0,
      known: 0,
      notes: [],
      ...one,
      findings: found.map(
        ({ at, unlocated, lookedFor, origin, mark, isOutside, isSetAside, ...finding }) => finding,
      ),
    };
    reports.push(report);
    for (const [i, input] of found.entries()) {
      const { at, unlocated = "the report names no file", lookedFor, origin, mark } = input;
      const { isOutside, isSetAside } = input;
      const marked = {
        ...(mark && { mark }),
        ...(isOutside && { isOutside }),
        ...(isSetAside && { isSetAside }),
      };
      const finding = report.findings[i] as Finding;
      findings.push(
        at === undefined
          ? {
              kind: "unplaced",
              ...marked,
              finding,
              report,
              reason: unlocated,
              ...(lookedFor && { lookedFor }),
            }
          : {
              kind: "placed",
              finding,
              report,
              location: toLocation(at),
              ...(origin && { origin }),
              ...marked,
              further: [],
            },
      );
    }
  }
  const found: Found = {
    counted: reports.map(countReport),
    findings,
    failureOf: openFailureReader(),
    // An absolute path isn't in the repository.
    suiteFiles: new Map(
      reports.flatMap(({ suites }) =>
        suites.flatMap((one) => (one.file && !one.file.startsWith("/") ? [[one, one.file]] : [])),
      ),
    ),
    notes: [],
    ...others,
  };
  const results = makeResults(found, {
    minLevel: "notice",
    maxAnnotations: 500,
    failOn: "failure",
  });
  return makePage({ ...results, ...others }, source, listTests);
}

/** Reads `src/cart.ts:3` or `src/cart.ts:3-5`. */
function toLocation(at: string): Location {
  const [, path = "", start, end = start] = /^(.*):(\d+)(?:-(\d+))?$/.exec(at) ?? [];
  return { path, startLine: Number(start), endLine: Number(end) };
}

/** The title `Cart > adds up` is the test "adds up" in the suite "Cart". */
export function failedTest(
  title: string,
  message: string,
  more: Partial<Omit<FindingInput & TestFinding, "kind">> & {
    readonly kind?: Finding["kind"];
  } = {},
): FindingInput {
  const names = title.split(" > ");
  return {
    kind: "test",
    level: "failure",
    outcome: more.level === "warning" ? "flaky" : "failed",
    title,
    message,
    test: { suites: names.slice(0, -1), name: names.at(-1) ?? "" },
    places: [],
    ...more,
  } as FindingInput;
}

type RuleFinding = Extract<Finding, { readonly kind: "rule" }>;

export function ruleFinding(
  rule: Rule,
  message: string,
  at: string,
  more: Partial<FindingInput & RuleFinding> = {},
): FindingInput & RuleFinding {
  return {
    kind: "rule",
    level: "failure",
    title: rule.name ?? rule.id,
    message,
    rule,
    places: [],
    at,
    ...more,
  };
}

/** Returns a suite with these counts. `cases` are the tests that it lists. */
export function suite(
  name: string,
  counts: Partial<Suite["counts"]>,
  seconds: number,
  cases: readonly TestCase[] = [],
): Suite {
  const { passed = 0, failed = 0, skipped = 0, flaky = 0 } = counts;
  return {
    names: name.split(" > "),
    counts: { tests: passed + failed + skipped, passed, failed, skipped, flaky },
    seconds,
    cases,
  };
}

/** Returns a suite that is named after its file. */
export function fileSuite(path: string, ...numbers: SuiteNumbers): Suite {
  return { ...suite(path, ...numbers), file: path };
}

/** The further arguments of `suite`. */
export type SuiteNumbers = Parameters<typeof suite> extends [string, ...infer Rest] ? Rest : never;

export function testCase(
  name: string,
  outcome: TestCase["outcome"],
  seconds: number,
  more: Partial<TestCase> = {},
): TestCase {
  return { name, outcome, seconds, ...more };
}
