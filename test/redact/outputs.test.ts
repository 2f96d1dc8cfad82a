/** Puts a token into reports, in every encoding and at every length limit; no output may contain a part of it. */
import { describe, expect, test } from "vitest";
import { eslint, runAction } from "../run-action.ts";

const token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
const base64 = (text: string) => Buffer.from(text).toString("base64");
const hex = Buffer.from(token).toString("hex");

/** Name, encoded text, and the number of its characters before the secret part of the token. */
const encodings: readonly (readonly [string, string, number])[] = [
  ["in plain text", token, 4],
  ["in Base64", base64(token), 6],
  ["in git's header", base64(`x-access-token:${token}`), 26],
  ["after the user oauth2", base64(`oauth2:${token}`), 15],
  ["after another user", base64(`deploy-bot:${token}`), 20],
  ["in hexadecimal", hex, 8],
  ["in upper-case hexadecimal", hex.toUpperCase(), 8],
  ["in pairs of bytes", hex.match(/.{1,4}/g)?.join(" ") ?? "", 10],
  ["in a list of numbers", Array.from(Buffer.from(token)).join(", "), 19],
  ["in escapes", hex.replace(/../g, "\\x$&"), 16],
];

/** Lengths of text before the token, so that a limit for names, lines, messages or details cuts the token. */
const paddings = [
  40, 50, 60, 100, 160, 200, 255, 300, 400, 500, 1000, 1200, 4000, 4096, 8192, 65_536,
]
  .flatMap((limit) => [limit, Math.floor((limit - 50) / 2), Math.floor(limit / 2)])
  .flatMap((limit) => [limit - 24, limit - 40])
  .filter((length) => length >= 0);

function toFiles(text: string): Record<string, string> {
  const padded = paddings.map((length) => `${"x ".repeat(length / 2)}${text}${" y".repeat(600)}`);
  const cases = padded.map(
    (long, i) =>
      `<testcase name="${long}" classname="${long}" file="src/cart.ts" line="${i + 1}"><failure type="${long}" message="${long}">${long}\n at ${text} (src/cart.ts:1:1)</failure><system-out>${long}</system-out></testcase>
      <testcase name="s${i}" classname="c"><skipped message="${long}"/></testcase>`,
  );
  const rules = padded.map((long, i) => ({
    id: `${long}${i}`,
    name: long,
    shortDescription: { text: long },
    help: { text: long },
    helpUri: `https://example.org/${text}`,
    properties: { tags: [long, text] },
  }));
  const results = padded.map((long, i) => ({
    ruleId: `${long}${i}`,
    message: { text: long },
    locations: [{ physicalLocation: { artifactLocation: { uri: `lib/${text}.ts` } } }],
  }));
  return {
    "reports/lint.json": eslint("src/cart.ts", padded),
    "reports/junit.xml": `<testsuite name="${text}" hostname="${padded[9]}">${cases.join("\n")}</testsuite>`,
    "reports/scan.sarif": JSON.stringify({
      version: "2.1.0",
      runs: [{ tool: { driver: { name: text, rules } }, results }],
    }),
    [`reports/${text}.xml`]: "<testsuite name='a'><testcase name='b'/></testsuite>",
    ...Object.fromEntries(padded.map((long, i) => [`reports/broken-${i}.json`, long])),
    "reports/broken.xml": `<testsuite><testcase name="${text}`,
  };
}

describe.each(encodings)("a token %s", (_, text, before) => {
  test("is in no output", async () => {
    const result = await runAction({
      files: toFiles(text),
      tracked: ["src/cart.ts"],
      inputs: { "json-file": "out.json", "list-tests": "all", "max-annotations": "500" },
      environment: { secrets: [token] },
    });
    const [run] = result.simulation.checks.runs();
    const outputs = {
      log: result.log.join("\n"),
      warnings: result.warnings.join("\n"),
      outputs: JSON.stringify(result.outputs),
      summary: result.summary,
      json: result.json,
      failure: String(result.failure),
      "check's title": run?.title,
      "check's summary": run?.summary,
      "check's text": run?.text,
      annotations: JSON.stringify(run?.annotations),
    };
    expect(run?.annotations.length).toBeGreaterThan(100);
    expect(outputs.json).toContain("***");
    const secretPart = text.slice(before);
    for (const [name, output] of Object.entries(outputs)) {
      const decoded = (output ?? "")
        .replace(/&#(\d+);/g, (__, code) => String.fromCharCode(Number(code)))
        .replaceAll("\u200b", "");
      for (let at = 0; at + 12 <= secretPart.length; at++)
        expect(
          decoded.includes(secretPart.slice(at, at + 12)),
          `${name}: ${secretPart.slice(at, at + 12)}`,
        ).toBe(false);
    }
  });
});
