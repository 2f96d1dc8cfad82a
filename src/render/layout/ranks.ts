/**
 * The order in which space is assigned, across all sections: first the numbers, then a few complete findings, then the
 * names of the others, and so on. If space runs out, the last ones are dropped.
 */
export const ranks = {
  numbers: 0,
  leading: 1,
  names: 2,
  places: 3,
  messages: 4,
  tables: 5,
  details: 6,
  lists: 7,
  traces: 8,
  passed: 9,
} as const;
