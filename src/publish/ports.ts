/** The world as publishing sees it; `host/` and the tests bring one each. */

export interface ApiCall {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below `/repos/{owner}/{repo}`, with its query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How long to wait for the whole answer. */
  readonly timeoutMs: number;
  /** Ends the wait early. */
  readonly signal: AbortSignal;
  /** How long the wait goes on after the signal; 0 where it isn't given. */
  readonly graceMs?: number;
}

/** What came back, of any status. */
export interface Answer {
  readonly kind: "answer";
  readonly status: number;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or the text where it is something else (the HTML of a proxy). */
  readonly body: unknown;
}

/** Nothing came back, or not all of it. */
export interface NoAnswer {
  readonly kind: "no answer";
  /** Whether the request may have reached GitHub; false only where no connection was made. */
  readonly wasSent: boolean;
  /** What keeps every request of this job from GitHub, so that no other would get there either. */
  readonly blockedBy?: "certificate" | "proxy";
  /** A short clause without secrets that can begin a sentence: "No answer within 30 s". */
  readonly why: string;
}

export interface Api {
  /** Never rejects for what GitHub or the network does. */
  request(call: ApiCall): Promise<Answer | NoAnswer>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after `ms`, or at once when `signal` is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1, without 1. */
  random(): number;
}

/** Lines in our own words and GitHub's; never text of a report. */
export interface Log {
  info(line: string): void;
  debug(line: string): void;
}

export interface RunLink {
  readonly id: number;
  /** Its page. */
  readonly url: string;
}

/** What has to be known to find this check run again, in another process; JSON. */
export interface RunState {
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  /** Absent until GitHub has told. */
  readonly run?: RunLink;
  /** The last page that was sent: how many annotations there are once it has arrived, and when that was. */
  readonly page?: { readonly count: number; readonly sentAt: number };
  /** Nothing is left to close. */
  readonly isClosed: boolean;
}

export interface Ports {
  readonly api: Api;
  readonly clock: Clock;
  readonly log: Log;
  /** Keeps the state for the post step; called before the first request and at each change. */
  readonly save: (state: RunState) => void;
}
