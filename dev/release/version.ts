/** A version by https://semver.org, as the tags of releases write it: `v1.2.3`, `v2.0.0-rc.1`. */
export interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  /** A release to test, such as `rc.1`. No tag is moved to it. */
  readonly prerelease?: string;
}

/** Returns undefined if the tag isn't a release's, such as `v1`. */
export function readVersion(tag: string): Version | undefined {
  const match = /^v(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?$/.exec(tag);
  if (!match) return undefined;
  const [, major, minor, patch, prerelease] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    ...(prerelease !== undefined && { prerelease }),
  };
}

/** Returns a number below 0 if `a` is older. Prereleases of one version are equal to it. */
export function compareVersions(a: Version, b: Version): number {
  const [major, minor, patch] = a.numbers;
  return major - b.numbers[0] || minor - b.numbers[1] || patch - b.numbers[2];
}
