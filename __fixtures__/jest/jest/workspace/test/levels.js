'use strict';

const assert = require('node:assert/strict');
const { level } = require('../src/stock/stock');

exports.expectLevels = (levels) => {
  for (const [sku, pieces] of Object.entries(levels)) {
    assert.equal(level(sku), pieces, `level of ${sku}`);
  }
};
