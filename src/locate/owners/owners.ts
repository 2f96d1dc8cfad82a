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
  let rules: readonly OwnerRule[] | undefined;
  const work = { steps: 0 };
  const known = new Map<string, readonly string[]>();
  return (path) => {
    rules ??= readRules(readText);
    if (rules.length === 0) return [];
    const owners = known.get(path) ?? find(rules, path.split("/"));
    known.set(path, owners);
    return owners;
  };

  /** The last matching line wins. */
  function find(all: readonly OwnerRule[], path: readonly string[]): readonly string[] {
    for (let at = all.length - 1; at >= 0; at--) {
      if (work.steps > maxSteps) return [];
      const rule = all[at];
      if (rule && fitsOwnerPattern(rule.pattern, path, work)) return rule.owners;
    }
    return [];
  }
}

function readRules(readText: (path: string) => string | undefined): readonly OwnerRule[] {
  for (const place of places) {
    const text = readText(place);
    if (text !== undefined) return text.length > longest ? [] : readOwnerRules(text);
  }
  return [];
}

/** A line without owners removes them. Like GitHub, invalid lines are skipped. */
function readOwnerRules(text: string): readonly OwnerRule[] {
  return text.split("\n").flatMap((line) => {
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
  const words: string[] = [];
  let word = "";
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === "\\" && line[at + 1] === " ") {
      word += " ";
      at++;
    } else if (char === " " || char === "\t") {
      if (word !== "") words.push(word);
      word = "";
    } else {
      word += char;
    }
  }
  return word === "" ? words : [...words, word];
}
