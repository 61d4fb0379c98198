import { ServiceInTest } from '#libs/testing';
import { testing } from '../src/service.js';

/** The whole service; the bus is left out, so that no view reads anything. */
export const startTesting = (): Promise<ServiceInTest> =>
  ServiceInTest.start(testing, { settings: { LACHAN_BUSINESS_TIME: '2021-08-11T00:00:00.000Z' } });
