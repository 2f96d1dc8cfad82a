import type { Finding } from "../../model/finding.ts";
import type { PrintedText } from "../test-cases/printed-text.ts";
import { toProblem, toSuiteFinding } from "../test-cases/suite-finding.ts";

interface Build {
  readonly printed: PrintedText;
  hasFailed: boolean;
  isExplained: boolean;
}

export type GoBuilds = ReturnType<typeof goBuilds>;

/** The number of builds that are kept. Hardly any module has more broken packages. */
const maxBuilds = 10_000;

/**
 * Collects the output of the compiler and vet by the import path in events: `shop/cart`, `shop/cart [shop/cart.test]`.
 * One broken package fails every package that imports it.
 */
export function goBuilds(newPrinted: () => PrintedText) {
  const builds = new Map<string, Build>();
  /** The package that the text between events is about. */
  let heading = "";

  return {
    print: (importPath: string, text: string) => buildOf(importPath)?.printed.add(text),
    fail(importPath: string): void {
      const build = buildOf(importPath);
      if (build) build.hasFailed = true;
    },
    /** Gets a line between events. Before Go 1.24 it can be a compiler message, if both streams go to one file. */
    readText(line: string): void {
      const about = /^# (?!\[)(\S{1,1000})/.exec(line)?.[1];
      if (about !== undefined) heading = about;
      // Compiler messages have a place or are indented. Other lines are from other programs.
      else if (!/^(?:\t|# \[|\S{1,1000}:\d{1,9}:)/.test(line)) heading = "";
      if (heading !== "") buildOf(heading)?.printed.add(`${line}\n`);
    },
    /** Returns the compiler's messages for the build that an event names, or else for the package. May be empty. */
    messagesFor(failedBuild: string | undefined, packageName: string): string {
      const names = [failedBuild, `${packageName} [${packageName}.test]`, packageName];
      for (const name of names) {
        const build = name === undefined ? undefined : builds.get(name);
        if (!build) continue;
        build.isExplained = true;
        return withoutHeadings(build.printed.toText());
      }
      return "";
    },
    /** Returns the failed builds that no package's failure names. */
    unexplained: (): readonly Finding[] =>
      [...builds].flatMap(([importPath, { printed, hasFailed, isExplained }]) => {
        if (!hasFailed || isExplained) return [];
        const [name = ""] = importPath.split(" ", 1);
        return [
          toSuiteFinding({
            title: `${name || "A package"}: the build failed`,
            suites: name ? [name] : [],
            problems: [toProblem(withoutHeadings(printed.toText()), noReason)],
          }),
        ];
      }),
  };

  function buildOf(importPath: string): Build | undefined {
    const known = builds.get(importPath);
    if (known || builds.size >= maxBuilds) return known;
    const build = { printed: newPrinted(), hasFailed: false, isExplained: false };
    builds.set(importPath, build);
    return build;
  }
}

const noReason = "The report doesn't say why; the log of the test step does.";

/** Removes the line `# example.com/shop/cart [example.com/shop/cart.test]` above the messages of each package. */
function withoutHeadings(text: string): string {
  return text.replace(/^# .*\n?/gm, "");
}
