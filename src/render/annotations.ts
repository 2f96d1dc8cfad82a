import { restoreSourceIndent } from "../failure/source-indent.ts";
import type { Annotation } from "../model/check.ts";
import { type Finding, failuresOf, ruleOf } from "../model/finding.ts";
import type { FixDiff } from "../model/fix.ts";
import type { Results } from "../model/results.ts";
import { count, joinParts } from "../text.ts";
import { toVisible } from "../visible-text.ts";
import { firstLine } from "./one-line.ts";
import type { Page } from "./page.ts";
import { toFindingTitle, toPoint } from "./point.ts";

/** Makes the annotations, worst first. They are plain text and don't depend on the page. */
export function renderAnnotations({ results }: Page): Annotation[] {
  return results.selection.annotated.map(
    ({ finding: whole, location, message, details, fix, others }) => {
      // A further place of a finding has its own texts.
      const finding = message === undefined ? whole : toOwn(whole, message, details);
      const rawDetails = joinParts([toRawDetails(finding), describeFix(fix)], "\n\n");
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

/** @param others the number of further tests that fail with the same message on the same line */
function toTitle(finding: Finding, others: number): string {
  const title = toFindingTitle(finding);
  return others > 0 ? `${title} and ${count(others, "more test")}` : title;
}

function describeFix(fix: FixDiff | undefined): string {
  if (!fix) return "";
  const { description, lines } = fix;
  return [description ? `Suggested fix: ${description}` : "Suggested fix:", ...lines].join("\n");
}

function toOwn(finding: Finding, message: string, details: string | undefined): Finding {
  const { details: _, ...rest } = finding;
  const own = { ...rest, message, ...(details !== undefined && { details }) };
  if (own.kind !== "test") return own;
  const { failures: __, ...one } = own;
  return one;
}

/** Returns the tool's message, preceded by its point if the message doesn't begin with it. */
function toMessage(finding: Finding, { failureOf }: Results): string {
  const { kind, message } = finding;
  const failures = failuresOf(finding);
  const text = kind === "test" ? failureOf(finding) : undefined;
  if (text?.lacksPoint) return withPoint(toPoint(finding, text), message);
  return failures > 1 ? `${message}\n(and ${count(failures - 1, "more failure")})` : message;
}

/** Joins point and message without repeating the message's first line. */
function withPoint(point: string, message: string): string {
  const first = firstLine(message);
  const isVisible =
    point === first.trim() || point.startsWith(`${first.trim().replace(/[.:]$/, "")} · `);
  const rest = isVisible ? message.trimStart().slice(first.length).trim() : message;
  return rest === "" ? point : `${point}\n\n${rest}`;
}

/** Returns the trace, or the help text of a rule. */
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
  return joinParts([details, ...about], "\n");
}
