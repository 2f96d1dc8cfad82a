import { shapeOf } from "./read-frames.ts";

/*
 * What a line of a failure's text is, so that its point can be told from what surrounds it. Every pattern is anchored
 * or looks at the line's beginning alone, and is bounded where it repeats: a line can have megabytes.
 */

/** What tells a test from others: what a tool repeats above or in its message. */
export interface TestNames {
  readonly name: string;
  readonly className?: string | undefined;
  readonly suites: readonly string[];
}

/** Nothing, or what a tool writes for every failure: the text or the output says more. */
export function isConstant(message: string): boolean {
  return /^(?:thread '.{0,500}panicked at [^'].{0,500}|(?:test ?|tests? |build )?(?:failures?|failed|errors?)(?: tests?| #\d{1,9})?|fail|none|null|(?:unexpected )?exception|assertion failed|collection failure|mypy produced messages|\d{1,9} (?:failures?|errors?), see stack ?trace for details|see (?:the )?(?:stack ?trace|output|log|exception logs?)(?: above| below| for details)?|test failed\. see exception logs above|(?:process |command |test )?(?:exited|failed) with (?:an? )?(?:error |exit |status |return )*(?:code |status )?-?\d{1,9}|invalid module [\w.]{1,300})?[.!:]?$/i.test(
    message,
  );
}

/** A constant, but for the name of the test or a place in it: `failed tests::adds`, `FAILED: res://cart_test.gd:12`. */
export function isConstantFor(message: string, test: TestNames): boolean {
  if (isConstant(message)) return true;
  // Most messages begin with no such word, and what names a test is short.
  if (message.length > longestHeading || !/^\W{0,3}(?:fail|error|test|assert)/i.test(message))
    return false;
  return isConstant(withoutNames(message.replace(place, " "), test));
}

const longestHeading = 500;

/** A path with its line, and its column where there is one. */
const place =
  /(?:[a-z]{2,9}:\/\/\/?|\b[A-Za-z]:(?=[\\/]))?[^\s:]{1,300}:\d{1,9}(?::\d{1,9})?(?=\s|$)/;

/**
 * `cart.spec.ts:5:3 adds up`, `[chrome] › cart.spec.ts:5:3 › cart › adds up ───`, `CartTest::adds`, `not ok 3 - adds up`:
 * which test it is, again, and nothing besides.
 */
export function isHeading(line: string, test: TestNames): boolean {
  const last = test.name.slice(test.name.lastIndexOf("›") + 1).trim();
  if (last === "" || line.length > test.name.length + longestHeading || !line.includes(last))
    return false;
  if (!/›|::|^not ok \d|^\S{1,300}:\d{1,9}:\d{1,9} /.test(line)) return false;
  const rest = line
    .replace(/^\s*(?:not ok \d{1,9}|\d{1,9}\) )/, "")
    .replace(/\[[^\]]{0,100}\](?= ›)/, "");
  const left = withoutNames(rest.replace(place, " "), test);
  // PHPUnit writes the values of a data set behind its name.
  return left === "" || (test.name.includes(" with data set ") && /^\(.*\)$/.test(left));
}

/** A text without the names of a test, its class and its suites, and without the signs that join those. */
function withoutNames(text: string, { name, className = "", suites }: TestNames): string {
  const names = [name, className, ...suites.slice(-mostSuites)].flatMap((each) => [
    each,
    ...each.split(nameSigns, mostParts),
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

const mostSuites = 10;
const mostParts = 50;
const nameSigns = /[›>:.#·/\\]+| - /;

function removeWord(text: string, word: string): string {
  return text.replaceAll(word, (found, at: number) => {
    const before = text[at - 1] ?? " ";
    const after = text[at + found.length] ?? " ";
    return /\w/.test(before) || /\w/.test(after) ? found : " ";
  });
}

/** What `go test` writes between the lines of a test. */
export function isProgress(line: string): boolean {
  return /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)|--- (?:FAIL|PASS|SKIP):)/.test(line);
}

/** Blank lines, rulers, and what tools begin with: a word for all failures, which kind it is, where it was. */
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

/** A line of a trace, or what else comes after the point. */
export function isTrace(line: string): boolean {
  return (
    traceStart.test(line) ||
    // A place alone on its line.
    /^\s*(?:[A-Za-z]:)?[\\/][^:]{1,400}:\d{1,9}(?: \+0x[\da-f]{1,16})?$/.test(line) ||
    shapeOf(line)?.isTrace === true
  );
}

/** What stands above a trace. */
const traceStart =
  /^\s*(?:Traceback \(|stack ?(?:backtrace|traceback|trace|information):|Retry #\d|---Backtrace---|note: run with `RUST_BACKTRACE)/i;

/** The assertion as it stands in the test, as Catch2 and doctest write it. */
export function isAssertion(line: string): boolean {
  return /^\s*(?:[A-Z]{1,20}_){0,3}(?:CHECK|REQUIRE)(?:_[A-Z]{1,20}){0,4}\( /.test(line);
}

/** A line of what a test printed that tells of an error; not the sum that a test framework ends with. */
export function isComplaint(line: string): boolean {
  const start = line.slice(0, 500);
  if (!complaint.test(start)) return false;
  if (isTrace(start) || isPreamble(start.trim())) return false;
  if (/^\W*(?:\d{1,9} )?FAIL(?:ED|URES?)?\b|^test result:|ABORTING$/.test(start)) return false;
  return true;
}

const complaint =
  /(?:error|exception|sanitizer|failure|failed|fatal|panic|panicked|assertion(?= failed| [`'"])|undefined|ambiguous|pending|timed out)\b(?![(.])/i;
