import { fixtureOf, fullNameOf, type Suite } from "./suite.ts";

interface NameParts {
  /** `Shop.Tests.CartTests`; with the arguments of a generic class, or of its constructor: `Shop.Tests.CartTests("EUR")`. */
  readonly className: string | undefined;
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
  const given = attributes.get("classname") || undefined;
  const isFull = attributes.get("fullname") === undefined && given === undefined;
  const fixture = fixtureOf(suite);
  const around = fixture && fullNameOf(fixture);
  // The class that runs a test, which may inherit it from the one in `classname`. Unity leaves the namespace out there.
  const known = [around, given].find((name) => name && full.startsWith(`${name}.`));
  const end = known?.length ?? (given ? -1 : endOfClass(full));
  return {
    className: end > 0 ? full.slice(0, end) : (given ?? around),
    name: isFull && end > 0 ? full.slice(end + 1) : written,
  };
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
