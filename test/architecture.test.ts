import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** Who may import whom: what stands on the right may be imported by what stands on the left. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ["model"],
  limits: [],
  errors: [],
  text: [],
  inputs: ["errors", "locate", "model"],
  read: ["errors", "read", "fast-xml-parser", "node:"],
  formats: ["formats", "read", "report", "words"],
  locate: ["locate", "report"],
  // Hashing is a function of its input: the module reads neither files nor the clock.
  compare: ["compare", "node:crypto"],
  render: ["render", "check", "identity", "limits", "report", "results", "totals", "words"],
  publish: ["publish", "check", "limits", "report"],
  host: [
    ...["host", "errors", "formats", "limits", "locate", "model", "publish"],
    ...["@actions/", "node:"],
  ],
  "read-reports": ["errors", "formats", "model"],
  "redact-reports": ["model", "publish"],
  "fork-recipe": [],
  "describe-publishing": ["fork-recipe", "publish", "render", "text"],
  outputs: ["model"],
  "log-results": ["describe-publishing", "inputs", "limits", "model", "outputs", "render"],
  run: [
    ...["describe-publishing", "errors", "formats", "inputs", "limits", "locate", "log-results"],
    ...["model", "outputs", "publish", "read-reports", "redact-reports", "render"],
  ],
  main: ["action"],
  action: ["errors", "host", "inputs", "model", "publish", "run", "@actions/", "node:"],
};

/** Only these modules of Node may be used outside of `host/` and `main`: they don't touch the world. */
const pureModules = ["node:zlib", "node:buffer"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"));

test.each(files)("src/%s imports only what its part may import", (file) => {
  const part = partOf(file);
  expect(allowed, `${part} has no row in the table`).toHaveProperty(part);
  for (const specifier of importsOf(file)) {
    const target = specifier.startsWith(".")
      ? partOf(relative(src, resolve(src, dirname(file), specifier)).replaceAll("\\", "/"))
      : specifier;
    const fits = allowed[part]?.some((name) =>
      /[:/]$/.test(name) ? target.startsWith(name) : target === name,
    );
    expect(fits, `${file} imports ${specifier}`).toBe(true);
    if (part === "read" && target.startsWith("node:")) expect(pureModules).toContain(target);
  }
});

test.each(files.filter((file) => !/^(?:host\/|main|action)/.test(file)))(
  "src/%s doesn't touch the world",
  (file) => {
    const text = readFileSync(join(src, file), "utf8");
    expect(text).not.toMatch(
      /\bprocess\.|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bsetTimeout\(/,
    );
  },
);

test("only one file knows fast-xml-parser", () => {
  const users = files.filter((file) => importsOf(file).includes("fast-xml-parser"));
  expect(users).toEqual(["read/xml/element.ts"]);
});

function partOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, "");
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";|import\("([^"]+)"\)/gms)].map(
    (m) => m[1] ?? m[2] ?? "",
  );
}
