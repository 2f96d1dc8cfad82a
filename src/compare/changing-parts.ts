/**
 * Parts of a name or message that differ from run to run without a change. Each alternative is a fixed prefix and one
 * run of characters, so none backtracks.
 */
const changing = new RegExp(
  [
    // A UUID.
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    // Addresses: 0x7f8a…, and Java's Object@1b2c3d4.
    "0x[0-9a-f]+",
    "@[0-9a-f]{5,16}",
    // ISO 8601 dates and times, and times alone.
    "\\d{4}-\\d\\d-\\d\\d(?:[t ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:z|[+-]\\d\\d:?\\d\\d)?)?",
    "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?",
    "\\bseed\\W{0,4}\\d+",
    // Temporary folders, including the rest of the path.
    "/(?:tmp|var/folders|var/tmp)/[^\\s\"'`,;)\\]]+",
    "\\\\temp\\\\[^\\s\"'`,;)\\]]+",
    "\\d{5,}",
  ].join("|"),
  "gi",
);

/**
 * What every match of `changing` contains. It is checked first, because it begins with fewer characters: that takes a
 * tenth of the time.
 */
const sign =
  /\d(?:\d{4}|[-:]\d)|-[0-9a-f]{4}-|0x[0-9a-f]|@[0-9a-f]{5}|\bseed|[/\\](?:tmp|temp|var)[/\\]/i;

/** Durations, which are never the point of a message. */
const durations = /\b\d{1,9}(?:\.\d{1,9})? ?(?:ns|µs|us|ms|s|secs?|seconds?|minutes?)\b/gi;

/**
 * Replaces the parts of a test's name that can change from run to run: addresses, UUIDs, dates, seeds, temporary paths,
 * and numbers of 5 or more digits.
 */
export function withoutChangingParts(name: string): string {
  return /[\d\\/@]/.test(name) && sign.test(name) ? name.replace(changing, "#") : name;
}

/** How much of a message is compared, in UTF-16 units. The start is enough to identify it. */
const comparedMessage = 2000;

/** Returns the part of a failure's message that is the same in each run. */
export function lastingMessage(message: string): string {
  const begin = message.slice(0, comparedMessage);
  return withSingleSpaces(withoutChangingParts(begin).replace(durations, "#"));
}

/** Most messages have single spaces already. */
function withSingleSpaces(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text;
}

/** Removes the numbers from the message of a linter or scanner, because they can count things elsewhere in the file. */
export function withoutNumbers(message: string): string {
  return withSingleSpaces(message.slice(0, comparedMessage).replace(/\d+/g, "#"));
}
