import { clip } from "../plain-text.ts";
import { XmlError } from "./error.ts";
import { isNameCode, isNameStart, nameEnd, shown } from "./names.ts";
import { escapeAttribute, resolveReferences } from "./references.ts";
import { findRepeated } from "./repeated-attribute.ts";
import { newTagLayouts, type TagLayout, type TagLayouts } from "./tag-layout.ts";

/** A start tag. The object is reused: it is valid until the next tag is read. */
export interface StartTag {
  /** With its namespace prefix. */
  readonly fullName: string;
  /** Without its prefix. */
  readonly name: string;
  readonly selfClosing: boolean;
  /** Returns the value of an attribute with resolved references and unchanged white space. */
  attribute(name: string): string | undefined;
  /**
   * Returns the start tag as markup without prefixes, with only these attributes, each of at most `limit` UTF-16 units.
   */
  markup(attributes: readonly string[], limit: number): string;
}

export interface TagReader {
  /** `hasReferences` is set to false if the tag was searched for references and has none. */
  readonly tag: StartTag & { hasReferences: boolean };
  /**
   * Reads the tag that begins with the `<` at `start`, and returns the offset after its `>`. Undefined if the text ends
   * inside it. Throws `XmlError` for an invalid tag; `base` is the offset of the text in the document.
   */
  read(text: string, start: number, base: number): number | undefined;
}

export function tagReader(layouts: TagLayouts = newTagLayouts()): TagReader {
  layouts.startDocument();
  let text = "";
  let start = 0;
  let base = 0;
  /** Four offsets per attribute: the start and end of its name and of its value. */
  let marks: number[] = [];
  let used = 0;
  /** One bit per initial letter of the names, because most requested attributes don't exist. */
  let initials = 0;
  /** The layout of the tag, and what its pattern matched, if an earlier tag has the same. */
  let layout: TagLayout | undefined;
  let match: readonly string[] = [];

  // Fields instead of getters, because they are read at every tag.
  const tag = {
    fullName: "",
    name: "",
    selfClosing: false,
    hasReferences: true,
    attribute(wanted: string) {
      const raw = find(wanted);
      return raw !== undefined && tag.hasReferences ? resolveReferences(raw) : raw;
    },
    markup(attributes: readonly string[], limit: number) {
      let markup = `<${tag.name}`;
      for (const wanted of attributes) {
        const raw = find(wanted);
        if (raw === undefined) continue;
        const value =
          raw.length > limit || raw.includes('"')
            ? escapeAttribute(clip(resolveReferences(raw), limit))
            : raw;
        markup += ` ${wanted}="${value}"`;
      }
      return `${markup}${tag.selfClosing ? "/>" : ">"}`;
    },
  };
  return { tag, read };

  function read(inText: string, from: number, offset: number): number | undefined {
    text = inText;
    start = from;
    base = offset;
    tag.hasReferences = true;
    return readLikeEarlier() ?? readAny();
  }

  /** Reads a tag that has the layout of an earlier one. */
  function readLikeEarlier(): number | undefined {
    layout = layouts.find(text, start);
    if (!layout) return undefined;
    const { pattern } = layout;
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (!found) {
      layout = undefined;
      return undefined;
    }
    match = found;
    tag.fullName = layout.fullName;
    tag.name = layout.name;
    initials = layout.initials;
    const end = pattern.lastIndex;
    tag.selfClosing = text.charCodeAt(end - 2) === slash;
    return end;
  }

  function readAny(): number | undefined {
    used = 0;
    initials = 0;
    const first = text.charCodeAt(start + 1);
    if (Number.isNaN(first)) return undefined;
    if (!isNameStart(first))
      throw new XmlError("a < that begins no tag (as text it is written &lt;)", base + start);
    let at = readName();
    for (;;) {
      const gap = at;
      let code = text.charCodeAt(at);
      while (code <= space) code = text.charCodeAt(++at);
      if (code === greater || code === slash) break;
      if (Number.isNaN(code)) return undefined;
      if (gap === at || !isNameStart(code)) {
        throw tagError(
          `the tag <${shown(tag.fullName)}> contains something that isn't an attribute`,
          at,
        );
      }
      at = readAttribute(at);
      if (at < 0) return undefined;
    }
    const end = readEnd(at);
    const twice = end < 0 ? -1 : findRepeated(text, marks, used);
    if (twice >= 0) {
      throw attributeError("is given twice", marks[twice] as number, marks[twice + 1] as number);
    }
    if (end < 0) return undefined;
    layouts.add(text, start, marks, used, tag);
    if (used < marks.length >> 4) marks = marks.slice(0, used);
    return end;
  }

  /** Returns the end of the tag's name. */
  function readName(): number {
    const at = nameEnd(text, start + 1);
    // Most tags have the same name as the one before.
    if (at - start - 1 !== tag.fullName.length || !text.startsWith(tag.fullName, start + 1)) {
      tag.fullName = text.slice(start + 1, at);
      tag.name = tag.fullName.slice(tag.fullName.indexOf(":") + 1);
    }
    return at;
  }

  /** Returns the offset after the attribute that begins here, or -1 if the text ends inside it. */
  function readAttribute(begin: number): number {
    initials |= 1 << text.charCodeAt(begin);
    let at = begin;
    let code: number;
    do code = text.charCodeAt(++at);
    while (isNameCode(code));
    const end = at;
    while (code <= space) code = text.charCodeAt(++at);
    if (Number.isNaN(code)) return -1;
    if (code !== equals) throw attributeError("has no value", begin, end);
    do code = text.charCodeAt(++at);
    while (code <= space);
    if (Number.isNaN(code)) return -1;
    if (code !== doubleQuote && code !== singleQuote) {
      throw attributeError("has a value without quotes", begin, end);
    }
    const close = text.indexOf(code === doubleQuote ? '"' : "'", at + 1);
    if (close < 0) return -1;
    marks[used] = begin;
    marks[used + 1] = end;
    marks[used + 2] = at + 1;
    marks[used + 3] = close;
    used += 4;
    return close + 1;
  }

  /** Returns the offset after the `>` or `/>` here, or -1 if the text ends inside it. */
  function readEnd(at: number): number {
    tag.selfClosing = text.charCodeAt(at) === slash;
    if (!tag.selfClosing) return at + 1;
    const next = text.charCodeAt(at + 1);
    if (Number.isNaN(next)) return -1;
    if (next !== greater) throw tagError(`a / inside the tag <${shown(tag.fullName)}>`, at);
    return at + 2;
  }

  /** After a missing quote comes the next tag, and eventually an error. */
  function tagError(problem: string, at: number): XmlError {
    const inside = text.indexOf("<", start + 1);
    if (inside < 0 || inside >= at) return new XmlError(problem, base + at);
    return new XmlError(
      `a < inside the tag <${shown(tag.fullName)}>, where the quote that ends an attribute may be missing`,
      base + inside,
    );
  }

  function attributeError(problem: string, begin: number, end: number): XmlError {
    const attribute = shown(text.slice(begin, end));
    return tagError(`the attribute ${attribute} of <${shown(tag.fullName)}> ${problem}`, begin);
  }

  /** Returns an attribute's value as written. */
  function find(wanted: string): string | undefined {
    const first = wanted.charCodeAt(0);
    if ((initials & (1 << first)) === 0) return undefined;
    if (layout) {
      const group = layout.groups.get(wanted);
      return group === undefined ? undefined : match[group];
    }
    for (let mark = 0; mark < used; mark += 4) {
      const begin = marks[mark] as number;
      if (
        (marks[mark + 1] as number) - begin === wanted.length &&
        text.charCodeAt(begin) === first &&
        text.startsWith(wanted, begin)
      ) {
        return text.slice(marks[mark + 2], marks[mark + 3]);
      }
    }
    return undefined;
  }
}

const space = 0x20;
const greater = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;
