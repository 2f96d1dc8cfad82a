import { doctypeEnd } from "./doctype.ts";
import { nameEnd, spaceEnd } from "./names.ts";
import type { Repair } from "./repairs.ts";
import type { XmlSource } from "./source.ts";

/** Reads the text before, between and after documents. Anything that isn't XML is skipped there as noise. */
export interface Outside {
  readText(from: number, to: number): void;
  /** Classifies the current `<`. Before the first document, `longestNoise` must be in memory. Throws `XmlError`. */
  identifyMarkup(): "document" | "section" | "doctype" | "noise";
  /** Reads a document type declaration. Returns false if the text in memory ends inside it. */
  readDoctype(): boolean;
  readonly documents: number;
  /** A document's declaration was read, and nothing after it. */
  readonly isAnnounced: boolean;
  startDocument(): void;
}

/** Finds documents by the names of their roots. */
export interface RootTags {
  /** Matches a start or end tag at `lastIndex`. */
  readonly tag: RegExp;
  /** Returns true if a text can be the start of a document: `<testsui`, `<?x`. */
  isStart(text: string): boolean;
}

export function rootPattern(names: readonly string[]): RootTags {
  const starts = ["<?xml", "<!DOCTYPE", ...names.map((name) => `<${name}`)];
  return {
    tag: new RegExp(`<(/?)(?:[\\w.-]{1,60}:)?(?:${names.join("|")})(?=[\\s/>])`, "y"),
    isStart(text) {
      const start = text.replace(/^<[\w.-]{1,60}:/, "<");
      return text.length > 1 && starts.some((whole) => whole.startsWith(start));
    },
  };
}

/** If a declaration follows within this many UTF-16 units, what looks like a root before it is noise. */
export const longestNoise = 8 * 1024;

export function outsideDocuments(
  source: XmlSource,
  roots: RootTags,
  repair: (what: Repair, at: number) => void,
): Outside {
  let documents = 0;
  let inNoise = false;
  let isDeclared = false;
  let isAnnounced = false;

  return {
    get documents() {
      return documents;
    },
    get isAnnounced() {
      return isAnnounced;
    },
    startDocument() {
      inNoise = false;
      isAnnounced = false;
      if (++documents > 1) repair("several documents", source.at);
    },
    readText(from, to) {
      const at = spaceEnd(source.text, from);
      // The byte order mark of a second document isn't noise.
      if (at < to && source.text.charCodeAt(at) !== 0xfeff) noise(at);
    },
    identifyMarkup() {
      const { text, at } = source;
      roots.tag.lastIndex = at;
      const root = roots.tag.exec(text);
      if (root?.[1]) throw source.failure("an end tag without a start tag", at);
      if (root) return "document";
      if (text.startsWith("<?xml", at)) {
        inNoise = false;
        isDeclared = true;
        isAnnounced = true;
      }
      if (!inNoise) {
        // The first document can have any root, because the root shows what it is.
        if (documents === 0 && nameEnd(text, at + 1) > at + 1 && !isPrinted(text, at)) {
          return "document";
        }
        if (text.startsWith("<?", at) || text.startsWith("<!--", at)) return "section";
        if (text.startsWith("<!DOCTYPE", at)) return "doctype";
      }
      if (documents > 0 && source.isEnded && roots.isStart(text.slice(at, at + 80).trimEnd())) {
        throw source.cutOff("the first tag of a further document");
      }
      noise(at);
      return "noise";
    },
    readDoctype() {
      const end = doctypeEnd(source.text, source.at);
      if (end === undefined) return false;
      source.at = end;
      return true;
    },
  };

  /** Such as Python's `<string>:1: SyntaxWarning`: nothing can precede a document's declaration (XML 1.0, 2.8). */
  function isPrinted(text: string, at: number): boolean {
    if (isDeclared) return false;
    const declaration = text.indexOf("\n<?xml ", at);
    return declaration >= 0 && declaration - at < longestNoise;
  }

  function noise(at: number): void {
    inNoise = true;
    isAnnounced = false;
    repair("noise", at);
  }
}
