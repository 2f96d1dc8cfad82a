/** A part of a page, before its size is known. */
export interface Section {
  /** Markdown on one line for the heading, or HTML if there is a `fold`. Empty for none. */
  readonly title: string;
  /**
   * The section is folded, and its heading is the line that opens it, followed by this HTML. Empty if the heading is
   * enough.
   */
  readonly fold?: string;
  /** Markdown blocks below the heading. */
  readonly intro?: string;
  /** Markdown around the entries. Left out if no entry is shown. */
  readonly open?: string;
  readonly close?: string;
  readonly entries: readonly Entry[];
  /** The number of further items without an entry, because they could never be shown. */
  readonly beyond?: number;
  /** What an item is, such as "failed test", to count the hidden ones. */
  readonly noun?: string;
}

export interface Entry {
  /** From the shortest to the fullest. Never empty. */
  readonly versions: readonly Version[];
  /** The number of items that the entry represents. Defaults to 1. */
  readonly size?: number;
}

export interface Version {
  /** Lower ranks first: every entry gets its best version of one rank before any entry gets one of the next rank. */
  readonly rank: number;
  /** What the version leaves out: "names only", "without traces". */
  readonly form?: string;
  /** Returns complete Markdown: blocks, rows or list items that end in a newline. Called only if the version fits. */
  readonly render: () => string;
}

/**
 * The order in which space is assigned, across all sections: first the numbers, then a few complete findings, then the
 * names of the others, and so on. If space runs out, the last ones are dropped.
 */
export const ranks = {
  numbers: 0,
  leading: 1,
  names: 2,
  places: 3,
  messages: 4,
  tables: 5,
  details: 6,
  lists: 7,
  traces: 8,
  passed: 9,
} as const;

/** As many names as fit into the summary of a check run. A job summary could hold more, but nobody reads them. */
export const maxEntries = 1000;

/** Makes entries for as many items as can be shown. `sizeOf` returns how many items an entry represents. */
export function toEntries<T>(
  items: readonly T[],
  toVersions: (item: T, index: number) => readonly Version[],
  sizeOf: (item: T) => number = () => 1,
): Pick<Section, "entries" | "beyond"> {
  const entries = items
    .slice(0, maxEntries)
    .map((item, index) => ({ versions: toVersions(item, index), size: sizeOf(item) }));
  let beyond = 0;
  for (let i = maxEntries; i < items.length; i++) beyond += sizeOf(items[i] as T);
  return { entries, beyond };
}

export interface ShownEntry {
  readonly version: Version;
  /** The index among the versions of its entry. */
  readonly index: number;
  readonly text: string;
  readonly bytes: number;
}

/** The shown version of each entry, or undefined if it is hidden. */
export type Filling = (ShownEntry | undefined)[];
