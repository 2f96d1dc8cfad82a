import { getCount, getObject, getText, getValue, type JsonObject } from "../../json-value.ts";
import { fileNameOf } from "../../paths.ts";
import { clip } from "../../read/plain-text.ts";
import type { Cases } from "../test-cases/cases.ts";
import type { PrintedText } from "../test-cases/printed-text.ts";
import { readMilliseconds } from "../test-cases/seconds.ts";
import { toProblem, toSuiteFinding } from "../test-cases/suite-finding.ts";
import { longestName, type Test, toTest } from "./test.ts";

export type DartRun = ReturnType<typeof openDartRun>;

/** An error can follow the end of its test, so this many of the last ended tests are kept. */
const maxEnded = 20_000;
/** Per test. */
const maxProblems = 20;
/**
 * Limits for errors of tests that aren't counted yet: per text, per text beyond the total, and in total. UTF-16 units.
 */
const longestText = { within: 64 * 1024, beyond: 300 };
const maxKept = 16 * 1024 * 1024;

export function openDartRun(cases: Cases, newPrinted: () => PrintedText) {
  const paths = new Map<number, string>();
  /** Includes the names of the outer groups, as the runner does. */
  const groups = new Map<number, string>();
  const open = new Map<number, Test>();
  /** Passed or skipped tests. */
  const ended = new Map<number, Test>();
  const failed = new Set<number>();
  let showsFailure = false;
  let room = maxKept;

  return {
    read(type: string, event: JsonObject): void {
      const id = getCount(event, "testID", 0) ?? -1;
      const test = open.get(id) ?? ended.get(id);
      if (type === "suite") addTo(paths, getObject(event, "suite"), "path");
      else if (type === "group") addTo(groups, getObject(event, "group"), "name");
      else if (type === "testStart") start(event);
      else if (type === "print") test?.printed.add(`${getText(event, "message") ?? ""}\n`);
      else if (type === "error") {
        if (!failed.has(id)) fail(test, event);
      } else if (type === "testDone" && test && open.delete(id)) end(test, id, event);
    },
    /** Counts the remaining tests. Returns true if a test or set-up failed. */
    finish(): boolean {
      for (const test of open.values()) {
        if (test.isSetUp && test.problems.length === 0) continue;
        const defaultMessage = "The report ends before the test does.";
        if (test.problems.length === 0) test.problems.push({ message: defaultMessage, text: "" });
        count(test);
      }
      for (const test of ended.values()) count(test);
      return showsFailure;
    },
  };

  function start(event: JsonObject): void {
    const test = getObject(event, "test");
    const id = getCount(test, "id", 0);
    if (test && id !== undefined) {
      open.set(id, toTest(test, getCount(event, "time", 0) ?? 0, { paths, groups, newPrinted }));
    }
  }

  function fail(test: Test | undefined, event: JsonObject): void {
    const text = keepText(getText(event, "stackTrace"));
    const problem = { message: keepText(getText(event, "error")), text };
    if (!test) {
      // The start of the test is missing, or the test ended too long ago.
      showsFailure = true;
      const all = `${problem.message}\n${text}`;
      const problems = [toProblem(all, "An error without a message.")];
      cases.addFinding(
        toSuiteFinding({ title: "An error outside of a test", suites: [], problems }),
      );
      return;
    }
    if (test.problems.length < maxProblems) test.problems.push(problem);
    if (test.end) test.end = { ...test.end, outcome: "failed" };
  }

  function keepText(text = ""): string {
    const kept = clip(text, room > 0 ? longestText.within : longestText.beyond);
    room -= kept.length;
    return kept;
  }

  function end(test: Test, id: number, event: JsonObject): void {
    const result = getText(event, "result") ?? "";
    const isSkipped = getValue(event, "skipped") === true;
    const outcome = result !== "success" ? "failed" : isSkipped ? "skipped" : "passed";
    if (outcome !== "failed" && getValue(event, "hidden") === true) {
      test.printed.drop();
      return;
    }
    if (!results.has(result) && test.problems.length === 0) {
      test.problems.push({ message: `The report says "${result}" of the test.`, text: "" });
    }
    if (outcome === "passed") test.printed.drop();
    const time = getCount(event, "time", 0) ?? test.start;
    test.end = { outcome, seconds: readMilliseconds(time - test.start) };
    if (outcome === "failed") {
      failed.add(id);
      count(test);
      return;
    }
    ended.set(id, test);
    const [oldest] = ended.size > maxEnded ? ended : [];
    if (!oldest) return;
    ended.delete(oldest[0]);
    count(oldest[1]);
  }

  function count(test: Test): void {
    const { suites, name, path, places, problems, printed, isSetUp } = test;
    const { outcome, seconds } = test.end ?? { outcome: "failed", seconds: 0 };
    if (outcome === "failed") showsFailure = true;
    const output = printed.toText();
    printed.drop();
    for (const { message = "", text } of problems) room += message.length + text.length;
    if (!isSetUp) {
      const reason = test.reason ?? (output.trim() || undefined);
      const file = path;
      cases.add({ suites, name, file, outcome, seconds, reason, problems, output, places });
    } else if (outcome === "failed") {
      const text = problems.map(({ message, text }) => `${message}\n${text}`.trim()).join("\n\n");
      const where = [...(path === undefined ? [] : [fileNameOf(path)]), ...suites.slice(1)];
      const title = name.startsWith("loading ")
        ? `${fileNameOf(path ?? name)}: can't be loaded`
        : [...where, `${name} failed`].join(" > ");
      const all = [toProblem(text, "The report doesn't say why.")];
      cases.addFinding(toSuiteFinding({ title, suites, problems: all, output, places }));
    }
  }
}

const results: ReadonlySet<string> = new Set(["success", "failure", "error"]);

function addTo(names: Map<number, string>, source: JsonObject | undefined, key: string): void {
  const id = getCount(source, "id", 0);
  const name = getText(source, key);
  if (id !== undefined && name) names.set(id, name.slice(0, longestName));
}
