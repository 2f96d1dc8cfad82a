import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Demo } from "../demo/run-demo.ts";
import { renderPreview } from "./page.ts";
import { readStyles } from "./styles.ts";

/**
 * The preview of what a run of the action sent and wrote.
 * @param toShown what is shown of a source file's text
 */
export function renderDemo(
  { workspace, main, checks }: Demo,
  toShown: (source: string) => string = (source) => source,
): string {
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
    readSource: (path) => {
      const source = readText(join(workspace, path));
      return source && toShown(source);
    },
  });
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
