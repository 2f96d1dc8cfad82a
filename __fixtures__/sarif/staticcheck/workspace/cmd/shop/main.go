package main

import (
	"fmt"
	"io/ioutil" // HERE(SA1019)
	"strings"

	"github.com/acme/shop-check/internal/price"
)

func main() {
	data, err := ioutil.ReadFile("prices.txt")
	if err != nil {
		fmt.Println("no prices:", err)
	}
	lines := strings.Split(string(data), "\n")
	fmt.Printf("%d prices, the first is %s\n", lines, price.Round(3)) // HERE(SA5009)
	for true {                                                        // HERE(S1006)
		break
	}
}
