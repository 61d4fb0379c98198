import { testBroker } from '#libs/testing';
import { describeBroker } from './broker.contract.js';
import { underTest } from './test-brokers.js';

describeBroker('Kafka', async () => underTest(await testBroker('kafka')));
describeBroker('the embedded event log', async () => underTest(await testBroker('embedded')));
