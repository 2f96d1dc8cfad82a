import { type Finding, isFlaky, ruleOf } from "../model/finding.ts";
import { saysTheSame } from "./visible-text.ts";

/** How annotations and the log name a finding: the test; or the rule, with its name where the message doesn't say it. */
export function toFindingTitle(finding: Finding): string {
  const { title, message } = finding;
  if (isFlaky(finding)) return `Flaky: ${title}`;
  const rule = ruleOf(finding);
  if (!rule || rule.id === title) return title;
  return saysTheSame(title, message) ? rule.id : `${rule.id}: ${title}`;
}
