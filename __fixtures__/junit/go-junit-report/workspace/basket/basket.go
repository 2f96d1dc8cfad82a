package basket

import "fmt"

type Basket struct{ items map[string]int }

func New() *Basket { return &Basket{items: map[string]int{}} }

func (b *Basket) Put(sku string, n int) *Basket {
	if n < 1 {
		panic(fmt.Sprintf("basket: can't put %d of %s", n, sku))
	}
	b.items[sku] += n
	return b
}

func (b *Basket) Count() (n int) {
	for _, k := range b.items {
		n += k
	}
	return n
}
