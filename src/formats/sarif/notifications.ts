import {
  getId,
  getList,
  getObject,
  getText,
  getValue,
  isObject,
  type JsonObject,
} from "../../json-value.ts";
import type { Finding } from "../../model/finding.ts";
import { count, joinParts } from "../../text.ts";
import { textLimit, toOneLine } from "../text-budget.ts";
import type { RunContext } from "./context.ts";
import { type Descriptor, indexDescriptors, toReference } from "./descriptors.ts";
import { stackLines } from "./details.ts";
import { indexOverrides, resolveLevel } from "./levels.ts";
import { readPlaces } from "./locations.ts";
import { messageText } from "./messages.ts";

/** The two lists of an invocation (§3.20.21, §3.20.22). */
const lists = ["toolExecutionNotifications", "toolConfigurationNotifications"] as const;

/**
 * Reports problems of the tool's own run: each notification of level error, and each failed invocation without one. The
 * results of such a run are incomplete. If it didn't fail, the notes have the tool's warnings, for example about partly
 * read files.
 *
 * @param hasProblems the run has results that explain an exit code
 */
export function readRunFailures(context: RunContext, hasProblems: boolean) {
  const invocations = getList(context.run, "invocations");
  const descriptors = indexDescriptors(context.run, "notifications");
  const override = indexOverrides(context.run, "notificationConfigurationOverrides", descriptors);
  const findings: Finding[] = [];
  let warned = 0;
  let firstWarning: (() => string) | undefined;
  const notes: string[] = [];
  for (const [index, invocation] of invocations.entries()) {
    const before = findings.length;
    const warnings: (() => string)[] = [];
    for (const item of lists.flatMap((list) => getList(invocation, list)).filter(isObject)) {
      const descriptor = descriptors.find(toReference(getObject(item, "descriptor")));
      const level = resolveLevel(item, descriptor, (it) => override(index, it), context.levelWords);
      if (level === "failure") findings.push(toFinding(item, descriptor, context));
      else if (level === "warning") warnings.push(() => messageOf(item, descriptor, context));
    }
    const end = endOf(invocation);
    const hasFailed = end === "failed" || (end === "unclear" && !hasProblems);
    if (hasFailed && findings.length === before) {
      findings.push(failedInvocation(invocation, end, warnings, context));
    } else {
      if (end === "unclear" && hasProblems && notes.length === 0) {
        const reasons = describeEnd(invocation);
        notes.push(
          `${context.tool} ended with ${reasons}, and doesn't say whether its run failed.`,
        );
      }
      warned += warnings.length;
      firstWarning ??= warnings[0];
    }
  }
  if (firstWarning) {
    const times = count(warned, "warning");
    const first = toOneLine(firstWarning());
    notes.push(`${context.tool} gave ${times} about its own run, first: ${first}`);
  }
  return { findings, notes };
}

type InvocationEnd = "succeeded" | "failed" | "unclear";

/**
 * Returns how an invocation ended. Only `executionSuccessful` says it, because most linters have an exit code for "found
 * something" (§3.20.14). It is required, but some tools write only an exit code, whose meaning isn't clear.
 */
function endOf(invocation: unknown): InvocationEnd {
  const written = getValue(invocation, "executionSuccessful");
  const successful = typeof written === "string" ? written.trim().toLowerCase() : written;
  if (isSuccess.has(successful)) return "succeeded";
  if (successful !== undefined && successful !== null && successful !== "") return "failed";
  // The process was ended by a signal, or never began (§3.20.10 to §3.20.12).
  if (abnormalEnds.some((name) => says(getValue(invocation, name)))) return "failed";
  return (exitCodeOf(invocation) ?? 0) === 0 ? "succeeded" : "unclear";
}

const isSuccess: ReadonlySet<unknown> = new Set([true, "true", "yes", 1, "1"]);

const abnormalEnds = ["exitSignalName", "exitSignalNumber", "processStartFailureMessage"];

/** Returns false for an empty text and for 0. */
function says(value: unknown): boolean {
  return typeof value === "string" ? Number(value) !== 0 : Boolean(value);
}

/** Some tools write a number as a string. */
function exitCodeOf(invocation: unknown): number | undefined {
  const written = getValue(invocation, "exitCode");
  const code = typeof written === "string" ? Number(written) : written;
  return typeof code === "number" && !Number.isNaN(code) ? code : undefined;
}

function messageOf(
  notification: JsonObject,
  descriptor: Descriptor | undefined,
  { toText, budget, undescribed }: RunContext,
): string {
  const message = getValue(notification, "message");
  const own = messageText(message, textLimit(budget), descriptor ?? undescribed);
  const id = getText(getObject(notification, "descriptor"), "id");
  return (
    toText(own) ||
    toText(getText(getObject(notification, "exception"), "message") ?? "") ||
    toOneLine(id ?? getText(descriptor?.object, "id") ?? "") ||
    "The tool gave no message."
  );
}

function toFinding(
  notification: JsonObject,
  descriptor: Descriptor | undefined,
  context: RunContext,
): Finding {
  const message = messageOf(notification, descriptor, context);
  const exception = getObject(notification, "exception");
  const details = context.toText(exceptionLines(exception, context));
  return {
    kind: "tool",
    level: "failure",
    title: `${context.tool} reports an error`,
    message,
    ...(details && { details }),
    ...readPlaces(notification, context),
  };
}

/** The warnings may explain the failure. */
function failedInvocation(
  invocation: unknown,
  end: InvocationEnd,
  warnings: readonly (() => string)[],
  { tool, toText }: RunContext,
): Finding {
  const reasons = describeEnd(invocation);
  const why = reasons && ` (${reasons})`;
  const longReasons = reasonNames.flatMap((name) => {
    const text = getText(invocation, name)?.trim() ?? "";
    return text === toOneLine(text) ? [] : [text];
  });
  const texts = [...longReasons, ...warnings.slice(0, maxWarnings).map((read) => read())];
  const details = toText(texts.join("\n"));
  return {
    kind: "tool",
    level: "failure",
    title: `${tool} failed to run to its end`,
    message: toText(
      end === "failed"
        ? `${tool} says that its run failed${why}: its results are incomplete.`
        : `${tool} ended with ${reasons}, and no result explains why, so its run probably failed. See its log.`,
    ),
    ...(details && { details }),
    places: [],
  };
}

/** Returns the reasons on one line, each shortened. */
function describeEnd(invocation: unknown): string {
  const reasons = reasonNames.map((name) => toOneLine(getText(invocation, name) ?? ""));
  const signal = getId(invocation, "exitSignalNumber") ?? "";
  const hasName = says(getValue(invocation, "exitSignalName"));
  const code = exitCodeOf(invocation);
  return joinParts(
    [
      ...reasons,
      !hasName && says(signal) && `signal ${toOneLine(signal)}`,
      code !== undefined && `exit code ${code}`,
    ],
    ", ",
  );
}

const reasonNames = ["processStartFailureMessage", "exitCodeDescription", "exitSignalName"];
const maxWarnings = 30;

/** Formats an exception with its stack and its inner exceptions (§3.59), up to a limited depth. */
function exceptionLines(exception: JsonObject | undefined, context: RunContext): string {
  const lines: string[] = [];
  let current = exception;
  for (let depth = 0; current && depth < 5; depth++) {
    const kind = getText(current, "kind");
    const message = getText(current, "message");
    lines.push(joinParts([kind, message], ": "), stackLines(getObject(current, "stack"), context));
    const inner = getList(current, "innerExceptions")[0];
    current = isObject(inner) ? inner : undefined;
  }
  return joinParts(lines, "\n");
}
