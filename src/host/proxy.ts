import { checkBypass, getProxyUrl } from "@actions/http-client/lib/proxy";

/** Whether requests go through a proxy, or why they can't. */
export type Proxy = "none" | "used" | { readonly problem: string };

/**
 * Finds the proxy for an address in the environment. @actions/http-client uses none at all if it can't read the
 * variable, so that requests would go around the proxy until their time is over. It takes the host of `proxy:8080` for
 * a protocol. For curl and the runner this is the proxy `http://proxy:8080`, so `http://` is added to the variable.
 */
export function findProxy(address: URL, env = process.env): Proxy {
  const scheme = address.protocol === "https:" ? "https" : "http";
  const name = [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`].find((name) => env[name]);
  if (name === undefined || checkBypass(address)) return "none";
  if (!env[name]?.includes("://")) env[name] = `http://${env[name]}`;
  const proxy = getProxyUrl(address);
  if (proxy?.hostname && /^https?:$/.test(proxy.protocol)) return "used";
  // The variable may contain a password.
  return {
    problem: `${name} isn't an address such as http://user:password@proxy.example.com:8080; write characters such as #, / and % in the password as %23, %2F and %25`,
  };
}
