import { oneLine } from "../../read/plain-text.ts";

/** The message of a case whose outcome says more than that it failed, or isn't a word of the format. */
export function withOutcome(message: string, word: string | undefined): string {
  if (!word) return message;
  const said = `The outcome of the test is "${oneLine(word).slice(0, 60)}".`;
  return message === "" ? said : `${message}\n\n${said}`;
}
