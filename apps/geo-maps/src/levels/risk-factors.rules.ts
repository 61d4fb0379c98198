import type { AreaFacts } from '../figures/entered-facts.rules.js';
import type { CommuneFactors } from './risk-colour.rules.js';

const BY_CASES = [
  'cluster-of-unknown-source',
  'case-from-untraceable-place',
  'case-of-unknown-source',
  'case-from-crowded-place',
] as const;

/**
 * What is known of the factors of a commune from its community cases and from what officers have entered, who always go
 * before. Events tell no source: a case makes at least what one of known source does, and whether it makes more stays
 * open; without a case no factor of cases holds. Contacts, entrants and quarantine sites are known only by officers.
 */
export function communeFactors(communityCases: number, { factors }: Pick<AreaFacts, 'factors'>): CommuneFactors {
  const without = Object.fromEntries(BY_CASES.map((factor) => [factor, false]));
  return {
    ...(communityCases === 0 ? without : {}),
    'case-of-known-source': communityCases > 0,
    ...factors,
  };
}
