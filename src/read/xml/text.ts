import { type Reference, referenceAt, referenceLength } from "./references.ts";
import type { Repair } from "./repairs.ts";
import type { XmlSource } from "./source.ts";

/** Checks text and tags by the rules of XML, without reading any character twice. */
export interface TextRules {
  /**
   * Checks text between tags. Throws `XmlError` for an entity between elements, because it could represent anything,
   * and records one inside a text.
   */
  checkText(from: number, to: number, isBetweenElements: boolean): void;
  /**
   * Checks a start tag, in which every `&` and every `<` but the first is inside quotes. Returns false if it has no
   * reference.
   */
  checkTag(from: number, to: number): boolean;
}

export function textRules(
  source: XmlSource,
  repair: (what: Repair, at: number) => void,
): TextRules {
  let version = -1;
  /** The next `&` and `]]>` in the text of that version. */
  let nextReference = -1;
  let nextSectionEnd = -1;

  return {
    checkText(from, to, isBetweenElements) {
      for (let at = findReference(from); at < to; ) {
        const reference = referenceAt(source.text, at);
        if (!reference || reference.end > to) {
          throw source.failure("a & that begins no reference (as text it is written &amp;)", at);
        }
        if (reference.kind === "entity" && isBetweenElements) {
          const name = source.text.slice(at, reference.end);
          throw source.failure(
            `the entity ${name} between elements, which could stand for any number of them and is never expanded`,
            at,
          );
        }
        note(reference.kind, at);
        at = findReference(reference.end);
      }
      if (nextSectionEnd < from) nextSectionEnd = source.find("]]>", from);
      if (nextSectionEnd < to) repair("]]> in text", nextSectionEnd);
    },
    checkTag(from, to) {
      const less = source.text.indexOf("<", from + 1);
      if (less >= 0 && less < to) repair("< in attribute", less);
      const first = findReference(from);
      for (let at = first; at < to; ) {
        const reference = referenceAt(source.text, at);
        if (reference) note(reference.kind, at);
        else repair("& in attribute", at);
        at = findReference(reference?.end ?? at + 1);
      }
      return first < to;
    },
  };

  function findReference(from: number): number {
    if (version !== source.version) {
      version = source.version;
      nextReference = -1;
      nextSectionEnd = -1;
    }
    if (nextReference < from) nextReference = source.find("&", from);
    return nextReference;
  }

  function note(kind: Reference["kind"], at: number): void {
    if (kind === "forbidden") repair("forbidden reference", at);
    if (kind === "entity") repair("entity", at);
  }
}

/** Returns where to cut a text so that no reference and no `]]>` is cut in two. */
export function looseEnd(text: string, from: number): number {
  const end = text.endsWith("]") ? Math.max(from, text.length - 2) : text.length;
  const near = Math.max(from, text.length - referenceLength);
  const reference = text.slice(near, end).lastIndexOf("&");
  return reference < 0 ? end : near + reference;
}
