/** How much equal text is kept before the first difference, in UTF-16 units. */
const maxBefore = 16;

/**
 * Cuts two one-line texts around their first difference, because long values often start alike. Short texts, and texts
 * that differ early, stay as they are. Nothing is cut at the end.
 * @param length texts up to this length are not cut, in UTF-16 units
 */
export function cutAround(one: string, other: string, length: number): readonly [string, string] {
  if (one === other || Math.max(one.length, other.length) <= length) return [one, other];
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one[same] === other[same]) same++;
  const start = same - maxBefore;
  if (start <= maxBefore) return [one, other];
  // A closing quote without an opening one would look like a part of the text.
  const quote = /^["'`]/.exec(one)?.[0] ?? "";
  const open = one.endsWith(quote) && other.endsWith(quote) ? quote : "";
  const cut = (text: string) => `${open}…${text.slice(start).replace(/^[\udc00-\udfff]/, "")}`;
  return [cut(one), cut(other)];
}
