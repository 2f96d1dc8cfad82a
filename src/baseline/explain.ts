import type { Sent } from "../publish/client/send.ts";

/** Why something couldn't be read, as a sentence; the words of GitHub are in it. */
export function explainRead(
  what: string,
  permission: string,
  sent: Exclude<Sent<unknown>, { kind: "done" }>,
): string {
  if (sent.kind === "late") return `GitHub didn't let ${what} be read in time: ${sent.why}.`;
  const { status, message } = sent.refusal;
  const said = `HTTP ${status}${message && `: ${message.replace(/\s+/g, " ").slice(0, 200)}`}`;
  // GitHub answers 404 as well for what a token may not see.
  const isDenied = status === 403 || status === 404;
  const hint = isDenied ? ` The job may need \`permissions: ${permission}\`.` : "";
  return `GitHub didn't show ${what} (${said}).${hint}`;
}
