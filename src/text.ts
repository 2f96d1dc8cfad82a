/** Formats numbers and durations in English, independent of the machine's locale. */

export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "1 test", "1,204 tests". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** "12 ms", "4.1 s", "12.0 s", "3 min 20 s", "1 h 5 min", with non-breaking spaces. Empty if it rounds to nothing. */
export function formatSeconds(seconds: number): string {
  if (seconds < 0.0005) return "";
  if (seconds < 0.9995) return `${Math.round(seconds * 1000)}\u00a0ms`;
  // One more digit distinguishes the many tests of a few seconds.
  if (seconds < 59.95) return `${seconds.toFixed(1)}\u00a0s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return joinUnits(Math.floor(whole / 60), "min", whole % 60, "s");
  const minutes = Math.round(whole / 60);
  return joinUnits(Math.floor(minutes / 60), "h", minutes % 60, "min");
}

function joinUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  const end = small === 0 ? "" : `\u00a0${small}\u00a0${smallUnit}`;
  return `${formatNumber(large)}\u00a0${largeUnit}${end}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], conjunction: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

/** "a, b and 3 more": the first `most` items, and the number of the others. Only the items that are shown are written. */
export function listSome<T>(
  items: readonly T[],
  most: number,
  write: (item: T) => string,
  describeRest = (left: number) => `${formatNumber(left)} more`,
): string {
  const words = items.slice(0, most).map((item) => write(item));
  const left = items.length - words.length;
  return listWords(left > 0 ? [...words, describeRest(left)] : words);
}

/** Joins the parts that aren't empty. */
export function joinParts(
  parts: readonly (string | undefined | false)[],
  separator = " · ",
): string {
  return parts.filter(Boolean).join(separator);
}

/** Cuts a text to at most `length` UTF-16 units, without breaking a character or an emoji sequence. */
export function cutUnits(text: string, length: number): string {
  return text.slice(0, length).replace(/\u200d?[\ud800-\udbff]?$/, "");
}

/** Cuts a longer text to `length` UTF-16 units, an ellipsis included. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${cutUnits(text, length - 1)}…`;
}
