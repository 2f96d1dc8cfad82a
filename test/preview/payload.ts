import type { CheckPayload } from "../../dev/preview/page.ts";
import { planCheck } from "../../src/publish/plan.ts";
import { renderAnnotations } from "../../src/render/annotations.ts";
import { renderCheck } from "../../src/render/check-output.ts";
import type { Page } from "../../src/render/page.ts";
import { source } from "../render/build.ts";

/** Returns what GitHub stores after all requests that publish a page. */
export function toPayload(page: Page, name = "Reports"): CheckPayload {
  const { create, pages, conclusion } = planCheck({
    name,
    headSha: source.sha,
    externalId: "report-to-check/7001/1/ci.yml/push/test/report/k3x9",
    startedAt: "2026-01-05T12:00:00Z",
    conclusion: page.results.conclusion,
    output: renderCheck(page),
    annotations: renderAnnotations(page),
  });
  return {
    text: "",
    ...create.output,
    name: create.name,
    conclusion,
    annotations: pages.flat(),
  };
}
