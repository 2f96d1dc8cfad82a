import type { Finding } from "../../model/finding.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import type { Problem } from "../junit/case.ts";
import { toLineNumber } from "../range.ts";
import type { OpenCase } from "../test-cases/attributes.ts";
import type { CaseResult } from "../test-cases/cases.ts";
import { childText } from "../test-cases/child-text.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";
import { placesOf } from "../test-cases/places.ts";
import { readSeconds } from "../test-cases/seconds.ts";
import { toSuiteFinding } from "../test-cases/suite-finding.ts";
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
      places: placesOf(file, toLineNumber(attributes.get("source-line"))),
    }),
  };
}

/** v1 has the reason in a separate element. */
function reasonOf(reason: XmlElement | undefined): string | undefined {
  return (childText(reason, "message") || (reason?.text ?? "")).trim() || undefined;
}

function toProblem(failure: XmlElement | undefined, unknown?: string): Problem {
  return {
    type: failure?.attributes.get("exception-type"),
    message: withOutcome(childText(failure, "message").trim(), unknown),
    text: childText(failure, "stack-trace"),
  };
}

/** https://xunit.net/docs/format-xml-v3#error */
const kinds: ReadonlyMap<string, string> = new Map([
  ["assembly-cleanup", "the clean-up of the assembly failed"],
  ["test-assembly-cleanup", "the clean-up of the assembly failed"],
  ["test-collection-cleanup", "the clean-up of the collection failed"],
  ["test-class-cleanup", "the clean-up of the class failed"],
  ["test-method-cleanup", "the clean-up of the method failed"],
  ["test-case-cleanup", "the clean-up of the test case failed"],
  ["test-cleanup", "the clean-up of the test failed"],
]);

/** Converts an error outside of tests, such as one in a clean-up or one that ended the run. */
export function toErrorFinding(error: XmlElement, assembly: string): Finding {
  const name = error.attributes.get("name") ?? "";
  const kind = error.attributes.get("type")?.toLowerCase() ?? "";
  const failure = error.children.find((child) => child.name === "failure");
  return toSuiteFinding({
    suites: [assembly, name].filter((one) => one !== ""),
    className: kind === "test-class-cleanup" ? name : undefined,
    what: kinds.get(kind) ?? "failed outside of a test",
    problems: [toProblem(failure)],
  });
}
