/** Syntax of other tools that people use in patterns, and what to write instead. */
const habits: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  { pattern: /^["'`]|["'`]$/, advice: "Quotes are part of the name; remove them." },
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

/** Returns advice for a pattern that looks like another tool's syntax. */
export function explainForeignSigns(pattern: string): string | undefined {
  return habits.find((habit) => habit.pattern.test(pattern))?.advice;
}
