/**
 * In which order room is given away, over all sections: first the numbers, then a few findings as a whole, then the
 * names of the others, and so on. What comes last is the first to go.
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
