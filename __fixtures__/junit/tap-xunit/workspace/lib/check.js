export function checkTotal(t, cart, cents) {
  t.equal(cart.total, cents, `the cart costs ${cents}`)
}
