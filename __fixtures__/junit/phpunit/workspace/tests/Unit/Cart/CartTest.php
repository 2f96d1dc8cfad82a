<?php

namespace Shop\Tests\Unit\Cart;

use PHPUnit\Framework\TestCase;
use Shop\Cart\Cart;
use Shop\Tests\AssertsTotals;

final class CartTest extends TestCase
{
    use AssertsTotals;

    public function testIsEmpty(): void
    {
        self::assertSame(0, (new Cart())->total());
    }

    public function testAddsUp(): void
    {
        $cart = (new Cart())->add('tea')->add('cup');
        self::assertSame(1251, $cart->total(), 'tea & cup'); // HERE(testAddsUp)
    }

    public function testThrowsDeepInside(): void
    {
        $cart = (new Cart())->add('pot'); // HERE(testThrowsDeepInside)
        self::assertSame(0, $cart->total());
    }

    public function testWithHelper(): void
    {
        $this->assertTotal(900, (new Cart())->add('tea')); // HERE(testWithHelper)
    }

    /** @dataProvider rows */
    public function testRows(string $sku, int $quantity, int $total): void
    {
        self::assertEquals($total, (new Cart())->add($sku, $quantity)->total()); // HERE(<two> | `teas`)
    }

    public static function rows(): array
    {
        return [
            'one tea' => ['tea', 1, 350],
            '<two> | `teas` 🫖' => ['tea', 2, 701],
            'three cups' => ['cup', 3, 2700],
        ];
    }

    public function testRefusesZero(): void
    {
        $this->expectException(\InvalidArgumentException::class);
        (new Cart())->add('tea', 0);
    }

    public function testExpectsTheWrongException(): void // HERE(testExpectsTheWrongException)
    {
        $this->expectException(\RuntimeException::class);
        $this->expectExceptionMessage('sold out');
        (new Cart())->add('tea', 1);
    }
}
