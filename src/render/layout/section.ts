/** A part of a page, before it is known how much room there is for it. */
export interface Section {
  /** Markdown on one line for the heading; empty for none. */
  readonly title: string;
  /** Markdown blocks below the heading. */
  readonly intro?: string;
  /** Markdown around the entries: only there where one of them is shown. */
  readonly open?: string;
  readonly close?: string;
  readonly entries: readonly Entry[];
  /** How many more there are that no entry was made for, because they can't be shown anyway. */
  readonly beyond?: number;
  /** What one and several are called where they aren't shown: "more failed test", "more failed tests". */
  readonly noun?: readonly [one: string, many: string];
}

export interface Entry {
  /** From the shortest to the fullest; at least one. */
  readonly versions: readonly Version[];
  /** How many things of the section it stands for; 1 where it isn't said. */
  readonly stands?: number;
}

/** One way to show an entry. */
export interface Version {
  /** Lower goes first: every entry gets its best version up to one rank before any gets one of the next rank. */
  readonly rank: number;
  /** How it is shorter than the fullest: "names only", "without traces". */
  readonly form?: string;
  /** Markdown that is whole by itself: blocks, rows or list items, ending in a newline. Made only when there is room. */
  readonly render: () => string;
}

/** As many names as go into the summary of a check run. Who would read more in a job summary, where more would fit? */
const mostEntries = 1000;

/** Entries for as many of the items as may be shown. `sizeOf` tells how many things an item stands for. */
export function toEntries<T>(
  items: readonly T[],
  toVersions: (item: T, index: number) => readonly Version[],
  sizeOf: (item: T) => number = () => 1,
): Pick<Section, "entries" | "beyond"> {
  const entries = items
    .slice(0, mostEntries)
    .map((item, index) => ({ versions: toVersions(item, index), stands: sizeOf(item) }));
  let beyond = 0;
  for (let i = mostEntries; i < items.length; i++) beyond += sizeOf(items[i] as T);
  return { entries, beyond };
}

/** A version of an entry that has its room. */
export interface Shown {
  readonly version: Version;
  /** Among the versions of its entry. */
  readonly index: number;
  readonly text: string;
}

/** For each entry of a section what is shown of it, if anything. */
export type Filling = (Shown | undefined)[];
