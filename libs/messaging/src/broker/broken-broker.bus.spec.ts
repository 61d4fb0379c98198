import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testBroker } from '#libs/testing';
import { brokerChecks } from './broker.contract.js';
import { broken, brokenBrokers } from './contract/broken-brokers.js';
import type { BrokerUnderTest } from './contract/broker-under-test.js';
import { underTest } from './test-brokers.js';

/** A broken broker often shows itself by what never comes; this long is waited for it. */
const PATIENCE_MS = 1_500;

describe('The contract of brokers catches one that', () => {
  let sound: BrokerUnderTest & { close(): Promise<void> };

  beforeAll(async () => {
    sound = underTest(await testBroker('embedded'));
  });

  afterAll(() => sound.close());

  it.each(brokenBrokers)('$name', async (fault) => {
    const check = brokerChecks.find(({ name }) => name === fault.caughtBy);
    const failure = await check?.run(broken(sound, fault, PATIENCE_MS)).catch((error: unknown) => error);
    expect(String(failure)).toMatch(/^(AssertionError|Error)\b/);
  });

  it.each(brokerChecks)('but not a sound one that is just as little waited for: $name', async (check) => {
    await check.run(broken(sound, { breakIt: () => ({}) }, PATIENCE_MS));
  });

  it('is broken in any of the ways that the contract names', () => {
    const caught = new Set(brokenBrokers.map(({ caughtBy }) => caughtBy));
    expect(brokerChecks.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
  });
});
