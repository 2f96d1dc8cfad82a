import { forkRecipe } from "./describe-publishing/fork-recipe.ts";
import {
  type Circumstances,
  type PublishingMessages,
  toCheckRunLink,
} from "./describe-publishing/messages.ts";
import { toSuccessMessages } from "./describe-publishing/published.ts";
import { explainRefusal, type Refusal } from "./publish/client/refusal.ts";
import type { RunLink } from "./publish/ports.ts";
import type { Published } from "./publish/publish.ts";
import { toCode, toDetails, toFence, toLink, toText, toTextWithLink } from "./render/markdown.ts";

/** No request was possible. */
export type NotPublished = { readonly kind: "no token" };

export function toPublishingMessages(
  published: Published | NotPublished,
  about: Circumstances,
): PublishingMessages {
  switch (published.kind) {
    case "no token":
      return toNoTokenMessages(about);
    case "published":
      return toSuccessMessages(published, about);
    case "refused": {
      const { refusal, leftOpen } = published;
      if (refusal.reason === "permission" && !leftOpen) return toPermissionMessages(about);
      return toFailureMessages(explainRefusal(toKnownServer(refusal, about)), leftOpen);
    }
    case "gave up":
      return toFailureMessages(describeGivingUp(published), published.leftOpen);
    case "cancelled": {
      const why = "The job was cancelled while the check run was being published.";
      const { run, isClosed } = published;
      const messages = toFailureMessages(why, isClosed ? undefined : run);
      const see = run && isClosed ? ` See ${toCheckRunLink("the check run", run)}.` : "";
      return { ...messages, lead: messages.lead + see, needsLogAnnotations: false };
    }
  }
}

/** A 404 for the repository has a different meaning on known servers. */
function toKnownServer(refusal: Refusal, { isGitea }: Circumstances): Refusal {
  return isGitea && refusal.reason === "not-found"
    ? { ...refusal, reason: "no-check-runs" }
    : refusal;
}

function describeGivingUp(published: Published & { kind: "gave up" }): string {
  const { why, isUnsent, isLimited, limitedUntil } = published;
  if (isUnsent) {
    return `GitHub couldn't be reached, so the check run couldn't be published (${why}). Run the job again. If that doesn't help, check the network of the runner and its https_proxy.`;
  }
  if (!isLimited) {
    return `GitHub didn't respond, so the check run couldn't be published (${why}). Run the job again.`;
  }
  const time = limitedUntil && new Date(limitedUntil).toISOString().slice(0, 16).replace("T", " ");
  const again = time ? `after ${time} UTC` : "later";
  return `GitHub's rate limit for this repository is reached (${why}). Run the job again ${again}.`;
}

/** @param leftOpen a check run that may still be in progress */
function toFailureMessages(why: string, leftOpen: RunLink | undefined): PublishingMessages {
  if (!leftOpen)
    return { warnings: [], lead: toText(why), failure: why, needsLogAnnotations: true };
  const { id, url } = leftOpen;
  const open = `The check run ${url || id} may still be in progress; the end of the job tries again to close it.`;
  const lead = `${toText(why)} ${toTextWithLink(open, url, toLink(String(id), url))}`;
  return { warnings: [open], lead, failure: why, needsLogAnnotations: false };
}

function toNoTokenMessages(about: Circumstances): PublishingMessages {
  const none = "There is no check run: the input token is empty";
  if (about.fromFork)
    return toForkMessages(`${none}, because a pull request from a fork gets no secrets.`, about);
  const why = `${none}. ${describeResultsPlace(about)} Remove the input to use the job's own token, or check where its value comes from: a secret that isn't set is empty, and in a pull request by Dependabot every secret of Actions is.`;
  return { warnings: [why], lead: toText(why), needsLogAnnotations: true };
}

function toPermissionMessages(about: Circumstances): PublishingMessages {
  if (about.fromFork) {
    return toForkMessages(
      "There is no check run: for a pull request from a fork, the job's token is read-only.",
      about,
    );
  }
  const why = `There is no check run: the token lacks the permission. ${describeResultsPlace(about)} Add these lines to the job, or to the workflow:`;
  const lines = "permissions:\n  contents: read\n  checks: write";
  return {
    warnings: [`${why} permissions: { contents: read, checks: write }`],
    lead: `${toText(why)}\n\n${toFence(lines)}`,
    needsLogAnnotations: true,
  };
}

function toForkMessages(none: string, about: Circumstances): PublishingMessages {
  const why = `${none} ${describeResultsPlace(about)} A workflow on workflow_run can publish it as a check.`;
  const how = `Keep the reports with actions/upload-artifact as ${toCode("reports")}, and let this workflow publish them:`;
  const steps = `${how}\n\n${toFence(forkRecipe)}`;
  const recipe = toDetails("A workflow that publishes the check", steps);
  return {
    warnings: [why],
    lead: `${toText(why)}\n\n${recipe}`,
    comesLast: true,
    needsLogAnnotations: true,
  };
}

function describeResultsPlace({ hasJobSummary }: Circumstances): string {
  return hasJobSummary
    ? "The job summary has all results."
    : "The log has the most important results.";
}
