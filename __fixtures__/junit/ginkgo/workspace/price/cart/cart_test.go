package cart

import (
	"testing"
	"time"

	. "github.com/onsi/ginkgo/v2"
	. "github.com/onsi/gomega"
)

func TestPrice(t *testing.T) {
	RegisterFailHandler(Fail)
	RunSpecs(t, "Price Suite")
}

var _ = BeforeSuite(func() { time.Sleep(time.Millisecond) })

var _ = Describe("Price", Ordered, func() {
	It("is rounded", func() { Expect(350 / 100).To(Equal(3)) })

	It("is printed", func() {
		Eventually(func() string { return "3.5" }).WithTimeout(20 * time.Millisecond).Should(Equal("3.50")) // HERE(is printed)
	})

	It("comes after", func() {})
})

var _ = AfterSuite(func() {
	Expect("warehouse").To(Equal("closed")) // HERE(AfterSuite)
})
