import type { DecodedText } from "../decode.ts";
import { type ChooseVisitor, openElements } from "./elements.ts";
import { XmlError } from "./error.ts";
import { nameEnd, shown, spaceEnd } from "./names.ts";
import { longestNoise, outsideDocuments, type RootTags } from "./outside.ts";
import type { Repair, Repairs } from "./repairs.ts";
import { openSource, type XmlSource } from "./source.ts";
import { type TagReader, tagReader } from "./tag.ts";
import type { TagLayouts } from "./tag-layout.ts";
import { looseEnd, textRules } from "./text.ts";

export interface XmlOutcome {
  readonly repairs: Repairs;
  /** Why and where reading ended before the end of the text. */
  readonly broken?: XmlError;
}

/** The longest tag or declaration in UTF-16 units, because the scanner keeps one in memory. */
const longestMarkup = 64 * 1024 * 1024;

/** Enough to recognize what begins with a `<`. */
const longestStart = 80;

const sections = [
  { begin: "<![CDATA[", end: "]]>", name: "a CDATA section" },
  { begin: "<!--", end: "-->", name: "a comment" },
  { begin: "<?", end: "?>", name: "a processing instruction" },
] as const;
type Section = (typeof sections)[number];

/**
 * Visits the elements of XML 1.0. Keeps one piece of the text in memory, or one tag if that is longer. Checks that the
 * document is well-formed (https://www.w3.org/TR/xml/), apart from what it repairs. Expands no entities and fetches
 * nothing. If the document breaks off, everything before has been visited.
 *
 * @param roots find the root of a document that has noise around it
 * @param layouts of the tags of earlier documents
 */
export function scanXml(
  text: Pick<DecodedText, "chunks" | "firstForbidden">,
  roots: RootTags,
  choose: ChooseVisitor,
  layouts?: TagLayouts,
): XmlOutcome {
  const source = openSource(text.chunks());
  const repairs = new Map<Repair, number>();
  let broken: XmlError | undefined;
  try {
    scan(source, repairs, roots, choose, tagReader(layouts));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    broken = error;
  }
  const { firstForbidden } = text;
  if (firstForbidden !== undefined) repairs.set("forbidden character", firstForbidden);
  return { repairs, ...(broken && { broken }) };
}

function scan(
  source: XmlSource,
  repairs: Map<Repair, number>,
  roots: RootTags,
  choose: ChooseVisitor,
  { tag, read }: TagReader,
): void {
  const repair = (what: Repair, at: number) => {
    if (!repairs.has(what)) repairs.set(what, source.base + at);
  };
  const rules = textRules(source, repair);
  const outside = outsideDocuments(source, roots, repair);
  const elements = openElements(choose);
  let section: Section | undefined;

  while (!elements.isStopped && !(source.isEnded && source.at === source.text.length)) {
    if (section ? !readSection(section) : !readText() || !readMarkup()) refill();
  }
  if (elements.isStopped) return;
  if (section) throw source.cutOff(section.name);
  if (elements.depth > 0) throw source.cutOff(`<${shown(elements.innermost)}>`);
  if (outside.documents === 0) throw source.failure("it contains no XML element", source.at);
  if (outside.isAnnounced)
    throw source.cutOff("a further document, of which nothing but its declaration is there");

  function refill(): void {
    if (source.isEnded) {
      if (source.at === source.text.length) return;
      throw source.cutOff("a tag");
    }
    if (source.text.length - source.at > longestMarkup) {
      throw source.failure(`a tag is longer than ${longestMarkup} characters`, source.at);
    }
    source.more();
  }

  /** Reads up to the next `<`. Returns false if the text in memory has none. */
  function readText(): boolean {
    const { text, at } = source;
    const next = text.indexOf("<", at);
    const end = next >= 0 ? next : source.isEnded ? text.length : looseEnd(text, at);
    if (end > at) {
      if (elements.depth > 0) {
        rules.checkText(at, end, elements.isEntered);
        if (elements.isCutting) elements.addText(text.slice(at, end));
      } else outside.readText(at, end);
      source.at = end;
    }
    return next >= 0;
  }

  /** Reads what begins with the current `<`. Returns false if the text in memory ends inside it. */
  function readMarkup(): boolean {
    const { text, at } = source;
    const code = text.charCodeAt(at + 1);
    if (elements.depth > 0) {
      if (code === slash) return readEndTag();
      if (code !== exclamation && code !== question) return readStartTag();
    }
    const isFirst = elements.depth === 0 && outside.documents === 0;
    const enough = isFirst ? longestNoise : longestStart;
    if (!source.isEnded && text.length - at < enough) return false;
    if (elements.depth === 0) return readOutside();
    if (text.startsWith("<?xml ", at)) {
      throw source.failure("a second XML declaration before the first document has ended", at);
    }
    return startSection();
  }

  function readOutside(): boolean {
    const begun = outside.identifyMarkup();
    if (begun === "document") return readStartTag();
    if (begun === "section") return startSection();
    if (begun === "doctype") return outside.readDoctype();
    source.at++;
    return true;
  }

  function startSection(): boolean {
    const { text, at } = source;
    section = sections.find(({ begin }) => text.startsWith(begin, at));
    if (!section)
      throw source.failure("a <! that begins neither a comment nor a CDATA section", at);
    source.at += section.begin.length;
    return true;
  }

  /** Reads up to the end of a section. Returns false if the text in memory ends inside it. */
  function readSection({ begin, end }: Section): boolean {
    const { text, at, isEnded } = source;
    const close = text.indexOf(end, at);
    const upTo = close >= 0 ? close : isEnded ? text.length : Math.max(at, text.length - 2);
    if (begin === "<![CDATA[" && elements.isCutting) elements.addCharacters(text.slice(at, upTo));
    source.at = upTo;
    if (close < 0) return false;
    source.at += end.length;
    section = undefined;
    return true;
  }

  function readStartTag(): boolean {
    const { text, at } = source;
    const end = read(text, at, source.base);
    if (end === undefined) return false;
    tag.hasReferences = rules.checkTag(at, end);
    source.at = end;
    if (elements.depth === 0) outside.startDocument();
    elements.start(tag);
    return true;
  }

  function readEndTag(): boolean {
    const { text, at } = source;
    const name = elements.innermost;
    const nameStops = nameEnd(text, at + 2);
    const end = spaceEnd(text, nameStops);
    const code = text.charCodeAt(end);
    if (Number.isNaN(code)) return false;
    if (nameStops - at - 2 !== name.length || !text.startsWith(name, at + 2)) {
      const found = shown(text.slice(at + 2, nameStops));
      throw source.failure(`the end tag </${found}> where </${shown(name)}> is expected`, at);
    }
    if (code !== greater) throw source.failure(`the end tag </${shown(name)}> has no >`, at);
    source.at = end + 1;
    elements.end();
    return true;
  }
}

const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const greater = 0x3e;
