import { readComparison } from "../failure/comparison.ts";
import type { Annotation } from "../model/check.ts";
import type { Finding } from "../model/report.ts";
import { count } from "../text.ts";
import type { Page } from "./context.ts";
import { needsPoint, toPoint } from "./point.ts";
import { saysTheSame, toVisible } from "./visible-text.ts";

/** What stands at the lines, worst first: plain texts that can be read without the rest of the page. */
export function renderAnnotations({ results }: Page): Annotation[] {
  return results.selection.annotated.map(({ finding, location }) => {
    const rawDetails = toRawDetails(finding);
    return {
      location,
      level: finding.level,
      title: toVisible(toTitle(finding)),
      message: toVisible(toMessage(finding)),
      ...(rawDetails !== "" && { rawDetails: toVisible(rawDetails) }),
    };
  });
}

/** The test; or the rule, with its name where the message doesn't say it. */
function toTitle({ kind, level, title, message, rule }: Finding): string {
  if (kind === "test" && level !== "failure") return `Flaky: ${title}`;
  if (!rule || rule.id === title) return title;
  return saysTheSame(title, message) ? rule.id : `${rule.id}: ${title}`;
}

/** The tool's message; where it begins without its point, with that before it. */
function toMessage(finding: Finding): string {
  const { kind, message, failures = 1 } = finding;
  const comparison = kind === "test" ? readComparison(finding) : undefined;
  if (kind === "test" && needsPoint(message, comparison))
    return `${toPoint(finding, comparison)}\n\n${message}`;
  return failures > 1 ? `${message}\n(and ${count(failures - 1, "more failure")})` : message;
}

/** The trace; of a rule what helps to mend it. */
function toRawDetails({ details = "", rule }: Finding): string {
  if (!rule) return details;
  const about = [
    rule.securitySeverity === undefined ? "" : `Severity: ${rule.securitySeverity}`,
    rule.tags && rule.tags.length > 0 ? `Tags: ${rule.tags.join(", ")}` : "",
    rule.helpUrl ? `Help: ${rule.helpUrl}` : "",
  ];
  return [details, ...about].filter((part) => part !== "").join("\n");
}
