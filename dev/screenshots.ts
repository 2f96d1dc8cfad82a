/**
 * `node dev/screenshots.ts`: takes the pictures of the README and of docs/decisions/comparing.md, which are previews of
 * the built action's requests for the pytest report in `dev/screenshots/shop` and for runs of pytest in
 * `dev/screenshots/orders`. Needs Chromium, a font with emoji, and pytest.
 */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { commit, git } from "./demo/monorepo.ts";
import { runDemo } from "./demo/run-demo.ts";
import { findChromium, startBrowser } from "./preview/browser.ts";
import { renderDemo } from "./preview/render-demo.ts";
import { root } from "./runner/action.ts";
import { makeComparedPages } from "./screenshots/compared.ts";

const width = 960;

const chromium = findChromium();
if (!chromium) throw new Error("Chromium wasn't found; set the variable CHROMIUM to its path.");
const images = join(root, "docs", "images");
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(join(realpathSync(tmpdir()), "screenshots-"));
const page = join(folder, "index.html");
const shop = join(folder, "shop");
cpSync(join(root, "dev", "screenshots", "shop"), shop, { recursive: true });
git(shop, "init", "--quiet");
git(shop, "add", "--all");
commit(shop, "Sell pots");
process.env.INIT_CWD = shop;
await runDemo(["reports/*.xml", "--input", "name=Tests", "--input", "compare-with=none"], (demo) =>
  writeFileSync(page, renderDemo(demo)),
);

const browser = await startBrowser(chromium);
try {
  await takeScreenshot("check", page, 720);
  await takeScreenshot("annotations", page, 460, (tab) =>
    tab.evaluate(`document.querySelector("#annotations").previousElementSibling.scrollIntoView()`),
  );
  for (const [name, html] of await makeComparedPages(folder)) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, html);
    await takeScreenshot(name, file, 640);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Takes a picture of a page after `prepare`. */
async function takeScreenshot(
  name: string,
  file: string,
  height: number,
  prepare: (tab: Awaited<ReturnType<typeof browser.newPage>>) => Promise<unknown> = async () => {},
): Promise<void> {
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.goto(pathToFileURL(file).href);
  await prepare(tab);
  await tab.screenshot({ path: join(images, `${name}.png`) });
  await tab.close();
}
