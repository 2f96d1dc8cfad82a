import { getNumber, getObject, getText, readAll } from "../../json-value.ts";
import { get, getPages, perPage, type Sent, send } from "../client/send.ts";
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

const maxPages = 10;

/** How many comments are read. If there are so many, there may be more. */
export const maxComments = maxPages * perPage;

/**
 * Lists the first comments, oldest first.
 * https://docs.github.com/en/rest/issues/comments#list-issue-comments
 */
export function listComments(wire: Wire, pull: number): Promise<Sent<readonly Comment[]>> {
  const path = `/issues/${pull}/comments?per_page=${perPage}`;
  return getPages(wire, path, (body) => readAll(body, readComment), maxPages);
}

export function getPull(wire: Wire, number: number): Promise<Sent<Pull>> {
  return get(wire, `/pulls/${number}`, readPull);
}

/**
 * Lists the open pull requests from a branch. `head` is `owner:branch`.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 */
export function listPulls(wire: Wire, head: string): Promise<Sent<readonly Pull[]>> {
  const search = new URLSearchParams({ state: "open", head, per_page: String(perPage) });
  return get(wire, `/pulls?${search}`, (body) => readAll(body, readPull));
}

function readPull(body: unknown): Pull | undefined {
  const number = getNumber(body, "number");
  const headSha = getText(getObject(body, "head"), "sha") ?? "";
  return number === undefined ? undefined : { number, headSha };
}

/** Safe to repeat: the body replaces the old one. */
export function editComment(wire: Wire, id: number, body: string): Promise<Sent<Comment>> {
  const path = `/issues/comments/${id}`;
  return send(wire, { method: "PATCH", path, body: { body }, read: readComment });
}

export function deleteComment(wire: Wire, id: number): Promise<Sent<true>> {
  const path = `/issues/comments/${id}`;
  return send(wire, { method: "DELETE", path, read: () => true });
}
