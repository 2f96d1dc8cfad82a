/** What publishing needs from outside. `host/` and the tests implement it. */

export interface ApiCall {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/repos/{owner}/{repo}`, with its query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How long to wait for the complete response. */
  readonly timeoutMs: number;
  /** Ends the wait early. */
  readonly signal: AbortSignal;
  /** How long to continue waiting after the signal; 0 if not given. */
  readonly graceMs?: number;
}

/** A response of any status. */
export interface ApiAnswer {
  readonly kind: "answer";
  readonly status: number;
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or text if it isn't JSON, such as a proxy's HTML. */
  readonly body: unknown;
}

/** There was no response, or an incomplete one. */
export interface NoAnswer {
  readonly kind: "no answer";
  /** Whether the request may have reached GitHub. False only if there was no connection. */
  readonly wasSent: boolean;
  /** What blocks every request of this job, so that trying others is useless. */
  readonly blockedBy?: "certificate" | "proxy" | "proxy-address";
  /** A short clause without secrets that can begin a sentence: "No answer within 30 s". */
  readonly why: string;
}

export interface Api {
  /** Doesn't reject for anything that GitHub or the network does. */
  request(call: ApiCall): Promise<ApiAnswer | NoAnswer>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`, or immediately when `signal` is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1, exclusive. */
  random(): number;
}

/** For our own texts and GitHub's, not for texts of reports. */
export interface Log {
  info(line: string): void;
  debug(line: string): void;
}

export interface RunLink {
  readonly id: number;
  /** The address of its page. */
  readonly url: string;
}

/** What another process needs to find this check run again. It is JSON. */
export interface RunState {
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  /** Absent until GitHub has returned it. */
  readonly run?: RunLink;
  /** The total number of annotations once the last page that was sent has arrived, and when it was sent. */
  readonly page?: { readonly count: number; readonly sentAt: number };
  /** Nothing is left to close. */
  readonly isClosed: boolean;
}

export interface Ports {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  /** Stores the state for the post step. Called before the first request and on each change. */
  readonly save: (state: RunState) => void;
}
