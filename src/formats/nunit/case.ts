import type { XmlElement } from "../../read/xml/element.ts";
import type { Problem } from "../junit/case.ts";
import type { OpenCase } from "../test-cases/attributes.ts";
import type { CaseResult } from "../test-cases/cases.ts";
import { childText } from "../test-cases/child-text.ts";
import { readSeconds } from "../test-cases/seconds.ts";
import { withOutcome } from "../test-cases/unknown-outcome.ts";
import { readOutcome } from "./outcome.ts";
import { assemblyOf, fixtureOf, fullNameOf, type OpenSuite } from "./suite.ts";

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

/**
 * Returns the class, with the arguments of a generic class or constructor (`Shop.Tests.CartTests("EUR")`), and the name
 * with arguments (`Adds(1,2)`). NUnit 3 has separate attributes. NUnit 2 has only the full name.
 */
function nameParts(attributes: ReadonlyMap<string, string>, suite: OpenSuite | undefined) {
  const written = attributes.get("name") ?? "";
  const full = attributes.get("fullname") ?? written;
  const given = attributes.get("classname") || undefined;
  const isFull = attributes.get("fullname") === undefined && given === undefined;
  const fixture = fixtureOf(suite);
  const around = fixture && fullNameOf(fixture);
  // The class that runs a test, which may inherit it from the class in `classname`. Unity omits the namespace there.
  const known = [around, given].find((name) => name && full.startsWith(`${name}.`));
  const end = known?.length ?? (given ? -1 : endOfClass(full));
  return {
    className: end > 0 ? full.slice(0, end) : (given ?? around),
    name: isFull && end > 0 ? full.slice(end + 1) : written,
  };
}

/** Returns the position of the last dot outside of brackets and quotes, as in ``A.B("1.5").Adds("x.y")``, or -1. */
function endOfClass(name: string): number {
  let depth = 0;
  let isQuoted = false;
  let end = -1;
  for (let at = 0; at < name.length; at++) {
    const char = name[at] as string;
    if (isQuoted) {
      if (char === "\\") at++;
      else if (char === '"') isQuoted = false;
    } else if (char === '"' && depth > 0) isQuoted = true;
    else if ("(<[".includes(char)) depth++;
    else if (")>]".includes(char)) depth--;
    else if (char === "." && depth === 0) end = at;
  }
  // Unescaped arguments can contain unbalanced quotes, but the text before them is reliable.
  const start = name.indexOf("(");
  return depth === 0 && !isQuoted ? end : name.lastIndexOf(".", start < 0 ? undefined : start);
}
