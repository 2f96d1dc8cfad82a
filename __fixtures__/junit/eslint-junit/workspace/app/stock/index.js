const levels = { tea: 40 }

// eslint-disable-next-line shop/no-globals -- the plugin is gone HERE(shop/no-globals)
export const level = (sku) => levels[sku] ?? 0

export async function reload(url) {
  try {
    Object.assign(levels, await (await fetch(url)).json())
  } catch (error) {} // eslint-disable-line no-empty, no-unused-vars -- HERE(Unused eslint-disable directive)
}

export const template = 'Hello ${name}, a very long line is the longest of lines when it has to be longer than a hundred and twenty' // HERE(max-len)
