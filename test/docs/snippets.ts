import { parse } from "yaml";
import { pages, readText } from "./pages.ts";

/** A workflow as GitHub would get it. */
export interface Workflow {
  /** Where it stands, for people. */
  readonly source: string;
  readonly yaml: string;
}

/** Every block of YAML in the docs. */
export const snippets: readonly Workflow[] = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/^```ya?ml\n(.*?)^```$/gms)].map((match) => ({
    source: `${path}:${text.slice(0, match.index).split("\n").length + 1}`,
    yaml: toWorkflow(match[1] ?? ""),
  })),
);

export const ownWorkflows: readonly Workflow[] = ["ci", "release"].map((name) => {
  const source = `.github/workflows/${name}.yml`;
  return { source, yaml: readText(source) };
});

/** A snippet is a workflow, its jobs, the steps of a job, or permissions; what is missing around it is put there. */
function toWorkflow(snippet: string): string {
  const content: unknown = parse(snippet);
  if (Array.isArray(content)) return withSteps(snippet);
  const keys = typeof content === "object" && content !== null ? Object.keys(content) : [];
  if (keys.includes("on")) return snippet;
  if (keys.includes("jobs")) return `on: push\n${snippet}`;
  if (keys.join() === "permissions") return snippet + withSteps("- run: make\n");
  throw new Error(`This is neither a workflow nor a part of one:\n${snippet}`);
}

function withSteps(steps: string): string {
  const indented = steps.replace(/^(?=.)/gm, "      ");
  return `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${indented}`;
}
