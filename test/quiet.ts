/** @actions/glob writes a dozen lines for the runner's log on each search, past what vitest can silence. */
const { stdout } = process;
const write = stdout.write.bind(stdout) as (...args: unknown[]) => boolean;
stdout.write = (text: unknown, ...rest: unknown[]) =>
  (typeof text === "string" && text.startsWith("::debug::")) || write(text, ...rest);
