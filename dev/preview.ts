/**
 * `npm run preview`: a page that looks like the check on GitHub, from what the built action really sent. Takes the
 * arguments of `npm start`. The page is a file; it runs nothing and fetches nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runDemo } from "./demo/run-demo.ts";
import { renderPreview } from "./preview/page.ts";
import { readStyles } from "./preview/styles.ts";
import { root } from "./runner/action.ts";

await runDemo(process.argv.slice(2), ({ workspace, main, checks }) => {
  const run = checks.runs().at(-1);
  const page = renderPreview({
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
  const folder = join(root, ".preview");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.html"), page);
  console.log(join(folder, "index.html"));
});

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
