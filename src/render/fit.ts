/**
 * Puts a document together so that it fits a number of bytes. What matters most is shown first in every place:
 * all sections keep their heading and a line that counts what isn't shown; what room is left goes to the entries,
 * by rank.
 */

/** One way to show an entry. */
export interface Version {
  /** Lower goes first: every entry gets its version of rank 0 before any gets one of rank 1. */
  readonly rank: number;
  /** Markdown that is whole by itself: blocks, rows or list items, ending in a newline. Made only when there is room. */
  readonly render: () => string;
}

export interface Section {
  /** Markdown before the entries. */
  readonly head: string;
  readonly entries: readonly Entry[];
  /** Markdown after them; `hidden` is the number of entries that aren't shown. */
  readonly tail: (hidden: number) => string;
}

/** Versions from the shortest to the fullest. */
export type Entry = readonly Version[];

/** The sections, in at most `bytes` bytes of UTF-8. */
export function fitSections(sections: readonly Section[], bytes: number): string {
  const shown = sections.map(({ entries }) => new Array<string | undefined>(entries.length));
  let room = bytes;
  for (const { head, tail, entries } of sections) {
    room -= utf8Bytes(head) + Math.max(utf8Bytes(tail(entries.length)), utf8Bytes(tail(0)));
  }

  for (const rank of listRanks(sections)) {
    sections.forEach(({ entries }, s) => {
      for (let e = 0; e < entries.length && room > 0; e++) {
        const v = entries[e]?.findIndex((version) => version.rank === rank) ?? -1;
        const version = entries[e]?.[v];
        const before = shown[s]?.[e];
        // A fuller version only ever takes the place of a shorter one.
        if (!version || (v > 0 && before === undefined)) continue;
        const text = version.render();
        const cost = utf8Bytes(text) - utf8Bytes(before ?? "");
        if (cost <= room) {
          (shown[s] as string[])[e] = text;
          room -= cost;
        } else if (v === 0) {
          // The entries that aren't named are the last ones.
          break;
        }
      }
    });
  }

  return sections
    .map(({ head, tail, entries }, s) => {
      const texts = shown[s]?.filter((text) => text !== undefined) ?? [];
      return head + texts.join("") + tail(entries.length - texts.length);
    })
    .join("");
}

function listRanks(sections: readonly Section[]): readonly number[] {
  const ranks = new Set<number>();
  for (const { entries } of sections) {
    for (const entry of entries) for (const { rank } of entry) ranks.add(rank);
  }
  return [...ranks].sort((a, b) => a - b);
}

export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text);
}

/** The start of a text that fits `bytes`, cut at the end of a line where one is near, never within a character. */
export function cutBytes(text: string, bytes: number): string {
  if (utf8Bytes(text) <= bytes) return text;
  let end = Math.min(text.length, bytes);
  while (utf8Bytes(text.slice(0, end)) > bytes) end = Math.floor(end * 0.9);
  const line = text.lastIndexOf("\n", end);
  return text
    .slice(0, line > end * 0.7 ? line : end)
    .toWellFormed()
    .replace(/\ufffd$/, "");
}
