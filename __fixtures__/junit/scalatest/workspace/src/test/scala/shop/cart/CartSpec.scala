package shop.cart

import org.scalatest.flatspec.AnyFlatSpec
import org.scalatest.matchers.should.Matchers

class CartSpec extends AnyFlatSpec with Matchers {
  "An empty cart" should "be free" in {
    Cart().total shouldBe 0
  }

  "A cart" should "count every piece" in {
    Cart().add(Line("mug", 750, 2)).total shouldBe 1500 // HERE(count every piece)
  }

  it should "refuse quantity 0 & \"quotes\" <tags> | `ticks`" in {
    Cart().add(Line("mug", 750, 0)) // HERE(refuse quantity 0)
  }

  it should "be ignored for now" ignore {
    fail("never runs")
  }

  it should "be wrapped as a gift" is pending

  it should "be cancelled without a till" in {
    val till = sys.env.contains("SHOP_TILL")
    assume(till, "no till here")
    fail("never runs")
  }

  it should "pass a helper" in {
    check(Cart().add(Line("shirt", 1990)), 2000) // HERE(pass a helper)
  }

  for (cents <- List(750, 0, 1990)) {
    it should s"cost something at $cents cents" in {
      Cart().add(Line("mug", cents)).total should be > 0L // HERE(cost something at 0 cents)
    }
  }

  private def check(cart: Cart, expected: Long): Unit = {
    cart.total should equal(expected)
  }
}
