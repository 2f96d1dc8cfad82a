import { describe, expect, onTestFinished, test, vi } from "vitest";
import { findProxy } from "../../src/host/proxy.ts";

const gitHub = new URL("https://api.github.example");

/** Sets the only proxy variables. */
function setProxy(env: Readonly<Record<string, string>>): void {
  const none = { https_proxy: "", HTTPS_PROXY: "", http_proxy: "", HTTP_PROXY: "", no_proxy: "" };
  for (const [name, value] of Object.entries({ ...none, NO_PROXY: "", ...env }))
    vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

test.each([
  ["https_proxy", "http://proxy.example.com:8080"],
  ["HTTPS_PROXY", "https://me:p%23ss@proxy.example.com"],
  ["https_proxy", "HTTP://Proxy.Example.com:8080/"],
])("the variable %s with %j is used", (name, value) => {
  setProxy({ [name]: value });
  expect(findProxy(gitHub)).toBe("used");
  expect(process.env[name]).toBe(value);
});

test.each([
  "proxy.example.com:8080",
  "proxy",
  "me:pass@10.0.0.1:3128",
  "[::1]:3128",
  "my_proxy:80",
])("an address without a protocol is one of http: %j", (value) => {
  setProxy({ https_proxy: value });
  expect(findProxy(gitHub)).toBe("used");
  expect(process.env.https_proxy).toBe(`http://${value}`);
});

describe("an address that can't be used is a problem, and isn't shown", () => {
  test.each([
    "http://me:sesame#1@proxy.example.com:8080",
    "http://me:sesame/1@proxy.example.com:8080",
    "http://me:100%sesame@proxy.example.com:8080",
    "me:sesame#1@proxy.example.com:8080",
    "socks5://me:sesame@proxy.example.com",
    "http://:8080",
    "http://me:1#sesame@proxy.example.com:8080",
    "http://me:1/sesame@proxy.example.com:8080",
    "HTTP://me:%zzsesame@proxy.example.com:1",
    "http://sesame%zz@proxy.example.com",
    "HTTP://proxy.example.com:99999",
    "htp://[::1",
    "://sesame",
    '"http://me:sesame@proxy.example.com:8080"',
    "'proxy.example.com'",
    '"proxy.example.com"',
    "http://`proxy`:8080",
    "$PROXY:8080",
    " ",
  ])("%s", (value) => {
    setProxy({ HTTPS_PROXY: value });
    const { problem } = findProxy(gitHub) as { problem: string };
    expect(problem).toMatch(/^HTTPS_PROXY isn't an address such as http:/);
    expect(problem).not.toMatch(/sesame|socks5/);
  });
});

test.each([
  ["without a variable", {}],
  ["with a variable for http", { http_proxy: "http://a#b@c:1" }],
  ["with the host in no_proxy", { https_proxy: "http://a#b@c:1", no_proxy: "github.example" }],
])("there is no proxy %s", (_, env) => {
  setProxy(env);
  expect(findProxy(gitHub)).toBe("none");
});
