import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unusable } from "../../src/compare/digest/digest-text.ts";
import { reasons } from "../../src/locate/find/no-file.ts";
import { readText, root } from "./pages.ts";

const page = readText("docs/troubleshooting.md");

/** All messages of the program. Composed texts are in pieces. */
const source = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, "src", name), "utf8"))
  .join("\n");

/** The runner's, not ours. */
const foreign = ["Unexpected input(s)"];

const messages = [...page.matchAll(/^### (.+)$/gm)]
  .flatMap(([, heading = ""]) => [...heading.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""))
  .filter((message) => message !== "node24" && !foreign.includes(message));

test("the troubleshooting page is organized by messages", () => {
  expect(messages.length).toBeGreaterThan(25);
});

test.each(messages)("the program says: %s", (message) => {
  for (const piece of message.split("…").map((part) => part.trim())) {
    expect(source.includes(piece), piece).toBe(true);
  }
});

test("troubleshooting has every reason why a finding has no place", () => {
  for (const reason of Object.values(reasons)) expect(page).toContain(`| \`${reason}\` |`);
});

test("troubleshooting has every reason why a check run can't be compared with", () => {
  for (const reason of Object.values(unusable)) expect(page).toContain(`| \`${reason}\` |`);
});
