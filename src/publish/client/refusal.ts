import { getList, getText, getValue, isObject } from "../../json-value.ts";
import type { ApiAnswer } from "../ports.ts";

/** The status and the message of a refusal. */
type Quoted = Pick<Refusal, "status" | "message">;

/** What each refusal means and how to fix it. GitHub's message is quoted if ours isn't specific. */
const explanations = {
  permission: () =>
    "The token isn't allowed to write check runs. The job needs `permissions: checks: write`; for pull requests from forks, the job's token is always read-only.",
  "personal-token": () =>
    "Check runs can't be written with a classic personal access token. Leave `token` out, or give it the installation token of a GitHub App.",
  "token-permission": () =>
    "The fine-grained personal access token may not write check runs: it needs the repository permission Checks with read and write access. Or leave `token` out to use the job's own.",
  "foreign-app": () =>
    "This check run belongs to another GitHub App than the token does, and only its own App may change it.",
  "bad-credentials": () =>
    "GitHub doesn't know the token: it is wrong, revoked or expired (an App's installation token lasts one hour).",
  "not-found": () =>
    "GitHub shows no such repository to this token: the token belongs to another repository, or has no access to this one.",
  "run-not-found": () =>
    "GitHub doesn't find the check run any more: it was deleted, or the token has lost its access to the repository.",
  "no-check-runs": () =>
    "This server has no check runs (HTTP 404); Gitea and Forgejo have none. Set `check-run: false` to do without one.",
  certificate: ({ message }: Quoted) =>
    `GitHub was not reached, because the certificate on the way to it can't be verified (${message}). If a proxy or the server has a certificate of its own authority, set NODE_EXTRA_CA_CERTS to that authority's PEM file in the env of the job.`,
  proxy: ({ message, status }: Quoted) =>
    `GitHub was not reached, because the proxy on the way to it refused the connection (${message || `HTTP ${status}`}). Check https_proxy, its user and password, and no_proxy in the environment of the runner.`,
  "proxy-address": ({ message }: Quoted) => `GitHub was not reached, because ${message}.`,
  "unknown-commit": (refusal: Quoted) =>
    `GitHub doesn't have the commit in this repository; look at \`sha\` (${quoteRefusal(refusal)}).`,
  invalid: (refusal: Quoted) =>
    `GitHub doesn't take the check run as it is (${quoteRefusal(refusal)}).`,
  other: (refusal: Quoted) => `GitHub refused the check run (${quoteRefusal(refusal)}).`,
};

type RefusalReason = keyof typeof explanations;

/** Explains a refusal and how to fix it in one or two sentences. */
export function explainRefusal(refusal: Refusal): string {
  return explanations[refusal.reason](refusal);
}

/** Why GitHub refuses a request. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** 0 if there was no response. */
  readonly status: number;
  /** The message of GitHub or of the network; empty if there is none. */
  readonly message: string;
  /** The properties that the response names as invalid. */
  readonly fields?: readonly string[];
}

export interface Refused {
  readonly kind: "refused";
  readonly refusal: Refusal;
}

/** @param path of the request, below the repository */
export function toRefusal({ status, body }: ApiAnswer, path = "/check-runs"): Refusal {
  const mainMessage = readMessage(body) || quoteTitle(body);
  const errors = readErrors(body);
  const message = [mainMessage, ...errors.map(({ text }) => text)].filter(Boolean).join("; ");
  const fields = [...errors.flatMap(({ field }) => field ?? []), ...readSchemaFields(mainMessage)];
  const named = fields.length > 0 ? { fields } : {};
  const reason = status === 404 ? readNotFound(body, path) : readReason(status, message);
  return { reason, status, message, ...named };
}

/** Whether a shorter summary or text may help: the response names one of them, or no property at all. */
export function mayBeOutput({ reason, fields }: Refusal): boolean {
  if (reason !== "invalid") return false;
  return !fields || fields.some((field) => ["output", "summary", "text"].includes(field));
}

/** "HTTP 422: GitHub's message", on one line. */
export function quoteRefusal({ status, message }: Quoted): string {
  return `HTTP ${status}${message && `: ${message.replace(/\s+/g, " ").slice(0, 300).replace(/\.$/, "")}`}`;
}

function readReason(status: number, message: string): RefusalReason {
  if (status === 401) return "bad-credentials";
  if (status === 407) return "proxy";
  if (status === 403) return readForbidden(message);
  if (status !== 400 && status !== 413 && status !== 422) return "other";
  return /no commit found/i.test(message) ? "unknown-commit" : "invalid";
}

/** GitHub's errors link to its documentation. Those of Gitea, Forgejo and other web servers don't. */
function readNotFound(body: unknown, path: string): RefusalReason {
  if (path.startsWith("/check-runs/")) return "run-not-found";
  return getValue(body, "documentation_url") === undefined ? "no-check-runs" : "not-found";
}

function readForbidden(message: string): RefusalReason {
  if (/invalid app_id/i.test(message)) return "foreign-app";
  if (/authenticate via a github app/i.test(message)) return "personal-token";
  if (/not accessible by personal access token/i.test(message)) return "token-permission";
  if (/not accessible by integration/i.test(message)) return "permission";
  return "other";
}

/** The `message` of an error's body; empty if it has none. */
export function readMessage(body: unknown): string {
  return getText(body, "message") ?? "";
}

/** Names the HTML page of a firewall or a proxy by its title. Empty for JSON and other texts. */
export function quoteTitle(body: unknown): string {
  if (typeof body !== "string") return "";
  const [, written = ""] = /<title[^<>]{0,200}>([^<]{1,200})</i.exec(body) ?? [];
  const title = written.replace(/\s+/g, " ").trim();
  return title && `the page “${title}”`;
}

/** The errors of single fields in a 422 response. */
function readErrors(body: unknown): readonly { text: string; field?: string }[] {
  return getList(body, "errors").map((error) => {
    if (!isObject(error)) return { text: typeof error === "string" ? error : "" };
    const field = getText(error, "field");
    const text = [field, getText(error, "message") ?? getText(error, "code")];
    return { text: text.filter(Boolean).join(" "), ...(field !== undefined && { field }) };
  });
}

/** Reads the properties from schema errors: `"name" wasn't supplied.`, `For 'properties/name', nil is not a string.` */
function readSchemaFields(message: string): readonly string[] {
  return message.split("\n").flatMap((line) => {
    const [, place] = /^For '([\w/]{1,200})'/.exec(line) ?? [];
    if (place) return place.split("/").at(-1) ?? [];
    if (!/ (?:wasn't|weren't) supplied\.$| is not a permitted key\.$/.test(line)) return [];
    return Array.from(line.matchAll(/"(\w{1,100})"/g), ([, name = ""]) => name);
  });
}
