import { fixtureOf, fullNameOf, type OpenSuite } from "./suite.ts";

interface NameParts {
  /** `Shop.Tests.CartTests`, with the arguments of a generic class or constructor: `Shop.Tests.CartTests("EUR")`. */
  readonly className: string | undefined;
  /** With arguments: `Adds(1,2)`. */
  readonly name: string;
}

/** NUnit 3 has separate attributes. NUnit 2 has only the full name. */
export function nameParts(
  attributes: ReadonlyMap<string, string>,
  suite: OpenSuite | undefined,
): NameParts {
  const written = attributes.get("name") ?? "";
  const full = attributes.get("fullname") ?? written;
  const given = attributes.get("classname") || undefined;
  const isFull = attributes.get("fullname") === undefined && given === undefined;
  const fixture = fixtureOf(suite);
  const around = fixture && fullNameOf(fixture);
  // The class that runs a test, which may inherit it from the class in `classname`. Unity omits the namespace there.
  const known = [around, given].find((name) => name && full.startsWith(`${name}.`));
  const end = known?.length ?? (given ? -1 : endOfClass(full));
  return {
    className: end > 0 ? full.slice(0, end) : (given ?? around),
    name: isFull && end > 0 ? full.slice(end + 1) : written,
  };
}

/** Returns the position of the last dot outside of brackets and quotes, as in ``A.B("1.5").Adds("x.y")``, or -1. */
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
  // Unescaped arguments can contain unbalanced quotes, but the text before them is reliable.
  const start = name.indexOf("(");
  return depth === 0 && !isQuoted ? end : name.lastIndexOf(".", start < 0 ? undefined : start);
}
