import { maxDepth } from "./end-of-document.ts";

/** The first thing in a text that is not JSON (RFC 8259), or nests too deep. */
export interface JsonError {
  /** In UTF-16 units from the start of the text; at its end where the text was cut off. */
  readonly offset: number;
  /** A clause: "expected a value, found …". */
  readonly reason: string;
  /** A valid document: what stood before the error, up to the last list element that was complete. */
  readonly kept?: string;
}

interface Container {
  readonly close: "]" | "}";
  readonly isKept: boolean;
}

type Expected = keyof typeof expectations;

const expectations = {
  value: "a value",
  "first value": "a value or the end of the list",
  name: "a property name in double quotes",
  "first name": "a property name in double quotes or the end of the object",
  colon: "a colon",
  "list end": "a comma or the end of the list",
  "object end": "a comma or the end of the object",
};

/** Deeper lists are not cut into: the brackets that are open are written down for each element. */
const keptDepth = 8;

/**
 * Finds what JSON.parse stumbled over: V8's message tells the place for some errors and not for others.
 * `keptLists` are the names of the lists in which complete elements are worth keeping though the document breaks off
 * later; the outermost list is one always. Returns undefined for a valid document. Takes linear time.
 */
export function findJsonError(
  text: string,
  start: number,
  keptLists: ReadonlySet<string>,
): JsonError | undefined {
  const open: Container[] = [];
  let expected: Expected = "value";
  let name = "";
  let cut: { readonly end: number; readonly closing: string } | undefined;

  const keep = (end: number) => {
    if (open.length > keptDepth) return;
    cut = { end, closing: open.reduceRight((closing, { close }) => closing + close, "") };
  };
  const fail = (offset: number, reason: string): JsonError => ({
    offset,
    reason,
    ...(cut && { kept: text.slice(start, cut.end) + cut.closing }),
  });
  /** What to expect behind a value that ends at `end`; undefined behind the whole document. */
  const after = (end: number): Expected | undefined => {
    const container = open.at(-1);
    if (container?.isKept) keep(end);
    return container && (container.close === "]" ? "list end" : "object end");
  };

  for (let at = skipSpace(text, start); ; at = skipSpace(text, at)) {
    const char = text[at];
    const container = open.at(-1);
    if (char === undefined) return fail(at, endsInside(container));
    const mayClose = expected.startsWith("first") || expected.endsWith("end");
    let next: Expected | undefined;

    if (mayClose && char === container?.close) {
      open.pop();
      at++;
      if (container.isKept) keep(at);
      next = after(at);
      if (next === undefined) return undefined;
    } else if (char === "," && expected.endsWith("end")) {
      at++;
      next = expected === "list end" ? "value" : "name";
    } else if (char === ":" && expected === "colon") {
      at++;
      next = "value";
    } else if (char === '"' && expected.endsWith("name")) {
      const end = stringEnd(text, at);
      if (end < 0) return fail(~end, stringProblem(text, ~end));
      name = end - at <= 32 ? text.slice(at + 1, end - 1) : "";
      at = end;
      next = "colon";
    } else if (!expected.endsWith("value")) {
      return fail(at, unexpected(text, at, expected));
    } else if (char === "[" || char === "{") {
      if (open.length === maxDepth) return fail(at, `nested more than ${maxDepth} levels deep`);
      const isList = char === "[";
      const isKept = isList && (open.length === 0 || keptLists.has(name));
      open.push({ close: isList ? "]" : "}", isKept });
      at++;
      next = isList ? "first value" : "first name";
    } else {
      const end = char === '"' ? stringEnd(text, at) : literalEnd(text, at);
      if (end < 0 && char === '"') return fail(~end, stringProblem(text, ~end));
      if (~end === text.length) return fail(~end, endsInside(container));
      if (end < 0) return fail(at, unexpected(text, at, expected));
      at = end;
      next = after(at);
      if (next === undefined) return undefined;
    }
    expected = next;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return at;
}

/** Behind the closing quote; for an invalid string the complement of the offset where it goes wrong. */
function stringEnd(text: string, opening: number): number {
  for (let at = opening + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return ~at;
    if (code !== 0x5c) continue;
    at++;
    if (text[at] === "u") {
      if (at + 5 > text.length) break;
      if (!/^[0-9a-f]{4}$/i.test(text.slice(at + 1, at + 5))) return ~at;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? " ")) {
      return ~at;
    }
  }
  return ~text.length;
}

function stringProblem(text: string, offset: number): string {
  if (offset >= text.length) return "it ends inside a string";
  return text.charCodeAt(offset) < 0x20
    ? "a line break or control character inside a string"
    : "a backslash in a string with something that JSON can't escape";
}

const literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;

/** Behind a number, `true`, `false` or `null`; where there is none, the complement of the end of what stands there. */
function literalEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && /[\w+.-]/.test(text[end] as string)) end++;
  return literal.test(text.slice(start, end)) ? end : ~end;
}

function endsInside(container: Container | undefined): string {
  return `it ends inside ${container?.close === "]" ? "a list" : "an object"}`;
}

function unexpected(text: string, offset: number, expected: Expected): string {
  const word = /^[\w+.-]{1,20}/.exec(text.slice(offset, offset + 20))?.[0];
  const found = word ?? String.fromCodePoint(text.codePointAt(offset) as number);
  const comment = /^\/[/*]/.test(text.slice(offset, offset + 2));
  return comment
    ? "a comment, which JSON does not have"
    : `expected ${expectations[expected]}, found ${JSON.stringify(found)}`;
}
