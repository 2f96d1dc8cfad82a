import type { Published } from "../publish/publish.ts";
import type { Clash } from "../publish/steps/clash.ts";
import { describeAnnotations, describeFindings } from "../render/counts.ts";
import { toLink, toText, toTextWithLink } from "../render/markdown.ts";
import { count, formatNumber, joinParts } from "../text.ts";
import { type Circumstances, type PublishingMessages, toCheckRunLink } from "./messages.ts";

/** The number of rejected annotations that are named. */
const namedDropped = 5;

export function toSuccessMessages(
  published: Published & { kind: "published" },
  about: Circumstances,
): PublishingMessages {
  const { run, dropped, unsent, whyUnsent = "", isShortened, clashes, otherWorkflow } = published;
  const { annotated, omitted, findings } = about.selection;
  const sent = annotated.length - dropped.length - unsent;
  // If some weren't published, the number of findings of the others is unknown.
  const annotations = describeAnnotations(
    sent,
    sent === annotated.length ? findings.annotated : sent,
  );
  const leftOut =
    omitted > 0 &&
    `${formatNumber(omitted)}${describeFindings(omitted, findings.omitted)} left out by max-annotations`;
  const infos = [`Check run: ${run.url || run.id} (${joinParts([annotations, leftOut], ", ")})`];
  const warnings = about.wrongCommit ? [about.wrongCommit] : [];
  const lead = [
    `${toCheckRunLink("The check run", run)} has ${sent === 0 ? "no annotations" : annotations}.`,
  ];
  if (otherWorkflow) {
    const name = otherWorkflow.name || "another workflow";
    infos.push(
      `GitHub lists this check run under “${name}” (${otherWorkflow.url}): with a job's own token it joins the oldest workflow run of the commit.`,
    );
    lead.push(
      `GitHub lists it under ${toLink(toText(name), otherWorkflow.url)}, because with a job's own token it joins the oldest workflow run of the commit.`,
    );
  }
  for (const { path, line, title, why } of dropped.slice(0, namedDropped)) {
    warnings.push(`Annotation left out: ${path}:${line} ${title}: ${why}`);
  }
  if (dropped.length > namedDropped) {
    const more = count(dropped.length - namedDropped, "more annotation");
    warnings.push(`${more} left out, because GitHub refuses them.`);
  }
  if (unsent > 0) {
    const why = whyUnsent.replace(/\.$/, "");
    warnings.push(`${count(unsent, "annotation")} couldn't be sent: ${why}.`);
  }
  if (isShortened) {
    const where = about.hasJobSummary ? "; the job summary has all of it." : ".";
    warnings.push(`GitHub accepted only a shorter summary for the check run${where}`);
  }
  for (const warning of warnings) lead.push(toText(warning));
  for (const clash of clashes) {
    const text = describeClash(clash);
    warnings.push(text);
    lead.push(toTextWithLink(text, clash.url, toLink("the other check run", clash.url)));
  }
  return { infos, warnings, lead: lead.join("\n\n"), needsLogAnnotations: false };
}

/** Describes the other check run, and how to avoid the conflict. */
function describeClash(clash: Clash): string {
  const see = clash.url ? ` See ${clash.url}.` : "";
  const hides = `made a check run of the same name, and GitHub shows only the newer of the two.${see}`;
  switch (clash.by) {
    case "leg":
    case "job": {
      const ofLeg = `Another leg or step of the job ${clash.job}, or another call of its workflow,`;
      const who = clash.by === "leg" ? ofLeg : `The job ${clash.job}`;
      return `${who} ${hides} Give each its own name by the input name, for example with the matrix values in it.`;
    }
    case "workflow":
      return `The workflow ${clash.workflow} ${hides} Give each workflow's check its own name by the input name.`;
    case "event": {
      const [own, other] = clash.events;
      const how = clash.events.includes("push")
        ? `Let push start it for the main branch only, with on: { push: { branches: [main] }, ${own === "push" ? other : own}: }.`
        : "Let one event start it, or put the event into the input name.";
      return `The same workflow, run for ${other} as well as for ${own}, ${hides} ${how}`;
    }
    case "program":
      return `Another action or program ${hides} Give the check another name by the input name.`;
    case "job itself":
      return `A job has the same name as this check, and GitHub shows only the newer of the two, so the check can hide a failure of the job.${see} Give the check another name by the input name.`;
  }
}
