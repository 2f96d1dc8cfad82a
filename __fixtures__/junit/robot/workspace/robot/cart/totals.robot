*** Settings ***
Documentation     Totals of a cart.
Library           ../../libraries/ShopLibrary.py
Test Teardown     Log    closed

*** Test Cases ***
One Piece
    Add To Cart    mug    750
    Total Should Be    750

Every Piece Counts
    Add To Cart    mug    750
    Add To Cart    shirt    1990
    Total Should Be    2740

A "Price" Of <seven> | `8` ☕
    Add To Cart    mug    seven

Gift Wrap
    [Tags]    robot:skip
    Fail    never runs

On The Till
    Only On The Till

Through A Keyword
    Fill Cart
    Total Should Be    30

*** Keywords ***
Fill Cart
    FOR    ${price}    IN    10    20    x
        Add To Cart    mug    ${price}
    END
