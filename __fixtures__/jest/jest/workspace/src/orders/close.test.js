'use strict';

const { level } = require('../stock/stock');

afterAll(() => {
  throw new Error('the till is still open'); // HERE(close.test.js)
});

test('sells tea', () => {
  expect(level('tea')).toBeGreaterThan(0);
});
