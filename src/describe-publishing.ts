import { forkRecipe } from "./fork-recipe.ts";
import { explainRefusal } from "./publish/client/refusal.ts";
import type { RunLink } from "./publish/ports.ts";
import type { Published } from "./publish/publish.ts";
import { toCode, toDetails, toFence, toLink, toText } from "./render/markdown.ts";
import { count } from "./text.ts";

/** What became of the check run, for people. */
export interface Explanation {
  /** One line each, for the log. */
  readonly infos: readonly string[];
  readonly warnings: readonly string[];
  /** Markdown for the head of the job summary. */
  readonly lead: string;
  /** Why the step fails, whatever the reports say. */
  readonly failure?: string;
  /** There is no check run to carry the annotations, so the log has to. */
  readonly needsLogAnnotations: boolean;
}

export interface Circumstances {
  /** The event's token can only read, whatever the workflow asks for. */
  readonly fromFork: boolean;
  readonly hasJobSummary: boolean;
  readonly annotations: { readonly planned: number; readonly omitted: number };
}

/** So many annotations that GitHub didn't take are named. */
const namedDropped = 5;

export function explainPublished(published: Published, about: Circumstances): Explanation {
  switch (published.kind) {
    case "published":
      return explainSuccess(published, about);
    case "refused": {
      const { refusal, leftOpen } = published;
      if (refusal.reason === "permission" && !leftOpen) return explainPermission(about);
      const why = explainRefusal(refusal);
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
      const lead = run ? `${open.lead} ${toLink("The check run", run.url)}` : open.lead;
      return { ...open, lead, failure: why, needsLogAnnotations: false };
    }
  }
}

function explainSuccess(
  published: Published & { kind: "published" },
  about: Circumstances,
): Explanation {
  const { run, dropped, unsent, isShortened, clashes, elsewhere } = published;
  const { planned, omitted } = about.annotations;
  const sent = planned - dropped.length - unsent;
  const numbers = [
    count(sent, "annotation"),
    ...(omitted > 0 ? [`${omitted} left out by max-annotations`] : []),
  ];
  const infos = [`Check run: ${run.url} (${numbers.join(", ")})`];
  const warnings: string[] = [];
  const lead = [
    `${toLink("The check run", run.url)} has ${sent === 0 ? "no annotations" : count(sent, "annotation")}.`,
  ];
  if (elsewhere) {
    const { workflow } = elsewhere;
    const name = workflow?.name || "another workflow";
    infos.push(
      `GitHub lists this check run under “${name}”${workflow ? ` (${workflow.url})` : ""}: with a job's own token it joins the oldest workflow run of the commit.`,
    );
    lead.push(
      `GitHub lists it under ${workflow ? toLink(toText(name), workflow.url) : toText(name)}, because with a job's own token it joins the oldest workflow run of the commit.`,
    );
  }
  for (const { path, line, title, why } of dropped.slice(0, namedDropped)) {
    warnings.push(`Annotation left out: ${path}:${line} ${title}: ${why}`);
  }
  if (dropped.length > namedDropped) {
    warnings.push(
      `${count(dropped.length - namedDropped, "more annotation")} left out, because GitHub refuses them.`,
    );
  }
  if (unsent > 0) {
    warnings.push(
      `${count(unsent, "annotation")} could not be sent: GitHub was gone for too long, or took no more requests.`,
    );
  }
  if (isShortened) {
    warnings.push(
      "GitHub took only a shorter summary for the check run; the job summary has all of it.",
    );
  }
  for (const { url, job, isSameJob } of clashes) {
    const who = isSameJob ? `Another leg or step of the job ${job}` : `The job ${job}`;
    warnings.push(
      `${who} made a check run of the same name, and GitHub shows only the newest: ${url}. Give each its own name by the input name, for example with the matrix values in it.`,
    );
  }
  return {
    infos,
    warnings,
    lead: [...lead, ...warnings.map(toText)].join("\n\n"),
    needsLogAnnotations: false,
  };
}

function explainPermission({ fromFork, hasJobSummary }: Circumstances): Explanation {
  const where = hasJobSummary
    ? "The job summary has the whole result."
    : "The log has the worst of the result.";
  if (fromFork) {
    const why = `There is no check run: for a pull request from a fork the job's token can only read. ${where} A workflow on workflow_run can publish it as a check.`;
    const how = `Keep the reports with actions/upload-artifact as ${toCode("reports")}, and let this workflow publish them:`;
    const recipe = toDetails(
      "A workflow that publishes the check",
      `${how}\n\n${toFence(forkRecipe)}`,
    );
    return {
      infos: [],
      warnings: [why],
      lead: `${toText(why)}\n\n${recipe}`,
      needsLogAnnotations: true,
    };
  }
  const why = `There is no check run: the token lacks the permission. ${where} Add these lines to the job, or to the workflow:`;
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
    return `GitHub could not be reached to publish the check run (${why}). Run the job again.`;
  }
  const time = limitedUntil && new Date(limitedUntil).toISOString().slice(0, 16).replace("T", " ");
  const again = time ? `after ${time} UTC` : "later";
  return `GitHub takes no more requests from this repository (${why}). Run the job again ${again}.`;
}

/** @param leftOpen a check run that may still be in progress */
function explainOpen(why: string, leftOpen: RunLink | undefined) {
  const left = `The check run ${leftOpen?.url} may still be in progress; the end of the job tries again to close it.`;
  return {
    infos: [],
    warnings: leftOpen ? [left] : [],
    lead: toText(leftOpen ? `${why} ${left}` : why),
    needsLogAnnotations: !leftOpen,
  };
}
