import { expect, test } from "vitest";
import { readDescription } from "../../../dev/github/openapi.ts";
import { type PullRequest, tokens } from "../../../dev/github/settings.ts";
import { callAs, createCaller, sha } from "./caller.ts";

const pull: PullRequest = {
  ...{ number: 7, state: "open", branch: "work", headSha: sha, baseSha: "b".repeat(40) },
};
const fromFork: PullRequest = { ...pull, number: 8, from: "stranger/shop" };
const closed: PullRequest = { ...pull, number: 9, state: "closed" };
const pulls = () => [pull, fromFork, closed];

test("pull requests are found by the owner and branch of their head", () => {
  const { call } = createCaller({ pulls });
  const list = (query: string) =>
    call("GET", `pulls?${query}`).body.map(({ number }: { number: number }) => number);
  expect(list("state=open&head=stranger:work")).toEqual([8]);
  expect(list("head=octo-org:work")).toEqual([7]);
  expect(list("state=all&head=octo-org:work")).toEqual([9, 7]);
  // The parameter head is ignored without an owner.
  expect(list("head=work")).toEqual([8, 7]);
  expect(call("GET", "pulls?state=merged").status).toBe(422);
  expect(call("GET", "pulls/8").body.head).toMatchObject({ sha, label: "stranger:work" });
  expect(call("GET", "pulls/1").status).toBe(404);
});

test("comments are created, listed in pages from the oldest, edited and deleted", () => {
  const { checks, call } = createCaller({ pulls }, tokens.comments);
  const make = (body: string) => call("POST", "issues/7/comments", { body }).body.id as number;
  const [one, two] = [make("one"), make("two")];
  const ids = (query = "") =>
    call("GET", `issues/7/comments${query}`).body.map(({ id }: { id: number }) => id);
  expect(ids()).toEqual([one, two]);
  expect(ids("?per_page=1&page=2")).toEqual([two]);
  expect(call("PATCH", `issues/comments/${one}`, { body: "1" }).body.body).toBe("1");
  expect(call("DELETE", `issues/comments/${two}`).status).toBe(204);
  expect(call("DELETE", `issues/comments/${two}`).status).toBe(404);
  expect(call("PATCH", `issues/comments/${two}`, { body: "2" }).status).toBe(404);
  expect(checks.comments().map(({ body }) => body)).toEqual(["1"]);
  expect(call("POST", "issues/1/comments", { body: "x" }).status).toBe(404);
});

test("anyone with write access can edit any comment", () => {
  const { checks, call } = createCaller({ pulls }, tokens.comments);
  const { body } = callAs(checks, tokens.app).call("POST", "issues/7/comments", { body: "x" });
  expect(body.user).toMatchObject({ login: "report-app[bot]", type: "Bot" });
  expect(call("PATCH", `issues/comments/${body.id}`, { body: "y" }).body).toMatchObject({
    body: "y",
    user: { login: "report-app[bot]" },
  });
});

test("a comment needs a permission, a body of 1 to 65,536 characters and an unlocked conversation", () => {
  const { checks, call } = createCaller({ pulls: () => [pull, { ...fromFork, locked: true }] });
  expect(call("POST", "issues/7/comments", { body: "x" })).toMatchObject({
    status: 403,
    body: { message: "Resource not accessible by integration" },
    headers: { "x-accepted-github-permissions": "issues=write; pull_requests=write" },
  });
  const commenter = callAs(checks, tokens.comments);
  const post = (body: unknown, pull = 7) =>
    commenter.call("POST", `issues/${pull}/comments`, body).status;
  expect(post({ body: "x".repeat(65_536) })).toBe(201);
  expect(post({ body: "x".repeat(65_537) })).toBe(422);
  expect(post({ body: " " })).toBe(422);
  expect(post({})).toBe(422);
  expect(post({ body: 1 })).toBe(422);
  expect(post("{")).toBe(400);
  expect(post({ body: "x" }, 8)).toBe(403);
});

test("all responses about pull requests and comments match the OpenAPI description", () => {
  const description = readDescription();
  const { checks, call } = createCaller({ pulls }, tokens.comments);
  call("GET", "pulls?state=open&head=stranger:work&per_page=10&page=1");
  call("GET", "pulls/7");
  const { id } = call("POST", "issues/7/comments", { body: "x" }).body;
  call("POST", "issues/7/comments", { body: "" });
  call("GET", "issues/7/comments?per_page=100&page=1");
  call("PATCH", `issues/comments/${id}`, { body: "y" });
  call("PATCH", "issues/comments/1", { body: "y" });
  call("DELETE", `issues/comments/${id}`);
  const found = checks.exchanges().flatMap((exchange) => description.violations(exchange));
  expect(found).toEqual([]);
});
