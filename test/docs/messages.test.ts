import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unusable } from "../../src/baseline/choose-run.ts";
import { reasons } from "../../src/locate/find/no-file.ts";
import { readText, root } from "./pages.ts";

const page = readText("docs/troubleshooting.md");

/** The program's source, with all of its messages. Messages with variables are in pieces. */
const source = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(root, "src", name), "utf8"))
  .join("\n");

/** Messages of the runner, not of this action. */
const runnerMessages = ["Unexpected input(s)"];

const messages = [...page.matchAll(/^### (.+)$/gm)]
  .flatMap(([, heading = ""]) => [...heading.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ""))
  .filter((message) => message !== "node24" && !runnerMessages.includes(message));

test("the troubleshooting page has messages as headings", () => {
  expect(messages.length).toBeGreaterThan(25);
});

test.each(messages)("the source contains the message: %s", (message) => {
  for (const piece of message.split("…").map((part) => part.trim())) {
    expect(source.includes(piece), piece).toBe(true);
  }
});

test("the troubleshooting page has every reason why a finding has no location", () => {
  for (const reason of Object.values(reasons)) expect(page).toContain(`| \`${reason}\` |`);
});

test("the troubleshooting page has every reason why a check run can't be used for comparing", () => {
  for (const reason of Object.values(unusable)) expect(page).toContain(`| \`${reason}\` |`);
});
