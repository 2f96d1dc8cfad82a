import type { XmlElement } from "../../read/xml/element.ts";
import type { Problem } from "../junit/case.ts";
import type { OpenCase } from "../test-cases/attributes.ts";
import type { CaseResult } from "../test-cases/cases.ts";
import { childText } from "../test-cases/child-text.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";
import { placesOf } from "../test-cases/places.ts";
import { readSeconds } from "../test-cases/seconds.ts";
import { withOutcome } from "../test-cases/unknown-outcome.ts";

export const caseAttributes = ["name", "type", "result", "time", "source-file", "source-line"];

const outcomes = toOutcomes({
  passed: "pass",
  failed: "fail",
  skipped: "skip notrun",
});

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
    // The display name begins with the class by default.
    name: className && name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name,
    file,
    outcome,
    seconds: readSeconds(attributes.get("time")),
    ...(outcome === "skipped" && { reason: reasonOf(child("reason")) }),
    ...(outcome === "failed" && {
      problems: [toProblem(child("failure"), known ? undefined : word || "(none)")],
      output: child("output")?.text ?? "",
      places: placesOf(file, toLine(attributes.get("source-line"))),
    }),
  };
}

/** v1 has the reason in a separate element. */
function reasonOf(reason: XmlElement | undefined): string | undefined {
  return (childText(reason, "message") || (reason?.text ?? "")).trim() || undefined;
}

export function toProblem(failure: XmlElement | undefined, unknown?: string): Problem {
  return {
    type: failure?.attributes.get("exception-type"),
    message: withOutcome(childText(failure, "message").trim(), unknown),
    text: childText(failure, "stack-trace"),
  };
}

function toLine(text: string | undefined): number | undefined {
  const line = Number(text);
  return Number.isSafeInteger(line) && line > 0 ? line : undefined;
}
