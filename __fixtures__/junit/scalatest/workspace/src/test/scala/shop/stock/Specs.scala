package shop.stock

import org.scalatest.BeforeAndAfterAll
import org.scalatest.funspec.AnyFunSpec

class CartSpec extends AnyFunSpec {
  describe("A stock") {
    describe("when empty") {
      it("has no mugs") {
        assert(Map.empty[String, Int].getOrElse("mug", 0) === 0)
      }

      it("has no shirts either") {
        val stock = Map("shirt" -> 1)
        assert(stock("shirt") === 0, "\u001b[31mstill there\u001b[0m") // HERE(has no shirts either)
      }

      it("looks up posters") {
        Map.empty[String, Int]("poster") // HERE(looks up posters)
      }
    }
  }
}

class ClosedSpec extends AnyFunSpec with BeforeAndAfterAll {
  override def beforeAll(): Unit = {
    throw new IllegalStateException("the stock is closed")
  }

  it("is counted") {
    assert(1 === 1)
  }
}
