import { getCount, getText, getValue, type JsonObject } from "../../json-value.ts";
import type { JsonLinesFormat, JsonLinesReader, ReadContext } from "../format.ts";
import { openCases } from "../test-cases/cases.ts";
import { openPrintedTexts } from "../test-cases/printed-text.ts";
import { toBrokenOffFinding, toHiddenFinding } from "../test-cases/suite-finding.ts";
import { type DartRun, openDartRun } from "./run.ts";

/**
 * JSON lines of `dart test --reporter json`, `flutter test --machine` and their `--file-reporter json:FILE`.
 * https://github.com/dart-lang/test/blob/master/pkgs/test/doc/json_reporter.md
 */
export const dart: JsonLinesFormat = {
  name: "dart",
  title: "Dart JSON",
  what: "a report of dart test or flutter test",
  tool: "Dart",
  syntax: "json-lines",
  finds: "tests",
  matches: isEvent,
  open: openDart,
};

/** The property that each kind of event has. */
const parts: ReadonlyMap<string, string> = new Map([
  ["start", "protocolVersion"],
  ["allSuites", "count"],
  ["suite", "suite"],
  ["debug", "suiteID"],
  ["group", "group"],
  ["testStart", "test"],
  ["print", "testID"],
  ["error", "testID"],
  ["testDone", "testID"],
  ["done", "success"],
]);

/** Each event has a type and a time in milliseconds. A tested program may log JSON that also has these two. */
function isEvent(event: JsonObject): boolean {
  const part = parts.get(getText(event, "type") ?? "");
  return (
    part !== undefined && Object.hasOwn(event, part) && getCount(event, "time", 0) !== undefined
  );
}

function openDart(context: ReadContext): JsonLinesReader {
  const cases = openCases(context);
  const newPrinted = openPrintedTexts();
  let run: DartRun | undefined;

  return {
    readEvent(event) {
      if (!isEvent(event)) return;
      const type = getText(event, "type") ?? "";
      // Ids are unique only per run, and a file can contain several runs.
      if (type === "start") {
        breakOff();
        run = undefined;
      }
      run ??= openDartRun(cases, newPrinted);
      if (type === "done") {
        end(run, getValue(event, "success"));
        run = undefined;
      } else run.read(type, event);
    },
    readText() {},
    finish(isWhole) {
      const isOpen = run !== undefined;
      breakOff();
      if (!isWhole && !isOpen)
        cases.addFinding(toBrokenOffFinding("The report ends within an event."));
      return cases.finish();
    },
  };

  /** A failed run shows its own failures. Null means that it was closed early. */
  function end(ended: DartRun, success: unknown): void {
    const showsFailure = ended.finish();
    if (success === true || showsFailure) return;
    cases.addFinding(
      success === false
        ? toHiddenFinding("The report says that the run failed")
        : toBrokenOffFinding("The report says that the run was closed before its end."),
    );
  }

  function breakOff(): void {
    if (!run || run.finish()) return;
    cases.addFinding(toBrokenOffFinding("The report ends before the run does."));
  }
}
