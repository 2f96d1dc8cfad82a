import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page as Tab } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium, startBrowser } from "../../dev/preview/browser.ts";
import { renderPreview } from "../../dev/preview/page.ts";
import { readStyles } from "../../dev/preview/styles.ts";
import { renderJobSummary } from "../../src/render/job-summary.ts";
import type { Page } from "../../src/render/page.ts";
import { failedTest, toPage } from "../render/build.ts";
import { samplePages } from "../render/sample-pages.ts";
import { toPayload } from "./payload.ts";

const chromium = findChromium();

/** A script for the page that returns what overflows, and how many scripts and open sections there are. */
const layoutScript = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const overflowing = (node) =>
    node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX === "visible";
  return {
    overflows: scrollWidth > clientWidth,
    overflowing: [...document.querySelectorAll("article > *, article table, .note")].filter(overflowing).length,
    scripts: document.scripts.length,
    opened: document.querySelectorAll("#summary > details[open]").length,
  };
})()`;

describe.skipIf(!chromium)("in Chromium (needs /usr/bin/chromium, or its path in CHROMIUM)", () => {
  let browser: Browser;
  let tab: Tab;
  let folder: string;
  /** The URLs that the browser has requested. */
  const requested: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "preview-"));
    browser = await startBrowser(chromium ?? "");
    tab = await browser.newPage();
    tab.on("request", (request) => requested.push(request.url()));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the preview of a page. */
  async function open(page: Page, width = 1040): Promise<void> {
    const path = join(folder, "index.html");
    const html = renderPreview({
      check: toPayload(page),
      jobSummary: renderJobSummary(page, "Reports", { lead: "" }, 100_000),
      styles: readStyles(),
      readSource: () => "const a = 1;\n".repeat(60),
    });
    writeFileSync(path, html);
    requested.length = 0;
    await tab.setViewportSize({ width, height: 800 });
    await tab.goto(pathToFileURL(path).href);
  }

  test.each(Object.entries(samplePages))(
    "the page %s fits the window, is folded and makes no requests",
    async (_, page) => {
      await open(page);
      expect(requested).toHaveLength(1);
      const failures = page.results.findings.filter(({ finding }) => finding.level === "failure");
      const tests = failures.filter(({ finding }) => finding.kind === "test");
      // A single failure is open, and so is a single failed test among other findings.
      const [only, ...others] = tests.length > 0 ? tests : failures;
      const opened = only?.finding.details && others.length === 0 ? 1 : 0;
      expect(await tab.evaluate(layoutScript)).toEqual({
        overflows: false,
        overflowing: 0,
        scripts: 0,
        opened,
      });
    },
  );

  test("a page fits the window of a phone", async () => {
    await open(samplePages["all-three"] as Page, 390);
    expect(await tab.evaluate(layoutScript)).toMatchObject({ overflows: false, overflowing: 0 });
  });

  test("a folded failure shows its location, and a click shows its trace", async () => {
    const found = ["adds up", "ships"].map((name) =>
      failedTest(name, `${name} wrongly`, { at: "a.ts:1", details: `${name} wrongly\n\n- 1\n+ 2` }),
    );
    await open(toPage([{ file: "r.xml", tool: "Vitest", found }]));
    const failure = tab.locator("#summary > details", { hasText: "adds up" }).first();
    const location = failure.locator("a").first();
    expect(await location.isVisible()).toBe(true);
    expect(await location.getAttribute("href")).toContain("/blob/");
    expect(await failure.locator("pre").first().isVisible()).toBe(false);
    await failure.locator("b").first().click();
    expect(await failure.locator("pre").first().isVisible()).toBe(true);
  });

  test("scripts in a report don't run", async () => {
    const hostileText = "<script>document.title='x'</script><img src=x onerror=document.title='x'>";
    const found = [failedTest(hostileText, hostileText, { at: "a.ts:1", details: hostileText })];
    await open(toPage([{ file: "r.xml", tool: hostileText, found }]));
    expect(await tab.title()).toBe("No tests · Reports");
    expect(requested).toHaveLength(1);
  });
});
