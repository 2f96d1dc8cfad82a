/** The part of a document that is in memory: `text`, in which reading has come to `at`. */
export interface XmlSource {
  text: string;
  at: number;
  /** How far into the document `text` begins, in UTF-16 units. */
  base: number;
  /** Of the first character that XML 1.0 forbids, in the document. */
  firstForbidden: number | undefined;
  /** Drops what lies before `at` (which becomes 0) and adds more text; false at the document's end. */
  readonly more: () => boolean;
}

/** Not lone surrogates: decoding leaves none. https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

export function openSource(chunks: Iterable<string>): XmlSource {
  const rest = chunks[Symbol.iterator]();
  const source: XmlSource = { text: "", at: 0, base: 0, firstForbidden: undefined, more };
  return source;

  function more(): boolean {
    const kept = source.text.slice(source.at);
    source.base += source.at;
    source.at = 0;
    // A token longer than a piece makes the window double, so that a long one is not copied once for each piece.
    let added = "";
    do {
      const next = rest.next();
      if (next.done) break;
      added += next.value;
    } while (added.length < kept.length);
    if (source.firstForbidden === undefined) {
      const index = added.search(forbidden);
      if (index >= 0) source.firstForbidden = source.base + kept.length + index;
    }
    source.text = kept + added;
    return added.length > 0;
  }
}
