/**
 * Parts of a name or message that differ from run to run although nothing changed. Each alternative is a fixed
 * beginning and one run of characters, so that none backtracks.
 */
const changing = new RegExp(
  [
    // A UUID.
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    // Addresses: 0x7f8a…, and Java's Object@1b2c3d4.
    "0x[0-9a-f]+",
    "@[0-9a-f]{5,16}",
    // Dates and times of ISO 8601, and times by themselves.
    "\\d{4}-\\d\\d-\\d\\d(?:[t ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:z|[+-]\\d\\d:?\\d\\d)?)?",
    "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?",
    "\\bseed\\W{0,4}\\d+",
    // Temporary folders, with all that follows.
    "/(?:tmp|var/folders|var/tmp)/[^\\s\"'`,;)\\]]+",
    "\\\\temp\\\\[^\\s\"'`,;)\\]]+",
    "\\d{5,}",
  ].join("|"),
  "gi",
);

/** How long something took: in a message it is never the point. */
const durations = /\b\d{1,9}(?:\.\d{1,9})? ?(?:ns|µs|us|ms|s|secs?|seconds?|minutes?)\b/gi;

/** A test's name with what may change from run to run replaced: addresses, UUIDs, dates, seeds, temporary paths, numbers of 5 digits and more. */
export function withoutChangingParts(name: string): string {
  return /[\d\\/@]/.test(name) ? name.replace(changing, "#") : name;
}

/** What follows in a longer message tells nothing that its beginning doesn't. In UTF-16 units. */
const comparedMessage = 2000;

/** A failure's message, as far as it is the same in each run of the same failure. */
export function lastingMessage(message: string): string {
  const begin = message.slice(0, comparedMessage);
  return withoutChangingParts(begin).replace(durations, "#").replace(/\s+/g, " ");
}

/** The message of a linter or scanner without its numbers, which count things elsewhere in the file. */
export function withoutNumbers(message: string): string {
  return message.slice(0, comparedMessage).replace(/\d+/g, "#").replace(/\s+/g, " ");
}
