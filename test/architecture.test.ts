import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../src");

/** Which modules can import which: those on the left can import those on the right. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ["group-by", "model", "once"],
  limits: [],
  errors: [],
  "json-value": [],
  once: [],
  "count-start": [],
  "group-by": ["once"],
  paths: [],
  hash: [],
  text: [],
  "similar-word": [],
  "unicode-pattern": ["once"],
  "visible-text": ["once"],
  redact: ["once", "redact"],
  inputs: [
    "compare",
    "errors",
    "formats",
    "locate",
    "model",
    "similar-word",
    "text",
    "unicode-pattern",
  ],
  read: ["errors", "json-value", "once", "read", "fast-xml-parser", "node:"],
  formats: [
    "formats",
    "failure",
    "hash",
    "json-value",
    "model",
    "once",
    "paths",
    "read",
    "text",
    "unicode-pattern",
  ],
  failure: ["failure", "model", "once"],
  locate: ["locate", "failure", "model", "once", "count-start", "paths", "unicode-pattern"],
  // Hashing is a function of its input: the module reads neither files nor the clock.
  compare: [
    "compare",
    "group-by",
    "hash",
    "json-value",
    "model",
    "once",
    "count-start",
    "unicode-pattern",
    "node:crypto",
  ],
  baseline: [
    "baseline",
    "compare",
    "group-by",
    "json-value",
    "model",
    "similar-word",
    "once",
    "publish",
    "text",
  ],
  render: [
    "render",
    "failure",
    "group-by",
    "limits",
    "model",
    "once",
    "paths",
    "text",
    "unicode-pattern",
    "visible-text",
  ],
  publish: [
    "publish",
    "json-value",
    "limits",
    "model",
    "redact",
    "text",
    "unicode-pattern",
    "visible-text",
  ],
  host: [
    ...[
      "host",
      "errors",
      "formats",
      "json-value",
      "limits",
      "locate",
      "model",
      "once",
      "similar-word",
      "publish",
    ],
    ...[
      "redact",
      "text",
      "unicode-pattern",
      "visible-text",
      "wrong-commit",
      "@actions/",
      "node:",
      "undici",
    ],
  ],
  reports: ["errors", "formats", "model", "read", "reports", "text"],
  "wrong-commit": [],
  "describe-publishing": ["describe-publishing", "model", "publish", "render", "text"],
  outputs: ["model"],
  "log-results": ["describe-publishing", "inputs", "limits", "model", "outputs", "render", "text"],
  run: [
    ...[
      "baseline",
      "compare",
      "comparing",
      "describe-publishing",
      "errors",
      "failure",
      "formats",
      "inputs",
      "limits",
      "locate",
      "log-results",
    ],
    ...["model", "outputs", "publish", "redact", "render", "reports", "run"],
  ],
  comparing: ["baseline", "compare", "inputs", "limits", "locate", "model"],
  "base-source": ["baseline", "compare", "comparing", "host", "inputs", "publish", "node:"],
  main: ["action"],
  action: [
    ...["base-source", "errors", "host", "inputs", "model", "publish", "redact", "run"],
    ...["wrong-commit"],
    ...["@actions/", "node:"],
  ],
};

test("there are no import cycles, not even of types", () => {
  const targets = new Map(
    files.map((file) => [
      file,
      readImports(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => resolveImport(file, specifier)),
    ]),
  );
  const isDone = new Set<string>();
  /** Returns the files from an import to the same import again, or undefined. */
  const findCycle = (file: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(file);
    if (start >= 0) return [...path.slice(start), file];
    if (isDone.has(file)) return undefined;
    for (const target of targets.get(file) ?? []) {
      const cycle = findCycle(target, [...path, file]);
      if (cycle) return cycle;
    }
    isDone.add(file);
    return undefined;
  };
  for (const file of files) expect(findCycle(file, [])).toBeUndefined();
});

/** The only modules of Node that may be used outside of `host/` and `main`, because they have no side effects. */
const pureModules = ["node:zlib", "node:buffer"];

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => path.replaceAll("\\", "/"));

test.each(files)("src/%s imports only modules that the table allows", (file) => {
  const module = getModule(file);
  expect(allowed, `${module} has no row in the table`).toHaveProperty(module);
  for (const specifier of readImports(file)) {
    const target = specifier.startsWith(".")
      ? getModule(resolveImport(file, specifier))
      : specifier;
    const fits = allowed[module]?.some((name) =>
      /[:/]$/.test(name) ? target.startsWith(name) : target === name,
    );
    expect(fits, `${file} imports ${specifier}`).toBe(true);
    if (module === "read" && target.startsWith("node:")) expect(pureModules).toContain(target);
  }
});

test.each(files.filter((file) => !/^(?:host\/|main|action)/.test(file)))(
  "src/%s uses no process, network, clock, random number, console or timer",
  (file) => {
    const text = readFileSync(join(src, file), "utf8");
    expect(text).not.toMatch(
      /\bprocess\.(?!getBuiltinModule\()|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bsetTimeout\(/,
    );
  },
);

test.each(files)("src/%s doesn't spread a list into the arguments of a call", (file) => {
  // Each argument takes room on the stack: a list of 120,000 overflows it. Array literals and rest parameters may
  // spread.
  const text = readFileSync(join(src, file), "utf8");
  expect(text).not.toMatch(
    /\.(?:push|unshift|splice|concat|of|max|min|fromCharCode|fromCodePoint|log|join)\(\s*(?:[^()[\]{}"`;]*,\s*)?\.\.\.|\.apply\(/,
  );
});

test.each(files)("src/%s has no Unicode properties in a literal pattern", (file) => {
  // V8 checks each literal when it loads the file, and properties take it most of the time: see src/unicode-pattern.ts.
  const code = readFileSync(join(src, file), "utf8").replace(/^ *(?:\/\*\*|\*|\/\/).*$/gm, "");
  expect(code.replace(/String\.raw`[^`]*`/g, "")).not.toContain(String.raw`\p{`);
});

test("only one file imports fast-xml-parser", () => {
  const users = files.filter((file) => readImports(file).includes("fast-xml-parser"));
  expect(users).toEqual(["read/xml/element.ts"]);
});

test("only the file that loads undici lazily imports it", () => {
  const users = files.filter((file) => readImports(file).includes("undici"));
  expect(users).toEqual(["host/lazy-proxy.ts"]);
});

/** Only these files open files of the checkout, reports and output files, all of which are untrusted. */
const fileOpeners = [
  /^host\/files\//,
  // Passes file system functions to @actions/glob.
  /^host\/reports\/search\.ts$/,
];

test("only the modules in host/files and the search for reports use the file system", () => {
  const users = files.filter((file) =>
    readImports(file).some((name) => /^(?:node:)?fs(?:\/|$)/.test(name)),
  );
  expect(users.length).toBeGreaterThan(4);
  expect(users.filter((file) => !fileOpeners.some((names) => names.test(file)))).toEqual([]);
});

test("only one file starts programs", () => {
  const users = files.filter((file) =>
    readImports(file).some((name) =>
      /^(?:node:)?(?:child_process|worker_threads|cluster)$/.test(name),
    ),
  );
  expect(users).toEqual(["host/git.ts"]);
});

test("no file imports a module by a computed name", () => {
  const computedImport =
    /\bcreateRequire\b|\brequire\(|\b(?:getBuiltinModule|import)\((?!"[^"]+"\))/;
  expect(
    files.filter((file) => computedImport.test(readFileSync(join(src, file), "utf8"))),
  ).toEqual([]);
});

function resolveImport(file: string, specifier: string): string {
  return relative(src, resolve(src, dirname(file), specifier)).replaceAll("\\", "/");
}

function getModule(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : file.replace(/\.ts$/, "");
}

function readImports(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  const imports =
    /^(?:import|export)\b[^;]*?from "([^"]+)";|(?:import|getBuiltinModule)\("([^"]+)"\)/gms;
  return [...text.matchAll(imports)].map((m) => m[1] ?? m[2] ?? "");
}
