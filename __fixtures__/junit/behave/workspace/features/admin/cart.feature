Feature: Carts of others

  Scenario: Somebody else's cart
    Given an empty cart
    When I add 1 "mug" at 750
    Then the total is 750

  Scenario: A closed cart
    Given a closed cart
    Then the total is 0
