<?php

namespace Shop\Cart;

final class Cart
{
    const PRICES = ['tea' => 350, 'cup' => 900]; // HERE(Visibility must be declared)

    private array $lines = [];

    public function add(string $sku, int $quantity=1): self // HERE(Incorrect spacing between argument)
    {
        if ($quantity < 1) {
            throw new \InvalidArgumentException("quantity must be positive, got $quantity");
        }
        // TODO: ask the stock first
        $this->lines[] = [self::PRICES[$sku] ?? throw new \OutOfBoundsException("no price for <$sku> & friends"), $quantity]; // HERE(Line exceeds 120)

        return $this;
    }

    public function Total(): int // HERE(is not in camel caps format)
    {
        return array_sum(array_map(fn (array $line) => $line[0] * $line[1], $this->lines));
    }
}
