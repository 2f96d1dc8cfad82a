import { oneLine } from "../../read/plain-text.ts";

/** Returns the message of a case whose outcome is more specific than "failed", or unknown. */
export function withOutcome(message: string, word: string | undefined): string {
  if (!word) return message;
  const sentence = `The outcome of the test is "${oneLine(word).slice(0, 60)}".`;
  return message === "" ? sentence : `${message}\n\n${sentence}`;
}
