Feature: Cart & checkout
  A customer fills a cart.

  Background:
    Given an empty cart

  Scenario: An empty cart is free
    Then the total is 0

  Scenario: The total counts every piece
    When I add 2 "mug" at 750
    Then the total is 1500

  Scenario: Nothing "at all" is added | `zero` <items>
    When I add 0 "mug" at 750
    Then the total is 0

  Scenario Outline: <count> times <sku>
    When I add <count> "<sku>" at <price>
    Then the total is <total>

    Examples: small
      | count | sku   | price | total |
      | 1     | mug   | 750   | 750   |
      | 2     | shirt | 1990  | 3980  |

  @skip
  Scenario: Gift wrap
    When I add 1 "gift" at 100
    Then the total is 100

  Scenario: A coupon
    When I redeem the coupon "SPRING"
    Then the total is 0
