import { referenceAt, referenceLength } from "./references.ts";
import type { Mend } from "./repairs.ts";
import type { XmlSource } from "./source.ts";

/** Holds text and tags against the rules of XML, without looking at any character twice. */
export interface TextRules {
  /** For text between tags. Throws `XmlError`. */
  checkText(from: number, to: number): void;
  /** For tags, too. Throws `XmlError`. */
  checkReferences(from: number, to: number): void;
  /** The document declares entities of its own: references to them are left as they are. */
  allowEntities(): void;
}

export function textRules(source: XmlSource, mend: (what: Mend, at: number) => void): TextRules {
  let version = -1;
  /** The next `&` and `]]>` in the text of that version. */
  let nextReference = -1;
  let nextSectionEnd = -1;
  let declaresEntities = false;

  return {
    checkText(from, to) {
      checkReferences(from, to);
      if (nextSectionEnd < from) nextSectionEnd = source.find("]]>", from);
      if (nextSectionEnd < to) mend("]]> in text", nextSectionEnd);
    },
    checkReferences,
    allowEntities() {
      declaresEntities = true;
    },
  };

  function checkReferences(from: number, to: number): void {
    if (version !== source.version) {
      version = source.version;
      nextReference = -1;
      nextSectionEnd = -1;
    }
    if (nextReference < from) nextReference = source.find("&", from);
    while (nextReference < to) {
      nextReference = source.find("&", checkReference(nextReference, to));
    }
  }

  function checkReference(at: number, to: number): number {
    const reference = referenceAt(source.text, at);
    if (!reference || reference.end > to) {
      throw source.failure("a & that begins no reference (as text it is written &amp;)", at);
    }
    if (reference.kind === "forbidden") mend("forbidden reference", at);
    if (reference.kind === "entity") {
      const name = source.text.slice(at, reference.end);
      if (!declaresEntities) throw source.failure(`the entity ${name} is not declared`, at);
      mend("entity", at);
    }
    return reference.end;
  }
}

/** Where a text is cut so that no reference and no `]]>` is cut in two. */
export function looseEnd(text: string, from: number): number {
  const end = text.endsWith("]") ? Math.max(from, text.length - 2) : text.length;
  const near = Math.max(from, text.length - referenceLength);
  const reference = text.slice(near, end).lastIndexOf("&");
  return reference < 0 ? end : near + reference;
}
