/**
 * Resolves `&lt;`, `&#10;`, `&#xA;` and similar references. Entities declared by a document are never expanded. Written
 * by hand because it is five times faster than a regular expression.
 */
export function resolveReferences(text: string): string {
  let resolved = "";
  let done = 0;
  let end = -1;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    // Searched only once, so that many & before one distant ; take linear time.
    if (end < at) end = text.indexOf(";", at);
    if (end < 0) break;
    const meant = end - at <= longestResolved ? meaningOf(text.slice(at + 1, end)) : undefined;
    if (meant === undefined) continue;
    resolved += text.slice(done, at) + meant;
    done = end + 1;
  }
  return done > 0 ? resolved + text.slice(done) : text;
}

/** `&#x0010FFFF;`, without its `;` */
const longestResolved = 11;

const predefined = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function meaningOf(name: string): string | undefined {
  if (!name.startsWith("#")) return predefined.get(name);
  const code = codeOf(name);
  if (Number.isNaN(code)) return undefined;
  const isCodePoint = code <= 0x10ffff && (code < 0xd800 || code >= 0xe000);
  return isCodePoint ? String.fromCodePoint(code) : "\ufffd";
}

/** For `#10` or `#xA`; NaN for anything else. */
function codeOf(name: string): number {
  if (/^#\d+$/.test(name)) return Number(name.slice(1));
  return /^#x[\da-fA-F]+$/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.NaN;
}

/** Escapes text for an attribute's value. */
export function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

export type Reference = {
  /** After the `;`. */
  readonly end: number;
  readonly kind: "fine" | "forbidden" | "entity";
};

const reference = /&([A-Za-z_][\w.-]{0,99}|#\d{1,8}|#x[\da-fA-F]{1,8});/y;

/** Returns what begins with the `&` at `start`: a reference, a forbidden character, an entity, or undefined. */
export function referenceAt(text: string, start: number): Reference | undefined {
  // Most references are of these two, and the pattern takes five times as long.
  if (text.startsWith("lt;", start + 1) || text.startsWith("gt;", start + 1))
    return { end: start + 4, kind: "fine" };
  reference.lastIndex = start;
  const name = reference.exec(text)?.[1];
  if (name === undefined) return undefined;
  const end = reference.lastIndex;
  if (!name.startsWith("#")) return { end, kind: predefined.has(name) ? "fine" : "entity" };
  return { end, kind: isCharacter(codeOf(name)) ? "fine" : "forbidden" };
}

/** Longer than any supported reference. */
export const referenceLength = 104;

/** https://www.w3.org/TR/xml/#NT-Char */
function isCharacter(code: number): boolean {
  return code < 0x20
    ? code === 9 || code === 10 || code === 13
    : code < 0xd800 || (code >= 0xe000 && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
