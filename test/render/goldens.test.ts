import { join } from "node:path";
import { expect, test } from "vitest";
import { renderAnnotations } from "../../src/render/annotations.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { renderJobSummary } from "../../src/render/job-summary.ts";
import { toFence } from "../../src/render/markdown.ts";
import type { Page } from "../../src/render/page.ts";
import { count } from "../../src/text.ts";
import { samplePages } from "./sample-pages.ts";

/** The number of annotations in a golden file. */
const maxAnnotations = 5;

test.each(Object.entries(samplePages))(
  "the page %s matches its golden file",
  async (name, page) => {
    await expect(toGolden(page)).toMatchFileSnapshot(
      join(import.meta.dirname, "goldens", `${name}.md`),
    );
  },
);

test("the job summary has a heading and a link to the check run before the page", async () => {
  const page = samplePages["all-three"] as Page;
  const lead = "[The check run](https://github.com/octo-org/shop/runs/1) has the annotations.";
  const summary = renderJobSummary(page, "Reports (linux)", { lead }, 1_000_000);
  await expect(summary).toMatchFileSnapshot(join(import.meta.dirname, "goldens", "job-summary.md"));
});

/** Returns a page's title, summary, text and first annotations. */
function toGolden(page: Page): string {
  const { title, summary, text = "" } = renderCheck(page);
  const annotations = renderAnnotations(page);
  const shown = annotations
    .slice(0, maxAnnotations)
    .map(({ location, level, title, message, rawDetails }) => {
      const lines = [`${level} at ${location.path}:${location.startLine}: ${title}`, message];
      return toFence([...lines, ...(rawDetails ? ["", rawDetails] : [])].join("\n"));
    });
  return [
    `# ${title}\n`,
    summary,
    "---\n",
    text,
    "---\n",
    `${count(annotations.length, "annotation")}\n`,
    ...shown,
  ].join("\n");
}
