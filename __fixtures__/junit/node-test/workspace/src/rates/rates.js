const RATES = { de: 0.19, at: 0.2, ch: 0.081 }

export function rateOf(country) {
  if (!(country in RATES)) {
    throw new RangeError(`no VAT rate for "${country}"`)
  }
  return RATES[country]
}

export async function fetchRates(load) {
  const answer = await load()
  if (!answer.ok) throw new Error('the office said \u001b[31mno\u001b[39m\u0000\u0008', { cause: answer })
  return answer.rates
}
