export class AssertionError extends Error {
  override name = 'AssertionError'
}

export function assertEquals(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new AssertionError(`Values are not equal.\n\n    \u001b[31m- ${a}\u001b[39m\n    \u001b[32m+ ${b}\u001b[39m\n`)
}
