import { withDigest } from "../comparing.ts";
import type { NotPublished } from "../describe-publishing.ts";
import { canPublish, type Inputs } from "../inputs.ts";
import type { Check } from "../model/check.ts";
import type { Outputs } from "../outputs.ts";
import type { Published } from "../publish/publish.ts";
import { renderAnnotations } from "../render/annotations.ts";
import { renderCheck } from "../render/check-output.ts";
import type { Rendered } from "./render.ts";
import type { World } from "./world.ts";

/** Without a token, everything but the check run works, as with a read-only token. */
export async function publishCheck(
  inputs: Inputs,
  world: World,
  check: Check,
): Promise<Published | NotPublished | undefined> {
  if (canPublish(inputs)) return world.publish(check);
  return inputs.checkRun ? { kind: "no token" } : undefined;
}

export function toCheck(inputs: Inputs, world: World, shown: Rendered, startedAt: string): Check {
  const { page, sections, digest } = shown;
  const kept = world.base?.isOfFork ? undefined : digest;
  return {
    name: inputs.name,
    headSha: world.source.sha,
    // Otherwise GitHub would link an App's check run to the App's homepage.
    detailsUrl: inputs.detailsUrl ?? world.workflowRunUrl,
    externalId: world.externalId,
    startedAt,
    conclusion: page.results.conclusion,
    output: withDigest(kept, world.base?.isBase === true, (textBytes) =>
      renderCheck(page, sections, textBytes),
    ),
    annotations: renderAnnotations(page),
  };
}

export function toPublishedOutputs(
  published: Published | NotPublished | undefined,
  planned: number,
): Outputs {
  if (published === undefined || published.kind === "no token") return {};
  if (published.kind === "published") {
    const { run, dropped, unsent } = published;
    const annotations = planned - dropped.length - unsent;
    return { annotations, "check-run-id": run.id, "check-run-url": run.url };
  }
  const run = published.kind === "cancelled" ? published.run : published.leftOpen;
  return run ? { annotations: "", "check-run-id": run.id, "check-run-url": run.url } : {};
}
