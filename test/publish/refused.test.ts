import { describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { outputSummaryBytes } from "../../src/limits.ts";
import { explainRefusal, toRefusal } from "../../src/publish/client/refusal.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import {
  makeAnnotation,
  makeCheck,
  play,
  reply,
  type Scene,
  startScene,
  type Weather,
} from "./scene.ts";
import { onlyRun } from "./whole.ts";

/** GitHub refuses any request with an annotation on one of these lines, without saying which. */
function refuseLines(...bad: readonly number[]): (call: { body?: unknown }) => Weather | undefined {
  const body = {
    message: "Validation Failed",
    errors: [{ resource: "CheckRun", code: "invalid", field: "annotations" }],
  };
  return (call) =>
    readLines(call.body).some((line) => bad.includes(line))
      ? { kind: "fault", action: { kind: "answer", reply: reply(422, body) } }
      : undefined;
}

function readLines(body: unknown): readonly number[] {
  const { output } = (body ?? {}) as {
    output?: { annotations?: readonly { start_line: number }[] };
  };
  return output?.annotations?.map(({ start_line }) => start_line) ?? [];
}

describe("a page that GitHub refuses", () => {
  test("is halved down to the culprit, which is named, and the others stay in order", async () => {
    const check = makeCheck(60);
    const scene = startScene({ weather: refuseLines(17) });

    expect(await play(scene, check)).toMatchObject({
      kind: "published",
      dropped: [{ path: "src/cart.ts", line: 17, title: "test 17", why: "GitHub refuses it" }],
      unsent: 0,
    });

    expect(onlyRun(scene).annotations.map(({ start_line }) => start_line)).toEqual(
      Array.from({ length: 60 }, (_, i) => i + 1).filter((line) => line !== 17),
    );
    expect(scene.lines).toMatchInlineSnapshot(`
      [
        "   0.0 s POST /check-runs → 201",
        "   0.1 s PATCH /check-runs/1001 +50 → 422",
        "   0.2 s PATCH /check-runs/1001 +25 → 422",
        "   0.3 s PATCH /check-runs/1001 +13 → 200",
        "   0.4 s PATCH /check-runs/1001 +12 → 422",
        "   0.5 s PATCH /check-runs/1001 +6 → 422",
        "   0.6 s PATCH /check-runs/1001 +3 → 200",
        "   0.7 s PATCH /check-runs/1001 +3 → 422",
        "   0.8 s PATCH /check-runs/1001 +2 → 422",
        "   0.9 s PATCH /check-runs/1001 +1 → 422",
        "   1.0 s PATCH /check-runs/1001 +1 → 200",
        "   1.1 s PATCH /check-runs/1001 +1 → 200",
        "   1.2 s PATCH /check-runs/1001 +6 → 200",
        "   1.3 s PATCH /check-runs/1001 +25 → 200",
        "   1.4 s PATCH /check-runs/1001 +10 → 200",
        "   1.5 s PATCH /check-runs/1001 failure → 200",
      ]
    `);
    expect(onlyRun(scene).summary).toMatchInlineSnapshot(`
      "**Missing here: 1 annotation that GitHub refuses (the log of the step names them).**

      # Summary

      Three failed."
    `);
  });

  test("with several culprits loses only them", async () => {
    const scene = startScene({ weather: refuseLines(1, 2, 30, 50, 51) });
    const published = await play(scene, makeCheck(60));
    expect(published).toMatchObject({ kind: "published", dropped: { length: 5 } });
    expect(onlyRun(scene).annotations).toHaveLength(55);
  });

  test("a hundred times over is not divided any more, so that the requests stay few", async () => {
    const all = Array.from({ length: 500 }, (_, i) => i + 1);
    const scene = startScene({
      settings: { limits: undefined },
      weather: refuseLines(...all.filter((line) => line % 2 === 1)),
    });
    const published = await play(scene, makeCheck(500));
    if (published.kind !== "published") throw new Error(published.kind);
    const annotations = onlyRun(scene).annotations.length;
    expect(published.dropped).toHaveLength(500 - annotations);
    expect(annotations).toBeGreaterThan(30);
    expect(published.dropped.at(-1)?.why).toBe("GitHub refuses it, or one that was sent with it");
    expect(scene.writeTimes.length).toBeLessThan(250);
  });

  test("as everything after it is not taken apart for long", async () => {
    const all = Array.from({ length: 500 }, (_, i) => i + 1);
    const scene = startScene({ weather: refuseLines(...all) });
    expect(await play(scene, makeCheck(500))).toMatchObject({
      kind: "published",
      dropped: { length: 500 },
      unsent: 0,
    });
    expect(scene.writeTimes.length).toBeLessThan(40);
    expect(scene.elapsedMs()).toBeLessThan(10_000);
  });

  test.each(Array.from({ length: 50 }, (_, i) => [i + 1, 51 + ((i * 7) % 50)]))(
    "for line %i, and the next for line %i, loses only those two",
    async (...bad) => {
      const scene = startScene({ weather: refuseLines(...bad) });
      const published = await play(scene, makeCheck(100));
      if (published.kind !== "published") throw new Error(published.kind);
      expect(published.dropped.map(({ line }) => line)).toEqual(bad);
      expect(onlyRun(scene).annotations).toHaveLength(98);
    },
  );

  test("as one does later, once something was taken again, is taken apart again", async () => {
    const firstPage = Array.from({ length: 50 }, (_, i) => i + 1);
    const scene = startScene({ weather: refuseLines(...firstPage, 120) });
    const published = await play(scene, makeCheck(150));
    if (published.kind !== "published") throw new Error(published.kind);
    expect(published.dropped.map(({ line }) => line)).toEqual([...firstPage, 120]);
    expect(published.dropped.at(-1)?.why).toBe("GitHub refuses it");
  });

  test("and whose half gets no answer is still sent once", async () => {
    const refuse = refuseLines(3);
    const scene = startScene({
      weather: (call, nth) =>
        nth === 4 ? { kind: "fault", action: { kind: "lose", moment: "after" } } : refuse(call),
    });
    expect(await play(scene, makeCheck(8))).toMatchObject({ dropped: [{ line: 3 }] });
    expect(onlyRun(scene).annotations.map(({ start_line }) => start_line)).toEqual([
      1, 2, 4, 5, 6, 7, 8,
    ]);
  });
});

test("of a page that arrived in part only the rest is sent again", async () => {
  const scene: Scene = startScene({
    weather(call, nth) {
      if (nth !== 3) return undefined;
      // Seven of the second page are stored, and then the server breaks down.
      const { output } = call.body as { output: { annotations: readonly unknown[] } };
      const part = { output: { ...output, annotations: output.annotations.slice(0, 7) } };
      void scene.ports.api.request({ ...call, body: part });
      return { kind: "fault", action: { kind: "lose", moment: "before" } };
    },
  });
  expect(await play(scene, makeCheck(100))).toMatchObject({ kind: "published", unsent: 0 });
  expect(onlyRun(scene).annotations.map(({ start_line }) => start_line)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 1),
  );
  expect(scene.lines).toMatchInlineSnapshot(`
    [
      "   0.0 s POST /check-runs → 201",
      "   0.1 s PATCH /check-runs/1001 +50 → 200",
      "   0.2 s PATCH /check-runs/1001 +7 → 200",
      "   0.3 s PATCH /check-runs/1001 +50 → No answer (read ECONNRESET)",
      "   1.4 s GET /check-runs/1001 → 200",
      "   1.5 s GET /check-runs/1001/annotations?per_page=100 → 200",
      "   3.6 s GET /check-runs/1001 → 200",
      "   3.7 s GET /check-runs/1001/annotations?per_page=100 → 200",
      "   7.8 s GET /check-runs/1001 → 200",
      "   7.9 s GET /check-runs/1001/annotations?per_page=100 → 200",
      "  14.0 s GET /check-runs/1001 → 200",
      "  14.1 s GET /check-runs/1001/annotations?per_page=100 → 200",
      "  14.9 s PATCH /check-runs/1001 +43 → 200",
      "  15.1 s PATCH /check-runs/1001 failure → 200",
    ]
  `);
});

test("annotations that can't even be sent are missing in the check run's own words", async () => {
  const check = makeCheck(2);
  const location = { path: "src/🎉.ts", startLine: 1, endLine: 1 };
  const annotations = [makeAnnotation(9, { location }), ...check.annotations];
  const scene = startScene();
  expect(await play(scene, { ...check, annotations })).toMatchObject({
    kind: "published",
    dropped: [{ path: "src/🎉.ts" }],
  });
  expect(onlyRun(scene).summary).toMatch(
    /^\*\*Missing here: 1 annotation that GitHub refuses \(the log of the step names them\)\.\*\*\n/,
  );
});

describe("a summary that GitHub refuses", () => {
  const paragraphs = Array.from({ length: 2000 }, (_, i) => `Paragraph ${i}: ${"é".repeat(20)}.`);

  test("falls to its beginning", async () => {
    const summary = paragraphs.join("\n\n");
    expect(Buffer.byteLength(summary)).toBeGreaterThan(outputSummaryBytes);
    const output = { title: "Title", summary, text: "Text." };
    const scene = startScene();

    expect(await play(scene, makeCheck(3, { output }))).toMatchObject({
      kind: "published",
      isShortened: true,
    });

    const run = onlyRun(scene);
    expect(run.summary?.startsWith("Paragraph 0:")).toBe(true);
    expect(
      run.summary?.endsWith(
        "_GitHub refused the full summary of this check run; this is how it begins._\n",
      ),
    ).toBe(true);
    expect(run).toMatchObject({ title: "Title", text: "Text.", status: "completed" });
    expect(run.annotations).toHaveLength(3);
  });

  test("for what it says, however short, falls to a sentence", async () => {
    const refused = {
      message: "Validation Failed",
      errors: [{ field: "summary", code: "invalid" }],
    };
    const scene = startScene({
      weather: ({ body }) =>
        JSON.stringify(body ?? {}).includes("Paragraph")
          ? { kind: "fault", action: { kind: "answer", reply: reply(422, refused) } }
          : undefined,
    });
    const output = { title: "Title", summary: paragraphs.slice(0, 3).join("\n\n"), text: "Text." };
    expect(await play(scene, makeCheck(0, { output }))).toMatchObject({ isShortened: true });
    expect(onlyRun(scene).summary).toBe("GitHub refused the full summary of this check run.\n");
  });

  test("takes the details away with it if GitHub refuses it only at the end", async () => {
    const scene = startScene({
      weather: ({ body }) => {
        const { conclusion, output } = (body ?? {}) as {
          conclusion?: string;
          output?: { text?: string };
        };
        return conclusion && output?.text !== undefined
          ? { kind: "fault", action: { kind: "answer", reply: reply(422, { message: "No." }) } }
          : undefined;
      },
    });
    expect(await play(scene, makeCheck(0))).toMatchObject({ isShortened: true });
    expect(onlyRun(scene)).toMatchObject({ conclusion: "failure", text: null });
  });

  test("only at the end is left as it was", async () => {
    const scene = startScene({
      weather: ({ body }) =>
        (body as { conclusion?: string; output?: object })?.conclusion &&
        (body as { output?: object }).output
          ? { kind: "fault", action: { kind: "answer", reply: reply(422, { message: "No." }) } }
          : undefined,
    });
    expect(await play(scene, makeCheck(0))).toMatchObject({
      kind: "published",
      isShortened: false,
    });
    expect(onlyRun(scene)).toMatchObject({ conclusion: "failure", ...makeCheck(0).output });
  });
});

describe("a check run that GitHub refuses", () => {
  const refuse = (body: unknown): Weather => ({
    kind: "fault",
    action: { kind: "answer", reply: reply(422, body) },
  });
  const model = (field: string) => ({
    message: "Validation Failed",
    errors: [{ resource: "CheckRun", code: "invalid", field }],
  });
  const schema = (line: string) => ({ message: `Invalid request.\n\n${line}` });

  test.each([
    ["the model", model("name")],
    ["the model", model("details_url")],
    ["the schema", schema("For 'properties/external_id', nil is not a string.")],
    ["the schema", schema('"head_sha", "name" weren\'t supplied.')],
    ["the schema", schema('"colour" is not a permitted key.')],
  ])("by %s for another property is not tried again: %j", async (_, body) => {
    const scene = startScene({ weather: () => refuse(body) });
    expect(await play(scene, makeCheck(1))).toMatchObject({
      kind: "refused",
      refusal: { reason: "invalid" },
    });
    expect(scene.lines).toHaveLength(1);
    expect(scene.log).toEqual([]);
  });

  test.each([
    model("summary"),
    { ...model("name"), errors: [...model("name").errors, ...model("text").errors] },
    schema("Only 65535 characters are allowed; 65536 were supplied."),
    schema("For 'properties/output/properties/summary', nil is not a string."),
    schema("For 'properties/output', it is too long."),
    { message: "No." },
  ])("for its output, or for nobody knows what, is tried with a shorter one: %j", async (body) => {
    const scene = startScene({ weather: (_call, nth) => (nth === 1 ? refuse(body) : undefined) });
    expect(await play(scene, makeCheck(1))).toMatchObject({ kind: "published", isShortened: true });
  });
});

describe("a token that may not", () => {
  test.each([
    [tokens.readOnly, "permission"],
    [tokens.none, "permission"],
    [tokens.personal, "personal-token"],
    [tokens.fineGrained, "token-permission"],
    ["a-token-that-nobody-knows", "bad-credentials"],
  ])("%s is told apart: %s", async (token, reason) => {
    const scene = startScene({ token });
    expect(await play(scene, makeCheck(3))).toMatchObject({ kind: "refused", refusal: { reason } });
    // One request, no waiting, and nothing for the post step.
    expect(scene.lines).toHaveLength(1);
    expect(scene.states.at(-1)).toMatchObject({ isClosed: true });
  });

  test("any more, half way, leaves the check run to the post step and says which it is", async () => {
    const scene = startScene({
      weather: (_call, nth) =>
        nth >= 3
          ? {
              kind: "fault",
              action: { kind: "answer", reply: reply(401, { message: "Bad credentials" }) },
            }
          : undefined,
    });
    expect(await play(scene, makeCheck(120))).toMatchObject({
      kind: "refused",
      refusal: { reason: "bad-credentials" },
      leftOpen: { id: 1001 },
    });
    expect(scene.states.at(-1)).toMatchObject({ isClosed: false });
  });
});

describe("what never reaches GitHub ends at once, with what to do", () => {
  test.each<[Weather & { kind: "blocked" }, RegExp]>([
    [
      { kind: "blocked", by: "certificate", why: "SELF_SIGNED_CERT_IN_CHAIN: self-signed" },
      /\(SELF_SIGNED_CERT_IN_CHAIN: self-signed\)\. .*NODE_EXTRA_CA_CERTS/,
    ],
    [
      { kind: "blocked", by: "proxy", why: "the proxy answered HTTP 407" },
      /proxy .*\(the proxy answered HTTP 407\)\. .*https_proxy.*no_proxy/,
    ],
  ])("%j", async (weather, says) => {
    const scene = startScene({ weather: () => weather });
    const published = await play(scene, makeCheck(120));
    expect(scene.lines).toEqual([`   0.0 s POST /check-runs → ${weather.why}`]);
    expect(scene.log).toEqual([]);
    expect(scene.elapsedMs()).toBe(0);
    if (published.kind !== "refused") throw new Error(published.kind);
    expect(explainRefusal(published.refusal)).toMatch(says);
    // Nothing for the post stage.
    expect(scene.states.at(-1)).toMatchObject({ isClosed: true });
  });

  test("and leaves a check run that is there already to the post stage, which doesn't wait either", async () => {
    const by = { kind: "blocked", by: "proxy", why: "the proxy answered HTTP 407" } as const;
    const scene = startScene({ weather: (_call, nth) => (nth > 2 ? by : undefined) });
    expect(await play(scene, makeCheck(120))).toMatchObject({
      kind: "refused",
      refusal: { reason: "proxy" },
      leftOpen: { id: 1001 },
    });
    const state = scene.states.at(-1);
    if (!state) throw new Error("nothing was saved");
    expect(await closeLeftover(state, scene.ports)).toBe("open");
    expect(scene.lines).toHaveLength(5);
    expect(scene.elapsedMs()).toBeLessThan(1000);
  });
});

test("a server without check runs is distinguished from a repository that the token can't access", async () => {
  const page = reply(404, "404 page not found\n", { "content-type": "text/plain" });
  const scene = startScene({
    weather: () => ({ kind: "fault", action: { kind: "answer", reply: page } }),
  });
  const published = await play(scene, makeCheck(1));
  expect(published).toMatchObject({ kind: "refused", refusal: { reason: "no-check-runs" } });
  expect(scene.lines).toEqual(["   0.0 s POST /check-runs → 404"]);
});

test("a deleted check run is distinguished from a repository that the token can't access", async () => {
  const gone = reply(404, { message: "Not Found", documentation_url: "https://docs.github.com" });
  const scene = startScene({
    weather: (_call, nth) =>
      nth > 1 ? { kind: "fault", action: { kind: "answer", reply: gone } } : undefined,
  });
  expect(await play(scene, makeCheck(60))).toMatchObject({
    kind: "refused",
    refusal: { reason: "run-not-found" },
  });
  expect(scene.lines).toEqual([
    "   0.0 s POST /check-runs → 201",
    "   0.1 s PATCH /check-runs/1001 +50 → 404",
    "   0.2 s PATCH /check-runs/1001 failure → 404",
  ]);
});

test("an unknown commit is distinguished from a rejected check run", async () => {
  const scene = startScene();
  const published = await play(scene, makeCheck(0, { headSha: "main" }));
  expect(published).toMatchObject({ kind: "refused", refusal: { reason: "unknown-commit" } });
  expect(scene.lines).toHaveLength(1);
});

test("every refusal has its own sentence", () => {
  const refusals = [
    reply(403, { message: "Resource not accessible by integration" }),
    reply(403, { message: "You must authenticate via a GitHub App." }),
    reply(403, { message: "Resource not accessible by personal access token" }),
    reply(403, {
      message:
        "Invalid app_id `1` - check run can only be modified by the GitHub App that created it.",
    }),
    reply(401, { message: "Bad credentials" }),
    reply(404, { message: "Not Found", documentation_url: "https://docs.github.com/rest" }),
    reply(404, "404 page not found\n"),
    reply(407, "<html>Proxy Authentication Required</html>"),
    reply(400, { message: "Problems parsing JSON" }),
    reply(422, { message: "No commit found for SHA: 1234" }),
    reply(422, {
      message: "Validation Failed",
      errors: [{ resource: "CheckRun", field: "name", code: "missing_field" }, "odd"],
    }),
    reply(403, { message: "Repository was archived so is read-only." }),
    reply(403, "<html>Blocked by the proxy</html>"),
    reply(301, ""),
  ];
  const sentences = refusals.map(({ status, body }) =>
    explainRefusal(toRefusal({ kind: "answer", status, headers: {}, body })),
  );
  expect(sentences).toMatchInlineSnapshot(`
    [
      "The token isn't allowed to write check runs. The job needs \`permissions: checks: write\`; for pull requests from forks, the job's token is always read-only.",
      "Check runs can't be written with a classic personal access token. Leave \`token\` out, or give it the installation token of a GitHub App.",
      "The fine-grained personal access token may not write check runs: it needs the repository permission Checks with read and write access. Or leave \`token\` out to use the job's own.",
      "This check run belongs to another GitHub App than the token does, and only its own App may change it.",
      "GitHub doesn't know the token: it is wrong, revoked or expired (an App's installation token lasts one hour).",
      "GitHub shows no such repository to this token: the token belongs to another repository, or has no access to this one.",
      "This server has no check runs (HTTP 404); Gitea and Forgejo have none. Set \`check-run: false\` to do without one.",
      "GitHub was not reached, because the proxy on the way to it refused the connection (HTTP 407). Check https_proxy, its user and password, and no_proxy in the environment of the runner.",
      "GitHub doesn't take the check run as it is (HTTP 400: Problems parsing JSON).",
      "GitHub doesn't have the commit in this repository; look at \`sha\` (HTTP 422: No commit found for SHA: 1234).",
      "GitHub doesn't take the check run as it is (HTTP 422: Validation Failed; name missing_field; odd).",
      "GitHub refused the check run (HTTP 403: Repository was archived so is read-only.).",
      "GitHub refused the check run (HTTP 403).",
      "GitHub refused the check run (HTTP 301).",
    ]
  `);
});
