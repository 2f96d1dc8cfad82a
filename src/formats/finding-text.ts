import { clip, oneLine, plainText } from "../read/text.ts";

/** GitHub takes 64 KiB of a message and as much of details. */
const longest = 64 * 1024;

/** What linters say is mostly short and mostly said before. */
const remembered = { texts: 20_000, length: 200 };

/**
 * Makes texts of one report plain and bounded, at most 64 Ki UTF-16 units. Equal texts come out as one string, so
 * that a million findings of one rule hold its message once.
 */
export function textKeeper(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const plain = clip(plainText(text).trim(), longest);
    if (text.length <= remembered.length && known.size < remembered.texts) known.set(text, plain);
    return plain;
  };
}

/** A name for one line: a title, an id. */
export function toLine(text: string): string {
  return oneLine(clip(text, 200));
}
