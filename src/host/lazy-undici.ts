/**
 * What @actions/github uses of the package undici, which is loaded only when a request is sent through a proxy. In the
 * bundle this is the undici of @actions/github: dev/build.ts puts it there.
 */
type Undici = typeof import("undici");
type Options = ConstructorParameters<Undici["ProxyAgent"]>[0];
type Init = NonNullable<Parameters<Undici["fetch"]>[1]>;

/** Made when @actions/github is loaded, where there is a proxy for GITHUB_API_URL. */
export class ProxyAgent {
  #real: Promise<InstanceType<Undici["ProxyAgent"]>> | undefined;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  open(): Promise<InstanceType<Undici["ProxyAgent"]>> {
    this.#real ??= import("undici").then((undici) => new undici.ProxyAgent(this.#options));
    return this.#real;
  }
}

export async function fetch(
  url: string,
  { dispatcher, ...init }: Omit<Init, "dispatcher"> & { dispatcher?: ProxyAgent },
): ReturnType<Undici["fetch"]> {
  const undici = await import("undici");
  const agent = await dispatcher?.open();
  return undici.fetch(url, { ...init, ...(agent && { dispatcher: agent }) });
}
