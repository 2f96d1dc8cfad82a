import { resolveReferences } from "./xml-references.ts";

/** Collects one element as markup, with no more text than can be shown. */
export interface XmlCut {
  readonly markup: string[];
  /** Most UTF-16 units that the text of one element keeps, half from its head and half from its tail. */
  readonly limit: number;
  head: string;
  tail: string;
  omitted: number;
}

export function startCut(limit: number): XmlCut {
  return { markup: [], limit, head: "", tail: "", omitted: 0 };
}

export function addTag(cut: XmlCut, markup: string): void {
  flushText(cut);
  cut.markup.push(markup);
}

/** Adds text as it stands in the document: with references. */
export function addText(cut: XmlCut, text: string): void {
  addCharacters(cut, resolveReferences(text));
}

/** Adds text that stands for itself, as in a CDATA section. */
export function addCharacters(cut: XmlCut, text: string): void {
  const half = cut.limit >> 1;
  const room = half - cut.head.length;
  if (text.length <= room) {
    cut.head += text;
    return;
  }
  if (room > 0) cut.head += text.slice(0, room);
  cut.tail += room > 0 ? text.slice(room) : text;
  // Twice as much as is kept, so that a tail that grows by little pieces is not cut at each of them.
  if (cut.tail.length > 2 * half) {
    cut.omitted += cut.tail.length - half;
    cut.tail = cut.tail.slice(-half);
  }
}

export function endCut(cut: XmlCut): string {
  flushText(cut);
  return cut.markup.join("");
}

/** Text goes out as CDATA, which says the same in XML and which fast-xml-parser reads seven times faster. */
function flushText(cut: XmlCut): void {
  const half = cut.limit >> 1;
  if (cut.tail.length > half) {
    cut.omitted += cut.tail.length - half;
    cut.tail = cut.tail.slice(-half);
  }
  const text = cut.omitted
    ? `${cut.head}\n[… ${cut.omitted} characters left out …]\n${cut.tail}`
    : cut.head + cut.tail;
  if (text) cut.markup.push(`<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
  cut.head = "";
  cut.tail = "";
  cut.omitted = 0;
}
