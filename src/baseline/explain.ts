import { quoteRefusal } from "../publish/client/refusal.ts";
import type { Sent } from "../publish/client/send.ts";

/** Explains in a sentence, which includes GitHub's message, why something couldn't be read. */
export function explainRead(
  what: string,
  permission: string,
  sent: Exclude<Sent<unknown>, { kind: "done" }>,
): string {
  if (sent.kind === "late") return `GitHub didn't let ${what} be read in time: ${sent.why}.`;
  const { status } = sent.refusal;
  // GitHub also answers 404 for data that the token can't access.
  const isDenied = status === 403 || status === 404;
  const hint = isDenied ? ` The job may need \`permissions: ${permission}\`.` : "";
  return `GitHub didn't show ${what} (${quoteRefusal(sent.refusal)}).${hint}`;
}
