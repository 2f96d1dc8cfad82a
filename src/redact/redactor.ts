import { oncePer } from "../once.ts";
import { type Form, toForms } from "./forms.ts";

/** Replaces every secret in a text by `***`. A text without secrets is returned unchanged. */
export type Redact = (text: string) => string;

/**
 * Finds secrets as they are, in Base64 at each of its three alignments (also after a user name, as in `Authorization:
 * Basic`, in UTF-16, and twice), in hexadecimal, also in dumps, escapes and UTF-16, and in URLs. Also finds the
 * beginning or end of each of these, which can remain in a shortened text. Each text is searched once, whatever the
 * number of forms. Secrets of less than 8 characters are ignored, since they occur in ordinary words. The same list of
 * secrets always gets the same function, because making it takes milliseconds.
 */
export const toRedactor: (secrets: readonly string[]) => Redact = oncePer(
  makeRedactor,
  new WeakMap<readonly string[], Redact>(),
);

function makeRedactor(secrets: readonly string[]): Redact {
  const forms = secrets.filter(({ length }) => length >= anchorLength).flatMap(toForms);
  if (forms.length === 0) return (text) => text;
  const findAnchor = toSearch(forms);

  return (text) => {
    let clean = "";
    let end = 0;
    let hit = findAnchor(text, 0);
    while (hit) {
      const found = widest(text, end, hit);
      if (found) {
        clean += `${text.slice(end, found.start)}***`;
        end = found.end;
      }
      hit = findAnchor(text, found ? end : hit.at + 1);
    }
    return end === 0 ? text : clean + text.slice(end);
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
function toSearch(forms: readonly Form[]): (text: string, from: number) => Hit | undefined {
  const anchors = new Map<string, { readonly form: Form; readonly offset: number }[]>();
  const jumps = new Uint8Array(0x10000).fill(anchorLength - 1);
  for (const form of forms) {
    for (const anchor of anchorsOf(form)) {
      const anchored = anchors.get(anchor) ?? [];
      anchors.set(anchor, anchored);
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
      if (jump === 0) {
        const at = i - anchorLength + 1;
        const anchored = anchors.get(text.slice(at, i + 1));
        if (anchored) return { at, anchored };
      }
      i += jump || 1;
    }
    return undefined;
  };
}

/** One anchor at the start, one at the end, and enough in between that every long piece of the middle contains one. */
function anchorsOf({ text, middle }: Form): Set<string> {
  const step = Math.max(1, middle - anchorLength);
  const anchors = new Set([text.slice(-anchorLength)]);
  for (let at = 0; at + anchorLength <= text.length; at += step)
    anchors.add(text.slice(at, at + anchorLength));
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

/** Returns the longest piece of a form around an anchor that counts as a secret, starting at `from` or later. */
function widest(text: string, from: number, { at, anchored }: Hit) {
  let best: { start: number; end: number } | undefined;
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
      found >= form.middle;
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
