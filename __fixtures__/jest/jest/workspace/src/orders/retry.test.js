'use strict';

jest.retryTimes(2, { logErrorsBeforeRetry: true });
let calls = 0;

test('answers at the second call', () => {
  calls += 1;
  if (calls < 2) throw new Error('no answer to call 1'); // HERE(answers at the second call)
});

test.skip('answers at once', () => {});
