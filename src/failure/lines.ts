import { shapeOf } from "./read-frames.ts";

/*
 * Classifies the lines of a failure's text, to separate the point from the lines around it. Every pattern is anchored
 * or checks only the start of the line, and every repetition is bounded, because a line can have megabytes.
 */

/** The names of a test, which tools repeat in the message or above it. */
export interface TestNames {
  readonly name: string;
  readonly className?: string | undefined;
  readonly suites: readonly string[];
}

/** Returns true for an empty text, or one that a tool writes for every failure. Other texts of the failure say more. */
export function isConstant(message: string): boolean {
  return /^(?:thread '.{0,500}panicked at [^'].{0,500}|(?:test ?|tests? |build )?(?:failures?|failed|errors?)(?: tests?| #\d{1,9})?|fail|none|null|(?:unexpected )?exception|assertion failed|collection failure|mypy produced messages|\d{1,9} (?:failures?|errors?), see stack ?trace for details|see (?:the )?(?:stack ?trace|output|log|exception logs?)(?: above| below| for details)?|test failed\. see exception logs above|(?:process |command |test )?(?:exited|failed) with (?:an? )?(?:error |exit |status |return )*(?:code |status )?-?\d{1,9}|invalid module [\w.]{1,300})?[.!:]?$/i.test(
    message,
  );
}

/** The same, ignoring the test's name and places: `failed tests::adds`, `FAILED: res://cart_test.gd:12`. */
export function isConstantFor(message: string, test: TestNames): boolean {
  if (isConstant(message)) return true;
  // Most messages begin with another word, and names are short.
  if (message.length > longestHeading || !/^\W{0,3}(?:fail|error|test|assert)/i.test(message))
    return false;
  return isConstant(withoutNames(message.replace(place, " "), test));
}

const longestHeading = 500;

/** A path with a line and an optional column. */
const place =
  /(?:[a-z]{2,9}:\/\/\/?|\b[A-Za-z]:(?=[\\/]))?[^\s:]{1,300}:\d{1,9}(?::\d{1,9})?(?=\s|$)/;

/**
 * Matches lines that only repeat which test it is: `cart.spec.ts:5:3 adds up`, `[chrome] › cart.spec.ts:5:3 › cart ›
 * adds up ───`, `CartTest::adds`, `not ok 3 - adds up`.
 */
export function isHeading(line: string, test: TestNames): boolean {
  const last = test.name.slice(test.name.lastIndexOf("›") + 1).trim();
  if (last === "" || line.length > test.name.length + longestHeading || !line.includes(last))
    return false;
  if (!/›|::|^not ok \d|^\S{1,300}:\d{1,9}:\d{1,9} /.test(line)) return false;
  const rest = line
    .replace(/^\s*(?:not ok \d{1,9}|\d{1,9}\) )/, "")
    .replace(/\[[^\]]{0,100}\](?= ›)/, "")
    .replace(place, " ");
  // Playwright appends the step that failed.
  const step = place.test(line) ? rest.indexOf(`${last} › `) : -1;
  const left = withoutNames(step < 0 ? rest : rest.slice(0, step + last.length), test);
  // PHPUnit appends the values of a data set to the name.
  return left === "" || (test.name.includes(" with data set ") && /^\(.*\)$/.test(left));
}

/** Returns true for the type of the failure and the test, as xcresultparser writes: `Uncategorized: CartTests.adds()`. */
export function isTypeAndName(message: string, type: string, test: TestNames): boolean {
  const start = `${type}: `;
  if (type === "" || message.length > longestHeading || !message.startsWith(start)) return false;
  return withoutNames(message.slice(start.length), test) === "";
}

/** Removes the names of a test, its class and its suites from a text, and the separators between them. */
function withoutNames(text: string, { name, className = "", suites }: TestNames): string {
  const names = [name, className, ...suites.slice(-maxSuites)].flatMap((each) => [
    each,
    ...each.split(nameSigns, maxParts),
  ]);
  let left = text;
  for (const each of names.sort((a, b) => b.length - a.length)) {
    if (each.trim() !== "" && each.length <= left.length) left = removeWord(left, each);
  }
  return left
    .replace(/^[\s›>:#·•●./\\─-]+/, "")
    .slice(0, longestHeading)
    .replace(/[\s›>:#·./\\─-]{1,500}$/, "");
}

const maxSuites = 10;
const maxParts = 50;
const nameSigns = /[›>:.#·/\\]+| - /;

function removeWord(text: string, word: string): string {
  return text.replaceAll(word, (found, at: number) => {
    const before = text[at - 1] ?? " ";
    const after = text[at + found.length] ?? " ";
    return /\w/.test(before) || /\w/.test(after) ? found : " ";
  });
}

/** Matches the progress lines that `go test` writes. */
export function isProgress(line: string): boolean {
  return /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)|--- (?:FAIL|PASS|SKIP):)/.test(line);
}

/** Matches blank lines, rulers, and what tools write first: a general word for a failure, its kind, its place. */
export function isPreamble(line: string): boolean {
  return (
    isConstant(line) ||
    /^(?:thread '.{0,500}panicked at .{0,500}:|unknown file:?)$/.test(line) ||
    // Flutter
    /^The test description was:.{0,500}$/.test(line) ||
    // Jest, bats, tape
    /^\s{0,9}(?:● .{0,500}|\(?(?:from function|in test file) .{0,900}[,)]|operator: \w{1,40})$/.test(
      line,
    ) ||
    /^(?:[A-Z]{4,20} (?:FAILURE|EXCEPTION|STACK TRACE): ?-*|- (?:file|line) {0,3}:.{0,500})$/.test(
      line,
    ) ||
    /^\s*(?:[-=─*~]{3}.{0,300})?$/.test(line) ||
    /^\s*(?:[A-Za-z]:)?[^\s:]{1,400}:\d{1,9}:?$/.test(line) ||
    /^\S{1,400}\(\d{1,9}\):?$/.test(line)
  );
}

/** Matches lines of a trace and other text that follows the point. */
export function isTrace(line: string): boolean {
  return (
    traceStart.test(line) ||
    // A place on a line of its own.
    /^\s*(?:[A-Za-z]:)?[\\/][^:]{1,400}:\d{1,9}(?: \+0x[\da-f]{1,16})?$/.test(line) ||
    shapeOf(line)?.isTrace === true
  );
}

/** The line above a trace. */
const traceStart =
  /^\s*(?:Traceback \(|stack ?(?:backtrace|traceback|trace|information):|Retry #\d|---Backtrace---|note: run with `RUST_BACKTRACE)/i;

/** Matches the assertion's source code, as Catch2 and doctest print it. */
export function isAssertion(line: string): boolean {
  return /^\s*(?:[A-Z]{1,20}_){0,3}(?:CHECK|REQUIRE)(?:_[A-Z]{1,20}){0,4}\( /.test(line);
}

/** Matches an output line that reports an error, but not a test framework's totals. */
export function isComplaint(line: string): boolean {
  const start = line.slice(0, 500);
  if (!complaint.test(start)) return false;
  if (isTrace(start) || isPreamble(start.trim())) return false;
  if (/^\W*(?:\d{1,9} )?FAIL(?:ED|URES?)?\b|^test result:|ABORTING$/.test(start)) return false;
  return true;
}

const complaint =
  /(?:error|exception|sanitizer|failure|failed|fatal|panic|panicked|assertion(?= failed| [`'"])|undefined|ambiguous|pending|timed out)\b(?![(.])/i;
