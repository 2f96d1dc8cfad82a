/** The sources that the reports of the benchmark refer to. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const packages = 40;
const classes = 25;

function sourcePaths(): readonly string[] {
  const paths: string[] = [];
  for (let number = 0; number < packages * classes; number++) {
    paths.push(sourcePath(number, "test"), sourcePath(number, "main"));
  }
  return paths;
}

export function sourcePath(number: number, kind: "test" | "main"): string {
  const suffix = kind === "test" ? "Test" : "";
  return `src/${kind}/java/com/example/shop/p${number % packages}/Cart${number % (packages * classes)}${suffix}.java`;
}

/** Returns the test class with the same number as in `sourcePath`. */
export function testClass(number: number): string {
  return `com.example.shop.p${number % packages}.Cart${number % (packages * classes)}Test`;
}

/** Writes the sources into a folder. */
export function writeSources(folder: string): void {
  for (const path of sourcePaths()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "class Cart {}\n");
  }
}
