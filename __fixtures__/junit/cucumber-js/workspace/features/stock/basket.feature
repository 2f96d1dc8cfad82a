Feature: Stock of the basket

  Scenario Outline: <count> of <sku> leave <left>
    Given <level> <sku> in stock
    When I put <count> <sku> into the basket
    Then <left> <sku> are left

    Examples:
      | sku | level | count | left |
      | tea | 40    | 1     | 39   |
      | mug | 5     | 2     | 2    |
      | cup | 0     | 1     | 0    |
