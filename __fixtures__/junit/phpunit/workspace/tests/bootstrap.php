<?php

require __DIR__ . '/../src/Cart/Cart.php';
require __DIR__ . '/AssertsTotals.php';
