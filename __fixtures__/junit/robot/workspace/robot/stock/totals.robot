*** Settings ***
Suite Setup       Open Stock

*** Test Cases ***
Is Counted
    Log    counted

Is Complete
    Log    complete

*** Keywords ***
Open Stock
    Fail    the stock is closed on sundays
