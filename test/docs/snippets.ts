import { readSnippets } from "../../dev/docs/snippets.ts";
import { pages, readText } from "./pages.ts";

/** A workflow as GitHub would get it. */
export interface Workflow {
  /** Where it stands, for people. */
  readonly source: string;
  readonly yaml: string;
}

/** Every block of YAML in the docs. */
export const snippets: readonly Workflow[] = pages.flatMap(({ path, text }) =>
  readSnippets(text).map(({ line, yaml }) => ({ source: `${path}:${line}`, yaml })),
);

/** The one that is run in act. */
export const actWorkflow: Workflow = {
  source: "dev/act/workflow.yml",
  yaml: readText("dev/act/workflow.yml"),
};

export const ownWorkflows: readonly Workflow[] = ["ci", "release"].map((name) => {
  const source = `.github/workflows/${name}.yml`;
  return { source, yaml: readText(source) };
});
