/** What people write into patterns out of habit from other tools, and what it means here. */
const habits: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  { pattern: /^["'`]|["'`]$/, advice: "Quotes are taken as part of the name: leave them out." },
  {
    pattern: /[*?+@!]?\([^()]*\|[^()]*\)/,
    advice: "Alternatives in parentheses aren't supported: write one pattern per line.",
  },
  { pattern: /\{[^{}]*\}/, advice: "Braces aren't supported: write one pattern per line." },
  { pattern: /,/, advice: "Patterns aren't separated by commas: write one per line." },
  { pattern: /;/, advice: "Patterns aren't separated by semicolons: write one per line." },
  {
    pattern: /\S\.\w+\s+\S*[./*]/,
    advice: "Patterns aren't separated by spaces: write one per line.",
  },
  { pattern: /\\/, advice: "A backslash isn't a separator here: write / between folders." },
];

/** Why a pattern that matches nothing may be meant in another way. Undefined where its signs don't tell. */
export function explainForeignSigns(pattern: string): string | undefined {
  return habits.find((habit) => habit.pattern.test(pattern))?.advice;
}
