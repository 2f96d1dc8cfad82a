import { expect, test } from "vitest";
import { readText } from "../docs/pages.ts";

interface Locked {
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Record<string, Locked> = JSON.parse(readText("package-lock.json")).packages;

test("package-lock.json has the optional packages of all platforms", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});

test("package-lock.json has a checksum for every package", () => {
  const unverified = Object.entries(packages)
    .filter(([path, { integrity = "" }]) => path !== "" && !integrity.startsWith("sha512-"))
    .map(([path]) => path);
  expect(unverified).toEqual([]);
});
