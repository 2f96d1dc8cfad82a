'use strict';

const assert = require('node:assert/strict');
const { Given, Then, When } = require('@cucumber/cucumber');
const { Shop } = require('../../src/shop');

let answers = 0;

Given('{int} {word} in stock', function (level, sku) {
  this.shop = new Shop({ [sku]: level });
});

When('I put {int} {word} into the basket', function (count, sku) {
  this.shop.put(sku, count); // HERE(More than there is) HERE(1 of cup leave 0)
});

When('I ask for gift wrapping', () => 'pending');

Then('the total is {int}', function (total) {
  assert.equal(this.shop.total, total, `\u001b[31m${this.shop.total}\u001b[39m is not ${total}`); // HERE(Wrong total)
});

Then('{int} {word} are left', function (left, sku) {
  assert.equal(this.shop.levels.get(sku), left); // HERE(2 of mug leave 2)
});

Then('the till answers', function () {
  answers += 1;
  if (answers < 2) throw new Error('the till is busy');
});
