Feature: Basket
  A customer fills a basket and pays for it.

  Background:
    Given 40 tea in stock

  Scenario: Put something in
    When I put 2 tea into the basket
    Then the total is 900

  Scenario: Wrong total
    When I put 3 tea into the basket
    Then the total is 900

  Scenario: More than there is
    When I put 41 tea into the basket
    Then the total is 18450

  Rule: Vouchers are for <members> & "friends" | only

    Scenario: A voucher nobody wrote code for
      When I put 1 tea into the basket
      And I hand in the voucher "SALE"
      Then the total is 225

    Scenario: Gift wrapping comes later
      When I ask for gift wrapping

    @skip
    Scenario: Not in this country
      When I put 1 tea into the basket

  @flaky
  Scenario: The till is slow
    When I put 1 tea into the basket
    Then the till answers
