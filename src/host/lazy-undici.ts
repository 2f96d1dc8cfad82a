/**
 * The parts of undici that @actions/github uses. They load the package only when a request goes through a proxy. In the
 * bundle, this replaces the undici of @actions/github: see dev/build.ts.
 */
type Undici = typeof import("undici");
type Options = ConstructorParameters<Undici["ProxyAgent"]>[0];
type Init = NonNullable<Parameters<Undici["fetch"]>[1]>;

/** Created when @actions/github is loaded, if GITHUB_API_URL has a proxy. */
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
