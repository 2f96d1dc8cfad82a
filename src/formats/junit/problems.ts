import { oneLine, plainText } from "../../read/plain-text.ts";
import { resolveReferences } from "../../read/xml/references.ts";
import type { Problem, Verdict } from "./case.ts";
import { isAssertion, isComplaint, isConstant, isHeading, isProgress } from "./lines.ts";
import { lastLine, mostCharacters, mostRead, pointOf, pointOfMessage, trimLines } from "./point.ts";

/** What is shown of problems: the point first, then all that helps. */
export interface ProblemText {
  readonly message: string;
  readonly details?: string;
  /** How many problems there are, where they are several. */
  readonly failures?: number;
}

/** The message of a failure of which nothing more is known. */
export const withoutMessage = "Failed without a message.";

/**
 * Of a case that failed or is flaky. What the case printed is all there is where a tool writes an empty `<failure/>`
 * (CTest, Cucumber).
 */
export function describeProblems(
  verdict: Pick<Verdict, "problems" | "reruns" | "isFlaky" | "output">,
  testName: string,
): ProblemText {
  const problems = describeAll(verdict.problems, testName);
  const reruns = describeAll(verdict.reruns, testName);
  const texts = problems.map(({ full }) => full);
  const known = new Set(texts);
  for (const { full } of reruns) if (!known.has(full)) texts.push(`In another attempt:\n${full}`);
  const details = texts.join("\n\n");
  const telling = [...problems, ...reruns].find(({ point }) => point !== "");
  if (!telling) {
    const printed = trimLines(plainText(verdict.output));
    // What stands in the details instead is of the whole suite.
    const message = printed ? describeOutput(printed) : lastComplaint(details);
    return withDetails(message ?? withoutMessage, details || printed);
  }
  const isSeveral = problems.length > 1 && !verdict.isFlaky;
  return {
    ...withDetails(telling.point, details),
    ...(isSeveral && { failures: problems.length }),
  };
}

function withDetails(message: string, details: string): ProblemText {
  return details && details !== message ? { message, details } : { message };
}

function describeOutput(printed: string): string {
  return lastComplaint(printed) ?? `No message; the last line it printed: ${lastLine(printed)}`;
}

function lastComplaint(printed: string): string | undefined {
  const line = printed.slice(-mostRead).split("\n").findLast(isComplaint);
  return line?.trim().slice(0, mostCharacters);
}

interface Described {
  readonly point: string;
  readonly full: string;
}

/** What says nothing isn't a problem of its own. */
function describeAll(problems: readonly Problem[], testName: string): readonly Described[] {
  const described = problems.map((problem) => describe(problem, testName));
  return withoutRepeats(described.filter(({ point, full }) => point !== "" || full !== ""));
}

/** WebdriverIO writes the same as `<failure>` and as `<error>`. */
function withoutRepeats(described: readonly Described[]): readonly Described[] {
  if (described.length < 2) return described;
  const seen = new Set<string>();
  return described.filter(({ point, full }) => {
    const isNew = !seen.has(point + full);
    seen.add(point + full);
    return isNew;
  });
}

function describe(problem: Problem, testName: string): Described {
  const { message, text } = unescapeTwice(
    trimLines(plainText(problem.message ?? "")),
    trimLines(plainText(problem.text)),
  );
  const saysLittle = isConstant(message) || isHeading(message, testName) || hasAssertion(text);
  const said = saysLittle ? pointOf(text, testName) : pointOfMessage(message, text);
  const type = oneLine(problem.type ?? "");
  const rest = saysNothing(text) ? trimLines(plainText(problem.output)) : text;
  const isContained = saysLittle || rest.includes(message);
  const full = isContained ? rest : `${message}\n\n${rest}`.trimEnd();
  return { point: said ? withException(said, type) : isConstant(type) ? "" : type, full };
}

/** A word alone says little: `sku` of a NullPointerException, `'XX'` of a KeyError. */
function withException(point: string, type: string): string {
  const [line = ""] = point.split("\n", 1);
  const [name] = /[A-Z]\w{0,80}(?:Error|Exception)$/.exec(type.slice(-200)) ?? [];
  return !name || /\s|Error|Exception/.test(line) || /Assert|Expectation/.test(name)
    ? point
    : `${name}: ${point}`;
}

/** What Catch2 and doctest write below the place says more than the attribute: that is one half of it. */
function hasAssertion(text: string): boolean {
  const start = text.slice(0, 500);
  return /CHECK|REQUIRE/.test(start) && start.split("\n").slice(0, 4).some(isAssertion);
}

/** Only what is written of every test. */
function saysNothing(text: string): boolean {
  if (text.length > 1000 || !(text === "" || isProgress(text))) return false;
  return text.split("\n").every((line) => !line.trim() || isProgress(line));
}

/** Some producers escape a message twice, or a text in CDATA at all: the other one of the two gives it away. */
function unescapeTwice(message: string, text: string): { message: string; text: string } {
  if (!message || text.includes(message)) return { message, text };
  const unescaped = resolveReferences(message);
  if (unescaped !== message && text.includes(unescaped)) return { message: unescaped, text };
  const plain = resolveReferences(text);
  return { message, text: plain.includes(message) ? plain : text };
}
