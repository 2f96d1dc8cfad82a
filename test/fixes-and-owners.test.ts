import { describe, expect, test } from "vitest";
import { runAction } from "./run-action.ts";

const sources: Readonly<Record<string, string>> = {
  "src/cart.ts": "let total = 1\nuse(total)\n",
  "src/stock.ts": "let level = 2\nuse(level)\n",
};

function eslint(fixes: Readonly<Record<string, object>>): string {
  const messages = (fix: object) => [
    { ruleId: "prefer-const", severity: 2, message: "Use const.", line: 1, column: 5, ...fix },
  ];
  return JSON.stringify(
    Object.entries(fixes).map(([filePath, fix]) => ({ filePath, messages: messages(fix) })),
  );
}

const toConst = { fix: { range: [0, 3], text: "const" } };

function sarif(uri: string, change: object): string {
  const physicalLocation = { artifactLocation: { uri }, region: { startLine: 1 } };
  const fixes = [{ description: { text: "Use const" }, artifactChanges: [change] }];
  const results = [
    { ruleId: "a", message: { text: "x" }, locations: [{ physicalLocation }], fixes },
  ];
  return JSON.stringify({
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Lint" } }, results }],
  });
}

async function publish(report: string, codeowners?: string) {
  const files = { ...sources, ...(codeowners !== undefined && { CODEOWNERS: codeowners }) };
  const repository = {
    root: "/home/runner/work/shop/shop",
    files: Object.keys(files),
    submodules: [],
    existsUntracked: () => false,
    readText: (path: string) => files[path as keyof typeof files],
  };
  const { simulation, json } = await runAction({
    files: { "reports/lint.json": report },
    inputs: { "json-file": "out.json" },
    environment: { readRepository: async () => ({ repository }) },
  });
  const [check] = simulation.checks.runs();
  return {
    page: `${check?.summary}${check?.text ?? ""}`,
    details: check?.annotations.map((annotation) => annotation.raw_details),
    findings: JSON.parse(json).findings,
  };
}

describe("a suggested fix", () => {
  const diff = "-let total = 1\n+const total = 1";

  test("is shown as a diff in the summary, the annotation and the JSON file", async () => {
    const { page, details, findings } = await publish(eslint({ "src/cart.ts": toConst }));
    expect(page).toContain(`Suggested fix\n\n\`\`\`diff\n${diff}\n\`\`\``);
    expect(details).toEqual([`Suggested fix:\n${diff}`]);
    expect(findings).toMatchObject([{ fix: { lines: diff.split("\n") } }]);
  });

  test("from a suggestion of ESLint is shown with its description", async () => {
    const suggestions = [{ desc: "Use `const`.", ...toConst }];
    const { details } = await publish(eslint({ "src/cart.ts": { suggestions } }));
    expect(details).toEqual([`Suggested fix: Use \`const\`.\n${diff}`]);
  });

  test.each([
    { deletedRegion: { startLine: 1, startColumn: 1, endColumn: 4 } },
    { deletedRegion: { charOffset: 0, charLength: 3 } },
  ])("is read from SARIF: %j", async (region) => {
    const replacements = [{ ...region, insertedContent: { text: "const" } }];
    const artifactLocation = { uri: "src/cart.ts" };
    const { details } = await publish(sarif("src/cart.ts", { artifactLocation, replacements }));
    expect(details).toEqual([`Suggested fix: Use const\n${diff}`]);
  });

  test("of several findings of a rule is shown once, with its location", async () => {
    const report = eslint({ "src/cart.ts": toConst, "src/stock.ts": toConst });
    const { page, details } = await publish(report);
    expect(page.match(/Suggested fix of \[`src\/cart\.ts:1`\]/g)).toHaveLength(1);
    expect(details).toHaveLength(2);
  });

  test("is left out if it doesn't match the file, while the finding is still shown", async () => {
    const fix = { fix: { range: [900, 903], text: "const" } };
    const { page, findings } = await publish(eslint({ "src/cart.ts": fix }));
    expect(page).toContain("prefer-const");
    expect(page).not.toContain("Suggested fix");
    expect(findings).toMatchObject([{ location: { path: "src/cart.ts" } }]);
  });
});

describe("the code owners of files", () => {
  const both = eslint({ "src/cart.ts": {}, "src/stock.ts": {} });

  test("are shown as code next to the locations if the files have different owners", async () => {
    const { page } = await publish(both, "* @octo-org/shop\n/src/stock.ts @octo-org/stock\n");
    expect(page).toContain("(`@octo-org/shop`)");
    expect(page).toContain("(`@octo-org/stock`)");
    expect(page.replaceAll(/`[^`]*`/g, "")).not.toContain("@octo-org");
  });

  test("are shown only in the JSON file if all files have the same owners", async () => {
    const { page, findings } = await publish(both, "* @octo-org/shop\n");
    expect(page).not.toContain("@octo-org/shop");
    expect(findings).toMatchObject([{ owners: ["@octo-org/shop"] }, {}]);
  });
});
