import {
  type Circumstances,
  type Explanation,
  toMarkdown,
  toRunLink,
} from "./describe-publishing/explanation.ts";
import { explainNoToken, explainPermission } from "./describe-publishing/no-check-run.ts";
import { explainSuccess } from "./describe-publishing/published.ts";
import { explainRefusal, type Refusal } from "./publish/client/refusal.ts";
import type { RunLink } from "./publish/ports.ts";
import type { Published } from "./publish/publish.ts";
import { toText } from "./render/markdown.ts";

/** No request was possible. */
export type NotPublished = { readonly kind: "no token" };

export function explainPublished(
  published: Published | NotPublished,
  about: Circumstances,
): Explanation {
  switch (published.kind) {
    case "no token":
      return explainNoToken(about);
    case "published":
      return explainSuccess(published, about);
    case "refused": {
      const { refusal, leftOpen } = published;
      if (refusal.reason === "permission" && !leftOpen) return explainPermission(about);
      const why = explainRefusal(toKnownServer(refusal, about));
      return { ...explainOpen(why, leftOpen), failure: why };
    }
    case "gave up": {
      const why = explainGivingUp(published);
      return { ...explainOpen(why, published.leftOpen), failure: why };
    }
    case "cancelled": {
      const why = "The job was cancelled while the check run was being published.";
      const { run, isClosed } = published;
      const open = explainOpen(why, isClosed ? undefined : run);
      const lead = run ? `${open.lead} ${toRunLink("The check run", run)}` : open.lead;
      return { ...open, lead, failure: why, needsLogAnnotations: false };
    }
  }
}

/** A 404 for the repository has a different meaning on known servers. */
function toKnownServer(refusal: Refusal, { isGitea }: Circumstances): Refusal {
  return isGitea && refusal.reason === "not-found"
    ? { ...refusal, reason: "no-check-runs" }
    : refusal;
}

function explainGivingUp({
  why,
  isLimited,
  limitedUntil,
}: Published & { kind: "gave up" }): string {
  if (!isLimited) {
    return `GitHub didn't respond, so the check run couldn't be published (${why}). Run the job again.`;
  }
  const time = limitedUntil && new Date(limitedUntil).toISOString().slice(0, 16).replace("T", " ");
  const again = time ? `after ${time} UTC` : "later";
  return `GitHub's rate limit for this repository is reached (${why}). Run the job again ${again}.`;
}

/** @param leftOpen a check run that may still be in progress */
function explainOpen(why: string, leftOpen: RunLink | undefined) {
  if (!leftOpen) return { infos: [], warnings: [], lead: toText(why), needsLogAnnotations: true };
  const { id, url } = leftOpen;
  const text = `The check run ${url || id} may still be in progress; the end of the job tries again to close it.`;
  const lead = `${toText(why)} ${toMarkdown({ text, link: { label: String(id), url } })}`;
  return { infos: [], warnings: [text], lead, needsLogAnnotations: false };
}
