import { forkRecipe } from "./fork-recipe.ts";
import type { RunLink } from "./publish/ports.ts";
import type { Published } from "./publish/publish.ts";
import { explainRefusal } from "./publish/refusal.ts";
import { toCode, toDetails, toFence, toLink, toText } from "./render/markdown.ts";
import { count } from "./render/words.ts";

/** What became of the check run, for people. */
export interface Explanation {
  /** One line each, for the log. */
  readonly infos: readonly string[];
  readonly warnings: readonly string[];
  /** Markdown for the head of the job summary. */
  readonly lead: string;
  /** Why the step fails, whatever the reports say. */
  readonly failure?: string;
  /** There is no check run to carry the annotations. */
  readonly hasNoCheck: boolean;
}

/** @param fromFork the event's token can only read, whatever the workflow asks for */
export function explainPublished(published: Published, fromFork: boolean): Explanation {
  switch (published.kind) {
    case "published":
      return explainSuccess(published);
    case "refused": {
      const why = explainRefusal(published.refusal);
      if (published.refusal.reason === "permission") return explainPermission(fromFork);
      return { ...withoutCheck(why, published.leftOpen), failure: why };
    }
    case "gave up": {
      const why = `GitHub could not be reached to publish the check run (${published.why}). Run the job again.`;
      return { ...withoutCheck(why, published.leftOpen), failure: why };
    }
    case "cancelled": {
      const why = "Cancelled before the check run was complete.";
      return { ...withoutCheck(why, published.isClosed ? undefined : published.run), failure: why };
    }
  }
}

function explainSuccess(published: Published & { kind: "published" }): Explanation {
  const { run, dropped, unsent, isShortened, clashes, elsewhere } = published;
  const infos = [`Check run: ${run.url}`];
  const warnings: string[] = [];
  const lead = [`${toLink("The check run", run.url)} has the annotations.`];
  if (elsewhere) {
    const { workflow } = elsewhere;
    const where = workflow ? `“${workflow.name}” (${workflow.url})` : "another workflow run";
    infos.push(
      `GitHub lists this check run under ${where}: with a job's own token it joins the oldest one of the commit.`,
    );
    const link = workflow
      ? toLink(toText(workflow.name || "another workflow run"), workflow.url)
      : "another workflow run";
    lead.push(
      `GitHub lists it under ${link}, because with a job's own token it joins the oldest run of the commit.`,
    );
  }
  for (const { path, line, title, why } of dropped)
    warnings.push(`Annotation left out: ${path}:${line} ${title}: ${why}`);
  if (unsent > 0)
    warnings.push(
      `${count(unsent, "annotation")} could not be sent, because GitHub was gone for too long.`,
    );
  if (isShortened)
    warnings.push(
      "GitHub took only a shorter summary for the check run; the job summary has all of it.",
    );
  for (const { url, job, isSameJob } of clashes) {
    const who = isSameJob ? `another leg or step of the job ${job}` : `the job ${job}`;
    warnings.push(
      `${capitalize(who)} made a check run of the same name, and GitHub shows only the newest: ${url}. Give each its own name by the input name, for example with the matrix values in it.`,
    );
  }
  return {
    infos,
    warnings,
    lead: [...lead, ...warnings.map(toText)].join("\n\n"),
    hasNoCheck: false,
  };
}

function explainPermission(fromFork: boolean): Explanation {
  if (fromFork) {
    const why =
      "There is no check run: for a pull request from a fork or by Dependabot the job's token can only read. The job summary has the whole result, and a workflow on workflow_run can publish it as a check.";
    const how = `Keep the reports with actions/upload-artifact as ${toCode("reports")}, and let this workflow publish them:`;
    const recipe = toDetails(
      "A workflow that publishes the check",
      `${how}\n\n${toFence(forkRecipe)}`,
    );
    return { infos: [], warnings: [why], lead: `${toText(why)}\n\n${recipe}`, hasNoCheck: true };
  }
  const why =
    "There is no check run: the token lacks the permission. Add these lines to the job, or to the workflow:";
  const lines = "permissions:\n  contents: read\n  checks: write";
  const log = `${why} permissions: { contents: read, checks: write }`;
  return {
    infos: [],
    warnings: [log],
    lead: `${toText(why)}\n\n${toFence(lines)}`,
    hasNoCheck: true,
  };
}

function withoutCheck(why: string, leftOpen: RunLink | undefined) {
  const left = leftOpen
    ? ` The check run ${leftOpen.url} is still open; the post step tries again to close it.`
    : "";
  return {
    infos: [],
    warnings: left ? [left.trim()] : [],
    lead: toText(why + left),
    hasNoCheck: true,
  };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
