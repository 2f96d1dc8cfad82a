import type { Outcome } from "../../model/report.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { CaseResult, Cases } from "../test-cases/cases.ts";
import { childText } from "../test-cases/child-text.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";
import { readSeconds } from "../test-cases/seconds.ts";
import { withOutcome } from "../test-cases/unknown-outcome.ts";
import { keepName } from "../text-budget.ts";
import type { Definitions } from "./definitions.ts";

/** An open result. Rows of data-driven and ordered tests are inner results, which are counted instead of it. */
interface OpenResult {
  readonly testName: string;
  readonly testId: string | undefined;
  /** The word, if there is one. */
  readonly word: string | undefined;
  readonly outcome: Outcome;
  readonly seconds: number;
  output: XmlElement | undefined;
  hasRows: boolean;
  hasFailedRow: boolean;
}

/** https://github.com/microsoft/vstest/blob/main/src/Microsoft.TestPlatform.Extensions.TrxLogger/ObjectModel/TestOutcome.cs */
const outcomes = toOutcomes({
  passed: "passed passedbutrunaborted completed warning",
  failed: "failed error timeout aborted disconnected inprogress",
  skipped: "notexecuted notrunnable inconclusive pending",
});

export interface FailedParent {
  readonly name: string;
  /** May be empty. */
  readonly message: string;
}

/** Collects the results, whose elements can be nested. */
export function trxResults(cases: Cases, classOf: Definitions["classOf"]) {
  const open: OpenResult[] = [];
  let failedParent: FailedParent | undefined;

  return {
    start(tag: StartTag): void {
      const parent = open.at(-1);
      if (parent) parent.hasRows = true;
      const word = tag.attribute("outcome");
      open.push({
        testName: tag.attribute("testName") ?? "",
        testId: tag.attribute("testId"),
        word,
        outcome: outcomeOf(word),
        seconds: secondsOf(tag),
        output: undefined,
        hasRows: false,
        hasFailedRow: false,
      });
    },
    /** Returns true if the output of the innermost open result can be needed. */
    needsOutput: () => open.at(-1)?.outcome !== "passed",
    /** Returns the class of the innermost open result. */
    className: () => classOf(open.at(-1)?.testId)?.className,
    setOutput(output: XmlElement): void {
      const result = open.at(-1);
      if (result) result.output = output;
    },
    end,
    /** Returns the first test that failed although none of its rows failed. */
    finish(): FailedParent | undefined {
      // A file that was cut off can end inside a result. The result counts because its attributes were read.
      while (open.length > 0) end();
      return failedParent;
    },
  };

  function end(): void {
    const result = open.pop() as OpenResult;
    const isFailed = result.outcome === "failed";
    const parent = open.at(-1);
    if (!result.hasRows) {
      cases.add(toCase(result, classOf));
      if (parent && isFailed) parent.hasFailedRow = true;
    } else if (result.hasFailedRow) {
      if (parent) parent.hasFailedRow = true;
    } else if (isFailed) {
      const message = childText(result.output, "ErrorInfo", "Message").trim();
      failedParent ??= { name: keepName(result.testName), message };
    }
  }
}

/** Reads the outcome of a test or run. The writer omits `Error`, which is the default. Unknown words are failures. */
export function outcomeOf(word = "error"): Outcome {
  return word === "Passed" ? "passed" : (outcomes.get(word.trim().toLowerCase()) ?? "failed");
}

function toCase(result: OpenResult, classOf: Definitions["classOf"]): CaseResult {
  const { testName: name, word, outcome, seconds, output } = result;
  const { className, assembly } = classOf(result.testId) ?? {};
  const message = childText(output, "ErrorInfo", "Message").trim();
  return {
    suites: assembly ? [assembly] : [],
    className,
    // xUnit.net and VSTest include the class in the name.
    name: className && name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name,
    outcome,
    seconds,
    ...(outcome === "skipped" && {
      reason: message || childText(output, "StdOut").trim() || undefined,
    }),
    ...(outcome === "failed" && {
      problems: [
        {
          message: withOutcome(message, plainFailure.test(word ?? "error") ? undefined : word),
          text: childText(output, "ErrorInfo", "StackTrace"),
        },
      ],
      output: outputOf(output),
    }),
  };
}

const plainFailure = /^\s*(?:failed|error)\s*$/i;

function outputOf(output: XmlElement | undefined): string {
  const [messages] = output?.children.filter(({ name }) => name === "TextMessages") ?? [];
  const texts = [
    ...["StdOut", "StdErr", "DebugTrace"].map((name) => childText(output, name)),
    ...(messages?.children.map(({ text }) => text) ?? []),
  ];
  return texts.filter((text) => text !== "").join("\n");
}

/** Reads `hh:mm:ss.fffffff` or `d.hh:mm:ss`, or else the time from start to end. */
function secondsOf(tag: StartTag): number {
  const duration = tag.attribute("duration");
  if (duration !== undefined) {
    if (plainDuration.test(duration)) {
      const seconds = Number(duration.slice(6));
      return (Number(duration.slice(0, 2)) * 60 + Number(duration.slice(3, 5))) * 60 + seconds;
    }
    const [, days = "0", clock = duration] = /^(\d{1,5})\.(\d\d:.*)$/.exec(duration) ?? [];
    return Number(days) * 86_400 + readSeconds(clock);
  }
  const start = Date.parse(tag.attribute("startTime") ?? "");
  const end = Date.parse(tag.attribute("endTime") ?? "");
  return readSeconds(String((end - start) / 1000));
}

/** Less than a day, as .NET writes it. Nearly all results use this form. */
const plainDuration = /^[01]\d:\d\d:\d\d\.\d{7}$/;
