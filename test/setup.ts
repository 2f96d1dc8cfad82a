/** Makes tests independent of the machine's Git settings, and their output quiet. */

// Otherwise a developer's settings apply, such as signed commits, line endings or the default branch.
Object.assign(process.env, { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" });

// @actions/glob writes debug lines straight to stdout on each search, which Vitest can't silence.
const { stdout } = process;
const write = stdout.write.bind(stdout) as (...args: unknown[]) => boolean;
stdout.write = (text: unknown, ...rest: unknown[]) =>
  (typeof text === "string" && text.startsWith("::debug::")) || write(text, ...rest);
