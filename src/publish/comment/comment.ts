import { redactData } from "../../redact/redact-data.ts";
import { commentLimits } from "../client/time-limits.ts";
import { startWire } from "../client/wire.ts";
import type { Ports } from "../ports.ts";
import { type Commented, type CommentPlan, writeComment } from "./write-comment.ts";

/** The author of comments with a job's own token. Used if no check run has shown which App the token belongs to. */
export const defaultAuthor = "github-actions[bot]";

/** Comments on a pull request after the check is published. Takes at most a minute. No failure here fails the step. */
export async function comment(
  plan: CommentPlan,
  ports: Omit<Ports, "save">,
  { signal, secrets }: { readonly signal: AbortSignal; readonly secrets: readonly string[] },
): Promise<Commented> {
  const safe = redactData(plan, secrets);
  try {
    const limits = commentLimits(ports.clock.now());
    return await writeComment(startWire(ports, signal, limits), safe);
  } catch (error) {
    if (!signal.aborted) throw error;
    return { kind: "not written", why: "The job was cancelled before the comment was written." };
  }
}
