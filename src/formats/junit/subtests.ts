import { type Finding, type TestName, testOf } from "../../model/finding.ts";
import { withoutMessage } from "./problems.ts";

/**
 * Marks tests without a message of their own that have failed subtests as parents: Go writes `TestAdd` for
 * `TestAdd/tea`. The findings are those of one file.
 */
export function markParents(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isSilent)) return findings;
  /** By the list of the suite's names, which is shared by all of its tests and too long to be joined for each. */
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

/** Subtests are rarely nested deeper. */
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
