import { detach } from "./text.ts";
import { addCharacters, addTag, addText, endCut, startCut, type XmlCut } from "./xml-cut.ts";
import { doctypeEnd } from "./xml-doctype.ts";
import { XmlError } from "./xml-error.ts";
import { referenceAt, referenceLength } from "./xml-references.ts";
import { openSource } from "./xml-source.ts";
import { nameEnd, type StartTag, shown, spaceEnd, tagReader } from "./xml-tag.ts";

/** What becomes of an element: its children are told, it is handed over as markup, passed over, or the scan ends. */
export type Wish = "enter" | "cut" | "skip" | "stop";

export interface XmlVisitor {
  /** An element begins, in one that was entered or (at depth 0) as a document's root. */
  start(tag: StartTag, depth: number): Wish;
  /** An element that was entered ends. */
  end(): void;
  /** An element that was cut ends: its markup, with all its text but only the tags and attributes of `keeps`. */
  cut(markup: string): void;
  /** Most UTF-16 units that a cut keeps of the text of one element, and of one attribute. */
  limit(): number;
}

export interface XmlShape {
  /** Where there is noise around a document, its root is found by these names. */
  readonly roots: readonly string[];
  readonly keeps: {
    readonly elements: ReadonlySet<string>;
    readonly attributes: readonly string[];
  };
}

/** What is against the rules of XML but leaves no doubt of what was meant. */
export type Mend =
  | "forbidden character"
  | "forbidden reference"
  | "]]> in text"
  | "noise"
  | "several documents"
  | "entity";

export interface XmlOutcome {
  /** The first place of each, in UTF-16 units. */
  readonly mends: ReadonlyMap<Mend, number>;
  readonly broken?: XmlError;
}

/** Of a tag or a declaration, in UTF-16 units: the scanner holds one in memory. */
const longestMarkup = 64 * 1024 * 1024;

/** Of elements below one that is cut. */
const deepestCut = 8;

const sections = [
  { begin: "<![CDATA[", end: "]]>", name: "a CDATA section" },
  { begin: "<!--", end: "-->", name: "a comment" },
  { begin: "<?", end: "?>", name: "a processing instruction" },
] as const;
type Section = (typeof sections)[number];

/**
 * Walks through XML 1.0 and tells of its elements. Holds one piece of the text in memory, or one tag where that is
 * longer. Checks that the document is well-formed (https://www.w3.org/TR/xml/), but for what it mends. Expands no
 * entity and fetches nothing. Where the document breaks, what stands before has been told.
 */
export function scanXml(
  chunks: Iterable<string>,
  shape: XmlShape,
  visitor: XmlVisitor,
): XmlOutcome {
  const source = openSource(chunks);
  const { tag, read } = tagReader();
  const mends = new Map<Mend, number>();
  const rootTag = new RegExp(
    `<(/?)(?:[\\w.-]{1,60}:)?(?:${shape.roots.join("|")})(?=[\\s/>])`,
    "y",
  );

  /** Full names of the open elements. */
  const open: string[] = [];
  /** Depth of the open element that is cut or passed over. */
  let quiet = -1;
  let cut: XmlCut | undefined;
  let section: Section | undefined;
  let documents = 0;
  let inNoise = false;
  let declaresEntities = false;
  let ended = false;
  let stopped = false;
  /** The next `&` and `]]>` of the text in memory, once they have been looked for. */
  let nextReference = -1;
  let nextSectionEnd = -1;

  try {
    scan();
    return { mends };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { mends, broken: error };
  } finally {
    if (source.firstForbidden !== undefined)
      mends.set("forbidden character", source.firstForbidden);
  }

  function scan(): void {
    while (!stopped && !(ended && source.at >= source.text.length)) {
      if (section) readSection(section);
      else if (!readText() || !readMarkup()) refill();
    }
    if (stopped) return;
    if (section) throw failure(`it ends inside ${section.name}`, source.at);
    if (open.length > 0)
      throw failure(`it ends inside <${shown(open.at(-1) as string)}>`, source.at);
    if (documents === 0) throw failure("it holds no XML element", 0);
  }

  function refill(): void {
    if (ended) {
      if (source.at === source.text.length) return;
      throw failure("it ends inside a tag", source.at);
    }
    if (source.text.length - source.at > longestMarkup) {
      throw failure(`a tag is longer than ${longestMarkup} characters`, source.at);
    }
    ended = !source.more();
    nextReference = -1;
    nextSectionEnd = -1;
  }

  /** Reads on to the next `<`; false where the text in memory holds none. */
  function readText(): boolean {
    const { text, at } = source;
    const next = text.indexOf("<", at);
    const end = next >= 0 ? next : ended ? text.length : withoutLooseEnd(text, at);
    if (end > at) {
      if (open.length > 0) {
        checkReferences(at, end);
        if (nextSectionEnd < at) nextSectionEnd = find("]]>", at);
        if (nextSectionEnd < end) mend("]]> in text", nextSectionEnd);
        if (cut) addText(cut, text.slice(at, end));
      } else if (spaceEnd(text, at) < end) noise(spaceEnd(text, at));
      source.at = end;
    }
    return next >= 0;
  }

  function checkReferences(from: number, to: number): void {
    if (nextReference < from) nextReference = find("&", from);
    while (nextReference < to) {
      const reference = referenceAt(source.text, nextReference);
      if (!reference || reference.end > to) {
        throw failure("a & that begins no reference (as text it is written &amp;)", nextReference);
      }
      if (reference.kind === "forbidden") mend("forbidden reference", nextReference);
      if (reference.kind === "entity") {
        const name = source.text.slice(nextReference, reference.end);
        if (!declaresEntities) throw failure(`the entity ${name} is not declared`, nextReference);
        mend("entity", nextReference);
      }
      nextReference = find("&", reference.end);
    }
  }

  /** Reads what begins with the `<` here; false where the text in memory ends inside it. */
  function readMarkup(): boolean {
    const { text, at } = source;
    const code = text.charCodeAt(at + 1);
    if (open.length > 0) {
      if (code === slash) return readEndTag();
      if (code !== exclamation && code !== question) return readStartTag();
    }
    if (!ended && text.length - at < longestStart) return false;
    if (open.length === 0) return readOutside();
    section = sections.find(({ begin }) => text.startsWith(begin, at));
    if (!section) throw failure("a <! that begins neither a comment nor a CDATA section", at);
    if (text.startsWith("<?xml ", at)) {
      throw failure("a second XML declaration before the first document has ended", at);
    }
    source.at += section.begin.length;
    return true;
  }

  /** Before, between and after documents, where also noise is passed over. */
  function readOutside(): boolean {
    const { text, at } = source;
    rootTag.lastIndex = at;
    const root = rootTag.exec(text);
    if (root?.[1]) throw failure("an end tag without a start tag", at);
    if (text.startsWith("<?xml", at)) inNoise = false;
    if (root || (!inNoise && documents === 0 && nameEnd(text, at + 1) > at + 1)) {
      return readStartTag();
    }
    if (!inNoise) {
      section = sections.find(({ begin, end }) => end !== "]]>" && text.startsWith(begin, at));
      if (section) {
        source.at += section.begin.length;
        return true;
      }
      if (/^<!doctype\b/i.test(text.slice(at, at + longestStart))) return readDoctype();
    }
    noise(at);
    source.at++;
    return true;
  }

  function noise(at: number): void {
    // The byte order mark of a second document is none.
    if (source.text.charCodeAt(at) === 0xfeff) return;
    inNoise = true;
    mend("noise", at);
  }

  function readDoctype(): boolean {
    const end = doctypeEnd(source.text, source.at);
    if (end === undefined) return false;
    const declaration = source.text.slice(source.at, end);
    declaresEntities ||= /<!ENTITY|\s(?:SYSTEM|PUBLIC)\s/.test(declaration);
    source.at = end;
    return true;
  }

  function readSection({ begin, end }: Section): void {
    const { text, at } = source;
    const close = text.indexOf(end, at);
    const upTo = close >= 0 ? close : ended ? text.length : Math.max(at, text.length - 2);
    if (cut && begin === "<![CDATA[") addCharacters(cut, text.slice(at, upTo));
    source.at = upTo;
    if (close >= 0) {
      source.at += end.length;
      section = undefined;
    } else if (!ended) refill();
  }

  function readStartTag(): boolean {
    const { text, at } = source;
    const end = read(text, at, source.base);
    if (end === undefined) return false;
    const inside = text.indexOf("<", at + 1);
    if (inside >= 0 && inside < end)
      throw failure("a < inside a tag (as text it is written &lt;)", inside);
    checkReferences(at, end);
    source.at = end;
    if (quiet >= 0) {
      if (cut && isKept(tag.name)) addTag(cut, tag.markup(shape.keeps.attributes, cut.limit));
      if (!tag.selfClosing) open.push(detach(tag.fullName));
    } else startElement();
    return true;
  }

  function startElement(): void {
    const depth = open.length;
    if (depth === 0) {
      inNoise = false;
      if (++documents > 1) mend("several documents", source.at);
    }
    const wish = visitor.start(tag, depth);
    stopped = wish === "stop";
    if (tag.selfClosing) {
      if (wish === "enter") visitor.end();
      if (wish === "cut") visitor.cut(tag.markup(shape.keeps.attributes, visitor.limit()));
      return;
    }
    open.push(detach(tag.fullName));
    if (wish === "enter") return;
    quiet = depth;
    if (wish === "cut") {
      cut = startCut(visitor.limit());
      addTag(cut, tag.markup(shape.keeps.attributes, cut.limit));
    }
  }

  function readEndTag(): boolean {
    const { text, at } = source;
    const name = open[open.length - 1] as string;
    const nameStops = nameEnd(text, at + 2);
    const end = spaceEnd(text, nameStops);
    const code = text.charCodeAt(end);
    if (Number.isNaN(code)) return false;
    if (nameStops - at - 2 !== name.length || !text.startsWith(name, at + 2)) {
      const found = shown(text.slice(at + 2, nameStops));
      throw failure(`the end tag </${found}> where </${shown(name)}> is expected`, at);
    }
    if (code !== greater) throw failure(`the end tag </${shown(name)}> has no >`, at);
    source.at = end + 1;
    open.pop();
    if (quiet < 0) visitor.end();
    else endQuietly(name);
    return true;
  }

  function endQuietly(fullName: string): void {
    const name = fullName.slice(fullName.indexOf(":") + 1);
    if (open.length > quiet) {
      if (cut && isKept(name)) addTag(cut, `</${name}>`);
      return;
    }
    quiet = -1;
    if (!cut) return;
    addTag(cut, `</${name}>`);
    const markup = endCut(cut);
    cut = undefined;
    visitor.cut(markup);
  }

  function isKept(name: string): boolean {
    return open.length - quiet <= deepestCut && shape.keeps.elements.has(name);
  }

  function find(what: string, from: number): number {
    const at = source.text.indexOf(what, from);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  function mend(what: Mend, at: number): void {
    if (!mends.has(what)) mends.set(what, source.base + at);
  }

  function failure(message: string, at: number): XmlError {
    return new XmlError(message, source.base + at);
  }
}

const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const greater = 0x3e;

/** Enough to tell what begins here. */
const longestStart = 80;

/** Where a text is cut so that no reference and no `]]>` is cut in two. */
function withoutLooseEnd(text: string, from: number): number {
  let end = text.length;
  if (text.endsWith("]")) end = Math.max(from, end - 2);
  const near = Math.max(from, text.length - referenceLength);
  const reference = text.slice(near, end).lastIndexOf("&");
  return reference < 0 ? end : near + reference;
}
