import { once, oncePer } from "../../once.ts";
import { fitsOwnerPattern, type OwnerPattern, readOwnerPattern } from "./pattern.ts";

/** In GitHub's order. */
const places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** GitHub ignores larger files. In UTF-16 units. */
const longest = 3 * 1024 * 1024;

/** The number of comparisons between parts of patterns and paths. Beyond it, no owners are shown. */
const maxSteps = 20_000_000;
const maxOwners = 10;

interface OwnerRule {
  readonly pattern: OwnerPattern;
  readonly owners: readonly string[];
}

/**
 * Finds the owners of a tracked file in the first existing CODEOWNERS file. `readText` reads a file of the repository,
 * preferably from the pull request's base, because a pull request can change its own.
 */
export function openOwners(
  readText: (path: string) => string | undefined,
): (path: string) => readonly string[] {
  const rules = once(() => readRules(readText));
  const work = { steps: 0 };
  return oncePer((path: string) => {
    const segments = path.split("/");
    // The last matching line wins.
    for (const { pattern, owners } of rules()) {
      if (work.steps > maxSteps) return [];
      if (fitsOwnerPattern(pattern, segments, work)) return owners;
    }
    return [];
  });
}

function readRules(readText: (path: string) => string | undefined): readonly OwnerRule[] {
  for (const place of places) {
    const text = readText(place);
    if (text !== undefined) return text.length > longest ? [] : readOwnerRules(text);
  }
  return [];
}

/** A line without owners removes them. Like GitHub, invalid lines are skipped. Returns the last line first. */
function readOwnerRules(text: string): readonly OwnerRule[] {
  const lines = text.split("\n").reverse();
  return lines.flatMap((line) => {
    const [pattern = "", ...rest] = splitWords(line.trim());
    if (pattern === "" || pattern.startsWith("#")) return [];
    const comment = rest.findIndex((word) => word.startsWith("#"));
    const owners = comment < 0 ? rest : rest.slice(0, comment);
    // GitHub supports neither negation nor character ranges.
    const isSupported = !pattern.startsWith("!") && !pattern.includes("[");
    if (!isSupported || !owners.every((owner) => isOwner.test(owner))) return [];
    return [{ pattern: readOwnerPattern(pattern), owners: owners.slice(0, maxOwners) }];
  });
}

/** A user, a team or an e-mail address. */
const isOwner = /^(?:@[\w.-]{1,100}(?:\/[\w.-]{1,100})?|[^\s@`]{1,100}@[\w.-]{1,100})$/;

/** Splits words at white space. A space after a backslash belongs to its word. */
function splitWords(line: string): readonly string[] {
  const words = line.split(/\t|(?<!\\) /).filter((word) => word !== "");
  return words.map((word) => word.replaceAll("\\ ", " "));
}
