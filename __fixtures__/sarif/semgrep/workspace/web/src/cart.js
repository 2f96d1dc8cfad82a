export function show(element, cart) {
  element.innerHTML = // HERE(inner-html)
    cart.html;
  element.innerHTML = "";
}

export function total(cart) {
  return cart.lines.length; // TODO count pieces HERE(todo-comment)
}
