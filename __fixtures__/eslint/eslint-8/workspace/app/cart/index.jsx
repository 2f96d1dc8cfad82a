import { level } from '../stock/index.js'

export function Cart({ lines, onPay }) {
  const total = lines.reduce((sum, line) => sum + line.cents, 0)
  if (total == '0') return <p>nothing</p> // HERE(eqeqeq)
  console.log("total", total) // HERE(Unexpected console statement) HERE(quotes)
  // fixme the button is ugly | HERE(no-warning-comments)
  return <button onClick={() => onPay(total)} disabled={lines.some((line) => level(line.sku) < 1)}>Pay</button>
}

export function useCart() {
  var lines = []
  {
    var lines = JSON.parse(localStorage.cart) // HERE('lines' is already defined)
  }
  return lines
}
