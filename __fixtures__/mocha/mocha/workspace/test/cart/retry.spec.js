'use strict';

describe('the bank', function () {
  let calls = 0;

  it('answers at the second call', function () { // HERE(answers at the second call)
    this.retries(2);
    calls += 1;
    if (calls < 2) throw new Error('no answer to call 1');
  });

  it('gives the money back');

  it('calls back once', function (done) {
    done();
    done(); // HERE(calls back once)
  });

  after('hang up', function () {
    throw new Error('the line is dead'); // HERE("after all" hook: hang up)
  });
});
