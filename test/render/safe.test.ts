import fc from "fast-check";
import { expect, test } from "vitest";
import { renderAnnotations } from "../../src/render/annotations.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { renderJobSummary } from "../../src/render/job-summary.ts";
import { source } from "./build.ts";
import { expectBalanced, expectOnlyOurs, hostile } from "./hostile.ts";
import { anyPage, helpUrl } from "./page.arbitrary.ts";

const options = {
  numRuns: 30,
  seed: 20260105,
};
const { serverUrl, owner, repo, sha } = source;
/** To a file of the repository, whatever its name, with nothing left that would end the address. */
const toSource = new RegExp(`^${serverUrl}/${owner}/${repo}/blob/${sha}/src/[^\\s<>"()]*$`);
const links = [helpUrl, toSource];

test("whatever the texts of a page, it has only our elements and leads only where we lead", () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const { title, summary, text = "" } = renderCheck(page);
      expect(title).toMatch(/^[\w ,'·:]+$/);
      for (const markdown of [summary, text]) {
        expectOnlyOurs(markdown, links);
        expectBalanced(markdown);
      }
    }),
    options,
  );
});

test("the job summary is as safe, also below a name of any kind", () => {
  fc.assert(
    fc.property(anyPage, hostile, (page, name) => {
      const markdown = renderJobSummary(page, name, { lead: "" }, 500_000);
      expectOnlyOurs(markdown, links);
      expectBalanced(markdown);
    }),
    options,
  );
});

test("the texts of annotations are plain, with unseen signs written out", () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      for (const { title, message, rawDetails = "" } of renderAnnotations(page)) {
        expect(title + message + rawDetails).not.toMatch(
          /[\p{Bidi_Control}\u200b\ufeff\u3164\u115f\u2800]/u,
        );
      }
    }),
    options,
  );
});
