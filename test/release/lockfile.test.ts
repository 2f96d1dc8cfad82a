import { expect, test } from "vitest";
import { readText } from "../docs/pages.ts";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

test("package-lock.json has the packages of every platform, so that npm ci works on each", () => {
  const packages: Record<string, Locked> = JSON.parse(readText("package-lock.json")).packages;
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
    ),
  );
  expect(missing).toEqual([]);
});
