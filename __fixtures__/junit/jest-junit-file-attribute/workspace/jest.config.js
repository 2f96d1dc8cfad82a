/** @type {import('jest').Config} */
module.exports = {
  projects: [
    { displayName: 'store', rootDir: 'apps/store' },
    { displayName: 'admin', rootDir: 'apps/admin' },
  ],
  reporters: [
    'default',
    ['jest-junit', {
      outputDirectory: 'reports',
      outputName: 'jest.xml',
      addFileAttribute: 'true',
      reportTestSuiteErrors: 'true',
      classNameTemplate: '{classname}',
      titleTemplate: '{title}',
      ancestorSeparator: ' › ',
      suiteNameTemplate: '{filepath}',
    }],
  ],
};
