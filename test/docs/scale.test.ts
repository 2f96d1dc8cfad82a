import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../dev/runner/action.ts";
import { toScaleTables } from "../../dev/scale/table.ts";

test("the page about scale has the tables of npm run scale", async () => {
  const page = readFileSync(join(root, "docs", "decisions", "scale.md"), "utf8");
  expect(page).toContain(await toScaleTables());
}, 60_000);
