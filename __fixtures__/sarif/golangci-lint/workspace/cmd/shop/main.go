// Command shop prints the price of a cart.
package main

import (
	"fmt"
	"os"

	"github.com/acme/shop-go-lint/cart"
)

func main() {
	c := cart.New()
	c.Add("tea", 2) // HERE(gofmt) HERE(`c.Add`)
	os.Setenv("SHOP_CART", "tea") // HERE(`os.Setenv`)
	fmt.Println(c.Total())
}
