import { detach } from "../plain-text.ts";

/**
 * What many tags of a report have in common: everything but the values of their attributes. One regular expression
 * reads such a tag in a third of the time. It takes linear time, because a value can't contain its quote.
 */
export interface TagLayout {
  /** Sticky. Each group is the value of an attribute, as written. */
  readonly pattern: RegExp;
  /** The number of each attribute's group. */
  readonly groups: ReadonlyMap<string, number>;
  readonly fullName: string;
  readonly name: string;
  /** One bit per initial letter of the attributes' names. */
  readonly initials: number;
}

/** The layouts of earlier tags. */
export interface TagLayouts {
  /** Each document can add as many, so that an unusual one takes none from the others. */
  startDocument(): void;
  /** Returns the layout that the tag at `start` may have. */
  find(text: string, start: number): TagLayout | undefined;
  /**
   * Keeps the layout of the tag at `start`.
   * @param marks four offsets per attribute: the start and end of its name and of its value
   * @param used how many of `marks` are used
   */
  add(
    text: string,
    start: number,
    marks: readonly number[],
    used: number,
    tag: Pick<TagLayout, "fullName" | "name">,
  ): void;
}

/** Per document. V8 compiles a program for each. */
const maxLayouts = 200;
/** The marks of 32 attributes. */
const maxMarks = 4 * 32;
/** From one value to the next, in UTF-16 units: spaces and a name. V8 refuses patterns that are too large. */
const maxBetween = 200;
/** One layout is kept in each place. */
const places = 64;

export function newTagLayouts(): TagLayouts {
  const layouts: (TagLayout | undefined)[] = new Array(places);
  /** How many marks the earlier tag of a place used. A byte holds `maxMarks`. */
  const usedBefore = new Uint8Array(places);
  let left = 0;
  return {
    startDocument() {
      left = maxLayouts;
    },
    find: (text, start) => layouts[placeOf(text, start)],
    add(text, start, marks, used, { fullName, name }) {
      if (left === 0 || used === 0 || used > maxMarks) return;
      // Many tags occur once in a document, so only the second one of a kind is worth a pattern.
      const place = placeOf(text, start);
      if (usedBefore[place] !== used) {
        usedBefore[place] = used;
        return;
      }
      const groups = new Map<string, number>();
      let initials = 0;
      let pattern = "";
      let from = start;
      for (let mark = 0; mark < used; mark += 4) {
        const [begin = 0, end = 0, value = 0, close = 0] = marks.slice(mark, mark + 4);
        if (value - from > maxBetween) return;
        initials |= 1 << text.charCodeAt(begin);
        groups.set(detach(text.slice(begin, end)), mark / 4 + 1);
        pattern += `${RegExp.escape(text.slice(from, value))}([^${text.charAt(close)}]*)`;
        from = close;
      }
      left--;
      layouts[place] = {
        pattern: new RegExp(`${pattern}${text.charAt(from)}[\\0- ]*/?>`, "y"),
        groups,
        fullName: detach(fullName),
        name: detach(name),
        initials,
      };
    },
  };
}

/** Differs for the usual tags of a report, such as `testcase` and `testsuite`, `test-case` and `test-suite`. */
function placeOf(text: string, start: number): number {
  const letters =
    text.charCodeAt(start + 1) + text.charCodeAt(start + 5) + text.charCodeAt(start + 6);
  return (letters % places) | 0;
}
