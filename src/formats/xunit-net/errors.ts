import type { Finding } from "../../model/finding.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import { toSuiteFinding } from "../test-cases/suite-finding.ts";
import { toProblem } from "./case.ts";

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
