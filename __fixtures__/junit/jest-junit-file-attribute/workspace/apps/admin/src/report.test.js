const { format } = require('../../../packages/money/src/money');

describe('report', () => {
  it('lists the day', () => {
    const rows = [[1, 450], [2, 1200]; // HERE(SyntaxError)
    expect(rows.map(([, cents]) => format(cents))).toEqual(['4.50', '12.00']);
  });
});
