/** `node dev/screenshots.ts` takes the pictures of the README, of the preview of real reports, in Chromium with a font for emoji. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runDemo } from "./demo/run-demo.ts";
import { findChromium, startBrowser } from "./preview/browser.ts";
import { renderDemo } from "./preview/render-demo.ts";
import { root } from "./runner/action.ts";

const fixtures = ["junit/surefire-junit5", "eslint/eslint-10", "sarif/gosec"];
const width = 960;

const chromium = findChromium();
if (!chromium) throw new Error("There is no Chromium; name its path in the variable CHROMIUM.");
const images = join(root, "docs", "images");
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "screenshots-"));
const page = join(folder, "index.html");
await runDemo([], (demo) => writeFileSync(page, renderDemo(demo, withoutMarks)), fixtures);

const browser = await startBrowser(chromium);
try {
  await shoot("check", 846, (tab) =>
    tab.locator("#summary > details").nth(1).locator("summary").first().click(),
  );
  await shoot("annotations", 552, (tab) =>
    tab.evaluate(`document.querySelector("#annotations").previousElementSibling.scrollIntoView()`),
  );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Without the comments by which the fixtures' sources tell where findings belong. */
function withoutMarks(source: string): string {
  return source.replace(/ *(?:\/\/|#|--) HERE\(.*$/gm, "");
}

/** The window after something was done to the page. */
async function shoot(
  name: string,
  height: number,
  act: (tab: Awaited<ReturnType<typeof browser.newPage>>) => Promise<unknown>,
): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.goto(pathToFileURL(page).href);
  await act(tab);
  await tab.screenshot({ path: join(images, `${name}.png`) });
  await tab.close();
}
