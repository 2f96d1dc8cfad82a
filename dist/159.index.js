export const id = 159;
export const ids = [159];
export const modules = {

/***/ 1738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(6550);
// EXTERNAL MODULE: ./build/node_modules/@actions/http-client/lib/proxy.js
var proxy = __webpack_require__(3158);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(7035);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
;// CONCATENATED MODULE: ./build/host/direct-fetch.js


/** The code of an error: no connection was made within `connectMs`, so nothing was sent. */
const connectTimeout = "CONNECT_TIMEOUT";
const connectMs = 10_000;
/** https://fetch.spec.whatwg.org/#http-redirect-fetch */
const redirectsAtMost = 20;
// A connection that nobody uses is closed soon: a server may close it at the moment when a request is sent on it.
const options = { keepAlive: true, timeout: 4000 };
const agents = { "http:": new external_node_http_.Agent(options), "https:": new external_node_https_.Agent(options) };
/**
 * `fetch` as far as Octokit uses it, by Node's HTTP client, without a proxy. The global `fetch` of Node takes 140 ms of
 * processor time and 26 MB more for three requests: docs/decisions/start-up.md.
 */
async function fetchDirectly(address, init) {
    let url = new URL(address);
    let next = init;
    for (let redirects = 0;; redirects++) {
        const answer = await send(url, next);
        const location = isRedirect(answer.status) ? answer.headers.get("location") : undefined;
        if (location === undefined || redirects === redirectsAtMost)
            return answer;
        const target = new URL(location, url);
        next = follow(next, answer.status, target.origin === url.origin);
        url = target;
    }
}
function isRedirect(status) {
    return [301, 302, 303, 307, 308].includes(status);
}
/** The request to send to where an answer points. Another origin doesn't get the token. */
function follow({ method, headers, body, signal }, status, isSameOrigin) {
    const isGet = status === 303 || (status <= 302 && method === "POST");
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
function send(url, { method, headers, body, signal }) {
    return new Promise((resolve, reject) => {
        const { request } = url.protocol === "https:" ? external_node_https_namespaceObject : external_node_http_namespaceObject;
        const agent = agents[url.protocol === "https:" ? "https:" : "http:"];
        const sent = request(url, { method, headers, agent, signal }, (incoming) => {
            const pieces = [];
            incoming.on("data", (piece) => pieces.push(piece));
            incoming.once("end", () => resolve(toAnswer(url, incoming, Buffer.concat(pieces))));
            // What has come of a body that broke off could be taken for all of it.
            incoming.on("error", (error) => {
                if (signal.aborted)
                    reject(error);
                else
                    resolve(toAnswer(url, incoming, error));
            });
        });
        sent.on("error", reject);
        sent.once("socket", (socket) => {
            if (!socket.connecting)
                return;
            const timer = setTimeout(() => {
                const seconds = connectMs / 1000;
                const error = new Error(`no connection to ${url.host} within ${seconds} s`);
                sent.destroy(Object.assign(error, { code: connectTimeout }));
            }, connectMs);
            const stop = () => clearTimeout(timer);
            socket.once(url.protocol === "https:" ? "secureConnect" : "connect", stop);
            socket.once("close", stop);
        });
        sent.end(body);
    });
}
function toAnswer(url, incoming, body) {
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

;// CONCATENATED MODULE: ./build/host/github.js




/**
 * The API of one repository. The base URL comes from GITHUB_API_URL, the proxy from the environment. Nothing is
 * repeated here, unlike with Octokit's own plugin, which repeats writes too.
 * @param repository `owner/name`
 * @throws UserError for a token that no header can hold
 */
function connectGitHub(token, repository) {
    // The error that fetch throws for it would quote the token.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* UserError */.y("Input token: it has spaces or other characters that no token has.");
    }
    // Asked for at each call: the package reads the variable once, when it is loaded.
    const baseUrl = process.env.GITHUB_API_URL ?? "https://api.github.com";
    const isProxied = Boolean((0,proxy/* getProxyUrl */.s)(new URL(baseUrl))?.hostname);
    const octokit = (0,github/* getOctokit */.Q)(token, {
        baseUrl,
        userAgent: "report-to-check",
        log: silent,
        // Through a proxy the package's own one, which is undici's.
        ...(!isProxied && { request: { fetch: fetchDirectly } }),
    });
    return {
        async request({ method, path, body, timeoutMs, signal, graceMs = 0 }) {
            const timeout = AbortSignal.timeout(timeoutMs);
            const stop = startGrace(signal, graceMs);
            try {
                return github_toAnswer(await octokit.request({
                    method,
                    url: `/repos/${repository}${path}`,
                    // As text, so that it is as long as it was planned to be.
                    ...(body !== undefined && { data: JSON.stringify(body) }),
                    request: { signal: AbortSignal.any([stop.signal, timeout]), log: silent },
                }));
            }
            catch (error) {
                if (hasResponse(error))
                    return github_toAnswer(error.response);
                if (timeout.aborted)
                    return noAnswer(`No answer within ${timeoutMs / 1000} s`, true);
                const { code, message } = readCause(error);
                return (readBlock(code, message) ??
                    noAnswer(`No answer (${message.replaceAll(token, "***")})`, !neverSent.has(code)));
            }
            finally {
                stop.release();
            }
        },
    };
}
/** A signal that follows another one after so many milliseconds. */
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
/** Octokit would print what the server's headers say. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
/** Nothing was sent, because there was no connection to send it on. */
const neverSent = new Set([
    connectTimeout,
    "EAI_AGAIN",
    "ECONNREFUSED",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "UND_ERR_CONNECT_TIMEOUT",
]);
/**
 * OpenSSL's names for what may be wrong with a certificate, and Node's own that begin with ERR_TLS_CERT.
 * https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const certificateCode = /CERT|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;
/** What stopped the request on its way, where it stops every other one too; a proxy's 5xx may pass. */
function readBlock(code, message) {
    const blocked = { kind: "no answer", wasSent: false };
    if (certificateCode.test(code)) {
        return { ...blocked, why: `${code}: ${message}`, blockedBy: "certificate" };
    }
    // What undici says of an answer to CONNECT, which has no code of its own.
    const [, status] = /^Proxy response \((\d{3})\)/.exec(message) ?? [];
    if (status === undefined)
        return undefined;
    const why = `the proxy answered HTTP ${status}`;
    const isRefused = /^4(?!08|29)/.test(status);
    return { ...blocked, why, ...(isRefused && { blockedBy: "proxy" }) };
}
/** Octokit throws every answer from 300 on. */
function hasResponse(error) {
    return error instanceof Error && "response" in error && error.response !== undefined;
}
function github_toAnswer({ status, headers, data }) {
    return { kind: "answer", status, headers: headers, body: data };
}
function noAnswer(why, wasSent) {
    return { kind: "no answer", wasSent, why };
}
/** What the socket said, below the layers that only say that fetching failed. */
function readCause(error) {
    let cause = error;
    while (cause instanceof Error && cause.cause !== undefined)
        cause = cause.cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    return { code, message: (0,errors/* messageOf */.b)(cause) || code };
}


/***/ }),

/***/ 5556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/** Made when @actions/github is loaded, where there is a proxy for GITHUB_API_URL. */
class ProxyAgent {
    #real;
    #options;
    constructor(options) {
        this.#options = options;
    }
    open() {
        this.#real ??= __webpack_require__.e(/* import() */ 480).then(__webpack_require__.t.bind(__webpack_require__, 2480, 19)).then((undici) => new undici.ProxyAgent(this.#options));
        return this.#real;
    }
}
async function fetch(url, { dispatcher, ...init }) {
    const undici = await __webpack_require__.e(/* import() */ 480).then(__webpack_require__.t.bind(__webpack_require__, 2480, 19));
    const agent = await dispatcher?.open();
    return undici.fetch(url, { ...init, ...(agent && { dispatcher: agent }) });
}


/***/ })

};
