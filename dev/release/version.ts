/** A version by https://semver.org, as the tags of releases write it: `v1.2.3`, `v2.0.0-rc.1`. */
export interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  /** A release to try, such as `rc.1`; nobody is moved to it. */
  readonly prerelease?: string;
}

/** Undefined where the tag isn't a release's; `v1` isn't. */
export function readVersion(tag: string): Version | undefined {
  const match = /^v(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?$/.exec(tag);
  if (!match) return undefined;
  const [, major, minor, patch, prerelease] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    ...(prerelease !== undefined && { prerelease }),
  };
}

/** Below 0 where `a` is older. Prereleases of one version are equal to it. */
export function compareVersions(a: Version, b: Version): number {
  const [major, minor, patch] = a.numbers;
  return major - b.numbers[0] || minor - b.numbers[1] || patch - b.numbers[2];
}
