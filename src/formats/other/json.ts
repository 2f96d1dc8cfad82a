import { getList, getObject, getValue, isObject } from "../../read/json/value.ts";
import { toLine } from "../finding-text.ts";
import { listRelatives, mochaItself, objectRelatives } from "./json-shapes.ts";

/**
 * Says what a JSON document is that is no report of ours, and how its tool writes one: a sentence without a subject.
 */
export function nameRelative(document: unknown): string {
  if (isMochaStream(document)) return `is a line of Mocha's json-stream. ${mochaItself}`;
  const [relatives, sample] = Array.isArray(document)
    ? [listRelatives, sampleOf(document)]
    : [objectRelatives, document];
  for (const [what, keys, instead] of relatives) {
    if (keys.split(" ").every((key) => hasPath(sample, key))) return `is ${what}. ${instead}`;
  }
  return `is JSON, but of no format that is read: ${describe(document)}.`;
}

/** `["start",{"total":12}]`, one list per line. */
function isMochaStream(document: unknown): boolean {
  return Array.isArray(document) && document[0] === "start" && isObject(document[1]);
}

/** Linters list each file, also those without a message, which would tell more. */
function sampleOf(list: readonly unknown[]): unknown {
  return list.find((item) => getList(item, "messages").length > 0) ?? list.find(isObject);
}

/** textlint and secretlint write results as ESLint does, but each of their messages has a `loc`. */
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

/** A path such as `results.tool`; of a list on the way its first element counts. */
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
    if (names.push(JSON.stringify(toLine(name))) === 5) break;
  }
  return names.length === 0 ? "an empty object" : `an object with ${names.join(", ")}`;
}
