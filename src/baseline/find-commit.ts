import { type BasePlan, type BaseStep, baseOf } from "../compare/base.ts";
import type { Sent } from "../publish/client/send.ts";
import { type Ask, askComparison, askParents } from "./commits.ts";
import { explainRead } from "./explain.ts";

export type FoundCommit =
  | { readonly sha: string; readonly step: BaseStep }
  /** Why there is none, as a sentence. */
  | { readonly why: string };

/** Finds the base's commit by the first step of the plan that succeeds. A step without an answer is skipped. */
export async function findCommit(ask: Ask, plan: BasePlan): Promise<FoundCommit> {
  let why = "There is no earlier commit to compare with.";
  for (const step of plan.steps) {
    switch (step.kind) {
      case "commit":
        return { sha: step.sha, step };
      case "parent": {
        const sent = await askParents(ask, step.of);
        const sha = sent.kind === "done" ? baseOf(step, { parents: sent.value }) : undefined;
        if (sha !== undefined) return { sha, step };
        why = explainStep(sent) ?? "The commit has no parent to compare with.";
        break;
      }
      case "ancestor":
      case "merge base": {
        const sent = await askComparison(ask, step.base, step.head);
        const sha = sent.kind === "done" ? baseOf(step, sent.value) : undefined;
        if (sha !== undefined) return { sha, step };
        why =
          explainStep(sent) ?? "The commit has nothing before it on its branch to compare with.";
        break;
      }
    }
  }
  return { why };
}

function explainStep(sent: Sent<unknown>): string | undefined {
  if (sent.kind === "done") return undefined;
  return explainRead("the commit to compare with", "contents: read", sent);
}
