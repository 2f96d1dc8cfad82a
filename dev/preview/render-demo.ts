import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Demo } from "../demo/run-demo.ts";
import { renderPreview } from "./page.ts";
import { readStyles } from "./styles.ts";

/** Renders the preview of a run of the action. */
export function renderDemo({ workspace, main, checks }: Demo): string {
  const run = checks.runs().at(-1);
  return renderPreview({
    check: run && {
      ...run,
      title: run.title ?? "",
      summary: run.summary ?? "",
      text: run.text ?? "",
    },
    jobSummary: main.summary,
    styles: readStyles(),
    readSource: (path) => readText(join(workspace, path)),
  });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
