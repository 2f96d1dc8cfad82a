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
  play,
  playWithLookups,
  startScene,
  toStandIn,
} from "./scene.ts";

describe("the plan", () => {
  test("is to create, to append pages of 50, and to conclude", () => {
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
    ["whole output", { title: "2 tests failed", summary: "### Failed", text: "### Slow" }],
    ["output without a text where there is no more to say", { title: "t", summary: "### Reports" }],
  ])("sends the %s with every request", async (_, output) => {
    const scene = startScene();
    await play(scene, makeCheck(60, { output }));
    const bodies = scene.checks.exchanges().flatMap(({ request: { method, body } }) => {
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

  test("ends a page before it has 1 MB, and loses nothing", () => {
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

  test("names an annotation whose path can't be sent", () => {
    const location = { path: "src/🎉.ts", startLine: 3, endLine: 3 };
    const { pages, dropped } = planCheck(
      makeCheck(0, { annotations: [makeAnnotation(1), makeAnnotation(3, { location })] }),
    );
    expect(pages.map(({ length }) => length)).toEqual([1]);
    expect(dropped).toMatchObject([{ path: "src/🎉.ts", line: 3, title: "test 3" }]);
  });
});

describe("an annotation", () => {
  const send = (change: Partial<Annotation>) => toApiAnnotation(makeAnnotation(7, change));
  const at = (location: Partial<Annotation["location"]>) =>
    send({ location: { path: "a.ts", startLine: 7, endLine: 7, ...location } });

  test("that is good is sent as it is", () => {
    expect(
      send({
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

  test("has its emoji written out, so that two texts that differ still differ", () => {
    expect(
      send({ title: "🎉 works", message: "got 👍, wanted 👎", rawDetails: "𝒙 ✓ é" }),
    ).toMatchObject({
      title: "\\u{1F389} works",
      message: "got \\u{1F44D}, wanted \\u{1F44E}",
      raw_details: "\\u{1D499} ✓ é",
    });
  });

  test("loses control characters, lone surrogates, and a title's line breaks", () => {
    expect(
      send({
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
  ])("has no columns where there is %s", (_, location) => {
    expect(at(location)).not.toHaveProperty("start_column");
    expect(at(location)).not.toHaveProperty("end_column");
  });

  test("begins at line 1 at the least, and never ends before it begins", () => {
    expect(at({ startLine: 0, endLine: 0 })).toMatchObject({ start_line: 1, end_line: 1 });
    expect(at({ startLine: 9, endLine: 2 })).toMatchObject({ start_line: 9, end_line: 9 });
  });

  test("without a message has its title for one, and without either says so", () => {
    expect(send({ message: " \n" })).toMatchObject({ message: "test 7" });
    expect(send({ message: "\u0001", title: "" })).toMatchObject({ message: "(no message)" });
    expect(send({ title: " " })).not.toHaveProperty("title");
    expect(send({ rawDetails: "\n" })).not.toHaveProperty("raw_details");
  });

  test("is cut to GitHub's lengths between two characters", () => {
    const long = send({
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

  test("whatever is in it, is taken by GitHub or not sent", async () => {
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
    const odd: fc.Arbitrary<Annotation> = fc.record(
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
      fc.asyncProperty(fc.array(odd, { maxLength: 60 }), async (annotations) => {
        const scene = startScene();
        const published = await play(scene, makeCheck(0, { annotations }));
        const dropped = published.kind === "published" ? published.dropped.length : -1;
        expect(scene.lines.filter((line) => line.endsWith("422"))).toEqual([]);
        expect(scene.checks.runs()[0]?.annotations.length).toBe(annotations.length - dropped);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
});

describe("GitHub's own description of its API", () => {
  let description: Description;
  beforeAll(() => {
    description = readDescription();
  });

  test("allows every request that is made", async () => {
    const scene = startScene({
      weather: (_call, nth) =>
        nth === 3 || nth === 6
          ? { kind: "fault", action: { kind: "lose", moment: "after" } }
          : undefined,
    });
    await playWithLookups(scene, makeCheck(70, { detailsUrl: "https://example.com/1" }));
    const faults = scene.checks
      .exchanges()
      .map(({ request }) => description.requestFaults(request));
    expect(faults.length).toBeGreaterThan(7);
    expect(faults.flat()).toEqual([]);
  });
});

describe("a secret that a report happened to hold", () => {
  const secret = tokens.job;

  test("is in nothing that is sent", async () => {
    const scene = startScene();
    const text = `curl -H "Authorization: token ${secret}"`;
    const check = makeCheck(0, {
      name: `Reports ${secret}`,
      output: { title: text, summary: text, text },
      annotations: [makeAnnotation(1, { title: text, message: text, rawDetails: text })],
    });
    await play(scene, check);
    const bodies = scene.checks
      .exchanges()
      .map(({ request }) => request.body + JSON.stringify(request.query));
    expect(bodies.filter((body) => body.includes(secret))).toEqual([]);
    expect(scene.checks.runs()[0]?.annotations[0]?.message).toBe(
      'curl -H "Authorization: token ***"',
    );
  });

  test("of a few letters would be found in ordinary words, and is left alone", () => {
    const check = makeCheck(1);
    expect(redactData(check, ["test", ""])).toEqual(check);
    expect(toStandIn({ method: "GET", path: "/x" }, secret).headers.authorization).toContain(
      secret,
    );
  });
});
