/** A version by https://semver.org, as in the tags of releases: `v1.2.3`, `v2.0.0-rc.1`. */
export interface Version {
  readonly numbers: readonly [major: number, minor: number, patch: number];
  /** Such as `rc.1`. No major tag is moved to a prerelease. */
  readonly prerelease?: string;
}

/** Reads the version of a tag. Returns undefined if the tag isn't a release's, such as `v1`. */
export function readVersion(tag: string): Version | undefined {
  const match = /^v(\d+)\.(\d+)\.(\d+)(?:-([\w.-]+))?$/.exec(tag);
  if (!match) return undefined;
  const [, major, minor, patch, prerelease] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    ...(prerelease !== undefined && { prerelease }),
  };
}

/** Returns a negative number if `a` is older. A prerelease is equal to its version. */
export function compareVersions(a: Version, b: Version): number {
  const [major, minor, patch] = a.numbers;
  return major - b.numbers[0] || minor - b.numbers[1] || patch - b.numbers[2];
}
