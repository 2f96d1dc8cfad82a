import { detach } from "../plain-text.ts";
import { addCharacters, addTag, addText, endCut, startCut, type XmlCut } from "./cut.ts";
import type { StartTag } from "./tag.ts";

/** What to do with an element: visit its children, collect it as markup, skip it, or end the scan. */
export type Handling = "enter" | "cut" | "skip" | "stop";

export interface XmlVisitor {
  readonly keeps: Keeps;
  /** An element begins, either in an entered one or (at depth 0) as a document's root. */
  start(tag: StartTag, depth: number): Handling;
  /** An entered element ends. */
  end(): void;
  /** A cut element ends: its markup with all its text, but only the tags and attributes of `keeps`. */
  cut(markup: string): void;
  /** The most UTF-16 units that a cut keeps of one element's text and of one attribute. */
  limit(): number;
  /** Shortens the kept text of one element in a cut. */
  shorten(text: string): string;
}

interface Keeps {
  readonly elements: ReadonlySet<string>;
  readonly attributes: readonly string[];
}

/** Chooses the visitor of a document by its root. Undefined ends the scan. */
export type ChooseVisitor = (root: StartTag) => XmlVisitor | undefined;

/** The open elements and what is done with them. */
export interface OpenElements {
  readonly depth: number;
  /** The name of the innermost one, with its prefix. */
  readonly innermost: string;
  /** The innermost one is entered, so its elements are read one by one. */
  readonly isEntered: boolean;
  readonly isCutting: boolean;
  readonly isStopped: boolean;
  start(tag: StartTag): void;
  /** Adds text with references to a cut. */
  addText(text: string): void;
  /** Adds text without references to a cut. */
  addCharacters(text: string): void;
  end(): void;
}

/** The depth of elements below a cut one. */
const deepestCut = 8;

export function openElements(choose: ChooseVisitor): OpenElements {
  const names: string[] = [];
  /** The depth of the element that is cut or skipped. */
  let quiet = -1;
  let cut: XmlCut | undefined;
  let visitor: XmlVisitor = nobody;

  // Fields instead of getters, because they are read at every tag.
  const elements = {
    depth: 0,
    innermost: "",
    isEntered: true,
    isCutting: false,
    isStopped: false,
    start(tag: StartTag) {
      if (quiet < 0) startVisited(tag);
      else if (cut && isKept(tag.name))
        addTag(cut, tag.markup(visitor.keeps.attributes, cut.limit));
      if (!tag.selfClosing) enter(detach(tag.fullName));
    },
    addText(text: string) {
      if (cut) addText(cut, text);
    },
    addCharacters(text: string) {
      if (cut) addCharacters(cut, text);
    },
    end() {
      const fullName = names.pop() ?? "";
      elements.depth = names.length;
      elements.innermost = names[names.length - 1] ?? "";
      if (quiet < 0) visitor.end();
      else endQuietly(fullName.slice(fullName.indexOf(":") + 1));
    },
  };
  return elements;

  function enter(fullName: string): void {
    names.push(fullName);
    elements.depth = names.length;
    elements.innermost = fullName;
  }

  function startVisited(tag: StartTag): void {
    if (names.length === 0) visitor = choose(tag) ?? nobody;
    const { keeps } = visitor;
    const handling = visitor.start(tag, names.length);
    elements.isStopped = handling === "stop";
    if (handling === "enter") {
      if (tag.selfClosing) visitor.end();
    } else if (tag.selfClosing) {
      if (handling === "cut") visitor.cut(tag.markup(keeps.attributes, visitor.limit()));
    } else {
      quiet = names.length;
      elements.isEntered = false;
      if (handling === "cut") {
        cut = startCut(visitor.limit(), visitor.shorten);
        elements.isCutting = true;
        addTag(cut, tag.markup(keeps.attributes, cut.limit));
      }
    }
  }

  function endQuietly(name: string): void {
    if (names.length > quiet) {
      if (cut && isKept(name)) addTag(cut, `</${name}>`);
      return;
    }
    quiet = -1;
    elements.isEntered = true;
    if (!cut) return;
    addTag(cut, `</${name}>`);
    const markup = endCut(cut);
    cut = undefined;
    elements.isCutting = false;
    visitor.cut(markup);
  }

  function isKept(name: string): boolean {
    return names.length - quiet <= deepestCut && visitor.keeps.elements.has(name);
  }
}

const nobody: XmlVisitor = {
  keeps: { elements: new Set(), attributes: [] },
  start: () => "stop",
  end() {},
  cut() {},
  limit: () => 0,
  shorten: (text) => text,
};
