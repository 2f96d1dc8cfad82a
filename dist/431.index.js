export const id = 431;
export const ids = [431];
export const modules = {

/***/ 3431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runStage: () => (/* binding */ runStage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(6805);
;// CONCATENATED MODULE: ./build/json-value.js
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function getValue(value, name) {
    return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
/** Follows a path of names, such as `pull_request`, `head`, `sha`. */
function getAt(value, ...names) {
    return names.reduce(getValue, value);
}
function getObject(value, name) {
    const property = getValue(value, name);
    return isObject(property) ? property : undefined;
}
function getList(value, name) {
    const property = getValue(value, name);
    return Array.isArray(property) ? property : [];
}
/** The objects in a list. */
function getObjects(value, name) {
    return getList(value, name).filter(isObject);
}
/** The strings in a list. */
function getTexts(value, name) {
    return getList(value, name).filter((item) => typeof item === "string");
}
function getText(value, name) {
    const property = getValue(value, name);
    return typeof property === "string" ? property : undefined;
}
function getNumber(value, name) {
    const property = getValue(value, name);
    return typeof property === "number" ? property : undefined;
}
/** A string, or an integer as a string: some tools write `"ruleId": 1234`. */
function getId(value, name) {
    const property = getValue(value, name);
    return Number.isSafeInteger(property) ? String(property) : getText(value, name);
}
/** An integer of at least `least`. Some tools write it as a string: `"3"`. */
function getCount(value, name, least) {
    const written = getValue(value, name);
    const isDigits = typeof written === "string" && /^\d{1,15}$/.test(written);
    const property = isDigits ? Number(written) : written;
    return Number.isSafeInteger(property) && property >= least
        ? property
        : undefined;
}
/** Reads every item of a list. Undefined if it isn't a list or an item can't be read. */
function readAll(value, read) {
    const items = Array.isArray(value) ? value.map(read) : undefined;
    return items?.every((item) => item !== undefined) ? items : undefined;
}

;// CONCATENATED MODULE: ./build/compare/commit-object.js
const fullSha = /^(?:[\da-f]{40}|[\da-f]{64})$/;
function isSha(value) {
    return typeof value === "string" && fullSha.test(value);
}
/**
 * Returns the first parents of a commit, nearest first, as far as the answer of `GET
 * /repos/{owner}/{repo}/commits?sha={sha}` contains them. That list is sorted by date and includes commits of merged
 * branches.
 */
function firstParents(commits, sha, most) {
    const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
    const found = [];
    let parent = bySha.get(sha)?.parents[0];
    while (parent !== undefined && found.length < most && !found.includes(parent)) {
        found.push(parent);
        parent = bySha.get(parent)?.parents[0];
    }
    return found;
}

;// CONCATENATED MODULE: ./build/compare/base-plan.js


/** By event. `pull_request.base.sha` alone is never used, because it wasn't tested and it changes. */
const rules = new Map([
    ["pull_request", ofPullRequest],
    ["pull_request_review", ofPullRequest],
    ["pull_request_review_comment", ofPullRequest],
    ["pull_request_target", (facts) => ({ steps: mergeBaseOfPullRequest(facts) })],
    ["push", ofPush],
    ["merge_group", ({ payload }) => ({ steps: known(getAt(payload, "merge_group", "base_sha")) })],
    ["workflow_run", ofWorkflowRun],
]);
/** Returns the steps that find the commit to compare with. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
function planBase(facts) {
    const rule = rules.get(facts.event);
    return rule ? rule(facts) : { steps: parentOf(facts.headSha, facts.checkout) };
}
/** Returns the name of the branch that the commit of a step is on. Undefined if the event doesn't say. */
function branchOf(step, { event, payload }) {
    const named = (...keys) => toBranch(getAt(payload, ...keys));
    // The base of a comparison can be a branch.
    if (step.kind === "merge base" && !isSha(step.base))
        return step.base;
    if (event.startsWith("pull_request"))
        return named("pull_request", "base", "ref");
    if (event === "merge_group")
        return named("merge_group", "base_ref");
    if (event === "workflow_run")
        return named("workflow_run", "head_branch");
    return event === "schedule" ? named("repository", "default_branch") : named("ref");
}
/** Returns the name without `refs/heads/`, or undefined for a tag. */
function toBranch(ref) {
    if (!isBranch(ref) || ref.startsWith("refs/tags/"))
        return undefined;
    return ref.replace(/^refs\/heads\//, "");
}
function ofPullRequest(facts) {
    const { githubSha, checkout } = facts;
    // Without a checkout, the event's commit is assumed to be tested: the merge of the base's branch and the head.
    const isMerge = checkout === undefined || checkout.sha === githubSha;
    const toMerge = isMerge ? parentOf(githubSha, checkout) : [];
    return { steps: [...toMerge, ...mergeBaseOfPullRequest(facts)] };
}
function mergeBaseOfPullRequest({ payload, headSha }) {
    const base = getAt(payload, "pull_request", "base", "sha");
    return isSha(base) && isSha(headSha) ? [{ kind: "merge base", base, head: headSha }] : [];
}
function ofPush({ payload, headSha, checkout }) {
    const before = getAt(payload, "before");
    const steps = [];
    const isUpdate = isSha(before) && !/^0+$/.test(before);
    if (isUpdate)
        steps.push({ kind: "ancestor", base: before, head: headSha });
    const branch = getAt(payload, "repository", "default_branch");
    if (isBranch(branch) && getAt(payload, "ref") !== `refs/heads/${branch}`) {
        steps.push({ kind: "merge base", base: branch, head: headSha });
    }
    else if (isUpdate) {
        // For a rewritten default branch.
        steps.push({ kind: "merge base", base: before, head: headSha });
    }
    return { steps: [...steps, ...parentOf(headSha, checkout)] };
}
function ofWorkflowRun({ event, payload, headSha }) {
    const branch = getAt(payload, "repository", "default_branch");
    // For this event the checkout is the default branch, which is unrelated to the run.
    const parent = parentOf(headSha, undefined);
    if (!isBranch(branch))
        return { steps: parent };
    return {
        steps: [{ kind: "merge base", base: branch, head: headSha }, ...parent],
        ...(isOfFork({ event, payload }) && { alsoTipOf: branch }),
    };
}
/** Returns true if the tested commit is from another repository, so that its reports are untrusted. */
function isOfFork({ event, payload }) {
    const ours = getAt(payload, "repository", "full_name");
    if (event === "workflow_run") {
        return getAt(payload, "workflow_run", "head_repository", "full_name") !== ours;
    }
    // If the fork was deleted, there is no repository.
    const isPull = getAt(payload, "pull_request", "head") !== undefined;
    return isPull && getAt(payload, "pull_request", "head", "repo", "full_name") !== ours;
}
function parentOf(sha, checkout) {
    if (checkout?.sha !== sha)
        return isSha(sha) ? [{ kind: "parent", of: sha }] : [];
    return known(checkout.parents[0]);
}
function known(sha) {
    return isSha(sha) ? [{ kind: "commit", sha }] : [];
}
function isBranch(value) {
    return typeof value === "string" && value !== "";
}

// EXTERNAL MODULE: ./build/once.js
var once = __webpack_require__(1891);
;// CONCATENATED MODULE: ./build/publish/client/time-limits.js
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const usual = {
    requestMs: 30 * secondMs,
    troubleMs: minuteMs,
    backoffMs: secondMs,
    spreadMs: secondMs,
};
/** For creating the check run: 15 minutes from the start, and 5 minutes for one failing request. */
function publishingLimits(start) {
    const until = start + 15 * minuteMs;
    return { ...usual, troubleMs: 5 * minuteMs, until, spreadMs: 20 * secondMs };
}
/**
 * For the pages: the same, but requests are left for the conclusion, for a second attempt at it, and for the
 * conclusions of other jobs, which share the limit. A missing page is less serious than a check run that stays in
 * progress.
 */
function pagesLimits(start) {
    return { ...publishingLimits(start), requestsKept: 10 };
}
/** For the conclusion: the time that is left, and 5 minutes more. */
function concludingLimits(start) {
    return { ...publishingLimits(start), until: start + 20 * minuteMs };
}
/** After a signal, the runner waits 7.5 s before it sends the next one. This ends within 4.5 s of the first. */
function cancellingLimits(abortedAt) {
    const until = abortedAt + 3000;
    return { ...usual, requestMs: 1500, troubleMs: 3000, until, backoffMs: 250 };
}
/**
 * For closing a check run after an error or a kill: a minute for failing requests, and 4 minutes if GitHub asks for
 * pauses. Pauses without a known end take one minute, then two.
 */
function leftoverLimits(now) {
    return { ...usual, requestMs: 10 * secondMs, until: now + 4 * minuteMs };
}
/** For reads that run in parallel to the main work. They have one attempt each because they end soon. */
function lookupLimits(now) {
    return { ...usual, troubleMs: 0, until: now + secondMs };
}
/**
 * For the search for the base. Its requests aren't retried: a second answer would come too late, and publishing needs
 * the hour's remaining requests.
 */
function baselineLimits(now) {
    const times = { requestMs: 10 * secondMs, troubleMs: 0, until: now + 10 * minuteMs };
    return { ...usual, ...times, spreadMs: 0, requestsKept: 50 };
}
/** How long to wait for the answers to these reads after the reports are read. */
const lookupMs = 2 * secondMs;
/** For optional work, such as closing an earlier attempt's check runs. It leaves more requests than the pages do. */
function courtesyLimits(now) {
    const ms = 10 * secondMs;
    return { ...usual, requestMs: ms, troubleMs: ms, until: now + ms, requestsKept: 50 };
}
/** For the comment on a pull request: one minute. It leaves as many requests as the pages do. */
function commentLimits(now) {
    const times = { requestMs: 10 * secondMs, troubleMs: 30 * secondMs, until: now + minuteMs };
    return { ...usual, ...times, requestsKept: 10 };
}

;// CONCATENATED MODULE: ./build/publish/client/hourly-limits.js
/**
 * Content-creating requests per hour. No header reports them, unlike those of the general hourly limit.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const writesPerHour = 500;
const hourMs = 3_600_000;
/** Tracks what is left of the hourly limits, from response headers and from counting our own writes. */
function trackHourlyLimits() {
    let left;
    let firstWrite;
    let writes = 0;
    return {
        afterAnswer(headers) {
            const requests = readNumber(headers["x-ratelimit-remaining"]);
            const seconds = readNumber(headers["x-ratelimit-reset"]);
            // Other jobs use the same limit, so only the newest response counts, and only if it has both headers.
            if (requests === undefined || seconds === undefined)
                return;
            left = { requests, resetsAt: seconds * 1000 };
        },
        /** At `now`, in milliseconds since 1970. */
        afterWrite(now) {
            firstWrite ??= now;
            writes++;
        },
        /** If at most `kept` requests are left: when the limit resets, in milliseconds since 1970. */
        findReset(kept) {
            if (left && left.requests <= kept)
                return left.resetsAt;
            return firstWrite !== undefined && writes >= writesPerHour - kept
                ? firstWrite + hourMs
                : undefined;
        },
    };
}
/** Reads a header with an integer. */
function readNumber(text) {
    return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./build/publish/client/write-throttle.js
/**
 * Our share of the 80 content-creating requests per minute that GitHub allows. Other jobs and steps use the same token.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const ownWritesPerMinute = 60;
/** Reserved for closing check runs, which must not wait. */
const keptForClosing = 5;
const write_throttle_minuteMs = 60_000;
function startWriteThrottle(clock, log) {
    const ends = [];
    return {
        /** Waits until one more write stays within the limit. The first 55 don't wait. */
        async beforeWrite(isClosing, signal) {
            const limit = isClosing ? ownWritesPerMinute : ownWritesPerMinute - keptForClosing;
            const oldest = ends.at(-limit);
            if (oldest === undefined)
                return;
            const waitMs = oldest + write_throttle_minuteMs + 1 - clock.now();
            if (waitMs <= 0)
                return;
            log.info(`Pausing for ${Math.ceil(waitMs / 1000)} s: no more than ${limit} writes a minute.`);
            await clock.sleep(waitMs, signal);
        },
        /** A write counts from its end, because GitHub received it at some time before that. */
        afterWrite() {
            ends.push(clock.now());
            if (ends.length > ownWritesPerMinute)
                ends.shift();
        },
    };
}

;// CONCATENATED MODULE: ./build/publish/client/wire.js


function startWire({ api, clock, log }, signal, limits) {
    return {
        api,
        clock,
        log,
        throttle: startWriteThrottle(clock, log),
        hourlyLimits: trackHourlyLimits(),
        signal,
        limits,
    };
}
async function pause({ clock, signal }, ms) {
    await clock.sleep(ms, signal);
    signal.throwIfAborted();
}
/**
 * When to check whether a request without a response was carried out. GitHub may still be working on it, for at most
 * ten seconds, and its reads may lag behind its writes. So "no" is only believed after 13 s.
 */
const lookPausesMs = [1000, 2000, 4000, 6000];
/** After this time, a request has no further effect. */
const settledAfterMs = lookPausesMs.reduce((sum, ms) => sum + ms);

;// CONCATENATED MODULE: ./build/publish/external-id.js
const pattern = /^report-to-check\/(\d+)\/(\d+)\/([\w.-]*)\/([\w.-]*)\/([\w.-]*)\/([\w.-]*)\/([\w.-]+)$/;
/**
 * Returns an `external_id`: the origin, which two jobs of a matrix share, and a random part. At most 250 characters.
 */
function toExternalId(origin, random) {
    const { runId, attempt, workflow, event, job, step } = origin;
    const names = [toPart(workflow, 40), toPart(event, 30), toPart(job, 50), toPart(step, 50)];
    return ["report-to-check", runId, attempt, ...names, toPart(random, 36)].join("/");
}
/** Undefined for a check run that this action didn't create. */
function readExternalId(externalId) {
    const [, runId = "", attempt, workflow = "", event = "", job = "", step = ""] = pattern.exec(externalId) ?? [];
    if (attempt === undefined)
        return undefined;
    return { runId, attempt: Number(attempt), workflow, event, job, step };
}
function toPart(text, length) {
    return text.replace(/[^\w.-]/g, "_").slice(0, length);
}

;// CONCATENATED MODULE: ./build/publish/client/refusal.js

/** What each refusal means and how to fix it. GitHub's message is quoted if ours isn't specific. */
const explanations = {
    permission: () => "The token isn't allowed to write check runs. The job needs `permissions: checks: write`; for pull requests from forks, the job's token is always read-only.",
    "personal-token": () => "Check runs can't be written with a classic personal access token. Leave `token` out, or give it the installation token of a GitHub App.",
    "token-permission": () => "The fine-grained personal access token may not write check runs: it needs the repository permission Checks with read and write access. Or leave `token` out to use the job's own.",
    "foreign-app": () => "This check run belongs to another GitHub App than the token does, and only its own App may change it.",
    "bad-credentials": () => "GitHub doesn't know the token: it is wrong, revoked or expired (an App's installation token lasts one hour).",
    "not-found": () => "GitHub shows no such repository to this token: the token belongs to another repository, or has no access to this one.",
    "run-not-found": () => "GitHub doesn't find the check run any more: it was deleted, or the token has lost its access to the repository.",
    "no-check-runs": () => "This server has no check runs (HTTP 404); Gitea and Forgejo have none. Set `check-run: false` to do without one.",
    certificate: ({ message }) => `GitHub was not reached, because the certificate on the way to it can't be verified (${message}). If a proxy or the server has a certificate of its own authority, set NODE_EXTRA_CA_CERTS to that authority's PEM file in the env of the job.`,
    proxy: ({ message, status }) => `GitHub was not reached, because the proxy on the way to it refused the connection (${message || `HTTP ${status}`}). Check https_proxy, its user and password, and no_proxy in the environment of the runner.`,
    "unknown-commit": (refusal) => `GitHub doesn't have the commit in this repository; look at \`sha\` (${quoteRefusal(refusal)}).`,
    invalid: (refusal) => `GitHub doesn't take the check run as it is (${quoteRefusal(refusal)}).`,
    other: (refusal) => `GitHub refused the check run (${quoteRefusal(refusal)}).`,
};
/** Explains a refusal and how to fix it in one or two sentences. */
function explainRefusal(refusal) {
    return explanations[refusal.reason](refusal);
}
/** @param path of the request, below the repository */
function toRefusal({ status, body }, path = "/check-runs") {
    const mainMessage = readMessage(body);
    const errors = readErrors(body);
    const message = [mainMessage, ...errors.map(({ text }) => text)].filter(Boolean).join("; ");
    const fields = [...errors.flatMap(({ field }) => field ?? []), ...readSchemaFields(mainMessage)];
    const named = fields.length > 0 ? { fields } : {};
    const reason = status === 404 ? readNotFound(body, path) : readReason(status, message);
    return { reason, status, message, ...named };
}
/** Whether a shorter summary or text may help: the response names one of them, or no property at all. */
function mayBeOutput({ reason, fields }) {
    if (reason !== "invalid")
        return false;
    return !fields || fields.some((field) => ["output", "summary", "text"].includes(field));
}
/** "HTTP 422: GitHub's message", on one line. */
function quoteRefusal({ status, message }) {
    return `HTTP ${status}${message && `: ${message.replace(/\s+/g, " ").slice(0, 300)}`}`;
}
function readReason(status, message) {
    if (status === 401)
        return "bad-credentials";
    if (status === 407)
        return "proxy";
    if (status === 403)
        return readForbidden(message);
    if (status !== 400 && status !== 413 && status !== 422)
        return "other";
    return /no commit found/i.test(message) ? "unknown-commit" : "invalid";
}
/** GitHub's errors link to its documentation. Those of Gitea, Forgejo and other web servers don't. */
function readNotFound(body, path) {
    if (path.startsWith("/check-runs/"))
        return "run-not-found";
    return getValue(body, "documentation_url") === undefined ? "no-check-runs" : "not-found";
}
function readForbidden(message) {
    if (/invalid app_id/i.test(message))
        return "foreign-app";
    if (/authenticate via a github app/i.test(message))
        return "personal-token";
    if (/not accessible by personal access token/i.test(message))
        return "token-permission";
    if (/not accessible by integration/i.test(message))
        return "permission";
    return "other";
}
/** The `message` of an error's body; empty if it has none. */
function readMessage(body) {
    return getText(body, "message") ?? "";
}
/** The errors of single fields in a 422 response. */
function readErrors(body) {
    return getList(body, "errors").map((error) => {
        if (!isObject(error))
            return { text: String(error) };
        const field = getText(error, "field");
        const text = [field, getText(error, "message") ?? getText(error, "code")];
        return { text: text.filter(Boolean).join(" "), ...(field !== undefined && { field }) };
    });
}
/** Reads the properties from schema errors: `"name" wasn't supplied.`, `For 'properties/name', nil is not a string.` */
function readSchemaFields(message) {
    return message.split("\n").flatMap((line) => {
        const [, place] = /^For '([\w/]{1,200})'/.exec(line) ?? [];
        if (place)
            return place.split("/").at(-1) ?? [];
        if (!/ (?:wasn't|weren't) supplied\.$| is not a permitted key\.$/.test(line))
            return [];
        return Array.from(line.matchAll(/"(\w{1,100})"/g), ([, name = ""]) => name);
    });
}

;// CONCATENATED MODULE: ./build/publish/client/retries.js
const retries_secondMs = 1000;
const retries_minuteMs = 60 * retries_secondMs;
/**
 * Returns a function that waits before the next try of one request. It returns false, without waiting, if there is no
 * time for another try.
 */
function startRetries({ clock, log, signal, limits }) {
    let failures = 0;
    let troubleSince;
    let pauses = 0;
    return async (trouble) => {
        const now = clock.now();
        const ms = Math.ceil(trouble.kind === "limited" ? nextPause(trouble.waitMs) : nextBackoff());
        if (now + ms > end(trouble.kind, now))
            return false;
        log.info(`${trouble.why}; trying again in ${(ms / retries_secondMs).toFixed(1)} s.`);
        await clock.sleep(ms, signal);
        signal.throwIfAborted();
        return true;
    };
    function end(kind, now) {
        if (kind === "limited") {
            troubleSince = undefined;
            return limits.until;
        }
        troubleSince ??= now;
        return Math.min(limits.until, troubleSince + limits.troubleMs);
    }
    /** If GitHub doesn't say how long: a minute, then doubled each time. One second is added for clock differences. */
    function nextPause(askedMs) {
        const ms = askedMs ?? retries_minuteMs * 2 ** pauses++;
        return ms + retries_secondMs + limits.spreadMs * clock.random();
    }
    function nextBackoff() {
        const ms = Math.min(retries_minuteMs, limits.backoffMs * 2 ** failures++);
        return ms * (0.5 + clock.random() / 2);
    }
}

;// CONCATENATED MODULE: ./build/publish/client/send-result.js


/**
 * @param read returns the wanted part of a successful body; undefined if the body isn't GitHub's, such as a proxy's
 * page or an incomplete response
 * @param now milliseconds since 1970, to compute the wait until a rate limit resets
 * @param path of the request, below the repository
 */
function toSendResult(reply, read, now, path) {
    if (reply.kind === "no answer") {
        const { wasSent, why, blockedBy } = reply;
        if (!blockedBy)
            return { kind: "lost", wasSent, why };
        return { kind: "refused", refusal: { reason: blockedBy, status: 0, message: why } };
    }
    const { status, body } = reply;
    if (status >= 200 && status < 300) {
        const value = read(body);
        if (value !== undefined)
            return { kind: "done", value };
        return { kind: "lost", wasSent: true, why: "An answer that isn't GitHub's" };
    }
    if (isLimited(reply))
        return { kind: "limited", ...readWait(reply.headers, now) };
    // GitHub gives up waiting after ten seconds, but may have done the work.
    if (status >= 500 || status === 408)
        return { kind: "lost", wasSent: true, why: `GitHub answered HTTP ${status}` };
    return { kind: "refused", refusal: toRefusal(reply, path) };
}
/**
 * A rate limit is reported as 429 or 403. Only headers and message distinguish such a 403 from a missing permission.
 */
function isLimited({ status, headers, body }) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers["retry-after"] !== undefined ||
        headers["x-ratelimit-remaining"] === "0" ||
        /rate limit|abuse detection/i.test(readMessage(body)));
}
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit */
function readWait(headers, now) {
    const seconds = readNumber(headers["retry-after"]);
    if (seconds !== undefined)
        return { waitMs: seconds * 1000, why: "GitHub asks for a pause" };
    const reset = readNumber(headers["x-ratelimit-reset"]);
    if (headers["x-ratelimit-remaining"] === "0" && reset !== undefined) {
        return { waitMs: Math.max(0, reset * 1000 - now), why: "GitHub's rate limit is used up" };
    }
    return { why: "GitHub's rate limit is exceeded" };
}

;// CONCATENATED MODULE: ./build/publish/client/send.js


/**
 * How long a write may continue after a signal. GitHub carries it out in any case, and it would replace the note that
 * the check run was cancelled.
 */
const writeGraceMs = 1500;
/** Sends a request once. Gives up if there is no time left, or if the remaining requests are reserved for later. */
async function attempt(wire, request) {
    const { api, clock, log, throttle, hourlyLimits, signal, limits } = wire;
    const { method, path, body, read, isClosing = false } = request;
    const isWrite = method !== "GET";
    const { requestsKept } = limits;
    const reset = requestsKept === undefined ? undefined : hourlyLimits.findReset(requestsKept);
    if (reset !== undefined && reset > limits.until) {
        const why = "GitHub's rate limit is nearly used up";
        return { kind: "gave up", why, isLimited: true, limitedUntil: reset };
    }
    if (isWrite)
        await throttle.beforeWrite(isClosing, signal);
    signal.throwIfAborted();
    const begun = clock.now();
    if (begun > limits.until)
        return { kind: "gave up", why: "The time for publishing is over" };
    request.onSend?.();
    const reply = await api.request({
        method,
        path,
        body,
        timeoutMs: limits.requestMs,
        signal,
        ...(isWrite && { graceMs: writeGraceMs }),
    });
    if (isWrite) {
        throttle.afterWrite();
        hourlyLimits.afterWrite(clock.now());
    }
    if (reply.kind === "answer")
        hourlyLimits.afterAnswer(reply.headers);
    const result = reply.kind === "answer" ? `HTTP ${reply.status}` : reply.why;
    log.debug(`${method} ${path}: ${result} after ${clock.now() - begun} ms`);
    if (reply.kind === "no answer")
        signal.throwIfAborted();
    return toSendResult(reply, read, clock.now(), path);
}
/**
 * Sends a request until there is a response or no time left.
 * @param check for a request that isn't safe to repeat: called when it may have been carried out without a response.
 * Returns its result, or the request to send next.
 */
async function send(wire, first, check) {
    const waitForRetry = startRetries(wire);
    let request = first;
    for (;;) {
        const outcome = await attempt(wire, request);
        if (outcome.kind !== "limited" && outcome.kind !== "lost")
            return outcome;
        if (check && outcome.kind === "lost" && outcome.wasSent) {
            const next = await check(outcome.why);
            if ("kind" in next)
                return next;
            request = next;
        }
        if (!(await waitForRetry(outcome)))
            return toGaveUp(outcome, wire.clock.now());
    }
}
/** @param now when the trouble occurred, in milliseconds since 1970 */
function toGaveUp(trouble, now) {
    const { why } = trouble;
    if (trouble.kind === "lost")
        return { kind: "gave up", why };
    const { waitMs } = trouble;
    const limitedUntil = waitMs === undefined ? {} : { limitedUntil: now + waitMs };
    return { kind: "gave up", why, isLimited: true, ...limitedUntil };
}
function get(wire, path, read) {
    return send(wire, { method: "GET", path, read });
}
/** GitHub's largest page of a list. */
const perPage = 100;
/**
 * Reads the pages of a list.
 * @param path with the page size in its query
 */
async function getPages(wire, path, read, maxPages = Number.POSITIVE_INFINITY) {
    const items = [];
    for (let page = 1; page <= maxPages; page++) {
        const sent = await get(wire, `${path}&page=${page}`, read);
        if (sent.kind !== "done")
            return sent;
        for (const item of sent.value)
            items.push(item);
        if (sent.value.length < perPage)
            break;
    }
    return { kind: "done", value: items };
}

;// CONCATENATED MODULE: ./build/baseline/commits.js




/** https://docs.github.com/en/rest/git/commits#get-a-commit-object */
function askParents(wire, sha) {
    return get(wire, `/git/commits/${sha}`, (body) => readCommit(body)?.parents);
}
/** Returns a commit and its newest ancestors. https://docs.github.com/en/rest/commits/commits#list-commits */
function askCommits(wire, sha, most) {
    const path = `/commits?sha=${sha}&per_page=${most}`;
    return get(wire, path, (body) => readAll(body, readCommit));
}
/**
 * Compares the merge base with `head`. `base` can be a branch.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
function askComparison(wire, base, head) {
    // The first page has all files, even if there are few commits.
    const path = `/compare/${encodeURIComponent(base)}...${head}?per_page=1`;
    return get(wire, path, (body) => {
        const status = getText(body, "status");
        if (status === undefined)
            return undefined;
        return {
            status,
            mergeBase: readCommit(getValue(body, "merge_base_commit"))?.sha,
            files: getValue(body, "files"),
        };
    });
}
/** https://docs.github.com/en/rest/git/trees#get-a-tree */
function askTree(wire, sha) {
    return get(wire, `/git/trees/${sha}?recursive=1`, (body) => {
        const tree = readAll(getValue(body, "tree"), (item) => {
            const [path, type, sha] = ["path", "type", "sha"].map((name) => getText(item, name));
            return path === undefined || type === undefined || sha === undefined
                ? undefined
                : { path, type, sha };
        });
        return tree && { tree, truncated: getValue(body, "truncated") !== false };
    });
}
/** Returns a file's text, if it is text. https://docs.github.com/en/rest/git/blobs#get-a-blob */
function askBlob(wire, sha) {
    return get(wire, `/git/blobs/${sha}`, (body) => {
        const content = getText(body, "content");
        if (content === undefined || getText(body, "encoding") !== "base64")
            return content;
        return Buffer.from(content, "base64").toString("utf8");
    });
}
function readCommit(body) {
    const sha = readSha(body);
    const parents = readAll(getValue(body, "parents"), readSha);
    return sha !== undefined && parents ? { sha, parents } : undefined;
}
function readSha(item) {
    const sha = getText(item, "sha");
    return isSha(sha) ? sha : undefined;
}
/** Explains in a sentence, which includes GitHub's message, why something couldn't be read. */
function explainRead(what, permission, sent) {
    if (sent.kind === "gave up")
        return `GitHub didn't let ${what} be read in time: ${sent.why}.`;
    const { status } = sent.refusal;
    // GitHub also answers 404 for data that the token can't access.
    const isDenied = status === 403 || status === 404;
    const hint = isDenied ? ` The job may need \`permissions: ${permission}\`.` : "";
    return `GitHub didn't show ${what} (${quoteRefusal(sent.refusal)}).${hint}`;
}

;// CONCATENATED MODULE: ./build/baseline/find-commit.js

/** Finds the base's commit by the first step of the plan that succeeds, or says in a sentence why there is none. */
async function findCommit(wire, { steps }) {
    let why = "There is no earlier commit to compare with.";
    for (const step of steps) {
        const found = await tryStep(wire, step);
        if ("sha" in found)
            return { ...found, step };
        why = found.why;
    }
    return { why };
}
async function tryStep(wire, step) {
    if (step.kind === "commit")
        return { sha: step.sha };
    const what = ["the commit to compare with", "contents: read"];
    if (step.kind === "parent") {
        const sent = await askParents(wire, step.of);
        if (sent.kind !== "done")
            return { why: explainRead(...what, sent) };
        const [sha] = sent.value;
        return sha === undefined ? { why: "The commit has no parent to compare with." } : { sha };
    }
    const sent = await askComparison(wire, step.base, step.head);
    if (sent.kind !== "done")
        return { why: explainRead(...what, sent) };
    const { status, mergeBase } = sent.value;
    if (step.kind === "ancestor" && status === "ahead")
        return { sha: step.base };
    // A commit that is already on the base's branch is its own merge base.
    const isBefore = step.kind === "merge base" && mergeBase !== step.head;
    return isBefore && mergeBase !== undefined
        ? { sha: mergeBase }
        : { why: "The commit has nothing before it on its branch to compare with." };
}

;// CONCATENATED MODULE: ./build/count-start.js
/**
 * How many items at the start of a sorted list fulfil a condition that no later item fulfils.
 * @param isInStart asked for an index from `from` to before `to`
 */
function countStart(to, isInStart, from = 0) {
    let low = from;
    let high = to;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (isInStart(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./build/compare/diff/line-diff.js

/** Returns the changes from one text to the other. Line ends are ignored, so converting them changes nothing. */
function diffTexts(before, after) {
    return diffLines(splitLines(before), splitLines(after));
}
/** Splits a text without line ends. The end of the last line doesn't start another line. */
function splitLines(text) {
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === "")
        lines.pop();
    return lines;
}
/** The average number of times each line is compared. In texts designed to be slow, whole parts count as changed. */
const maxLevels = 40;
/**
 * A patience diff: lines that occur once on both sides are matched in order, and then the parts between them in the
 * same way. The result isn't always the smallest diff, but the work is bounded and the diff reads naturally. `offset`
 * is the number of lines before each side.
 */
function diffLines(before, after, offset = { before: 0, after: 0 }) {
    const found = [];
    const parts = [{ oldStart: 0, oldEnd: before.length, newStart: 0, newEnd: after.length }];
    let work = maxLevels * (before.length + after.length);
    for (let part = parts.pop(); part; part = parts.pop()) {
        const rest = trim(part, before, after);
        const size = rest.oldEnd - rest.oldStart + rest.newEnd - rest.newStart;
        if (size === 0)
            continue;
        work -= size;
        const anchors = work > 0 ? commonUniqueLines(rest, before, after) : [];
        if (anchors.length === 0)
            found.push(rest);
        else
            for (const part of splitAt(rest, anchors))
                parts.push(part);
    }
    return join(found.sort((a, b) => a.newStart - b.newStart || a.oldStart - b.oldStart)).map(({ oldStart, oldEnd, newStart, newEnd }) => ({
        oldStart: offset.before + oldStart + (oldEnd > oldStart ? 1 : 0),
        newStart: offset.after + newStart + (newEnd > newStart ? 1 : 0),
        removed: before.slice(oldStart, oldEnd),
        added: after.slice(newStart, newEnd),
    }));
}
/** Removes equal lines at the start and at the end. */
function trim(part, before, after) {
    let { oldStart, oldEnd, newStart, newEnd } = part;
    while (oldStart < oldEnd && newStart < newEnd && before[oldStart] === after[newStart]) {
        oldStart++;
        newStart++;
    }
    while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1] === after[newEnd - 1]) {
        oldEnd--;
        newEnd--;
    }
    return { oldStart, oldEnd, newStart, newEnd };
}
function commonUniqueLines(part, before, after) {
    const oldLines = uniqueLines(before, part.oldStart, part.oldEnd);
    const newLines = uniqueLines(after, part.newStart, part.newEnd);
    const common = [];
    for (const [line, at] of newLines) {
        const oldAt = oldLines.get(line);
        if (at !== repeated && oldAt !== undefined && oldAt !== repeated)
            common.push([oldAt, at]);
    }
    return longestRising(common.sort((a, b) => a[1] - b[1]));
}
const repeated = -1;
function uniqueLines(lines, start, end) {
    const places = new Map();
    for (let at = start; at < end; at++) {
        const line = lines[at];
        places.set(line, places.has(line) ? repeated : at);
    }
    return places;
}
/** Finds the longest series of anchors that also increases on the old side, by patience sorting. */
function longestRising(anchors) {
    const ends = [];
    const previous = [];
    for (const [index, [oldLine]] of anchors.entries()) {
        const isLower = (at) => anchors[ends[at]][0] < oldLine;
        const length = countStart(ends.length, isLower);
        previous[index] = length > 0 ? ends[length - 1] : -1;
        ends[length] = index;
    }
    const rising = [];
    for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]) {
        rising.push(anchors[at]);
    }
    return rising.reverse();
}
function splitAt(part, anchors) {
    const parts = [];
    let { oldStart, newStart } = part;
    for (const [oldLine, newLine] of anchors) {
        parts.push({ oldStart, oldEnd: oldLine, newStart, newEnd: newLine });
        oldStart = oldLine + 1;
        newStart = newLine + 1;
    }
    parts.push({ oldStart, oldEnd: part.oldEnd, newStart, newEnd: part.newEnd });
    return parts;
}
/** Merges adjacent parts into one change. */
function join(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (last?.oldEnd === part.oldStart && last.newEnd === part.newStart) {
            joined[joined.length - 1] = { ...last, oldEnd: part.oldEnd, newEnd: part.newEnd };
        }
        else
            joined.push(part);
    }
    return joined;
}

;// CONCATENATED MODULE: ./build/compare/diff/read-hunks.js

const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/**
 * Reads the hunks of one file in a unified diff, with or without context lines. `end` is the first line after them.
 * Undefined if a hunk's length differs from its header, as in a patch that was cut.
 * https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
function readHunks(lines, start) {
    const changes = [];
    let at = start;
    for (;;) {
        const header = hunkHeader.exec(lines[at] ?? "");
        if (!header)
            return { changes, end: at };
        const [oldStart, oldCount, newStart, newCount] = header
            .slice(1)
            .map((digits) => Number(digits ?? 1));
        at++;
        // A side without lines names the line before the change. Otherwise it names its own first line.
        let oldLine = oldStart + (oldCount === 0 ? 1 : 0);
        let newLine = newStart + (newCount === 0 ? 1 : 0);
        const oldEnd = oldLine + oldCount;
        const newEnd = newLine + newCount;
        let removed = [];
        let added = [];
        const flush = () => {
            if (removed.length + added.length > 0) {
                for (const change of toChanges(oldLine, newLine, removed, added))
                    changes.push(change);
            }
            removed = [];
            added = [];
        };
        while (oldLine < oldEnd || newLine < newEnd) {
            const line = lines[at];
            if (line === undefined)
                return undefined;
            const sign = line.charAt(0);
            if (sign === "-") {
                // A removal after an addition begins another change.
                if (added.length > 0)
                    flush();
                removed.push(line.slice(1));
                oldLine++;
            }
            else if (sign === "+") {
                added.push(line.slice(1));
                newLine++;
            }
            else if (sign === " " || line === "" || line === "\r") {
                flush();
                oldLine++;
                newLine++;
            }
            else if (sign !== "\\")
                return undefined;
            at++;
        }
        flush();
        if (oldLine !== oldEnd || newLine !== newEnd)
            return undefined;
        // "\ No newline at end of file"
        while (lines[at]?.startsWith("\\"))
            at++;
    }
}
/** `oldLine` and `newLine` are the lines after the change. */
function toChanges(oldLine, newLine, removed, added) {
    const before = oldLine - removed.length;
    const after = newLine - added.length;
    const withoutEnds = [removed, added].map((lines) => lines.map((line) => line.replace(/\r$/, "")));
    const [old = [], now = []] = withoutEnds;
    // Git counts a line as changed if only its line end changed, so a converted file would be one large change.
    const isConverted = old.length > 0 && now.length > 0 && removed[0]?.endsWith("\r") !== added[0]?.endsWith("\r");
    if (isConverted)
        return diffLines(old, now, { before: before - 1, after: after - 1 });
    return [
        {
            oldStart: old.length > 0 ? before : before - 1,
            newStart: now.length > 0 ? after : after - 1,
            removed: old,
            added: now,
        },
    ];
}

;// CONCATENATED MODULE: ./build/compare/diff/compare-files.js


/** The API lists no more files. */
const maxComparedFiles = 300;
/** From about 20,000 lines of patches on, the API answers `changes: 0` without a patch. This limit is well below. */
const trustedLines = 10_000;
const kinds = {
    added: "added",
    removed: "deleted",
    renamed: "renamed",
    copied: "copied",
};
/**
 * Reads the files in the answer of `GET /repos/{owner}/{repo}/compare/{base}...{head}`. Undefined if they aren't a list
 * of files. https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
function readComparedFiles(answer) {
    let lines = 0;
    const files = readAll(answer, (file) => {
        const [path, status] = [getText(file, "filename"), getText(file, "status")];
        const changedLines = getNumber(file, "changes");
        if (path === undefined || status === undefined || changedLines === undefined)
            return undefined;
        lines += changedLines;
        const kind = kinds[status] ?? "modified";
        const isRenamed = kind === "renamed" || kind === "copied";
        const oldPath = isRenamed && getText(file, "previous_filename");
        // Missing for binary files and large ones.
        const patch = getText(file, "patch");
        const isSubmodule = /^[-+]Subproject commit [\da-f]{40,64}$/m.test(patch ?? "");
        const isUnchanged = isRenamed && changedLines === 0 && lines < trustedLines;
        const changes = patch === undefined ? isUnchanged && [] : changesOf(file, patch);
        return {
            kind,
            path,
            ...(oldPath && { oldPath }),
            ...(isSubmodule ? { isSubmodule } : changes && { changes }),
        };
    });
    return files && { files, ...(files.length >= maxComparedFiles && { isCut: true }) };
}
/** Returns undefined if the patch doesn't match the answer's own counts. */
function changesOf(file, patch) {
    const lines = patch.replace(/\n$/, "").split("\n");
    const hunks = readHunks(lines, 0);
    if (!hunks || hunks.end < lines.length)
        return undefined;
    const signs = (sign) => lines.filter((line) => line.startsWith(sign)).length;
    const isWhole = signs("+") === getNumber(file, "additions") && signs("-") === getNumber(file, "deletions");
    return isWhole ? hunks.changes : undefined;
}

;// CONCATENATED MODULE: ./build/compare/diff/read-patch.js

/**
 * Reads the output of `git diff --unified=0 --find-renames --no-ext-diff --no-textconv --no-color --src-prefix=a/
 * --dst-prefix=b/`. The prefixes must be given because a configuration can remove them. If a file's changes can't be
 * read, they are unknown; if its name can't be read, the list is incomplete.
 * https://git-scm.com/docs/diff-format#generate_patch_text_with_p
 */
function readPatch(text) {
    const lines = text.split("\n");
    const files = [];
    let isCut = false;
    let at = 0;
    while (at < lines.length) {
        const line = lines[at];
        if (!line.startsWith("diff --git ")) {
            at++;
            continue;
        }
        const header = readHeader(lines, at);
        at = header.end;
        const hunks = readHunks(lines, at);
        at = hunks ? hunks.end : at + 1;
        const names = namesOf(header);
        if (names)
            files.push(toFileChange(header, names, hunks?.changes));
        else
            isCut = true;
    }
    return { files, ...(isCut && { isCut }) };
}
const field = /^(index|---|\+\+\+|old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index) (.*)$/s;
function readHeader(lines, start) {
    /** By the words before the value: "rename from", "---", "index". */
    const fields = new Map();
    let isBinary = false;
    let at = start + 1;
    for (; at < lines.length; at++) {
        const line = lines[at];
        const found = field.exec(line);
        if (found)
            fields.set(found[1], found[2]);
        else if (/^(?:Binary files |GIT binary patch)/.test(line))
            isBinary = true;
        else
            break;
    }
    const first = lines[start].slice("diff --git ".length);
    return { first, fields, isBinary, end: at };
}
function namesOf({ first, fields }) {
    const renamed = (way) => fields.get(`rename ${way}`) ?? fields.get(`copy ${way}`);
    const from = renamed("from");
    const to = renamed("to");
    if (from !== undefined && to !== undefined) {
        return { before: readPatchPath(from), after: readPatchPath(to) };
    }
    const same = readSamePath(first);
    if (same !== undefined)
        return { before: same, after: same };
    const before = withoutPrefix(fields.get("---"), "a/");
    const after = withoutPrefix(fields.get("+++"), "b/");
    return before === undefined && after === undefined ? undefined : { before, after };
}
/** Returns undefined for /dev/null and for a name without the prefix. */
function withoutPrefix(written, prefix) {
    // Git puts a tab after a name with a blank.
    const path = written === undefined ? undefined : readPatchPath(written.replace(/\t$/, ""));
    return path?.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}
function toFileChange({ fields, isBinary }, { before, after }, changes) {
    const kind = kindOf(fields);
    const path = (kind === "deleted" ? before : after) ?? after ?? before ?? "";
    const isSubmodule = modes.some((name) => fields.get(name)?.split(" ").at(-1) === "160000");
    const isKnown = !isBinary && !isSubmodule && changes !== undefined;
    return {
        kind,
        path,
        ...((kind === "renamed" || kind === "copied") && before !== undefined && { oldPath: before }),
        ...(isSubmodule && { isSubmodule }),
        ...(isKnown && { changes }),
    };
}
const modes = ["index", "new file mode", "deleted file mode", "new mode"];
function kindOf(fields) {
    if (fields.has("new file mode"))
        return "added";
    if (fields.has("deleted file mode"))
        return "deleted";
    if (fields.has("rename to"))
        return "renamed";
    return fields.has("copy to") ? "copied" : "modified";
}
/** Quotes and backslashes stand for themselves. */
const escapes = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };
/**
 * Reads a path from a patch: plain, or quoted as a C string with UTF-8 bytes in octal.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corequotePath
 */
function readPatchPath(written) {
    if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2)
        return written;
    const bytes = [];
    for (const [part] of written.slice(1, -1).matchAll(/\\(?:[0-7]{3}|.)|[^\\]+/gs)) {
        if (!part.startsWith("\\"))
            bytes.push(Buffer.from(part));
        else if (part.length === 4)
            bytes.push(Buffer.from([Number.parseInt(part.slice(1), 8) & 0xff]));
        else
            bytes.push(Buffer.from([escapes[part.charAt(1)] ?? part.charCodeAt(1)]));
    }
    return Buffer.concat(bytes).toString("utf8");
}
/** Reads the path from `a/<path> b/<path>` if both sides are the same, because blanks make the middle ambiguous. */
function readSamePath(written) {
    const middle = (written.length - 1) / 2;
    if (!Number.isInteger(middle) || written[middle] !== " ")
        return undefined;
    const before = readPatchPath(written.slice(0, middle));
    const after = readPatchPath(written.slice(middle + 1));
    const isSame = before.startsWith("a/") && after.startsWith("b/");
    return isSame && before.slice(2) === after.slice(2) ? after.slice(2) : undefined;
}

;// CONCATENATED MODULE: ./build/compare/diff/trees.js
/**
 * Returns the files that differ, without the changes in them. A new file with a removed one's content was renamed.
 */
function diffTrees(before, after) {
    const old = byPath(before);
    const now = byPath(after);
    const removed = new Map();
    for (const [path, { sha }] of old)
        if (!now.has(path) && !removed.has(sha))
            removed.set(sha, path);
    const files = [];
    const renamed = new Set();
    for (const [path, entry] of now) {
        const previous = old.get(path);
        if (previous?.sha === entry.sha)
            continue;
        const oldPath = previous ? undefined : removed.get(entry.sha);
        if (oldPath !== undefined && !renamed.has(oldPath)) {
            renamed.add(oldPath);
            files.push({ kind: "renamed", path, oldPath, changes: [] });
        }
        else
            files.push(toChange(previous ? "modified" : "added", entry));
    }
    for (const [path, entry] of old) {
        if (!now.has(path) && !renamed.has(path))
            files.push(toChange("deleted", entry));
    }
    return { files, ...((before.truncated || after.truncated) && { isCut: true }) };
}
function byPath({ tree }) {
    return new Map(tree.filter(({ type }) => type !== "tree").map((entry) => [entry.path, entry]));
}
function toChange(kind, { path, type }) {
    return { kind, path, ...(type === "commit" && { isSubmodule: true }) };
}

;// CONCATENATED MODULE: ./build/baseline/find-diff.js





/** Tries git first, which needs no request and has no limits, then GitHub. `base` is an ancestor of `head`. */
async function findDiff(wire, gitDiff, base, head) {
    const patch = await gitDiff?.(base, head);
    if (patch !== undefined)
        return readPatch(patch);
    const sent = await askComparison(wire, base, head);
    // With another merge base, the diff would be a different one.
    if (sent.kind !== "done" || sent.value.mergeBase !== base)
        return undefined;
    return readComparedFiles(sent.value.files);
}
/** The number of the base's files that are requested, all of them in parallel. */
const maxBlobs = 100;
const atOnce = 10;
/**
 * Adds what GitHub's comparison leaves out: files beyond the limit, and the changes in these files if they are unknown.
 * `textOf` returns the text of a file at `head`.
 */
async function completeDiff(wire, diff, { base, head }, paths, textOf) {
    const known = new Map((diff?.files ?? []).map((file) => [file.path, file]));
    const isKnown = (path) => {
        const file = known.get(path);
        return file
            ? file.changes !== undefined || file.isSubmodule || file.kind === "deleted"
            : diff && !diff.isCut;
    };
    const unclear = new Set(paths.filter((path) => !isKnown(path)));
    if (unclear.size === 0)
        return diff;
    const [before, after] = await Promise.all([askTree(wire, base), askTree(wire, head)]);
    if (before.kind !== "done" || after.kind !== "done")
        return diff;
    const blobs = new Map(before.value.tree.flatMap(({ path, type, sha }) => (type === "blob" ? [[path, sha]] : [])));
    const whole = diffTrees(before.value, after.value);
    const renamed = new Set(diff?.files.map(({ oldPath }) => oldPath));
    const others = whole.files.filter(({ path }) => !known.has(path) && !renamed.has(path));
    const files = new Map([...known.values(), ...others].map((file) => [file.path, file]));
    const open = [...files.values()].flatMap((file) => {
        const sha = unclear.has(file.path) ? blobs.get(file.oldPath ?? file.path) : undefined;
        return file.changes || sha === undefined ? [] : [{ file, sha }];
    });
    const asked = open.slice(0, maxBlobs);
    for (let from = 0; from < asked.length; from += atOnce) {
        const some = asked.slice(from, from + atOnce).map(async ({ file, sha }) => {
            const blob = await askBlob(wire, sha);
            const now = textOf(file.path);
            if (blob.kind !== "done" || now === undefined)
                return;
            const isBinary = blob.value.includes("\0") || now.includes("\0");
            if (!isBinary)
                files.set(file.path, { ...file, changes: diffTexts(blob.value, now) });
        });
        await Promise.all(some);
    }
    return { ...whole, files: [...files.values()] };
}

;// CONCATENATED MODULE: ./build/publish/client/check-runs.js


/** Undefined if the body isn't a check run: a proxy's page, an incomplete response. */
function readCheckRun(body) {
    const id = getNumber(body, "id");
    if (id === undefined)
        return undefined;
    const app = getObject(body, "app");
    const appId = getNumber(app, "id");
    const output = getObject(body, "output");
    const text = getText(output, "text");
    return {
        id,
        url: getText(body, "html_url") ?? "",
        isCompleted: getText(body, "status") === "completed",
        conclusion: getText(body, "conclusion") ?? "",
        externalId: getText(body, "external_id") ?? "",
        checkSuiteId: getNumber(getObject(body, "check_suite"), "id"),
        app: appId === undefined ? undefined : { id: appId, slug: getText(app, "slug") ?? "" },
        output: {
            title: getText(output, "title") ?? "",
            summary: getText(output, "summary") ?? "",
            ...(text && { text }),
        },
        annotations: getNumber(output, "annotations_count"),
    };
}
function getCheckRun(wire, id) {
    return get(wire, `/check-runs/${id}`, readCheckRun);
}
function listOpenCheckRuns(wire, query) {
    return getPages(wire, toPath(query, { status: "in_progress" }), readCheckRuns);
}
/** Lists the newest hundred. There can be a thousand, if a schedule runs repeatedly on one commit. */
function listNewestCheckRuns(wire, query) {
    return get(wire, toPath(query), readCheckRuns);
}
/** Lists the newest check run of each App, which is the one that people see. `ref` is a commit or a branch. */
function listLatestCheckRuns(wire, ref, name) {
    const query = { headSha: encodeURIComponent(ref), name };
    return get(wire, toPath(query, { filter: "latest" }), readCheckRuns);
}
function toPath({ headSha, name }, more = {}) {
    const size = { per_page: String(perPage) };
    const search = new URLSearchParams({ check_name: name, filter: "all", ...more, ...size });
    return `/commits/${headSha}/check-runs?${search}`;
}
function listAnnotations(wire, id) {
    const read = (body) => (Array.isArray(body) ? body : undefined);
    return getPages(wire, `/check-runs/${id}/annotations?per_page=${perPage}`, read);
}
function readCheckRuns(body) {
    return readAll(getValue(body, "check_runs"), readCheckRun);
}

;// CONCATENATED MODULE: ./build/compare/short-hash.js

/**
 * Returns 48 bits of a text's SHA-1 as an integer. Compared with two hashes in JavaScript it is as fast for texts of 90
 * characters and faster for longer ones. See docs/decisions/comparing.md.
 */
function hash48(text) {
    return Number.parseInt((0,external_node_crypto_.hash)("sha1", text, "hex").slice(0, 12), 16);
}
/** Returns 32 bits of the same hash as a signed integer, which V8 stores without a box. */
function hash32(text) {
    return hash48(text) | 0;
}
/** Returns 16 bits of the same hash. */
function hash16(text) {
    return hash48(text) & 0xffff;
}

;// CONCATENATED MODULE: ./build/compare/digest/bytes.js
/**
 * Writes big-endian numbers. A `DataView` does it in one step; the methods of `Buffer` are several functions in
 * JavaScript, which V8 would have to compile.
 */
class ByteWriter {
    #bytes = Buffer.alloc(1024);
    #view = viewOf(this.#bytes);
    #length = 0;
    /** Numbers of 4 bytes can be signed. */
    number(value, width) {
        this.#reserve(width);
        const at = this.#length;
        if (width === 1)
            this.#view.setUint8(at, value);
        else if (width === 2)
            this.#view.setUint16(at, value);
        else if (width === 4)
            this.#view.setInt32(at, value);
        else {
            this.#view.setUint16(at, value / 2 ** 32);
            this.#view.setUint32(at + 2, value);
        }
        this.#length += width;
    }
    /** An integer below 2^32 in 1 to 5 bytes: 7 bits each, lowest first, with the top bit set in all but the last. */
    count(value) {
        let rest = Math.min(value, 0xffffffff);
        while (rest > 0x7f) {
            this.number((rest % 0x80) | 0x80, 1);
            rest = Math.floor(rest / 0x80);
        }
        this.number(rest, 1);
    }
    bytes(bytes) {
        this.#reserve(bytes.length);
        this.#bytes.set(bytes, this.#length);
        this.#length += bytes.length;
    }
    result() {
        return this.#bytes.subarray(0, this.#length);
    }
    #reserve(width) {
        const needed = this.#length + width;
        if (needed <= this.#bytes.length)
            return;
        const larger = Buffer.alloc(needed * 2);
        this.#bytes.copy(larger, 0, 0, this.#length);
        this.#bytes = larger;
        this.#view = viewOf(larger);
    }
}
/** The bytes weren't made by a `ByteWriter`. */
class DamagedBytes extends Error {
}
/** Reads the output of a `ByteWriter`. Throws `DamagedBytes` if there are too few bytes. */
class ByteReader {
    #bytes;
    #view;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
        this.#view = viewOf(bytes);
    }
    get left() {
        return this.#bytes.length - this.#at;
    }
    /** A number of 4 bytes is signed, like a hash. */
    number(width) {
        const at = this.#skip(width);
        if (width === 1)
            return this.#view.getUint8(at);
        if (width === 2)
            return this.#view.getUint16(at);
        if (width === 4)
            return this.#view.getInt32(at);
        return this.#view.getUint16(at) * 2 ** 32 + this.#view.getUint32(at + 2);
    }
    /** Reads signed numbers of 4 bytes. */
    hashes(length) {
        let at = this.#skip(length * 4);
        const hashes = [];
        for (; at < this.#at; at += 4)
            hashes.push(this.#view.getInt32(at));
        return hashes;
    }
    count() {
        let value = 0;
        for (let factor = 1; factor < 2 ** 35; factor *= 0x80) {
            const byte = this.number(1);
            value += (byte & 0x7f) * factor;
            if (byte < 0x80)
                return value;
        }
        throw new DamagedBytes();
    }
    /** Reads `length` items of at least `least` bytes each. By default, the length comes first. It can't exceed the data. */
    list(least, read, length = this.count()) {
        if (length * least > this.left)
            throw new DamagedBytes();
        const items = [];
        for (let n = 0; n < length; n++)
            items.push(read());
        return items;
    }
    bytes(length) {
        const at = this.#skip(length);
        return this.#bytes.subarray(at, at + length);
    }
    /** Returns where the skipped bytes start. */
    #skip(width) {
        const at = this.#at;
        if (at + width > this.#bytes.length)
            throw new DamagedBytes();
        this.#at = at + width;
        return at;
    }
}
function viewOf({ buffer, byteOffset, length }) {
    return new DataView(buffer, byteOffset, length);
}

;// CONCATENATED MODULE: ./build/compare/digest/digest.js
/** How precisely findings are stored, from the most to the fewest bytes. */
const findingDetails = ["each", "per file and rule", "per rule", "none"];
/** This many keys don't fit into the text of a check run: in base64, they have 65,600 characters. */
const maxStoredFindings = 12_300;
const testDetails = ["with history", "failed and flaky", "ids", "none"];
/** The ids of this many failed and flaky tests don't fit into the text of a check run: they have 65,600 characters. */
const maxStoredTests = 8200;

;// CONCATENATED MODULE: ./build/compare/digest/findings-bytes.js


/** Encodes findings. The hash of a file is written once. */
function writeFindings({ detail, tools }, to) {
    to.number(findingDetails.indexOf(detail), 1);
    to.count(tools.length);
    for (const { tool, groups } of tools) {
        to.number(tool, 4);
        const starts = [...groups.keys()].filter((at) => groups[at]?.file !== groups[at - 1]?.file);
        to.count(starts.length);
        for (const [n, start] of starts.entries()) {
            const rules = groups.slice(start, starts[n + 1]);
            to.number(rules[0]?.file ?? 0, 4);
            to.count(rules.length);
            for (const group of rules) {
                to.number(group.rule, 2);
                if (detail === "each")
                    writeKeys(group, to);
                else
                    to.count(group.count);
            }
        }
    }
}
function readFindings(from) {
    const detail = findingDetails[from.number(1)];
    if (detail === undefined)
        throw new DamagedBytes();
    const tools = from.list(5, () => {
        const tool = from.number(4);
        const groups = [];
        from.list(5, () => {
            const file = from.number(4);
            from.list(3, () => groups.push(readGroup(file, detail, from)));
        });
        return { tool, groups };
    });
    return { detail, tools };
}
/** The lowest bit of the count is set if there are fingerprints. */
function writeKeys({ keys, fingerprints }, to) {
    to.count(keys.length * 2 + (fingerprints.length > 0 ? 1 : 0));
    keys.forEach((key) => {
        to.number(key, 4);
    });
    if (fingerprints.length === 0)
        return;
    to.count(fingerprints.length);
    for (const fingerprint of fingerprints)
        to.number(fingerprint, 4);
}
function readGroup(file, detail, from) {
    const rule = from.number(2);
    const lengths = from.count();
    if (detail !== "each")
        return { file, rule, count: lengths, keys: [], fingerprints: [] };
    const count = Math.floor(lengths / 2);
    const keys = from.hashes(count);
    const fingerprints = lengths % 2 === 1 ? from.hashes(from.count()) : [];
    if (fingerprints.length > count)
        throw new DamagedBytes();
    return { file, rule, count, keys, fingerprints };
}

;// CONCATENATED MODULE: ./build/compare/digest/tests-bytes.js


const states = ["failed", "flaky", "steady"];
function writeTests({ detail, runs, legs, ran }, to) {
    to.number(testDetails.indexOf(detail), 1);
    to.number(runs, 1);
    to.count(legs.length);
    for (const leg of legs) {
        to.number(leg.leg, 4);
        for (const state of states) {
            // Most tests have no changing parts, so the second id is usually left out.
            const plain = leg[state].filter(({ id, lasting }) => id === lasting);
            const changing = leg[state].filter(({ id, lasting }) => id !== lasting);
            for (const tests of [plain, changing]) {
                to.count(tests.length);
                for (const test of tests) {
                    to.number(test.id, 6);
                    if (tests === changing)
                        to.number(test.lasting, 6);
                    if (detail === "ids")
                        continue;
                    to.number(test.method, 4);
                    to.number(test.message, 2);
                    to.number(test.history, 4);
                }
            }
        }
    }
    to.count(ran?.length ?? 0);
    if (ran)
        to.bytes(ran);
}
function readTests(from) {
    const detail = testDetails[from.number(1)];
    const runs = from.number(1);
    if (detail === undefined || runs > 32)
        throw new DamagedBytes();
    const read = (isChanging) => () => {
        const id = from.number(6);
        const lasting = isChanging ? from.number(6) : id;
        if (detail === "ids")
            return { id, lasting, method: 0, message: 0, history: 0 };
        const method = from.number(4);
        const message = from.number(2);
        return { id, lasting, method, message, history: from.number(4) >>> 0 };
    };
    const readState = () => [...from.list(6, read(false)), ...from.list(12, read(true))];
    const legs = from.list(10, () => {
        const leg = from.number(4);
        return { leg, failed: readState(), flaky: readState(), steady: readState() };
    });
    const ran = Uint8Array.from(from.bytes(from.count()));
    return { detail, runs, legs, ...(ran.length > 0 && { ran }) };
}

;// CONCATENATED MODULE: ./build/compare/digest/encode.js





/** Must be increased if the bytes or the inputs of the hashes change. Digests of other versions can't be compared. */
const digestVersion = 2;
/**
 * Encodes a digest as base64; the last 4 bytes are a checksum. Cached, because the length is needed before the text.
 */
const encodeDigest = (0,once/* oncePer */.Pu)(encode, new WeakMap());
function encode(digest) {
    const writer = new ByteWriter();
    writer.number(digest.isIncomplete ? 1 : 0, 1);
    writeFindings(digest.findings, writer);
    writeTests(digest.tests, writer);
    writer.number(checksum(writer.result()), 4);
    return writer.result().toString("base64");
}
/** Returns undefined for a text that `encodeDigest` didn't write. Never throws. */
function decodeDigest(text) {
    // Valid text is encoded in only one way. A decoder would skip unknown characters.
    const bytes = Buffer.from(text, "base64");
    if (bytes.length < 4 || bytes.toString("base64") !== text)
        return undefined;
    const end = bytes.length - 4;
    if (bytes.readInt32BE(end) !== checksum(bytes.subarray(0, end)))
        return undefined;
    const reader = new ByteReader(bytes.subarray(0, end));
    try {
        const isIncomplete = reader.number(1) === 1;
        const findings = readFindings(reader);
        const tests = readTests(reader);
        return reader.left === 0 ? { isIncomplete, findings, tests } : undefined;
    }
    catch (error) {
        if (error instanceof DamagedBytes)
            return undefined;
        throw error;
    }
}
/** Detects accidental damage only: whoever can forge the text can forge the checksum. */
function checksum(bytes) {
    return hash32(bytes.toString("latin1"));
}

;// CONCATENATED MODULE: ./build/compare/digest/fit-digest.js






/**
 * What is dropped first if not everything fits: the set of all tests, then the histories of passing tests, then the
 * keys of single findings. Failed tests are kept longest, because they can't be derived from anything else.
 */
const orders = [
    ["with history", "each"],
    ["failed and flaky", "each"],
    ["ids", "each"],
    ["with history", "per file and rule"],
    ["failed and flaky", "per file and rule"],
    ["ids", "per file and rule"],
    ["with history", "per rule"],
    ["failed and flaky", "per rule"],
    ["ids", "per rule"],
    ["failed and flaky", "none"],
    ["ids", "none"],
    ["none", "each"],
    ["none", "per file and rule"],
    ["none", "per rule"],
    ["none", "none"],
];
/**
 * Makes a function that returns the most complete version of the digest that fits into `room` base64 characters, or
 * undefined if none fits. Each version is made once.
 */
function openFitter(digest) {
    const toFindings = (0,once/* oncePer */.Pu)((detail) => measure(reduceFindings(digest.findings, detail), writeFindings));
    const toTests = (0,once/* oncePer */.Pu)((detail) => measure(reduceTests(digest.tests, detail), writeTests));
    return (room) => {
        if (encodeDigest(digest).length <= room)
            return digest;
        for (const [testDetail, findingDetail] of orders) {
            const findings = toFindings(findingDetail);
            const tests = toTests(testDetail);
            if (toBase64(findings.bytes + tests.bytes) <= room) {
                return { ...digest, findings: findings.content, tests: tests.content };
            }
        }
        return undefined;
    };
}
/** Includes the byte before the sections and the checksum after them. */
function toBase64(bytes) {
    return Math.ceil((bytes + 5) / 3) * 4;
}
function measure(content, write) {
    const writer = new ByteWriter();
    write(content, writer);
    return { content, bytes: writer.result().length };
}
function reduceFindings(findings, detail) {
    if (findingDetails.indexOf(detail) <= findingDetails.indexOf(findings.detail))
        return findings;
    const tools = findings.tools.map(({ tool, groups }) => {
        if (detail === "none")
            return { tool, groups: [] };
        const counts = groups.map((group) => ({ ...group, keys: [], fingerprints: [] }));
        if (detail === "per file and rule")
            return { tool, groups: counts };
        const rules = Map.groupBy(counts, ({ rule }) => rule);
        return {
            tool,
            groups: [...rules].map(([rule, same]) => ({
                file: 0,
                rule,
                count: same.reduce((sum, { count }) => sum + count, 0),
                keys: [],
                fingerprints: [],
            })),
        };
    });
    return { detail, tools };
}
/** All versions leave out the set of all tests. */
function reduceTests(tests, wanted) {
    const { runs, legs } = tests;
    const isReduced = testDetails.indexOf(wanted) > testDetails.indexOf(tests.detail);
    const detail = isReduced ? wanted : tests.detail;
    if (detail === "none")
        return { detail, runs, legs: [] };
    if (detail === "with history")
        return { detail, runs, legs };
    return {
        detail,
        runs,
        legs: legs.map((leg) => ({ ...leg, steady: [], ...(detail === "ids" && { flaky: [] }) })),
    };
}

;// CONCATENATED MODULE: ./build/compare/digest/digest-text.js


/**
 * A link definition, which Markdown doesn't render because nothing refers to it. A cut one is invisible too.
 * https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
const begin = "[report-to-check-digest]: data:application/x-report-to-check-digest;version=";
const behindVersion = ";base64,";
const start = `${begin}${digestVersion}${behindVersion}`;
/** Between the text and the hidden line. */
const emptyLine = "\n\n";
/**
 * Makes a function that returns an invisible line with as much of the digest as `bytes` hold. It is empty if not even
 * the smallest version fits.
 */
function openHiddenLine(digest) {
    const toFitted = openFitter(digest);
    return (bytes) => {
        const fitted = toFitted(bytes - start.length);
        return fitted ? start + encodeDigest(fitted) : "";
    };
}
/** Appends a hidden line. The text must not end inside a code fence. */
function appendHiddenLine(text, line) {
    return text === "" || line === "" ? text + line : `${text.trimEnd()}${emptyLine}${line}`;
}
/** Why a check can't be compared with, as the clause that follows "because". */
const unusable = {
    none: "it contains no data to compare with",
    version: "another version of this action made it",
    damaged: "its data is cut off or damaged",
    incomplete: "some of its results were missing",
};
/**
 * Reads the digest at the end of a check run's text. The text can be anything. Digests elsewhere in it are ignored,
 * because they are quoted from reports.
 */
function readHiddenDigest(text) {
    const trimmed = text.trimEnd();
    const line = trimmed.slice(trimmed.lastIndexOf("\n") + 1);
    if (!line.startsWith(begin))
        return { unusable: "none" };
    const end = line.indexOf(behindVersion, begin.length);
    const version = line.slice(begin.length, Math.max(0, end));
    return readVersion(version, line.slice(end + behindVersion.length));
}
/** Returns the complete digest as text, for a JSON field. */
function writeDigest(digest) {
    return `${digestVersion}:${encodeDigest(digest)}`;
}
/** Reads the output of `writeDigest`. The text can be anything. */
function readDigest(text) {
    const end = text.indexOf(":");
    return readVersion(text.slice(0, Math.max(0, end)), text.slice(end + 1));
}
function readVersion(version, encoded) {
    if (!/^\d{1,9}$/.test(version))
        return { unusable: "damaged" };
    if (Number(version) !== digestVersion)
        return { unusable: "version" };
    const digest = decodeDigest(encoded);
    if (!digest)
        return { unusable: "damaged" };
    return digest.isIncomplete ? { unusable: "incomplete" } : { digest };
}

;// CONCATENATED MODULE: ./build/baseline/choose-run.js


/** Why a check run can't be compared with, as the clause that follows "because". */
const choose_run_unusable = { ...unusable, "no app": "the App that made it was deleted" };
/**
 * Returns the check run to compare with: the newest one of our App that is completed and has a readable digest. `runs`
 * is sorted newest first. A run of our own job and step is preferred. The event is ignored because the base ran on
 * push.
 */
function chooseRun(runs, own) {
    const likeness = ({ externalId }) => {
        const { job = "", step = "" } = readExternalId(externalId) ?? {};
        return Number(job === own?.job) * 2 + Number(step === own?.step);
    };
    // If its App was deleted, it is unknown who made a run.
    const made = runs.filter(({ app }) => app !== undefined);
    let reason = made.length < runs.length ? "no app" : "no run";
    const appId = guessApp(made, own);
    const ofApp = made.filter(({ app }) => app?.id === appId);
    for (const run of ofApp.toSorted((a, b) => likeness(b) - likeness(a))) {
        if (!run.isCompleted) {
            reason = "running";
            continue;
        }
        const reading = readHiddenDigest(run.output.text ?? "");
        if ("digest" in reading)
            return { url: run.url, appId, digest: reading.digest };
        reason = reading.unusable;
    }
    return { unusable: reason };
}
/**
 * Guesses our App, because the token doesn't reveal it before it has created a check run. The publisher verifies the
 * guess later. The most likely App is the one that made the check run of our job and step. Otherwise it is probably
 * GitHub's own.
 */
function guessApp(runs, own) {
    const likeness = ({ app, externalId }) => {
        const by = readExternalId(externalId);
        const isSame = by && by.job === own?.job && by.step === own.step;
        return (Number(by !== undefined) * 4 + Number(isSame) * 2 + Number(app?.slug === "github-actions"));
    };
    const [likeliest] = runs.toSorted((a, b) => likeness(b) - likeness(a));
    return likeliest?.app?.id ?? 0;
}

;// CONCATENATED MODULE: ./build/baseline/find-run.js




/** How many commits before the base are searched for a suitable check run, and how many of them in parallel. */
const maxParents = 10;
const find_run_atOnce = 5;
/** The list is sorted by date and includes commits of merged branches. This many usually include ten first parents. */
const listedCommits = 20;
/** Returns the check run to compare with, or a sentence that says why there is none. */
async function findRun(wire, base, wanted) {
    const first = await listLatestCheckRuns(wire, base, wanted.name);
    if (first.kind !== "done") {
        return { why: explainRead("the check runs of the base", "checks: read", first) };
    }
    const own = chooseRun(first.value, wanted.origin);
    if ("digest" in own)
        return { ...own, sha: base, behind: 0 };
    let reason = own.unusable;
    const listed = await askCommits(wire, base, listedCommits);
    const parents = listed.kind === "done" ? firstParents(listed.value, base, maxParents) : [];
    for (let from = 0; from < parents.length; from += find_run_atOnce) {
        const some = parents.slice(from, from + find_run_atOnce);
        const answers = await Promise.all(some.map((sha) => chooseOn(wire, sha, wanted)));
        for (const [at, chosen] of answers.entries()) {
            if ("digest" in chosen) {
                return { ...chosen, sha: some[at], behind: from + at + 1 };
            }
            if (reason === "no run")
                reason = chosen.unusable;
        }
    }
    return { why: explainUnusable(reason, wanted.name, base, parents.length) };
}
/** Chooses from the check runs of a commit or at the tip of a branch. Without an answer, there are none. */
async function chooseOn(wire, ref, { name, origin }) {
    const listed = await listLatestCheckRuns(wire, ref, name);
    return chooseRun(listed.kind === "done" ? listed.value : [], origin);
}
function explainUnusable(reason, name, base, parents) {
    const check = `check run ${JSON.stringify(name)}`;
    const commit = `the base commit ${base.slice(0, 7)}`;
    if (reason === "no run") {
        const before = parents === 0 ? "" : ` or the ${parents} commits before it`;
        return `There is no ${check} on ${commit}${before}; run this workflow on pushes to the default branch too.`;
    }
    if (reason === "running")
        return `The ${check} on ${commit} hasn't ended yet.`;
    return `The ${check} on ${commit} can't be compared with, because ${choose_run_unusable[reason]}.`;
}

;// CONCATENATED MODULE: ./build/baseline/baseline.js








/**
 * Starts the search for the base's results. Its requests run in parallel to everything else and never delay it for
 * long. No error of it fails the step.
 */
function startLookups(ports, question) {
    const { clock, log, gitDiff } = ports;
    const aborter = new AbortController();
    const wire = startWire(ports, aborter.signal, baselineLimits(clock.now()));
    const wanted = { name: question.name, origin: readExternalId(question.externalId) };
    const head = testedCommit(question);
    const plan = planBase(question);
    let found = {};
    const diffFrom = (0,once/* oncePer */.Pu)((base) => findDiff(wire, gitDiff, base, head));
    async function search() {
        const base = await findCommit(wire, plan);
        if ("why" in base) {
            found = base;
            return;
        }
        const branch = branchOf(base.step, question);
        found = { base: base.sha, ...(branch !== undefined && { branch }) };
        await Promise.all([
            diffFrom(base.sha).then((change) => add({ ...(change && { change }) })),
            lookForRun(base.sha),
            lookAtTip(plan.alsoTipOf),
        ]);
    }
    async function lookForRun(base) {
        const run = await findRun(wire, base, wanted);
        if ("why" in run)
            return add(run);
        add({ run });
        const diff = await diffFrom(run.sha);
        add({ ...(diff && { diff }) });
    }
    async function lookAtTip(branch) {
        const chosen = branch === undefined ? undefined : await chooseOn(wire, branch, wanted);
        if (chosen && "digest" in chosen)
            add({ tip: chosen.digest });
    }
    function add(more) {
        found = { ...found, ...more };
    }
    /** Adds the changes that GitHub's comparison left out, for the files that matter. */
    async function complete(findings, textOf) {
        const { base, run, change, diff } = found;
        const fill = (from, known) => completeDiff(wire, known, { base: from, head }, findings, textOf);
        if (base === undefined || question.checkout?.sha !== head)
            return;
        const whole = await fill(base, change);
        add({ ...(whole && { change: whole }) });
        if (!run)
            return;
        const same = run.sha === base ? whole : await fill(run.sha, diff);
        add({ ...(same && { diff: same }) });
    }
    /** Our own errors are only logged, as the reports are published anyway. */
    async function settle(work) {
        try {
            await work;
        }
        catch (error) {
            if (aborter.signal.aborted)
                return;
            add({
                why: `Looking for the base failed: ${error instanceof Error ? error.message : error}.`,
            });
        }
    }
    const searching = settle(search());
    return {
        /**
         * Returns the results at `until` (in milliseconds since 1970), or earlier if they are complete. Pending requests
         * are cancelled. `findings` are the files whose changes matter; `textOf` returns their current text.
         */
        async take(until, findings, textOf) {
            let isComplete = false;
            const all = searching
                .then(() => settle(complete(findings, textOf)))
                .then(() => {
                isComplete = true;
            });
            const timer = new AbortController();
            await Promise.race([all, clock.sleep(until - clock.now(), timer.signal)]);
            timer.abort();
            aborter.abort();
            if (isComplete)
                return found;
            log.info("GitHub was slow, so the rest of the base's data wasn't read.");
            return found.run || found.why !== undefined ? found : { ...found, why: tooSlow };
        },
        /** Cancels pending requests. */
        stop: () => aborter.abort(),
    };
}
const tooSlow = "GitHub was slow to answer: the base's check run wasn't found 2 s after the reports were read.";
/** Returns the tested commit: the merge commit of a pull request, or the commit itself. */
function testedCommit({ event, githubSha, headSha, checkout }) {
    const mayBeMerge = /^pull_request(?!_target)/.test(event);
    const tested = checkout ? checkout.sha : githubSha;
    return mayBeMerge && tested === githubSha && githubSha !== "" ? githubSha : headSha;
}

;// CONCATENATED MODULE: ./build/similar-word.js
/** Longer words aren't compared, because none of ours is nearly that long. */
const longest = 40;
/** Returns the most likely intended word: at most two edits away, or with the same start, or undefined. */
function findNearMiss(written, words) {
    const word = written.toLowerCase();
    if (word === "" || word.length > longest)
        return undefined;
    const near = words
        .map((candidate) => ({ candidate, distance: similar_word_measure(word, candidate.toLowerCase()) }))
        .filter(({ candidate, distance }) => distance <= Math.max(1, candidate.length / 3))
        .sort((a, b) => a.distance - b.distance);
    return near[0]?.candidate;
}
/** Returns 0 for equal words, 1 if one begins with the other, else the number of changed or swapped letters. */
function similar_word_measure(a, b) {
    if (a === b)
        return 0;
    if (Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a)))
        return 1;
    return countEdits(a, b);
}
/** The optimal string alignment distance: https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance */
function countEdits(a, b) {
    let before = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row[j] = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        [before, last] = [last, row];
    }
    return last[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/baseline/earlier-result.js



/**
 * Reads the `json-file` of an earlier run. It is untrusted.
 * @param text undefined if the file couldn't be read
 */
function readEarlierResult(file, text) {
    const refuse = (why) => ({ why: `Input compare-with: ${JSON.stringify(file)} ${why}.` });
    if (text === undefined) {
        const meant = findNearMiss(file, ["base", "none"]);
        return refuse(`isn't a file that can be read${meant ? ` (did you mean ${meant}?)` : ""}`);
    }
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return refuse("isn't JSON; use a file that the input json-file wrote");
    }
    const { digest, sha } = (value ?? {});
    if (typeof digest !== "string") {
        return refuse("contains no data to compare with; use a file that the input json-file wrote");
    }
    const reading = readDigest(digest);
    if ("unusable" in reading)
        return refuse(`can't be compared with, because ${unusable[reading.unusable]}`);
    const found = { url: "", appId: 0, behind: 0, digest: reading.digest };
    return { run: { ...found, sha: isSha(sha) ? sha : "" } };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/host/files/regular-file.js


/** Windows doesn't have the last three. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_NOCTTY = 0 } = external_node_fs_.constants;
/**
 * Opens a regular file for reading. The caller closes it. Other kinds of files aren't opened, because reading them can
 * block or never end. Links in parent folders are followed: the caller has checked those.
 * @throws UserError for anything but a regular file, and file-system errors
 */
function openRegularFile(path) {
    requireRegular((0,external_node_fs_.lstatSync)(path));
    // The file may have been replaced since the check.
    const descriptor = (0,external_node_fs_.openSync)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        requireRegular(stats);
        return { descriptor, bytes: stats.size };
    }
    catch (error) {
        (0,external_node_fs_.closeSync)(descriptor);
        throw error;
    }
}
/** Returns the text of a regular file of at most `maxBytes`; undefined for anything else. */
function readRegularFile(path, maxBytes) {
    try {
        const { descriptor, bytes } = openRegularFile(path);
        try {
            return bytes <= maxBytes ? readText(descriptor, bytes) : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return undefined;
    }
}
/** Reads at most `bytes`, even if the file grows. */
function readText(descriptor, bytes) {
    const buffer = Buffer.allocUnsafe(bytes);
    let filled = 0;
    while (filled < bytes) {
        const length = (0,external_node_fs_.readSync)(descriptor, buffer, filled, bytes - filled, null);
        if (length === 0)
            break;
        filled += length;
    }
    return buffer.toString("utf8", 0, filled);
}
function requireRegular(stats) {
    const kind = nameKind(stats);
    if (kind !== "a file")
        throw new errors/* UserError */.y(`It is ${kind}, not a file, and was not read. Have the tool write to a file.`);
}
function nameKind(stats) {
    if (stats.isFile())
        return "a file";
    if (stats.isDirectory())
        return "a folder";
    if (stats.isSymbolicLink())
        return "a link";
    if (stats.isFIFO())
        return "a named pipe";
    if (stats.isSocket())
        return "a socket";
    return "a device";
}
/** Returns what is at a path, without following a link there. Undefined if nothing is there or it can't be read. */
function lookAt(path) {
    try {
        const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        return stats && { kind: nameKind(stats), size: stats.size };
    }
    catch {
        return undefined;
    }
}
function findKind(path) {
    return lookAt(path)?.kind;
}

;// CONCATENATED MODULE: ./build/host/files/inside.js




/**
 * Follows the links of a path below a folder. Links above the folder don't count. All paths are absolute.
 * @param realFolder the folder without links; pass it when following many paths
 */
function followInside(path, folder, realFolder = external_node_fs_.realpathSync.native(folder)) {
    try {
        const realPath = external_node_fs_.realpathSync.native(path);
        if (!isBelow(realFolder, realPath))
            return { kind: "outside" };
        return { kind: "inside", realPath, direct: (0,external_node_path_.join)(folder, (0,external_node_path_.relative)(realFolder, realPath)) };
    }
    catch (error) {
        if (findLink(path, folder) !== undefined)
            return { kind: "outside" };
        return isMissing(error)
            ? { kind: "missing" }
            : { kind: "unreadable", reason: (0,errors/* messageOf */.b)(error) };
    }
}
/** Returns the first link on the way from a folder down to a path. */
function findLink(path, folder) {
    let link;
    for (let at = path; at !== folder && at !== (0,external_node_path_.dirname)(at); at = (0,external_node_path_.dirname)(at)) {
        if (findKind(at) === "a link")
            link = at;
    }
    return link;
}
/** Returns true if `path` is `folder` or below it, by name alone. */
function isBelow(folder, path) {
    const inside = (0,external_node_path_.relative)(folder, path);
    return inside !== ".." && !inside.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(inside);
}
/** Returns true if a file-system error means that the path doesn't exist. */
function isMissing(error) {
    return /^(?:ENOENT|ENOTDIR)$/.test(error.code ?? "");
}
function toRealPath(path) {
    return external_node_fs_.realpathSync.native(path);
}
/** Returns true if two paths lead to the same existing file. */
function isSameFile(a, b) {
    try {
        return external_node_fs_.realpathSync.native(a) === external_node_fs_.realpathSync.native(b);
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/host/files/folder.js

/** Lists a folder. Empty if it can't be read. */
function listFolder(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/unicode-pattern.js

/**
 * Makes a pattern with Unicode properties, such as `\p{L}`, on the first call. V8 checks each literal when it parses the
 * file, and for a property of many characters that takes 0.2 ms: for all of them, a twentieth of a small run.
 */
function unicodePattern(source, flags = "u") {
    return (0,once/* once */.Oo)(() => new RegExp(source, flags));
}

;// CONCATENATED MODULE: ./build/host/files/shown-name.js

const breaking = unicodePattern(String.raw `[\p{Cc}\u2028\u2029]`, "gu");
/** Writes a path for a note of one line: control characters become escapes, as in `a\nb`. */
function toOneLine(path) {
    return path.replace(breaking(), (sign) => sign === "\n" ? "\\n" : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
/** Returns true if a name would add a line to a list of patterns. */
function hasLineBreak(path) {
    return /[\r\n]/.test(path);
}

;// CONCATENATED MODULE: ./build/host/git-folder.js





/** Git's small files hold only paths. */
const smallBytes = 16 * 1024;
/**
 * Says why git isn't run in a checkout, as a clause. Its `.git` may come from an untrusted artifact and make git read
 * another repository of this machine, or hang. Undefined if nothing is wrong, or if git's own message is better.
 * https://git-scm.com/docs/gitrepository-layout
 */
function findGitProblem(root, workspace) {
    const path = (0,external_node_path_.join)(root, ".git");
    const followed = followInside(path, workspace);
    if (followed.kind !== "inside")
        return describe(".git", followed);
    const kind = findKind(followed.realPath);
    if (kind === "a folder")
        return findFolderProblem(path, ".git", workspace);
    if (kind !== "a file")
        return `.git is ${kind ?? "gone"}`;
    const folder = readGitFile(root);
    if (folder === undefined || isWorktreeOf(folder, path))
        return undefined;
    return findFolderProblem(folder, "the folder that .git names", workspace);
}
/** Returns the absolute path in a `.git` file of a submodule or an additional worktree. */
function readGitFile(root) {
    const text = readRegularFile((0,external_node_path_.join)(root, ".git"), smallBytes);
    const folder = text?.startsWith("gitdir:") ? text.slice("gitdir:".length).trim() : "";
    return folder === "" ? undefined : (0,external_node_path_.resolve)(root, folder);
}
/**
 * Whether a repository lists the checkout as its worktree. Then it may be outside the workspace: an untrusted `.git`
 * can name any repository, but no other repository names it back.
 */
function isWorktreeOf(folder, gitFile) {
    const named = readRegularFile((0,external_node_path_.join)(folder, "gitdir"), smallBytes)?.trim();
    return named !== undefined && isSameFile((0,external_node_path_.resolve)(folder, named), gitFile);
}
/** @param name the folder's name in the message */
function findFolderProblem(folder, name, workspace) {
    const problem = findEntryProblem(folder, name, workspace);
    const common = readRegularFile((0,external_node_path_.join)(folder, "commondir"), smallBytes)?.trim();
    if (problem !== undefined || !common)
        return problem;
    return findEntryProblem((0,external_node_path_.resolve)(folder, common), `what ${name}/commondir names`, workspace);
}
/** Checks the folder and its direct entries, such as the index. Anything deeper can only slow git down. */
function findEntryProblem(folder, name, workspace) {
    const followed = followInside(folder, workspace);
    if (followed.kind !== "inside")
        return describe(name, followed);
    for (const entry of listFolder(followed.realPath)) {
        if (entry.isFile() || entry.isDirectory())
            continue;
        const entryName = `${name}/${toOneLine(entry.name)}`;
        const target = followInside((0,external_node_path_.join)(followed.realPath, entry.name), workspace);
        if (target.kind !== "inside")
            return describe(entryName, target);
        const kind = findKind(target.realPath);
        // Sockets belong to git's file watcher and can't be opened.
        if (kind === "a named pipe" || kind === "a device")
            return `${entryName} is ${kind}`;
    }
    return undefined;
}
function describe(name, followed) {
    if (followed.kind === "outside")
        return `${name} leads out of the workspace`;
    return followed.kind === "unreadable" ? `${name} can't be read: ${followed.reason}` : undefined;
}

;// CONCATENATED MODULE: ./build/host/git.js




/**
 * Nothing in `.git` may start a program or a connection, because it may come from an untrusted artifact. Of the
 * settings that the commands used here obey, these could: a file system monitor, and fetching missing objects of a
 * sparse index.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-corefsmonitor
 * https://git-scm.com/docs/partial-clone
 */
const harmless = ["--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false"];
const offline = { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none" };
/** Git lists 200,000 files in under a second. A `.git` can include a named pipe, on which git would hang. */
const gitTimeoutMs = 30_000;
/**
 * Runs a git command in parallel to the rest of the program and returns its output. `safe.directory` is set for this
 * call only: in a container the checkout belongs to another user, and git would refuse it.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
async function askGit({ root, workspace }, command, { input = "", maxBytes, timeoutMs = gitTimeoutMs }) {
    if (findKind((0,external_node_path_.join)(root, ".git")) === undefined)
        return { why: "no checkout" };
    const problem = findGitProblem(root, workspace);
    if (problem !== undefined)
        return { why: "failed", message: problem };
    // With explicit folders, git doesn't search parent folders or use settings for them.
    const place = ["-C", root, "--git-dir=.git", "--work-tree=.", "-c", "safe.directory=*"];
    const options = {
        // Windows looks for programs in the current folder first, and the workspace may contain a git.exe.
        cwd: (0,external_node_path_.dirname)(process.execPath),
        env: { ...withoutGit(process.env), ...offline },
        encoding: "utf8",
        maxBuffer: maxBytes,
        timeout: timeoutMs,
        killSignal: "SIGKILL",
        windowsHide: true,
    };
    return new Promise((resolve) => {
        const args = [...place, ...harmless, ...command];
        const git = (0,external_node_child_process_.execFile)("git", args, options, (error, output, stderr) => resolve(error ? toNoGit(error, stderr, { maxBytes, timeoutMs }) : { output }));
        // If git ends without reading its input, its own error says why.
        git.stdin?.on("error", () => { }).end(input);
    });
}
function toNoGit({ code, killed, message, signal }, stderr, { maxBytes, timeoutMs }) {
    if (code === "ENOENT")
        return { why: "no git" };
    if (code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER")
        return { why: "failed", message: `its output is larger than ${maxBytes / 1024 / 1024} MiB` };
    if (killed)
        return { why: "failed", message: `it took longer than ${timeoutMs / 1000} s` };
    if (typeof code === "string")
        return { why: "failed", message };
    const [line = ""] = stderr.trim().split(/[\r\n]/, 1);
    return { why: "failed", message: line || `exit code ${code ?? signal}` };
}
/** Variables such as GIT_INDEX_FILE, set by an earlier step, would redirect git to another repository. */
function withoutGit(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name)));
}

;// CONCATENATED MODULE: ./build/host/git-commits.js

/** No tool writes a commit message of a megabyte. */
const maxCommitBytes = 1024 * 1024;
/** Larger changes are of generated files. GitHub's API still says how many lines changed in them. */
const maxPatchBytes = 16 * 1024 * 1024;
/** Git compares thousands of files per second. */
const diffTimeoutMs = 2000;
/**
 * Reads the stored commit that is checked out. In a shallow clone, git's other commands hide the parents, by which a
 * merge commit is recognised. Undefined if there is none or git can't answer.
 */
async function readHead(checkout) {
    const command = ["--no-replace-objects", "cat-file", "--batch"];
    const answer = await askGit(checkout, command, { input: "HEAD\n", maxBytes: maxCommitBytes });
    if (!("output" in answer))
        return undefined;
    const [header = ""] = answer.output.split("\n\n", 1);
    const [, sha] = /^([\da-f]{40,64}) commit /.exec(header) ?? [];
    if (sha === undefined)
        return undefined;
    const parents = Array.from(header.matchAll(/^parent ([\da-f]{40,64})$/gm), ([, id = ""]) => id);
    return { sha, parents };
}
/**
 * Returns the patch between two commits, in the form that `readPatch` in src/compare reads. Undefined if git can't
 * create it: a shallow clone usually lacks the older commit, and nothing is fetched. Settings that change the form of a
 * patch or start a program are overridden. https://git-scm.com/docs/git-diff
 */
async function readGitDiff(checkout, base, head) {
    const form = ["--unified=0", "--inter-hunk-context=0", "--find-renames", "--no-color"];
    const names = ["--src-prefix=a/", "--dst-prefix=b/", "--no-relative", "--submodule=short"];
    const programs = ["--no-ext-diff", "--no-textconv", "--ignore-submodules=none"];
    const command = ["--no-replace-objects", "diff", ...form, ...names, ...programs];
    const limits = { maxBytes: maxPatchBytes, timeoutMs: diffTimeoutMs };
    const answer = await askGit(checkout, [...command, base, head, "--"], limits);
    return "output" in answer ? answer.output : undefined;
}

;// CONCATENATED MODULE: ./build/base-source.js









/** A result of 100,000 findings has about 60 MiB. */
const earlierBytes = 256 * 1024 * 1024;
const unread = "There is no token to read the check run of the base.";
/** Events whose runs don't test a change but become a base for changes. */
const baseEvents = ["push", "merge_group", "schedule", "workflow_dispatch"];
/** Starts the search for the base. Undefined if nothing is compared. */
function openBase({ compareWith, lintScope }, question, world) {
    if (compareWith === "none" && lintScope === "all")
        return undefined;
    const { checkout, clock, log, connect } = world;
    const gitDiff = (base, head) => readGitDiff(checkout, base, head);
    const isNeeded = compareWith === "base" || lintScope !== "all";
    const started = isNeeded && connect
        ? connect().then((api) => startLookups({ api, clock, log, gitDiff }, question))
        : Promise.resolve(undefined);
    // The error is reported when there is something to publish.
    const lookups = started.catch(() => undefined);
    const head = testedCommit(question);
    return {
        async take(files, textOf) {
            const until = clock.now() + lookupMs;
            const search = await lookups;
            const found = (await search?.take(until, files, textOf)) ?? { why: unread };
            if (compareWith === "base")
                return found;
            const { base, change } = found;
            const ofChange = { ...(base !== undefined && { base }), ...(change && { change }) };
            if (compareWith === "none")
                return { ...ofChange, why: "Input compare-with is none." };
            return { ...ofChange, ...(await takeEarlier(compareWith.file, world, gitDiff, head)) };
        },
        stop: () => void lookups.then((search) => search?.stop()),
        isCheckedOut: question.checkout
            ? question.checkout.sha === head
            : question.event !== "workflow_run",
        isBase: baseEvents.includes(question.event),
        isOfFork: isOfFork(question),
    };
}
async function takeEarlier(file, { checkout, workingDirectory }, gitDiff, head) {
    const path = (0,external_node_path_.resolve)(workingDirectory, file);
    // A link in the workspace is untrusted and can lead to any file of the machine.
    const isLinked = isBelow(checkout.workspace, path) && findLink(path, checkout.workspace) !== undefined;
    const text = isLinked ? undefined : readRegularFile(path, earlierBytes);
    const earlier = readEarlierResult(file, text);
    const patch = earlier.run?.sha ? await gitDiff(earlier.run.sha, head) : undefined;
    return { ...earlier, ...(patch !== undefined && { diff: readPatch(patch) }) };
}

;// CONCATENATED MODULE: ./build/host/checkout-root.js




/**
 * Returns the checkout in which findings are placed: the nearest one around the working directory, but not above the
 * workspace; or else the only one in the workspace's folders; or else the workspace itself. A submodule is used only if
 * there is no checkout around it, because GitHub shows no annotations on its files.
 */
function findRoot(workingDirectory, workspace) {
    let submodule;
    for (let folder = workingDirectory;; folder = (0,external_node_path_.dirname)(folder)) {
        const kind = readCheckoutKind(folder);
        if (kind === "checkout")
            return folder;
        if (kind === "submodule")
            submodule ??= folder;
        if (folder === workspace || folder === (0,external_node_path_.dirname)(folder))
            break;
    }
    if (submodule !== undefined)
        return submodule;
    const [only, ...others] = listCheckoutsBelow(workspace);
    return only !== undefined && others.length === 0 ? only : workspace;
}
/** Lists checkouts up to `depth` folders below a folder, where the `path` input of actions/checkout puts them. */
function listCheckoutsBelow(folder, depth = 2) {
    if (depth === 0)
        return [];
    return listFolder(folder).flatMap((entry) => {
        if (!entry.isDirectory() || entry.name === "node_modules")
            return [];
        const below = (0,external_node_path_.join)(folder, entry.name);
        return readCheckoutKind(below) === undefined ? listCheckoutsBelow(below, depth - 1) : [below];
    });
}
/**
 * `.git` is a folder, or a file with a path: for a submodule into `modules` of the outer repository, for an additional
 * worktree into `worktrees` of its own. https://git-scm.com/docs/gitrepository-layout
 */
function readCheckoutKind(folder) {
    const kind = findKind((0,external_node_path_.join)(folder, ".git"));
    if (kind === undefined)
        return undefined;
    if (kind !== "a file")
        return "checkout";
    const gitFolder = readGitFile(folder)?.replaceAll("\\", "/") ?? "";
    const isWorktree = /\/worktrees\/[^/]+\/?$/.test(gitFolder);
    return gitFolder.includes("/modules/") && !isWorktree ? "submodule" : "checkout";
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/host/clock.js

const clock = {
    now: () => Date.now(),
    random: () => Math.random(),
    async sleep(ms, signal) {
        try {
            await (0,promises_.setTimeout)(ms, undefined, { signal });
        }
        catch (error) {
            if (!signal.aborted)
                throw error;
        }
    },
};

;// CONCATENATED MODULE: ./build/host/files/runner-files.js

/** Files that the runner names in its own variables. They are trusted. */
/** Parses the JSON at GITHUB_EVENT_PATH. */
function readEventFile(path) {
    return JSON.parse((0,external_node_fs_.readFileSync)(path, "utf8"));
}
/** Returns the size of GITHUB_STEP_SUMMARY in bytes. */
function readSummarySize(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.size ?? 0;
}
function appendToSummary(path, markdown) {
    (0,external_node_fs_.appendFileSync)(path, markdown);
}

;// CONCATENATED MODULE: ./build/host/event.js




/**
 * Returns the workflow run, from the variables that the runner sets.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
function readWorkflowRun(env) {
    const payload = (0,once/* once */.Oo)(() => readPayload(env.GITHUB_EVENT_PATH));
    const readable = () => {
        try {
            return payload();
        }
        catch {
            return {};
        }
    };
    const [owner = "", repo = ""] = required("GITHUB_REPOSITORY").split("/");
    const event = env.GITHUB_EVENT_NAME ?? "";
    const workspace = required("GITHUB_WORKSPACE");
    return {
        owner,
        repo,
        /** The commit of the event; see `eventSha`. Throws a `UserError` if the event has none. */
        sha: () => eventSha(event, payload(), env.GITHUB_SHA),
        event,
        /** GITHUB_SHA; a merge commit for pull requests. Empty if it isn't set. */
        githubSha: env.GITHUB_SHA ?? "",
        /** The event's payload; empty if there is none or it can't be read. */
        payload: readable,
        /** The pull request of the event: its number, or the `owner:branch` of its head. */
        pull: () => readPull(readable(), event),
        /** Returns true if the pull request comes from a fork. The job's token is then always read-only. */
        fromFork: () => isFromFork(payload(), event),
        /** The server of the web pages: https://github.com, or an Enterprise Server. */
        serverUrl: (env.GITHUB_SERVER_URL ?? "https://github.com").replace(/\/+$/, ""),
        /** Gitea and Forgejo have no check runs. */
        isGitea: isGitea(env),
        runId: env.GITHUB_RUN_ID ?? "",
        /** Starts at 1. */
        attempt: Number(env.GITHUB_RUN_ATTEMPT ?? 1),
        /** The file name, such as `ci.yml`, or the workflow's name if the runner doesn't say the file. */
        workflow: readWorkflowFile(env.GITHUB_WORKFLOW_REF) ?? env.GITHUB_WORKFLOW ?? "",
        job: env.GITHUB_JOB ?? "",
        /** The step's id, or the name of its action. */
        step: env.GITHUB_ACTION ?? "",
        workspace,
        /** The workspace, and RUNNER_TEMP if it is set. Files are written only below these. */
        outputFolders: [workspace, ...(env.RUNNER_TEMP ? [env.RUNNER_TEMP] : [])],
    };
    function required(name) {
        const value = env[name];
        if (value)
            return value;
        throw new errors/* UserError */.y(`${name} is not set; this program runs as a step of GitHub Actions.`);
    }
}
/**
 * `ci.yml` of `octo/shop/.github/workflows/ci.yml@refs/heads/main`. For a reusable workflow, the calling one's file.
 */
function readWorkflowFile(ref) {
    return /\/([^/@]+)@/.exec(ref ?? "")?.[1];
}
/** Their runners set a variable of their own, and their API version isn't one of GitHub's. */
function isGitea(env) {
    const isNamed = env.GITEA_ACTIONS === "true" || env.FORGEJO_ACTIONS === "true";
    return isNamed || /\/api\/v1\/?$/.test(env.GITHUB_API_URL ?? "");
}
/**
 * Returns the commit of the event. For a pull request, this is the head of its branch: GITHUB_SHA is then a merge
 * commit that no pull request lists, or the base branch, and nobody would see a check there.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function eventSha(event, payload, githubSha) {
    const path = toShaPath(event);
    const sha = path ? event_text(getAt(payload, ...path)) : githubSha;
    if (sha)
        return sha;
    const place = path
        ? `the payload of the event ${event} has no ${path.join(".")}`
        : "GITHUB_SHA is not set";
    throw new errors/* UserError */.y(`Input sha: ${place}, so give the commit to report on.`);
}
/** The path of the commit in the payload, for events about a commit other than GITHUB_SHA. */
function toShaPath(event) {
    if (event.startsWith("pull_request"))
        return ["pull_request", "head", "sha"];
    const isAboutRun = ["workflow_run", "check_run", "check_suite"].includes(event);
    return isAboutRun ? [event, "head_sha"] : undefined;
}
function isFromFork(payload, event) {
    if (event === "pull_request_target" || !event.startsWith("pull_request"))
        return false;
    const head = getAt(payload, "pull_request", "head", "repo", "full_name");
    const base = getAt(payload, "pull_request", "base", "repo", "full_name");
    return base !== undefined && head !== base;
}
/**
 * A workflow run's payload lists no pull requests from forks, so those are found by their branch. Content of artifacts
 * isn't used, because it is untrusted.
 */
function readPull(payload, event) {
    if (event.startsWith("pull_request")) {
        const number = getAt(payload, "pull_request", "number");
        return typeof number === "number" ? { number } : undefined;
    }
    if (event !== "workflow_run" || getAt(payload, event, "event") === "push")
        return undefined;
    const owner = event_text(getAt(payload, event, "head_repository", "owner", "login"));
    const branch = event_text(getAt(payload, event, "head_branch"));
    return owner && branch ? { head: `${owner}:${branch}` } : undefined;
}
function readPayload(path) {
    if (!path)
        return {};
    try {
        const value = readEventFile(path);
        return isObject(value) ? value : {};
    }
    catch (error) {
        throw new errors/* UserError */.y(`Can't read the event's payload at GITHUB_EVENT_PATH: ${(0,errors/* messageOf */.b)(error)}`);
    }
}
function event_text(value) {
    return typeof value === "string" && value !== "" ? value : undefined;
}

;// CONCATENATED MODULE: ./build/limits.js
/** All limits that GitHub enforces, and nothing else. Sizes are in UTF-8 bytes unless the name says otherwise. */
// https://docs.github.com/en/rest/checks/runs#create-a-check-run
const annotationsPerRequest = 50;
const annotationTitleCharacters = 255;
const annotationMessageBytes = 64 * 1024;
const annotationRawDetailsBytes = 64 * 1024;
/** The API rejects a longer summary and silently cuts a longer text. */
const outputSummaryBytes = 65_535;
const outputTextBytes = 65_535;
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
/** The limit for a step's whole summary. Beyond it, nothing is shown. */
const jobSummaryBytes = 1024 * 1024;
/**
 * The number of annotations by workflow command that a step can show per level.
 * https://github.com/orgs/community/discussions/26680
 */
const logAnnotationsPerLevel = 10;
/** The runner cuts the message of a workflow command. https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
const logAnnotationCharacters = 4096;

;// CONCATENATED MODULE: ./build/redact/hex.js
/** What is between two bytes in dumps and digests, in escapes of strings, JSON, URLs and XML, and in lists. */
const separators = [
    ["", " ", ":", "-"],
    ["\\x", "\\u00", "}\\u{", "%", ";&#x"],
    [", 0x", ",0x", " 0x"],
].flat();
const pairs = { size: 2, isSwapped: false, between: " " };
const groupings = [
    pairs,
    { size: 2, isSwapped: true, between: " " },
    { size: 2, isSwapped: true, between: "    " },
    { size: 4, isSwapped: false, between: " " },
    { size: 4, isSwapped: true, between: " " },
];
/** Returns the secret's bytes in hexadecimal, of UTF-8 and of UTF-16 in both byte orders. */
function inHex(secret) {
    // Both byte orders contain this: one has a zero byte before it, the other has one after it.
    const utf16 = toDigits(secret, "utf16le").slice(0, -1);
    return [
        ...inBothCases(toDigits(secret, "utf8"), 1, separators, groupings),
        ...inBothCases(utf16, 2, ["", " ", "\\x"], [pairs]),
    ];
}
/** Returns two digits for each byte. */
function toDigits(secret, encoding) {
    return Buffer.from(secret, encoding).toString("hex").match(/../g) ?? [];
}
/** Returns every way to write the bytes, with small letters and with capitals. */
function inBothCases(bytes, bytesPerCharacter, betweens, groups) {
    return [bytes, bytes.map((byte) => byte.toUpperCase())].flatMap((written) => [
        ...betweens.map((between) => byByte(written, between, bytesPerCharacter)),
        ...groups.flatMap((grouping) => inGroups(written, grouping, bytesPerCharacter)),
    ]);
}
function byByte(bytes, between, bytesPerCharacter) {
    const step = 2 + between.length;
    return {
        text: bytes.join(between),
        lengthOf: (characters) => countBytes(characters, bytesPerCharacter) * step - between.length,
    };
}
/** Returns the secret's bytes in groups, for each byte of a group that it can begin at. */
function inGroups(bytes, { size, isSwapped, between }, bytesPerCharacter) {
    return Array.from({ length: size }, (_, before) => {
        const groups = [];
        for (let at = -before; at < bytes.length; at += size) {
            const group = bytes.slice(Math.max(at, 0), at + size);
            // Other bytes are in the same group, so a swapped one isn't written in one piece.
            if (isSwapped && group.length < size)
                continue;
            groups.push((isSwapped ? group.reverse() : group).join(""));
        }
        const text = groups.join(between);
        const lengthOf = (characters) => {
            const count = countBytes(characters, bytesPerCharacter);
            return Math.min(text.length, 2 * count + between.length * Math.floor((count - 1) / size));
        };
        return { text, lengthOf };
    });
}
/** Returns how many bytes these characters have. In UTF-16, the zero byte at the start or at the end isn't counted. */
function countBytes(characters, bytesPerCharacter) {
    return (characters - 1) * bytesPerCharacter + 1;
}

;// CONCATENATED MODULE: ./build/redact/forms.js

/** Returns the forms of a secret, starting with the secret itself. */
function toForms(secret) {
    // The prefix that all tokens of a kind share isn't secret.
    // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
    const prefix = /^(?:gh[a-z]_|github_pat_)/.exec(secret)?.[0] ?? "";
    const end = shortestPart(secret);
    const beginning = Math.max(end, prefix.length + 4);
    const toForm = ({ text, lengthOf }, middle = wrappedLine) => {
        return { text, beginning: lengthOf(beginning), end: lengthOf(end), middle };
    };
    const plain = { text: secret, lengthOf: (characters) => characters };
    const url = { ...plain, text: encodeURIComponent(secret.toWellFormed()) };
    const once = inBase64(plain);
    const base64 = [
        ...once,
        // Docker's configuration and Kubernetes secrets contain Base64 in Base64.
        ...once.flatMap((encoded) => inBase64(encoded)),
        // PowerShell's encoded commands.
        ...inBase64({ ...plain, lengthOf: (characters) => 2 * characters }, "utf16le"),
    ];
    const middle = secret.length < shortestWithParts ? wrappedLine : dumpedLine;
    return [
        ...(url.text === secret ? [plain] : [plain, url]).map((each) => ({
            ...toForm(each, middle),
            shared: { length: endOfHeader(each.text), middle: wrappedLine },
        })),
        ...inHex(secret).map((each) => toForm(each, each.lengthOf(end))),
        ...base64.map((encoded) => ({ ...toForm(encoded), around: /[A-Za-z\d+]/ })),
    ];
}
/** Returns the offset after the header of a JWT, which many tokens have, or 0 if the text contains no JWT. */
function endOfHeader(text) {
    const start = text.indexOf("eyJ");
    return start < 0 ? 0 : text.indexOf(".", start) + 1;
}
/** Returns the bytes of a secret, each as one character. Any part of them that isn't too short counts. */
function toBytes(secret) {
    const text = Buffer.from(secret).toString("latin1");
    const length = shortestPart(secret);
    return { text, beginning: length, end: length, middle: length };
}
function shortestPart(secret) {
    return secret.length >= shortestWithParts ? 8 : secret.length;
}
/**
 * Returns the Base64 characters that depend on the text alone, for each of the three positions in a group. The first
 * and the last byte can be missing, because they share a character with their neighbours.
 */
function inBase64(encoded, encoding = "utf8") {
    const text = Buffer.from(encoded.text, encoding);
    const standard = [0, 1, 2].map((offset) => {
        const bytes = Buffer.concat([Buffer.alloc(offset), text]);
        const start = Math.ceil((offset * 8) / 6);
        return bytes.toString("base64").slice(start, Math.floor((bytes.length * 8) / 6));
    });
    const urlSafe = standard.map((each) => each.replaceAll("+", "-").replaceAll("/", "_"));
    return [...new Set([...standard, ...urlSafe])].map((each) => ({
        text: each,
        lengthOf: (characters) => Math.min(each.length, Math.floor((4 * (encoded.lengthOf(characters) - 1)) / 3)),
    }));
}
/** A line of a long, wrapped secret. */
const wrappedLine = 40;
/** The characters on a line of a dump. */
const dumpedLine = 16;
/** Parts of shorter secrets could be words, so only the whole counts. */
const shortestWithParts = 20;

;// CONCATENATED MODULE: ./build/redact/number-lists.js
/** The length of eight numbers of two digits, the shortest part of a secret that counts. */
const shortestList = 23;
/**
 * Finds secrets whose bytes are printed as decimal numbers: JSON, arrays in a log, dumps, references of XML. Between two
 * numbers there can be any spaces, line breaks and punctuation, because logs align columns and wrap lines.
 * @param find finds secrets in a text that has one character for each byte
 */
function findListed(text, find) {
    const found = [];
    let from = 0;
    // A list is at least as long as the step, so it contains one of the characters that are looked at.
    for (let at = shortestList - 1; at < text.length; at += shortestList) {
        if (!isInList(text, at))
            continue;
        let start = at;
        while (start > from && isInList(text, start - 1))
            start--;
        while (at < text.length && isInList(text, at))
            at++;
        from = at;
        if (at - start < shortestList)
            continue;
        const { bytes, starts } = readList(text, start, at);
        for (const piece of find(bytes)) {
            let end = starts[piece.end - 1];
            while (isDigit(text, end))
                end++;
            found.push({ start: starts[piece.start], end });
        }
    }
    return found;
}
/**
 * Reads the numbers from 1 to 255 between two offsets. Zeros are left out, because in UTF-16 they are half of a character,
 * and longer numbers too, such as the addresses of a dump.
 */
function readList(text, from, to) {
    const most = Math.ceil((to - from) / 2);
    const bytes = Buffer.alloc(most);
    const starts = new Uint32Array(most);
    let count = 0;
    for (let at = from; at < to; at++) {
        const start = at;
        let value = 0;
        for (; at < to && isDigit(text, at); at++)
            value = 10 * value + text.charCodeAt(at) - zero;
        if (value === 0 || value > 255 || at - start > 3)
            continue;
        bytes[count] = value;
        starts[count++] = start;
    }
    return { bytes: bytes.toString("latin1", 0, count), starts };
}
const zero = 0x30;
const nine = 0x39;
/** Up to this character, ASCII has controls, spaces, digits and most punctuation, but no letters. */
const semicolon = 0x3b;
function isInList(text, at) {
    return text.charCodeAt(at) <= semicolon;
}
function isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= zero && code <= nine;
}

;// CONCATENATED MODULE: ./build/redact/search.js
/**
 * Returns a function that finds every piece of a text that is one of the forms, or enough of one to count. The pieces
 * are in order and don't overlap.
 */
function toSearch(forms) {
    const findAnchor = toAnchorSearch(forms);
    return (text) => {
        const pieces = [];
        let end = 0;
        let hit = findAnchor(text, 0);
        while (hit) {
            const piece = widest(text, end, hit);
            if (piece) {
                pieces.push(piece);
                end = piece.end;
            }
            hit = findAnchor(text, piece ? end : hit.at + 1);
        }
        return pieces;
    };
}
/** The length of an anchor, a piece of a form that is searched for. The rest of the form may be around it. */
const anchorLength = 8;
/**
 * Searches for all anchors at once. Two of every eight characters decide how far it can jump (Wu and Manber, "A fast
 * algorithm for multi-pattern searching", 1994).
 */
function toAnchorSearch(forms) {
    const anchors = new Map();
    const jumps = new Uint8Array(0x10000).fill(anchorLength - 1);
    const isHashed = new Uint8Array(0x10000);
    for (const form of forms) {
        for (const anchor of anchorsOf(form)) {
            const anchored = anchors.get(anchor) ?? [];
            anchors.set(anchor, anchored);
            isHashed[hashOf(anchor, 0)] = 1;
            for (const offset of offsetsOf(anchor, form.text))
                anchored.push({ form, offset });
            for (let i = 1; i < anchorLength; i++) {
                const pair = pairAt(anchor, i);
                jumps[pair] = Math.min(jumps[pair], anchorLength - 1 - i);
            }
        }
    }
    return (text, from) => {
        for (let i = from + anchorLength - 1; i < text.length;) {
            const jump = jumps[pairAt(text, i)];
            const at = i - anchorLength + 1;
            if (jump === 0 && isHashed[hashOf(text, at)]) {
                const anchored = anchors.get(text.slice(at, i + 1));
                if (anchored)
                    return { at, anchored };
            }
            i += jump || 1;
        }
        return undefined;
    };
}
/**
 * One anchor near the start, one at the end, and enough in between that every long piece of the middle contains one.
 * Texts have many blanks in a row, so an anchor has two of them in its second half only if no other is possible: with
 * these, the search can't jump far.
 */
function anchorsOf({ text, beginning, middle }) {
    const anchors = new Set([text.slice(-anchorLength)]);
    const step = Math.max(1, middle - anchorLength);
    let last = -1;
    let next = Math.min(beginning - anchorLength, step);
    while (next + anchorLength <= text.length) {
        let at = next;
        while (at > last && text.slice(at + anchorLength / 2, at + anchorLength).includes("  "))
            at--;
        last = at > last ? at : next;
        anchors.add(text.slice(last, last + anchorLength));
        next = last + step;
    }
    return anchors;
}
/** Returns every offset of the anchor, because a text can contain it repeatedly. */
function offsetsOf(anchor, text) {
    const offsets = [];
    for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1))
        offsets.push(at);
    return offsets;
}
/** A number below 0x10000 for the character at `i` and the one before it. */
function pairAt(text, i) {
    return ((text.charCodeAt(i - 1) & 0xff) << 8) | (text.charCodeAt(i) & 0xff);
}
/** A number below 0x10000 for all characters of an anchor but the last two, which the jumps have compared. */
function hashOf(text, at) {
    let hash = 0;
    for (let i = 1; i < anchorLength - 2; i += 2)
        hash = Math.imul(hash, 31) + pairAt(text, at + i);
    return hash & 0xffff;
}
/** Returns the least length of a piece from the middle that counts if it begins at this offset of the form. */
function shortestPiece({ middle, shared }, start) {
    if (!shared || start >= shared.length)
        return middle;
    return Math.min(shared.middle, shared.length - start + middle);
}
/** Returns the longest piece of a form around an anchor that counts as a secret, starting at `from` or later. */
function widest(text, from, { at, anchored }) {
    let best;
    for (const { form, offset } of anchored) {
        let before = 0;
        while (before < offset &&
            at - before > from &&
            text[at - before - 1] === form.text[offset - before - 1])
            before++;
        let length = anchorLength;
        while (offset + length < form.text.length && text[at + length] === form.text[offset + length])
            length++;
        const isBeginning = before === offset;
        const isEnd = offset + length === form.text.length;
        const found = before + length;
        const counts = (isBeginning && found >= form.beginning) ||
            (isEnd && found >= form.end) ||
            found >= shortestPiece(form, offset - before);
        if (!counts)
            continue;
        let start = at - before;
        let end = at + length;
        if (form.around) {
            while (start > from && form.around.test(text[start - 1]))
                start--;
            while (end < text.length && form.around.test(text[end]))
                end++;
            for (let signs = 0; signs < 2 && text[end] === "="; signs++)
                end++;
        }
        if (!best || end - start > best.end - best.start)
            best = { start, end };
    }
    return best;
}

;// CONCATENATED MODULE: ./build/redact/redactor.js




/**
 * Finds secrets as they are, in Base64 at each of its three alignments (also after a user name, as in `Authorization:
 * Basic`, in UTF-16, and twice), in hexadecimal, also in dumps, escapes and UTF-16, in lists of decimal numbers, and in
 * URLs. Also finds the beginning or end of each of these, which can remain in a shortened text. Each text is searched
 * twice, for lists and for all other forms. Secrets of less than 8 characters are ignored, since they occur in ordinary
 * words. The same list of secrets always gets the same function, because making it takes milliseconds.
 */
const toRedactor = (0,once/* oncePer */.Pu)(makeRedactor, new WeakMap());
const shortestSecret = 8;
function makeRedactor(secrets) {
    const long = secrets.filter(({ length }) => length >= shortestSecret);
    if (long.length === 0)
        return (text) => text;
    const find = toSearch(long.flatMap(toForms));
    const findBytes = toSearch(long.map(toBytes));
    return (text) => {
        const clean = replace(text, find(text));
        return replace(clean, findListed(clean, findBytes));
    };
}
/** @param pieces in order */
function replace(text, pieces) {
    if (pieces.length === 0)
        return text;
    let clean = "";
    let end = 0;
    for (const piece of pieces) {
        clean += `${text.slice(end, piece.start)}***`;
        end = piece.end;
    }
    return clean + text.slice(end);
}

;// CONCATENATED MODULE: ./build/text.js
/** Formats numbers and durations in English, independent of the machine's locale. */
function formatNumber(value) {
    return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
/** "1 test", "1,204 tests". */
function count(value, one, many = `${one}s`) {
    return `${formatNumber(value)} ${value === 1 ? one : many}`;
}
/** "12 ms", "4.1 s", "12.0 s", "3 min 20 s", "1 h 5 min", with non-breaking spaces. Empty if it rounds to nothing. */
function formatSeconds(seconds) {
    if (seconds < 0.0005)
        return "";
    if (seconds < 0.9995)
        return `${Math.round(seconds * 1000)}\u00a0ms`;
    // One more digit distinguishes the many tests of a few seconds.
    if (seconds < 59.95)
        return `${seconds.toFixed(1)}\u00a0s`;
    const whole = Math.round(seconds);
    if (whole < 3600)
        return joinUnits(Math.floor(whole / 60), "min", whole % 60, "s");
    const minutes = Math.round(whole / 60);
    return joinUnits(Math.floor(minutes / 60), "h", minutes % 60, "min");
}
function joinUnits(large, largeUnit, small, smallUnit) {
    const end = small === 0 ? "" : `\u00a0${small}\u00a0${smallUnit}`;
    return `${formatNumber(large)}\u00a0${largeUnit}${end}`;
}
/** "a", "a and b", "a, b and c". */
function listWords(words, conjunction = "and") {
    if (words.length < 2)
        return words.join("");
    return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}
/** "a, b and 3 more": the first `most` items, and the number of the others. Only the items that are shown are written. */
function listSome(items, most, write, describeRest = (left) => `${formatNumber(left)} more`) {
    const words = items.slice(0, most).map((item) => write(item));
    const left = items.length - words.length;
    return listWords(left > 0 ? [...words, describeRest(left)] : words);
}
/** Joins the parts that aren't empty. */
function joinParts(parts, separator = " \u00b7 ") {
    return parts.filter(Boolean).join(separator);
}
/** Cuts a text to at most `length` UTF-16 units, without breaking a character or an emoji sequence. */
function cutUnits(text, length) {
    return text.slice(0, length).replace(/\u200d?[\ud800-\udbff]?$/, "");
}
/** Cuts a longer text to `length` UTF-16 units, an ellipsis included. */
function shorten(text, length) {
    return text.length <= length ? text : `${cutUnits(text, length - 1)}\u2026`;
}

;// CONCATENATED MODULE: ./build/visible-text.js

/**
 * Makes every character of an untrusted text visible. Invisible characters, and characters that change the direction of
 * writing, can disguise a name, so they are written as `\u{202E}`. They stay where they are needed: in emoji sequences,
 * as joiners between Arabic or Indic letters, and as variants of Han and Mongolian characters. Control characters other
 * than `\n` and `\t` are removed. The function is idempotent.
 * https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
function toVisible(text) {
    if (!unusual.test(text))
        return text;
    return escapeHidden(text.replace(control, "").toWellFormed(), writeOut);
}
/** Escapes all characters above U+FFFF, for places that don't support them. */
function writeOutAstral(text) {
    return text.replace(/[\u{10000}-\u{10ffff}]/gu, writeOut);
}
/** Escapes invisible and control characters in JSON. The values stay the same. */
function toVisibleJson(json) {
    if (!unusual.test(json))
        return json;
    return escapeHidden(json.replace(control, toJsonEscape), (found) => found.split("").map(toJsonEscape).join(""));
}
function escapeHidden(text, toEscape) {
    if (!sometimesNeeded.test(text))
        return text.replace(alwaysHidden(), (found) => toEscape(found));
    return text.replace(visible_text_hidden(), (found, kept) => (kept === undefined ? toEscape(found) : found));
}
function writeOut(characters) {
    let written = "";
    for (const character of characters)
        written += `\\u{${character.codePointAt(0).toString(16).toUpperCase()}}`;
    return written;
}
function toJsonEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/**
 * Everything except common letters, punctuation, arrows and symbols, all of which are visible. Most texts have no other
 * characters, so the patterns below aren't compiled: that takes longer than the rest of a small run's rendering.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unusual = /[^\t\n\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u27ff]/;
const control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: above
/**
 * Characters that are invisible by their Unicode properties, line separators, and blank characters that don't count as
 * white space. Some characters of the category Cf are visible: those written before numbers and names.
 * https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const invisible = String.raw `[[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029\u2800\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}]--[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]]`;
/** Scripts whose letters change their shape next to a joiner or a non-joiner. */
const joiningScripts = "Arabic Syriac Mandaic Nko Adlam Hanifi_Rohingya Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan Balinese Javanese Sundanese Newa Tirhuta Grantha Meetei_Mayek Chakma"
    .split(" ")
    .map((script) => String.raw `\p{Script_Extensions=${script}}`)
    .join("");
const joiningLetter = String.raw `[[[${joiningScripts}]&&[\p{L}\p{M}]]--\p{Default_Ignorable_Code_Point}]`;
/** Signs that remove the vowel of an Indic consonant. A joiner after one can also end a word. */
const virama = String.raw `[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]`;
/**
 * Invisible characters where they are needed: https://www.unicode.org/reports/tr51/#Emoji_Sequences,
 * https://www.rfc-editor.org/rfc/rfc5892#appendix-A
 */
const purposeful = [
    String.raw `(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
    String.raw `(?<=[0-9#*])\ufe0f(?=\u20e3)`,
    String.raw `(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})`,
    String.raw `(?<=${joiningLetter})[\u200c\u200d](?=${joiningLetter})`,
    String.raw `(?<=${virama})[\u200c\u200d]`,
    String.raw `(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
    String.raw `(?<=[\p{Script=Mongolian}&&\p{L}])[\u180b-\u180f]`,
].join("|");
/** The only invisible characters that can be needed, so the rules above are tried only for these. */
const selectors = String.raw `[\u180b-\u180f\u200c\u200d\ufe0e\ufe0f\u{e0100}-\u{e01ef}]`;
/** Selectors, and the tags in the flags of England, Scotland and Wales. */
const sometimesNeeded = new RegExp(String.raw `${selectors}|[\u{e0020}-\u{e007f}]`, "u");
/** For a text without these. */
const alwaysHidden = (0,once/* once */.Oo)(() => new RegExp(`${invisible}+`, "gv"));
/**
 * Invisible characters. The group captures those that are kept. Only three flags may have tags, which could otherwise
 * hide a text. Characters other than selectors are matched in runs for speed.
 */
const visible_text_hidden = (0,once/* once */.Oo)(() => new RegExp(String.raw `(\p{RGI_Emoji_Tag_Sequence}|(?=${selectors})(?:${purposeful}))|[${invisible}--${selectors}]+|${selectors}`, "gv"));

;// CONCATENATED MODULE: ./build/host/files/output-file.js






const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW: output_file_O_NOFOLLOW = 0 } = external_node_fs_.constants;
/**
 * Writes a file and creates missing folders. The content goes to a temporary file first, which then replaces the
 * target: concurrent steps can't mix their output, and hard links aren't followed.
 * @param path absolute
 * @param folders absolute; the file has to be below one of them, without a link in between
 * @throws UserError if writing there isn't allowed, and file-system errors
 */
function writeOutputFile(path, folders, pieces) {
    const file = prepare(path, folders);
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `.report-to-check-${(0,external_node_crypto_.randomUUID)()}`);
    const descriptor = (0,external_node_fs_.openSync)(draft, O_WRONLY | O_CREAT | O_EXCL | output_file_O_NOFOLLOW, 0o666);
    try {
        try {
            for (const piece of pieces)
                (0,external_node_fs_.writeFileSync)(descriptor, piece);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
        (0,external_node_fs_.renameSync)(draft, file);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(draft, { force: true });
        throw error;
    }
}
/** Creates the file's folders. Returns its path with the links above the allowed folder resolved. */
function prepare(path, folders) {
    const [folder, below] = findFolder(path, folders);
    const names = below.split(external_node_path_.sep);
    let at = folder;
    for (const name of names.slice(0, -1)) {
        at = (0,external_node_path_.join)(at, name);
        requireKind(at, "a folder", path);
        (0,external_node_fs_.mkdirSync)(at, { recursive: true });
    }
    const file = (0,external_node_path_.join)(folder, below);
    requireKind(file, "a file", path);
    return file;
}
/** Returns the allowed folder, with its links resolved, and the rest of the path. */
function findFolder(path, folders) {
    for (const folder of folders) {
        const realFolder = external_node_fs_.realpathSync.native(folder);
        const named = [folder, realFolder].find((one) => one !== path && isBelow(one, path));
        if (named !== undefined)
            return [realFolder, (0,external_node_path_.relative)(named, path)];
    }
    throw new errors/* UserError */.y("it is outside the workspace; use a path below GITHUB_WORKSPACE or RUNNER_TEMP");
}
/** A path that doesn't exist yet is accepted. */
function requireKind(path, kind, wanted) {
    const stats = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    const found = stats ? nameKind(stats) : kind;
    if (found === kind)
        return;
    throw new errors/* UserError */.y(`${path} is ${found}, so nothing is written to ${wanted}; give another path`);
}

;// CONCATENATED MODULE: ./build/host/job.js









const job_control = unicodePattern(String.raw `(?!\n)\p{Cc}`, "gu");
/**
 * The step's log, outputs and summary. Texts are untrusted.
 * @param secrets texts that must not be shown, such as the token: the runner masks only those that it knows
 */
function openJob(secrets) {
    const clean = toRedactor(secrets);
    const plain = (text) => toVisible(withoutControls(clean(text)));
    const oneLine = (text) => plain(text).replaceAll("\n", " ");
    const toTitle = (text) => shorten(oneLine(text), annotationTitleCharacters);
    return {
        info(line) {
            write(plain(line));
        },
        group(title, lines) {
            core/* startGroup */.Oh(oneLine(title));
            for (const line of lines)
                write(plain(line));
            core/* endGroup */.N4();
        },
        /** Shown only if debug logging is enabled for the run. */
        debug(line) {
            core/* debug */.Yz(plain(line));
        },
        /** Also shown on the page of the workflow run. */
        warn(line) {
            core/* warning */.$e(plain(line));
        },
        /** An annotation through the runner, used if there is no check run. The runner shows ten per level and step. */
        annotate(level, title, message, location) {
            const print = { failure: core/* error */.z3, warning: core/* warning */.$e, notice: core/* notice */.lm }[level];
            // A path that has to be changed to be shown no longer names the file, so it is only put into the message.
            const isShown = location && oneLine(location.path) === location.path;
            const place = location && !isShown ? `${location.path}:${location.startLine}: ` : "";
            print(shorten(plain(place + message), logAnnotationCharacters), {
                title: toTitle(title),
                ...(isShown && {
                    file: location.path,
                    startLine: location.startLine,
                    endLine: location.endLine,
                }),
            });
        },
        /** Fails the step, with the reason as an annotation of the workflow run and as the last line of the log. */
        fail(reason, title) {
            process.exitCode = core/* ExitCode */.yU.Failure;
            core/* error */.z3(plain(reason), title === undefined ? {} : { title: toTitle(title) });
        },
        setOutputs(outputs) {
            for (const [name, value] of Object.entries(outputs))
                core/* setOutput */.uH(name, value);
        },
        /** Runners without job summaries don't set the variable. */
        hasSummary() {
            return Boolean(process.env.GITHUB_STEP_SUMMARY);
        },
        /** Bytes that are already in the step's summary. */
        summaryBytes() {
            const path = process.env.GITHUB_STEP_SUMMARY;
            return path ? readSummarySize(path) : 0;
        },
        appendSummary(markdown) {
            const path = process.env.GITHUB_STEP_SUMMARY;
            if (path)
                appendToSummary(path, clean(markdown));
        },
        /** Writes a file below one of these absolute folders and creates missing ones. No secret may span two pieces. */
        writeFile(path, folders, pieces) {
            writeOutputFile(path, folders, toBatches(pieces, clean));
        },
    };
}
/** Joins pieces into batches of about a million characters, so that fewer system calls are needed. */
function* toBatches(pieces, clean) {
    let batch = "";
    for (const piece of pieces) {
        batch += piece;
        if (batch.length < 1_000_000)
            continue;
        yield clean(batch);
        batch = "";
    }
    yield clean(batch);
}
/**
 * The runner executes commands in log lines: `::` at the start, `##[` anywhere. Lines with these are printed between
 * `::stop-commands::` and its counterpart, which makes them plain text.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
function write(text) {
    // The white space before `::` must not include line feeds, or many blank lines would take quadratic time.
    if (!/^[^\S\n]*::|##\[/m.test(text)) {
        core/* info */.pq(text);
        return;
    }
    const resume = (0,external_node_crypto_.randomUUID)();
    core/* info */.pq(`::stop-commands::${resume}\n${text}\n::${resume}::`);
}
/** The runner treats a lone carriage return as a line break, and ESC starts a colour. */
function withoutControls(text) {
    return text.replace(job_control(), " ");
}

;// CONCATENATED MODULE: ./build/host/files/report-file.js


/** Larger chunks are slower: they don't stay in the CPU cache and are allocated outside V8's young generation. */
const chunkBytes = 64 * 1024;
/**
 * Reads a file in chunks that share one buffer: a chunk is valid until the next one is requested. Stops at the size
 * that the file had when it was opened, so that a growing file ends too. Synchronous reading is the fastest that Node
 * has, and nothing else waits for it.
 * @param realPath without links
 * @throws UserError for anything but a regular file, and file-system errors
 */
function* readChunks(realPath) {
    const { descriptor, bytes } = openRegularFile(realPath);
    try {
        const piece = Buffer.allocUnsafe(Math.max(1, Math.min(chunkBytes, bytes)));
        for (let left = bytes; left > 0;) {
            const length = (0,external_node_fs_.readSync)(descriptor, piece, 0, Math.min(piece.length, left), null);
            if (length === 0)
                return;
            left -= length;
            yield piece.subarray(0, length);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./build/host/slashes.js

/** Paths are `/`-separated wherever they are shown, compared or sent. */
function toSlashes(path) {
    return external_node_path_.sep === "\\" ? path.replaceAll("\\", "/") : path;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/host/reports/pattern.js


/** @param path the path module; that of another system in tests */
function readPattern(line, workingDirectory, path = external_node_path_) {
    const isExclude = line.startsWith("!");
    const text = isExclude ? line.slice(1).trimStart() : line;
    const segments = text.split(path.sep === "\\" ? /[\\/]/ : "/");
    const literals = [];
    for (const segment of segments) {
        const literal = toLiteral(segment);
        if (literal === undefined)
            break;
        literals.push(literal);
    }
    const wild = segments.slice(literals.length);
    const isLiteral = wild.length === 0;
    if (literals[0] === "~")
        literals[0] = (0,external_node_os_.homedir)();
    // An absolute path begins with an empty segment or a drive. Alone, these need a separator.
    const isRoot = literals.length === 1 && /^(?:|[a-z]:)$/i.test(literals[0] ?? "");
    const start = path.resolve(workingDirectory, literals.join(path.sep) + (isRoot ? path.sep : ""));
    const below = wild.filter((segment, at) => !isEmptyStep(segment) || at === wild.length - 1);
    // A trailing separator means folders only.
    const isFolder = isLiteral && literals.length > 1 && literals.at(-1) === "";
    const base = escapeGlob(start, path);
    const joined = [base.endsWith(path.sep) ? base.slice(0, -1) : base, ...below].join(path.sep);
    return { text, isExclude, glob: joined + (isFolder ? path.sep : ""), start, isLiteral };
}
/** Escapes a path for use in a pattern. */
function escapeGlob(path, { sep } = external_node_path_) {
    const escaped = sep === "\\" ? path : path.replaceAll("\\", "\\\\");
    return escaped.replace(/[[?*]/g, "[$&]");
}
/**
 * Returns the literal text of a segment; undefined if it has a wildcard. `[[]z]` is `[z]`. Backslashes escape, except
 * on Windows, where they are separators.
 */
function toLiteral(segment) {
    let literal = "";
    for (const [token] of segment.matchAll(/\\.|\[[^\]]*\]|./gs)) {
        if (token === "*" || token === "?")
            return undefined;
        if (token.startsWith("\\"))
            literal += token.at(-1);
        else if (token.length > 2) {
            // A set of one character is that character.
            if (token.length > 3 || token === "[\\]")
                return undefined;
            literal += token[1];
        }
        else
            literal += token;
    }
    return literal;
}
function isEmptyStep(segment) {
    return segment === "" || segment === ".";
}

;// CONCATENATED MODULE: ./build/host/reports/folder-patterns.js



const outside = "is outside the workspace and was not read; write the reports below GITHUB_WORKSPACE, or copy them there.";
/** Reads the lines of the input `reports`. The folders are absolute. */
function readPatterns(lines, workingDirectory, workspace) {
    const realWorkspace = toRealPath(workspace);
    /** Patterns to search with. None starts with a link. */
    const patterns = [];
    /** Real paths of the files that were given without a wildcard. */
    const explicit = new Set();
    /** Start paths of patterns that lead out of the workspace. */
    const leadOut = [];
    /** Patterns whose start path doesn't exist. */
    const missing = [];
    /** Why other patterns aren't searched, one line each. */
    const notes = [];
    for (const line of lines) {
        const pattern = readPattern(line, workingDirectory);
        const { start, text, isExclude, isLiteral } = pattern;
        const isNamedInside = isBelow(workspace, start) || isBelow(realWorkspace, start);
        const followed = isNamedInside ? followInside(start, workspace, realWorkspace) : undefined;
        if (followed?.kind === "inside") {
            patterns.push(withoutLinks(pattern, followed));
            if (isLiteral && !isExclude)
                explicit.add(followed.realPath);
        }
        else if (isExclude)
            patterns.push(pattern);
        else if (followed === undefined)
            notes.push(`${text} ${outside}`);
        else if (followed.kind === "outside")
            leadOut.push(start);
        else if (followed.kind === "unreadable")
            notes.push(`${text} can't be searched: ${followed.reason}`);
        else
            missing.push(pattern);
    }
    return { patterns, explicit, leadOut, missing, notes };
}
/** Resolves a folder that is given by a link, because searches don't follow links. */
function withoutLinks(pattern, { realPath, direct }) {
    if (direct === pattern.start || findKind(realPath) !== "a folder")
        return pattern;
    const rest = pattern.glob.slice(escapeGlob(pattern.start).length);
    return { ...pattern, start: direct, glob: escapeGlob(direct) + rest };
}

;// CONCATENATED MODULE: ./build/paths.js
/** Functions on paths as text. They don't look at the disk. */
/** The folder of a `/`-separated path; "" for a path without one. */
function folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
/** The last segment of a `/`-separated path. */
function baseNameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}
/** The last segment of a path from any system, separated by `/` or `\`. */
function fileNameOf(path) {
    return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
/**
 * The path in a `file:` URI, not decoded: `/a/b` for `file:///a/b`, `C:/b` for `file:///C:/b` and `file://C:/b`,
 * `//server/b` for `file://server/b`, `b` for `file:b`. Tools follow https://www.rfc-editor.org/rfc/rfc8089 loosely.
 */
function pathOfFileUri(uri) {
    const rest = uri.slice("file:".length).replace(/^\/\/localhost(?=\/)/i, "//");
    if (!rest.startsWith("//"))
        return rest;
    const path = rest.slice(2);
    if (/^\/?[a-z]:/i.test(path))
        return path.replace(/^\//, "");
    return /^[/~]/.test(path) ? path : rest;
}
/** Decodes valid percent-encoding and leaves the rest: some tools write a literal `%` into URIs. */
function decodePercent(text) {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
        try {
            return decodeURIComponent(encoded);
        }
        catch {
            return encoded;
        }
    });
}

;// CONCATENATED MODULE: ./build/formats/other/file.js

/** Extensions of report files, packed or not. Unreadable files with these extensions count as broken reports. */
const reportExtensions = ["xml", "json", "sarif", "trx", "jsonl", "ndjson"];
const reportEnds = new Set([...reportExtensions, "checkstyle", "junit"]);
/** Extensions of other files in build folders, which no tool uses for reports. */
const otherEnds = new Set([
    "log txt out err md rst adoc csv tsv tap ansi diff patch",
    "html htm css js mjs cjs ts map yml yaml toml properties",
    "png jpg jpeg gif bmp ico svg webp avif webm mp4 mov avi",
    "zip tar tgz bz2 xz 7z zst jar war pdf woff woff2 ttf",
    "info lcov exec ec gcda gcno gcov profdata profraw coverage",
    "bin dat db sqlite pb ser dmp hprof jfr nettrace cover prof",
    "class dll exe so dylib o a pyc wasm binlog lock sha256",
].flatMap((line) => line.split(" ")));
/** Returns true if the name or bytes of a file without a known format show that it isn't a report. */
function isSomethingElse(file, text) {
    if (file.explicit)
        return false;
    const end = endOf(file.path);
    if (reportEnds.has(end))
        return false;
    return otherEnds.has(end) || (text !== undefined && isBinary(text));
}
/** Returns "xml" for `out/TEST-a.XML.gz`, and an empty text if there is no dot or nothing before it. */
function endOf(path) {
    const name = baseNameOf(path).replace(/\.gz$/i, "");
    const dot = name.lastIndexOf(".");
    return dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
}
/** Returns true if the file's start has characters that don't occur in text. */
function isBinary(text) {
    return binary.test(startOf(text, 8 * 1024));
}
/** Returns the start of a text. The length is in UTF-16 units. */
function startOf(text, length) {
    for (const piece of text.chunks())
        return piece.slice(0, length);
    return "";
}
/** Control characters that aren't white space, a bell, a backspace or the start of a terminal sequence. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\0-\x06\x0e-\x1a\x1c-\x1f]/;
const insteadOfTap = "Have the tool write JUnit XML: `node --test --test-reporter=junit`, `tap --reporter=junit`, `bats --formatter junit`, `prove --formatter TAP::Formatter::JUnit`.";
/** Lines that occur only in TAP: the version, the plan, and numbered test results. https://testanything.org */
const tapLine = /^(?:TAP version 1\d|1\.\.\d{1,9}|(?:not )?ok \d{1,9}\b)/;
/** Searches the start of a text, because program output may come first. */
function isTap(text) {
    const lines = startOf(text, 64 * 1024)
        .trimStart()
        .split("\n");
    return lines.some((line) => tapLine.test(line));
}

;// CONCATENATED MODULE: ./build/host/reports/report-names.js


/** Extensions of the files that are taken for reports if only a folder is named. */
const searchedExtensions = reportExtensions.flatMap((end) => [`.${end}`, `.${end}.gz`]);
/** Ignores case where the system does. */
function isReportName(path) {
    const name = external_node_path_.sep === "\\" ? path.toLowerCase() : path;
    return searchedExtensions.some((extension) => name.endsWith(extension));
}

// EXTERNAL MODULE: ./build/node_modules/@actions/glob/lib/glob.js + 16 modules
var glob = __webpack_require__(1622);
;// CONCATENATED MODULE: ./build/host/reports/search.js






/** The previous search. Searches run one at a time, because they replace functions of `fs`. */
let before = Promise.resolve();
/** Finds what @actions/glob finds. Links to folders aren't followed. Patterns can't contain line breaks. */
function search(patterns, options) {
    const found = before.then(() => searchAlone(patterns, options));
    before = found.catch(() => { });
    return found;
}
async function searchAlone(patterns, options) {
    // The text after a line break would be a pattern of its own: for any folder of this machine, or an exclusion.
    if (patterns.some(hasLineBreak))
        throw new Error("A pattern has a line break in it");
    // @actions/glob can't skip a folder before reading it, and it stops the whole search at a path that can't be read or
    // has disappeared. It accesses the disk only through these two functions, so they are replaced during the search.
    const disk = external_node_fs_.promises;
    const { readdir, lstat } = disk;
    try {
        const globber = await (0,glob/* create */.v)(patterns.join("\n"), {
            followSymbolicLinks: false,
            implicitDescendants: false,
            matchDirectories: options.folders,
        });
        disk.readdir = (folder) => readFolder(folder, readdir, options);
        disk.lstat = async (path) => search_lookAt(path, options);
        return await globber.glob();
    }
    catch (error) {
        throw new errors/* UserError */.y(`Input reports: ${(0,errors/* messageOf */.b)(error)}`);
    }
    finally {
        Object.assign(disk, { readdir, lstat });
    }
}
async function readFolder(folder, read, { nodeModules, isWanted, onUnreadable }) {
    if (!nodeModules && (0,external_node_path_.basename)(folder) === "node_modules")
        return [];
    if (isWanted && !isWanted(folder))
        return [];
    try {
        // A folder's names can be readable although its files aren't.
        await external_node_fs_.promises.access(folder, external_node_fs_.constants.X_OK);
        return await read(folder);
    }
    catch (error) {
        onUnreadable(folder, (0,errors/* messageOf */.b)(error));
        return [];
    }
}
/**
 * A path that can't be read isn't treated as a folder; if it matches, opening it fails later. Synchronous, because
 * waiting for a thread per file would add half of the reading time for 10,000 files.
 */
function search_lookAt(path, { onUnreadable }) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch (error) {
        if (!isMissing(error))
            onUnreadable(path, (0,errors/* messageOf */.b)(error));
        return { isDirectory: () => false };
    }
}

;// CONCATENATED MODULE: ./build/host/reports/nearby.js






/** Folders that are listed for one pattern. */
const maxFolders = 300;
const deepest = 4;
const maxNamed = 3;
/** Finds reports near the place that a pattern names. The folders are absolute. Links aren't followed. */
function findNearby({ start }, { workspace, workingDirectory, }) {
    const { folder, missing } = nearby_findFolder(start, workspace);
    const name = missing && (0,external_node_path_.relative)(folder, missing).split(external_node_path_.sep)[0];
    const meant = name &&
        findNearMiss(name, listVisible(folder).map((entry) => entry.name));
    const places = [...(meant ? [(0,external_node_path_.join)(folder, meant)] : []), folder, workspace];
    let reports = [];
    for (const place of places) {
        if (reports.length === 0)
            reports = findReports(place, meant ? () => true : isLikely);
    }
    const named = reports.slice(0, maxNamed).map((path) => (0,external_node_path_.relative)(workingDirectory, path));
    return {
        /** The first folder of the pattern that doesn't exist. */
        missing,
        /** A folder or file has nearly this name. */
        isNearMiss: Boolean(meant),
        /** Paths of reports, relative to the working directory; at most three. */
        reports: named,
    };
}
/** Returns the deepest existing folder on the way to a path, and the first missing one. */
function nearby_findFolder(path, workspace) {
    let missing;
    for (let at = path; at !== workspace && at !== (0,external_node_path_.dirname)(at); at = (0,external_node_path_.dirname)(at)) {
        const followed = followInside(at, workspace);
        if (followed.kind !== "inside")
            missing = at;
        else if (findKind(followed.realPath) === "a folder")
            return { folder: followed.direct, missing };
    }
    return { folder: workspace, missing };
}
/** Returns files below a folder that have a report's name, nearest first. The folder itself may be such a file. */
function findReports(start, isWanted) {
    if (findKind(start) === "a file")
        return [start];
    const found = [];
    let level = [start];
    let read = 0;
    for (let depth = 0; depth < deepest && level.length > 0 && found.length < maxNamed; depth++) {
        const next = [];
        for (const folder of level.slice(0, maxFolders - read)) {
            read++;
            for (const entry of listVisible(folder)) {
                const path = (0,external_node_path_.join)(folder, entry.name);
                if (entry.isDirectory())
                    next.push(path);
                else if (entry.isFile() && isReportName(entry.name) && isWanted((0,external_node_path_.relative)(start, path)))
                    found.push(path);
            }
        }
        level = next;
    }
    return found.sort();
}
/** Files such as package.json and pom.xml are everywhere. */
function isLikely(path) {
    return /\.(?:sarif|trx)(?:\.gz)?$|report|result|junit|test|lint|check|scan/i.test(path);
}
/** Lists files and folders. Links are left out, because they may lead out of the workspace. */
function listVisible(folder) {
    return listFolder(folder)
        .filter((entry) => entry.isFile() || entry.isDirectory())
        .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
        .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/host/reports/unmatched.js




/**
 * Says in one line why a pattern matches nothing, if that is known, and what is nearby. It is probably a mistake if
 * `isMistake`, even if other patterns found reports. The folders are absolute.
 */
function describeUnmatched(pattern, folders) {
    const nearby = findNearby(pattern, folders);
    const isGone = pattern.isLiteral && nearby.missing !== undefined;
    const what = `${toOneLine(pattern.text)}${isGone ? ": no such file" : " matches no report file"}`;
    const advice = findSyntaxAdvice(pattern.text);
    if (advice)
        return { text: `${what}. ${advice}`, isMistake: true };
    return {
        text: `${what}${unmatched_describe(nearby, folders.workingDirectory, pattern.text)}`,
        isMistake: isGone || nearby.isNearMiss,
    };
}
function unmatched_describe({ missing, reports }, workingDirectory, pattern) {
    const toName = (path) => toOneLine(toSlashes(path));
    const gone = missing && toName((0,external_node_path_.relative)(workingDirectory, missing));
    // Already mentioned for a path without wildcards.
    const isMentioned = gone === toOneLine(pattern);
    const parts = [
        ...(gone && !isMentioned ? [`${gone} isn't there`] : []),
        ...(reports.length > 0 ? [`nearby: ${reports.map(toName).join(", ")}`] : []),
    ];
    return parts.length > 0 ? ` (${parts.join("; ")}).` : ".";
}
/** Syntax of other tools that people use in patterns, and what to write instead. */
const habits = [
    { pattern: /^["'`]|["'`]$/, advice: "Quotes are part of the name; remove them." },
    {
        pattern: /[*?+@!]?\([^()]*\|[^()]*\)/,
        advice: "Alternatives in parentheses aren't supported: write one pattern per line.",
    },
    { pattern: /\{[^{}]*\}/, advice: "Braces aren't supported: write one pattern per line." },
    { pattern: /,/, advice: "Patterns aren't separated by commas: write one per line." },
    { pattern: /;/, advice: "Patterns aren't separated by semicolons: write one per line." },
    {
        pattern: /\S\.\w+\s+\S*[./*]/,
        advice: "Patterns aren't separated by spaces: write one per line.",
    },
    { pattern: /\\/, advice: "A backslash isn't a separator here: write / between folders." },
];
/** Returns advice for a pattern that looks like another tool's syntax. */
function findSyntaxAdvice(pattern) {
    return habits.find((habit) => habit.pattern.test(pattern))?.advice;
}

;// CONCATENATED MODULE: ./build/host/reports/find.js












/** The message doesn't say whether the target exists. */
const linksOut = "It is a link to a file outside the workspace and was not read, or to nothing. Copy the file into the workspace.";
const goneOrUnnamed = "The file was deleted before it was read, or its name isn't UTF-8.";
/** Patterns without a match that are explained. */
const maxExplained = 5;
/**
 * Finds the files that match the patterns, sorted by path. The syntax is that of actions/upload-artifact. A folder
 * means the report files below it. Links out of the workspace aren't followed, and `node_modules` is searched only if a
 * pattern names it. A match that can't be read is included and throws a `UserError` when it is read, since it may hide
 * failures. Notes say what wasn't searched and which patterns are probably mistakes. Hints say why the other patterns
 * found nothing; they are only given if no file was found. Each is one line.
 */
async function findReportFiles(lines, folders) {
    const { workspace, workingDirectory, root } = folders;
    const nameOf = (path) => toSlashes((0,external_node_path_.relative)(root, path));
    const read = readPatterns(lines, workingDirectory, workspace);
    const { patterns, explicit, leadOut, missing } = read;
    const notes = new Set(read.notes);
    const found = await findPaths(patterns, (path, problem) => notes.add(`${toOneLine(nameOf(path))} ${problem}`));
    const files = new Map();
    const addUnread = (path, problem) => {
        const chunks = () => {
            throw new errors/* UserError */.y(problem);
        };
        files.set(path, { path: nameOf(path), explicit: true, bytes: 0, chunks });
    };
    for (const path of leadOut)
        addUnread(path, linksOut);
    const realWorkspace = toRealPath(workspace);
    for (const path of [...found].toSorted()) {
        const followed = followInside(path, workspace, realWorkspace);
        if (followed.kind === "outside")
            addUnread(path, linksOut);
        else if (followed.kind === "missing")
            addUnread(path, goneOrUnnamed);
        else if (followed.kind === "unreadable")
            addUnread(path, `The file can't be opened: ${followed.reason}`);
        else {
            const { realPath, direct } = followed;
            const { kind, size = 0 } = lookAt(realPath) ?? {};
            // A file counts once, however many links lead to it, and under its own path if that was found.
            if (kind === "a folder" || (files.has(realPath) && direct !== path))
                continue;
            const chunks = () => readChunks(realPath);
            const isExplicit = explicit.has(realPath);
            files.set(realPath, { path: nameOf(path), explicit: isExplicit, bytes: size, chunks });
        }
    }
    const unmatched = [...missing, ...(await findMatchless(patterns, found))].slice(0, maxExplained);
    const hints = [];
    for (const pattern of unmatched) {
        const { text, isMistake } = describeUnmatched(pattern, folders);
        if (isMistake)
            notes.add(text);
        else if (files.size === 0)
            hints.push(text);
    }
    return {
        files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
        notes: [...notes],
        hints,
    };
}
/** Returns the patterns without a match: all if nothing was found, else those with another tool's syntax. */
async function findMatchless(patterns, found) {
    const includes = patterns.filter(({ isExclude }) => !isExclude);
    if (found.size === 0)
        return includes;
    const matchless = [];
    const odd = includes.filter(({ text }) => findSyntaxAdvice(text) !== undefined);
    for (const pattern of odd.slice(0, maxExplained)) {
        const paths = await search([pattern.glob], {
            folders: true,
            nodeModules: pattern.text.includes("node_modules"),
            onUnreadable: () => { },
        });
        if (paths.length === 0)
            matchless.push(pattern);
    }
    return matchless;
}
/** Finds the matching paths: files, links, and the files in matching folders. */
async function findPaths(patterns, onUnread) {
    const nodeModules = patterns.some((one) => !one.isExclude && one.text.includes("node_modules"));
    const onUnreadable = (path, reason) => onUnread(path, `can't be searched: ${reason}`);
    const includes = patterns.filter(({ isExclude }) => !isExclude);
    const excludes = patterns.filter(({ isExclude }) => isExclude).map(({ glob }) => `!${glob}`);
    // The order matters: a later pattern can include what an earlier one excluded.
    const globs = patterns.map(({ isExclude, glob }) => (isExclude ? `!${glob}` : glob));
    const first = await search(globs, { folders: true, nodeModules, onUnreadable });
    const paths = new Set();
    const folders = new Set();
    for (const path of first) {
        if (findKind(path) !== "a folder")
            paths.add(path);
        else if (!hasLineBreak(path))
            folders.add(path);
        else
            onUnread(path, "has a line break in its name and was not searched; rename the folder.");
    }
    if (folders.size === 0)
        return paths;
    // With a pattern per folder, each of their files would be compared with each pattern.
    const around = new Set([...folders].flatMap((folder) => [...ancestorsOf(folder)]));
    const isWithin = (path) => ancestorsOf(path).some((folder) => folders.has(folder));
    const starts = new Set(includes.map(({ start }) => start));
    const below = [...starts].map((start) => `${escapeGlob(start)}${external_node_path_.sep}**${external_node_path_.sep}*`);
    const inFolders = await search([...below, ...excludes], {
        folders: false,
        nodeModules,
        onUnreadable,
        isWanted: (folder) => around.has(folder) || folders.has(folder) || isWithin(folder),
    });
    for (const path of inFolders)
        if (isReportName(path) && isWithin(path))
            paths.add(path);
    return paths;
}
/** Returns the folders around a path, innermost first. */
function ancestorsOf(path) {
    const folder = (0,external_node_path_.dirname)(path);
    return folder === path ? [] : [folder, ...ancestorsOf(folder)];
}

;// CONCATENATED MODULE: ./build/host/files/source-path.js

const isWindows = process.platform === "win32";
/** The limit of Linux for a path; most programs on macOS and Windows have a smaller one. */
const maxLength = 4096;
/** Control characters, and bytes that aren't UTF-8 (read as U+FFFD). */
const notName = unicodePattern(String.raw `[\p{Cc}\uFFFD]`);
/** The segments ``, `.` and `..`. */
const notSegment = /(?:^|\/)\.{0,2}(?:\/|$)/;
/** On Windows these separate folders, or name a drive or a file's stream. */
const notWindowsPath = /[\\:]/;
/**
 * The `.git` folder under every name that a file system accepts for it: any case, NTFS short names, trailing dots and
 * spaces, streams. HFS+ ignores some characters.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-coreprotectNTFS
 */
const gitFolder = /(?:^|\/)(?:\.git|git~\d+)[ .]*(?::[^/]*)?(?:\/|$)/i;
const ignored = unicodePattern(String.raw `\p{Default_Ignorable_Code_Point}`, "gu");
/** Returns true if a `/`-separated path can be a source file below the root of a checkout, outside of `.git`. */
function isSourcePath(path) {
    if (path.length > maxLength || notSegment.test(path))
        return false;
    if (isWindows && notWindowsPath.test(path))
        return false;
    // Most paths are ASCII, and the other patterns are slow to compile.
    if (!/[^ -~]/.test(path))
        return !gitFolder.test(path);
    return !notName().test(path) && !gitFolder.test(path.replace(ignored(), ""));
}

;// CONCATENATED MODULE: ./build/host/files/source-files.js



/** A larger file is generated and not worth searching for a test's name. */
const maxBytes = 4 * 1024 * 1024;
/** Locating, comparing and rendering read the same files. */
const maxKept = 32_000_000;
/** A hostile report can name as many folders as it has lines. */
const maxRemembered = 100_000;
/**
 * Opens the files below `root`. Folders are checked once: the paths of a repository share them, and anyone who could
 * replace a folder by a link in the meantime already runs code in this job.
 */
function openSourceFiles(root) {
    const folders = new Map();
    const isFolder = (path) => {
        const known = folders.get(path);
        if (known !== undefined)
            return known;
        const is = findKind((0,external_node_path_.join)(root, path)) === "a folder";
        if (folders.size >= maxRemembered)
            folders.clear();
        folders.set(path, is);
        return is;
    };
    /** Starts at the root, so that the check ends at the first path that isn't a folder. */
    const isReachable = (path) => {
        const last = path.lastIndexOf("/");
        if (last < 0 || folders.get(path.slice(0, last)))
            return true;
        for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
            if (!isFolder(path.slice(0, end)))
                return false;
        }
        return true;
    };
    const texts = new Map();
    let kept = 0;
    const remember = (path, text) => {
        texts.set(path, text);
        kept += text.length;
        for (const [oldest, dropped] of texts) {
            if (kept <= maxKept && texts.size <= maxRemembered)
                break;
            texts.delete(oldest);
            kept -= dropped.length;
        }
    };
    return {
        exists(path) {
            if (!isSourcePath(path) || !isReachable(path))
                return false;
            const kind = findKind((0,external_node_path_.join)(root, path));
            return kind === "a file" || kind === "a folder";
        },
        readText(path) {
            const known = texts.get(path);
            if (known !== undefined)
                return known;
            if (!isSourcePath(path) || !isReachable(path))
                return undefined;
            const text = readRegularFile((0,external_node_path_.join)(root, path), maxBytes);
            if (text !== undefined)
                remember(path, text);
            return text;
        },
    };
}

;// CONCATENATED MODULE: ./build/host/repository.js








/** A list of a million files takes about 150 MiB. */
const repository_maxBytes = 256 * 1024 * 1024;
/** The limit of files without git. */
const walkedFiles = 500_000;
/** Lists the files that git tracks below `root`, or all files on disk if git can't list them. */
async function readRepository(root, workspace, timeoutMs = gitTimeoutMs) {
    const tracked = await listTracked({ root, workspace }, timeoutMs);
    const { files, submodules } = "files" in tracked ? tracked : { files: walk(root), submodules: [] };
    const sources = openSourceFiles(root);
    const repository = {
        root: toSlashes(root),
        files,
        submodules,
        existsUntracked: sources.exists,
        readText: sources.readText,
    };
    const note = "files" in tracked ? describeLeftOut(tracked.leftOut) : describeNoGit(tracked, root);
    return { repository, ...(note !== undefined && { note }) };
}
async function listTracked(checkout, timeoutMs) {
    const answer = await askGit(checkout, ["ls-files", "-z", "--stage"], { maxBytes: repository_maxBytes, timeoutMs });
    return "output" in answer ? readEntries(answer.output) : answer;
}
function readEntries(output) {
    const files = [];
    const submodules = [];
    /** Paths that can't be source files: they lead out of the checkout, or no file system can hold them. */
    const leftOut = [];
    let previous = "";
    for (const entry of output.split("\0")) {
        if (entry === "")
            continue;
        // "<mode> <object> <stage>\t<path>"; a path in conflict is listed once per stage.
        const path = entry.slice(entry.indexOf("\t") + 1);
        if (path === previous)
            continue;
        previous = path;
        if (!isSourcePath(path))
            leftOut.push(path);
        else if (entry.startsWith("160000 "))
            submodules.push(path);
        else
            files.push(path);
    }
    return { files, submodules, leftOut };
}
function describeLeftOut(leftOut) {
    const [first] = leftOut;
    if (first === undefined)
        return undefined;
    const files = leftOut.length === 1 ? "1 file by a name" : `${leftOut.length} files by names`;
    return `git lists ${files} that no finding can be placed in, such as "${toOneLine(first)}".`;
}
function describeNoGit(noGit, root) {
    const result = "so findings are placed by the files on disk";
    if (noGit.why === "no git")
        return `git isn't installed here, ${result}; install it in this job.`;
    if (noGit.why === "failed")
        return `git can't list its files, ${result}: ${noGit.message}`;
    const checkouts = listCheckoutsBelow(root).map((path) => toOneLine(toSlashes((0,external_node_path_.relative)(root, path))));
    if (checkouts.length === 0)
        return `There is no git checkout here, ${result}; run actions/checkout in this job.`;
    const named = checkouts.slice(0, 3).join(", ") + (checkouts.length > 3 ? ", \u2026" : "");
    return `There are several git checkouts here (${named}), ${result}; name one by the input working-directory.`;
}
function walk(root) {
    const files = [];
    const folders = [root];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const entry of listFolder(folder)) {
            if (files.length >= walkedFiles)
                return files;
            const path = folder + external_node_path_.sep + entry.name;
            const name = toSlashes((0,external_node_path_.relative)(root, path));
            if (!isSourcePath(name))
                continue;
            if (entry.isFile())
                files.push(name);
            else if (entry.isDirectory() && entry.name !== "node_modules")
                folders.push(path);
        }
    }
    return files;
}

;// CONCATENATED MODULE: ./build/host/working-directory.js






/**
 * Resolves the input `working-directory`, relative to the workspace. A link is followed only if it stays in its
 * checkout, because links of a checkout are untrusted.
 */
function resolveWorkingDirectory(workspace, folder) {
    const path = (0,external_node_path_.resolve)(workspace, folder);
    // Patterns start with this path, one per line.
    if (hasLineBreak(path))
        fail("has a line break in it; name a folder without one");
    const followed = followInside(path, workspace);
    if (followed.kind === "outside") {
        fail("leads out of the workspace; name a folder below GITHUB_WORKSPACE, and not by a link");
    }
    if (followed.kind !== "inside" || findKind(followed.realPath) !== "a folder") {
        throw new errors/* UserError */.y(`Input working-directory: there is no folder ${JSON.stringify(folder)} in the workspace.`);
    }
    const link = findLink(path, workspace);
    if (link === undefined)
        return path;
    const { direct } = followed;
    if (findRoot(direct, workspace) === findRoot((0,external_node_path_.dirname)(link), workspace))
        return direct;
    return fail("leads into another checkout; name the folder itself, and not a link");
    function fail(problem) {
        throw new errors/* UserError */.y(`Input working-directory: ${JSON.stringify(folder)} ${problem}.`);
    }
}

;// CONCATENATED MODULE: ./build/model/finding.js
/** The severity of a finding, worst first, in GitHub's terms for annotations. */
const levels = ["failure", "warning", "notice"];
/** The number of places of one finding that can be annotated. */
const maxParts = 10;
/** Returns the test or the suite that a finding is about. */
function testOf(finding) {
    return finding.kind === "test" || finding.kind === "suite" ? finding.test : undefined;
}
function ruleOf(finding) {
    return finding.kind === "rule" ? finding.rule : undefined;
}
/** Returns the number of failures of a test; 1 for other findings. */
function failuresOf(finding) {
    return finding.kind === "test" ? (finding.failures ?? 1) : 1;
}
function isFlaky(finding) {
    return finding.kind === "test" && finding.outcome === "flaky";
}

;// CONCATENATED MODULE: ./build/read/plain-text.js
/**
 * Removes terminal sequences and their remains, and control characters other than `\n` and `\t`. Line ends become
 * `\n`, and the result is well-formed UTF-16. Takes linear time.
 */
function plainText(text) {
    let plain = text;
    if (plain_text_control.test(plain) || hasTerminalSequence(plain)) {
        plain = plain.replace(/\r\n?/g, "\n").replace(sequence, "");
        if (clearlyColour.test(plain))
            plain = plain.replace(colour, "");
        plain = plain.replace(controls, "");
    }
    return plain.toWellFormed();
}
/** Returns plain text on one line, with single spaces. */
function oneLine(text) {
    const plain = plainText(text);
    return /\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, " ").trim() : plain.trim();
}
/** Returns true if a text without control characters may contain the remains of a terminal sequence. */
function hasTerminalSequence(text) {
    for (let at = text.indexOf("["); at >= 0; at = text.indexOf("[", at + 1)) {
        if (beforeBracket.includes(text.charAt(at - 1)) || digits.includes(text.charAt(at + 1)))
            return residue.test(text);
    }
    return false;
}
/** What can be before or after the `[` of `residue`. It is checked first because that is cheap. */
const beforeBracket = "Bb]3e;\ufffd";
const digits = "0123456789";
/** Shortens a text to at most `limit` (\u2265 100) UTF-16 units: its start, the length of the omission, and its end. */
function clip(text, limit) {
    if (text.length <= limit)
        return text;
    const half = Math.floor((limit - 50) / 2);
    const left = text.length - 2 * half;
    return `${text.slice(0, half)}\n[\u2026 ${left} characters left out \u2026]\n${text.slice(-half)}`.toWellFormed();
}
/** Quotes the first line of a text, shortened and detached. */
function quoteLine(text) {
    const start = text.slice(0, 1000);
    const end = start.indexOf("\n");
    const line = oneLine(end < 0 ? start : start.slice(0, end));
    if (line === "")
        return "control characters";
    return detach(line.length > 100 ? `\u201c${line.slice(0, 100).toWellFormed()}\u2026\u201d` : `\u201c${line}\u201d`);
}
/** Copies a text, because V8 keeps the original of a substring in memory: for a report's name, a piece of the file. */
function detach(text) {
    // Concatenating and cutting makes V8 copy the string, at a tenth of the cost of a conversion to bytes.
    return text.length < 13 ? text : ` ${text}`.slice(1);
}
/*
 * Each alternative begins with a fixed character and continues with classes that don't contain it, and adjacent classes
 * don't overlap. So the time is linear for any text.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const plain_text_control = /[\0-\x08\x0b-\x1f\x7f-\x9f]/;
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;
/**
 * ECMA-48 sequences (control sequences, operating system commands such as links, short escapes) after the escape
 * character, or after what gotestsum, pytest, CTest, Catch2, JSON and Surefire write instead of it.
 */
const sequence = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)|[ -/]+[0-~]|[0-Z\\^-~])|(?:\x9b|(?:\ufffd|#x1[Bb]|\[NON-XML-CHAR-0x1B\]|\\x1[Bb]|\\u001[Bb]|\\033|\\e|&(?:amp)?#27;)\[)[0-?]*[ -/]*[@-~]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: above
const residue = /\[\d{1,3}[;m]|(?:1[Bb]\]?|\\033|\\e|#27;|\ufffd)\[/;
/** Colours whose escape character is missing, `[31m`. A single digit could be a duration (`[5m]`, `[1m 20s]`). */
const clearlyColour = /\[(?:0|2[2-9]|[349][0-7]|[34]9|10[0-7]|\d{1,3}(?:;\d{1,3}){1,6})m(?![\]:])/;
const colour = /\[(?:\d{1,3}(?:;\d{1,3}){0,6})?m(?![\]:])/g;

;// CONCATENATED MODULE: ./build/formats/text-budget.js


function newTextBudget() {
    return { left: 8 * 1024 * 1024, slowest: [], namesLeft: 20_000 };
}
/** For a message or details: GitHub's limit is 64 KiB each. All lengths are in UTF-16 units. */
const longestText = 64 * 1024;
const longestName = 1000;
/** Beyond the budget: how much of a text is examined, and how much of a finding is kept. */
const readBeyond = 8 * 1024;
const keptBeyond = 1200;
/** For a text of a linter's finding. Most are short. */
function textLimit(budget) {
    return budget.left > 0 ? longestText : 300;
}
/** For a text of a test's failure, of which more is examined than kept. */
function readingLimit(budget) {
    return budget.left > 0 ? longestText : readBeyond;
}
/** Returns the finding with bounded texts, detached from the report's text. Names and paths must be from `toName`. */
function keep(finding, budget) {
    const test = testOf(finding);
    const { message, details } = keepTexts(finding, budget);
    const parts = finding.parts?.map((part) => ({
        places: part.places,
        ...keepTexts(part, budget),
    }));
    return {
        ...finding,
        title: detach(finding.title),
        message,
        ...(details && { details }),
        ...(test && { test: keepTest(test) }),
        ...(parts && { parts }),
        places: finding.places.map((place) => ({ ...place, path: detach(place.path) })),
    };
}
function keepTexts({ message = "", details = "" }, budget) {
    const limit = budget.left > 0 ? longestText : keptBeyond;
    const kept = { message: detach(clip(message, limit)), details: detach(clip(details, limit)) };
    budget.left -= kept.message.length + kept.details.length;
    return kept;
}
/**
 * Shortens the texts of failures for XML readers.
 * @param names returns the words that mark the important lines of a trace
 */
function shortenTexts(budget, names) {
    return {
        limit: () => readingLimit(budget),
        shorten: (text) => budget.left > 0 || text.length <= keptBeyond ? text : abridge(text, names()),
    };
}
/** Shortens a text beyond the budget to its start, its end and the lines that name the test's class or file. */
function abridge(text, names) {
    const headEnd = text.lastIndexOf("\n", 400);
    const head = text.slice(0, headEnd > 0 ? headEnd : 400);
    const tailStart = text.indexOf("\n", text.length - 200);
    const tail = text.slice(tailStart > 0 ? tailStart + 1 : -200);
    const between = linesNaming(names, text.slice(head.length, text.length - tail.length));
    return [head, ...between, "\u2026", tail].join("\n").toWellFormed();
}
function linesNaming(names, text) {
    const lines = [];
    for (const name of names) {
        let at = text.indexOf(name);
        while (at >= 0 && lines.length < 3) {
            const end = text.indexOf("\n", at);
            const line = text.slice(text.lastIndexOf("\n", at) + 1, end < 0 ? undefined : end);
            if (line.length <= 300)
                lines.push(line);
            at = end < 0 ? -1 : text.indexOf(name, end);
        }
    }
    return lines;
}
/** Returns a name on one line with bounded length. A name in a report can have megabytes. */
function toName(text) {
    return oneLine(clip(text, longestName));
}
/** Returns whether `toName` leaves a plain line unchanged. See `hashOfPlainLine` for what a plain line is. */
function isPlainName(text) {
    return text.length <= longestName && !hasTerminalSequence(text);
}
/** Returns a name that doesn't keep the report's text in memory. */
function keepName(text) {
    return detach(toName(text));
}
function keepTest(test) {
    const { className, name } = test;
    return { ...test, ...(className && { className: detach(className) }), name: detach(name) };
}
/** Most messages of linters are short and repeated. */
const remembered = { texts: 20_000, length: 200 };
/** Makes the texts of a report plain and bounded. Equal texts become one string to save memory. */
function textKeeper(budget) {
    const known = new Map();
    return (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        const head = clip(text, textLimit(budget));
        budget.left -= head.length;
        const kept = plainText(head).trim();
        if (text.length <= remembered.length && known.size < remembered.texts)
            known.set(text, kept);
        return kept;
    };
}
/** Returns a title or an id on one line. */
function text_budget_toOneLine(text) {
    return oneLine(clip(text, 200));
}
/** Uses the tool's name as the title of findings without a rule. It may be known only at the end. */
function entitle(findings, tool) {
    return findings.map((finding) => (finding.title === "" ? { ...finding, title: tool } : finding));
}

;// CONCATENATED MODULE: ./build/formats/quoted-words.js

/** The number of words that are named in a note. */
const quoted_words_maxNamed = 10;
/** Collects words of a report for a note. It names each word once, quoted, and at most 10. */
function openQuotedWords() {
    const remarks = new Map();
    return {
        /** `remark` follows the word in the note. */
        add(word, remark = "") {
            if (remarks.size < quoted_words_maxNamed && !remarks.has(word))
                remarks.set(word, remark);
        },
        /** Returns, for example, `"odd" as warning, "HIGH" as failure`. Empty if there is no word. */
        list() {
            const items = Array.from(remarks, ([word, remark]) => `${JSON.stringify(text_budget_toOneLine(word))}${remark}`);
            return items.join(", ");
        },
    };
}

;// CONCATENATED MODULE: ./build/formats/levels.js

const words = new Map(Object.entries({
    failure: ["error", "fatal", "critical", "blocker", "severe", "high", "major"],
    warning: ["warning", "warn", "medium", "moderate", "minor"],
    notice: [
        ...["note", "notice", "info", "information", "informational", "low", "hint", "style"],
        ...["convention", "refactor", "recommendation", "suggestion"],
    ],
    none: ["none", "off", "ignore"],
}).flatMap(([level, names]) => names.map((name) => [name, level])));
/** All words for levels. */
const levelWords = new Map([...words].flatMap(([word, level]) => (level === "none" ? [] : [[word, level]])));
/**
 * Reads the level words of one report. All formats use the same table, which ignores case. Tools use words of other
 * formats and their own: https://github.com/goodwithtech/dockle/issues/131,
 * https://github.com/open-policy-agent/regal/issues/513
 *
 * @param standard the words of the format; a note lists other ones
 */
function openLevelWords(standard) {
    const others = openQuotedWords();
    return {
        /** Returns undefined for an absent or empty word. Unknown words become warnings. */
        read(word) {
            if (word === undefined || word.trim() === "")
                return undefined;
            const level = words.get(word.trim().toLowerCase());
            if (standard.has(word))
                return level ?? "warning";
            others.add(word, level === undefined ? " as warning (unknown)" : ` as ${level}`);
            return level ?? "warning";
        },
        /** Returns one line about the words that aren't part of the format, if there are any. */
        notes() {
            const list = others.list();
            return list === "" ? [] : [`Read levels that the format doesn't define: ${list}.`];
        },
    };
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 28 modules
var XMLParser = __webpack_require__(8879);
;// CONCATENATED MODULE: ./build/read/xml/references.js
/**
 * Resolves `&lt;`, `&#10;`, `&#xA;` and similar references. Entities declared by a document are never expanded. Written
 * by hand because it is five times faster than a regular expression.
 */
function resolveReferences(text) {
    let resolved = "";
    let done = 0;
    let end = -1;
    for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
        // Searched only once, so that many & before one distant ; take linear time.
        if (end < at)
            end = text.indexOf(";", at);
        if (end < 0)
            break;
        const meant = end - at <= longestResolved ? meaningOf(text.slice(at + 1, end)) : undefined;
        if (meant === undefined)
            continue;
        resolved += text.slice(done, at) + meant;
        done = end + 1;
    }
    return done > 0 ? resolved + text.slice(done) : text;
}
/** `&#x0010FFFF;`, without its `;` */
const longestResolved = 11;
const predefined = new Map([
    ["lt", "<"],
    ["gt", ">"],
    ["amp", "&"],
    ["quot", '"'],
    ["apos", "'"],
]);
function meaningOf(name) {
    if (!name.startsWith("#"))
        return predefined.get(name);
    const code = codeOf(name);
    if (Number.isNaN(code))
        return undefined;
    const isCodePoint = code <= 0x10ffff && (code < 0xd800 || code >= 0xe000);
    return isCodePoint ? String.fromCodePoint(code) : "\ufffd";
}
/** For `#10` or `#xA`; NaN for anything else. */
function codeOf(name) {
    if (/^#\d+$/.test(name))
        return Number(name.slice(1));
    return /^#x[\da-fA-F]+$/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.NaN;
}
/** Escapes text for an attribute's value. */
function escapeAttribute(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
const reference = /&([A-Za-z_][\w.-]{0,99}|#\d{1,8}|#x[\da-fA-F]{1,8});/y;
/** Returns what begins with the `&` at `start`: a reference, a forbidden character, an entity, or undefined. */
function referenceAt(text, start) {
    // Most references are of these two, and the pattern takes five times as long.
    if (text.startsWith("lt;", start + 1) || text.startsWith("gt;", start + 1))
        return { end: start + 4, kind: "fine" };
    reference.lastIndex = start;
    const name = reference.exec(text)?.[1];
    if (name === undefined)
        return undefined;
    const end = reference.lastIndex;
    if (!name.startsWith("#"))
        return { end, kind: predefined.has(name) ? "fine" : "entity" };
    return { end, kind: isCharacter(codeOf(name)) ? "fine" : "forbidden" };
}
/** Longer than any supported reference. */
const referenceLength = 104;
/** https://www.w3.org/TR/xml/#NT-Char */
function isCharacter(code) {
    return code < 0x20
        ? code === 9 || code === 10 || code === 13
        : code < 0xd800 || (code >= 0xe000 && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

;// CONCATENATED MODULE: ./build/read/xml/element.js


const attributePrefix = "@";
/**
 * References aren't decoded by the parser, because it would treat text next to CDATA by its own rules and expand a
 * document's entities. Types aren't guessed: `007` stays `007`.
 */
const parser = new XMLParser/* default */.A({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: attributePrefix,
    cdataPropName: "#cdata",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    processEntities: false,
    entityDecoder: {
        decode: (text) => text,
        reset() { },
        setXmlVersion() { },
        setExternalEntities() { },
        addInputEntities() { },
    },
    jPath: false,
});
/** Reads one small, well-formed element that the scanner has cut out. */
function readElement(markup) {
    const [node] = parser.parse(markup);
    if (!node)
        throw new Error("no element in the markup that was cut out");
    return toElement(node);
}
function toElement(node) {
    const name = Object.keys(node).find((key) => key !== ":@");
    const attributes = new Map();
    for (const [key, value] of Object.entries(node[":@"] ?? {})) {
        attributes.set(key.slice(attributePrefix.length), resolveReferences(String(value)));
    }
    const children = [];
    let text = "";
    for (const child of node[name]) {
        if ("#cdata" in child)
            for (const part of child["#cdata"])
                text += part["#text"];
        else if ("#text" in child)
            text += resolveReferences(String(child["#text"]));
        else
            children.push(toElement(child));
    }
    return { name, attributes, children, text };
}

;// CONCATENATED MODULE: ./build/formats/range.js

/**
 * Reads lines and columns: 1-based, with an exclusive end column and the end in `endLine` and `endColumn`. Tools write
 * 0 for an unknown number. Returns nothing without a start line.
 *
 * @param startLine the name of the property with the first line; `startColumn` is that with the first column
 */
function readRange(source, startLine, startColumn) {
    const line = getCount(source, startLine, 1);
    if (line === undefined)
        return {};
    return {
        line,
        column: getCount(source, startColumn, 1),
        endLine: getCount(source, "endLine", line),
        endColumn: getCount(source, "endColumn", 1),
    };
}
/** Reads a line or column, 1-based. Tools write 0 or nothing if they know none. */
function toLineNumber(digits) {
    const number = digits !== undefined && /^\s?\d{1,9}\s?$/.test(digits) ? Number(digits) : 0;
    return number > 0 ? number : undefined;
}
/** Returns, for example, "src/cart.c:12" for use in a text. */
function namePlace({ path, line }) {
    return line === undefined ? path : `${path}:${line}`;
}

;// CONCATENATED MODULE: ./build/model/totals.js
const noKinds = {
    failedTests: 0,
    flakyTests: 0,
    warned: 0,
    outsideOfTests: 0,
    unreadable: 0,
    errors: 0,
    warnings: 0,
    notices: 0,
    ofRun: 0,
};
function countKinds(items) {
    const counts = { ...noKinds };
    for (const { finding } of items)
        counts[totals_kindOf(finding)]++;
    return counts;
}
const testKinds = { failed: "failedTests", flaky: "flakyTests", warned: "warned" };
const levelKinds = { failure: "errors", warning: "warnings", notice: "notices" };
function totals_kindOf(finding) {
    switch (finding.kind) {
        case "test":
            return testKinds[finding.outcome];
        case "report":
            return "unreadable";
        case "run":
            return "ofRun";
        case "suite":
            return finding.level === "failure" ? "outsideOfTests" : levelKinds[finding.level];
        default:
            return levelKinds[finding.level];
    }
}
function countReport(report) {
    return {
        report,
        tests: countSuites(report.suites),
        seconds: sumSeconds(report.suites),
        ...countKinds(report.findings.map((finding) => ({ finding }))),
        incomplete: report.incomplete ? 1 : 0,
        ofLinters: report.finds === "findings" ? 1 : 0,
        suppressed: report.suppressed,
        known: report.known,
    };
}
function sumReports(reports) {
    const tests = noTests();
    const sum = { ...noKinds, seconds: 0, incomplete: 0, ofLinters: 0, suppressed: 0, known: 0 };
    for (const report of reports) {
        addTests(tests, report.tests);
        for (const name of Object.keys(sum))
            sum[name] += report[name];
    }
    return { tests, ...sum, seconds: roundSeconds(sum.seconds) };
}
/** @param counted each report, by `countReport` */
function toTotals(counted, findings, comparison) {
    const sum = sumReports(counted);
    const levels = { failure: 0, warning: 0, notice: 0 };
    for (const { finding } of findings)
        levels[finding.level]++;
    const isKnown = ({ mark, isOutside, isSetAside }) => isSetAside && !isOutside && mark?.state === "known";
    const added = findings.filter(({ mark, isSetAside }) => mark?.state === "new" && !isSetAside);
    const fixedTests = sumCounts(comparison?.fixedTests ?? []);
    return {
        reports: counted,
        sum,
        levels,
        known: sum.known + findings.filter(isKnown).length,
        outOfScope: findings.filter(({ isOutside }) => isOutside).length,
        unlocated: findings.filter(isUnlocated).length,
        new: added.length,
        added: countKinds(added),
        fixed: fixedTests + sumCounts(comparison?.fixedFindings ?? []),
        fixedTests,
    };
}
function sumCounts(items) {
    return items.reduce((sum, { count }) => sum + count, 0);
}
/** Returns true if a finding should have a place in the repository but has none. Broken reports don't count. */
function isUnlocated(located) {
    return located.kind === "unplaced" && !["report", "run"].includes(located.finding.kind);
}
/** Counts the test cases before all reports are read. */
function countTests(reports) {
    return countSuites(reports.flatMap(({ suites }) => suites));
}
function countSuites(suites) {
    const total = noTests();
    for (const { counts } of suites)
        addTests(total, counts);
    return total;
}
function noTests() {
    return { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
}
function addTests(total, counts) {
    total.tests += counts.tests;
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.flaky += counts.flaky;
}
function sumSeconds(suites) {
    let sum = 0;
    for (const { seconds } of suites)
        sum += seconds;
    return roundSeconds(sum);
}
/** Rounds to microseconds: the sum of 0.1 and 0.2 has digits that no tool wrote. */
function roundSeconds(seconds) {
    return Math.round(seconds * 1e6) / 1e6;
}

;// CONCATENATED MODULE: ./build/formats/reading.js



/** Makes the report of one tool in a file. The format is undefined if it couldn't be detected. */
function toReport({ path }, format, { tool, ...contents }) {
    return {
        file: path,
        ...(format && { format: format.name, finds: format.finds }),
        tool: tool ?? format?.tool ?? "",
        suites: [],
        suppressed: 0,
        known: 0,
        notes: [],
        ...contents,
    };
}
/** Makes the finding for a file that is unreadable, completely or from some point on. */
function unreadableFinding(file, problem) {
    return {
        kind: "report",
        level: "failure",
        title: `Can't read ${file.path}`,
        message: detach(problem),
        // A report isn't a source file, so it can't be annotated.
        places: [],
    };
}
/** Describes a document that can't be read to its end. `reports` is what was read before the break. */
function describeBreak(syntax, { reason, place, isCutOff }, reports, format) {
    return [
        `It isn't valid ${syntax}: ${reason}, at ${place}.`,
        isCutOff
            ? "It was cut off: the tool that writes it was stopped, or the disk was full."
            : "The tool that wrote it made a mistake, or something else wrote into the file.",
        countRead(syntax, reports),
        ...(format?.advice && !isCutOff ? [format.advice] : []),
    ].join(" ");
}
function countRead(syntax, reports) {
    const isOfTests = reports.some(({ finds }) => finds === "tests");
    // Without any report: most reports in XML are of tests, most in JSON are of linters.
    if (isOfTests || (reports.length === 0 && syntax === "XML")) {
        return `Test cases counted before that point: ${countTests(reports).tests || "none"}.`;
    }
    // What couldn't be read isn't a finding.
    const read = reports.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== "report"));
    return `Findings counted before that point: ${read.length || "none"}.`;
}
/** Describes a file that contains reports of two formats. */
function describeSecond(first, second) {
    return `It contains ${second.what} after ${first.what}, which isn't read. Write each report to its own file.`;
}
/** Makes the reading of a file that is completely unreadable. `problem` says what is wrong, where, and what to do. */
function unreadable({ file, asked }, problem) {
    return { reports: [toReport(file, asked, { findings: [unreadableFinding(file, problem)] })] };
}
/** Makes the reading of a file in another format than the requested one; `what` follows "It is". */
function notAsked(context, what) {
    return unreadable(context, `It is ${what}, but the input format asks for ${context.asked?.name}.`);
}
/** Makes the reading of a file without a known format: skipped if it isn't a report, else unreadable. */
function unrecognised(context, problem, text) {
    const { file } = context;
    if (!isSomethingElse(file, text))
        return unreadable(context, problem);
    return { notReport: `${file.path} isn't a report.`, isSomethingElse: true };
}
/**
 * Makes the reading of a valid document in an unsupported format: skipped with a note if a wildcard found it, a failure
 * if its path or format was given. `what` is a sentence without a subject: "is a Maven POM, not a report."
 */
function notOurs(context, what) {
    const { file, asked } = context;
    return file.explicit || asked
        ? unreadable(context, `It ${what}`)
        : { notReport: `${file.path} ${what}` };
}

;// CONCATENATED MODULE: ./build/formats/checkstyle/sources.js


/** The prefixes that tools put before rule ids: "eslint.rules.no-var". */
const prefixes = [
    // https://github.com/fregante/eslint-formatters/blob/main/packages/eslint-formatter-checkstyle/index.js
    ["eslint.rules.", "ESLint"],
    ["stylelint.rules.", "stylelint"],
    ["detekt.", "detekt"],
    ["PHP-CS-Fixer.", "PHP-CS-Fixer"],
    ["ShellCheck.", "ShellCheck"],
];
/** A Java class: "com.puppycrawl.tools.checkstyle.checks.sizes.LineLengthCheck". */
const javaClass = /^[a-z]\w{0,60}(?:\.[a-z]\w{0,60}){1,12}\.([A-Z]\w{0,100})$/;
/** A PHP_CodeSniffer sniff, whose full name is shown: "PSR12.Files.FileHeader.SpacingAfterBlock". */
const sniff = /^[A-Z]\w{0,60}(?:\.[A-Z]\w{0,60}){3}$/;
/** Returns undefined for an empty source. */
function readSource(source) {
    const text = detach(text_budget_toOneLine(source));
    if (text === "")
        return undefined;
    for (const [prefix, tool] of prefixes) {
        if (text.length > prefix.length && text.startsWith(prefix)) {
            return { rule: { id: text.slice(prefix.length) }, tool };
        }
    }
    const className = javaClass.exec(text)?.[1];
    if (className !== undefined) {
        const tool = toolOfClass(text);
        return { rule: { id: className.replace(/(?<=.)Check$/, "") }, ...(tool && { tool }) };
    }
    return { rule: { id: text }, ...(sniff.test(text) && { tool: "PHP_CodeSniffer" }) };
}
function toolOfClass(className) {
    if (className.startsWith("org.scalastyle."))
        return "Scalastyle";
    // Checks of Checkstyle, and of plug-ins such as com.github.sevntu.checkstyle.
    return className.includes(".checkstyle.") ? "Checkstyle" : undefined;
}

;// CONCATENATED MODULE: ./build/formats/checkstyle/index.js








/**
 * The Checkstyle XML format, which many linters write. It has no schema. Checkstyle's own writer:
 * https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java
 */
const checkstyle = {
    name: "checkstyle",
    title: "Checkstyle XML",
    what: "a Checkstyle report",
    tool: "Checkstyle XML",
    syntax: "xml",
    finds: "findings",
    roots: ["checkstyle"],
    open: openCheckstyle,
};
/** The words of Checkstyle itself: https://checkstyle.org/property_types.html#SeverityLevel */
const standardWords = new Set(["error", "warning", "info", "ignore"]);
const keeps = { elements: new Set(), attributes: [] };
function openCheckstyle({ budget, file }) {
    const findings = [];
    const words = openLevelWords(standardWords);
    const toText = textKeeper(budget);
    const toSource = sourceKeeper();
    let path = "";
    /** Elements in the place of an `error`, which may be findings: the name of the first, and their number. */
    let unread = { name: "", count: 0 };
    const visitor = {
        keeps,
        start(tag, depth) {
            if (depth === 0) {
                path = "";
                return "enter";
            }
            if (tag.name === "file") {
                path = readPath(tag.attribute("name"));
                return "enter";
            }
            if (tag.name === "exception")
                return "cut";
            if (tag.name === "error")
                addError(tag);
            else
                unread = { name: unread.name || tag.name, count: unread.count + 1 };
            return "skip";
        },
        end() { },
        cut(markup) {
            findings.push(toFailedCheck(toText(readElement(markup).text), path));
        },
        limit: () => textLimit(budget),
        shorten: (kept) => kept,
    };
    return {
        visitor,
        finish() {
            const tool = toSource.tool();
            const entitled = entitle(findings, tool ?? checkstyle.tool);
            return { tool, findings: [...entitled, ...describeUnread()], notes: words.notes() };
        },
    };
    function describeUnread() {
        if (unread.count === 0)
            return [];
        const name = text_budget_toOneLine(unread.name).slice(0, 60);
        const problem = `It contains <${name}>, which Checkstyle XML doesn't define. Elements that weren't read and may be findings: ${formatNumber(unread.count)}. Have the tool write <error> elements, or SARIF.`;
        return [unreadableFinding(file, problem)];
    }
    function addError(tag) {
        // Checkstyle's default is error. Tools without severities leave out the attribute.
        const level = words.read(tag.attribute("severity")) ?? "failure";
        if (level === "none")
            return;
        const written = tag.attribute("source") ?? "";
        const message = toText(detach(tag.attribute("message") ?? ""));
        const source = toSource.read(written);
        if (written === checker && message !== "")
            findings.push(toFailedCheck(message, path));
        else
            findings.push(toFinding(tag, level, message, source?.rule));
    }
    function toFinding(tag, level, text, rule) {
        // ESLint's formatter puts the rule after the message.
        const end = rule ? ` (${rule.id})` : "";
        const message = end !== "" && text.endsWith(end) ? toText(text.slice(0, -end.length)) : text;
        return {
            kind: "rule",
            level,
            title: rule?.id ?? "",
            message: message || rule?.id || "The tool gave no message.",
            ...(rule && { rule }),
            places: toPlaces(path, tag),
        };
    }
}
/** PHPStan adds the class to a trait's file: "src/Sums.php (in context of class Shop\Cart)". */
function readPath(name = "") {
    const context = name.indexOf(" (in context of ");
    return keepName(context > 0 ? name.slice(0, context) : name);
}
function toPlaces(path, tag) {
    if (path === "")
        return [];
    const line = toLineNumber(tag.attribute("line"));
    return [
        line === undefined ? { path } : { path, line, column: toLineNumber(tag.attribute("column")) },
    ];
}
/** The source that Checkstyle writes if it continues after an exception (`haltOnException`). */
const checker = "com.puppycrawl.tools.checkstyle.Checker";
/** Converts the error for a file that couldn't be parsed or checked. It has the exception with its trace. */
function toFailedCheck(text, path) {
    // Checkstyle's writer turns tabs into "#x9;".
    const lines = text.replaceAll("\n#x9;", "\n\t");
    const lineEnd = lines.indexOf("\n");
    const message = lineEnd < 0 ? lines : lines.slice(0, lineEnd).trim();
    const details = lineEnd < 0 ? "" : lines.slice(lineEnd + 1);
    return {
        kind: "tool",
        level: "failure",
        title: "This file couldn't be checked",
        message: message || "The report has no text for it.",
        ...(details && { details }),
        places: path === "" ? [] : [{ path }],
    };
}
/** Reads each source once, and keeps the tools that write such sources. */
function sourceKeeper() {
    const known = new Map();
    const tools = new Set();
    let hasUnknown = false;
    return {
        read(text) {
            if (known.has(text))
                return known.get(text);
            const source = readSource(text);
            // Parse errors have no source in any tool.
            if (source?.tool)
                tools.add(source.tool);
            else if (source)
                hasUnknown = true;
            if (known.size < checkstyle_maxRemembered)
                known.set(keepName(text), source);
            return source;
        },
        /** Returns the tool if all sources are from one tool. Checkstyle configurations can define ids of their own. */
        tool() {
            const [tool] = tools.size === 1 ? tools : [];
            return hasUnknown && tool !== "Checkstyle" ? undefined : tool;
        },
    };
}
const checkstyle_maxRemembered = 10_000;

;// CONCATENATED MODULE: ./build/formats/help-url.js
/**
 * Returns a rule's link if it is safe to click. It must be http or https and have no user name, which could look like
 * the host (`https://github.com@example.org`). The result is ASCII: other hosts are written as browsers resolve them
 * (`xn--\u2026`), and no character of it is invisible.
 */
function toHelpUrl(value) {
    if (typeof value !== "string" || value.length > 2000)
        return undefined;
    if (!/^https?:\/\/[^\s"'<>`\\]+$/i.test(value) || !URL.canParse(value))
        return undefined;
    const { href, username, password } = new URL(value);
    if (username !== "" || password !== "")
        return undefined;
    return /^[\x21-\x7e]+$/.test(value) ? value : href;
}

;// CONCATENATED MODULE: ./build/formats/markdown-text.js
/**
 * Returns the text of Markdown without its markup. It needn't be exact: SARIF wants plain text next to Markdown
 * (\u00a73.11.3), and few tools leave it out. No character class contains the character that ends it, so the time is linear.
 */
function markdownText(markdown) {
    return markdown
        .replace(/^ {0,3}(?:#{1,6} |> ?|```[^\n`]*\n?|~~~[^\n]*\n?)/gm, "")
        .replace(inline, (found, ...parts) => {
        const text = parts.slice(0, 7).find((part) => part !== undefined);
        return text ?? (/^<br/i.test(found) ? "\n" : "");
    });
}
const inline = new RegExp([
    // Code and escaped characters stay as they are.
    "`{1,2}([^`]{1,2000})`{1,2}",
    "\\\\([!-/:-@[-`{-~])",
    "!\\[([^[\\]]{0,500})\\]\\([^()]{0,2000}\\)",
    "\\*\\*([^*]{1,2000})\\*\\*",
    "(?<![\\w*])\\*([^*\\s][^*]{0,2000})\\*(?![\\w*])",
    "(?<!\\w)_{1,2}([^_\\s][^_]{0,2000})_{1,2}(?!\\w)",
    "<(https?:[^<>\\s]{0,2000})>",
    "</?[a-z][a-z0-9]{0,20}(?:\\s[^<>]{0,500})?/?>",
].join("|"), "gi");

;// CONCATENATED MODULE: ./build/formats/code-climate/place.js

/**
 * Reads a location with lines or positions from `begin` to `end`. Lines are inclusive, but tools write exclusive end
 * columns. They write line 0 or no line for the whole file.
 */
function readPlace(location) {
    const path = getText(location, "path");
    if (path === undefined || path.trim() === "")
        return undefined;
    const lines = getObject(location, "lines");
    const line = getCount(lines, "begin", 1);
    if (line !== undefined)
        return { path, line, endLine: getCount(lines, "end", line) };
    // Some tools put `begin` and `end` with columns in `lines`.
    const positions = getObject(location, "positions") ?? lines;
    const begin = getObject(positions, "begin");
    const end = getObject(positions, "end");
    const firstLine = getCount(begin, "line", 1);
    if (firstLine === undefined) {
        const start = getCount(begin, "offset", 0);
        return start === undefined ? { path } : { path, offset: { unit: "character", start } };
    }
    return {
        path,
        line: firstLine,
        column: getCount(begin, "column", 1),
        endLine: getCount(end, "line", firstLine),
        endColumn: getCount(end, "column", 1),
    };
}

;// CONCATENATED MODULE: ./build/formats/code-climate/index.js








/**
 * Code Climate issues, which GitLab calls a code quality report.
 * https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#data-types
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
const codeClimate = {
    name: "code-climate",
    title: "Code Climate JSON",
    what: "a Code Climate report",
    tool: "Code quality",
    syntax: "json",
    finds: "findings",
    keptLists: [],
    // An engine writes its issues as separate documents with NUL characters in between, and may write others there.
    isPart: (document) => getText(document, "type") !== undefined,
    matches: isCodeClimate,
    read: readCodeClimate,
};
const code_climate_standardWords = new Set([
    ...["blocker", "critical", "major", "minor", "info"],
]);
/** An empty list can be from any linter. It counts as Code Climate only if the input `format` says so. */
function isCodeClimate(document) {
    if (!Array.isArray(document))
        return isEntry(document);
    return document.length === 0 || document.some(isIssue);
}
/** Other linters' findings have a path or a description at these places, but not both. */
function isIssue(value) {
    return (getText(value, "description") !== undefined &&
        getText(getObject(value, "location"), "path") !== undefined);
}
/** Engines write issues and measurements one by one. */
function isEntry(value) {
    const type = typeOf(value);
    if (type === "measurement")
        return getText(value, "name") !== undefined;
    return isIssue(value) && (type === "issue" || getText(value, "check_name") !== undefined);
}
function typeOf(entry) {
    return getText(entry, "type")?.trim().toLowerCase();
}
function readCodeClimate(document, { budget, broken }) {
    const issues = Array.isArray(document) ? document : [document];
    const words = openLevelWords(code_climate_standardWords);
    const toText = textKeeper(budget);
    const toRule = ruleKeeper();
    const findings = [];
    const engines = new Set();
    let skipped = 0;
    for (const issue of broken.objectsOf(issues, "")) {
        const type = typeOf(issue) || "issue";
        if (type === "measurement")
            continue;
        const levelOfType = levelWords.get(type);
        // Some tools write other types for issues.
        if (type === "issue" || isIssue(issue)) {
            engines.add(getText(issue, "engine_name"));
            const level = words.read(getText(issue, "severity")) ?? levelOfType ?? "warning";
            if (level !== "none")
                findings.push(toFinding(issue, level, toRule(issue), toText));
        }
        else if (levelOfType && (levelOfType === "failure" || messageOf(issue).trim() !== ""))
            findings.push(toOwnMessage(issue, levelOfType, toText));
        else
            skipped++;
    }
    const [engine] = engines.size === 1 ? engines : [];
    const tool = text_budget_toOneLine(engine ?? "") || undefined;
    return [
        {
            tool,
            findings: entitle(findings, tool ?? codeClimate.tool),
            notes: [
                ...words.notes(),
                ...(skipped > 0 ? [`Entries of unknown types, skipped: ${formatNumber(skipped)}.`] : []),
            ],
            ...(skipped > 0 && { incomplete: true }),
        },
    ];
}
/** Converts an engine's message about its own run. The specification has none, so its properties are a guess. */
function toOwnMessage(entry, level, toText) {
    const place = readPlace(getObject(entry, "location"));
    const engine = text_budget_toOneLine(getText(entry, "engine_name") ?? "") || codeClimate.tool;
    return {
        kind: "tool",
        level,
        title: `${engine} reports ${level === "failure" ? "an error" : `a ${level}`}`,
        message: toText(messageOf(entry)) || "The tool gave no message.",
        places: place ? [place] : [],
    };
}
function messageOf(entry) {
    return getText(entry, "description") ?? getText(entry, "message") ?? "";
}
function toFinding(issue, level, rule, toText) {
    const place = readPlace(getObject(issue, "location"));
    const details = toText(describeMore(issue));
    const written = getText(issue, "description") ?? "";
    // Ruff puts the rule before the message.
    const start = rule ? `${rule.id}: ` : "";
    return {
        kind: "rule",
        level,
        title: rule?.id ?? "",
        message: toText(start !== "" && written.startsWith(start) ? written.slice(start.length) : written) ||
            rule?.id ||
            "The tool gave no message.",
        ...(details && { details }),
        ...(rule && { rule }),
        places: place ? [place] : [],
    };
}
/** Returns the explanation in Markdown without the link to the rule, and the other places. */
function describeMore(issue) {
    const content = markdownText(readContent(issue).replace(helpLink, ""));
    const places = getList(issue, "other_locations").slice(0, maxPlaces).map(readPlace);
    const lines = places.flatMap((place) => (place ? [`  ${text_budget_toOneLine(namePlace(place))}`] : []));
    return [content.trim(), ...(lines.length > 0 ? ["Related:", ...lines] : [])].join("\n").trim();
}
function readContent(issue) {
    const content = getText(getObject(issue, "content"), "body") ?? getText(issue, "content");
    return content?.slice(0, longestContent) ?? "";
}
/** In UTF-16 units. */
const longestContent = 20_000;
/** The link to a rule's page at the end, as written by eslint-formatter-gitlab and others. */
const helpLink = /\[([^[\]]{1,200})\]\((https?:[^()\s]{1,2000})\)\s{0,9}$/;
function readHelpUrl(issue, id) {
    const [, text, url] = helpLink.exec(readContent(issue)) ?? [];
    return text === id ? toHelpUrl(url) : undefined;
}
const maxPlaces = 30;
/** Makes one `Rule` per check name and categories. */
function ruleKeeper() {
    const rules = new Map();
    return (issue) => {
        const id = text_budget_toOneLine(getId(issue, "check_name") ?? "");
        if (id === "")
            return undefined;
        const tags = getTexts(issue, "categories").slice(0, maxTags).map(text_budget_toOneLine);
        const key = [id, ...tags].join("\0");
        const known = rules.get(key);
        if (known)
            return known;
        const helpUrl = readHelpUrl(issue, id);
        const rule = { id, ...(tags.length > 0 && { tags }), ...(helpUrl && { helpUrl }) };
        rules.set(key, rule);
        return rule;
    };
}
const maxTags = 20;

;// CONCATENATED MODULE: ./build/formats/test-cases/outcome-words.js
/** Makes a map from a format's words in lower case to outcomes. The words of an outcome are separated by spaces. */
function toOutcomes(words) {
    const outcomes = new Map();
    for (const outcome of ["passed", "failed", "skipped"]) {
        for (const word of words[outcome].split(" "))
            outcomes.set(word, outcome);
    }
    return outcomes;
}

;// CONCATENATED MODULE: ./build/formats/junit/words.js


/**
 * The words that tools write, in lower case and without separators. No schema defines them. Qt writes `xfail` for an
 * expected failure, `xpass` for an unexpected pass, and the words with `b` for blacklisted tests, which never fail a
 * run: https://doc.qt.io/qt-6/qttest-index.html
 */
const outcomes = toOutcomes({
    passed: "passed pass ok success successful succeeded true run completed complete done finished executed fixed expected flaky warning bpass",
    failed: "failed fail failure error errored broken timedout timeout crashed crash panicked panic aborted abort killed exception regression unexpected xpass unsuccessful notpassed cancelled canceled invalid notrunnable false ko nok notok",
    // Playwright interrupts tests if too many others failed.
    skipped: "skipped skip notrun notexecuted disabled ignored ignore pending suppressed inconclusive interrupted todo xfail expectedfailure expectedfail bfail bxfail bxpass",
});
/** In UTF-16 units. */
const longestWord = 60;
const words_separators = /[\s_-]+/g;
/**
 * Returns undefined for an unknown word. Of a longer text, such as `FAILED: timeout` or `skipped (not on Windows)`,
 * only the part before the first punctuation mark counts.
 */
function outcomeOfWord(word) {
    // Most words are written like this, and needn't be changed.
    return outcomes.get(word) ?? outcomes.get(toPlain(word)) ?? outcomeOfText(word);
}
function toPlain(word) {
    return word.slice(0, longestWord).toLowerCase().replace(words_separators, "");
}
const camelCase = unicodePattern(String.raw `(\p{Ll})(\p{Lu})`, "gu");
const untilPunctuation = unicodePattern(String.raw `[\p{L}\p{N}][\p{L}\p{N}\s_-]*`);
function outcomeOfText(word) {
    const spaced = word.trim().slice(0, longestWord).replace(camelCase(), "$1 $2");
    const text = spaced.toLowerCase();
    const match = untilPunctuation().exec(text);
    if (!match)
        return undefined;
    const [head] = match;
    const outcome = outcomes.get(toPlain(head));
    if (outcome && outcome !== "failed")
        return outcome;
    const [first = ""] = head.split(words_separators);
    if (outcomes.get(first) === "skipped")
        return "skipped";
    const found = failing().exec(head);
    if (!found)
        return outcome;
    const before = head.slice(0, found.index).split(words_separators);
    const after = text.slice(match.index + found.index + found[0].length);
    return before.some((one) => denials.has(one)) || isHarmless.test(after) ? undefined : "failed";
}
/** A word for a failure as a whole word: not `failover` or `errorless`. */
const failing = unicodePattern(String.raw `(?:^|[\s_-])(?:fail(?:s|ed|ing|ures?)?|error(?:s|ed|ing)?|crash(?:e[ds]|ing)?|abort(?:s|ed|ing)?|timeouts?|timed[\s_-]?out|panic(?:s|ked)?|fatal|killed|segfault(?:ed)?)(?![\p{L}\p{N}])`);
/** Before a word for a failure: `no errors`, `0 failures`, `passed after failure`, `allowed to fail`. */
const denials = new Set([
    ...["no", "not", "without", "never", "zero", "0", "after", "despite"],
    ...["expected", "known", "allowed"],
]);
/** After a word for a failure: `failed: 0`, `Failures: 0, Errors: 0`, `failed (expected)`, `error-free`. */
const isHarmless = /^[\W_]*(?:0\s*(?:[^\w\s.]|$)|(?:expected|known|allowed|ignored|free)[\W_]*$)/;
const expectedFailures = new Set([
    ...["xfail", "bfail", "bxfail", "expectedfailure", "expectedfail"],
]);
/** Returns true for a word for a failure that doesn't count. */
function isExpectedFailure(word) {
    return expectedFailures.has(toPlain(word));
}

;// CONCATENATED MODULE: ./build/failure/frame-shapes.js
/** JavaScript, the JVM and .NET all write `at \u2026`. A line without a file doesn't show which of them wrote it. */
const scriptLibrary = /[/\\]node_modules[/\\]|\(?\bnode:|\bbun:|\bext:|<anonymous>\)?$|\(native\)$|native code|<Jasmine>|\binternal\/|jsr\.io|deno\.land\/std/;
const jvmLibrary = /^at (?:[\w.@-]+\/)?(?:java|javax|jakarta|jdk|sun|com\.sun|kotlin|kotlinx|scala|groovy|org\.(?:junit|opentest4j|testng|assertj|hamcrest|mockito|easymock|spockframework|codehaus|apache\.(?:groovy|maven|tools|commons)|gradle|scalatest|scalactic|springframework|hibernate|eclipse|jboss)|junit|com\.intellij|com\.google\.(?:common|inject)|io\.(?:kotest|mockk|netty|cucumber)|worker\.org\.gradle|reactor|sbt|zio|cats|munit|android|androidx|dalvik)\./;
const dotnetLibrary = /^\S{1,20} (?:System|Microsoft|Xunit|NUnit|Moq|FluentAssertions|Shouldly|Reqnroll|TechTalk\.SpecFlow)\./;
const pythonLibrary = /[/\\](?:site-packages|dist-packages)[/\\]|[/\\]lib[/\\]python\d|<frozen |<string>/i;
const rubyLibrary = /\/gems\/|\/lib\/ruby\/|<internal:/;
const phpLibrary = /\/vendor\//;
const dartLibrary = /\bdart:|package:(?:test|test_api|matcher|stack_trace|flutter_test|async)(?:\/|\s)/;
const nativeLibrary = /\btesting::|__libc_|\b_start\b|\/usr\/(?:lib|include)\/|\/sysdeps\/|libc-start|libsanitizer/;
/**
 * The first match wins. By default the order is `inner-first`, and a line belongs to a trace unless its order is
 * `events`. The lines are untrusted, so every pattern is anchored and runs in linear time (enforced by
 * test/failure/frames.test.ts).
 */
const table = [
    {
        tool: "Cucumber-JVM, Karate: a step of a feature",
        link: "https://github.com/cucumber/cucumber-jvm/blob/main/cucumber-core/src/main/java/io/cucumber/core/runner/PickleStepTestStep.java",
        pattern: /^at (?<symbol>\u273d\..*)\((?:classpath:)?(?<path>[^()]+\.feature):(?<line>\d+)\)$/,
        startsWith: "at \u273d",
    },
    {
        tool: "Java, Kotlin, Scala, Groovy, Clojure",
        link: "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/StackTraceElement.html#toString()",
        pattern: /^at (?<symbol>.*[^\s(])\((?<path>[^\s()/\\:]+\.[A-Za-z]+):(?<line>\d+)\)/,
        startsWith: "at ",
        isPackaged: true,
        library: jvmLibrary,
    },
    {
        tool: ".NET, in any language of its messages, and Mono",
        link: "https://learn.microsoft.com/en-us/dotnet/api/system.environment.stacktrace",
        // Up to two words can precede the path, and one can follow it. F# names and folders may contain parentheses.
        pattern: /^\S+ (?<symbol>\S.*\)) (?:\[0x[\da-f]+\] )?(?:[^\s\\/]+ )?(?:[^\s\\/]+ )?(?<path>(?:[A-Za-z]:)?[\\/][^)]*(?:\)[^)]*)?\.(?:cs|csx|fs|fsx|vb|razor|cshtml|feature))(?: [^\s:]+)?:[^\d:]*(?<line>\d+)\.?$/,
        contains: ") ",
        library: dotnetLibrary,
    },
    {
        tool: ".NET, with a relative path",
        link: "https://learn.microsoft.com/en-us/dotnet/csharp/language-reference/compiler-options/advanced#pathmap",
        pattern: /^\S+ (?<symbol>[^()]+\([^()]*\)) (?:\[0x[\da-f]+\] )?\S+ (?<path>[^\s()]+\.(?:cs|csx|fs|fsx|vb|razor|cshtml|feature)):[^\d:]*(?<line>\d+)\.?$/,
        contains: ") ",
        library: dotnetLibrary,
    },
    {
        tool: "V8 (Node.js, Chrome, Deno), Bun",
        link: "https://v8.dev/docs/stack-trace-api",
        pattern: /^at (?:async )?(?<symbol>[^(]+) \((?<path>.+):(?<line>\d+):(?<column>\d+)\)$/,
        startsWith: "at ",
        library: scriptLibrary,
    },
    {
        tool: "Rust's backtraces",
        link: "https://doc.rust-lang.org/std/backtrace/index.html",
        pattern: /^at (?<path>.+\.rs):(?<line>\d+):(?<column>\d+)$/,
        startsWith: "at ",
        symbolAbove: /^\d+: (?<symbol>.+)$/,
        library: /\/rustc\//,
    },
    {
        tool: "V8 without a function's name, Playwright",
        link: "https://v8.dev/docs/stack-trace-api",
        pattern: /^at (?:async )?(?<path>[^()]+):(?<line>\d+):(?<column>\d+)$/,
        startsWith: "at ",
        library: scriptLibrary,
    },
    {
        tool: "Catch2, Pest",
        link: "https://github.com/catchorg/Catch2/blob/devel/src/catch2/reporters/catch_reporter_junit.cpp",
        pattern: /^at (?<path>[^()]+)[:(](?<line>\d+)\)?$/,
        order: "events",
        startsWith: "at ",
        isTrace: true,
    },
    {
        tool: "Vitest",
        link: "https://github.com/vitest-dev/vitest/blob/main/packages/vitest/src/node/reporters/junit.ts",
        pattern: /^\u276f (?:(?<symbol>[^\s/\\:]+(?: \[as [^\]]+\])?) )?(?<path>\S.*):(?<line>\d+):(?<column>\d+)$/,
        startsWith: "\u276f ",
        library: scriptLibrary,
    },
    {
        tool: "Oxc and Rolldown, as Vitest shows a file that it can't parse",
        link: "https://github.com/oxc-project/oxc-miette",
        pattern: /^\u256d\u2500\[ ?(?<path>[^\]]+):(?<line>\d+):(?<column>\d+) ?\]/,
        order: "events",
        startsWith: "\u256d\u2500[",
    },
    {
        tool: "Vite",
        link: "https://github.com/vitejs/vite/blob/main/packages/vite/src/node/server/middlewares/error.ts",
        pattern: /^File: (?<path>.+):(?<line>\d+):(?<column>\d+)$/,
        order: "events",
        startsWith: "File: ",
    },
    {
        tool: "Babel, as Jest shows a file that it can't parse",
        link: "https://babeljs.io/docs/babel-parser",
        pattern: /^\w*Error: (?<path>(?:[A-Za-z]:)?[^:]+): .*\((?<line>\d+):(?<column>\d+)\)$/,
        order: "events",
        contains: "Error: ",
    },
    {
        tool: "Firefox, Safari",
        link: "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Error/stack",
        pattern: /^(?<symbol>[^\s@]*)@(?<path>\S+):(?<line>\d+):(?<column>\d+)$/,
        contains: "@",
    },
    {
        tool: "Playwright, above its traces",
        link: "https://github.com/microsoft/playwright/blob/main/packages/playwright/src/reporters/base.ts",
        pattern: /^(?:\[[^\]]*\] \u203a )?(?<path>[^\u203a:]+):(?<line>\d+):(?<column>\d+) (?:\u203a|\S)/,
        order: "events",
        contains: " \u203a ",
        isDefinition: true,
    },
    {
        tool: "Python's tracebacks, OCaml",
        link: "https://docs.python.org/3/library/traceback.html",
        pattern: /^(?:E +)?File "(?<path>[^"]+)", line (?<line>\d+)(?:, in (?<symbol>.+))?/,
        order: "outer-first",
        contains: 'File "',
        library: pythonLibrary,
    },
    {
        tool: "pytest",
        link: "https://docs.pytest.org/en/stable/how-to/output.html#modifying-python-traceback-printing",
        pattern: /^(?<path>(?:[A-Za-z]:)?[^:]+\.pyx?):(?<line>\d+):(?: in (?<symbol>\S+)| [\w.]+)?$/,
        order: "outer-first",
        contains: ".py",
        library: pythonLibrary,
        isTrace: false,
    },
    {
        tool: "Go's panics, testify's traces, failures of Ginkgo",
        link: "https://pkg.go.dev/runtime/debug#Stack",
        pattern: /^(?:Error Trace:\s+|In \[[^\]]*\] at: )?(?<path>(?:[A-Za-z]:)?[^:\s][^:]*\.go):(?<line>\d+)(?: [+@].*)?$/,
        contains: ".go:",
        symbolAbove: /^(?<symbol>.+)\(.*\)$/,
        library: /\/go\/(?:[^/\s]+\/x64\/)?src\/|\/pkg\/mod\/|\/usr\/lib\/go|\/libexec\/src\//,
    },
    {
        tool: "Go's test logs and compiler",
        link: "https://pkg.go.dev/testing#T.Log",
        pattern: /^(?:vet: )?(?<path>(?:[A-Za-z]:)?[^:\s][^:]*\.go):(?<line>\d+)(?::(?<column>\d+))?:/,
        order: "events",
        contains: ".go:",
        isLog: true,
    },
    {
        tool: "Rust",
        link: "https://doc.rust-lang.org/std/macro.panic.html",
        pattern: /^(?:thread '[^']*' (?:\(\d+\) )?)?panicked at (?<path>(?:[A-Za-z]:)?[^:']+):(?<line>\d+):(?<column>\d+)/,
        contains: "panicked at ",
        isTrace: false,
    },
    {
        tool: "Rust before 1.73",
        link: "https://github.com/rust-lang/rust/pull/112849",
        pattern: /^.*', (?<path>[^\s:']+\.rs):(?<line>\d+):(?<column>\d+)$/,
        contains: "', ",
        isTrace: false,
    },
    {
        tool: "Ruby, RSpec, Cucumber",
        link: "https://docs.ruby-lang.org/en/master/Exception.html#method-i-backtrace",
        pattern: /^(?:# |from )?(?<path>(?:[A-Za-z]:)?[^:]+):(?<line>\d+):in ['`](?<symbol>.+)'/,
        contains: ":in ",
        library: rubyLibrary,
    },
    {
        tool: "RSpec, where a shared example was included",
        link: "https://rspec.info/features/3-13/rspec-core/example-groups/shared-examples/",
        pattern: /^Shared Example Group: .* called from (?<path>[^\s:]+):(?<line>\d+)$/,
        startsWith: "Shared ",
    },
    {
        tool: "RSpec",
        link: "https://rspec.info/features/3-13/rspec-core/formatters/",
        pattern: /^# (?<path>[^:\s]+):(?<line>\d+)$/,
        startsWith: "# ",
        library: rubyLibrary,
    },
    {
        tool: "Minitest",
        link: "https://github.com/minitest/minitest/blob/master/lib/minitest.rb",
        pattern: /^(?<symbol>.+) \[(?<path>[^\][]+):(?<line>\d+)\]:?$/,
        order: "events",
        contains: " [",
    },
    {
        tool: "PHPUnit, Pest, Codeception",
        link: "https://docs.phpunit.de/en/12.0/textui.html",
        pattern: /^(?:in )?(?<path>(?:[A-Za-z]:)?[^:()]+\.(?:php|phpt|inc)):(?<line>\d+)$/,
        contains: ":",
        library: phpLibrary,
    },
    {
        tool: "PHP's traces, Codeception, Nette Tester",
        link: "https://www.php.net/manual/en/exception.gettraceasstring.php",
        pattern: /^(?:#\d+|in) (?<path>[^()]+)\((?<line>\d+)\)/,
        contains: "(",
        library: phpLibrary,
    },
    {
        tool: "AddressSanitizer and its kin, on Clang and GCC",
        link: "https://github.com/google/sanitizers/wiki/AddressSanitizerExampleUseAfterFree",
        pattern: /^#\d+ 0x[\da-f]+ in (?<symbol>.+) (?<path>(?:[A-Za-z]:)?[^\s:]+):(?<line>\d+)(?::(?<column>\d+))?$/,
        startsWith: "#",
        library: nativeLibrary,
    },
    {
        tool: "Dart's package:stack_trace",
        link: "https://pub.dev/packages/stack_trace",
        pattern: /^(?<path>\S+\.dart) (?<line>\d+):(?<column>\d+) +(?<symbol>\S.*)$/,
        contains: ".dart ",
        library: dartLibrary,
    },
    {
        tool: "Dart",
        link: "https://api.dart.dev/dart-core/StackTrace-class.html",
        pattern: /^#\d+ +(?<symbol>[^(\s][^(]*) \((?<path>.+):(?<line>\d+):(?<column>\d+)\)$/,
        startsWith: "#",
        library: dartLibrary,
    },
    {
        tool: "Dart and Flutter, where a file can't be loaded or an expectation stands",
        link: "https://github.com/dart-lang/test/blob/master/pkgs/test_core/lib/src/runner/load_exception.dart",
        pattern: /^(?:Failed to load "[^"]*": ?)?(?<path>(?:file:\/\/|[A-Za-z]:)?[^\s:]+\.dart)(?::| line )(?<line>\d+)(?::(?<column>\d+)(?::.*)?)?$/,
        order: "events",
        contains: ".dart",
    },
    {
        tool: "ExUnit, where a test begins",
        link: "https://hexdocs.pm/ex_unit/ExUnit.Formatter.html",
        pattern: /^(?<path>[^\s:]+\.exs):(?<line>\d+)$/,
        order: "events",
        contains: ".exs:",
        isDefinition: true,
    },
    {
        tool: "Elixir",
        link: "https://hexdocs.pm/elixir/Exception.html#format_stacktrace/1",
        pattern: /^(?:\([\w.-]+ [^\s)]+\) )?(?<path>[^\s:()]+\.(?:exs?|erl)):(?<line>\d+):(?: (?<symbol>.+))?$/,
        contains: ".e",
        library: /^\((?:ex_unit|elixir|stdlib|kernel|mix) /,
    },
    {
        tool: "Erlang",
        link: "https://www.erlang.org/doc/apps/stdlib/erl_error.html#format_exception/4",
        pattern: /^(?:in (?:function|call from) +(?<symbol>[^\s(]+) )?\((?<path>[^()]+\.[eh]rl), line (?<line>\d+)\)/,
        contains: "rl, line ",
    },
    {
        tool: "Erlang, the place in a printed term",
        link: "https://www.erlang.org/doc/system/errors.html#the-call-stack-back-trace-stacktrace",
        pattern: /^.*\{file, ?"(?<path>[^"]+)"\}, ?\{line, ?(?<line>\d+)\}/,
        order: "events",
        contains: "{file,",
    },
    {
        tool: "Elixir, the place in an inspected term",
        link: "https://hexdocs.pm/elixir/Exception.html#t:location/0",
        pattern: /^.*\bfile: ~?c?["'](?<path>[^"']+)["'], line: (?<line>\d+)/,
        order: "events",
        contains: "file: ",
    },
    {
        tool: "Bats",
        link: "https://bats-core.readthedocs.io/en/stable/usage.html",
        pattern: /^\(?(?:from function [`'](?<symbol>[^']*)' )?in (?:test )?file (?<path>.+), line (?<line>\d+)[,)]/,
        contains: " file ",
        isTrace: false,
    },
    {
        tool: "Perl, where a call came from",
        link: "https://perldoc.perl.org/Carp",
        pattern: /^(?<symbol>[^(]+)\(.* called at (?<path>\S+) line (?<line>\d+)\.?$/,
        contains: " called at ",
    },
    {
        tool: "Perl, PHP's own errors",
        link: "https://perldoc.perl.org/functions/die",
        pattern: /^.*(?:at|in) (?<path>\S+) (?:on )?line (?<line>\d+)(?:\.|,.*)?$/,
        order: "events",
        contains: "line ",
    },
    {
        tool: "node-tap",
        link: "https://node-tap.org/reporter/",
        pattern: /^(?<symbol>[^\s(][^(]*) \((?<path>[^()]+):(?<line>\d+):(?<column>\d+)\)$/,
        contains: " (",
        isTrace: false,
    },
    {
        tool: "MATLAB",
        link: "https://www.mathworks.com/help/matlab/ref/matlab.unittest.plugins.diagnosticrecord-class.html",
        pattern: /^In (?<path>.+\.m) \((?<symbol>[^()]*)\) at (?<line>\d+)$/,
        startsWith: "In ",
    },
    {
        tool: "MATLAB, by the name of a function's file",
        link: "https://www.mathworks.com/help/matlab/ref/mexception.getreport.html",
        pattern: /^Error (?:using|in) (?<path>[A-Za-z]\w*)(?:[>/](?<symbol>[\w./]+))? \(line (?<line>\d+)\)$/,
        startsWith: "Error ",
        extension: ".m",
        isTrace: false,
    },
    {
        tool: "Godot, below the project's folder",
        link: "https://docs.godotengine.org/en/stable/tutorials/io/data_paths.html",
        pattern: /^.*\bres:\/\/(?<path>[^:]+\.\w+):(?<line>\d+)/,
        order: "events",
        contains: "res://",
    },
    {
        tool: "PHPStan, in a trait",
        link: "https://github.com/phpstan/phpstan-src/blob/2.1.x/src/Command/ErrorFormatter/JunitErrorFormatter.php",
        pattern: /^(?<path>[^()]+\.\w+) \(in context of [^()]*\):(?<line>\d+)/,
        order: "events",
        contains: " (in context of ",
    },
    {
        tool: "TFLint: a line and its columns",
        link: "https://github.com/terraform-linters/tflint/blob/master/formatter/junit.go",
        pattern: /^(?:Range: )?(?<path>(?:[A-Za-z]:)?[^\s:()]+\.\w+):(?<line>\d+),(?<column>\d+)-\d+(?::|$)/,
        order: "events",
        contains: ",",
    },
    {
        tool: "assert() of C",
        link: "https://www.gnu.org/software/libc/manual/html_node/Consistency-Checking.html",
        pattern: /^[^\s:]+: (?<path>[^:()]+):(?<line>\d+): .*Assertion /,
        order: "events",
        contains: "Assertion ",
    },
    {
        tool: "behave, node:test's and tap's diagnostics",
        link: "https://node-tap.org/tap-format/",
        pattern: /^[Ll]ocation: '?(?<path>[^':]+):(?<line>\d+)(?::(?<column>\d+))?'?$/,
        order: "events",
        contains: "ocation: ",
    },
    {
        tool: "ScalaTest, testthat: at the end of the message",
        link: "https://www.scalatest.org/user_guide/using_assertions",
        pattern: /^.*\('?(?<path>[^():'/\\]+\.[A-Za-z]+):(?<line>\d+)(?::(?<column>\d+))?'?\)(?:: .*)?$/,
        order: "events",
        contains: "(",
    },
    {
        tool: "doctest, googletest and compilers of Microsoft's kind",
        link: "https://learn.microsoft.com/en-us/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks",
        pattern: /^(?<path>[^()]+\.\w+)\((?<line>\d+)(?:,(?<column>\d+))?\)(?::|$)/,
        order: "events",
        contains: "(",
    },
    {
        tool: "GNU's style: GCC, Clang, googletest, XCTest, Busted, Hspec, mypy and many others",
        link: "https://www.gnu.org/prep/standards/html_node/Errors.html",
        pattern: 
        // Matches neither Newman's "at Object.eval sandbox-script.js:2:1)" nor a host with a port.
        /^(?!at )(?<path>(?:file:\/\/|[A-Za-z]:)?[^:()]+\.(?!(?:com|org|net|io|dev|local|internal):)[A-Za-z]\w*):(?<line>\d+)(?::(?<column>\d+))?(?:[:\s]|$)/,
        order: "events",
        contains: ":",
    },
    {
        tool: "JavaScript, the JVM and .NET, without a file",
        link: "https://learn.microsoft.com/en-us/dotnet/api/system.environment.stacktrace",
        pattern: /^at (?:async |new )?[^\s(]+(?: \[as [^\]]+\])?(?: ?\(.*)?$/,
        startsWith: "at ",
        library: new RegExp([scriptLibrary, jvmLibrary, dotnetLibrary].map((r) => r.source).join("|")),
    },
    {
        tool: "The JVM, where a trace goes on as the one before",
        link: "https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/lang/Throwable.html#printStackTrace()",
        pattern: /^\.\.\. \d+ (?:more|common frames)/,
        startsWith: "... ",
        library: /\d/,
    },
    {
        tool: "Vitest, without a line",
        link: "https://github.com/vitest-dev/vitest/blob/main/packages/vitest/src/node/reporters/junit.ts",
        pattern: /^\u276f \S/,
        startsWith: "\u276f ",
        library: scriptLibrary,
    },
    {
        tool: "Python, of code without a file",
        link: "https://docs.python.org/3/library/traceback.html",
        pattern: /^File "/,
        order: "outer-first",
        startsWith: 'File "',
        library: pythonLibrary,
    },
    {
        tool: "Go, where a goroutine was started",
        link: "https://pkg.go.dev/runtime/debug#Stack",
        pattern: /^created by \S/,
        startsWith: "created by ",
        library: /^created by testing\./,
    },
    {
        tool: "Rust's backtraces, a function's name",
        link: "https://doc.rust-lang.org/std/backtrace/index.html",
        pattern: /^\d+: +(?:0x[\da-f]+ - )?(?:[^\s:]+::\S|<|main$|_start$|__libc|clone|start_thread|rust_begin|__rustc)/,
        contains: ": ",
        library: /^\d+: +(?:0x[\da-f]+ - )?(?:<?(?:core|std|alloc|test|__rustc|rust_begin|__libc|_start|main$|clone|start_thread)|<unknown>)/,
    },
    {
        tool: "PHP, C and C++, Dart: a numbered frame",
        link: "https://www.php.net/manual/en/exception.gettraceasstring.php",
        pattern: /^#\d+ +\S/,
        startsWith: "#",
        library: new RegExp(`^#\\d+ +(?:0x.*(?:${nativeLibrary.source})|.*(?:${dartLibrary.source})|/.*${phpLibrary.source})`),
    },
    {
        tool: "Dart's package:stack_trace, without a line",
        link: "https://pub.dev/packages/stack_trace",
        pattern: /^(?:package:|dart:)\S+ +\S|^<asynchronous suspension>$/,
        library: dartLibrary,
    },
    {
        tool: "Code below a message, with the numbers of its lines",
        link: "https://babeljs.io/docs/babel-code-frame",
        pattern: /^>? ?\d+ +\|/,
        contains: "|",
    },
];
const frameShapes = table.map((shape) => {
    const { order = "inner-first", isTrace = order !== "events" } = shape;
    return { ...shape, order, isTrace };
});

;// CONCATENATED MODULE: ./build/failure/read-frames.js

/** How much of one text is searched, in UTF-16 units: half at its start and half at its end. */
const maxTextLength = 512 * 1024;
/** How much of a line is searched, at its start and at its end. Frames are short; a longer line is program output. */
const maxLineLength = 1000;
const maxFrames = 2000;
const read_frames_maxRemembered = 20_000;
/** How many lines of a text are compared with those of the text before. */
const maxCompared = 200;
/**
 * Makes a function that lazily finds the frames of a finding's texts, in order. Lines are cached because most traces of
 * a run share the frames of the test runner.
 * @param isSkipped whether a frame is counted but not returned; called once for each different line
 */
function openFrameReader(isSkipped = () => false) {
    const known = new Map();
    /** The lines of earlier texts by their number. Most traces begin alike, and hashing a line takes twice the time. */
    const earlier = [];
    const readLine = (line, number) => {
        const before = earlier[number];
        if (before?.line === line)
            return before.parts;
        const parts = readParts(line);
        if (number < maxCompared)
            earlier[number] = { line, parts };
        return parts;
    };
    const readParts = (line) => {
        const before = known.get(line);
        if (before)
            return before;
        const parts = splitLine(line).map((part) => read_frames_toPart(part, isSkipped));
        // Other lines are mostly messages, which rarely repeat.
        if (line.length <= maxLineLength && parts.some(({ frame }) => frame)) {
            if (known.size >= read_frames_maxRemembered)
                known.clear();
            known.set(line, parts);
        }
        return parts;
    };
    return function* (texts) {
        let section = 0;
        let index = 0;
        for (const text of texts) {
            section++;
            let above = "";
            const shown = read_frames_shorten(text);
            for (let start = 0, number = 0; start <= shown.length; number++) {
                const newline = shown.indexOf("\n", start);
                const end = newline < 0 ? shown.length : newline;
                for (const part of readLine(shown.slice(start, end), number)) {
                    const { frame } = part;
                    if (part.endsSection)
                        section++;
                    if (!frame)
                        above = part.text;
                    else if (index === maxFrames)
                        return;
                    else {
                        if (!part.isSkipped)
                            yield { ...frame, ...symbolAbove(frame, above), index, section };
                        index++;
                    }
                }
                start = end + 1;
            }
        }
    };
}
function read_frames_shorten(text) {
    const half = maxTextLength / 2;
    return text.length <= maxTextLength ? text : `${text.slice(0, half)}\n${text.slice(-half)}`;
}
/** Splits a line of a report that has lost its newlines: each Java or .NET frame begins after an indent. */
function splitLine(line) {
    const trimmed = line.trim();
    if (!trimmed.includes("at ", 1))
        return [trimmed];
    return trimmed.split(/(?:\t| {2})(?=at )/).map((part) => part.trimEnd());
}
function read_frames_toPart(text, isSkipped) {
    const frame = readFrame(text);
    return {
        text,
        frame,
        isSkipped: frame !== undefined && isSkipped(frame),
        endsSection: text === "" || isNextError.test(text),
    };
}
/** The start of another trace: a cause of the error, or another thread. */
const isNextError = /^(?:Caused by\b|Cause:|\[cause\]|Suppressed:|During handling of|The above exception|goroutine \d)/;
function readFrame(line) {
    const match = matchShape(placedShapes, line);
    if (!match)
        return undefined;
    const { shape, groups } = match;
    const { path = "", line: number, column, symbol } = groups;
    return {
        path: shape.extension === undefined ? path : path + shape.extension,
        line: Number(number),
        ...(column !== undefined && { column: Number(column) }),
        ...(symbol !== undefined && { symbol }),
        shape,
    };
}
/** Returns the shape that a line has, whether or not it names a file. */
function shapeOf(line) {
    const trimmed = line.slice(0, maxLineLength).trim();
    return (matchShape(placedShapes, trimmed) ?? matchShape(placelessShapes, trimmed))?.shape;
}
const namesFile = ({ pattern }) => pattern.source.includes("(?<path>");
const placedShapes = frameShapes.filter(namesFile);
const placelessShapes = frameShapes.filter((shape) => !namesFile(shape));
function matchShape(shapes, line) {
    // Most lines are not frames: they have no number next to the right characters.
    if (shapes === placedShapes && !/[ :(,]\d/.test(line))
        return undefined;
    if (line.length <= maxLineLength)
        return matchShort(shapes, line);
    return (matchShort(shapes, line.slice(0, maxLineLength)) ??
        matchShort(shapes, line.slice(-maxLineLength)));
}
function matchShort(shapes, line) {
    for (const shape of shapes) {
        if (shape.startsWith !== undefined && !line.startsWith(shape.startsWith))
            continue;
        if (shape.contains !== undefined && !line.includes(shape.contains))
            continue;
        const match = shape.pattern.exec(line);
        if (match)
            return { shape, groups: match.groups ?? {} };
    }
    return undefined;
}
function symbolAbove({ shape }, above) {
    const symbol = shape.symbolAbove?.exec(above.slice(0, maxLineLength))?.groups?.symbol;
    return symbol === undefined ? {} : { symbol };
}

;// CONCATENATED MODULE: ./build/failure/lines.js

/** Returns true for an empty text, or one that a tool writes for every failure. Other texts of the failure say more. */
function isConstant(message) {
    return /^(?:thread '.{0,500}panicked at [^'].{0,500}|(?:test ?|tests? |build )?(?:failures?|failed|errors?)(?: tests?| #\d{1,9})?|fail|none|null|(?:unexpected )?exception|assertion failed|collection failure|mypy produced messages|\d{1,9} (?:failures?|errors?), see stack ?trace for details|see (?:the )?(?:stack ?trace|output|log|exception logs?)(?: above| below| for details)?|test failed\. see exception logs above|(?:process |command |test )?(?:exited|failed) with (?:an? )?(?:error |exit |status |return )*(?:code |status )?-?\d{1,9}|invalid module [\w.]{1,300})?[.!:]?$/i.test(message);
}
/** The same, ignoring the test's name and places: `failed tests::adds`, `FAILED: res://cart_test.gd:12`. */
function isConstantFor(message, test) {
    if (isConstant(message))
        return true;
    // Most messages begin with another word, and names are short.
    if (message.length > longestHeading || !/^\W{0,3}(?:fail|error|test|assert)/i.test(message))
        return false;
    return isConstant(withoutNames(message.replace(place, " "), test));
}
const longestHeading = 500;
/** A path with a line and an optional column. */
const place = /(?:[a-z]{2,9}:\/\/\/?|\b[A-Za-z]:(?=[\\/]))?[^\s:]{1,300}:\d{1,9}(?::\d{1,9})?(?=\s|$)/;
/**
 * Matches lines that only repeat which test it is: `cart.spec.ts:5:3 adds up`, `[chrome] \u203a cart.spec.ts:5:3 \u203a cart \u203a
 * adds up \u2500\u2500\u2500`, `CartTest::adds`, `not ok 3 - adds up`.
 */
function isHeading(line, test) {
    const last = test.name.slice(test.name.lastIndexOf("\u203a") + 1).trim();
    if (last === "" || line.length > test.name.length + longestHeading || !line.includes(last))
        return false;
    if (!/\u203a|::|^not ok \d|^\S{1,300}:\d{1,9}:\d{1,9} /.test(line))
        return false;
    const rest = line
        .replace(/^\s*(?:not ok \d{1,9}|\d{1,9}\) )/, "")
        .replace(/\[[^\]]{0,100}\](?= \u203a)/, "");
    const left = withoutNames(rest.replace(place, " "), test);
    // PHPUnit appends the values of a data set to the name.
    return left === "" || (test.name.includes(" with data set ") && /^\(.*\)$/.test(left));
}
/** Removes the names of a test, its class and its suites from a text, and the separators between them. */
function withoutNames(text, { name, className = "", suites }) {
    const names = [name, className, ...suites.slice(-maxSuites)].flatMap((each) => [
        each,
        ...each.split(nameSigns, lines_maxParts),
    ]);
    let left = text;
    for (const each of names.sort((a, b) => b.length - a.length)) {
        if (each.trim() !== "" && each.length <= left.length)
            left = removeWord(left, each);
    }
    return left
        .replace(/^[\s\u203a>:#\u00b7\u2022\u25cf./\\\u2500-]+/, "")
        .slice(0, longestHeading)
        .replace(/[\s\u203a>:#\u00b7./\\\u2500-]{1,500}$/, "");
}
const maxSuites = 10;
const lines_maxParts = 50;
const nameSigns = /[\u203a>:.#\u00b7/\\]+| - /;
function removeWord(text, word) {
    return text.replaceAll(word, (found, at) => {
        const before = text[at - 1] ?? " ";
        const after = text[at + found.length] ?? " ";
        return /\w/.test(before) || /\w/.test(after) ? found : " ";
    });
}
/** Matches the progress lines that `go test` writes. */
function isProgress(line) {
    return /^\s*(?:=== (?:RUN|PAUSE|CONT|NAME)|--- (?:FAIL|PASS|SKIP):)/.test(line);
}
/** Matches blank lines, rulers, and what tools write first: a general word for a failure, its kind, its place. */
function isPreamble(line) {
    return (isConstant(line) ||
        /^(?:thread '.{0,500}panicked at .{0,500}:|unknown file:?)$/.test(line) ||
        // Flutter
        /^The test description was:.{0,500}$/.test(line) ||
        // Jest, bats, tape
        /^\s{0,9}(?:\u25cf .{0,500}|\(?(?:from function|in test file) .{0,900}[,)]|operator: \w{1,40})$/.test(line) ||
        /^(?:[A-Z]{4,20} (?:FAILURE|EXCEPTION|STACK TRACE): ?-*|- (?:file|line) {0,3}:.{0,500})$/.test(line) ||
        /^\s*(?:[-=\u2500*~]{3}.{0,300})?$/.test(line) ||
        /^\s*(?:[A-Za-z]:)?[^\s:]{1,400}:\d{1,9}:?$/.test(line) ||
        /^\S{1,400}\(\d{1,9}\):?$/.test(line));
}
/** Matches lines of a trace and other text that follows the point. */
function isTrace(line) {
    return (traceStart.test(line) ||
        // A place on a line of its own.
        /^\s*(?:[A-Za-z]:)?[\\/][^:]{1,400}:\d{1,9}(?: \+0x[\da-f]{1,16})?$/.test(line) ||
        shapeOf(line)?.isTrace === true);
}
/** The line above a trace. */
const traceStart = /^\s*(?:Traceback \(|stack ?(?:backtrace|traceback|trace|information):|Retry #\d|---Backtrace---|note: run with `RUST_BACKTRACE)/i;
/** Matches the assertion's source code, as Catch2 and doctest print it. */
function isAssertion(line) {
    return /^\s*(?:[A-Z]{1,20}_){0,3}(?:CHECK|REQUIRE)(?:_[A-Z]{1,20}){0,4}\( /.test(line);
}
/** Matches an output line that reports an error, but not a test framework's totals. */
function isComplaint(line) {
    const start = line.slice(0, 500);
    if (!complaint.test(start))
        return false;
    if (isTrace(start) || isPreamble(start.trim()))
        return false;
    if (/^\W*(?:\d{1,9} )?FAIL(?:ED|URES?)?\b|^test result:|ABORTING$/.test(start))
        return false;
    return true;
}
const complaint = /(?:error|exception|sanitizer|failure|failed|fatal|panic|panicked|assertion(?= failed| [`'"])|undefined|ambiguous|pending|timed out)\b(?![(.])/i;

;// CONCATENATED MODULE: ./build/failure/point.js
/** Finds the point in a text of a failure, and where the text around it begins. */

/** The longest point, in lines. A longer one is left to the details. */
const maxLines = 12;
const maxCharacters = 2000;
/** How much of a text is searched for the point. */
const maxRead = 8000;
/** Returns a message up to its trace. A one-line message is completed from the text if it was cut. */
function pointOfMessage(message, text) {
    const point = pointOf(message, noTest);
    if (point.includes("\n"))
        return point;
    const isCut = message.endsWith("...");
    const end = text.indexOf(`${isCut ? message.slice(0, -3) : message}\n`);
    const start = text.lastIndexOf("\n", end) + 1;
    if (end < 0 || end - start > 100)
        return point;
    if (!isCut && point !== "" && isTrace(lineAfter(text, end)))
        return point;
    const more = pointOf(text.slice(start, start + maxRead), noTest);
    const isMore = isCut || /expected|received|actual/i.test(more.slice(end - start + message.length));
    return isMore ? more : point;
}
function lineAfter(text, at) {
    const start = text.indexOf("\n", at) + 1;
    const end = text.indexOf("\n", start);
    return text.slice(start, end < 0 ? undefined : end);
}
/** Returns the lines before the trace, the last line of a Python traceback, or the lines that pytest marks. */
function pointOf(text, test) {
    if (text.startsWith("Traceback (most recent call last)"))
        return lastLine(text);
    return diffOfYaml(text) ?? errorOfTerm(text) ?? (markedLines(text) || leadingLines(text, test));
}
/** For texts that belong to no test or have lost their heading. */
const noTest = { name: "", suites: [] };
/** Returns the error from the Elixir term that ExUnit prints on one line if a module's setup failed. */
function errorOfTerm(text) {
    if (!text.startsWith("%"))
        return undefined;
    const [, name, message = ""] = /%([A-Z][\w.]{0,200})\{[^{}"]{0,200}\bmessage: "((?:[^"\\]|\\.){1,2000})"/.exec(text.slice(0, maxRead)) ?? [];
    return name === undefined ? undefined : `${name}: ${message.replace(/\\(.)/g, "$1")}`;
}
/** Returns the diff from node-tap's YAML, without the indent. */
function diffOfYaml(text) {
    if (!/^(?:at|compare|diff|source|stack|tapCaught):/.test(text))
        return undefined;
    const [, diff = ""] = /^diff: \|\n((?: .*\n)+)/m.exec(`${text.slice(0, maxRead)}\n`) ?? [];
    const lines = diff.split("\n", maxLines).map((line) => line.slice(2));
    return lines.join("\n").trim();
}
/** Returns lines such as `E   AssertionError: \u2026`. */
function markedLines(text) {
    if (!text.startsWith("E   ") && !text.includes("\nE   "))
        return "";
    const marked = text.slice(0, maxRead).match(/^E {3}.{0,1000}$/gm) ?? [];
    const lines = marked.slice(0, maxLines).map((line) => line.slice(4));
    return trimLines(lines.join("\n")).trim();
}
function leadingLines(text, test) {
    const lines = [];
    let length = 0;
    for (const line of linesOf(text.slice(0, maxRead))) {
        const isFirst = lines.length === 0;
        const isSkipped = isFirst && (isPreamble(line) || isHeading(line, test));
        if (isProgress(line) || isSkipped)
            continue;
        if (isTrace(line)) {
            if (isFirst)
                continue;
            break;
        }
        // Mocha repeats everything where its trace begins.
        if (lines.length === maxLines || (!isFirst && line.endsWith(`: ${lines[0]}`)))
            break;
        const content = isFirst ? line.replace(/^- message: /, "") : line;
        lines.push(content.slice(0, maxCharacters - length).trimEnd());
        length += content.length;
        if (length >= maxCharacters)
            break;
    }
    return trimLines(lines.join("\n")).trimStart();
}
/** Yields the lines one by one, because usually only the first few are needed. */
function* linesOf(text) {
    for (let start = 0; start <= text.length;) {
        const end = text.indexOf("\n", start);
        yield end < 0 ? text.slice(start) : text.slice(start, end);
        if (end < 0)
            return;
        start = end + 1;
    }
}
function lastLine(text) {
    return text
        .slice(text.lastIndexOf("\n") + 1)
        .trim()
        .slice(0, maxCharacters);
}
/** Removes blank lines at both ends and white space at the end. The first line keeps its indent. */
function trimLines(text) {
    const trimmed = text.trimEnd();
    const start = trimmed.length - trimmed.trimStart().length;
    return start > 0 ? trimmed.slice(trimmed.lastIndexOf("\n", start - 1) + 1) : trimmed;
}

;// CONCATENATED MODULE: ./build/failure/message.js
/** Extracts the point of a failure, and all it has to say, from its texts. */


function message_readMessage(texts, test) {
    const { type, text } = texts;
    const given = texts.message === "" && isSentence.test(type) ? type : texts.message;
    const message = given.replace(cutByPytest, "");
    const isSame = isConstantFor(message, test);
    const isName = !isSame && isHeading(message, test);
    const hasText = !isGeneric(text);
    const rest = hasText ? text : texts.output;
    const isInRest = rest.includes(message) ||
        (hasText && message !== given) ||
        (isName && message.split(/\s+/).every((word) => rest.includes(word)));
    const point = isSame || isName || hasAssertion(text) ? pointOf(text, test) : pointOfMessage(message, text);
    // A constant message is also the same for all tests, which is known already.
    const isWorthless = isSame && isConstant(message) && !/\d/.test(message);
    return {
        point: point && withException(point, type),
        remark: point === "" ? remarkOf(isWorthless ? "" : message, text, type) : "",
        full: isWorthless || isInRest ? rest : `${message}\n\n${rest}`.trimEnd(),
    };
}
function remarkOf(message, text, type) {
    return ((isOnlyTrace(message) ? "" : message) || onlyPlaces(text) || (isConstant(type) ? "" : type));
}
/** What pytest writes after the start of a long message. The text contains the whole message. */
const cutByPytest = /\n\[\+\d{1,9} more lines?; full report in element text\]$/;
/** White space alone doesn't make a sentence: cargo2junit writes the type `cargo test`. */
const isSentence = /\S+\s+\S+\s+\S|\S\s.*[:=]|[:=].*\s/;
function isOnlyTrace(message) {
    return message.split("\n", maxLines).every((line) => isTrace(line) && !placeAlone.test(line));
}
/** Returns the first lines of a text that only lists places. Trace lines contain more than a place. */
function onlyPlaces(text) {
    const lines = text.split("\n", maxLines).map((line) => line.trim());
    return lines.every((line) => placeAlone.test(line)) ? lines.join("\n") : "";
}
const placeAlone = /^(?:at )?(?:[A-Za-z]:)?[^\s:()]{1,400}(?::\d{1,9}(?::\d{1,9})?|\(\d{1,9}\))$/;
/** Adds the error class to a single word, such as `sku` of a NullPointerException or `'XX'` of a KeyError. */
function withException(point, type) {
    const [line = ""] = point.split("\n", 1);
    if (/\s|Error|Exception/.test(line))
        return point;
    const [name] = /[A-Z]\w{0,80}(?:Error|Exception)$/.exec(type.slice(-200)) ?? [];
    return !name || /Assert|Expectation/.test(name) ? point : `${name}: ${point}`;
}
/** Catch2 and doctest write the complete assertion below the place. The attribute has only half of it. */
function hasAssertion(text) {
    const start = text.slice(0, 500);
    return /CHECK|REQUIRE/.test(start) && start.split("\n").slice(0, 4).some(isAssertion);
}
/** Returns true if every test has the same text. */
function isGeneric(text) {
    if (text.length > 1000 || !(text === "" || isProgress(text)))
        return false;
    return text.split("\n").every((line) => !line.trim() || isProgress(line));
}

;// CONCATENATED MODULE: ./build/failure/printed.js
/** Finds the point of a failure in what the test printed, if the failure itself has no text. */


/** How much output is searched, at its end, in UTF-16 units. */
const maxPrinted = 32 * 1024;
/** The most lines of a multi-line exception. */
const maxExceptionLines = 12;
/** Returns the error in the output, or undefined if no line reports one. */
function pointOfOutput(printed) {
    const shown = printed.slice(-maxPrinted);
    for (const { start, read } of errorStarts) {
        const match = start.exec(shown);
        const point = match && read(shown.slice(match.index), match);
        if (point)
            return point.slice(0, maxCharacters);
    }
    const lines = shown.split("\n");
    const thrown = lines.findIndex((line, i) => isComplaint(line) && i + 1 < lines.length && isTrace(lines[i + 1]));
    const line = lines[thrown] ?? lines.findLast(isComplaint);
    return line?.trim().slice(0, maxCharacters);
}
/** Used if no line reports an error. */
function describeLastLine(printed) {
    return `No message; the last line it printed: ${lastLine(printed)}`;
}
/** How errors begin in program output. The first match wins. */
const errorStarts = [
    // Rust
    {
        start: /^thread '.{0,500}' (?:\(\d{1,20}\) )?panicked at /m,
        read: (text) => pointOf(text, noTest),
    },
    // Python: the last of several errors, which the others led to.
    {
        start: /^Traceback \(most recent call last\)/m,
        read: (text) => paragraph(afterTraceback(text.slice(text.lastIndexOf("Traceback (most recent")))),
    },
    // Flutter
    {
        start: /^The following .{1,300} (?:was|were) thrown.{0,300}:$/m,
        read: (text) => paragraph(text.slice(text.indexOf("\n") + 1)),
    },
    // Go
    { start: /^panic: /m, read: (text) => paragraph(text) },
    // A log level as a word between the time and the message.
    {
        start: /^(?:.{0,200}[\s[(|])?(?:ERROR|FATAL|CRITICAL|FAILURE)\]? ?[-:|] ?(.{0,300}[a-z].{0,1000})$/m,
        read: (_text, [, message = ""]) => message.trim(),
    },
];
/** Returns the lines below the frames of a traceback. */
function afterTraceback(text) {
    const match = /\n(?=[^\s])/.exec(text);
    return match ? text.slice(match.index + 1) : "";
}
/** Returns the text up to a blank line or a trace. */
function paragraph(text) {
    const lines = [];
    for (const line of text.slice(0, maxCharacters).split("\n", maxExceptionLines)) {
        if (line.trim() === "" || (lines.length > 0 && isTrace(line)))
            break;
        lines.push(line);
    }
    return trimLines(lines.join("\n")).trim();
}

;// CONCATENATED MODULE: ./build/formats/junit/problems.js






/** The message of a failure without any details. */
const withoutMessage = "Failed without a message.";
/**
 * Describes the problems of a case that failed or is flaky. If no failure has a text (CTest, Cucumber and libtest write
 * an empty `<failure/>`, Bazel an exit code), the output is used.
 */
function describeProblems(verdict, test, placesOf = () => []) {
    const problems = describeAll(verdict.problems, test);
    const reruns = describeAll(verdict.reruns, test);
    const texts = problems.map(({ full }) => full);
    if (reruns.length > 0) {
        const known = new Set(texts);
        for (const { full } of reruns)
            if (!known.has(full))
                texts.push(`In another attempt:\n${full}`);
    }
    const details = texts.filter((text) => text !== "").join("\n\n");
    const isSeveral = problems.length > 1 && !verdict.isFlaky;
    const failures = isSeveral
        ? { failures: problems.length, parts: toParts(problems, placesOf) }
        : {};
    const all = [...problems, ...reruns];
    const withPoint = all.find(({ point }) => point !== "");
    if (withPoint)
        return { ...withDetails(withPoint.point, details), ...failures };
    const remark = all.find((one) => one.remark !== "")?.remark;
    const printed = trimLines(plainText(verdict.output));
    const message = pointOfOutput(printed || details) ?? remark ?? (printed && describeLastLine(printed));
    const isShown = details.includes(printed);
    return {
        ...withDetails(message || withoutMessage, isShown ? details : [details, printed].filter(Boolean).join("\n\n")),
        ...failures,
    };
}
/** Makes one part per failure, so that each place can be annotated. */
function toParts(problems, placesOf) {
    return problems.slice(0, maxParts).map(({ problem, point, remark, full }) => ({
        places: placesOf(problem),
        message: point || remark || withoutMessage,
        ...(full && { details: full }),
    }));
}
function withDetails(message, details) {
    return details && details !== message ? { message, details } : { message };
}
/** Skips problems without any text. */
function describeAll(problems, test) {
    const described = problems.map((problem) => problems_describe(problem, test));
    return withoutRepeats(described.filter(({ point, remark, full }) => point !== "" || remark !== "" || full !== ""));
}
/** WebdriverIO writes the same problem as `<failure>` and as `<error>`. */
function withoutRepeats(described) {
    if (described.length < 2)
        return described;
    const seen = new Set();
    return described.filter(({ point, full }) => {
        const isNew = !seen.has(point + full);
        seen.add(point + full);
        return isNew;
    });
}
function problems_describe(problem, test) {
    const { message, text } = unescapeTwice(trimLines(plainText(problem.message ?? "")), trimLines(plainText(problem.text)));
    const output = text.length > 1000 ? "" : trimLines(plainText(problem.output ?? ""));
    const read = message_readMessage({ type: oneLine(problem.type ?? ""), message, text, output }, test);
    return { ...read, problem };
}
/** Some tools escape a message twice, or escape text in CDATA. The other text shows whether this is the case. */
function unescapeTwice(message, text) {
    if (!message || text.includes(message))
        return { message, text };
    const unescaped = resolveReferences(message);
    if (unescaped !== message && text.includes(unescaped))
        return { message: unescaped, text };
    const plain = resolveReferences(text);
    return { message, text: plain.includes(message) ? plain : text };
}

;// CONCATENATED MODULE: ./build/hash.js
const hash_start = { high: 0x9e3779b9, low: 0x85ebca6b };
/**
 * Returns a 53-bit number from two multiplicative hashes of a text's UTF-8 bytes, which is enough for millions of
 * names. For a test's name it takes a fifth of the time of SHA-1 in `node:crypto`. It isn't safe against adversaries:
 * whoever chooses the texts can create collisions.
 *
 * @param from the state after another text
 */
function hash_hashOf(text, from = hash_start) {
    addText(text, from);
    return finish();
}
/** Returns the same number if the text is a plain line, else undefined. The check is free. */
function hashOfPlainLine(text, from) {
    addText(text, from);
    return state.isPlainLine ? finish() : undefined;
}
/** Returns the state after a text. `hashOf` continues from it, so that a common beginning is hashed once. */
function hashStart(text) {
    addText(text, hash_start);
    return { high: state.high, low: state.low };
}
/** The last added text. The object is reused for millions of texts. */
const state = {
    high: 0,
    low: 0,
    /** Printable ASCII, with single spaces between other characters. */
    isPlainLine: false,
};
function finish() {
    const { high, low } = state;
    const mixed = Math.imul(high ^ (high >>> 15) ^ low, 0x2c1b3c6d);
    return ((mixed ^ (mixed >>> 13)) & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
/** Processes four bytes at once, which is faster than single characters. */
function addText(text, from) {
    const { view, length } = hash_toBytes(text);
    let { high, low } = from;
    let unusual = 0;
    let spaceBefore = 0x80;
    for (let at = 0; at < length; at += 4) {
        const word = view.getInt32(at, true);
        high = Math.imul(high ^ word, 0x01000193);
        high ^= high >>> 15;
        low = Math.imul(low ^ word, 0x5bd1e995);
        low ^= low >>> 13;
        // The highest bit of each byte is set if it is a control character, a space and so on.
        const control = ~((word << 1) | (word << 2));
        const del = (word & 0x7f7f7f7f) + 0x01010101;
        const space = ~(((word ^ 0x20202020) & 0x7f7f7f7f) + 0x7f7f7f7f) & highestBits;
        unusual |= ((word | control | del) & highestBits) | (space & ((space << 8) | spaceBefore));
        spaceBefore = space >>> 24;
    }
    state.high = high ^ length;
    state.low = low;
    state.isPlainLine = unusual === 0 && !text.endsWith(" ");
}
const highestBits = 0x80808080 | 0;
const filler = 0x21;
const room = new Uint8Array(4096);
const roomBytes = { view: new DataView(room.buffer), length: 0 };
const encoder = new TextEncoder();
/** Returns the bytes of a text, padded with exclamation marks to a multiple of four. Valid until the next call. */
function hash_toBytes(text) {
    // A UTF-16 unit takes at most three bytes.
    if (3 * text.length + 4 > room.length) {
        const bytes = encoder.encode(text);
        const padded = new Uint8Array(bytes.length + 4).fill(filler);
        padded.set(bytes);
        return { view: new DataView(padded.buffer), length: bytes.length };
    }
    const { written } = encoder.encodeInto(text, room);
    roomBytes.view.setInt32(written, 0x01010101 * filler);
    roomBytes.length = written;
    return roomBytes;
}

;// CONCATENATED MODULE: ./build/formats/test-cases/ended.js



/** Per file. Further tests aren't compared. */
const maxEnded = 2_000_000;
function newEndedTally(startHash, budget) {
    const ended = { passed: newNumbers(), skipped: newNumbers() };
    const named = [];
    /** Adjacent tests usually have the same suites and class. */
    let last = { suites: [], className: undefined };
    let state = startHash(last);
    let names;
    return {
        add(outcome, test) {
            const hashes = outcome === "passed" ? ended.passed : ended.skipped;
            if (hashes.length >= maxEnded)
                return;
            if (test.suites !== last.suites || test.className !== last.className)
                startWith(test);
            // Most names are shown as they are and needn't be changed.
            const plain = isPlainName(test.name) ? hashOfPlainLine(test.name, state) : undefined;
            const name = plain === undefined ? toName(test.name) : test.name;
            hashes.push(plain ?? hash_hashOf(name, state));
            if (outcome !== "passed" || budget.namesLeft <= 0)
                return;
            budget.namesLeft--;
            names ??= startNames(test);
            names.push(detach(name));
        },
        finish: () => ({
            passed: ended.passed.toArray(),
            skipped: ended.skipped.toArray(),
            names: named,
        }),
    };
    function startWith({ suites, className }) {
        last = { suites, className };
        state = startHash(last);
        names = undefined;
    }
    function startNames({ suites, className }) {
        const own = [];
        named.push({
            suites: suites.map(keepName),
            ...(className !== undefined && { className: keepName(className) }),
            names: own,
        });
        return own;
    }
}
const pieceLength = { least: 32, most: 16 * 1024 };
function newNumbers() {
    const pieces = [];
    let piece = new Float64Array(0);
    let used = 0;
    const numbers = { length: 0, push, toArray };
    return numbers;
    function push(value) {
        if (used === piece.length) {
            const { least, most } = pieceLength;
            piece = new Float64Array(Math.min(most, Math.max(least, numbers.length)));
            pieces.push(piece);
            used = 0;
        }
        piece[used++] = value;
        numbers.length++;
    }
    function toArray() {
        const all = new Float64Array(numbers.length);
        let at = 0;
        for (const part of pieces) {
            all.set(part.subarray(0, numbers.length - at), at);
            at += part.length;
        }
        return all;
    }
}

;// CONCATENATED MODULE: ./build/formats/test-cases/skip-reason.js


/** Returns why a test was skipped on one line, without the place and error class in front. May be empty. */
function describeReason(reason) {
    const text = plainText(reason).slice(0, maxRead);
    const point = pointOf(trimLines(lastOfGo(text)), noTest);
    return oneLine(point).replace(beforeReason, "").replace(afterReason, "");
}
/** Go's reason is the test's whole output, one line and place each. The last line is the reason. */
function lastOfGo(text) {
    if (!text.includes(".go:"))
        return text;
    const [place] = [...text.matchAll(/^[ \t]{0,40}[^\s:]{1,300}\.go:\d{1,9}:/gm)].slice(-1);
    return place ? text.slice(place.index + place[0].length) : text;
}
/** `spec/cart_spec.lua:26: `, `org.opentest4j.TestAbortedException: `, `test skipped: `. */
const beforeReason = /^(?:[^\s:]{1,300}:\d{1,9}:|[\w$.]{1,300}(?:Exception|Error):|test skipped:|skipped -) /;
/** unittest's suffix, which contains a changing address. */
const afterReason = /: \(<class '[^>]{1,300}>, .{0,1000}<traceback object at \w{1,20}>\)$/;

;// CONCATENATED MODULE: ./build/formats/test-cases/counts.js




/** Makes a suite's tally. The suite is part of the report if cases are counted in it. */
function newSuiteTally(names, file) {
    const counts = { tests: 0, passed: 0, failed: 0, skipped: 0, flaky: 0 };
    return { names, file, counts, seconds: 0, listed: [] };
}
/** Per file. More would use memory without being shown. */
const maxListed = 10_000;
const maxSlow = 10;
/** Per file. The cases of further suites are counted in one that represents the rest. */
const counts_maxSuites = 20_000;
/**
 * Counts cases and keeps the ones that are named: failed, flaky and skipped ones, the slowest, and all if requested.
 * The durations of the slowest are added to those of the run so far.
 */
function newTally(options, budget) {
    const { slowest = [] } = budget;
    const ended = options.startHash && newEndedTally(options.startHash, budget);
    const listsAll = options.listTests === "all";
    const suites = [];
    const rest = newSuiteTally(["(further suites)"]);
    let nextIndex = 0;
    let listed = 0;
    let unlisted = 0;
    /** Passed cases that aren't listed otherwise, the slowest first. */
    const slow = [];
    return {
        count,
        reserve: () => nextIndex++,
        finish() {
            for (const { suite, item } of slow)
                suite.listed.push(item);
            return {
                suites: suites.map(toSuite),
                ...(ended && { ended: ended.finish() }),
                notes: unlisted > 0 ? [unlistedNote(unlisted)] : [],
            };
        },
    };
    function count(own, counted, seconds, names, index = nextIndex++) {
        const suite = own.counts.tests > 0 || suites.length < counts_maxSuites ? own : rest;
        const { counts } = suite;
        const { outcome, isFlaky } = counted;
        if (counts.tests === 0)
            suites.push(suite);
        counts.tests++;
        // Most tests passed, and a fixed name is faster.
        if (outcome === "passed")
            counts.passed++;
        else
            counts[outcome]++;
        if (isFlaky)
            counts.flaky++;
        if (!counted.isPart)
            suite.seconds += seconds;
        const isEnded = ended !== undefined && outcome !== "failed" && !isFlaky;
        const isWanted = outcome !== "passed" || isFlaky || listsAll;
        const isSlow = outcome === "passed" && seconds > slowThreshold();
        if (!isEnded && !isWanted && !isSlow)
            return;
        const named = names();
        if (isEnded)
            ended.add(outcome, named);
        if (isWanted && listed < maxListed) {
            listed++;
            suite.listed.push({ index, testCase: toTestCase(counted, seconds, named) });
        }
        else {
            if (isWanted)
                unlisted++;
            if (isSlow)
                addSlow(suite, { index, testCase: toTestCase(counted, seconds, named) });
        }
    }
    function slowThreshold() {
        return slowest.length < maxSlow ? 0 : slowest[0];
    }
    function addSlow(suite, item) {
        const { seconds } = item.testCase;
        slow.push({ suite, item });
        slow.sort((a, b) => b.item.testCase.seconds - a.item.testCase.seconds);
        if (slow.length > maxSlow)
            slow.pop();
        slowest.push(seconds);
        slowest.sort((a, b) => a - b);
        if (slowest.length > maxSlow)
            slowest.shift();
    }
}
function toTestCase(counted, seconds, names) {
    const { outcome, isFlaky } = counted;
    const { name, className } = names;
    const reason = counted.reason && keepName(describeReason(counted.reason));
    return {
        name: keepName(name),
        ...(className !== undefined && { className: keepName(className) }),
        outcome,
        ...(isFlaky && { flaky: true }),
        seconds,
        ...(reason && { reason }),
    };
}
function toSuite({ names, file, counts, seconds, listed }) {
    const cases = listed.sort((a, b) => a.index - b.index).map(({ testCase }) => testCase);
    return { names, ...(file !== undefined && { file }), counts, seconds, cases };
}
function unlistedNote(unlisted) {
    return `Names ${formatNumber(maxListed)} of its test cases and only counts the others, ${formatNumber(unlisted)}.`;
}

;// CONCATENATED MODULE: ./build/formats/junit/tools.js
/** Names that tools give their `testsuites`. A `testsuite` can have the same name for other reasons. */
const byRoot = new Map([["AllTests", "GoogleTest"]]);
/** Names that tools give their `testsuites` or `testsuite`. */
const byName = new Map([
    ["jest tests", "Jest"],
    ["vitest tests", "Vitest"],
    ["pytest tests", "pytest"],
    ["pytest", "pytest"],
    ["nosetests", "nose"],
    ["nose2-junit", "nose2"],
    ["nextest-run", "nextest"],
    ["Mocha Tests", "Mocha"],
    ["bun test", "Bun"],
    ["deno test", "Deno"],
    ["rspec", "RSpec"],
    ["(empty)", "CTest"],
    ["Cucumber", "Cucumber"],
    ["JUnit Jupiter", "JUnit 5"],
    ["JUnit Vintage", "JUnit 5"],
    ["k6 thresholds", "k6"],
    ["fastlane.lanes", "fastlane"],
    ["TestResults", "Swift"],
    ["semgrep results", "Semgrep"],
    ["trivy", "Trivy"],
    ["ruff", "Ruff"],
    ["mypy", "mypy"],
    ["Biome", "Biome"],
    ["Oxlint", "Oxlint"],
    ["HTMLHint Tests", "HTMLHint"],
]);
/** Returns true if a suite is named after its tool, so that its name doesn't describe a test. */
function isToolName(name) {
    return byName.has(name);
}
const byPackage = new Map([
    ["org.eslint", "ESLint"],
    ["org.biome", "Biome"],
    ["org.ruff", "Ruff"],
]);
/** Returns the tool that wrote a `testsuites` or `testsuite`, if its tag shows it. */
function toolOf(tag) {
    const name = tag.attribute("name");
    const known = byPackage.get(tag.attribute("package") ?? "") ??
        byName.get(name ?? "") ??
        (tag.name === "testsuites" ? byRoot.get(name ?? "") : undefined);
    if (known)
        return known;
    if (name?.startsWith("xcresult: "))
        return "Xcode";
    if (name?.startsWith("PHP_CodeSniffer"))
        return "PHP_CodeSniffer";
    if (tag.attribute("xsi:noNamespaceSchemaLocation")?.includes("surefire"))
        return "Maven Surefire";
    // An empty id next to an empty name.
    if (name === "" && tag.attribute("id") === "")
        return "Playwright";
    return undefined;
}

;// CONCATENATED MODULE: ./build/formats/test-cases/titles.js


/**
 * Returns the usual name of a test: class or suites, then its own name, without repetitions. Names are from `toName`.
 */
function titleOf({ suites, className, name }) {
    const parts = [...contextOf(suites, className ?? "", name), name].filter((part) => part !== "");
    return parts.join(" > ") || "a test without a name";
}
function contextOf(suites, className, name) {
    if (className && !isConstantClass(className))
        return beforeName(className, name);
    const parts = [];
    for (const suite of suites) {
        if (isToolName(suite))
            continue;
        // Bun and others repeat the parents' names in each suite name.
        if (parts.length > 0 && suite.startsWith(parts.at(-1)))
            parts.pop();
        for (const part of beforeName(suite, name))
            parts.push(part);
    }
    return parts;
}
/** node:test writes `test` as the class of every case. */
function isConstantClass(className) {
    return className === "test";
}
/**
 * Returns the part of a class or suite that the name doesn't contain. Empty if the name begins or ends with it, or if
 * it repeats the name, as jest-junit's class does. For `orders.create` and "create" it is `orders`.
 */
function beforeName(context, name) {
    if (name === "")
        return [titles_shorten(context)];
    if (name.startsWith(context) || name.endsWith(context))
        return [];
    if (!context.endsWith(name))
        return [titles_shorten(context)];
    const rest = context.slice(0, -name.length).replace(titles_separators, "");
    return rest === "" ? [] : [titles_shorten(rest)];
}
/** Between a class and a name at its end. */
const titles_separators = /[\s.:>/#\u203a\u00bb-]{1,5}$/;
/** Shortens a path to its file name, because the finding's place shows the rest. */
function titles_shorten(context) {
    const isAbsolute = /^(?:[A-Za-z]:[\\/]|\/|\\\\)/.test(context);
    return isAbsolute ? fileNameOf(context) : context;
}

;// CONCATENATED MODULE: ./build/formats/test-cases/cases.js




function openCases({ options, budget }) {
    const tally = newTally(options, budget);
    const findings = [];
    const suites = new Map();
    const { attempts, names: sample } = options;
    let showsFailure = false;
    let hasCases = false;
    return {
        add,
        addFinding(finding) {
            showsFailure = true;
            findings.push(keep(finding, budget));
        },
        get hasCases() {
            return hasCases;
        },
        get showsFailure() {
            return showsFailure;
        },
        finish() {
            for (const test of attempts?.takeFinished() ?? []) {
                const { suite, suites, name, className, finding } = test;
                tally.count(suite, test, test.seconds, () => ({ suites, name, className }), test.index);
                if (finding && (test.outcome === "failed" || test.isFlaky))
                    findings.push(finding);
            }
            return { ...tally.finish(), findings };
        },
    };
    function add(result) {
        hasCases = true;
        const { outcome, isFlaky = false, seconds, isPart, reason } = result;
        const identity = attempts && identityOf(result);
        if (identity !== undefined && attempts?.isLooking) {
            attempts.see(identity);
            return;
        }
        if (sample && !sample.isFull)
            sample.add(result.className, result.name);
        const isFinding = outcome === "failed" || isFlaky;
        if (isFinding)
            showsFailure = true;
        const { suite, names: suites } = suiteOf(result);
        if (result.isWarning)
            findings.push(keep(toWarning(result, suites), budget));
        const finding = isFinding ? keep(cases_toFinding(result, suites), budget) : undefined;
        const caseNames = () => ({
            suites,
            className: result.className === undefined ? undefined : toName(result.className),
            name: toName(result.name),
        });
        if (identity !== undefined && attempts?.isRepeated(identity)) {
            const attempt = {
                suite,
                suites,
                outcome,
                isFlaky,
                seconds,
                isPart,
                finding,
                reason: reason && keepName(reason),
                name: keepName(result.name),
                className: result.className && keepName(result.className),
                attempts: finding?.attempts ?? 1,
                index: tally.reserve(),
            };
            attempts.add(identity, attempt);
            return;
        }
        tally.count(suite, { outcome, isFlaky, isPart, reason }, seconds, caseNames);
        if (finding)
            findings.push(finding);
    }
    /** Returns the full identity of a test, without shortening. */
    function identityOf({ suites: names, className = "", name }) {
        return [attempts?.pathNumber(names), className, name].join("\0");
    }
    function suiteOf({ suites: written, className, file }) {
        const key = [file ?? "", className ?? "", ...written].join("\0");
        const known = suites.get(key);
        if (known)
            return known;
        const names = written.map(keepName);
        const own = className !== undefined && !written.includes(className) ? [className] : [];
        const suite = newSuiteTally([...names, ...own.map(keepName)], file && keepName(file));
        const counted = { suite, names };
        suites.set(key, counted);
        return counted;
    }
}
function cases_toFinding(result, suites) {
    const { isFlaky = false, output = "", attempts = 1 } = result;
    const saysWhy = result.problems?.some(({ message, text }) => message || text);
    const problems = isFlaky && !saysWhy ? [firstFailureIsMissing] : (result.problems ?? []);
    const test = toTestName(result, suites);
    return {
        kind: "test",
        level: isFlaky ? "warning" : "failure",
        outcome: isFlaky ? "flaky" : "failed",
        title: titleOf(test),
        ...describeProblems({ problems, reruns: [], isFlaky, output }, test),
        test,
        ...(attempts > 1 && { attempts }),
        places: cases_toPlaces(result),
    };
}
/** Mocha, Jest and others write how often a test ran, but not why it failed before. */
const firstFailureIsMissing = {
    message: "It failed before it passed; the report doesn't say why.",
    text: "",
};
function toWarning(result, suites) {
    const { problems = [], output = "" } = result;
    const test = toTestName(result, suites);
    return {
        kind: "test",
        level: "warning",
        outcome: "warned",
        title: titleOf(test),
        test,
        ...describeProblems({ problems, reruns: [], isFlaky: false, output }, test),
        places: cases_toPlaces(result),
    };
}
function toTestName({ className, name }, suites) {
    return {
        suites,
        ...(className !== undefined && { className: toName(className) }),
        name: toName(name),
    };
}
function cases_toPlaces({ places = [] }) {
    return places.map((place) => ({ ...place, path: keepName(place.path) }));
}

;// CONCATENATED MODULE: ./build/formats/test-cases/suite-finding.js



function toSuiteFinding(failure) {
    const { className, what = "failed outside of a test", problems, output = "" } = failure;
    const names = failure.suites.map(keepName);
    const test = {
        suites: names.slice(0, -1),
        ...(className && { className: keepName(className) }),
        name: names.at(-1) ?? "",
    };
    const subject = names.join(" > ");
    const title = subject === "" ? toSentence(what) : `${subject}: ${what}`;
    return {
        kind: "suite",
        level: "failure",
        title: toName(failure.title ?? title),
        ...describeProblems({ problems, reruns: [], isFlaky: false, output }, test),
        ...(names.length > 0 && { test }),
        places: (failure.places ?? []).map((place) => ({ ...place, path: keepName(place.path) })),
    };
}
/** Makes a problem with this text, or with this message if the text is blank. */
function toProblem(text, message) {
    return text.trim() === "" ? { message, text: "" } : { text };
}
/** Makes a finding for totals with failures that the report doesn't contain. `claim` is the start of a sentence. */
function toHiddenFinding(claim) {
    return toSuiteFinding({
        title: "Failures that the report doesn't show",
        suites: [],
        problems: [{ message: describeHidden(claim), text: "" }],
    });
}
/** Makes a finding for totals with tests, in a report without test cases. */
function toHiddenTests(claimed) {
    return {
        kind: "suite",
        level: "failure",
        title: "Tests that the report doesn't show",
        message: `The report's totals claim ${count(claimed, "test")}, but it has no test case. Look into the log of the tests: the tool that wrote the report may have been stopped, or set to write totals only.`,
        places: [],
    };
}
function describeHidden(claim, more = "") {
    return `${claim}, but none of its test cases failed.${more} Look at the log of the tests: something failed outside of them, such as a build or a set-up.`;
}
/** Returns, for example, "The report's totals claim 3 failures or errors". */
function describeClaim(claimed, whose = "report") {
    const failures = claimed === 1 ? "a failure or an error" : `${formatNumber(claimed)} failures or errors`;
    return `The ${whose}'s totals claim ${failures}`;
}
/** Makes a finding for a run whose end isn't in the report. */
function toBrokenOffFinding(what, suites = []) {
    const why = "The tool was stopped or crashed, or the file was cut off; see the log of the test step.";
    const problems = [{ message: `${what} ${why}`, text: "" }];
    return toSuiteFinding({ title: "The test run didn't complete", suites, problems });
}
/** Adds totals of a report. A total that isn't a positive integer counts as 0. */
function sumClaims(totals) {
    return totals.reduce((sum, text) => {
        const count = Number(text);
        return sum + (Number.isSafeInteger(count) && count > 0 ? count : 0);
    }, 0);
}
function toSentence(clause) {
    return clause.charAt(0).toUpperCase() + clause.slice(1);
}

;// CONCATENATED MODULE: ./build/formats/test-cases/claims.js

/**
 * Adds a failure if the totals of a complete file have failures or tests that the file doesn't contain.
 *
 * @param failure the start of a sentence; undefined if the totals have no failures
 * @param tests the number of tests in the totals
 */
function addHidden(cases, failure, tests = 0) {
    if (cases.showsFailure)
        return;
    if (failure !== undefined)
        cases.addFinding(toHiddenFinding(failure));
    else if (tests > 0 && !cases.hasCases)
        cases.addFinding(toHiddenTests(tests));
}

;// CONCATENATED MODULE: ./build/formats/test-cases/places.js
/** Returns the place where a test begins: a file, and a line if there is one. Empty without a file. */
function placesOf(path, line) {
    if (path === undefined)
        return [];
    return [line === undefined ? { path } : { path, line, isDefinition: true }];
}

;// CONCATENATED MODULE: ./build/formats/test-cases/seconds.js
/**
 * Reads a `time` attribute in seconds, as tools write it: `0.005`, `12`, `0.`, `1e-05`, `1,234.5` (thousands), `0,005`
 * (decimal comma), `00:00:01.234`, `1.5s`, `20 ms`. Returns 0 for texts that aren't numbers and for negative or absurd
 * values, because a summary must not show a negative time.
 */
function readSeconds(text) {
    if (!text)
        return 0;
    const plain = readDecimal(text) ?? Number(text);
    if (!Number.isNaN(plain))
        return inReason(plain);
    const match = /^(\d[\d.,:]{0,40}(?:[eE][+-]?\d{1,3})?)\s*(ms|s|sec|seconds?)?$/.exec(text.trim());
    if (!match)
        return 0;
    const [, number = "", unit] = match;
    const seconds = number.includes(":") ? readClock(number) : Number(withoutCommas(number));
    return inReason(unit === "ms" ? seconds / 1000 : seconds);
}
/**
 * Reads `12.345`, as most tools write it, in a quarter of the time of `Number`. The result is the same: both numbers are
 * exact, so the quotient is rounded once. Returns undefined for anything longer or different.
 */
function readDecimal(text) {
    const { length } = text;
    if (length > longestDecimal)
        return undefined;
    let digits = 0;
    let divisor = 0;
    for (let at = 0; at < length; at++) {
        const digit = text.charCodeAt(at) - seconds_zero;
        if (digit >= 0 && digit <= 9) {
            digits = 10 * digits + digit;
            divisor *= 10;
        }
        else if (digit === point && divisor === 0 && at > 0 && at < length - 1)
            divisor = 1;
        else
            return undefined;
    }
    return divisor === 0 ? digits : digits / divisor;
}
/** 12 characters have at most 12 digits, and V8 copies the shorter substrings, whose characters are read fast. */
const longestDecimal = 12;
const seconds_zero = 0x30;
/** From the code of a zero. */
const point = 0x2e - seconds_zero;
/** A test doesn't take more than a day. container-structure-test writes nanoseconds. */
const seconds_longest = 24 * 60 * 60;
function inReason(seconds) {
    return seconds > 0 && seconds <= seconds_longest ? seconds : 0;
}
/** `hh:mm:ss.fff` or `mm:ss`. */
function readClock(text) {
    let seconds = 0;
    for (const part of text.split(":"))
        seconds = seconds * 60 + Number(withoutCommas(part) || Number.NaN);
    return seconds;
}
function withoutCommas(number) {
    const groups = /^(?!0)\d{1,3}(?:,\d{3})+(?:\.|$)/.test(number);
    return groups || number.includes(".") ? number.replaceAll(",", "") : number.replace(",", ".");
}
/** Checks a number of seconds by the same rules. */
function toSeconds(value) {
    return typeof value === "number" ? inReason(value) : 0;
}
/** Reads a duration in milliseconds by the same rules and returns seconds. */
function readMilliseconds(value) {
    return typeof value === "number" ? inReason(value / 1000) : 0;
}

;// CONCATENATED MODULE: ./build/formats/ctrf/index.js








/** Common Test Report Format: https://ctrf.io/docs/specification/overview */
const ctrf = {
    name: "ctrf",
    title: "CTRF",
    what: "a CTRF report",
    tool: "CTRF",
    syntax: "json",
    finds: "tests",
    keptLists: ["tests"],
    matches: isCtrf,
    read: readCtrf,
};
/** Older files have no `reportFormat`. */
function isCtrf(document) {
    const results = getObject(document, "results");
    if (getText(document, "reportFormat")?.toUpperCase() === "CTRF")
        return true;
    return getObject(results, "tool") !== undefined && Array.isArray(getValue(results, "tests"));
}
function readCtrf(document, context, isWhole) {
    const results = getObject(document, "results");
    const tool = getText(getObject(results, "tool"), "name")?.trim() || undefined;
    if (isWhole && !Array.isArray(getValue(results, "tests"))) {
        const problem = "It is a CTRF report without results.tests, the list of its tests. Update the reporter that wrote it, or look into its log.";
        return [{ tool, findings: [unreadableFinding(context.file, problem)] }];
    }
    const cases = openCases(context);
    for (const row of context.broken.objectsOf(getList(results, "tests"), "tests"))
        cases.add(toCase(row));
    const summary = getObject(results, "summary");
    const claimed = getCount(summary, "failed", 1) && "The report's summary claims failed tests";
    if (isWhole)
        addHidden(cases, claimed || undefined, getCount(summary, "tests", 1));
    return [{ tool, ...cases.finish() }];
}
const ctrf_outcomes = toOutcomes({
    passed: "passed",
    failed: "failed",
    skipped: "skipped pending other",
});
/** `other` is what the reporter couldn't map. The tool's own word may say that the test failed. */
function outcomeOf(status, raw) {
    if (status === "other" && raw && outcomeOfWord(raw) === "failed")
        return "failed";
    return ctrf_outcomes.get(status) ?? "failed";
}
function toCase(row) {
    const status = getText(row, "status") ?? "";
    const raw = getText(row, "rawStatus");
    const outcome = outcomeOf(status.toLowerCase(), raw);
    const retries = getCount(row, "retries", 1) ?? 0;
    const isFlaky = outcome === "passed" && (getValue(row, "flaky") === true || retries > 0);
    const message = getText(row, "message");
    const reason = message?.trim() || (status === "other" ? raw : undefined);
    const file = getText(row, "filePath") || undefined;
    const suites = suitesOf(row, file);
    return {
        suites,
        name: withoutSuites(getText(row, "name") ?? "", suites, file),
        file,
        outcome,
        isFlaky,
        seconds: readMilliseconds(getValue(row, "duration")),
        ...(outcome === "skipped" && { reason }),
        ...(outcome !== "skipped" && {
            problems: isFlaky ? problemsOfFlaky(row) : [ctrf_toProblem(row, status)],
            output: [...getTexts(row, "stdout"), ...getTexts(row, "stderr")].join("\n"),
        }),
        ...(retries > 0 && { attempts: retries + 1 }),
        // Reporters write either the line of the failure or that of the test, so a frame of the trace is preferred.
        places: placesOf(file, getCount(row, "line", 1)),
    };
}
/**
 * Returns the file and the suites. Since version 1.0 suites are an array; before, their names were joined by ` > `,
 * often starting with the file.
 */
function suitesOf(row, file) {
    const suite = getValue(row, "suite");
    const names = typeof suite === "string" ? suite.split(" > ") : getTexts(row, "suite");
    const own = names.filter((name) => name.trim() !== "" && !file?.endsWith(name));
    return file === undefined ? own : [file, ...own];
}
/** Removes the names of the suites, which many reporters put before the test's name. */
function withoutSuites(name, suites, file) {
    for (const names of [suites, suites.filter((suite) => suite !== file)]) {
        for (const sign of ["::", " > ", " \u203a ", " "]) {
            const prefix = names.join(sign) + sign;
            if (names.length > 0 && name.length > prefix.length && name.startsWith(prefix))
                return name.slice(prefix.length);
        }
    }
    return name;
}
function ctrf_toProblem(row, status) {
    const isKnown = ctrf_outcomes.has(status.toLowerCase());
    const written = getText(row, "message")?.trim();
    const defaultMessage = isKnown ? undefined : `The report says "${status}" of the test.`;
    return { message: written || defaultMessage, text: getText(row, "trace") ?? "" };
}
/** Reporters write the failures of the attempts, or only the last one, in the test itself. */
function problemsOfFlaky(row) {
    const attempts = getObjects(row, "retryAttempts").filter((attempt) => getText(attempt, "status") !== "passed");
    return (attempts.length > 0 ? attempts : [row]).map((attempt) => ctrf_toProblem(attempt, "failed"));
}

;// CONCATENATED MODULE: ./build/formats/test-cases/printed-text.js
/** In UTF-16 units: of one text at its start and at its end each, and of all texts together. */
const most = { part: 16 * 1024, all: 16 * 1024 * 1024 };
/** Makes texts with a shared limit, because tests run in parallel and hostile ones must not fill the memory. */
function openPrintedTexts() {
    let left = most.all;
    return () => {
        let head = "";
        let tail = "";
        let dropped = 0;
        return {
            add(text) {
                // After the end has begun, nothing more is added to the start.
                const isBeginning = tail === "" && dropped === 0;
                const first = isBeginning ? text.slice(0, Math.min(most.part - head.length, left)) : "";
                head += first;
                left -= first.length;
                const room = Math.min(text.length - first.length, left);
                tail += text.slice(text.length - room);
                left -= room;
                dropped += text.length - first.length - room;
                if (tail.length <= 2 * most.part)
                    return;
                const surplus = tail.length - most.part;
                tail = tail.slice(surplus);
                dropped += surplus;
                left += surplus;
            },
            drop() {
                left += head.length + tail.length;
                head = "";
                tail = "";
                dropped = 0;
            },
            toText: () => dropped > 0 ? `${head}\n[\u2026 ${dropped} characters left out \u2026]\n${tail}` : head + tail,
        };
    };
}

;// CONCATENATED MODULE: ./build/formats/dart/test.js


/** For names of tests and groups. */
const test_longestName = 2000;
/** Reads the start event of a test. */
function toTest(test, start, around) {
    const full = (getText(test, "name") ?? "").slice(0, test_longestName);
    const path = around.paths.get(getCount(test, "suiteID", 0) ?? -1);
    const groupIds = getList(test, "groupIDs");
    const names = [];
    let prefix = "";
    let length = 0;
    for (const id of groupIds) {
        const group = around.groups.get(id) ?? "";
        if (group === "")
            continue;
        const own = test_withoutPrefix(group, prefix);
        // Each name begins with the outer one, so together they are no longer than one name.
        length += own.length;
        if (length > test_longestName)
            break;
        names.push(own);
        prefix = group;
    }
    const name = test_withoutPrefix(full, prefix);
    const metadata = getObject(test, "metadata");
    return {
        suites: [...(path === undefined ? [] : [path]), ...names],
        name,
        path,
        places: test_toPlaces(test, path),
        start,
        reason: getText(metadata, "skipReason")?.trim() || undefined,
        isSetUp: (groupIds.length === 0 && full.startsWith("loading ")) ||
            name === "(setUpAll)" ||
            name === "(tearDownAll)",
        problems: [],
        printed: around.newPrinted(),
    };
}
/** If a package's function creates the test, as in Flutter, the root's line is the one in the test's own file. */
function test_toPlaces(test, path) {
    const rootUrl = getText(test, "root_url");
    const url = rootUrl ?? getText(test, "url");
    const line = getCount(test, rootUrl === undefined ? "line" : "root_line", 1);
    const isOwn = url !== undefined && !url.startsWith("package:") && !url.startsWith("dart:");
    return [...(isOwn ? placesOf(url, line) : []), ...placesOf(path)];
}
function test_withoutPrefix(name, prefix) {
    return prefix !== "" && name.startsWith(`${prefix} `) ? name.slice(prefix.length + 1) : name;
}

;// CONCATENATED MODULE: ./build/formats/dart/run.js






/** An error can follow the end of its test, so this many of the last ended tests are kept. */
const run_maxEnded = 20_000;
/** Per test. */
const maxProblems = 20;
/**
 * Limits for errors of tests that aren't counted yet: per text, per text beyond the total, and in total. UTF-16 units.
 */
const run_longestText = { within: 64 * 1024, beyond: 300 };
const run_maxKept = 16 * 1024 * 1024;
function openDartRun(cases, newPrinted) {
    const paths = new Map();
    /** Includes the names of the outer groups, as the runner does. */
    const groups = new Map();
    const open = new Map();
    /** Passed or skipped tests. */
    const ended = new Map();
    const failed = new Set();
    let showsFailure = false;
    let room = run_maxKept;
    return {
        read(type, event) {
            const id = getCount(event, "testID", 0) ?? -1;
            const test = open.get(id) ?? ended.get(id);
            if (type === "suite")
                addTo(paths, getObject(event, "suite"), "path");
            else if (type === "group")
                addTo(groups, getObject(event, "group"), "name");
            else if (type === "testStart")
                start(event);
            else if (type === "print")
                test?.printed.add(`${getText(event, "message") ?? ""}\n`);
            else if (type === "error") {
                if (!failed.has(id))
                    fail(test, event);
            }
            else if (type === "testDone" && test && open.delete(id))
                end(test, id, event);
        },
        /** Counts the remaining tests. Returns true if a test or set-up failed. */
        finish() {
            for (const test of open.values()) {
                if (test.isSetUp && test.problems.length === 0)
                    continue;
                const defaultMessage = "The report ends before the test does.";
                if (test.problems.length === 0)
                    test.problems.push({ message: defaultMessage, text: "" });
                count(test);
            }
            for (const test of ended.values())
                count(test);
            return showsFailure;
        },
    };
    function start(event) {
        const test = getObject(event, "test");
        const id = getCount(test, "id", 0);
        if (test && id !== undefined) {
            open.set(id, toTest(test, getCount(event, "time", 0) ?? 0, { paths, groups, newPrinted }));
        }
    }
    function fail(test, event) {
        const text = keepText(getText(event, "stackTrace"));
        const problem = { message: keepText(getText(event, "error")), text };
        if (!test) {
            // The start of the test is missing, or the test ended too long ago.
            showsFailure = true;
            const all = `${problem.message}\n${text}`;
            const problems = [toProblem(all, "An error without a message.")];
            cases.addFinding(toSuiteFinding({ title: "An error outside of a test", suites: [], problems }));
            return;
        }
        if (test.problems.length < maxProblems)
            test.problems.push(problem);
        if (test.end)
            test.end = { ...test.end, outcome: "failed" };
    }
    function keepText(text = "") {
        const kept = clip(text, room > 0 ? run_longestText.within : run_longestText.beyond);
        room -= kept.length;
        return kept;
    }
    function end(test, id, event) {
        const result = getText(event, "result") ?? "";
        const isSkipped = getValue(event, "skipped") === true;
        const outcome = result !== "success" ? "failed" : isSkipped ? "skipped" : "passed";
        if (outcome !== "failed" && getValue(event, "hidden") === true) {
            test.printed.drop();
            return;
        }
        if (!results.has(result) && test.problems.length === 0) {
            test.problems.push({ message: `The report says "${result}" of the test.`, text: "" });
        }
        if (outcome === "passed")
            test.printed.drop();
        const time = getCount(event, "time", 0) ?? test.start;
        test.end = { outcome, seconds: readMilliseconds(time - test.start) };
        if (outcome === "failed") {
            failed.add(id);
            count(test);
            return;
        }
        ended.set(id, test);
        const [oldest] = ended.size > run_maxEnded ? ended : [];
        if (!oldest)
            return;
        ended.delete(oldest[0]);
        count(oldest[1]);
    }
    function count(test) {
        const { suites, name, path, places, problems, printed, isSetUp } = test;
        const { outcome, seconds } = test.end ?? { outcome: "failed", seconds: 0 };
        if (outcome === "failed")
            showsFailure = true;
        const output = printed.toText();
        printed.drop();
        for (const { message = "", text } of problems)
            room += message.length + text.length;
        if (!isSetUp) {
            const reason = test.reason ?? (output.trim() || undefined);
            const file = path;
            cases.add({ suites, name, file, outcome, seconds, reason, problems, output, places });
        }
        else if (outcome === "failed") {
            const text = problems.map(({ message, text }) => `${message}\n${text}`.trim()).join("\n\n");
            const where = [...(path === undefined ? [] : [fileNameOf(path)]), ...suites.slice(1)];
            const title = name.startsWith("loading ")
                ? `${fileNameOf(path ?? name)}: can't be loaded`
                : [...where, `${name} failed`].join(" > ");
            const all = [toProblem(text, "The report doesn't say why.")];
            cases.addFinding(toSuiteFinding({ title, suites, problems: all, output, places }));
        }
    }
}
const results = new Set(["success", "failure", "error"]);
function addTo(names, source, key) {
    const id = getCount(source, "id", 0);
    const name = getText(source, key);
    if (id !== undefined && name)
        names.set(id, name.slice(0, test_longestName));
}

;// CONCATENATED MODULE: ./build/formats/dart/index.js





/**
 * JSON lines of `dart test --reporter json`, `flutter test --machine` and their `--file-reporter json:FILE`.
 * https://github.com/dart-lang/test/blob/master/pkgs/test/doc/json_reporter.md
 */
const dart = {
    name: "dart",
    title: "Dart JSON",
    what: "a report of dart test or flutter test",
    tool: "Dart",
    syntax: "json-lines",
    finds: "tests",
    matches: isEvent,
    open: openDart,
};
/** The property that each kind of event has. */
const parts = new Map([
    ["start", "protocolVersion"],
    ["allSuites", "count"],
    ["suite", "suite"],
    ["debug", "suiteID"],
    ["group", "group"],
    ["testStart", "test"],
    ["print", "testID"],
    ["error", "testID"],
    ["testDone", "testID"],
    ["done", "success"],
]);
/** Each event has a type and a time in milliseconds. A tested program may log JSON that also has these two. */
function isEvent(event) {
    const part = parts.get(getText(event, "type") ?? "");
    return (part !== undefined && Object.hasOwn(event, part) && getCount(event, "time", 0) !== undefined);
}
function openDart(context) {
    const cases = openCases(context);
    const newPrinted = openPrintedTexts();
    let run;
    return {
        readEvent(event) {
            if (!isEvent(event))
                return;
            const type = getText(event, "type") ?? "";
            // Ids are unique only per run, and a file can contain several runs.
            if (type === "start") {
                breakOff();
                run = undefined;
            }
            run ??= openDartRun(cases, newPrinted);
            if (type === "done") {
                end(run, getValue(event, "success"));
                run = undefined;
            }
            else
                run.read(type, event);
        },
        readText() { },
        finish(isWhole) {
            const isOpen = run !== undefined;
            breakOff();
            if (!isWhole && !isOpen)
                cases.addFinding(toBrokenOffFinding("The report ends within an event."));
            return cases.finish();
        },
    };
    /** A failed run shows its own failures. Null means that it was closed early. */
    function end(ended, success) {
        const showsFailure = ended.finish();
        if (success === true || showsFailure)
            return;
        cases.addFinding(success === false
            ? toHiddenFinding("The report says that the run failed")
            : toBrokenOffFinding("The report says that the run was closed before its end."));
    }
    function breakOff() {
        if (!run || run.finish())
            return;
        cases.addFinding(toBrokenOffFinding("The report ends before the run does."));
    }
}

;// CONCATENATED MODULE: ./build/formats/other/json-shapes.js
const adviseSarif = (option) => `Have it write SARIF: \`${option}\`.`;
const adviseJunit = (option) => `Have it write JUnit XML: \`${option}\`.`;
const adviseConverter = (converter) => `Have \`${converter}\` make it SARIF.`;
const jsonOf = (tool) => `${tool}${/s$/i.test(tool) ? "'" : "'s"} JSON`;
/** Makes a function for the entries of tools whose option, or a converter, is the advice. */
const entryWith = (advise) => (tool, keys, option) => [jsonOf(tool), keys, advise(option)];
const sarif = entryWith(adviseSarif);
const junit = entryWith(adviseJunit);
const converted = entryWith(adviseConverter);
const rdjson = (name) => `Have reviewdog make it SARIF: \`reviewdog -f=${name} -reporter=sarif\`.`;
const scanned = "It lists components, no findings; scan it: `grype sbom:FILE -o sarif`.";
const jestItself = "Have Jest write its own: `jest --json --outputFile=jest.json`.";
const mochaItself = "Have Mocha write its own JSON: `mocha --reporter json --reporter-option output=mocha.json`.";
const otherFormat = "Have the tool write SARIF or JUnit XML.";
const noOther = "npm writes no other; `osv-scanner --format sarif` checks the same lock file.";
const securityScan = "Have the scanner write SARIF: `semgrep scan --sarif`, `gitleaks git --report-format sarif`, `trivy --format sarif`.";
const noReport = "It contains no findings.";
/*
 * In both tables the first match wins, so entries with more keys come first.
 */
/** Lists, by their first object with messages, or else by their first object. */
const listRelatives = [
    junit("secretlint", "filePath messages.loc messages.ruleParentId", "secretlint --format=junit"),
    junit("secretlint", "filePath messages.loc messages.messageId", "secretlint --format=junit"),
    junit("textlint", "filePath messages.loc", "textlint --format junit"),
    junit("stylelint", "source warnings", "stylelint --custom-formatter stylelint-junit-formatter"),
    junit("TSLint", "failure ruleName startPosition", "tslint --format junit"),
    sarif("htmlhint", "file messages time", "htmlhint --format sarif"),
    converted("markdownlint", "fileName lineNumber ruleNames", "markdownlint-cli2-formatter-sarif"),
    sarif("ruff", "filename code location noqa_row", "ruff check --output-format=sarif"),
    junit("pylint", "path symbol message-id", "pylint --output-format=pylint_junit.JUnitReporter"),
    converted("ShellCheck", "file line endLine code level", "shellcheck-sarif"),
    sarif("hadolint", "file line code level message", "hadolint --format sarif"),
    sarif("ktlint", "file errors", "ktlint --reporter=sarif"),
    junit("SwiftLint", "rule_id reason severity", "swiftlint --reporter junit"),
    sarif("Psalm", "line_from file_name severity", "psalm --report=psalm.sarif"),
    sarif("Checkov", "check_type results", "checkov --output sarif"),
    sarif("Gitleaks", "RuleID StartLine File", "gitleaks git --report-format sarif"),
    ["reviewdog's rdjsonl", "message location.path", rdjson("rdjsonl")],
    [
        "actionlint's JSON",
        "filepath line column kind",
        "Its manual has a template for SARIF: `actionlint -format TEMPLATE`.",
    ],
    junit("Conftest", "filename successes", "conftest test --output junit"),
    sarif("Spectral", "code path range severity source", "spectral lint --format sarif"),
    sarif("HLint", "hint startLine refactorings", "hlint --sarif"),
    sarif("Infer", "bug_type qualifier", "infer run --sarif"),
    junit("Cucumber", "keyword elements", "cucumber --format junit:junit.xml"),
];
const objectRelatives = [
    [
        "the result of dart analyze",
        "diagnostics.problemMessage diagnostics.location",
        "Dart writes no format that is read: convert it to SARIF in a step before this one.",
    ],
    ["Biome's own JSON", "summary diagnostics command", adviseSarif("biome ci --reporter=sarif")],
    ["oxlint's own JSON", "diagnostics number_of_files", adviseSarif("oxlint --format=sarif")],
    ["reviewdog's rdjson", "diagnostics.message diagnostics.location", rdjson("rdjson")],
    junit("pylint", "messages statistics", "pylint --output-format=pylint_junit.JUnitReporter"),
    ["reviewdog's rdjsonl", "message location.path", rdjson("rdjsonl")],
    junit("mypy", "file line hint severity", "mypy --junit-xml junit.xml"),
    sarif("bandit", "generated_at metrics results", "bandit --format sarif"),
    sarif("golangci-lint", "Issues Report", "golangci-lint run --output.sarif.path=report.sarif"),
    sarif("Brakeman", "scan_info warnings", "brakeman --format sarif"),
    sarif("KICS", "kics_version queries", "kics scan --report-formats sarif"),
    sarif("kube-linter", "Checks Reports", "kube-linter lint --format sarif"),
    sarif("tfsec", "results.long_id", "tfsec --format sarif"),
    sarif("Slither", "success error results", "slither . --sarif report.sarif"),
    sarif("OWASP Dependency-Check", "reportSchema scanInfo dependencies", "dependency-check --format SARIF"),
    sarif("PHPMD", "package files.violations", "phpmd src sarif"),
    ["Pyright's JSON", "generalDiagnostics", "Convert it to SARIF in a step before this one."],
    junit("libtest", "type event", "cargo nextest run --profile ci"),
    ["a result of axe", "violations passes incomplete", otherFormat],
    ["a result of Lighthouse", "lighthouseVersion audits", noReport],
    ["the trace of a browser (HAR)", "log.creator log.entries", noReport],
    sarif("gosec", "Issues Stats", "gosec -fmt sarif"),
    converted("ShellCheck", "comments", "shellcheck-sarif"),
    junit("RuboCop", "metadata.rubocop_version files", "rubocop --format junit"),
    junit("PHPStan", "totals.file_errors files", "phpstan analyse --error-format=junit"),
    junit("PHP_CodeSniffer", "totals.fixable files", "phpcs --report=junit"),
    sarif("PMD", "pmdVersion files", "pmd check --format sarif"),
    sarif("TFLint", "issues errors", "tflint --format sarif"),
    sarif("Semgrep", "results errors paths", "semgrep scan --sarif"),
    sarif("Trivy", "SchemaVersion ArtifactName", "trivy --format sarif"),
    sarif("Grype", "matches descriptor", "grype --output sarif"),
    sarif("OSV-Scanner", "results.source results.packages", "osv-scanner --format sarif"),
    ["a GitLab security report", "vulnerabilities version scan", securityScan],
    ["a GitLab security report", "vulnerabilities version remediations", securityScan],
    sarif("Snyk", "vulnerabilities ok dependencyCount", "snyk test --sarif"),
    sarif("Checkov", "check_type results", "checkov --output sarif"),
    ["the messages of Cargo", "reason package_id", adviseConverter("clippy-sarif")],
    ["the result of npm audit", "auditReportVersion", noOther],
    ["the result of npm audit", "advisories metadata", noOther],
    ["a bill of materials (CycloneDX)", "bomFormat", scanned],
    ["a bill of materials (SPDX)", "spdxVersion", scanned],
    ["the results that Jest hands to reporters", "testResults.testResults", jestItself],
    junit("Playwright", "config suites stats", "playwright test --reporter=junit"),
    ["Mochawesome's JSON", "stats results meta", mochaItself],
    ["the result of Cypress", "cypressVersion runs", adviseJunit("cypress run --reporter junit")],
    junit("RSpec", "examples summary_line", "rspec --format RspecJunitFormatter --out junit.xml"),
    [
        "the JSON of pytest-json-report",
        "exitcode summary root",
        adviseJunit("pytest --junitxml=junit.xml"),
    ],
    junit("Newman", "collection run", "newman run --reporters junit"),
    ["a result of Allure", "uuid historyId status", otherFormat],
    ["a coverage report", "total.lines.pct", noReport],
    ["a coverage report", "meta files totals", noReport],
    ["a package-lock.json", "lockfileVersion", noReport],
    ["a TypeScript configuration", "compilerOptions", noReport],
    ["a package.json", "name scripts", noReport],
    ["a package.json", "name version dependencies", noReport],
];

;// CONCATENATED MODULE: ./build/formats/other/json.js



/** Describes an unsupported JSON document and how its tool writes a supported one. A sentence without a subject. */
function nameRelative(document) {
    const byStructure = nameByStructure(document);
    if (byStructure !== undefined)
        return byStructure;
    const [relatives, sample] = Array.isArray(document)
        ? [listRelatives, sampleOf(document)]
        : [objectRelatives, document];
    for (const [what, keys, instead] of relatives) {
        if (keys.split(" ").every((key) => hasPath(sample, key)))
            return `is ${what}. ${instead}`;
    }
    return `is JSON, but not a report that is read: ${json_describe(document)}.`;
}
/** Recognizes documents without characteristic keys. */
function nameByStructure(document) {
    if (Array.isArray(document)) {
        const [first] = document;
        const isEvent = document.length === 2 && typeof first === "string" && isObject(document[1]);
        return isEvent && mochaEvents.has(first)
            ? "is Mocha's json-stream. Have it write JSON: `mocha --reporter json`."
            : undefined;
    }
    return isGoVet(document)
        ? "is the result of go vet -json. golangci-lint runs the same checks: `golangci-lint run --output.sarif.path=report.sarif`."
        : undefined;
}
const mochaEvents = new Set(["start", "pass", "fail", "pending", "end"]);
/**
 * An object of packages, each with lists of diagnostics by analyzer.
 * https://pkg.go.dev/golang.org/x/tools/go/analysis/unitchecker
 */
function isGoVet(document) {
    const [analyzers] = isObject(document) ? Object.values(document).slice(0, 1) : [];
    const [diagnostics] = isObject(analyzers) ? Object.values(analyzers).slice(0, 1) : [];
    return Array.isArray(diagnostics) && getText(diagnostics[0], "posn") !== undefined;
}
/** Linters also list files without messages, which are less characteristic. */
function sampleOf(list) {
    return list.find((item) => getList(item, "messages").length > 0) ?? list.find(isObject);
}
/** textlint and secretlint write results like ESLint, but their messages have a `loc`. */
function isEslintLookalike(document) {
    if (!Array.isArray(document))
        return false;
    let isLookalike = false;
    for (const result of document) {
        for (const message of getList(result, "messages")) {
            if (getObject(message, "loc") === undefined)
                return false;
            isLookalike = true;
        }
    }
    return isLookalike;
}
/** Follows a path such as `results.tool`. For a list on the way, the first element counts. */
function hasPath(document, path) {
    let value = document;
    for (const name of path.split(".")) {
        if (Array.isArray(value))
            value = value[0];
        if (!isObject(value) || !Object.hasOwn(value, name))
            return false;
        value = getValue(value, name);
    }
    return true;
}
function json_describe(document) {
    if (Array.isArray(document)) {
        const [first] = document;
        if (document.length === 0)
            return "an empty list";
        return Array.isArray(first) ? "a list of lists" : `a list, of ${json_describe(first)}`;
    }
    if (!isObject(document))
        return document === null ? "null" : `a lone ${typeof document}`;
    const names = [];
    for (const name in document) {
        if (names.push(JSON.stringify(text_budget_toOneLine(name))) === 5)
            break;
    }
    return names.length === 0 ? "an empty object" : `an object with ${names.join(", ")}`;
}

;// CONCATENATED MODULE: ./build/formats/to-fix.js

/** Longer fixes aren't shown. In UTF-16 units. */
const to_fix_longestText = 2000;
const maxEdits = 10;
/** Makes a fix of a file. Undefined if it is too long or changes nothing. */
function toFix(description, { path, base }, edits) {
    if (edits.length === 0 || edits.length > maxEdits)
        return undefined;
    const length = edits.reduce((sum, { text }) => sum + text.length, 0);
    if (length > to_fix_longestText)
        return undefined;
    const line = text_budget_toOneLine(description);
    return { ...(line && { description: line }), file: { path, base }, edits };
}

;// CONCATENATED MODULE: ./build/formats/eslint/index.js










const eslint = {
    name: "eslint",
    title: "ESLint JSON",
    what: "an ESLint report",
    tool: "ESLint",
    syntax: "json",
    finds: "findings",
    // A shell can change the encoding or remove quotes.
    advice: "If a shell wrote the file, let ESLint do it: `eslint -f json -o FILE`.",
    keptLists: ["results", "messages"],
    matches: isEslint,
    read: readEslint,
};
/**
 * Recognizes ESLint's `json` (a list of results) and `json-with-metadata` (an object that contains the list). A run
 * without files writes an empty list. Every result has at least a file and messages.
 * https://eslint.org/docs/latest/use/formatters/
 */
function isEslint(document) {
    if (isEslintLookalike(document))
        return false;
    if (Array.isArray(document))
        return document.length === 0 || document.some(isResult);
    const results = getList(document, "results");
    return results.some(isResult) || isObject(getValue(getValue(document, "metadata"), "rulesMeta"));
}
function isResult(value) {
    return getText(value, "filePath") !== undefined && Array.isArray(getValue(value, "messages"));
}
const aResult = "a result with filePath and messages";
/** Reads a document that `isEslint` accepts. https://eslint.org/docs/latest/integrate/nodejs-api#-lintmessage-type */
function readEslint(document, { file, budget, broken }) {
    const results = Array.isArray(document) ? document : getValue(document, "results");
    if (!Array.isArray(results)) {
        return [{ findings: [unreadableFinding(file, "Its results aren't a list.")] }];
    }
    // A file can be 100,000 empty lists.
    if (results.length === 0)
        return [{ findings: [] }];
    const words = openLevelWords(eslintLevels);
    const metadata = getObject(document, "metadata");
    const rulesMeta = getObject(metadata, "rulesMeta");
    const cwd = getText(metadata, "cwd") ?? "";
    const context = {
        base: cwd.length > 0 && cwd.length <= longestPath ? cwd : undefined,
        toRule: (0,once/* oncePer */.Pu)((id) => toRule(id, getObject(getObject(rulesMeta, id), "docs"))),
        toText: textKeeper(budget),
        budget,
    };
    const findings = [];
    let suppressed = 0;
    const listName = Array.isArray(document) ? "" : "results";
    let unranked = 0;
    for (const result of broken.entriesOf(results, listName, aResult, isResult)) {
        suppressed += getObjects(result, "suppressedMessages").length;
        const path = getText(result, "filePath") ?? "";
        const messages = getList(result, "messages");
        const claimed = getCount(result, "errorCount", 1) ?? getCount(result, "fatalErrorCount", 1);
        if (claimed !== undefined && messages.length === 0) {
            findings.push(hiddenErrors(claimed, path, context));
        }
        for (const message of broken.objectsOf(messages, "messages", path)) {
            const level = levelOf(message, words);
            if (level === undefined)
                unranked++;
            else if (level !== "none")
                findings.push(eslint_toFinding(message, level, path, context));
        }
    }
    const problems = unranked > 0 ? [`Messages without a severity, skipped: ${unranked}.`] : [];
    const notes = [...problems, ...words.notes()];
    return [{ findings, suppressed, notes, ...(unranked > 0 && { incomplete: true }) }];
}
/** The longest path of ESLint's working directory, in UTF-16 units. It is Linux's limit (PATH_MAX). */
const longestPath = 4096;
/** ESLint writes the numbers 1 and 2. Other tools write words. */
function levelOf(message, words) {
    const severity = getValue(message, "severity");
    if (getValue(message, "fatal") === true || Number(severity) === 2)
        return "failure";
    if (Number(severity) === 1)
        return "warning";
    return typeof severity === "string" ? words.read(severity) : undefined;
}
const eslintLevels = new Set(["error", "warn", "off"]);
/** A result that counts errors without containing any: another program removed its messages. */
function hiddenErrors(claimed, path, { base }) {
    return {
        kind: "tool",
        level: "failure",
        title: "Errors that the report doesn't show",
        message: `The report counts ${count(claimed, "error")} in this file, but has no message for it.`,
        places: [{ path, base }],
    };
}
function eslint_toFinding(message, level, path, context) {
    const { base, toRule, toText, budget } = context;
    const text = toText(getText(message, "message") ?? "") || "ESLint gave no message.";
    // Parse errors without a position and messages about the whole file have no line.
    const place = { path, base, ...readRange(message, "line", "column") };
    const places = path === "<text>" || path.trim() === "" ? [] : [place];
    const fatal = getValue(message, "fatal");
    if (fatal === true) {
        const title = "ESLint could not lint this file";
        return { kind: "tool", level, title, message: text, places };
    }
    const rule = toRule(getText(message, "ruleId") ?? "");
    if (!rule && fatal === false && place.line === undefined) {
        // The file was given on the command line, but the configuration ignores it.
        return { kind: "tool", level, title: "Not linted", message: text, places };
    }
    const fix = places.length > 0 && budget.left > 0 ? readFix(message, place) : undefined;
    // An unused directive belongs to no rule.
    const title = rule?.id ?? "ESLint";
    const ofRule = { ...(rule && { rule }), ...(fix && { fix }) };
    return { kind: "rule", level, title, message: text, places, ...ofRule };
}
/** Returns undefined for a blank id. */
function toRule(id, docs) {
    const line = text_budget_toOneLine(id);
    if (line === "")
        return undefined;
    const name = text_budget_toOneLine(getText(docs, "description") ?? "");
    const helpUrl = toHelpUrl(getValue(docs, "url"));
    return { id: line, ...(name && { name }), ...(helpUrl && { helpUrl }) };
}
/**
 * Reads what a rule changes with `--fix`, or else its first suggestion. Ranges are in UTF-16 units from the start of
 * the file. https://eslint.org/docs/latest/integrate/nodejs-api#-editinfo-type
 */
function readFix(message, place) {
    const [suggestion] = getList(message, "suggestions");
    const fix = getObject(message, "fix");
    const edit = readEdit(fix ?? getObject(suggestion, "fix"));
    return edit && toFix(fix ? "" : (getText(suggestion, "desc") ?? ""), place, [edit]);
}
function readEdit(fix) {
    const [start, end] = getList(fix, "range");
    const text = getText(fix, "text");
    return isOffset(start) && isOffset(end) && text !== undefined ? { start, end, text } : undefined;
}
function isOffset(value) {
    return Number.isSafeInteger(value) && value >= 0;
}

;// CONCATENATED MODULE: ./build/formats/junit/subtests.js


/**
 * Marks tests without a message of their own that have failed subtests as parents: Go writes `TestAdd` for
 * `TestAdd/tea`. The findings are those of one file.
 */
function markParents(findings) {
    if (!findings.some(isSilent))
        return findings;
    /** By the list of the suite's names, which is shared by all of its tests and too long to be joined for each. */
    const parents = new Map();
    for (const finding of findings) {
        const test = testOf(finding);
        if (!test)
            continue;
        const ofSuite = parents.get(test.suites) ?? new Set();
        parents.set(test.suites, ofSuite);
        for (const parent of parentsOf(test))
            ofSuite.add(parent);
    }
    return findings.map((finding) => {
        if (finding.kind !== "test" || !isSilent(finding))
            return finding;
        const { test } = finding;
        return parents.get(test.suites)?.has(identityOf(test))
            ? { ...finding, message: "Failed only in subtests.", isParent: true }
            : finding;
    });
}
function isSilent({ message, details }) {
    return message === withoutMessage && details === undefined;
}
/** Subtests are rarely nested deeper. */
const subtests_deepest = 20;
function* parentsOf(test) {
    const { name } = test;
    let end = name.indexOf("/");
    for (let depth = 0; end >= 0 && depth < subtests_deepest; depth++) {
        yield identityOf({ ...test, name: name.slice(0, end) });
        end = name.indexOf("/", end + 1);
    }
}
/** Within its suite. */
function identityOf({ className = "", name }) {
    return `${className}\0${name}`;
}

;// CONCATENATED MODULE: ./build/formats/go-test/builds.js

/** The number of builds that are kept. Hardly any module has more broken packages. */
const maxBuilds = 10_000;
/**
 * Collects the output of the compiler and vet by the import path in events: `shop/cart`, `shop/cart [shop/cart.test]`.
 * One broken package fails every package that imports it.
 */
function goBuilds(newPrinted) {
    const builds = new Map();
    /** The package that the text between events is about. */
    let heading = "";
    return {
        print: (importPath, text) => buildOf(importPath)?.printed.add(text),
        fail(importPath) {
            const build = buildOf(importPath);
            if (build)
                build.hasFailed = true;
        },
        /** Gets a line between events. Before Go 1.24 it can be a compiler message, if both streams go to one file. */
        readText(line) {
            const about = /^# (?!\[)(\S{1,1000})/.exec(line)?.[1];
            if (about !== undefined)
                heading = about;
            // Compiler messages have a place or are indented. Other lines are from other programs.
            else if (!/^(?:\t|# \[|\S{1,1000}:\d{1,9}:)/.test(line))
                heading = "";
            if (heading !== "")
                buildOf(heading)?.printed.add(`${line}\n`);
        },
        /** Returns the compiler's messages for the build that an event names, or else for the package. May be empty. */
        messagesFor(failedBuild, packageName) {
            const names = [failedBuild, `${packageName} [${packageName}.test]`, packageName];
            for (const name of names) {
                const build = name === undefined ? undefined : builds.get(name);
                if (!build)
                    continue;
                build.isExplained = true;
                return withoutHeadings(build.printed.toText());
            }
            return "";
        },
        /** Returns the failed builds that no package's failure names. */
        unexplained: () => [...builds].flatMap(([importPath, { printed, hasFailed, isExplained }]) => {
            if (!hasFailed || isExplained)
                return [];
            const [name = ""] = importPath.split(" ", 1);
            return [
                toSuiteFinding({
                    title: `${name || "A package"}: the build failed`,
                    suites: name ? [name] : [],
                    problems: [toProblem(withoutHeadings(printed.toText()), noReason)],
                }),
            ];
        }),
    };
    function buildOf(importPath) {
        const known = builds.get(importPath);
        if (known || builds.size >= maxBuilds)
            return known;
        const build = { printed: newPrinted(), hasFailed: false, isExplained: false };
        builds.set(importPath, build);
        return build;
    }
}
const noReason = "The report doesn't say why; the log of the test step does.";
/** Removes the line `# example.com/shop/cart [example.com/shop/cart.test]` above the messages of each package. */
function withoutHeadings(text) {
    return text.replace(/^# .*\n?/gm, "");
}

;// CONCATENATED MODULE: ./build/formats/go-test/packages.js





const packages_outcomes = toOutcomes({
    passed: "pass bench",
    failed: "fail",
    skipped: "skip",
});
/**
 * Tracks the tests of packages, which run in parallel. A test's output is kept until the test ends. A package can be
 * repeated: gotestsum appends the tests that it reruns.
 */
function goPackages(cases, builds, newPrinted) {
    const open = new Map();
    const ended = new Set();
    return {
        /** @param action one of Go's words */
        read(action, event) {
            const name = toKey(getText(event, "Package") ?? "");
            const test = toKey(getText(event, "Test") ?? "") || undefined;
            const outcome = packages_outcomes.get(action);
            // Output after a package's end doesn't start it again.
            const mayStart = action === "start" || action === "run" || outcome !== undefined;
            if (!mayStart && !open.has(name) && ended.has(hash_hashOf(name)))
                return;
            const known = packageOf(name);
            if (action === "run" && test !== undefined)
                testOf(known, test).hasBegun = true;
            else if (action === "output") {
                const { printed } = test === undefined ? known : testOf(known, test);
                printed.add(getText(event, "Output") ?? "");
            }
            else if (outcome !== undefined && test !== undefined) {
                endTest(known, test, outcome, toSeconds(getValue(event, "Elapsed")));
            }
            else if (outcome !== undefined)
                endPackage(known, name, outcome, event);
        },
        /** Decides about unfinished tests and packages. Returns true if there were any. */
        finish() {
            const isOpen = open.size > 0;
            for (const known of open.values())
                breakOff(known);
            return isOpen;
        },
    };
    function packageOf(name) {
        const known = open.get(name);
        if (known)
            return known;
        const suites = name === "" ? [] : [name];
        const made = { suites, tests: new Map(), printed: newPrinted(), hasFailed: false };
        open.set(name, made);
        return made;
    }
    function testOf({ tests }, name) {
        const known = tests.get(name);
        if (known)
            return known;
        const made = { printed: newPrinted(), hasBegun: false };
        tests.set(name, made);
        return made;
    }
    /** @param defaultMessage the message for a failed test without output */
    function endTest(known, name, outcome, seconds, defaultMessage) {
        const { suites, tests } = known;
        const printed = tests.get(name)?.printed;
        const text = outcome === "passed" ? "" : withoutProgress(printed?.toText() ?? "");
        const message = defaultMessage !== undefined && text.trim() === "" ? defaultMessage : undefined;
        cases.add({
            suites,
            name,
            outcome,
            seconds,
            isPart: name.includes("/"),
            ...(outcome === "skipped" && { reason: text.trim() || undefined }),
            ...(outcome === "failed" && { problems: [{ message, text }] }),
        });
        if (outcome === "failed")
            known.hasFailed = true;
        printed?.drop();
        tests.delete(name);
    }
    function endPackage(known, name, outcome, event) {
        for (const [test, { printed, hasBegun }] of known.tests) {
            if (!hasBegun) {
                // The test had already ended, for example before a panic.
                known.printed.add(withoutProgress(printed.toText()));
                printed.drop();
                continue;
            }
            // Benchmarks have no end event.
            const hasPassed = outcome !== "failed" || /\bns\/op\b/.test(printed.toText());
            endTest(known, test, hasPassed ? "passed" : "failed", 0, neverEnded);
        }
        if (outcome === "failed" && !known.hasFailed)
            failPackage(known, name, event);
        known.printed.drop();
        open.delete(name);
        ended.add(hash_hashOf(name));
    }
    function failPackage({ suites, printed }, name, event) {
        const text = printed.toText();
        const failedBuild = getText(event, "FailedBuild");
        const isBuild = failedBuild !== undefined || /\[(?:build|setup) failed\]/.test(text);
        const subject = name || "The package";
        const fallback = isBuild
            ? "The report doesn't say why: before Go 1.24 the compiler's messages are in the log of the test step only."
            : "The package failed, but none of its tests did. See the log of the test step for the reason.";
        const why = (isBuild && builds.messagesFor(failedBuild, name)) || withoutSums(text);
        cases.addFinding(toSuiteFinding({
            title: isBuild ? `${subject}: the build failed` : `${subject}: failed outside of a test`,
            suites,
            problems: [toProblem(why, fallback)],
        }));
    }
    function breakOff(known) {
        let hasOpenTest = false;
        for (const [test, { hasBegun }] of known.tests) {
            if (!hasBegun)
                continue;
            hasOpenTest = true;
            endTest(known, test, "failed", 0, "The report ends before the test does.");
        }
        if (hasOpenTest)
            return;
        const [name = "the package"] = known.suites;
        cases.addFinding(toBrokenOffFinding(`The report ends before ${name} does.`, known.suites));
    }
}
/** Longer names are cut while the test runs. In UTF-16 units. */
const longestKey = 1000;
/** Appends a number to a name that is cut, so that it stays different from others with the same start. */
function toKey(name) {
    return name.length <= longestKey ? name : `${name.slice(0, longestKey)}\u2026 ${hash_hashOf(name)}`;
}
const neverEnded = "The test began and didn't end: its package ended first, by os.Exit, a crash or a timeout.";
/** Removes the lines that Go prints for every test. */
function withoutProgress(text) {
    return text.replace(/^[ \t]{0,200}(?:=== [A-Z]{2,20} |--- (?:FAIL|PASS|SKIP|BENCH):).*\n?/gm, "");
}
/** Removes the lines that Go prints at the end of every package. */
function withoutSums(text) {
    return text.replace(/^(?:(?:FAIL|ok {2}|PASS|\?)(?:[ \t].*)?|exit status 1|coverage: .*)\n?/gm, "");
}

;// CONCATENATED MODULE: ./build/formats/go-test/index.js







/** The output of `go test -json` or `go tool test2json`: https://pkg.go.dev/cmd/test2json */
const goTest = {
    name: "go-test",
    title: "go test -json",
    what: "the output of go test -json",
    tool: "go test",
    syntax: "json-lines",
    finds: "tests",
    matches: go_test_isEvent,
    open: openGoTest,
};
const actions = new Set([
    ...["start", "run", "pause", "cont", "pass", "bench", "fail", "output", "skip", "attr"],
    ...["artifacts", "build-output", "build-fail"],
]);
const keys = new Set([
    ...["Time", "Action", "Package", "Test", "Elapsed", "Output", "FailedBuild", "ImportPath"],
    ...["Key", "Value", "OutputType", "Path"],
]);
/** A tested program may log JSON with an action, but hardly with only these keys. */
function go_test_isEvent(event) {
    if (!actions.has(getText(event, "Action") ?? ""))
        return false;
    return Object.keys(event).every((key) => keys.has(key));
}
function openGoTest(context) {
    const cases = openCases(context);
    const newPrinted = openPrintedTexts();
    const builds = goBuilds(newPrinted);
    const packages = goPackages(cases, builds, newPrinted);
    /** The compiler's messages are followed by the failure of the build, or by the package's tests. */
    let isInBuild = false;
    return {
        readEvent(event) {
            const action = getText(event, "Action") ?? "";
            const importPath = getText(event, "ImportPath") ?? "";
            if (actions.has(action))
                isInBuild = action === "build-output";
            if (action === "build-output")
                builds.print(importPath, getText(event, "Output") ?? "");
            else if (action === "build-fail")
                builds.fail(importPath);
            else if (actions.has(action))
                packages.read(action, event);
        },
        readText: builds.readText,
        finish(isWhole) {
            const isOpen = packages.finish();
            for (const finding of builds.unexplained())
                cases.addFinding(finding);
            if (!isOpen && (isInBuild || !isWhole)) {
                const where = isInBuild ? "during a build" : "within an event";
                cases.addFinding(toBrokenOffFinding(`The report ends ${where}.`));
            }
            const { findings, ...rest } = cases.finish();
            return { ...rest, findings: markParents(findings) };
        },
    };
}

;// CONCATENATED MODULE: ./build/formats/jest/index.js









/**
 * The JSON of `jest --json` and of Vitest's compatible reporter `json`.
 * https://jestjs.io/docs/configuration#testresultsprocessor-string, https://vitest.dev/guide/reporters#json-reporter
 */
const jest = {
    name: "jest",
    title: "Jest JSON",
    what: "a report of Jest or Vitest",
    tool: "Jest",
    syntax: "json",
    finds: "tests",
    keptLists: ["testResults", "assertionResults"],
    matches: isJest,
    read: readJest,
};
function isJest(document) {
    if (!Array.isArray(getValue(document, "testResults")))
        return false;
    // The data that Jest passes to its reporters has different list names inside.
    const first = getList(document, "testResults").find(isObject);
    if (first && !Array.isArray(first.assertionResults))
        return false;
    return (getCount(document, "numTotalTests", 0) !== undefined ||
        typeof getValue(document, "success") === "boolean");
}
function readJest(document, context, isWhole) {
    const cases = openCases(context);
    for (const file of context.broken.objectsOf(getList(document, "testResults"), "testResults")) {
        const path = getText(file, "name") || undefined;
        const suites = path === undefined ? [] : [path];
        let hasFailed = false;
        const rows = getList(file, "assertionResults");
        for (const row of context.broken.objectsOf(rows, "assertionResults", path)) {
            const result = jest_toCase(row, path, suites);
            if (result.outcome === "failed")
                hasFailed = true;
            cases.add(result);
        }
        const finding = toFileFinding(file, hasFailed, suites);
        if (finding)
            cases.addFinding(finding);
    }
    if (getValue(document, "wasInterrupted") === true) {
        cases.addFinding(toBrokenOffFinding("The report says that the run was interrupted."));
    }
    else if (isWhole) {
        const claimed = claimsFailure(document) ? "The report says that the run failed" : undefined;
        addHidden(cases, claimed, getCount(document, "numTotalTests", 1));
    }
    return [{ tool: jest_toolOf(document), ...cases.finish() }];
}
/** Vitest leaves out properties that it doesn't support. */
function jest_toolOf(document) {
    const has = (name) => getValue(document, name) !== undefined;
    return has("numTotalTests") && !has("numRuntimeErrorTestSuites") ? "Vitest" : "Jest";
}
function claimsFailure(document) {
    return (getValue(document, "success") === false ||
        ["numFailedTests", "numFailedTestSuites", "numRuntimeErrorTestSuites"].some((name) => getCount(document, name, 1) !== undefined));
}
const jest_outcomes = toOutcomes({
    passed: "passed",
    failed: "failed",
    skipped: "pending skipped todo disabled focused",
});
function jest_toCase(row, path, suites) {
    const status = getText(row, "status") ?? "";
    const outcome = jest_outcomes.get(status) ?? "failed";
    const messages = getTexts(row, "failureMessages");
    const retries = getTexts(row, "retryReasons");
    const attempts = Math.max(getCount(row, "invocations", 1) ?? 1, 1 + retries.length);
    const failures = messages.length > 0 ? messages : outcome === "passed" ? retries : [];
    const isFlaky = outcome === "passed" && (attempts > 1 || failures.length > 0);
    const defaultMessage = jest_outcomes.has(status)
        ? undefined
        : `The report says "${status}" of the test.`;
    return {
        suites: [...suites, ...getTexts(row, "ancestorTitles")],
        name: getText(row, "title") ?? getText(row, "fullName") ?? "",
        file: path,
        outcome,
        isFlaky,
        seconds: readMilliseconds(getValue(row, "duration")),
        problems: failures.length > 0
            ? failures.map((text) => ({ text }))
            : [{ message: defaultMessage, text: "" }],
        ...(attempts > 1 && { attempts }),
        places: placesOf(path, getCount(getObject(row, "location"), "line", 1)),
    };
}
const noMessage = "A hook failed, or the file couldn't be loaded; the report has no message for it.";
const failedToRun = "\u25cf Test suite failed to run";
/** Reports a file that couldn't be loaded, or in which a hook failed. Vitest has no message for hooks. */
function toFileFinding(file, hasFailed, suites) {
    const message = plainText(getText(file, "message") ?? "");
    // Jest's message starts with the failures of the tests.
    const at = message.startsWith(failedToRun)
        ? 0
        : message.search(/^\s*\u25cf Test suite failed to run$/m);
    const status = getText(file, "status");
    // Unknown statuses count as failures, as for tests.
    const isFailed = (status !== undefined && (jest_outcomes.get(status) ?? "failed") === "failed") ||
        getObject(file, "testExecError") !== undefined;
    if (at < 0 && (hasFailed || !isFailed))
        return undefined;
    const text = at < 0 ? message : message.slice(at).replace(failedToRun, "").trim();
    const [path] = suites;
    const base = path === undefined ? "A test file" : fileNameOf(path);
    return toSuiteFinding({
        title: `${base}: failed outside of a test`,
        suites,
        problems: [toProblem(text, noMessage)],
        places: placesOf(path),
    });
}

;// CONCATENATED MODULE: ./build/formats/junit/place-attributes.js

function fileAttribute(tag) {
    return tag.attribute("file") || tag.attribute("filename") || tag.attribute("filepath");
}
/** Returns undefined if there are no such attributes. */
function readPlaceAttributes(tag) {
    const file = fileAttribute(tag);
    const line = tag.attribute("line") ?? tag.attribute("lineno");
    const column = tag.attribute("column") ?? tag.attribute("col");
    return file || line ? { file: file || undefined, line, column } : undefined;
}
const placeAttributeNames = [
    "file",
    "filename",
    "filepath",
    "line",
    "lineno",
    "column",
    "col",
];
/** Copies the attributes, because tags are reused. */
function keepPlaceAttributes({ file, line, column }) {
    return {
        file: file && keepName(file),
        line: line?.slice(0, 12),
        column: column?.slice(0, 12),
    };
}

;// CONCATENATED MODULE: ./build/formats/junit/case.js

/** Children that determine the outcome, in lower case, because tools also write `<Failure>` and `<failed>`. */
const roles = new Map([
    ["failure", "failure"],
    ["failed", "failure"],
    ["fail", "failure"],
    ["error", "failure"],
    ["errored", "failure"],
    ["skipped", "skipped"],
    // TestNG's JUnitXMLReporter, for a disabled test.
    ["ignored", "skipped"],
    ["flakyfailure", "flaky"],
    ["flakyerror", "flaky"],
    ["rerunfailure", "rerun"],
    ["rerunerror", "rerun"],
]);
function isDecisive(name) {
    return roleOf(name) !== undefined;
}
/** Returns true if the element is a failure or error, which can also occur directly in a suite. */
function isProblem(name) {
    return roleOf(name) === "failure";
}
function roleOf(name) {
    return roles.get(name.toLowerCase());
}
/** The other elements that are needed. */
const keptElements = new Set([
    "stackTrace",
    "system-out",
    "system-err",
]);
const keptAttributes = ["message", "type", ...placeAttributeNames];
/**
 * Determines the outcome of a case: error before failure before skipped before attributes. If there are only failures
 * of reruns, every attempt failed. A failure is expected if the skip element says so (todo in TAP and node:test, tags
 * in Catch2).
 *
 * @param isKnownFlaky the report says that the case passed in the end, so its failures are from earlier attempts
 */
function judgeCase(children, byAttributes, isKnownFlaky) {
    if (children.length === 0 && byAttributes === "passed")
        return passed;
    const output = outputOf(children);
    const found = { failure: [], flaky: [], rerun: [], skipped: [] };
    for (const child of children) {
        const role = roleOf(child.name);
        if (role)
            found[role].push(child);
    }
    const failures = isKnownFlaky ? [] : found.failure;
    const flaky = isKnownFlaky ? [...found.failure, ...found.flaky] : found.flaky;
    const reruns = found.rerun;
    const skips = found.skipped;
    const hasFailed = failures.length > 0 && !skips.some(expectsFailure);
    const base = { ...passed, output, showsFailure: failures.length + flaky.length > 0 };
    if (hasFailed) {
        return {
            ...base,
            outcome: "failed",
            problems: failures.map(case_toProblem),
            reruns: reruns.map(case_toProblem),
        };
    }
    const [skip] = skips;
    if (skip) {
        const message = skip.attributes.get("message")?.trim() ?? "";
        // node:test writes `skip: true`, and most tools write this if there is no reason.
        const saysLittle = message === "" || /^(?:skipped\.?|true)$/i.test(message);
        const reason = saysLittle ? skip.text.trim() : message;
        return { ...base, outcome: "skipped", reason: reason || undefined };
    }
    if (flaky.length > 0)
        return { ...base, isFlaky: true, problems: flaky.map(case_toProblem) };
    // The failure of the first attempt is missing, so the next one replaces it.
    const [rerun, ...furtherReruns] = reruns;
    if (rerun) {
        return {
            ...base,
            outcome: "failed",
            problems: [case_toProblem(rerun)],
            reruns: furtherReruns.map(case_toProblem),
            showsFailure: true,
        };
    }
    const failed = byAttributes === "failed" && { problems: [emptyProblem], showsFailure: true };
    return { ...base, outcome: byAttributes, ...failed };
}
const passed = {
    outcome: "passed",
    isFlaky: false,
    problems: [],
    reruns: [],
    reason: undefined,
    output: "",
    showsFailure: false,
};
const emptyProblem = { text: "" };
function expectsFailure(skip) {
    const text = `${skip.attributes.get("message") ?? ""} ${skip.text}`;
    return (skip.attributes.get("type")?.toLowerCase() === "todo" || /!(?:mayfail|shouldfail)/.test(text));
}
function case_toProblem(element) {
    const traces = element.children.filter(({ name }) => name === "stackTrace");
    const where = readPlaceAttributes({ attribute: (name) => element.attributes.get(name) });
    return {
        ...(where && { where }),
        type: element.attributes.get("type"),
        message: element.attributes.get("message"),
        text: traces.length === 0 ? element.text : joinTexts([element, ...traces]),
        output: outputOf(element.children),
    };
}
function outputOf(children) {
    if (children.length === 0)
        return "";
    return joinTexts(children.filter(({ name }) => name === "system-out" || name === "system-err"));
}
function joinTexts(elements) {
    return elements.map(({ text }) => text).join("\n");
}

;// CONCATENATED MODULE: ./build/formats/junit/outcome.js


const readers = [
    ["status", readWord],
    ["result", readWord],
    ["success", (text) => readFlag(text, "passed", "failed")],
    ["passed", (text) => readFlag(text, "passed", "failed")],
    ["failed", (text) => readFlag(text, "failed", "passed")],
];
/** The attributes that can say the outcome. An empty one says nothing. */
const outcomeAttributes = readers.map(([name]) => name);
function readWord(text) {
    return outcomeOfWord(text) ?? (text.trim() === "" ? "passed" : "unknown");
}
const yes = new Set(["true", "yes", "t", "y"]);
const no = new Set(["false", "no", "f", "n"]);
/** Reads a truth value, or a number, which is false only if it is 0. */
function readFlag(text, ifTrue, ifFalse) {
    const word = text.trim().toLowerCase();
    if (isCount(word))
        return Number(word) > 0 ? ifTrue : ifFalse;
    if (yes.has(word))
        return ifTrue;
    return no.has(word) ? ifFalse : readWord(word);
}
function isCount(text) {
    return /^\s*\d+\s*$/.test(text);
}
/**
 * Reads the outcome from a case's attributes. GoogleTest, CTest, Ginkgo, NUnit and others have no child for some
 * outcomes. A word for a failure decides, then one for a skip.
 */
function outcomeByAttributes(testCase) {
    let outcome = "passed";
    for (const [name, read] of readers) {
        const text = testCase.attribute(name);
        if (text === undefined)
            continue;
        const one = read(text);
        if (one === "failed")
            return "failed";
        if (one === "skipped" || (one === "unknown" && outcome === "passed"))
            outcome = one;
    }
    return outcome;
}
/** Numbers are totals: a suite in which all tests were skipped has `passed="0"`. */
function saysThatItFailed(suite) {
    return readers.some(([name, read]) => {
        const text = suite.attribute(name);
        return text !== undefined && !isCount(text) && read(text) === "failed";
    });
}
/** Qt counts the failures of blacklisted tests in its totals, but they don't fail a run and have no child. */
function showsExpectedFailure(testCase) {
    return ["status", "result"].some((name) => isExpectedFailure(testCase.attribute(name) ?? ""));
}
/** Collects the unknown words of cases that passed otherwise. */
function openUnknownWords() {
    const words = openQuotedWords();
    return {
        add(testCase) {
            for (const [name, read] of readers) {
                const text = testCase.attribute(name);
                if (text !== undefined && read(text) === "unknown")
                    words.add(text);
            }
        },
        notes() {
            const list = words.list();
            return list === ""
                ? []
                : [`Test cases counted as passed, because their status or result isn't known: ${list}.`];
        },
    };
}

;// CONCATENATED MODULE: ./build/formats/junit/suite.js





/** The suite of cases that are in no suite. */
function noSuite() {
    return {
        parent: undefined,
        names: [],
        isRun: true,
        isCut: false,
        own: undefined,
        place: undefined,
        placeOfNext: undefined,
        isEmpty: true,
        claimed: 0,
        claimsByWord: false,
        claimedTests: 0,
        claimsNoFailure: false,
        hasCases: false,
        showsFailure: false,
        tool: undefined,
        hostname: undefined,
    };
}
/**
 * Deeper suites are merged with the one at this depth, and so are those whose names together would be longer, in UTF-16
 * units. Otherwise the paths of names would grow with the square of the depth, because each test of a suite stores its
 * whole path.
 */
const suite_most = { depth: 50, length: 1000 };
function openSuite(parent, tag) {
    const tool = parent.tool ?? toolOf(tag);
    const written = readPlaceAttributes(tag);
    const own = written && keepPlaceAttributes(written);
    parent.isEmpty = false;
    const isCut = parent.isCut || isTooLong(parent);
    const names = isCut ? parent.names : suite_namesOf(parent, tag, tool);
    // Crystal wrote `failed`.
    const failures = [tag.attribute("failures"), tag.attribute("failed")].find(isNumber);
    const totals = sumClaims([failures, tag.attribute("errors")]);
    const claimsByWord = totals === 0 && saysThatItFailed(tag);
    const claimed = claimsByWord ? 1 : totals;
    return {
        parent,
        names,
        isCut,
        isRun: tag.name === "testsuites",
        own,
        place: own ?? parent.placeOfNext ?? parent.place,
        placeOfNext: undefined,
        isEmpty: true,
        claimed,
        claimsByWord,
        claimedTests: sumClaims([tag.attribute("tests")]),
        claimsNoFailure: claimed === 0 && (failures === undefined ? parent.claimsNoFailure : Number(failures) === 0),
        hasCases: false,
        showsFailure: false,
        tool,
        hostname: tag.attribute("hostname")?.slice(0, 100),
    };
}
function isNumber(text) {
    return text !== undefined && text.trim() !== "" && Number.isFinite(Number(text));
}
function isTooLong({ isRun, names }) {
    if (isRun)
        return false;
    const length = names.reduce((sum, name) => sum + name.length, 0);
    return names.length >= suite_most.depth || length >= suite_most.length;
}
/**
 * Returns the outer suite. mocha-junit-reporter, which Cypress uses, writes the file of a spec only in the empty root
 * suite before the spec's own suites.
 */
function closeSuite({ parent, own, isEmpty }) {
    const around = parent ?? noSuite();
    if (own?.file !== undefined)
        around.placeOfNext = isEmpty ? own : undefined;
    return around;
}
function suite_namesOf(parent, tag, tool) {
    const outer = parent.isRun ? [] : parent.names;
    const name = keepName(tag.attribute("name") || tag.attribute("package") || "");
    const own = name ? [name] : [];
    // Playwright has a suite per file and browser ("project"), and writes the browser as the host name.
    const project = tool === "Playwright" ? keepName(tag.attribute("hostname") ?? "") : "";
    return project ? [project, ...outer, ...own] : [...outer, ...own];
}
function markFailure(suite) {
    let outer = suite;
    for (; outer && !outer.showsFailure; outer = outer.parent)
        outer.showsFailure = true;
}

;// CONCATENATED MODULE: ./build/formats/junit/claims.js




function newClaims() {
    /** The last suite that claims a failure. Inner suites are more precise, because outer totals are sums. */
    let claiming;
    let claimedTests = 0;
    let hasCases = false;
    let showsFailure = false;
    /** Suites with cases that claim a failure but contain none: the first one, and their number. */
    let firstHidden;
    let hidden = 0;
    /** The first output of each of these suites, and of any. */
    const outputs = new WeakMap();
    let firstOutput = "";
    return {
        readSuite(suite) {
            if (suite.claimed > 0)
                claiming = suite;
            claimedTests = Math.max(claimedTests, suite.claimedTests);
        },
        readCase(suite, isFailure) {
            hasCases = true;
            suite.hasCases = true;
            if (isFailure)
                markFailure(suite);
        },
        readOutput(suite, text) {
            firstOutput ||= text;
            if (!outputs.has(suite))
                outputs.set(suite, text);
        },
        endSuite(suite) {
            showsFailure ||= suite.showsFailure;
            // Suites without cases often repeat other totals, so they aren't checked separately.
            if (suite.claimed === 0 || !suite.hasCases || suite.showsFailure)
                return;
            firstHidden ??= suite;
            hidden++;
        },
        toFinding() {
            if (firstHidden) {
                const more = hidden > 1 ? ` The same is true of ${count(hidden - 1, "other suite")}.` : "";
                return toHiddenFailures(firstHidden, "suite", more, outputs.get(firstHidden));
            }
            if (showsFailure)
                return undefined;
            if (claiming)
                return toHiddenFailures(claiming, "report", "", firstOutput);
            return claimedTests > 0 && !hasCases ? toHiddenTests(claimedTests) : undefined;
        },
    };
}
/** For a package that doesn't compile, or a failed request. */
function toHiddenFailures(suite, whose, more, output = "") {
    const name = suite.names.at(-1) ?? "";
    const details = plainText(output).trim();
    return {
        kind: "suite",
        level: "failure",
        title: "Failures that the report doesn't show",
        message: describeHidden(suite.claimsByWord ? `The ${whose} says that it failed` : describeClaim(suite.claimed, whose), more),
        ...(details && { details }),
        ...(name && { test: { suites: suite.names.slice(0, -1), name } }),
        places: [],
    };
}

;// CONCATENATED MODULE: ./build/formats/junit/places.js


/** Returns the places of a case apart from its trace, best guess first. */
function places_placesOf(claims) {
    const { test, suite, suites, className, name, firstLine } = claims;
    const places = [];
    const line = toLine(test?.line, 1 - firstLine) ?? toLine(lineInName(name), 0);
    const column = toLine(test?.column, 0);
    const own = ownFile(test?.file);
    const named = namedFile([...suites, className]);
    const file = own ?? named ?? (isPath(name) ? splitPath(name) : undefined);
    const reported = reportedPosition(claims.problems, file);
    if (own) {
        places.push(toPlace(own.path, line ?? own.line, undefined));
    }
    else if (named) {
        places.push(toPlace(named.path, line ?? named.line, line === undefined ? undefined : column));
    }
    if (reported) {
        const isRepeated = places[0]?.path === reported.path && places[0].line === undefined;
        if (isRepeated)
            places.shift();
        // The line of a failure is better than that of its test.
        places.splice(reported.line === undefined ? places.length : 0, 0, reported);
    }
    const inName = / at (\S{1,1000}) \((\d{1,9}):(\d{1,9})\)$/.exec(name);
    if (inName) {
        const [, path = "", at, atColumn] = inName;
        places.unshift({ path, line: Number(at), column: Number(atColumn) });
    }
    const ofBoost = boostPlaces(claims.problems);
    if (suite?.file !== undefined) {
        const { path, line: suiteLine } = splitPath(suite.file);
        if (![...ofBoost, ...places].some((place) => place.path === path)) {
            places.push(toPlace(path, toLine(suite.line, 0) ?? suiteLine, undefined));
        }
    }
    return [...ofBoost, ...places];
}
/** rustdoc names tests in the documentation `Cart::total (line 12)`. */
function lineInName(name) {
    return / \(line (\d{1,9})\)$/.exec(name.slice(-30))?.[1];
}
/** Returns the places of one failure of a case; `file` is the case's file. */
function placesOfProblem(problem, file) {
    const reported = reportedPosition([problem], file === undefined ? undefined : splitPath(file));
    return [...boostPlaces([problem]), ...(reported ? [reported] : [])];
}
/** Returns the file that a case's own attribute or its class names. */
function fileOfCase(file, className) {
    return (ownFile(file) ?? namedFile([className]))?.path;
}
/** Returns the file in the name or attribute of a suite or an outer one. */
function fileOfSuite(suites, suite) {
    return (namedFile(suites) ?? (suite?.file === undefined ? undefined : splitPath(suite.file)))
        ?.path;
}
function ownFile(file) {
    const own = file === undefined ? undefined : splitPath(toName(file));
    return own && isFileName(own.path) ? own : undefined;
}
/** Returns the innermost name that is a path. */
function namedFile(names) {
    const named = names.findLast(isPath);
    return named === undefined ? undefined : splitPath(named);
}
/** Lines in attributes are where the test begins. */
function toPlace(path, line, column) {
    if (line === undefined)
        return { path };
    return { path, line, ...(column !== undefined && { column }), isDefinition: true };
}
function toLine(text, added) {
    if (text === undefined || !/^\s*\d{1,9}\s*$/.test(text))
        return undefined;
    const line = Number(text) + added;
    return line > 0 ? line : undefined;
}
/** Splits `test/cart_test.exs:7` (ExUnit), `tests/CartTest.php::it adds` (Pest), `spec/cart_spec.lua:12` (busted). */
function splitPath(text) {
    const path = text.split("::", 1)[0];
    const match = /:(\d{1,9})$/.exec(path);
    if (!match)
        return { path };
    const line = Number(match[1]);
    return { path: path.slice(0, match.index), ...(line > 0 && { line }) };
}
/** `file="mypy"` is a tool's name, but `file="Dockerfile"` is a file. */
function isFileName(path) {
    return /[./\\]|^[A-Z]\w*file$/.test(path);
}
/** Returns true if a name can only be a path. Vitest, Playwright, Deno and linters name suites after files. */
function isPath(text) {
    // Most names have no file extension at the end.
    if (!text || text.length > 1000 || !/\.\w{1,10}(?::|$)/.test(text))
        return false;
    if (/[\n<>|"*?]/.test(text))
        return false;
    const { path } = splitPath(text);
    const name = fileNameOf(path);
    const extension = /\.(\w{1,10})$/.exec(name.slice(-12))?.[1]?.toLowerCase() ?? "";
    const isInFolder = name.length < path.length;
    return isInFolder ? extension !== "" && !noSource.has(extension) : testExtensions.has(extension);
}
/** Assemblies and configuration files that suites are named after. */
const noSource = new Set(["dll", "exe", "jar", "so", "xml", "zip", "gz"]);
/** Extensions of files without a folder, in which a dot could also belong to a class name. */
const testExtensions = new Set("js jsx cjs mjs ts tsx cts mts py rb go rs php lua bats sh dart exs c cc cpp r vue svelte".split(" "));
/**
 * Returns the place of the first failure that has one in its own attributes or at the start of its text, as linters
 * write it: `line 5, col 1, Error - \u2026`, `Warning:Line:15`.
 *
 * @param file the case's file, because many failures have only the line
 */
function reportedPosition(problems, file) {
    const where = problems.find((problem) => problem.where)?.where;
    const own = ownFile(where?.file) ?? file;
    if (where && own)
        return toPosition(own.path, toLine(where.line, 0) ?? own.line, where.column);
    const head = problems[0]?.text.slice(0, 100).trimStart() ?? "";
    const match = /^line (\d{1,9}), col(?:umn)? (\d{1,9})\b/i.exec(head) ??
        /^(?:warning|error): ?line:? ?(\d{1,9})\b/i.exec(head);
    const line = toLine(match?.[1], 0);
    return file && line !== undefined ? toPosition(file.path, line, match?.[2]) : undefined;
}
function toPosition(path, line, columnText) {
    const column = line === undefined ? undefined : toLine(columnText, 0);
    return { path, ...(line !== undefined && { line }), ...(column !== undefined && { column }) };
}
/** Per test. The first place is the first failure. */
const maxBoostPlaces = 10;
/** Boost.Test puts the place below the failure. */
function boostPlaces(problems) {
    const places = [];
    for (const { text } of problems.slice(0, 10)) {
        if (!text.includes("- line"))
            continue;
        // For an exception, only the last checkpoint is known. The failure's own line is 0.
        const claims = text
            .slice(0, 20_000)
            .matchAll(/^- file {0,9}: (.{1,1000})\n- line {0,9}: (\d{1,9})$/gm);
        for (const [, path = "", line] of claims) {
            if (Number(line) > 0)
                places.push({ path, line: Number(line) });
            if (places.length === maxBoostPlaces)
                return places;
        }
    }
    return places;
}

;// CONCATENATED MODULE: ./build/formats/junit/findings.js





/** Makes the finding of a case that failed, at first or in the end. */
function toTestFinding(suite, named, verdict) {
    const { name, className, place } = named;
    const { problems, reruns, isFlaky } = verdict;
    const suites = suite.names;
    const test = { suites, ...(className !== undefined && { className }), name };
    const places = places_placesOf({
        test: place,
        suite: suite.place,
        name,
        className,
        suites,
        problems,
        firstLine: suite.tool === "pytest" && place?.file !== undefined ? 0 : 1,
    });
    const attempts = 1 + (isFlaky ? problems.length : reruns.length);
    return {
        kind: "test",
        level: isFlaky ? "warning" : "failure",
        outcome: isFlaky ? "flaky" : "failed",
        title: projectOf(suite) + titleOf(test),
        ...describeProblems(verdict, test, (problem) => placesOfProblem(problem, places[0]?.path)),
        test,
        ...(attempts > 1 && { attempts }),
        places,
    };
}
/** Playwright runs a test once per browser ("project"), which is the host name. It becomes the outermost suite. */
function projectOf({ tool, hostname, names }) {
    return tool === "Playwright" && hostname?.trim() ? `[${names[0]}] ` : "";
}
/** Makes the finding of a failure or error directly in a suite: a set-up, or a process that crashed. */
function findings_toSuiteFinding(suite, element, output) {
    const problems = [withOutput(case_toProblem(element), output)];
    const places = places_placesOf({
        test: undefined,
        suite: suite.place,
        name: "",
        className: undefined,
        suites: suite.names,
        problems,
        firstLine: 1,
    });
    return toSuiteFinding({ suites: suite.names, problems, places });
}
/** Adds the suite's output to a failure without any details. */
function explainBy(output, { suite, named, verdict }) {
    const problems = verdict.problems.map((problem) => withOutput(problem, output));
    return toTestFinding(suite, named, { ...verdict, problems });
}
function withOutput(problem, output) {
    return problem.output ? problem : { ...problem, output };
}

;// CONCATENATED MODULE: ./build/formats/junit/groups.js






const wordsOfAnyScript = unicodePattern(String.raw `[\p{L}\p{N}]+`, "gu");
/**
 * Makes a function that returns the group in which a case is counted: the cases of its suite with the same file and
 * class. pytest, RSpec, TestNG and .NET loggers put all cases of a run into one suite, and only the cases show where
 * they belong.
 */
function caseGrouper() {
    // A different class for each case must not fill the memory.
    let left = counts_maxSuites;
    return (suite, testCase) => {
        const { file, className } = testCase;
        const last = suite.groups?.last;
        if (last && last.file === file && last.className === className)
            return last.tally;
        suite.groups ??= openGroups(suite);
        const isTitle = repeatsName(className, testCase.name);
        const tally = findGroup(suite.groups, {
            // A case's own file can be the file that threw.
            file: suite.groups.file ?? fileOfCase(file, className),
            className: isClass(className) && !isTitle ? toName(className) : undefined,
        });
        if (!isTitle)
            suite.groups.last = { file, className, tally };
        return tally;
    };
    function findGroup(groups, belonging) {
        const { file, className } = left > 0 ? belonging : {};
        const key = `${file}\0${className}`;
        const known = groups.byPlace.get(key);
        if (known)
            return known;
        left--;
        const names = toNames(groups.names, file, className && keepName(className));
        const tally = newSuiteTally(names, file && keepName(file));
        groups.byPlace.set(key, tally);
        return tally;
    }
}
function openGroups({ names, place }) {
    return {
        file: fileOfSuite(names, place),
        names: names.filter((name) => !isToolName(name)),
        byPlace: new Map(),
    };
}
/** Longer texts aren't classes. In UTF-16 units. */
const longestClass = 300;
/** Returns true if the attribute contains a class or module, because many tools write something else. */
function isClass(className) {
    if (!className || className.length > longestClass)
        return false;
    return !isConstantClass(className) && !isToolName(className) && !isPath(className);
}
/**
 * Returns true if the class of a case repeats its name or title. jest-junit's class is the name or ends with it;
 * mocha-junit-reporter's name ends with the class. `test_cart` in the module `tests.test_cart` doesn't count.
 */
function repeatsName(className = "", ofCase) {
    if (!className || className.length > longestClass)
        return false;
    const own = toName(className);
    const name = toName(ofCase);
    return own === name || own.endsWith(` ${name}`) || name.endsWith(` ${own}`);
}
/** Returns the suites' names, and the class unless they contain it. Empty if there is neither. */
function toNames(suites, file, className) {
    if (!className)
        return suites;
    if (says([...suites, file ?? ""].join(" "), className)) {
        return suites.map((name) => withoutTime(name, className));
    }
    return [...suites.filter((name) => !says(className, name)), className];
}
/** unittest-xml-reporting appends the time of the run to the class. */
function withoutTime(name, className) {
    const isTimed = name.startsWith(className) && /^-\d{14}$/.test(name.slice(className.length));
    return isTimed ? className : name;
}
/** How much of a text (at its end) and of a name is compared, in UTF-16 units. */
const compared = { text: 2000, name: 300 };
/** Returns true if a text contains all words of a name: `unit \u203a Shop\Tests\CartTest` contains `Shop.Tests.CartTest`. */
function says(text, name) {
    const letters = toWords(text.slice(-compared.text)).join("");
    return toWords(name.slice(0, compared.name)).every((word) => letters.includes(word));
}
/** The pattern for all scripts is slow to compile, and most names are ASCII. */
function toWords(text) {
    const words = /[^ -~]/.test(text) ? wordsOfAnyScript() : /[a-z\d]+/g;
    return text.toLowerCase().match(words) ?? [];
}

;// CONCATENATED MODULE: ./build/formats/junit/identity.js
/**
 * Returns the identity of a test. Undefined if its suites are too many to be distinguished. Identities are never
 * shortened, because different tests must not become attempts of one test. The host is part of it within a file, but an
 * attempt in another file may have run on another machine.
 */
function identity_identityOf({ names, hostname = "", isCut }, testCase, { attempts, mergeRetries }) {
    if (isCut)
        return undefined;
    const host = mergeRetries === "all" ? "" : hostname;
    const own = ["file", "classname", "name"].map((name) => testCase.attribute(name) ?? "");
    return [attempts?.pathNumber(names), host, ...own].join("\0");
}

;// CONCATENATED MODULE: ./build/formats/junit/suite-output.js

/** Per suite, in UTF-16 units. */
const suite_output_maxPrinted = 32 * 1024;
/** If there are more failures without a message, or more subtests, the output isn't assigned to any of them. */
const suite_output_most = { silent: 50, subtests: 1000 };
/** Per suite, because each piece updates the failure. */
const maxPieces = 100;
function newPrinted() {
    let current;
    let failures = 0;
    /** Names of the subtests that failed. */
    let subtests = [];
    let silents = [];
    let output = "";
    let pieces = 0;
    const follow = (suite) => {
        if (suite === current)
            return;
        current = suite;
        failures = 0;
        subtests = [];
        silents = [];
        output = "";
        pieces = 0;
    };
    const explained = () => {
        if (silents.length > suite_output_most.silent || subtests.length > suite_output_most.subtests)
            return undefined;
        const [silent, another] = silents.filter(({ failed: { named } }) => {
            const within = `${named.name}/`;
            return !subtests.some((name) => name.startsWith(within));
        });
        return another ? undefined : silent;
    };
    return {
        fail(failed, index) {
            follow(failed.suite);
            failures++;
            const { name } = failed.named;
            if (name.includes("/") && subtests.length <= suite_output_most.subtests)
                subtests.push(keepName(name));
            if (suite_output_isSilent(failed) && silents.length <= suite_output_most.silent)
                silents.push({ failed, index });
        },
        print(suite, text) {
            follow(suite);
            if (++pieces > maxPieces)
                return { output };
            if (output.length < suite_output_maxPrinted)
                output = output ? `${output}\n${text}` : text;
            const silent = explained();
            return silent ? { output, explained: silent } : { output };
        },
        outputOf(suite) {
            follow(suite);
            return failures === 0 ? output : "";
        },
    };
}
function suite_output_isSilent({ verdict }) {
    return (verdict.output === "" &&
        verdict.problems.every(({ text, output = "" }) => !(text + output).trim()));
}

;// CONCATENATED MODULE: ./build/formats/junit/collect.js















function collectJunit(options, budget) {
    const { attempts, names: sample } = options;
    const tally = newTally(options, budget);
    const groupOf = caseGrouper();
    const findings = [];
    /** The case being read. The object is reused, because nothing of most cases is kept. */
    const current = {
        suite: undefined,
        /** As written. */
        own: { file: undefined, className: undefined, name: "" },
    };
    /** Cached, because most cases have the same class as the one before. */
    let lastClass = { written: "", name: "" };
    const classOf = (written = "") => {
        if (written !== lastClass.written)
            lastClass = { written, name: toName(written) };
        return lastClass.name || undefined;
    };
    const namesOf = ({ className, name }) => {
        const plain = classOf(className);
        return { name: toName(withoutEscapes(name, plain)), className: plain };
    };
    const currentNames = () => {
        const { suite, own } = current;
        const className = classOf(own.className);
        return {
            suites: suite?.names ?? noSuites,
            name: withoutEscapes(own.name, className),
            className,
        };
    };
    let tool;
    const claims = newClaims();
    const printed = newPrinted();
    const unknownWords = openUnknownWords();
    return {
        events: { readSuite, endSuite: claims.endSuite, readCase, readSuiteProblem, readSuiteOutput },
        finish,
    };
    function readSuite(suite) {
        tool ??= suite.tool;
        claims.readSuite(suite);
    }
    function readCase(suite, testCase) {
        const identity = attempts && identity_identityOf(suite, testCase, options);
        if (attempts?.isLooking) {
            if (identity !== undefined)
                attempts.see(identity);
            return;
        }
        const byAttributes = outcomeByAttributes(testCase);
        const verdict = judgeCase(testCase.children(), byAttributes === "unknown" ? "passed" : byAttributes, 
        // This is the only case in which a total decides, because the report repeats it. Firebase Test Lab treats these
        // cases the same way.
        suite.claimsNoFailure && /^(?:true|yes|1)$/i.test(testCase.attribute("flaky")?.trim() ?? ""));
        if (byAttributes === "unknown" && verdict.outcome === "passed")
            unknownWords.add(testCase);
        const isExpected = byAttributes === "skipped" && showsExpectedFailure(testCase);
        claims.readCase(suite, verdict.showsFailure || isExpected);
        const own = attributesOf(testCase);
        const seconds = readSeconds(testCase.attribute("time") ?? testCase.attribute("duration"));
        const isFinding = verdict.outcome === "failed" || verdict.isFlaky;
        const failed = isFinding
            ? { suite, named: { ...namesOf(own), place: readPlaceAttributes(testCase) }, verdict }
            : undefined;
        const finding = failed && keep(toTestFinding(suite, failed.named, verdict), budget);
        if (sample && !sample.isFull)
            sample.add(own.className, own.name);
        if (identity !== undefined && attempts?.isRepeated(identity)) {
            addAttempt(identity, suite, own, verdict, seconds, finding);
            return;
        }
        current.suite = suite;
        current.own = own;
        tally.count(groupOf(suite, own), verdict, seconds, currentNames);
        if (failed && finding) {
            printed.fail(failed, findings.length);
            findings.push(finding);
        }
    }
    /** Most cases have the same file and class as the one before. The same texts make later comparisons fast. */
    function attributesOf(testCase) {
        const before = current.own;
        const file = fileAttribute(testCase);
        const className = testCase.attribute("classname");
        return {
            file: file === before.file ? before.file : file,
            className: className === before.className ? before.className : className,
            name: testCase.attribute("name") ?? "",
        };
    }
    function addAttempt(identity, suite, own, { outcome, isFlaky, reason }, seconds, finding) {
        const { name, className } = namesOf(own);
        const attempt = {
            suite: groupOf(suite, own),
            outcome,
            isFlaky,
            seconds,
            finding,
            suites: suite.names,
            reason: reason && keepName(reason),
            name: keepName(name),
            className: className && keepName(className),
            attempts: finding?.attempts ?? 1,
            index: tally.reserve(),
        };
        attempts?.add(identity, attempt);
    }
    function readSuiteProblem(suite, element) {
        markFailure(suite);
        findings.push(keep(findings_toSuiteFinding(suite, element, printed.outputOf(suite)), budget));
    }
    function readSuiteOutput(suite, element) {
        const text = detach(element.text);
        if (text.trim() === "")
            return;
        claims.readOutput(suite, text);
        const { output: all, explained } = printed.print(suite, text);
        if (explained)
            findings[explained.index] = keep(explainBy(all, explained.failed), budget);
    }
    function finish(isWhole) {
        for (const test of attempts?.takeFinished() ?? []) {
            const { suite, suites, name, className, finding } = test;
            tally.count(suite, test, test.seconds, () => ({ suites, name, className }), test.index);
            if (finding && (test.outcome === "failed" || test.isFlaky))
                findings.push(finding);
        }
        const hidden = isWhole ? claims.toFinding() : undefined;
        if (hidden)
            findings.push(hidden);
        const { notes, ...counted } = tally.finish();
        return {
            ...counted,
            findings: markParents(findings),
            notes: [...notes, ...unknownWords.notes()],
            tool,
        };
    }
}
const noSuites = [];
/** node:test, whose class is always "test", escapes names twice. */
function withoutEscapes(name, className) {
    return className === "test" ? resolveReferences(name) : name;
}

;// CONCATENATED MODULE: ./build/formats/test-cases/attributes.js
/** Copies the given attributes of a tag, because tags are reused. */
function readAttributes(tag, names) {
    const attributes = new Map();
    for (const name of names) {
        const value = tag.attribute(name);
        if (value !== undefined)
            attributes.set(name, value);
    }
    return attributes;
}
function openCase(tag, names) {
    return { attributes: readAttributes(tag, names), children: [] };
}

;// CONCATENATED MODULE: ./build/formats/junit/walk.js








const junitRoots = ["testsuites", "testsuite", "testcase"];
/** All attributes of a case that are used. */
const caseAttributes = [
    ...["name", "classname", "time", "duration", "flaky"],
    ...outcomeAttributes,
    ...placeAttributeNames,
];
/** Per output, in UTF-16 units. It is shown only if a failure has no text. */
const outputLimit = 8 * 1024;
const noChildren = [];
/** Visits suites and cases at any depth and in any order, and passes on each case at its end. */
function junitVisitor(events, budget) {
    /** The kind of each open element. */
    const kinds = [];
    const cases = [];
    let suite = noSuite();
    let isOutput = false;
    const { shorten, limit } = shortenTexts(budget, fileNames);
    /** Shared, because most cases have no children. */
    const childless = {
        tag: undefined,
        attribute: (name) => childless.tag?.attribute(name),
        children: () => noChildren,
    };
    return {
        keeps: { elements: keptElements, attributes: keptAttributes },
        start(tag) {
            const { name } = tag;
            if (name === "testcase")
                return startCase(tag);
            if (name === "testsuite" || name === "testsuites") {
                kinds.push("suite");
                suite = openSuite(suite, tag);
                events.readSuite(suite);
                return "enter";
            }
            isOutput = name === "system-out" || name === "system-err";
            if (name === "property")
                readProperty(tag);
            const handling = handlingOf(name);
            if (handling === "enter")
                kinds.push("other");
            return handling;
        },
        end() {
            const kind = kinds.pop();
            if (kind === "suite") {
                events.endSuite(suite);
                suite = closeSuite(suite);
            }
            if (kind === "case")
                endCase(cases.pop());
        },
        cut(markup) {
            if (kinds.at(-1) === "case")
                cases.at(-1)?.children.push(markup);
            else if (isOutput)
                events.readSuiteOutput(suite, readElement(markup));
            else
                events.readSuiteProblem(suite, readElement(markup));
        },
        shorten,
        limit: () => Math.min(limit(), isOutput ? outputLimit : Number.POSITIVE_INFINITY),
    };
    function startCase(tag) {
        suite.isEmpty = false;
        if (tag.selfClosing) {
            childless.tag = tag;
            events.readCase(suite, childless);
            return "skip";
        }
        kinds.push("case");
        const attributes = readAttributes(tag, caseAttributes);
        cases.push({ attributes, children: [], isDecided: false });
        return "enter";
    }
    /** Returns the words in the important lines of a trace. */
    function fileNames() {
        const attributes = cases.at(-1)?.attributes;
        const names = [attributes?.get("classname"), attributes?.get("file")].map(baseName);
        return names.filter((name) => name.length > 2);
    }
    function endCase({ attributes, children, isDecided }) {
        const attribute = (name) => attributes.get(name);
        const matters = isDecided || outcomeByAttributes({ attribute }) === "failed";
        events.readCase(suite, {
            attribute,
            children: () => (matters ? children.map(readElement) : noChildren),
        });
    }
    /** WebdriverIO writes the file of a suite as one of its properties. */
    function readProperty(tag) {
        if (tag.attribute("name") !== "file" || kinds.at(-2) !== "suite")
            return;
        const file = tag.attribute("value");
        if (file && !suite.place)
            suite.place = keepPlaceAttributes({ file });
    }
    function handlingOf(name) {
        const parent = kinds.at(-1);
        if (parent === "case") {
            if (isDecisive(name)) {
                cases.at(-1).isDecided = true;
                return "cut";
            }
            if (keptElements.has(name))
                return "cut";
        }
        if (parent === "suite") {
            if (isProblem(name))
                return "cut";
            if (isOutput && suite.claimed > 0)
                return "cut";
        }
        return isOutput ? "skip" : "enter";
    }
}
/** Returns `CartTest` for `shop.cart.CartTest`, `cart_test.py` for `tests/cart_test.py`. */
function baseName(name = "") {
    const last = fileNameOf(name);
    return last === name ? name.slice(name.lastIndexOf(".") + 1) : last;
}

;// CONCATENATED MODULE: ./build/formats/junit/index.js


/**
 * JUnit XML of any dialect. There is no standard; https://github.com/testmoapp/junitxml describes what the dialects
 * have in common. Counts are of the cases that were read.
 */
const junit_junit = {
    name: "junit",
    title: "JUnit XML",
    what: "a JUnit report",
    tool: "JUnit XML",
    syntax: "xml",
    finds: "tests",
    roots: junitRoots,
    open: openJunit,
};
function openJunit({ options, budget }) {
    const { events, finish } = collectJunit(options, budget);
    return { visitor: junitVisitor(events, budget), finish };
}

;// CONCATENATED MODULE: ./build/formats/mocha/index.js






/** The reporter `json`: https://mochajs.org/#json */
const mocha = {
    name: "mocha",
    title: "Mocha JSON",
    what: "a report of Mocha",
    tool: "Mocha",
    syntax: "json",
    finds: "tests",
    keptLists: ["tests", "pending", "failures", "passes"],
    matches: isMocha,
    read: readMocha,
};
/** Mochawesome has `results` next to the totals. A file that was cut off may have only the first list. */
function isMocha(document) {
    const stats = getObject(document, "stats");
    if (!stats || Object.hasOwn(document, "results"))
        return false;
    return (getCount(stats, "passes", 0) !== undefined &&
        ["tests", "passes", "failures"].some((name) => Array.isArray(getValue(document, name))));
}
function readMocha(document, context, isWhole) {
    const cases = openCases(context);
    for (const { row, outcome, failures } of judge(document)) {
        const attempts = 1 + (getCount(row, "currentRetry", 1) ?? 0);
        const file = getText(row, "file") || undefined;
        cases.add({
            suites: mocha_suitesOf(row),
            name: getText(row, "title") ?? "",
            file,
            outcome,
            isFlaky: outcome === "passed" && attempts > 1,
            seconds: readMilliseconds(getValue(row, "duration")),
            ...(outcome === "failed" && { problems: failures.map(problemOf) }),
            ...(attempts > 1 && { attempts }),
            places: placesOf(file),
        });
    }
    for (const hook of getList(document, "failures").filter(isHook)) {
        const file = getText(hook, "file") || undefined;
        const { message, text } = problemOf(hook);
        cases.addFinding(toSuiteFinding({
            title: getText(hook, "fullTitle") || (getText(hook, "title") ?? ""),
            suites: mocha_suitesOf(hook),
            problems: [toProblem(text, message || "A hook failed.")],
            places: placesOf(file),
        }));
    }
    const stats = getObject(document, "stats");
    const claimed = getCount(stats, "failures", 1) && "The report's totals claim failures";
    if (isWhole)
        addHidden(cases, claimed || undefined, getCount(stats, "tests", 1));
    for (const name of ["tests", "failures", "passes", "pending"]) {
        Array.from(context.broken.objectsOf(getList(document, name), name));
    }
    return [cases.finish()];
}
/**
 * Returns each test with its outcome, based on the lists that contain it. A test that is among the failures failed,
 * even if it is in other lists: one that calls done() twice is also in `passes`, and with `--forbid-pending` one is
 * also in `pending`. Tests with the same name are distinguished by their number in `tests`.
 */
function judge(document) {
    const tests = getObjects(document, "tests");
    const left = new Map(Array.from(Map.groupBy(tests, keyOf), ([key, { length }]) => [key, length]));
    const hasTests = Array.isArray(getValue(document, "tests"));
    const judged = [];
    const byKey = new Map();
    const add = (row, outcome) => {
        const key = keyOf(row);
        const count = left.get(key) ?? 0;
        const failures = byKey.get(key);
        // Reset after all tests of the name have an outcome.
        if (hasTests && count === 0 && left.has(key)) {
            if (outcome === "failed")
                failures?.push(row);
            return;
        }
        left.set(key, count - 1);
        const own = outcome === "failed" ? [row] : [];
        if (outcome === "failed")
            byKey.set(key, own);
        judged.push({ row, outcome, failures: own });
    };
    const failures = getObjects(document, "failures").filter((row) => !isHook(row) || left.has(keyOf(row)));
    for (const row of failures)
        add(row, "failed");
    for (const row of getObjects(document, "passes"))
        add(row, "passed");
    for (const row of getObjects(document, "pending"))
        add(row, "skipped");
    // Tests that are in no other list because the file was cut off.
    for (const row of tests) {
        if (judged.length >= tests.length)
            break;
        if ((left.get(keyOf(row)) ?? 0) > 0)
            add(row, outcomeAlone(row));
    }
    return judged;
}
function outcomeAlone(row) {
    if (Object.keys(getObject(row, "err") ?? {}).length > 0)
        return "failed";
    return getText(row, "speed") === undefined ? "skipped" : "passed";
}
function keyOf(row) {
    return `${getText(row, "file") ?? ""}\0${getText(row, "fullTitle") ?? ""}\0${getText(row, "title") ?? ""}`;
}
/** Matches `"before each" hook for "adds"` and `"after all" hook: stops the server in "cart"`. */
function isHook(row) {
    return /^"(?:before|after) (?:all|each)" hook\b/.test(getText(row, "title") ?? "");
}
/** Returns the file and the suites' titles, which precede the test's own in the full title. */
function mocha_suitesOf(row) {
    const title = getText(row, "title") ?? "";
    const full = getText(row, "fullTitle") ?? "";
    const file = getText(row, "file");
    const around = full.endsWith(title) ? full.slice(0, full.length - title.length).trim() : "";
    return [...(file ? [file] : []), ...(around ? [around] : [])];
}
function problemOf(row) {
    const error = getObject(row, "err");
    return { message: getText(error, "message"), text: getText(error, "stack") ?? "" };
}

;// CONCATENATED MODULE: ./build/formats/test-cases/class-names.js
/** Returns the words in the important lines of a stack trace: the last name of a .NET class, without its arguments. */
function lastNames(className = "") {
    const [plain = ""] = className.split(/[(<`]/, 1);
    const name = plain.slice(Math.max(plain.lastIndexOf("."), plain.lastIndexOf("+")) + 1);
    return name.length > 2 ? [name] : [];
}

;// CONCATENATED MODULE: ./build/formats/test-cases/child-text.js
/** Returns the text of the first child with the first name, or else with the next name, and so on, or "". */
function childText(element, ...path) {
    let inner = element;
    for (const name of path)
        inner = inner?.children.find((child) => child.name === name);
    return inner?.text ?? "";
}

;// CONCATENATED MODULE: ./build/formats/test-cases/unknown-outcome.js

/** Returns the message of a case whose outcome is more specific than "failed", or unknown. */
function withOutcome(message, word) {
    if (!word)
        return message;
    const sentence = `The outcome of the test is "${oneLine(word).slice(0, 60)}".`;
    return message === "" ? sentence : `${message}\n\n${sentence}`;
}

;// CONCATENATED MODULE: ./build/formats/nunit/outcome.js

/** In lower case, for NUnit 2 and 3. */
const outcome_outcomes = toOutcomes({
    passed: "passed success warning",
    failed: "failed failure error cancelled notrunnable invalid",
    skipped: "skipped ignored inconclusive explicit",
});
const plainFailures = new Set(["failed", "failure", "error"]);
/**
 * Returns the outcome of a case or suite from `result`, which may include a label or site (`Failed:Error`,
 * `Failed(Child)`), or from the attributes before NUnit 2.5. `--explore` writes neither, because no test ran.
 */
function readOutcome(attributes, hasFailure) {
    const result = attributes.get("result")?.trim() ?? "";
    if (result !== "") {
        const word = result.split(/[:(]/, 1)[0]?.trim().toLowerCase() ?? "";
        const outcome = outcome_outcomes.get(word) ?? "failed";
        const label = attributes.get("label")?.trim() ?? "";
        if (outcome !== "failed")
            return { outcome, isWarning: word === "warning" };
        if (!plainFailures.has(word))
            return { outcome, word: result };
        return /^(?:invalid|cancelled)$/i.test(label) ? { outcome, word: label } : { outcome };
    }
    const executed = attributes.get("executed")?.toLowerCase();
    const success = attributes.get("success")?.toLowerCase() ?? "";
    if (executed === "false")
        return { outcome: "skipped" };
    if (hasFailure || (success !== "" && success !== "true"))
        return { outcome: "failed" };
    return { outcome: success === "true" || executed === "true" ? "passed" : "skipped" };
}

;// CONCATENATED MODULE: ./build/formats/nunit/suite.js






const suiteAttributes = ["result", "label", "site", "success", "executed"];
function suite_openSuite(parent, tag) {
    const fullName = tag.attribute("fullname");
    const className = tag.attribute("classname");
    return {
        parent,
        type: tag.attribute("type") ?? "",
        name: keepName(fileNameOf(tag.attribute("name") ?? "")),
        fullName: fullName && keepName(fullName),
        className: className && keepName(className),
        attributes: readAttributes(tag, suiteAttributes),
        children: [],
        showsFailure: false,
    };
}
/** Returns true if the suite is a class, not a namespace, a parameterized method or an assembly. */
function isFixture(suite) {
    return suite?.type === "TestFixture" || suite?.type === "Fixture";
}
/** Returns the innermost class around a test. */
function fixtureOf(suite) {
    let one = suite;
    while (one && !isFixture(one))
        one = one.parent;
    return one;
}
/** Returns the file name of the assembly around a test as a list, or an empty list. */
function assemblyOf(suite) {
    let outermost;
    for (let one = suite; one; one = one.parent) {
        if (one.type === "Assembly")
            return [one.name];
        outermost = one;
    }
    return outermost && /\.(?:dll|exe|nunit)$/i.test(outermost.name) ? [outermost.name] : [];
}
/** Returns `Shop.Tests.CartTests` with the constructor's arguments. In NUnit 2 the outer suites are the namespaces. */
function fullNameOf(fixture) {
    if (fixture.fullName)
        return fixture.fullName;
    const spaces = [];
    for (let one = fixture.parent; one; one = one.parent)
        if (one.type === "Namespace")
            spaces.unshift(one.name);
    const space = spaces.join(".");
    return space === "" || fixture.name.startsWith(`${space}.`)
        ? fixture.name
        : `${space}.${fixture.name}`;
}
/**
 * Closes a suite. Its failure becomes a finding if no failed case shows it, or if it says more than that cases failed:
 * a one-time tear-down, or a one-time set-up in NUnit 2, whose cases have no details.
 */
function endSuite(suite) {
    const { attributes, children, parent } = suite;
    const failure = children.find(({ name }) => name === "failure");
    const message = childText(failure, "message").trim();
    const site = attributes.get("site")?.toLowerCase();
    const isFailed = readOutcome(attributes, failure !== undefined).outcome === "failed";
    const isNunit2 = attributes.has("success") || attributes.has("executed");
    const isOwn = site === "teardown" ||
        (isNunit2 && failure !== undefined && message !== "" && !isEcho(message));
    const isFinding = isFailed && site !== "parent" && (!suite.showsFailure || isOwn);
    if (parent && (suite.showsFailure || isFinding))
        parent.showsFailure = true;
    if (!isFinding)
        return undefined;
    return toSuiteFinding({
        suites: nunit_suite_namesOf(suite),
        className: isFixture(suite) ? (suite.className ?? fullNameOf(suite)) : undefined,
        what: describeSite(site, attributes),
        problems: [suite_toProblem(suite, failure, message)],
    });
}
function suite_toProblem({ children }, failure, message) {
    const reason = children.find(({ name }) => name === "reason");
    const reported = (isEcho(message) ? "" : message) || childText(reason, "message").trim();
    return {
        message: reported ||
            "The report says that the suite failed, but not why. See the log of the test step.",
        text: childText(failure, "stack-trace"),
    };
}
function nunit_suite_namesOf(suite) {
    const assembly = assemblyOf(suite);
    if (suite.type === "Assembly")
        return assembly;
    const own = isFixture(suite) ? fullNameOf(suite) : (suite.fullName ?? suite.name);
    return own === "" || assembly.includes(own) ? assembly : [...assembly, own];
}
function describeSite(site, attributes) {
    if (site === "setup")
        return "the one-time set-up failed";
    if (site === "teardown")
        return "the one-time tear-down failed";
    const label = attributes.get("label")?.toLowerCase();
    return label === "invalid" ? "can't be run" : "failed outside of a test";
}
/** Matches messages that only say that something in the suite failed. */
function isEcho(message) {
    return /^(?:One or more child tests had|Child test failed)/i.test(message);
}

;// CONCATENATED MODULE: ./build/formats/nunit/case.js





const case_caseAttributes = [
    ...["name", "fullname", "classname", "result", "label", "site", "duration", "time"],
    ...["success", "executed"],
];
function case_toCase({ attributes, children }, suite) {
    const child = (name) => children.find((one) => one.name === name);
    const failure = child("failure");
    const { outcome, isWarning = false, word } = readOutcome(attributes, failure !== undefined);
    const { className, name } = nameParts(attributes, suite);
    const reason = childText(child("reason"), "message").trim();
    const shown = outcome === "failed" || isWarning;
    return {
        suites: assemblyOf(suite),
        className,
        name,
        outcome,
        isWarning,
        seconds: readSeconds(attributes.get("duration") ?? attributes.get("time")),
        ...(outcome === "skipped" && { reason: reason || undefined }),
        ...(shown && {
            problems: toProblems(child("assertions"), failure, { reason, word }),
            output: child("output")?.text ?? "",
        }),
    };
}
/** If there are several assertions, `failure` only repeats them. */
function toProblems(assertions, failure, { reason, word }) {
    const all = assertions?.children.filter(({ name }) => name === "assertion") ?? [];
    if (all.length > 1 && word === undefined)
        return all.map((one) => nunit_case_toProblem(one, ""));
    const [problem] = failure ? [failure] : all;
    const { message, ...rest } = nunit_case_toProblem(problem, reason);
    return [{ ...rest, message: withOutcome(message, word) }];
}
function nunit_case_toProblem(element, reason) {
    return {
        message: childText(element, "message").trim() || reason,
        text: childText(element, "stack-trace"),
    };
}
/**
 * Returns the class, with the arguments of a generic class or constructor (`Shop.Tests.CartTests("EUR")`), and the name
 * with arguments (`Adds(1,2)`). NUnit 3 has separate attributes. NUnit 2 has only the full name.
 */
function nameParts(attributes, suite) {
    const written = attributes.get("name") ?? "";
    const full = attributes.get("fullname") ?? written;
    const given = attributes.get("classname") || undefined;
    const isFull = attributes.get("fullname") === undefined && given === undefined;
    const fixture = fixtureOf(suite);
    const around = fixture && fullNameOf(fixture);
    // The class that runs a test, which may inherit it from the class in `classname`. Unity omits the namespace there.
    const known = [around, given].find((name) => name && full.startsWith(`${name}.`));
    const end = known?.length ?? (given ? -1 : endOfClass(full));
    return {
        className: end > 0 ? full.slice(0, end) : (given ?? around),
        name: isFull && end > 0 ? full.slice(end + 1) : written,
    };
}
/** Returns the position of the last dot outside of brackets and quotes, as in ``A.B("1.5").Adds("x.y")``, or -1. */
function endOfClass(name) {
    let depth = 0;
    let isQuoted = false;
    let end = -1;
    for (let at = 0; at < name.length; at++) {
        const char = name[at];
        if (isQuoted) {
            if (char === "\\")
                at++;
            else if (char === '"')
                isQuoted = false;
        }
        else if (char === '"' && depth > 0)
            isQuoted = true;
        else if ("(<[".includes(char))
            depth++;
        else if (")>]".includes(char))
            depth--;
        else if (char === "." && depth === 0)
            end = at;
    }
    // Unescaped arguments can contain unbalanced quotes, but the text before them is reliable.
    const start = name.indexOf("(");
    return depth === 0 && !isQuoted ? end : name.lastIndexOf(".", start < 0 ? undefined : start);
}

;// CONCATENATED MODULE: ./build/formats/nunit/index.js










/**
 * NUnit 3, as written by its console, its engine, `NunitXml.TestLogger` and Unity, and NUnit 2.
 * https://docs.nunit.org/articles/nunit/technical-notes/usage/Test-Result-XML-Format.html
 */
const nunit = {
    name: "nunit",
    title: "NUnit XML",
    what: "an NUnit report",
    tool: "NUnit",
    syntax: "xml",
    finds: "tests",
    roots: ["test-run", "test-results", "test-suite"],
    open: openNunit,
};
const nunit_keeps = {
    elements: new Set([
        ...["failure", "reason", "message", "stack-trace", "output"],
        ...["assertions", "assertion"],
    ]),
    attributes: ["result"],
};
function openNunit(context) {
    const cases = openCases(context);
    /** The kind of each open element. */
    const kinds = [];
    let suite;
    let testCase;
    let claimed = 0;
    let claimedTests = 0;
    let hasFailed = false;
    const visitor = {
        keeps: nunit_keeps,
        start,
        end() {
            const kind = kinds.pop();
            if (kind === "case")
                endCase();
            if (kind === "suite")
                closeSuite();
        },
        cut(markup) {
            const element = readElement(markup);
            if (kinds.at(-1) === "case")
                testCase?.children.push(element);
            else
                suite?.children.push(element);
        },
        ...shortenTexts(context.budget, () => lastNames(fixtureOf(suite)?.name)),
    };
    return { visitor, finish };
    function start(tag) {
        const { name } = tag;
        if (name === "test-suite") {
            suite = suite_openSuite(suite, tag);
            return enter("suite");
        }
        if (name === "test-case") {
            testCase = openCase(tag, case_caseAttributes);
            return enter("case");
        }
        if (name === "test-run" || name === "test-results") {
            const totals = name === "test-run" ? ["failed"] : ["failures", "errors"];
            claimed += sumClaims(totals.map((total) => tag.attribute(total)));
            claimedTests += sumClaims([tag.attribute("total")]);
            if (readOutcome(readAttributes(tag, ["result"]), false).outcome === "failed")
                hasFailed = true;
            return enter("other");
        }
        if (name === "results" && kinds.at(-1) === "suite")
            return enter("other");
        return isKept(name) ? "cut" : "skip";
    }
    function enter(kind) {
        kinds.push(kind);
        return "enter";
    }
    function isKept(name) {
        if (name === "failure" || name === "reason")
            return true;
        return kinds.at(-1) === "case" && (name === "assertions" || name === "output");
    }
    function endCase() {
        if (!testCase)
            return;
        const result = case_toCase(testCase, suite);
        testCase = undefined;
        cases.add(result);
        if (result.outcome === "failed" && suite)
            suite.showsFailure = true;
    }
    function closeSuite() {
        if (!suite)
            return;
        const finding = endSuite(suite);
        if (finding)
            cases.addFinding(finding);
        suite = suite.parent;
    }
    function finish(isWhole) {
        // A file that was cut off can end inside a case. The case counts because its attributes were read.
        endCase();
        const says = hasFailed ? "The report says that the run failed" : undefined;
        if (isWhole)
            addHidden(cases, claimed > 0 ? describeClaim(claimed) : says, claimedTests);
        return cases.finish();
    }
}

;// CONCATENATED MODULE: ./build/formats/sarif/descriptors.js


/** Reads the reference from a result, a notification or an override to its descriptor (\u00a73.52). -1 is no index. */
function toReference(value) {
    return {
        id: getId(value, "id"),
        index: getCount(value, "index", 0),
        guid: getText(value, "guid"),
        /** Reference to the driver or an extension (\u00a73.54). */
        component: getObject(value, "toolComponent"),
    };
}
/** `rules` for results, `notifications` for messages about the tool's own run. */
function indexDescriptors(run, list) {
    const tool = getObject(run, "tool");
    const driver = getObject(tool, "driver") ?? {};
    const extensions = getList(tool, "extensions");
    const components = [driver, ...extensions.filter(isObject)];
    const byGuid = (0,once/* once */.Oo)(() => keyed(components, "guid"));
    const everywhere = (0,once/* once */.Oo)(() => {
        const all = new Map();
        for (const component of components) {
            for (const [id, object] of within.id(component)) {
                if (!all.has(id))
                    all.set(id, { object, component });
            }
        }
        return all;
    });
    const within = {
        id: (0,once/* oncePer */.Pu)((component) => keyed(getList(component, list), "id")),
        guid: (0,once/* oncePer */.Pu)((component) => keyed(getList(component, list), "guid")),
    };
    const componentOf = (reference) => {
        if (!reference)
            return driver;
        const indexed = extensions[getCount(reference, "index", 0) ?? -1];
        return isObject(indexed) ? indexed : (byGuid().get(getText(reference, "guid") ?? "") ?? driver);
    };
    return {
        find({ id, index, guid, component: reference }) {
            const component = componentOf(reference);
            const indexed = index === undefined ? undefined : getList(component, list)[index];
            const object = isObject(indexed) ? indexed : guid && within.guid(component).get(guid);
            const pointed = object ? { object, component } : undefined;
            // According to \u00a73.52.4 the index decides alone. But some tools write 0 without meaning an index, so an index that
            // contradicts an id is used only if no descriptor has that id.
            if (pointed && (id === undefined || isIdOrParent(getId(pointed.object, "id"), id))) {
                return pointed;
            }
            for (const candidate of idAndParents(id)) {
                const own = within.id(component).get(candidate);
                const found = own ? { object: own, component } : everywhere().get(candidate);
                if (found)
                    return found;
            }
            return pointed;
        },
    };
}
/** Indexes the objects of a list by id or guid. The first of equal ones wins. */
function keyed(list, property) {
    const map = new Map();
    for (const item of list) {
        const key = getId(item, property);
        if (key && isObject(item) && !map.has(key))
            map.set(key, item);
    }
    return map;
}
/** `CA5350/md5` is a case of `CA5350` (\u00a73.5.4, \u00a73.27.5). The number of levels is limited. */
function idAndParents(id) {
    const ids = [];
    for (let rest = id ?? ""; rest && ids.length < 8; rest = rest.slice(0, Math.max(0, rest.lastIndexOf("/")))) {
        ids.push(rest);
    }
    return ids;
}
function isIdOrParent(parent, id) {
    return parent === undefined || id === parent || id.startsWith(`${parent}/`);
}

;// CONCATENATED MODULE: ./build/formats/sarif/levels.js



/** The words of \u00a73.27.10. */
const sarifLevels = new Set(["error", "warning", "note", "none"]);
/**
 * Returns the level of a result (\u00a73.27.9, \u00a73.27.10) or of a notification (\u00a73.58.6), which has no kind. A level other
 * than none counts regardless of the kind. The standard allows it only with the kind `fail`, but tools that write both
 * mean the level. Unknown kinds are read as the default, `fail`. Without a level, the kind `informational` is returned.
 */
function resolveLevel(bearer, descriptor, override, words) {
    const kind = getText(bearer, "kind") ?? "fail";
    if (kind === "pass" || kind === "notApplicable")
        return "none";
    const own = words.read(getText(bearer, "level"));
    if (own !== undefined && own !== "none")
        return own;
    if (kind === "open" || kind === "review")
        return "warning";
    if (kind === "informational")
        return kind;
    if (own !== undefined)
        return own;
    if (!descriptor)
        return "warning";
    const configured = getText(getObject(descriptor.object, "defaultConfiguration"), "level");
    return words.read(override(descriptor)) ?? words.read(configured) ?? "warning";
}
/**
 * Reads how the invocation's configuration changes the default levels of rules (\u00a73.20.5, \u00a73.20.6, \u00a73.51). The
 * invocation is the one that produced the result, or the only one (\u00a73.48.6).
 */
function indexOverrides(run, list, descriptors) {
    const invocations = getList(run, "invocations");
    const overridesOf = (0,once/* oncePer */.Pu)((index) => readOverrides(invocations[index], list, descriptors));
    return (index = invocations.length === 1 ? 0 : -1, { object }) => overridesOf(index).get(object);
}
function readOverrides(invocation, list, descriptors) {
    const overrides = new Map();
    for (const item of getList(invocation, list)) {
        const level = getText(getObject(item, "configuration"), "level");
        const found = descriptors.find(toReference(getObject(item, "descriptor")));
        if (level !== undefined && found)
            overrides.set(found.object, level);
    }
    return overrides;
}

;// CONCATENATED MODULE: ./build/formats/sarif/uris.js



/**
 * Makes a function that finds the file of a URI: its path, and the folder that it is relative to if the report has it.
 * It resolves a relative URI with the run's bases until it is absolute or no base is left (\u00a73.4.4, \u00a73.14.14). A path
 * that is still relative belongs to the repository's root, as with `%SRCROOT%`, which no report defines. URIs of other
 * things than files are kept as addresses.
 */
function uriResolver(bases, workingDirectory) {
    // Cached, because every URI may use them.
    const readBase = (0,once/* oncePer */.Pu)((entry) => readUri(getText(entry, "uri") ?? ""));
    return (uri, baseId) => {
        const own = readUri(uri);
        if (own === undefined || own.kind !== "relative")
            return own && { path: own.path };
        let path = own.path.replace(/^(?:\.\/)+/, "");
        const unbased = path;
        let id = baseId;
        for (let depth = 0; depth < longestChain; depth++) {
            const entry = id === undefined && depth === 0 ? workingDirectory : getObject(bases, id ?? "");
            const base = entry ? readBase(entry) : readBaseId(id);
            if (!base)
                return { path };
            // A short URI must not become a long path for each result.
            if (base.path.length + path.length > uris_longestPath)
                return { path: unbased };
            if (base.kind === "file")
                return { path, base: base.path };
            if (base.path !== "")
                path = `${base.path.replace(/\/$/, "")}/${path}`;
            if (base.kind === "address")
                return { path };
            id = getText(entry, "uriBaseId");
            if (id === undefined)
                return { path };
        }
        return { path: unbased };
    };
}
/** Some tools write the folder instead of its id. */
function readBaseId(id) {
    const base = id === undefined ? undefined : readUri(id);
    return base?.kind === "relative" ? undefined : base;
}
/** Longer chains are circular. */
const longestChain = 20;
/** In UTF-16 units. It is Linux's limit (PATH_MAX). */
const uris_longestPath = 4096;
/** Returns true for a URI that isn't a file on disk: a website, an image, a repository. */
function isAddress(uri) {
    return /^[a-z][a-z0-9+.-]+:\/\//i.test(uri) && !/^file:/i.test(uri);
}
/**
 * Converts a URI reference to a path, decoded once. Undefined if it is too long. Tools write Windows paths, unescaped
 * blanks and all kinds of `file:` URIs.
 */
function readUri(uri) {
    if (uri.length > longestUri)
        return undefined;
    const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(uri)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== "file") {
        if (isAddress(uri))
            return { path: uri, kind: "address" };
        if (uri.length === scheme.length + 1)
            return undefined;
    }
    const path = decodePercent(scheme === "file" ? pathOfFileUri(uri) : uri).replaceAll("\\", "/");
    return { path, kind: /^(?:\/|[a-z]:\/)/i.test(path) ? "file" : "relative" };
}
/** Linux's limit is 4,096 bytes, and encoding takes up to three characters per byte. */
const longestUri = 3 * 4096;

;// CONCATENATED MODULE: ./build/formats/sarif/locations.js





/** Each file is resolved once and its strings are shared by all results. */
function placeReader(run) {
    const artifacts = getList(run, "artifacts");
    const bases = getObject(run, "originalUriBaseIds");
    // A relative path without a base is probably relative to the tool's working directory.
    const workingDirectory = getObject(getList(run, "invocations")[0], "workingDirectory");
    const resolveUri = uriResolver(bases, workingDirectory);
    const resolve = (0,once/* oncePer */.Pu)((baseId) => (0,once/* oncePer */.Pu)((uri) => resolveUri(uri, baseId)));
    const fileOf = (artifactLocation) => {
        const uri = getText(artifactLocation, "uri");
        if (!uri) {
            // \u00a73.4.5: the index identifies the file.
            const artifact = artifacts[getCount(artifactLocation, "index", 0) ?? -1];
            const location = getObject(artifact, "location");
            return getText(location, "uri") && location ? fileOf(location) : undefined;
        }
        return resolve(getText(artifactLocation, "uriBaseId"))(uri);
    };
    return (location) => {
        const physical = getObject(location, "physicalLocation");
        const artifactLocation = getObject(physical, "artifactLocation");
        const file = artifactLocation && fileOf(artifactLocation);
        return file && { ...file, ...readRegion(getObject(physical, "region")) };
    };
}
/** Reads the places of a result or notification. Places that all must be changed (\u00a73.27.12) become parts. */
function readPlaces(bearer, { tool, readPlace }) {
    const locations = getList(bearer, "locations");
    const isPath = primaryLast.has(tool.toLowerCase());
    const some = isPath ? locations.slice(-maxParts).reverse() : locations.slice(0, maxParts);
    const places = some.map(readPlace).filter((place) => place !== undefined);
    if (isPath || places.length < 2)
        return { places };
    return { places, parts: places.map((place) => ({ places: [place] })) };
}
/**
 * Tools that write the path to a problem, which ends at its place.
 * https://github.com/danmar/cppcheck/blob/main/lib/sarifreport.cpp
 */
const primaryLast = new Set(["cppcheck"]);
/** Returns the name of the function, type or resource of a location (\u00a73.33), for results without a file. */
function logicalNameOf(location, run) {
    const logical = getList(location, "logicalLocations")[0];
    const shared = getList(run, "logicalLocations")[getCount(logical, "index", 0) ?? -1];
    for (const source of [logical, shared]) {
        const name = getText(source, "fullyQualifiedName") || getText(source, "name");
        if (name)
            return name;
    }
    const address = getObject(getValue(location, "physicalLocation"), "address");
    return getText(address, "fullyQualifiedName") || getText(address, "name");
}
/** Reads a region (\u00a73.30) as lines, or else as an offset into the file. */
function readRegion(region) {
    const range = readRange(region, "startLine", "startColumn");
    if (range.line !== undefined)
        return range;
    const character = getCount(region, "charOffset", 0);
    if (character !== undefined)
        return { offset: { unit: "character", start: character } };
    const byte = getCount(region, "byteOffset", 0);
    return byte === undefined ? {} : { offset: { unit: "byte", start: byte } };
}

;// CONCATENATED MODULE: ./build/formats/sarif/context.js





function openRun(run, { budget, broken }) {
    return {
        run,
        tool: context_toolOf(run),
        readPlace: placeReader(run),
        toText: textKeeper(budget),
        budget,
        broken,
        levelWords: openLevelWords(sarifLevels),
    };
}
/** Returns the driver's name (\u00a73.19.8), which some tools pad with blanks or omit. */
function context_toolOf(run) {
    return text_budget_toOneLine(getText(getAt(run, "tool", "driver"), "name") ?? "") || "SARIF";
}

;// CONCATENATED MODULE: ./build/formats/sarif/messages.js



/**
 * Returns the text of a message object (\u00a73.11), or of a string in its place: its own text, the text with its `id` in
 * the rule's or the component's message strings, or its Markdown. Placeholders are filled and embedded links become
 * text. `nameLocation` names the target of a link to a location of the result ("src/cart.c:12"). Empty if there is no
 * text. At most `limit` (\u2265 100) UTF-16 units are read, and the same amount of arguments is inserted, because a short
 * text can repeat a long argument a thousand times.
 */
function messageText(message, limit, descriptor, nameLocation = () => undefined) {
    const written = typeof message === "string" ? message : getText(message, "text");
    const own = written || lookUp(getText(message, "id"), descriptor);
    const text = own
        ? clip(own, limit)
        : markdownText(clip(getText(message, "markdown") ?? "", limit));
    const template = resolveLinks(text, nameLocation);
    return fillPlaceholders(template, getList(message, "arguments"), limit);
}
/** \u00a73.11.7 */
function lookUp(id, descriptor) {
    if (id === undefined || !descriptor)
        return undefined;
    const strings = getValue(getObject(descriptor.object, "messageStrings"), id);
    const globals = getValue(getObject(descriptor.component, "globalMessageStrings"), id);
    return getText(strings, "text") || getText(globals, "text");
}
/**
 * Fills `{0}` and unescapes braces (\u00a73.11.5) only if there are arguments, because tools write unescaped braces in texts
 * without arguments.
 */
function fillPlaceholders(template, values, limit) {
    if (values.length === 0)
        return template;
    let room = limit;
    return template.replace(/\{\{|\}\}|\{(\d{1,4})\}/g, (found, index) => {
        if (index === undefined)
            return found.charAt(0);
        const value = values[Number(index)];
        if (typeof value !== "string" && typeof value !== "number")
            return found;
        const filled = String(value).slice(0, Math.max(0, room));
        room -= filled.length;
        return filled;
    });
}
/**
 * Replaces `[text](target)` (\u00a73.11.6) by the text, followed by the web address or the place of the target. Text without
 * a known target stays the same: `handlers[i](1)` is code. No character class of the expression contains what may
 * follow it, so the time is linear.
 */
function resolveLinks(template, nameLocation) {
    if (!template.includes("]("))
        return template;
    const link = /\\[\s\S]|\[((?:[^[\]\\]|\\[\s\S])*)\]\(([^()\s]*)\)/g;
    return template.replace(link, (found, escaped, target) => {
        if (escaped === undefined || target === undefined)
            return found;
        const text = escaped.replace(/\\([[\]\\])/g, "$1");
        if (/^https?:/i.test(target))
            return text === target ? text : `${text} (${target})`;
        if (/^(?:sarif|file):/i.test(target))
            return text;
        const place = /^\d{1,9}$/.test(target) ? nameLocation(Number(target)) : undefined;
        return place === undefined ? found : `${text} (${place})`;
    });
}

;// CONCATENATED MODULE: ./build/formats/sarif/details.js






/** How much of each list is shown: enough to follow a flow, but little enough for scans with thousands of results. */
const maxItems = 30;
const longestLine = 200;
/**
 * Returns a result's data besides its message: its logical location if it names no file (\u00a73.33), related locations
 * (\u00a73.27.22), the steps of its first code flow (\u00a73.36) and its first stack (\u00a73.44). Empty if there is none.
 */
function resultDetails(result, hasPlace, context) {
    const surroundings = hasPlace
        ? ""
        : nameSurroundings(getList(result, "locations")[0], context.run);
    const steps = getList(getList(getList(result, "codeFlows")[0], "threadFlows")[0], "locations");
    return [
        surroundings,
        listSection("Related:", getList(result, "relatedLocations"), (item) => details_describe(item, context)),
        listSection("Flow:", steps, (step) => details_describe(locationOf(step, context.run), context)),
        stackLines(getList(result, "stacks")[0], context),
    ]
        .filter((section) => section !== "")
        .join("\n");
}
function nameSurroundings(location, run) {
    const artifact = getObject(getObject(location, "physicalLocation"), "artifactLocation");
    const name = logicalNameOf(location, run) ?? getText(artifact, "uri");
    return name ? `In ${text_budget_toOneLine(name)}` : "";
}
function stackLines(stack, context) {
    return listSection("Stack:", getList(stack, "frames"), (frame) => {
        const module = getText(frame, "module");
        const described = details_describe(getObject(frame, "location"), context);
        return described && module ? `${described} (${text_budget_toOneLine(module)})` : described;
    });
}
/** Returns a step's own location, or the shared one at its index (\u00a73.38.2). */
function locationOf(step, run) {
    const shared = getList(run, "threadFlowLocations")[getCount(step, "index", 0) ?? -1];
    return getObject(step, "location") ?? getObject(shared, "location");
}
function details_describe(location, { run, readPlace }) {
    const place = readPlace(location);
    const name = place ? namePlace(place) : logicalNameOf(location, run);
    const message = messageText(getObject(location, "message"), longestLine);
    return joinParts([name && text_budget_toOneLine(name), text_budget_toOneLine(message)], ": ");
}
function listSection(heading, items, toText) {
    if (items.length === 0)
        return "";
    const lines = items
        .slice(0, maxItems)
        .map(toText)
        .filter((line) => line !== "");
    if (lines.length === 0)
        return "";
    const left = items.length - maxItems;
    return [
        heading,
        ...lines.map((line) => `  ${line}`),
        ...(left > 0 ? [`  \u2026 and ${left} more`] : []),
    ].join("\n");
}

;// CONCATENATED MODULE: ./build/formats/sarif/notifications.js








/** The two lists of an invocation (\u00a73.20.21, \u00a73.20.22). */
const lists = ["toolExecutionNotifications", "toolConfigurationNotifications"];
/**
 * Reports problems of the tool's own run: each notification of level error, and each failed invocation without one. The
 * results of such a run are incomplete. If it didn't fail, the notes have the tool's warnings, for example about partly
 * read files.
 *
 * @param hasProblems the run has results that explain an exit code
 */
function readRunFailures(context, hasProblems) {
    const invocations = getList(context.run, "invocations");
    const descriptors = indexDescriptors(context.run, "notifications");
    const override = indexOverrides(context.run, "notificationConfigurationOverrides", descriptors);
    const findings = [];
    let warned = 0;
    let firstWarning;
    const notes = [];
    for (const [index, invocation] of invocations.entries()) {
        const before = findings.length;
        const warnings = [];
        for (const item of lists.flatMap((list) => getList(invocation, list)).filter(isObject)) {
            const descriptor = descriptors.find(toReference(getObject(item, "descriptor")));
            const level = resolveLevel(item, descriptor, (it) => override(index, it), context.levelWords);
            if (level === "failure")
                findings.push(notifications_toFinding(item, descriptor, context));
            else if (level === "warning")
                warnings.push(() => notifications_messageOf(item, descriptor, context));
        }
        const end = notifications_endOf(invocation);
        const hasFailed = end === "failed" || (end === "unclear" && !hasProblems);
        if (hasFailed && findings.length === before) {
            findings.push(failedInvocation(invocation, end, warnings, context));
        }
        else {
            if (end === "unclear" && hasProblems && notes.length === 0) {
                const reasons = describeEnd(invocation);
                notes.push(`${context.tool} ended with ${reasons}, and doesn't say whether its run failed.`);
            }
            warned += warnings.length;
            firstWarning ??= warnings[0];
        }
    }
    if (firstWarning) {
        const times = count(warned, "warning");
        const first = text_budget_toOneLine(firstWarning());
        notes.push(`${context.tool} gave ${times} about its own run, first: ${first}`);
    }
    return { findings, notes };
}
/**
 * Returns how an invocation ended. Only `executionSuccessful` says it, because most linters have an exit code for "found
 * something" (\u00a73.20.14). It is required, but some tools write only an exit code, whose meaning isn't clear.
 */
function notifications_endOf(invocation) {
    const written = getValue(invocation, "executionSuccessful");
    const successful = typeof written === "string" ? written.trim().toLowerCase() : written;
    if (isSuccess.has(successful))
        return "succeeded";
    if (successful !== undefined && successful !== null && successful !== "")
        return "failed";
    // The process was ended by a signal, or never began (\u00a73.20.10 to \u00a73.20.12).
    if (abnormalEnds.some((name) => notifications_says(getValue(invocation, name))))
        return "failed";
    return (exitCodeOf(invocation) ?? 0) === 0 ? "succeeded" : "unclear";
}
const isSuccess = new Set([true, "true", "yes", 1, "1"]);
const abnormalEnds = ["exitSignalName", "exitSignalNumber", "processStartFailureMessage"];
/** Returns false for an empty text and for 0. */
function notifications_says(value) {
    return typeof value === "string" ? Number(value) !== 0 : Boolean(value);
}
/** Some tools write a number as a string. */
function exitCodeOf(invocation) {
    const written = getValue(invocation, "exitCode");
    const code = typeof written === "string" ? Number(written) : written;
    return typeof code === "number" && !Number.isNaN(code) ? code : undefined;
}
function notifications_messageOf(notification, descriptor, { toText, budget }) {
    const message = getValue(notification, "message");
    const own = messageText(message, textLimit(budget), descriptor);
    const id = getText(getObject(notification, "descriptor"), "id");
    return (toText(own) ||
        toText(getText(getObject(notification, "exception"), "message") ?? "") ||
        text_budget_toOneLine(id ?? getText(descriptor?.object, "id") ?? "") ||
        "The tool gave no message.");
}
function notifications_toFinding(notification, descriptor, context) {
    const message = notifications_messageOf(notification, descriptor, context);
    const exception = getObject(notification, "exception");
    const details = context.toText(exceptionLines(exception, context));
    return {
        kind: "tool",
        level: "failure",
        title: `${context.tool} reports an error`,
        message,
        ...(details && { details }),
        ...readPlaces(notification, context),
    };
}
/** The warnings may explain the failure. */
function failedInvocation(invocation, end, warnings, { tool, toText }) {
    const reasons = describeEnd(invocation);
    const why = reasons && ` (${reasons})`;
    const longReasons = reasonNames.flatMap((name) => {
        const text = getText(invocation, name)?.trim() ?? "";
        return text === text_budget_toOneLine(text) ? [] : [text];
    });
    const texts = [...longReasons, ...warnings.slice(0, maxWarnings).map((read) => read())];
    const details = toText(texts.join("\n"));
    return {
        kind: "tool",
        level: "failure",
        title: `${tool} failed to run to its end`,
        message: toText(end === "failed"
            ? `${tool} says that its run failed${why}: its results are incomplete.`
            : `${tool} ended with ${reasons}, and no result explains why, so its run probably failed. See its log.`),
        ...(details && { details }),
        places: [],
    };
}
/** Returns the reasons on one line, each shortened. */
function describeEnd(invocation) {
    const reasons = reasonNames.map((name) => text_budget_toOneLine(getText(invocation, name) ?? ""));
    const signal = getId(invocation, "exitSignalNumber") ?? "";
    const hasName = notifications_says(getValue(invocation, "exitSignalName"));
    const code = exitCodeOf(invocation);
    return joinParts([
        ...reasons,
        !hasName && notifications_says(signal) && `signal ${text_budget_toOneLine(signal)}`,
        code !== undefined && `exit code ${code}`,
    ], ", ");
}
const reasonNames = ["processStartFailureMessage", "exitCodeDescription", "exitSignalName"];
const maxWarnings = 30;
/** Formats an exception with its stack and its inner exceptions (\u00a73.59), up to a limited depth. */
function exceptionLines(exception, context) {
    const lines = [];
    let current = exception;
    for (let depth = 0; current && depth < 5; depth++) {
        const kind = getText(current, "kind");
        const message = getText(current, "message");
        lines.push(joinParts([kind, message], ": "), stackLines(getObject(current, "stack"), context));
        const inner = getList(current, "innerExceptions")[0];
        current = isObject(inner) ? inner : undefined;
    }
    return joinParts(lines, "\n");
}

;// CONCATENATED MODULE: ./build/formats/sarif/fixes.js



/**
 * Reads the first fix of a result (\u00a73.27.30, \u00a73.55). If it changes several files, only the first change is read. A fix
 * is shown only if it changes the finding's file.
 */
function fixes_readFix(result, { readPlace }) {
    const [first] = getList(result, "fixes");
    const [change] = getList(first, "artifactChanges");
    if (!isObject(first) || !isObject(change))
        return undefined;
    const artifactLocation = getValue(change, "artifactLocation");
    const place = readPlace({ physicalLocation: { artifactLocation } });
    const edits = readAll(getValue(change, "replacements"), fixes_readEdit);
    if (!place || !edits)
        return undefined;
    return toFix(messageText(getValue(first, "description"), 1000), place, edits);
}
/** Reads a replacement (\u00a73.57). Byte offsets aren't supported because they need the file's encoding. */
function fixes_readEdit(replacement) {
    const region = getObject(replacement, "deletedRegion");
    const content = getObject(replacement, "insertedContent");
    const text = getText(content, "text") ?? (content ? undefined : "");
    if (text === undefined)
        return undefined;
    const line = getCount(region, "startLine", 1);
    if (line !== undefined) {
        const column = getCount(region, "startColumn", 1) ?? 1;
        const endLine = getCount(region, "endLine", line) ?? line;
        const endColumn = getCount(region, "endColumn", 1) ?? Number.POSITIVE_INFINITY;
        return { start: { line, column }, end: { line: endLine, column: endColumn }, text };
    }
    const start = getCount(region, "charOffset", 0);
    if (start === undefined)
        return undefined;
    return { start, end: start + (getCount(region, "charLength", 0) ?? 0), text };
}

;// CONCATENATED MODULE: ./build/formats/sarif/rules.js




const signs = unicodePattern(String.raw `[^\p{L}\p{N}]`, "gu");
/** Makes one `Rule` per id and descriptor, however many results refer to it. */
function rules_ruleKeeper() {
    const rules = new Map();
    return (id, descriptor, severity) => {
        const ofDescriptor = rules.get(descriptor) ?? new Map();
        rules.set(descriptor, ofDescriptor);
        const key = severity ? `${severity.securitySeverity ?? severity.severity} ${id}` : id;
        const rule = ofDescriptor.get(key) ?? rules_toRule(id, descriptor, severity);
        ofDescriptor.set(key, rule);
        return rule;
    };
}
function rules_toRule(id, descriptor, ownSeverity) {
    const name = nameOf(id, descriptor);
    const helpUrl = toHelpUrl(getValue(descriptor, "helpUri"));
    const tags = tagsOf(descriptor);
    return {
        id: text_budget_toOneLine(id),
        ...(name && { name }),
        ...(helpUrl && { helpUrl }),
        ...(tags.length > 0 && { tags }),
        ...(ownSeverity ?? readSeverity(descriptor)),
    };
}
/**
 * Returns a readable name of a rule: a `name` that isn't an identifier, or a short description. Most tools write an
 * identifier as the name, "LanguageSpecificPackageVulnerability", which is the last choice.
 */
function nameOf(id, descriptor) {
    const name = text_budget_toOneLine(getText(descriptor, "name") ?? "");
    const isOwn = name !== "" && name !== getText(descriptor, "id") && !isEndOf(id, name);
    if (isOwn && !/^\w+$/.test(name))
        return name;
    return rules_describe(id, descriptor) ?? (isOwn ? name : undefined);
}
function rules_describe(id, descriptor) {
    const description = getText(getObject(descriptor, "shortDescription"), "text") ?? "";
    if (description.length > 120 || description.endsWith(id) || placeholder.test(description)) {
        return undefined;
    }
    return text_budget_toOneLine(description).replace(/\.$/, "") || undefined;
}
/** Returns true if an id ends with a name: `detekt.style.MagicNumber` and `MagicNumber`, `job-needs` and `JobNeeds`. */
function isEndOf(id, name) {
    const letters = (text) => text.replace(signs(), "").toLowerCase();
    return letters(id).endsWith(letters(name));
}
/** Ruff leaves placeholders in its texts: "`{name}` imported but unused". */
const placeholder = /\{\w{1,40}\}/;
/** GitHub's limit per rule. https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const rules_maxTags = 20;
function tagsOf(descriptor) {
    const tags = getList(getObject(descriptor, "properties"), "tags")
        .slice(0, rules_maxTags)
        .filter((tag) => typeof tag === "string")
        .map(text_budget_toOneLine);
    const weaknesses = getList(descriptor, "relationships")
        .slice(0, rules_maxTags)
        .map((relationship) => getObject(relationship, "target"))
        .filter((target) => getText(getObject(target, "toolComponent"), "name")?.toUpperCase() === "CWE")
        .map((target) => text_budget_toOneLine(getText(target, "id") ?? "").replace(/^(?:CWE-)?(?=\d)/i, "CWE-"));
    return [...new Set([...tags, ...weaknesses])].filter((tag) => tag !== "");
}
/**
 * Reads `security-severity` of a rule or a result. It should be a string with a number from 0 to 10, but some tools
 * write a number or a word. https://github.com/DefectDojo/django-DefectDojo/issues/10191
 */
function readSeverity(bearer) {
    const value = getValue(getObject(bearer, "properties"), "security-severity");
    const number = typeof value === "string" && /^\d{1,2}(?:\.\d{1,10})?$/.test(value.trim())
        ? Number(value)
        : value;
    if (typeof number === "number") {
        return number >= 0 && number <= 10 ? { securitySeverity: number } : undefined;
    }
    const word = typeof value === "string" && /^[A-Za-z]/.test(value) ? text_budget_toOneLine(value) : "";
    return word ? { severity: word } : undefined;
}

;// CONCATENATED MODULE: ./build/formats/sarif/results.js












/**
 * Reads the results of a run (\u00a73.27) that report a problem and are neither suppressed, absent nor unchanged. Results of
 * kind informational without a level aren't findings and are counted.
 */
function readResults(context) {
    const descriptors = indexDescriptors(context.run, "rules");
    const override = indexOverrides(context.run, "ruleConfigurationOverrides", descriptors);
    const toRule = rules_ruleKeeper();
    const findings = [];
    let suppressed = 0;
    let known = 0;
    let informational = 0;
    for (const result of context.broken.objectsOf(getList(context.run, "results"), "results")) {
        const baseline = getText(result, "baselineState");
        const { id, descriptor } = identify(result, descriptors);
        const level = resolveLevel(result, descriptor, (it) => override(getCount(getValue(result, "provenance"), "invocationIndex", 0), it), context.levelWords);
        if (baseline === "absent" || level === "none")
            continue;
        if (level === "informational") {
            informational++;
            continue;
        }
        if (isSuppressed(result))
            suppressed++;
        else if (baseline === "unchanged")
            known++;
        else {
            const rule = id === undefined ? undefined : toRule(id, descriptor?.object, readSeverity(result));
            findings.push(results_toFinding(result, level, rule, descriptor, context));
        }
    }
    return { findings, suppressed, known, informational };
}
/** `ruleId` and `ruleIndex` are short for the parts of `rule` (\u00a73.27.5 to \u00a73.27.7). */
function identify(result, descriptors) {
    const reference = toReference(getObject(result, "rule"));
    const id = getId(result, "ruleId") || reference.id || undefined;
    const index = reference.index ?? getCount(result, "ruleIndex", 0);
    const descriptor = descriptors.find({ ...reference, id, index });
    return { id: id ?? (getId(descriptor?.object, "id") || undefined), descriptor };
}
/** Suppressions count unless one of them is under review or rejected (\u00a73.27.23, \u00a73.35.3). */
function isSuppressed(result) {
    const suppressions = getObjects(result, "suppressions");
    const isOpen = (status) => status === "underReview" || status === "rejected";
    return suppressions.length > 0 && !suppressions.some((item) => isOpen(getText(item, "status")));
}
function results_toFinding(result, level, rule, descriptor, context) {
    const { toText, readPlace, budget } = context;
    const located = readPlaces(result, context);
    const nameLocation = locationNames(result, readPlace);
    const written = getValue(result, "message");
    const text = messageText(written, textLimit(budget), descriptor, nameLocation);
    const message = toText(text) ||
        toText(getText(getObject(descriptor?.object, "shortDescription"), "text") ?? "") ||
        rule?.name ||
        rule?.id ||
        "The tool gave no message.";
    // Beyond the budget, only the headings of the details would be left.
    const isInFile = located.places.some(({ path }) => !isAddress(path));
    const details = budget.left > 0 ? toText(resultDetails(result, isInFile, context)) : "";
    const fix = budget.left > 0 ? fixes_readFix(result, context) : undefined;
    const fingerprints = fingerprintsOf(result);
    return {
        kind: "rule",
        level,
        title: rule?.name || rule?.id || context.tool,
        message,
        ...(details && { details }),
        ...(rule && { rule }),
        ...(fix && { fix }),
        ...(fingerprints && { fingerprints }),
        ...located,
    };
}
/** Per result. Lengths are in UTF-16 units. Tools write one or two, each a hash. */
const maxFingerprints = 8;
const fingerprintLength = 300;
/** `partialFingerprints` (\u00a73.27.17). */
function fingerprintsOf(result) {
    const written = getObject(result, "partialFingerprints");
    if (!written)
        return undefined;
    const isShort = (name) => {
        const value = written[name];
        return typeof value === "string" && name.length + value.length <= fingerprintLength;
    };
    const names = Object.keys(written);
    // Nearly all results have one or two short ones, and there can be many results.
    if (names.length > 0 && names.length <= maxFingerprints && names.every(isShort)) {
        return written;
    }
    const short = names.filter(isShort).slice(0, maxFingerprints);
    return short.length > 0
        ? Object.fromEntries(short.map((name) => [name, written[name]]))
        : undefined;
}
/** Resolves a link in a message to the result's location with that id (\u00a73.11.6). */
function locationNames(result, readPlace) {
    const byId = (0,once/* once */.Oo)(() => {
        const locations = [...getList(result, "locations"), ...getList(result, "relatedLocations")];
        return new Map(locations.map((location) => [getValue(location, "id"), location]));
    });
    return (id) => {
        const place = readPlace(byId().get(id));
        return place && text_budget_toOneLine(namePlace(place));
    };
}

;// CONCATENATED MODULE: ./build/formats/sarif/index.js







/*
 * Sections (\u00a7) refer to SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html
 */
const sarif_sarif = {
    name: "sarif",
    title: "SARIF",
    what: "a SARIF report",
    tool: "SARIF",
    syntax: "json",
    finds: "findings",
    keptLists: ["runs", "results"],
    matches: isSarif,
    read: readSarif,
};
/** Returns true if a document is intended to be SARIF. Other tools also write `runs`, but without `tool` or results. */
function isSarif(document) {
    // `jq -s` makes a list of logs from several files.
    return Array.isArray(document) ? document.some(isLog) : isLog(document);
}
function isLog(document) {
    if (!isObject(document))
        return false;
    if (/\bsarif\b/i.test(getText(document, "$schema")?.slice(0, 1000) ?? ""))
        return true;
    if (!Object.hasOwn(document, "runs"))
        return false;
    return (/^\d+\.\d+\.\d+/.test(getText(document, "version") ?? "") ||
        getList(document, "runs").some((run) => isObject(getValue(run, "tool")) || hasResult(run)));
}
/** Tools that sort keys alphabetically write nothing else first, so a file that was cut off may have only this. */
function hasResult(run) {
    return isObject(getValue(getList(run, "results")[0], "message"));
}
/** Reads a document that `isSarif` accepts, one report per run (\u00a73.13.4). */
function* readSarif(document, context) {
    for (const [index, log] of (Array.isArray(document) ? document : [document]).entries()) {
        if (log === document || isLog(log))
            yield* readLog(log, context);
        else
            yield unreadablePart(context.file, `Its [${index}] isn't a SARIF log.`);
    }
}
function* readLog(document, context) {
    const { file } = context;
    const version = getText(document, "version") ?? "";
    const runs = getValue(document, "runs");
    if (/^(?:1\.|2\.0\.0)/.test(version)) {
        const problem = `It is SARIF ${text_budget_toOneLine(version)}, which came before the standard. Have the tool write SARIF 2.1.0.`;
        yield unreadablePart(file, problem);
    }
    else if (!Array.isArray(runs))
        yield unreadablePart(file, "Its runs are not a list.");
    else if (runs.length === 0)
        yield { findings: [], notes: ["Holds no runs of any tool."] };
    else {
        const nameOf = namerOf(runs);
        const inline = getList(document, "inlineExternalProperties");
        const hasMore = inline.some((properties) => getList(properties, "results").length > 0);
        for (const [index, run] of runs.entries()) {
            if (isReadable(run))
                yield readRun(run, nameOf(run), index === 0 && hasMore, context);
            else {
                const what = isObject(run) ? "has results that are not a list" : "is not an object";
                yield unreadablePart(file, `Its runs[${index}] ${what}.`);
            }
        }
    }
}
function isReadable(run) {
    return isObject(run) && Array.isArray(getValue(run, "results") ?? []);
}
function unreadablePart(file, problem) {
    return { findings: [unreadableFinding(file, problem)] };
}
/** Distinguishes runs of one tool, such as one per language, by their category (\u00a73.17.3). */
function namerOf(runs) {
    const byTool = (0,once/* once */.Oo)(() => Map.groupBy(runs.filter(isReadable), context_toolOf));
    return (run) => {
        const tool = context_toolOf(run);
        const id = getText(getObject(run, "automationDetails"), "id") ?? "";
        const category = text_budget_toOneLine(id.slice(0, Math.max(0, id.lastIndexOf("/"))).replace(/^\//, ""));
        return category && byTool().get(tool)?.length !== 1 ? `${tool} (${category})` : tool;
    };
}
/** \u00a73.14.23: the tool didn't scan. It isn't a finding, because some tools write this for clean scans. */
const noResults = "A run has no list of results, which in SARIF means that the tool didn't scan. Its log may explain why.";
/**
 * Results of a run can be in other files (\u00a73.15) or in another part of this one (\u00a73.13.5). Hardly any tool does this.
 *
 * @param name the tool, and its category if the file has several runs of it
 * @param hasMore the file has results outside of the run
 */
function readRun(run, name, hasMore, jsonContext) {
    const context = openRun(run, jsonContext);
    const { findings: problems, informational, ...numbers } = readResults(context);
    const hasProblems = problems.length + numbers.suppressed + numbers.known > 0;
    const { findings: failures, notes: warnings } = readRunFailures(context, hasProblems);
    const findings = [...failures, ...problems];
    const elsewhere = getList(getObject(run, "externalPropertyFileReferences"), "results");
    const stores = (where) => `${name} stores results outside of its run (${where}), which are not read.`;
    const isScanned = Array.isArray(getValue(run, "results")) || findings.length > 0;
    const missing = [
        ...(elsewhere.length > 0 ? [stores("externalPropertyFileReferences")] : []),
        ...(elsewhere.length === 0 && !isScanned ? [noResults] : []),
        ...(hasMore ? [stores("inlineExternalProperties")] : []),
    ];
    const notes = [
        ...(informational > 0
            ? [`Results of kind informational, not findings: ${informational}.`]
            : []),
        ...warnings,
        ...context.levelWords.notes(),
        ...missing,
    ];
    const incomplete = missing.length > 0 && { incomplete: true };
    return { tool: name, findings, ...numbers, notes, ...incomplete };
}

;// CONCATENATED MODULE: ./build/read/xml/doctype.js
/** Returns the end of the document type declaration at `start`, after its `>`. Undefined if the text ends inside it. */
function doctypeEnd(text, start) {
    let inSubset = false;
    for (let at = start + 1; at < text.length; at++) {
        const end = closing(text, at);
        if (end) {
            const close = text.indexOf(end, at + 1);
            if (close < 0)
                return undefined;
            at = close + end.length - 1;
        }
        else if (text[at] === "[")
            inSubset = true;
        else if (text[at] === "]")
            inSubset = false;
        else if (text[at] === ">" && !inSubset)
            return at + 1;
    }
    return undefined;
}
/** Returns the end of the literal, comment or instruction that begins here. */
function closing(text, at) {
    const first = text[at];
    if (first === '"' || first === "'")
        return first;
    if (first !== "<")
        return undefined;
    if (text.startsWith("<!--", at))
        return "-->";
    return text[at + 1] === "?" ? "?>" : undefined;
}

;// CONCATENATED MODULE: ./build/read/xml/names.js
/**
 * 1 for characters that can begin a name, 2 for those that can only continue one; for ASCII.
 * https://www.w3.org/TR/xml/#NT-NameChar
 */
const nameCodes = new Uint8Array(128);
for (const letter of "abcdefghijklmnopqrstuvwxyz") {
    nameCodes[letter.charCodeAt(0)] = 1;
    nameCodes[letter.toUpperCase().charCodeAt(0)] = 1;
}
for (const first of "_:")
    nameCodes[first.charCodeAt(0)] = 1;
for (const other of "0123456789-.")
    nameCodes[other.charCodeAt(0)] = 2;
function isNameStart(code) {
    return code < 128 ? nameCodes[code] === 1 : code >= 128;
}
function isNameCode(code) {
    return code < 128 ? nameCodes[code] !== 0 : code >= 128;
}
/** Also skips the characters that XML forbids, which are ignored everywhere. */
function spaceEnd(text, from) {
    let at = from;
    while (text.charCodeAt(at) <= 0x20)
        at++;
    return at;
}
/** Returns the end of the name that begins at `from`. */
function nameEnd(text, from) {
    let at = from;
    if (!isNameStart(text.charCodeAt(at)))
        return at;
    do
        at++;
    while (isNameCode(text.charCodeAt(at)));
    return at;
}
/** Returns a name that is short enough for a message. */
function shown(name) {
    return name.length > 60 ? `${name.slice(0, 60)}\u2026` : name;
}

;// CONCATENATED MODULE: ./build/read/xml/outside.js


function rootPattern(names) {
    const starts = ["<?xml", "<!DOCTYPE", ...names.map((name) => `<${name}`)];
    return {
        tag: new RegExp(`<(/?)(?:[\\w.-]{1,60}:)?(?:${names.join("|")})(?=[\\s/>])`, "y"),
        isStart(text) {
            const start = text.replace(/^<[\w.-]{1,60}:/, "<");
            return text.length > 1 && starts.some((whole) => whole.startsWith(start));
        },
    };
}
/** If a declaration follows within this many UTF-16 units, what looks like a root before it is noise. */
const longestNoise = 8 * 1024;
function outsideDocuments(source, roots, repair) {
    let documents = 0;
    let inNoise = false;
    let isDeclared = false;
    let isAnnounced = false;
    return {
        get documents() {
            return documents;
        },
        get isAnnounced() {
            return isAnnounced;
        },
        startDocument() {
            inNoise = false;
            isAnnounced = false;
            if (++documents > 1)
                repair("several documents", source.at);
        },
        readText(from, to) {
            const at = spaceEnd(source.text, from);
            // The byte order mark of a second document isn't noise.
            if (at < to && source.text.charCodeAt(at) !== 0xfeff)
                noise(at);
        },
        identifyMarkup() {
            const { text, at } = source;
            roots.tag.lastIndex = at;
            const root = roots.tag.exec(text);
            if (root?.[1])
                throw source.failure("an end tag without a start tag", at);
            if (root)
                return "document";
            if (text.startsWith("<?xml", at)) {
                inNoise = false;
                isDeclared = true;
                isAnnounced = true;
            }
            if (!inNoise) {
                // The first document can have any root, because the root shows what it is.
                if (documents === 0 && nameEnd(text, at + 1) > at + 1 && !isPrinted(text, at)) {
                    return "document";
                }
                if (text.startsWith("<?", at) || text.startsWith("<!--", at))
                    return "section";
                if (text.startsWith("<!DOCTYPE", at))
                    return "doctype";
            }
            if (documents > 0 && source.isEnded && roots.isStart(text.slice(at, at + 80).trimEnd())) {
                throw source.cutOff("the first tag of a further document");
            }
            noise(at);
            return "noise";
        },
        readDoctype() {
            const end = doctypeEnd(source.text, source.at);
            if (end === undefined)
                return false;
            source.at = end;
            return true;
        },
    };
    /** Such as Python's `<string>:1: SyntaxWarning`: nothing can precede a document's declaration (XML 1.0, 2.8). */
    function isPrinted(text, at) {
        if (isDeclared)
            return false;
        const declaration = text.indexOf("\n<?xml ", at);
        return declaration >= 0 && declaration - at < longestNoise;
    }
    function noise(at) {
        inNoise = true;
        isAnnounced = false;
        repair("noise", at);
    }
}

;// CONCATENATED MODULE: ./build/read/xml/cut.js

function startCut(limit, shorten) {
    return { markup: [], shorten, limit, head: "", tail: "", isShortened: false };
}
function addTag(cut, markup) {
    flushText(cut);
    cut.markup.push(markup);
}
/** References are at most so many times longer than their characters. */
const densest = 16;
/** Adds text with references. The middle of a long text is skipped. */
function cut_addText(cut, text) {
    const enough = (densest * cut.limit) / 2;
    if (text.length <= 2 * enough)
        addCharacters(cut, resolveReferences(text));
    else {
        addCharacters(cut, resolveReferences(text.slice(0, enough)));
        addCharacters(cut, resolveReferences(text.slice(-enough)));
    }
}
/** Adds text without references, as in a CDATA section. */
function addCharacters(cut, text) {
    const half = cut.limit / 2;
    const room = half - cut.head.length;
    if (text.length <= room) {
        cut.head += text;
        return;
    }
    cut.head += text.slice(0, room);
    cut.tail += text.slice(room);
    // Twice the kept length, so that a tail that grows in small pieces isn't cut each time.
    if (cut.tail.length > 2 * half)
        dropMiddle(cut);
}
function endCut(cut) {
    flushText(cut);
    return cut.markup.join("");
}
function dropMiddle(cut) {
    cut.isShortened = true;
    cut.tail = cut.tail.slice(-cut.limit / 2);
}
/** Text is written as CDATA, which is equivalent in XML and seven times faster in fast-xml-parser. */
function flushText(cut) {
    if (cut.tail.length > cut.limit / 2)
        dropMiddle(cut);
    const { head, tail, isShortened } = cut;
    // Most tags have no text between them.
    if (head === "" && tail === "")
        return;
    const text = cut.shorten(isShortened ? `${head}\n[\u2026 the middle is left out \u2026]\n${tail}` : head + tail);
    if (text)
        cut.markup.push(`<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`);
    cut.head = "";
    cut.tail = "";
    cut.isShortened = false;
}

;// CONCATENATED MODULE: ./build/read/xml/elements.js


/** The depth of elements below a cut one. */
const deepestCut = 8;
function openElements(choose) {
    const names = [];
    /** The depth of the element that is cut or skipped. */
    let quiet = -1;
    let cut;
    let visitor = nobody;
    // Fields instead of getters, because they are read at every tag.
    const elements = {
        depth: 0,
        innermost: "",
        isEntered: true,
        isCutting: false,
        isStopped: false,
        start(tag) {
            if (quiet < 0)
                startVisited(tag);
            else if (cut && isKept(tag.name))
                addTag(cut, tag.markup(visitor.keeps.attributes, cut.limit));
            if (!tag.selfClosing)
                enter(detach(tag.fullName));
        },
        addText(text) {
            if (cut)
                cut_addText(cut, text);
        },
        addCharacters(text) {
            if (cut)
                addCharacters(cut, text);
        },
        end() {
            const fullName = names.pop() ?? "";
            elements.depth = names.length;
            elements.innermost = names[names.length - 1] ?? "";
            if (quiet < 0)
                visitor.end();
            else
                endQuietly(fullName.slice(fullName.indexOf(":") + 1));
        },
    };
    return elements;
    function enter(fullName) {
        names.push(fullName);
        elements.depth = names.length;
        elements.innermost = fullName;
    }
    function startVisited(tag) {
        if (names.length === 0)
            visitor = choose(tag) ?? nobody;
        const { keeps } = visitor;
        const handling = visitor.start(tag, names.length);
        elements.isStopped = handling === "stop";
        if (handling === "enter") {
            if (tag.selfClosing)
                visitor.end();
        }
        else if (tag.selfClosing) {
            if (handling === "cut")
                visitor.cut(tag.markup(keeps.attributes, visitor.limit()));
        }
        else {
            quiet = names.length;
            elements.isEntered = false;
            if (handling === "cut") {
                cut = startCut(visitor.limit(), visitor.shorten);
                elements.isCutting = true;
                addTag(cut, tag.markup(keeps.attributes, cut.limit));
            }
        }
    }
    function endQuietly(name) {
        if (names.length > quiet) {
            if (cut && isKept(name))
                addTag(cut, `</${name}>`);
            return;
        }
        quiet = -1;
        elements.isEntered = true;
        if (!cut)
            return;
        addTag(cut, `</${name}>`);
        const markup = endCut(cut);
        cut = undefined;
        elements.isCutting = false;
        visitor.cut(markup);
    }
    function isKept(name) {
        return names.length - quiet <= deepestCut && visitor.keeps.elements.has(name);
    }
}
const nobody = {
    keeps: { elements: new Set(), attributes: [] },
    start: () => "stop",
    end() { },
    cut() { },
    limit: () => 0,
    shorten: (text) => text,
};

;// CONCATENATED MODULE: ./build/read/xml/error.js
/** An error in a document that isn't well-formed. The message is a clause without the place. */
class XmlError extends Error {
    name = "XmlError";
    /** In the document, in UTF-16 units. */
    offset;
    /** The document is well-formed until its end, but incomplete. */
    isCutOff;
    constructor(message, offset, isCutOff = false) {
        super(message);
        this.offset = offset;
        this.isCutOff = isCutOff;
    }
}
/**
 * Returns "line 12, column 5" (both 1-based) for each offset in UTF-16 units. Reads the text again up to the last one,
 * because only broken reports need line numbers.
 */
function placesInText(text, offsets) {
    const waiting = [...new Set(offsets)].sort((a, b) => a - b);
    const places = new Map();
    if (waiting.length === 0)
        return places;
    let line = 1;
    let lineStart = 0;
    let base = 0;
    const place = (before) => {
        while (waiting.length > 0 && waiting[0] < before) {
            const offset = waiting.shift();
            places.set(offset, `line ${line}, column ${offset - lineStart + 1}`);
        }
    };
    for (const chunk of text.chunks()) {
        if (waiting.length === 0)
            break;
        for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", at + 1)) {
            place(base + at + 1);
            line++;
            lineStart = base + at + 1;
        }
        base += chunk.length;
        place(base);
    }
    place(Number.POSITIVE_INFINITY);
    return places;
}

;// CONCATENATED MODULE: ./build/read/xml/source.js

function openSource(chunks) {
    const rest = chunks[Symbol.iterator]();
    const source = {
        text: "",
        at: 0,
        base: 0,
        isEnded: false,
        version: 0,
        more,
        find,
        failure: (message, at) => new XmlError(message, source.base + at),
        cutOff: (inside) => new XmlError(`it ends inside ${inside}`, source.base + source.at, true),
    };
    return source;
    function more() {
        const kept = source.text.slice(source.at);
        const added = next(kept.length);
        source.base += source.at;
        source.at = 0;
        source.text = kept + added;
        source.isEnded = added === "";
        source.version++;
    }
    /** Returns at least `wanted` UTF-16 units. Longer tokens double the window instead of being copied for each piece. */
    function next(wanted) {
        let added = "";
        do {
            const piece = rest.next();
            if (piece.done)
                break;
            added += piece.value;
        } while (added.length < wanted);
        return added;
    }
    function find(what, from) {
        const at = source.text.indexOf(what, from);
        return at < 0 ? Number.POSITIVE_INFINITY : at;
    }
}

;// CONCATENATED MODULE: ./build/read/xml/repeated-attribute.js
/** The marks of 200 attributes. No report has more. */
const repeated_attribute_maxCompared = 4 * 200;
/**
 * Returns the mark of an earlier attribute with the same name, or -1. Only the first ones are compared.
 * @param marks four offsets per attribute: the start and end of its name and of its value
 * @param used how many of `marks` are used
 */
function findRepeated(text, marks, used) {
    const compared = Math.min(used, repeated_attribute_maxCompared);
    for (let mark = 4; mark < compared; mark += 4) {
        const begin = marks[mark];
        const length = marks[mark + 1] - begin;
        const first = text.charCodeAt(begin);
        for (let other = 0; other < mark; other += 4) {
            const start = marks[other];
            if (marks[other + 1] - start === length &&
                text.charCodeAt(start) === first &&
                text.startsWith(text.slice(begin, begin + length), start)) {
                return mark;
            }
        }
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/read/xml/tag-layout.js

/** Per document. V8 compiles a program for each. */
const maxLayouts = 200;
/** The marks of 32 attributes. */
const maxMarks = 4 * 32;
/** From one value to the next, in UTF-16 units: spaces and a name. V8 refuses patterns that are too large. */
const maxBetween = 200;
/** One layout is kept in each place. */
const places = 64;
function newTagLayouts() {
    const layouts = new Array(places);
    /** How many marks the earlier tag of a place used. A byte holds `maxMarks`. */
    const usedBefore = new Uint8Array(places);
    let left = 0;
    return {
        startDocument() {
            left = maxLayouts;
        },
        find: (text, start) => layouts[placeOf(text, start)],
        add(text, start, marks, used, { fullName, name }) {
            if (left === 0 || used === 0 || used > maxMarks)
                return;
            // Many tags occur once in a document, so only the second one of a kind is worth a pattern.
            const place = placeOf(text, start);
            if (usedBefore[place] !== used) {
                usedBefore[place] = used;
                return;
            }
            const groups = new Map();
            let initials = 0;
            let pattern = "";
            let from = start;
            for (let mark = 0; mark < used; mark += 4) {
                const [begin = 0, end = 0, value = 0, close = 0] = marks.slice(mark, mark + 4);
                if (value - from > maxBetween)
                    return;
                initials |= 1 << text.charCodeAt(begin);
                groups.set(detach(text.slice(begin, end)), mark / 4 + 1);
                pattern += `${RegExp.escape(text.slice(from, value))}([^${text.charAt(close)}]*)`;
                from = close;
            }
            left--;
            layouts[place] = {
                pattern: new RegExp(`${pattern}${text.charAt(from)}[\\0- ]*/?>`, "y"),
                groups,
                fullName: detach(fullName),
                name: detach(name),
                initials,
            };
        },
    };
}
/** Differs for the usual tags of a report, such as `testcase` and `testsuite`, `test-case` and `test-suite`. */
function placeOf(text, start) {
    const letters = text.charCodeAt(start + 1) + text.charCodeAt(start + 5) + text.charCodeAt(start + 6);
    return (letters % places) | 0;
}

;// CONCATENATED MODULE: ./build/read/xml/tag.js






function tagReader(layouts = newTagLayouts()) {
    layouts.startDocument();
    let text = "";
    let start = 0;
    let base = 0;
    /** Four offsets per attribute: the start and end of its name and of its value. */
    let marks = [];
    let used = 0;
    /** One bit per initial letter of the names, because most requested attributes don't exist. */
    let initials = 0;
    /** The layout of the tag, and what its pattern matched, if an earlier tag has the same. */
    let layout;
    let match = [];
    // Fields instead of getters, because they are read at every tag.
    const tag = {
        fullName: "",
        name: "",
        selfClosing: false,
        attribute(wanted) {
            const raw = find(wanted);
            return raw === undefined ? undefined : resolveReferences(raw);
        },
        markup(attributes, limit) {
            let markup = `<${tag.name}`;
            for (const wanted of attributes) {
                const raw = find(wanted);
                if (raw === undefined)
                    continue;
                const value = raw.length > limit || raw.includes('"')
                    ? escapeAttribute(clip(resolveReferences(raw), limit))
                    : raw;
                markup += ` ${wanted}="${value}"`;
            }
            return `${markup}${tag.selfClosing ? "/>" : ">"}`;
        },
    };
    return { tag, read };
    function read(inText, from, offset) {
        text = inText;
        start = from;
        base = offset;
        return readLikeEarlier() ?? readAny();
    }
    /** Reads a tag that has the layout of an earlier one. */
    function readLikeEarlier() {
        layout = layouts.find(text, start);
        if (!layout)
            return undefined;
        const { pattern } = layout;
        pattern.lastIndex = start;
        const found = pattern.exec(text);
        if (!found) {
            layout = undefined;
            return undefined;
        }
        match = found;
        tag.fullName = layout.fullName;
        tag.name = layout.name;
        initials = layout.initials;
        const end = pattern.lastIndex;
        tag.selfClosing = text.charCodeAt(end - 2) === slash;
        return end;
    }
    function readAny() {
        used = 0;
        initials = 0;
        const first = text.charCodeAt(start + 1);
        if (Number.isNaN(first))
            return undefined;
        if (!isNameStart(first))
            throw new XmlError("a < that begins no tag (as text it is written &lt;)", base + start);
        let at = readName();
        for (;;) {
            const gap = at;
            let code = text.charCodeAt(at);
            while (code <= space)
                code = text.charCodeAt(++at);
            if (code === greater || code === slash)
                break;
            if (Number.isNaN(code))
                return undefined;
            if (gap === at || !isNameStart(code)) {
                throw tagError(`the tag <${shown(tag.fullName)}> contains something that isn't an attribute`, at);
            }
            at = readAttribute(at);
            if (at < 0)
                return undefined;
        }
        const end = readEnd(at);
        const twice = end < 0 ? -1 : findRepeated(text, marks, used);
        if (twice >= 0) {
            throw attributeError("is given twice", marks[twice], marks[twice + 1]);
        }
        if (end < 0)
            return undefined;
        layouts.add(text, start, marks, used, tag);
        if (used < marks.length >> 4)
            marks = marks.slice(0, used);
        return end;
    }
    /** Returns the end of the tag's name. */
    function readName() {
        const at = nameEnd(text, start + 1);
        // Most tags have the same name as the one before.
        if (at - start - 1 !== tag.fullName.length || !text.startsWith(tag.fullName, start + 1)) {
            tag.fullName = text.slice(start + 1, at);
            tag.name = tag.fullName.slice(tag.fullName.indexOf(":") + 1);
        }
        return at;
    }
    /** Returns the offset after the attribute that begins here, or -1 if the text ends inside it. */
    function readAttribute(begin) {
        initials |= 1 << text.charCodeAt(begin);
        let at = begin;
        let code;
        do
            code = text.charCodeAt(++at);
        while (isNameCode(code));
        const end = at;
        while (code <= space)
            code = text.charCodeAt(++at);
        if (Number.isNaN(code))
            return -1;
        if (code !== equals)
            throw attributeError("has no value", begin, end);
        do
            code = text.charCodeAt(++at);
        while (code <= space);
        if (Number.isNaN(code))
            return -1;
        if (code !== doubleQuote && code !== singleQuote) {
            throw attributeError("has a value without quotes", begin, end);
        }
        const close = text.indexOf(code === doubleQuote ? '"' : "'", at + 1);
        if (close < 0)
            return -1;
        marks[used] = begin;
        marks[used + 1] = end;
        marks[used + 2] = at + 1;
        marks[used + 3] = close;
        used += 4;
        return close + 1;
    }
    /** Returns the offset after the `>` or `/>` here, or -1 if the text ends inside it. */
    function readEnd(at) {
        tag.selfClosing = text.charCodeAt(at) === slash;
        if (!tag.selfClosing)
            return at + 1;
        const next = text.charCodeAt(at + 1);
        if (Number.isNaN(next))
            return -1;
        if (next !== greater)
            throw tagError(`a / inside the tag <${shown(tag.fullName)}>`, at);
        return at + 2;
    }
    /** After a missing quote comes the next tag, and eventually an error. */
    function tagError(problem, at) {
        const inside = text.indexOf("<", start + 1);
        if (inside < 0 || inside >= at)
            return new XmlError(problem, base + at);
        return new XmlError(`a < inside the tag <${shown(tag.fullName)}>, where the quote that ends an attribute may be missing`, base + inside);
    }
    function attributeError(problem, begin, end) {
        const attribute = shown(text.slice(begin, end));
        return tagError(`the attribute ${attribute} of <${shown(tag.fullName)}> ${problem}`, begin);
    }
    /** Returns an attribute's value as written. */
    function find(wanted) {
        const first = wanted.charCodeAt(0);
        if ((initials & (1 << first)) === 0)
            return undefined;
        if (layout) {
            const group = layout.groups.get(wanted);
            return group === undefined ? undefined : match[group];
        }
        for (let mark = 0; mark < used; mark += 4) {
            const begin = marks[mark];
            if (marks[mark + 1] - begin === wanted.length &&
                text.charCodeAt(begin) === first &&
                text.startsWith(wanted, begin)) {
                return text.slice(marks[mark + 2], marks[mark + 3]);
            }
        }
        return undefined;
    }
}
const space = 0x20;
const greater = 0x3e;
const slash = 0x2f;
const equals = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;

;// CONCATENATED MODULE: ./build/read/xml/text.js

function textRules(source, repair) {
    let version = -1;
    /** The next `&` and `]]>` in the text of that version. */
    let nextReference = -1;
    let nextSectionEnd = -1;
    return {
        checkText(from, to, isBetweenElements) {
            for (let at = findReference(from); at < to;) {
                const reference = referenceAt(source.text, at);
                if (!reference || reference.end > to) {
                    throw source.failure("a & that begins no reference (as text it is written &amp;)", at);
                }
                if (reference.kind === "entity" && isBetweenElements) {
                    const name = source.text.slice(at, reference.end);
                    throw source.failure(`the entity ${name} between elements, which could stand for any number of them and is never expanded`, at);
                }
                note(reference.kind, at);
                at = findReference(reference.end);
            }
            if (nextSectionEnd < from)
                nextSectionEnd = source.find("]]>", from);
            if (nextSectionEnd < to)
                repair("]]> in text", nextSectionEnd);
        },
        checkTag(from, to) {
            const less = source.text.indexOf("<", from + 1);
            if (less >= 0 && less < to)
                repair("< in attribute", less);
            for (let at = findReference(from); at < to;) {
                const reference = referenceAt(source.text, at);
                if (reference)
                    note(reference.kind, at);
                else
                    repair("& in attribute", at);
                at = findReference(reference?.end ?? at + 1);
            }
        },
    };
    function findReference(from) {
        if (version !== source.version) {
            version = source.version;
            nextReference = -1;
            nextSectionEnd = -1;
        }
        if (nextReference < from)
            nextReference = source.find("&", from);
        return nextReference;
    }
    function note(kind, at) {
        if (kind === "forbidden")
            repair("forbidden reference", at);
        if (kind === "entity")
            repair("entity", at);
    }
}
/** Returns where to cut a text so that no reference and no `]]>` is cut in two. */
function looseEnd(text, from) {
    const end = text.endsWith("]") ? Math.max(from, text.length - 2) : text.length;
    const near = Math.max(from, text.length - referenceLength);
    const reference = text.slice(near, end).lastIndexOf("&");
    return reference < 0 ? end : near + reference;
}

;// CONCATENATED MODULE: ./build/read/xml/scan.js







/** The longest tag or declaration in UTF-16 units, because the scanner keeps one in memory. */
const longestMarkup = 64 * 1024 * 1024;
/** Enough to recognize what begins with a `<`. */
const longestStart = 80;
const sections = [
    { begin: "<![CDATA[", end: "]]>", name: "a CDATA section" },
    { begin: "<!--", end: "-->", name: "a comment" },
    { begin: "<?", end: "?>", name: "a processing instruction" },
];
/**
 * Visits the elements of XML 1.0. Keeps one piece of the text in memory, or one tag if that is longer. Checks that the
 * document is well-formed (https://www.w3.org/TR/xml/), apart from what it repairs. Expands no entities and fetches
 * nothing. If the document breaks off, everything before has been visited.
 *
 * @param roots find the root of a document that has noise around it
 * @param layouts of the tags of earlier documents
 */
function scanXml(text, roots, choose, layouts) {
    const source = openSource(text.chunks());
    const repairs = new Map();
    let broken;
    try {
        scan(source, repairs, roots, choose, tagReader(layouts));
    }
    catch (error) {
        if (!(error instanceof XmlError))
            throw error;
        broken = error;
    }
    const { firstForbidden } = text;
    if (firstForbidden !== undefined)
        repairs.set("forbidden character", firstForbidden);
    return { repairs, ...(broken && { broken }) };
}
function scan(source, repairs, roots, choose, { tag, read }) {
    const repair = (what, at) => {
        if (!repairs.has(what))
            repairs.set(what, source.base + at);
    };
    const rules = textRules(source, repair);
    const outside = outsideDocuments(source, roots, repair);
    const elements = openElements(choose);
    let section;
    while (!elements.isStopped && !(source.isEnded && source.at === source.text.length)) {
        if (section ? !readSection(section) : !readText() || !readMarkup())
            refill();
    }
    if (elements.isStopped)
        return;
    if (section)
        throw source.cutOff(section.name);
    if (elements.depth > 0)
        throw source.cutOff(`<${shown(elements.innermost)}>`);
    if (outside.documents === 0)
        throw source.failure("it contains no XML element", source.at);
    if (outside.isAnnounced)
        throw source.cutOff("a further document, of which nothing but its declaration is there");
    function refill() {
        if (source.isEnded) {
            if (source.at === source.text.length)
                return;
            throw source.cutOff("a tag");
        }
        if (source.text.length - source.at > longestMarkup) {
            throw source.failure(`a tag is longer than ${longestMarkup} characters`, source.at);
        }
        source.more();
    }
    /** Reads up to the next `<`. Returns false if the text in memory has none. */
    function readText() {
        const { text, at } = source;
        const next = text.indexOf("<", at);
        const end = next >= 0 ? next : source.isEnded ? text.length : looseEnd(text, at);
        if (end > at) {
            if (elements.depth > 0) {
                rules.checkText(at, end, elements.isEntered);
                if (elements.isCutting)
                    elements.addText(text.slice(at, end));
            }
            else
                outside.readText(at, end);
            source.at = end;
        }
        return next >= 0;
    }
    /** Reads what begins with the current `<`. Returns false if the text in memory ends inside it. */
    function readMarkup() {
        const { text, at } = source;
        const code = text.charCodeAt(at + 1);
        if (elements.depth > 0) {
            if (code === scan_slash)
                return readEndTag();
            if (code !== exclamation && code !== question)
                return readStartTag();
        }
        const isFirst = elements.depth === 0 && outside.documents === 0;
        const enough = isFirst ? longestNoise : longestStart;
        if (!source.isEnded && text.length - at < enough)
            return false;
        if (elements.depth === 0)
            return readOutside();
        if (text.startsWith("<?xml ", at)) {
            throw source.failure("a second XML declaration before the first document has ended", at);
        }
        return startSection();
    }
    function readOutside() {
        const begun = outside.identifyMarkup();
        if (begun === "document")
            return readStartTag();
        if (begun === "section")
            return startSection();
        if (begun === "doctype")
            return outside.readDoctype();
        source.at++;
        return true;
    }
    function startSection() {
        const { text, at } = source;
        section = sections.find(({ begin }) => text.startsWith(begin, at));
        if (!section)
            throw source.failure("a <! that begins neither a comment nor a CDATA section", at);
        source.at += section.begin.length;
        return true;
    }
    /** Reads up to the end of a section. Returns false if the text in memory ends inside it. */
    function readSection({ begin, end }) {
        const { text, at, isEnded } = source;
        const close = text.indexOf(end, at);
        const upTo = close >= 0 ? close : isEnded ? text.length : Math.max(at, text.length - 2);
        if (begin === "<![CDATA[" && elements.isCutting)
            elements.addCharacters(text.slice(at, upTo));
        source.at = upTo;
        if (close < 0)
            return false;
        source.at += end.length;
        section = undefined;
        return true;
    }
    function readStartTag() {
        const { text, at } = source;
        const end = read(text, at, source.base);
        if (end === undefined)
            return false;
        rules.checkTag(at, end);
        source.at = end;
        if (elements.depth === 0)
            outside.startDocument();
        elements.start(tag);
        return true;
    }
    function readEndTag() {
        const { text, at } = source;
        const name = elements.innermost;
        const nameStops = nameEnd(text, at + 2);
        const end = spaceEnd(text, nameStops);
        const code = text.charCodeAt(end);
        if (Number.isNaN(code))
            return false;
        if (nameStops - at - 2 !== name.length || !text.startsWith(name, at + 2)) {
            const found = shown(text.slice(at + 2, nameStops));
            throw source.failure(`the end tag </${found}> where </${shown(name)}> is expected`, at);
        }
        if (code !== scan_greater)
            throw source.failure(`the end tag </${shown(name)}> has no >`, at);
        source.at = end + 1;
        elements.end();
        return true;
    }
}
const scan_slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const scan_greater = 0x3e;

;// CONCATENATED MODULE: ./build/formats/trx/class-table.js
/**
 * The number of slots that are tried for a hash. The hashes of a hostile report may all begin at one slot; those that
 * find no free slot nearby are kept in a Map.
 */
const maxTried = 32;
/**
 * Makes a map from the hashes of ids to numbers. A million of them take 25 MB, half of the size of a Map. A hash is
 * kept in its own slot or one of the next: https://en.wikipedia.org/wiki/Linear_probing
 */
function newClassTable() {
    let hashes = new Float64Array(1024);
    /** 0 for a free slot, else the value + 1. */
    let values = new Uint32Array(1024);
    let used = 0;
    const others = new Map();
    return {
        /** @param value at least 0 */
        set(hash, value) {
            const place = placeOf(hash);
            if (place < 0) {
                others.set(hash, value);
                return;
            }
            if (values[place] === 0)
                used++;
            hashes[place] = hash;
            values[place] = value + 1;
            if (used * 4 > values.length * 3)
                grow();
        },
        get(hash) {
            const place = placeOf(hash);
            const found = place < 0 ? 0 : values[place];
            return found === 0 ? others.get(hash) : found - 1;
        },
    };
    /** Returns the slot of a hash, or a free one for it; -1 if there is neither. */
    function placeOf(hash) {
        const mask = values.length - 1;
        let mixed = Math.imul(hash / 2 ** 32, 0x9e3779b1) ^ hash;
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
        let place = (mixed ^ (mixed >>> 13)) & mask;
        for (let tried = 0; tried < maxTried; tried++) {
            if (values[place] === 0 || hashes[place] === hash)
                return place;
            place = (place + 1) & mask;
        }
        return -1;
    }
    function grow() {
        const before = { hashes, values };
        hashes = new Float64Array(values.length * 2);
        values = new Uint32Array(values.length * 2);
        used = 0;
        for (const [at, value] of before.values.entries()) {
            if (value === 0)
                continue;
            const hash = before.hashes[at];
            const place = placeOf(hash);
            if (place < 0)
                others.set(hash, value - 1);
            else {
                used++;
                hashes[place] = hash;
                values[place] = value;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/formats/trx/outside-results.js
const outside_results_begin = "<Results>";
const end = "</Results>";
/**
 * Yields a text without the content of `<Results>`, which is most of a report. It stops early, and `isSure` is false,
 * if a comment or a CDATA section could contain such tags too.
 */
function outsideResults(text) {
    const outside = { isSure: true, chunks };
    return outside;
    function* chunks() {
        let isInside = false;
        let rest = "";
        for (const piece of text) {
            rest += piece;
            if (rest.includes("<!")) {
                outside.isSure = false;
                return;
            }
            for (;;) {
                const tag = rest.indexOf(isInside ? end : outside_results_begin);
                if (tag < 0)
                    break;
                const upTo = isInside ? tag : tag + outside_results_begin.length;
                if (!isInside)
                    yield rest.slice(0, upTo);
                rest = rest.slice(upTo);
                isInside = !isInside;
            }
            const kept = startOfTag(rest);
            if (!isInside && kept > 0)
                yield rest.slice(0, kept);
            rest = rest.slice(kept);
        }
        if (!isInside && rest !== "")
            yield rest;
    }
}
/** Returns the start of the last tag if it may be one of these two and continue in the next piece, else the end. */
function startOfTag(text) {
    const last = text.lastIndexOf("<");
    return last >= 0 && text.length - last < end.length ? last : text.length;
}

;// CONCATENATED MODULE: ./build/formats/trx/definitions.js








/**
 * Reads the class of each test, which results reference by an id. Results can come first, so the file is read once only
 * for the classes. Ids are stored as numbers, and tests of a class share its names.
 */
function readDefinitions(text) {
    const outside = outsideResults(text.chunks());
    const definitions = readFrom({ chunks: outside.chunks });
    // Tags that are text, in an attribute for example, leave no whole document either.
    return outside.isSure && definitions.isWhole ? definitions : readFrom(text);
}
function readFrom(text) {
    const table = newClassTable();
    const classes = classList();
    let id;
    let storage;
    let hasResults = false;
    const visitor = {
        keeps: { elements: new Set(), attributes: [] },
        start(tag, depth) {
            const { name } = tag;
            if (depth === 1 && (name === "Results" || name === "ResultSummary"))
                hasResults = true;
            if (name === "TestMethod" && id !== undefined) {
                // VSTest writes `storage` in lower case.
                const own = tag.attribute("codeBase") || storage;
                table.set(id, classes.add(tag.attribute("className"), own));
            }
            else if (depth === 2) {
                id = hash_hashOf(tag.attribute("id") ?? "");
                storage = tag.attribute("storage");
            }
            return depth < 3 && (depth !== 1 || name === "TestDefinitions") ? "enter" : "skip";
        },
        end() { },
        cut() { },
        limit: () => 0,
        shorten: (kept) => kept,
    };
    const { broken } = scanXml(text, rootPattern(["TestRun"]), () => visitor);
    return {
        isWhole: broken === undefined,
        /** Returns undefined for a test that the file doesn't define. */
        classOf(testId) {
            const number = testId === undefined ? undefined : table.get(hash_hashOf(testId));
            return number === undefined ? undefined : classes.get(number);
        },
        /** The file has an element that only TRX has. */
        hasResults,
    };
}
function classList() {
    const classes = [];
    const numbers = new Map();
    // Tests of a class are usually adjacent.
    let last = { className: "", storage: "", number: -1 };
    return {
        get: (number) => classes[number],
        add(className = "", storage = "") {
            if (className === last.className && storage === last.storage && last.number >= 0) {
                return last.number;
            }
            const key = `${className}\0${storage}`;
            let number = numbers.get(key);
            if (number === undefined) {
                number = classes.push(toClass(className, storage)) - 1;
                numbers.set(detach(key), number);
            }
            last = { className: detach(className), storage: detach(storage), number };
            return number;
        },
    };
}
function toClass(className, storage) {
    return {
        className: keepName(withoutAssembly(className)) || undefined,
        assembly: keepName(fileNameOf(storage)) || undefined,
    };
}
/**
 * Returns the name up to the first comma outside brackets: ``Shop.Cart`1[[System.String, mscorlib]], Shop,
 * Version=1.0``.
 */
function withoutAssembly(name) {
    let depth = 0;
    for (let at = 0; at < name.length; at++) {
        if (name[at] === "[")
            depth++;
        else if (name[at] === "]")
            depth--;
        else if (name[at] === "," && depth === 0)
            return name.slice(0, at);
    }
    return name;
}

;// CONCATENATED MODULE: ./build/formats/trx/results.js





/** https://github.com/microsoft/vstest/blob/main/src/Microsoft.TestPlatform.Extensions.TrxLogger/ObjectModel/TestOutcome.cs */
const results_outcomes = toOutcomes({
    passed: "passed passedbutrunaborted completed warning",
    failed: "failed error timeout aborted disconnected inprogress",
    skipped: "notexecuted notrunnable inconclusive pending",
});
/** Collects the results, whose elements can be nested. */
function trxResults(cases, classOf) {
    const open = [];
    let failedParent;
    return {
        start(tag) {
            const parent = open.at(-1);
            if (parent)
                parent.hasRows = true;
            const word = tag.attribute("outcome");
            open.push({
                testName: tag.attribute("testName") ?? "",
                testId: tag.attribute("testId"),
                word,
                outcome: results_outcomeOf(word),
                seconds: secondsOf(tag),
                output: undefined,
                hasRows: false,
                hasFailedRow: false,
            });
        },
        /** Returns true if the output of the innermost open result can be needed. */
        needsOutput: () => open.at(-1)?.outcome !== "passed",
        /** Returns the class of the innermost open result. */
        className: () => classOf(open.at(-1)?.testId)?.className,
        setOutput(output) {
            const result = open.at(-1);
            if (result)
                result.output = output;
        },
        end,
        /** Returns the first test that failed although none of its rows failed. */
        finish() {
            // A file that was cut off can end inside a result. The result counts because its attributes were read.
            while (open.length > 0)
                end();
            return failedParent;
        },
    };
    function end() {
        const result = open.pop();
        const isFailed = result.outcome === "failed";
        const parent = open.at(-1);
        if (!result.hasRows) {
            cases.add(results_toCase(result, classOf));
            if (parent && isFailed)
                parent.hasFailedRow = true;
        }
        else if (result.hasFailedRow) {
            if (parent)
                parent.hasFailedRow = true;
        }
        else if (isFailed) {
            const message = childText(result.output, "ErrorInfo", "Message").trim();
            failedParent ??= { name: keepName(result.testName), message };
        }
    }
}
/** Reads the outcome of a test or run. The writer omits `Error`, which is the default. Unknown words are failures. */
function results_outcomeOf(word = "error") {
    return word === "Passed" ? "passed" : (results_outcomes.get(word.trim().toLowerCase()) ?? "failed");
}
function results_toCase(result, classOf) {
    const { testName: name, word, outcome, seconds, output } = result;
    const { className, assembly } = classOf(result.testId) ?? {};
    const message = childText(output, "ErrorInfo", "Message").trim();
    return {
        suites: assembly ? [assembly] : [],
        className,
        // xUnit.net and VSTest include the class in the name.
        name: className && name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name,
        outcome,
        seconds,
        ...(outcome === "skipped" && {
            reason: message || childText(output, "StdOut").trim() || undefined,
        }),
        ...(outcome === "failed" && {
            problems: [
                {
                    message: withOutcome(message, plainFailure.test(word ?? "error") ? undefined : word),
                    text: childText(output, "ErrorInfo", "StackTrace"),
                },
            ],
            output: results_outputOf(output),
        }),
    };
}
const plainFailure = /^\s*(?:failed|error)\s*$/i;
function results_outputOf(output) {
    const [messages] = output?.children.filter(({ name }) => name === "TextMessages") ?? [];
    const texts = [
        ...["StdOut", "StdErr", "DebugTrace"].map((name) => childText(output, name)),
        ...(messages?.children.map(({ text }) => text) ?? []),
    ];
    return texts.filter((text) => text !== "").join("\n");
}
/** Reads `hh:mm:ss.fffffff` or `d.hh:mm:ss`, or else the time from start to end. */
function secondsOf(tag) {
    const duration = tag.attribute("duration");
    if (duration !== undefined) {
        if (plainDuration.test(duration)) {
            const seconds = Number(duration.slice(6));
            return (Number(duration.slice(0, 2)) * 60 + Number(duration.slice(3, 5))) * 60 + seconds;
        }
        const [, days = "0", clock = duration] = /^(\d{1,5})\.(\d\d:.*)$/.exec(duration) ?? [];
        return Number(days) * 86_400 + readSeconds(clock);
    }
    const start = Date.parse(tag.attribute("startTime") ?? "");
    const end = Date.parse(tag.attribute("endTime") ?? "");
    return readSeconds(String((end - start) / 1000));
}
/** Less than a day, as .NET writes it. Nearly all results use this form. */
const plainDuration = /^[01]\d:\d\d:\d\d\.\d{7}$/;

;// CONCATENATED MODULE: ./build/formats/trx/run-status.js



/** Reads `ResultSummary`: the outcome and totals of the run and the messages of the test host. */
function runStatus(cases) {
    let outcome = "";
    let claimed = 0;
    let claimedTests = 0;
    const errors = [];
    return {
        setOutcome(word) {
            outcome = word?.trim() ?? "";
        },
        setCounters(tag) {
            const totals = ["failed", "error", "timeout", "aborted"];
            claimed += sumClaims(totals.map((name) => tag.attribute(name)));
            claimedTests += sumClaims([tag.attribute("total")]);
        },
        addRunInfo(element) {
            const text = element.children.find(({ name }) => name === "Text")?.text.trim() ?? "";
            const isError = element.attributes.get("outcome")?.toLowerCase() === "error";
            if (isError && !run_status_isEcho(text) && errors.length < maxErrors)
                errors.push(text);
        },
        /** Adds at most one finding, for a run that ended early or whose totals have failures or tests without cases. */
        finish(failedParent, isWhole) {
            const word = outcome.toLowerCase();
            const isBroken = brokenOff.has(word) || errors.length > 0;
            const claimsFailure = isWhole && (claimed > 0 || (word !== "" && results_outcomeOf(word) === "failed"));
            if (!isBroken && failedParent) {
                const { name, message } = failedParent;
                cases.addFinding(run_status_toFinding(`${name} failed outside of its rows`, message));
            }
            else if (isBroken || (claimsFailure && !cases.showsFailure)) {
                const title = isBroken ? "The test run didn't complete" : "The test run failed";
                const details = errors.filter((text) => text !== "").join("\n");
                cases.addFinding(run_status_toFinding(title, details, outcome));
            }
            else if (isWhole)
                addHidden(cases, undefined, claimedTests);
        },
    };
}
const maxErrors = 20;
/** The outcomes of a run that ended early. */
const brokenOff = new Set([
    "aborted",
    "timeout",
    "disconnected",
    "inprogress",
]);
/** Matches messages that only repeat that a test failed: xUnit.net's, and Microsoft.Testing.Platform's exit code 2. */
function run_status_isEcho(text) {
    return text.endsWith("[FAIL]") || /^Exit code indicates failure: '2'/.test(text);
}
function run_status_toFinding(title, details, outcome = "") {
    const reported = outcome
        ? `The report says "${outcome.slice(0, 40)}" of the run, and no test case explains it.`
        : "No row of the test failed.";
    const message = details || `${reported} See the log of the test step for the reason.`;
    return { kind: "suite", level: "failure", title, message, places: [] };
}

;// CONCATENATED MODULE: ./build/formats/trx/index.js







/**
 * TRX of Visual Studio, VSTest (`dotnet test --logger trx`) and Microsoft.Testing.Platform. The schema is vstst.xsd of
 * Visual Studio. The writer:
 * https://github.com/microsoft/vstest/tree/main/src/Microsoft.TestPlatform.Extensions.TrxLogger
 */
const trx = {
    name: "trx",
    title: "TRX",
    what: "a TRX report",
    tool: ".NET",
    syntax: "xml",
    finds: "tests",
    roots: ["TestRun"],
    open: openTrx,
};
const trx_keeps = {
    elements: new Set([
        ...["ErrorInfo", "Message", "StackTrace", "StdOut", "StdErr", "DebugTrace", "TextMessages"],
        "Text",
    ]),
    attributes: ["outcome", "computerName"],
};
/** CppUnit's root has the same name. Without TRX's namespace, TRX's own elements are required. */
function openTrx(context, text, root) {
    const { classOf, hasResults } = readDefinitions(text);
    if (!root.attribute("xmlns")?.includes("TeamTest") && !hasResults)
        return undefined;
    const cases = openCases(context);
    const results = trxResults(cases, classOf);
    const status = runStatus(cases);
    /** The local names of the open elements. */
    const open = [];
    const visitor = {
        keeps: trx_keeps,
        start(tag) {
            const handling = start(tag);
            if (handling === "enter")
                open.push(tag.name);
            return handling;
        },
        end() {
            const name = open.pop() ?? "";
            if (trx_isResult(name))
                results.end();
        },
        cut(markup) {
            const element = readElement(markup);
            if (element.name === "Output")
                results.setOutput(element);
            else
                status.addRunInfo(element);
        },
        ...shortenTexts(context.budget, () => lastNames(results.className())),
    };
    return { visitor, finish };
    function start(tag) {
        const { name } = tag;
        const parent = open.at(-1);
        if (trx_isResult(name) && (parent === "Results" || parent === "InnerResults")) {
            results.start(tag);
            return "enter";
        }
        if (name === "Output")
            return parent && trx_isResult(parent) && results.needsOutput() ? "cut" : "skip";
        if (name === "RunInfo")
            return "cut";
        if (name === "ResultSummary")
            status.setOutcome(tag.attribute("outcome"));
        if (name === "Counters")
            status.setCounters(tag);
        return entered.has(name) ? "enter" : "skip";
    }
    function finish(isWhole) {
        status.finish(results.finish(), isWhole);
        return cases.finish();
    }
}
const entered = new Set([
    ...["TestRun", "Results", "InnerResults", "ResultSummary", "RunInfos"],
]);
/** `UnitTestResult`, `WebTestResult`, `GenericTestResult`, `ManualTestResult`, `LoadTestResult` and ordered tests. */
function trx_isResult(name) {
    return name.endsWith("TestResult") || name === "TestResultAggregation";
}

;// CONCATENATED MODULE: ./build/formats/xunit-net/case.js







const xunit_net_case_caseAttributes = ["name", "type", "result", "time", "source-file", "source-line"];
const case_outcomes = toOutcomes({
    passed: "pass",
    failed: "fail",
    skipped: "skip notrun",
});
function xunit_net_case_toCase({ attributes, children }, assembly) {
    const word = attributes.get("result")?.trim() ?? "";
    const known = case_outcomes.get(word.toLowerCase());
    const outcome = known ?? "failed";
    const className = attributes.get("type") || undefined;
    const name = attributes.get("name") ?? "";
    const file = attributes.get("source-file") || undefined;
    const child = (one) => children.find((element) => element.name === one);
    return {
        suites: assembly === "" ? [] : [assembly],
        className,
        // The display name begins with the class by default.
        name: className && name.startsWith(`${className}.`) ? name.slice(className.length + 1) : name,
        file,
        outcome,
        seconds: readSeconds(attributes.get("time")),
        ...(outcome === "skipped" && { reason: reasonOf(child("reason")) }),
        ...(outcome === "failed" && {
            problems: [xunit_net_case_toProblem(child("failure"), known ? undefined : word || "(none)")],
            output: child("output")?.text ?? "",
            places: placesOf(file, toLineNumber(attributes.get("source-line"))),
        }),
    };
}
/** v1 has the reason in a separate element. */
function reasonOf(reason) {
    return (childText(reason, "message") || (reason?.text ?? "")).trim() || undefined;
}
function xunit_net_case_toProblem(failure, unknown) {
    return {
        type: failure?.attributes.get("exception-type"),
        message: withOutcome(childText(failure, "message").trim(), unknown),
        text: childText(failure, "stack-trace"),
    };
}
/** https://xunit.net/docs/format-xml-v3#error */
const case_kinds = new Map([
    ["assembly-cleanup", "the clean-up of the assembly failed"],
    ["test-assembly-cleanup", "the clean-up of the assembly failed"],
    ["test-collection-cleanup", "the clean-up of the collection failed"],
    ["test-class-cleanup", "the clean-up of the class failed"],
    ["test-method-cleanup", "the clean-up of the method failed"],
    ["test-case-cleanup", "the clean-up of the test case failed"],
    ["test-cleanup", "the clean-up of the test failed"],
]);
/** Converts an error outside of tests, such as one in a clean-up or one that ended the run. */
function toErrorFinding(error, assembly) {
    const name = error.attributes.get("name") ?? "";
    const kind = error.attributes.get("type")?.toLowerCase() ?? "";
    const failure = error.children.find((child) => child.name === "failure");
    return toSuiteFinding({
        suites: [assembly, name].filter((one) => one !== ""),
        className: kind === "test-class-cleanup" ? name : undefined,
        what: case_kinds.get(kind) ?? "failed outside of a test",
        problems: [xunit_net_case_toProblem(failure)],
    });
}

;// CONCATENATED MODULE: ./build/formats/xunit-net/index.js









/**
 * xUnit.net v1 (`assembly`, `class`), v2 and v3 (`assemblies`, `collection`), and Fixie.
 * https://xunit.net/docs/format-xml-v2, https://xunit.net/docs/format-xml-v3
 */
const xunitNet = {
    name: "xunit-net",
    title: "xUnit.net XML",
    what: "an xUnit.net report",
    tool: "xUnit.net",
    syntax: "xml",
    finds: "tests",
    roots: ["assemblies", "assembly"],
    // Descriptors of Maven's assembly plug-in and Windows manifests have the same root.
    matches: (root) => root.attribute("xmlns") === undefined,
    open: openXunit,
};
const xunit_net_keeps = {
    elements: new Set(["failure", "reason", "message", "stack-trace", "output", "error"]),
    attributes: ["exception-type", "type", "name"],
};
function openXunit(context) {
    const cases = openCases(context);
    /** The local names of the open elements. */
    const open = [];
    let assembly = "";
    let testCase;
    let claimed = 0;
    let claimedTests = 0;
    const visitor = {
        keeps: xunit_net_keeps,
        start(tag) {
            const handling = start(tag);
            if (handling === "enter")
                open.push(tag.name);
            return handling;
        },
        end() {
            if (open.pop() === "test")
                endCase();
        },
        cut(markup) {
            const element = readElement(markup);
            if (open.at(-1) === "test")
                testCase?.children.push(element);
            else
                cases.addFinding(toErrorFinding(element, assembly));
        },
        ...shortenTexts(context.budget, () => lastNames(testCase?.attributes.get("type"))),
    };
    return { visitor, finish };
    function start(tag) {
        const { name } = tag;
        if (name === "test") {
            testCase = openCase(tag, xunit_net_case_caseAttributes);
            return "enter";
        }
        if (open.at(-1) === "test")
            return xunit_net_keeps.elements.has(name) ? "cut" : "skip";
        if (name === "error" && open.at(-1) === "errors")
            return "cut";
        if (name === "assembly") {
            assembly = keepName(fileNameOf(tag.attribute("name") ?? ""));
            claimed += sumClaims([tag.attribute("failed"), tag.attribute("errors")]);
            claimedTests += sumClaims([tag.attribute("total")]);
        }
        return "enter";
    }
    function endCase() {
        if (testCase)
            cases.add(xunit_net_case_toCase(testCase, assembly));
        testCase = undefined;
    }
    function finish(isWhole) {
        // A file that was cut off can end inside a test. The test counts because its attributes were read.
        endCase();
        if (isWhole)
            addHidden(cases, claimed > 0 ? describeClaim(claimed) : undefined, claimedTests);
        return cases.finish();
    }
}

;// CONCATENATED MODULE: ./build/formats/registry.js













/** All supported formats. If several match a document, the first one is used. */
const formats = [
    junit_junit,
    eslint,
    sarif_sarif,
    trx,
    nunit,
    xunitNet,
    checkstyle,
    codeClimate,
    goTest,
    jest,
    mocha,
    dart,
    ctrf,
];
const xmlFormats = formats.filter((format) => format.syntax === "xml");
const jsonFormats = formats.filter((format) => format.syntax === "json");
const jsonLinesFormats = formats.filter((format) => format.syntax === "json-lines");
function findFormat(name) {
    return formats.find((format) => format.name === name);
}
/** Returns, for example, "SARIF" for the name of a format. Without a name, returns a term for all formats. */
function titleOfFormat(name) {
    return findFormat(name)?.title ?? "test, lint or scan";
}

;// CONCATENATED MODULE: ./build/locate/paths.js

const drive = /^[A-Za-z]:[\\/]/;
/** Returns true for `/x/y`, `C:/x/y` and `//server/x/y`. */
function isAbsolute(path) {
    return path.startsWith("/") || path.startsWith("\\") || drive.test(path);
}
/**
 * Normalizes a path that a tool wrote: separated by `/`, without `.` and inner `..`, decoded. A relative path can begin
 * with `..`. Accepts POSIX, Windows and UNC paths, `file:` URIs, bundlers' paths (`webpack://shop/./src/a.js`) and
 * Dart's package paths. Undefined for anything that isn't a file on disk, such as `node:fs`, `<anonymous>`, a web
 * address or another repository's address.
 */
function readWrittenPath(text) {
    const plain = text.trim();
    if (plain === "" || plain.length > maxPathLength || plain.includes("\n"))
        return undefined;
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]+):(?=\/|[^\d])/.exec(plain)?.[1]?.toLowerCase();
    if (scheme === "file")
        return toWrittenPath(decodePercent(cutQuery(pathOfFileUri(plain))));
    if (scheme && plain.startsWith("//", scheme.length + 1)) {
        const path = fromBundler(scheme, plain.slice(scheme.length + 3));
        return path === undefined ? undefined : toWrittenPath(decodePercent(cutQuery(path)));
    }
    if (scheme && (noFileSchemes.has(scheme) || isRemote(scheme, plain)))
        return undefined;
    // https://dart.dev/tools/pub/package-layout#implementation-files
    if (scheme === "package")
        return toWrittenPath(plain.replace(/^package:([^/]+)\//i, "$1/lib/"));
    // git@github.com:acme/lambda.git
    if (/^[\w.-]{1,100}@[\w.-]{1,300}:/.test(plain))
        return undefined;
    if (plain.startsWith("<") || plain.startsWith("[native"))
        return undefined;
    return toWrittenPath(cutQuery(plain));
}
/** Longer texts aren't paths: Linux allows 4,096 bytes (PATH_MAX), and nobody uses more on Windows. */
const maxPathLength = 4096;
const noFileSchemes = new Set(["node", "ext", "data", "blob", "native", "internal", "bun"]);
/**
 * Schemes of files in other repositories and on other machines. Tools that treat the addresses as paths remove a slash.
 * Terraform loads modules from `git::https://\u2026`: https://developer.hashicorp.com/terraform/language/modules/sources
 */
const remoteSchemes = new Set("http https git ssh s3 gcs gs hg oci docker registry tfr ftp sftp svn pkg".split(" "));
function isRemote(scheme, text) {
    return text[scheme.length + 1] === ":" || remoteSchemes.has(scheme);
}
/** Returns true for a web address, also if a path function removed one of its slashes. */
function isWebAddress(text) {
    return /^\s*https?:\//i.test(text);
}
/**
 * Returns the path of a file that a local dev server provides at an address. Other texts stay the same. Only browser
 * traces name files this way. Elsewhere an address means a page of the tested program.
 */
function readServedPath(address) {
    const local = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?::\d{1,5})?\//i.exec(address);
    if (!local)
        return address;
    const path = decodePercent(address.slice(local[0].length));
    // Vite serves files outside of its root below @fs, Karma files inside of it below base.
    const served = /^(?:@fs|absolute|base|_karma_webpack_)\//.exec(path)?.[0];
    if (served === undefined)
        return path;
    const below = path.slice(served.length);
    const isFull = served === "base/" || served.startsWith("_karma") || isAbsolute(below);
    return isFull ? below : `/${below}`;
}
/** Returns the path after a bundler's `scheme://`: a file on this machine. */
function fromBundler(scheme, rest) {
    if (scheme === "vite-node" || scheme === "app" || scheme === "ng")
        return rest;
    if (!scheme.startsWith("webpack") && scheme !== "turbopack")
        return undefined;
    const slash = rest.indexOf("/");
    const path = slash < 0 ? "" : rest.slice(slash + 1);
    const marked = path.lastIndexOf("/./");
    return marked < 0 ? path : path.slice(marked + 3);
}
/** Removes a cache-busting query after the file name (`a.js?t=1700000000000`), but not a `?` in a name (`who?.md`). */
function cutQuery(path) {
    const mark = path.lastIndexOf("?");
    return mark > path.lastIndexOf("/") && /\.\w+$/.test(path.slice(0, mark))
        ? path.slice(0, mark)
        : path;
}
/** Tools on Windows mix both separators. Backslashes in POSIX file names are much rarer. */
function paths_toSlashes(path) {
    return path.startsWith("/") ? path : path.replaceAll("\\", "/");
}
function toWrittenPath(text) {
    const path = normalizePath(paths_toSlashes(text));
    return path === "" || path === "/" ? undefined : path;
}
/**
 * Removes `.`, empty and inner `..` segments. Leading `..` stay in a relative path and are removed in an absolute one.
 */
function normalizePath(path) {
    const root = /^(?:\/\/?|[A-Za-z]:\/)/.exec(path)?.[0] ?? "";
    if (!/(?:^|\/)\.{0,2}(?:\/|$)/.test(path.slice(root.length)))
        return path;
    const kept = [];
    for (const segment of path.slice(root.length).split("/")) {
        if (segment === "" || segment === ".")
            continue;
        if (segment !== "..")
            kept.push(segment);
        else if (kept.length > 0 && kept.at(-1) !== "..")
            kept.pop();
        else if (root === "")
            kept.push(segment);
    }
    return root + kept.join("/");
}
/** Joins `folder` (`""` for the root) and `path`. Undefined if the result is outside of the root. */
function joinPath(folder, path) {
    const joined = normalizePath(folder === "" ? path : `${folder}/${path}`);
    return joined === ".." || joined.startsWith("../") ? undefined : joined;
}
/** Returns the part of `path` below `folder`, ignoring case for Windows paths. Undefined if it is elsewhere. */
function partBelow(folder, path) {
    if (folder === "")
        return path;
    const border = folder.endsWith("/") ? folder.length : folder.length + 1;
    if (path.length <= border || path[border - 1] !== "/")
        return undefined;
    const start = path.slice(0, folder.length);
    const same = drive.test(folder) ? start.toLowerCase() === folder.toLowerCase() : start === folder;
    return same ? path.slice(border) : undefined;
}

;// CONCATENATED MODULE: ./build/locate/path-rules.js

/** Reads the rules of an input, one per line, skipping blank lines. Throws an Error with the line and the problem. */
function readPathRules(input, value) {
    const rules = [];
    for (const [index, line] of value.split(/\r\n|\n|\r/).entries()) {
        const text = line.trim();
        if (text === "")
            continue;
        const refuse = (what) => new Error(`line ${index + 1} (${JSON.stringify(text)}) ${what}`);
        const sides = text.split("=>").map((side) => side.trim());
        const [first = "", second] = sides;
        if (sides.length > 2)
            throw refuse('has more than one "=>"');
        if (first === "")
            throw refuse('has nothing before "=>"');
        const rule = { input, lineNumber: index + 1, text };
        if (input === "strip-prefix") {
            rules.push({ ...rule, from: toPrefix(first), to: toPrefix(second ?? "") });
            continue;
        }
        const folder = toPrefix(second ?? first);
        if (isAbsolute(folder) || joinPath("", folder) === undefined) {
            throw refuse("puts paths outside of the repository; give a folder relative to its root");
        }
        rules.push(second === undefined
            ? { ...rule, to: folder }
            : { ...rule, from: toPrefix(first), to: folder });
    }
    return rules;
}
/** Rules are plain paths: `./x/`, `x\` and `x` are the same folder. */
function toPrefix(text) {
    return normalizePath(paths_toSlashes(text));
}
/**
 * Applies the first matching `strip-prefix`, then the first matching `path-prefix`. Returns the path and the rules that
 * changed it.
 */
function applyPathRules(rules, written, reportFile) {
    const used = [];
    let path = written;
    for (const rule of rules.stripPrefix) {
        const rest = partBelow(rule.from, path);
        if (rest === undefined || rule.from === "")
            continue;
        path = rule.to === "" ? rest : normalizePath(`${rule.to}/${rest}`);
        used.push(rule);
        break;
    }
    if (isAbsolute(path))
        return { path, used };
    for (const rule of rules.pathPrefix) {
        if (rule.from !== undefined && partBelow(rule.from, reportFile) === undefined)
            continue;
        if (rule.to !== "")
            path = normalizePath(`${rule.to}/${path}`);
        used.push(rule);
        break;
    }
    return { path, used };
}

;// CONCATENATED MODULE: ./build/inputs.js








const inputs_control = unicodePattern(String.raw `\p{Cc}`);
/** Returns true if a check run will be made. Without a token everything else works, as with a read-only token. */
function canPublish({ checkRun, token }) {
    return checkRun && token !== "";
}
/**
 * Reads all inputs. Throws a `UserError` with the name, the value and the valid values of the first wrong one. An empty
 * input has its default, too: `${{ inputs.x }}` and `${{ vars.X }}` can be empty, but the runner uses action.yml's
 * defaults only for inputs that are missing.
 * @param given returns the trimmed text of an input, empty if it isn't set
 */
function readInputs(given) {
    return {
        /** Glob patterns; `!` excludes. At least one pattern includes files. */
        reports: readReports(),
        /** Undefined for `auto`. */
        format: readFormat(),
        name: readName(),
        /** Empty if the secret or output doesn't exist. */
        token: readToken(),
        /** Undefined if the event decides. */
        sha: readSha(),
        failOn: readLevel("fail-on", [...levels, "never"], "failure"),
        failStep: readBoolean("fail-step", true),
        ifNoReports: readChoice("if-no-reports", ["error", "warn", "ignore"]),
        mergeRetries: given("merge-retries") === "all"
            ? "all"
            : readBoolean("merge-retries", false, "true, false or all"),
        /** Fewer test cases than this are a failure. */
        minTests: readCount("min-tests", 0),
        maxAnnotations: readCount("max-annotations", 500),
        minLevel: readLevel("min-level", levels, "notice"),
        listTests: readChoice("list-tests", ["failed", "all", "none"]),
        /** As given: relative to the workspace, or absolute. Empty for the workspace itself. */
        workingDirectory: given("working-directory"),
        stripPrefix: readRules("strip-prefix"),
        pathPrefix: readRules("path-prefix"),
        checkRun: readBoolean("check-run", true),
        jobSummary: readBoolean("job-summary", true),
        detailsUrl: readUrl("details-url"),
        jsonFile: given("json-file") || undefined,
        compareWith: readCompareWith(),
        failOnKnown: readBoolean("fail-on-known", true),
        lintScope: readChoice("lint-scope", ["all", "changed-files", "changed-lines"]),
        comment: readChoice("comment", ["never", "failures", "changes", "always"]),
        summaryFile: given("summary-file") || undefined,
    };
    function fail(name, takes, meant) {
        const got = given(name);
        const ask = meant === undefined ? "" : ` Did you mean ${meant}?`;
        throw new errors/* UserError */.y(`Input ${name}: ${got ? `got ${JSON.stringify(got)}` : "is empty"}; it takes ${takes}.${ask}`);
    }
    function readFormat() {
        const format = readChoice("format", ["auto", ...formats.map(({ name }) => name)]);
        return format === "auto" ? undefined : format;
    }
    /** Ignores case. The first choice is the default. */
    function readChoice(name, choices) {
        const word = given(name).toLowerCase() || choices[0];
        return (choices.find((choice) => choice === word) ??
            fail(name, listWords(choices, "or"), findMeant(word, choices)));
    }
    /** Many tools and GitHub's log call a failure `error`. For other tools' words the message asks what was meant. */
    function readLevel(name, choices, otherwise) {
        const word = given(name).toLowerCase() || otherwise;
        const level = word === "error" ? "failure" : word;
        return (choices.find((choice) => choice === level) ??
            fail(name, listWords(choices, "or"), findMeant(word, choices) ?? findNearLevel(word)));
    }
    // Accepts the spellings of YAML 1.2, like @actions/core.
    function readBoolean(name, otherwise, takes = "true or false") {
        const value = given(name);
        if (value === "")
            return otherwise;
        if (["true", "True", "TRUE"].includes(value))
            return true;
        if (["false", "False", "FALSE"].includes(value))
            return false;
        return fail(name, takes, findBoolean(value.toLowerCase()));
    }
    function readCount(name, otherwise) {
        const value = given(name) || String(otherwise);
        return /^\d{1,9}$/.test(value) ? Number(value) : fail(name, "a whole number, 0 or more");
    }
    function readReports() {
        const lines = given("reports")
            .split(/\r?\n/)
            .map((line) => line.trim());
        const patterns = lines.filter((line) => line !== "" && !line.startsWith("#"));
        if (patterns.some((pattern) => !pattern.startsWith("!")))
            return patterns;
        return fail("reports", "globs of the report files, one per line, such as **/TEST-*.xml");
    }
    function readName() {
        const name = given("name") || "Reports";
        return inputs_control().test(name) ? fail("name", "the name of the check run, on one line") : name;
    }
    function readToken() {
        const token = given("token");
        if (/[^\x21-\x7e]/.test(token)) {
            // The token must not appear in the log.
            throw new errors/* UserError */.y("Input token: it has spaces or other characters that no token has.");
        }
        return token;
    }
    function readSha() {
        const sha = given("sha").toLowerCase();
        if (sha === "" || /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha))
            return sha || undefined;
        return fail("sha", "a full commit id of 40 hex digits, or nothing for the event's own commit");
    }
    function readUrl(name) {
        const url = given(name);
        if (url === "" || (/^https?:\/\//.test(url) && URL.canParse(url)))
            return url || undefined;
        return fail(name, "an address that starts with https:// or http://");
    }
    /** What the results are compared with: the base's check run, nothing, or the `json-file` of an earlier run. */
    function readCompareWith() {
        const value = given("compare-with") || "base";
        return value === "base" || value === "none" ? value : { file: value };
    }
    function readRules(name) {
        try {
            return readPathRules(name, given(name));
        }
        catch (error) {
            throw new errors/* UserError */.y(`Input ${name}: ${(0,errors/* messageOf */.b)(error)}`);
        }
    }
}
/** Words that other tools use to turn something off. */
const meansOff = /^(?:none?|never|nothing|off|false|disabled?|ignored?)$/;
const off = ["never", "none", "ignore"];
/** Returns the choice that was probably meant. */
function findMeant(word, choices) {
    return meansOff.test(word)
        ? choices.find((choice) => off.includes(choice))
        : findNearMiss(word, choices);
}
function findNearLevel(word) {
    if (meansOff.test(word))
        return undefined;
    return levelWords.get(findNearMiss(word, [...levelWords.keys()]) ?? "");
}
/** Recognizes booleans of other notations. */
function findBoolean(word) {
    if (["yes", "y", "on", "1", "always"].includes(word))
        return "true";
    if (["no", "n", "off", "0", "never", "none"].includes(word))
        return "false";
    return findNearMiss(word, ["true", "false"]);
}

;// CONCATENATED MODULE: ./build/redact/redact-data.js

/**
 * Returns the data without secrets in its texts. What was read is redacted before rendering, because Markdown escapes
 * some characters. Reading has shortened some texts, which may end within a secret, so the redactor also removes the
 * beginnings of secrets. What is sent is redacted again because it contains other texts too: the runner masks secrets
 * in the log and in the job summary, but not in requests to the API.
 * @param data without cycles and without maps. Data without a secret is returned as it is, not copied.
 */
function redactData(data, secrets) {
    if (secrets.length === 0)
        return data;
    const redact = toRedactor(secrets);
    const clean = (value) => {
        if (typeof value === "string")
            return redact(value);
        if (!holdsSecret(value))
            return value;
        if (Array.isArray(value))
            return value.map(clean);
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
    };
    const holdsSecret = (value) => {
        if (typeof value === "string")
            return redact(value) !== value;
        if (typeof value !== "object" || value === null || ArrayBuffer.isView(value))
            return false;
        if (Array.isArray(value))
            return value.some(holdsSecret);
        for (const key in value)
            if (holdsSecret(value[key]))
                return true;
        return false;
    };
    return clean(data);
}

;// CONCATENATED MODULE: ./build/publish/shorten.js

/** Returns outputs to try if GitHub refuses the full one, each shorter than the one before. */
function shorterOutputs(output) {
    const { title, summary } = output;
    const refused = "GitHub refused the full summary of this check run";
    const half = Math.floor(Math.min(outputSummaryBytes, Buffer.byteLength(summary)) / 2);
    return [
        {
            ...output,
            summary: `${cutMarkdown(summary, half)}\n\n_${refused}; this is how it begins._\n`,
        },
        { title, summary: `${refused}.\n` },
    ];
}
/** Adds a paragraph before the summary. If there isn't enough room, the end of the summary is cut. */
function withNote(output, note) {
    const begin = `${note}\n\n`;
    const room = outputSummaryBytes - Buffer.byteLength(begin);
    const { summary } = output;
    return { ...output, summary: begin + cutMarkdown(summary, room) };
}
/** Returns the longest start of at most `limit` bytes that ends between two blocks, outside fences and `<details>`. */
function cutMarkdown(markdown, limit) {
    if (Buffer.byteLength(markdown) <= limit)
        return markdown;
    let bytes = 0;
    let depth = 0;
    let fence = "";
    let end = 0;
    let start = 0;
    for (const line of markdown.split("\n")) {
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > limit)
            break;
        const [marks = ""] = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.slice(1) ?? [];
        if (fence) {
            if (marks.startsWith(fence) && line.trim() === marks)
                fence = "";
        }
        else if (marks)
            fence = marks;
        else
            depth += shorten_count(line, "<details") - shorten_count(line, "</details");
        if (line.trim() === "" && depth === 0 && !fence)
            end = start;
        start += line.length + 1;
    }
    return markdown.slice(0, end).trimEnd();
}
function shorten_count(text, part) {
    return text.split(part).length - 1;
}

;// CONCATENATED MODULE: ./build/publish/comment/marker.js

/** The limit of a comment. Markdown is cut by bytes, and a text never has more characters than bytes. */
const commentCharacters = 65_536;
/**
 * The first line of a check's comment, by which the comment is found again. An HTML comment ends at `-->`, so the name
 * must not contain that.
 */
function markerOf(name) {
    const safe = name.replace(/[<>%]|-(?=-)/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
    return `<!-- report-to-check: ${safe} -->`;
}
/** The comment's body, cut between two blocks if it is too long. */
function toCommentBody(name, markdown) {
    const begin = `${markerOf(name)}\n`;
    return begin + cutMarkdown(markdown.trim(), commentCharacters - begin.length);
}
/**
 * Whether a comment belongs to this check. The author has to match too, because anybody can write the marker, and some
 * tokens can edit everybody's comments.
 */
function isOf(comment, name, author) {
    const [first = ""] = comment.body.split(/\r?\n/, 1);
    return first === markerOf(name) && comment.author === author;
}

;// CONCATENATED MODULE: ./build/publish/comment/read-comments.js


function readComment(body) {
    const id = getNumber(body, "id");
    if (id === undefined)
        return undefined;
    return {
        id,
        url: getText(body, "html_url") ?? "",
        author: getText(getObject(body, "user"), "login") ?? "",
        body: getText(body, "body") ?? "",
    };
}
const maxPages = 10;
/** How many comments are read. If there are so many, there may be more. */
const maxComments = maxPages * perPage;
/**
 * Lists the first comments, oldest first.
 * https://docs.github.com/en/rest/issues/comments#list-issue-comments
 */
function listComments(wire, pull) {
    const path = `/issues/${pull}/comments?per_page=${perPage}`;
    return getPages(wire, path, (body) => readAll(body, readComment), maxPages);
}
function getPull(wire, number) {
    return get(wire, `/pulls/${number}`, read_comments_readPull);
}
/**
 * Lists the open pull requests from a branch. `head` is `owner:branch`.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 */
function listPulls(wire, head) {
    const search = new URLSearchParams({ state: "open", head, per_page: String(perPage) });
    return get(wire, `/pulls?${search}`, (body) => readAll(body, read_comments_readPull));
}
function read_comments_readPull(body) {
    const number = getNumber(body, "number");
    const headSha = getText(getObject(body, "head"), "sha") ?? "";
    return number === undefined ? undefined : { number, headSha };
}
/** Safe to repeat: the body replaces the old one. */
function editComment(wire, id, body) {
    const path = `/issues/comments/${id}`;
    return send(wire, { method: "PATCH", path, body: { body }, read: readComment });
}
function deleteComment(wire, id) {
    const path = `/issues/comments/${id}`;
    return send(wire, { method: "DELETE", path, read: () => true });
}

;// CONCATENATED MODULE: ./build/publish/comment/comment.js







/** The author of comments with a job's own token. Used if no check run has shown which App the token belongs to. */
const defaultAuthor = "github-actions[bot]";
/** Comments on a pull request after the check is published. Takes at most a minute. No failure here fails the step. */
async function comment(plan, ports, { signal, secrets }) {
    const safe = redactData(plan, secrets);
    try {
        const limits = commentLimits(ports.clock.now());
        return await writeComment(startWire(ports, signal, limits), safe);
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
        return { kind: "not written", why: "The job was cancelled before the comment was written." };
    }
}
/** Creates or updates the one comment of a check on its pull request, even with parallel jobs or a lost response. */
async function writeComment(wire, plan) {
    const number = await findPull(wire, plan);
    if (typeof number !== "number")
        return number;
    const body = toCommentBody(plan.name, plan.markdown);
    const listed = await listComments(wire, number);
    if (listed.kind !== "done")
        return refuse(listed, number);
    const ours = listed.value.filter((comment) => isOf(comment, plan.name, plan.author));
    if (ours.length === 0 && !plan.mayCreate)
        return { kind: "not needed" };
    if (ours.length === 0 && listed.value.length >= maxComments) {
        return notWritten(number, "got no comment: it has more than a thousand comments, and none of the first is ours.");
    }
    // Checked right before writing, because listing takes time.
    const pull = await getPull(wire, number);
    if (pull.kind !== "done")
        return refuse(pull, number);
    if (pull.value.headSha !== plan.headSha) {
        return notWritten(number, "got no comment: it has a newer commit, whose own run comments on it.");
    }
    if (ours.length > 0)
        return keepOldest(wire, number, ours, body);
    const created = await create(wire, number, plan, body);
    if (created.kind !== "done")
        return refuse(created, number);
    return keepOldest(wire, number, created.value, body);
}
async function findPull(wire, { pull, headSha }) {
    if ("number" in pull)
        return pull.number;
    const listed = await listPulls(wire, pull.head);
    if (listed.kind !== "done")
        return refuse(listed, undefined);
    const found = listed.value.find((each) => each.headSha === headSha);
    const why = `No open pull request from ${pull.head} has the commit ${headSha.slice(0, 7)} as its newest one, so there is no comment.`;
    return found ? found.number : { kind: "not written", why };
}
/** Creates a comment. Returns all comments of the check that exist afterwards, as far as GitHub shows them. */
async function create(wire, pull, plan, body) {
    const path = `/issues/${pull}/comments`;
    const request = { method: "POST", path, body: { body }, read: readComment };
    const look = async (author) => {
        const listed = await listComments(wire, pull);
        const comments = listed.kind === "done" ? listed.value : [];
        return comments.filter((comment) => isOf(comment, plan.name, author));
    };
    let found = [];
    const sent = await send(wire, request, async (why) => {
        wire.log.info(`${why}; looking whether the comment was written.`);
        for (const ms of lookPausesMs) {
            await pause(wire, ms);
            found = await look(plan.author);
            // A comment with another body may be another job's, and ours may still appear.
            if (found.some((comment) => comment.body === body))
                break;
        }
        return found[0] ? { kind: "done", value: found[0] } : request;
    });
    if (sent.kind !== "done")
        return sent;
    if (found.length > 0)
        return { kind: "done", value: found };
    const posted = sent.value;
    // A lagging list doesn't contain it yet, and could lack another job's comment too.
    for (const ms of [0, ...lookPausesMs.slice(0, 2)]) {
        await pause(wire, ms);
        const ours = await look(posted.author);
        // Another job may already have deleted ours in favour of an older one. Deleting it again does no harm.
        const others = ours.filter(({ id }) => id !== posted.id);
        if (ours.some(({ id }) => id <= posted.id))
            return { kind: "done", value: [...others, posted] };
    }
    return { kind: "done", value: [posted] };
}
/** If several jobs created comments at once, all of them keep the same one. */
async function keepOldest(wire, pull, comments, body) {
    const [oldest, ...others] = comments.toSorted((a, b) => a.id - b.id);
    if (oldest.body !== body) {
        const edited = await editComment(wire, oldest.id, body);
        if (edited.kind !== "done")
            return refuse(edited, pull);
    }
    for (const other of others)
        await deleteComment(wire, other.id);
    return { kind: "written", url: oldest.url };
}
function notWritten(pull, what) {
    const name = pull === undefined ? "The pull request" : `Pull request #${pull}`;
    return { kind: "not written", why: `${name} ${what}` };
}
/** Says why there is no comment, and what to do. */
function refuse(sent, pull) {
    if (sent.kind === "gave up")
        return notWritten(pull, `may have got no comment: ${sent.why}.`);
    const { status, message } = sent.refusal;
    if (/\blocked\b/i.test(message)) {
        return notWritten(pull, "got no comment: its conversation is locked.");
    }
    const needs = status === 403 || status === 404
        ? " The job needs `permissions: pull-requests: write`; for pull requests from forks, its token is always read-only."
        : "";
    return notWritten(pull, `got no comment (${quoteRefusal(sent.refusal)}).${needs}`);
}

;// CONCATENATED MODULE: ./build/publish/api-annotation.js




const api_annotation_control = unicodePattern(String.raw `\p{Cc}`);
/**
 * Converts an annotation and repairs everything that GitHub would refuse. GitHub refuses the whole request because of
 * one bad annotation, and doesn't say which one it was. Undefined if the path can't be sent, since a changed path would
 * be another file.
 */
function toApiAnnotation(annotation) {
    const { location, level } = annotation;
    const { path } = location;
    if (path.trim() === "" || path !== toAcceptable(path) || api_annotation_control().test(path))
        return undefined;
    const oneLine = clean(annotation.title).replace(/\s+/g, " ").trim();
    const title = shorten(oneLine, annotationTitleCharacters);
    const rawDetails = cutBytes(clean(annotation.rawDetails ?? ""), annotationRawDetailsBytes);
    const message = clean(annotation.message);
    return {
        path,
        ...toRange(location),
        annotation_level: level,
        ...(title && { title }),
        message: cutBytes(message.trim() ? message : title || "(no message)", annotationMessageBytes),
        ...(rawDetails.trim() && { raw_details: rawDetails }),
    };
}
/** Columns are sent only if both are known, in order and on one line. */
function toRange(location) {
    const start = Math.max(1, location.startLine);
    const end = Math.max(start, location.endLine);
    const { startColumn = 0, endColumn = 0 } = location;
    return {
        start_line: start,
        end_line: end,
        ...(start === end &&
            startColumn >= 1 &&
            endColumn >= startColumn && { start_column: startColumn, end_column: endColumn }),
    };
}
/** When an emoji is written out, the joiner that belonged to it becomes an invisible character of its own. */
function clean(text) {
    return toVisible(toAcceptable(text));
}
/** Annotations can't contain characters above U+FFFF, unlike the summary. As escapes they can still be told apart. */
function toAcceptable(text) {
    return writeOutAstral(text.replace(/\r\n?/g, "\n").toWellFormed());
}
/** Cuts a longer text to `limit` bytes of UTF-8, an ellipsis included, without breaking a character. */
function cutBytes(text, limit) {
    if (text.length * 3 <= limit || Buffer.byteLength(text) <= limit)
        return text;
    const ellipsis = "\u2026";
    const room = new Uint8Array(limit - Buffer.byteLength(ellipsis));
    return text.slice(0, new TextEncoder().encodeInto(text, room).read) + ellipsis;
}

;// CONCATENATED MODULE: ./build/publish/plan.js


/** The limit of a request's body. A page of large annotations can end before it has 50. */
const bytesPerRequest = 1_000_000;
/** Plans the requests if nothing goes wrong. Pages and conclusion get the output that the creation got. */
function planCheck(check) {
    const { output } = check;
    const dropped = [];
    const annotations = [];
    for (const annotation of check.annotations) {
        const sendable = toApiAnnotation(annotation);
        if (sendable)
            annotations.push(sendable);
        else {
            const { path, startLine: line } = annotation.location;
            const why = "GitHub doesn't accept annotations for a path with such characters";
            dropped.push({ path, line, title: annotation.title, why });
        }
    }
    const create = {
        name: check.name,
        head_sha: check.headSha,
        ...(check.detailsUrl !== undefined && { details_url: check.detailsUrl }),
        external_id: check.externalId,
        status: "in_progress",
        started_at: check.startedAt,
        output,
    };
    /** `dropped` are the annotations that can't be sent. */
    return { create, pages: toPages(annotations, output), conclusion: check.conclusion, dropped };
}
/** Appends annotations. Title, summary and text are repeated, because an `output` without them removes them. */
function toPageBody(output, annotations) {
    return { output: { ...output, annotations } };
}
/** Returns pages of at most 50 annotations, and 1 MB with the output. */
function toPages(annotations, output) {
    const pages = [];
    const empty = jsonBytes(toPageBody(output, []));
    let bytes = 0;
    for (const annotation of annotations) {
        const more = jsonBytes(annotation) + ",".length;
        const page = pages.at(-1);
        if (page && page.length < annotationsPerRequest && bytes + more <= bytesPerRequest) {
            page.push(annotation);
            bytes += more;
        }
        else {
            pages.push([annotation]);
            bytes = empty + more;
        }
    }
    return pages;
}
function jsonBytes(value) {
    return Buffer.byteLength(JSON.stringify(value));
}

;// CONCATENATED MODULE: ./build/publish/steps/check-suite.js


/** Lists the newest hundred workflow runs of a commit. */
function listWorkflowRuns(wire, headSha) {
    const path = `/actions/runs?head_sha=${headSha}&exclude_pull_requests=true&per_page=100`;
    return get(wire, path, readWorkflowRuns);
}
/**
 * With a job's token, a check run joins the oldest check suite of GitHub Actions on the commit, whichever workflow
 * created it. This can't be changed. Undefined if it joined our own suite, or if it isn't known.
 */
function findOtherWorkflow(run, workflowRunId, workflowRuns) {
    // Other Apps have check suites of their own.
    if (run.app?.slug !== "github-actions")
        return undefined;
    const joined = workflowRuns.find(({ checkSuiteId }) => checkSuiteId === run.checkSuiteId);
    if (!joined || String(joined.id) === workflowRunId)
        return undefined;
    return { name: joined.name, url: joined.url };
}
function readWorkflowRuns(body) {
    return readAll(getValue(body, "workflow_runs"), (run) => {
        const id = getNumber(run, "id");
        const checkSuiteId = getNumber(run, "check_suite_id");
        const url = getText(run, "html_url");
        if (id === undefined || checkSuiteId === undefined || url === undefined)
            return undefined;
        return { id, checkSuiteId, name: getText(run, "name") ?? "", url };
    });
}

;// CONCATENATED MODULE: ./build/publish/steps/conclude.js



/**
 * Completes a check run with an output. If GitHub refuses the output, shorter ones are tried, and finally none, which
 * leaves the current output. Nothing is appended, so it is safe to repeat until there is a response.
 */
async function concludeCheckRun(wire, id, conclusion, output) {
    let concluded = await complete(output);
    for (const shorter of output ? [...shorterOutputs(output), undefined] : []) {
        if (concluded.kind !== "refused" || concluded.refusal.reason !== "invalid")
            break;
        wire.log.info("GitHub refused the conclusion; trying with a shorter summary.");
        concluded = await complete(shorter);
    }
    return concluded;
    async function complete(candidate) {
        const body = { status: "completed", conclusion, ...(candidate && { output: candidate }) };
        const path = `/check-runs/${id}`;
        const request = { method: "PATCH", path, body, read: readCheckRun, isClosing: true };
        const sent = await send(wire, request);
        if (sent.kind !== "done")
            return sent;
        const isShortened = candidate !== undefined && candidate !== output;
        return { kind: "done", value: { run: sent.value, isShortened } };
    }
}

;// CONCATENATED MODULE: ./build/publish/steps/close.js





const cancelled = {
    conclusion: "cancelled",
    note: "**The job was cancelled while this report was being sent, so annotations may be missing.**",
};
const crashed = {
    conclusion: "failure",
    note: "**Sending this report failed, so annotations may be missing.** See the log of the step.",
};
const killed = {
    conclusion: "cancelled",
    note: "**The step was ended while this report was being sent, so annotations may be missing.**",
};
/**
 * Closes check runs that this action left in progress, and adds a note. A completed check run is left unchanged, unless
 * a page that was still being sent has replaced the note.
 */
async function closeCheckRuns(wire, state, closing) {
    const runs = await findRuns(wire, state, closing);
    if (!runs)
        return { closed: "open", isSettled: false };
    let closed = "nothing to close";
    let isSettled = true;
    for (const found of runs) {
        let run = found;
        if (!run.isCompleted || hasLostNote(run)) {
            const title = `Incomplete: ${run.output.title}`;
            const output = withNote({ ...run.output, title }, closing.note);
            const sent = await concludeCheckRun(wire, run.id, closing.conclusion, output);
            if (sent.kind !== "done")
                return { closed: "open", isSettled: false };
            run = sent.value.run;
            closed = "closed";
        }
        isSettled &&= hasSettled(run, state, wire.clock.now());
    }
    return { closed, isSettled };
}
/**
 * Closes the check run that a killed main step left in progress; used by the post step. Checks again if a page was
 * being sent. Makes no request if the state says that nothing was left open. Takes at most a minute, or four if GitHub
 * asks for pauses.
 */
async function closeLeftover(state, ports) {
    if (state.isClosed)
        return "nothing to close";
    const limits = leftoverLimits(ports.clock.now());
    const wire = startWire(ports, new AbortController().signal, limits);
    let result = await closeCheckRuns(wire, state, killed);
    let { closed } = result;
    for (const ms of lookPausesMs) {
        if (result.isSettled || result.closed === "open")
            break;
        await pause(wire, ms);
        result = await closeCheckRuns(wire, state, killed);
        if (result.closed !== "nothing to close")
            closed = result.closed;
    }
    return closed;
}
/** Only this action concludes with `cancelled`, and it always adds a note. */
function hasLostNote({ conclusion, output }) {
    const notes = [cancelled.note, killed.note];
    return conclusion === "cancelled" && !notes.some((note) => output.summary.includes(note));
}
function hasSettled({ annotations = 0 }, { page }, now) {
    return !page || annotations >= page.count || now >= page.sentAt + settledAfterMs;
}
/** Undefined if GitHub doesn't say, or if there isn't enough time to find out. */
async function findRuns(wire, state, closing) {
    if (state.run) {
        const run = await close_findRun(wire, state.run.id, closing);
        return run && [run];
    }
    // The response to its creation is missing, so it can appear as long as GitHub may be working on the request.
    for (const ms of [0, ...lookPausesMs]) {
        if (wire.clock.now() + ms > wire.limits.until)
            return undefined;
        await pause(wire, ms);
        const listed = await listOpenCheckRuns(wire, state);
        if (listed.kind !== "done")
            return undefined;
        const ours = listed.value.filter((run) => run.externalId === state.externalId);
        if (ours.length > 0)
            return ours;
    }
    return [];
}
/** A lagging read doesn't know a new check run for a while. If that continues, it is closed without reading it. */
async function close_findRun(wire, id, { conclusion }) {
    for (const pauses of [0, 1, 2, 4]) {
        const ms = pauses * wire.limits.backoffMs;
        if (wire.clock.now() + ms + wire.limits.requestMs > wire.limits.until)
            break;
        await pause(wire, ms);
        const run = await getCheckRun(wire, id);
        if (run.kind === "done")
            return run.value;
        if (run.kind !== "refused" || run.refusal.reason !== "run-not-found")
            return undefined;
    }
    const concluded = await concludeCheckRun(wire, id, conclusion, undefined);
    return concluded.kind === "done" ? concluded.value.run : undefined;
}

;// CONCATENATED MODULE: ./build/publish/steps/create.js





/** Creates the check run once, with the fullest output that GitHub accepts. */
async function createCheckRun(wire, body) {
    let created = await createOnce(wire, body);
    for (const output of shorterOutputs(body.output)) {
        if (created.kind !== "refused" || !mayBeOutput(created.refusal))
            break;
        wire.log.info("GitHub refused the check run; trying with a shorter summary.");
        created = await createOnce(wire, { ...body, output });
    }
    return created;
}
/**
 * Each POST creates a new check run. So after a request without a response, its external id is searched for before the
 * request is repeated.
 */
async function createOnce(wire, body) {
    const request = { method: "POST", path: "/check-runs", body, read: readCheckRun };
    let mayExist = false;
    const sent = await send(wire, request, async (why) => {
        mayExist = true;
        wire.log.info(`${why}; looking whether the check run was created.`);
        for (const ms of lookPausesMs) {
            await pause(wire, ms);
            const listed = await listOpenCheckRuns(wire, { headSha: body.head_sha, name: body.name });
            if (listed.kind === "gave up")
                return listed;
            if (listed.kind === "refused") {
                return { kind: "gave up", why: explainRefusal(listed.refusal) };
            }
            const value = listed.value.find((run) => run.externalId === body.external_id);
            if (value)
                return { kind: "done", value };
        }
        return request;
    });
    if (sent.kind === "refused")
        return { ...sent, mayExist: false };
    if (sent.kind === "gave up")
        return { ...sent, mayExist };
    return { kind: "created", run: sent.value, output: body.output, isRepeated: mayExist };
}

;// CONCATENATED MODULE: ./build/publish/steps/verify-page.js


/**
 * Checks whether a page without a response has arrived, because sending it again could duplicate its annotations. The
 * count usually says it; otherwise the annotations are compared. Returns the part of the page that is missing, and the
 * number that GitHub counts now.
 */
async function lookForPage(wire, before, page) {
    let seen = { missing: page, count: before.count };
    for (const ms of lookPausesMs) {
        await pause(wire, ms);
        const run = await getCheckRun(wire, before.runId);
        // A lagging read may not know the check run yet.
        if (run.kind === "refused" && run.refusal.reason === "run-not-found")
            continue;
        if (run.kind !== "done")
            return run;
        const count = run.value.annotations ?? Number.NaN;
        if (count === before.count + page.length)
            return { kind: "done", value: { missing: [], count } };
        if (count <= before.count)
            continue;
        const listed = await listAnnotations(wire, before.runId);
        if (listed.kind !== "done")
            return listed;
        const there = subtract(listed.value, before.arrived);
        seen = { missing: subtract(page, there), count: listed.value.length };
        if (seen.missing.length === 0)
            break;
    }
    return { kind: "done", value: seen };
}
/** Returns the items of `all` without those of `some`. Equal items are counted. */
function subtract(all, some) {
    const counts = new Map();
    for (const item of some)
        counts.set(verify_page_toKey(item), (counts.get(verify_page_toKey(item)) ?? 0) + 1);
    return all.filter((item) => {
        const count = counts.get(verify_page_toKey(item)) ?? 0;
        counts.set(verify_page_toKey(item), count - 1);
        return count <= 0;
    });
}
/** GitHub returns these fields unchanged, except possibly for white space. */
function verify_page_toKey(item) {
    const texts = [item.title ?? "", item.message].map((text) => text.replace(/\s+/g, " ").trim());
    return JSON.stringify([
        item.path,
        item.start_line,
        item.end_line,
        item.annotation_level,
        ...texts,
    ]);
}

;// CONCATENATED MODULE: ./build/publish/steps/pages.js




/** How often a refused page is split. After that, a refused page is left out. */
const maxDivisions = 100;
/**
 * After this many refusals in a row, pages aren't split until one is accepted again: the cause is in all of them. A
 * single bad annotation among fifty is isolated after at most seven refusals.
 */
const maxRefusalsInRow = 12;
/**
 * Appends every page once, in order. A refused page is halved until the bad annotation is alone.
 * @param onSend called before a page is sent, with the total number of annotations after it has arrived
 */
async function sendPages(wire, run, output, pages, onSend) {
    const dropped = [];
    const queue = [...pages];
    let before = { runId: run.id, count: run.annotations ?? 0, arrived: [] };
    let divisions = 0;
    let refusalsInRow = 0;
    for (let page = queue.shift(); page; page = queue.shift()) {
        const { rest, stopped, ...sent } = await sendPage(wire, before, output, page, onSend);
        before = sent.before;
        if (!stopped) {
            refusalsInRow = 0;
            continue;
        }
        if (stopped.kind === "gave up" || stopped.refusal.reason !== "invalid") {
            const unsent = [rest, ...queue].reduce((sum, { length }) => sum + length, 0);
            return { dropped, unsent, stopped };
        }
        const isDivided = ++refusalsInRow < maxRefusalsInRow && divisions < maxDivisions;
        if (rest.length > 1 && isDivided) {
            divisions++;
            wire.log.info(`GitHub refused a page of ${rest.length} annotations; sending it in halves.`);
            const middle = Math.ceil(rest.length / 2);
            queue.unshift(rest.slice(0, middle), rest.slice(middle));
        }
        else {
            const alone = "GitHub refuses it";
            const why = rest.length === 1 ? alone : `${alone}, or one that was sent with it`;
            for (const { path, start_line: line, title = "" } of rest) {
                dropped.push({ path, line, title, why });
            }
        }
    }
    return { dropped, unsent: 0 };
}
async function sendPage(wire, start, output, page, onSend) {
    let before = start;
    let rest = page;
    const toRequest = () => ({
        method: "PATCH",
        path: `/check-runs/${before.runId}`,
        body: toPageBody(output, rest),
        read: readCheckRun,
        onSend: () => onSend(before.count + rest.length),
    });
    const sent = await send(wire, toRequest(), async (why) => {
        wire.log.info(`${why}; looking whether the annotations arrived.`);
        const found = await lookForPage(wire, before, rest);
        if (found.kind !== "done")
            return found;
        const { missing, count } = found.value;
        if (missing.length === 0)
            return { kind: "done", value: { annotations: count } };
        arrive(rest.filter((annotation) => !missing.includes(annotation)), count);
        rest = missing;
        return toRequest();
    });
    if (sent.kind !== "done")
        return { before, rest, stopped: sent };
    arrive(rest, sent.value.annotations ?? before.count + rest.length);
    return { before, rest: [] };
    function arrive(annotations, count) {
        before = { ...before, count, arrived: [...before.arrived, ...annotations] };
    }
}

;// CONCATENATED MODULE: ./build/publish/steps/clash.js

/** Events that one change of a pull request's branch triggers at the same time. */
const simultaneous = ["push", "pull_request", "pull_request_target"];
/**
 * Undefined if it is right that GitHub shows only the newer one: another attempt, or a later scheduled or manual run of
 * the same workflow. Also undefined if it isn't known who created the other one.
 * @param other a check run with our name, commit and App, and another external id
 */
function findClash(other, own) {
    const { url } = other;
    const by = readExternalId(other.externalId);
    if (!by)
        return isOfJob(other) ? { by: "job itself", url } : undefined;
    if (by.runId === own.runId) {
        if (!isOtherUse(by, own))
            return undefined;
        return { by: by.job === own.job ? "leg" : "job", job: by.job, url };
    }
    if (by.workflow !== own.workflow)
        return { by: "workflow", workflow: by.workflow, url };
    const events = [own.event, by.event];
    const isTwice = by.event !== own.event && events.every((event) => simultaneous.includes(event));
    return isTwice ? { by: "event", events, url } : undefined;
}
/** Removes repeated clashes, such as further runs of the same other workflow. */
function toDistinct(clashes) {
    const keyOf = ({ url: _, ...rest }) => JSON.stringify(rest);
    return [
        ...new Map(clashes.toReversed().map((clash) => [keyOf(clash), clash])).values(),
    ].reverse();
}
/**
 * Within an attempt, each step runs once per matrix job, so any other check run of the attempt is from another step or
 * matrix job. In another attempt, the same step of the same job is our own earlier run, or one of a matrix job that
 * can't be told from ours.
 */
function isOtherUse(by, own) {
    return by.attempt === own.attempt || by.job !== own.job || by.step !== own.step;
}
/** GitHub gives the check run of a job a UUID as external id and the job's page as address. */
function isOfJob({ app, url, externalId }) {
    if (app?.slug !== "github-actions")
        return false;
    const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(externalId);
    return isUuid || /\/actions\/runs\/\d+\/job\/\d+$/.test(url);
}

;// CONCATENATED MODULE: ./build/publish/steps/same-name-runs.js





/**
 * Checks the other check runs with our name and commit.
 * - One of an earlier attempt that is still in progress is closed: GitHub re-runs only what has ended.
 * - One that another job, workflow or event created may be a clash. Of equal clashes, the newest is returned.
 *
 * @param listed the check runs that existed before ours was created
 */
async function tidyNeighbours(wire, run, listed) {
    const origin = readExternalId(run.externalId);
    const clashes = [];
    for (const other of listed) {
        if (other.id === run.id || other.app?.id !== run.app?.id)
            continue;
        // Ours, created twice: see closeDoubles.
        if (other.externalId === run.externalId)
            continue;
        const clash = origin && findClash(other, origin);
        if (clash)
            clashes.push(clash);
        const by = readExternalId(other.externalId);
        const isOlder = origin && by && by.runId === origin.runId && by.attempt < origin.attempt;
        if (isOlder && !other.isCompleted) {
            const output = withNote(other.output, "A later attempt took over.");
            await same_name_runs_close(wire, other, "cancelled", output);
        }
    }
    return toDistinct(clashes);
}
/**
 * Closes check runs that GitHub created for our earlier requests after we had stopped waiting. They get our conclusion,
 * since one of them may be the newest.
 */
async function closeDoubles(wire, run, { create, conclusion }) {
    const query = { headSha: create.head_sha, name: create.name };
    const listed = await listOpenCheckRuns(wire, query);
    if (listed.kind !== "done")
        return;
    for (const other of listed.value) {
        if (other.id === run.id || other.externalId !== create.external_id)
            continue;
        await same_name_runs_close(wire, other, conclusion, create.output);
    }
}
async function same_name_runs_close(wire, other, as, output) {
    const sent = await concludeCheckRun(wire, other.id, as, output);
    if (sent.kind === "done")
        wire.log.info(`Closed an older check run of this name: ${other.url}`);
}

;// CONCATENATED MODULE: ./build/publish/publish.js















/**
 * Publishes a check as a check run, with each annotation once and one conclusion, whatever the network does. Takes at
 * most 20 minutes. Throws only for a bug in this program, after closing the check run as failed.
 */
async function publish(check, ports, { signal, secrets, lookups }) {
    const toPlan = (check) => planCheck(redactData(check, secrets));
    const plan = toPlan(check);
    const start = ports.clock.now();
    const wire = startWire(ports, signal, publishingLimits(start));
    let state = {
        name: plan.create.name,
        headSha: plan.create.head_sha,
        externalId: plan.create.external_id,
        isClosed: false,
    };
    if (signal.aborted)
        return { kind: "cancelled", isClosed: true };
    let abortedAt = Number.POSITIVE_INFINITY;
    signal.addEventListener("abort", () => {
        abortedAt = ports.clock.now();
    });
    save({});
    try {
        return await play(plan, wire, start, save, lookups, (run) => {
            const { comparedApp, withoutComparison } = check;
            const isOther = comparedApp !== undefined && run.app && run.app.id !== comparedApp;
            return isOther && withoutComparison ? toPlan(withoutComparison()) : undefined;
        });
    }
    catch (error) {
        if (signal.aborted) {
            const isClosed = await close(cancelled, cancellingLimits(abortedAt));
            return { kind: "cancelled", ...(state.run && { run: state.run }), isClosed };
        }
        // The first error is the one to report.
        await close(crashed, leftoverLimits(ports.clock.now())).catch(() => false);
        throw error;
    }
    function save(change) {
        state = { ...state, ...change };
        ports.save(state);
    }
    async function close(closing, limits) {
        const unstoppable = { ...wire, signal: new AbortController().signal, limits };
        const { closed, isSettled } = await closeCheckRuns(unstoppable, state, closing);
        // A page that was being sent when the signal came may replace the note. Then the post stage checks again.
        if (closed !== "open" && (isSettled || !signal.aborted))
            save({ isClosed: true });
        return closed !== "open";
    }
}
async function play(plan, wire, start, save, lookups, replan) {
    const created = await createCheckRun(wire, plan.create);
    if (created.kind !== "created") {
        const { mayExist, ...notDone } = created;
        if (!mayExist)
            save({ isClosed: true });
        return notDone;
    }
    const { run, isRepeated } = created;
    const other = replan(run);
    const output = other?.create.output ?? created.output;
    const { pages, conclusion, dropped: unsendable } = other ?? plan;
    const link = { id: run.id, url: run.url };
    save({ run: link });
    const ofPages = { ...wire, limits: pagesLimits(start) };
    const sent = await sendPages(ofPages, run, output, pages, (count) => save({ page: { count, sentAt: wire.clock.now() } }));
    if (sent.stopped) {
        const { stopped, unsent } = sent;
        const why = stopped.kind === "refused" ? explainRefusal(stopped.refusal) : stopped.why;
        wire.log.info(`Leaving out ${count(unsent, "annotation")}: ${why}`);
    }
    const seen = await lookAround(wire, run, lookups, start);
    if (isRepeated)
        await closeDoubles(withCourtesyLimits(wire), run, plan);
    const dropped = [...unsendable, ...sent.dropped];
    const last = noteLosses(output, dropped.length, sent.unsent);
    const ofEnd = { ...wire, limits: concludingLimits(start) };
    const concluded = await concludeCheckRun(ofEnd, run.id, conclusion, last);
    if (concluded.kind !== "done")
        return { ...concluded, leftOpen: link };
    save({ isClosed: true });
    return {
        kind: "published",
        run: link,
        dropped,
        unsent: sent.unsent,
        author: run.app ? `${run.app.slug}[bot]` : defaultAuthor,
        isShortened: created.output !== plan.create.output || concluded.value.isShortened,
        ...seen,
    };
}
function withCourtesyLimits(wire) {
    return { ...wire, limits: courtesyLimits(wire.clock.now()) };
}
/** Adds a note about annotations that are missing in the check run. */
function noteLosses(output, refused, unsent) {
    const ofRefused = `${count(refused, "annotation")} that GitHub refuses (the log of the step names them)`;
    const ofUnsent = `${count(unsent, "annotation")} that could not be sent`;
    const missing = joinParts([refused > 0 && ofRefused, unsent > 0 && ofUnsent], "; ");
    return missing ? withNote(output, `**Missing here: ${missing}.**`) : output;
}
/** Takes what the lookups found about other check runs. Nothing is requested or changed after the conclusion. */
async function lookAround(wire, run, lookups, start) {
    const { sameName = [], workflowRuns = [] } = (await lookups?.take(start + lookupMs, wire.signal)) ?? {};
    const clashes = await tidyNeighbours(withCourtesyLimits(wire), run, sameName);
    const origin = readExternalId(run.externalId);
    const otherWorkflow = origin && findOtherWorkflow(run, origin.runId, workflowRuns);
    return { clashes, ...(otherWorkflow && { otherWorkflow }) };
}

;// CONCATENATED MODULE: ./build/publish/steps/lookups.js




/** Starts reads that run in parallel to the main work and don't delay it for long. Each is tried once. */
function lookups_startLookups(ports, query) {
    const { clock, log } = ports;
    const aborter = new AbortController();
    const wire = startWire(ports, aborter.signal, lookupLimits(clock.now()));
    // What fails is left out. It isn't worth a second request.
    const found = {};
    let isComplete = false;
    const sameName = listNewestCheckRuns(wire, query).then((sent) => {
        if (sent.kind === "done")
            found.sameName = sent.value;
    });
    const workflowRuns = listWorkflowRuns(wire, query.headSha).then((sent) => {
        if (sent.kind === "done")
            found.workflowRuns = sent.value;
    });
    const complete = Promise.all([sameName, workflowRuns])
        .then(() => {
        isComplete = true;
    })
        .catch((error) => {
        if (!aborter.signal.aborted)
            throw error;
    });
    return {
        /**
         * Resolves with what was found at `until`, in milliseconds since 1970, or earlier if everything was found or
         * `signal` is aborted. Unfinished reads are given up.
         */
        async take(until, signal) {
            if (!isComplete) {
                const timer = new AbortController();
                const either = AbortSignal.any([timer.signal, signal]);
                await Promise.race([complete, clock.sleep(until - clock.now(), either)]);
                timer.abort();
            }
            if (!isComplete && !signal.aborted)
                log.info("GitHub was slow to list the commit's other check runs and workflow runs, so they weren't compared with this one.");
            aborter.abort();
            return found;
        },
        /** Gives up unfinished reads. */
        stop: () => aborter.abort(),
    };
}

;// CONCATENATED MODULE: ./build/compare/changing-parts.js
/**
 * Parts of a name or message that differ from run to run without a change. Each alternative is a fixed prefix and one
 * run of characters, so none backtracks.
 */
const changing = new RegExp([
    // A UUID.
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    // Addresses: 0x7f8a\u2026, and Java's Object@1b2c3d4.
    "0x[0-9a-f]+",
    "@[0-9a-f]{5,16}",
    // ISO 8601 dates and times, and times alone.
    "\\d{4}-\\d\\d-\\d\\d(?:[t ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:z|[+-]\\d\\d:?\\d\\d)?)?",
    "\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?",
    "\\bseed\\W{0,4}\\d+",
    // Temporary folders, including the rest of the path.
    "/(?:tmp|var/folders|var/tmp)/[^\\s\"'`,;)\\]]+",
    "\\\\temp\\\\[^\\s\"'`,;)\\]]+",
    "\\d{5,}",
].join("|"), "gi");
/**
 * What every match of `changing` contains. It is checked first, because it begins with fewer characters: that takes a
 * tenth of the time.
 */
const sign = /\d(?:\d{4}|[-:]\d)|-[0-9a-f]{4}-|0x[0-9a-f]|@[0-9a-f]{5}|\bseed|[/\\](?:tmp|temp|var)[/\\]/i;
/** Durations, which are never the point of a message. */
const durations = /\b\d{1,9}(?:\.\d{1,9})? ?(?:ns|\u00b5s|us|ms|s|secs?|seconds?|minutes?)\b/gi;
/**
 * Replaces the parts of a test's name that can change from run to run: addresses, UUIDs, dates, seeds, temporary paths,
 * and numbers of 5 or more digits.
 */
function withoutChangingParts(name) {
    return /[\d\\/@]/.test(name) && sign.test(name) ? name.replace(changing, "#") : name;
}
/** How much of a message is compared, in UTF-16 units. The start is enough to identify it. */
const comparedMessage = 2000;
/** Returns the part of a failure's message that is the same in each run. */
function lastingMessage(message) {
    const begin = message.slice(0, comparedMessage);
    return withSingleSpaces(withoutChangingParts(begin).replace(durations, "#"));
}
/** Most messages have single spaces already. */
function withSingleSpaces(text) {
    return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text;
}
/** Removes the numbers from the message of a linter or scanner, because they can count things elsewhere in the file. */
function withoutNumbers(message) {
    return withSingleSpaces(message.slice(0, comparedMessage).replace(/\d+/g, "#"));
}

;// CONCATENATED MODULE: ./build/compare/line-hash.js
/**
 * Returns 32 bits of a line as a signed integer, ignoring white space. A run hashes thousands of short lines, for which
 * a loop is faster than SHA-1 and needs no copy without the white space. MurmurHash3 with UTF-16 units instead of bytes:
 * https://github.com/aappleby/smhasher/wiki/MurmurHash3
 */
function hashLine(line) {
    let hash = 0;
    let length = 0;
    const end = line.length;
    for (let at = 0; at < end; at++) {
        const unit = line.charCodeAt(at);
        if (unit <= 0x20
            ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
            : unit >= 0xa0 && otherSpaces.has(unit))
            continue;
        length++;
        let part = Math.imul(unit, 0xcc9e2d51);
        part = (part << 15) | (part >>> 17);
        hash ^= Math.imul(part, 0x1b873593);
        hash = (hash << 13) | (hash >>> 19);
        hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
    }
    return spread(hash ^ length);
}
/** The spaces outside ASCII that `\s` matches. https://tc39.es/ecma262/#prod-WhiteSpace */
const otherSpaces = new Set(Array.from("\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff", (space) => space.charCodeAt(0)));
for (let unit = 0x2000; unit <= 0x200a; unit++)
    otherSpaces.add(unit);
/** Makes each bit of the input affect each bit of the result. */
function spread(hash) {
    let mixed = hash ^ (hash >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
}

;// CONCATENATED MODULE: ./build/compare/finding-key.js




/** Longer lines are from lock files or minified code, so any part of them may have changed. In UTF-16 units. */
const finding_key_longestLine = 1000;
/** @param detail with which detail the findings are stored or matched */
function toKeyedFindings(findings, detail = "each") {
    const fingerprints = detail === "each" ? ownFingerprints(findings) : [];
    // Hashes are cached because there are few tools, files and rules.
    const toFile = (0,once/* oncePer */.Pu)(hashFile);
    const byMessage = openMessageKeys();
    const ofTools = (0,once/* oncePer */.Pu)((tool) => ({
        tool: hashTool(tool),
        ofRule: (0,once/* oncePer */.Pu)((rule) => ({
            id: hash16(`${tool}\0${rule}`),
            onLine: hashRule(rule),
        })),
    }));
    return findings.map((finding, index) => {
        const { rule, file } = finding;
        const { tool, ofRule } = ofTools(finding.tool);
        const { id, onLine } = ofRule(rule);
        const fingerprint = fingerprints[index];
        const key = {
            tool,
            file: file === undefined ? 0 : toFile(file),
            rule: id,
            key: detail === "each" ? toLineOrMessageKey(finding, onLine) : 0,
            fingerprint: fingerprint === undefined ? undefined : hash32(`${rule}\0fingerprint\0${fingerprint}`),
        };
        return { finding, key };
    });
    function toLineOrMessageKey(finding, onLine) {
        const line = comparableLine(finding);
        return line === undefined ? byMessage(finding) : finding_key_keyOf(onLine, hashLine(line));
    }
}
/**
 * Makes keys by message, which are needed even if the line is suitable, because the base may have had no checkout.
 * Messages are cached because linters repeat them.
 */
function openMessageKeys() {
    const ofRule = (0,once/* oncePer */.Pu)((rule) => hash32(`message\0${rule}`));
    const ofMessage = (0,once/* oncePer */.Pu)((message) => hash32(withoutNumbers(message)));
    return ({ rule, message }) => finding_key_keyOf(ofRule(rule), ofMessage(message));
}
/** Returns the key of a finding from the hashes of its rule and of its line or message, using all 32 bits of both. */
function finding_key_keyOf(rule, other) {
    return rule ^ other;
}
function hashRule(rule) {
    return hash32(`rule\0${rule}`);
}
function hashTool(tool) {
    return hash32(`tool\0${tool}`);
}
function hashFile(path) {
    return hash32(`file\0${path}`);
}
/** Returns the flagged line if it can identify a finding. */
function comparableLine({ file, lineText }) {
    if (file === undefined || lineText === undefined || lineText.length > finding_key_longestLine)
        return;
    // A finding on an empty line is about the lines around it.
    return lineText.trim() === "" ? undefined : lineText;
}
/** Returns the fingerprints that are unique per file and rule. A repeated one identifies the file or is a constant. */
function ownFingerprints(findings) {
    if (!findings.some(({ fingerprints }) => fingerprints))
        return [];
    const texts = findings.map(({ fingerprints }) => fingerprintText(fingerprints));
    const ids = findings.map(({ tool, rule, file }, i) => `${tool}\0${rule}\0${file}\0${texts[i]}`);
    const counts = new Map();
    for (const id of ids)
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return texts.map((text, i) => (counts.get(ids[i]) === 1 ? text : undefined));
}
function fingerprintText(fingerprints) {
    if (!fingerprints)
        return undefined;
    const parts = [];
    for (const name of Object.keys(fingerprints)) {
        const value = fingerprints[name];
        if (!isLineNumber(value))
            parts.push(`${name}=${value}`);
    }
    return parts.length === 0 ? undefined : parts.sort().join("\n");
}
/**
 * `12`, `12:5` and `src/a.js:12` change with each line above. In `39fa2ee980eb94b0:1` the number counts equal lines.
 */
function isLineNumber(fingerprint) {
    return fingerprint.length < 8 || /(?:^|\D)\d{1,7}$/.test(fingerprint)
        ? !/^[\da-f]{8,128}(?::\d{1,7})?$/i.test(fingerprint)
        : false;
}

;// CONCATENATED MODULE: ./build/compare/test-key.js




/**
 * Begins the hash of a test's names before the tool is known. `hashOf` continues it with the test's name. SHA-1 would
 * take a fifth of the time for reading a large report. See docs/decisions/comparing.md.
 */
function startHash(test) {
    return hashStart(test_key_beforeName(test));
}
/** Makes a function that turns a 53-bit hash of the names into a 48-bit id of a test of this tool. */
function idsOf(tool) {
    const hash = hash48(`tool\0${tool}`);
    const high = (hash / 2 ** 32) | 0;
    const low = hash | 0;
    // JavaScript combines only 32 bits at once.
    return (names) => (((names / 2 ** 32) & 0xffff) ^ high) * 2 ** 32 + ((names ^ low) >>> 0);
}
/** Returns a function that makes the key of a failed test. What adjacent tests share is hashed once. */
function openFailureKeys() {
    const idsOfTool = (0,once/* oncePer */.Pu)(idsOf);
    let last = hashAround({ suites: [] });
    return (test, message) => {
        if (test.suites !== last.suites || test.className !== last.className)
            last = hashAround(test);
        const lastingName = withoutChangingParts(test.name);
        const toId = idsOfTool(test.tool);
        const id = toId(hash_hashOf(test.name, last.start));
        const isLastingName = lastingName === test.name;
        const isLasting = isLastingName && last.isLasting;
        const method = methodName(test.name);
        return {
            leg: hashLeg(test.leg),
            id,
            lasting: isLasting ? id : toId(hash_hashOf(lastingName, last.lastingStart)),
            method: hash32(isLastingName ? method : withoutChangingParts(method)),
            message: hash16(lastingMessage(message)),
        };
    };
}
function hashAround({ suites, className }) {
    const before = test_key_beforeName({ suites, className });
    const lasting = withoutChangingParts(before);
    return {
        suites,
        className,
        start: hashStart(before),
        isLasting: lasting === before,
        lastingStart: hashStart(lasting),
    };
}
function hashLeg(leg) {
    return leg === "" ? 0 : hash32(`leg\0${leg}`);
}
function test_key_beforeName({ suites, className = "" }) {
    return `${suites.join("\x01")}\0${className}`;
}
/** `adds[1-2]` and `adds(int)` are runs of `adds`. */
function methodName(name) {
    const end = name.search(/[[(]/);
    return end > 0 ? name.slice(0, end).trimEnd() : name;
}

;// CONCATENATED MODULE: ./build/compare/digest/bloom.js
const bitsPerId = 9.6;
const hashes = 7;
/** Larger sets don't fit into the text of a check run: in base64, this one has 64,000 characters. */
const maxBloomIds = 40_000;
/**
 * Makes the bits of a set of 48-bit ids, with false positives (about 1 in 100) but no false negatives.
 * https://en.wikipedia.org/wiki/Bloom_filter
 */
function toBloom(ids) {
    const bits = new Uint8Array(Math.ceil((ids.size * bitsPerId) / 8));
    for (const id of ids) {
        for (let n = 0; n < hashes; n++) {
            const bit = bitOf(id, n, bits);
            bits[bit >> 3] = bits[bit >> 3] | (1 << (bit & 7));
        }
    }
    return bits;
}
function mayHave(bits, id) {
    if (bits.length === 0)
        return false;
    for (let n = 0; n < hashes; n++) {
        const bit = bitOf(id, n, bits);
        if ((bits[bit >> 3] & (1 << (bit & 7))) === 0)
            return false;
    }
    return true;
}
/** All hashes are made from two halves of the id. https://www.eecs.harvard.edu/~michaelm/postscripts/rsa2008.pdf */
function bitOf(id, n, bits) {
    // Integers of at most 31 bits, which are the fastest in V8.
    const first = (id % 0x1000000) | 0;
    const step = (id / 0x1000000) | 1;
    return (first + n * step) % (bits.length * 8);
}

;// CONCATENATED MODULE: ./build/compare/digest/to-digest.js




/** Makes the complete digest; see `openFitter` for a shorter one. `previous` is the digest of the preceding run. */
function toDigest(run, previous) {
    return {
        isIncomplete: run.isIncomplete,
        findings: toStoredFindings(run),
        tests: toStoredTests(run, previous?.tests),
    };
}
function toStoredFindings({ tools, detail, findings }) {
    const stored = [];
    const ofTool = (0,once/* oncePer */.Pu)((tool) => {
        const files = [];
        stored.push({ tool, files });
        return (0,once/* oncePer */.Pu)((file) => {
            const groups = [];
            files.push(groups);
            return (0,once/* oncePer */.Pu)((rule) => {
                const group = { file, rule, count: 0, keys: [], fingerprints: [], others: [] };
                groups.push(group);
                return group;
            });
        });
    });
    for (const tool of tools)
        ofTool(hashTool(tool));
    // V8 would compile a loop over so many findings once more while it runs.
    findings.forEach(({ finding, key }) => {
        if (finding.isNeverKnown)
            return;
        const group = ofTool(key.tool)(key.file)(key.rule);
        group.count++;
        if (detail === "each")
            addKey(group, key);
    });
    return {
        detail,
        tools: stored.map(({ tool, files }) => ({
            tool,
            groups: detail === "each" ? files.flat().map(to_digest_close) : files.flat(),
        })),
    };
}
function addKey(group, { key, fingerprint }) {
    if (fingerprint === undefined)
        group.others.push(key);
    else {
        group.keys.push(key);
        group.fingerprints.push(fingerprint);
    }
}
function to_digest_close({ others, keys, ...group }) {
    return { ...group, keys: [...keys, ...others] };
}
function toStoredTests(run, previous) {
    const hasHistory = previous?.detail === "with history" || previous?.detail === "failed and flaky";
    const before = hasHistory ? previous : undefined;
    const isTested = run.ran === undefined || run.ran.size > 0 || run.failed.length > 0;
    const runs = Math.min(32, (before?.runs ?? 0) + (isTested ? 1 : 0));
    if (!run.storesTests)
        return { detail: "none", runs, legs: [] };
    const older = new Map((before?.legs ?? []).map((leg) => [leg.leg, leg]));
    const failed = Map.groupBy(run.failed, ({ leg }) => leg);
    const flaky = Map.groupBy(run.flaky, ({ leg }) => leg);
    const legs = new Set([
        ...run.legs.map(hashLeg),
        ...failed.keys(),
        ...flaky.keys(),
        ...older.keys(),
    ]);
    return {
        detail: "with history",
        runs,
        legs: [...legs].map((leg) => {
            const now = { failed: failed.get(leg) ?? [], flaky: flaky.get(leg) ?? [] };
            return toStoredLeg(leg, now, older.get(leg), isTested);
        }),
        ...(run.ran && run.ran.size > 0 && { ran: toBloom(run.ran) }),
    };
}
function toStoredLeg(leg, now, before, isTested) {
    const older = before ? [...before.failed, ...before.flaky, ...before.steady] : [];
    const histories = new Map();
    // The lasting id continues the history if a parameter of the test changes.
    for (const { lasting, history } of older) {
        histories.set(lasting, ((histories.get(lasting) ?? 0) | history) >>> 0);
    }
    const toStored = ({ id, lasting, method, message }) => {
        const history = (((histories.get(lasting) ?? 0) << 1) | 1) >>> 0;
        return { id, lasting, method, message, history };
    };
    const failed = now.failed.map(toStored);
    const flaky = now.flaky.map(toStored);
    const stored = new Set([...failed, ...flaky].map(({ lasting }) => lasting));
    const steady = [];
    for (const test of older) {
        const history = ((histories.get(test.lasting) ?? 0) << (isTested ? 1 : 0)) >>> 0;
        if (history === 0 || stored.has(test.lasting))
            continue;
        stored.add(test.lasting);
        steady.push({ ...test, history });
    }
    return { leg, failed, flaky, steady };
}

;// CONCATENATED MODULE: ./build/compare/diff/changed-files.js

/** Returns a diff that can be looked up by path in constant time. */
function indexDiff(diff) {
    const files = new Map(diff.files.filter(({ kind }) => kind !== "deleted").map((file) => [file.path, file]));
    const submodules = new Map(diff.files.filter(({ isSubmodule }) => isSubmodule).map((file) => [file.path, file]));
    return {
        /** Returns the change of the file, or of the submodule that contains it. */
        of: (path) => files.get(path) ?? submoduleOf(path, submodules),
        isCut: diff.isCut === true,
    };
}
function submoduleOf(path, submodules) {
    if (submodules.size === 0)
        return undefined;
    for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
        const submodule = submodules.get(path.slice(0, end));
        if (submodule)
            return submodule;
    }
    return undefined;
}
/** Returns the change that added or altered one of these lines, from 1, or removed something next to one. */
function changeAt(changes, start, end = start) {
    // Only the last change that begins at or before the end can touch the lines. Earlier ones end before `start`.
    const begun = countStart(changes.length, (at) => changes[at].newStart <= end);
    const last = changes[begun - 1];
    // If nothing was added, both lines next to the removed ones count.
    return last && last.newStart + (last.added.length || 2) - 1 >= start ? last : undefined;
}

;// CONCATENATED MODULE: ./build/compare/match/files.js



/** Maps current files to files of the base. `hadFindings` says whether the base had findings in a file. */
function pairFiles({ diff, files }, hadFindings) {
    const changed = indexDiff(diff ?? { files: [], isCut: true });
    const deleted = new Set((diff?.files ?? [])
        .filter(({ kind, path }) => kind === "deleted" && changed.of(path) === undefined)
        .map(({ path }) => hashFile(path)));
    const renamed = new Map();
    for (const { kind, path, oldPath } of diff?.files ?? []) {
        if (kind === "renamed" && oldPath !== undefined)
            renamed.set(path, hashFile(oldPath));
    }
    const today = files && (0,once/* once */.Oo)(() => new Set(Array.from(files(), hashFile)));
    const isMissingNow = (file) => today !== undefined && !today().has(file);
    return {
        /** Returns the hash of the file's path at the base. `file` is the hash of its current path. */
        oldFile: (path, file) => (path === undefined ? undefined : renamed.get(path)) ?? file,
        /** Returns true if the file didn't exist at the base and the diff doesn't name an earlier one. */
        isNew: (path, file) => {
            const kind = changed.of(path)?.kind;
            if (kind === undefined)
                return changed.isCut && !hadFindings(file);
            return kind === "added" || kind === "copied";
        },
        /** Returns true if a file of the base no longer exists and the diff doesn't name its successor. */
        isRemoved: (file) => file !== 0 && (deleted.has(file) || (changed.isCut && isMissingNow(file))),
        /** Returns undefined if the changes are unknown. */
        changesOf: (path) => {
            const file = changed.of(path);
            if (file)
                return file.isSubmodule ? undefined : file.changes;
            return changed.isCut ? undefined : [];
        },
    };
}

;// CONCATENATED MODULE: ./build/compare/match/edited-line.js

const token = unicodePattern(String.raw `[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]`, "gu");
/** A line is an edit of another line if it keeps this share of its tokens. */
const keptTokens = 0.6;
/** Characters that most lines contain, so they don't count as similarity. */
const common = /^[()[\]{}.,:;'"`]$/;
/** Returns the share of `before` that is in `after`, from 0.6 to 1. Undefined if it is too small for an edit. */
function editShare(before, after) {
    const [old, now] = [toTokens(before), toTokens(after)];
    const share = keptShare(old, now);
    const renamed = renamings(old, now);
    if (share < keptTokens)
        return renamed > 1 ? keptTokens : undefined;
    const distinctive = (tokens) => tokens.filter((text) => !common.test(text));
    const isAlike = renamed > 0 || keptShare(distinctive(old), distinctive(now)) >= keptTokens;
    return isAlike ? share : undefined;
}
function toTokens(line) {
    return line.match(token()) ?? [];
}
/** Returns the share of one side's tokens that the other side also has, in any order; 1 if there are none. */
function keptShare(old, now) {
    const counts = new Map();
    for (const text of now)
        counts.set(text, (counts.get(text) ?? 0) + 1);
    let kept = 0;
    for (const text of old) {
        const left = counts.get(text) ?? 0;
        if (left === 0)
            continue;
        counts.set(text, left - 1);
        kept++;
    }
    return old.length === 0 ? 1 : kept / old.length;
}
/** Returns how often a renamed word occurs if all else is the same: 3 for `i = i + i` and `n = n + n`. Otherwise 0. */
function renamings(old, now) {
    if (old.length !== now.length)
        return 0;
    const changed = old.flatMap((text, at) => (text === now[at] ? [] : [`${text} ${now[at]}`]));
    return new Set(changed).size === 1 ? changed.length : 0;
}

;// CONCATENATED MODULE: ./build/compare/match/pool.js
/** Groups the base's findings by tool. */
function toStocks({ tools }) {
    const stocks = new Map();
    for (const { tool, groups } of tools) {
        const files = stocks.get(tool) ?? new Map();
        stocks.set(tool, files);
        groups.forEach((group) => {
            const rules = files.get(group.file) ?? new Map();
            files.set(group.file, rules);
            rules.set(group.rule, toPool(group, rules.get(group.rule)));
        });
    }
    return stocks;
}
function poolsOf(stock) {
    const pools = [];
    stock.forEach((rules) => {
        rules.forEach((pool) => {
            pools.push(pool);
        });
    });
    return pools;
}
function hasKey(pool, key) {
    return pool.left > 0 && (pool.keys.get(key) ?? 0) > 0;
}
/** Takes a finding with this key, if there is one left. */
function takeKey(pool, key) {
    const left = pool.keys.get(key) ?? 0;
    if (pool.left === 0 || left === 0)
        return false;
    pool.keys.set(key, left - 1);
    pool.left--;
    return true;
}
/** Takes the finding with this fingerprint, unless it is already taken. */
function takeFingerprint(pool, fingerprint) {
    if (fingerprint === undefined || !pool.fingerprints)
        return false;
    const key = pool.fingerprints.get(fingerprint);
    if (key === undefined)
        return false;
    pool.fingerprints.delete(fingerprint);
    return takeKey(pool, key);
}
/** Takes any finding, if there is one left. */
function takeOne(pool) {
    if (pool.left === 0)
        return false;
    pool.left--;
    return true;
}
function toPool(group, known) {
    const { file, rule, keys, fingerprints, count } = group;
    const pool = known ?? { file, rule, keys: new Map(), fingerprints: undefined, left: 0 };
    for (let n = 0; n < keys.length; n++) {
        const key = keys[n];
        pool.keys.set(key, (pool.keys.get(key) ?? 0) + 1);
    }
    fingerprints.forEach((fingerprint, index) => {
        pool.fingerprints ??= new Map();
        pool.fingerprints.set(fingerprint, keys[index]);
    });
    pool.left += count;
    return pool;
}

;// CONCATENATED MODULE: ./build/compare/match/match-edited.js





/** How many lines before and after the most likely one are compared in a large change. */
const match_edited_window = 100;
/** The number of word-by-word comparisons for all findings of a run. */
const maxComparisons = 20_000;
/** If a line keeps this share of its tokens, the search ends. */
const enough = 0.8;
/**
 * Makes a function that matches a finding on an edited line: among the removed lines of the same change that had a
 * finding of this rule, it takes the most similar one. The function caches hashes, so make one per run.
 */
function findEdited() {
    const hashes = new WeakMap();
    let comparisons = 0;
    return ({ rule, line, text }, changes, pool) => {
        const change = changeAt(changes, line);
        if (!change || change.removed.length === 0 || change.added.length === 0)
            return false;
        const { removed, added, newStart } = change;
        const known = hashes.get(change) ?? [];
        hashes.set(change, known);
        const ruleHash = hashRule(rule);
        const likeliest = Math.round(((line - newStart) * removed.length) / added.length);
        let best;
        for (const at of around(likeliest, removed.length)) {
            const old = removed[at];
            if (old.length > finding_key_longestLine)
                continue;
            known[at] ??= hashLine(old);
            const key = finding_key_keyOf(ruleHash, known[at]);
            if (!hasKey(pool, key) || key === best?.key)
                continue;
            if (comparisons++ > maxComparisons)
                break;
            const share = editShare(old, text) ?? 0;
            if (share > (best?.share ?? 0))
                best = { key, share };
            if (share >= enough)
                break;
        }
        return best !== undefined && takeKey(pool, best.key);
    };
}
/** Yields the indices below `length`, nearest to `middle` first. */
function* around(middle, length) {
    for (let far = 0; far <= match_edited_window; far++) {
        if (middle + far < length)
            yield middle + far;
        if (far > 0 && middle - far >= 0 && middle - far < length)
            yield middle - far;
    }
}

;// CONCATENATED MODULE: ./build/compare/match/match-moved.js

/** The number of removed files that are considered for each finding. */
const maxCandidates = 8;
/**
 * Indexes the findings of removed files by the properties that a current finding must share, for one tool. Without
 * keys, findings only need to share the rule.
 */
function indexRemoved(stock, isRemoved, hasKeys) {
    const removed = new Map();
    const idOf = (rule, key) => (hasKeys ? rule * 2 ** 32 + (key >>> 0) : rule);
    for (const pool of poolsOf(stock)) {
        if (!isRemoved(pool.file))
            continue;
        for (const key of hasKeys ? pool.keys.keys() : [0]) {
            const id = idOf(pool.rule, key);
            const pools = removed.get(id) ?? [];
            removed.set(id, pools);
            pools.push(pool);
        }
    }
    const origins = new Map();
    const isLeft = (pool, key) => (hasKeys ? hasKey(pool, key) : pool.left > 0);
    const takeFrom = (pool, key) => (hasKeys ? takeKey(pool, key) : takeOne(pool));
    const poolsLeft = ({ rule, key }) => {
        const pools = removed.get(idOf(rule, key)) ?? [];
        while (pools.length > 0 && !isLeft(pools.at(-1), key))
            pools.pop();
        return pools;
    };
    const mostShared = (findings) => {
        const votes = new Map();
        for (const finding of findings) {
            for (const pool of poolsLeft(finding).slice(-maxCandidates)) {
                if (isLeft(pool, finding.key))
                    votes.set(pool.file, (votes.get(pool.file) ?? 0) + 1);
            }
        }
        return [...votes].sort((a, b) => b[1] - a[1])[0];
    };
    return {
        /** Returns the file that at least half of this file's findings came from, which is its name before a rename. */
        originOf: (file) => origins.get(file),
        /** Takes the findings of one new file, and returns which of them are known. */
        take: (findings) => {
            const [origin, shared = 0] = mostShared(findings) ?? [];
            const [first] = findings;
            if (origin === undefined || first === undefined)
                return findings.map(() => false);
            if (shared * 2 >= findings.length)
                origins.set(first.file, origin);
            return findings.map((finding) => {
                const own = stock.get(origin)?.get(finding.rule);
                if (own && takeFrom(own, finding.key))
                    return true;
                const other = poolsLeft(finding).at(-1);
                return other !== undefined && takeFrom(other, finding.key);
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/compare/match/match-findings.js







/**
 * Matches each finding of the base with at most one current finding: first equal ones, then those in renamed files,
 * then those on edited lines. `complete` are the tools with complete results; only their findings can be fixed.
 */
function matchFindings(findings, base, surroundings, complete) {
    const stocks = toStocks(base);
    const filesBefore = (0,once/* once */.Oo)(() => {
        return new Set([...stocks.values()].flatMap((stock) => [...stock.keys()]));
    });
    const pairs = pairFiles(surroundings, (file) => filesBefore().has(file));
    const marks = new Array(findings.length);
    const items = [];
    // Most findings have the same line as at the base, so nothing else is done for them.
    findings.forEach(({ finding, key }, at) => {
        const stock = finding.isNeverKnown ? undefined : stocks.get(key.tool);
        const pool = stock?.get(pairs.oldFile(finding.file, key.file))?.get(key.rule);
        if (pool && takeKey(pool, key.key))
            marks[at] = knownBy("same");
        else
            items.push({ finding, key, at, pool, by: undefined });
    });
    const comparable = items.filter(({ finding }) => finding.isNeverKnown !== true);
    for (const [tool, ofTool] of Map.groupBy(comparable, ({ key }) => key.tool)) {
        const stock = stocks.get(tool);
        if (stock)
            matchTool(ofTool, stock, base.detail, pairs);
    }
    for (const item of items)
        marks[item.at] = toMark(item, pairs);
    const fixed = complete.flatMap((tool) => {
        const stock = stocks.get(hashTool(tool));
        return stock ? fixedOf(stock) : [];
    });
    return { marks, fixed };
}
function matchTool(items, stock, detail, pairs) {
    if (detail === "each") {
        const left = matchSame(items);
        const origin = matchMoved(left, stock, pairs, true);
        matchEdited(left, stock, pairs, origin);
    }
    else if (detail === "per file and rule") {
        matchCounts(items, pairs, ({ pool }) => pool);
        matchMoved(items, stock, pairs, false);
    }
    else if (detail === "per rule") {
        matchCounts(items, pairs, ({ key }) => stock.get(0)?.get(key.rule));
    }
}
/** Matches by message, then by fingerprint, each using what is left. Returns what is left in the end. */
function matchSame(items) {
    const byMessage = openMessageKeys();
    const ways = [
        (pool, { finding }) => pool.left > 0 && takeKey(pool, byMessage(finding)),
        (pool, { key }) => takeFingerprint(pool, key.fingerprint),
    ];
    let left = items;
    for (const take of ways) {
        left = left.filter((item) => {
            if (item.pool === undefined || !take(item.pool, item))
                return true;
            item.by = "same";
            return false;
        });
    }
    return left;
}
/** Returns the former file of a new file according to its findings. */
function matchMoved(items, stock, pairs, hasKeys) {
    const inNewFiles = items.filter(({ by, finding: { file }, key }) => by === undefined && file !== undefined && pairs.isNew(file, key.file));
    if (inNewFiles.length === 0)
        return () => undefined;
    const removed = indexRemoved(stock, pairs.isRemoved, hasKeys);
    for (const [, inFile] of Map.groupBy(inNewFiles, ({ key }) => key.file)) {
        const taken = removed.take(inFile.map(({ key }) => key));
        for (const [at, item] of inFile.entries())
            if (taken[at])
                item.by = "moved";
    }
    return removed.originOf;
}
function matchEdited(items, stock, pairs, originOf) {
    const takeEdited = findEdited();
    items.forEach((item) => {
        if (item.by)
            return;
        const { finding, key } = item;
        const origin = originOf(key.file);
        const pool = origin === undefined ? item.pool : stock.get(origin)?.get(key.rule);
        if (!pool || pool.left === 0)
            return;
        const text = comparableLine(finding);
        const changes = finding.file === undefined ? undefined : pairs.changesOf(finding.file);
        if (text === undefined || !changes || finding.line === undefined || origin !== undefined) {
            if (takeOne(pool))
                item.by = "count";
        }
        else if (takeEdited({ rule: finding.rule, line: finding.line, text }, changes, pool)) {
            item.by = "edited";
        }
    });
}
/** Matches by count. Findings outside of the change are the most likely to be known. */
function matchCounts(items, pairs, poolOf) {
    const { true: others = [], false: touched = [] } = Object.groupBy(items, ({ finding }) => isUntouched(finding, pairs) === true ? "true" : "false");
    for (const item of [...others, ...touched]) {
        const pool = poolOf(item);
        if (pool && takeOne(pool))
            item.by = "count";
    }
}
/** Shared, because most findings have the same mark. */
const knownBy = (0,once/* oncePer */.Pu)((by) => ({ state: "known", by }));
const isNew = { state: "new" };
const isNewAndUntouched = { state: "new", isUntouched: true };
function toMark({ finding, by }, pairs) {
    if (by)
        return knownBy(by);
    return isUntouched(finding, pairs) ? isNewAndUntouched : isNew;
}
/** Returns undefined if the changes are unknown. */
function isUntouched({ file, line }, pairs) {
    if (file === undefined || line === undefined)
        return undefined;
    const changes = pairs.changesOf(file);
    return changes && changeAt(changes, line) === undefined;
}
function fixedOf(stock) {
    const withRest = poolsOf(stock).filter(({ left }) => left > 0);
    return withRest.map(({ file, left }) => ({ file, count: left }));
}

;// CONCATENATED MODULE: ./build/compare/match/pair-tests.js
/** Pairs items of the same leg that share a key. Flaky tests that had failures come first. */
function pair(items, olds, shared, by) {
    const waiting = Map.groupBy(olds, ({ wasFlaky, leg, test }) => [wasFlaky, leg, shared(test)].join(" "));
    for (const item of items) {
        if (item.old)
            continue;
        for (const wasFlaky of item.isFlaky ? [false, true] : [false]) {
            const same = waiting.get([wasFlaky, item.key.leg, shared(item.key)].join(" ")) ?? [];
            while (same.at(-1)?.isTaken)
                same.pop();
            const old = same.pop();
            if (!old)
                continue;
            take(item, old, by);
            break;
        }
    }
}
/** Pairs only if exactly one current item and one of the base share a key. */
function pairOnly(items, olds, shared, by) {
    const left = olds.filter(({ isTaken }) => !isTaken);
    const waiting = Map.groupBy(left, ({ leg, test }) => `${leg} ${shared(test)}`);
    const open = items.filter(({ old }) => !old);
    for (const [id, same] of Map.groupBy(open, ({ key }) => `${key.leg} ${shared(key)}`)) {
        const [item, second] = same;
        const [old, other] = waiting.get(id) ?? [];
        if (item && old && !second && !other && (item.isFlaky || !old.wasFlaky))
            take(item, old, by);
    }
}
function take(item, old, by) {
    item.old = old;
    item.by = by;
    old.isTaken = true;
}

;// CONCATENATED MODULE: ./build/compare/match/match-tests.js




/**
 * Matches each failure of this run with at most one of the base's. A test that was flaky at the base and fails now is
 * new, because flakiness doesn't excuse a failure.
 */
function matchTests(run, base) {
    // If a run has only one leg, it has no name because there is no folder. It is compared with any leg.
    const hasLegs = run.legs.length > 1 && base.legs.length > 1;
    const legOf = (leg) => (hasLegs ? leg : 0);
    const olds = base.legs.flatMap(({ leg, failed, flaky }) => [...failed, ...flaky].map((test, index) => {
        return { leg: legOf(leg), test, wasFlaky: index >= failed.length, isTaken: false };
    }));
    const toItem = (key, isFlaky) => ({
        key: { ...key, leg: legOf(key.leg) },
        isFlaky,
    });
    const failed = run.failed.map((key) => toItem(key, false));
    const flaky = run.flaky.map((key) => toItem(key, true));
    // Failed tests come first, so that a flaky test can't take the base's failure from them.
    const items = [...failed, ...flaky];
    // If several tests have the same name, match the same failure first.
    pair(items, olds, ({ id, message }) => `${id} ${message}`, "same");
    pair(items, olds, ({ id }) => `${id}`, "same");
    const now = new Set(items.map(({ key }) => `${key.leg} ${key.id}`));
    const legs = run.legs.map(hashLeg);
    /** The test in each leg of this run that it is compared with. */
    const inLegs = ({ leg, id }) => (hasLegs ? [leg] : legs).map((each) => ({ leg: each, id }));
    const passes = (test) => inLegs(test).reduce((sum, each) => sum + run.passes(each), 0);
    const isSkipped = (test) => inLegs(test).some(run.isSkipped);
    const hasEnded = ({ leg, test: { id } }) => now.has(`${leg} ${id}`) || passes({ leg, id }) > 0;
    const isHere = (old) => hasEnded(old) || isSkipped({ leg: old.leg, id: old.test.id });
    const removedOlds = olds.filter((old) => !old.isTaken && !isHere(old));
    // A test that passed at the base is broken, not renamed.
    const unknown = items.filter(({ old, key }) => !old && !(base.ran && mayHave(base.ran, key.id)));
    pair(unknown, removedOlds, ({ lasting }) => `${lasting}`, "edited");
    // Without the set of the tests that the base ran, a test that broke could be taken for another one's new name.
    if (base.detail !== "ids" && base.ran) {
        pairOnly(unknown, removedOlds, ({ method, message }) => `${method} ${message}`, "moved");
    }
    const historyOf = readHistories(base, legOf);
    const failures = olds.filter(({ wasFlaky }) => !wasFlaky);
    const failedBefore = Map.groupBy(failures, ({ test }) => test.id);
    const legsOf = (0,once/* oncePer */.Pu)((id) => new Set(failedBefore.get(id)?.map(({ leg }) => leg)));
    const names = new Map(run.legs.map((name) => [hashLeg(name), name]));
    const toMark = (item) => {
        const { leg, id } = item.key;
        const others = [...legsOf(id)].filter((each) => each !== leg);
        const alsoFailed = others.flatMap((each) => names.get(each) ?? []);
        return markOf(item, base, historyOf(item.key), alsoFailed);
    };
    const left = failures.filter(({ isTaken }) => !isTaken);
    return {
        failed: failed.map(toMark),
        flaky: flaky.map(toMark),
        fixed: match_tests_fixedOf(left, passes),
        notRun: left.filter((old) => !hasEnded(old)).length,
    };
}
function match_tests_fixedOf(left, passes) {
    return [...Map.groupBy(left, ({ leg, test }) => `${leg} ${test.id}`).values()].flatMap((same) => {
        const [{ leg, test }] = same;
        const count = Math.min(same.length, passes({ leg, id: test.id }));
        return count > 0 ? { leg, id: test.id, count } : [];
    });
}
function markOf({ key, old, by }, base, history, alsoFailed) {
    const common = history && { history };
    if (!old || !by) {
        const isNewTest = base.ran !== undefined && !mayHave(base.ran, key.id);
        return {
            state: "new",
            ...common,
            ...(isNewTest && { isNewTest }),
            ...(alsoFailed.length > 0 && { alsoFailedIn: alsoFailed }),
        };
    }
    const failsDifferently = base.detail !== "ids" && old.test.message !== key.message;
    return { state: "known", by, ...common, ...(failsDifferently && { failsDifferently }) };
}
/**
 * Returns the history of a test, or undefined if it never failed at the base, or if the base has no history. `legOf`
 * maps a leg to the one that it is compared as.
 */
function readHistories(base, legOf) {
    const histories = new Map();
    for (const { leg, failed, flaky, steady } of base.legs) {
        for (const { lasting, history } of [...failed, ...flaky, ...steady]) {
            const id = `${legOf(leg)} ${lasting}`;
            histories.set(id, (histories.get(id) ?? 0) | history);
        }
    }
    return ({ leg, lasting }) => {
        const bits = (histories.get(`${leg} ${lasting}`) ?? 0) >>> 0;
        const failed = bits.toString(2).replaceAll("0", "").length;
        // A damaged or forged digest may contain more failures than runs.
        return failed === 0 ? undefined : { failed: Math.min(failed, base.runs), runs: base.runs };
    };
}

;// CONCATENATED MODULE: ./build/model/located.js
function located_locationOf(located) {
    return located.kind === "placed" ? located.location : undefined;
}
/** Returns undefined for a finding without a line, which is displayed at the first line of its file. */
function lineIn(located) {
    const { places } = located.finding;
    const hasLine = places.some(({ line, offset }) => line !== undefined || offset !== undefined);
    return hasLine ? located_locationOf(located)?.startLine : undefined;
}

;// CONCATENATED MODULE: ./build/compare/scope.js



/**
 * Says for each finding whether it is out of the scope set by `lint-scope`. Without a diff, none is. New ones are in
 * scope, because a change can break lines and files that it doesn't touch. `marks` are in the order of the findings.
 * `outside` is empty if all findings are in scope. `unclear` are the files whose findings are all in scope because
 * their changes are unknown: no patch, a submodule, or a cut list.
 */
function markOutside(findings, marks, scope, diff) {
    if (scope === "all" || !diff)
        return { outside: [], unclear: [] };
    const files = indexDiff(diff);
    const unclear = new Set();
    const outside = findings.map((located, at) => {
        const path = located_locationOf(located)?.path;
        if (path === undefined || marks[at]?.state === "new" || !canBeOutside(located))
            return false;
        const place = placeIn(files, path, located, scope);
        if (place === "unclear")
            unclear.add(path);
        return place === "outside";
    });
    return { outside, unclear: [...unclear] };
}
/** The rule names that linters use for a file they can't parse: flake8 `E999`, Ruff `invalid-syntax`. */
const parseErrorIds = /^(?:E9\d\d|invalid-syntax|syntax-?error|pars(?:e|er|ing)-?error)$/i;
/**
 * Tests, suites, reports and tools always count. So do parse errors: they hide other problems in the file, and often
 * are on another line than the edit that caused them.
 */
function canBeOutside({ finding }) {
    return finding.kind === "rule" && !parseErrorIds.test(ruleOf(finding)?.id ?? "");
}
function placeIn(files, path, located, scope) {
    const file = files.of(path);
    if (!file)
        return files.isCut ? "unclear" : "outside";
    if (file.isSubmodule)
        return "unclear";
    const start = lineIn(located);
    if (scope === "changed-files" || start === undefined)
        return "inside";
    if (!file.changes)
        return file.kind === "added" ? "inside" : "unclear";
    return changeAt(file.changes, start, located_locationOf(located)?.endLine) ? "inside" : "outside";
}

;// CONCATENATED MODULE: ./build/baseline/notes.js


/** Lists the limits of a comparison, one sentence each. `tools` are the tools with findings. */
function noteComparison(tools, { digest, behind }) {
    const notes = [];
    if (behind > 0) {
        const commits = behind === 1 ? "the commit" : `${behind} commits`;
        notes.push(`The base itself has no check run to compare with; this one is of ${commits} before it.`);
    }
    const { findings, tests } = digest;
    const ofBase = new Set(findings.tools.map(({ tool }) => tool));
    for (const tool of tools.filter((tool) => !ofBase.has(hashTool(tool)))) {
        notes.push(`The base's check run has no results of ${tool}, so all its findings count as new.`);
    }
    if (findings.detail !== "each" && tools.length > 0) {
        notes.push(findings.detail === "none"
            ? "The base has more findings than its check run can store, so all findings count as new."
            : "The base has more findings than its check run can store, so only their numbers are compared.");
    }
    if (tests.detail === "none") {
        notes.push("The base has more failed tests than its check run can store, so all failed tests count as new.");
    }
    return notes;
}
const named = 3;
/** Explains why the scope is wider than requested. `unclear` are files with unknown changes. */
function noteScope(scope, change, unclear) {
    if (scope === "all")
        return [];
    if (!change) {
        return [
            `The changes are unknown, so \`lint-scope: ${scope}\` has no effect: the base isn't in the clone, and GitHub didn't compare the commits.`,
        ];
    }
    if (unclear.length === 0)
        return [];
    const names = listSome(unclear, named, (path) => JSON.stringify(path));
    return [`The changes are unknown in ${names}, so all findings there are in scope.`];
}

;// CONCATENATED MODULE: ./build/compare/legs.js
/**
 * Returns the leg of each report by its path: the first folder below the common folder, as for a matrix's artifacts
 * (`reports/linux/junit.xml`, `reports/windows/junit.xml`). Empty if there is only one.
 */
function legsOf(paths) {
    const folders = paths.map((path) => path.split("/").slice(0, -1));
    const depth = sharedDepth(folders);
    return new Map(paths.map((path, index) => [path, folders[index]?.[depth] ?? ""]));
}
function sharedDepth(folders) {
    const [first = [], ...others] = folders;
    const end = first.findIndex((name, depth) => others.some((folder) => folder[depth] !== name));
    return end < 0 ? first.length : end;
}

;// CONCATENATED MODULE: ./build/group-by.js

/**
 * Groups items in the order in which their keys first occur. `Map.groupBy` takes four times the memory, of which most is
 * garbage.
 */
function groupBy(items, keyOf) {
    const groups = new Map();
    const add = (item) => {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    };
    for (const item of items)
        add(item);
    return [...groups.values()];
}
/** Groups items like `groupBy`, by several keys: see `oncePerKeys`. */
function groupByKeys(items, keys) {
    const groups = [];
    const groupOf = (0,once/* oncePerKeys */.ns)(keys, (first) => {
        const group = [first];
        groups.push(group);
        return group;
    });
    items.forEach((item) => {
        const before = groups.length;
        const group = groupOf(item);
        if (groups.length === before)
            group.push(item);
    });
    return groups;
}

;// CONCATENATED MODULE: ./build/baseline/record.js









/** The numbers are in the order of the findings, those of each group by themselves: see `groupOf`. */
function recordRun(reports, findings, { lineOf, storesAll, bases }) {
    const legs = legsOf(reports.filter(({ finds }) => finds === "tests").map(({ file }) => file));
    const legOf = ({ file }) => legs.get(file) ?? "";
    const { rule: ofRules = [], failed: ofFailed = [], flaky: ofFlaky = [], } = Object.groupBy(findings, groupOf);
    const toFailureKey = openFailureKeys();
    const toKey = ({ finding, report }) => {
        const test = testOf(finding) ?? { suites: [], name: finding.title };
        return toFailureKey({ leg: legOf(report), tool: report.tool, ...test }, finding.message);
    };
    const storesTests = storesAll || bases.length > 0 || ofFailed.length + ofFlaky.length < maxStoredTests;
    const failed = storesTests ? ofFailed.map(toKey) : [];
    const flaky = storesTests ? ofFlaky.map(toKey) : [];
    const detail = toDetail(ofRules.length, storesAll, bases);
    // Computed only for a base with unstable tests.
    const ended = (0,once/* once */.Oo)(() => countEnded(reports, legOf));
    const names = [...new Set(legs.values())];
    const broken = new Set(reports.filter(isIncomplete).map(({ tool }) => tool));
    const tools = [...new Set(reports.map(({ tool }) => tool))];
    return {
        isIncomplete: broken.size > 0,
        tools,
        legs: names,
        storesTests,
        failed,
        flaky,
        detail,
        findings: toKeyedFindings(toCompared(ofRules, detail === "each" ? lineOf : () => undefined), detail),
        ran: storesTests ? idsOfRun(reports, [...failed, ...flaky]) : undefined,
        passes: ({ leg, id }) => ended().passed(leg).get(id) ?? 0,
        isSkipped: ({ leg, id }) => ended().skipped(leg).has(id),
        complete: tools.filter((tool) => !broken.has(tool)),
    };
}
/** Each finding is needed only if it can be stored, or if a base has each of its findings. */
function toDetail(findings, storesAll, bases) {
    const isStored = storesAll || findings < maxStoredFindings;
    return isStored || bases.some(({ findings: { detail } }) => detail === "each")
        ? "each"
        : "per file and rule";
}
/** The findings in an unreadable report are missing. */
function isIncomplete({ incomplete, findings }) {
    return incomplete === true || findings.some(({ kind }) => kind === "report");
}
/** Returns with which findings one is matched. */
function groupOf({ finding }) {
    if (finding.kind === "run")
        return "none";
    if (finding.kind === "suite")
        return "failed";
    if (finding.kind !== "test")
        return "rule";
    return finding.outcome === "warned" ? "none" : finding.outcome;
}
/** Findings are grouped by file so that each file is read once. */
function toCompared(found, lineOf) {
    const compared = new Array(found.length);
    const pathAt = (at) => located_locationOf(found[at])?.path;
    for (const inFile of groupBy(found.keys(), pathAt)) {
        inFile.forEach((at) => {
            compared[at] = toComparedFinding(found[at], lineOf);
        });
    }
    return compared;
}
function toComparedFinding(item, lineOf) {
    const { finding, report } = item;
    const file = located_locationOf(item)?.path;
    const line = lineIn(item);
    const isOfRule = finding.kind === "rule";
    return {
        tool: report.tool,
        rule: isOfRule ? (finding.rule?.id ?? "") : "",
        file,
        line,
        lineText: file === undefined || line === undefined ? undefined : lineOf(file, line),
        message: finding.message,
        fingerprints: isOfRule ? finding.fingerprints : undefined,
        // A file that the tool skips as configured is reported each time.
        isNeverKnown: !isOfRule && finding.level === "failure",
    };
}
/** Returns the ids of all tests that ran, or undefined if there are too many to store. */
function idsOfRun(reports, unstable) {
    const ids = new Set(unstable.map(({ id }) => id));
    for (const { ended, tool } of reports) {
        const toId = idsOf(tool);
        for (const hash of ended?.passed ?? []) {
            ids.add(toId(hash));
            if (ids.size > maxBloomIds)
                return undefined;
        }
    }
    return ids;
}
/** Returns by leg how often each test passed, and which ones were skipped. */
function countEnded(reports, legOf) {
    const passed = (0,once/* oncePer */.Pu)((_leg) => new Map());
    const skipped = (0,once/* oncePer */.Pu)((_leg) => new Set());
    for (const report of reports) {
        if (!report.ended)
            continue;
        const leg = hashLeg(legOf(report));
        const toId = idsOf(report.tool);
        const counts = passed(leg);
        for (const hash of report.ended.passed) {
            const id = toId(hash);
            counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        for (const hash of report.ended.skipped)
            skipped(leg).add(toId(hash));
    }
    return { passed, skipped };
}
/** Returns the names of tests that passed, by id, if they were kept. */
function nameTests(reports, tests) {
    const wanted = new Set(tests.map(({ id }) => id));
    const names = new Map();
    if (wanted.size === 0)
        return names;
    for (const { ended, tool } of reports) {
        if (!ended)
            continue;
        const toId = idsOf(tool);
        let index = 0;
        for (const { names: own, ...around } of ended.names) {
            for (const name of own) {
                const id = toId(ended.passed[index++]);
                if (wanted.has(id))
                    names.set(id, { ...around, name });
            }
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./build/baseline/compare-results.js








/** Marks each finding as new or known. */
function compareResults(reports, findings, baseline, options) {
    const run = recordRun(reports, findings, {
        ...options,
        bases: [baseline.run?.digest, baseline.tip].filter((digest) => digest !== undefined),
    });
    const matched = baseline.run && matchRun(run, baseline.run.digest, baseline, options);
    const tip = matched && baseline.tip && matchRun(run, baseline.tip, {}, options);
    const marks = mergeMarks(findings, matched, tip);
    const { lintScope } = options;
    const { outside, unclear } = markOutside(findings, marks, lintScope, baseline.change);
    const marked = findings.map((located, at) => withMark(located, marks[at], outside[at] === true, options));
    const comparison = toComparison(reports, run, baseline, matched, options);
    const scopeNotes = noteScope(lintScope, baseline.change, unclear);
    return {
        findings: marked,
        comparison: { ...comparison, notes: [...comparison.notes, ...scopeNotes] },
        digest: toDigest(run, baseline.run?.digest),
    };
}
/** Returns the mark of each finding. One is known if the base or the tip of its branch has it. */
function mergeMarks(findings, matched, tip) {
    const own = matched && marksOf(matched);
    const ofTip = tip && marksOf(tip);
    // Each list has the marks of its group in the order of the findings.
    const taken = { rule: 0, failed: 0, flaky: 0 };
    return findings.map((located) => {
        const group = groupOf(located);
        if (group === "none")
            return undefined;
        const n = taken[group]++;
        const mark = own?.[group][n];
        const other = ofTip?.[group][n];
        return mark?.state === "new" && other?.state === "known" ? other : mark;
    });
}
function marksOf({ findings, tests }) {
    return { rule: findings.marks, failed: tests.failed, flaky: tests.flaky };
}
function matchRun(run, digest, { diff }, { files }) {
    const surroundings = { ...(diff && { diff }), ...(files && { files }) };
    return {
        findings: matchFindings(run.findings, digest.findings, surroundings, run.complete),
        tests: matchTests(run, digest.tests),
    };
}
function withMark(located, mark, isOutside, { failOnKnown }) {
    const isSetAside = isOutside || (!failOnKnown && mark?.state === "known");
    // Only the mark is added to most findings, and there can be thousands.
    if (!isSetAside)
        return mark ? { ...located, mark } : located;
    return { ...located, ...(mark && { mark }), ...(isOutside && { isOutside }), isSetAside };
}
function toComparison(reports, run, baseline, matched, options) {
    const found = baseline.run;
    if (!found || !matched) {
        const { why = "There was nothing to compare with.", base } = baseline;
        const looked = base !== undefined && { base };
        return { why, ...looked, fixedTests: [], fixedFindings: [], notRun: 0, notes: [] };
    }
    const { sha, url, behind } = found;
    const { branch } = baseline;
    const names = nameTests(reports, matched.tests.fixed);
    const legs = new Map(run.legs.map((leg) => [hashLeg(leg), leg]));
    return {
        comparedWith: { sha, url, behind, ...(branch !== undefined && { branch }) },
        fixedTests: matched.tests.fixed.map(({ leg, id, count }) => {
            const test = names.get(id);
            const name = legs.get(leg);
            return { count, ...(test && { test }), ...(name && { leg: name }) };
        }),
        fixedFindings: nameFiles(matched.findings.fixed, baseline, options),
        notRun: matched.tests.notRun,
        notes: noteComparison(toolsOfFindings(run), found),
    };
}
function toolsOfFindings({ findings }) {
    const tools = new Set();
    findings.forEach(({ finding }) => {
        if (!finding.isNeverKnown)
            tools.add(finding.tool);
    });
    return [...tools];
}
/** Groups findings by file. */
function nameFiles(fixed, { diff }, { files }) {
    if (fixed.length === 0)
        return [];
    const paths = compare_results_findPaths(new Set(fixed.map(({ file }) => file)), diff, files);
    return [...Map.groupBy(fixed, ({ file }) => file)].map(([file, same]) => {
        const path = paths.get(file);
        const count = same.reduce((sum, { count }) => sum + count, 0);
        return { count, ...(path !== undefined && { path }) };
    });
}
/** Finds the paths of hashes. Changed files are searched first, because a repository can have many more files. */
function compare_results_findPaths(wanted, diff, files) {
    const paths = new Map();
    const add = (hash, path) => {
        if (wanted.has(hash))
            paths.set(hash, path);
    };
    for (const { path, oldPath } of diff?.files ?? [])
        add(hashFile(oldPath ?? path), path);
    for (const path of files?.() ?? []) {
        if (paths.size === wanted.size)
            break;
        const hash = hashFile(path);
        if (!paths.has(hash))
            add(hash, path);
    }
    return paths;
}

;// CONCATENATED MODULE: ./build/comparing.js



function takeBaseline(source, { findings, repository }) {
    const paths = new Set();
    findings.forEach((located) => {
        if (located.kind === "placed" && located.finding.kind === "rule")
            paths.add(located.location.path);
    });
    return source.take([...paths], repository.readText);
}
function compareWithBase(reports, { findings, repository }, baseline, { isCheckedOut }, { lintScope, failOnKnown, jsonFile }) {
    return compareResults(reports, findings, baseline, {
        lintScope,
        failOnKnown,
        // The json-file has the whole digest.
        storesAll: jsonFile !== undefined,
        lineOf: isCheckedOut ? openLines(repository) : () => undefined,
        ...(isCheckedOut && { files: () => repository.files }),
    });
}
/** All lines of a file are requested in a row, so only one file is split at a time. */
function openLines({ readText }) {
    let path;
    let lines = [];
    return (asked, number) => {
        if (asked !== path) {
            path = asked;
            lines = (readText(asked) ?? "").split("\n");
        }
        const line = lines[number - 1];
        return line?.endsWith("\r") ? line.slice(0, -1) : line;
    };
}
/** The least amount of text for a run that others compare with. */
const minTextBytes = 8 * 1024;
/**
 * Renders a page and appends as much of the digest as fits. If later runs compare with this one, the digest takes the
 * room that it needs, otherwise the page does.
 * @param render renders the page with at most so many bytes of text
 */
function withDigest(digest, isBase, render) {
    if (!digest)
        return render(outputTextBytes);
    const room = outputTextBytes - emptyLine.length;
    const toLine = openHiddenLine(digest);
    const reserved = isBase ? toLine(room - minTextBytes).length : 0;
    const output = render(room - reserved);
    const { text: page = "" } = output;
    const text = appendHiddenLine(page, toLine(room - Buffer.byteLength(page)));
    return text === "" ? output : { ...output, text };
}

;// CONCATENATED MODULE: ./build/describe-publishing/fork-recipe.js
/**
 * The workflow that publishes what a read-only token can't. docs/recipes.md explains it, and a test compares the two.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run
 */
const forkRecipe = `# .github/workflows/report.yml
name: Report
on:
  workflow_run:
    workflows: [CI]
    types: [completed]

permissions:
  actions: read
  contents: read
  checks: write

jobs:
  report:
    # Only for a fork's pull request, where the job itself can't publish.
    if: >-
      github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'cancelled' &&
      github.event.workflow_run.head_repository.full_name != github.repository
    runs-on: ubuntu-latest
    steps:
      # A stranger's files, in a separate folder. Never run any of them: no install, no build, no local action.
      - uses: actions/checkout@v6
        with:
          ref: \${{ github.event.workflow_run.head_sha }}
          path: source
          persist-credentials: false
          allow-unsafe-pr-checkout: true
      # Next to that folder, not inside it: a link in there could lead these files anywhere.
      - uses: actions/download-artifact@v8
        with:
          name: reports
          path: reports
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - uses: report-to-check/report-to-check@v1
        with:
          name: Tests
          working-directory: source
          reports: ../reports
          fail-step: false
`;

;// CONCATENATED MODULE: ./build/render/one-line.js


/** The longest title or message on a line of its own, in UTF-16 units. */
const lineLength = 160;
/** Visible text on one line, with single spaces. */
function one_line_toOneLine(text) {
    return toVisible(text.replace(/\s+/g, " ").trim());
}
/** The start of a text on one line, in at most `length` UTF-16 units before invisible characters are escaped. */
function toShortLine(text, length) {
    // White space counts in the text but not on the line.
    const line = text
        .slice(0, 4 * length)
        .replace(/\s+/g, " ")
        .trim();
    const isWhole = text.length <= 4 * length && line.length <= length;
    return toVisible(isWhole ? line : `${cutUnits(line, length - 1).trimEnd()}\u2026`);
}
/** Returns the first line that isn't blank. */
function firstLine(text) {
    return text.trimStart().split("\n", 1)[0];
}
/** Removes the full stop if another sentence follows on the line. An ellipsis stays. */
function withoutStop(text) {
    return text.replace(/(?<!\.)\.$/, "");
}
/** Returns true if two texts are equal, apart from a full stop at the end. */
function areSameText(one, other) {
    return withoutStop(one.trim()) === withoutStop(other.trim());
}

;// CONCATENATED MODULE: ./build/render/markdown.js
/**
 * Makes Markdown from untrusted texts. No text can produce a link, an image, a mention, HTML, a heading, a table column
 * or a comment. Dialect: https://github.github.com/gfm/ and GitHub's own additions.
 */



/**
 * Inline text on one line for Markdown, table cells and HTML. Special characters become character references.
 * @param length the most UTF-16 units of the text that are shown
 */
function toText(text, length) {
    return escapeLine(cutLine(text, length));
}
function cutLine(text, length) {
    return one_line_toOneLine(length === undefined ? text : toShortLine(text, length));
}
/** The same, with a link in place of the last occurrence of `part`. Without one, or if `part` is empty, just the text. */
function toTextWithLink(text, part, link) {
    const line = one_line_toOneLine(text);
    const at = part === "" ? -1 : line.lastIndexOf(part);
    if (at < 0)
        return escapeLine(line);
    // Each side is escaped on its own, because escaping would break the address.
    return escapeLine(line.slice(0, at)) + link + escapeLine(line.slice(at + part.length));
}
function escapeLine(line) {
    return (line
        .replace(references, "$&\u200b")
        .replace(commit, (id) => id.replace(/.{6}(?=.)/g, "$&\u200b"))
        .replace(/[&<\\`*[\]~|_]/g, (sign, at, all) => sign === "_" && isInWord(all, at) ? sign : markdown_toReference(sign))
        .replace(/^[#>+\-=]|(?<=^\d{1,9})[.)](?=\s|$)/, markdown_toReference)
        // As GitHub's documentation recommends:
        // https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
        .replaceAll("$", "<span>$</span>"));
}
const letterAtEnd = unicodePattern(String.raw `[\p{L}\p{N}]$`);
const letterAtStart = unicodePattern(String.raw `^[\p{L}\p{N}]`);
/** Returns true if there is a letter or digit before and after a character: GitHub shows such a `_` as it is. */
function isInWord(text, at) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + 1, at + 3);
    // The patterns for all scripts are slow to compile, and most texts are ASCII.
    if (!/[^ -~]/.test(before + after))
        return /[a-z\d]$/i.test(before) && /^[a-z\d]/i.test(after);
    return letterAtEnd().test(before) && letterAtStart().test(after);
}
/**
 * Where GitHub would begin a link or an emoji: mentions, e-mail addresses, URLs, emoji, issues, commits. Character
 * references don't prevent these because GitHub decodes them first. A zero-width space does.
 */
const references = /@|:(?=\/\/|[\w+-]{1,50}:)|www(?=\.)|#(?=\d)|GH-(?=\d)/gi;
const commit = /(?<![\da-z])[\da-f]{7,64}(?![\da-z])/gi;
function markdown_toReference(sign) {
    return `&#${sign.charCodeAt(0)};`;
}
/** Code on one line of Markdown, also in a table. GitHub links nothing within it. */
function toCode(text, length) {
    return toSpan(cutLine(text, length));
}
/** The same for a value, whose white space matters. */
function toValue(text) {
    return toSpan(toVisible(text).replaceAll("\t", "\\t").replaceAll("\n", "\\n"));
}
/** Code within a line of HTML such as a `<summary>`, where Markdown isn't parsed. */
function toHtmlCode(text) {
    return `<code>${toText(text) || "&nbsp;"}</code>`;
}
function toSpan(line) {
    // A bar would end the table cell. Three backticks or a tag could be misread if the text is cut.
    if (line.trim() === "" || /[|<]|``/.test(line))
        return `<code>${escapeLine(line) || "&nbsp;"}</code>`;
    const ticks = line.includes("`") ? "``" : "`";
    // Markdown removes one space on each side if both exist.
    const pad = /^[ `]|[ `]$/.test(line) ? " " : "";
    return ticks + pad + line + pad + ticks;
}
/** A code block, fenced with more backticks than it contains in a row. `language` is trusted. */
function toFence(text, language = "") {
    const body = toVisible(text).replace(/^\n+/, "").trimEnd();
    const fence = "`".repeat(Math.max(3, longestTicks(body) + 1));
    return `${fence}${language}\n${body}\n${fence}\n`;
}
/** A link. `label` is Markdown made by this file; `url` is trusted or a checked http(s) address. */
function toLink(label, url) {
    return `[${label}](${encodeUrl(url)})`;
}
/** A link within a line of HTML. `label` is HTML made by this file; `url` is trusted or a checked http(s) address. */
function toHtmlLink(label, url) {
    return `<a href="${encodeUrl(url)}">${label}</a>`;
}
const bold = (label) => `<b>${label}</b>`;
const inMarkdown = { text: toText, bold, code: toCode, link: toLink };
const inHtml = { text: toText, bold, code: toHtmlCode, link: toHtmlLink };
const same = (text) => text;
const withUrl = (label, url) => `${label} (${url})`;
/** For the log: in parts untrusted. */
const inLog = { text: same, bold: same, code: same, link: withUrl };
/**
 * A line of a list: a bullet, or, if other lines of the list are fold-outs, a paragraph whose text begins in the same
 * column as theirs, after the triangle.
 */
function toListLine(line, isAmongFolds) {
    return isAmongFolds ? `&emsp;${line}\n\n` : `- ${line}\n`;
}
/** A fold-out. `summary` is HTML on one line; `body` is Markdown blocks. */
function toDetails(summary, body, isOpen = false) {
    const tag = isOpen ? "<details open>" : "<details>";
    return `${tag}<summary>${summary}</summary>\n\n${body.trimEnd()}\n\n</details>\n`;
}
/** Joins blocks and skips empty ones. */
function joinBlocks(blocks) {
    return blocks
        .map((block) => block.trimEnd())
        .filter((block) => block !== "")
        .join("\n\n");
}
/** A table row. Cells are Markdown made by this file. */
function toRow(cells) {
    return `| ${cells.join(" | ")} |\n`;
}
/** The head of a table. A column is right-aligned if its name ends with a colon. */
function toTableHead(columns) {
    const names = columns.map((name) => name.replace(/:$/, ""));
    return toRow(names) + toRow(columns.map((name) => (name.endsWith(":") ? "---:" : "---")));
}
/** Would end the address, a table cell or an HTML attribute, or begin mathematics. */
const unsafeInUrl = unicodePattern(String.raw `[\s\p{Cc}\p{Cf}<>"'()[\]\\\x60|^{}$@]`, "gu");
function encodeUrl(url) {
    return url
        .toWellFormed()
        .replace(unsafeInUrl(), (sign) => encodeURIComponent(sign).replace(/['()]/g, percent))
        .replaceAll("&", "&amp;");
}
function percent(sign) {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
function longestTicks(text) {
    let most = 0;
    for (const [ticks] of text.matchAll(/`+/g))
        most = Math.max(most, ticks.length);
    return most;
}

;// CONCATENATED MODULE: ./build/describe-publishing/messages.js

/** Returns only the label if GitHub returned no address. */
function toCheckRunLink(label, { url }) {
    return url ? toLink(label, url) : label;
}

;// CONCATENATED MODULE: ./build/render/counts.js

/**
 * Returns, for example, "1 report can't be read, 3 of 1,204 tests failed, one cause, 4 skipped \u00b7 lint and scans: 9
 * errors \u00b7 incomplete". The worst comes first, and zeros are left out.
 */
function describeReports(sum, marks = {}) {
    const { unreadable, incomplete, tests, findings } = counts_describe(sum, marks);
    const broken = unreadable > 0 ? [`${count(unreadable, "report")} can't be read`] : [];
    const first = [...broken, ...tests].join(", ");
    const prefix = tests.length > 0 ? "lint and scans: " : "";
    const second = findings.length > 0 ? prefix + findings.join(", ") : "";
    const numbers = joinParts([first, second]);
    if (incomplete > 0)
        return numbers === "" ? `${count(incomplete, "report")} incomplete` : `${numbers} \u00b7 incomplete`;
    return numbers || "no tests";
}
/** The same for one report whose name is shown next to it. */
function describeReport(report) {
    const { unreadable, incomplete, tests, findings } = counts_describe(report, {});
    const parts = [...tests, ...findings];
    const broken = unreadable > 0 ? [`can't be read${parts.length > 0 ? " to the end" : ""}`] : [];
    return (joinParts([[...broken, ...parts].join(", "), incomplete > 0 ? "incomplete" : ""]) || "no tests");
}
/** Returns, for example, "6 new failed tests, 1 new error, 2 fixed tests". The new ones add up to the output `new`. */
function describeChange({ added, new: all, fixed, fixedTests }) {
    const parts = [
        all > 0 ? describeKinds(added, () => "new ") : "nothing new",
        fixedTests > 0 ? count(fixedTests, "fixed test") : "",
        fixed > fixedTests ? count(fixed - fixedTests, "fixed finding") : "",
    ];
    return joinParts(parts, ", ");
}
/**
 * Returns, for example, "54 failed tests, 57 errors".
 * @param toBefore returns what comes before the noun of a kind
 */
function describeKinds(counts, toBefore = () => "") {
    const parts = kindNouns.map(([kind, noun, behind = ""]) => counts[kind] > 0 ? count(counts[kind], toBefore(kind) + noun) + behind : "");
    return joinParts(parts, ", ");
}
const kindNouns = [
    ["unreadable", "report", " that can't be read"],
    ["ofRun", "failure", " of the run"],
    ["failedTests", "failed test"],
    ["outsideOfTests", "failure", " outside of tests"],
    ["errors", "error"],
    ["flakyTests", "flaky test"],
    ["warned", "test", " with a warning"],
    ["warnings", "warning"],
    ["notices", "notice"],
];
function counts_describe(totals, marks) {
    const { unreadable, outsideOfTests, warned, errors, warnings, notices, incomplete } = totals;
    const { added } = marks;
    const findings = [
        ...(errors > 0 ? [toNewOf(added?.errors) + count(errors, "error")] : []),
        ...(warnings > 0 ? [toNewOf(added?.warnings || undefined) + count(warnings, "warning")] : []),
        ...(notices > 0 ? [toNewOf(added?.notices || undefined) + count(notices, "notice")] : []),
    ];
    const isClean = unreadable + findings.length + incomplete === 0;
    if (totals.ofLinters > 0 && isClean)
        findings.push("no findings");
    const numbers = [
        ...describeTests(totals.tests, marks),
        ...(warned > 0 ? [`${formatNumber(warned)} with a warning`] : []),
        ...(outsideOfTests > 0 ? [`${count(outsideOfTests, "failure")} outside of tests`] : []),
    ];
    return { unreadable, incomplete, tests: numbers, findings };
}
function describeTests({ tests, passed, failed, skipped, flaky }, { hasOneCause = false, added, fixed = 0 }) {
    const parts = [];
    const newOf = toNewOf(added?.failedTests);
    if (failed > 0)
        parts.push(`${newOf}${formatNumber(failed)} of ${count(tests, "test")} failed`);
    else if (passed > 0)
        parts.push(`${count(passed, "test")} passed`);
    if (failed > 0 && hasOneCause)
        parts.push("one cause");
    const isOfPassed = failed === 0 && passed > 0;
    if (isOfPassed && flaky > 0)
        parts.push(`${formatNumber(flaky)} of them flaky`);
    if (skipped > 0) {
        parts.push(skipped === tests ? `${count(skipped, "test")} skipped` : `${formatNumber(skipped)} skipped`);
    }
    if (fixed > 0)
        parts.push(`${formatNumber(fixed)} fixed`);
    if (!isOfPassed && flaky > 0)
        parts.push(`${formatNumber(flaky)} flaky`);
    return parts;
}
/** Returns, for example, "6 new of ". Empty if nothing was compared. */
function toNewOf(added) {
    return added === undefined ? "" : `${formatNumber(added)} new of `;
}
/** Returns, for example, "500 annotations for 617 findings". Findings on one line can share an annotation. */
function describeAnnotations(annotations, findings) {
    return count(annotations, "annotation") + describeFindings(annotations, findings);
}
/** Returns, for example, " for 617 findings". Empty if each annotation is for one finding. */
function describeFindings(annotations, findings) {
    return annotations === findings ? "" : ` for ${count(findings, "finding")}`;
}

;// CONCATENATED MODULE: ./build/describe-publishing/published.js




/** The number of rejected annotations that are named. */
const namedDropped = 5;
function toSuccessMessages(published, about) {
    const { run, dropped, unsent, isShortened, clashes, otherWorkflow } = published;
    const { annotated, omitted, findings } = about.selection;
    const sent = annotated.length - dropped.length - unsent;
    // If some weren't published, the number of findings of the others is unknown.
    const annotations = describeAnnotations(sent, sent === annotated.length ? findings.annotated : sent);
    const leftOut = omitted > 0 &&
        `${formatNumber(omitted)}${describeFindings(omitted, findings.omitted)} left out by max-annotations`;
    const infos = [`Check run: ${run.url || run.id} (${joinParts([annotations, leftOut], ", ")})`];
    const warnings = about.wrongCommit ? [about.wrongCommit] : [];
    const lead = [
        `${toCheckRunLink("The check run", run)} has ${sent === 0 ? "no annotations" : annotations}.`,
    ];
    if (otherWorkflow) {
        const name = otherWorkflow.name || "another workflow";
        infos.push(`GitHub lists this check run under \u201c${name}\u201d (${otherWorkflow.url}): with a job's own token it joins the oldest workflow run of the commit.`);
        lead.push(`GitHub lists it under ${toLink(toText(name), otherWorkflow.url)}, because with a job's own token it joins the oldest workflow run of the commit.`);
    }
    for (const { path, line, title, why } of dropped.slice(0, namedDropped)) {
        warnings.push(`Annotation left out: ${path}:${line} ${title}: ${why}`);
    }
    if (dropped.length > namedDropped) {
        const more = count(dropped.length - namedDropped, "more annotation");
        warnings.push(`${more} left out, because GitHub refuses them.`);
    }
    if (unsent > 0) {
        warnings.push(`${count(unsent, "annotation")} couldn't be sent: GitHub didn't respond, or its rate limit was reached.`);
    }
    if (isShortened) {
        const where = about.hasJobSummary ? "; the job summary has all of it." : ".";
        warnings.push(`GitHub accepted only a shorter summary for the check run${where}`);
    }
    for (const warning of warnings)
        lead.push(toText(warning));
    for (const clash of clashes) {
        const text = describeClash(clash);
        warnings.push(text);
        lead.push(toTextWithLink(text, clash.url, toLink("the other check run", clash.url)));
    }
    return { infos, warnings, lead: lead.join("\n\n"), needsLogAnnotations: false };
}
/** Describes the other check run, and how to avoid the conflict. */
function describeClash(clash) {
    const newest = clash.url ? `the newest: ${clash.url}.` : "the newest.";
    const hides = `made a check run of the same name, and GitHub shows only ${newest}`;
    switch (clash.by) {
        case "leg":
        case "job": {
            const who = clash.by === "leg" ? "Another leg or step of the job" : "The job";
            return `${who} ${clash.job} ${hides} Give each its own name by the input name, for example with the matrix values in it.`;
        }
        case "workflow":
            return `The workflow ${clash.workflow} ${hides} Give each workflow's check its own name by the input name.`;
        case "event": {
            const [own, other] = clash.events;
            const how = clash.events.includes("push")
                ? `Let push start it for the main branch only, with on: { push: { branches: [main] }, ${own === "push" ? other : own}: }.`
                : "Let one event start it, or put the event into the input name.";
            return `The same workflow, run for ${other} as well as for ${own}, ${hides} ${how}`;
        }
        case "job itself":
            return `A job has the same name as this check, and a failure of the job can be hidden by it, as GitHub shows only ${newest} Give the check another name by the input name.`;
    }
}

;// CONCATENATED MODULE: ./build/describe-publishing.js





function toPublishingMessages(published, about) {
    switch (published.kind) {
        case "no token":
            return toNoTokenMessages(about);
        case "published":
            return toSuccessMessages(published, about);
        case "refused": {
            const { refusal, leftOpen } = published;
            if (refusal.reason === "permission" && !leftOpen)
                return toPermissionMessages(about);
            return toFailureMessages(explainRefusal(toKnownServer(refusal, about)), leftOpen);
        }
        case "gave up":
            return toFailureMessages(describeGivingUp(published), published.leftOpen);
        case "cancelled": {
            const why = "The job was cancelled while the check run was being published.";
            const { run, isClosed } = published;
            const messages = toFailureMessages(why, isClosed ? undefined : run);
            const lead = run ? `${messages.lead} ${toCheckRunLink("The check run", run)}` : messages.lead;
            return { ...messages, lead, needsLogAnnotations: false };
        }
    }
}
/** A 404 for the repository has a different meaning on known servers. */
function toKnownServer(refusal, { isGitea }) {
    return isGitea && refusal.reason === "not-found"
        ? { ...refusal, reason: "no-check-runs" }
        : refusal;
}
function describeGivingUp(published) {
    const { why, isLimited, limitedUntil } = published;
    if (!isLimited) {
        return `GitHub didn't respond, so the check run couldn't be published (${why}). Run the job again.`;
    }
    const time = limitedUntil && new Date(limitedUntil).toISOString().slice(0, 16).replace("T", " ");
    const again = time ? `after ${time} UTC` : "later";
    return `GitHub's rate limit for this repository is reached (${why}). Run the job again ${again}.`;
}
/** @param leftOpen a check run that may still be in progress */
function toFailureMessages(why, leftOpen) {
    if (!leftOpen)
        return { warnings: [], lead: toText(why), failure: why, needsLogAnnotations: true };
    const { id, url } = leftOpen;
    const open = `The check run ${url || id} may still be in progress; the end of the job tries again to close it.`;
    const lead = `${toText(why)} ${toTextWithLink(open, url, toLink(String(id), url))}`;
    return { warnings: [open], lead, failure: why, needsLogAnnotations: false };
}
function toNoTokenMessages(about) {
    const none = "There is no check run: the input token is empty";
    if (about.fromFork)
        return toForkMessages(`${none}, because a pull request from a fork gets no secrets.`, about);
    const why = `${none}. ${describeResultsPlace(about)} Remove the input to use the job's own token, or check where its value comes from: a secret that isn't set is empty, and in a pull request by Dependabot every secret of Actions is.`;
    return { warnings: [why], lead: toText(why), needsLogAnnotations: true };
}
function toPermissionMessages(about) {
    if (about.fromFork) {
        return toForkMessages("There is no check run: for a pull request from a fork, the job's token is read-only.", about);
    }
    const why = `There is no check run: the token lacks the permission. ${describeResultsPlace(about)} Add these lines to the job, or to the workflow:`;
    const lines = "permissions:\n  contents: read\n  checks: write";
    return {
        warnings: [`${why} permissions: { contents: read, checks: write }`],
        lead: `${toText(why)}\n\n${toFence(lines)}`,
        needsLogAnnotations: true,
    };
}
function toForkMessages(none, about) {
    const why = `${none} ${describeResultsPlace(about)} A workflow on workflow_run can publish it as a check.`;
    const how = `Keep the reports with actions/upload-artifact as ${toCode("reports")}, and let this workflow publish them:`;
    const steps = `${how}\n\n${toFence(forkRecipe)}`;
    const recipe = toDetails("A workflow that publishes the check", steps);
    return {
        warnings: [why],
        lead: `${toText(why)}\n\n${recipe}`,
        comesLast: true,
        needsLogAnnotations: true,
    };
}
function describeResultsPlace({ hasJobSummary }) {
    return hasJobSummary
        ? "The job summary has all results."
        : "The log has the most important results.";
}

;// CONCATENATED MODULE: ./build/render/failures/marks.js



/** The longest name of a leg or of a branch, in UTF-16 units. */
const nameLength = 60;
/** Returns true if the base has the failure too. */
function isKnown({ mark }) {
    return mark?.state === "known";
}
/** Folds the sections of findings that the base has too. */
function foldKnown(sections, known) {
    const fold = known.every(({ isSetAside }) => isSetAside) ? "not counted for the conclusion" : "";
    return sections.map((section) => ({ ...section, fold }));
}
/** Returns phrases with the base, such as "on main". */
function nameBase(comparison, inline = inMarkdown) {
    const { branch, url } = comparison?.comparedWith ?? {};
    if (branch !== undefined) {
        const name = inline.text(toShortLine(branch, nameLength));
        return { alsoFails: `Also fails on ${name}`, on: `on ${name}`, of: `of ${name}` };
    }
    return url === ""
        ? { alsoFails: "Also failed in the earlier run", on: "in the earlier run", of: "before" }
        : { alsoFails: "Also fails at the base", on: "at the base", of: "of the base" };
}
/**
 * Returns, for example, "new test", "fails differently than on main", "failed in 4 of the last 32 runs of main". Valid
 * in Markdown and in HTML.
 */
function describeMark({ mark }, comparison) {
    if (!mark)
        return "";
    const base = nameBase(comparison);
    const { isNewTest, failsDifferently, alsoFailedIn = [], history } = mark;
    const legs = alsoFailedIn.map((leg) => toText(leg, nameLength));
    return joinParts([
        isNewTest ? "new test" : "",
        failsDifferently ? `fails differently than ${base.on}` : "",
        legs.length > 0 ? `failed in ${listWords(legs)} before` : "",
        history && isUnstable(history)
            ? `failed in ${formatNumber(history.failed)} of the last ${formatNumber(history.runs)} runs ${base.of}`
            : "",
    ], ", ");
}
/** A test that failed each time is only known, and a single run says nothing. */
function isUnstable({ failed, runs }) {
    return failed > 0 && failed < runs;
}

;// CONCATENATED MODULE: ./build/render/describe-comparison.js





/**
 * Describes for the log what the results were compared with, or why nothing was. Empty if no comparison was requested.
 */
function renderComparisonLines(results) {
    const { comparison } = results;
    if (!comparison)
        return [];
    const sentence = describeComparison(results, inLog) || describeMissing(results);
    return [sentence, ...comparison.notes];
}
/** Returns Markdown with the reason why nothing was compared, and a link to the commit that it names. */
function renderNotCompared(results, source) {
    const { base = "", comparedWith } = results.comparison ?? {};
    if (comparedWith)
        return "";
    const line = toShortLine(describeMissing(results), 300);
    const short = base.slice(0, 7);
    const { serverUrl, owner, repo } = source;
    const link = toLink(toCode(short), `${serverUrl}/${owner}/${repo}/commit/${base}`);
    return toTextWithLink(line, short, link);
}
function describeMissing({ comparison }) {
    return comparison && !comparison.comparedWith
        ? `Nothing was compared. ${comparison.why ?? ""}`.trimEnd()
        : "";
}
/** Returns what was compared. Empty if nothing was. */
function describeComparison({ comparison, totals }, inline) {
    if (!comparison?.comparedWith)
        return "";
    const { sha, url, branch } = comparison.comparedWith;
    const commit = sha === "" ? "an earlier run" : inline.code(sha.slice(0, 7));
    const name = branch === undefined ? commit : `${commit} ${nameBase(comparison, inline).on}`;
    const { notRun } = comparison;
    const unknown = notRun > 0 ? ` ${count(notRun, "test")} that failed there didn't run this time.` : "";
    return `Compared with ${url ? inline.link(name, url) : name}: ${describeChange(totals)}.${unknown}`;
}

;// CONCATENATED MODULE: ./build/model/identity.js

/**
 * Returns the identity of a finding: its place, level, subject and message. Findings with the same identity, such as
 * from the jobs of a matrix, are annotated and listed once, but each is counted.
 */
function model_identity_identityOf(located) {
    const { level, message } = located.finding;
    return `${placeKeyOf(located)}\0${level}\0${subjectOf(located.finding)}\0${message}`;
}
/**
 * Returns the subject of a finding: the suites, class and name of a test, or the id of a rule. Titles aren't used.
 * Names have no control characters.
 */
function subjectOf(finding) {
    switch (finding.kind) {
        case "test":
        case "suite": {
            const { suites, className = "", name } = finding.test ?? { suites: [], name: finding.title };
            return [...suites, className, name].join("\0");
        }
        case "rule":
            return finding.rule?.id ?? finding.title;
        default:
            return finding.title;
    }
}
/**
 * Returns the subject of an annotation: parameterized tests of one class that fail with the same message on the same
 * line share one. Other findings have their own. A guessed line doesn't connect findings.
 */
function annotatedSubjectOf({ finding, isGuessed }) {
    if (finding.kind !== "test" || isGuessed)
        return subjectOf(finding);
    const { suites, className = "" } = finding.test;
    return [...suites, className, finding.outcome].join("\0");
}
/** Returns a key of the place of a finding, or of the reported place. */
function placeKeyOf(located) {
    if (located.kind === "placed")
        return locationKeyOf(located.location);
    return Object.values(located.lookedFor ?? {}).join("\0");
}
function locationKeyOf(location) {
    const { path, startLine, endLine, startColumn, endColumn } = location;
    return `${path}\0${startLine}\0${endLine}\0${startColumn}\0${endColumn}`;
}
/**
 * The keys that make up the identity of a finding, for `oncePerKeys`: most findings have a line of their own, and then
 * nothing else needs to be compared.
 */
const identityKeys = [
    (item) => located_locationOf(item)?.path,
    (item) => located_locationOf(item)?.startLine,
    (item) => item.finding.message,
    model_identity_identityOf,
];

;// CONCATENATED MODULE: ./build/render/failures/repeats.js






/** Counts findings, each only once however often it was reported. */
function countDistinct(items) {
    if (items.length === 1)
        return 1;
    let count = 0;
    items.forEach((0,once/* oncePerKeys */.ns)(identityKeys, () => ++count));
    return count;
}
/** Returns, for example, "in `junit.xml`" if all items are in one of several files. */
function renderReportOf(items, { reports }, { code } = inMarkdown) {
    const { file } = items[0].report;
    const isOnlyFile = reports[0]?.file === file && reports.at(-1)?.file === file;
    return isOnlyFile || file === "" || filesOf(items).length > 1 ? "" : `in ${code(file)}`;
}
/** Returns the files of the reports that have the items, each once. */
function filesOf(items) {
    return [...new Set(items.map(({ report }) => report.file))];
}
/** The number of reports that are named. */
const repeats_maxNamed = 3;
/**
 * Describes repeated reports of the same findings, such as by the jobs of a matrix: "in <b>windows-py312 and
 * windows-py313</b>", "in <b>5 of 8 reports</b>", "<b>2 times</b>". Valid in HTML too. Empty if
 * nothing was repeated.
 * @param distinct the number of different findings
 */
function describeRepeats(items, distinct, { reports }, { text, bold } = inMarkdown) {
    if (items.length <= distinct)
        return "";
    const files = filesOf(items);
    if (files.length === 1)
        return bold(`${formatNumber(items.length)} times`);
    const all = new Set(reports.map(({ file }) => file)).size;
    if (files.length === all)
        return `in ${bold(`all ${count(all, "report")}`)}`;
    if (files.length > repeats_maxNamed)
        return `in ${bold(`${formatNumber(files.length)} of ${count(all, "report")}`)}`;
    const names = nameApart(files.map((file) => file.split("/")));
    return `in ${bold(listWords(names.map((name) => text(name, repeats_nameLength))))}`;
}
/** The longest name of a report, in UTF-16 units. */
const repeats_nameLength = 60;
/** Removes the common leading folders and the common ending from at least two paths, given as segments. */
function nameApart(paths) {
    const shortest = paths.reduce((least, { length }) => Math.min(least, length), Number.MAX_VALUE);
    const isShared = (at) => new Set(paths.map(at)).size === 1;
    let start = 0;
    while (start < shortest - 1 && isShared((path) => path[start]))
        start++;
    let end = 0;
    while (end < shortest - start - 1 && isShared((path) => path.at(-1 - end)))
        end++;
    return paths.map((path) => path.slice(start, path.length - end).join("/"));
}
/**
 * Returns what distinguishes tests with the same name, such as those of two modules: "in <b>core</b>" and "in
 * <b>web</b>". Absent for a test with a unique name, or if only the line differs.
 * @param shown those that are asked for; a test that isn't shown can have the name of one that is
 */
function distinguish(shown, all) {
    const names = new Map();
    const titles = new Set(shown.map(({ items: [{ finding }] }) => finding.title));
    const named = all.filter(({ items: [{ finding }], distinct }) => {
        return finding.kind === "test" && distinct === 1 && titles.has(finding.title);
    });
    for (const namesakes of groupBy(named, ({ items }) => items[0].finding.title)) {
        if (namesakes.length === 1)
            continue;
        // What differs the most is used: the tests' files, their reports, or their suites.
        const paths = [pathOf, reportOf, repeats_suitesOf]
            .map((toPath) => namesakes.map(toPath))
            .reduce((best, other) => (countDifferent(other) > countDifferent(best) ? other : best));
        if (countDifferent(paths) < 2)
            continue;
        for (const [n, name] of nameApart(paths).entries())
            if (name)
                names.set(namesakes[n], `in <b>${toText(name, repeats_nameLength)}</b>`);
    }
    return names;
}
function countDifferent(paths) {
    return new Set(paths.map((path) => path.join("\0"))).size;
}
const reportOf = ({ items: [{ report }] }) => report.file.split("/");
const pathOf = ({ items: [item] }) => (located_locationOf(item)?.path ?? lookedForOf(item)).split("/");
const lookedForOf = (item) => (item.kind === "unplaced" && item.lookedFor?.path) || "";
const repeats_suitesOf = ({ items: [{ finding }] }) => finding.kind === "test" ? finding.test.suites : [];

;// CONCATENATED MODULE: ./build/render/failures/short-title.js

const capital = unicodePattern(String.raw `^\p{Lu}`);
/** What separates the parts of a test's name. */
const separator = " > ";
/**
 * Leaves out the beginning of a test's name that says only where the test is, for a line that has its place: the file
 * (`src/cart.test.ts > adds` at `src/cart.test.ts:4`), the module (`tests.test_cart > test_adds` at
 * `tests/test_cart.py:4`), or the package (`github.com/acme/shop/cart > TestAdd` at `cart/cart_test.go:4`). A class is
 * kept, because people know a test by it. Returns the name as it is if its beginning says something else.
 */
function shortenTitle(title, path) {
    const at = title.indexOf(separator);
    const rest = title.slice(at + separator.length).trim();
    if (at <= 0 || rest === "")
        return title;
    const start = title.slice(0, at);
    const left = withoutPlace(start, path);
    if (left === undefined)
        return title;
    return left === "" ? rest : left + separator + rest;
}
/** Returns what the beginning of a name says besides the path. Undefined if it doesn't say the path. */
function withoutPlace(start, path) {
    if (endsWithPart(path, start) || isPackageOf(start, path))
        return "";
    const stem = path.replace(/\.\w{1,10}$/, "");
    // A name can have any length. More parts than the path has can't be in it.
    const parts = start.split(".", stem.split("/").length);
    for (let kept = parts.length; kept > 1; kept--) {
        const module = parts.slice(0, kept).join(".");
        if (!endsWithPart(stem, module.replaceAll(".", "/")))
            continue;
        // A class of Java has the name of its file, and a class of Python follows the module.
        const last = parts[kept - 1] ?? "";
        const isClass = capital().test(last);
        return start.slice(isClass ? module.length - last.length : module.length + 1);
    }
    return undefined;
}
/** An import path of Go ends with the folder. It begins with the module, which no path has. */
function isPackageOf(start, path) {
    if (!path.endsWith(".go") || /\s/.test(start))
        return false;
    const folder = path.split("/").at(-2);
    return folder !== undefined && start.endsWith(`/${folder}`);
}
/** Returns true if the end of a path, in whole segments, is `end`. */
function endsWithPart(path, end) {
    return path === end || path.endsWith(`/${end}`);
}

;// CONCATENATED MODULE: ./build/render/links.js


/** https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/creating-a-permanent-link-to-a-code-snippet */
function toSourceUrl({ path, startLine, endLine }, source) {
    const lines = endLine > startLine ? `#L${startLine}-L${endLine}` : `#L${startLine}`;
    // GitHub renders some files, such as Markdown. Links to their lines need a parameter.
    const plain = /\.(?:md|markdown|rst|adoc|ipynb|csv|tsv|svg|geojson|pdf)$/i.test(path)
        ? "?plain=1"
        : "";
    return toFileUrl(path, source) + plain + lines;
}
function toFileUrl(path, { serverUrl, owner, repo, sha }) {
    const encoded = path.toWellFormed().split("/").map(encodeURIComponent).join("/");
    return `${serverUrl}/${owner}/${repo}/blob/${sha || "HEAD"}/${encoded}`;
}
/** Renders a link to a line. Valid in a table. */
function renderPlace(location, source, { code, link } = inMarkdown) {
    return link(code(`${location.path}:${location.startLine}`), toSourceUrl(location, source));
}
/** Renders links to a line and further ones, and the number of the remaining ones. */
function renderPlaces(locations, source, inline = inMarkdown, most = links_maxPlaces) {
    return listSome(locations, most, (place) => renderPlace(place, source, inline), (left) => count(left, "more place"));
}
/** The number of places that are linked per finding. */
const links_maxPlaces = 10;
/** Renders " (`@octo-org/cart`)" to follow a place. The code span prevents a mention. */
function renderOwners({ owners = [] }, { showsOwners }, { code } = inMarkdown) {
    if (!showsOwners || owners.length === 0)
        return "";
    return ` (${listSome(owners, maxOwners, code)})`;
}
const maxOwners = 3;
/** Renders a link to the line, or the reported place and why it isn't in the repository. */
function renderPlaceOrReason(item, source, inline = inMarkdown) {
    if (item.kind === "placed") {
        const locations = [item.location, ...item.further.map(({ location }) => location)];
        return renderPlaces(locations, source, inline) + renderOwners(item, source, inline);
    }
    const { lookedFor, reason } = item;
    if (!lookedFor)
        return toText(reason);
    const toName = (place) => inline.code(nameLookedFor(place));
    const files = listSome(lookedFor.files ?? [], 2, (path) => toName({ path }), () => "others");
    return `${toName(lookedFor)} (${toText(reason)}${files && `: ${files}`})`;
}
/** Returns a place as the report writes it, as untrusted plain text. */
function nameLookedFor({ path, line }) {
    const short = path.length <= links_maxPathLength ? path : `\u2026${path.slice(1 - links_maxPathLength)}`;
    return line === undefined ? short : `${short}:${line}`;
}
/** The longest path, in UTF-16 units. A longer one is cut at the start to keep the file's name. */
const links_maxPathLength = 160;

;// CONCATENATED MODULE: ./build/failure/comparison-shapes.js
/** The first match wins, so unambiguous shapes come first. */
const comparisonShapes = [
    {
        tool: "JUnit, opentest4j, kotlin.test, MSTest, mocha's messages of the same kind",
        pattern: /\b[Ee]xpected:? ?<(?<expected>.{0,300}?)>[,.]? (?:but was|[Aa]ctual):? ?<(?<actual>.*)>/g,
        hasOnlyValues: true,
    },
    {
        tool: "TestNG",
        pattern: /\bexpected \[(?<expected>.{0,300}?)\] but found \[(?<actual>.{0,300}?)\]/g,
        hasOnlyValues: true,
    },
    {
        tool: "GoogleTest",
        pattern: /^Expected equality of these values:\n {2}(?<leftName>\S.*)\n(?: {4}Which is: (?<left>.+)\n)? {2}(?<rightName>\S.*)(?:\n {4}Which is: (?<right>.+))?/gm,
    },
    {
        tool: "Gomega",
        pattern: /^[ \t]?Expected\n[ \t]+(?:<[^\n>]{0,100}>: ?)?(?<actual>\S.*)\nto (?:equal|be (?:identical|equivalent) to|be)\n[ \t]+(?:<[^\n>]{0,100}>: ?)?(?<expected>\S.*)$/gm,
    },
    {
        tool: "busted's luassert",
        pattern: /^Passed in:\n(?<actual>.+)\nExpected:\n(?<expected>.+)$/gm,
    },
    {
        tool: "AssertJ",
        pattern: /^Expecting(?: actual)?:\n[ \t]*(?<actual>\S.*)\nto be (?:equal to|the same as):\n[ \t]*(?<expected>\S.*)$/gm,
    },
    {
        tool: "Jest, Vitest, Playwright, Bun, Hamcrest, AssertJ, RSpec, Minitest, testify, xUnit.net, NUnit, bats-assert",
        pattern: /^[ \t#]*(?:[Ee]xpected|[Ww]ant(?:ed)?)(?: (?:value|string|substring|pattern|message|length|constructor|number of calls|to contain))?[ \t]*:[ \t]*(?<expected>\S.*)\n[ \t#]*(?:[Rr]eceived|[Aa]ctual|[Bb]ut was|[Bb]ut|[Gg]ot)(?: (?:value|string|array|object|message|length|constructor|number of calls))?[ \t]*:[ \t]*(?<actual>\S.*)$/gm,
    },
    {
        tool: "Test::More, of structures",
        pattern: /^[ \t#]*\$got\S{0,100} = (?<actual>.+)\n[ \t#]*\$expected\S{0,100} = (?<expected>.+)$/gm,
    },
    {
        tool: "Test::More, TAP, go-cmp's habit, GoogleTest's truth",
        pattern: /^[ \t#]*(?:[Aa]ctual|[Gg]ot|[Ff]ound)[ \t]*:[ \t]*(?<actual>\S.*)\n[ \t#]*(?:[Ee]xpected|[Ww]ant(?:ed)?)[ \t]*:[ \t]*(?<expected>\S.*)$/gm,
    },
    {
        tool: "Rust, ExUnit",
        pattern: /^[ \t]*left: +(?<left>\S.*)\n[ \t]*right: +(?<right>\S.*)$/gm,
    },
    {
        tool: "PHPUnit",
        pattern: /^Failed asserting that (?<actual>(?:(?! matches | is ).){1,300}) (?:matches expected|is (?:identical|equal) to) (?<expected>.+)\.$/gm,
        hasOnlyValues: true,
    },
    {
        tool: "XCTest",
        pattern: /\bXCTAssertEqual failed: \("(?<left>.{0,300}?)"\) is not equal to \("(?<right>.{0,300}?)"\)/g,
    },
    {
        tool: "Catch2, doctest",
        pattern: /^(?:with expansion:\n[ \t]*|[ \t]*values: [A-Z_]{1,30}\( )(?<left>(?:(?! == ).){1,300}) == (?<right>.+?)(?: \))?$/gm,
    },
    {
        tool: "Boost.Test",
        pattern: /\bhas failed \[(?<left>(?:(?! != ).){1,300}) != (?<right>.+)\]/g,
    },
    {
        tool: "Chai and Vitest, of lengths, calls and status codes",
        pattern: / to (?:have a length of|have status code|be called) (?<expected>\d+(?: times)?),? but got (?<actual>\d+(?: times)?)/g,
    },
    {
        tool: "pytest",
        pattern: /^(?:[\w.]{1,100}: )?assert (?<left>(?:(?! (?:==|and|or|in|is) ).){1,300}) == (?<right>(?:(?! (?:==|and|or) ).){1,300})$/gm,
    },
    {
        tool: "node:assert",
        pattern: /^(?<actual>(?:(?! !==? ).){1,300}) !== (?<expected>(?:(?! !==? ).){1,300})$/gm,
        isProse: true,
        hasOnlyValues: true,
    },
    {
        tool: "Chai, Vitest",
        pattern: /\bexpected (?<actual>(?:(?! to ).){1,300}) to (?:(?:strictly |deeply |loosely |deep |strict )?equal|eql|be)(?: to)? (?<expected>(?:(?! \/\/ ).){1,300})(?: \/\/ .*)?$/gm,
        isProse: true,
        hasOnlyValues: true,
    },
    {
        tool: "Jasmine",
        pattern: /\bExpected (?<actual>(?:(?! to ).){1,300}) to (?:be|equal) (?<expected>.+)\.$/gm,
        isProse: true,
        hasOnlyValues: true,
    },
    {
        tool: "ScalaTest",
        pattern: /^(?<left>(?:(?! (?:was|did) ).){1,300}) (?:was not equal to|did not equal) (?<right>.+)$/gm,
        isProse: true,
    },
    {
        tool: "Go's habit",
        pattern: /(?:\bgot:?|=|\bis) (?<actual>[^,;\n]{1,300})[,;] (?:want|expected):? (?<expected>.+)$/gm,
        isProse: true,
    },
    {
        tool: "anybody's words",
        pattern: /\bexpected:? (?<expected>[^,;\n]{1,300}?),? (?:but )?(?:got|was):? (?<actual>.+)$/gim,
        isProse: true,
    },
];

;// CONCATENATED MODULE: ./build/failure/cut-around.js
/** How much equal text is kept before the first difference, in UTF-16 units. */
const maxBefore = 16;
/**
 * Cuts two one-line texts around their first difference, because long values often start alike. Short texts, and texts
 * that differ early, stay as they are. Nothing is cut at the end.
 * @param length texts up to this length are not cut, in UTF-16 units
 */
function cutAround(one, other, length) {
    if (one === other || Math.max(one.length, other.length) <= length)
        return [one, other];
    const shorter = Math.min(one.length, other.length);
    let same = 0;
    while (same < shorter && one[same] === other[same])
        same++;
    const start = same - maxBefore;
    if (start <= maxBefore)
        return [one, other];
    // A closing quote without an opening one would look like a part of the text.
    const quote = /^["'`]/.exec(one)?.[0] ?? "";
    const open = one.endsWith(quote) && other.endsWith(quote) ? quote : "";
    const cut = (text) => `${open}\u2026${text.slice(start).replace(/^[\udc00-\udfff]/, "")}`;
    return [cut(one), cut(other)];
}

;// CONCATENATED MODULE: ./build/failure/diff.js

/** The line that explains which sign marks which value. */
const legends = [
    // Jest, Vitest, Bun, Playwright
    {
        pattern: /^[ \t]*- (?:Expected|Snapshot)(?: {2}- \d+)?\n[ \t]*\+ Received(?: {2}\+ \d+)?$/m,
        expected: "-",
    },
    // PHPUnit, testify, node-tap
    { pattern: /^[ \t]*--- [Ee]xpected\n[ \t]*\+\+\+ [Aa]ctual$/m, expected: "-" },
    // node:assert
    { pattern: /^[ \t]*\+ actual - expected$/m, expected: "-" },
    // go-cmp
    { pattern: /\(-want \+got\)/, expected: "-" },
    // Mocha
    { pattern: /^[ \t]*\+ expected - actual$/m, expected: "+" },
    // Deno
    { pattern: /^[ \t]*\[Diff\] Actual \/ Expected$/m, expected: "+" },
];
function hasDiff(text) {
    return legends.some(({ pattern }) => pattern.test(text));
}
/** Returns the changes of the first diff in a text, in runs of lines. */
function readDiff(text) {
    const found = legends.flatMap(({ pattern, expected }) => {
        const match = pattern.exec(text);
        return match ? [{ legend: match[0], start: match.index, expected }] : [];
    });
    const [first, next] = found.sort((a, b) => a.start - b.start);
    if (!first)
        return [];
    // Bun writes the legend below the diff.
    const lines = text.slice(0, next?.start).replace(first.legend, "").split("\n");
    const hunks = [];
    let isRun = false;
    for (const line of lines) {
        const [, sign, value = ""] = /^[ \t]*([+-])(?![+-]{2})(.*)$/.exec(line) ?? [];
        if (sign) {
            if (!isRun)
                hunks.push({ minus: [], plus: [] });
            hunks.at(-1)?.[sign === "-" ? "minus" : "plus"].push(value.trim());
        }
        isRun = sign !== undefined;
    }
    return hunks.map(({ minus, plus }) => first.expected === "-" ? { expected: minus, actual: plus } : { expected: plus, actual: minus });
}
/** A legend, optionally after pytest's `E`, or the line numbers of a hunk. */
const legendLine = /^[ \t]*(?:E[ \t]+)?(?:- (?:Expected|Snapshot)\b|\+ Received\b|--- [Ee]xpected|\+\+\+ [Aa]ctual|\+ actual - expected|\+ expected - actual|\[Diff\] |Full diff:|@@ -\d)|\(-want \+got\)/;
const changedLine = /^[ \t]*(?:E[ \t]+)?(?:[+-](?![+-]{2} )|\?[ \t]+[\^~+-]|@@ )/;
const ofPytest = /^E(?:[ \t]|$)/;
/** How much of a line is matched, in UTF-16 units. */
const matchedLength = 200;
/** Marks each line of a text that belongs to a diff. Long diffs consist mostly of equal lines. */
function markDiff(lines) {
    const marks = lines.map(() => undefined);
    const legends = [];
    let start = -1;
    let changes = [];
    for (const [i, whole] of lines.entries()) {
        const line = whole.slice(0, matchedLength);
        if (legendLine.test(line)) {
            legends.push(i);
            // If two legends follow each other, the diff begins with the second one.
            if (changes.length > 0 && i > (changes.at(-1) ?? 0) + 1) {
                markOne(marks, lines, start, changes);
                changes = [];
            }
            if (changes.length === 0)
                start = i;
        }
        else if (shapeOf(line)?.isTrace) {
            markOne(marks, lines, start, changes);
            start = -1;
            changes = [];
        }
        else if (start >= 0 && changedLine.test(line))
            changes.push(i);
    }
    markOne(marks, lines, start, changes);
    if (marks.includes("changed"))
        for (const i of legends)
            marks[i] = "changed";
    return marks;
}
/** Lines count as equal if a change follows them, or if pytest's E says that its diff goes on. */
function markOne(marks, lines, start, changes) {
    const last = changes.at(-1);
    if (last === undefined)
        return;
    let end = last + 1;
    if (ofPytest.test(lines[last] ?? ""))
        while (ofPytest.test(lines[end] ?? ""))
            end++;
    for (let i = start; i < end; i++)
        marks[i] ??= "equal";
    for (const i of changes) {
        for (const near of [i - 1, i, i + 1])
            if (near >= start && near < marks.length)
                marks[near] = "changed";
    }
}

;// CONCATENATED MODULE: ./build/failure/comparison.js



/** The label for tools that don't say whose value the second one is, and whose name for it is the value itself. */
const comparedWithLabel = "Compared with";
/** How much of a text is searched, in UTF-16 units. The compared values are near its start. */
const searchedLength = 4000;
/** The same for a diff, which can start with many equal lines. */
const searchedDiffLength = 40_000;
/** Longer values are shown only in the message. */
const longestValue = 200;
/** Returns what a failed assertion compared, if its message or its details contain both values. */
function readComparison({ message, details = "", failures = 1, }) {
    const found = readShapes(message) ?? comparison_toChange(readChanges({ message, details }));
    // If a test has several failures, the details describe the ones that the message leaves out.
    if (found || failures > 1)
        return found;
    return readShapes(details) ?? comparison_toChange(readDiff(details.slice(0, searchedLength)));
}
/** Returns the changes of the diff in a message, or in the details that continue it if the message has too little. */
function readChanges({ message, details = "" }) {
    const changes = readDiff((message + continuationOf(message, details)).slice(0, searchedDiffLength));
    // XML attributes lose their line breaks.
    const isOnOneLine = changes.length === 0 && hasDiff(details.slice(0, searchedLength));
    return isOnOneLine && /- Expected .*\+ Received /.test(message.slice(0, searchedLength))
        ? readDiff(details.slice(0, searchedDiffLength))
        : changes;
}
/** Returns the rest of the details if the message is their beginning. */
function continuationOf(message, details) {
    const start = details.slice(0, searchedLength).indexOf(message);
    if (start < 0)
        return "";
    const rest = details.slice(start + message.length, start + message.length + searchedDiffLength);
    // The diff may follow blank lines.
    if (hasDiff(rest.slice(0, searchedLength)))
        return rest;
    const end = rest.slice(0, searchedLength).indexOf("\n\n");
    return end < 0 ? rest.slice(0, searchedLength) : rest.slice(0, end);
}
function readShapes(text) {
    for (const { pattern, isProse = false, hasOnlyValues } of comparisonShapes) {
        const found = [...text.slice(0, searchedLength).matchAll(pattern)]
            .map((match) => ({
            ...comparison_toComparison(match.groups ?? {}),
            ...(hasOnlyValues && { valuesText: match[0] }),
        }))
            .filter((comparison) => isReliable(comparison, isProse));
        const [first] = found;
        // Several assertions failed: showing one of them would be misleading.
        if (first)
            return found.some((other) => !isSame(first, other)) ? undefined : first;
    }
    return undefined;
}
/** Converts a diff of one line. */
function comparison_toChange([hunk, ...more]) {
    if (!hunk || more.length > 0)
        return undefined;
    const { expected, actual } = hunk;
    if (expected.length !== 1 || actual.length !== 1)
        return undefined;
    const changed = label("Expected", expected[0], "Actual", actual[0]);
    return isReliable(changed, false) ? changed : undefined;
}
function comparison_toComparison(groups) {
    const { left, right } = toSides(groups);
    const [a, b] = cutAround(left.value, right.value, longestValue);
    return { left: { ...left, value: a }, right: { ...right, value: b } };
}
function toSides(groups) {
    const { expected, actual, left, right, leftName, rightName } = groups;
    if (expected !== undefined)
        return label("Expected", expected, "Actual", actual);
    if (leftName === undefined)
        return label("Left", left, "Right", right);
    // GoogleTest names a value by itself if it is a literal in the test.
    if (left === undefined && right === undefined)
        return label("Left", leftName, "Right", rightName);
    if (left === undefined)
        return label(rightName ?? "", right, comparedWithLabel, leftName);
    if (right === undefined)
        return label(leftName, left, comparedWithLabel, rightName);
    return label(leftName, left, rightName ?? "", right);
}
function label(leftLabel, left, rightLabel, right) {
    const clean = (value) => (value ?? "").replace(/[\s,]+$/, "");
    return {
        left: { label: leftLabel, value: clean(left) },
        right: { label: rightLabel, value: clean(right) },
    };
}
function isSame(a, b) {
    return a.left.value === b.left.value && a.right.value === b.right.value;
}
/** In a sentence, any words can be at the place of a value. Only text that looks like a complete value counts. */
function isReliable({ left, right }, isProse) {
    const values = [left.value, right.value];
    return (left.value !== right.value &&
        values.every((value) => value !== "" && value.length <= longestValue && !/[[({]$/.test(value)) &&
        (!isProse || values.every((value) => literal.test(value) && isBalanced(value))));
}
function isBalanced(value) {
    return value.split(/[([{]/).length === value.split(/[)\]}]/).length;
}
/** A quoted or bracketed text, a number with an optional unit, a common literal, or a constructor call. */
const literal = /^(?:["'`[{(<]|[+\-.\d]\S*(?: \S{1,15})?$|(?:[Tt]rue|[Ff]alse|null|undefined|None|nil|NaN|Infinity)$|[A-Z]\w{0,60}\()/;

;// CONCATENATED MODULE: ./build/failure/headline.js


/** How much of a message is read, in UTF-16 units and in lines. */
const searched = { length: 4000, lines: 20 };
/** The number of message lines that can be joined if each leads to the next. */
const maxJoined = 5;
/** How much of a line is shown, in UTF-16 units. Values after that are not visible. */
const headline_shown = 160;
function readHeadline(finding, comparison) {
    const { title, message } = finding;
    const text = message.startsWith(`${title}: `) ? message.slice(title.length + 2) : message;
    const lines = readLines(text.slice(0, searched.length));
    const headline = choose(lines, comparison);
    if (headline)
        return headline;
    const changes = readChanges(finding);
    if (changes.length > 0)
        return { line: "", changes };
    const values = readChangedLine(lines);
    return values ? { line: "", values } : { line: describeFormula(lines[0] ?? "", lines.slice(1)) };
}
/** Returns true if a message begins with a generic assertion phrase, or lacks the values that the details have. */
function lacksPoint(message, comparison) {
    const [line = ""] = readLines(message.slice(0, searched.length));
    const hasAll = !comparison || hasValues(message, comparison);
    return !hasAll || isFormula(line) || headline_isAssertion(line);
}
/** Returns undefined for a generic phrase without values. */
function choose(lines, comparison) {
    const [line = "", next = ""] = lines;
    if (comparison) {
        const hasAll = (text) => hasValues(text
            .slice(0, 4 * headline_shown)
            .replace(/\s+/g, " ")
            .trim()
            .slice(0, headline_shown), comparison);
        if (hasAll(line))
            return withoutValues(line, comparison) ?? { line };
        if (isFormula(line) || isValue(line))
            return { line: "", values: comparison };
        const whole = complete(lines);
        return hasAll(whole) ? { line: whole } : { line, values: comparison };
    }
    if (isFormula(line))
        return undefined;
    return { line: headline_isAssertion(line) && next ? joinLines(line, next) : complete(lines) };
}
/** The longest value that is shown as a whole, in UTF-16 units. */
const longestShown = 60;
/**
 * Removes the values from a line that ends with them, because tools differ in the order: "expected 2 to be 3". Longer
 * values stay, because they would be cut.
 */
function withoutValues(line, comparison) {
    const { left, right, valuesText = "" } = comparison;
    const words = valuesText.trim().replace(noise, "");
    if (left.label !== "Expected" || words === "" || !line.endsWith(words))
        return undefined;
    if ([left, right].some(({ value }) => value.length > longestShown))
        return undefined;
    const before = line.slice(0, -words.length).trim();
    return { line: before.replace(/ ?(?:==>|[-\u2013\u2014:,;])$/, ""), values: comparison };
}
/** Returns the lines without those that every failed assertion has. */
function readLines(text) {
    return text
        .split("\n", searched.lines)
        .map((line) => line.trim().replace(noise, "").replace(expansion, "$1"))
        .filter((line) => line !== "");
}
/**
 * Places, which are shown elsewhere; the error class of all failed assertions; what Catch2 and Test::More write between
 * the lines and doctest and Vitest after them.
 */
const noise = /^(?:with expansion:|Omitting \d{1,9} identical items.*|Skipping \d{1,9} identical .*|Differing items:|Use -v .*|# +(?:Failed test|at \S{1,200} line \d).*)$|^(?:# +)?(?:[^\s:]{1,400}\.\w{1,8}:\d{1,9}(?::\d{1,9})?:(?: |$))?(?:Uncaught )?(?:(?:[a-z\d]{1,30}\.){0,6}(?:Assertion(?:Failed)?Error|ComparisonFailure|Error)(?: \[\w{1,40}\])?: )?| is NOT correct!$| \/\/ (?:Object\.is|deep) equality$/g;
const expansion = /^values: [A-Z_]{1,30}\( (.{1,300}) \)$/;
/** Matches what assertion libraries write before the values. */
function isFormula(line) {
    if (comparesEqualBeginnings(line))
        return true;
    return /^(?:expect\(|assert\.\w+\(|Expected(?: values| equality|:$|$)|assertion `|Values are not equal|[Nn]ot equal|Failed asserting that two |Snapshot name: |--- [Ee]xpected$|- Expected|operator: |Failure$)/.test(line);
}
/** Matches `expected { a: 1, \u2026(119) } to deeply equal { a: 1, \u2026(119) }`: both values are cut before they differ. */
function comparesEqualBeginnings(line) {
    const text = line.slice(0, comparedLength).replace(/^(?:expected|assert) /, "");
    return verbs.some((verb) => {
        const at = text.indexOf(verb);
        const left = text.slice(0, at);
        return at > 0 && /\u2026|\.\.\./.test(left) && text.startsWith(left, at + verb.length);
    });
}
const verbs = [
    " to deeply equal ",
    " to strictly equal ",
    " to equal ",
    " to be ",
    " to match ",
    " == ",
];
/** In UTF-16 units. */
const comparedLength = 1000;
/** Matches a line with one labelled value. */
function isValue(line) {
    return /^(?:expected|actual|got|received|want)\b.{0,30}[:=]/i.test(line);
}
/** Matches the assertion's source code, which lacks the values. */
function headline_isAssertion(line) {
    return isAssertion(line) || line.startsWith("Value of: ");
}
function hasValues(text, { left, right }) {
    return [left, right].every(({ value }) => text.includes(value));
}
/** Returns both sides of the first line that an unlabelled diff changes; pytest doesn't say which side is expected. */
function readChangedLine([line = "", ...more]) {
    if (!comparesEqualBeginnings(line))
        return undefined;
    const [first = "", next = ""] = more.filter((one) => isChanged.test(one));
    const [one, other] = [first, next].map((changed) => changed.slice(1).trim().replace(/,$/, ""));
    if (!first.startsWith("-") || !next.startsWith("+") || !one || !other)
        return undefined;
    return { left: { label: "Left", value: other }, right: { label: "Right", value: one } };
}
const isChanged = /^[-+](?![-+])/;
/** Completes a generic phrase with the changed lines of an unlabelled diff, or else with the next line. */
function describeFormula(line, [next = "", another = "", ...more]) {
    if (comparesEqualBeginnings(line)) {
        const changed = [next, another, ...more].filter((one) => isChanged.test(one));
        if (changed.length > 0)
            return changed.slice(0, 2).join(" ");
    }
    // pytest lists the items that differ.
    if (isDiffering.test(next))
        return describeDiffering(next, [another, ...more]);
    if (next === "" || /^[[{]/.test(next))
        return line;
    if (!/^[-+]/.test(next))
        return next;
    return joinLines(line, /^[-+]/.test(another) ? `${next} ${another}` : next);
}
const isDiffering = /^[[{].{1,1000}? != /;
/** Returns the first of the items that differ and the number of others. The list may be longer than what is read. */
function describeDiffering(first, following) {
    const item = describeItem(first);
    const end = following.findIndex((line) => !isDiffering.test(line));
    if (end === 0 || following[0] === "")
        return item;
    const more = end > 0 ? `${end} more` : "more";
    return `${item} (and ${more} ${end === 1 ? "difference" : "differences"})`;
}
/** Names the key of two items only once: `{'a': 1} != {'a': 2}`. */
function describeItem(item) {
    const at = item.indexOf(" != ");
    const key = /^\{(?:'[^']{1,100}'|"[^"]{1,100}"|\d{1,20}): /.exec(item)?.[0];
    const middle = key === undefined ? -1 : item.indexOf(`} != ${key}`, key.length);
    if (key === undefined || middle < 0 || !item.endsWith("}"))
        return `${item.slice(0, at)} \u2260 ${item.slice(at + 4)}`;
    const [one, other] = [
        item.slice(key.length, middle),
        item.slice(middle + `} != ${key}`.length, -1),
    ];
    return `${key.slice(1).replace(/["']/g, "")}${one} \u2260 ${other}`;
}
function joinLines(line, more) {
    return `${line.replace(/[.:]$/, "")} \u00b7 ${more}`;
}
/** Returns the first line, joined with the lines that complete it. */
function complete([line = "", ...more]) {
    let whole = line;
    for (const next of more.slice(0, maxJoined)) {
        const isList = /\(\d+ failures?\)$/.test(whole);
        if (!isList && !isOpen(whole))
            break;
        whole += isList ? `: ${next}` : ` ${next}`;
    }
    return whole;
}
function isOpen(line) {
    const start = line.slice(0, headline_shown);
    return (/(?:[:,]| not)$|\b(?:expected|was):? ?<[^<>]*$/i.test(start) ||
        (/^expected:/i.test(start) && !/\bactual:/i.test(start)));
}

;// CONCATENATED MODULE: ./build/render/point.js






const point_nameLength = 60;
/** Returns true if the finding's line contains its whole message. */
function isOneLine(message) {
    return message.length <= lineLength && !message.trim().includes("\n");
}
/** Returns true if the point of a finding is its whole message. */
function isWholeMessage(finding, text) {
    const { message } = finding;
    if (message.length > lineLength)
        return false;
    return isOneLine(message) || toPoint(finding, text) === toShortLine(message, lineLength);
}
/** Returns what went wrong in at most `length` UTF-16 units, with the number of further failures. */
function toPoint(finding, { headline }, length = lineLength) {
    const { message } = finding;
    const failures = failuresOf(finding);
    const text = point_describe(headline) || firstLine(message).replace(/^# +(?=Failed test)/, "");
    const point = toShortLine(text, length);
    return failures > 1
        ? `${withoutStop(point)} (and ${count(failures - 1, "more failure")})`
        : point;
}
function point_describe({ line, values, changes }) {
    if (changes)
        return describeChanges(changes);
    if (!values)
        return line;
    return line === "" ? describeValues(values) : joinLines(line, describeValues(values));
}
function describeValues({ left, right }) {
    if (left.label === "Expected")
        return describeSides(left.value, right.value);
    const [a, b] = cutAround(left.value, right.value, longestShown).map((value) => toShortLine(value, longestShown));
    if (left.label === "Left")
        return `${a} \u2260 ${b}`;
    const [name, other] = [left, right].map(({ label }) => toShortLine(label, point_nameLength));
    return other === comparedWithLabel
        ? `${name} is ${a}, not ${b}`
        : `${name} is ${a}, ${other} is ${b}`;
}
/** Returns the first change of a diff, and the number of further ones. */
function describeChanges([first, ...more]) {
    if (!first)
        return "";
    const [[expected = "", ...moreExpected], [actual = "", ...moreActual]] = [
        first.expected,
        first.actual,
    ];
    const change = describeSides(expected, actual, [moreExpected.length, moreActual.length]);
    return more.length > 0 ? `${change} (and ${count(more.length, "more difference")})` : change;
}
/** Names what two lines have in common only once, and counts the further lines of each side. */
function describeSides(expected, actual, [moreExpected, moreActual] = [0, 0]) {
    const key = sharedKey(expected, actual);
    const [a, b] = cutAround(expected.slice(key.length), actual.slice(key.length), longestShown);
    const parts = [describeSide("expected", a, moreExpected), describeSide("actual", b, moreActual)];
    return key.replace(/["']/g, "") + joinParts(parts, ", ");
}
/** Returns the key with which both lines of a diff begin, such as `"price": `. */
function sharedKey(one, other) {
    const key = /^(?:"[^"]{1,60}"|'[^']{1,60}'|[\w$.-]{1,60}): (?=\S)/.exec(one)?.[0] ?? "";
    return other.startsWith(key) && other.length > key.length ? key : "";
}
function describeSide(name, line, more) {
    if (line === "")
        return "";
    const value = toShortLine(line.replace(/,$/, ""), longestShown);
    return `${name} ${value}${more > 0 ? " \u2026" : ""}`;
}
/** Returns true if a finding has details that say more than its message. */
function hasMoreDetails({ details = "", message }) {
    const text = details.trim();
    return text !== "" && !(isOneLine(text) && message.includes(withoutStop(text)));
}
/**
 * Returns the name of a finding in annotations and in the log: the test, or the rule with its name if it adds
 * something.
 */
function toFindingTitle(finding) {
    const { title, message } = finding;
    if (isFlaky(finding))
        return `Flaky: ${title}`;
    const rule = ruleOf(finding);
    if (!rule || rule.id === title)
        return title;
    return areSameText(title, message) ? rule.id : `${rule.id}: ${title}`;
}

;// CONCATENATED MODULE: ./build/render/log.js












/** The number of findings that the log names. */
const log_named = 50;
/** The longest title or message, in UTF-16 units. */
const maxShown = 300;
/** Renders one line per report with its file, its tool and its results. Plain text, in parts untrusted. */
function renderReportLines({ totals }) {
    return totals.reports.map((counted) => {
        const { report } = counted;
        const tool = report.tool && ` (${report.tool})`;
        return `${report.file}${tool}: ${describeReport(counted)}`;
    });
}
/** Renders the failures that the base doesn't have, or all if nothing was compared. The title is empty then. */
function renderFailureList({ results, parts, groups }) {
    const kinds = describeKinds(countKinds(parts.failures)) || "no failure";
    const title = results.comparison?.comparedWith ? `New: ${kinds}` : "";
    return { title, lines: renderFailureLines(groups.failures, results) };
}
function renderKnownFailureList({ results, parts, groups }) {
    const { alsoFails } = nameBase(results.comparison, inLog);
    const title = `${alsoFails}: ${describeKinds(countKinds(parts.knownFailures))}`;
    return { title, lines: renderFailureLines(groups.knownFailures, results) };
}
/** Counts the findings outside of `lint-scope`, which aren't named. Empty if there are none. */
function renderOutsideLine({ parts: { outside } }) {
    return outside.length === 0
        ? ""
        : `${count(outside.length, "finding")} outside of lint-scope, not counted for the conclusion.`;
}
/** Returns one line per failure, worst first, with a common cause only once. Plain text, in parts untrusted. */
function renderFailureLines(groups, results) {
    const lines = groups.slice(0, log_named).map((group) => renderFailureLine(group, results));
    const left = groups.slice(log_named).reduce((sum, { items }) => sum + items.length, 0);
    if (left > 0)
        lines.push(`and ${count(left, "more failure")}`);
    return lines;
}
function renderFailureLine({ items, distinct }, results) {
    const [first] = items;
    const { finding } = first;
    const place = distinct > 1 ? describeOrigin(first) : describePlace(first);
    const path = located_locationOf(first)?.path;
    const whole = toFindingTitle(finding);
    const isShort = finding.kind === "test" && distinct === 1 && path !== undefined;
    const title = (isShort ? shortenTitle(whole, path) : whole).slice(0, maxShown);
    const name = distinct > 1 ? `${title} and ${formatNumber(distinct - 1)} more` : title;
    const repeats = describeRepeats(items, distinct, results, inLog);
    const where = repeats && ` (${repeats})`;
    return `${place && `${place}: `}${name}: ${toLogPoint(first, results)}${where}`;
}
function toLogPoint({ finding }, { failureOf }) {
    return finding.kind === "test"
        ? toPoint(finding, failureOf(finding), maxShown)
        : firstLine(finding.message).slice(0, maxShown);
}
/** Returns the line of a common error, or else the place of the first test. */
function describeOrigin(item) {
    const origin = item.kind === "placed" ? item.origin : undefined;
    return origin ? `${origin.path}:${origin.startLine}` : describePlace(item);
}
/** Returns the place in the repository, or else the reported path, which an editor may be able to open. */
function describePlace(item) {
    const location = located_locationOf(item);
    return location ? `${location.path}:${location.startLine}` : nameReported(item);
}
/** The number of failures in the last line of the step. */
const namedAtEnd = 3;
/** The longest name in that line, in UTF-16 units. */
const log_maxNamed = 120;
/** Explains on one line why the check failed: the title and the failures. Plain text, in parts untrusted. */
function renderReason({ results, parts, title, hasOneCause }) {
    // The title counts the new ones, so they are named.
    const deciding = parts.failures.length > 0 ? parts.failures : results.findings;
    const [first] = deciding;
    const level = first?.finding.level;
    if (first && level === "failure" && hasOneCause) {
        const place = describeOrigin(first);
        const point = withoutStop(toShortLine(toLogPoint(first, results), log_maxNamed));
        return `${title}: ${point}${place && ` at ${place}`}.`;
    }
    // The same test in several reports is one failure. In another file it is another one.
    const failures = new Map();
    for (const item of deciding) {
        if (item.finding.level !== level)
            break;
        // The title contains it.
        if (item.finding.kind === "run")
            continue;
        const key = `${nameFailure(item)}\0${located_locationOf(item)?.path}`;
        if (!failures.has(key))
            failures.set(key, item);
    }
    if (failures.size === 0)
        return `${title}.`;
    const shown = [...failures.values()].slice(0, namedAtEnd);
    const names = groupBy(shown, nameFailure).flatMap((namesakes) => namesakes.map(namesakes.length > 1 ? namePlaced : nameFailure));
    return `${title}: ${listWords([...names, ...describeLeft([...failures.values()])])}.`;
}
/** Counts the failures that aren't named, by kind if there are several, as the title does. */
function describeLeft(failures) {
    const left = failures.slice(namedAtEnd);
    if (left.length === 0)
        return [];
    const kinds = describeKinds(countKinds(failures));
    const shown = countKinds(failures.slice(0, namedAtEnd));
    return kinds.includes(", ")
        ? describeKinds(countKinds(left), (kind) => (shown[kind] > 0 ? "more " : "")).split(", ")
        : [`${formatNumber(left.length)} more`];
}
/** A test has its own name. For a rule, the place identifies the finding. */
function nameFailure(item) {
    return item.finding.kind === "rule" ? namePlaced(item) : nameShort(item);
}
function namePlaced(item) {
    const place = describePlace(item);
    return place ? `${nameShort(item)} at ${place}` : nameShort(item);
}
function nameShort({ finding }) {
    return toShortLine(toFindingTitle(finding), log_maxNamed);
}
/** Returns the reported place if there is none in the repository, else nothing. Frames of a trace don't count. */
function nameReported(item) {
    const lookedFor = item.kind === "unplaced" ? item.lookedFor : undefined;
    return lookedFor && item.finding.places.length > 0 ? nameLookedFor(lookedFor) : "";
}
/** Renders the notes about reading and locating. A note about a report begins with its file. */
function renderNoteLines({ notes, reports }) {
    const ofReports = reports.flatMap(({ file, notes }) => notes.map((note) => `${file}: ${note}`));
    return [...notes, ...ofReports];
}

;// CONCATENATED MODULE: ./build/log-results.js







/** Up to this number, each note is a separate warning. */
const notesAsWarnings = 3;
/** Up to this number, failures are visible without opening a group. */
const shownFailures = 10;
/**
 * Logs the results. Returns the number of warnings, because the runner shows only ten per step.
 * @param endsWithTitle the last line of the log, the error of the step, has the title
 */
function logResults(job, page, endsWithTitle) {
    const { results, title } = page;
    const lines = renderReportLines(results);
    if (lines.length > 10)
        job.group(`Read ${count(lines.length, "report")}`, lines);
    else
        for (const line of lines)
            job.info(line);
    const notes = renderNoteLines(results);
    const warnings = notes.length > notesAsWarnings ? [] : notes;
    for (const note of warnings)
        job.warn(note);
    if (warnings.length < notes.length)
        job.group(`${count(notes.length, "note")} on the files`, notes);
    const known = renderKnownFailureList(page);
    const failures = renderFailureList(page);
    // Without known failures, all lines are new anyway.
    if (known.lines.length > 0 && failures.title)
        job.info(failures.title);
    for (const line of failures.lines.slice(0, shownFailures))
        job.info(line);
    const more = failures.lines.slice(shownFailures);
    if (more.length > 0)
        job.group(failures.title ? "More new failures" : "More failures", more);
    if (known.lines.length > 0)
        job.group(known.title, known.lines);
    const outside = renderOutsideLine(page);
    if (outside)
        job.info(outside);
    if (!endsWithTitle)
        job.info(title);
    for (const line of renderComparisonLines(results))
        job.info(line);
    return warnings.length;
}
/** Logs the outcome of the check run. Without one, the worst findings become log annotations. */
function logPublished(job, { infos = [], warnings, comesLast = false, needsLogAnnotations }, { findings }, inputs, warned) {
    for (const line of infos)
        job.info(line);
    if (!comesLast)
        for (const line of warnings)
            job.warn(line);
    if (needsLogAnnotations)
        annotateLog(job, findings, inputs, warned + warnings.length);
    if (comesLast)
        for (const line of warnings)
            job.warn(line);
}
/** @param warned the number of other warnings of the step */
function annotateLog(job, findings, { minLevel, maxAnnotations }, warned) {
    // The reason why the step fails is also an error. It comes last.
    const spent = { failure: 1, warning: warned, notice: 0 };
    for (const level of levels.slice(0, levels.indexOf(minLevel) + 1)) {
        const room = Math.min(logAnnotationsPerLevel - spent[level], maxAnnotations);
        const worst = findings
            .filter(({ finding, isSetAside }) => finding.level === level && !isSetAside)
            .slice(0, Math.max(0, room));
        for (const item of worst) {
            const message = joinParts([nameReported(item), item.finding.message], ": ");
            job.annotate(level, toFindingTitle(item.finding), message, located_locationOf(item));
        }
    }
}

;// CONCATENATED MODULE: ./build/outputs.js
/** Makes the outputs of action.yml that depend on the reports. */
function toOutputs({ conclusion, totals, selection, comparison }) {
    const { sum, levels } = totals;
    const comparedWith = comparison?.comparedWith;
    return {
        conclusion,
        ...sum.tests,
        failures: levels.failure,
        warnings: levels.warning,
        notices: levels.notice,
        suppressed: sum.suppressed,
        known: totals.known,
        new: comparedWith ? totals.new : "",
        fixed: comparedWith ? totals.fixed : "",
        "compared-with": comparedWith?.sha ?? "",
        outside: totals.outOfScope,
        seconds: sum.seconds,
        annotations: 0,
        "annotations-omitted": selection.omitted,
        unlocated: totals.unlocated,
        "check-run-id": "",
        "check-run-url": "",
        "json-file": "",
    };
}

;// CONCATENATED MODULE: ./build/failure/source-indent.js
/**
 * Restores the indent of a pytest trace, as the terminal shows it. In a report, the first line of the trace, which
 * begins the test's source, has lost its indent. Other texts stay the same.
 * https://github.com/pytest-dev/pytest/blob/main/src/_pytest/reports.py (longreprtext)
 */
function restoreSourceIndent(details) {
    return isSource.test(details) && hasMarkedLine.test(details.slice(0, source_indent_searchedLength))
        ? `${indent}${details}`
        : details;
}
const isSource = /^(?:(?:async )?def \w|class \w|@\w)/;
/** The line that failed, and its error. */
const hasMarkedLine = /\n(?:> {3}|E {3})/;
/** In UTF-16 units. */
const source_indent_searchedLength = 20_000;
const indent = "    ";

;// CONCATENATED MODULE: ./build/render/annotations.js






/** Makes the annotations, worst first. They are plain text and don't depend on the page. */
function renderAnnotations({ results }) {
    return results.selection.annotated.map(({ finding: whole, location, message, details, fix, others }) => {
        // A further place of a finding has its own texts.
        const finding = message === undefined ? whole : toOwn(whole, message, details);
        const rawDetails = joinParts([toRawDetails(finding), describeFix(fix)], "\n\n");
        return {
            location,
            level: finding.level,
            title: toVisible(toTitle(finding, others)),
            message: toVisible(toMessage(finding, results)),
            ...(rawDetails !== "" && { rawDetails: toVisible(rawDetails) }),
        };
    });
}
/** @param others the number of further tests that fail with the same message on the same line */
function toTitle(finding, others) {
    const title = toFindingTitle(finding);
    return others > 0 ? `${title} and ${count(others, "more test")}` : title;
}
function describeFix(fix) {
    if (!fix)
        return "";
    const { description, lines } = fix;
    return [description ? `Suggested fix: ${description}` : "Suggested fix:", ...lines].join("\n");
}
function toOwn(finding, message, details) {
    const { details: _, ...rest } = finding;
    const own = { ...rest, message, ...(details !== undefined && { details }) };
    if (own.kind !== "test")
        return own;
    const { failures: __, ...one } = own;
    return one;
}
/** Returns the tool's message, preceded by its point if the message doesn't begin with it. */
function toMessage(finding, { failureOf }) {
    const { kind, message } = finding;
    const failures = failuresOf(finding);
    const text = kind === "test" ? failureOf(finding) : undefined;
    if (text?.lacksPoint)
        return withPoint(toPoint(finding, text), message);
    return failures > 1 ? `${message}\n(and ${count(failures - 1, "more failure")})` : message;
}
/** Joins point and message without repeating the message's first line. */
function withPoint(point, message) {
    const first = firstLine(message);
    const isVisible = point === first.trim() || point.startsWith(`${first.trim().replace(/[.:]$/, "")} \u00b7 `);
    const rest = isVisible ? message.trimStart().slice(first.length).trim() : message;
    return rest === "" ? point : `${point}\n\n${rest}`;
}
/** Returns the trace, or the help text of a rule. */
function toRawDetails(finding) {
    const { details = "" } = finding;
    const rule = ruleOf(finding);
    if (!rule)
        return restoreSourceIndent(details);
    const severity = rule.severity ?? rule.securitySeverity;
    const about = [
        severity === undefined ? "" : `Severity: ${severity}`,
        rule.tags && rule.tags.length > 0 ? `Tags: ${rule.tags.join(", ")}` : "",
        rule.helpUrl ? `Help: ${rule.helpUrl}` : "",
    ];
    return joinParts([details, ...about], "\n");
}

;// CONCATENATED MODULE: ./build/render/layout/section.js
/**
 * The order in which space is assigned, across all sections: first the numbers, then a few complete findings, then the
 * names of the others, and so on. If space runs out, the last ones are dropped.
 */
const ranks = {
    numbers: 0,
    leading: 1,
    names: 2,
    places: 3,
    messages: 4,
    tables: 5,
    details: 6,
    lists: 7,
    traces: 8,
    passed: 9,
};
/** As many names as fit into the summary of a check run. A job summary could hold more, but nobody reads them. */
const maxEntries = 1000;
/** Makes entries for as many items as can be shown. `sizeOf` returns how many items an entry represents. */
function toEntries(items, toVersions, sizeOf = () => 1) {
    const entries = items
        .slice(0, maxEntries)
        .map((item, index) => ({ versions: toVersions(item, index), size: sizeOf(item) }));
    let beyond = 0;
    for (let i = maxEntries; i < items.length; i++)
        beyond += sizeOf(items[i]);
    return { entries, beyond };
}

;// CONCATENATED MODULE: ./build/render/icons.js
const levelIcons = { failure: "\u274c", warning: "\u26a0\ufe0f", notice: "\u2139\ufe0f" };
const outcomeIcons = { passed: "\u2705", failed: "\u274c", skipped: "\u23ed\ufe0f" };
/** For a test that passed after failing. */
const flakyIcon = "\ud83d\udd01";

;// CONCATENATED MODULE: ./build/render/trace-rows.js


/**
 * The number of open rows of a trace: at its start, at its end (where Python has the error), and in between the rows
 * that a diff changes or that the tool marks.
 */
const trace_rows_open = {
    first: { rows: 14, length: 2000 },
    last: { rows: 10, length: 1000 },
    key: { rows: 60, length: 4000 },
};
/** How many lines at each end are examined. From a long log only the ends and a diff matter. */
const examinedLines = 200;
/** How many lines of a text are searched for a diff. */
const searchedForDiff = 20_000;
/** Splits a text into lines, removes their common indent, and chooses the open lines. */
function toOpenRows(text) {
    const lines = dedent(text.trimEnd().split("\n"));
    return { lines, rows: foldMiddle(toRows(lines), lines) };
}
/** Hides two or more library lines, six or more equal lines, and what is between the examined ends. */
function toRows(lines) {
    const tail = lines.length > 2 * examinedLines ? lines.length - examinedLines : lines.length;
    const head = tail < lines.length ? examinedLines : lines.length;
    const foreign = [
        ...markLibraryLines(lines.slice(0, head)),
        ...new Array(tail - head).fill(false),
        ...markLibraryLines(lines.slice(tail)),
    ];
    const diff = markDiff(lines.slice(0, searchedForDiff));
    const hidesOf = (i) => {
        if (diff[i] === "equal")
            return "equal lines";
        if (foreign[i])
            return "lines of libraries and tools";
        return i >= head && i < tail && diff[i] === undefined ? "lines" : undefined;
    };
    const rows = [];
    for (let start = 0; start < lines.length;) {
        const hides = hidesOf(start);
        let end = start + 1;
        while (hides && end < lines.length && hidesOf(end) === hides)
            end++;
        const minHidden = hides === "equal lines" ? 6 : 2;
        if (hides && end - start >= minHidden)
            rows.push({ start, end, hides });
        else {
            for (let i = start; i < end; i++) {
                const isKey = diff[i] === "changed" || marked.test((lines[i] ?? "").slice(0, 200));
                rows.push({ start: i, end: i + 1, isKey });
            }
        }
        start = end;
    }
    return rows;
}
/**
 * Marks the lines that belong to frames of libraries, the language's runtime or the test tool. Most readers skip them.
 */
function markLibraryLines(lines) {
    const marks = lines.map(() => false);
    for (const [i, line] of lines.entries()) {
        const shape = shapeOf(line);
        if (!shape?.library?.test(line.slice(0, trace_rows_matchedLength).trim()))
            continue;
        marks[i] = true;
        if (shape.symbolAbove && i > 0)
            marks[i - 1] = true;
        // Python prints the source code below its frame, with markers.
        if (shape.order !== "outer-first")
            continue;
        for (let next = i + 1; next <= i + 3; next++) {
            const below = lines[next] ?? "";
            if (!/^\s{4}/.test(below) || shapeOf(below)?.order === "outer-first")
                break;
            marks[next] = true;
        }
    }
    return marks;
}
/** How much of a line is matched, in UTF-16 units. */
const trace_rows_matchedLength = 500;
/** A marker that pytest, Jest and others put before the failed line. */
const marked = /^[ \t]*(?:>[ \t]|Caused by\b)/;
/** Keeps the first, the last and the key rows. Adjacent hidden rows are merged. */
function foldMiddle(rows, lines) {
    const first = countWithin(rows, lines, trace_rows_open.first);
    const last = rows.length - countWithin(rows.slice(first).reverse(), lines, trace_rows_open.last);
    if (last - first <= 1)
        return rows;
    const keys = rows.slice(first, last).filter(({ isKey }) => isKey);
    const shown = new Set(keys.slice(0, countWithin(keys, lines, trace_rows_open.key)));
    const isShown = (row, r) => !row.hides && (r < first || r >= last || shown.has(row));
    const folded = [];
    for (let r = 0; r < rows.length;) {
        const row = rows[r];
        let end = r + 1;
        if (!isShown(row, r))
            while (end < rows.length && !isShown(rows[end], end))
                end++;
        const { end: to } = rows[end - 1];
        folded.push(end - r > 1 ? { start: row.start, end: to, hides: "lines" } : row);
        r = end;
    }
    return folded;
}
/** Counts how many of the first rows fit, but at least one. */
function countWithin(rows, lines, most) {
    let length = 0;
    for (const [r, row] of rows.slice(0, most.rows).entries()) {
        length += row.hides ? row.hides.length : (lines[row.start]?.length ?? 0);
        if (length > most.length && r > 0)
            return r;
    }
    return Math.min(rows.length, most.rows);
}
/** Removes the common indent. */
function dedent(lines) {
    let shared = 80;
    for (const line of lines) {
        if (shared === 0)
            return lines;
        if (line.trim() !== "")
            shared = Math.min(shared, indentOf(line).length);
    }
    return lines.map((line) => line.slice(shared));
}
function indentOf(line) {
    return /^\s*/.exec(line)?.[0] ?? "";
}

;// CONCATENATED MODULE: ./build/render/trace.js







/** In UTF-16 units. The annotation and the report contain all of it. */
const lengths = { message: 2000, line: 1000, equal: 160, rest: 12_000 };
/** @param isVisible the whole message is already visible */
function renderTrace({ message, details = "" }, isVisible) {
    const shortMessage = isVisible ? "" : fence(renderRows(toOpenRows(message)));
    if (details.trim() === "")
        return { short: shortMessage };
    const text = toOpenRows(restoreSourceIndent(withoutRepeated(message, details)));
    // Most tools repeat the message in the trace.
    const start = details.slice(0, 1000);
    const repeats = start.includes(firstLine(message).trim()) && message.length <= details.length;
    return {
        short: joinBlocks([repeats ? "" : shortMessage, fence(renderRows(text))]),
        ...(text.rows.some(({ hides }) => hides) && { rest: renderRest(text) }),
    };
}
/** pytest repeats the message after its `E`. */
function withoutRepeated(message, details) {
    if (!details.startsWith(message))
        return details;
    const rest = details.slice(message.length);
    const start = rest.slice(0, searchedForRepeats);
    const lines = message.slice(0, searchedForRepeats).split("\n");
    return lines.every((line) => start.includes(line.trim())) ? rest.replace(/^\n+/, "") : details;
}
/** In UTF-16 units. */
const searchedForRepeats = 8000;
function renderRows({ rows, lines }) {
    return rows
        .map((row, r) => {
        const line = lines[row.start] ?? "";
        if (row.hides)
            return `${indentOf(line)}\u2026 ${row.end - row.start} ${row.hides}`;
        return renderLine(line, neighbourOf(rows, r, lines));
    })
        .join("\n");
}
/** Returns the line with the other value, below or above. */
function neighbourOf(rows, r, lines) {
    const line = lines[rows[r]?.start ?? 0] ?? "";
    if (line.length <= lengths.equal)
        return "";
    const near = [rows[r + 1], rows[r - 1]].map((row) => (row && !row.hides ? lines[row.start] : ""));
    return near.find((other = "") => other.length > lengths.equal) ?? "";
}
/** Cuts one of two long values at their first difference. */
function renderLine(line, neighbour) {
    const [label, otherLabel] = [labelOf(line), labelOf(neighbour)];
    const [value] = label === otherLabel
        ? [line.slice(label.length)]
        : cutAround(line.slice(label.length), neighbour.slice(otherLabel.length), lengths.equal);
    const whole = label + value;
    return shorten(whole, lengths.line + 1);
}
/** Returns the label of a value: a sign, or a name such as `Expected: `. */
function labelOf(line) {
    return /^(?:E\s{1,20})?\s{0,20}(?:[-+#]|[A-Z]\w{1,20}:)?\s{0,20}/.exec(line)?.[0] ?? "";
}
/** Renders the hidden lines, block by block. */
function renderRest({ rows, lines }) {
    const hidden = rows.filter(({ hides }) => hides).map(({ start, end }) => lines.slice(start, end));
    const number = count(hidden.flat().length, "line");
    const text = hidden.map((block) => block.join("\n")).join("\n\u2026\n");
    return text.length <= lengths.rest
        ? toDetails(`The ${number} left out`, fence(text))
        : toDetails(`The first of the ${number} left out`, fence(`${cutUnits(text, lengths.rest)}\n\u2026`));
}
function fence(text) {
    return toFence(text, hasDiff(text) ? "diff" : "");
}

;// CONCATENATED MODULE: ./build/render/failures/describe.js








const nouns = {
    test: "test",
    suite: "failure",
    rule: "finding",
    tool: "error",
    report: "report",
    run: "failure",
};
/** The number of tests with one cause that are named on its line. */
const namedOnLine = 2;
/**
 * Returns the test's name, or the number of tests or their names. Valid in Markdown and in HTML.
 * @param toShort shortens a name
 */
function describeFailure({ items, distinct }, results, toShort = (title) => title) {
    const [{ finding }] = items;
    const titles = new Set(items.map((item) => item.finding.title));
    if (titles.size > namedOnLine || (titles.size > 1 && titles.size < distinct))
        return `<b>${count(distinct, nouns[finding.kind])}</b>`;
    const title = listWords([...titles].map((name) => describe_toTitle(toShort(name))));
    if (titles.size > 1)
        return title;
    const repeats = describeRepeats(items, 1, results);
    if (repeats)
        return `${title} ${repeats}`;
    const attempts = finding.kind === "test" && isFlaky(finding) ? finding.attempts : undefined;
    return attempts ? `${title} (${count(attempts, "attempt")})` : title;
}
function describe_toTitle(title) {
    return `<b>${toText(title, lineLength)}</b>`;
}
/** Returns the place of a failure, or of the common cause. */
function describe_describePlace(group, page, inline) {
    const { results, source } = page;
    const { items, members } = group;
    const [first] = items;
    if (group.distinct > 1) {
        if (first.kind === "placed" && first.origin)
            return renderPlace(first.origin, source, inline);
        const locations = members.flatMap(([item]) => located_locationOf(item) ?? []);
        return locations.length > 0
            ? renderPlaces(locations, source, inline, 1)
            : renderPlaceOrReason(first, source, inline);
    }
    return joinParts([
        renderPlaceOrReason(first, source, inline),
        // Without a place, the report is the best hint.
        first.kind === "unplaced" && !first.lookedFor ? renderReportOf(items, results, inline) : "",
    ]);
}
/** Returns the number of attempts, and the report if the line doesn't name it. */
function describeSource(group, results) {
    const [first] = group.items;
    const { finding } = first;
    const attempts = finding.kind === "test" && !isFlaky(finding) ? finding.attempts : undefined;
    const isWithPlace = first.kind === "unplaced" && !first.lookedFor;
    return joinParts([
        attempts ? count(attempts, "attempt") : "",
        isWithPlace || group.distinct > 1 ? "" : renderReportOf(group.items, results),
    ]);
}
/** The number of members of a group that are named. */
const describe_maxNamed = 25;
/** Lists each test once with its place, or the reports of one test, or the files of reports. */
function renderMembers({ items, members, distinct }, source) {
    const [{ finding }] = items;
    if (distinct === 1) {
        const files = filesOf(items);
        return files.length === 1 ? "" : renderList("The same in these reports:", files, toCode);
    }
    if (finding.kind === "report")
        return renderList("", members, ([{ report }]) => toCode(report.file));
    const heading = finding.kind === "test" ? "Tests with this error:" : "";
    const isOneTitle = items.every((item) => item.finding.title === finding.title);
    return renderList(heading, members, ([first, ...more]) => {
        const { title: whole } = first.finding;
        const name = first.kind === "placed" ? shortenTitle(whole, first.location.path) : whole;
        const title = toText(name, lineLength);
        const place = renderPlaceOf(first, source);
        const times = more.length > 0 ? `${formatNumber(more.length + 1)} times` : "";
        return joinParts([isOneTitle && place ? "" : title, place, times]);
    });
}
/** Returns the place, or the reported place that wasn't found. Empty if there is neither. */
function renderPlaceOf(item, source) {
    if (item.kind === "placed")
        return renderPlace(item.location, source);
    return item.lookedFor ? toCode(nameLookedFor(item.lookedFor)) : "";
}
function renderList(heading, items, render) {
    const named = items.slice(0, describe_maxNamed).map((item) => `- ${render(item)}\n`);
    const left = items.length - named.length;
    if (left > 0)
        named.push(`- and ${formatNumber(left)} more\n`);
    return joinBlocks([heading, named.join("")]);
}

;// CONCATENATED MODULE: ./build/render/failures/entry.js













/** If there are more tests than this, they are listed below the shared trace. */
const maxMembersAbove = 10;
/** How much of a report's problem is shown, in UTF-16 units. */
const reasonLength = 1000;
/** Returns true if a failure, or a group of them, has more to show than its line. */
function hasMore({ items, distinct }, { failureOf }) {
    const [{ finding }] = items;
    if (finding.kind === "report")
        return distinct > 1;
    return distinct > 1 || hasMoreDetails(finding) || !isWholeMessage(finding, failureOf(finding));
}
/** Renders a failure, or a group of them, on a line with its place. The details fold out. */
function toFailureVersions(group, page, { isLeading, isOpen, isFoldable, apart = "" }) {
    const { results, source } = page;
    const [first] = group.items;
    const { finding } = first;
    const icon = isFlaky(finding) ? flakyIcon : levelIcons[finding.level];
    const toName = (toShort) => joinParts([icon, describeFailure(group, results, toShort), apart], " ");
    const named = (0,once/* once */.Oo)(() => toName());
    if (finding.kind === "report")
        return toReportVersions(group, source, named);
    const text = () => results.failureOf(finding);
    const trace = (0,once/* once */.Oo)(() => renderTrace(finding, isWholeMessage(finding, text())));
    const point = (0,once/* once */.Oo)(() => toText(toPoint(finding, text())));
    const mark = group.distinct > 1 ? "" : describeMark(first, results.comparison);
    const path = located_locationOf(first)?.path;
    const isPlaced = group.distinct === 1 && path !== undefined;
    // The name can be shorter if the place follows.
    const beside = (0,once/* once */.Oo)(() => (isPlaced ? toName((title) => shortenTitle(title, path)) : named()));
    const summary = () => `${beside()} \u00b7 ${withoutStop(point())}${mark && ` \u00b7 ${mark}`}`;
    const where = (inline) => describe_describePlace(group, page, inline);
    const withPlace = (line, inline) => joinParts([line, where(inline)]);
    const opened = (isFull) => () => {
        const { short, rest = "" } = trace();
        const members = renderMembers(group, source);
        const isShort = group.distinct <= maxMembersAbove;
        const blocks = [
            describeSource(group, results),
            isShort ? members : "",
            // A comparison would show only one of several failures.
            failuresOf(finding) === 1 ? renderComparison(text().comparison, point()) : "",
            short,
            isFull ? rest : "",
            isShort ? "" : members,
        ];
        return `${toDetails(withPlace(summary(), inHtml), joinBlocks(blocks), isOpen)}\n`;
    };
    const early = (rank) => (isLeading ? ranks.leading : rank);
    const names = {
        rank: early(ranks.names),
        form: "names only",
        render: () => `- ${named()}\n`,
    };
    const places = {
        rank: early(ranks.places),
        form: "names and places only",
        render: () => `- ${withPlace(beside(), inMarkdown)}\n`,
    };
    const line = () => toListLine(withPlace(summary(), inMarkdown), isFoldable);
    if (!hasMore(group, results))
        return [names, places, { rank: early(ranks.messages), render: line }];
    return [
        names,
        places,
        { rank: early(ranks.messages), form: "without traces", render: line },
        { rank: early(ranks.details), render: opened(false) },
        { rank: ranks.traces, render: opened(true) },
    ];
}
/** Renders a report's problem on one line. If several reports have it, their names fold out. */
function toReportVersions(group, source, named) {
    const why = toText(group.items[0].finding.message, reasonLength);
    const line = () => `- ${named()} \u00b7 ${why}\n`;
    if (group.distinct === 1)
        return [{ rank: ranks.numbers, render: line }];
    const opened = () => `${toDetails(`${named()} \u00b7 ${why}`, renderMembers(group, source), true)}\n`;
    return [
        { rank: ranks.numbers, form: "without names", render: line },
        { rank: ranks.leading, render: opened },
    ];
}
/** Renders the expected and the actual value if the line doesn't have both. */
function renderComparison(comparison, line) {
    if (!comparison)
        return "";
    const { left, right } = comparison;
    if (left.label === "Left" || [left, right].every(({ value }) => line.includes(toText(value))))
        return "";
    const head = toTableHead([toText(left.label), toText(right.label)]);
    return head + toRow([toValue(left.value), toValue(right.value)]);
}

;// CONCATENATED MODULE: ./build/render/failures/group.js





/** From this number on, tests with the same error become one group. Fewer need a common line. */
const minAlike = 3;
/**
 * Groups failures that have the same error, and the same test in several reports, such as in a matrix. The largest
 * causes come first. Other groups keep their order, but parent tests that failed only because of their subtests come
 * last. All findings of a group have the same kind.
 */
function groupFailures(findings) {
    const large = [];
    const small = [];
    const parents = [];
    for (const items of groupBy(findings, errorOf)) {
        const members = groupMembers(items);
        const [{ finding }] = items;
        const isParent = finding.kind === "test" && finding.isParent === true;
        if (members.length >= (originOf(items[0]) ? 2 : minAlike)) {
            (isParent ? parents : large).push({ items, members, distinct: members.length });
        }
        else {
            for (const one of members) {
                (isParent ? parents : small).push({ items: one, members: [one], distinct: 1 });
            }
        }
    }
    return [...large.sort((a, b) => b.distinct - a.distinct), ...small, ...parents];
}
/** Groups findings by subject and place. Tools can report one message for many files, and linters for many lines. */
function groupMembers(items) {
    if (items.length === 1)
        return [items];
    return groupByKeys(items, memberKeys);
}
const memberKeys = [
    (item) => located_locationOf(item)?.path,
    (item) => located_locationOf(item)?.startLine,
    ({ finding }) => subjectOf(finding),
    placeKeyOf,
];
/** How much of a message is compared, in UTF-16 units. */
const group_compared = 500;
/**
 * Returns a key of the error: the message and its origin. Without an origin the beginning of the trace is used, because
 * "expected false to be true" at another place is another error. Ports, addresses and durations are left out because
 * they change from run to run.
 */
function errorOf(item) {
    const { finding, report } = item;
    const { message, details = "" } = finding;
    const origin = originOf(item);
    const error = origin
        ? message.slice(0, group_compared)
        : `${message.slice(0, group_compared)}\n${beginningOf(details, message).slice(0, group_compared)}`;
    const where = origin ? `${origin.path}:${origin.startLine}` : "";
    const same = error.replace(group_changing, "0");
    return `${finding.kind}\0${report.tool}\0${failuresOf(finding)}\0${where}\0${same}`;
}
function originOf(item) {
    return item.kind === "placed" ? item.origin : undefined;
}
/**
 * Returns true if at least two tests failed and all of them have the same error at the same place. Equal messages
 * without a trace aren't enough. Parents of failed subtests are ignored.
 */
function haveOneCause(findings) {
    const failed = findings.filter(({ finding }) => finding.kind === "test" && finding.outcome === "failed" && !finding.isParent);
    const [first] = failed;
    if (!first || !hasTrace(first))
        return false;
    const error = errorOf(first);
    const isSame = (item) => (item.finding.message === first.finding.message && hasOriginOf(item, first)) ||
        errorOf(item) === error;
    return failed.every(isSame) && groupFailures(failed)[0]?.distinct !== 1;
}
function hasTrace(item) {
    const { message, details = "" } = item.finding;
    return originOf(item) !== undefined || beginningOf(details, message) !== "";
}
function hasOriginOf(one, other) {
    const [a, b] = [originOf(one), originOf(other)];
    return (a !== undefined &&
        a.path === b?.path &&
        a.startLine === b.startLine &&
        one.report.tool === other.report.tool);
}
/** Returns the first line of a trace that differs from the message. */
function beginningOf(details, message) {
    let read = 0;
    for (const whole of linesOf(details)) {
        const line = whole.trim();
        if (line !== "" && !message.includes(line) && !exception.test(line))
            return line;
        read += whole.length + 1;
        if (read >= group_searched)
            break;
    }
    return "";
}
/** How much of a trace is searched for its first line. */
const group_searched = 2000;
/** A line that repeats the message after the name of its class. */
const exception = /^\s*[\w.$]*(?:Error|Exception|Failure)\b/;
const group_changing = /(?<=[\w)\]]:)\d+|\b0x[\da-f]+|\b\d[\d.,]*(?= ?(?:ms|s|sec|seconds?|milliseconds?)\b)/gi;

;// CONCATENATED MODULE: ./build/render/failures/section.js







/** The number of failures that are shown in full before the others are named. */
const leading = 8;
/**
 * Makes the sections with everything that needs fixing: unreadable reports, failed tests, failed tools. Violated rules
 * and failures that the base has too have their own sections.
 */
function toFailureSections(page) {
    const { results, groups, listTests } = page;
    const { totals, comparison } = results;
    const of = (kind) => ofKind(groups.failures, kind);
    const isOpen = isSingleFailure(page);
    return [
        ...toSection("Too few tests", "failure", of("run"), page, isOpen),
        ...sayNew(toSection("Reports that can't be read", "report", of("report"), page, isOpen), page),
        ...(listTests === "none"
            ? toUnnamed(totals.sum.tests.failed)
            : toSection(comparison?.comparedWith ? "New" : "Failed tests", "failed test", of("test"), page, isOpen || "alone")),
        ...toSection("Failures outside of tests", "failure", of("suite"), page, isOpen),
        ...sayNew(toSection("Tool errors", "tool error", of("tool"), page, isOpen), page),
    ];
}
function ofKind(groups, kind) {
    return groups.filter(({ items: [{ finding }] }) => finding.kind === kind);
}
/** Lists failures of tests and suites that the base has too, folded. */
function toKnownFailureSections(page) {
    const known = page.groups.knownFailures.filter(({ items: [{ finding }] }) => finding.kind === "suite" || (finding.kind === "test" && page.listTests !== "none"));
    const title = nameBase(page.results.comparison).alsoFails;
    const findings = known.flatMap(({ items }) => items);
    return foldKnown(toSection(title, "failure", known, page, false), findings);
}
/** Returns true for a single failure, or several with one cause. It is shown open. */
function isSingleFailure({ parts: { failures }, hasOneCause }) {
    const [first] = failures;
    if (!first)
        return false;
    const identity = model_identity_identityOf(first);
    return (failures.every((item) => model_identity_identityOf(item) === identity) ||
        (hasOneCause && failures.every(({ finding }) => finding.kind === "test")));
}
/** Makes the section with tests that passed after failing or passed with a warning. */
function toFlakySection(page) {
    if (page.listTests === "none")
        return [];
    const { flaky, warned } = page.parts.passed;
    return [
        ...toSection("Flaky tests", "flaky test", groupFailures(flaky), page, false),
        ...toSection("Tests that passed with a warning", "test", groupFailures(warned), page, false),
    ];
}
/** @param isOpen whether its entries are initially open; `alone`: if there is only one */
function toSection(title, noun, groups, page, isOpen) {
    if (groups.length === 0)
        return [];
    const isFoldable = groups.some((group) => hasMore(group, page.results));
    const apart = distinguish(groups.slice(0, maxEntries), groups);
    const entries = toEntries(groups, (group, index) => toFailureVersions(group, page, {
        isLeading: index < leading,
        isOpen: isOpen === "alone" ? groups.length === 1 : isOpen,
        isFoldable,
        apart: apart.get(group),
    }), ({ items }) => items.length);
    const different = groups.reduce((sum, { distinct }) => sum + distinct, 0);
    const reported = groups.reduce((sum, { items }) => sum + items.length, 0);
    const times = reported > different ? `, reported ${formatNumber(reported)} times` : "";
    const heading = `${title} (${formatNumber(different)}${times})`;
    return [{ title: heading, ...entries, noun }];
}
function toUnnamed(failed) {
    if (failed === 0)
        return [];
    const intro = `${count(failed, "test")} failed; tests aren't named, as list-tests asks for.\n`;
    return [{ title: "Failed tests", intro, entries: [] }];
}
/** Says why these failures are new, if there is a base. */
function sayNew(sections, { results }) {
    if (!results.comparison?.comparedWith)
        return sections;
    return sections.map((section) => ({ ...section, intro: alwaysNew }));
}
const alwaysNew = "They count as new even if the base has them too, because results may be missing.\n";

;// CONCATENATED MODULE: ./build/render/layout/assemble.js
/** Renders a section from its visible entries, and describes the entries that are hidden. */


function assemble(section, filling) {
    const { entries, beyond = 0, open = "", close = "" } = section;
    const tail = filling.findLastIndex((shown) => shown !== undefined && !shown.version.form) + 1;
    const headings = toHeadings(section, filling, tail);
    const shortened = new Map();
    let body = "";
    let hidden = beyond;
    for (const [e, shown] of filling.entries()) {
        const heading = headings.get(e);
        // A fold-out ends with an empty line, a line of a list doesn't. Asking for each entry would copy the body each time.
        if (heading)
            body += body.endsWith("\n\n") ? heading.trimStart() : heading;
        if (shown)
            body += shown.text;
        else
            hidden += entries[e]?.size ?? 1;
        const form = shown?.version.form;
        if (form && e < tail)
            shortened.set(form, (shortened.get(form) ?? 0) + 1);
    }
    return toBlocks(section, body && open + body + close, hidden, shortened);
}
/**
 * Makes headings for entries after the last full one: before the first entry of each form, the number of entries until
 * the next heading.
 */
function toHeadings({ entries, noun }, filling, tail) {
    const runs = [];
    const forms = new Set();
    for (let e = tail; e < filling.length; e++) {
        const form = filling[e]?.version.form;
        if (!form)
            continue;
        if (!forms.has(form))
            runs.push({ start: e, form, size: 0 });
        forms.add(form);
        const run = runs.at(-1);
        if (run)
            run.size += entries[e]?.size ?? 1;
    }
    return new Map(runs.map(({ start, form, size }) => [start, toHeading(size, form, noun, start > 0)]));
}
function toHeading(number, form, noun, followsOthers) {
    const what = countMore(number, noun);
    return `\n<b>${followsOthers ? what : what.replace(" more", "")}, ${form}:</b>\n\n`;
}
function countMore(number, noun) {
    return noun === undefined ? `${formatNumber(number)} more` : count(number, `more ${noun}`);
}
/** The most bytes of a section without its entries. */
function maxFrameBytes(section) {
    const { entries, beyond = 0, open = "", close = "" } = section;
    const shortened = new Map();
    let hidden = beyond;
    for (const { versions, size = 1 } of entries) {
        hidden += size;
        for (const { form } of versions)
            if (form)
                shortened.set(form, entries.length);
    }
    const headings = [...shortened.keys()].map((form) => toHeading(hidden, form, section.noun, true));
    const body = `${open}\u2026${headings.join("")}${close}`;
    return Buffer.byteLength(toBlocks(section, body, hidden, shortened));
}
/** Lists the sections that don't fit by name. Empty if there are none. */
function nameSections(sections) {
    const titles = sections.flatMap(({ title }) => (title ? [title] : []));
    return titles.length > 0 ? `_Left out for lack of room: ${titles.join("; ")}._\n\n` : "";
}
function toBlocks({ title, fold, intro = "", noun }, body, hidden, shortened) {
    const parts = [...shortened].map(([form, number]) => `${formatNumber(number)} ${form}`);
    const blocks = [
        intro,
        body.replace(/^\n/, ""),
        hidden > 0 ? `and ${countMore(hidden, noun)}` : "",
        parts.length > 0
            ? `_Shortened for lack of room: ${parts.join(", ")}. The reports have everything._`
            : "",
    ];
    if (fold === undefined)
        return `${joinBlocks([title && `### ${title}`, ...blocks])}\n\n`;
    const line = joinParts([`<b>${title}</b>`, fold]);
    return `${toDetails(line, joinBlocks(blocks))}\n`;
}

;// CONCATENATED MODULE: ./build/render/layout/fit.js
/**
 * Fits a document into a number of bytes. Each section keeps its heading and says what isn't shown. The remaining bytes
 * go to the entries by rank. Sections whose heading doesn't fit are named, or dropped from the end.
 */

/** Renders the sections in at most `bytes` bytes of UTF-8. */
function fitSections(sections, bytes) {
    const { kept, used } = keepSections(sections, bytes);
    let room = bytes - used;
    const names = nameSections(sections.slice(kept.length));
    const end = Buffer.byteLength(names) <= room ? names : "";
    room -= Buffer.byteLength(end);
    const open = kept.map(openSection);
    for (const rank of listRanks(open)) {
        for (const section of open)
            if (section.ranks.has(rank))
                room = fillSection(section, rank, room);
    }
    return open.map(({ section, filling }) => assemble(section, filling)).join("") + end;
}
/**
 * Returns as many of the first sections as fit without entries, and with a line that names the other sections. `used`
 * is the number of bytes that they need without entries.
 */
function keepSections(sections, bytes) {
    let used = 0;
    for (const [s, section] of sections.entries()) {
        const needed = used + maxFrameBytes(section);
        const names = nameSections(sections.slice(s + 1));
        if (needed + Buffer.byteLength(names) > bytes)
            return { kept: sections.slice(0, s), used };
        used = needed;
    }
    return { kept: sections, used };
}
function openSection(section) {
    const { entries } = section;
    const ranks = new Set();
    entries.forEach(({ versions }) => {
        versions.forEach(({ rank }) => {
            ranks.add(rank);
        });
    });
    return {
        section,
        ranks,
        filling: new Array(entries.length).fill(undefined),
        tooLong: entries.map(({ versions }) => versions.length),
    };
}
function listRanks(sections) {
    const ranks = new Set(sections.flatMap((section) => [...section.ranks]));
    return [...ranks].sort((a, b) => a - b);
}
/** After so many entries in a row that don't fit, no more are tried. */
const maxMisses = 8;
/** No entry has fewer bytes, and no fuller version adds fewer. */
const minBytes = 4;
/** Gives each entry the fullest version up to `rank` that fits. Returns the remaining bytes. */
function fillSection({ section: { entries }, filling, tooLong }, rank, bytes) {
    let room = bytes;
    let misses = 0;
    for (let e = 0; e < entries.length && misses < maxMisses && room >= minBytes; e++) {
        const { versions } = entries[e];
        const before = filling[e];
        const least = before ? before.index + 1 : 0;
        const last = versions.findLastIndex((version) => version.rank <= rank);
        if (last < least)
            continue;
        const taken = before?.bytes ?? 0;
        let better;
        let index = Math.min(last, tooLong[e] - 1);
        for (; index >= least && !better; index--) {
            better = render(versions[index], index, taken + room);
            if (!better)
                tooLong[e] = index;
        }
        if (better) {
            filling[e] = better;
            room -= better.bytes - taken;
            misses = 0;
        }
        else if (before)
            misses++;
        // Entries are hidden from the end.
        else
            break;
    }
    return room;
}
/** Returns undefined if the version has more than `most` bytes. */
function render(version, index, most) {
    const text = version.render();
    const bytes = Buffer.byteLength(text);
    return bytes <= most ? { version, index, text, bytes } : undefined;
}

;// CONCATENATED MODULE: ./build/render/rules/group.js






/** Sorts the most severe rules first, then those with the most findings. */
function groupRules(findings) {
    const groups = groupBy(findings, ({ finding, report }) => `${report.tool}\0${ruleOf(finding)?.id ?? finding.title}`).map(toRuleGroup);
    return groups.sort((a, b) => severityOf(b) - severityOf(a) || b.distinct - a.distinct);
}
function severityOf({ items: [{ finding }] }) {
    return ruleOf(finding)?.securitySeverity ?? 0;
}
function toRuleGroup(items) {
    const [{ finding }] = items;
    return {
        items,
        distinct: countDistinct(items),
        fewPlaces: (0,once/* once */.Oo)(() => (haveMorePlaces(items) ? undefined : groupBy(items, namePlaceOf))),
        hasOneMessage: (0,once/* once */.Oo)(() => items.every((item) => item.finding.message === finding.message)),
    };
}
/** The number of places on a rule's line. */
const maxPlacesOnLine = 3;
function haveMorePlaces(items) {
    const places = new Set();
    return items.some((item) => places.add(namePlaceOf(item)).size > maxPlacesOnLine);
}
/** Groups its findings for a list: by file if there is one message, otherwise by place and message. */
function group_toRows({ items, hasOneMessage }) {
    return hasOneMessage()
        ? groupBy(items, (item) => located_locationOf(item)?.path ?? namePlaceOf(item))
        : groupByKeys(items, rowKeys);
}
const rowKeys = [
    (item) => located_locationOf(item)?.path,
    (item) => located_locationOf(item)?.startLine,
    (item) => item.finding.message,
    namePlaceOf,
];
/** Returns the place of a finding, or the reported place, up to the line. */
function namePlaceOf(item) {
    if (item.kind === "placed")
        return `${item.location.path}:${item.location.startLine}`;
    const { lookedFor } = item;
    return lookedFor ? `${lookedFor.path}:${lookedFor.line}` : "";
}
/** Returns the subject on the rule's line: its name, or the message if all findings share it. */
function aboutRule(group) {
    const [{ finding }] = group.items;
    const name = group.distinct > 1 ? ruleOf(finding)?.name : undefined;
    return name ?? (group.hasOneMessage() ? firstLine(finding.message) : "");
}

;// CONCATENATED MODULE: ./build/render/rules/body.js











/** The number of lines of one file that are linked. */
const body_maxLines = 20;
const body_maxTags = 8;
const tagLength = 60;
/** In UTF-16 units. */
const hostLength = 60;
/** The longest common message of several findings, in UTF-16 units. */
const messageLength = 500;
/**
 * Returns a function that lists where a rule was violated, and what explains it, with at most `most` findings or files.
 * The data for each length is prepared once.
 */
function toRuleBody(group, page) {
    const { source, results } = page;
    const about = body_describeSource(group);
    if (group.distinct === 1)
        return () => renderOne(group.items[0], about);
    const isOneMessage = group.hasOneMessage();
    const message = isOneMessage ? renderMessage(group) : "";
    const fix = renderFirstFix(group, source);
    const rows = group_toRows(group);
    return (most) => {
        const list = isOneMessage
            ? body_renderRows(rows, most, "file", results, (file) => renderFile(file, source))
            : body_renderRows(rows, most, "finding", results, (row) => renderFinding(row, source));
        return joinBlocks([about, message, list, fix]);
    };
}
function renderOne(item, about) {
    const trace = renderTrace(item.finding, isOneLine(item.finding.message));
    return joinBlocks([about, trace.short, renderFix(item, "")]);
}
/** Renders the fix that the tool suggests as a diff. `where` is Markdown that names the finding. */
function renderFix(item, where) {
    const fix = item.kind === "placed" ? item.fix : undefined;
    if (!fix)
        return "";
    const { description = "", lines } = fix;
    const what = description === "" ? "" : `: ${toText(description, lineLength)}`;
    return joinBlocks([`Suggested fix${where}${what}`, toFence(lines.join("\n"), "diff")]);
}
/** Renders the first fix, because the fixes of one rule are similar. */
function renderFirstFix(group, source) {
    const item = group.items.find((one) => one.kind === "placed" && one.fix);
    return item?.kind === "placed"
        ? renderFix(item, ` of ${renderPlace(item.location, source)}`)
        : "";
}
/** Returns the rule's name and tags, unless its line has them. */
function body_describeSource(group) {
    const [{ finding }] = group.items;
    const rule = ruleOf(finding);
    const tags = rule?.tags ?? [];
    const shown = tags.slice(0, body_maxTags).map((tag) => toCode(tag, tagLength));
    const more = tags.length > body_maxTags ? [`${formatNumber(tags.length - body_maxTags)} more`] : [];
    const name = toText(nameBesideLine(group), lineLength);
    return joinParts([name, [...shown, ...more].join(", ")]);
}
/** Returns the rule's name. Empty if its line has it. */
function nameBesideLine(group) {
    const name = ruleOf(group.items[0].finding)?.name ?? "";
    return areSameText(name, aboutRule(group)) ? "" : name;
}
/** Renders a link that shows its host, because the address is untrusted. Empty unless it is http or https. */
function renderHelp(url, { code, link }) {
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
        return "";
    // In ASCII and without credentials.
    const { host } = new URL(url);
    // The end of a host identifies its owner.
    const shown = host.length <= hostLength ? host : `\u2026${host.slice(1 - hostLength)}`;
    return link(`help on ${code(shown)}`, url);
}
function renderMessage(group) {
    const { message } = group.items[0].finding;
    return isOneLine(message) && areSameText(message, aboutRule(group))
        ? ""
        : toText(message, messageLength);
}
function renderFile(file, source) {
    const [first] = file;
    return first.kind === "placed"
        ? `${toCode(first.location.path)} ${renderLines(file, source)}${renderOwners(first, source)}`
        : renderPlaceOrReason(first, source) + timesOf(file, " \u00b7 ", "");
}
function renderLines(file, source) {
    const lines = groupBy(file, (item) => `${located_locationOf(item)?.startLine}`);
    const links = listSome(lines, body_maxLines, (line) => {
        const location = located_locationOf(line[0]);
        if (!location)
            return "";
        const link = toLink(String(location.startLine), toSourceUrl(location, source));
        return link + timesOf(line, " (", ")");
    });
    return `${lines.length > 1 ? "lines" : "line"} ${links}`;
}
function renderFinding(row, source) {
    const [first] = row;
    const message = toText(first.finding.message, lineLength);
    const place = renderPlaceOrReason(first, source);
    return joinParts([place, message]) + timesOf(row, " \u00b7 ", "");
}
/** Returns how many different findings look the same in a list. */
function timesOf(items, before, after) {
    const times = countDistinct(items);
    return times > 1 ? `${before}${formatNumber(times)} times${after}` : "";
}
/** Renders a list. If rows are in different numbers of reports, each row shows its number. */
function body_renderRows(rows, most, noun, results, render) {
    const shown = rows.slice(0, most);
    const repeats = shown.map((row) => describeRepeats(row, countDistinct(row), results));
    const differ = new Set(repeats).size > 1;
    const list = shown.map((row, i) => {
        const repeated = differ && repeats[i] ? ` \u00b7 ${repeats[i]}` : "";
        return `- ${render(row)}${repeated}\n`;
    });
    const left = rows.length - shown.length;
    if (left > 0)
        list.push(`- and ${count(left, `more ${noun}`)}\n`);
    return list.join("");
}

;// CONCATENATED MODULE: ./build/render/rules/entry.js













/** The number of findings of a rule that are shown: first, next, and if there is much space. */
const entry_maxShown = { first: 3, few: 10, many: 200 };
/** The longest example of several messages, in UTF-16 units. */
const exampleLength = 100;
/** Returns true if the findings of a rule have more to show than their line. */
function hasMoreOfRule(group) {
    const { items } = group;
    const [{ finding }] = items;
    if (!group.hasOneMessage() || !isOneLine(finding.message))
        return true;
    if (items.some((item) => item.kind === "placed" && item.fix !== undefined))
        return true;
    // A vulnerability is known by its name. A linter's message says what to fix.
    if (entry_severityOf(ruleOf(finding)) !== "" && nameBesideLine(group) !== "")
        return true;
    if (group.distinct === 1)
        return hasMoreDetails(finding);
    return group.fewPlaces() === undefined;
}
/** Renders all findings of one rule and level on a line with their places. The details fold out. */
function toRuleVersions(group, page, { isLeading, isOpen, isFoldable }) {
    const [{ finding }] = group.items;
    const rule = ruleOf(finding);
    const icon = levelIcons[finding.level];
    const { title } = finding;
    // Messages of a tool about its own run belong to no rule.
    const plain = `<b>${toText(title, lineLength)}</b>`;
    const described = (0,once/* once */.Oo)(() => describeRule(group, page));
    const line = (inline, places) => joinParts([
        `${icon} ${rule ? inline.code(rule.id) : plain}`,
        ...described(),
        places,
        renderHelp(rule?.helpUrl ?? "", inline),
    ]);
    const whole = (inline) => line(inline, describePlaces(group, page, inline));
    const summary = (0,once/* once */.Oo)(() => whole(inHtml));
    const names = {
        rank: ranks.names,
        form: "without places",
        render: () => `- ${line(inMarkdown, "")}\n`,
    };
    if (!hasMoreOfRule(group)) {
        const rank = isLeading ? ranks.leading : ranks.places;
        const render = () => toListLine(whole(inMarkdown), isFoldable);
        return [names, { rank, render }];
    }
    const body = (0,once/* once */.Oo)(() => toRuleBody(group, page));
    const opened = (most) => () => `${toDetails(summary(), body()(most), isOpen)}\n`;
    const steps = isLeading
        ? [{ rank: ranks.leading, most: entry_maxShown.few }]
        : [
            { rank: ranks.messages, most: entry_maxShown.first },
            { rank: ranks.details, most: entry_maxShown.few },
        ];
    const all = [...steps, { rank: ranks.traces, most: entry_maxShown.many }];
    // Drop versions that show no more than the one before.
    const needed = all.filter((_, i) => group.distinct > (all[i - 1]?.most ?? 0));
    return [names, ...needed.map(({ rank, most }) => ({ rank, render: opened(most) }))];
}
/** Describes the rule: its subject, the number of reports and the severity. */
function describeRule(group, { results }) {
    const { items, distinct } = group;
    const about = toText(withoutStop(toShortLine(aboutRule(group), lineLength)));
    return [
        about || describeExample(group),
        // If there are several, the number of places already shows it.
        distinct > 1 ? "" : describeRepeats(items, distinct, results),
        entry_severityOf(ruleOf(items[0].finding)),
    ];
}
/** Returns the first of several messages, and the number of further ones. */
function describeExample({ items }) {
    const [{ finding }] = items;
    const more = new Set(items.map((item) => item.finding.message)).size - 1;
    const example = toShortLine(firstLine(finding.message), exampleLength);
    return `${toText(withoutStop(example))} (and ${count(more, "more message")})`;
}
/** Returns a few places, or their number and the first of them. */
function describePlaces(group, { source }, inline) {
    const { items, distinct } = group;
    const [first] = items;
    if (distinct === 1)
        return renderPlaceOrReason(first, source, inline);
    const places = group.fewPlaces();
    const reported = items.length > distinct ? ` (reported ${formatNumber(items.length)} times)` : "";
    if (places) {
        const list = places
            .map((place) => renderPlaceOrReason(place[0], source, inline) + timesOf(place, " (", ")"))
            .join(", ");
        return list + reported;
    }
    const files = new Set(items.flatMap((item) => located_locationOf(item)?.path ?? [])).size;
    const inFiles = files > 1 ? ` in ${count(files, "file")}` : "";
    const start = renderPlaceOrReason(first, source, inline);
    return `<b>${count(distinct, "place")}</b>${inFiles}${reported}, first at ${start}`;
}
/** GitHub's names for the ranges: https://docs.github.com/en/code-security/code-scanning/managing-code-scanning-alerts/about-code-scanning-alerts#about-security-severity-levels */
function entry_severityOf(rule) {
    if (rule?.severity !== undefined)
        return `severity ${toText(rule.severity)}`;
    const severity = rule?.securitySeverity;
    if (severity === undefined)
        return "";
    // Scanners write 0 for an unknown severity.
    if (severity === 0)
        return "severity 0";
    const name = severity >= 9 ? "critical" : severity >= 7 ? "high" : severity >= 4 ? "medium" : "low";
    return `severity ${severity} (${name})`;
}

;// CONCATENATED MODULE: ./build/render/rules/section.js








const section_nouns = {
    failure: "error",
    warning: "warning",
    notice: "notice",
};
/** The number of rules that are shown in full before the others are named. */
const section_leading = 8;
/** The longest tool name, in UTF-16 units. */
const section_nameLength = 60;
/** The number of tools with a section each. A hostile report can name thousands, and their headings would fill the page. */
const maxTools = 50;
/**
 * Lists the findings of linters and scanners of one level, by tool and rule. The rules with the most findings come
 * first. If there is a base, only new findings are listed, and separately those on lines that the change didn't touch.
 */
function toRuleSections(page, level) {
    const before = page.results.comparison?.comparedWith ? "new " : "";
    const { touched, untouched } = page.parts.ofLinters[level];
    const behind = " on lines that didn't change";
    return [
        ...toToolSections(touched, page, level, before),
        ...toToolSections(untouched, page, level, "new ", behind).map((section) => ({
            ...section,
            intro: whyUntouched,
        })),
    ];
}
const whyUntouched = "The tool or its rules may be other ones than at the base, or a change elsewhere caused them.\n";
/** Lists the findings that the base has too, folded. */
function toKnownRuleSections(page, level) {
    const { known } = page.parts.ofLinters[level];
    const behind = ` also ${nameBase(page.results.comparison).on}`;
    return foldKnown(toToolSections(known, page, level, "", behind), known);
}
/** Lists the findings outside `lint-scope`, of all levels, folded. */
function toOutsideSection(page) {
    const { outside } = page.parts;
    if (outside.length === 0)
        return [];
    return [
        {
            title: `Outside of lint-scope (${formatNumber(outside.length)})`,
            ...toRuleEntries(outside, page, false),
            noun: "finding",
            fold: "not on what the change touched, so not counted for the conclusion",
        },
    ];
}
/**
 * @param before what comes before the noun in a heading
 * @param behind what comes after it
 */
function toToolSections(findings, page, level, before = "", behind = "") {
    const byTool = groupBy(findings, ({ report }) => report.tool).toSorted((a, b) => b.length - a.length);
    const noun = section_nouns[level];
    const toSection = (tool, found) => ({
        title: `${tool}: ${count(found.length, before + noun)}${behind}`,
        ...toRuleEntries(found, page, level === "failure"),
        noun,
    });
    const sections = byTool
        .slice(0, maxTools)
        .map((found) => toSection(toText(found[0].report.tool, section_nameLength) || "Findings", found));
    const others = byTool.slice(maxTools);
    return others.length === 0
        ? sections
        : [...sections, toSection(count(others.length, "other tool"), others.flat())];
}
/** @param isFailure the first entries come first, and a single failure is open */
function toRuleEntries(findings, page, isFailure) {
    const groups = groupRules(findings);
    const isFoldable = groups.some(hasMoreOfRule);
    const isOpen = isFailure && isSingleFailure(page);
    return toEntries(groups, (group, index) => {
        const isLeading = isFailure && index < section_leading;
        return toRuleVersions(group, page, { isLeading, isOpen, isFoldable });
    }, ({ items }) => items.length);
}

;// CONCATENATED MODULE: ./build/render/sections/comparison.js





/** Lists what the base has and this run hasn't, and says what was compared. If nothing was, the notes say why. */
function toComparisonSections({ results }) {
    const { comparison, totals } = results;
    if (!comparison?.comparedWith)
        return [];
    const fixed = toFixedSection(comparison, totals.fixed);
    const sentence = describeComparison(results, inMarkdown);
    const notes = comparison.notes.map((note) => `- ${toText(note, 300)}\n`);
    return [...fixed, { title: "", intro: [`${sentence}\n`, ...notes].join("\n"), entries: [] }];
}
function toFixedSection({ fixedTests, fixedFindings }, fixed) {
    const rows = [
        ...fixedTests.map(({ test, leg, count: times }) => {
            const name = test ? toText(comparison_nameOf(test), lineLength) : count(times, "test");
            const where = leg === undefined ? "" : ` in ${toText(leg, lineLength)}`;
            return { times, line: name + where + (test && times > 1 ? ` (${times} times)` : "") };
        }),
        ...fixedFindings.map(({ path, count: times }) => ({
            times,
            line: count(times, "finding") + (path === undefined ? "" : ` in ${toCode(path, lineLength)}`),
        })),
    ];
    if (rows.length === 0)
        return [];
    const entries = toEntries(rows, ({ line }) => [{ rank: ranks.lists, render: () => `- \u2705 ${line}\n` }], ({ times }) => times);
    return [{ title: `Fixed (${formatNumber(fixed)})`, ...entries }];
}
function comparison_nameOf({ suites, className, name }) {
    return joinParts([className ?? suites.at(-1), name], " > ");
}

;// CONCATENATED MODULE: ./build/render/sections/notes.js






/** Lists the notes: results that don't count, omissions and corrections. */
function toNoteSection({ results, source }) {
    const { totals, selection } = results;
    const { suppressed, known } = totals.sum;
    const notes = [
        suppressed > 0 &&
            `${count(suppressed, "finding")} silenced in the code or by the tool: not counted above.`,
        known > 0 && `${count(known, "finding")} known from before: not counted above.`,
        selection.omitted > 0 &&
            `${describeAnnotations(selection.omitted, selection.findings.omitted)} left out by max-annotations.`,
        ...renderNoteLines(results),
    ].filter((note) => note !== false);
    const notCompared = renderNotCompared(results, source);
    const scopeNotes = notCompared === "" ? [] : (results.comparison?.notes ?? []);
    const lines = [
        ...[...notes, ...scopeNotes].map((note) => () => toText(note, 1000)),
        ...(notCompared ? [() => notCompared] : []),
    ];
    if (lines.length === 0)
        return [];
    // Alone, it doesn't need a heading.
    if (lines.length === 1 && notCompared)
        return [{ title: "", intro: `${notCompared}\n`, entries: [] }];
    const entries = toEntries(lines, (line) => [
        { rank: ranks.tables, render: () => `- ${line()}\n` },
    ]);
    return [{ title: "Notes", ...entries, noun: "note" }];
}
/** Shows what was searched if no report was found. */
function toNothingFoundSection({ results: { nothingFound } }) {
    if (!nothingFound)
        return [];
    const intro = `No ${nothingFound.title} report is among the files that the input \`reports\` matches:\n`;
    const entries = toEntries(nothingFound.reports, (pattern) => [
        { rank: ranks.numbers, render: () => `- ${toCode(pattern, 300)}\n` },
    ]);
    return [{ title: "", intro, ...entries, noun: "line" }];
}

;// CONCATENATED MODULE: ./build/render/sections/reports.js








const lastWord = unicodePattern(String.raw `[\p{L}\p{N}]+$`);
/** Up to this number, each report has its own row. More are grouped by tool and folder. */
const maxSingle = 10;
/** Up to this number, every row is shown. Beyond it, all successful rows become one. */
const maxGreen = 10;
const columns = ["", "Tool", "Report", "Result", "Time:"];
/** Lists the results of each report, worst first. */
function toReportSection({ results: { totals } }) {
    // If no report has any data, the section above already explains why.
    const { reports } = totals;
    if (reports.every(({ report }) => report.tool === ""))
        return [];
    const [only, ...others] = reports;
    if (only && others.length === 0 && only.unreadable + only.incomplete === 0)
        return [toSingleReport(only)];
    const groups = reports.length > maxSingle
        ? groupBy(reports, toGroupKey)
        : reports.map((report) => [report]);
    const rows = groups.map(toReportRow).sort((a, b) => b.badness - a.badness);
    const green = rows.filter(({ badness }) => badness === 0);
    const isLong = rows.length > maxGreen && green.length > 1;
    const shown = isLong ? [...rows.slice(0, -green.length), mergeGreen(green)] : rows;
    // Linters and some test tools don't report times.
    const isTimed = formatSeconds(totals.sum.seconds) !== "";
    const width = isTimed ? columns.length : columns.length - 1;
    const entries = toEntries(shown, (row) => [
        { rank: ranks.numbers, render: () => toRow(toCells(row).slice(0, width)) },
    ]);
    const open = toTableHead(columns.slice(0, width));
    return [{ title: "Reports", open, ...entries, noun: "row" }];
}
/** The title has the result of a single report, so a line is enough. */
function toSingleReport({ report: { tool, file }, seconds }) {
    const parts = [toText(tool), toCode(file), formatSeconds(seconds)];
    return { title: "", intro: `Report: ${joinParts(parts)}\n`, entries: [] };
}
/** Each unreadable file keeps its own row because each needs its own fix. */
function toGroupKey({ report: { tool, file }, unreadable }) {
    return unreadable > 0 ? file : `${tool}\0${folderOf(file)}`;
}
function toReportRow(reports) {
    const sum = sumReports(reports);
    return { reports, sum, badness: badnessOf(sum) };
}
function mergeGreen(rows) {
    const reports = rows.flatMap((row) => row.reports);
    return { ...toReportRow(reports), isMerged: true };
}
function toCells({ reports, sum, badness, isMerged = false }) {
    const [first] = reports;
    const icon = badness >= 1 ? "\u274c" : badness > 0 ? "\u26a0\ufe0f" : "\u2705";
    const names = isMerged
        ? [count(reports.length, "other report"), ""]
        : [toText(first.report.tool), reports_nameFiles(reports)];
    const numbers = reports.length === 1 ? describeReport(first) : describeReports(sum);
    return [icon, ...names, numbers, formatSeconds(sum.seconds)];
}
/** Returns the file name, or the common pattern of several files in one folder: `build/TEST-*.xml`. */
function reports_nameFiles(reports) {
    const first = reports[0].report.file;
    const files = new Set(reports.map(({ report }) => report.file));
    if (files.size === 1)
        return toCode(first);
    let start = first;
    for (const file of files)
        while (!file.startsWith(start))
            start = start.slice(0, -1);
    const end = /\.\w{1,10}$/.exec(first)?.[0] ?? "";
    const isCommon = [...files].every((file) => file.endsWith(end));
    const pattern = `${start.replace(lastWord(), "")}*${isCommon ? end : ""}`;
    return `${toCode(pattern)} (${count(files.size, "file")})`;
}
/** Each failure counts as one. Warnings and missing results count only without failures. */
function badnessOf(numbers) {
    const { tests, errors, outsideOfTests, unreadable, warnings, warned, incomplete } = numbers;
    const failures = tests.failed + errors + outsideOfTests + unreadable;
    return failures > 0 ? failures : 1 - 1 / (1 + warnings + warned + tests.flaky + incomplete);
}

;// CONCATENATED MODULE: ./build/render/sections/without-annotation.js





/** The number of paths that are named per reason. */
const without_annotation_maxNamed = 3;
/**
 * Counts the findings without an annotation by reason, and names the input that would help. The findings themselves are
 * listed above with their reported path.
 */
function toUnplacedSection({ results, parts: { unlocated: items }, }) {
    if (items.length === 0)
        return [];
    const { hint } = results;
    const intro = hint
        ? `Most of them would be placed by this input of the action:\n\n${toFence(`${hint.input}: ${hint.line}`)}`
        : "";
    const groups = groupBy(items, ({ reason }) => reason).toSorted((a, b) => b.length - a.length);
    const entries = toEntries(groups, (group) => [{ rank: ranks.numbers, render: () => without_annotation_renderReason(group, groups.length > 1) }], (group) => group.length);
    return [{ title: `Without annotation (${formatNumber(items.length)})`, intro, ...entries }];
}
/** @param isCounted if there is only one reason, the heading has the number */
function without_annotation_renderReason(group, isCounted) {
    const paths = listPaths(group);
    const [{ reason }] = group;
    const why = isCounted
        ? `${formatNumber(group.length)} \u00b7 ${toText(reason)}`
        : toText(reason.charAt(0).toUpperCase() + reason.slice(1));
    return paths === "" ? `- ${why}\n` : `- ${why}: ${paths}\n`;
}
/** Lists a few of the reported paths. Empty if there are none. */
function listPaths(group) {
    const paths = groupBy(group.flatMap(({ lookedFor }) => lookedFor ?? []), ({ path }) => path);
    return listSome(paths, without_annotation_maxNamed, ([lookedFor]) => toCode(nameLookedFor(lookedFor)));
}

;// CONCATENATED MODULE: ./build/render/suites/rows.js






/** Names all suites. A report's common beginning is removed, such as `TestSuite` or `Run 1 of 1`. */
function nameSuites({ reports, suiteFiles }) {
    return reports.flatMap((report) => {
        const shared = countShared(report.suites);
        return report.suites.map((suite) => {
            const { names, file = "" } = suite;
            const tracked = suiteFiles.get(suite);
            const own = names.slice(file ? shared : Math.min(shared, names.length - 1));
            return {
                suite,
                name: joinNames(own.filter((name) => name !== file)),
                fullName: joinNames(own) || (tracked ?? file),
                file: tracked ?? file,
                isTracked: tracked !== undefined,
                report,
            };
        });
    });
}
/** PHPUnit and other tools repeat the parents' names in each suite name. */
function joinNames(names) {
    return names.filter((name, n) => !names[n + 1]?.startsWith(name)).join(" \u203a ");
}
/** Counts the leading names that the paths of all suites share. */
function countShared(suites) {
    const [first, ...others] = suites;
    if (!first || others.length === 0)
        return 0;
    const own = first.names.findIndex((name, n) => others.some(({ names }) => names[n] !== name));
    return own < 0 ? first.names.length : own;
}
/** Returns all suites that have tests, the worst first, then the slowest. */
function toSuiteRows(named) {
    const withTests = named.filter(({ suite }) => suite.counts.tests > 0);
    const byReport = [...Map.groupBy(withTests, ({ report }) => report).values()];
    const rows = byReport.flatMap((ofReport) => groupBy(ofReport, rows_keyOf).map((group) => {
        const [{ suite: _, ...name }] = group;
        const suites = group.map(({ suite }) => suite);
        return { ...name, suites, counts: countSuites(suites), seconds: sumSeconds(suites) };
    }));
    return rows.sort((a, b) => b.counts.failed - a.counts.failed || b.counts.flaky - a.counts.flaky || b.seconds - a.seconds);
}
function toDistinction(rows) {
    const isFileEnough = rows.every(({ name, file }) => file !== "" && name === rows[0]?.name);
    return { name: !isFileEnough, report: areOfReports(rows, rows_keyOf) };
}
function rows_keyOf({ name, file }) {
    return `${name}\0${file}`;
}
/** Returns true if items of different reports look the same, so that the report must be shown. */
function areOfReports(items, toKey) {
    const reports = new Map();
    return items.some((item) => {
        const key = toKey(item);
        const other = reports.get(key);
        reports.set(key, item.report.file);
        return other !== undefined && other !== item.report.file;
    });
}
/** Renders everything that distinguishes a suite, as lines of a table cell. */
function renderSuite(suite, distinction, source) {
    const report = distinction.report ? `in ${toCode(suite.report.file)}` : "";
    return joinParts([distinction.name ? renderName(suite) : "", rows_renderFile(suite, source), report], "<br>");
}
/** Valid in Markdown, in table cells and in HTML. */
function renderName({ name, file }) {
    return toText(name, lineLength) || (file ? "" : "(no suite)");
}
/** Renders a link to the file if it is in the repository. Empty if there is none. */
function rows_renderFile({ file, isTracked }, source) {
    const label = file && toCode(file, lineLength);
    return isTracked ? toLink(label, toFileUrl(file, source)) : label;
}

;// CONCATENATED MODULE: ./build/render/suites/entry.js






/** The number of listed test cases per suite. */
const maxCases = 2000;
/** Renders one line per suite that folds out to its test cases, for `list-tests: all`. */
function toSuiteEntries(rows, distinction, source) {
    const names = new Map();
    for (const { name } of rows)
        names.set(name, (names.get(name) ?? 0) + 1);
    return toEntries(rows, (row) => {
        const isAlone = distinction.name && row.name !== "" && names.get(row.name) === 1;
        const label = `${iconOf(row)} ${toLabel(row, distinction, isAlone)} \u00b7 ${describeNumbers(row)}`;
        const where = joinParts([
            row.isTracked || isAlone ? rows_renderFile(row, source) : "",
            distinction.report ? `in ${toCode(row.report.file)}` : "",
        ]);
        const body = () => joinBlocks([where, renderCases(row)]);
        return [
            { rank: ranks.lists, form: "without tests", render: () => `- ${label}\n` },
            { rank: ranks.passed, render: () => `${toDetails(label, body())}\n` },
        ];
    });
}
function iconOf({ counts }) {
    if (counts.failed > 0)
        return outcomeIcons.failed;
    return counts.passed > 0 ? outcomeIcons.passed : outcomeIcons.skipped;
}
/** Returns the name, and the file if the name is ambiguous. Valid in Markdown and in HTML. */
function toLabel(row, distinction, isAlone) {
    const name = distinction.name && renderName(row);
    const file = isAlone ? "" : toShortLine(row.file, lineLength);
    return joinParts([name && `<b>${name}</b>`, file && toHtmlCode(file)]);
}
const entry_outcomes = ["failed", "passed", "skipped", "flaky"];
function describeNumbers({ counts, seconds }) {
    return joinParts([
        ...entry_outcomes.map((name) => counts[name] > 0 && `${formatNumber(counts[name])} ${name}`),
        formatSeconds(seconds),
    ], ", ");
}
function renderCases({ suites, counts }) {
    const cases = suites.flatMap((suite) => suite.cases).slice(0, maxCases);
    const left = counts.tests - cases.length;
    const more = left > 0 ? `\nand ${formatNumber(left)} more\n` : "";
    const isTimed = cases.some((one) => formatSeconds(one.seconds) !== "");
    const head = toTableHead(["", "Test", ...(isTimed ? ["Time:"] : [])]);
    return head + cases.map((one) => renderCase(one, isTimed)).join("") + more;
}
function renderCase({ name, outcome, flaky, seconds }, isTimed) {
    const icon = flaky ? flakyIcon : outcomeIcons[outcome];
    const cells = [icon, toText(name, lineLength)];
    return toRow(isTimed ? [...cells, formatSeconds(seconds)] : cells);
}

;// CONCATENATED MODULE: ./build/render/suites/section.js






/** Lists the results of each suite, worst first, and all test cases if `list-tests` asks for them. */
function toSuiteSection(page) {
    const { results, suiteRows: rows, source, listTests } = page;
    if (rows.length === 0)
        return [];
    const distinction = toDistinction(rows);
    const by = listWords([
        ...(distinction.name ? ["suite"] : []),
        ...(rows.some(({ file }) => file !== "") ? ["file"] : []),
    ]);
    const title = `Tests by ${by}`;
    const noun = distinction.name ? "suite" : "file";
    if (listTests === "all") {
        return [{ title, ...toSuiteEntries(rows, distinction, source), noun }];
    }
    // If each report has one suite, the table of reports already shows its results.
    const isShownBefore = new Set(rows.map(({ report }) => report)).size === rows.length;
    if (isShownBefore && results.reports.length <= maxSingle)
        return [];
    const shown = section_columns.filter(({ cell }) => rows.some((row) => cell(row) !== ""));
    const render = (row, isLinked) => toRow([
        renderSuite({ ...row, isTracked: row.isTracked && isLinked }, distinction, source),
        ...shown.map(({ cell }) => cell(row)),
    ]);
    // A link takes more space than the rest of a row.
    const entries = toEntries(rows, (row) => [
        { rank: ranks.lists, render: () => render(row, false) },
        ...(row.isTracked ? [{ rank: ranks.passed, render: () => render(row, true) }] : []),
    ]);
    const head = toTableHead([
        by.charAt(0).toUpperCase() + by.slice(1),
        ...shown.map((column) => column.head),
    ]);
    return [
        {
            title,
            open: `<details><summary>${count(rows.length, noun)}</summary>\n\n${head}`,
            ...entries,
            close: "\n</details>\n",
            noun,
        },
    ];
}
const toNumber = (value) => (value === 0 ? "" : formatNumber(value));
const section_columns = [
    { head: "Tests:", cell: ({ counts }) => toNumber(counts.tests) },
    { head: "Failed:", cell: ({ counts }) => toNumber(counts.failed) },
    { head: "Skipped:", cell: ({ counts }) => toNumber(counts.skipped) },
    { head: "Flaky:", cell: ({ counts }) => toNumber(counts.flaky) },
    { head: "Time:", cell: ({ seconds }) => formatSeconds(seconds) },
];

;// CONCATENATED MODULE: ./build/render/suites/skipped.js





/** The number of tests that are named per reason. */
const skipped_maxNamed = 5;
const skipped_nameLength = 80;
/** Lists skipped tests by reason, the most frequent first. */
function toSkippedSection({ results, suites, listTests }) {
    const total = results.totals.sum.tests.skipped;
    if (total === 0 || listTests === "none")
        return [];
    const skipped = suites.flatMap(({ suite: { cases }, fullName: suite }) => {
        const tests = cases.filter(({ outcome }) => outcome === "skipped");
        return tests.map(({ name, reason = "" }) => ({ suite, name, reason }));
    });
    const groups = groupBy(skipped, ({ reason }) => reason);
    const head = toTableHead(["Reason", "Tests:", "Which"]);
    return [
        {
            title: `Skipped tests (${formatNumber(total)})`,
            open: `<details><summary>By reason</summary>\n\n${head}`,
            ...toEntries(groups.toSorted((a, b) => b.length - a.length), (group) => [{ rank: ranks.lists, render: () => skipped_renderReason(group) }], (group) => group.length),
            close: "\n</details>\n",
        },
    ];
}
function skipped_renderReason(group) {
    const [{ reason }] = group;
    const titles = groupBy(group, ({ suite, name }) => `${suite}\0${name}`);
    const named = titles.slice(0, skipped_maxNamed).map((same) => {
        const times = same.length > 1 ? ` (${formatNumber(same.length)} times)` : "";
        return toText(describeTest(same[0])) + times;
    });
    const left = titles.slice(skipped_maxNamed).reduce((sum, same) => sum + same.length, 0);
    return toRow([
        toText(reason, lineLength) || "none given",
        formatNumber(group.length),
        [...named, ...(left > 0 ? [`and ${formatNumber(left)} more`] : [])].join("<br>"),
    ]);
}
/** Uses the same title as failures: with the suite, unless the name begins with it. */
function describeTest({ suite, name }) {
    const short = toShortLine(name, skipped_nameLength);
    const last = suite.slice(suite.lastIndexOf(" \u203a ") + 1).trim();
    return name.startsWith(last) ? short : `${toShortLine(suite, skipped_nameLength)} > ${short}`;
}

;// CONCATENATED MODULE: ./build/render/suites/slowest.js





const slowest_maxShown = 10;
/** Tests below this time are not slow, in seconds. */
const minSeconds = 1;
function toSlowestSection({ suites, source, listTests }) {
    if (listTests === "none")
        return [];
    const slow = suites
        .flatMap((named) => {
        const tests = named.suite.cases.filter(({ seconds }) => seconds >= minSeconds);
        return tests.map((test) => ({ ...named, test }));
    })
        .sort((a, b) => b.test.seconds - a.test.seconds)
        .slice(0, slowest_maxShown);
    if (slow.length === 0)
        return [];
    const report = areOfReports(slow, ({ test, name, file }) => [test.name, name, file].join("\0"));
    const distinction = { name: true, report };
    const hasSuites = slow.some(({ name, file }) => name !== "" || file !== "") || report;
    const entries = toEntries(slow, ({ test, ...suite }) => [
        {
            rank: ranks.tables,
            render: () => toRow([
                toText(test.name, lineLength),
                ...(hasSuites ? [renderSuite(suite, distinction, source)] : []),
                formatSeconds(test.seconds),
            ]),
        },
    ]);
    const open = toTableHead(["Test", ...(hasSuites ? ["Suite"] : []), "Time:"]);
    return [{ title: "Slowest tests", open, ...entries, noun: "test" }];
}

;// CONCATENATED MODULE: ./build/render/check-output.js











function toSections(page) {
    return { summary: toSummarySections(page), text: toTextSections(page) };
}
/** Renders the page of the check run: problems in the summary, everything else in the text. */
function renderCheck(page, sections = toSections(page), textBytes = outputTextBytes) {
    const text = fitSections(sections.text, textBytes);
    return {
        title: page.title,
        summary: fitSections(sections.summary, outputSummaryBytes),
        ...(text && { text }),
    };
}
function toSummarySections(page) {
    return [
        ...toNothingFoundSection(page),
        ...toFailureSections(page),
        ...toRuleSections(page, "failure"),
        ...toKnownFailureSections(page),
        ...toKnownRuleSections(page, "failure"),
        ...toComparisonSections(page),
        ...toReportSection(page),
        ...(check_output_isIncomplete(page) ? toNoteSection(page) : []),
        ...toUnplacedSection(page),
    ];
}
function toTextSections(page) {
    return [
        ...toFlakySection(page),
        ...toRuleSections(page, "warning"),
        ...toRuleSections(page, "notice"),
        ...toKnownRuleSections(page, "warning"),
        ...toKnownRuleSections(page, "notice"),
        ...toSlowestSection(page),
        ...toSkippedSection(page),
        ...toSuiteSection(page),
        ...(check_output_isIncomplete(page) ? [] : toNoteSection(page)),
        ...toOutsideSection(page),
    ];
}
/** Returns true if a report is missing or incomplete. The notes say why, so they move to the summary. */
function check_output_isIncomplete({ results }) {
    return results.nothingFound !== undefined || results.reports.some((report) => report.incomplete);
}

;// CONCATENATED MODULE: ./build/run/publish.js




/** Without a token, everything but the check run works, as with a read-only token. */
async function publishCheck(inputs, world, check) {
    if (canPublish(inputs))
        return world.publish(check);
    return inputs.checkRun ? { kind: "no token" } : undefined;
}
function toCheck(inputs, world, shown, startedAt) {
    const { page, sections, digest } = shown;
    const kept = world.base?.isOfFork ? undefined : digest;
    return {
        name: inputs.name,
        headSha: world.source.sha,
        // Otherwise GitHub would link an App's check run to the App's homepage.
        detailsUrl: inputs.detailsUrl ?? world.workflowRunUrl,
        externalId: world.externalId,
        startedAt,
        conclusion: page.results.conclusion,
        output: withDigest(kept, world.base?.isBase === true, (textBytes) => renderCheck(page, sections, textBytes)),
        annotations: renderAnnotations(page),
    };
}
function toPublishedOutputs(published, planned) {
    if (published === undefined || published.kind === "no token")
        return {};
    if (published.kind === "published") {
        const { run, dropped, unsent } = published;
        const annotations = planned - dropped.length - unsent;
        return { annotations, "check-run-id": run.id, "check-run-url": run.url };
    }
    const run = published.kind === "cancelled" ? published.run : published.leftOpen;
    return run ? { annotations: "", "check-run-id": run.id, "check-run-url": run.url } : {};
}

;// CONCATENATED MODULE: ./build/locate/find/no-file.js
/** Why there is no file for a path, the most informative reason first. */
const reasons = {
    several: "several files of the repository fit",
    unsure: "only the file's name fits",
    submodule: "in a submodule",
    untracked: "not tracked by git",
    missing: "no such file in the repository",
    outside: "outside of the repository",
    address: "a web address",
    noPath: "the report names no file",
};
function mostInformative(candidates) {
    const order = Object.keys(reasons);
    return order.find((reason) => candidates.includes(reason)) ?? "noPath";
}
/** Distinguishes ignored files, and files in submodules, from missing ones. */
function explainNoFile(search, { reason, paths }) {
    if (reason === "several" || reason === "unsure")
        return reason;
    const { submodules } = search;
    if (submodules.size > 0 && paths.some((path) => isIn(submodules, path)))
        return "submodule";
    return paths.some((path) => search.existsUntracked(path)) ? "untracked" : reason;
}
/** Returns true if a path is one of the folders, or inside of one. */
function isIn(folders, path) {
    let end = path.indexOf("/");
    for (let n = 0; n < no_file_maxFolders && end >= 0; n++) {
        if (folders.has(path.slice(0, end)))
            return true;
        end = path.indexOf("/", end + 1);
    }
    return folders.has(path);
}
/** More than any report or submodule needs. */
const no_file_maxFolders = 20;

;// CONCATENATED MODULE: ./build/locate/find/foreign-roots.js
/** Names of folders with dependencies or generated files. */
const notOwnFolders = [
    "\\.bundle|\\.cargo|\\.gradle|\\.m2|\\.nuget|\\.pnpm|\\.tox|\\.nox|\\.venv|\\.yarn|bower_components|carthage",
    "dist-packages|gems|node_modules|pods|site-packages|third[_-]?party|vendor|vendored|venv|virtualenv",
    "\\.build|\\.dart_tool|\\.next|\\.nuxt|\\.output|\\.svelte-kit|__generated__|__pycache__|_build|build|coverage",
    "deriveddata|dist|generated|obj|out|target",
].join("|");
const notOwn = new RegExp(`(?:^|/)(?:${notOwnFolders})/`, "i");
/** Returns true if a file is vendored or generated. Such a file is used only if there is no better place. */
function isNotOwn(path) {
    return notOwn.test(path);
}
/**
 * Folders in which languages, package managers or the system install code. No checkout is in one. Terraform keeps
 * external modules in .terraform/modules, and Checkov in .external_modules; their paths are usually relative to the
 * configuration.
 */
const installed = /(?:^|\/)(?:\.terraform\/modules|\.terragrunt-cache|\.external_modules)\/|^\/(?:usr\/(?:lib|lib64|libexec|include|share|local\/(?:lib|lib64|go|bundle|share|include))|lib|nix\/store|snap|rustc|opt\/hostedtoolcache|System\/Library|Library|Applications|opt\/homebrew)\/|^[A-Za-z]:\/(?:Program Files|Program Files \(x86\)|Windows|hostedtoolcache)\/|\/(?:node_modules|site-packages|dist-packages|pkg\/mod|\.cargo\/registry|\.rustup|\.m2\/repository|\.gradle\/caches|\.nuget\/packages|\.pub-cache|\.pyenv\/versions|\.rbenv\/versions|\.rvm)\/|\/gems\/[^/]+-\d/i;
/** Returns true if a path is from an installed library or tool on any machine. */
function isInstalled(path) {
    return installed.test(path);
}
/**
 * The checkout's folder on GitHub's runners and in containers of jobs and actions.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables (GITHUB_WORKSPACE),
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
 */
const checkout = /^(?:\/(?:home|Users)\/runner\/work\/[^/]+\/[^/]+|\/__w\/[^/]+\/[^/]+|\/github\/workspace|[A-Za-z]:\/a\/[^/]+\/[^/]+)\//i;
/** Returns the part of an absolute path below a runner's checkout. */
function partBelowCheckout(path) {
    const root = checkout.exec(path)?.[0];
    return root === undefined ? undefined : path.slice(root.length);
}
/**
 * Returns true if a path begins with the address of a module in Terraform's registry: `<namespace>/<name>/<provider>`.
 * https://developer.hashicorp.com/terraform/language/modules/sources#terraform-registry
 *
 * @param leading the number of segments at the start
 */
function isOfRegistry(path, leading) {
    return leading >= 3 && /\.tf(?:\.json)?$/.test(path);
}

;// CONCATENATED MODULE: ./build/locate/find/nearest.js




/**
 * Returns the file that is nearest to the report: if two modules have the same path, it is the one of the module that
 * wrote the report. Undefined if there is a tie.
 *
 * @param anchors folders of the repository, most relevant first
 */
function chooseNearest(files, anchors) {
    const own = ownOf(files);
    let start = 0;
    let end = own.length;
    for (const anchor of anchors) {
        let folder = anchor;
        for (let n = 0; n < nearest_maxFolders && folder !== "" && end - start > 1; n++) {
            const isBefore = (text) => (index) => own[index] < text;
            const first = countStart(end, isBefore(`${folder}/`), start);
            // The character after "/" is "0".
            const last = countStart(end, isBefore(`${folder}0`), first);
            folder = folderOf(folder);
            if (first === last)
                continue;
            start = first;
            end = last;
            break;
        }
    }
    return end - start === 1 ? own[start] : undefined;
}
/** The number of folders around an anchor that are tried, because a hostile path can be thousands deep. */
const nearest_maxFolders = 20;
/**
 * Returns the files that aren't vendored or generated, or all files if all are; sorted. Cached, because the index
 * returns the same lists repeatedly.
 */
const ownOf = (0,once/* oncePer */.Pu)((files) => {
    const own = files.filter((file) => !isNotOwn(file));
    return (own.length > 0 ? own : [...files]).sort();
}, new WeakMap());

;// CONCATENATED MODULE: ./build/locate/find/test-likeness.js

/** File names of tests, by the conventions of test runners. */
const testFile = new RegExp([
    // test_cart.py, test-cart.R
    "^test[_-].+\\.\\w+$",
    // cart_test.go, cart_spec.rb, cart.test.ts, cart.cy.js, cart-test.js, cart_SUITE.erl
    "[._-](?:test|tests|spec|specs|e2e|cy|unittest|bench|SUITE)\\.\\w+$",
    // CartTest.java, CartTests.cs, CartSpec.scala, CartIT.java, CartCest.php
    "(?:Test|Tests|TestCase|TestSuite|Spec|Specs|IT|ITCase|Suite|Cest|Cept)\\.\\w+$",
    // TestCart.java
    "^Test[A-Z]\\w*\\.\\w+$",
    // cart.t, cart.bats, cart.phpt, cart.feature, cart.robot
    "\\.(?:t|bats|phpt|feature|robot)$",
].join("|"));
/**
 * `tests`, `__tests__`, `spec`, `e2e`, `src/integration-test`, Perl's `t`, Cucumber's `steps`, `ShopTests`, `jvmTest`.
 */
const testFolder = /(?:^|\/)(?:[\w.-]*(?<=^|[/._-])(?:tests?|__tests__|specs?)|e2e|t|testing|step_definitions|steps)(?:\/|$)/i;
const testFolderInCamelCase = /[a-z\d.](?:Tests?|Specs?)(?:\/|$)/;
/** Returns 2 for a test file, 1 for a file next to tests (a helper, a fixture), 0 for other files. */
function likenessToTest(path) {
    if (testFile.test(baseNameOf(path)))
        return 2;
    const folder = folderOf(path);
    return testFolder.test(folder) || testFolderInCamelCase.test(folder) ? 1 : 0;
}

;// CONCATENATED MODULE: ./build/locate/find/declaration.js




const identifier = unicodePattern(String.raw `^[\p{L}_][\p{L}\p{N}_]*$`);
const identifierPart = unicodePattern(String.raw `^[\p{L}\p{N}_]`);
/** The number of files that are read for one name. */
const declaration_maxRead = 40;
/** Languages in which the files of a folder belong to one package, whatever their names. */
const packaged = /\.(?:kt|scala|groovy|java|cljc?|cs|fs|vb)$/;
/** Finds a test file that is named after the class and declares it, because namespaces needn't be folders. */
function findByDeclaration(tree, names, extensions, anchors) {
    const name = names.at(-1) ?? "";
    const snake = name.replace(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
    const stem = snake.replace(/^test_|_test$/, "");
    const bases = [...new Set([name, snake, `test_${stem}`])].filter(tree.index.hasStem);
    if (bases.length === 0)
        return undefined;
    const files = bases.flatMap((base) => extensions.flatMap((extension) => testsAmong(tree.index.endingLike(base + extension).files)));
    const { declaring, inSpace } = findDeclaring(tree, [...new Set(files)], names);
    return chooseNearest(inSpace.length > 0 ? inSpace : declaring, anchors);
}
/**
 * Finds the file of a class in Kotlin, Scala and .NET, where file names are free. Kotlin projects omit the folders that
 * all packages share. In .NET, several names of a namespace can be one folder: `Shop.Tests/Orders`.
 */
function findInPackage(tree, names, anchors) {
    if (names.length < 2)
        return undefined;
    const space = names.slice(0, -1);
    for (let joined = 1; joined <= Math.min(space.length, declaration_maxJoined); joined++) {
        const path = [space.slice(0, joined).join("."), ...space.slice(joined)].join("/");
        const { files: folders, segments } = tree.folders.endingLike(path);
        if (joined > 1 && segments < space.length - joined + 1)
            continue;
        const file = chooseNearest(findDeclaring(tree, packagedIn(tree, folders), names).inSpace, anchors);
        if (file !== undefined)
            return file;
    }
    return undefined;
}
/** The number of names of a namespace that one folder can have. */
const declaration_maxJoined = 5;
/**
 * Finds the file of a Swift type or function. Packages and projects have a folder per module, with any file names. The
 * first name is the module, and the next one is a type in it, or there is only a function.
 * https://docs.swift.org/swiftpm/documentation/packagemanagerdocs/
 */
function findInModule(tree, [module = "", type], functionName, anchors) {
    const name = type ?? functionName;
    if (!isIdentifier(name))
        return undefined;
    const files = swiftFilesOf(tree).get(module) ?? [];
    const declaring = thoseDeclaring(tree, files, name, type === undefined ? functions : types);
    return chooseNearest(declaring, anchors);
}
/** The number of files of a module that are read. */
const maxInModule = 400;
/** Returns the Swift files in folders with a name. */
const swiftFilesOf = (0,once/* oncePer */.Pu)((tree) => {
    const byFolder = new Map();
    for (const file of tree.files) {
        if (!file.endsWith(".swift"))
            continue;
        for (const name of new Set(file.split("/").slice(0, -1))) {
            const files = byFolder.get(name) ?? [];
            byFolder.set(name, files);
            if (files.length < maxInModule)
                files.push(file);
        }
    }
    return byFolder;
}, new WeakMap());
/** Returns the first test files in a list of folders. Cached, because the index returns the same lists repeatedly. */
function packagedIn(tree, folders) {
    const known = packagedLists.get(folders);
    if (known)
        return known;
    const files = folders
        .slice(0, declaration_maxRead)
        .flatMap((folder) => testsAmong(tree.filesIn(folder)).filter((file) => packaged.test(file)))
        .slice(0, declaration_maxRead);
    packagedLists.set(folders, files);
    return files;
}
const packagedLists = new WeakMap();
/** Returns the test files that declare a class. */
function findDeclaring(tree, files, names) {
    const name = names.at(-1) ?? "";
    if (!isIdentifier(name))
        return { declaring: [], inSpace: [] };
    const declaring = thoseDeclaring(tree, files.slice(0, declaration_maxRead), name, types);
    const spaces = [".", "\\", "::"].map((separator) => names.slice(0, -1).join(separator));
    const inSpace = declaring.filter((file) => {
        if (names.length === 1)
            return true;
        return spaces.some((space) => (tree.sources.searched(file)?.find(space).length ?? 0) > 0);
    });
    return { declaring, inSpace };
}
function isIdentifier(name) {
    return identifier().test(name);
}
function thoseDeclaring({ sources }, files, name, keywords) {
    return files.filter((file) => {
        const searched = sources.searched(file);
        return searched?.find(name).some((at) => isDeclared(searched.text, at, name.length, keywords));
    });
}
/** The text before the name of a class in its declaration, without a namespace. */
const types = /(?:class|object|interface|trait|struct|enum|record|module|actor|package|@implementation)$/;
const functions = /\bfunc$/;
/** How much text before a name is examined, in UTF-16 units. */
const declaration_searchedLength = 200;
function isDeclared(text, at, length, keywords) {
    const after = text.slice(at + length, at + length + 5);
    if (identifierPart().test(after))
        return false;
    // luaunit keeps tests in a Lua table.
    if (keywords === types && /^ ?= ?\{/.test(after))
        return true;
    let before = text.slice(Math.max(0, at - declaration_searchedLength), at);
    if (/[.:]$/.test(before)) {
        let start = before.length;
        while (start > 0 && /[\w.:]/.test(before[start - 1]))
            start--;
        before = before.slice(0, start);
    }
    const keyword = before.trimEnd();
    return keyword.length < before.length && keywords.test(keyword.slice(-20));
}
/** Returns the first test files in a list of the index or of a folder. Cached, because the lists are shared. */
const testsAmong = (0,once/* oncePer */.Pu)((files) => {
    const found = [];
    for (const file of files) {
        if (found.length === declaration_maxRead)
            break;
        if (likenessToTest(file) > 0)
            found.push(file);
    }
    return found;
}, new WeakMap());

;// CONCATENATED MODULE: ./build/locate/find/perl-test.js


/**
 * Finds the file that TAP::Formatter::JUnit names a suite after: `price_cart_t` is `t/price/cart.t`.
 * https://metacpan.org/pod/TAP::Formatter::JUnit
 */
function findPerlTest(tree, name, anchors) {
    if (!name.endsWith("_t"))
        return undefined;
    return chooseNearest(perlTests(tree).get(name) ?? [], anchors);
}
/** Indexes tests by their names in reports: their paths, starting at the folder `t` or before it. */
const perlTests = (0,once/* oncePer */.Pu)((tree) => {
    const byName = new Map();
    for (const file of tree.files) {
        if (!file.endsWith(".t"))
            continue;
        const start = `/${file}`.lastIndexOf("/t/");
        for (const path of start < 0 ? [file] : [file, file.slice(start), file.slice(start + 2)]) {
            const name = path.replace(/[^-:\w]+/g, "_").replace(/^_/, "");
            const files = byName.get(name) ?? [];
            byName.set(name, files);
            if (files.at(-1) !== file)
                files.push(file);
        }
    }
    return byName;
}, new WeakMap());

;// CONCATENATED MODULE: ./build/locate/find/class.js






const qualifiedName = unicodePattern(String.raw `^[\p{L}_][\p{L}\p{N}_ .\\:-]*$`);
/** By convention, files with these extensions are named after their class or module. */
const extensions = toExtensions("java kt scala groovy py php cs fs vb swift m mm rb exs ex robot cpp cc cxx pm clj dart");
/** The same for languages in which a single name must be a test's: `test_cart`, not `cart`. */
const moreExtensions = toExtensions("c cljc cljs cr d elm erl f90 gd gleam gs h hpp hs hx jl lisp lua ml nim pas pl purs r raku rkt rs st sv t tcl v vhd zig");
/**
 * Parts of a file name that some tools leave out.
 * https://github.com/TOPdesk/dart-junitreport, https://testthat.r-lib.org/reference/JunitReporter.html
 */
const affixes = [
    { extension: ".dart", toStem: (name) => `${name}_test` },
    { extension: ".r", toStem: (name) => `test-${name}` },
    { extension: ".r", toStem: (name) => `test_${name}` },
];
/** The number of files that are read for one name. */
const class_maxRead = 40;
function toExtensions(names) {
    return names.split(" ").map((name) => `.${name}`);
}
/**
 * Finds the file of a class or module such as `shop.cart.CartTest$Full`, `tests.test_cart.TestCart`,
 * `Tests\\Unit\\CartTest`, `Elixir.Shop.CartTest`, `shop.cart-test`, `module 'cart_tests'`, `price_cart_t`, Robot
 * Framework's `Shop.Gift Wrap`, or .NET's `Shop.Tests.CartTests+Full`, ``Shop.Tests.ListTests`1`` and
 * `Shop.Tests.PriceTests("EUR")`.
 *
 * @param functionName the test's function: in Swift, any file of a module can contain a function
 */
function findClass(tree, className, anchors, functionName = "") {
    // https://github.com/erlang/otp/blob/master/lib/eunit/src/eunit_surefire.erl
    const plain = /^module '(\w+)'$/.exec(className.slice(0, 500))?.[1] ?? withoutInner(className);
    if (plain.length > 500 || !qualifiedName().test(plain))
        return undefined;
    const perl = findPerlTest(tree, plain, anchors);
    if (perl !== undefined)
        return perl;
    const names = plain
        .replace(/^Elixir\./, "")
        .split(/\.|\\|::/)
        .filter((name) => name !== "");
    const byPath = findByPath(tree, names, functionName, anchors);
    if (byPath?.isSure)
        return byPath.file;
    return (findInModule(tree, names, functionName, anchors) ??
        findByDeclaration(tree, names, [...extensions, ...moreExtensions], anchors) ??
        findInPackage(tree, names, anchors) ??
        byPath?.file);
}
/** Removes inner classes and arguments, which are those of a generic .NET class or of NUnit's constructors. */
function withoutInner(className) {
    const end = className.slice(1).search(/[$+`(<[]/);
    return end < 0 ? className : className.slice(0, end + 1);
}
/** The names are folders and a file. The last one or two can be classes in the file. */
function findByPath(tree, names, functionName, anchors) {
    let unsure;
    for (let length = names.length; length >= Math.max(1, names.length - 2); length--) {
        for (const path of toPaths(tree, names.slice(0, length))) {
            const { files, segments } = tree.index.endingLike(path);
            if (segments < length)
                continue;
            const isModule = length === 1 && path.endsWith(".swift");
            const inside = names[length] ?? (isModule ? functionName : "");
            const file = chooseNearest(files, anchors) ?? chooseMentioning(tree, files, inside, anchors);
            if (length === 1 && (file === undefined || !isOfTests(file, path)))
                continue;
            if (file === undefined)
                return { isSure: true };
            if (inside === "" || mentions(tree, file, inside))
                return { file, isSure: true };
            // In Swift, the first name is usually a module instead of a file.
            const isClass = names.length === 1 && mentions(tree, file, names[0]);
            if (!isModule || isClass)
                unsure ??= { file, isSure: false };
        }
    }
    return unsure;
}
/** Yields the possible paths of a module's file. Clojure writes `_` for `-` in a name, Robot Framework for a space. */
function* toPaths(tree, names) {
    const path = names.join("/").replaceAll(" ", "_");
    for (const each of path.includes("-") ? [path, path.replaceAll("-", "_")] : [path]) {
        const name = baseNameOf(each);
        if (tree.index.hasStem(name)) {
            for (const extension of extensions)
                yield each + extension;
            for (const extension of moreExtensions)
                yield each + extension;
        }
        for (const { extension, toStem } of affixes) {
            const stem = toStem(name);
            if (tree.index.hasStem(stem))
                yield each.slice(0, -name.length) + stem + extension;
        }
    }
}
function isOfTests(file, path) {
    const least = extensions.some((extension) => path.endsWith(extension)) ? 1 : 2;
    return likenessToTest(file) >= least;
}
/** Returns the only file of several that contains a name. */
function chooseMentioning(tree, files, name, anchors) {
    if (name === "" || files.length > class_maxRead)
        return undefined;
    return chooseNearest(files.filter((file) => mentions(tree, file, name)), anchors);
}
/** Returns true if a file contains a name, as far as it can be read. */
function mentions({ sources }, file, name) {
    const searched = sources.searched(file);
    return searched === undefined || searched.find(name).length > 0;
}

;// CONCATENATED MODULE: ./build/locate/find/crate.js

/** The number of manifests that are read. In larger workspaces, relative paths aren't resolved by crate. */
const maxManifests = 500;
/** https://doc.rust-lang.org/cargo/reference/manifest.html#the-name-field */
function readCrates({ index, sources }) {
    let folders;
    const read = () => new Map(index
        .endingLike("Cargo.toml")
        .files.slice(0, maxManifests)
        .flatMap((file) => {
        const name = /^name[ \t]*=[ \t]*"([^"\n]+)"/m.exec(sources.text(file) ?? "")?.[1];
        return name === undefined ? [] : [[name, folderOf(file)]];
    }));
    return {
        folderOf(name) {
            folders ??= read();
            return folders.get(name);
        },
    };
}

;// CONCATENATED MODULE: ./build/locate/find/file-index.js
/** Traces name the same files of libraries repeatedly. */
const maxAsked = 10_000;
/**
 * Makes a tree of the files' paths, starting at their ends. It grows on demand: building it takes one pass over the
 * list, and a lookup takes one step per segment.
 */
function indexFiles(files) {
    const names = new Map();
    for (const file of files)
        addFile(names, file, 0);
    const asked = new Map();
    let stems;
    const walk = (path) => {
        let node;
        let segments = 0;
        // From its end, only as far as the tree goes: a path in a report can have thousands of segments.
        for (let end = path.length, slash = 0; slash >= 0; end = slash) {
            slash = end > 0 ? path.lastIndexOf("/", end - 1) : -1;
            const nodes = node ? toNext(node) : names;
            const next = nodes.get(fold(path.slice(slash + 1, end)));
            if (!next)
                break;
            node = next;
            segments++;
        }
        return { node, segments };
    };
    return {
        at(path) {
            const { node, segments } = walk(path);
            if (!node || segments < path.split("/").length)
                return undefined;
            const same = toNext(node).get("")?.files ?? [];
            return same.includes(path) ? path : same.length === 1 ? same[0] : undefined;
        },
        endingLike(path) {
            const { node, segments } = walk(path);
            return { files: node?.files ?? [], segments };
        },
        hasName(baseName) {
            const known = asked.get(baseName);
            if (known !== undefined)
                return known;
            if (asked.size >= maxAsked)
                asked.clear();
            const isThere = names.has(fold(baseName));
            asked.set(baseName, isThere);
            return isThere;
        },
        hasStem(stem) {
            stems ??= new Set([...names.keys()].map((name) => name.slice(0, name.lastIndexOf("."))));
            return stems.has(fold(stem));
        },
    };
}
function toNext(node) {
    if (!node.next) {
        node.next = new Map();
        for (const file of node.files)
            addFile(node.next, file, node.depth);
    }
    return node.next;
}
/** Adds a file under the segment before its last `depth` ones. */
function addFile(nodes, file, depth) {
    let end = file.length;
    for (let i = 0; i < depth && end > 0; i++)
        end = file.lastIndexOf("/", end - 1);
    const segment = end > 0 ? fold(file.slice(file.lastIndexOf("/", end - 1) + 1, end)) : "";
    const node = nodes.get(segment);
    if (node)
        node.files.push(file);
    else
        nodes.set(segment, { files: [file], depth: depth + 1 });
}
/** Normalizes names that are equal on file systems that ignore case or decompose accents (macOS). */
function fold(text) {
    return (isAscii.test(text) ? text : text.normalize("NFC")).toLowerCase();
}
const isAscii = /^[\0-\x7f]*$/;

;// CONCATENATED MODULE: ./build/locate/find/go.js



/** The number of go.mod files that are read. In larger repositories, packages are found by the ending of their path. */
const maxModules = 200;
/** https://go.dev/ref/mod#go-mod-file-module */
function readGoModules(tree) {
    let modules;
    const read = () => tree.index
        .endingLike("go.mod")
        .files.slice(0, maxModules)
        .flatMap((file) => {
        const path = /^module[ \t]+"?([^\s"]+)/m.exec(tree.sources.text(file) ?? "")?.[1];
        return path === undefined ? [] : [{ path, folder: folderOf(file) }];
    })
        .sort((a, b) => b.path.length - a.path.length);
    return {
        folderOf(importPath) {
            modules ??= read();
            for (const { path, folder } of modules) {
                if (importPath === path)
                    return folder;
                const below = partBelow(path, importPath);
                if (below !== undefined)
                    return joinPath(folder, below);
            }
            return undefined;
        },
    };
}
/** Finds a file by its base name in the package of an import path. Go's test log has nothing else. */
function findGoFile(tree, modules, importPath, baseName, anchors) {
    const folder = modules.folderOf(importPath);
    if (folder !== undefined)
        return tree.index.at(joinPath(folder, baseName) ?? "");
    const { files } = tree.index.endingLike(`${importPath}/${baseName}`);
    return chooseNearest(files, anchors);
}
/** The number of names of test functions that are kept, over all packages. */
const maxTests = 100_000;
/** Reads each package once, on first use. */
function readGoTests(tree) {
    const byFolder = new Map();
    let left = maxTests;
    const read = (folder) => {
        const tests = new Map();
        for (const file of tree.filesIn(folder)) {
            if (!file.endsWith("_test.go") || left <= 0)
                continue;
            const text = tree.sources.text(file) ?? "";
            for (const [, name = ""] of text.matchAll(/func ((?:Test|Benchmark|Example|Fuzz)\w*)\(/g)) {
                if (left-- <= 0)
                    break;
                if (!tests.has(name))
                    tests.set(name, file);
            }
        }
        return tests;
    };
    return {
        fileOf(folder, name) {
            const tests = byFolder.get(folder) ?? read(folder);
            byFolder.set(folder, tests);
            return tests.get(name);
        },
    };
}
/** Finds the file that declares a test function, for a failed test without a line, such as a parent of subtests. */
function findGoTest(tests, modules, importPath, testName) {
    const name = /^(?:Test|Benchmark|Example|Fuzz)\w*/.exec(testName)?.[0];
    const folder = name && modules.folderOf(importPath);
    if (!name || folder === undefined)
        return undefined;
    return tests.fileOf(folder, name);
}

;// CONCATENATED MODULE: ./build/locate/find/file.js





/** Finds the tracked file of a path in a report whose own folder is `reportFolder`. */
function findFile(search, path, reportFolder) {
    return isAbsolute(path)
        ? findAbsolute(search, path, reportFolder)
        : findRelative(search, path, reportFolder);
}
function findAbsolute(search, path, reportFolder) {
    const own = partBelow(search.root, path);
    if (own !== undefined) {
        const file = search.index.at(own);
        return file === undefined ? { reason: "missing", paths: [own] } : { path: file, isExact: true };
    }
    const below = partBelowCheckout(path);
    const file = below === undefined ? undefined : search.index.at(below);
    if (file !== undefined)
        return { path: file, isExact: true };
    if (isInstalled(path))
        return { reason: "outside", paths: [] };
    // Some tools treat the scanned folder as the root.
    const ofRoot = search.index.at(path.slice(1));
    if (ofRoot !== undefined && path.startsWith("/"))
        return { path: ofRoot, isExact: false };
    const fitting = findFitting(search.index, path.replace(/^\/+/, ""));
    if (fitting.length > 0)
        return toFound(search, fitting, reportFolder);
    return below === undefined
        ? { reason: "outside", paths: endingsOf(path) }
        : { reason: "missing", paths: [below] };
}
/** More than any checkout needs. */
const maxSegments = 16;
/** Returns possible paths of another machine's file here, to recognize untracked files and those in submodules. */
function endingsOf(path) {
    const segments = path.split("/").slice(1).slice(-maxSegments);
    const minSegments = file_isGeneric(path) ? 3 : 2;
    return segments.slice(0, 1 - minSegments).map((_, i) => segments.slice(i).join("/"));
}
function findRelative(search, path, reportFolder) {
    const paths = foldersAround(reportFolder, search.workingFolder)
        .map((folder) => joinPath(folder, path))
        .filter((joined) => joined !== undefined);
    for (const joined of paths) {
        const file = search.index.at(joined);
        if (file !== undefined)
            return { path: file, isExact: true };
    }
    const tail = path.replace(/^(?:\.\.\/)+/, "");
    const fitting = findFittingTail(search.index, tail);
    const missing = { reason: "missing", paths };
    if (fitting.length === 0 || explainNoFile(search, missing) !== "missing")
        return missing;
    if (!file_isGeneric(tail) || tail.includes("/"))
        return toFound(search, fitting, reportFolder);
    const own = ownOf(fitting);
    return { reason: own.length > 1 ? "several" : "unsure", paths: own };
}
/** Returns the files that match enough of the ending of another machine's absolute path. */
function findFitting(index, path) {
    const { files, segments } = index.endingLike(path);
    if (file_isGeneric(path)) {
        if (segments >= 3 || (segments === 2 && files.length > 1))
            return files;
        return segments === 2 ? filesAt(index, lastSegments(path, 2)) : [];
    }
    return segments >= 2 ? files : [];
}
/** Returns the files that end with all of a relative path, or whose whole path it ends with. */
function findFittingTail(index, path) {
    const { files, segments } = index.endingLike(path);
    const wanted = path.split("/").length;
    if (segments === wanted)
        return files;
    const isOurs = !isNotOwn(path) && !isInstalled(path) && !isOfRegistry(path, wanted - segments);
    return segments > 1 && isOurs ? filesAt(index, lastSegments(path, segments)) : [];
}
function filesAt(index, path) {
    const file = index.at(path);
    return file === undefined ? [] : [file];
}
function lastSegments(path, count) {
    return path.split("/").slice(-count).join("/");
}
function toFound(search, files, reportFolder) {
    return chooseFile(files, [reportFolder, search.workingFolder]);
}
/** Returns the file that `chooseNearest` selects among matching files. */
function chooseFile(files, anchors) {
    if (files.length === 0)
        return { reason: "missing", paths: [] };
    const path = chooseNearest(files, anchors);
    return path === undefined ? { reason: "several", paths: ownOf(files) } : { path, isExact: false };
}
/**
 * Returns true if an ambiguous path could mean this file, because they share as much of the ending as the found files
 * do. For example, the apps of an Elixir umbrella have the same names in their folders, and a test's class
 * distinguishes them.
 */
function mayMean(file, path, found) {
    if ("path" in found && found.isExact)
        return false;
    const other = "path" in found ? found.path : found.reason === "several" ? found.paths[0] : "";
    const slashed = path.replaceAll("\\", "/");
    const shared = file_countShared(other ?? "", slashed);
    return shared > 0 && file_countShared(file, slashed) >= shared;
}
/** Counts the segments at the end that two paths share. */
function file_countShared(one, other) {
    const [a, b] = [one.split("/").reverse(), other.split("/").reverse()];
    const end = a.findIndex((segment, i) => segment !== b[i]);
    return end < 0 ? a.length : end;
}
/** More than any report or submodule needs. */
const file_maxFolders = 20;
/**
 * In UTF-16 units. For deeper reports, relative paths aren't tried from their folder: each attempt would be that long.
 */
const longestFolder = 500;
/**
 * Returns the folders that a relative path can refer to, most likely first: the report's folder and its parents (a
 * module of a monorepo keeps its reports in its own tree), with the working directory before the folders outside of it.
 */
function foldersAround(reportFolder, workingFolder) {
    const folders = [];
    const isUsual = reportFolder.length <= longestFolder;
    for (let folder = isUsual ? reportFolder : ""; folder !== ""; folder = folderOf(folder)) {
        if (folders.push(folder) === file_maxFolders)
            break;
    }
    const inside = folders.filter((folder) => partBelow(workingFolder, folder) !== undefined);
    return [...new Set([...inside, workingFolder, ...folders, ""])];
}
/** Matches names that occur in many folders, so that they don't identify a file. */
function file_isGeneric(path) {
    return /^(?:index|main|mod|lib|__init__|__main__|conftest|setup|utils?|helpers?|types|constants|common|config|test|tests|spec|app|server|package-info|module-info|doc|page|layout|route)(?:\.(?:test|spec|d))?\.\w+$|^(?:package\.json|dockerfile|makefile|readme\.md|pom\.xml|build\.gradle|cmakelists\.txt)$/i.test(baseNameOf(path));
}

;// CONCATENATED MODULE: ./build/locate/find/java-package.js

/** The number of files with the same name that are read. */
const java_package_maxRead = 40;
/**
 * Finds the file of a Java frame by base name and package. If the folders differ, the file must declare the package.
 */
function findPackaged(tree, baseName, packageName, anchors) {
    const path = toPackagePath(packageName, baseName);
    const { files, segments } = tree.index.endingLike(path);
    if (segments === path.split("/").length)
        return chooseFile(files, anchors);
    const declaration = `package ${packageName}`;
    const declaring = files.slice(0, java_package_maxRead).filter((file) => {
        const searched = tree.sources.searched(file);
        return searched?.find(declaration).some((at) => {
            return /[\s;{]/.test(searched.text[at + declaration.length] ?? "");
        });
    });
    return chooseFile(declaring, anchors);
}
/** Returns a file in the folders of its package: `shop/cart/CartTest.java`. */
function toPackagePath(packageName, baseName) {
    return packageName === "" ? baseName : `${packageName.replaceAll(".", "/")}/${baseName}`;
}
/**
 * Reads the package of a symbol: java.base/java.util.ArrayList.forEach, app//shop.cart.CartTest$Full.lambda$merges$0
 */
function readPackage(symbol) {
    const method = symbol.lastIndexOf(".");
    const type = method < 0 ? -1 : symbol.lastIndexOf(".", method - 1);
    const start = symbol.lastIndexOf("/") + 1;
    return type > start ? symbol.slice(start, type) : "";
}

;// CONCATENATED MODULE: ./build/locate/find/source-tree.js


function openSourceTree(index, files, sources) {
    let byFolder;
    const gather = () => {
        if (byFolder)
            return byFolder;
        byFolder = new Map();
        for (const file of files) {
            const folder = folderOf(file);
            const inFolder = byFolder.get(folder);
            if (inFolder)
                inFolder.push(file);
            else
                byFolder.set(folder, [file]);
        }
        return byFolder;
    };
    let folders;
    return {
        files,
        index,
        sources,
        filesIn: (folder) => gather().get(folder) ?? [],
        get folders() {
            folders ??= indexFiles([...gather().keys()]);
            return folders;
        },
    };
}

;// CONCATENATED MODULE: ./build/locate/searched-text.js

/** @param steps the number of places that can still be examined, over all texts */
function openSearchedText(text, steps = { left: Number.POSITIVE_INFINITY }) {
    const index = indexWords(text);
    let lineStarts;
    return {
        text,
        find(phrase) {
            const found = [];
            const { places, offset } = findRarest(index, phrase);
            for (const place of places) {
                if (steps.left <= 0)
                    break;
                steps.left--;
                const at = place - offset;
                if (at >= 0 && text.startsWith(phrase, at))
                    found.push(at);
            }
            return found;
        },
        spend(count) {
            steps.left -= count;
            return steps.left > 0;
        },
        lineOf(offset) {
            lineStarts ??= findLineStarts(text);
            return countUpTo(lineStarts, offset);
        },
    };
}
function indexWords(text) {
    const index = new Map();
    eachWord(text, (start, hash) => {
        const places = index.get(hash);
        if (places)
            places.push(start);
        else
            index.set(hash, [start]);
        return "go on";
    });
    return index;
}
/** Returns the places of the word in a phrase that is rarest in the text, and the word's offset in the phrase. */
function findRarest(index, phrase) {
    let rarest = nowhere;
    eachWord(phrase, (offset, hash) => {
        const places = index.get(hash);
        // Most phrases have a word that the text doesn't have, and no other word can be rarer.
        if (!places) {
            rarest = nowhere;
            return "stop";
        }
        if (rarest === nowhere || places.length < rarest.places.length)
            rarest = { places, offset };
        return "go on";
    });
    return rarest;
}
const nowhere = { places: [], offset: 0 };
/** Words are runs of ASCII letters, digits, `_` and `$`, and runs of non-ASCII characters. */
function eachWord(text, visit) {
    for (let at = 0; at < text.length;) {
        const kind = searched_text_kindOf(text.charCodeAt(at));
        const start = at;
        let hash = 0x811c9dc5;
        do {
            hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
            at++;
        } while (at < text.length && searched_text_kindOf(text.charCodeAt(at)) === kind);
        if (kind !== 0 && visit(start, hash ^ (hash >>> 15)) === "stop")
            return;
    }
}
const searched_text_kinds = new Uint8Array(128);
for (const sign of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$") {
    searched_text_kinds[sign.charCodeAt(0)] = 1;
}
function searched_text_kindOf(code) {
    return code < 128 ? searched_text_kinds[code] : 2;
}
/** Returns the starts of the lines of a text, in UTF-16 units, or of bytes. */
function findLineStarts(text) {
    const next = (from) => typeof text === "string" ? text.indexOf("\n", from) : text.indexOf(10, from);
    let count = 1;
    for (let i = next(0); i >= 0; i = next(i + 1))
        count++;
    const starts = new Uint32Array(count);
    let line = 1;
    for (let i = next(0); i >= 0; i = next(i + 1))
        starts[line++] = i + 1;
    return starts;
}
/** Counts the sorted numbers that are at most `limit`. */
function countUpTo(sorted, limit) {
    return countStart(sorted.length, (at) => sorted[at] <= limit);
}

;// CONCATENATED MODULE: ./build/locate/find/sources.js

/**
 * Limits for all findings together, so that the time depends on what is read and not on the number of findings times
 * the size of the sources.
 */
const limits = {
    /** UTF-16 units that are read. */
    read: 128 * 1024 * 1024,
    /** UTF-16 units whose words are indexed. */
    indexed: 32 * 1024 * 1024,
    /** Places in the indexed texts that are examined. */
    steps: 2_000_000,
    /** UTF-16 units that are kept in memory. */
    kept: 32 * 1024 * 1024,
    /** The longest text that is searched, in UTF-16 units. Longer ones are generated. */
    searched: 1024 * 1024,
    lineCounts: 100_000,
};
/** @param maxSteps the number of places in texts that are examined, over all searches */
function openSources(readText, maxSteps = limits.steps) {
    const files = new Map();
    /** The texts of these files are never needed again: they are unreadable or too long. */
    const unread = new Set();
    const unsearched = new Set();
    const lineCounts = new Map();
    const steps = { left: maxSteps };
    let read = 0;
    let indexed = 0;
    let kept = 0;
    let ranOut = false;
    const open = (path) => {
        const known = files.get(path);
        if (known || unread.has(path))
            return known;
        if (read >= limits.read) {
            ranOut = true;
            return undefined;
        }
        const text = readText(path);
        if (text === undefined) {
            unread.add(path);
            return undefined;
        }
        read += text.length;
        kept += text.length;
        for (const [oldest, { text: dropped }] of files) {
            if (kept <= limits.kept)
                break;
            files.delete(oldest);
            kept -= dropped.length;
        }
        const file = { text, starts: {} };
        files.set(path, file);
        return file;
    };
    const startsOf = (path, unit) => {
        const file = open(path);
        if (!file)
            return undefined;
        const { text, starts } = file;
        starts[unit] ??= findLineStarts(unit === "byte" ? new TextEncoder().encode(text) : text);
        return starts[unit];
    };
    return {
        text: (path) => open(path)?.text,
        searched(path) {
            if (unsearched.has(path))
                return undefined;
            const file = open(path);
            if (!file)
                return undefined;
            if (file.searched)
                return file.searched;
            if (file.text.length > limits.searched) {
                unsearched.add(path);
                return undefined;
            }
            if (indexed >= limits.indexed) {
                ranOut = true;
                return undefined;
            }
            indexed += file.text.length;
            file.searched = openSearchedText(file.text, steps);
            return file.searched;
        },
        lineText(path, line) {
            const starts = startsOf(path, "character");
            return starts && open(path)?.text.slice(starts[line - 1] ?? 0, starts[line]);
        },
        lineStart: (path, line) => startsOf(path, "character")?.[line - 1],
        lineCount(path) {
            const known = lineCounts.get(path);
            if (known !== undefined)
                return known;
            const text = open(path)?.text;
            if (text === undefined)
                return undefined;
            const count = Math.max(1, countLines(text));
            if (lineCounts.size < limits.lineCounts)
                lineCounts.set(path, count);
            return count;
        },
        lineAt(path, { unit, start }) {
            const starts = startsOf(path, unit);
            return starts && countUpTo(starts, start);
        },
        get ranOut() {
            return ranOut || steps.left <= 0;
        },
    };
}
function countLines(text) {
    let count = 0;
    for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1))
        count++;
    return text.endsWith("\n") ? count : count + 1;
}

;// CONCATENATED MODULE: ./build/locate/test-names.js

/** A bare name with one of these extensions is a file. */
const sourceExtensions = new Set(("bash bats c cc cjs clj cljs cpp cs css cts cxx dart erl ex exs feature fs go groovy h hpp hs htm html java jl js json jsx kt " +
    "kts less lua m md mjs ml mm mts php phpt pl pm ps1 py pyx r rb robot rs scala scss sh sql svelte swift t tcl toml ts tsx vb " +
    "vue xml yaml yml zig").split(" "));
/**
 * Makes a function that returns the files that a test's class, suites or name refer to, nearest first:
 * `src/cart.test.ts`, `[chromium] \u203a cart.spec.ts:12:3 \u203a adds`. The classes and suites are cached, because most tests
 * share theirs with others.
 */
function openNamedPlaces() {
    const readOnce = (0,once/* oncePer */.Pu)(readTitle);
    return ({ className = "", suites, name }) => [
        ...readOnce(className),
        ...suites.toReversed().flatMap(readOnce),
        ...readTitle(name),
    ];
}
function readTitle(text) {
    // A path ends with an extension, so most names can be skipped.
    if (!text.includes("."))
        return [];
    return text
        .slice(0, maxNameLength)
        .split(/ [\u203a>|\u00b7] /)
        .flatMap(readNamedPlace);
}
const maxNameLength = 1000;
function readNamedPlace(text) {
    // PHPStan puts the class that uses a trait between the trait's file and the line.
    const plain = text.trim().replace(/ \(in context of [^()]{1,500}\)(?=:\d|$)/, "");
    const position = /^(?<path>.*\.\w+):(?<line>\d{1,9})(?::\d+)?$/.exec(plain)?.groups;
    const path = position?.path ?? plain;
    const extension = /\.([A-Za-z]\w{0,9})$/.exec(path)?.[1]?.toLowerCase();
    if (extension === undefined)
        return [];
    if (!/[\\/]/.test(path) && !sourceExtensions.has(extension))
        return [];
    return [{ path, ...(position && { line: Number(position.line) }), isDefinition: true }];
}
/** Returns the names of suites and class that could be import paths of Go packages. */
function readImportPaths({ className, suites }) {
    return [className ?? "", ...suites.toReversed()].filter((name) => /^[\w.~/-]+$/.test(name));
}
/** Returns the Cargo packages that nextest's names begin with: `shop-cart` for `shop-cart::bin/till`. */
function readCrateNames({ className, suites }) {
    return [className ?? "", ...suites].map((name) => name.split("::", 1)[0]);
}
/**
 * Returns the function that a test is named after: `test_gross` for `test_gross[CH-10.81]`, `TestAdd` for
 * `TestAdd/gone`, `everySku` for `everySku() has mug`, `testTotal` for `testTotal with data set #1`. Undefined for a
 * title.
 */
function readFunctionName(testName) {
    return /^[\w$]+(?=$|\s?[[({/]|:\S| with data set )/.exec(testName)?.[0];
}

;// CONCATENATED MODULE: ./build/locate/find/test-line.js

/**
 * Finds the 1-based line with a test's name in its file: `def test_gross` for `test_gross[CH-10.81]`, the quoted title
 * for `cart > adds up` and for Jest's `a full cart adds up`. Undefined if there is none.
 * @param className distinguishes several tests with the same name
 */
function findTestLine(file, testName, className = "") {
    const name = testName.trim();
    const simple = /[A-Za-z_]\w*$/.exec(className.slice(-200))?.[0] ?? "";
    if (name.length < 2)
        return undefined;
    const last = name.split(/ [\u203a>|] |::|\//).at(-1) ?? "";
    const method = /^[\w$.]+$/.test(last) ? last.slice(last.lastIndexOf(".") + 1) : last;
    // For most names, all of these are the same.
    for (const form of new Set([name, last, method, readFunctionName(name) ?? ""])) {
        const at = findName(file, form, simple);
        if (at !== undefined)
            return file.lineOf(at);
    }
    const title = findTitle(file, name);
    return title === undefined ? undefined : file.lineOf(title);
}
/**
 * Finds a name as a whole word. A function definition or a title passed to a call is best, then a quoted name, then a
 * plain word, and last a comment. Among equals, those in the class come first.
 */
function findName(file, name, className) {
    if (name.length < 2)
        return undefined;
    const places = file.find(name);
    if (places.length === 0)
        return undefined;
    const start = className ? test_line_findClass(file, className) : 0;
    let best;
    let bestRank = 0;
    for (const at of places) {
        const rank = rankOf(file.text, at, name.length) * 2 - (at < start ? 1 : 0);
        if (rank <= bestRank)
            continue;
        best = at;
        bestRank = rank;
    }
    return best;
}
/** Finds the declaration of a class; 0 if there is none. */
function test_line_findClass({ text, find }, name) {
    const declaration = `class ${name}`;
    const isWhole = (at) => !/\w/.test(text[at - 1] ?? "") && !/\w/.test(text[at + declaration.length] ?? "");
    return find(declaration).find(isWhole) ?? 0;
}
/** 0: not the whole name; 1: in a comment; 2: a word; 3: in quotes; 4: a definition. */
function rankOf(text, at, length) {
    const [before = "\n", after = "\n"] = [text[at - 1], text[at + length]];
    const isQuoted = /["'`]/.test(before) && before === after;
    if (!isQuoted && (/[\w$]/.test(before) || /[\w$]/.test(after)))
        return 0;
    const near = text.slice(Math.max(0, at - 200), at);
    const line = near.slice(near.lastIndexOf("\n") + 1).trimStart();
    if (/^(?:\/\/|#(?!\[)|\*|\/\*|--|<!--)/.test(line))
        return 1;
    if (isQuoted)
        return line.at(-2) === "(" ? 4 : 3;
    return after === "(" && defines.test(line) ? 4 : 2;
}
/** The text before the name of a function in its definition. */
const defines = /^(?:(?:async|def|export|final|fn|fun|func|function|internal|open|override|private|protected|pub|public|static|sub|suspend|void)\b|@)/;
/** Finds the longest quoted text that a name ends with. Runners join the titles of suites and test by spaces. */
function findTitle({ text, find, spend }, name) {
    const lastWord = name.slice(name.lastIndexOf(" ") + 1);
    let longest = 0;
    let found;
    for (const last of find(lastWord)) {
        const quote = text[last + lastWord.length] ?? "";
        if (!/["'`]/.test(quote))
            continue;
        let length = lastWord.length;
        while (length < name.length &&
            text[last - 1 - (length - lastWord.length)] === name[name.length - length - 1])
            length++;
        if (!spend(length))
            break;
        const start = last + lastWord.length - length;
        const isWhole = text[start - 1] === quote && name[name.length - length - 1] === " ";
        if (isWhole && length > longest) {
            longest = length;
            found = start;
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/locate/folder-cache.js

/** Caches results per folder of reports. Bounded, because a hostile report can make every lookup different. */
function remember(answer) {
    const byReport = new WeakMap();
    const byFolder = new Map();
    const answersFor = (report) => {
        const folder = folderOf(report.file);
        const answers = byFolder.get(folder) ?? new Map();
        byFolder.set(folder, answers);
        byReport.set(report, answers);
        return answers;
    };
    return (report, a, b) => {
        const answers = byReport.get(report) ?? answersFor(report);
        const question = b === undefined ? a : `${a}\0${b}`;
        const known = answers.get(question);
        if (known !== undefined || answers.has(question))
            return known;
        if (answers.size >= folder_cache_maxRemembered)
            answers.clear();
        const found = answer(report, a, b);
        answers.set(question, found);
        return found;
    };
}
const folder_cache_maxRemembered = 10_000;

;// CONCATENATED MODULE: ./build/locate/blob-address.js


/**
 * Returns the path in the repository of the file at a web address, if the address is of the checkout's commit.
 * Undefined for other addresses.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning#physicallocation-object
 */
function readBlobPath(address, pages) {
    if (!pages)
        return undefined;
    const { serverUrl, owner, repo } = pages;
    const root = `${serverUrl}/${owner}/${repo}/`;
    if (address.slice(0, root.length).toLowerCase() !== root.toLowerCase())
        return undefined;
    // Gitea uses paths such as src/commit.
    const match = /^(?:blob|raw|src\/commit)\/([\da-f]{40,64})\/([^?#]+)/i.exec(address.slice(root.length));
    const [, commit = "", path = ""] = match ?? [];
    if (!match || !pages.isCheckedOut(commit.toLowerCase()))
        return undefined;
    const decoded = normalizePath(decodePercent(path));
    return decoded.startsWith("../") ? undefined : decoded;
}

;// CONCATENATED MODULE: ./build/locate/path-finder.js








function openPathFinder(repository, index, options) {
    const usedRules = new Set();
    const search = {
        root: normalizePath(repository.root),
        index,
        submodules: new Set(repository.submodules),
        existsUntracked: (path) => repository.existsUntracked(path),
        workingFolder: options.workingFolder,
    };
    let lookUps = 0;
    const searchToExplain = {
        ...search,
        existsUntracked: (path) => ++lookUps <= maxLookUps && search.existsUntracked(path),
    };
    const findWritten = (report, written) => {
        const { path, used } = applyPathRules(options, written, report.file);
        for (const rule of used)
            usedRules.add(rule);
        return findFile(search, path, folderOf(report.file));
    };
    const findAddress = (address) => {
        const path = readBlobPath(address.trim(), options.blobPages);
        if (path === undefined)
            return { reason: "address", paths: [] };
        const file = index.at(path);
        return file === undefined
            ? { reason: "missing", paths: [path] }
            : { path: file, isExact: true };
    };
    /** Yields what each interpretation of a path leads to, the most likely one first. */
    function* lookUp(report, path, base) {
        if (isWebAddress(path))
            yield findAddress(path);
        else
            for (const form of path_finder_toForms(path, base))
                yield findWritten(report, form);
    }
    return {
        usedRules,
        findPath: remember((report, path, base) => {
            let first;
            for (const found of lookUp(report, path, base)) {
                if ("path" in found)
                    return found;
                first ??= found;
            }
            return first ?? { reason: "noPath", paths: [] };
        }),
        whyNoFile: remember((report, path, base) => {
            const missed = Array.from(lookUp(report, path, base), (found) => {
                // The file exists but doesn't have the line.
                if ("path" in found)
                    return { reason: "missing", paths: [] };
                return { ...found, reason: explainNoFile(searchToExplain, found) };
            });
            const reason = mostInformative(missed.map((one) => one.reason));
            return missed.find((one) => one.reason === reason) ?? { reason, paths: [] };
        }),
        findsWithout(report, prefix, path) {
            const written = readWrittenPath(path);
            if (written === undefined || partBelow(prefix, written) === undefined)
                return false;
            const rules = { ...options, stripPrefix: readPathRules("strip-prefix", prefix) };
            const stripped = applyPathRules(rules, written, report.file).path;
            const found = findFile(search, stripped, folderOf(report.file));
            return "path" in found && found.isExact;
        },
        foldersWith(path) {
            const { files, segments } = index.endingLike(path);
            if (segments < path.split("/").length)
                return [];
            return ownOf(files).map((file) => file.slice(0, Math.max(0, file.length - path.length - 1)));
        },
    };
}
/** Returns the interpretations of a path, most likely first: relative to its base, on its own, and both decoded. */
function path_finder_toForms(path, base) {
    const readings = path.includes("%") ? [path, decodePercent(path)] : [path];
    const folder = base === undefined ? undefined : readWrittenPath(base);
    return [...new Set(readings)].flatMap((reading) => {
        const written = readWrittenPath(reading);
        if (written === undefined)
            return [];
        if (folder === undefined || isAbsolute(written))
            return [written];
        return [normalizePath(`${folder}/${written}`), written];
    });
}
/** How often the disk is checked to explain a missing place. One trace from another machine can need a hundred. */
const maxLookUps = 50_000;

;// CONCATENATED MODULE: ./build/locate/finder.js














function openFinder(repository, options) {
    const index = indexFiles(repository.files);
    const sources = openSources((path) => repository.readText(path));
    const tree = openSourceTree(index, repository.files, sources);
    const modules = readGoModules(tree);
    const goTests = readGoTests(tree);
    const crates = readCrates(tree);
    let testLines = openTestLines();
    let testLinesLeft = folder_cache_maxRemembered;
    const anchorsOf = (report) => [folderOf(report.file), options.workingFolder];
    // Most frames are of libraries.
    const isOfLibrary = ({ path, shape }) => shape.isPackaged === true && !index.hasName(path);
    const findInPackage = remember((report, baseName, packageName = "") => findPackaged(tree, baseName, packageName, anchorsOf(report)));
    const findClassOnce = remember((report, className, functionName) => findClass(tree, className, anchorsOf(report), functionName));
    // In other languages the result is the same for every function of a class.
    const hasModules = (0,once/* once */.Oo)(() => repository.files.some((file) => file.endsWith(".swift")));
    return {
        ...openPathFinder(repository, index, options),
        readFrames: keepLast(openFrameReader(isOfLibrary)),
        readAllFrames: keepLast(openFrameReader()),
        readNamedPlaces: openNamedPlaces(),
        sources,
        findClass: (report, className, functionName) => findClassOnce(report, className, hasModules() ? functionName : undefined),
        findPackaged: (report, baseName, symbol) => index.hasName(baseName)
            ? findInPackage(report, baseName, readPackage(symbol))
            : { reason: "missing", paths: [] },
        findCrate: (name) => crates.folderOf(name),
        findGoFile: remember((report, importPath, baseName) => findGoFile(tree, modules, importPath, baseName ?? "", anchorsOf(report))),
        findGoTest: remember((_report, importPath, testName) => findGoTest(goTests, modules, importPath, testName ?? "")),
        findTestLine(file, { name, className }) {
            const known = testLines(file)(className);
            if (known.has(name))
                return known.get(name);
            const searched = sources.searched(file);
            const line = searched && findTestLine(searched, name, className);
            known.set(name, line);
            if (--testLinesLeft === 0) {
                testLines = openTestLines();
                testLinesLeft = folder_cache_maxRemembered;
            }
            return line;
        },
    };
}
/** Lines by file, class and test. Joining them to one key would take longer than most searches. */
function openTestLines() {
    return (0,once/* oncePer */.Pu)((_file) => (0,once/* oncePer */.Pu)((_className) => new Map()));
}
/** Keeps the frames of the last finding, because several steps in a row read them. Reads no more than is asked for. */
function keepLast(read) {
    let last;
    let frames = [];
    let rest = frames.values();
    return function* (finding) {
        if (finding !== last) {
            last = finding;
            frames = [];
            rest = read([finding.message, finding.details ?? ""])[Symbol.iterator]();
        }
        // Kept, because the next finding can be asked for before this one is read to its end.
        const found = frames;
        const more = rest;
        for (let at = 0;; at++) {
            if (at === found.length) {
                const next = more.next();
                if (next.done)
                    return;
                found.push(next.value);
            }
            yield found[at];
        }
    };
}

;// CONCATENATED MODULE: ./build/locate/fixes.js
/** Limits for shown fixes. Larger changes belong in an editor. */
const fixes_limits = {
    /** Lines of the diff. */
    lines: 10,
    /** Lines from the first edit to the last. */
    span: 40,
    /** UTF-16 units of a line. Longer ones are generated. */
    lineLength: 300,
    /** UTF-16 units of all lines from the first edit to the last, because they are copied for each fix. */
    length: 12_000,
    /** Fixes per run, far more than a page and its annotations show. */
    fixes: 5000,
};
/** Makes diffs of the findings' fixes against the files of the repository. */
function openFixes(finder) {
    let left = fixes_limits.fixes;
    return (finding, report, { path }) => {
        const fix = finding.kind === "rule" ? finding.fix : undefined;
        if (!fix || left <= 0)
            return undefined;
        const file = finder.findPath(report, fix.file.path, fix.file.base);
        // A fix in another file would look like one at the finding's place.
        if (!("path" in file) || file.path !== path)
            return undefined;
        left--;
        const lines = toDiff(finder.sources, path, fix.edits);
        const { description } = fix;
        return lines && { lines, ...(description !== undefined && { description }) };
    };
}
/** Returns undefined if the edits don't fit the file, which may have changed, or if they change too much. */
function toDiff(sources, path, edits) {
    const text = sources.text(path);
    if (text === undefined)
        return undefined;
    const spans = toSpans(edits, (position) => toOffset(sources, path, text, position));
    const [first] = spans;
    const last = spans.at(-1);
    if (!first || !last)
        return undefined;
    // A text that is in memory has a line at each offset.
    const lineAt = (start) => sources.lineAt(path, { unit: "character", start }) ?? 1;
    const firstLine = lineAt(first.start);
    const lastLine = lineAt(last.end);
    if (lastLine - firstLine >= fixes_limits.span)
        return undefined;
    const start = sources.lineStart(path, firstLine) ?? 0;
    const end = sources.lineStart(path, lastLine + 1) ?? text.length;
    if (end - start > fixes_limits.length)
        return undefined;
    const before = text.slice(start, end);
    let after = "";
    let at = start;
    for (const span of spans) {
        after += text.slice(at, span.start) + span.text;
        at = span.end;
    }
    after += text.slice(at, end);
    return renderChange(fixes_splitLines(before), fixes_splitLines(after));
}
/** Sorts the edits. Empty if one is outside of the file or two overlap. */
function toSpans(edits, offsetOf) {
    const spans = [];
    for (const { text, ...edit } of edits) {
        const start = offsetOf(edit.start);
        const end = offsetOf(edit.end);
        if (start === undefined || end === undefined || end < start)
            return [];
        spans.push({ start, end, text });
    }
    spans.sort((a, b) => a.start - b.start || a.end - b.end);
    return spans.every((span, i) => span.start >= (spans[i - 1]?.end ?? 0)) ? spans : [];
}
function toOffset(sources, path, text, position) {
    if (typeof position === "number") {
        const offset = position + (text.startsWith("\ufeff") ? 1 : 0);
        return offset <= text.length ? offset : undefined;
    }
    const { line, column } = position;
    const start = sources.lineStart(path, line);
    // The line after the last newline is valid.
    if (start === undefined)
        return undefined;
    if ((sources.lineStart(path, line + 1) ?? text.length) - start > fixes_limits.length)
        return undefined;
    const ending = sources.lineText(path, line) ?? "";
    const content = ending.replace(/\r?\n$/, "");
    if (column === Number.POSITIVE_INFINITY)
        return start + content.length;
    // Tools count code points or UTF-16 units, which differ only for these characters.
    if (column - 1 > content.length || /[\ud800-\udfff]/.test(content))
        return undefined;
    return start + column - 1;
}
function fixes_splitLines(text) {
    const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
    return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
/** Renders the changed lines and those between them. */
function renderChange(before, after) {
    const shortest = Math.min(before.length, after.length);
    let head = 0;
    while (head < shortest && before[head] === after[head])
        head++;
    let tail = 0;
    while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail))
        tail++;
    const removed = before.slice(head, before.length - tail).map((line) => `-${line}`);
    const added = after.slice(head, after.length - tail).map((line) => `+${line}`);
    const lines = [...removed, ...added];
    if (lines.length === 0 || lines.some(({ length }) => length > fixes_limits.lineLength))
        return undefined;
    if (lines.length <= fixes_limits.lines)
        return lines;
    // New lines are more important than old ones.
    if (added.length >= fixes_limits.lines)
        return undefined;
    const room = fixes_limits.lines - added.length - 1;
    return [...removed.slice(0, room), ` \u2026 ${removed.length - room} more lines`, ...added];
}

;// CONCATENATED MODULE: ./build/locate/owners/pattern.js
/** Returns the segments that a path from the root must match. "**" matches any number of segments. */
function readOwnerPattern(text) {
    const isFolder = text.endsWith("/");
    const inner = text.replace(/^\//, "").replace(/\/$/, "");
    const segments = inner.split("/").filter((segment) => segment !== "");
    // A slash at the start or in the middle anchors a pattern at the root.
    const isTied = text.startsWith("/") || segments.length > 1;
    const start = isTied ? segments : ["**", ...segments];
    if (isFolder)
        return [...start, "**", "*"];
    // A folder's name matches everything in it, but a star at the end of a path matches only files.
    return isTied && segments.at(-1) === "*" ? start : [...start, "**"];
}
/**
 * @param path its segments
 * @param work the number of comparisons so far
 */
function fitsOwnerPattern(pattern, path, work) {
    return fitsAll(pattern, path, "**", work, (segment, name) => fitsSegment(segment, name, work));
}
function fitsSegment(pattern, name, work) {
    if (pattern === "*" || pattern === name)
        return true;
    if (!pattern.includes("*") && !pattern.includes("?"))
        return false;
    // Splitting takes time even if the first characters differ.
    work.steps += pattern.length + name.length;
    const fits = (char, other) => char === "?" || char === other;
    return fitsAll([...pattern], [...name], "*", work, fits);
}
/** Backtracks only to the last star, so that the time is at most the product of the lengths. */
function fitsAll(pattern, items, star, work, fits) {
    let p = 0;
    let i = 0;
    let lastStar = -1;
    let from = 0;
    while (i < items.length) {
        work.steps++;
        const item = pattern[p];
        if (item === star) {
            lastStar = p++;
            from = i;
        }
        else if (item !== undefined && fits(item, items[i])) {
            p++;
            i++;
        }
        else if (lastStar >= 0) {
            p = lastStar + 1;
            i = ++from;
        }
        else {
            return false;
        }
    }
    while (pattern[p] === star)
        p++;
    return p === pattern.length;
}

;// CONCATENATED MODULE: ./build/locate/owners/owners.js


/** In GitHub's order. */
const owners_places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
/** GitHub ignores larger files. In UTF-16 units. */
const owners_longest = 3 * 1024 * 1024;
/** The number of comparisons between parts of patterns and paths. Beyond it, no owners are shown. */
const maxSteps = 20_000_000;
const owners_maxOwners = 10;
/**
 * Finds the owners of a tracked file in the first existing CODEOWNERS file. `readText` reads a file of the repository,
 * preferably from the pull request's base, because a pull request can change its own.
 */
function openOwners(readText) {
    const rules = (0,once/* once */.Oo)(() => readRules(readText));
    const work = { steps: 0 };
    return (0,once/* oncePer */.Pu)((path) => {
        const segments = path.split("/");
        // The last matching line wins.
        for (const { pattern, owners } of rules()) {
            if (work.steps > maxSteps)
                return [];
            if (fitsOwnerPattern(pattern, segments, work))
                return owners;
        }
        return [];
    });
}
function readRules(readText) {
    for (const place of owners_places) {
        const text = readText(place);
        if (text !== undefined)
            return text.length > owners_longest ? [] : readOwnerRules(text);
    }
    return [];
}
/** A line without owners removes them. Like GitHub, invalid lines are skipped. Returns the last line first. */
function readOwnerRules(text) {
    const lines = text.split("\n").reverse();
    return lines.flatMap((line) => {
        const [pattern = "", ...rest] = splitWords(line.trim());
        if (pattern === "" || pattern.startsWith("#"))
            return [];
        const comment = rest.findIndex((word) => word.startsWith("#"));
        const owners = comment < 0 ? rest : rest.slice(0, comment);
        // GitHub supports neither negation nor character ranges.
        const isSupported = !pattern.startsWith("!") && !pattern.includes("[");
        if (!isSupported || !owners.every((owner) => isOwner.test(owner)))
            return [];
        return [{ pattern: readOwnerPattern(pattern), owners: owners.slice(0, owners_maxOwners) }];
    });
}
/** A user, a team or an e-mail address. */
const isOwner = /^(?:@[\w.-]{1,100}(?:\/[\w.-]{1,100})?|[^\s@`]{1,100}@[\w.-]{1,100})$/;
/** Splits words at white space. A space after a backslash belongs to its word. */
function splitWords(line) {
    const words = line.split(/\t|(?<!\\) /).filter((word) => word !== "");
    return words.map((word) => word.replaceAll("\\ ", " "));
}

;// CONCATENATED MODULE: ./build/locate/path-rule-hint.js



/** More wouldn't change the result. */
const maxFindings = 1000;
const maxPaths = 20;
const path_rule_hint_maxSegments = 30;
/** The number of folders for one path. */
const path_rule_hint_maxFolders = 20;
/** Suggests the line that places more than half of the findings that name a file but have no place. */
function suggestPathRule(finder, findings) {
    const unlocated = findings.filter(({ kind }) => kind === "unplaced").slice(0, maxFindings);
    const prefix = suggestPrefix(finder, unlocated);
    if (prefix !== undefined)
        return { input: "strip-prefix", line: prefix };
    return suggestFolder(finder, unlocated, findings);
}
/** Tries each beginning of the paths. */
function suggestPrefix(finder, unlocated) {
    const votes = openVotes();
    for (const { finding, report } of unlocated) {
        const { places } = finding;
        const paths = places.length > 0 ? places : finder.readAllFrames(finding);
        const tries = [...Iterator.from(paths).take(maxPaths)].flatMap(({ path }) => toPrefixes(path));
        if (tries.length === 0)
            continue;
        votes.add(tries.filter(({ answer, path }) => finder.findsWithout(report, answer, path)));
    }
    return votes.winner();
}
/** Returns `/app` and `/app/src` for `/app/src/cart.ts`. */
function toPrefixes(path) {
    const written = readOwnPath(path) ?? "";
    const tries = [];
    for (let i = written.indexOf("/", 1); i > 0; i = written.indexOf("/", i + 1)) {
        if (written[i - 1] === "/" || tries.length === path_rule_hint_maxSegments)
            continue;
        if (!isAbsolute(written) && isOfRegistry(written, written.slice(0, i).split("/").length))
            break;
        tries.push({ answer: written.slice(0, i), rest: written.slice(i + 1), path });
    }
    return tries;
}
/**
 * Suggests the folder that the paths are relative to because the tool ran there. Some of Checkov's paths begin with a
 * `/` although they are relative. All findings that were found by the ending of such a path must be in that folder, or
 * the rule would remove their places.
 */
function suggestFolder(finder, unlocated, findings) {
    const known = knownFolders(findings);
    if (known.folders.size > 1)
        return undefined;
    const votes = openVotes(known.rests);
    let isRooted = false;
    for (const { finding } of unlocated) {
        const path = finding.places[0] && readRelative(finding.places[0].path);
        if (!path)
            continue;
        isRooted ||= path.isRooted;
        const folders = finder.foldersWith(path.rest);
        const helpful = folders.length > path_rule_hint_maxFolders ? [] : folders.filter((it) => known.allows(it));
        votes.add(helpful.map((answer) => ({ answer, rest: path.rest })));
    }
    const folder = votes.winner();
    if (folder === undefined)
        return undefined;
    return isRooted
        ? { input: "strip-prefix", line: `/ => ${folder}` }
        : { input: "path-prefix", line: folder };
}
/** Returns the folders of files that were found by the ending of a path, and those paths. */
function knownFolders(findings) {
    const folders = new Set();
    const rests = new Set();
    for (const item of findings.slice(0, maxFindings)) {
        const { finding } = item;
        const location = located_locationOf(item);
        const rest = finding.places[0] && readRelative(finding.places[0].path)?.rest;
        if (!location || !rest)
            continue;
        if (location.path === rest)
            folders.add("");
        else if (location.path.endsWith(`/${rest}`)) {
            folders.add(location.path.slice(0, -rest.length - 1));
            rests.add(rest);
        }
    }
    return {
        folders,
        rests,
        allows: (folder) => folders.size === 0 || folders.has(folder),
    };
}
/** Reads a relative path, including one that begins with a `/` because its tool treats a folder as the root. */
function readRelative(path) {
    const written = readOwnPath(path);
    if (written === undefined || written.startsWith(".."))
        return undefined;
    if (!isAbsolute(written))
        return { rest: written, isRooted: false };
    const isPosix = written.startsWith("/") && !written.startsWith("//");
    return isPosix ? { rest: written.slice(1), isRooted: true } : undefined;
}
/** Skips libraries and other repositories, so that no hint maps their files to ours. */
function readOwnPath(path) {
    const written = readWrittenPath(path);
    if (written === undefined || isInstalled(written) || written.includes("=>"))
        return undefined;
    return /[:?]/.test(written.replace(/^[A-Za-z]:/, "")) ? undefined : written;
}
/**
 * Counts the findings that each candidate would place.
 * @param supporting paths that support any candidate
 */
function openVotes(supporting = new Set()) {
    const counts = new Map();
    let voters = 0;
    return {
        add(votes) {
            voters++;
            for (const { answer, rest } of votes) {
                const entry = counts.get(answer) ?? { last: 0, count: 0, rests: new Set() };
                counts.set(answer, entry);
                if (entry.last !== voters)
                    entry.count++;
                entry.last = voters;
                if (entry.rests.size < 2)
                    entry.rests.add(rest);
            }
        },
        /**
         * Returns the candidate with the most findings. A bare name, such as `main.tf`, occurs in many repositories and
         * isn't enough on its own. Undefined in a tie.
         */
        winner() {
            const sorted = [...counts].sort(([a, m], [b, n]) => n.count - m.count || a.length - b.length);
            const [best, second] = sorted;
            if (!best)
                return undefined;
            const [answer, { count, rests }] = best;
            const all = new Set([...rests, ...supporting]);
            const isSpecific = all.size > 1 || [...all].some((rest) => rest.includes("/"));
            const isTied = second?.[1].count === count && !second[0].startsWith(`${answer}/`);
            return count * 2 > voters && isSpecific && !isTied ? answer : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./build/locate/place-frames.js





/** Finds the files of the frames in a finding's texts, up to the test's own function in its own file. */
function placeFrames(lookup, ownFile) {
    const { finder, finding, test } = lookup;
    const name = readFunctionName(test?.name ?? "");
    const placed = [];
    for (const frame of finder.readFrames(finding)) {
        const file = findFrameFile(lookup, frame, ownFile);
        if (file === undefined || !mayHoldFrame(finder, file, frame))
            continue;
        placed.push({ ...frame, file });
        if (file === ownFile && place_frames_isOf(name, frame))
            break;
    }
    return placed;
}
/** Returns true for `total` in `shop.CartTest.total`, `CartTest$1.lambda$total$0` and `<total>d__3.MoveNext()`. */
function place_frames_isOf(functionName, { symbol }) {
    if (functionName === undefined || !symbol?.includes(functionName))
        return false;
    return symbol.split(/[^\w]|\$/).includes(functionName);
}
/** Returns the tracked file of a frame. */
function findFrameFile({ finder, report, test }, { path, symbol, shape }, ownFile) {
    if (shape.isPackaged) {
        const found = finder.findPackaged(report, path, symbol ?? "");
        return "path" in found ? found.path : undefined;
    }
    if (test && path.endsWith(".go") && !path.includes("/")) {
        for (const importPath of readImportPaths(test)) {
            const file = finder.findGoFile(report, importPath, path);
            if (file !== undefined)
                return file;
        }
    }
    const found = finder.findPath(report, readServedPath(path));
    if (ownFile !== undefined && mayMean(ownFile, path, found))
        return ownFile;
    if ("path" in found)
        return found.path;
    if (!test || found.reason !== "several" || !path.endsWith(".rs"))
        return undefined;
    // Rust's backtraces are relative to the crate.
    const crates = readCrateNames(test).map((name) => finder.findCrate(name) ?? "");
    return chooseNearest(found.paths, crates);
}
/**
 * Returns false if the file is too short. Kotlin numbers the lines of inlined functions beyond the end of the file,
 * bundlers without a source map count lines of their output, and a file that was found by a common name may be a
 * different one.
 */
function mayHoldFrame(finder, file, frame) {
    const lineCount = finder.sources.lineCount(file);
    return lineCount === undefined || (frame.line >= 1 && frame.line <= lineCount);
}
/** Removes frames that only look like a failure: what a Go test logs or prints. */
function withoutLogs(finder, frames) {
    return frames.filter(({ shape, line, file }) => {
        if (!shape.isLog)
            return true;
        const text = finder.sources.lineText(file, line);
        return text === undefined || (text.includes("(") && !/\.Logf?\(/.test(text));
    });
}
/**
 * Finds the origin of a failed test in its trace, in either order. Undefined if no frame is in the project's own code.
 * Tests that fail because of one error share an origin.
 * @param ownFile the test's file, for frames that have only a file name
 */
function findOrigin(lookup, ownFile) {
    const { finder, finding } = lookup;
    if (finding.kind !== "test" || finding.outcome !== "failed")
        return undefined;
    let innermost;
    for (const frame of finder.readFrames(finding)) {
        const { isDefinition, order } = frame.shape;
        // If each line is a separate failure, none is within another.
        if (isDefinition || order === "events")
            continue;
        const path = findFrameFile(lookup, frame, ownFile);
        if (path === undefined || isNotOwn(path) || !mayHoldFrame(finder, path, frame))
            continue;
        innermost = { path, startLine: frame.line, endLine: frame.line };
        if (order === "inner-first")
            return innermost;
    }
    return innermost;
}

;// CONCATENATED MODULE: ./build/locate/choose-frame.js




/**
 * Returns the frame that best shows where a test failed: one in the test's own file, or else in a file that looks like
 * a test's, or else the innermost one in the project's own code.
 *
 * @param testName identifies the test's own function
 */
function chooseFrame(frames, ownFile, testName) {
    // Many failures have no trace, or one of libraries only.
    if (frames.length === 0)
        return undefined;
    const failing = frames.filter(({ shape }) => !shape.isDefinition);
    const own = failing.filter(({ file }) => file === ownFile);
    const name = readFunctionName(testName ?? "");
    if (own.length > 0)
        return chooseCall(own, name);
    const ofTests = failing.filter(({ file }) => rankFile(file) > 0);
    const file = ofTests.find((placed) => place_frames_isOf(name, placed))?.file ?? likeliestFile(failing);
    const inFile = failing.filter((placed) => placed.file === file);
    if (file !== undefined && rankFile(file) > 0)
        return chooseCall(inFile, name);
    // In other code, the innermost frame failed.
    return inFile[0]?.shape.order === "outer-first" ? inFile.at(-1) : inFile[0];
}
function likeliestFile(frames) {
    const best = bestRank(frames.map(({ file }) => file));
    const likeliest = frames.filter(({ file }) => rankFile(file) === best);
    const first = likeliest[0];
    if (!first)
        return undefined;
    const { order } = first.shape;
    // Among test files, the outermost frame is the test and the others are helpers. In other code, the innermost frame
    // failed.
    const wantsLast = order !== "events" && (order === "inner-first") === best > 0;
    const last = likeliest.findLast(({ section }) => section === first.section);
    return (wantsLast ? last : first)?.file;
}
/** Rates a file as the place of a failure: test files are best, files that aren't the project's own are worst. */
function rankFile(file) {
    return likenessToTest(file) - (isNotOwn(file) ? 3 : 0);
}
/** Returns the rank of the best file; -Infinity if there are none. */
function bestRank(files) {
    return files.reduce((best, file) => Math.max(best, rankFile(file)), -Infinity);
}
/**
 * Returns the frame of the test's own function, if the trace names functions, or else the outermost frame. In a test's
 * file, the line that called a helper is better than a line of the helper.
 */
function chooseCall(inFile, name) {
    const named = inFile.find((placed) => place_frames_isOf(name, placed));
    if (named || inFile[0]?.shape.order !== "inner-first")
        return named ?? inFile[0];
    let i = 0;
    while (continues(inFile[i], inFile[i + 1]))
        i++;
    return inFile[i];
}
/** Returns true if no frame of another file and no other error is between two frames. */
function continues(one, next) {
    return (one !== undefined &&
        next?.index === one.index + 1 &&
        next.section === one.section &&
        next.shape.order === one.shape.order);
}

;// CONCATENATED MODULE: ./build/locate/test-file.js


/** Returns the tracked file of a place. A file that was found only by the ending of its path must be long enough. */
function fileWithLine(finder, found, line) {
    if (!("path" in found))
        return undefined;
    if (found.isExact || line === undefined)
        return found.path;
    const lineCount = finder.sources.lineCount(found.path) ?? Number.POSITIVE_INFINITY;
    return line <= lineCount + 1 ? found.path : undefined;
}
/** Finds where a test begins by the names of its class, its suites and itself. */
function findNamedPlaces({ finder, report, test }) {
    return (test ? finder.readNamedPlaces(test) : []).flatMap((place) => {
        const file = fileWithLine(finder, finder.findPath(report, place.path), place.line);
        return file === undefined ? [] : [{ ...place, file }];
    });
}
/** Finds where a test begins by its texts. */
function toDefinitions(frames) {
    return frames.flatMap((frame) => frame.shape.isDefinition ? [{ ...frame, isDefinition: true }] : []);
}
/**
 * Chooses the test's own file among those in a report. Some runners report the file that threw, and the test's name
 * identifies its own file.
 */
function chooseOwnFile(places) {
    const files = places.map(({ file }) => file);
    return files.find((file) => likenessToTest(file) === 2) ?? files[0];
}
/** Returns the file of the test's class or module. */
function findClassFile({ finder, report, test }) {
    if (!test)
        return undefined;
    const { className, suites, name } = test;
    // If a module can't be loaded, pytest names the test case after the module.
    const names = [className, ...suites.toReversed(), className ? undefined : name];
    for (const each of names) {
        const functionName = each && !each.includes(".") ? readFunctionName(name) : undefined;
        const file = each ? finder.findClass(report, each, functionName) : undefined;
        if (file !== undefined)
            return file;
    }
    return undefined;
}
/** Returns the file that declares a Go test. */
function findGoTestFile({ finder, report, test }) {
    for (const importPath of test ? readImportPaths(test) : []) {
        const file = finder.findGoTest(report, importPath, test?.name ?? "");
        if (file !== undefined)
            return file;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/locate/to-location.js
/**
 * Longer ranges are reduced to their first line. GitHub shows an annotation below the last line of its range, which for
 * a function of eighty lines is far from its head.
 */
const to_location_maxLines = 5;
/**
 * Makes a location that the Checks API accepts: existing lines \u2265 1 in order, both columns or none, and columns only on
 * one line. A line beyond the end of the file becomes the last one, because linters report the line after the last
 * newline and a report can be older than the file.
 */
function toLocation(place, sources) {
    const path = place.file;
    const first = toWhole(place.line) ?? 1;
    let last = Math.max(first, toWhole(place.endLine) ?? first);
    let { endColumn } = place;
    // An end before the first column of a line is the end of the line above.
    if (last > first && endColumn !== undefined && endColumn <= 1) {
        last--;
        endColumn = undefined;
    }
    const lineCount = sources.lineCount(path) ?? Number.POSITIVE_INFINITY;
    const startLine = Math.min(first, lineCount);
    const endLine = last - first < to_location_maxLines ? Math.max(startLine, Math.min(last, lineCount)) : startLine;
    const startColumn = toWhole(place.column);
    if (startColumn === undefined || startLine !== first || last !== first) {
        return { path, startLine, endLine };
    }
    // Our end column is inclusive, the report's is exclusive.
    const behind = toWhole(endColumn) ?? 0;
    return { path, startLine, endLine, startColumn, endColumn: Math.max(startColumn, behind - 1) };
}
/** GitHub's lines and columns are 32-bit numbers. */
function toWhole(value) {
    return value !== undefined && Number.isInteger(value) && value >= 1 && value < 2 ** 31
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./build/locate/place-finding.js





/**
 * Returns the place of a finding. Undefined if it has none. The sources, in order:
 * 1. a line that the report gives for the finding itself;
 * 2. for a test or a tool error, a frame in its texts, preferably in the test's own file;
 * 3. the line where the test begins, from the report or found by the test's name in its file;
 * 4. the first line of the file.
 */
function locateFinding(lookup) {
    const { finder, finding, test } = lookup;
    const at = (place, isGuessed = false) => ({
        location: toLocation(place, finder.sources),
        isGuessed,
    });
    const places = [];
    for (const place of finding.places) {
        const tracked = place_finding_readPlace(lookup, place);
        if (tracked)
            places.push(tracked);
    }
    const exact = places.find(({ line, isDefinition }) => line !== undefined && !isDefinition);
    if (exact)
        return at(exact);
    if (finding.kind === "rule" || finding.kind === "report") {
        const file = places[0]?.file;
        return file === undefined ? undefined : at({ file }, true);
    }
    const named = [...places, ...findNamedPlaces(lookup)];
    const namedFile = chooseOwnFile(named) ?? findClassFile(lookup);
    const frames = placeFrames(lookup, namedFile);
    const definitions = [...named, ...toDefinitions(frames)];
    const ownFile = namedFile ?? chooseOwnFile(definitions);
    const chosen = chooseFrame(withoutLogs(finder, frames), ownFile, test?.name) ??
        chooseFrame(frames, ownFile, test?.name);
    if (chosen)
        return at(chosen);
    const file = ownFile ?? findGoTestFile(lookup);
    if (file === undefined)
        return undefined;
    const known = definitions.find((place) => place.file === file && place.line !== undefined);
    return at(known ?? { file, line: test && finder.findTestLine(file, test) }, true);
}
/**
 * Returns the places of a finding's parts, each line once. A part without a line or frame of its own has no place. The
 * test's definition doesn't count.
 */
function locateParts(lookup) {
    const { parts } = lookup.finding;
    if (!parts)
        return [];
    const found = new Map();
    for (const { places, ...texts } of parts) {
        const part = { ...lookup, finding: { ...lookup.finding, ...texts, places } };
        const { location, isGuessed } = locateFinding(part) ?? {};
        if (!location || isGuessed)
            continue;
        const line = `${location.path}:${location.startLine}`;
        if (!found.has(line))
            found.set(line, { location, ...texts });
    }
    return [...found.values()];
}
function place_finding_readPlace(lookup, place) {
    const { finder } = lookup;
    const file = fileWithLine(finder, findPlaceFile(lookup, place), place.line);
    if (file === undefined)
        return undefined;
    const line = place.line ?? (place.offset && finder.sources.lineAt(file, place.offset));
    return line === undefined ? { path: place.path, file } : { ...place, line, file };
}
/** If several files match, the one of the test's class wins. */
function findPlaceFile(lookup, { path, base }) {
    const found = lookup.finder.findPath(lookup.report, path, base);
    if ("path" in found || found.reason !== "several")
        return found;
    const file = findClassFile(lookup);
    return file !== undefined && mayMean(file, path, found) ? { path: file, isExact: false } : found;
}

;// CONCATENATED MODULE: ./build/locate/suite-files.js

const qualified = unicodePattern(String.raw `^[\p{L}\p{N}_$.\\-]+$`);
/** The number of suites that are looked up. 5,000 paths take 50 ms, 500 unknown classes 150 ms. */
const suite_files_limits = { paths: 5000, classes: 500 };
/** Finds the tracked files of suites by the reported path, or else by class or module. Failed suites come first. */
function findSuiteFiles(finder, reports) {
    const files = new Map();
    const left = { ...suite_files_limits };
    const find = (report, { file, names }) => {
        if (file !== undefined) {
            const found = left.paths-- > 0 ? finder.findPath(report, file) : undefined;
            return found && "path" in found ? found.path : undefined;
        }
        const className = names.findLast(isQualified);
        return className !== undefined && left.classes-- > 0
            ? finder.findClass(report, className)
            : undefined;
    };
    for (const isFailing of [true, false]) {
        for (const report of reports) {
            for (const suite of report.suites) {
                if (suite.counts.failed > 0 !== isFailing)
                    continue;
                const file = find(report, suite);
                if (file !== undefined)
                    files.set(suite, file);
            }
        }
    }
    return files;
}
/** Matches `shop.cart.CartTest`, `tests.test_cart`, `Tests\Unit\CartTest`. Other names are rarely unique. */
function isQualified(name) {
    return name.length <= 300 && qualified().test(name) && /[^.\\][.\\][^.\\]/.test(name);
}

;// CONCATENATED MODULE: ./build/locate/unplaced.js




/** How many paths of a trace are examined. Frames of the test runner come before those of a test. */
const maxExamined = 30;
/** Two are named, and the third one shows that there are more. */
const maxFiles = 3;
/** Finds out why no path of a finding leads to a tracked file. */
function whyUnplaced(lookup) {
    const missed = missedPaths(lookup);
    const reason = mostInformative(missed.map((one) => one.reason));
    const matching = missed.filter((one) => one.reason === reason);
    const best = bestRank(matching.map(({ path }) => path));
    const shown = matching.find(({ path }) => rankFile(path) === best);
    if (!shown)
        return { reason };
    const { path, line, paths } = shown;
    return {
        // The name doesn't refer to a file on disk.
        reason: reason === "noPath" ? "outside" : reason,
        lookedFor: {
            path,
            // Generated code has frames in line 0, and tools report web pages with line 1.
            ...(line !== undefined && line > 0 && reason !== "address" && { line }),
            ...((reason === "several" || reason === "unsure") && { files: paths.slice(0, maxFiles) }),
        },
    };
}
/** Examines the places in the report, or else those in the trace, or else those that the test is named after. */
function missedPaths({ finder, finding, report, test }) {
    const { kind, places } = finding;
    const lookUp = ({ path, base, line }) => ({
        ...finder.whyNoFile(report, path, base),
        path,
        line,
    });
    if (places.length > 0)
        return places.map(lookUp);
    if (kind === "rule" || kind === "report")
        return [];
    const missed = [];
    for (const { path, line, symbol = "", shape } of finder.readAllFrames(finding)) {
        if (shape.isPackaged) {
            const found = finder.findPackaged(report, path, symbol);
            // The file exists but doesn't have the line.
            const { reason, paths } = "path" in found ? missing : found;
            missed.push({ reason, paths, path: toPackagePath(readPackage(symbol), path), line });
        }
        else
            missed.push({ ...lookUp({ path: readServedPath(path) }), path, line });
        if (missed.length === maxExamined)
            break;
    }
    return missed.length > 0 || !test ? missed : finder.readNamedPlaces(test).map(lookUp);
}
const missing = { reason: "missing", paths: [] };

;// CONCATENATED MODULE: ./build/locate/index.js










const ranOut = "The repository's sources are too large to look for every test in them: some findings are placed less exactly, or not at all.";
/** Assigns findings to tracked files and lines. Never throws, whatever the reports contain. */
function locate(reports, repository, options) {
    const finder = openFinder(repository, options);
    const readTracked = (path) => repository.files.includes(path) ? repository.readText(path) : undefined;
    const showFix = openFixes(finder);
    const ownersOf = openOwners(repository.readBaseText ?? readTracked);
    const locateOne = (finding, report) => {
        const lookup = { finder, finding, report, test: testOf(finding) };
        const [first, ...further] = locateParts(lookup);
        const located = first ? { ...first, isGuessed: false } : locateFinding(lookup);
        if (!located) {
            const { reason, ...rest } = whyUnplaced(lookup);
            return { kind: "unplaced", finding, report, reason: reasons[reason], ...rest };
        }
        const { location, isGuessed } = located;
        const origin = findOrigin(lookup, location.path);
        const fix = showFix(finding, report, location);
        const owners = ownersOf(location.path);
        const placed = { kind: "placed", finding, report, location, further };
        if (!isGuessed && !origin && !fix && owners.length === 0)
            return placed;
        return {
            ...placed,
            ...(isGuessed && { isGuessed }),
            ...(origin && { origin }),
            ...(fix && { fix }),
            ...(owners.length > 0 && { owners }),
        };
    };
    const findings = reports.flatMap((report) => report.findings.map((finding) => locateOne(finding, report)));
    const hint = suggestPathRule(finder, findings);
    const suiteFiles = findSuiteFiles(finder, reports);
    return {
        findings,
        suiteFiles,
        notes: [
            ...(findings.length > 0 ? noteUnusedRules(finder, options) : []),
            ...(finder.sources.ranOut ? [ranOut] : []),
        ],
        ...(hint && { hint }),
    };
}
function noteUnusedRules(finder, options) {
    return [...options.stripPrefix, ...options.pathPrefix]
        .filter((rule) => !finder.usedRules.has(rule))
        .map(({ input, lineNumber, text }) => `${input}, line ${lineNumber} (${text}): it matches no path.`);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/read/gzip.js
// Loaded for the first packed report, because most runs have none.
const zlib = () => process.getBuiltinModule("node:zlib");
/** The largest size in bytes of a packed report and of its unpacked text. 1 MB can unpack to a gigabyte. */
const unpackedLimit = 512 * 1024 * 1024;
/** Thrown for bytes that can't be converted to text. The message is the reason as a clause ("it is \u2026"). */
class UnreadableBytes extends Error {
    name = "UnreadableBytes";
}
/**
 * Unpacks all members of gzip data (RFC 1952). Data that was cut off is unpacked as far as possible. Node has no
 * synchronous stream for it, so packed and unpacked bytes are in memory at the same time.
 */
function gunzip(chunks, limit = unpackedLimit) {
    const packed = gzip_join(chunks, limit);
    const { constants } = zlib();
    let bytes;
    let isCutOff = false;
    try {
        bytes = unpack(packed, limit, constants.Z_FINISH);
    }
    catch (error) {
        if (error.code !== "Z_BUF_ERROR")
            throw error;
        isCutOff = true;
        bytes = unpack(packed, limit, constants.Z_SYNC_FLUSH);
    }
    return {
        isCutOff,
        *chunks() {
            for (let at = 0; at < bytes.length; at += pieceBytes) {
                yield bytes.subarray(at, at + pieceBytes);
            }
        },
    };
}
const pieceBytes = 64 * 1024;
function gzip_join(chunks, limit) {
    const parts = [];
    let length = 0;
    for (const chunk of chunks) {
        length += chunk.length;
        if (length > limit)
            throw tooLarge(limit);
        parts.push(Buffer.from(chunk));
    }
    return Buffer.concat(parts);
}
function unpack(packed, limit, finishFlush) {
    try {
        return zlib().gunzipSync(packed, {
            maxOutputLength: limit,
            chunkSize: 256 * 1024,
            finishFlush,
        });
    }
    catch (error) {
        const { code, message } = error;
        if (code === "Z_BUF_ERROR")
            throw error;
        if (code === "ERR_BUFFER_TOO_LARGE")
            throw tooLarge(limit);
        throw new UnreadableBytes(`it is damaged gzip (${message})`);
    }
}
function tooLarge(limit) {
    return new UnreadableBytes(`it unpacks to more than ${limit / 1024 / 1024} MiB`);
}

;// CONCATENATED MODULE: ./build/read/utf8.js

/** Decodes UTF-8. Each invalid byte is read as windows-1252, with a note. `skipped` is the number of bytes before. */
function* fromUtf8(chunks, skipped, note) {
    let rest = new Uint8Array(0);
    let offset = skipped;
    let isNoted = false;
    const toPiece = (part) => {
        const start = offset;
        offset += part.length;
        if ((0,external_node_buffer_.isAscii)(part))
            return { text: part.toString("latin1"), ascii: part };
        if ((0,external_node_buffer_.isUtf8)(part))
            return { text: part.toString("utf8") };
        const { text, firstBad } = repairUtf8(part);
        if (!isNoted)
            note(badBytesNote(start + firstBad));
        isNoted = true;
        return { text };
    };
    for (const chunk of chunks) {
        let bytes = bufferOf(chunk);
        if (rest.length > 0) {
            // The rest of a line is joined only with the remainder of that line, so that no piece is copied completely.
            const line = bytes.subarray(0, nearBytes).indexOf(newline) + 1;
            const joined = Buffer.concat([rest, line > 0 ? bytes.subarray(0, line) : bytes]);
            if (line > 0) {
                yield toPiece(joined);
                bytes = bytes.subarray(line);
            }
            else
                bytes = joined;
        }
        const end = goodEnd(bytes);
        // Copied, because the piece is valid only until the next one is read.
        rest = Buffer.from(bytes.subarray(end));
        if (end > 0)
            yield toPiece(bytes.subarray(0, end));
    }
    if (rest.length > 0)
        yield toPiece(bufferOf(rest));
}
function badBytesNote(offset) {
    return `Has bytes that are not UTF-8, the first at offset ${offset}; they were read as windows-1252.`;
}
/** Returns where to cut a piece: after a nearby line end, to save readers work, and never inside a character. */
function goodEnd(bytes) {
    const line = bytes.lastIndexOf(newline) + 1;
    return bytes.length - line < nearBytes ? line : lastWhole(bytes);
}
const newline = 0x0a;
const nearBytes = 4096;
/** Returns the start of the last sequence if the bytes end inside it, else the end. */
function lastWhole(bytes) {
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
        const byte = bytes[bytes.length - back];
        if (byte < 0x80)
            break;
        if (byte >= 0xc0)
            return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
    }
    return bytes.length;
}
/** Returns the length of a sequence by its first byte; 1 if the byte can't begin one. */
function sequenceLength(first) {
    return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
}
const decoder = new TextDecoder("windows-1252");
/** The windows-1252 characters from 0x80 on, in UTF-8. */
const windows1252 = Array.from({ length: 0x80 }, (_, at) => Buffer.from(decoder.decode(Uint8Array.of(0x80 + at))));
/** Repairs UTF-8 in one pass, because one piece of text per bad byte would cost a hundred times as much. */
function repairUtf8(bytes) {
    // No character takes more than three bytes.
    const repaired = Buffer.allocUnsafe(3 * bytes.length);
    let firstBad = -1;
    let end = 0;
    for (let at = 0; at < bytes.length;) {
        const byte = bytes[at];
        if (byte < 0x80) {
            repaired[end++] = byte;
            at++;
            continue;
        }
        const length = goodSequence(bytes, at);
        if (length > 0) {
            for (const next = at + length; at < next; at++)
                repaired[end++] = bytes[at];
            continue;
        }
        if (firstBad < 0)
            firstBad = at;
        for (const unit of windows1252[byte - 0x80])
            repaired[end++] = unit;
        at++;
    }
    return { text: repaired.toString("utf8", 0, end), firstBad };
}
/** Returns the length of the valid sequence that begins here with a byte from 0x80, or 0. RFC 3629, part 4 */
function goodSequence(bytes, at) {
    const first = bytes[at];
    const length = sequenceLength(first);
    if (length === 1 || first < 0xc2 || first > 0xf4)
        return 0;
    const second = bytes[at + 1] ?? 0;
    // Rejects overlong forms, surrogates and values above U+10FFFF.
    if (first === 0xe0 && second < 0xa0)
        return 0;
    if (first === 0xed && second > 0x9f)
        return 0;
    if (first === 0xf0 && second < 0x90)
        return 0;
    if (first === 0xf4 && second > 0x8f)
        return 0;
    for (let next = at + 1; next < at + length; next++) {
        if (((bytes[next] ?? 0) & 0xc0) !== 0x80)
            return 0;
    }
    return length;
}
/** Shares the memory. Node reads a Buffer fastest. */
function bufferOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

;// CONCATENATED MODULE: ./build/read/xml/characters.js
/**
 * Characters in well-formed UTF-16 that XML 1.0 forbids: control characters other than tab, newline and carriage
 * return, and two noncharacters. https://www.w3.org/TR/xml/#charsets
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
/** Returns the offset of the first one in a text, or -1. */
function findForbidden(text) {
    return text.search(forbidden);
}
/** The same for ASCII bytes, four at a time. It is five times faster, and it checks every byte of every report. */
function findForbiddenByte(bytes) {
    if (bytes.length < 8)
        return findAmong(bytes, 0, bytes.length);
    const aligned = -bytes.byteOffset & 3;
    const start = findAmong(bytes, 0, aligned);
    if (start >= 0)
        return start;
    const count = (bytes.length - aligned) >> 2;
    const words = new Int32Array(bytes.buffer, bytes.byteOffset + aligned, count);
    for (let word = findWord(words, 0); word < count; word = findWord(words, word + 1)) {
        const at = aligned + 4 * word;
        const found = findAmong(bytes, at, at + 4);
        if (found >= 0)
            return found;
    }
    return findAmong(bytes, aligned + 4 * count, bytes.length);
}
/** Returns the offset of the next four bytes that include one below 0x20, which borrows from its highest bit. */
function findWord(words, from) {
    const { length } = words;
    let word = from;
    for (; word < length; word++) {
        const four = words[word];
        if (((four - 0x20202020) & ~four & 0x80808080) !== 0)
            break;
    }
    return word;
}
function findAmong(bytes, from, to) {
    for (let at = from; at < to; at++) {
        const byte = bytes[at];
        if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)
            return at;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/read/decode.js





/** Enough for a byte order mark and an XML declaration, and to verify the declaration. */
const headBytes = 64 * 1024;
/**
 * Converts bytes to text. Unpacks gzip first. The encoding is that of a byte order mark, of the zeros in UTF-16, of an
 * XML declaration if it is plausible, or else UTF-8. Each byte that isn't valid UTF-8 is read as windows-1252, so one
 * bad byte affects nothing else. A text with an unknown declared encoding is read as UTF-8 and counts as damaged unless
 * it is all ASCII. Throws `UnreadableBytes` for invalid gzip data.
 */
function decode(source) {
    const notes = [];
    const note = (text) => {
        if (!notes.includes(text))
            notes.push(text);
    };
    const start = readStart(source);
    const isPacked = start.head[0] === 0x1f && start.head[1] === 0x8b;
    const unpacked = isPacked ? gunzip(start.bytes.chunks()) : undefined;
    const { head, bytes, isWhole } = unpacked ? readStart(unpacked) : start;
    const { encoding, skip, unknown } = detect(head, note);
    // A small file is in memory. Its text is needed twice: to guess its syntax and to read it.
    const whole = isWhole && (0,once/* once */.Oo)(() => [...toText()]);
    let firstForbidden;
    let damage = unpacked?.isCutOff ? cutOffGzip : undefined;
    return {
        encoding,
        notes,
        get firstForbidden() {
            return firstForbidden;
        },
        get damage() {
            return damage;
        },
        chunks: () => (whole ? whole() : toText()),
    };
    function* toText() {
        const body = withoutFirst(bytes.chunks(), skip);
        const pieces = encoding === "utf-8" ? fromUtf8(body, skip, note) : fromOther(body, encoding, note);
        let offset = 0;
        for (const { text, ascii } of pieces) {
            if (firstForbidden === undefined) {
                const found = ascii ? findForbiddenByte(ascii) : findForbidden(text);
                if (found >= 0)
                    firstForbidden = offset + found;
            }
            if (unknown !== undefined && (!ascii || hasShift(unknown, text))) {
                damage ??= unknownEncoding(unknown);
            }
            offset += text.length;
            yield text;
        }
    }
}
/** Returns the first bytes, at most `headBytes`. If they are the whole file, it isn't opened again. */
function readStart(source) {
    const parts = [];
    let length = 0;
    for (const chunk of source.chunks()) {
        // Copied, because the piece is valid only until the next one is read.
        parts.push(new Uint8Array(chunk.subarray(0, headBytes)));
        length += chunk.length;
        if (length >= headBytes)
            return { head: Buffer.concat(parts), bytes: source, isWhole: false };
    }
    const [first, ...more] = parts;
    const head = first && more.length === 0 ? first : Buffer.concat(parts);
    return { head, bytes: { chunks: () => [head] }, isWhole: true };
}
const cutOffGzip = "The gzip data ends early. What could be unpacked counts; the rest is missing, because the file was not written or copied to its end.";
function unknownEncoding(declared) {
    return `It declares the encoding ${JSON.stringify(declared)}, which is unknown, and was read as UTF-8, so some of it may be missing or wrong. Have the tool write UTF-8.`;
}
/** Encodings in which ASCII bytes can mean other characters, and what introduces these. */
const shifts = [
    // https://www.rfc-editor.org/rfc/rfc2152: "+-" is a plus sign.
    [/utf-?7/i, (text) => /\+(?!-)/.test(text)],
    // https://www.rfc-editor.org/rfc/rfc1843
    [/^hz/i, (text) => text.includes("~{")],
    [/^iso-?2022/i, (text) => text.includes("\x0e") || text.includes("\x1b")],
];
function hasShift(declared, text) {
    return shifts.some(([label, begins]) => label.test(declared) && begins(text));
}
function detect(head, note) {
    const byZeros = zerosOrMark(head);
    const declared = declaredEncoding(head, byZeros?.encoding);
    const known = declared && knownEncoding(declared);
    const isAny = declared === undefined || known === "utf-8" || /^(?:us-)?ascii$/i.test(declared);
    const whole = head.subarray(0, lastWhole(head));
    if (!byZeros && !isAny && known && !isUtf16(known) && ((0,external_node_buffer_.isAscii)(whole) || !(0,external_node_buffer_.isUtf8)(whole))) {
        return { encoding: known, skip: 0 };
    }
    const found = byZeros ?? { encoding: "utf-8", skip: 0 };
    const agrees = isUtf16(found.encoding) ? !declared || isUtf16(known) : isAny;
    if (agrees || declared === undefined)
        return found;
    // "UTF-16 LE" and "utf_8" aren't labels, but they are clear.
    if (!byZeros && !known && !/^utf[-_ ]?(?:8|16)[-_ ]?(?:le|be)?$/i.test(declared)) {
        note(`Declares the encoding ${JSON.stringify(declared)}, which is unknown; it was read as UTF-8.`);
        return { ...found, unknown: declared };
    }
    note(`Declares the encoding ${JSON.stringify(declared)}, but is ${found.encoding}.`);
    return found;
}
function zerosOrMark([a, b, c, d]) {
    if (a === 0xef && b === 0xbb && c === 0xbf)
        return { encoding: "utf-8", skip: 3 };
    if (a === 0xff && b === 0xfe)
        return { encoding: "utf-16le", skip: 2 };
    if (a === 0xfe && b === 0xff)
        return { encoding: "utf-16be", skip: 2 };
    if (a && b === 0 && c && d === 0)
        return { encoding: "utf-16le", skip: 0 };
    if (a === 0 && b && c === 0 && d)
        return { encoding: "utf-16be", skip: 0 };
    return undefined;
}
function isUtf16(encoding) {
    return encoding?.startsWith("utf-16") ?? false;
}
function declaredEncoding(head, encoding = "utf-8") {
    const start = head.subarray(0, 1024);
    const text = isUtf16(encoding)
        ? new TextDecoder(encoding).decode(start)
        : bufferOf(start).toString("latin1");
    const declaration = /<\?xml\s[^>]*>/.exec(text)?.[0];
    return /\sencoding\s*=\s*["']([\w.: -]{1,40})["']/.exec(declaration ?? "")?.[1];
}
/** Accepts labels and names: https://encoding.spec.whatwg.org/#names-and-labels */
function knownEncoding(label) {
    try {
        return new TextDecoder(label).encoding;
    }
    catch {
        return undefined;
    }
}
function* fromOther(chunks, encoding, note) {
    const decoder = new TextDecoder(encoding, { ignoreBOM: true });
    const check = (text) => {
        if (text.includes("\ufffd")) {
            note(`Has bytes that are not ${encoding}; each was replaced by U+FFFD.`);
        }
        return text;
    };
    for (const chunk of chunks) {
        const text = check(decoder.decode(chunk, { stream: true }));
        if (text)
            yield { text };
    }
    const last = check(decoder.decode());
    if (last)
        yield { text: last };
}
function* withoutFirst(chunks, count) {
    let left = count;
    for (const chunk of chunks) {
        if (left < chunk.length)
            yield left > 0 ? chunk.subarray(left) : chunk;
        left = Math.max(0, left - chunk.length);
    }
}

;// CONCATENATED MODULE: ./build/read/json/end-of-document.js
/**
 * Far more than any report needs (about twenty levels), and low enough for JSON.parse, which takes a hundred bytes for
 * each open bracket. That would be ten gigabytes for a file of 100 MB brackets.
 */
const maxDepth = 1000;
/**
 * Returns the offset after the last bracket of the document that starts at a bracket. Undefined if it doesn't end, or
 * nests deeper than `maxDepth`. Only brackets and strings are followed: the result is exact for a valid document and
 * arbitrary for an invalid one, which JSON.parse will reject.
 */
function skimDocument(text, start) {
    let depth = 0;
    for (let at = start; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === quote) {
            at = closingQuote(text, at);
            if (at < 0)
                return undefined;
        }
        else if ((code | 0x20) === openBrace) {
            if (++depth > maxDepth)
                return undefined;
        }
        else if ((code | 0x20) === closeBrace) {
            if (--depth === 0)
                return at + 1;
        }
    }
    return undefined;
}
const quote = 0x22;
const backslash = 0x5c;
/** `[` and `]` differ from these by the bit 0x20. */
const openBrace = 0x7b;
const closeBrace = 0x7d;
/** Returns -1 if there is none. */
function closingQuote(text, opening) {
    for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 1)) {
        let first = at;
        while (text.charCodeAt(first - 1) === backslash)
            first--;
        if ((at - first) % 2 === 0)
            return at;
    }
    return -1;
}

;// CONCATENATED MODULE: ./build/read/json/lines.js


/** Events are shorter; a line of megabytes is program output. In UTF-16 units. */
const lines_longestLine = 8 * 1024 * 1024;
/** Up to this length in UTF-16 units, nesting can't use much memory in JSON.parse. */
const lines_short = 64 * 1024;
/** The number of places in a line that are tried as the start of an object. */
const lines_maxTried = 8;
/** Yields the lines of a text. Only one line is in memory. */
function* lines_readLines({ chunks }) {
    let waiting = "";
    let isTooLong = false;
    for (const piece of chunks()) {
        let start = 0;
        for (let end = piece.indexOf("\n"); end >= 0; end = piece.indexOf("\n", start)) {
            const text = add(piece.slice(start, end));
            yield { text: text.endsWith("\r") ? text.slice(0, -1) : text, isTooLong, isEnded: true };
            waiting = "";
            isTooLong = false;
            start = end + 1;
        }
        waiting = add(piece.slice(start));
    }
    if (waiting !== "")
        yield { text: waiting, isTooLong, isEnded: false };
    function add(text) {
        isTooLong ||= waiting.length + text.length > lines_longestLine;
        return waiting + text.slice(0, lines_longestLine - waiting.length);
    }
}
/**
 * Returns the JSON objects of a line, usually one. Processes that write to the same file can mix objects with each
 * other and with text: `FAIL{"Action":"fail"}{"Action":"start"}`. Never throws.
 */
function readObjects(line) {
    const whole = line.length <= lines_short ? parse(line) : undefined;
    if (whole)
        return { objects: [whole], text: "", isCut: false };
    const objects = [];
    let text = "";
    let from = 0;
    let at = line.indexOf("{");
    for (let tried = 0; at >= 0 && tried < lines_maxTried; tried++) {
        const end = skimDocument(line, at);
        const object = end === undefined ? undefined : parse(line.slice(at, end));
        if (object && end !== undefined) {
            objects.push(object);
            text += line.slice(from, at);
            from = end;
        }
        at = line.indexOf('{"', object ? from : at + 1);
    }
    const rest = line.slice(from);
    return { objects, text: text + rest, isCut: rest.trimStart().startsWith("{") };
}
function parse(text) {
    if (!/^\s*\{/.test(text))
        return undefined;
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/read/detect-syntax.js


/** How far into a text a document can begin, in UTF-16 units, because a build can print a lot before it. */
const detect_syntax_searched = 1024 * 1024;
/** Enough to recognize a document at the start of the text. */
const detect_syntax_atOnce = 1024;
/**
 * Guesses the syntax of a text from its first character, or from what looks like a document after a build's output
 * (`npm run`'s banner, terminal sequences, a program's own output). `xmlRoots` are names of elements that begin a
 * document. `isEvent` returns true if an object on a line of its own makes the text JSON lines.
 */
function guessSyntax(text, xmlRoots, isEvent) {
    let head = "";
    let known;
    for (const piece of text.chunks()) {
        const isShort = head.length <= detect_syntax_atOnce;
        head = head === "" ? piece.trimStart() : head + piece;
        if (isShort && head.length > detect_syntax_atOnce)
            known = syntaxAt(head);
        if (head.length > detect_syntax_searched || (known && known !== "json"))
            break;
    }
    if (head === "")
        return "empty";
    const syntax = syntaxAt(head) ?? searchSyntax(plainText(head), xmlRoots);
    if ((syntax === "json" || syntax === "unknown") && hasEvent(head, isEvent))
        return "json-lines";
    return syntax === "unknown" && isJson(head) ? "json" : syntax;
}
/** JSON lines and JSON documents both begin with a brace. A complete event on one line means JSON lines. */
function hasEvent(head, isEvent) {
    for (let start = 0; start < head.length;) {
        const newline = head.indexOf("\n", start);
        const end = newline < 0 ? head.length : newline;
        const line = head.slice(start, end);
        if (line.includes("{") && readObjects(line).objects.some(isEvent))
            return true;
        start = end + 1;
    }
    return false;
}
/** Quotes the first line of a text that isn't blank. */
function quoteStart(text) {
    for (const piece of text.chunks()) {
        const start = piece.trimStart();
        if (start !== "")
            return quoteLine(start);
    }
    return quoteLine("");
}
/** Python's warnings, `<string>:1: SyntaxWarning`, begin like a tag. */
const pythonPlace = /^<[\w .]{1,100}>:\d/;
function syntaxAt(start) {
    if (pythonPlace.test(start))
        return undefined;
    if (start.startsWith("<"))
        return /^<(?:!doctype )?html\b/i.test(start) ? "html" : "xml";
    if (start.startsWith("{") || /^\[\s*[[{"\]]/.test(start))
        return "json";
    return start.startsWith("PK\x03\x04") ? "zip" : undefined;
}
/** A list of numbers can begin like a log line: `[1`. */
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function searchSyntax(text, xmlRoots) {
    const xml = text.search(new RegExp(`<\\?xml\\s|<(?:${xmlRoots.join("|")})[\\s/>]`));
    const json = text.search(/^[ \t]{0,99}(?:\[\s{0,99}[{\]]|\{\s{0,99}["}])/m);
    if (xml < 0 && json < 0)
        return "unknown";
    return json < 0 || (xml >= 0 && xml < json) ? "xml" : "json";
}

;// CONCATENATED MODULE: ./build/formats/json-lines-report.js





/** The number of lines before the first event that the reader gets, because a build prints its errors first. */
const maxEarlyLines = 500;
/**
 * Reads JSON lines. The first known event determines the format. Other lines are output of a build or program. If
 * several runs follow each other, all of them count.
 */
function readJsonLinesReport(text, context) {
    const { file, asked } = context;
    const noise = newNoise();
    const early = [];
    let opened;
    let other;
    let isWhole = true;
    let isMissing = false;
    let number = 0;
    for (const line of lines_readLines(text)) {
        number++;
        const { objects, text: around, isCut } = readObjects(line.text);
        for (const object of objects) {
            const format = jsonLinesFormats.find((one) => one.matches(object));
            if (!opened && format) {
                if (asked && format !== asked)
                    return notAsked(context, format.what);
                opened = { format, reader: format.open(context) };
                for (const before of early)
                    opened.reader.readText(before);
            }
            if (format && format !== opened?.format)
                other ??= format;
            opened?.reader.readEvent(object);
        }
        isWhole = line.isEnded || !isCut;
        isMissing ||= line.isTooLong;
        if (around === "" || betweenObjects.test(around) || !isWhole)
            continue;
        noise.add(around, number);
        if (opened)
            opened.reader.readText(around);
        else if (early.length < maxEarlyLines)
            early.push(around.slice(0, 2000));
    }
    if (!opened)
        return unreadable(context, "It contains no events of a test run.");
    const { format, reader } = opened;
    const contents = reader.finish(isWhole && text.damage === undefined);
    const all = {
        ...contents,
        ...(isMissing && { incomplete: true }),
        findings: other
            ? [...contents.findings, unreadableFinding(file, describeSecond(format, other))]
            : contents.findings,
        notes: [
            ...text.notes,
            ...(text.damage === undefined ? [] : [text.damage]),
            ...noise.notes(),
            ...(isMissing ? [missingNote] : []),
            ...(contents.notes ?? []),
        ],
    };
    return { reports: [toReport(file, format, all)] };
}
const missingNote = "Has lines of more than 8 MiB, which were not read to their end.";
/** The text between the objects of a list. Flutter writes single events as lists; jq writes all events as one list. */
const betweenObjects = /^[\s[\],]*$/;
/** Counts the lines that aren't events. */
function newNoise() {
    let lines = 0;
    let first = "";
    return {
        add(line, number) {
            lines++;
            if (lines === 1)
                first = `line ${number}: ${quoteLine(line.trimStart())}`;
        },
        notes: () => lines > 0
            ? [`Skipped text that isn't JSON: ${count(lines, "line")}, the first is ${first}.`]
            : [],
    };
}

;// CONCATENATED MODULE: ./build/read/json/error.js

const expectations = {
    value: "a value",
    "first value": "a value or the end of the list",
    name: "a property name in double quotes",
    "first name": "a property name in double quotes or the end of the object",
    colon: "a colon",
    "list end": "a comma or the end of the list",
    "object end": "a comma or the end of the object",
};
/** Deeper lists can't be cut, because the open brackets are recorded for each element. */
const keptDepth = 8;
/**
 * Finds the error that JSON.parse found, because V8's message doesn't always contain the place. `keptLists` are the
 * names of lists whose complete elements are kept if the document breaks off later, besides the outermost list. Returns
 * undefined for a valid document. Takes linear time.
 */
function findJsonError(text, start, keptLists) {
    const open = [];
    let at = skipSpace(text, start);
    /** Undefined after the complete document. */
    let expected = "value";
    let name = "";
    let cut;
    let error;
    while (expected !== undefined && error === undefined) {
        readToken(expected);
        at = skipSpace(text, at);
    }
    return error;
    function readToken(wanted) {
        const char = text[at];
        const container = open.at(-1);
        const mayClose = wanted.startsWith("first") || wanted.endsWith("end");
        if (char === undefined)
            fail(at, endsInside(container));
        else if (mayClose && char === container?.close)
            readClosing(container);
        else if (char === "," && wanted.endsWith("end"))
            pass(1, wanted === "list end" ? "value" : "name");
        else if (char === ":" && wanted === "colon")
            pass(1, "value");
        else if (char === '"' && wanted.endsWith("name"))
            readName();
        else if (!wanted.endsWith("value"))
            fail(at, unexpected(text, at, wanted));
        else if (char === "[" || char === "{")
            readOpening(char);
        else if (char === '"')
            readString();
        else
            readLiteral(wanted, container);
    }
    function pass(length, next) {
        at += length;
        expected = next;
    }
    function readOpening(char) {
        if (open.length === maxDepth) {
            fail(at, `nested more than ${maxDepth} levels deep`);
            return;
        }
        const isList = char === "[";
        const isKept = isList && (open.length === 0 || keptLists.has(name));
        open.push({ close: isList ? "]" : "}", isKept });
        pass(1, isList ? "first value" : "first name");
    }
    function readClosing(container) {
        open.pop();
        at++;
        if (container.isKept)
            keep(at);
        endValue();
    }
    function readName() {
        const begin = at;
        if (!skipString())
            return;
        name = at - begin <= 32 ? text.slice(begin + 1, at - 1) : "";
        expected = "colon";
    }
    function readString() {
        if (skipString())
            endValue();
    }
    function skipString() {
        const end = stringEnd(text, at);
        if (end < 0)
            fail(~end, stringProblem(text, ~end));
        else
            at = end;
        return end >= 0;
    }
    function readLiteral(wanted, container) {
        const end = literalEnd(text, at);
        if (~end === text.length)
            fail(~end, endsInside(container));
        else if (end < 0)
            fail(at, unexpected(text, at, wanted));
        else {
            at = end;
            endValue();
        }
    }
    /** A value ends here. */
    function endValue() {
        const container = open.at(-1);
        if (container?.isKept)
            keep(at);
        expected = container && (container.close === "]" ? "list end" : "object end");
    }
    function keep(end) {
        if (open.length > keptDepth)
            return;
        cut = { end, closing: open.reduceRight((closing, { close }) => closing + close, "") };
    }
    function fail(offset, reason) {
        error = { offset, reason, ...(cut && { kept: text.slice(start, cut.end) + cut.closing }) };
    }
}
function skipSpace(text, from) {
    let at = from;
    for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
            break;
    }
    return at;
}
/** Returns the offset after the closing quote, or the complement of the error's offset in an invalid string. */
function stringEnd(text, opening) {
    for (let at = opening + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x22)
            return at + 1;
        if (code < 0x20)
            return ~at;
        if (code !== 0x5c)
            continue;
        at++;
        if (text[at] === "u") {
            if (at + 5 > text.length)
                break;
            if (!/^[0-9a-f]{4}$/i.test(text.slice(at + 1, at + 5)))
                return ~at;
            at += 4;
        }
        else if (!'"\\/bfnrt'.includes(text[at] ?? " ")) {
            return ~at;
        }
    }
    return ~text.length;
}
function stringProblem(text, offset) {
    if (offset >= text.length)
        return "it ends inside a string";
    return text.charCodeAt(offset) < 0x20
        ? "a line break or control character inside a string"
        : "a backslash in a string with something that JSON can't escape";
}
const error_literal = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** Returns the offset after a number, `true`, `false` or `null`, or else the complement of the invalid word's end. */
function literalEnd(text, start) {
    let end = start;
    while (end < text.length && /[\w+.-]/.test(text[end]))
        end++;
    return error_literal.test(text.slice(start, end)) ? end : ~end;
}
function endsInside(container) {
    return `it ends inside ${container?.close === "]" ? "a list" : "an object"}`;
}
function unexpected(text, offset, expected) {
    const word = /^[\w+.-]{1,20}/.exec(text.slice(offset, offset + 20))?.[0];
    const found = word ?? String.fromCodePoint(text.codePointAt(offset));
    const comment = /^\/[/*]/.test(text.slice(offset, offset + 2));
    return comment
        ? "a comment, which JSON does not have"
        : `expected ${expectations[expected]}, found ${JSON.stringify(found)}`;
}

;// CONCATENATED MODULE: ./build/read/json/parse.js




/** In UTF-16 units, about half a billion. https://nodejs.org/api/buffer.html#bufferconstantsmax_string_length */
const parse_longestText = external_node_buffer_.constants.MAX_STRING_LENGTH;
/**
 * Reads JSON as builds produce it: after a banner, before other lines, between terminal sequences, or twice in one
 * file. If it breaks off, the complete elements of the outermost list and of those named in `keptLists` are kept. The
 * text and its content are in memory at the same time: a file of 200 MB needs 500 to 900 MB. Texts longer than
 * `longestText` are rejected.
 */
function readJson(decoded, keptLists) {
    const text = parse_join(decoded);
    return text === undefined
        ? { documents: [], notes: [], problem: tooLong }
        : readDocuments(text, keptLists);
}
/** Returns undefined for a text longer than `longestText`. */
function parse_join(decoded) {
    const pieces = [];
    let length = 0;
    for (const piece of decoded.chunks()) {
        length += piece.length;
        if (length > parse_longestText)
            return undefined;
        pieces.push(piece);
    }
    return pieces.join("");
}
const tooLong = `It has more than ${parse_longestText} characters, which is the limit for JSON. Write one report per part of the project.`;
function readDocuments(text, keptLists) {
    const documents = [];
    const notes = [];
    let end = 0;
    for (;;) {
        const start = findDocument(text, end);
        noteNoise(text, end, start, notes);
        if (start === text.length)
            break;
        const whole = parse_parse(text, start);
        if (!whole)
            return breakOff(text, start, keptLists, { documents, notes });
        documents.push(whole.value);
        end = whole.end;
    }
    if (documents.length > 0)
        return { documents, notes };
    return readBareValue(text);
}
/**
 * Returns the start of the next document at or after `from`, or the text's length. A document begins with a bracket at
 * `from` or at the start of a line, after white space and terminal sequences, and continues like JSON: `[12:00:01]`,
 * `[info]` and `{ foo` are log lines.
 */
function findDocument(text, from) {
    for (let line = from; line < text.length;) {
        const at = skipInvisible(text, line);
        if (isOpening(text, at))
            return at;
        const lineEnd = text.indexOf("\n", at);
        if (lineEnd < 0)
            break;
        line = lineEnd + 1;
    }
    return text.length;
}
/** Without a regular expression, because V8 would keep the text of the last match in memory. */
function isOpening(text, at) {
    if (text[at] !== "[" && text[at] !== "{")
        return false;
    const next = text[skipInvisible(text, at + 1)];
    return next === undefined || '"{}[]'.includes(next);
}
/** Skips white space and terminal sequences such as `ESC[0m`. */
function skipInvisible(text, from) {
    let at = from;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === 0x1b && text[at + 1] === "[") {
            at += 2;
            while (/[\d;]/.test(text[at] ?? ""))
                at++;
        }
        else if (code > 0x20 && code !== 0xfeff) {
            break;
        }
        at++;
    }
    return at;
}
function noteNoise(text, from, to, notes) {
    const start = skipInvisible(text, from);
    if (start >= to || notes.length >= 3)
        return;
    const { line } = positionOf(text, start);
    const sample = quoteLine(text.slice(start, Math.min(to, start + 1000)));
    notes.push(`Skipped text that isn't JSON, from line ${line}: ${sample}.`);
}
/** Returns undefined unless the text is one valid document. */
function parse_parse(text, start) {
    const end = skimDocument(text, start);
    if (end === undefined)
        return undefined;
    try {
        return { value: JSON.parse(text.slice(start, end)), end };
    }
    catch {
        return undefined;
    }
}
function breakOff(text, start, keptLists, { documents, notes }) {
    const error = findJsonError(text, start, keptLists);
    const offset = error?.offset ?? start;
    const { line, column } = positionOf(text, offset);
    const broken = {
        reason: error?.reason ?? "no JSON",
        place: `line ${line}, column ${column}`,
        isCutOff: offset >= text.length,
    };
    if (error?.kept === undefined)
        return { documents, notes, broken };
    return { documents: [...documents, JSON.parse(error.kept)], notes, broken };
}
/** Reads a text without a document. A single number or string is also valid JSON. */
function readBareValue(text) {
    if (text.trim() === "")
        return { documents: [], notes: [], problem: "It is empty." };
    try {
        if (text.length < 1_000_000)
            return { documents: [JSON.parse(text)], notes: [] };
    }
    catch {
        // It isn't JSON.
    }
    const problem = `It is neither XML nor JSON: it begins with ${quoteLine(text.trimStart())}.`;
    return { documents: [], notes: [], problem };
}
/** Both 1-based; the column in UTF-16 units. */
function positionOf(text, offset) {
    let line = 1;
    let lineStart = 0;
    for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
        line++;
        lineStart = at + 1;
    }
    return { line, column: offset - lineStart + 1 };
}

;// CONCATENATED MODULE: ./build/formats/broken-entries.js



/** Collects the entries of a report's lists that can't be read. Each of them may have been a failure. */
function brokenEntries() {
    let broken = 0;
    let first = "";
    return {
        entriesOf,
        /** Returns the objects of a list. `name` is the list's name, empty for the document; `owner` says which list it is. */
        objectsOf: (list, name, owner) => entriesOf(list, name, "an object", isObject, owner),
        /** Describes all broken entries so far, with the place of the first, and starts again. Undefined without any. */
        takeProblem() {
            if (broken === 0)
                return undefined;
            const others = count(broken - 1, "further entry", "further entries");
            const more = broken > 1 ? `, and ${others} can't be read either` : "";
            broken = 0;
            return `${first}${more}. The missing data can't be recovered. Have the tool write the report again.`;
        },
    };
    /** Returns the valid entries of a list. `what` describes a valid entry, with an article. */
    function* entriesOf(list, name, what, isOne, owner) {
        // A pair for each of the many entries takes longer.
        for (let index = 0; index < list.length; index++) {
            const entry = list[index];
            if (isOne(entry)) {
                yield entry;
            }
            else if (broken++ === 0) {
                const of = owner === undefined ? "" : ` of ${JSON.stringify(text_budget_toOneLine(owner))}`;
                first = `Its ${name}[${index}]${of} is ${broken_entries_nameOf(entry)}, not ${what}`;
            }
        }
    }
}
function broken_entries_nameOf(value) {
    if (value === null)
        return "null";
    if (Array.isArray(value))
        return "a list";
    return isObject(value) ? "an object" : `a ${typeof value}`;
}

;// CONCATENATED MODULE: ./build/formats/surplus-reports.js

/** The number of equal reports of one file that are kept. No tool writes more. */
const maxAlike = 100;
/**
 * Finds the reports of a file that add nothing to earlier ones. A file of 378 KB can contain 126,000 empty lists, each
 * of which would be a report with its own line in the log.
 */
function surplusReports() {
    const seen = new Map();
    const left = { empty: 0, unreadable: 0 };
    return {
        /** Returns true if there were so many equal reports before that this one isn't kept. */
        has(contents) {
            const kind = surplus_reports_kindOf(contents);
            if (!kind)
                return false;
            const { tool = "", incomplete = false, notes = [] } = contents;
            const key = [kind, tool, incomplete, ...notes].join("\0");
            const before = seen.get(key) ?? 0;
            if (before < maxAlike)
                seen.set(key, before + 1);
            else
                left[kind]++;
            return before >= maxAlike;
        },
        /** Returns one line for each kind of report that was left out. */
        notes: () => [
            ...(left.empty > 0
                ? [`Left out ${count(left.empty, "empty report")}, as others say the same.`]
                : []),
            ...(left.unreadable > 0
                ? [`Left out ${count(left.unreadable, "failure")} of parts that can't be read either.`]
                : []),
        ],
    };
}
function surplus_reports_kindOf(contents) {
    const { findings, suites = [], suppressed = 0, known = 0 } = contents;
    if (suites.length > 0 || suppressed > 0 || known > 0 || findings.length > 1)
        return undefined;
    const [finding] = findings;
    if (!finding)
        return "empty";
    return finding.kind === "report" ? "unreadable" : undefined;
}

;// CONCATENATED MODULE: ./build/formats/json-report.js






const keptLists = new Set(jsonFormats.flatMap((format) => format.keptLists));
/**
 * Reads a JSON report and recognizes it by its structure. The text and its content are in memory at the same time, so a
 * file of 200 MB needs up to 900 MB. The limit is half a billion characters.
 */
function readJsonReport(text, context) {
    const { file, options, asked } = context;
    const { documents, notes, problem, broken } = readJson(text, keptLists);
    const found = documents.map((document) => {
        return { document, format: findByShape(document, asked), size: 1 };
    });
    const parts = json_report_joinParts(found);
    const ours = parts.flatMap(({ format, ...part }) => (format ? [{ ...part, format }] : []));
    const other = ours.find(({ format }) => asked && format !== asked);
    if (other)
        return notAsked(context, other.format.what);
    const isLooking = options.attempts?.isLooking ?? false;
    const reports = [];
    const surplus = surplusReports();
    const entries = brokenEntries();
    for (const { document, format } of ours) {
        if (isLooking && format.finds === "findings")
            continue;
        const isWhole = !broken || document !== documents.at(-1);
        for (const read of format.read(document, { ...context, broken: entries }, isWhole)) {
            const unread = entries.takeProblem();
            const findings = unread ? [...read.findings, unreadableFinding(file, unread)] : read.findings;
            const contents = { ...read, findings };
            if (!surplus.has(contents))
                reports.push(toReport(file, format, contents));
        }
    }
    const why = broken && describeBreak("JSON", broken, reports, ours.at(-1)?.format);
    const [first, ...rest] = reports;
    if (!first) {
        const reason = problem ?? why;
        if (reason !== undefined)
            return unrecognised(context, reason);
        return notOurs(context, nameRelative(documents[0]));
    }
    const taken = ours.reduce((sum, { size }) => sum + size, 0);
    const notesOfFile = [
        ...text.notes,
        ...notes,
        ...(parts.length > 1
            ? [`Holds ${found.length} JSON documents one after the other; read ${taken} of them.`]
            : []),
        ...surplus.notes(),
    ];
    return {
        reports: [
            {
                ...first,
                findings: why ? [unreadableFinding(file, why), ...first.findings] : first.findings,
                notes: [...notesOfFile, ...first.notes],
            },
            ...rest,
        ],
    };
}
/** The requested format is tried first, because an empty list matches several formats. */
function findByShape(document, asked) {
    if (asked?.syntax === "json" && asked.matches(document))
        return asked;
    return jsonFormats.find(({ matches }) => matches(document));
}
/** The documents of a format with parts become one list. */
function json_report_joinParts(documents) {
    const format = documents.find((one) => one.format?.isPart)?.format;
    const isOne = (one) => one.format ? one.format === format : format?.isPart?.(one.document) === true;
    const parts = documents.filter(isOne);
    if (parts.length < 2)
        return documents;
    const document = parts.flatMap((part) => part.document);
    const list = { format, document, size: parts.length };
    return documents.flatMap((one) => (one === parts[0] ? [list] : isOne(one) ? [] : [one]));
}

;// CONCATENATED MODULE: ./build/formats/test-cases/retries.js
/** Merges attempts. The last one decides: a pass after a failure makes the test flaky. All times are added. */
function mergeAttempts(before, next) {
    const attempts = before.attempts + next.attempts;
    const finding = next.finding ?? before.finding;
    const isFlaky = next.outcome === "passed" && finding !== undefined;
    return {
        ...next,
        suite: before.suite,
        index: before.index,
        isFlaky,
        seconds: before.seconds + next.seconds,
        attempts,
        finding: finding && {
            ...finding,
            level: isFlaky ? "warning" : "failure",
            outcome: isFlaky ? "flaky" : "failed",
            attempts,
        },
    };
}

;// CONCATENATED MODULE: ./build/formats/test-cases/attempts.js


function openAttempts() {
    const seen = new Set();
    /** The last file of each test that was seen more than once. */
    const lastFiles = new Map();
    /** Tests with several attempts, by the last file and by identity. */
    const pending = new Map();
    const pathNumber = newPathNumber();
    let file = 0;
    let isLooking = true;
    return {
        get isLooking() {
            return isLooking;
        },
        startFile(number) {
            file = number;
        },
        startReading() {
            isLooking = false;
            seen.clear();
        },
        see(identity) {
            const hash = hash_hashOf(identity);
            if (seen.has(hash))
                lastFiles.set(hash, file);
            else
                seen.add(hash);
        },
        isRepeated: (identity) => lastFiles.has(hash_hashOf(identity)),
        add(identity, attempt) {
            const last = Math.max(lastFiles.get(hash_hashOf(identity)) ?? file, file);
            const tests = pending.get(last) ?? new Map();
            pending.set(last, tests);
            const before = tests.get(identity);
            tests.set(identity, { file, test: before ? merge(before, attempt) : attempt });
        },
        *takeFinished() {
            for (const { test } of pending.get(file)?.values() ?? [])
                yield test;
            pending.delete(file);
        },
        pathNumber,
    };
    /** A test is listed where it first ran, but in the file of its last attempt. */
    function merge(before, attempt) {
        const merged = mergeAttempts(before.test, attempt);
        const { suite, index } = attempt;
        return before.file === file ? merged : { ...merged, suite, index };
    }
}
function newPathNumber() {
    let count = 0;
    const newNode = () => ({ number: count++, next: new Map() });
    const root = newNode();
    const numbers = new WeakMap();
    return (names) => {
        const known = numbers.get(names);
        if (known !== undefined)
            return known;
        let node = root;
        for (const name of names) {
            const next = node.next.get(name) ?? newNode();
            node.next.set(name, next);
            node = next;
        }
        numbers.set(names, node.number);
        return node.number;
    };
}

;// CONCATENATED MODULE: ./build/formats/other/xml.js
/** Describes a document by its root, and what to do. A sentence without a subject. */
function describeForeignXml(root) {
    const [what, instead] = xml_findRelative(root);
    return `is ${what}, which isn't read.${instead ? ` ${instead}` : ""}`;
}
function xml_findRelative(root) {
    const isMaven = root.attribute("xmlns")?.includes("maven");
    if (isOpenTestReporting(root))
        return openTestReporting;
    if (root.name === "coverage" && root.attribute("clover") !== undefined)
        return ["a coverage report of Clover"];
    if (root.name === "project")
        return [isMaven ? "a Maven POM" : "a build file of Ant"];
    if (root.name === "assembly")
        return [isMaven ? "a descriptor of Maven's assembly plug-in" : "a manifest of Windows"];
    const [, what, instead] = relatives.find(([names]) => names.split(" ").includes(root.name)) ?? [];
    return [what ?? `XML with the root ${JSON.stringify(root.name.slice(0, 60))}`, instead];
}
/** Its prefixes are conventional. https://github.com/ota4j-team/open-test-reporting */
function isOpenTestReporting({ name, attribute }) {
    if (name !== "events" && name !== "execution")
        return false;
    const namespaces = ["xmlns", "xmlns:e", "xmlns:h", "xmlns:c", "xmlns:core", "xmlns:java"];
    return namespaces.some((declared) => attribute(declared)?.includes("opentest4j.org"));
}
const openTestReporting = [
    "a report in the Open Test Reporting format",
    "The JUnit Platform's tools write JUnit XML beside it: give the path of the TEST-*.xml files.",
];
/** By the names of the root, separated by spaces. */
const relatives = [
    [
        "testng-results",
        "TestNG's own report",
        "TestNG writes JUnit XML beside it, into the folder junitreports.",
    ],
    ["TestRun", "a report of CppUnit"],
    ["coverage", "a coverage report of Cobertura"],
    ["report", "a coverage report of JaCoCo"],
    ["testng-failed suite", "a suite file of TestNG"],
    ["pmd", "a PMD report", "Run PMD with --format sarif."],
    ["pmd-cpd", "a report of PMD's copy-paste detector"],
    [
        "StyleCopViolations",
        "a report of StyleCop",
        "Have the compiler write SARIF: dotnet build -p:ErrorLog=stylecop.sarif,version=2.1.",
    ],
    ["BugCollection", "a SpotBugs report", "Run SpotBugs with -sarif."],
    [
        "issues",
        "a report of Android Lint",
        "Set sarifReport = true in the lint block of the build file.",
    ],
    ["results", "a report of Cppcheck", "Run cppcheck with --output-format=sarif."],
    ["Site", "a dashboard file of CTest", "Run ctest with --output-junit junit.xml."],
    ["Report", "a report of ReSharper's InspectCode", "Run jb inspectcode with --format=Sarif."],
    ["OWASPZAPReport", "a report of ZAP", "Have ZAP write the template sarif-json."],
    ["analysis", "a report of OWASP Dependency-Check", "Run dependency-check with --format SARIF."],
    [
        "bom",
        "a bill of materials (CycloneDX)",
        "It lists components, no findings; scan it: grype sbom:FILE -o sarif.",
    ],
    ["jslint", "JSLint's XML", "Have the linter write Checkstyle XML or SARIF."],
    ["robot", "Robot Framework's own report", "Run robot with --xunit junit.xml."],
    ["Catch2TestRun Catch", "Catch2's own XML", "Run the tests with --reporter junit."],
    ["doctest", "doctest's own XML", "Run the tests with --reporters=junit."],
    [
        "TestLog TestResult",
        "Boost.Test's own XML",
        "Run the tests with --logger=JUNIT,all,junit.xml.",
    ],
    ["TestCase", "QtTest's own XML", "Run the test with -o junit.xml,junitxml."],
    ["testExecutions", "SonarQube's generic report", "Have the test runner write JUnit XML."],
    ["phpunit", "a configuration of PHPUnit", "Run phpunit with --log-junit junit.xml."],
    ["html HTML", "an HTML page"],
    ["svg", "an SVG image"],
    ["rss feed", "a feed"],
    [
        "plist",
        "a property list of Apple",
        "Let xcbeautify, xcpretty or fastlane's trainer write JUnit XML.",
    ],
    ["Project", "a project file of MSBuild"],
    ["manifest", "an Android manifest"],
    ["configuration", "a configuration"],
    ["beans", "a configuration of Spring"],
];

;// CONCATENATED MODULE: ./build/formats/xml-report.js






const roots = rootPattern(xmlFormats.flatMap(({ roots }) => roots));
/**
 * Reads an XML report and recognizes it by its root. If the document is cut off or isn't well-formed, the part before
 * the error counts, and the error is a failure.
 */
function readXmlReport(text, context) {
    const { file, options, asked } = context;
    let opened;
    let foreign;
    let other;
    const choose = (root) => {
        const format = findByRoot(root);
        if (opened && opened.format === format)
            return opened.reader.visitor;
        if (format?.finds === "findings" && options.attempts?.isLooking)
            return undefined;
        if (!opened && format) {
            const reader = format.open(context, text, root);
            if (!reader) {
                foreign ??= describeForeignXml(root);
                return undefined;
            }
            if (!asked || format === asked) {
                opened = { format, reader };
                return reader.visitor;
            }
        }
        other ??= format;
        foreign ??= format ? `is ${format.what}` : describeForeignXml(root);
        return undefined;
    };
    const { repairs, broken } = scanXml(text, roots, choose, options.tagLayouts);
    if (!opened && foreign !== undefined) {
        return other ? notAsked(context, other.what) : notOurs(context, foreign);
    }
    const places = placesInText(text, [...repairs.values(), ...(broken ? [broken.offset] : [])]);
    const contents = opened?.reader.finish(!broken);
    const report = opened && contents && toReport(file, opened.format, contents);
    const problem = broken &&
        describeBreak("XML", { reason: broken.message, place: places.get(broken.offset) ?? "", isCutOff: broken.isCutOff }, report ? [report] : [], opened?.format);
    if (!opened || !report)
        return unrecognised(context, problem ?? "It contains no report.");
    const findings = [
        ...report.findings,
        ...(problem ? [unreadableFinding(file, problem)] : []),
        ...(other ? [unreadableFinding(file, describeSecond(opened.format, other))] : []),
    ];
    const notes = [...repairs].map(([repair, offset]) => noteOf(repair, places.get(offset) ?? ""));
    return {
        reports: [{ ...report, findings, notes: [...text.notes, ...notes, ...report.notes] }],
    };
}
function findByRoot(root) {
    return xmlFormats.find((format) => format.roots.includes(root.name) && (format.matches?.(root) ?? true));
}
function noteOf(repair, place) {
    switch (repair) {
        case "forbidden character":
            return `Has control characters, which XML forbids, the first at ${place}; they were taken out.`;
        case "forbidden reference":
            return `Has references to control characters, which XML forbids, the first at ${place}; they were taken out.`;
        case "]]> in text":
            return `Has "]]>" in a text, which XML forbids, first at ${place}; it was read as text.`;
        case "< in attribute":
            return `Has "<" inside an attribute, which XML forbids, first at ${place}; it was read as text.`;
        case "& in attribute":
            return `Has "&" inside an attribute where XML wants "&amp;", first at ${place}; it was read as text.`;
        case "noise":
            return `Has text around the report, first at ${place}; it was skipped.`;
        case "several documents":
            return `Holds several reports one after the other, the second at ${place}; all were read.`;
        case "entity":
            return `Uses entities, the first at ${place}; they are never expanded, but shown as they are written.`;
    }
}

;// CONCATENATED MODULE: ./build/formats/index.js











const xmlRoots = xmlFormats.flatMap(({ roots }) => roots);
const formats_isEvent = (object) => jsonLinesFormats.some((format) => format.matches(object));
/**
 * Reads one file. Its content determines the format, not its name. Never throws because of the content. With
 * `mergeRetries`, cases with the same name are attempts. If that includes other files, `attempts` is required.
 */
function readReportFile(file, options) {
    if (!options.mergeRetries || options.attempts)
        return readOnce(file, options);
    const attempts = openAttempts();
    lookThrough(file, { ...options, attempts });
    attempts.startReading();
    return readOnce(file, { ...options, attempts });
}
/** Collects the cases of a file in `attempts`. The reports are discarded. */
function lookThrough(file, options) {
    if (findFormat(options.format)?.finds === "findings")
        return;
    const { names, ...others } = options;
    readOnce(file, { ...others, budget: newTextBudget() });
}
function readOnce(file, options) {
    const asked = findFormat(options.format);
    const context = { file, options, asked, budget: options.budget ?? newTextBudget() };
    let text;
    try {
        text = decode(file);
    }
    catch (error) {
        if (!(error instanceof UnreadableBytes))
            throw error;
        return unrecognised(context, `Its bytes can't be read: ${error.message}.`);
    }
    const syntax = guessSyntax(text, xmlRoots, formats_isEvent);
    if (syntax === "json-lines")
        return readJsonLinesReport(text, context);
    if (syntax === "xml" || syntax === "json") {
        if (asked && asked.syntax !== syntax)
            return notAsked(context, syntax.toUpperCase());
        const read = syntax === "xml" ? readXmlReport : readJsonReport;
        return withDamage(read(text, context), context, text);
    }
    if (syntax === "html")
        return notOurs(context, "is an HTML page, not a report.");
    const problem = syntax === "unknown" ? describeUnknown(text) : problems[syntax];
    const explanation = [problem, ...text.notes, text.damage ?? ""].join(" ").trimEnd();
    return unrecognised(context, explanation, text);
}
/** Adds a failure if part of the report may be missing, so that it never passes. */
function withDamage(reading, { file }, { damage }) {
    if (damage === undefined || "notReport" in reading)
        return reading;
    const [first, ...rest] = reading.reports;
    if (!first)
        return reading;
    // One finding is enough. A document that breaks off already has one with the place.
    const isBroken = first.findings.some(({ kind }) => kind === "report");
    const report = isBroken
        ? { ...first, notes: [damage, ...first.notes] }
        : { ...first, findings: [...first.findings, unreadableFinding(file, damage)] };
    return { reports: [report, ...rest] };
}
const problems = {
    empty: "The file is empty. The tool was stopped, or ended before it had anything to report. Its log may explain why.",
    zip: "It is a ZIP archive. Unpack it in a step before this one.",
};
function describeUnknown(text) {
    if (isTap(text))
        return `It is TAP. ${insteadOfTap}`;
    return `It is neither XML nor JSON: it begins with ${quoteStart(text)}. Have the tool write a report to its own file, and use the path of that file.`;
}

;// CONCATENATED MODULE: ./build/reports/attempt-order.js
/**
 * Sorts reports in the order of their attempts, for `merge-retries: all`: by path, with numbers in numeric order. Files
 * in subfolders come before the files next to them, because tools that write one report per attempt keep the earlier
 * ones in a subfolder:
 * https://bazel.build/reference/test-encyclopedia (`test_attempts/`),
 * https://learn.microsoft.com/en-us/dotnet/core/testing/microsoft-testing-platform-retry (`Retries/`)
 */
function inOrderOfAttempts(files) {
    const split = files.map((file) => ({ file, names: file.path.split("/") }));
    return split.sort((a, b) => compare(a.names, b.names)).map(({ file }) => file);
}
function compare(a, b) {
    for (let depth = 0; depth < a.length && depth < b.length; depth++) {
        const [ofA, ofB] = [a[depth], b[depth]];
        if (ofA === ofB)
            continue;
        const isFolder = Number(depth < a.length - 1) - Number(depth < b.length - 1);
        return isFolder !== 0 ? -isFolder : compareNames(ofA, ofB);
    }
    return a.length - b.length;
}
/** Sorts `run-2` before `run-10`. If only leading zeros differ, the text decides. */
function compareNames(a, b) {
    const [partsOfA, partsOfB] = [attempt_order_toParts(a), attempt_order_toParts(b)];
    for (let index = 0; index < partsOfA.length && index < partsOfB.length; index++) {
        const [ofA, ofB] = [partsOfA[index], partsOfB[index]];
        const difference = /^\d/.test(ofA) && /^\d/.test(ofB) ? Number(ofA) - Number(ofB) : 0;
        if (difference !== 0)
            return difference;
        if (ofA !== ofB)
            return ofA < ofB ? -1 : 1;
    }
    return partsOfA.length - partsOfB.length;
}
/** Splits a name into numbers and the text between them. */
function attempt_order_toParts(name) {
    return name.match(/\d+|\D+/g) ?? [];
}

;// CONCATENATED MODULE: ./build/formats/test-cases/name-sample.js



const name_sample_signs = unicodePattern(String.raw `[^\p{L}\p{N}]+`, "gu");
/** How much of a name is kept, in UTF-16 units. */
const name_sample_longest = 1000;
/** @param maxTests the number of a file's tests that are examined, which may have few different names */
function newNameSample(maxTests) {
    const names = [];
    const sample = { names, isFull: false, add };
    return sample;
    // Formats differ in whether the name includes the class.
    function add(className, name) {
        const start = className && name.startsWith(className) ? className.length : 0;
        names.push(detach(name.slice(start, start + name_sample_longest)));
        sample.isFull = names.length >= maxTests;
    }
}
/** The number of different names per file. */
const maxNames = 2000;
/** Returns the names as numbers, which are equal for `adds(x: 1)` and `Adds (x: 1)`. Those without letters don't count. */
function hashNames({ names }) {
    const hashes = new Set();
    for (const name of names) {
        if (hashes.size === maxNames)
            break;
        // Formats differ in the spaces and quotes of parameters.
        const letters = name.replace(name_sample_signs(), "").toLowerCase();
        if (letters !== "")
            hashes.add(hash_hashOf(letters));
    }
    return hashes;
}

;// CONCATENATED MODULE: ./build/reports/same-tests.js



/** Per format, over all files. After so many, no more are added. */
const same_tests_maxNames = 20_000;
/** Tests sampled per file. With many small files, the first few of each are enough. */
const same_tests_maxTests = { atFirst: 5000, later: 5 };
/** Detects reports that contain the same tests in two formats, so that everything counts twice. */
function openSameTests() {
    const formats = new Map();
    let names = 0;
    return {
        /** Returns an empty sample for the tests of the next file. */
        newSample: () => newNameSample(names < same_tests_maxNames ? same_tests_maxTests.atFirst : same_tests_maxTests.later),
        /** Adds the reports of one file and the names of their tests. */
        add(reports, sample) {
            const { file = "", format } = reports.find(({ finds }) => finds === "tests") ?? {};
            if (format === undefined)
                return;
            const all = formats.get(format) ?? { format, file, hashes: new Set() };
            if (all.hashes.size >= same_tests_maxNames)
                return;
            const hashes = hashNames(sample);
            if (hashes.size === 0)
                return;
            names += hashes.size;
            for (const hash of hashes)
                all.hashes.add(hash);
            formats.set(format, all);
        },
        notes() {
            const all = [...formats.values()];
            return all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => same_tests_noteOf(one, other)));
        },
    };
}
/** At least half of the smaller set's names must be in the other set, because a few names can be equal by chance. */
function same_tests_noteOf(one, other) {
    const [few, many] = one.hashes.size <= other.hashes.size ? [one, other] : [other, one];
    let common = 0;
    for (const hash of few.hashes)
        if (many.hashes.has(hash))
            common++;
    const isChance = common < 2 && many.hashes.size > 1;
    if (common * 2 < few.hashes.size || isChance)
        return [];
    const titles = `${titleOfFormat(one.format)} (${one.file}) and ${titleOfFormat(other.format)} (${other.file})`;
    return [
        `The same tests seem to be reported in two formats, ${titles}: ${formatNumber(common)} names are in both, and each test counts twice. Give only one of the two in the input reports.`,
    ];
}

;// CONCATENATED MODULE: ./build/reports/read-reports.js










/** Reads all files. A problem with one file becomes a finding or a note and doesn't affect the others. */
function readReports(found, given) {
    const options = { ...given, tagLayouts: newTagLayouts() };
    const reports = [];
    const notes = [];
    const skipped = [];
    const budget = newTextBudget();
    const sameTests = openSameTests();
    const files = options.mergeRetries === "all" ? inOrderOfAttempts(found) : found;
    const attempts = options.mergeRetries === "all" ? lookForAttempts(files, options) : undefined;
    for (const [index, file] of files.entries()) {
        attempts?.startFile(index);
        const names = files.length > 1 ? sameTests.newSample() : undefined;
        const own = { ...(attempts && { attempts }), ...(names && { names }) };
        const reading = readOne(file, options, () => readReportFile(file, { ...options, budget, ...own }));
        if ("reports" in reading) {
            for (const report of reading.reports)
                reports.push(report);
            if (names)
                sameTests.add(reading.reports, names);
        }
        else if (reading.isSomethingElse)
            skipped.push(file.path);
        else
            notes.push(reading.notReport);
    }
    return { reports, notes: [...notes, ...noteSkipped(skipped), ...sameTests.notes()] };
}
/** The number of files that are named. */
const read_reports_maxNamed = 10;
function noteSkipped(paths) {
    if (paths.length === 0)
        return [];
    const files = count(paths.length, "file");
    return [
        `Skipped ${files} that a wildcard or folder matched but that aren't reports: ${listSome(paths, read_reports_maxNamed, (path) => path)}.`,
    ];
}
/** Finds tests with cases in several files, which is possible only after the last file. */
function lookForAttempts(files, options) {
    const attempts = openAttempts();
    for (const [index, file] of files.entries()) {
        attempts.startFile(index);
        readOne(file, options, () => lookThrough(file, { ...options, attempts }));
    }
    attempts.startReading();
    return attempts;
}
function readOne(file, { format }, read) {
    try {
        return read();
    }
    catch (error) {
        const context = { file, asked: findFormat(format) };
        if (error instanceof errors/* UserError */.y)
            return unreadable(context, error.message);
        // System errors have a `syscall`: the file is gone or not readable. All other errors are bugs.
        if (!(error instanceof Error) || !("syscall" in error))
            throw error;
        return unreadable(context, `The file can't be opened: ${(0,errors/* messageOf */.b)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/run/read.js




/** @param pendingRepository the files that git lists while the reports are read */
async function read_readAll(inputs, world, found, pendingRepository) {
    const read = readReports(found.files, { ...inputs, ...(world.base && { startHash: startHash }) });
    const hints = inputs.ifNoReports === "ignore" ? [] : found.hints;
    const { reports, notes } = redactData({ reports: read.reports, notes: [...found.notes, ...hints, ...read.notes] }, world.secrets);
    if (reports.length === 0)
        return { reports, notes };
    const { repository, note } = await pendingRepository;
    const located = locate(reports, repository, {
        workingFolder: world.workingFolder,
        stripPrefix: inputs.stripPrefix,
        pathPrefix: inputs.pathPrefix,
        blobPages: {
            ...world.source,
            isCheckedOut: (commit) => commit === world.source.sha || commit === world.checkedOut,
        },
    });
    return {
        reports,
        notes: [...notes, ...(note ? [note] : []), ...located.notes],
        located: { ...located, repository },
    };
}

;// CONCATENATED MODULE: ./build/failure/read-failure.js




/**
 * Makes a function that reads the texts of a finding. Results are cached because the log, the annotation and the page
 * all need them. Findings are read lazily because only a few of thousands are shown.
 */
function openFailureReader() {
    return (0,once/* oncePer */.Pu)((finding) => {
        const comparison = readComparison({ ...finding, failures: failuresOf(finding) });
        return {
            headline: readHeadline(finding, comparison),
            lacksPoint: lacksPoint(finding.message, comparison),
            ...(comparison && { comparison }),
        };
    });
}

;// CONCATENATED MODULE: ./build/model/select.js





const rank = (level) => levels.indexOf(level);
/**
 * Sorts the worst first. Within a level, new findings come before known ones, tests before rules, then by path and
 * line, so that the order is deterministic. Findings that don't count come last.
 */
function sortFindings(findings) {
    // Most tools sort by place, so that the groups are nearly sorted.
    return groupBy(findings, select_rankOf)
        .toSorted(([a], [b]) => select_rankOf(a) - select_rankOf(b))
        .flatMap((group) => group.toSorted(compareLocations));
}
function select_rankOf({ isSetAside, finding, mark }) {
    const isKnown = mark?.state === "known";
    return ((isSetAside ? 1000 : 0) +
        rank(finding.level) * 100 +
        (isKnown ? 10 : 0) +
        kindRank[finding.kind]);
}
/** Findings without a place come first. */
function compareLocations(one, other) {
    const a = located_locationOf(one);
    const b = located_locationOf(other);
    return (compareText(a?.path ?? "", b?.path ?? "") ||
        (a?.startLine ?? 0) - (b?.startLine ?? 0) ||
        (a?.startColumn ?? 0) - (b?.startColumn ?? 0));
}
const kindRank = { run: 0, report: 1, test: 2, suite: 3, tool: 4, rule: 5 };
/** Compares UTF-16 units, because the order of a locale differs between machines. */
function compareText(a, b) {
    // Most neighbours have the same path, and comparing equal texts twice takes long.
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** @param sorted by `sortFindings` */
function select_select(sorted, options) {
    const annotated = [];
    let omitted = 0;
    const counts = { annotated: 0, omitted: 0 };
    const sharersOf = (0,once/* oncePerKeys */.ns)(annotationKeys, (first) => {
        const isOmitted = annotated.length >= options.maxAnnotations;
        const sharers = { first, isOmitted };
        if (isOmitted)
            omitted++;
        else
            annotated.push(sharers);
        return sharers;
    });
    sorted.forEach((item) => {
        const { finding } = item;
        if (item.kind === "unplaced" || item.isSetAside || !isAboutLine(finding))
            return;
        if (rank(finding.level) > rank(options.minLevel))
            return;
        const shared = annotatedSubjectOf(item);
        const subject = finding.kind === "test" ? subjectOf(finding) : shared;
        const own = sharersOf({ item, subject, shared, location: item.location });
        addSharer(own, subject);
        counts[own.isOmitted ? "omitted" : "annotated"]++;
        for (const place of item.further) {
            addSharer(sharersOf({ item, subject, shared, location: place.location, place }), subject);
        }
    });
    return { annotated: annotated.map(toAnnotated), omitted, findings: counts };
}
function addSharer(sharers, subject) {
    if (subject !== sharers.first.subject)
        sharers.others = (sharers.others ?? new Set()).add(subject);
}
/** What has the same keys shares an annotation. */
const annotationKeys = [
    ({ location }) => location.path,
    ({ location }) => location.startLine,
    ({ item, place }) => place?.message ?? item.finding.message,
    ({ item, location, shared }) => `${locationKeyOf(location)}\0${item.finding.level}\0${shared}`,
];
function toAnnotated({ first: { item, place }, others }) {
    const { finding, location, fix } = item;
    return {
        ...(place ?? { location, ...(fix && { fix }) }),
        finding,
        others: others?.size ?? 0,
    };
}
/** A file that a linter skipped as configured is mentioned on the page, but nothing is wrong with the file. */
function isAboutLine({ kind, level }) {
    return kind !== "tool" || level === "failure";
}

;// CONCATENATED MODULE: ./build/model/results.js



/** Sorts the findings, counts everything once, selects the annotations and decides the conclusion. */
function makeResults({ counted, ...found }, options) {
    const findings = sortFindings(found.findings);
    return {
        ...found,
        reports: counted.map(({ report }) => report),
        findings,
        totals: toTotals(counted, findings, found.comparison),
        selection: select_select(findings, options),
        conclusion: toConclusion(findings, options.failOn),
    };
}
/** A check passes only if no finding of level failure counts: `never` makes it neutral. */
function toConclusion([worst], failOn) {
    // Findings that don't count come last.
    if (!worst || worst.isSetAside)
        return "success";
    const { level } = worst.finding;
    if (failOn !== "never" && levels.indexOf(level) <= levels.indexOf(failOn))
        return "failure";
    return level === "failure" ? "neutral" : "success";
}

;// CONCATENATED MODULE: ./build/render/parts.js


/** Sorts the findings into parts in one pass, because there can be many thousands. */
function parts_toParts(findings) {
    const failures = [];
    const knownFailures = [];
    const passed = { flaky: [], warned: [] };
    const noFindings = () => ({ touched: [], untouched: [], known: [] });
    const ofLinters = { failure: noFindings(), warning: noFindings(), notice: noFindings() };
    const outside = [];
    const unlocated = [];
    findings.forEach((item) => {
        if (isUnlocated(item))
            unlocated.push(item);
        if (item.isOutside) {
            outside.push(item);
            return;
        }
        const { finding, mark } = item;
        const isOld = isKnown(item);
        if (finding.level === "failure")
            (isOld ? knownFailures : failures).push(item);
        if (finding.kind === "test" && finding.outcome !== "failed")
            passed[finding.outcome].push(item);
        if (!isOfLinter(finding))
            return;
        const { known, untouched, touched } = ofLinters[finding.level];
        (isOld ? known : mark?.isUntouched ? untouched : touched).push(item);
    });
    return { failures, knownFailures, passed, ofLinters, outside, unlocated };
}
/** A failure of a tool is shown like a failed test. */
function isOfLinter({ kind, level }) {
    return kind === "rule" || (kind === "tool" && level !== "failure");
}

;// CONCATENATED MODULE: ./build/render/page.js




/** Prepares what the check, the job summary, the comment, the files and the log have in common. */
function makePage(results, source, listTests) {
    const { findings } = results;
    const hasOneCause = haveOneCause(findings);
    const suites = nameSuites(results);
    const parts = parts_toParts(findings);
    return {
        results,
        parts,
        groups: {
            failures: groupFailures(parts.failures),
            knownFailures: groupFailures(parts.knownFailures),
        },
        source: { ...source, showsOwners: haveSeveralOwners(findings) },
        listTests,
        title: renderTitle(results, hasOneCause),
        hasOneCause,
        suites,
        suiteRows: toSuiteRows(suites),
    };
}
/** Returns true if the files of the findings have different owners, or if some have none. */
function haveSeveralOwners(findings) {
    let first;
    for (const item of findings) {
        if (item.kind === "unplaced")
            continue;
        const owners = item.owners?.join(" ") ?? "";
        first ??= owners;
        if (owners !== first)
            return true;
    }
    return false;
}
function renderTitle(results, hasOneCause) {
    const { nothingFound, findings, totals, comparison } = results;
    if (nothingFound)
        return "No reports found";
    const tooFew = findings.flatMap(({ finding }) => (finding.kind === "run" ? finding.message : []));
    const compared = comparison?.comparedWith
        ? { added: totals.added, fixed: totals.fixedTests }
        : {};
    const summary = [...tooFew, describeReports(totals.sum, { hasOneCause, ...compared })].join(", ");
    return summary.charAt(0).toUpperCase() + summary.slice(1);
}

;// CONCATENATED MODULE: ./build/reports/too-few-tests.js

/** Returns a failure if there are fewer test cases than required. No report counts as none. */
function findTooFewTests(tests, minTests) {
    if (tests >= minTests)
        return [];
    return [
        {
            kind: "unplaced",
            finding: {
                kind: "run",
                level: "failure",
                title: "Input min-tests",
                message: `only ${formatNumber(tests)} of at least ${formatNumber(minTests)} tests ran`,
                places: [],
            },
            report: too_few_tests_noReport,
            // It belongs to no file.
            reason: "",
        },
    ];
}
const too_few_tests_noReport = {
    file: "",
    tool: "",
    suites: [],
    findings: [],
    suppressed: 0,
    known: 0,
    notes: [],
};

;// CONCATENATED MODULE: ./build/run/render.js








function show(inputs, world, read, baseline) {
    const { results, digest } = toResults(inputs, world, read, baseline);
    const page = makePage(results, world.source, inputs.listTests);
    return { page, sections: toSections(page), digest };
}
function toResults(inputs, { base }, { reports, notes, located }, baseline) {
    const counted = reports.map(countReport);
    const { tests } = sumReports(counted).tests;
    const tooFew = findTooFewTests(tests, inputs.minTests);
    const common = { counted, notes, failureOf: openFailureReader() };
    if (!located) {
        const empty = { ...common, findings: tooFew, suiteFiles: new Map() };
        const results = makeResults(empty, inputs);
        const isFailure = inputs.ifNoReports === "error" || results.conclusion === "failure";
        const conclusion = isFailure ? "failure" : "neutral";
        const { reports, format } = inputs;
        const nothingFound = { reports, ...(format && { format }), title: titleOfFormat(format) };
        return { results: { ...results, conclusion, nothingFound } };
    }
    const compared = base && baseline && compareWithBase(reports, located, baseline, base, inputs);
    const results = makeResults({
        ...common,
        findings: [...tooFew, ...(compared ?? located).findings],
        suiteFiles: located.suiteFiles,
        ...(compared && { comparison: compared.comparison }),
        ...(located.hint && { hint: located.hint }),
    }, inputs);
    return { results, digest: compared?.digest };
}

;// CONCATENATED MODULE: ./build/render/suites/chart.js




/** The least time and number of suites that make a chart useful. */
const minimum = { seconds: 60, suites: 3 };
/** The number of suites that have their own slice. */
const maxSlices = 7;
/** Renders the time per suite as a pie chart. Job summaries render Mermaid, and a table has the same times. */
function toTimeChart({ suiteRows }) {
    const suites = suiteRows
        .filter(({ seconds }) => seconds >= 0.1)
        .sort((a, b) => b.seconds - a.seconds);
    const total = sumOf(suites);
    if (suites.length < minimum.suites || total < minimum.seconds)
        return [];
    // Mermaid merges slices with the same name.
    const slices = suites
        .slice(0, maxSlices)
        .map((suite, index) => toSlice(`${index + 1} ${chart_toLabel(suite)}`, suite.seconds));
    const rest = suites.slice(maxSlices);
    if (rest.length > 0)
        slices.push(toSlice(count(rest.length, "other"), sumOf(rest)));
    const chart = ["pie", `  title ${formatSeconds(total)} by suite`, ...slices].join("\n");
    return [{ title: "Where the time goes", intro: toFence(chart, "mermaid"), entries: [] }];
}
function sumOf(suites) {
    return suites.reduce((sum, { seconds }) => sum + seconds, 0);
}
/** Mermaid would show plain seconds, so the label has the formatted time. */
function toSlice(label, seconds) {
    return `  "${label}, ${formatSeconds(seconds)}" : ${seconds.toFixed(1)}`;
}
const chart_signs = unicodePattern(String.raw `[^\p{L}\p{N} ._/-]`, "gu");
/** Keeps only characters without a meaning in Mermaid. https://mermaid.js.org/syntax/pie.html */
function chart_toLabel({ name, file }) {
    const short = name ? name.slice(name.lastIndexOf(" \u203a ") + 1) : lastFolder(file) || "no suite";
    return toShortLine(short, 50).replace(chart_signs(), " ").trim();
}
/** A file name alone is often ambiguous: `cart/index.test.ts`. */
function lastFolder(file) {
    return file.split("/").slice(-2).join("/");
}

;// CONCATENATED MODULE: ./build/render/job-summary.js




const icons = { success: "\u2705", failure: "\u274c", neutral: "\u26aa" };
/**
 * Renders the step's part of the job summary.
 * @param bytes the remaining space
 */
function renderJobSummary(page, name, { lead, comesLast = false }, bytes, { summary, text } = toSections(page)) {
    const heading = `## ${icons[page.results.conclusion]} ${toText(name)} \u00b7 ${page.title}\n\n`;
    const about = lead && `${lead}\n\n`;
    const sections = [...summary, ...toTimeChart(page), ...text];
    const tries = [
        comesLast ? { head: heading, end: about } : { head: heading + about, end: "" },
        { head: heading, end: "" },
    ];
    for (const { head, end } of tries) {
        const room = bytes - Buffer.byteLength(head) - Buffer.byteLength(end);
        if (room >= 0)
            return `${head}${fitSections(sections, room)}${end}`;
    }
    return fitSections(sections, bytes);
}

;// CONCATENATED MODULE: ./build/render/json-file.js

/** Increases if a field changes its meaning or is removed. New fields don't count. */
const jsonVersion = 1;
/**
 * Renders the complete result for other tools, in pieces and with one report or finding per line. The format is
 * described in schema/result.schema.json.
 * @param digest what a later run needs for a comparison, as text
 */
function* renderJson({ results, title, source }, digest) {
    const { conclusion, reports, findings, notes, hint, nothingFound, comparison } = results;
    const head = {
        version: jsonVersion,
        sha: source.sha,
        conclusion,
        title,
        totals: json_file_toTotals(results),
        notes,
        stripPrefixHint: hint?.input === "strip-prefix" ? hint.line : undefined,
        pathPrefixHint: hint?.input === "path-prefix" ? hint.line : undefined,
        nothingFound: nothingFound && { reports: nothingFound.reports, format: nothingFound.format },
        comparison,
        digest,
    };
    yield toJson(head).slice(0, -1);
    yield* json_file_renderList("reports", reports, json_file_toReport);
    yield* json_file_renderList("findings", findings, json_file_toFinding);
    yield "}\n";
}
function* json_file_renderList(name, items, toItem) {
    yield `,\n${JSON.stringify(name)}:[`;
    for (const [i, item] of items.entries()) {
        yield `${i > 0 ? "," : ""}\n${toJson(toItem(item))}`;
    }
    yield "\n]";
}
/**
 * Leaves out what is undefined, and escapes `##[command]` and invisible characters, so that a step can print the file
 * safely.
 */
function toJson(value) {
    return toVisibleJson(JSON.stringify(value)).replaceAll("##[", "##\\u005b");
}
/** Uses the names of the action's outputs. */
function json_file_toTotals({ totals, selection }) {
    const { sum, levels, known, unlocated } = totals;
    return {
        ...sum.tests,
        seconds: sum.seconds,
        failures: levels.failure,
        warnings: levels.warning,
        notices: levels.notice,
        suppressed: sum.suppressed,
        known,
        unlocated,
        annotationsOmitted: selection.omitted,
    };
}
function json_file_toReport(report) {
    const { file, format = null, tool, suites, suppressed, known, notes, incomplete } = report;
    return { file, format, tool, suites, suppressed, known, notes, incomplete };
}
function json_file_toFinding(item) {
    const { finding, report, mark, isOutside, isSetAside } = item;
    const { parts: _, fix: __, ...own } = { fix: undefined, ...finding };
    const about = { ...own, mark, isOutside, isSetAside, report: report.file, tool: report.tool };
    if (item.kind === "unplaced") {
        const { reason, lookedFor } = item;
        return { ...about, location: null, unlocated: reason, lookedFor };
    }
    const { location, further, fix, owners } = item;
    return { ...about, location, further: further.length > 0 ? further : undefined, fix, owners };
}

;// CONCATENATED MODULE: ./build/run/write-files.js







function writeJson({ jsonFile }, { job }, shown) {
    if (!jsonFile)
        return { path: "" };
    const digest = shown.digest && writeDigest(shown.digest);
    const pieces = renderJson(shown.page, digest);
    return writeFile(job, jsonFile, pieces, "Input json-file: the file can't be written:");
}
function writeSummaryFile(inputs, { job }, shown) {
    if (!inputs.summaryFile)
        return { path: "" };
    const pieces = [renderShort(inputs, shown, { lead: "" })];
    const problem = "Input summary-file: the file can't be written:";
    return writeFile(job, inputs.summaryFile, pieces, problem);
}
function writeFile(job, path, pieces, problem) {
    try {
        return { path: job.writeFile(path, pieces) };
    }
    catch (error) {
        return { path: "", failure: `${problem} ${(0,errors/* messageOf */.b)(error)}` };
    }
}
/** For comments, and for tools that support less text than a job summary. */
function renderShort({ name }, { page, sections }, lead) {
    return renderJobSummary(page, name, lead, 65_000, sections);
}
/** Writes the comment with the content of the check run, and logs its address, or why there is none. */
async function publishComment(inputs, { writeComment, source, job }, shown, published) {
    const { comment, token, name } = inputs;
    if (comment === "never" || token === "" || !writeComment)
        return;
    const { conclusion, totals } = shown.page.results;
    const isChanged = totals.new + totals.fixed > 0;
    const wanted = { always: true, failures: conclusion === "failure", changes: isChanged };
    const { run, author } = published?.kind === "published" ? published : { run: undefined, author: defaultAuthor };
    const link = run?.url ? `See ${toCheckRunLink("the check run", run)}.` : "";
    const commented = await writeComment({
        headSha: source.sha,
        name,
        markdown: renderShort(inputs, shown, { lead: link, comesLast: true }),
        mayCreate: wanted[comment],
        author,
    });
    if (commented.kind === "written")
        job.info(`The comment: ${commented.url}`);
    if (commented.kind === "not written")
        job.warn(commented.why);
}
/** A job summary needs at least this many bytes. */
const minSummaryBytes = 4096;
function writeJobSummary({ name, jobSummary }, { job }, { page, sections }, lead) {
    if (!jobSummary || !job.hasSummary())
        return;
    const room = jobSummaryBytes - job.summaryBytes();
    if (room < minSummaryBytes) {
        job.warn("The job summary of this step is full, so that the result isn't in it: GitHub shows at most 1 MiB.");
        return;
    }
    try {
        job.appendSummary(renderJobSummary(page, name, lead, room, sections));
    }
    catch (error) {
        job.warn(`The job summary can't be written: ${(0,errors/* messageOf */.b)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/run.js










/**
 * Runs the action: reads, locates, renders, publishes and logs. Everything that the check shows is rendered before the
 * first request. Resolves with the reason why the step fails, or with undefined.
 */
async function run(inputs, world) {
    const { job } = world;
    const startedAt = world.now().toISOString();
    const pendingRepository = world.readRepository();
    const found = await world.findReportFiles();
    const read = await read_readAll(inputs, world, found, pendingRepository);
    const baseline = world.base && read.located && (await takeBaseline(world.base, read.located));
    let shown = show(inputs, world, read, baseline);
    const { results } = shown.page;
    const endsWithTitle = inputs.failStep && results.conclusion === "failure";
    const warned = logResults(job, shown.page, endsWithTitle);
    const outputs = toOutputs(results);
    if (results.nothingFound && inputs.ifNoReports === "ignore" && results.findings.length === 0) {
        job.setOutputs(outputs);
        return undefined;
    }
    let json = writeJson(inputs, world, shown);
    const check = toCheck(inputs, world, shown, startedAt);
    const published = await publishCheck(inputs, world, {
        ...check,
        ...(baseline?.run &&
            baseline.run.appId > 0 && { comparedApp: baseline.run.appId, withoutComparison }),
    });
    // If another App makes the check run, it can't be the base of a comparison.
    if (shown.page.results !== results)
        json = writeJson(inputs, world, shown);
    const { page } = shown;
    const messages = published &&
        toPublishingMessages(published, {
            fromFork: world.fromFork,
            isGitea: world.isGitea,
            wrongCommit: world.wrongCommit,
            hasJobSummary: inputs.jobSummary && job.hasSummary(),
            selection: page.results.selection,
        });
    job.setOutputs({
        ...toOutputs(page.results),
        ...toPublishedOutputs(published, page.results.selection.annotated.length),
        "json-file": json.path,
    });
    if (messages)
        logPublished(job, messages, page.results, inputs, warned);
    writeJobSummary(inputs, world, shown, messages ?? { lead: "" });
    const summaryFile = writeSummaryFile(inputs, world, shown);
    await publishComment(inputs, world, shown, published);
    const otherFailure = messages?.failure ?? json.failure ?? summaryFile.failure;
    if (otherFailure && endsWithTitle)
        job.info(page.title);
    return otherFailure ?? toFailure(inputs, page, published);
    /** Used if the check run is made by another App than the compared one. */
    function withoutComparison() {
        const { run: _, ...others } = baseline ?? {};
        shown = show(inputs, world, read, { ...others, why: anotherApp });
        for (const line of renderComparisonLines(shown.page.results))
            job.info(line);
        return toCheck(inputs, world, shown, startedAt);
    }
}
const anotherApp = "The base's check run is another App's.";
/** Ends with the address of the check, if there is one. */
function toFailure(inputs, page, published) {
    const { results } = page;
    if (results.conclusion !== "failure" || !inputs.failStep)
        return undefined;
    const { nothingFound } = results;
    const reason = nothingFound
        ? `No ${nothingFound.title} report found by the input reports: ${inputs.reports.join(", ")}.`
        : renderReason(page);
    const address = published?.kind === "published" ? published.run.url : "";
    return address ? `${reason} ${address}` : reason;
}

;// CONCATENATED MODULE: ./build/wrong-commit.js
/**
 * Events for which GITHUB_SHA is the newest commit of the default branch, while their workflows usually test another
 * commit: that of a commented pull request, or one in a dispatch's payload.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const eventsWithoutCommit = ["issue_comment", "repository_dispatch", "status"];
/**
 * Returns why the check may be for the wrong commit, and what to do. Undefined if it seems right. For a pull request,
 * testing the merge commit is right; on workflow_run the default branch is checked out while the reports are for the
 * run's commit.
 * @param head undefined if nothing is checked out
 */
function describeWrongCommit({ sha, isGiven, event, githubSha }, head) {
    if (event === "workflow_run")
        return undefined;
    const isMerge = head && head.parents.length > 1 && head.parents.includes(sha);
    const isPullRequest = event.startsWith("pull_request") && event !== "pull_request_target";
    const isPullRequestMerge = isPullRequest && head?.sha === githubSha;
    if (head && head.sha !== sha && !isMerge && !isPullRequestMerge) {
        const by = isGiven ? ", which the input sha names" : "";
        return `The check is for the commit ${toShort(sha)}${by}, but ${toShort(head.sha)} is checked out, so results or lines may be of another commit. Give the commit that was tested by the input sha, or check out the one that the check is for.`;
    }
    if (isGiven || !eventsWithoutCommit.includes(event))
        return undefined;
    return `The event ${event} doesn't say which commit was tested, so the check is for ${toShort(sha)}, the newest one of the default branch. If that isn't the one, give it by the input sha.`;
}
function toShort(sha) {
    return sha.slice(0, 7);
}

;// CONCATENATED MODULE: ./build/action.js























/** The runner passes it to the post stage as the variable STATE_check-run. */
const stateName = "check-run";
const action_token = core/* getInput */.V4("token");
const secrets = action_token ? [action_token] : [];
const job = openJob(secrets);
const log = { info: job.info, debug: job.debug };
async function runStep() {
    const inputs = readInputs(core/* getInput */.V4);
    const workflow = readWorkflowRun(process.env);
    const workingDirectory = resolveWorkingDirectory(workflow.workspace, inputs.workingDirectory);
    const root = findRoot(workingDirectory, workflow.workspace);
    const folders = { workspace: workflow.workspace, workingDirectory, root };
    const { owner, repo, serverUrl, runId, event, githubSha } = workflow;
    // Without a check run, the commit is used only for links.
    const sha = inputs.sha ?? (inputs.checkRun ? workflow.sha() : githubSha);
    const repository = `${owner}/${repo}`;
    const externalId = toExternalId(workflow, (0,external_node_crypto_.randomUUID)());
    const gitHub = openGitHub(inputs, repository, sha);
    const head = await readHead(folders);
    const isReadable = inputs.token !== "" && !workflow.isGitea;
    const base = openBase(inputs, {
        event,
        payload: workflow.payload(),
        githubSha,
        headSha: sha,
        name: inputs.name,
        externalId,
        ...(head && { checkout: head }),
    }, {
        checkout: folders,
        workingDirectory,
        clock: clock,
        log,
        connect: isReadable ? () => connect(inputs.token, repository) : undefined,
    });
    const pull = inputs.comment === "never" ? undefined : workflow.pull();
    const failure = await run(inputs, {
        ...(base && { base }),
        ...(pull && {
            writeComment: (plan) => action_writeComment({ ...plan, pull }, inputs.token, repository),
        }),
        findReportFiles: () => findReportFiles(inputs.reports, folders),
        readRepository: () => readRepository(root, workflow.workspace),
        workingFolder: toSlashes((0,external_node_path_.relative)(root, workingDirectory)),
        source: { serverUrl, owner, repo, sha },
        checkedOut: head?.sha,
        fromFork: inputs.checkRun && workflow.fromFork(),
        isGitea: workflow.isGitea,
        wrongCommit: describeWrongCommit({ sha, isGiven: inputs.sha !== undefined, event, githubSha }, head),
        workflowRunUrl: `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`,
        externalId,
        job: {
            ...job,
            writeFile(path, pieces) {
                const file = (0,external_node_path_.resolve)(workingDirectory, path);
                job.writeFile(file, workflow.outputFolders, pieces);
                return file;
            },
        },
        secrets,
        publish: (check) => gitHub.publish(check),
        now: () => new Date(),
    }).finally(async () => {
        base?.stop();
        await gitHub.close();
    });
    if (failure)
        job.fail(failure, inputs.name);
}
/** Starts the requests for data besides the reports right away if there will be a check run. */
function openGitHub(inputs, repository, headSha) {
    const start = async () => {
        const api = await connect(inputs.token, repository);
        const query = { headSha, name: toRedactor(secrets)(inputs.name) };
        return { api, lookups: lookups_startLookups({ api, clock: clock, log }, query) };
    };
    const started = canPublish(inputs) ? start() : undefined;
    // The error is reported when there is something to publish.
    const opened = started?.catch(() => undefined);
    return {
        publish: async (check) => action_publishCheck(check, await (started ?? start()), repository),
        close: async () => (await opened)?.lookups.stop(),
    };
}
async function action_publishCheck(check, { api, lookups }, repository) {
    const save = (state) => {
        // If nothing is left to close, the post stage ends at once.
        const saved = state.isClosed ? "" : JSON.stringify({ ...state, repository });
        core/* saveState */.LZ(stateName, saved);
    };
    return untilCancelled((signal) => publish(check, { api, clock: clock, log, save }, { signal, secrets, lookups }));
}
async function action_writeComment(plan, token, repository) {
    return untilCancelled(async (signal) => {
        const api = await connect(token, repository);
        return comment(plan, { api, clock: clock, log }, { signal, secrets });
    });
}
/** Passes a signal that is aborted when the runner cancels the step. */
async function untilCancelled(work) {
    const cancel = new AbortController();
    const stop = () => cancel.abort(new Error("The job was cancelled."));
    // A second signal has no effect: the check run is already being closed, and the runner kills the step in the end.
    process.on("SIGINT", stop).on("SIGTERM", stop);
    try {
        return await work(cancel.signal);
    }
    finally {
        process.off("SIGINT", stop).off("SIGTERM", stop);
    }
}
/** Completes the check run that a killed step left in progress. */
async function runPost(saved) {
    const { repository, ...state } = JSON.parse(saved);
    const api = await connect(core/* getInput */.V4("token"), repository);
    const closed = await closeLeftover(state, { api, clock: clock, log });
    const name = JSON.stringify(state.name);
    if (closed === "closed")
        job.info(`Closed the check run ${name}, which the step had left in progress.`);
    if (closed === "open")
        job.warn(`The check run ${name} may still be in progress: GitHub didn't let it be closed.`);
}
/** Octokit is the largest part of the program. It is loaded only for a check run. */
async function connect(token, repository) {
    const { connectGitHub } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(344)]).then(__webpack_require__.bind(__webpack_require__, 1649));
    return connectGitHub(token, repository);
}
/** @param saved the state of a check run that must still be closed. Undefined for the step itself. */
async function runStage(saved) {
    try {
        await (saved === undefined ? runStep() : runPost(saved));
    }
    catch (error) {
        // Unexpected errors include their stack for a bug report.
        const isOurs = !(error instanceof errors/* UserError */.y);
        if (isOurs && error instanceof Error && error.stack)
            job.info(error.stack);
        job.fail(isOurs ? `Internal error: ${(0,errors/* messageOf */.b)(error)}` : (0,errors/* messageOf */.b)(error));
    }
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * An error that the user can fix: a wrong input, a missing permission, a file. The message is one line with the cause
 * and the fix. It is shown without a stack.
 */
class UserError extends Error {
    name = "UserError";
}
/** Returns the message of any thrown value. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 1891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   Pu: () => (/* binding */ oncePer),
/* harmony export */   ns: () => (/* binding */ oncePerKeys)
/* harmony export */ });
/** Calls `make` on the first call and returns the same value after that. */
function once(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
/** Calls `make` once for each key and returns the same value after that. Object keys can be in a `WeakMap`. */
function oncePer(make, made = new Map()) {
    return (key) => {
        const before = made.get(key);
        if (before !== undefined || made.has(key))
            return before;
        const value = make(key);
        made.set(key, value);
        return value;
    };
}
/**
 * Calls `make` once for all items with the same keys, and returns the same value after that. A key is only asked for if
 * the keys before it aren't enough to distinguish the item from all earlier ones, so long keys come last.
 */
function oncePerKeys(keys, make) {
    const first = new Map();
    return (item) => {
        let found = first;
        for (let k = 0; found instanceof Map; k++) {
            const toKey = keys[k];
            const key = toKey(item);
            const next = found.get(key);
            if (next === undefined) {
                const value = make(item);
                found.set(key, { item, value });
                return value;
            }
            const toNextKey = keys[k + 1];
            if (!(next instanceof Map) && toNextKey) {
                const apart = new Map([[toNextKey(next.item), next]]);
                found.set(key, apart);
                found = apart;
            }
            else
                found = next;
        }
        return found.value;
    };
}


/***/ })

};
