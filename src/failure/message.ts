/** Extracts the point of a failure, and all it has to say, from its texts. */
import {
  isAssertion,
  isConstant,
  isConstantFor,
  isHeading,
  isProgress,
  isTrace,
  isTypeAndName,
  type TestNames,
} from "./lines.ts";
import { pointOf, pointOfMessage } from "./point.ts";
import { maxLines } from "./text-lines.ts";

/** The texts of one failure, in plain text, without blank lines at the start and end. */
export interface FailureTexts {
  /** Usually the class of the error. LuaUnit writes the message here. */
  readonly type: string;
  readonly message: string;
  /** Usually the trace. */
  readonly text: string;
  /** What the test printed. It is used if there is no other text. */
  readonly output: string;
}

export interface FailureMessage {
  /** What went wrong, in the tool's words, in a few lines. Empty if the texts don't say. */
  readonly point: string;
  /**
   * A substitute if there is no point: a constant with a number or name in it, places, or the error class. May be
   * empty.
   */
  readonly remark: string;
  /** All of the texts, with the output only if there is no text. May be empty. */
  readonly full: string;
}

export function readMessage(texts: FailureTexts, test: TestNames): FailureMessage {
  const { type, text } = texts;
  const given = texts.message === "" && isSentence.test(type) ? type : texts.message;
  const message = given.replace(cutByPytest, "");
  const isSame = isConstantFor(message, test);
  const isName = !isSame && (isHeading(message, test) || isTypeAndName(message, type, test));
  const hasText = !isGeneric(text);
  const rest = hasText ? text : texts.output;
  const isInRest =
    rest.includes(message) ||
    (hasText && message !== given) ||
    (isName && message.split(/\s+/).every((word) => rest.includes(word)));
  const point =
    isSame || isName || hasAssertion(text) ? pointOf(text, test) : pointOfMessage(message, text);
  // A constant message is also the same for all tests, which is known already.
  const isWorthless = isSame && isConstant(message) && !/\d/.test(message);
  return {
    point: point && withException(point, type),
    remark: point === "" ? remarkOf(isWorthless ? "" : message, text, type) : "",
    full: isWorthless || isInRest ? rest : `${message}\n\n${rest}`.trimEnd(),
  };
}

function remarkOf(message: string, text: string, type: string): string {
  return (
    (isOnlyTrace(message) ? "" : message) || onlyPlaces(text) || (isConstant(type) ? "" : type)
  );
}

/** What pytest writes after the start of a long message. The text contains the whole message. */
const cutByPytest = /\n\[\+\d{1,9} more lines?; full report in element text\]$/;

/** White space alone doesn't make a sentence: cargo2junit writes the type `cargo test`. */
const isSentence = /\S+\s+\S+\s+\S|\S\s.*[:=]|[:=].*\s/;

function isOnlyTrace(message: string): boolean {
  return message.split("\n", maxLines).every((line) => isTrace(line) && !placeAlone.test(line));
}

/** Returns the first lines of a text that only lists places. Trace lines contain more than a place. */
function onlyPlaces(text: string): string {
  const lines = text.split("\n", maxLines).map((line) => line.trim());
  return lines.every((line) => placeAlone.test(line)) ? lines.join("\n") : "";
}

const placeAlone = /^(?:at )?(?:[A-Za-z]:)?[^\s:()]{1,400}(?::\d{1,9}(?::\d{1,9})?|\(\d{1,9}\))$/;

/** Adds the error class to a single word, such as `sku` of a NullPointerException or `'XX'` of a KeyError. */
function withException(point: string, type: string): string {
  const [line = ""] = point.split("\n", 1);
  if (/\s|Error|Exception/.test(line)) return point;
  const [name] = /[A-Z]\w{0,80}(?:Error|Exception)$/.exec(type.slice(-200)) ?? [];
  return !name || /Assert|Expectation/.test(name) ? point : `${name}: ${point}`;
}

/** Catch2 and doctest write the complete assertion below the place. The attribute has only half of it. */
function hasAssertion(text: string): boolean {
  const start = text.slice(0, 500);
  return /CHECK|REQUIRE/.test(start) && start.split("\n").slice(0, 4).some(isAssertion);
}

/** Returns true if every test has the same text. */
function isGeneric(text: string): boolean {
  if (text.length > 1000 || !(text === "" || isProgress(text))) return false;
  return text.split("\n").every((line) => !line.trim() || isProgress(line));
}
