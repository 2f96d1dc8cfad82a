import { toCode, toDetails, toFence, toText } from "../render/markdown.ts";
import type { Circumstances, Explanation } from "./explanation.ts";
import { forkRecipe } from "./fork-recipe.ts";

export function explainNoToken(about: Circumstances): Explanation {
  const none = "There is no check run: the input token is empty";
  if (about.fromFork) {
    return explainFork(`${none}, because a pull request from a fork gets no secrets.`, about);
  }
  const why = `${none}. ${describeResultsPlace(about)} Remove the input to use the job's own token, or check where its value comes from: a secret that isn't set is empty, and in a pull request by Dependabot every secret of Actions is.`;
  return { infos: [], warnings: [why], lead: toText(why), needsLogAnnotations: true };
}

function describeResultsPlace({ hasJobSummary }: Circumstances): string {
  return hasJobSummary
    ? "The job summary has all results."
    : "The log has the most important results.";
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

export function explainPermission(about: Circumstances): Explanation {
  if (about.fromFork) {
    return explainFork(
      "There is no check run: for a pull request from a fork, the job's token is read-only.",
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
