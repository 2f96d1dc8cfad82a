/** Compares the results of a case with its expectations. Texts are compared as a reader sees them. */
import type { AnnotationBody } from "../github/request-bodies.ts";
import type { Expected, ExpectedAnnotation } from "./expected.ts";
import type { CaseResult } from "./run-case.ts";
import { countVisible, removeNestedDetails } from "./visible-text.ts";

/** Returns one line per difference. */
export function compare(result: CaseResult, expected: Expected): readonly string[] {
  const problems: string[] = [];
  const fail = (problem: string): void => {
    problems.push(problem);
  };
  compareResults(result, expected, fail);
  compareAnnotations(result, expected, fail);
  compareTexts(result, expected, fail);
  return problems;
}

type Fail = (problem: string) => void;

function compareResults(result: CaseResult, expected: Expected, fail: Fail): void {
  for (const [name, value] of Object.entries(expected.outputs ?? {})) {
    const found = result.outputs[name];
    if (found !== value) fail(`output ${name} is ${found}, not ${value}`);
  }
  for (const [name, value] of Object.entries(expected.outputsNot ?? {})) {
    if (result.outputs[name] === value) fail(`output ${name} is ${value}`);
  }
  if (expected.exit !== undefined && result.exitCode !== expected.exit)
    fail(`the exit code is ${result.exitCode}, not ${expected.exit}`);
  for (const [path, value] of Object.entries(expected.json ?? {})) {
    const found = findValues(result.json, path.split("."));
    if (!found.some((one) => JSON.stringify(one) === JSON.stringify(value)))
      fail(`${path} in the json-file is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
  }
}

function compareAnnotations(
  { annotations }: CaseResult,
  expected: Expected,
  addProblem: Fail,
): void {
  let problems = 0;
  const fail = (problem: string): void => {
    problems++;
    addProblem(problem);
  };
  for (const wanted of expected.annotations ?? []) {
    if (!annotations.some((one) => matches(one, wanted))) fail(`no annotation ${describe(wanted)}`);
  }
  for (const list of expected.annotationsAny ?? []) {
    if (!list.some((wanted) => annotations.some((one) => matches(one, wanted))))
      fail(`no annotation of ${list.map(describe).join(" or ")}`);
  }
  if (expected.annotationsCount !== undefined && annotations.length !== expected.annotationsCount)
    fail(`${annotations.length} annotations, not ${expected.annotationsCount}`);
  for (const path of expected.noAnnotationIn ?? []) {
    if (annotations.some((one) => one.path === path)) fail(`an annotation in ${path}`);
  }
  if (problems > 0 && (expected.annotations ?? expected.annotationsAny)) {
    const places = annotations.map((one) => `${one.path}:${one.start_line}`);
    fail(`(annotations: ${places.slice(0, 8).join(", ") || "none"})`);
  }
}

function compareTexts(result: CaseResult, expected: Expected, fail: Fail): void {
  const { annotations } = result;
  const everywhere = [result.title, result.page, result.jobSummary].join("\n");
  const texts = annotations.map((one) => [one.title, one.message, one.raw_details].join("\n"));
  expectTexts("shown", everywhere, expected.shown);
  expectTexts("on the page", result.page, expected.pageHas);
  expectTexts("open on the page", removeNestedDetails(result.page), expected.openHas);
  expectTexts("in the title", result.title, expected.titleHas);
  expectTexts("in the log", result.log, expected.logHas);
  expectTexts("in the log or on the page", result.log + everywhere, expected.logOrPage);
  expectNoTexts("shown", everywhere, expected.notShown);
  expectNoTexts("in the log", result.log, expected.logHasNot);
  expectNoTexts(
    "in a message",
    annotations.map(({ message }) => message).join("\n"),
    expected.notInMessages,
  );
  for (const list of expected.shownAny ?? []) {
    if (!list.some((text) => countVisible(everywhere, text) > 0))
      fail(`shows none of ${list.join(" | ")}`);
  }
  for (const text of expected.annotationShows ?? []) {
    if (!texts.some((one) => countVisible(one, text) > 0))
      fail(`no annotation shows ${quote(text)}`);
  }
  for (const text of expected.once ?? []) {
    if (annotations.some(({ message }) => countVisible(message, text) > 1))
      fail(`a message has ${quote(text)} more than once`);
  }
  for (const { text, times } of expected.mostTimes ?? []) {
    const found = countVisible(result.page, text);
    if (found > times)
      fail(`${quote(text)} is ${found} times on the page, at most ${times} expected`);
  }

  function expectTexts(where: string, text: string, wanted: readonly string[] = []): void {
    for (const part of wanted) {
      if (countVisible(text, part) === 0) fail(`not ${where}: ${quote(part)}`);
    }
  }

  function expectNoTexts(where: string, text: string, unwanted: readonly string[] = []): void {
    for (const part of unwanted) {
      if (countVisible(text, part) > 0) fail(`${where}: ${quote(part)}`);
    }
  }
}

function findValues(value: unknown, path: readonly string[]): readonly unknown[] {
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  const inner = name === "*" ? Object.values(value) : [(value as Record<string, unknown>)[name]];
  return inner.flatMap((one) => findValues(one, rest));
}

function matches(annotation: AnnotationBody, wanted: ExpectedAnnotation): boolean {
  const { path, line, level, title = "", message = "", details = "" } = wanted;
  return (
    (path === undefined || annotation.path === path) &&
    (line === undefined || annotation.start_line === line) &&
    (level === undefined || annotation.annotation_level === level) &&
    countVisible(annotation.title ?? "", title) > 0 &&
    countVisible(annotation.message, message) > 0 &&
    countVisible(annotation.raw_details ?? "", details) > 0
  );
}

function describe({ path, line, ...more }: ExpectedAnnotation): string {
  const rest = Object.keys(more).length > 0 ? ` ${JSON.stringify(more)}` : "";
  return `at ${path}:${line}${rest}`;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
