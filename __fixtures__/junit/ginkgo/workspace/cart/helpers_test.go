package cart_test

import (
	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"

	"github.com/acme/shop-ginkgo/cart"
)

func expectTotal(c *cart.Cart, want int) {
	GinkgoHelper()
	Expect(c.Total()).To(Equal(want))
}
