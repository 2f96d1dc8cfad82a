import { maxDepth } from "./end-of-document.ts";

/** The first error in a JSON text (RFC 8259), or too deep nesting. */
export interface JsonError {
  /** In UTF-16 units from the start of the text. At its end if the text was cut off. */
  readonly offset: number;
  /** A clause: "expected a value, found …". */
  readonly reason: string;
  /** A valid document with everything before the error, up to the last complete list element. */
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

/** Deeper lists can't be cut, because the open brackets are recorded for each element. */
const keptDepth = 8;

/**
 * Finds the error that JSON.parse found, because V8's message doesn't always contain the place. `keptLists` are the
 * names of lists whose complete elements are kept if the document breaks off later, besides the outermost list. Returns
 * undefined for a valid document. Takes linear time.
 */
export function findJsonError(
  text: string,
  start: number,
  keptLists: ReadonlySet<string>,
): JsonError | undefined {
  const open: Container[] = [];
  let at = skipSpace(text, start);
  /** Undefined after the complete document. */
  let expected: Expected | undefined = "value";
  let name = "";
  let cut: { readonly end: number; readonly closing: string } | undefined;
  let error: JsonError | undefined;
  while (expected !== undefined && error === undefined) {
    readToken(expected);
    at = skipSpace(text, at);
  }
  return error;

  function readToken(wanted: Expected): void {
    const char = text[at];
    const container = open.at(-1);
    const mayClose = wanted.startsWith("first") || wanted.endsWith("end");
    if (char === undefined) fail(at, endsInside(container));
    else if (mayClose && char === container?.close) readClosing(container);
    else if (char === "," && wanted.endsWith("end"))
      pass(1, wanted === "list end" ? "value" : "name");
    else if (char === ":" && wanted === "colon") pass(1, "value");
    else if (char === '"' && wanted.endsWith("name")) readName();
    else if (!wanted.endsWith("value")) fail(at, unexpected(text, at, wanted));
    else if (char === "[" || char === "{") readOpening(char);
    else if (char === '"') readString();
    else readLiteral(wanted, container);
  }

  function pass(length: number, next: Expected): void {
    at += length;
    expected = next;
  }

  function readOpening(char: "[" | "{"): void {
    if (open.length === maxDepth) {
      fail(at, `nested more than ${maxDepth} levels deep`);
      return;
    }
    const isList = char === "[";
    const isKept = isList && (open.length === 0 || keptLists.has(name));
    open.push({ close: isList ? "]" : "}", isKept });
    pass(1, isList ? "first value" : "first name");
  }

  function readClosing(container: Container): void {
    open.pop();
    at++;
    if (container.isKept) keep(at);
    endValue();
  }

  function readName(): void {
    const begin = at;
    if (!skipString()) return;
    name = at - begin <= 32 ? text.slice(begin + 1, at - 1) : "";
    expected = "colon";
  }

  function readString(): void {
    if (skipString()) endValue();
  }

  function skipString(): boolean {
    const end = stringEnd(text, at);
    if (end < 0) fail(~end, stringProblem(text, ~end));
    else at = end;
    return end >= 0;
  }

  function readLiteral(wanted: Expected, container: Container | undefined): void {
    const end = literalEnd(text, at);
    if (~end === text.length) fail(~end, endsInside(container));
    else if (end < 0) fail(at, unexpected(text, at, wanted));
    else {
      at = end;
      endValue();
    }
  }

  /** A value ends here. */
  function endValue(): void {
    const container = open.at(-1);
    if (container?.isKept) keep(at);
    expected = container && (container.close === "]" ? "list end" : "object end");
  }

  function keep(end: number): void {
    if (open.length > keptDepth) return;
    cut = { end, closing: open.reduceRight((closing, { close }) => closing + close, "") };
  }

  function fail(offset: number, reason: string): void {
    error = { offset, reason, ...(cut && { kept: text.slice(start, cut.end) + cut.closing }) };
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

/** Returns the offset after the closing quote, or the complement of the error's offset in an invalid string. */
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

/** Returns the offset after a number, `true`, `false` or `null`, or else the complement of the invalid word's end. */
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
