<?php

namespace Shop\Cart;

final class Cart
{
    private const PRICES = ['tea' => 350, 'cup' => 900];

    private array $lines = [];

    public function add(string $sku, int $quantity = 1): self
    {
        if ($quantity < 1) {
            throw new \InvalidArgumentException("quantity must be positive, got $quantity");
        }
        $this->lines[] = [$this->price($sku), $quantity];

        return $this;
    }

    public function total(): int
    {
        return array_sum(array_map(fn (array $line) => $line[0] * $line[1], $this->lines));
    }

    private function price(string $sku): int
    {
        return self::PRICES[$sku] ?? throw new \OutOfBoundsException("no price for <$sku> & friends");
    }
}
