import { restoreSourceIndent } from "../failure/source-indent.ts";
import type { Annotation } from "../model/check.ts";
import { type Finding, type FixDiff, failuresOf, ruleOf } from "../model/report.ts";
import type { Results } from "../model/results.ts";
import { count } from "../text.ts";
import { toVisible } from "../visible-text.ts";
import type { Page } from "./context.ts";
import { toFindingTitle } from "./finding-title.ts";
import { toPoint } from "./point.ts";
import { firstLine } from "./visible-text.ts";

/** What stands at the lines, worst first: plain texts that can be read without the rest of the page. */
export function renderAnnotations({ results }: Page): Annotation[] {
  return results.selection.annotated.map(
    ({ finding: whole, location, message, details, fix, others }) => {
      // A further place of a finding has texts of its own.
      const finding = message === undefined ? whole : toOwn(whole, message, details);
      const rawDetails = [toRawDetails(finding), describeFix(fix)]
        .filter((part) => part !== "")
        .join("\n\n");
      return {
        location,
        level: finding.level,
        title: toVisible(toTitle(finding, others)),
        message: toVisible(toMessage(finding, results)),
        ...(rawDetails !== "" && { rawDetails: toVisible(rawDetails) }),
      };
    },
  );
}

/** @param others how many further tests fail by the same message on the same line */
function toTitle(finding: Finding, others: number): string {
  const title = toFindingTitle(finding);
  return others > 0 ? `${title} and ${count(others, "more test")}` : title;
}

function describeFix(fix: FixDiff | undefined): string {
  if (!fix) return "";
  const { description, lines } = fix;
  return [description ? `Proposed fix: ${description}` : "Proposed fix:", ...lines].join("\n");
}

function toOwn(finding: Finding, message: string, details: string | undefined): Finding {
  const { details: _, ...rest } = finding;
  const own = { ...rest, message, ...(details !== undefined && { details }) };
  if (own.kind !== "test") return own;
  const { failures: __, ...one } = own;
  return one;
}

/** The tool's message; where it begins without its point, with that before it. */
function toMessage(finding: Finding, { failureOf }: Results): string {
  const { kind, message } = finding;
  const failures = failuresOf(finding);
  const text = kind === "test" ? failureOf(finding) : undefined;
  if (text?.lacksPoint) return withPoint(toPoint(finding, text), message);
  return failures > 1 ? `${message}\n(and ${count(failures - 1, "more failure")})` : message;
}

/** The point, then what it doesn't say of the message: its first line stands only once. */
function withPoint(point: string, message: string): string {
  const first = firstLine(message);
  const isSaid =
    point === first.trim() || point.startsWith(`${first.trim().replace(/[.:]$/, "")} · `);
  const rest = isSaid ? message.trimStart().slice(first.length).trim() : message;
  return rest === "" ? point : `${point}\n\n${rest}`;
}

/** The trace; of a rule what helps to mend it. */
function toRawDetails(finding: Finding): string {
  const { details = "" } = finding;
  const rule = ruleOf(finding);
  if (!rule) return restoreSourceIndent(details);
  const severity = rule.severity ?? rule.securitySeverity;
  const about = [
    severity === undefined ? "" : `Severity: ${severity}`,
    rule.tags && rule.tags.length > 0 ? `Tags: ${rule.tags.join(", ")}` : "",
    rule.helpUrl ? `Help: ${rule.helpUrl}` : "",
  ];
  return [details, ...about].filter((part) => part !== "").join("\n");
}
