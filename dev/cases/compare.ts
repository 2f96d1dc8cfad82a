/** Compares what a case expects with what was published. Texts are compared as a reader sees them. */
import type { AnnotationBody } from "../github/request-bodies.ts";
import type { Seen } from "./run-case.ts";

interface ExpectedAnnotation {
  readonly path?: string;
  readonly line?: number;
  readonly level?: string;
  /** Parts of the texts. */
  readonly title?: string;
  readonly message?: string;
  readonly details?: string;
}

/** `expect.json` of a case. Where several texts are given, each must be found. */
export interface Expected {
  readonly outputs?: Readonly<Record<string, string>>;
  readonly outputsNot?: Readonly<Record<string, string>>;
  readonly exit?: number;
  /** Values in the json-file by path, such as `reports.*.format`; of `*` at least one. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly annotations?: readonly ExpectedAnnotation[];
  /** At least one of each list. */
  readonly annotationsAny?: readonly (readonly ExpectedAnnotation[])[];
  readonly annotationsCount?: number;
  readonly noAnnotationIn?: readonly string[];
  /** In the check or in the job summary. */
  readonly shown?: readonly string[];
  readonly shownAny?: readonly (readonly string[])[];
  readonly notShown?: readonly string[];
  readonly annotationShows?: readonly string[];
  readonly pageHas?: readonly string[];
  /** On the page, and not in a fold within a fold. */
  readonly openHas?: readonly string[];
  readonly titleHas?: readonly string[];
  readonly logHas?: readonly string[];
  readonly logOrPage?: readonly string[];
  readonly logHasNot?: readonly string[];
  readonly notInMessages?: readonly string[];
  readonly once?: readonly string[];
  readonly mostTimes?: readonly { readonly text: string; readonly times: number }[];
}

/** One line for each thing that falls short. */
export function compare(seen: Seen, expected: Expected): readonly string[] {
  const problems: string[] = [];
  const fail = (problem: string): void => {
    problems.push(problem);
  };
  compareResults(seen, expected, fail);
  compareAnnotations(seen, expected, fail);
  compareTexts(seen, expected, fail);
  return problems;
}

type Fail = (problem: string) => void;

function compareResults(seen: Seen, expected: Expected, fail: Fail): void {
  for (const [name, value] of Object.entries(expected.outputs ?? {})) {
    const found = seen.outputs[name];
    if (found !== value) fail(`output ${name} is ${found}, not ${value}`);
  }
  for (const [name, value] of Object.entries(expected.outputsNot ?? {})) {
    if (seen.outputs[name] === value) fail(`output ${name} is ${value}`);
  }
  if (expected.exit !== undefined && seen.exitCode !== expected.exit)
    fail(`the exit code is ${seen.exitCode}, not ${expected.exit}`);
  for (const [path, value] of Object.entries(expected.json ?? {})) {
    const found = valuesAt(seen.json, path.split("."));
    if (!found.some((one) => JSON.stringify(one) === JSON.stringify(value)))
      fail(`${path} in the json-file is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`);
  }
}

function compareAnnotations({ annotations }: Seen, expected: Expected, failed: Fail): void {
  let problems = 0;
  const fail = (problem: string): void => {
    problems++;
    failed(problem);
  };
  for (const wanted of expected.annotations ?? []) {
    if (!annotations.some((one) => fits(one, wanted))) fail(`no annotation ${describe(wanted)}`);
  }
  for (const list of expected.annotationsAny ?? []) {
    if (!list.some((wanted) => annotations.some((one) => fits(one, wanted))))
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

function compareTexts(seen: Seen, expected: Expected, fail: Fail): void {
  const { annotations } = seen;
  const everywhere = [seen.title, seen.page, seen.jobSummary].join("\n");
  const texts = annotations.map((one) => [one.title, one.message, one.raw_details].join("\n"));
  has("shown", everywhere, expected.shown);
  has("on the page", seen.page, expected.pageHas);
  has("open on the page", withoutInnerFolds(seen.page), expected.openHas);
  has("in the title", seen.title, expected.titleHas);
  has("in the log", seen.log, expected.logHas);
  has("in the log or on the page", seen.log + everywhere, expected.logOrPage);
  hasNot("shown", everywhere, expected.notShown);
  hasNot("in the log", seen.log, expected.logHasNot);
  hasNot(
    "in a message",
    annotations.map(({ message }) => message).join("\n"),
    expected.notInMessages,
  );
  for (const list of expected.shownAny ?? []) {
    if (!list.some((text) => count(everywhere, text) > 0))
      fail(`shows none of ${list.join(" | ")}`);
  }
  for (const text of expected.annotationShows ?? []) {
    if (!texts.some((one) => count(one, text) > 0)) fail(`no annotation shows ${quote(text)}`);
  }
  for (const text of expected.once ?? []) {
    if (annotations.some(({ message }) => count(message, text) > 1))
      fail(`a message has ${quote(text)} more than once`);
  }
  for (const { text, times } of expected.mostTimes ?? []) {
    const found = count(seen.page, text);
    if (found > times)
      fail(`${quote(text)} is ${found} times on the page, at most ${times} expected`);
  }

  function has(where: string, haystack: string, wanted: readonly string[] = []): void {
    for (const text of wanted) {
      if (count(haystack, text) === 0) fail(`not ${where}: ${quote(text)}`);
    }
  }

  function hasNot(where: string, haystack: string, unwanted: readonly string[] = []): void {
    for (const text of unwanted) {
      if (count(haystack, text) > 0) fail(`${where}: ${quote(text)}`);
    }
  }
}

function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [name, ...rest] = path;
  if (name === undefined) return [value];
  if (typeof value !== "object" || value === null) return [];
  const inner = name === "*" ? Object.values(value) : [(value as Record<string, unknown>)[name]];
  return inner.flatMap((one) => valuesAt(one, rest));
}

function fits(annotation: AnnotationBody, wanted: ExpectedAnnotation): boolean {
  const { path, line, level, title = "", message = "", details = "" } = wanted;
  return (
    (path === undefined || annotation.path === path) &&
    (line === undefined || annotation.start_line === line) &&
    (level === undefined || annotation.annotation_level === level) &&
    count(annotation.title ?? "", title) > 0 &&
    count(annotation.message, message) > 0 &&
    count(annotation.raw_details ?? "", details) > 0
  );
}

function describe({ path, line, ...more }: ExpectedAnnotation): string {
  const rest = Object.keys(more).length > 0 ? ` ${JSON.stringify(more)}` : "";
  return `at ${path}:${line}${rest}`;
}

/** How often a reader sees a text; an empty text is seen once. */
function count(text: string, wanted: string): number {
  const part = toSeen(wanted);
  return part === "" ? 1 : toSeen(text).split(part).length - 1;
}

const entities: Readonly<Record<string, string>> = {
  ...{ "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&nbsp;": " " },
};

/** Without entities, Markdown's escapes, tags, invisible characters and white space. */
function toSeen(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&#(\d{1,7});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(?:lt|gt|amp|quot|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, "");
}

/** The Markdown without `<details>` that lie within another. */
function withoutInnerFolds(markdown: string): string {
  let depth = 0;
  let open = "";
  for (const part of markdown.split(/(<details(?: open)?>|<\/details>)/)) {
    if (part.startsWith("<details")) depth++;
    else if (part === "</details>") depth--;
    else if (depth < 2) open += part;
  }
  return open;
}

function quote(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
