import type { Outcome } from "../../model/report.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { Problem } from "../junit/case.ts";
import { readAttributes } from "../tests/attributes.ts";
import type { CaseResult } from "../tests/cases.ts";
import { childText } from "../tests/child-text.ts";
import { readSeconds } from "../tests/seconds.ts";
import { withOutcome } from "../tests/unknown-outcome.ts";

/** A test while it is open. */
export interface OpenCase {
  readonly attributes: ReadonlyMap<string, string>;
  /** Of those that matter. */
  readonly children: XmlElement[];
}

const caseAttributes = ["name", "type", "result", "time", "source-file", "source-line"];

export function openCase(tag: StartTag): OpenCase {
  return { attributes: readAttributes(tag, caseAttributes), children: [] };
}

const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ["pass", "passed"],
  ["fail", "failed"],
  ["skip", "skipped"],
  ["notrun", "skipped"],
]);

export function toCase({ attributes, children }: OpenCase, assembly: string): CaseResult {
  const word = attributes.get("result")?.trim() ?? "";
  const known = outcomes.get(word.toLowerCase());
  const outcome = known ?? "failed";
  const className = attributes.get("type") || undefined;
  const name = attributes.get("name") ?? "";
  const file = attributes.get("source-file") || undefined;
  const child = (one: string) => children.find((element) => element.name === one);
  return {
    suites: assembly === "" ? [] : [assembly],
    className,
    // The display name begins with the class, unless the project or the test sets another.
    name: className && name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name,
    file,
    outcome,
    seconds: readSeconds(attributes.get("time")),
    ...(outcome === "skipped" && { reason: reasonOf(child("reason")) }),
    ...(outcome === "failed" && {
      problems: [toProblem(child("failure"), known ? undefined : word || "(none)")],
      output: child("output")?.text ?? "",
      places: file === undefined ? [] : [toPlace(file, attributes.get("source-line"))],
    }),
  };
}

/** v1 has the reason in an element of its own. */
function reasonOf(reason: XmlElement | undefined): string | undefined {
  return (childText(reason, "message") || (reason?.text ?? "")).trim() || undefined;
}

export function toProblem(failure: XmlElement | undefined, unknown?: string): Problem {
  return {
    type: failure?.attributes.get("exception-type"),
    message: withOutcome(childText(failure, "message").trim(), unknown),
    text: childText(failure, "stack-trace"),
    output: "",
  };
}

/** Where the test begins. */
function toPlace(path: string, line: string | undefined) {
  const number = Number(line);
  return Number.isSafeInteger(number) && number > 0
    ? { path, line: number, isDefinition: true as const }
    : { path };
}
