package basket_test

import (
	"fmt"

	"example.com/shop/v2/basket"
)

func ExampleBasket_Count() {
	fmt.Println(basket.New().Put("tea", 2).Count())
	// Output: 2
}

func ExampleNew() {
	fmt.Println(basket.New().Count())
	// Output: empty
}
