/**
 * Fits a document into a number of bytes. Each section keeps its heading and says what isn't shown. The remaining bytes
 * go to the entries by rank. Sections whose heading doesn't fit are named, or dropped from the end.
 */

import { assemble, maxFrameBytes, nameSections } from "./assemble.ts";
import type { Entry, Filling, Section, ShownEntry, Version } from "./section.ts";

/** Renders the sections in at most `bytes` bytes of UTF-8. */
export function fitSections(sections: readonly Section[], bytes: number): string {
  const kept = keepSections(sections, bytes);
  let room = bytes;
  for (const section of kept) room -= maxFrameBytes(section);
  const names = nameSections(sections.slice(kept.length));
  const end = Buffer.byteLength(names) <= room ? names : "";
  room -= Buffer.byteLength(end);

  const fillings = kept.map(({ entries }): Filling => new Array(entries.length).fill(undefined));
  for (const rank of listRanks(kept)) {
    for (const [s, { entries }] of kept.entries()) {
      room = fillSection(entries, fillings[s] as Filling, rank, room);
    }
  }
  return kept.map((section, s) => assemble(section, fillings[s] as Filling)).join("") + end;
}

/** Returns as many of the first sections as fit without entries, and with a line that names the other sections. */
function keepSections(sections: readonly Section[], bytes: number): readonly Section[] {
  let used = 0;
  for (const [s, section] of sections.entries()) {
    used += maxFrameBytes(section);
    const names = nameSections(sections.slice(s + 1));
    if (used + Buffer.byteLength(names) > bytes) return sections.slice(0, s);
  }
  return sections;
}

function listRanks(sections: readonly Section[]): readonly number[] {
  const ranks = new Set<number>();
  for (const { entries } of sections) {
    for (const { versions } of entries) for (const { rank } of versions) ranks.add(rank);
  }
  return [...ranks].sort((a, b) => a - b);
}

/** After so many entries in a row that don't fit, no more are tried. */
const maxMisses = 8;
/** No entry has fewer bytes, and no fuller version adds fewer. */
const minBytes = 4;

/** Gives each entry the fullest version up to `rank` that fits. Returns the remaining bytes. */
function fillSection(
  entries: readonly Entry[],
  filling: Filling,
  rank: number,
  bytes: number,
): number {
  let room = bytes;
  let misses = 0;
  for (let e = 0; e < entries.length && misses < maxMisses && room >= minBytes; e++) {
    const { versions } = entries[e] as Entry;
    const before = filling[e];
    const least = before ? before.index + 1 : 0;
    const last = versions.findLastIndex((version) => version.rank <= rank);
    if (last < least) continue;
    const taken = Buffer.byteLength(before?.text ?? "");
    const better = pickVersion(versions, least, last, taken + room);
    if (better) {
      filling[e] = better;
      room -= Buffer.byteLength(better.text) - taken;
      misses = 0;
    } else if (before) misses++;
    // Entries are hidden from the end.
    else break;
  }
  return room;
}

/** Returns the fullest version between `least` and `last` with at most `bytes` bytes. */
function pickVersion(
  versions: readonly Version[],
  least: number,
  last: number,
  bytes: number,
): ShownEntry | undefined {
  for (let index = last; index >= least; index--) {
    const version = versions[index] as Version;
    const text = version.render();
    if (Buffer.byteLength(text) <= bytes) return { version, index, text };
  }
  return undefined;
}
