import { checkBypass } from "@actions/http-client/lib/proxy";

/** Whether requests go through a proxy, or why they can't. */
export type ProxyUse = "none" | "used" | { readonly problem: string };

/**
 * Finds the proxy for an address in the environment. @actions/http-client uses none at all if it can't read the
 * variable, so that requests would go around the proxy until their time is over. It takes the host of `proxy:8080` for
 * a protocol. For curl and the runner this is the proxy `http://proxy:8080`, so `http://` is added to the variable.
 */
export function findProxy(address: URL, env = process.env): ProxyUse {
  const scheme = address.protocol === "https:" ? "https" : "http";
  const name = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find((name) => env[name]);
  if (name === undefined || checkBypass(address)) return "none";
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
function isProxyAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
  return (
    /^https?:$/.test(protocol) &&
    /^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(hostname) &&
    isEncoded(username) &&
    isEncoded(password) &&
    !`${pathname}${search}${hash}`.includes("@")
  );
}

/** Returns whether each `%` begins an encoded character. */
function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
