import type { Frame } from "../failure/read-frames.ts";
import { type LocatedFinding, locationOf } from "../model/located.ts";
import type { Place } from "../model/place.ts";
import { isInstalled, isOfRegistry } from "./find/foreign-roots.ts";
import type { Finder } from "./finder.ts";
import { isAbsolute, readWrittenPath } from "./paths.ts";

/** More wouldn't change the result. */
const maxFindings = 1000;
const maxPaths = 20;
const maxSegments = 30;
/** The number of folders for one path. */
const maxFolders = 20;

/** A line for an input that is known to help. */
export interface PathRuleHint {
  readonly input: "strip-prefix" | "path-prefix";
  readonly line: string;
}

/** Suggests the line that places more than half of the findings that name a file but have no place. */
export function suggestPathRule(
  finder: Finder,
  findings: readonly LocatedFinding[],
): PathRuleHint | undefined {
  const unlocated = findings.filter(({ kind }) => kind === "unplaced").slice(0, maxFindings);
  const prefix = suggestPrefix(finder, unlocated);
  if (prefix !== undefined) return { input: "strip-prefix", line: prefix };
  return suggestFolder(finder, unlocated, findings);
}

/** Tries each beginning of the paths. */
function suggestPrefix(finder: Finder, unlocated: readonly LocatedFinding[]): string | undefined {
  const votes = openVotes();
  for (const { finding, report } of unlocated) {
    const { places } = finding;
    const paths: Iterable<Place | Frame> =
      places.length > 0 ? places : finder.readAllFrames(finding);
    const tries = [...Iterator.from(paths).take(maxPaths)].flatMap(({ path }) => toPrefixes(path));
    if (tries.length === 0) continue;
    votes.add(tries.filter(({ answer, path }) => finder.findsWithout(report, answer, path)));
  }
  return votes.winner();
}

/** Returns `/app` and `/app/src` for `/app/src/cart.ts`. */
function toPrefixes(path: string) {
  const written = readOwnPath(path) ?? "";
  const tries: (Vote & { readonly path: string })[] = [];
  for (let i = written.indexOf("/", 1); i > 0; i = written.indexOf("/", i + 1)) {
    if (written[i - 1] === "/" || tries.length === maxSegments) continue;
    if (!isAbsolute(written) && isOfRegistry(written, written.slice(0, i).split("/").length)) break;
    tries.push({ answer: written.slice(0, i), rest: written.slice(i + 1), path });
  }
  return tries;
}

/**
 * Suggests the folder that the paths are relative to because the tool ran there. Some of Checkov's paths begin with a
 * `/` although they are relative. All findings that were found by the ending of such a path must be in that folder, or
 * the rule would remove their places.
 */
function suggestFolder(
  finder: Finder,
  unlocated: readonly LocatedFinding[],
  findings: readonly LocatedFinding[],
): PathRuleHint | undefined {
  const known = knownFolders(findings);
  if (known.folders.size > 1) return undefined;
  const votes = openVotes(known.rests);
  let isRooted = false;
  for (const { finding } of unlocated) {
    const path = finding.places[0] && readRelative(finding.places[0].path);
    if (!path) continue;
    isRooted ||= path.isRooted;
    const folders = finder.foldersWith(path.rest);
    const helpful = folders.length > maxFolders ? [] : folders.filter((it) => known.allows(it));
    votes.add(helpful.map((answer) => ({ answer, rest: path.rest })));
  }
  const folder = votes.winner();
  if (folder === undefined) return undefined;
  return isRooted
    ? { input: "strip-prefix", line: `/ => ${folder}` }
    : { input: "path-prefix", line: folder };
}

/** Returns the folders of files that were found by the ending of a path, and those paths. */
function knownFolders(findings: readonly LocatedFinding[]) {
  const folders = new Set<string>();
  const rests = new Set<string>();
  for (const item of findings.slice(0, maxFindings)) {
    const { finding } = item;
    const location = locationOf(item);
    const rest = finding.places[0] && readRelative(finding.places[0].path)?.rest;
    if (!location || !rest) continue;
    if (location.path === rest) folders.add("");
    else if (location.path.endsWith(`/${rest}`)) {
      folders.add(location.path.slice(0, -rest.length - 1));
      rests.add(rest);
    }
  }
  return {
    folders,
    rests,
    allows: (folder: string) => folders.size === 0 || folders.has(folder),
  };
}

/** Reads a relative path, including one that begins with a `/` because its tool treats a folder as the root. */
function readRelative(
  path: string,
): { readonly rest: string; readonly isRooted: boolean } | undefined {
  const written = readOwnPath(path);
  if (written === undefined || written.startsWith("..")) return undefined;
  if (!isAbsolute(written)) return { rest: written, isRooted: false };
  const isPosix = written.startsWith("/") && !written.startsWith("//");
  return isPosix ? { rest: written.slice(1), isRooted: true } : undefined;
}

/** Skips libraries and other repositories, so that no hint maps their files to ours. */
function readOwnPath(path: string): string | undefined {
  const written = readWrittenPath(path);
  if (written === undefined || isInstalled(written) || written.includes("=>")) return undefined;
  return /[:?]/.test(written.replace(/^[A-Za-z]:/, "")) ? undefined : written;
}

/** A candidate, and the path that it leaves to look for. */
interface Vote {
  readonly answer: string;
  readonly rest: string;
}

/**
 * Counts the findings that each candidate would place.
 * @param supporting paths that support any candidate
 */
function openVotes(supporting: ReadonlySet<string> = new Set()) {
  const counts = new Map<string, { last: number; count: number; readonly rests: Set<string> }>();
  let voters = 0;
  return {
    add(votes: readonly Vote[]): void {
      voters++;
      for (const { answer, rest } of votes) {
        const entry = counts.get(answer) ?? { last: 0, count: 0, rests: new Set<string>() };
        counts.set(answer, entry);
        if (entry.last !== voters) entry.count++;
        entry.last = voters;
        if (entry.rests.size < 2) entry.rests.add(rest);
      }
    },
    /**
     * Returns the candidate with the most findings. A bare name, such as `main.tf`, occurs in many repositories and
     * isn't enough on its own. Undefined in a tie.
     */
    winner(): string | undefined {
      const sorted = [...counts].sort(([a, m], [b, n]) => n.count - m.count || a.length - b.length);
      const [best, second] = sorted;
      if (!best) return undefined;
      const [answer, { count, rests }] = best;
      const all = new Set([...rests, ...supporting]);
      const isSpecific = all.size > 1 || [...all].some((rest) => rest.includes("/"));
      const isTied = second?.[1].count === count && !second[0].startsWith(`${answer}/`);
      return count * 2 > voters && isSpecific && !isTied ? answer : undefined;
    },
  };
}
