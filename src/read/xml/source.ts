import { XmlError } from "./error.ts";

/** The part of a document that is in memory: `text`, read up to `at`. */
export interface XmlSource {
  readonly text: string;
  at: number;
  /** The offset of `text` in the document, in UTF-16 units. */
  readonly base: number;
  /** `text` reaches the document's end. */
  readonly isEnded: boolean;
  /** Changes whenever `text` does. */
  readonly version: number;
  /** Drops everything before `at` (which becomes 0) and adds more text, or detects the end. */
  more(): void;
  /** Returns where a text begins next in `text`, or infinity. */
  find(what: string, from: number): number;
  /** Makes an error for a place in `text`. */
  failure(message: string, at: number): XmlError;
  /** Makes the error of a document that ends inside something. */
  cutOff(inside: string): XmlError;
}

export function openSource(chunks: Iterable<string>): XmlSource {
  const rest = chunks[Symbol.iterator]();
  const source = {
    text: "",
    at: 0,
    base: 0,
    isEnded: false,
    version: 0,
    more,
    find,
    failure: (message: string, at: number) => new XmlError(message, source.base + at),
    cutOff: (inside: string) =>
      new XmlError(`it ends inside ${inside}`, source.base + source.at, true),
  };
  return source;

  function more(): void {
    const kept = source.text.slice(source.at);
    const added = next(kept.length);
    source.base += source.at;
    source.at = 0;
    source.text = kept + added;
    source.isEnded = added === "";
    source.version++;
  }

  /** Returns at least `wanted` UTF-16 units. Longer tokens double the window instead of being copied for each piece. */
  function next(wanted: number): string {
    let added = "";
    do {
      const piece = rest.next();
      if (piece.done) break;
      added += piece.value;
    } while (added.length < wanted);
    return added;
  }

  function find(what: string, from: number): number {
    const at = source.text.indexOf(what, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}
