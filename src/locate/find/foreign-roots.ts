/** Folders, by name, where tools put dependencies and what they generate. */
const notOwnFolders = [
  "\\.bundle|\\.cargo|\\.gradle|\\.m2|\\.nuget|\\.pnpm|\\.tox|\\.nox|\\.venv|\\.yarn|bower_components|carthage",
  "dist-packages|gems|node_modules|pods|site-packages|third[_-]?party|vendor|vendored|venv|virtualenv",
  "\\.build|\\.dart_tool|\\.next|\\.nuxt|\\.output|\\.svelte-kit|__generated__|__pycache__|_build|build|coverage",
  "deriveddata|dist|generated|obj|out|target",
].join("|");
const notOwn = new RegExp(`(?:^|/)(?:${notOwnFolders})/`, "i");

/**
 * Whether a file isn't the project's own work, but vendored or generated. A tracked file of that kind is only the place
 * of a finding when there is no better.
 */
export function isNotOwn(path: string): boolean {
  return notOwn.test(path);
}

/**
 * Where a language, a package manager or the system keeps what it ships; no checkout lies there. Terraform keeps modules
 * of others in .terraform/modules, Checkov in .external_modules: these are mostly given relative to the configuration.
 */
const installed =
  /(?:^|\/)(?:\.terraform\/modules|\.terragrunt-cache|\.external_modules)\/|^\/(?:usr\/(?:lib|lib64|libexec|include|share|local\/(?:lib|lib64|go|bundle|share|include))|lib|nix\/store|snap|rustc|opt\/hostedtoolcache|System\/Library|Library|Applications|opt\/homebrew)\/|^[A-Za-z]:\/(?:Program Files|Program Files \(x86\)|Windows|hostedtoolcache)\/|\/(?:node_modules|site-packages|dist-packages|pkg\/mod|\.cargo\/registry|\.rustup|\.m2\/repository|\.gradle\/caches|\.nuget\/packages|\.pub-cache|\.pyenv\/versions|\.rbenv\/versions|\.rvm)\/|\/gems\/[^/]+-\d/i;

/** Whether a path of any machine is that of an installed library or tool. */
export function isInstalled(path: string): boolean {
  return installed.test(path);
}

/**
 * Where GitHub's runners, and jobs and actions in containers, have the checkout.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables (GITHUB_WORKSPACE),
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
 */
const checkout =
  /^(?:\/(?:home|Users)\/runner\/work\/[^/]+\/[^/]+|\/__w\/[^/]+\/[^/]+|\/github\/workspace|[A-Za-z]:\/a\/[^/]+\/[^/]+)\//i;

/** The part of an absolute path below a checkout on a runner. */
export function partBelowCheckout(path: string): string | undefined {
  const root = checkout.exec(path)?.[0];
  return root === undefined ? undefined : path.slice(root.length);
}

/**
 * Whether what leads a path is the address of a module in Terraform's registry: `<namespace>/<name>/<provider>`.
 * https://developer.hashicorp.com/terraform/language/modules/sources#terraform-registry
 *
 * @param leading how many segments lead it
 */
export function isOfRegistry(path: string, leading: number): boolean {
  return leading >= 3 && /\.tf(?:\.json)?$/.test(path);
}
