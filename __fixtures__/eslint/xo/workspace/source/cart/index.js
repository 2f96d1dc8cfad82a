import {level} from '../stock/index.js';

export function add(cart, sku) {
	if (level(sku) == 0) { // HERE(eqeqeq)
		throw new Error(); // HERE(unicorn/error-message)
	}

	for (let i = 0; i < cart.length; i++) { // HERE(unicorn/no-for-loop)
		// TODO: merge lines HERE(no-warning-comments)
		if (cart[i].sku === sku) {
			cart[i].quantity++;
		}
	}

	return cart.concat([{sku, quantity: 1}]); // HERE(unicorn/prefer-spread)
}
