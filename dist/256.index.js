export const id = 256;
export const ids = [256];
export const modules = {

/***/ 1065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/github/lib/github.js + 19 modules
var github = __webpack_require__(5966);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/once.js
var once = __webpack_require__(1891);
;// CONCATENATED MODULE: ./build/host/direct-fetch.js


/** Errors that occurred before there was a connection, TLS included, so that nothing was sent. */
const unsent = new WeakSet();
const connectMs = 10_000;
/** https://fetch.spec.whatwg.org/#http-redirect-fetch */
const maxRedirects = 20;
// Idle connections are closed early, because a server may close one at the moment a request is sent on it.
const options = { keepAlive: true, timeout: 4000 };
/** TLS is loaded only if it is used. Node then parses all root certificates in a thread of its own. */
const clients = {
    http: (0,once/* once */.Oo)(async () => ({ request: external_node_http_.request, agent: new external_node_http_.Agent(options) })),
    https: (0,once/* once */.Oo)(async () => {
        const { request, Agent } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 4708, 19));
        return { request, agent: new Agent(options) };
    }),
};
/**
 * `fetch` as far as Octokit uses it, on Node's HTTP client and without a proxy. Node's global `fetch` takes 140 ms more
 * CPU time and 26 MB more memory for three requests: docs/decisions/start-up.md.
 */
async function fetchDirectly(address, init) {
    let url = new URL(address);
    let next = init;
    for (let redirects = 0;; redirects++) {
        const answer = await send(url, next);
        const location = isRedirect(answer.status) ? answer.headers.get("location") : undefined;
        if (location === undefined || redirects === maxRedirects)
            return answer;
        const target = new URL(location, url);
        next = follow(next, answer.status, target.origin === url.origin);
        url = target;
    }
}
function isRedirect(status) {
    return [301, 302, 303, 307, 308].includes(status);
}
/**
 * Returns the request for a redirect. The token isn't sent to another origin. Unlike in browsers, a POST stays a POST
 * with 301 and 302 too if the origin is the same: as a GET it would read something else. Another origin doesn't get its
 * body.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function follow({ method, headers, body, signal }, status, isSameOrigin) {
    const losesBody = method === "POST" && !isSameOrigin && [301, 302].includes(status);
    const isGet = status === 303 || losesBody;
    const dropped = [
        ...(isSameOrigin ? [] : ["authorization"]),
        ...(isGet ? ["content-type", "content-length"] : []),
    ];
    const kept = Object.entries(headers).filter(([name]) => !dropped.includes(name.toLowerCase()));
    return {
        method: isGet ? "GET" : method,
        headers: Object.fromEntries(kept),
        ...(!isGet && body !== undefined && { body }),
        signal,
    };
}
async function send(url, { method, headers, body, signal }) {
    const { request, agent } = await clients[url.protocol === "https:" ? "https" : "http"]();
    return new Promise((resolve, reject) => {
        const sent = request(url, { method, headers, agent, signal }, (incoming) => {
            const pieces = [];
            incoming.on("data", (piece) => pieces.push(piece));
            incoming.once("end", () => resolve(toFetched(url, incoming, Buffer.concat(pieces))));
            // A partial body could be mistaken for the whole.
            incoming.on("error", (error) => {
                if (signal.aborted)
                    reject(error);
                else
                    resolve(toFetched(url, incoming, error));
            });
        });
        let isConnected = false;
        sent.on("error", (error) => {
            if (!isConnected)
                unsent.add(error);
            reject(error);
        });
        sent.once("socket", (socket) => {
            isConnected = !socket.connecting;
            if (isConnected)
                return;
            const timer = setTimeout(() => {
                sent.destroy(new Error(`no connection to ${url.host} within ${connectMs / 1000} s`));
            }, connectMs);
            const stop = () => clearTimeout(timer);
            socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
                isConnected = true;
                stop();
            });
            socket.once("close", stop);
        });
        sent.end(body);
    });
}
function toFetched(url, incoming, body) {
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : (value ?? "")]);
    const read = async () => {
        if (body instanceof Error)
            throw body;
        return body;
    };
    return {
        status: incoming.statusCode ?? 0,
        statusText: incoming.statusMessage ?? "",
        url: url.href,
        headers: new Map(headers),
        text: async () => (await read()).toString("utf8"),
        arrayBuffer: async () => new Uint8Array(await read()).buffer,
    };
}

// EXTERNAL MODULE: ./build/node_modules/@actions/http-client/lib/proxy.js
var lib_proxy = __webpack_require__(7012);
;// CONCATENATED MODULE: ./build/host/proxy.js

/**
 * Finds the proxy for an address in the environment. @actions/http-client uses none at all if it can't read the
 * variable, so that requests would go around the proxy until their time is over. It takes the host of `proxy:8080` for
 * a protocol. For curl and the runner this is the proxy `http://proxy:8080`, so `http://` is added to the variable.
 */
function findProxy(address, env = process.env) {
    const scheme = address.protocol === "https:" ? "https" : "http";
    const name = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find((name) => env[name]);
    if (name === undefined || (0,lib_proxy/* checkBypass */.H)(address))
        return "none";
    const written = env[name] ?? "";
    const proxy = written.includes("://") ? written : `http://${written}`;
    if (isProxyAddress(proxy)) {
        env[name] = proxy;
        return "used";
    }
    // The variable may contain a password.
    return {
        problem: `${name} isn't an address such as http://user:password@proxy.example.com:8080; leave out quotes, and write characters such as #, / and % in the password as %23, %2F and %25`,
    };
}
/**
 * Returns whether @actions/http-client can use an address. It decodes the user and the password. A URL's host may have
 * quotes and `$`, a host's name can't. An `@` after the host means that the password has a `/`, `?` or `#`.
 */
function isProxyAddress(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
    return (/^https?:$/.test(protocol) &&
        /^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(hostname) &&
        isEncoded(username) &&
        isEncoded(password) &&
        !`${pathname}${search}${hash}`.includes("@"));
}
/** Returns whether each `%` begins an encoded character. */
function isEncoded(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/host/github.js




/**
 * Connects to the API of one repository. The base URL comes from GITHUB_API_URL, the proxy from the environment. No
 * request is retried here, unlike in Octokit's plugin, which also retries writes.
 * @param repository `owner/name`
 * @throws UserError for a token that can't be sent in a header, or a base URL that isn't one of http or https
 */
function connectGitHub(token, repository) {
    // The error of fetch would quote the token.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* UserError */.y("Input token: it has spaces or other characters that no token has.");
    }
    // Read on each call: the package reads the variable only once, when it is loaded.
    const baseUrl = (process.env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
    // `localhost:8080` can be parsed too, with the protocol `localhost:`.
    if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
        const written = JSON.stringify(baseUrl);
        throw new errors/* UserError */.y(`GITHUB_API_URL isn't an address that starts with https:// or http://: ${written}.`);
    }
    const proxy = findProxy(new URL(baseUrl));
    if (typeof proxy === "object") {
        const blocked = { ...noAnswer(proxy.problem, false), blockedBy: "proxy-address" };
        return { request: async () => blocked };
    }
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl,
        userAgent: "report-to-check",
        log: silent,
        // With a proxy, the package's default is used, which is undici's fetch.
        ...(proxy === "none" && { request: { fetch: fetchDirectly } }),
    });
    return {
        async request({ method, path, body, timeoutMs, signal, graceMs = 0 }) {
            const timeout = AbortSignal.timeout(timeoutMs);
            const stop = startGrace(signal, graceMs);
            try {
                return toAnswer(await octokit.request({
                    method,
                    url: `/repos/${repository}${path}`,
                    // Serialised here, so that it has exactly the planned length.
                    ...(body !== undefined && { data: JSON.stringify(body) }),
                    request: { signal: AbortSignal.any([stop.signal, timeout]), log: silent },
                }));
            }
            catch (error) {
                if (hasResponse(error))
                    return toAnswer(error.response);
                if (timeout.aborted)
                    return noAnswer(`No answer within ${timeoutMs / 1000} s`, true);
                const { cause, code, message } = readCause(error);
                const wasSent = !neverSent.has(code) && !unsent.has(cause);
                return (readBlock(code, message) ??
                    noAnswer(`No answer (${message.replaceAll(token, "***")})`, wasSent));
            }
            finally {
                stop.release();
            }
        },
    };
}
/** Returns a signal that follows another one after `ms` milliseconds. */
function startGrace(signal, ms) {
    const later = new AbortController();
    let timer;
    const follow = () => {
        timer = setTimeout(() => later.abort(signal.reason), ms);
    };
    if (signal.aborted)
        later.abort(signal.reason);
    else
        signal.addEventListener("abort", follow, { once: true });
    return {
        signal: later.signal,
        release() {
            signal.removeEventListener("abort", follow);
            clearTimeout(timer);
        },
    };
}
const ignore = () => { };
/** Octokit would print texts from the server's headers. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
/** Codes of errors that occur before anything is sent, for requests through a proxy. */
const neverSent = new Set([
    "EAI_AGAIN",
    "ECONNREFUSED",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "UND_ERR_CONNECT_TIMEOUT",
]);
/**
 * OpenSSL's names of certificate problems, and Node's own, which begin with ERR_TLS_CERT.
 * https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const certificateCode = /CERT|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
/** Returns what blocked the request, if it blocks every other request too. A 5xx from a proxy may be temporary. */
function readBlock(code, message) {
    const blocked = { kind: "no answer", wasSent: false };
    if (certificateCode.test(code)) {
        return { ...blocked, why: `${code}: ${message}`, blockedBy: "certificate" };
    }
    // The message of undici for a response to CONNECT. It has no code.
    const [, status] = /^Proxy response \((\d{3})\)/.exec(message) ?? [];
    if (status === undefined)
        return undefined;
    const why = `the proxy answered HTTP ${status}`;
    const isRefused = /^4(?!08|29)/.test(status);
    return { ...blocked, why, ...(isRefused && { blockedBy: "proxy" }) };
}
/** Octokit throws for every status from 300 on. */
function hasResponse(error) {
    return error instanceof Error && "response" in error && error.response !== undefined;
}
function toAnswer({ status, headers, data }) {
    return { kind: "answer", status, headers: headers, body: data };
}
function noAnswer(why, wasSent) {
    return { kind: "no answer", wasSent, why };
}
/** Returns the socket's error, below the layers that only say that fetching failed. */
function readCause(error) {
    let cause = error;
    while (cause instanceof Error && cause.cause !== undefined)
        cause = cause.cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    return { cause: cause, code, message: ((0,errors/* messageOf */.b)(cause) || code).trim() };
}


/***/ }),

/***/ 2448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ HttpClient),
/* harmony export */   h: () => (/* binding */ fetch)
/* harmony export */ });
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1891);
/**
 * The parts of undici and @actions/http-client that @actions/github uses. They load the packages only when a request
 * goes through a proxy. In the bundle, this replaces the two packages of @actions/github: see dev/build.ts.
 */

/** @actions/github asks for agents when it is loaded, and passes them on. */
class HttpClient {
    /** Agents of Node's client. Octokit sends nothing with it. */
    getAgent() {
        return undefined;
    }
    /** Returns the address instead of the agent of undici, which is created with the first request. */
    getAgentDispatcher(url) {
        return url;
    }
}
/** @param dispatcher the address for which to create an agent */
async function fetch(url, { dispatcher, ...init }) {
    const undici = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19));
    const agent = (await realClient()).getAgentDispatcher(dispatcher);
    return undici.fetch(url, { ...init, ...(agent && { dispatcher: agent }) });
}
/** One for all requests, because it keeps the agent. */
const realClient = (0,_once_js__WEBPACK_IMPORTED_MODULE_0__/* .once */ .Oo)(async () => {
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(108)]).then(__webpack_require__.bind(__webpack_require__, 5108));
    return new HttpClient();
});


/***/ })

};
