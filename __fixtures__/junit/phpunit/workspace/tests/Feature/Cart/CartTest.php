<?php

namespace Shop\Tests\Feature\Cart;

use PHPUnit\Framework\TestCase;
use Shop\Cart\Cart;

final class CartTest extends TestCase
{
    public function testNeedsADatabase(): void
    {
        self::markTestSkipped('no database here');
    }

    public function testIsNotFinished(): void
    {
        self::markTestIncomplete('somebody has to write it');
    }

    public function testChecksNothing(): void // HERE(testChecksNothing)
    {
        (new Cart())->add('tea');
    }

    public function testDividesByZero(): void
    {
        intdiv((new Cart())->add('tea')->total(), 0); // HERE(testDividesByZero)
    }

    public function testColours(): void
    {
        echo "\e[32mgreen\e[0m\n";
        self::fail("\e[31mred\e[0m"); // HERE(testColours)
    }

    /** @depends testColours */
    public function testAfterColours(): void
    {
        self::assertTrue(true);
    }

    public function testComparesOrders(): void
    {
        self::assertEquals(['sku' => 'tea', 'n' => 1], ['sku' => 'cup', 'n' => 1]); // HERE(testComparesOrders)
    }

    public function testWarns(): void
    {
        $lines = [];
        self::assertNull($lines['tea']); // HERE(testWarns)
    }
}
