'use strict';

class MoneyError extends Error {}

exports.parse = (text) => {
  const match = /^(\d+)[.,](\d\d)$/.exec(text);
  if (!match) throw new MoneyError(`"${text}" is no amount\u0000\u0008\u001b[31m!\u001b[39m`);
  return Number(match[1]) * 100 + Number(match[2]);
};

exports.format = (cents) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

exports.MoneyError = MoneyError;
