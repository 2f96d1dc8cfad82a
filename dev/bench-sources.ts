/** The pretend repository that the reports of the benchmark speak of. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const packages = 40;
const classes = 25;

function sourcePaths(): readonly string[] {
  const paths: string[] = [];
  for (let of = 0; of < packages * classes; of++) {
    paths.push(sourcePath(of, "test"), sourcePath(of, "main"));
  }
  return paths;
}

export function sourcePath(number: number, kind: "test" | "main"): string {
  const suffix = kind === "test" ? "Test" : "";
  return `src/${kind}/java/com/example/shop/p${number % packages}/Cart${number % (packages * classes)}${suffix}.java`;
}

/** The class of a test, by the same number as `sourcePath`. */
export function testClass(number: number): string {
  return `com.example.shop.p${number % packages}.Cart${number % (packages * classes)}Test`;
}

/** Files for the reports to speak of. */
export function writeSources(folder: string): void {
  for (const path of sourcePaths()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "class Cart {}\n");
  }
}
