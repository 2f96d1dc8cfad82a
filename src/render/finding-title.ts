import { type Finding, isFlaky, ruleOf } from "../model/finding.ts";
import { areSameText } from "./one-line.ts";

/**
 * Returns the name of a finding in annotations and in the log: the test, or the rule with its name if it adds
 * something.
 */
export function toFindingTitle(finding: Finding): string {
  const { title, message } = finding;
  if (isFlaky(finding)) return `Flaky: ${title}`;
  const rule = ruleOf(finding);
  if (!rule || rule.id === title) return title;
  return areSameText(title, message) ? rule.id : `${rule.id}: ${title}`;
}
