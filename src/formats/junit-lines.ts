/*
 * What a line of a failure's text is, so that its point can be told from what surrounds it. Every pattern is anchored,
 * and bounded where it repeats: a line can have megabytes.
 */

/** Nothing, or what a tool writes for every failure: the text says more. */
export function isConstant(message: string): boolean {
  return /^(?:thread '.{0,500}panicked at .{0,500}|(?:test )?(?:failure|failed|error)|fail|none|null|(?:unexpected )?exception|assertion failed|collection failure)?[.!]?$/i.test(
    message,
  );
}

/** `cart.spec.ts:5:3 adds up`, `[chrome] › cart.spec.ts:5:3 › cart › adds up ───`, `CartTest::adds`: which test it is, again. */
export function isHeading(line: string, testName: string): boolean {
  const last = testName.slice(testName.lastIndexOf("›") + 1).trim();
  if (last === "" || line.length > testName.length + 300 || !line.includes(last)) return false;
  return /›|::|^\S{1,300}:\d{1,9}:\d{1,9} /.test(line);
}

/** What `go test` writes between the lines of a test. */
export function isProgress(line: string): boolean {
  return /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)|--- (?:FAIL|PASS|SKIP):)/.test(line);
}

/** Blank lines, rulers, and what GoogleTest, Boost.Test and Rust begin with: where it was. */
export function isPreamble(line: string): boolean {
  return (
    /^(?:thread '.{0,500}panicked at .{0,500}:|unknown file:?)$/.test(line) ||
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
    ) || /^\s*(?:[A-Za-z]:)?[\\/][^:]{1,400}:\d{1,9}$/.test(line)
  );
}
