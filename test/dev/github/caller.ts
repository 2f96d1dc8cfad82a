import { type Checks, createChecks } from "../../../dev/github/checks.ts";
import { isLost, toRequest } from "../../../dev/github/exchange.ts";
import { type Settings, tokens } from "../../../dev/github/settings.ts";

export const sha = "0123456789abcdef0123456789abcdef01234567";

// biome-ignore lint/suspicious/noExplicitAny: any response of the API
type Body = any;

/** Creates a client of the stand-in; `call` returns the status and the body of the response. */
export function createCaller(options: Partial<Settings> = {}, token: string = tokens.job) {
  const checks = createChecks({ limits: undefined, ...options });
  return callAs(checks, token);
}

export function callAs(checks: Checks, token: string) {
  function call(method: string, path: string, body?: unknown) {
    const headers = { authorization: `token ${token}` };
    const outcome = checks.handle(toRequest(method, `/repos/octo-org/shop/${path}`, headers, body));
    if (isLost(outcome)) throw new Error(`lost ${outcome.lost} the work`);
    return {
      status: outcome.status,
      body: outcome.body as Body,
      headers: outcome.headers,
      delay: outcome.delay,
    };
  }
  /** Creates a check run and returns its id. */
  const create = (body: object = {}): number =>
    call("POST", "check-runs", { name: "Reports", head_sha: sha, ...body }).body.id;
  const patch = (id: number, body: object) => call("PATCH", `check-runs/${id}`, body);
  const read = (id: number): Body => call("GET", `check-runs/${id}`).body;
  return { checks, call, create, patch, read };
}

export const annotation = (over: object = {}): object => ({
  path: "src/cart.ts",
  start_line: 3,
  end_line: 3,
  annotation_level: "failure",
  message: "expected 2 to be 3",
  ...over,
});

export const annotations = (count: number, over: object = {}): readonly object[] =>
  Array.from({ length: count }, () => annotation(over));

export const output = (over: object = {}): object => ({
  title: "Title",
  summary: "Summary",
  ...over,
});
