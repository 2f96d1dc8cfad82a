/** Environment variables that tests don't take from the machine, and don't print, and what they leave. */
import { rmSync } from "node:fs";
import { afterAll } from "vitest";
import { leftovers } from "./leftovers.ts";

afterAll(() => {
  for (const folder of leftovers.splice(0)) rmSync(folder, { recursive: true, force: true });
});

// Settings of a developer's git: signed commits, other line ends, another default branch.
Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" });
// Samples of hooks, which git would copy into each of hundreds of repositories.
process.env.GIT_TEMPLATE_DIR = "";

// @actions/glob writes a dozen lines for the runner's log on each search, past what vitest can silence.
const { stdout } = process;
const write = stdout.write.bind(stdout) as (...args: unknown[]) => boolean;
stdout.write = (text: unknown, ...rest: unknown[]) =>
  (typeof text === "string" && text.startsWith("::debug::")) || write(text, ...rest);
