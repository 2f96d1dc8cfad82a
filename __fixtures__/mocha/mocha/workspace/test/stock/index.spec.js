'use strict';

const assert = require('node:assert');
const stock = require('../../lib/stock');

const LEVELS = { tea: 37, mug: 5, '<unicorn>': 0 };

describe('stock', function () {
  for (const [sku, level] of Object.entries(LEVELS)) {
    it(`has ${level} of ${sku}`, function () {
      assert.equal(stock.level(sku), level); // HERE(has 37 of tea) HERE(has 5 of mug)
    });
  }

  it('knows "odd" <names> & `code` | 🫖', function () {
    assert.match('\u001b[1mtea\u001b[22m', /^\w+$/); // HERE(knows "odd" <names>)
  });

  describe('after closing', function () {
    before('lock the door', function () {
      if (stock.level('tea') < 40) throw new RangeError('somebody is still shopping'); // HERE("before all" hook: lock the door)
    });

    it('is counted', function () {
      assert.ok(true);
    });
  });
});
