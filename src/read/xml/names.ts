/** 1 for what can begin a name, 2 for what can only go on in one; of ASCII. https://www.w3.org/TR/xml/#NT-NameChar */
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

/** Also past the characters that XML forbids: they are passed over everywhere. */
export function spaceEnd(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

/** Where the name that begins at `from` ends. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  if (!isNameStart(text.charCodeAt(at))) return at;
  do at++;
  while (isNameCode(text.charCodeAt(at)));
  return at;
}

/** A name, short enough for a message. */
export function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
