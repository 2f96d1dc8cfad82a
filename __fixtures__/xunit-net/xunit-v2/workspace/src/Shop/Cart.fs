module Shop.Cart

let total count price = decimal count * price
