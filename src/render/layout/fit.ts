/**
 * Fits a document into a number of bytes. Each section keeps its heading and says what isn't shown. The remaining bytes
 * go to the entries by rank. Sections whose heading doesn't fit are named, or dropped from the end.
 */

import { assemble, maxFrameBytes, nameSections } from "./assemble.ts";
import type { Entry, Filling, Section, ShownEntry, Version } from "./section.ts";

/** Renders the sections in at most `bytes` bytes of UTF-8. */
export function fitSections(sections: readonly Section[], bytes: number): string {
  const { kept, used } = keepSections(sections, bytes);
  let room = bytes - used;
  const names = nameSections(sections.slice(kept.length));
  const end = Buffer.byteLength(names) <= room ? names : "";
  room -= Buffer.byteLength(end);

  const open = kept.map(openSection);
  for (const rank of listRanks(open)) {
    for (const section of open)
      if (section.ranks.has(rank)) room = fillSection(section, rank, room);
  }
  return open.map(({ section, filling }) => assemble(section, filling)).join("") + end;
}

/**
 * Returns as many of the first sections as fit without entries, and with a line that names the other sections. `used`
 * is the number of bytes that they need without entries.
 */
function keepSections(
  sections: readonly Section[],
  bytes: number,
): { readonly kept: readonly Section[]; readonly used: number } {
  let used = 0;
  for (const [s, section] of sections.entries()) {
    const needed = used + maxFrameBytes(section);
    const names = nameSections(sections.slice(s + 1));
    if (needed + Buffer.byteLength(names) > bytes) return { kept: sections.slice(0, s), used };
    used = needed;
  }
  return { kept: sections, used };
}

/** A section while its entries are chosen. */
interface OpenSection {
  readonly section: Section;
  /** All ranks of its versions. */
  readonly ranks: ReadonlySet<number>;
  readonly filling: Filling;
  /** For each entry, the index of the first version that is known not to fit. Then fuller ones don't fit either. */
  readonly tooLong: number[];
}

function openSection(section: Section): OpenSection {
  const { entries } = section;
  const ranks = new Set<number>();
  entries.forEach(({ versions }) => {
    versions.forEach(({ rank }) => {
      ranks.add(rank);
    });
  });
  return {
    section,
    ranks,
    filling: new Array(entries.length).fill(undefined),
    tooLong: entries.map(({ versions }) => versions.length),
  };
}

function listRanks(sections: readonly OpenSection[]): readonly number[] {
  const ranks = new Set(sections.flatMap((section) => [...section.ranks]));
  return [...ranks].sort((a, b) => a - b);
}

/** After so many entries in a row that don't fit, no more are tried. */
const maxMisses = 8;
/** No entry has fewer bytes, and no fuller version adds fewer. */
const minBytes = 4;

/** Gives each entry the fullest version up to `rank` that fits. Returns the remaining bytes. */
function fillSection(
  { section: { entries }, filling, tooLong }: OpenSection,
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
    const taken = before?.bytes ?? 0;
    let better: ShownEntry | undefined;
    let index = Math.min(last, (tooLong[e] as number) - 1);
    for (; index >= least && !better; index--) {
      better = render(versions[index] as Version, index, taken + room);
      if (!better) tooLong[e] = index;
    }
    if (better) {
      filling[e] = better;
      room -= better.bytes - taken;
      misses = 0;
    } else if (before) misses++;
    // Entries are hidden from the end.
    else break;
  }
  return room;
}

/** Returns undefined if the version has more than `most` bytes. */
function render(version: Version, index: number, most: number): ShownEntry | undefined {
  const text = version.render();
  const bytes = Buffer.byteLength(text);
  return bytes <= most ? { version, index, text, bytes } : undefined;
}
