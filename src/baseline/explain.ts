import { quoteRefusal } from "../publish/client/refusal.ts";
import type { Sent } from "../publish/client/send.ts";

/** Why something couldn't be read, as a sentence; the words of GitHub are in it. */
export function explainRead(
  what: string,
  permission: string,
  sent: Exclude<Sent<unknown>, { kind: "done" }>,
): string {
  if (sent.kind === "late") return `GitHub didn't let ${what} be read in time: ${sent.why}.`;
  const { status } = sent.refusal;
  // GitHub answers 404 as well for what a token may not see.
  const isDenied = status === 403 || status === 404;
  const hint = isDenied ? ` The job may need \`permissions: ${permission}\`.` : "";
  return `GitHub didn't show ${what} (${quoteRefusal(sent.refusal)}).${hint}`;
}
