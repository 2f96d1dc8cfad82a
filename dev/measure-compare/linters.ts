import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";

export interface LintFinding {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

/** A linter, and the properties of its language that the changes need. */
export interface Linter {
  readonly name: string;
  readonly extension: string;
  /** Throws if a file can't be parsed. */
  run(command: string, folder: string): readonly LintFinding[];
  /** Writes a report in a format that the action reads; `file` is its name in the folder. */
  writeReport(command: string, folder: string, file: string): void;
  comment(text: string): string;
  /** Replaces a removed statement. */
  readonly emptyStatement: string;
  /** A statement that violates the rule anywhere. */
  readonly violation: { readonly rule: string; readonly statement: (n: number) => string };
  /** Appended to a statement, makes its line violate one more rule. */
  readonly suffix: string;
  /** Matches the name that an import declares. */
  readonly importedName: RegExp;
  readonly isStatement: (line: string) => boolean;
  /** Returns true if the line begins a top-level function. */
  readonly startsFunction: (line: string) => boolean;
  /** Whether a function ends with a line that has the indentation of its first line. */
  readonly hasClosingLine: boolean;
}

const eslintRules = [
  ...["array-callback-return", "camelcase", "complexity", "consistent-return", "curly", "eqeqeq"],
  ...["func-names", "max-params", "no-console", "no-debugger", "no-else-return", "no-empty"],
  ...["no-implicit-coercion", "no-invalid-this", "no-magic-numbers", "no-param-reassign"],
  ...["no-plusplus", "no-shadow", "no-unused-vars", "no-use-before-define", "no-var"],
  ...["object-shorthand", "prefer-arrow-callback", "prefer-const", "prefer-destructuring"],
  ...["prefer-template", "radix", "require-unicode-regexp", "strict", "vars-on-top", "yoda"],
];

const eslint: Linter = {
  name: "ESLint",
  extension: ".js",
  run(command, folder) {
    const files = JSON.parse(runEslint(command, folder)) as EslintFile[];
    return files.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line, message, fatal }) => {
        if (fatal) throw new Error(`${filePath}:${line}: ${message}`);
        return { file: relative(folder, filePath), rule: ruleId ?? "", line, message };
      }),
    );
  },
  writeReport(command, folder, file) {
    writeFileSync(join(folder, file), runEslint(command, folder));
  },
  comment: (text) => `// ${text}`,
  emptyStatement: ";",
  violation: { rule: "no-var", statement: (n) => `var measured${n} = module.id;` },
  suffix: " debugger;",
  importedName: /^(?:var|const|let) (\w+) = require\(/,
  isStatement: (line) =>
    /^\s*(?:var|const|let|return|\w[\w.]* =|\w[\w.]*\().*;$/.test(line) && isBalanced(line),
  startsFunction: (line) => /^\s*(?:\w[\w.]* = )?function\b.*\{$/.test(line) && /^\S/.test(line),
  hasClosingLine: true,
};

function runEslint(command: string, folder: string): string {
  const config = {
    languageOptions: { sourceType: "commonjs" },
    rules: Object.fromEntries(eslintRules.map((rule) => [rule, "error"])),
  };
  const configFile = join(folder, ".git", "eslint.config.mjs");
  writeFileSync(configFile, `export default [${JSON.stringify(config)}];\n`);
  const args = ["--no-config-lookup", "--config", configFile, "--format", "json", "."];
  return runTool(process.execPath, [command, ...args], folder);
}

interface EslintFile {
  readonly filePath: string;
  readonly messages: readonly {
    readonly ruleId: string | null;
    readonly line: number;
    readonly message: string;
    readonly fatal?: boolean;
  }[];
}

/** Excludes rules about a whole file, whose findings have no meaningful line. */
const ruffRules =
  "F,E,W,B,UP,SIM,RET,PLR,PLW,S,ANN,N,C4,RUF,D102,D103,D107,D205,D400,PT,TRY,EM,FBT,PERF";

const ruff: Linter = {
  name: "Ruff",
  extension: ".py",
  run(command, folder) {
    const results = JSON.parse(runRuff(command, folder, "json")) as RuffResult[];
    return results.map(({ filename, code, location, message }) => {
      if (code === null || code === "invalid-syntax") throw new Error(`${filename}: ${message}`);
      return { file: relative(folder, filename), rule: code, line: location.row, message };
    });
  },
  writeReport(command, folder, file) {
    writeFileSync(join(folder, file), runRuff(command, folder, "sarif"));
  },
  comment: (text) => `# ${text}`,
  emptyStatement: "pass",
  violation: { rule: "S101", statement: (n) => `assert len(__name__) != ${n}` },
  suffix: "; import this",
  importedName: /^import (\w+)$/,
  isStatement: (line) =>
    /^\s*(?:return\b|assert\b|raise\b|\w[\w.]* =|\w[\w.]*\()/.test(line) &&
    !/[,:([{\\]$/.test(line) &&
    isBalanced(line),
  startsFunction: (line) => /^def \w+\(.*:$/.test(line),
  hasClosingLine: false,
};

function runRuff(command: string, folder: string, format: string): string {
  const args = ["check", "--isolated", "--no-cache", "--preview", "--output-format", format];
  return runTool(command, [...args, "--select", ruffRules, "."], folder);
}

interface RuffResult {
  readonly filename: string;
  readonly code: string | null;
  readonly message: string;
  readonly location: { readonly row: number };
}

export const linters: Readonly<Record<string, Linter>> = { eslint, ruff };

/** Returns the JSON output, whatever the exit code. */
function runTool(command: string, args: readonly string[], folder: string): string {
  const { stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  if (error) throw error;
  if (!/^[[{]/.test(stdout)) throw new Error(stderr || stdout);
  return stdout;
}

function isBalanced(line: string): boolean {
  const count = (brackets: RegExp) => line.match(brackets)?.length ?? 0;
  return count(/[([{]/g) === count(/[)\]}]/g);
}
