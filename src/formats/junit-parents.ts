import type { Finding, TestName } from "../report.ts";
import { withoutMessage } from "./junit-text.ts";

/**
 * Findings of one file, where a test that says nothing and has failed tests within it – `TestAdd` of `TestAdd/tea`, as
 * Go writes them – is marked as their parent.
 */
export function markParents(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isSilent)) return findings;
  const parents = new Set<string>();
  for (const { test } of findings) if (test) for (const one of parentsOf(test)) parents.add(one);
  return findings.map((finding) =>
    isSilent(finding) && finding.test && parents.has(identityOf(finding.test))
      ? { ...finding, message: "Failed only in subtests.", isParent: true }
      : finding,
  );
}

function isSilent({ message, details }: Finding): boolean {
  return message === withoutMessage && details === undefined;
}

function* parentsOf(test: TestName): Iterable<string> {
  const { name } = test;
  for (let end = name.indexOf("/"); end >= 0; end = name.indexOf("/", end + 1)) {
    yield identityOf({ ...test, name: name.slice(0, end) });
  }
}

function identityOf({ suites, className = "", name }: TestName): string {
  return [...suites, className, name].join("\0");
}
