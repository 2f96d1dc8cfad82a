'use strict';

exports.mochaHooks = {
  beforeEach() {
    this.now = new Date('2026-11-20T10:00:00Z');
  },
};
