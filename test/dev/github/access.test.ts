import { describe, expect, test } from "vitest";
import { createChecks } from "../../../dev/github/checks.ts";
import { toRequest } from "../../../dev/github/exchange.ts";
import { tokens } from "../../../dev/github/settings.ts";
import { callAs, createCaller, sha } from "./caller.ts";

const body = { name: "Reports", head_sha: sha };

describe("the status of a write by token", () => {
  test.each([
    [tokens.job, 201],
    [tokens.app, 201],
    [tokens.readOnly, 403],
    [tokens.none, 403],
    [tokens.personal, 403],
    [tokens.fineGrained, 403],
    ["made-up", 401],
    ["", 401],
  ])("%s: %i", (token, status) => {
    expect(createCaller({}, token).call("POST", "check-runs", body).status).toBe(status);
  });

  test("the response to a job without `checks: write` names the missing permission", () => {
    const {
      status,
      body: response,
      headers,
    } = createCaller({}, tokens.readOnly).call("POST", "check-runs", body);
    expect([status, response.message]).toEqual([403, "Resource not accessible by integration"]);
    expect(headers["x-accepted-github-permissions"]).toBe("checks=write");
  });

  test.each([
    [tokens.personal, "You must authenticate via a GitHub App."],
    [tokens.fineGrained, "Resource not accessible by personal access token"],
    ["made-up", "Bad credentials"],
  ])("the response to %s has the message: %s", (token, message) => {
    expect(createCaller({}, token).call("POST", "check-runs", body).body.message).toBe(message);
  });

  test("the permission is checked before the body", () => {
    expect(createCaller({}, tokens.readOnly).call("POST", "check-runs", "{").status).toBe(403);
  });

  test("another App's check run can't be changed", () => {
    const { checks, create } = createCaller();
    const id = create();
    const { status, body: response } = callAs(checks, tokens.app).patch(id, {
      conclusion: "success",
    });
    expect([status, response.message]).toEqual([
      403,
      "Invalid app_id `424242` - check run can only be modified by the GitHub App that created it.",
    ]);
  });
});

describe("check runs can be read", () => {
  test("by everybody in a public repository", () => {
    const { checks, create } = createCaller();
    const id = create();
    expect(callAs(checks, tokens.none).read(id).id).toBe(id);
  });

  test.each(["check-runs/1001", "check-runs/1001/annotations", `commits/${sha}/check-runs`])(
    "only with the permission in a private repository: %s",
    (path) => {
      const { checks, create, call } = createCaller({ private: true });
      create();
      expect(call("GET", path).status).toBe(200);
      expect(callAs(checks, tokens.none).call("GET", path)).toMatchObject({
        status: 403,
        headers: { "x-accepted-github-permissions": "checks=read" },
      });
    },
  );

  test("by nobody in an unknown repository", () => {
    const headers = { authorization: `Bearer ${tokens.job}` };
    const outcome = createChecks().handle(
      toRequest("POST", "/repos/octo-org/other/check-runs", headers, body),
    );
    expect(outcome).toMatchObject({ status: 404, body: { message: "Not Found" } });
  });
});

describe("rerequesting a check run", () => {
  const rerequest = (token: string, run: object) => {
    const { checks } = createCaller();
    const app = callAs(checks, tokens.app);
    const id = app.create(run);
    return callAs(checks, token).call("POST", `check-runs/${id}/rerequest`);
  };
  test("works for the App that created it after it is completed", () => {
    expect(rerequest(tokens.app, { conclusion: "failure" })).toMatchObject({
      status: 201,
      body: {},
    });
    expect(rerequest(tokens.app, { status: "in_progress" }).status).toBe(422);
    expect(rerequest(tokens.job, { conclusion: "failure" }).status).toBe(403);
  });
});
