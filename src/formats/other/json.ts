import { getList, getObject, getText, getValue, isObject } from "../../json-value.ts";
import { toOneLine } from "../text-budget.ts";
import { listRelatives, objectRelatives } from "./json-shapes.ts";

/** Describes an unsupported JSON document and how its tool writes a supported one. A sentence without a subject. */
export function nameRelative(document: unknown): string {
  const byStructure = nameByStructure(document);
  if (byStructure !== undefined) return byStructure;
  const [relatives, sample] = Array.isArray(document)
    ? [listRelatives, sampleOf(document)]
    : [objectRelatives, document];
  for (const [what, keys, instead] of relatives) {
    if (keys.split(" ").every((key) => hasPath(sample, key))) return `is ${what}. ${instead}`;
  }
  return `is JSON, but not a report that is read: ${describe(document)}.`;
}

/** Recognizes documents without characteristic keys. */
function nameByStructure(document: unknown): string | undefined {
  if (Array.isArray(document)) {
    const [first] = document;
    const isEvent = document.length === 2 && typeof first === "string" && isObject(document[1]);
    return isEvent && mochaEvents.has(first)
      ? "is Mocha's json-stream. Have it write JSON: `mocha --reporter json`."
      : undefined;
  }
  return isGoVet(document)
    ? "is the result of go vet -json. golangci-lint runs the same checks: `golangci-lint run --output.sarif.path=report.sarif`."
    : undefined;
}

const mochaEvents: ReadonlySet<unknown> = new Set(["start", "pass", "fail", "pending", "end"]);

/**
 * An object of packages, each with lists of diagnostics by analyzer.
 * https://pkg.go.dev/golang.org/x/tools/go/analysis/unitchecker
 */
function isGoVet(document: unknown): boolean {
  const [analyzers] = isObject(document) ? Object.values(document).slice(0, 1) : [];
  const [diagnostics] = isObject(analyzers) ? Object.values(analyzers).slice(0, 1) : [];
  return Array.isArray(diagnostics) && getText(diagnostics[0], "posn") !== undefined;
}

/** Linters also list files without messages, which are less characteristic. */
function sampleOf(list: readonly unknown[]): unknown {
  return list.find((item) => getList(item, "messages").length > 0) ?? list.find(isObject);
}

/** textlint and secretlint write results like ESLint, but their messages have a `loc`. */
export function isEslintLookalike(document: unknown): boolean {
  if (!Array.isArray(document)) return false;
  let isLookalike = false;
  for (const result of document) {
    for (const message of getList(result, "messages")) {
      if (getObject(message, "loc") === undefined) return false;
      isLookalike = true;
    }
  }
  return isLookalike;
}

/** Follows a path such as `results.tool`. For a list on the way, the first element counts. */
function hasPath(document: unknown, path: string): boolean {
  let value: unknown = document;
  for (const name of path.split(".")) {
    if (Array.isArray(value)) value = value[0];
    if (!isObject(value) || !Object.hasOwn(value, name)) return false;
    value = getValue(value, name);
  }
  return true;
}

function describe(document: unknown): string {
  if (Array.isArray(document)) {
    const [first] = document;
    if (document.length === 0) return "an empty list";
    return Array.isArray(first) ? "a list of lists" : `a list, of ${describe(first)}`;
  }
  if (!isObject(document)) return document === null ? "null" : `a lone ${typeof document}`;
  const names: string[] = [];
  for (const name in document) {
    if (names.push(JSON.stringify(toOneLine(name))) === 5) break;
  }
  return names.length === 0 ? "an empty object" : `an object with ${names.join(", ")}`;
}
