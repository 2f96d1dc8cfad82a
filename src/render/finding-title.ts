import type { Finding } from "../model/report.ts";
import { saysTheSame } from "./visible-text.ts";

/** How annotations and the log name a finding: the test; or the rule, with its name where the message doesn't say it. */
export function toFindingTitle({ kind, level, title, message, rule }: Finding): string {
  if (kind === "test" && level !== "failure") return `Flaky: ${title}`;
  if (!rule || rule.id === title) return title;
  return saysTheSame(title, message) ? rule.id : `${rule.id}: ${title}`;
}
