import type { BasePlan, BaseStep } from "../compare/base-plan.ts";
import type { Wire } from "../publish/client/wire.ts";
import { askComparison, askParents, explainRead } from "./commits.ts";

/** Finds the base's commit by the first step of the plan that succeeds, or says in a sentence why there is none. */
export async function findCommit(
  wire: Wire,
  { steps }: BasePlan,
): Promise<{ readonly sha: string; readonly step: BaseStep } | { readonly why: string }> {
  let why = "There is no earlier commit to compare with.";
  for (const step of steps) {
    const found = await tryStep(wire, step);
    if ("sha" in found) return { ...found, step };
    why = found.why;
  }
  return { why };
}

async function tryStep(wire: Wire, step: BaseStep): Promise<{ sha: string } | { why: string }> {
  if (step.kind === "commit") return { sha: step.sha };
  const what = ["the commit to compare with", "contents: read"] as const;
  if (step.kind === "parent") {
    const sent = await askParents(wire, step.of);
    if (sent.kind !== "done") return { why: explainRead(...what, sent) };
    const [sha] = sent.value;
    return sha === undefined ? { why: "The commit has no parent to compare with." } : { sha };
  }
  const sent = await askComparison(wire, step.base, step.head);
  if (sent.kind !== "done") return { why: explainRead(...what, sent) };
  const { status, mergeBase } = sent.value;
  if (step.kind === "ancestor" && status === "ahead") return { sha: step.base };
  // A commit that is already on the base's branch is its own merge base.
  const isBefore = step.kind === "merge base" && mergeBase !== step.head;
  return isBefore && mergeBase !== undefined
    ? { sha: mergeBase }
    : { why: "The commit has nothing before it on its branch to compare with." };
}
