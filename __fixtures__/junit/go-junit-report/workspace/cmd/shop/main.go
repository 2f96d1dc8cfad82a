package main

import (
	"fmt"

	"example.com/shop/v2/basket"
)

func main() {
	fmt.Println(basket.New().Add("tea")) // HERE(.Add undefined)
}
