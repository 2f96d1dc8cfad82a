import fc from "fast-check";
import { expect, test } from "vitest";
import { renderAnnotations } from "../../src/render/annotations.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import { renderJobSummary } from "../../src/render/job-summary.ts";
import { source } from "./build.ts";
import { expectBalanced, expectOnlyOwnMarkup, hostile } from "./hostile.ts";
import { anyPage, helpUrl } from "./page.arbitrary.ts";

const options = {
  numRuns: 30,
  seed: 20260105,
};
const { serverUrl, owner, repo, sha } = source;
/** A link to a file of the repository with any name, without characters that end a URL. */
const toSource = new RegExp(`^${serverUrl}/${owner}/${repo}/blob/${sha}/src/[^\\s<>"()]*$`);
const links = [helpUrl, toSource];

test("a page with any texts has only our own elements and links", () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const { title, summary, text = "" } = renderCheck(page);
      expect(title).toMatch(/^[\w ,'·:]+$/);
      for (const markdown of [summary, text]) {
        expectOnlyOwnMarkup(markdown, links);
        expectBalanced(markdown);
      }
    }),
    options,
  );
});

test("a job summary with any texts and any name has only our own elements and links", () => {
  fc.assert(
    fc.property(anyPage, hostile, (page, name) => {
      const markdown = renderJobSummary(page, name, { lead: "" }, 500_000);
      expectOnlyOwnMarkup(markdown, links);
      expectBalanced(markdown);
    }),
    options,
  );
});

test("annotations with any texts have no invisible characters", () => {
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
