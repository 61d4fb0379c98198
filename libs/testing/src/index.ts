export { eventually, NeverHappened, type Patience } from './eventually.js';
export { givenFacts, type Outcome, type RulesUnderTest } from './given-facts.js';
export { testDatabase, type TestDatabase, type TestDatabaseOptions } from './database/test-database.js';
export { testBroker, type TestBroker } from './broker/test-broker.js';
export { testKafkaBrokers, testPostgresUrl } from './environment.js';
