/**
 * Counts the steps that a backtracking engine needs to match a pattern. Unlike a duration, the count is the same on
 * every machine. Supports the syntax that the patterns of stack frames use: alternatives, groups, classes, greedy
 * quantifiers, negative lookahead, `^`, `$` and `\b`.
 */
export function countSteps(pattern: RegExp, text: string): { steps: number; matches: boolean } {
  let steps = 0;
  const source = pattern.source;
  let at = 0;

  type Continue = (position: number) => boolean;
  type Matcher = (position: number, next: Continue) => boolean;

  const matches = readAlternatives()(0, () => true);
  if (at < source.length) throw new Error(`can't read ${source} from ${source.slice(at)}`);
  return { steps, matches };

  function readAlternatives(): Matcher {
    const sequences = [readSequence()];
    while (source[at] === "|") {
      at++;
      sequences.push(readSequence());
    }
    return (position, next) => sequences.some((sequence) => sequence(position, next));
  }

  function readSequence(): Matcher {
    const terms: Matcher[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") terms.push(readTerm());
    return (position, next) => {
      const run = (index: number, from: number): boolean => {
        const term = terms[index];
        return term ? term(from, (to) => run(index + 1, to)) : next(from);
      };
      return run(0, position);
    };
  }

  function readTerm(): Matcher {
    const group = /^\((?:\?[:!]|\?<\w+>)?/.exec(source.slice(at));
    if (group) {
      at += group[0].length;
      const inside = readAlternatives();
      at++;
      if (group[0] === "(?!") {
        return (position, next) => !inside(position, () => true) && next(position);
      }
      return repeat(inside, readQuantifier());
    }
    const atom = /^(?:\[(?:\\.|[^\]\\])*\]|\\.|.)/su.exec(source.slice(at))?.[0] as string;
    at += atom.length;
    const test = new RegExp(atom, "u");
    if (atom === "^") return (position, next) => position === 0 && next(position);
    if (atom === "$") return (position, next) => position === text.length && next(position);
    const { min, max } = readQuantifier();
    return (position, next) => {
      let end = position;
      while (end < text.length && end - position < max && matchesCharacter(test, end)) end++;
      for (; end >= position + min; end--) {
        if (next(end)) return true;
      }
      return false;
    };
  }

  function matchesCharacter(test: RegExp, position: number): boolean {
    steps++;
    return test.test(text[position] as string);
  }

  function readQuantifier(): { min: number; max: number } {
    const [all = "", sign = ""] = /^([*+?])/.exec(source.slice(at)) ?? [];
    at += all.length;
    const min = sign === "" || sign === "+" ? 1 : 0;
    return { min, max: sign === "*" || sign === "+" ? Number.POSITIVE_INFINITY : 1 };
  }

  function repeat(inside: Matcher, { min, max }: { min: number; max: number }): Matcher {
    if (max > 1) throw new Error(`a repeated group in ${source}`);
    return (position, next) => inside(position, next) || (min === 0 && next(position));
  }
}
