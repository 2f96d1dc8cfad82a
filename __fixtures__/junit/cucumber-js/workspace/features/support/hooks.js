'use strict';

const { Before } = require('@cucumber/cucumber');

Before({ tags: '@skip' }, () => 'skipped');
