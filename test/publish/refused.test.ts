import { describe, expect, test } from "vitest";
import { tokens } from "../../dev/github/settings.ts";
import { outputSummaryBytes } from "../../src/limits.ts";
import { explainRefusal, toRefusal } from "../../src/publish/client/refusal.ts";
import { closeLeftover } from "../../src/publish/steps/close.ts";
import { getOnlyCheckRun } from "./expect-complete.ts";
import {
  type InjectedFault,
  makeAnnotation,
  makeCheck,
  makeResponse,
  publishCheck,
  type Simulation,
  startSimulation,
} from "./simulation.ts";

/** Makes GitHub refuse every request with an annotation on one of these lines, without naming the annotation. */
function refuseLines(
  ...bad: readonly number[]
): (call: { body?: unknown }) => InjectedFault | undefined {
  const body = {
    message: "Validation Failed",
    errors: [{ resource: "CheckRun", code: "invalid", field: "annotations" }],
  };
  return (call) =>
    readLines(call.body).some((line) => bad.includes(line))
      ? { kind: "fault", action: { kind: "answer", reply: makeResponse(422, body) } }
      : undefined;
}

function readLines(body: unknown): readonly number[] {
  const { output } = (body ?? {}) as {
    output?: { annotations?: readonly { start_line: number }[] };
  };
  return output?.annotations?.map(({ start_line }) => start_line) ?? [];
}

describe("a page that GitHub refuses", () => {
  test("is halved until the refused annotation is found and named, and the others stay in order", async () => {
    const check = makeCheck(60);
    const simulation = startSimulation({ injectFault: refuseLines(17) });

    expect(await publishCheck(simulation, check)).toMatchObject({
      kind: "published",
      dropped: [{ path: "src/cart.ts", line: 17, title: "test 17", why: "GitHub refuses it" }],
      unsent: 0,
    });

    expect(getOnlyCheckRun(simulation).annotations.map(({ start_line }) => start_line)).toEqual(
      Array.from({ length: 60 }, (_, i) => i + 1).filter((line) => line !== 17),
    );
    expect(simulation.lines).toMatchInlineSnapshot(`
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
    expect(getOnlyCheckRun(simulation).summary).toMatchInlineSnapshot(`
      "**Missing here: 1 annotation that GitHub refuses (the log of the step names them).**

      # Summary

      Three failed."
    `);
  });

  test("because of several annotations loses only those", async () => {
    const simulation = startSimulation({ injectFault: refuseLines(1, 2, 30, 50, 51) });
    const published = await publishCheck(simulation, makeCheck(60));
    expect(published).toMatchObject({ kind: "published", dropped: { length: 5 } });
    expect(getOnlyCheckRun(simulation).annotations).toHaveLength(55);
  });

  test("isn't halved any more after many refusals, which limits the number of requests", async () => {
    const all = Array.from({ length: 500 }, (_, i) => i + 1);
    const simulation = startSimulation({
      settings: { limits: undefined },
      injectFault: refuseLines(...all.filter((line) => line % 2 === 1)),
    });
    const published = await publishCheck(simulation, makeCheck(500));
    if (published.kind !== "published") throw new Error(published.kind);
    const annotations = getOnlyCheckRun(simulation).annotations.length;
    expect(published.dropped).toHaveLength(500 - annotations);
    expect(annotations).toBeGreaterThan(30);
    expect(published.dropped.at(-1)?.why).toBe("GitHub refuses it, or one that was sent with it");
    expect(simulation.writeTimes.length).toBeLessThan(250);
  });

  test("isn't halved for long if GitHub refuses all annotations", async () => {
    const all = Array.from({ length: 500 }, (_, i) => i + 1);
    const simulation = startSimulation({ injectFault: refuseLines(...all) });
    expect(await publishCheck(simulation, makeCheck(500))).toMatchObject({
      kind: "published",
      dropped: { length: 500 },
      unsent: 0,
    });
    expect(simulation.writeTimes.length).toBeLessThan(40);
    expect(simulation.elapsedMs()).toBeLessThan(10_000);
  });

  test.each(Array.from({ length: 50 }, (_, i) => [i + 1, 51 + ((i * 7) % 50)]))(
    "for line %i, followed by one for line %i, loses only those two annotations",
    async (...bad) => {
      const simulation = startSimulation({ injectFault: refuseLines(...bad) });
      const published = await publishCheck(simulation, makeCheck(100));
      if (published.kind !== "published") throw new Error(published.kind);
      expect(published.dropped.map(({ line }) => line)).toEqual(bad);
      expect(getOnlyCheckRun(simulation).annotations).toHaveLength(98);
    },
  );

  test("is halved again after GitHub has accepted annotations in between", async () => {
    const firstPage = Array.from({ length: 50 }, (_, i) => i + 1);
    const simulation = startSimulation({ injectFault: refuseLines(...firstPage, 120) });
    const published = await publishCheck(simulation, makeCheck(150));
    if (published.kind !== "published") throw new Error(published.kind);
    expect(published.dropped.map(({ line }) => line)).toEqual([...firstPage, 120]);
    expect(published.dropped.at(-1)?.why).toBe("GitHub refuses it");
  });

  test("isn't sent twice if the response to one half is lost", async () => {
    const refuse = refuseLines(3);
    const simulation = startSimulation({
      injectFault: (call, nth) =>
        nth === 4 ? { kind: "fault", action: { kind: "lose", moment: "after" } } : refuse(call),
    });
    expect(await publishCheck(simulation, makeCheck(8))).toMatchObject({ dropped: [{ line: 3 }] });
    expect(getOnlyCheckRun(simulation).annotations.map(({ start_line }) => start_line)).toEqual([
      1, 2, 4, 5, 6, 7, 8,
    ]);
  });
});

test("only the missing annotations of a partly stored page are sent again", async () => {
  const simulation: Simulation = startSimulation({
    injectFault(call, nth) {
      if (nth !== 3) return undefined;
      // The server stores seven annotations of the second page and then fails.
      const { output } = call.body as { output: { annotations: readonly unknown[] } };
      const part = { output: { ...output, annotations: output.annotations.slice(0, 7) } };
      void simulation.ports.api.request({ ...call, body: part });
      return { kind: "fault", action: { kind: "lose", moment: "before" } };
    },
  });
  expect(await publishCheck(simulation, makeCheck(100))).toMatchObject({
    kind: "published",
    unsent: 0,
  });
  expect(getOnlyCheckRun(simulation).annotations.map(({ start_line }) => start_line)).toEqual(
    Array.from({ length: 100 }, (_, i) => i + 1),
  );
  expect(simulation.lines).toMatchInlineSnapshot(`
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

test("the summary counts annotations that can't be sent", async () => {
  const check = makeCheck(2);
  const location = { path: "src/🎉.ts", startLine: 1, endLine: 1 };
  const annotations = [makeAnnotation(9, { location }), ...check.annotations];
  const simulation = startSimulation();
  expect(await publishCheck(simulation, { ...check, annotations })).toMatchObject({
    kind: "published",
    dropped: [{ path: "src/🎉.ts" }],
  });
  expect(getOnlyCheckRun(simulation).summary).toMatch(
    /^\*\*Missing here: 1 annotation that GitHub refuses \(the log of the step names them\)\.\*\*\n/,
  );
});

describe("a summary that GitHub refuses", () => {
  const paragraphs = Array.from({ length: 2000 }, (_, i) => `Paragraph ${i}: ${"é".repeat(20)}.`);

  test("because of its length is replaced by its beginning", async () => {
    const summary = paragraphs.join("\n\n");
    expect(Buffer.byteLength(summary)).toBeGreaterThan(outputSummaryBytes);
    const output = { title: "Title", summary, text: "Text." };
    const simulation = startSimulation();

    expect(await publishCheck(simulation, makeCheck(3, { output }))).toMatchObject({
      kind: "published",
      isShortened: true,
    });

    const run = getOnlyCheckRun(simulation);
    expect(run.summary?.startsWith("Paragraph 0:")).toBe(true);
    expect(
      run.summary?.endsWith(
        "_GitHub refused the full summary of this check run; this is how it begins._\n",
      ),
    ).toBe(true);
    expect(run).toMatchObject({ title: "Title", text: "Text.", status: "completed" });
    expect(run.annotations).toHaveLength(3);
  });

  test("because of its content is replaced by a sentence", async () => {
    const refused = {
      message: "Validation Failed",
      errors: [{ field: "summary", code: "invalid" }],
    };
    const simulation = startSimulation({
      injectFault: ({ body }) =>
        JSON.stringify(body ?? {}).includes("Paragraph")
          ? { kind: "fault", action: { kind: "answer", reply: makeResponse(422, refused) } }
          : undefined,
    });
    const output = { title: "Title", summary: paragraphs.slice(0, 3).join("\n\n"), text: "Text." };
    expect(await publishCheck(simulation, makeCheck(0, { output }))).toMatchObject({
      isShortened: true,
    });
    expect(getOnlyCheckRun(simulation).summary).toBe(
      "GitHub refused the full summary of this check run.\n",
    );
  });

  test("only together with the conclusion is replaced, and the text is left out", async () => {
    const simulation = startSimulation({
      injectFault: ({ body }) => {
        const { conclusion, output } = (body ?? {}) as {
          conclusion?: string;
          output?: { text?: string };
        };
        return conclusion && output?.text !== undefined
          ? {
              kind: "fault",
              action: { kind: "answer", reply: makeResponse(422, { message: "No." }) },
            }
          : undefined;
      },
    });
    expect(await publishCheck(simulation, makeCheck(0))).toMatchObject({ isShortened: true });
    expect(getOnlyCheckRun(simulation)).toMatchObject({ conclusion: "failure", text: null });
  });

  test("only together with the conclusion is unchanged if the conclusion is accepted without an output", async () => {
    const simulation = startSimulation({
      injectFault: ({ body }) =>
        (body as { conclusion?: string; output?: object })?.conclusion &&
        (body as { output?: object }).output
          ? {
              kind: "fault",
              action: { kind: "answer", reply: makeResponse(422, { message: "No." }) },
            }
          : undefined,
    });
    expect(await publishCheck(simulation, makeCheck(0))).toMatchObject({
      kind: "published",
      isShortened: false,
    });
    expect(getOnlyCheckRun(simulation)).toMatchObject({
      conclusion: "failure",
      ...makeCheck(0).output,
    });
  });
});

describe("a check run that GitHub refuses", () => {
  const refuse = (body: unknown): InjectedFault => ({
    kind: "fault",
    action: { kind: "answer", reply: makeResponse(422, body) },
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
  ])("because of another property isn't sent again (by %s): %j", async (_, body) => {
    const simulation = startSimulation({ injectFault: () => refuse(body) });
    expect(await publishCheck(simulation, makeCheck(1))).toMatchObject({
      kind: "refused",
      refusal: { reason: "invalid" },
    });
    expect(simulation.lines).toHaveLength(1);
    expect(simulation.log).toEqual([]);
  });

  test.each([
    model("summary"),
    { ...model("name"), errors: [...model("name").errors, ...model("text").errors] },
    schema("Only 65535 characters are allowed; 65536 were supplied."),
    schema("For 'properties/output/properties/summary', nil is not a string."),
    schema("For 'properties/output', it is too long."),
    { message: "No." },
  ])(
    "because of its output or for an unknown reason is sent again with a shorter output: %j",
    async (body) => {
      const simulation = startSimulation({
        injectFault: (_call, nth) => (nth === 1 ? refuse(body) : undefined),
      });
      expect(await publishCheck(simulation, makeCheck(1))).toMatchObject({
        kind: "published",
        isShortened: true,
      });
    },
  );
});

describe("a token without access", () => {
  test.each([
    [tokens.readOnly, "permission"],
    [tokens.none, "permission"],
    [tokens.personal, "personal-token"],
    [tokens.fineGrained, "token-permission"],
    ["an-unknown-token", "bad-credentials"],
  ])("%s is refused for the reason %s", async (token, reason) => {
    const simulation = startSimulation({ token });
    expect(await publishCheck(simulation, makeCheck(3))).toMatchObject({
      kind: "refused",
      refusal: { reason },
    });
    // There is only one request and nothing to do for the post step.
    expect(simulation.lines).toHaveLength(1);
    expect(simulation.states.at(-1)).toMatchObject({ isClosed: true });
  });

  test("that is revoked during publishing leaves the check run to the post step and names it", async () => {
    const simulation = startSimulation({
      injectFault: (_call, nth) =>
        nth >= 3
          ? {
              kind: "fault",
              action: { kind: "answer", reply: makeResponse(401, { message: "Bad credentials" }) },
            }
          : undefined,
    });
    expect(await publishCheck(simulation, makeCheck(120))).toMatchObject({
      kind: "refused",
      refusal: { reason: "bad-credentials" },
      leftOpen: { id: 1001 },
    });
    expect(simulation.states.at(-1)).toMatchObject({ isClosed: false });
  });
});

describe("a blocked connection ends publishing at once, with a message that says what to do", () => {
  test.each<[InjectedFault & { kind: "blocked" }, RegExp]>([
    [
      { kind: "blocked", by: "certificate", why: "SELF_SIGNED_CERT_IN_CHAIN: self-signed" },
      /\(SELF_SIGNED_CERT_IN_CHAIN: self-signed\)\. .*NODE_EXTRA_CA_CERTS/,
    ],
    [
      { kind: "blocked", by: "proxy", why: "the proxy answered HTTP 407" },
      /proxy .*\(the proxy answered HTTP 407\)\. .*https_proxy.*no_proxy/,
    ],
    [
      { kind: "blocked", by: "proxy-address", why: "https_proxy isn't an address" },
      /^GitHub was not reached, because https_proxy isn't an address\.$/,
    ],
  ])("%j", async (fault, message) => {
    const simulation = startSimulation({ injectFault: () => fault });
    const published = await publishCheck(simulation, makeCheck(120));
    expect(simulation.lines).toEqual([`   0.0 s POST /check-runs → ${fault.why}`]);
    expect(simulation.log).toEqual([]);
    expect(simulation.elapsedMs()).toBe(0);
    if (published.kind !== "refused") throw new Error(published.kind);
    expect(explainRefusal(published.refusal)).toMatch(message);
    // There is nothing to do for the post stage.
    expect(simulation.states.at(-1)).toMatchObject({ isClosed: true });
  });

  test("and leaves an existing check run to the post stage, which doesn't wait either", async () => {
    const blocked = { kind: "blocked", by: "proxy", why: "the proxy answered HTTP 407" } as const;
    const simulation = startSimulation({
      injectFault: (_call, nth) => (nth > 2 ? blocked : undefined),
    });
    expect(await publishCheck(simulation, makeCheck(120))).toMatchObject({
      kind: "refused",
      refusal: { reason: "proxy" },
      leftOpen: { id: 1001 },
    });
    const state = simulation.states.at(-1);
    if (!state) throw new Error("nothing was saved");
    expect(await closeLeftover(state, simulation.ports)).toBe("open");
    expect(simulation.lines).toHaveLength(5);
    expect(simulation.elapsedMs()).toBeLessThan(1000);
  });
});

test("a server without check runs is distinguished from a repository that the token can't access", async () => {
  const page = makeResponse(404, "404 page not found\n", { "content-type": "text/plain" });
  const simulation = startSimulation({
    injectFault: () => ({ kind: "fault", action: { kind: "answer", reply: page } }),
  });
  const published = await publishCheck(simulation, makeCheck(1));
  expect(published).toMatchObject({ kind: "refused", refusal: { reason: "no-check-runs" } });
  expect(simulation.lines).toEqual(["   0.0 s POST /check-runs → 404"]);
});

test("a deleted check run is distinguished from a repository that the token can't access", async () => {
  const gone = makeResponse(404, {
    message: "Not Found",
    documentation_url: "https://docs.github.com",
  });
  const simulation = startSimulation({
    injectFault: (_call, nth) =>
      nth > 1 ? { kind: "fault", action: { kind: "answer", reply: gone } } : undefined,
  });
  expect(await publishCheck(simulation, makeCheck(60))).toMatchObject({
    kind: "refused",
    refusal: { reason: "run-not-found" },
  });
  expect(simulation.lines).toEqual([
    "   0.0 s POST /check-runs → 201",
    "   0.1 s PATCH /check-runs/1001 +50 → 404",
    "   0.2 s PATCH /check-runs/1001 failure → 404",
  ]);
});

test("an unknown commit is distinguished from a rejected check run", async () => {
  const simulation = startSimulation();
  const published = await publishCheck(simulation, makeCheck(0, { headSha: "main" }));
  expect(published).toMatchObject({ kind: "refused", refusal: { reason: "unknown-commit" } });
  expect(simulation.lines).toHaveLength(1);
});

test("every refusal has its own message", () => {
  const refusals = [
    makeResponse(403, { message: "Resource not accessible by integration" }),
    makeResponse(403, { message: "You must authenticate via a GitHub App." }),
    makeResponse(403, { message: "Resource not accessible by personal access token" }),
    makeResponse(403, {
      message:
        "Invalid app_id `1` - check run can only be modified by the GitHub App that created it.",
    }),
    makeResponse(401, { message: "Bad credentials" }),
    makeResponse(404, { message: "Not Found", documentation_url: "https://docs.github.com/rest" }),
    makeResponse(404, "404 page not found\n"),
    makeResponse(403, "<html><head><title>\nAccess denied</title></head></html>"),
    makeResponse(407, "<html>Proxy Authentication Required</html>"),
    makeResponse(400, { message: "Problems parsing JSON" }),
    makeResponse(422, { message: "No commit found for SHA: 1234" }),
    makeResponse(422, {
      message: "Validation Failed",
      errors: [{ resource: "CheckRun", field: "name", code: "missing_field" }, "odd"],
    }),
    makeResponse(403, { message: "Repository was archived so is read-only." }),
    makeResponse(403, "<html>Blocked by the proxy</html>"),
    makeResponse(301, ""),
  ];
  const messages = refusals.map(({ status, body }) =>
    explainRefusal(toRefusal({ kind: "answer", status, headers: {}, body })),
  );
  expect(messages).toMatchInlineSnapshot(`
    [
      "The token isn't allowed to write check runs. The job needs \`permissions: checks: write\`; for pull requests from forks, the job's token is always read-only.",
      "Check runs can't be written with a classic personal access token. Leave \`token\` out, or give it the installation token of a GitHub App.",
      "The fine-grained personal access token may not write check runs: it needs the repository permission Checks with read and write access. Or leave \`token\` out to use the job's own.",
      "This check run belongs to another GitHub App than the token does, and only its own App may change it.",
      "GitHub doesn't know the token: it is wrong, revoked or expired (an App's installation token lasts one hour).",
      "GitHub shows no such repository to this token: the token belongs to another repository, or has no access to this one.",
      "This server has no check runs (HTTP 404); Gitea and Forgejo have none. Set \`check-run: false\` to do without one.",
      "GitHub refused the check run (HTTP 403: the page “Access denied”).",
      "GitHub was not reached, because the proxy on the way to it refused the connection (HTTP 407). Check https_proxy, its user and password, and no_proxy in the environment of the runner.",
      "GitHub doesn't take the check run as it is (HTTP 400: Problems parsing JSON).",
      "GitHub doesn't have the commit in this repository; look at \`sha\` (HTTP 422: No commit found for SHA: 1234).",
      "GitHub doesn't take the check run as it is (HTTP 422: Validation Failed; name missing_field; odd).",
      "GitHub refused the check run (HTTP 403: Repository was archived so is read-only).",
      "GitHub refused the check run (HTTP 403).",
      "GitHub refused the check run (HTTP 301).",
    ]
  `);
});

test.each([
  ["a JSON body that no text can be made of", { toString: null }, "HTTP 403"],
  ["a list that no text can be made of", [{ toString: null }], "HTTP 403"],
  ["a JSON body with a title", ["<title>x</title>"], "HTTP 403"],
  [
    "an error that no text can be made of",
    { errors: [[{ toString: null }], "odd"] },
    "HTTP 403: odd",
  ],
  ["a page with a blank title", "<title> \n </title>", "HTTP 403"],
  [
    "a page with a title on two lines",
    "<title>Access\n\t denied</title>",
    "HTTP 403: the page “Access denied”",
  ],
])("a refusal with %s is quoted", (_, body, quoted) => {
  const refusal = toRefusal({ kind: "answer", status: 403, headers: {}, body });
  expect(explainRefusal(refusal)).toBe(`GitHub refused the check run (${quoted}).`);
  expect(refusal.message).not.toMatch(/\s{2}|[\n\t]/);
});
