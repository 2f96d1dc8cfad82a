/** Reads `&lt;`, `&#10;`, `&#xA;` and their like; entities that a document declares are never expanded. */
export function resolveReferences(text: string): string {
  return text.includes("&") ? text.replace(resolvable, resolve) : text;
}

const resolvable = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,9})|#x([\da-fA-F]{1,8}));/g;

const predefined = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

function resolve(_: string, name?: string, decimal?: string, hex?: string): string {
  if (name) return predefined.get(name) as string;
  const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? "\ufffd"
    : String.fromCodePoint(code);
}

/** The opposite, for text that becomes an attribute's value. */
export function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

export type Reference = {
  /** Just after the `;`. */
  readonly end: number;
  readonly kind: "fine" | "forbidden" | "entity";
};

const reference =
  /&(?:(?:lt|gt|amp|quot|apos)|#(\d{1,9})|#x([\da-fA-F]{1,8})|[A-Za-z_][\w.-]{0,99});/y;

/** What begins with the `&` at `start`: a reference, one to a character that XML forbids or to an entity; or nothing of the kind. */
export function referenceAt(text: string, start: number): Reference | undefined {
  reference.lastIndex = start;
  const match = reference.exec(text);
  if (!match) return undefined;
  const end = reference.lastIndex;
  const [whole, decimal, hex] = match;
  if (decimal || hex) {
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
    return { end, kind: isCharacter(code) ? "fine" : "forbidden" };
  }
  return { end, kind: predefined.has(whole.slice(1, -1)) ? "fine" : "entity" };
}

/** Longer than any reference that is read. */
export const referenceLength = 104;

/** https://www.w3.org/TR/xml/#NT-Char */
function isCharacter(code: number): boolean {
  return code < 0x20
    ? code === 9 || code === 10 || code === 13
    : code < 0xd800 || (code >= 0xe000 && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
