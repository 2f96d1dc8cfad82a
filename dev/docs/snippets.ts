/** Reads the workflows on Markdown pages. */
import { parse } from "yaml";

export interface Snippet {
  /** The nearest heading above it, except the page's title. */
  readonly heading: string;
  /** 1-based. */
  readonly line: number;
  /** A complete workflow. */
  readonly yaml: string;
}

/** Returns every YAML block on a page as a complete workflow. */
export function readSnippets(markdown: string): readonly Snippet[] {
  return [...markdown.matchAll(/^```ya?ml\n(.*?)^```$/gms)].map((match) => {
    const above = markdown.slice(0, match.index);
    return {
      heading:
        above
          .match(/^#{2,6} .+$/gm)
          ?.at(-1)
          ?.replace(/^#+ /, "") ?? "",
      line: above.split("\n").length + 1,
      yaml: toWorkflow(match[1] ?? ""),
    };
  });
}

const permissions = "permissions:\n  contents: read\n  checks: write\n";

/** Completes a snippet, which is a workflow, its jobs, the steps of a job, or permissions. */
function toWorkflow(snippet: string): string {
  const content: unknown = parse(snippet);
  if (Array.isArray(content)) return `on: push\n${permissions}${toJob(snippet)}`;
  const keys = typeof content === "object" && content !== null ? Object.keys(content) : [];
  if (keys.includes("on")) return snippet;
  if (keys.includes("jobs")) return `on: push\n${snippet}`;
  if (keys.join() === "permissions") return `on: push\n${snippet}${toJob("- run: make\n")}`;
  throw new Error(`This snippet is neither a workflow nor a part of one:\n${snippet}`);
}

function toJob(steps: string): string {
  const all = `- uses: actions/checkout@v6\n  with:\n    persist-credentials: false\n${steps}`;
  const indented = all.replace(/^(?=.)/gm, "      ");
  return `jobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${indented}`;
}
