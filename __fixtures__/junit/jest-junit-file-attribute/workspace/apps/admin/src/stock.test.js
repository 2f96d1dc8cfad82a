const { levels } = require('./levels');

it('knows the levels', () => {
  expect(levels).toBeDefined();
});
