/**
 * A trace of pytest as the terminal shows it. In a report its first line, which begins the source of the test, has lost
 * its indent; the lines below have theirs. Any other text stays as it is.
 * https://github.com/pytest-dev/pytest/blob/main/src/_pytest/reports.py (longreprtext)
 */
export function restoreSourceIndent(details: string): string {
  return isSource.test(details) && hasMarkedLine.test(details.slice(0, looked))
    ? `${indent}${details}`
    : details;
}

const isSource = /^(?:(?:async )?def \w|class \w|@\w)/;
/** The line that failed, and what it says. */
const hasMarkedLine = /\n(?:> {3}|E {3})/;
/** In UTF-16 units. */
const looked = 20_000;
const indent = "    ";
