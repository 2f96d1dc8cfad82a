import { XmlError } from "./error.ts";

/** The part of a document that is in memory: `text`, in which reading has come to `at`. */
export interface XmlSource {
  readonly text: string;
  at: number;
  /** How far into the document `text` begins, in UTF-16 units. */
  readonly base: number;
  /** `text` goes to the document's end. */
  readonly isEnded: boolean;
  /** Changes whenever `text` does. */
  readonly version: number;
  /** Drops what lies before `at` (which becomes 0) and adds more text, or finds out that there is no more. */
  more(): void;
  /** Where a text begins next in `text`; infinity for nowhere. */
  find(what: string, from: number): number;
  /** An error at a place of `text`. */
  failure(message: string, at: number): XmlError;
  /** The error of a document that ends inside something. */
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

  /** At least `wanted` UTF-16 units: a token longer than a piece doubles the window, and isn't copied for each piece. */
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
