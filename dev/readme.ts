/** `npm run docs`: writes the README's tables of inputs and outputs from action.yml. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Action {
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

interface Input {
  readonly description: string;
  readonly default?: string;
  readonly required?: boolean;
}

const root = join(import.meta.dirname, "..");
const path = join(root, "README.md");

/** Returns the README with its tables of inputs and outputs updated from action.yml. */
export function renderReadme(readme: string, actionYaml: string): string {
  const { inputs, outputs } = parse(actionYaml) as Action;
  return replacePart(
    replacePart(readme, "inputs", renderInputs(inputs)),
    "outputs",
    renderOutputs(outputs),
  );
}

function renderInputs(inputs: Action["inputs"]): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value, required }]) => {
    const defaultText = required ? "required" : value === undefined ? "" : `\`${value}\``;
    return toRow([`\`${name}\``, defaultText, description]);
  });
  return toRow(["Input", "Default", ""]) + toRow(["---", "---", "---"]) + rows.join("");
}

function renderOutputs(outputs: Action["outputs"]): string {
  const rows = Object.entries(outputs).map(([name, { description }]) =>
    toRow([`\`${name}\``, description]),
  );
  return toRow(["Output", ""]) + toRow(["---", "---"]) + rows.join("");
}

function toRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.trim().replace(/\s+/g, " ").replaceAll("|", "\\|")).join(" | ")} |\n`;
}

function replacePart(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- ${name} from action.yml -->\n`, `<!-- end of ${name} -->\n`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start)
    throw new Error(`README.md doesn't contain ${begin.trim()} … ${end.trim()}`);
  return text.slice(0, start + begin.length) + part + text.slice(stop);
}

if (import.meta.main) {
  const readme = readFileSync(path, "utf8");
  writeFileSync(path, renderReadme(readme, readFileSync(join(root, "action.yml"), "utf8")));
}
