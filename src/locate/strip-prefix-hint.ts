import type { LocatedFinding } from "../model/report.ts";
import { isInstalled } from "./find/foreign-roots.ts";
import type { Finder } from "./finder.ts";
import { readWrittenPath } from "./paths.ts";

/** More wouldn't change which prefix most of them share. */
const maxFindings = 1000;
const maxPaths = 20;
const maxSegments = 30;

/**
 * The line for `strip-prefix` that places more than half of the findings that name a file but have no place.
 * Each beginning of their paths is tried, so a line that is given is known to help.
 */
export function suggestStripPrefix(
  finder: Finder,
  unlocated: readonly LocatedFinding[],
): string | undefined {
  const votes = new Map<string, number>();
  let voters = 0;
  for (const { finding, report } of unlocated.slice(0, maxFindings)) {
    const frames = finding.places.length > 0 ? [] : [...finder.readFrames(finding)];
    const paths = [...finding.places, ...frames.map(({ frame }) => frame)].slice(0, maxPaths);
    const tries = paths.flatMap(({ path }) => toPrefixes(path));
    if (tries.length === 0) continue;
    voters++;
    const helpful = tries.filter(({ prefix, path }) => finder.findsWithout(report, prefix, path));
    for (const prefix of new Set(helpful.map((each) => each.prefix))) {
      votes.set(prefix, (votes.get(prefix) ?? 0) + 1);
    }
  }
  const [best] = [...votes].sort(([a, m], [b, n]) => n - m || a.length - b.length);
  return best && best[1] * 2 > voters ? best[0] : undefined;
}

/** `/app` and `/app/src` of `/app/src/cart.ts`. */
function toPrefixes(path: string): readonly { readonly prefix: string; readonly path: string }[] {
  const written = readWrittenPath(path)?.path ?? "";
  if (isInstalled(written) || written.includes("=>")) return [];
  const prefixes: string[] = [];
  for (let i = written.indexOf("/", 1); i > 0; i = written.indexOf("/", i + 1)) {
    if (written[i - 1] !== "/" && prefixes.length < maxSegments) prefixes.push(written.slice(0, i));
  }
  return prefixes.map((prefix) => ({ prefix, path }));
}
