/** Makes tests deterministic and independent of the machine's Git settings, quiet, and removes their folders. */
import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll } from "vitest";
import { temporaryFolders } from "./temporary-folders.ts";

afterAll(() => {
  for (const folder of temporaryFolders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

// Otherwise each run tests other values, so that a change can pass or fail by chance.
fc.configureGlobal({ seed: 20260105 });

// Otherwise a developer's settings apply, such as signed commits, line endings or the default branch.
Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" });
// Otherwise git copies its sample hooks into each of hundreds of repositories.
process.env.GIT_TEMPLATE_DIR = "";

// @actions/glob writes debug lines straight to stdout on each search, which Vitest can't silence.
const { stdout } = process;
const write = stdout.write.bind(stdout) as (...args: unknown[]) => boolean;
stdout.write = (text: unknown, ...rest: unknown[]) =>
  (typeof text === "string" && text.startsWith("::debug::")) || write(text, ...rest);
