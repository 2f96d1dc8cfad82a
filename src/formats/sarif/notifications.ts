import {
  getCount,
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
 * Reports problems of the tool's own run: each notification of level error, and each failed invocation without one
 * (§3.20.14). The results of such a run are incomplete. If it didn't fail, the notes have the tool's warnings, for
 * example about partly read files.
 */
export function readRunFailures(context: RunContext) {
  const invocations = getList(context.run, "invocations");
  const descriptors = indexDescriptors(context.run, "notifications");
  const override = indexOverrides(context.run, "notificationConfigurationOverrides", descriptors);
  const findings: Finding[] = [];
  let warned = 0;
  let firstWarning: (() => string) | undefined;
  for (const [index, invocation] of invocations.entries()) {
    const before = findings.length;
    const warnings: (() => string)[] = [];
    for (const item of lists.flatMap((list) => getList(invocation, list)).filter(isObject)) {
      const descriptor = descriptors.find(toReference(getObject(item, "descriptor")));
      const level = resolveLevel(item, descriptor, (it) => override(index, it), context.levelWords);
      if (level === "failure") findings.push(toFinding(item, descriptor, context));
      else if (level === "warning") warnings.push(() => messageOf(item, descriptor, context));
    }
    if (getValue(invocation, "executionSuccessful") === false && findings.length === before) {
      findings.push(failedInvocation(invocation, warnings, context));
    } else {
      warned += warnings.length;
      firstWarning ??= warnings[0];
    }
  }
  if (!firstWarning) return { findings, notes: [] };
  const times = count(warned, "warning");
  const first = toOneLine(firstWarning());
  return { findings, notes: [`${context.tool} gave ${times} about its own run, first: ${first}`] };
}

function messageOf(
  notification: JsonObject,
  descriptor: Descriptor | undefined,
  { toText, budget }: RunContext,
): string {
  const message = getValue(notification, "message");
  const own = messageText(message, textLimit(budget), descriptor);
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
  warnings: readonly (() => string)[],
  { tool, toText }: RunContext,
): Finding {
  const code = getCount(invocation, "exitCode", Number.MIN_SAFE_INTEGER);
  const reasons = joinParts(
    [
      ...reasonNames.map((name) => getText(invocation, name)),
      code === undefined ? undefined : `exit code ${code}`,
    ],
    ", ",
  );
  const why = reasons && ` (${reasons})`;
  const texts = warnings.slice(0, maxWarnings).map((read) => read());
  const details = toText(texts.join("\n"));
  return {
    kind: "tool",
    level: "failure",
    title: `${tool} failed to run to its end`,
    message: toText(`${tool} says that its run failed${why}: its results are incomplete.`),
    ...(details && { details }),
    places: [],
  };
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
