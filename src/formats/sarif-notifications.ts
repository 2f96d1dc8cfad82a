import type { JsonObject } from "../read/json-value.ts";
import { getCount, getList, getObject, getText, getValue, isObject } from "../read/json-value.ts";
import type { Finding } from "../report.ts";
import { toLine } from "./finding-text.ts";
import { headlineOf } from "./headline.ts";
import { indexDescriptors } from "./sarif-descriptors.ts";
import { type Surroundings, stackLines } from "./sarif-details.ts";
import { indexOverrides, resolveLevel, toReference } from "./sarif-level.ts";
import { messageText } from "./sarif-message.ts";

/** The two lists of an invocation (§3.20.21, §3.20.22). */
const lists = ["toolExecutionNotifications", "toolConfigurationNotifications"] as const;

/**
 * What a tool says of its own run, where it went wrong: each notification of level error, and each invocation that
 * failed without one (§3.20.14). The results of such a run are incomplete, however few there are.
 */
export function readRunFailures(around: Surroundings, toText: (text: string) => string): Finding[] {
  const { run } = around;
  const descriptors = indexDescriptors(run, "notifications");
  const override = indexOverrides(run, "notificationConfigurationOverrides", descriptors);
  const findings: Finding[] = [];
  for (const [index, invocation] of getList(run, "invocations").entries()) {
    const before = findings.length;
    for (const notification of lists.flatMap((list) => getList(invocation, list))) {
      if (!isObject(notification)) continue;
      const reference = toReference(getObject(notification, "descriptor"));
      const descriptor = descriptors.find(reference);
      const level = resolveLevel(notification, descriptor, (it) => override(index, it));
      if (level !== "failure") continue;
      const exception = getObject(notification, "exception");
      const message =
        toText(messageText(getValue(notification, "message"), descriptor, () => undefined)) ||
        toText(getText(exception, "message") ?? "") ||
        toLine(reference.id ?? getText(descriptor?.object, "id") ?? "") ||
        "The tool reported an error without a message.";
      const details = toText(exceptionLines(exception, around));
      findings.push({
        kind: "tool",
        level,
        title: headlineOf(message),
        message,
        ...(details && { details }),
        places: getList(notification, "locations")
          .slice(0, 10)
          .map(around.readPlace)
          .filter((place) => place !== undefined),
      });
    }
    if (getValue(invocation, "executionSuccessful") === false && findings.length === before) {
      findings.push(failedInvocation(invocation, toText));
    }
  }
  return findings;
}

function failedInvocation(invocation: unknown, toText: (text: string) => string): Finding {
  const code = getCount(invocation, "exitCode", Number.MIN_SAFE_INTEGER);
  const signal = getText(invocation, "exitSignalName");
  const reasons = [
    getText(invocation, "processStartFailureMessage"),
    getText(invocation, "exitCodeDescription"),
    code !== undefined && `exit code ${code}`,
    signal && `signal ${signal}`,
  ].filter((reason) => typeof reason === "string" && reason !== "");
  const why = reasons.length > 0 ? ` (${reasons.join(", ")})` : "";
  return {
    kind: "tool",
    level: "failure",
    title: "The tool's run failed",
    message: toText(
      `The report says that the tool did not end well${why}: its results are incomplete.`,
    ),
    places: [],
  };
}

/** An exception with its stack, and those that it wraps (§3.59), as deep as anybody reads. */
function exceptionLines(exception: JsonObject | undefined, around: Surroundings): string {
  const lines: string[] = [];
  let current = exception;
  for (let depth = 0; current && depth < 5; depth++) {
    const kind = getText(current, "kind");
    const message = getText(current, "message");
    lines.push(
      [kind, message].filter(Boolean).join(": "),
      stackLines(getObject(current, "stack"), around),
    );
    const inner = getList(current, "innerExceptions")[0];
    current = isObject(inner) ? inner : undefined;
  }
  return lines.filter((line) => line !== "").join("\n");
}
