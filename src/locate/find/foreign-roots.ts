/** Names of folders with dependencies or generated files. */
const notOwnFolders = [
  "\\.bundle|\\.cargo|\\.gradle|\\.m2|\\.nuget|\\.pnpm|\\.tox|\\.nox|\\.venv|\\.yarn|bower_components|carthage",
  "dist-packages|gems|node_modules|pods|site-packages|third[_-]?party|vendor|vendored|venv|virtualenv",
  "\\.build|\\.dart_tool|\\.next|\\.nuxt|\\.output|\\.svelte-kit|__generated__|__pycache__|_build|build|coverage",
  "deriveddata|dist|generated|obj|out|target",
].join("|");
const notOwn = new RegExp(`(?:^|/)(?:${notOwnFolders})/`, "i");

/** Returns true if a file is vendored or generated. Such a file is used only if there is no better place. */
export function isNotOwn(path: string): boolean {
  return notOwn.test(path);
}

/**
 * Folders in which languages, package managers or the system install code. No checkout is in one. Terraform keeps
 * external modules in .terraform/modules, and Checkov in .external_modules; their paths are usually relative to the
 * configuration.
 */
const installed =
  /(?:^|\/)(?:\.terraform\/modules|\.terragrunt-cache|\.external_modules)\/|^\/(?:usr\/(?:lib|lib64|libexec|include|share|local\/(?:lib|lib64|go|bundle|share|include))|lib|nix\/store|snap|rustc|opt\/hostedtoolcache|System\/Library|Library|Applications|opt\/homebrew)\/|^[A-Za-z]:\/(?:Program Files|Program Files \(x86\)|Windows|hostedtoolcache)\/|\/(?:node_modules|site-packages|dist-packages|pkg\/mod|\.cargo\/registry|\.rustup|\.m2\/repository|\.gradle\/caches|\.nuget\/packages|\.pub-cache|\.pyenv\/versions|\.rbenv\/versions|\.rvm)\/|\/gems\/[^/]+-\d/i;

/** Returns true if a path is from an installed library or tool on any machine. */
export function isInstalled(path: string): boolean {
  return installed.test(path);
}

/**
 * The checkout's folder on GitHub's runners and in containers of jobs and actions.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables (GITHUB_WORKSPACE),
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
 */
const checkout =
  /^(?:\/(?:home|Users)\/runner\/work\/[^/]+\/[^/]+|\/__w\/[^/]+\/[^/]+|\/github\/workspace|[A-Za-z]:\/a\/[^/]+\/[^/]+)\//i;

/** Returns the part of an absolute path below a runner's checkout. */
export function partBelowCheckout(path: string): string | undefined {
  const root = checkout.exec(path)?.[0];
  return root === undefined ? undefined : path.slice(root.length);
}

/**
 * Returns true if a path begins with the address of a module in Terraform's registry: `<namespace>/<name>/<provider>`.
 * https://developer.hashicorp.com/terraform/language/modules/sources#terraform-registry
 *
 * @param leading the number of segments at the start
 */
export function isOfRegistry(path: string, leading: number): boolean {
  return leading >= 3 && /\.tf(?:\.json)?$/.test(path);
}
