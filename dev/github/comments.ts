/** The calls for comments on pull requests, which are issues. */
import { refuseCommenter, refuseReader } from "./access.ts";
import { type Call, type CallResult, ok, respond } from "./call.ts";
import type { Reply } from "./exchange.ts";
import { toPage } from "./lists.ts";
import { findPull } from "./pulls.ts";
import { notFound, refuse, refuseModel, refuseShape } from "./refusals.ts";
import { renderOwner } from "./related-objects.ts";
import type { Identity, Settings } from "./settings.ts";
import { findMissing, findShapeFaults, isObject } from "./shape.ts";
import type { Comment } from "./store.ts";

/**
 * In UTF-16 units. GitHub may count Unicode characters instead; the stricter limit is used because that isn't known.
 */
const bodyCharacters = 65_536;

/** Responds with the comments of a pull request, oldest first. */
export function listComments(call: Call): CallResult {
  const { request, settings, state } = call;
  const refused = refuseReader(call.identity, "pull_requests", settings);
  const pull = findPull(call);
  if (refused || !pull) return respond(call, refused ?? notFound());
  const comments = state.comments.filter((comment) => comment.issue === pull.number);
  const { page, headers } = toPage(comments, request, settings.apiUrl);
  return respond(
    call,
    ok(
      page.map((comment) => renderComment(comment, settings)),
      200,
      headers,
    ),
  );
}

export function createComment(call: Call): CallResult {
  const { identity, settings, state } = call;
  const pull = findPull(call);
  const refused = refuseCommenter(identity) ?? (pull ? undefined : notFound());
  const read = refused ?? readBody(call);
  if (typeof read !== "string" || !pull) return respond(call, read as Reply);
  if (pull.locked) {
    return respond(call, refuse(403, "Unable to create comment because issue is locked."));
  }
  const now = toTime(settings);
  const comment: Comment = {
    ...{ id: state.nextId, issue: pull.number, author: toAuthor(identity), body: read },
    ...{ createdAt: now, updatedAt: now },
  };
  return {
    state: { ...state, comments: [...state.comments, comment], nextId: state.nextId + 1 },
    reply: ok(renderComment(comment, settings), 201),
  };
}

/** Everybody who can write comments can edit all comments. */
export function editComment(call: Call): CallResult {
  const { state, settings } = call;
  const old = findComment(call);
  const refused = refuseCommenter(call.identity) ?? (old ? undefined : notFound());
  const read = refused ?? readBody(call);
  if (typeof read !== "string" || !old) return respond(call, read as Reply);
  const comment = { ...old, body: read, updatedAt: toTime(settings) };
  const comments = state.comments.map((other) => (other === old ? comment : other));
  return { state: { ...state, comments }, reply: ok(renderComment(comment, settings)) };
}

export function deleteComment(call: Call): CallResult {
  const { state } = call;
  const old = findComment(call);
  const refused = refuseCommenter(call.identity) ?? (old ? undefined : notFound());
  if (refused) return respond(call, refused);
  const comments = state.comments.filter((other) => other !== old);
  return { state: { ...state, comments }, reply: { status: 204, headers: {} } };
}

function findComment({ state, key }: Call): Comment | undefined {
  return state.comments.find(({ id }) => id === Number(key));
}

function readBody(call: Call): string | Reply {
  let value: unknown;
  try {
    value = JSON.parse(call.request.body);
  } catch {
    return refuse(400, "Problems parsing JSON");
  }
  const faults = isObject(value)
    ? [
        ...findMissing(value, ["body"]),
        ...findShapeFaults(value.body ?? "", { type: "string" }, "properties/body"),
      ]
    : findShapeFaults(value, { type: "object", properties: {} });
  if (faults.length > 0) return refuseShape(faults);
  const body = String((value as { body: string }).body);
  const fail = (message: string) =>
    refuseModel([{ code: "custom", field: "body", message }], "IssueComment");
  if (body.trim() === "") return fail("body can't be blank");
  if (body.length > bodyCharacters) {
    return fail(`body is too long (maximum is ${bodyCharacters} characters)`);
  }
  return body;
}

/** An App's comments are those of a bot with its name. */
function toAuthor({ app, kind }: Identity): Comment["author"] {
  return app ? { login: `${app.slug}[bot]`, id: app.id } : { login: kind, id: 1 };
}

function toTime({ now }: Settings): string {
  return new Date(now()).toISOString().replace(/\.\d+Z$/, "Z");
}

function renderComment(comment: Comment, settings: Settings): Record<string, unknown> {
  const { id, issue, author, body, createdAt, updatedAt } = comment;
  const api = `${settings.apiUrl}/repos/${settings.repository}`;
  const type = author.login.endsWith("[bot]") ? "Bot" : "User";
  return {
    id,
    node_id: `IC_${id}`,
    url: `${api}/issues/comments/${id}`,
    html_url: `${settings.serverUrl}/${settings.repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${api}/issues/${issue}`,
    user: { ...renderOwner(settings), login: author.login, id: author.id, type },
    body,
    created_at: createdAt,
    updated_at: updatedAt,
    author_association: "NONE",
    performed_via_github_app: null,
  };
}
