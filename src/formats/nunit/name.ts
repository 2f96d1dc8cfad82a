import { fixtureOf, fullNameOf, type Suite } from "./suite.ts";

interface NameParts {
  /** `Shop.Tests.CartTests`, without arguments. */
  readonly className: string | undefined;
  /** Of a class whose constructor has arguments, or a generic one: `Shop.Tests.CartTests("EUR")`. */
  readonly instance: string | undefined;
  /** With arguments: `Adds(1,2)`. */
  readonly name: string;
}

/** NUnit 3 says all of it in attributes; the name of NUnit 2 is the full one. */
export function nameParts(
  attributes: ReadonlyMap<string, string>,
  suite: Suite | undefined,
): NameParts {
  const written = attributes.get("name") ?? "";
  const full = attributes.get("fullname") ?? written;
  const given = attributes.get("classname");
  const fixture = fixtureOf(suite);
  const space = fixture && fullNameOf(fixture);
  const isFull = attributes.get("fullname") === undefined && given === undefined;
  if (space && full.startsWith(`${space}.`))
    return toParts(longer(given, space), space, isFull ? full.slice(space.length + 1) : written);
  if (given) return toParts(longer(given, space), space, written);
  const end = endOfClass(full);
  if (end > 0) {
    const own = full.slice(0, end);
    return toParts(withoutArguments(own), own, isFull ? full.slice(end + 1) : written);
  }
  return toParts(space && withoutArguments(space), space, written);
}

function toParts(className: string | undefined, space: string | undefined, name: string) {
  const instance = space !== undefined && space !== className ? space : undefined;
  return {
    className: className || undefined,
    instance: /[(<]/.test(instance ?? "") ? instance : undefined,
    name,
  };
}

/** Unity's and others' `classname` may lack the namespace, which the suite has. */
function longer(given: string | undefined, space: string | undefined): string | undefined {
  const own = space && withoutArguments(space);
  if (!given) return own;
  return own?.endsWith(`.${given}`) ? own : given;
}

function withoutArguments(name: string): string {
  const end = name.search(/[(<]/);
  return end < 0 ? name : name.slice(0, end);
}

/** The place of the last dot outside of brackets and quotes: ``A.B("1.5").Adds("x.y")``; -1 where there is none. */
function endOfClass(name: string): number {
  let depth = 0;
  let isQuoted = false;
  let end = -1;
  for (let at = 0; at < name.length; at++) {
    const char = name[at] as string;
    if (isQuoted) {
      if (char === "\\") at++;
      else if (char === '"') isQuoted = false;
    } else if (char === '"' && depth > 0) isQuoted = true;
    else if ("(<[".includes(char)) depth++;
    else if (")>]".includes(char)) depth--;
    else if (char === "." && depth === 0) end = at;
  }
  // Arguments that aren't escaped can leave anything open: what is before them is sure.
  const start = name.indexOf("(");
  return depth === 0 && !isQuoted ? end : name.lastIndexOf(".", start < 0 ? undefined : start);
}
