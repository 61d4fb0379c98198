import { expect, it } from '@jest/globals';
import { indicatorsOfVaccination } from './indicators-of-vaccination.js';

it('are those of doses, of shares, of sessions and of tickets, each once', () => {
  const found = indicatorsOfVaccination({ from: '2021-08-01', to: '2021-08-03' });
  for (const code of ['doses', 'coverage-one-dose', 'vaccine-wastage', 'screenings', 'adverse-events', 'corrections'])
    expect(found.filter((one) => one === code)).toEqual([code]);
});
