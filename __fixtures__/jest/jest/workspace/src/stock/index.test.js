'use strict';

const { level, reserve } = require('./stock');
const { expectLevels } = require('../../test/levels');

describe.each([
  ['tea', 40],
  ['mug', 6],
  ['<unicorn>', 0],
])('level of %s', (sku, pieces) => {
  test(`is ${pieces}`, () => {
    expect(level(sku)).toBe(pieces); // HERE(level of mug > is 6)
  });
});

test.each`
  sku      | quantity
  ${'tea'} | ${1}
  ${'mug'} | ${50}
`('reserves $quantity × $sku', ({ sku, quantity }) => {
  reserve(sku, quantity); // HERE(reserves 50)
  expect(level(sku)).toBeGreaterThanOrEqual(0);
});

test('levels after a sale', () => {
  reserve('tea', 9);
  expectLevels({ tea: 30, mug: 4 }); // HERE(levels after a sale)
});

test('`level()` | "quoted" & <escaped> 🫖', () => {
  console.error('\u001b[31mstock is low\u001b[39m');
  expect('\u001b[31mlow\u001b[39m').toBe('high'); // HERE("quoted" & <escaped>)
});

test('matches the inventory', () => {
  expect({ tea: level('tea'), mug: level('mug') }).toMatchInlineSnapshot(`
{
  "mug": 7,
  "tea": 30,
}
`);
});
