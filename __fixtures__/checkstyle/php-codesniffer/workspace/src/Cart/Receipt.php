<?php

namespace Shop\Cart;

final class Receipt
{
    public function print(Cart $cart): string
    {
        return number_format($cart->total() / 100, 2);
    }
}
