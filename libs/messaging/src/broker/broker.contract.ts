import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { BrokerUnderTest, Check } from './contract/broker-under-test.js';
import { durabilityChecks } from './contract/durability.checks.js';
import { groupChecks } from './contract/group.checks.js';
import { orderChecks } from './contract/order.checks.js';
import { topicChecks } from './contract/topic.checks.js';
import { verdictChecks } from './contract/verdict.checks.js';

/** What "behind the port" means. The checks are plain functions, so that they can also be turned on broken brokers. */
export const brokerChecks: readonly Check[] = [
  ...orderChecks,
  ...durabilityChecks,
  ...verdictChecks,
  ...groupChecks,
  ...topicChecks,
];

export function describeBroker(
  name: string,
  makeBroker: () => Promise<BrokerUnderTest & { close(): Promise<void> }>,
): void {
  describe(`A broker on ${name}`, () => {
    let under: Awaited<ReturnType<typeof makeBroker>>;

    beforeAll(async () => {
      under = await makeBroker();
    });

    afterAll(() => under.close());

    it.each(brokerChecks)('$name', (check) => check.run(under));
  });
}
