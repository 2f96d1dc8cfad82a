import { type Finding, type TestName, testOf } from "../../model/finding.ts";
import { withoutMessage } from "./problems.ts";

/**
 * Findings of one file, where a test that says nothing and has failed tests within it – `TestAdd` of `TestAdd/tea`, as
 * Go writes them – is marked as their parent.
 */
export function markParents(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isSilent)) return findings;
  /** By suite: its names are one list for all of its tests, and too long to be joined for each. */
  const parents = new Map<readonly string[], Set<string>>();
  for (const finding of findings) {
    const test = testOf(finding);
    if (!test) continue;
    const ofSuite = parents.get(test.suites) ?? new Set();
    parents.set(test.suites, ofSuite);
    for (const parent of parentsOf(test)) ofSuite.add(parent);
  }
  return findings.map((finding) => {
    if (finding.kind !== "test" || !isSilent(finding)) return finding;
    const { test } = finding;
    return parents.get(test.suites)?.has(identityOf(test))
      ? { ...finding, message: "Failed only in subtests.", isParent: true }
      : finding;
  });
}

function isSilent({ message, details }: Finding): boolean {
  return message === withoutMessage && details === undefined;
}

/** Nobody nests subtests deeper. */
const deepest = 20;

function* parentsOf(test: TestName): Iterable<string> {
  const { name } = test;
  let end = name.indexOf("/");
  for (let depth = 0; end >= 0 && depth < deepest; depth++) {
    yield identityOf({ ...test, name: name.slice(0, end) });
    end = name.indexOf("/", end + 1);
  }
}

/** Within its suite. */
function identityOf({ className = "", name }: TestName): string {
  return `${className}\0${name}`;
}
