/** Of equal text so much is kept before a difference, in UTF-16 units. */
const mostBefore = 30;

/**
 * Two texts, each on one line, cut around the first sign in which they differ, so that what differs is seen first: two
 * long values mostly begin alike. Those that don't, and short ones, stay as they are; nothing is cut at the end.
 * @param length up to which a text is short, in UTF-16 units
 */
export function cutAround(one: string, other: string, length: number): readonly [string, string] {
  if (one === other || Math.max(one.length, other.length) <= length) return [one, other];
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one[same] === other[same]) same++;
  const start = same - mostBefore;
  if (start <= mostBefore) return [one, other];
  const cut = (text: string) => `…${text.slice(start).replace(/^[\udc00-\udfff]/, "")}`;
  return [cut(one), cut(other)];
}
