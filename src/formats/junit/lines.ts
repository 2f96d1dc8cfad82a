/*
 * What a line of a failure's text is, so that its point can be told from what surrounds it. Every pattern is anchored
 * or looks at the line's beginning alone, and is bounded where it repeats: a line can have megabytes.
 */

/** Nothing, or what a tool writes for every failure: the text says more. */
export function isConstant(message: string): boolean {
  return /^(?:thread '.{0,500}panicked at [^'].{0,500}|(?:test ?|build )?(?:failure|failed|error)|fail|none|null|(?:unexpected )?exception|assertion failed|collection failure|mypy produced messages)?[.!:]?$/i.test(
    message,
  );
}

/** `cart.spec.ts:5:3 adds up`, `[chrome] › cart.spec.ts:5:3 › cart › adds up ───`, `CartTest::adds`, `not ok 3 - adds up`: which test it is, again. */
export function isHeading(line: string, testName: string): boolean {
  const last = testName.slice(testName.lastIndexOf("›") + 1).trim();
  if (last === "" || line.length > testName.length + 300 || !line.includes(last)) return false;
  return /›|::|^not ok \d|^\S{1,300}:\d{1,9}:\d{1,9} /.test(line);
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

/** A stack frame of one of the usual languages, or what else comes after the point. */
export function isTrace(line: string): boolean {
  return (
    /^\s*(?:at\s|from\s|in\s\S+:|File "|#\d+\s|❯\s|@\S|\d+\s\||>\s?\d+\s\||Traceback \(|stack (?:backtrace|traceback)|Retry #\d|---Backtrace---)/.test(
      line,
    ) ||
    /^\s*(?:[A-Za-z]:)?[\\/][^:]{1,400}:\d{1,9}(?: \+0x[\da-f]{1,16})?$/.test(line) ||
    // Ruby
    /^\s*\S{1,400}:\d{1,9}:in [`'].{1,300}'$/.test(line)
  );
}

/** The assertion as it stands in the test, as Catch2 and doctest write it. */
export function isAssertion(line: string): boolean {
  return /^\s*(?:[A-Z]{1,20}_){0,3}(?:CHECK|REQUIRE)(?:_[A-Z]{1,20}){0,4}\( /.test(line);
}

/** A line of what a test printed that tells of an error; not the sum that a test framework ends with. */
export function isComplaint(line: string): boolean {
  const start = line.slice(0, 500);
  if (isTrace(start) || isPreamble(start.trim())) return false;
  if (/^\W*(?:\d{1,9} )?FAIL(?:ED|URES?)?\b|^test result:|ABORTING$/.test(start)) return false;
  return /(?:error|exception|sanitizer|failure|failed|fatal|panic|panicked|assertion(?= failed| [`'"])|undefined|ambiguous|pending|timed out)\b(?![(.])/i.test(
    start,
  );
}
