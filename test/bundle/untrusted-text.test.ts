import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { readLogCommands } from "../../dev/runner/log-commands.ts";
import { checkOutCart, junit, runBundle } from "./run-bundle.ts";

/** All invisible characters except the zero-width space, which the action inserts to prevent links. */
const invisible = /(?!\u200b)[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2800]/u;
const text =
  "a&#x202e;b&#x2066;c&#x3164;d&#x2800;e&#xe0041;f&#x2028;::error::planted&#10;::set-output name=tests::0&#13;::add-mask::e ##[error]planted, title=x::y%0A::z";
const payload = {
  pull_request: {
    head: { sha: "a".repeat(40), repo: { full_name: "somebody/shop" } },
    base: { repo: { full_name: "octo-org/shop" } },
  },
};

test.concurrent.each([
  ["with a check run", {}],
  [
    "on a fork, with annotations in the log",
    { token: tokens.readOnly, event: { name: "pull_request", payload } },
  ],
])("a report's text can't give commands or hide characters %s", async (_, job) => {
  const report = junit(5, text).replaceAll('name="case', `name="${text} case`);
  const { main, commands, run, checks } = await runBundle({ ...checkOutCart(report), job });
  const ours = ["debug", "group", "endgroup", "error", "warning"];
  expect(commands.filter(({ name }) => !ours.includes(name))).toEqual([]);
  expect(commands.filter(({ message }) => /^(?:planted|y|z)/.test(message))).toEqual([]);
  for (const { properties } of commands)
    expect(
      Object.keys(properties).filter((name) => !/^(?:title|file|line|endLine)$/.test(name)),
    ).toEqual([]);
  expect(main.outputs).toMatchObject({ tests: "6", failed: "5" });
  const sent = checks.exchanges().map(({ request }) => request.body);
  for (const shown of [main.stdout, main.stderr, main.summary, ...sent])
    expect(shown).not.toMatch(invisible);
  expect(main.stdout).toContain("a\\u{202E}b\\u{2066}c\\u{3164}d\\u{2800}e\\u{E0041}f");
  if (run) expect(run.annotations[0]?.message).toContain("a\\u{202E}b\\u{2066}c\\u{3164}d");
  else expect(commands.some(({ properties }) => properties.file === "src/cart.ts")).toBe(true);
});

test.concurrent("json-file has the exact text, and printing it gives no commands", async () => {
  const { workspace, inputs } = checkOutCart(junit(1, `${text} 👨‍👩‍👧`));
  const { main } = await runBundle({
    workspace,
    inputs: { ...inputs, "json-file": "result.json" },
  });
  const json = readFileSync(main.outputs["json-file"] ?? "", "utf8");
  expect(json.replaceAll("👨‍👩‍👧", "")).not.toMatch(invisible);
  expect(readLogCommands(json)).toEqual([]);
  expect(JSON.parse(json).findings[0].message).toContain("a\u202eb\u2066c\u3164d\u2800e\u{e0041}f");
});
