import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Workflow } from "../../dev/docs/pages.ts";
import { readText, root } from "./pages.ts";

export { snippets, type Workflow } from "../../dev/docs/pages.ts";

/** The workflow that is run in act. */
export const actWorkflow: Workflow = {
  source: "dev/act/workflow.yml",
  yaml: readText("dev/act/workflow.yml"),
};

export const ownWorkflows: readonly Workflow[] = readdirSync(join(root, ".github", "workflows"))
  .map((name) => `.github/workflows/${name}`)
  .map((source) => ({ source, yaml: readText(source) }));
