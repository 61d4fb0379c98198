import type { PersonalCodeClaims } from '#libs/vocabulary';
import type { StatedHealth } from '../test-paper/stated-health';

/** What the holder has stated himself: the register's part is not his to change. */
export function statedIn({ tests = [], doses = [] }: PersonalCodeClaims): StatedHealth {
  return {
    tests: tests
      .filter(({ by }) => by !== 'register')
      .map(({ technique, result, sampledAt }) => ({ technique, result, sampledAt })),
    doses: doses
      .filter(({ by }) => by !== 'register')
      .map(({ number, day, vaccine }) => ({ number, day, ...(vaccine !== undefined && { vaccine }) })),
  };
}
