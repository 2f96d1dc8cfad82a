/**
 * Restores the indent of a pytest trace, as the terminal shows it. In a report, the first line of the trace, which
 * begins the test's source, has lost its indent. Other texts stay the same.
 * https://github.com/pytest-dev/pytest/blob/main/src/_pytest/reports.py (longreprtext)
 */
export function restoreSourceIndent(details: string): string {
  return isSource.test(details) && hasMarkedLine.test(details.slice(0, searchedLength))
    ? `${indent}${details}`
    : details;
}

const isSource = /^(?:(?:async )?def \w|class \w|@\w)/;
/** The line that failed, and its error. */
const hasMarkedLine = /\n(?:> {3}|E {3})/;
/** In UTF-16 units. */
const searchedLength = 20_000;
const indent = "    ";
