/**
 * Reads a `time` attribute in seconds, as tools write it: `0.005`, `12`, `0.`, `1e-05`, `1,234.5` (thousands), `0,005`
 * (decimal comma), `00:00:01.234`, `1.5s`, `20 ms`. Returns 0 for texts that aren't numbers and for negative or absurd
 * values, because a summary must not show a negative time.
 */
export function readSeconds(text: string | undefined): number {
  if (!text) return 0;
  const plain = readDecimal(text) ?? Number(text);
  if (!Number.isNaN(plain)) return inReason(plain);
  const match = /^(\d[\d.,:]{0,40}(?:[eE][+-]?\d{1,3})?)\s*(ms|s|sec|seconds?)?$/.exec(text.trim());
  if (!match) return 0;
  const [, number = "", unit] = match;
  const seconds = number.includes(":") ? readClock(number) : Number(withoutCommas(number));
  return inReason(unit === "ms" ? seconds / 1000 : seconds);
}

/**
 * Reads `12.345`, as most tools write it, in a quarter of the time of `Number`. The result is the same: both numbers are
 * exact, so the quotient is rounded once. Returns undefined for anything longer or different.
 */
function readDecimal(text: string): number | undefined {
  const { length } = text;
  if (length > longestDecimal) return undefined;
  let digits = 0;
  let divisor = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (digit >= 0 && digit <= 9) {
      digits = 10 * digits + digit;
      divisor *= 10;
    } else if (digit === point && divisor === 0 && at > 0 && at < length - 1) divisor = 1;
    else return undefined;
  }
  return divisor === 0 ? digits : digits / divisor;
}

/** 12 characters have at most 12 digits, and V8 copies the shorter substrings, whose characters are read fast. */
const longestDecimal = 12;
const zero = 0x30;
/** From the code of a zero. */
const point = 0x2e - zero;

/** A test doesn't take more than a day. container-structure-test writes nanoseconds. */
const longest = 24 * 60 * 60;

function inReason(seconds: number): number {
  return seconds > 0 && seconds <= longest ? seconds : 0;
}

/** `hh:mm:ss.fff` or `mm:ss`. */
function readClock(text: string): number {
  let seconds = 0;
  for (const part of text.split(":"))
    seconds = seconds * 60 + Number(withoutCommas(part) || Number.NaN);
  return seconds;
}

function withoutCommas(number: string): string {
  const groups = /^(?!0)\d{1,3}(?:,\d{3})+(?:\.|$)/.test(number);
  return groups || number.includes(".") ? number.replaceAll(",", "") : number.replace(",", ".");
}

/** Checks a number of seconds by the same rules. */
export function toSeconds(value: unknown): number {
  return typeof value === "number" ? inReason(value) : 0;
}

/** Reads a duration in milliseconds by the same rules and returns seconds. */
export function readMilliseconds(value: unknown): number {
  return typeof value === "number" ? inReason(value / 1000) : 0;
}
