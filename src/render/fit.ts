/**
 * Puts a document together so that it fits a number of bytes. Sections keep their heading and say what isn't shown;
 * what room is left goes to their entries, by rank. Sections whose heading doesn't fit are named, or left out from the
 * end.
 */
import { count, formatNumber } from "./words.ts";

/** One way to show an entry. */
export interface Version {
  /** Lower goes first: every entry gets its best version up to one rank before any gets one of the next rank. */
  readonly rank: number;
  /** What it doesn't show of the entry: "message and trace". */
  readonly lacks?: string;
  /** Markdown that is whole by itself: blocks, rows or list items, ending in a newline. Made only when there is room. */
  readonly render: () => string;
}

/** Versions from the shortest to the fullest. */
export type Entry = readonly Version[];

export interface Section {
  /** Plain words of ours for the heading; empty for none. */
  readonly title: string;
  /** Markdown blocks below the heading, each ending in a newline. */
  readonly intro?: string;
  /** Markdown around the entries: only there where one of them is shown. */
  readonly open?: string;
  readonly close?: string;
  readonly entries: readonly Entry[];
  /** What one entry and several are called where they aren't shown: "more failed test", "more failed tests". */
  readonly noun?: readonly [one: string, many: string];
}

/** The sections, in at most `bytes` bytes of UTF-8. */
export function fitSections(sections: readonly Section[], bytes: number): string {
  const kept = keepSections(sections, bytes);
  let room = bytes;
  for (const section of kept) room -= mostFrameBytes(section);
  const dropped = sections.slice(kept.length);
  const end = describeDropped(dropped);
  const hasEnd = utf8Bytes(end) <= room;
  if (hasEnd) room -= utf8Bytes(end);

  const shown = kept.map(({ entries }) => new Array<Shown | undefined>(entries.length));
  for (const rank of listRanks(kept)) {
    kept.forEach(({ entries }, s) => {
      room = fillSection(entries, shown[s] as (Shown | undefined)[], rank, room);
    });
  }
  const texts = kept.map((section, s) => assemble(section, shown[s] as (Shown | undefined)[]));
  return texts.join("") + (hasEnd ? end : "");
}

interface Shown {
  /** Which version. */
  readonly index: number;
  readonly text: string;
}

/** So many entries in a row may turn out too large for what room there is; then there is no use in trying more. */
const mostMisses = 30;
/** No entry is shorter. */
const leastBytes = 8;

/** Gives each entry the fullest version up to `rank` that fits. Returns what room is left. */
function fillSection(
  entries: readonly Entry[],
  shown: (Shown | undefined)[],
  rank: number,
  bytes: number,
): number {
  let room = bytes;
  let misses = 0;
  for (let e = 0; e < entries.length && misses < mostMisses && room >= leastBytes; e++) {
    const versions = entries[e] as Entry;
    const before = shown[e];
    const better = pickBetter(versions, before, rank, room);
    if (better) {
      room -= utf8Bytes(better.text) - utf8Bytes(before?.text ?? "");
      shown[e] = better;
      misses = 0;
    } else if (versions.some((version, v) => version.rank <= rank && v > (before?.index ?? -1))) {
      // The entries that aren't shown at all are the last ones.
      if (!before) break;
      misses++;
    }
  }
  return room;
}

function pickBetter(
  versions: Entry,
  before: Shown | undefined,
  rank: number,
  room: number,
): Shown | undefined {
  const least = before ? before.index + 1 : 0;
  for (let v = versions.length - 1; v >= least; v--) {
    const version = versions[v] as Version;
    if (version.rank > rank) continue;
    const text = version.render();
    if (utf8Bytes(text) - utf8Bytes(before?.text ?? "") <= room) return { index: v, text };
  }
  return undefined;
}

function listRanks(sections: readonly Section[]): readonly number[] {
  const ranks = new Set<number>();
  for (const { entries } of sections) {
    for (const entry of entries) for (const { rank } of entry) ranks.add(rank);
  }
  return [...ranks].sort((a, b) => a - b);
}

/** As many of the first sections as fit with nothing shown in them, and with a line that names the others where it can. */
function keepSections(sections: readonly Section[], bytes: number): readonly Section[] {
  let used = 0;
  for (const [s, section] of sections.entries()) {
    used += mostFrameBytes(section);
    const end = utf8Bytes(describeDropped(sections.slice(s + 1)));
    if (used + end > bytes) return sections.slice(0, s);
  }
  return sections;
}

function describeDropped(sections: readonly Section[]): string {
  const titles = sections.flatMap(({ title }) => (title ? [title] : []));
  return titles.length > 0 ? `_Not shown, for lack of room: ${titles.join("; ")}._\n\n` : "";
}

/** What a section may take without its entries. */
function mostFrameBytes(section: Section): number {
  const { entries, open = "", close = "" } = section;
  const lacks = new Set(entries.flatMap((entry) => entry.map((version) => version.lacks ?? "")));
  const most = [...lacks]
    .filter((lack) => lack !== "")
    .map((lack) => [lack, entries.length] as const);
  const tail = renderTail(section, entries.length, most);
  return utf8Bytes(renderHead(section) + open + close + tail);
}

function assemble(section: Section, shown: readonly (Shown | undefined)[]): string {
  const { entries, open = "", close = "" } = section;
  const lacking = new Map<string, number>();
  const texts: string[] = [];
  for (const [e, item] of shown.entries()) {
    if (!item) continue;
    texts.push(item.text);
    const lack = entries[e]?.[item.index]?.lacks;
    if (lack) lacking.set(lack, (lacking.get(lack) ?? 0) + 1);
  }
  const body = texts.length > 0 ? open + texts.join("") + close : "";
  const tail = renderTail(section, entries.length - texts.length, lacking);
  return `${(renderHead(section) + body + tail).trimEnd()}\n\n`;
}

function renderHead({ title, intro = "" }: Section): string {
  return (title ? `### ${title}\n\n` : "") + (intro ? `${intro}\n` : "");
}

function renderTail(
  { noun = ["more", "more"] }: Section,
  hidden: number,
  lacking: Iterable<readonly [string, number]>,
): string {
  const more = hidden > 0 ? `\nand ${count(hidden, ...noun)}\n` : "";
  const parts = [...lacking].map(([lack, number]) => `${formatNumber(number)} without ${lack}`);
  const short =
    parts.length > 0 ? `\n_Shown in short, for lack of room: ${parts.join(", ")}._\n` : "";
  return `${more}${short}\n`;
}

export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text);
}
