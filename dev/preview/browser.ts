import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Chromium as Debian and others install it; playwright-core brings none. */
export function findChromium(): string | undefined {
  const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return [process.env.CHROMIUM ?? "", ...usual].find((path) => path !== "" && existsSync(path));
}

/** Without a window, in a profile of its own, and without looking for updates. */
export function startBrowser(executablePath: string): Promise<Browser> {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath, args });
}
