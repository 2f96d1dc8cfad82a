import { quoteRefusal } from "../client/refusal.ts";
import type { Sent } from "../client/send.ts";

/** Says why there is no comment, and what to do. */
export function explainNoComment(
  sent: Exclude<Sent<unknown>, { kind: "done" }>,
  pull: number | undefined,
): string {
  const name = pull === undefined ? "The pull request" : `Pull request #${pull}`;
  if (sent.kind === "late") return `${name} may have got no comment: ${sent.why}.`;
  const { status, message } = sent.refusal;
  if (/\blocked\b/i.test(message)) {
    return `${name} got no comment: its conversation is locked.`;
  }
  const needs =
    status === 403 || status === 404
      ? " The job needs `permissions: pull-requests: write`; for pull requests from forks, its token is always read-only."
      : "";
  return `${name} got no comment (${quoteRefusal(sent.refusal)}).${needs}`;
}
