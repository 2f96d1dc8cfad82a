const { JUnitXmlReporter } = require('jasmine-reporters');

jasmine.getEnv().addReporter(
  new JUnitXmlReporter({ savePath: 'reports', consolidateAll: true, filePrefix: 'jasmine' }),
);
