import type { Finding } from "../../model/finding.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { Cases } from "../test-cases/cases.ts";
import { addHidden } from "../test-cases/claims.ts";
import { sumClaims } from "../test-cases/suite-finding.ts";
import { type FailedParent, outcomeOf } from "./results.ts";

/** Reads `ResultSummary`: the outcome and totals of the run and the messages of the test host. */
export function runStatus(cases: Cases) {
  let outcome = "";
  let claimed = 0;
  let claimedTests = 0;
  const errors: string[] = [];

  return {
    setOutcome(word: string | undefined): void {
      outcome = word?.trim() ?? "";
    },
    setCounters(tag: StartTag): void {
      const totals = ["failed", "error", "timeout", "aborted"];
      claimed += sumClaims(totals.map((name) => tag.attribute(name)));
      claimedTests += sumClaims([tag.attribute("total")]);
    },
    addRunInfo(element: XmlElement): void {
      const text = element.children.find(({ name }) => name === "Text")?.text.trim() ?? "";
      const isError = element.attributes.get("outcome")?.toLowerCase() === "error";
      if (isError && !isEcho(text) && errors.length < maxErrors) errors.push(text);
    },
    /** Adds at most one finding, for a run that ended early or whose totals have failures or tests without cases. */
    finish(failedParent: FailedParent | undefined, isWhole: boolean): void {
      const word = outcome.toLowerCase();
      const isBroken = brokenOff.has(word) || errors.length > 0;
      const claimsFailure =
        isWhole && (claimed > 0 || (word !== "" && outcomeOf(word) === "failed"));
      if (!isBroken && failedParent) {
        const { name, message } = failedParent;
        cases.addFinding(toFinding(`${name} failed outside of its rows`, message));
      } else if (isBroken || (claimsFailure && !cases.showsFailure)) {
        const title = isBroken ? "The test run didn't complete" : "The test run failed";
        const details = errors.filter((text) => text !== "").join("\n");
        cases.addFinding(toFinding(title, details, outcome));
      } else if (isWhole) addHidden(cases, undefined, claimedTests);
    },
  };
}

const maxErrors = 20;

/** The outcomes of a run that ended early. */
const brokenOff: ReadonlySet<string> = new Set([
  "aborted",
  "timeout",
  "disconnected",
  "inprogress",
]);

/** Matches messages that only repeat that a test failed: xUnit.net's, and Microsoft.Testing.Platform's exit code 2. */
function isEcho(text: string): boolean {
  return text.endsWith("[FAIL]") || /^Exit code indicates failure: '2'/.test(text);
}

function toFinding(title: string, details: string, outcome = ""): Finding {
  const reported = outcome
    ? `The report says "${outcome.slice(0, 40)}" of the run, and no test case explains it.`
    : "No row of the test failed.";
  const message = details || `${reported} See the log of the test step for the reason.`;
  return { kind: "suite", level: "failure", title, message, places: [] };
}
