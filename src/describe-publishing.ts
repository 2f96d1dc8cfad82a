import { describeClash } from "./describe-clash.ts";
import { forkRecipe } from "./fork-recipe.ts";
import { explainRefusal, type Refusal } from "./publish/client/refusal.ts";
import type { RunLink } from "./publish/ports.ts";
import type { Published } from "./publish/publish.ts";
import { toCode, toDetails, toFence, toLink, toText } from "./render/markdown.ts";
import { count, formatNumber } from "./text.ts";

/** The outcome of publishing the check run, for people. */
export interface Explanation {
  /** One line each, for the log. */
  readonly infos: readonly string[];
  readonly warnings: readonly string[];
  /** Markdown for the top of the job summary. */
  readonly lead: string;
  /** Someone other than the reader must act, so the lead and the warnings come after the results. */
  readonly comesLast?: boolean;
  /** Why the step fails, regardless of the reports. */
  readonly failure?: string;
  /** Without a check run, the log must show the annotations. */
  readonly needsLogAnnotations: boolean;
}

export interface Circumstances {
  /** The event's token is read-only, whatever the workflow requests. */
  readonly fromFork: boolean;
  /** The server is Gitea or Forgejo. */
  readonly isGitea: boolean;
  readonly hasJobSummary: boolean;
  /** Why the check run may be for the wrong commit. */
  readonly wrongCommit?: string | undefined;
  readonly annotations: { readonly planned: number; readonly omitted: number };
}

/** The number of rejected annotations that are named. */
const namedDropped = 5;

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

function explainSuccess(
  published: Published & { kind: "published" },
  about: Circumstances,
): Explanation {
  const { run, dropped, unsent, isShortened, clashes, otherWorkflow } = published;
  const { planned, omitted } = about.annotations;
  const sent = planned - dropped.length - unsent;
  const numbers = [
    count(sent, "annotation"),
    ...(omitted > 0 ? [`${formatNumber(omitted)} left out by max-annotations`] : []),
  ];
  const infos = [`Check run: ${run.url || run.id} (${numbers.join(", ")})`];
  const warnings: Warning[] = about.wrongCommit ? [{ text: about.wrongCommit }] : [];
  const lead = [
    `${toRunLink("The check run", run)} has ${sent === 0 ? "no annotations" : count(sent, "annotation")}.`,
  ];
  if (otherWorkflow) {
    const { workflow } = otherWorkflow;
    const name = workflow.name || "another workflow";
    infos.push(
      `GitHub lists this check run under “${name}” (${workflow.url}): with a job's own token it joins the oldest workflow run of the commit.`,
    );
    lead.push(
      `GitHub lists it under ${toLink(toText(name), workflow.url)}, because with a job's own token it joins the oldest workflow run of the commit.`,
    );
  }
  for (const { path, line, title, why } of dropped.slice(0, namedDropped)) {
    warnings.push({ text: `Annotation left out: ${path}:${line} ${title}: ${why}` });
  }
  if (dropped.length > namedDropped) {
    const more = count(dropped.length - namedDropped, "more annotation");
    warnings.push({ text: `${more} left out, because GitHub refuses them.` });
  }
  if (unsent > 0) {
    const text = `${count(unsent, "annotation")} couldn't be sent: GitHub didn't respond, or its rate limit was reached.`;
    warnings.push({ text });
  }
  if (isShortened) {
    const where = about.hasJobSummary ? "; the job summary has all of it." : ".";
    warnings.push({ text: `GitHub took only a shorter summary for the check run${where}` });
  }
  for (const clash of clashes) {
    warnings.push({
      text: describeClash(clash),
      link: { label: "the other check run", url: clash.url },
    });
  }
  return {
    infos,
    warnings: warnings.map(({ text }) => text),
    lead: [...lead, ...warnings.map(toMarkdown)].join("\n\n"),
    needsLogAnnotations: false,
  };
}

interface Warning {
  readonly text: string;
  /** An address in the text, and its label if it can be a link. */
  readonly link?: { readonly label: string; readonly url: string };
}

/** Replaces a link while the text around it is escaped, because escaping would break the address. */
const placeholder = "\ue000";

function toMarkdown({ text, link }: Warning): string {
  if (!link?.url) return toText(text);
  const escaped = toText(text.replace(link.url, placeholder));
  return escaped.replace(placeholder, () => toLink(link.label, link.url));
}

/** Returns only the label if GitHub returned no address. */
function toRunLink(label: string, { url }: RunLink): string {
  return url ? toLink(label, url) : label;
}

function explainNoToken(about: Circumstances): Explanation {
  const none = "There is no check run: the input token is empty";
  if (about.fromFork) {
    return explainFork(`${none}, because a pull request from a fork gets no secrets.`, about);
  }
  const why = `${none}. ${describeResultsPlace(about)} Leave the input out to use the job's own token, or check where its value comes from: a secret that isn't set is empty, and in a pull request by Dependabot every secret of Actions is.`;
  return { infos: [], warnings: [why], lead: toText(why), needsLogAnnotations: true };
}

function describeResultsPlace({ hasJobSummary }: Circumstances): string {
  return hasJobSummary
    ? "The job summary has the whole result."
    : "The log has the worst of the result.";
}

function explainFork(none: string, about: Circumstances): Explanation {
  const why = `${none} ${describeResultsPlace(about)} A workflow on workflow_run can publish it as a check.`;
  const how = `Keep the reports with actions/upload-artifact as ${toCode("reports")}, and let this workflow publish them:`;
  const recipe = toDetails(
    "A workflow that publishes the check",
    `${how}\n\n${toFence(forkRecipe)}`,
  );
  return {
    infos: [],
    warnings: [why],
    lead: `${toText(why)}\n\n${recipe}`,
    comesLast: true,
    needsLogAnnotations: true,
  };
}

function explainPermission(about: Circumstances): Explanation {
  if (about.fromFork) {
    return explainFork(
      "There is no check run: for a pull request from a fork the job's token can only read.",
      about,
    );
  }
  const why = `There is no check run: the token lacks the permission. ${describeResultsPlace(about)} Add these lines to the job, or to the workflow:`;
  const lines = "permissions:\n  contents: read\n  checks: write";
  return {
    infos: [],
    warnings: [`${why} permissions: { contents: read, checks: write }`],
    lead: `${toText(why)}\n\n${toFence(lines)}`,
    needsLogAnnotations: true,
  };
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
