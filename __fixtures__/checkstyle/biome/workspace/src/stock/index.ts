const levels: Record<string, number> = { tea: 40 };

export const level = (sku: string) => {
  debugger;
  return levels[sku] ?? 0
};

// biome-ignore lint/suspicious/noConsole: the till wants it
export const print = () => console.log(levels);
