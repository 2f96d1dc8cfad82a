import { oncePer } from "../once.ts";
import { toBytes, toForms } from "./forms.ts";
import { findListed } from "./number-lists.ts";
import { type Piece, toSearch } from "./search.ts";

/** Replaces every secret in a text by `***`. A text without secrets is returned unchanged. */
export type Redact = (text: string) => string;

/**
 * Finds secrets as they are, in Base64 at each of its three alignments (also after a user name, as in `Authorization:
 * Basic`, in UTF-16, and twice), in hexadecimal, also in dumps, escapes and UTF-16, in lists of decimal numbers, and in
 * URLs. Also finds the beginning or end of each of these, which can remain in a shortened text. Each text is searched
 * twice, for lists and for all other forms. Secrets of less than 8 characters are ignored, since they occur in ordinary
 * words. The same list of secrets always gets the same function, because making it takes milliseconds.
 */
export const toRedactor: (secrets: readonly string[]) => Redact = oncePer(
  makeRedactor,
  new WeakMap<readonly string[], Redact>(),
);

const shortestSecret = 8;

function makeRedactor(secrets: readonly string[]): Redact {
  const long = secrets.filter(({ length }) => length >= shortestSecret);
  if (long.length === 0) return (text) => text;
  const find = toSearch(long.flatMap(toForms));
  const findBytes = toSearch(long.map(toBytes));
  return (text) => {
    const clean = replace(text, find(text));
    return replace(clean, findListed(clean, findBytes));
  };
}

/** @param pieces in order */
function replace(text: string, pieces: readonly Piece[]): string {
  if (pieces.length === 0) return text;
  let clean = "";
  let end = 0;
  for (const piece of pieces) {
    clean += `${text.slice(end, piece.start)}***`;
    end = piece.end;
  }
  return clean + text.slice(end);
}
