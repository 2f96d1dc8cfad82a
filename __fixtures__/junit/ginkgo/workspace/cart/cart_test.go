package cart_test

import (
	"fmt"

	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"

	"github.com/acme/shop-ginkgo/cart"
)

var attempts int

var _ = Describe("Cart", func() {
	var c *cart.Cart

	BeforeEach(func() { c = &cart.Cart{} })

	It("starts empty", func() {
		Expect(c.Total()).To(BeZero())
	})

	Context("with <tea> | `cups` \"and\" more 🛒", func() {
		It("adds up", Label("slow"), func() {
			c.Add("tea").Add("cup")
			Expect(c.Total()).To(Equal(1251), "the till is wrong") // HERE(adds up)
		})

		It("asks a helper", func() {
			expectTotal(c.Add("cup"), 901) // HERE(asks a helper)
		})
	})

	It("panics deep inside", func() {
		c.Add("pot") // HERE(panics deep inside)
	})

	DescribeTable("prices",
		func(sku string, want int) {
			Expect(c.Add(sku).Total()).To(Equal(want)) // HERE(of a cup)
		},
		Entry("of tea", "tea", 350),
		Entry("of a cup", "cup", 901),
	)

	It("needs a database", func() { Skip("no database here") })

	PIt("is not written", func() {})

	It("works at the second attempt", FlakeAttempts(3), func() {
		attempts++
		fmt.Fprintln(GinkgoWriter, "\x1b[31mattempt\x1b[0m", attempts)
		Expect(attempts).To(BeNumerically(">", 1))
	})
})
