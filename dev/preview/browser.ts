import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Returns the path of an installed Chromium, because playwright-core has none. */
export function findChromium(): string | undefined {
  const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return [process.env.CHROMIUM ?? "", ...paths].find((path) => path !== "" && existsSync(path));
}

/** Starts the browser without a window, with a temporary profile and without update checks. */
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
