import { getOctokit } from "@actions/github";
import { messageOf, UserError } from "../errors.ts";
import type { Api, ApiAnswer, NoAnswer } from "../publish/ports.ts";
import { fetchDirectly, unsent } from "./direct-fetch.ts";
import { findProxy } from "./proxy.ts";

/**
 * Connects to the API of one repository. The base URL comes from GITHUB_API_URL, the proxy from the environment. No
 * request is retried here, unlike in Octokit's plugin, which also retries writes.
 * @param repository `owner/name`
 * @throws UserError for a token that can't be sent in a header, or a base URL that isn't one of http or https
 */
export function connectGitHub(token: string, repository: string): Api {
  // The error of fetch would quote the token.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UserError("Input token: it has spaces or other characters that no token has.");
  }
  // Read on each call: the package reads the variable only once, when it is loaded.
  const baseUrl = (process.env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  // `localhost:8080` can be parsed too, with the protocol `localhost:`.
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    const written = JSON.stringify(baseUrl);
    throw new UserError(
      `GITHUB_API_URL isn't an address that starts with https:// or http://: ${written}.`,
    );
  }
  const proxy = findProxy(new URL(baseUrl));
  if (typeof proxy === "object") {
    const blocked = { ...noAnswer(proxy.problem, false), blockedBy: "proxy-address" as const };
    return { request: async () => blocked };
  }
  const octokit = getOctokit(token, {
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
        return toAnswer(
          await octokit.request({
            method,
            url: `/repos/${repository}${path}`,
            // Serialised here, so that it has exactly the planned length.
            ...(body !== undefined && { data: JSON.stringify(body) }),
            request: { signal: AbortSignal.any([stop.signal, timeout]), log: silent },
          }),
        );
      } catch (error) {
        if (hasResponse(error)) return toAnswer(error.response);
        if (timeout.aborted) return noAnswer(`No answer within ${timeoutMs / 1000} s`, true);
        const { cause, code, message } = readCause(error);
        const wasSent = !neverSent.has(code) && !unsent.has(cause);
        return (
          readBlock(code, message) ??
          noAnswer(`No answer (${message.replaceAll(token, "***")})`, wasSent)
        );
      } finally {
        stop.release();
      }
    },
  };
}

/** Returns a signal that follows another one after `ms` milliseconds. */
function startGrace(signal: AbortSignal, ms: number) {
  const later = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const follow = () => {
    timer = setTimeout(() => later.abort(signal.reason), ms);
  };
  if (signal.aborted) later.abort(signal.reason);
  else signal.addEventListener("abort", follow, { once: true });
  return {
    signal: later.signal,
    release() {
      signal.removeEventListener("abort", follow);
      clearTimeout(timer);
    },
  };
}

const ignore = () => {};
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
const certificateCode =
  /CERT|CRL|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|UNABLE_TO_VERIFY_LEAF_SIGNATURE/;

/** Returns what blocked the request, if it blocks every other request too. A 5xx from a proxy may be temporary. */
function readBlock(code: string, message: string): NoAnswer | undefined {
  const blocked = { kind: "no answer", wasSent: false } as const;
  if (certificateCode.test(code)) {
    return { ...blocked, why: `${code}: ${message}`, blockedBy: "certificate" };
  }
  // The message of undici for a response to CONNECT. It has no code.
  const [, status] = /^Proxy response \((\d{3})\)/.exec(message) ?? [];
  if (status === undefined) return undefined;
  const why = `the proxy answered HTTP ${status}`;
  const isRefused = /^4(?!08|29)/.test(status);
  return { ...blocked, why, ...(isRefused && { blockedBy: "proxy" }) };
}

interface Response {
  readonly status: number;
  readonly headers: object;
  readonly data: unknown;
}

/** Octokit throws for every status from 300 on. */
function hasResponse(error: unknown): error is { readonly response: Response } {
  return error instanceof Error && "response" in error && error.response !== undefined;
}

function toAnswer({ status, headers, data }: Response): ApiAnswer {
  return { kind: "answer", status, headers: headers as ApiAnswer["headers"], body: data };
}

function noAnswer(why: string, wasSent: boolean): NoAnswer {
  return { kind: "no answer", wasSent, why };
}

/** Returns the socket's error, below the layers that only say that fetching failed. */
function readCause(error: unknown) {
  let cause = error;
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return { cause: cause as Error, code, message: (messageOf(cause) || code).trim() };
}
