/** What a failure's texts say: its point, and all of it. */
import {
  isAssertion,
  isConstant,
  isConstantFor,
  isHeading,
  isProgress,
  isTrace,
  type TestNames,
} from "./lines.ts";
import { mostLines, pointOf, pointOfMessage } from "./point.ts";

/** The texts of one failure, plain and without blank lines at their ends. */
export interface FailureTexts {
  /** The class of the error, as a rule; LuaUnit writes the message there. */
  readonly type: string;
  readonly message: string;
  /** Mostly the trace. */
  readonly text: string;
  /** What was printed: all there is where the text says nothing. */
  readonly output: string;
}

export interface FailureMessage {
  /** What went wrong, in the tool's words, of at most some lines; empty where the texts don't say. */
  readonly point: string;
  /** What is left to say without one: a constant that has a number or a name in it, places, the class of the error; may be empty. */
  readonly remark: string;
  /** All that the texts say, the output only where there is no text; may be empty. */
  readonly full: string;
}

export function readMessage(texts: FailureTexts, test: TestNames): FailureMessage {
  const { type, text } = texts;
  const given = texts.message === "" && isSentence.test(type) ? type : texts.message;
  const message = given.replace(cutByPytest, "");
  const isSame = isConstantFor(message, test);
  const isName = !isSame && isHeading(message, test);
  const rest = saysNothing(text) ? texts.output : text;
  const isInRest =
    rest.includes(message) ||
    message !== given ||
    (isName && message.split(/\s+/).every((word) => rest.includes(word)));
  const point =
    isSame || isName || hasAssertion(text) ? pointOf(text, test) : pointOfMessage(message, text);
  const isWorthless = isConstant(message) && !/\d/.test(message);
  return {
    point: point && withException(point, type),
    remark:
      (isWorthless || isOnlyTrace(message) ? "" : message) ||
      onlyPlaces(text) ||
      (isConstant(type) ? "" : type),
    full: isWorthless || isInRest ? rest : `${message}\n\n${rest}`.trimEnd(),
  };
}

/** What pytest writes below the beginning of a long message, of which the text has all. */
const cutByPytest = /\n\[\+\d{1,9} more lines?; full report in element text\]$/;

/** White space alone doesn't make a sentence of it: cargo2junit's type is `cargo test`. */
const isSentence = /\S+\s+\S+\s+\S|\S\s.*[:=]|[:=].*\s/;

function isOnlyTrace(message: string): boolean {
  return message.split("\n", mostLines).every((line) => isTrace(line) && !placeAlone.test(line));
}

/** The first lines of a text that is a list of places; those of a trace have more than a place in them. */
function onlyPlaces(text: string): string {
  const lines = text.split("\n", mostLines).map((line) => line.trim());
  return lines.every((line) => placeAlone.test(line)) ? lines.join("\n") : "";
}

const placeAlone = /^(?:at )?(?:[A-Za-z]:)?[^\s:()]{1,400}(?::\d{1,9}(?::\d{1,9})?|\(\d{1,9}\))$/;

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
