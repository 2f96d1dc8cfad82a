import type { Form } from "./forms.ts";

/** A part of a text, from `start` up to but not including `end`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns a function that finds every piece of a text that is one of the forms, or enough of one to count. The pieces
 * are in order and don't overlap.
 */
export function toSearch(forms: readonly Form[]): (text: string) => readonly Piece[] {
  const findAnchor = toAnchorSearch(forms);
  return (text) => {
    const pieces: Piece[] = [];
    let end = 0;
    let hit = findAnchor(text, 0);
    while (hit) {
      const piece = widest(text, end, hit);
      if (piece) {
        pieces.push(piece);
        end = piece.end;
      }
      hit = findAnchor(text, piece ? end : hit.at + 1);
    }
    return pieces;
  };
}

/** The length of an anchor, a piece of a form that is searched for. The rest of the form may be around it. */
const anchorLength = 8;

interface Hit {
  readonly at: number;
  /** The forms that contain the anchor, and its offset in them. */
  readonly anchored: readonly { readonly form: Form; readonly offset: number }[];
}

/**
 * Searches for all anchors at once. Two of every eight characters decide how far it can jump (Wu and Manber, "A fast
 * algorithm for multi-pattern searching", 1994).
 */
function toAnchorSearch(forms: readonly Form[]): (text: string, from: number) => Hit | undefined {
  const anchors = new Map<string, { readonly form: Form; readonly offset: number }[]>();
  const jumps = new Uint8Array(0x10000).fill(anchorLength - 1);
  const isHashed = new Uint8Array(0x10000);
  for (const form of forms) {
    for (const anchor of anchorsOf(form)) {
      const anchored = anchors.get(anchor) ?? [];
      anchors.set(anchor, anchored);
      isHashed[hashOf(anchor, 0)] = 1;
      for (const offset of offsetsOf(anchor, form.text)) anchored.push({ form, offset });
      for (let i = 1; i < anchorLength; i++) {
        const pair = pairAt(anchor, i);
        jumps[pair] = Math.min(jumps[pair] as number, anchorLength - 1 - i);
      }
    }
  }
  return (text, from) => {
    for (let i = from + anchorLength - 1; i < text.length; ) {
      const jump = jumps[pairAt(text, i)] as number;
      const at = i - anchorLength + 1;
      if (jump === 0 && isHashed[hashOf(text, at)]) {
        const anchored = anchors.get(text.slice(at, i + 1));
        if (anchored) return { at, anchored };
      }
      i += jump || 1;
    }
    return undefined;
  };
}

/**
 * One anchor near the start, one at the end, and enough in between that every long piece of the middle contains one.
 * Texts have many blanks in a row, so an anchor has two of them in its second half only if no other is possible: with
 * these, the search can't jump far.
 */
function anchorsOf({ text, beginning, middle }: Form): Set<string> {
  const anchors = new Set([text.slice(-anchorLength)]);
  const step = Math.max(1, middle - anchorLength);
  let last = -1;
  let next = Math.min(beginning - anchorLength, step);
  while (next + anchorLength <= text.length) {
    let at = next;
    while (at > last && text.slice(at + anchorLength / 2, at + anchorLength).includes("  ")) at--;
    last = at > last ? at : next;
    anchors.add(text.slice(last, last + anchorLength));
    next = last + step;
  }
  return anchors;
}

/** Returns every offset of the anchor, because a text can contain it repeatedly. */
function offsetsOf(anchor: string, text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) offsets.push(at);
  return offsets;
}

/** A number below 0x10000 for the character at `i` and the one before it. */
function pairAt(text: string, i: number): number {
  return ((text.charCodeAt(i - 1) & 0xff) << 8) | (text.charCodeAt(i) & 0xff);
}

/** A number below 0x10000 for all characters of an anchor but the last two, which the jumps have compared. */
function hashOf(text: string, at: number): number {
  let hash = 0;
  for (let i = 1; i < anchorLength - 2; i += 2) hash = Math.imul(hash, 31) + pairAt(text, at + i);
  return hash & 0xffff;
}

/** Returns the least length of a piece from the middle that counts if it begins at this offset of the form. */
function shortestPiece({ middle, shared }: Form, start: number): number {
  if (!shared || start >= shared.length) return middle;
  return Math.min(shared.middle, shared.length - start + middle);
}

/** Returns the longest piece of a form around an anchor that counts as a secret, starting at `from` or later. */
function widest(text: string, from: number, { at, anchored }: Hit): Piece | undefined {
  let best: Piece | undefined;
  for (const { form, offset } of anchored) {
    let before = 0;
    while (
      before < offset &&
      at - before > from &&
      text[at - before - 1] === form.text[offset - before - 1]
    )
      before++;
    let length = anchorLength;
    while (offset + length < form.text.length && text[at + length] === form.text[offset + length])
      length++;
    const isBeginning = before === offset;
    const isEnd = offset + length === form.text.length;
    const found = before + length;
    const counts =
      (isBeginning && found >= form.beginning) ||
      (isEnd && found >= form.end) ||
      found >= shortestPiece(form, offset - before);
    if (!counts) continue;
    let start = at - before;
    let end = at + length;
    if (form.around) {
      while (start > from && form.around.test(text[start - 1] as string)) start--;
      while (end < text.length && form.around.test(text[end] as string)) end++;
      for (let signs = 0; signs < 2 && text[end] === "="; signs++) end++;
    }
    if (!best || end - start > best.end - best.start) best = { start, end };
  }
  return best;
}
