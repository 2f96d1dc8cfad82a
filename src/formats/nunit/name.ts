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
  const end = around && full.startsWith(`${around}.`) ? around.length : endOfClass(full);
  const className = end > 0 ? full.slice(0, end) : (around ?? given);
  // A test that a class inherits may have the class that declares it in its name.
  const isOther = given !== undefined && className !== undefined && !isSame(className, given);
  return {
    className: isOther ? given : className,
    name: isFull && end > 0 ? full.slice(end + 1) : written,
  };
}

/** Unity's and others' `classname` lacks the namespace. */
function isSame(className: string, given: string): boolean {
  const [plain = ""] = className.split(/[(<`]/, 1);
  const [ofGiven = ""] = given.split(/[(<`]/, 1);
  return plain === ofGiven || plain.endsWith(`.${ofGiven}`);
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
