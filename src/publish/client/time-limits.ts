const secondMs = 1000;
const minuteMs = 60 * secondMs;

/** How long to try. No request is started after `until`, so the end is at most `requestMs` later. */
export interface TimeLimits {
  /** The timeout of one request. */
  readonly requestMs: number;
  /** How long to retry one request while the end of the trouble isn't known. */
  readonly troubleMs: number;
  /** The end of all waiting. A pause that GitHub asks for isn't started if it would end later. */
  readonly until: number;
  /** The first pause. Each further one is twice as long, up to a minute. */
  readonly backoffMs: number;
  /**
   * The maximum random addition to a pause that a rate limit asks for. Otherwise the jobs of a matrix, which reach a
   * limit together, would all retry together: docs/decisions/scale.md.
   */
  readonly spreadMs: number;
  /** How many requests of GitHub's hourly limits to leave for later work, if the limits don't reset before `until`. */
  readonly requestsKept?: number;
}

const usual = {
  requestMs: 30 * secondMs,
  troubleMs: minuteMs,
  backoffMs: secondMs,
  spreadMs: secondMs,
};

/** For creating the check run: 15 minutes from the start, and 5 minutes for one failing request. */
export function publishingLimits(start: number): TimeLimits {
  const until = start + 15 * minuteMs;
  return { ...usual, troubleMs: 5 * minuteMs, until, spreadMs: 20 * secondMs };
}

/**
 * For the pages: the same, but requests are left for the conclusion, for a second attempt at it, and for the
 * conclusions of other jobs, which share the limit. A missing page is less serious than a check run that stays in
 * progress.
 */
export function pagesLimits(start: number): TimeLimits {
  return { ...publishingLimits(start), requestsKept: 10 };
}

/** For the conclusion: the time that is left, and 5 minutes more. */
export function concludingLimits(start: number): TimeLimits {
  return { ...publishingLimits(start), until: start + 20 * minuteMs };
}

/** After a signal, the runner waits 7.5 s before it sends the next one. This ends within 4.5 s of the first. */
export function cancellingLimits(abortedAt: number): TimeLimits {
  const until = abortedAt + 3000;
  return { ...usual, requestMs: 1500, troubleMs: 3000, until, backoffMs: 250 };
}

/**
 * For closing a check run after an error or a kill: a minute for failing requests, and 4 minutes if GitHub asks for
 * pauses. Pauses without a known end take one minute, then two.
 */
export function leftoverLimits(now: number): TimeLimits {
  return { ...usual, requestMs: 10 * secondMs, until: now + 4 * minuteMs };
}

/** For reads that run in parallel to the main work. They have one attempt each because they end soon. */
export function lookupLimits(now: number): TimeLimits {
  return { ...usual, troubleMs: 0, until: now + secondMs };
}

/**
 * For the search for the base. Its requests aren't retried: a second answer would come too late, and publishing needs
 * the hour's remaining requests.
 */
export function baselineLimits(now: number): TimeLimits {
  const times = { requestMs: 10 * secondMs, troubleMs: 0, until: now + 10 * minuteMs };
  return { ...usual, ...times, spreadMs: 0, requestsKept: 50 };
}

/** How long to wait for the answers to these reads after the reports are read. */
export const lookupMs = 2 * secondMs;

/** For optional work, such as closing an earlier attempt's check runs. It leaves more requests than the pages do. */
export function courtesyLimits(now: number): TimeLimits {
  const ms = 10 * secondMs;
  return { ...usual, requestMs: ms, troubleMs: ms, until: now + ms, requestsKept: 50 };
}

/** For the comment on a pull request: one minute. It leaves as many requests as the pages do. */
export function commentLimits(now: number): TimeLimits {
  const times = { requestMs: 10 * secondMs, troubleMs: 30 * secondMs, until: now + minuteMs };
  return { ...usual, ...times, requestsKept: 10 };
}
