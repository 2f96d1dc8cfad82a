import type { TestNames } from "../../failure/lines.ts";
import { type FailureMessage, readMessage } from "../../failure/message.ts";
import { describeLastLine, pointOfOutput } from "../../failure/printed.ts";
import { trimLines } from "../../failure/text-lines.ts";
import { maxParts, type Part } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { oneLine, plainText } from "../../read/plain-text.ts";
import { resolveReferences } from "../../read/xml/references.ts";
import type { Problem, Verdict } from "./case.ts";

/** The texts of problems: the point first, then everything else that helps. */
export interface ProblemText {
  readonly message: string;
  readonly details?: string;
  /** The number of problems if there are several. */
  readonly failures?: number;
  /** If there are several: each of them, at most `maxParts`. */
  readonly parts?: readonly Part[];
}

/** The message of a failure without any details. */
export const withoutMessage = "Failed without a message.";

/**
 * Describes the problems of a case that failed or is flaky. If no failure has a text (CTest, Cucumber and libtest write
 * an empty `<failure/>`, Bazel an exit code), the output is used.
 */
export function describeProblems(
  verdict: Pick<Verdict, "problems" | "reruns" | "isFlaky" | "output">,
  test: TestNames,
  placesOf: (problem: Problem) => readonly Place[] = () => [],
): ProblemText {
  const problems = describeAll(verdict.problems, test);
  const reruns = describeAll(verdict.reruns, test);
  const texts = problems.map(({ full }) => full);
  if (reruns.length > 0) {
    const known = new Set(texts);
    for (const { full } of reruns) if (!known.has(full)) texts.push(`In another attempt:\n${full}`);
  }
  const details = texts.filter((text) => text !== "").join("\n\n");
  const isSeveral = problems.length > 1 && !verdict.isFlaky;
  const failures = isSeveral
    ? { failures: problems.length, parts: toParts(problems, placesOf) }
    : {};
  const all = [...problems, ...reruns];
  const withPoint = all.find(({ point }) => point !== "");
  if (withPoint) return { ...withDetails(withPoint.point, details), ...failures };

  const remark = all.find((one) => one.remark !== "")?.remark;
  const printed = trimLines(plainText(verdict.output));
  const message =
    pointOfOutput(printed || details) ?? remark ?? (printed && describeLastLine(printed));
  const isShown = details.includes(printed);
  return {
    ...withDetails(
      message || withoutMessage,
      isShown ? details : [details, printed].filter(Boolean).join("\n\n"),
    ),
    ...failures,
  };
}

/** Makes one part per failure, so that each place can be annotated. */
function toParts(
  problems: readonly Described[],
  placesOf: (problem: Problem) => readonly Place[],
): readonly Part[] {
  return problems.slice(0, maxParts).map(({ problem, point, remark, full }) => ({
    places: placesOf(problem),
    message: point || remark || withoutMessage,
    ...(full && { details: full }),
  }));
}

function withDetails(message: string, details: string): ProblemText {
  return details && details !== message ? { message, details } : { message };
}

/** Skips problems without any text. */
function describeAll(problems: readonly Problem[], test: TestNames): readonly Described[] {
  const described = problems.map((problem) => describe(problem, test));
  return withoutRepeats(
    described.filter(({ point, remark, full }) => point !== "" || remark !== "" || full !== ""),
  );
}

/** WebdriverIO writes the same problem as `<failure>` and as `<error>`. */
function withoutRepeats(described: readonly Described[]): readonly Described[] {
  if (described.length < 2) return described;
  const seen = new Set<string>();
  return described.filter(({ point, full }) => {
    const isNew = !seen.has(point + full);
    seen.add(point + full);
    return isNew;
  });
}

interface Described extends FailureMessage {
  readonly problem: Problem;
}

function describe(problem: Problem, test: TestNames): Described {
  const { message, text } = unescapeTwice(
    trimLines(plainText(problem.message ?? "")),
    trimLines(plainText(problem.text)),
  );
  const output = text.length > 1000 ? "" : trimLines(plainText(problem.output ?? ""));
  const read = readMessage({ type: oneLine(problem.type ?? ""), message, text, output }, test);
  return { ...read, problem };
}

/** Some tools escape a message twice, or escape text in CDATA. The other text shows whether this is the case. */
function unescapeTwice(message: string, text: string): { message: string; text: string } {
  if (!message || text.includes(message)) return { message, text };
  const unescaped = resolveReferences(message);
  if (unescaped !== message && text.includes(unescaped)) return { message: unescaped, text };
  const plain = resolveReferences(text);
  return { message, text: plain.includes(message) ? plain : text };
}
