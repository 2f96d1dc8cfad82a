/**
 * The parts of undici and @actions/http-client that @actions/github uses. They load the packages only when a request
 * goes through a proxy. In the bundle, this replaces the two packages of @actions/github: see dev/build.ts.
 */
import { once } from "../once.ts";

type Undici = typeof import("undici");
type Init = NonNullable<Parameters<Undici["fetch"]>[1]>;

/** @actions/github asks for agents when it is loaded, and passes them on. */
export class HttpClient {
  /** Agents of Node's client. Octokit sends nothing with it. */
  getAgent(): undefined {
    return undefined;
  }

  /** Returns the address instead of the agent of undici, which is created with the first request. */
  getAgentDispatcher(url: string): string {
    return url;
  }
}

/** @param dispatcher the address for which to create an agent */
export async function fetch(
  url: string,
  { dispatcher, ...init }: Omit<Init, "dispatcher"> & { dispatcher: string },
): ReturnType<Undici["fetch"]> {
  const undici = await import("undici");
  const agent = (await realClient()).getAgentDispatcher(dispatcher);
  return undici.fetch(url, { ...init, ...(agent && { dispatcher: agent }) });
}

/** One for all requests, because it keeps the agent. */
const realClient = once(async () => {
  const { HttpClient } = await import("@actions/http-client");
  return new HttpClient();
});
