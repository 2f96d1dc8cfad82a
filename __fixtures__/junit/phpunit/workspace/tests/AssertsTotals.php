<?php

namespace Shop\Tests;

trait AssertsTotals
{
    private function assertTotal(int $cents, \Shop\Cart\Cart $cart): void
    {
        self::assertSame($cents, $cart->total(), 'The total is wrong.');
    }
}
