/**
 * 1 for characters that can begin a name, 2 for those that can only continue one; for ASCII.
 * https://www.w3.org/TR/xml/#NT-NameChar
 */
const nameCodes = new Uint8Array(128);
for (const letter of "abcdefghijklmnopqrstuvwxyz") {
  nameCodes[letter.charCodeAt(0)] = 1;
  nameCodes[letter.toUpperCase().charCodeAt(0)] = 1;
}
for (const first of "_:") nameCodes[first.charCodeAt(0)] = 1;
for (const other of "0123456789-.") nameCodes[other.charCodeAt(0)] = 2;

export function isNameStart(code: number): boolean {
  return code < 128 ? nameCodes[code] === 1 : code >= 128;
}

export function isNameCode(code: number): boolean {
  return code < 128 ? nameCodes[code] !== 0 : code >= 128;
}

/** Also skips the characters that XML forbids, which are ignored everywhere. */
export function spaceEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** Returns the end of the name that begins at `from`. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  if (!isNameStart(text.charCodeAt(at))) return at;
  do at++;
  while (isNameCode(text.charCodeAt(at)));
  return at;
}

/** Returns a name that is short enough for a message. */
export function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
