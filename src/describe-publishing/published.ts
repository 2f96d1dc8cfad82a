import type { Published } from "../publish/publish.ts";
import { describeAnnotations, describeFindings } from "../render/counts.ts";
import { toLink, toText } from "../render/markdown.ts";
import { count, formatNumber } from "../text.ts";
import { describeClash } from "./clash.ts";
import {
  type Circumstances,
  type Explanation,
  toMarkdown,
  toRunLink,
  type Warning,
} from "./explanation.ts";

/** The number of rejected annotations that are named. */
const namedDropped = 5;

export function explainSuccess(
  published: Published & { kind: "published" },
  about: Circumstances,
): Explanation {
  const { run, dropped, unsent, isShortened, clashes, otherWorkflow } = published;
  const { planned, omitted, findings } = about.annotations;
  const sent = planned - dropped.length - unsent;
  // If some weren't published, the number of findings of the others is unknown.
  const annotations = describeAnnotations(sent, sent === planned ? findings.annotated : sent);
  const numbers = [
    annotations,
    ...(omitted > 0
      ? [
          `${formatNumber(omitted)}${describeFindings(omitted, findings.omitted)} left out by max-annotations`,
        ]
      : []),
  ];
  const infos = [`Check run: ${run.url || run.id} (${numbers.join(", ")})`];
  const warnings: Warning[] = about.wrongCommit ? [{ text: about.wrongCommit }] : [];
  const lead = [
    `${toRunLink("The check run", run)} has ${sent === 0 ? "no annotations" : annotations}.`,
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
    warnings.push({ text: `GitHub accepted only a shorter summary for the check run${where}` });
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
