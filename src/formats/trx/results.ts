import type { Outcome } from "../../model/report.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { Problem } from "../junit/case.ts";
import type { CaseResult, Cases } from "../tests/cases.ts";
import { readSeconds } from "../tests/seconds.ts";
import type { Definitions } from "./definitions.ts";

/**
 * A result while it is open. Rows of data-driven and ordered tests are results within one: those count, and their
 * parent doesn't.
 */
interface OpenResult {
  readonly attributes: ReadonlyMap<string, string>;
  output?: XmlElement;
  hasRows: boolean;
  hasFailedRow: boolean;
}

const resultAttributes = ["testName", "testId", "outcome", "duration", "startTime", "endTime"];

/** https://github.com/microsoft/vstest/blob/main/src/Microsoft.TestPlatform.Extensions.TrxLogger/ObjectModel/TestOutcome.cs */
const outcomes: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ["passed", "passed"],
  ["passedbutrunaborted", "passed"],
  ["completed", "passed"],
  ["warning", "passed"],
  ["failed", "failed"],
  ["error", "failed"],
  ["timeout", "failed"],
  ["aborted", "failed"],
  ["disconnected", "failed"],
  ["inprogress", "failed"],
  ["notexecuted", "skipped"],
  ["notrunnable", "skipped"],
  ["inconclusive", "skipped"],
  ["pending", "skipped"],
]);

export interface TrxResults {
  start(tag: StartTag): void;
  /** Whether what the innermost open result printed can matter. */
  needsOutput(): boolean;
  setOutput(output: XmlElement): void;
  end(): void;
  finish(): void;
  /** Names of failed parents that have no failed row. */
  readonly failedParents: readonly string[];
}

export function trxResults(cases: Cases, classOf: Definitions["classOf"]): TrxResults {
  const open: OpenResult[] = [];
  const failedParents: string[] = [];

  return {
    failedParents,
    start(tag) {
      const parent = open.at(-1);
      if (parent) parent.hasRows = true;
      const attributes = new Map<string, string>();
      for (const name of resultAttributes) {
        const value = tag.attribute(name);
        if (value !== undefined) attributes.set(name, value);
      }
      open.push({ attributes, hasRows: false, hasFailedRow: false });
    },
    needsOutput: () => outcomeOf(open.at(-1)?.attributes) !== "passed",
    setOutput(output) {
      const result = open.at(-1);
      if (result) result.output = output;
    },
    end,
    // A file that was cut off can end inside a result: its attributes were read, so it counts.
    finish() {
      while (open.length > 0) end();
    },
  };

  function end(): void {
    const result = open.pop() as OpenResult;
    const isFailed = outcomeOf(result.attributes) === "failed";
    const parent = open.at(-1);
    if (!result.hasRows) {
      cases.add(toCase(result, classOf));
      if (parent && isFailed) parent.hasFailedRow = true;
    } else if (result.hasFailedRow) {
      if (parent) parent.hasFailedRow = true;
    } else if (isFailed) {
      failedParents.push(result.attributes.get("testName") ?? "");
    }
  }
}

/** The writer leaves out `Error`, which is the default. Words that aren't known are failures. */
function outcomeOf(attributes: ReadonlyMap<string, string> | undefined): Outcome {
  return outcomes.get(attributes?.get("outcome")?.toLowerCase() ?? "error") ?? "failed";
}

function toCase({ attributes, output }: OpenResult, classOf: Definitions["classOf"]): CaseResult {
  const { className, assembly } = classOf(attributes.get("testId")) ?? {};
  const name = attributes.get("testName") ?? "";
  const outcome = outcomeOf(attributes);
  const text = (...path: readonly string[]) => textOf(output, path);
  return {
    suites: assembly ? [assembly] : [],
    className,
    // xUnit.net and VSTest write the class into the name.
    name: className && name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name,
    outcome,
    seconds: secondsOf(attributes),
    ...(outcome === "skipped" && {
      reason: (text("ErrorInfo", "Message") || text("StdOut")).trim() || undefined,
    }),
    ...(outcome === "failed" && {
      problems: [toProblem(attributes.get("outcome"), text)],
      output: [text("StdOut"), text("StdErr"), text("DebugTrace")].filter(Boolean).join("\n"),
    }),
  };
}

function toProblem(
  outcome: string | undefined,
  text: (...path: readonly string[]) => string,
): Problem {
  const message = text("ErrorInfo", "Message").trim();
  const word = outcome?.toLowerCase() ?? "error";
  // A plain failure without a message says nothing; any other word says what happened.
  const isTelling = word !== "failed" && word !== "error";
  return {
    type: undefined,
    message: message || (isTelling ? `The outcome of the test is ${outcome}.` : undefined),
    text: text("ErrorInfo", "StackTrace"),
    output: "",
  };
}

function textOf(element: XmlElement | undefined, path: readonly string[]): string {
  let inner = element;
  for (const name of path) inner = inner?.children.find((child) => child.name === name);
  return inner?.text ?? "";
}

/** `hh:mm:ss.fffffff`, or `d.hh:mm:ss`; without it the time from start to end. */
function secondsOf(attributes: ReadonlyMap<string, string>): number {
  const duration = attributes.get("duration");
  if (duration !== undefined) {
    const [, days = "0", clock = duration] = /^(\d{1,5})\.(\d\d:.*)$/.exec(duration) ?? [];
    return Number(days) * 86_400 + readSeconds(clock);
  }
  const start = Date.parse(attributes.get("startTime") ?? "");
  const end = Date.parse(attributes.get("endTime") ?? "");
  return readSeconds(String((end - start) / 1000));
}
