import type { XmlElement } from "../../read/xml/element.ts";
import type { Problem } from "../junit/case.ts";
import type { OpenCase } from "../test-cases/attributes.ts";
import type { CaseResult } from "../test-cases/cases.ts";
import { childText } from "../test-cases/child-text.ts";
import { readSeconds } from "../test-cases/seconds.ts";
import { withOutcome } from "../test-cases/unknown-outcome.ts";
import { nameParts } from "./name.ts";
import { readOutcome } from "./outcome.ts";
import { assemblyOf, type OpenSuite } from "./suite.ts";

export const caseAttributes = [
  ...["name", "fullname", "classname", "result", "label", "site", "duration", "time"],
  ...["success", "executed"],
];

export function toCase(
  { attributes, children }: OpenCase,
  suite: OpenSuite | undefined,
): CaseResult {
  const child = (name: string) => children.find((one) => one.name === name);
  const failure = child("failure");
  const { outcome, isWarning = false, word } = readOutcome(attributes, failure !== undefined);
  const { className, name } = nameParts(attributes, suite);
  const reason = childText(child("reason"), "message").trim();
  const shown = outcome === "failed" || isWarning;
  return {
    suites: assemblyOf(suite),
    className,
    name,
    outcome,
    isWarning,
    seconds: readSeconds(attributes.get("duration") ?? attributes.get("time")),
    ...(outcome === "skipped" && { reason: reason || undefined }),
    ...(shown && {
      problems: toProblems(child("assertions"), failure, { reason, word }),
      output: child("output")?.text ?? "",
    }),
  };
}

/** If there are several assertions, `failure` only repeats them. */
function toProblems(
  assertions: XmlElement | undefined,
  failure: XmlElement | undefined,
  { reason, word }: { readonly reason: string; readonly word: string | undefined },
): readonly Problem[] {
  const all = assertions?.children.filter(({ name }) => name === "assertion") ?? [];
  if (all.length > 1 && word === undefined) return all.map((one) => toProblem(one, ""));
  const [problem] = failure ? [failure] : all;
  const { message, ...rest } = toProblem(problem, reason);
  return [{ ...rest, message: withOutcome(message, word) }];
}

function toProblem(element: XmlElement | undefined, reason: string) {
  return {
    message: childText(element, "message").trim() || reason,
    text: childText(element, "stack-trace"),
  };
}
