import { getNumber, getObject, getText, readAll } from "../../json-value.ts";
import { repeat, type Sent } from "../client/send.ts";
import type { TimeLimits } from "../client/time-limits.ts";
import type { Wire } from "../client/wire.ts";

export interface Comment {
  /** Newer comments have larger ids. */
  readonly id: number;
  /** The address on the pull request's page. */
  readonly url: string;
  /** The author's login; `<slug>[bot]` for an App. */
  readonly author: string;
  readonly body: string;
}

export interface Pull {
  readonly number: number;
  readonly headSha: string;
}

export function readComment(body: unknown): Comment | undefined {
  const id = getNumber(body, "id");
  if (id === undefined) return undefined;
  return {
    id,
    url: getText(body, "html_url") ?? "",
    author: getText(getObject(body, "user"), "login") ?? "",
    body: getText(body, "body") ?? "",
  };
}

/** The page size, and how many pages are read. */
const perPage = 100;
const maxPages = 10;

/**
 * Lists the first thousand comments, oldest first. `isCut` if there may be more.
 * https://docs.github.com/en/rest/issues/comments#list-issue-comments
 */
export async function listComments(
  wire: Wire,
  pull: number,
  limits: TimeLimits,
): Promise<Sent<{ readonly comments: readonly Comment[]; readonly isCut: boolean }>> {
  const comments: Comment[] = [];
  for (let page = 1; page <= maxPages; page++) {
    const path = `/issues/${pull}/comments?per_page=${perPage}&page=${page}`;
    const sent = await repeat(wire, { method: "GET", path, read: readComments }, limits);
    if (sent.kind !== "done") return sent;
    for (const comment of sent.value) comments.push(comment);
    if (sent.value.length < perPage) return { kind: "done", value: { comments, isCut: false } };
  }
  return { kind: "done", value: { comments, isCut: true } };
}

export function getPull(wire: Wire, number: number, limits: TimeLimits): Promise<Sent<Pull>> {
  return repeat(wire, { method: "GET", path: `/pulls/${number}`, read: readPull }, limits);
}

/**
 * Lists the open pull requests from a branch. `head` is `owner:branch`.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 */
export function listPulls(
  wire: Wire,
  head: string,
  limits: TimeLimits,
): Promise<Sent<readonly Pull[]>> {
  const search = new URLSearchParams({ state: "open", head, per_page: String(perPage) });
  return repeat(wire, { method: "GET", path: `/pulls?${search}`, read: readPulls }, limits);
}

const readComments = (body: unknown) => readAll(body, readComment);
const readPulls = (body: unknown) => readAll(body, readPull);

function readPull(body: unknown): Pull | undefined {
  const number = getNumber(body, "number");
  const headSha = getText(getObject(body, "head"), "sha") ?? "";
  return number === undefined ? undefined : { number, headSha };
}

/** Safe to repeat: the body replaces the old one. */
export function editComment(
  wire: Wire,
  id: number,
  body: string,
  limits: TimeLimits,
): Promise<Sent<Comment>> {
  const path = `/issues/comments/${id}`;
  return repeat(wire, { method: "PATCH", path, body: { body }, read: readComment }, limits);
}

export function deleteComment(wire: Wire, id: number, limits: TimeLimits): Promise<Sent<true>> {
  const path = `/issues/comments/${id}`;
  return repeat(wire, { method: "DELETE", path, read: () => true as const }, limits);
}
