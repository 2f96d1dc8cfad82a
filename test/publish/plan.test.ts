import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type Description, readDescription } from "../../dev/github/openapi.ts";
import { tokens } from "../../dev/github/settings.ts";
import type { Annotation } from "../../src/model/check.ts";
import { toApiAnnotation } from "../../src/publish/api-annotation.ts";
import { planCheck, toPageBody } from "../../src/publish/plan.ts";
import { redactData } from "../../src/redact/redact-data.ts";
import { anyCharacter } from "../any-character.ts";
import {
  makeAnnotation,
  makeCheck,
  publishCheck,
  publishWithLookups,
  startSimulation,
  toStandInRequest,
} from "./simulation.ts";

describe("the plan", () => {
  test("has the creation, pages of 50 annotations and the conclusion", () => {
    const check = makeCheck(120, { detailsUrl: "https://example.com/1" });
    const { create, pages, conclusion, dropped } = planCheck(check);
    expect(create).toEqual({
      name: "Reports",
      head_sha: check.headSha,
      details_url: "https://example.com/1",
      external_id: check.externalId,
      status: "in_progress",
      started_at: check.startedAt,
      output: check.output,
    });
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(conclusion).toBe("failure");
    expect(dropped).toEqual([]);
  });

  test.each([
    ["complete output", { title: "2 tests failed", summary: "### Failed", text: "### Slow" }],
    ["output without a text", { title: "t", summary: "### Reports" }],
  ])("repeats the %s in every request", async (_, output) => {
    const simulation = startSimulation();
    await publishCheck(simulation, makeCheck(60, { output }));
    const bodies = simulation.checks.exchanges().flatMap(({ request: { method, body } }) => {
      return method === "GET" ? [] : [JSON.parse(body)];
    });
    expect(bodies).toHaveLength(4);
    for (const { output: sent } of bodies) {
      const { annotations: _, ...rest } = sent;
      expect(rest).toEqual(output);
    }
  });

  test("has no pages without annotations", () => {
    expect(planCheck(makeCheck(0)).pages).toEqual([]);
  });

  test("limits pages to 1 MB without losing annotations", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 120 });
    fc.assert(
      fc.property(sizes, (sizes) => {
        // A line feed is two bytes in JSON.
        const annotations = sizes.map((size, i) =>
          makeAnnotation(i + 1, { message: `m${"\n".repeat(size)}`, rawDetails: "é".repeat(size) }),
        );
        const check = makeCheck(0, { annotations });
        const { pages } = planCheck(check);
        for (const page of pages) {
          const body = JSON.stringify(toPageBody(check.output, page));
          expect(Buffer.byteLength(body)).toBeLessThanOrEqual(1_000_000);
          expect(page.length).toBeLessThanOrEqual(50);
        }
        const lines = pages.flat().map((annotation) => annotation.start_line);
        expect(lines).toEqual(sizes.map((_, i) => i + 1));
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  test("leaves out an annotation whose path can't be sent, and names it", () => {
    const location = { path: "src/🎉.ts", startLine: 3, endLine: 3 };
    const { pages, dropped } = planCheck(
      makeCheck(0, { annotations: [makeAnnotation(1), makeAnnotation(3, { location })] }),
    );
    expect(pages.map(({ length }) => length)).toEqual([1]);
    expect(dropped).toMatchObject([{ path: "src/🎉.ts", line: 3, title: "test 3" }]);
  });
});

describe("an annotation", () => {
  const convert = (change: Partial<Annotation>) => toApiAnnotation(makeAnnotation(7, change));
  const at = (location: Partial<Annotation["location"]>) =>
    convert({ location: { path: "a.ts", startLine: 7, endLine: 7, ...location } });

  test("that is valid is sent unchanged", () => {
    expect(
      convert({
        location: { path: "src/a b.ts", startLine: 7, endLine: 7, startColumn: 2, endColumn: 5 },
        level: "warning",
        title: "no-unused-vars",
        message: "`x` is never used.\n\tSee above.",
        rawDetails: "at x",
      }),
    ).toEqual({
      path: "src/a b.ts",
      start_line: 7,
      end_line: 7,
      start_column: 2,
      end_column: 5,
      annotation_level: "warning",
      title: "no-unused-vars",
      message: "`x` is never used.\n\tSee above.",
      raw_details: "at x",
    });
  });

  test("has escaped emoji, so different texts stay different", () => {
    expect(
      convert({ title: "🎉 works", message: "got 👍, wanted 👎", rawDetails: "𝒙 ✓ é" }),
    ).toMatchObject({
      title: "\\u{1F389} works",
      message: "got \\u{1F44D}, wanted \\u{1F44E}",
      raw_details: "\\u{1D499} ✓ é",
    });
  });

  test("has no control characters and lone surrogates, and no line breaks in its title", () => {
    expect(
      convert({
        title: "a\r\n  b\u0007",
        message: "x\r\ny\rz\u0000\u001b[31m\u009b",
        rawDetails: "\ud800!",
      }),
    ).toMatchObject({ title: "a b", message: "x\ny\nz[31m", raw_details: "\ufffd!" });
  });

  test.each([
    ["one column only", { startColumn: 3 }],
    ["columns over two lines", { endLine: 8, startColumn: 3, endColumn: 4 }],
    ["columns in the wrong order", { startColumn: 4, endColumn: 3 }],
    ["column 0", { startColumn: 0, endColumn: 3 }],
  ])("has no columns if the location has %s", (_, location) => {
    expect(at(location)).not.toHaveProperty("start_column");
    expect(at(location)).not.toHaveProperty("end_column");
  });

  test("has a start line of at least 1 and doesn't end before it", () => {
    expect(at({ startLine: 0, endLine: 0 })).toMatchObject({ start_line: 1, end_line: 1 });
    expect(at({ startLine: 9, endLine: 2 })).toMatchObject({ start_line: 9, end_line: 9 });
  });

  test("has its title as the message if it has none, or a text that says so", () => {
    expect(convert({ message: " \n" })).toMatchObject({ message: "test 7" });
    expect(convert({ message: "\u0001", title: "" })).toMatchObject({ message: "(no message)" });
    expect(convert({ title: " " })).not.toHaveProperty("title");
    expect(convert({ rawDetails: "\n" })).not.toHaveProperty("raw_details");
  });

  test("is shortened to GitHub's limits between two characters", () => {
    const long = convert({
      title: "t".repeat(300),
      message: "é".repeat(40_000),
      rawDetails: "€".repeat(30_000),
    });
    expect(long?.title).toBe(`${"t".repeat(254)}…`);
    expect(Buffer.byteLength(long?.message ?? "")).toBe(64 * 1024 - 1);
    expect(long?.message.endsWith("é…")).toBe(true);
    expect(Buffer.byteLength(long?.raw_details ?? "")).toBeLessThanOrEqual(64 * 1024);
    expect(long?.raw_details?.endsWith("€…")).toBe(true);
  });

  test("with any content is accepted by GitHub or left out", async () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 20 }),
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.constantFrom(
        "",
        " ",
        "\n",
        "\ud83d",
        "a\u0000b",
        "\u0085\u200b",
        "\uffff",
        "x".repeat(70_000),
      ),
    );
    const number = fc.integer({ min: -1, max: 5 });
    const anyAnnotation: fc.Arbitrary<Annotation> = fc.record(
      {
        location: fc.record(
          {
            path: text,
            startLine: number,
            endLine: number,
            startColumn: number,
            endColumn: number,
          },
          { requiredKeys: ["path", "startLine", "endLine"] },
        ),
        level: fc.constantFrom("failure", "warning", "notice"),
        title: text,
        message: text,
        rawDetails: text,
      },
      { requiredKeys: ["location", "level", "title", "message"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnnotation, { maxLength: 60 }), async (annotations) => {
        const simulation = startSimulation();
        const published = await publishCheck(simulation, makeCheck(0, { annotations }));
        const dropped = published.kind === "published" ? published.dropped.length : -1;
        expect(simulation.lines.filter((line) => line.endsWith("422"))).toEqual([]);
        expect(simulation.checks.runs()[0]?.annotations.length).toBe(annotations.length - dropped);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe("GitHub's OpenAPI description", () => {
  let description: Description;
  beforeAll(() => {
    description = readDescription();
  });

  test("allows every request", async () => {
    const simulation = startSimulation({
      injectFault: (_call, nth) =>
        nth === 3 || nth === 6
          ? { kind: "fault", action: { kind: "lose", moment: "after" } }
          : undefined,
    });
    await publishWithLookups(simulation, makeCheck(70, { detailsUrl: "https://example.com/1" }));
    const faults = simulation.checks
      .exchanges()
      .map(({ request }) => description.requestFaults(request));
    expect(faults.length).toBeGreaterThan(7);
    expect(faults.flat()).toEqual([]);
  });
});

describe("a secret in a report", () => {
  const secret = tokens.job;

  test("is redacted in every request", async () => {
    const simulation = startSimulation();
    const text = `curl -H "Authorization: token ${secret}"`;
    const check = makeCheck(0, {
      name: `Reports ${secret}`,
      output: { title: text, summary: text, text },
      annotations: [makeAnnotation(1, { title: text, message: text, rawDetails: text })],
    });
    await publishCheck(simulation, check);
    const bodies = simulation.checks
      .exchanges()
      .map(({ request }) => request.body + JSON.stringify(request.query));
    expect(bodies.filter((body) => body.includes(secret))).toEqual([]);
    expect(simulation.checks.runs()[0]?.annotations[0]?.message).toBe(
      'curl -H "Authorization: token ***"',
    );
  });

  test("isn't redacted if it is so short that ordinary words could contain it", () => {
    const check = makeCheck(1);
    expect(redactData(check, ["test", ""])).toEqual(check);
    expect(toStandInRequest({ method: "GET", path: "/x" }, secret).headers.authorization).toContain(
      secret,
    );
  });
});
