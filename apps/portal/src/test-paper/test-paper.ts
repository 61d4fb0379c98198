import type { components } from '#packages/client';
import { instantOfLocal } from '../parts/local-time';

/** Technique and result, as they stand together on the paper of a test. */
export const TEST_PAPERS = [
  'rapid-negative',
  'pcr-negative',
  'rapid-positive',
  'pcr-positive',
  'pcr-undetermined',
] as const;
export type TestPaper = (typeof TEST_PAPERS)[number];

/** A test as the platform takes it. */
export type Test = components['schemas']['ShownTest'];

/** @param sampledAt local time of the province, `YYYY-MM-DDTHH:MM` */
export function testOf(paper: TestPaper, sampledAt: string): Test {
  const [technique, result] = paper.split('-') as [Test['technique'], Test['result']];
  return { technique, result, sampledAt: instantOfLocal(sampledAt).toISOString() };
}

/** Undefined for a pair that no paper has. */
export const paperOf = ({ technique, result }: Pick<Test, 'technique' | 'result'>): TestPaper | undefined =>
  TEST_PAPERS.find((paper) => paper === `${technique}-${result}`);
