import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CaseStrata, EventContract, PersonProgress } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { loadReferenceData } from '#libs/reference-data';
import { CasesProjection } from '../../reporting/src/reports/cases.projection.js';
import type { CubeDelta } from '../../reporting/src/reports/cube-delta.js';
import { VaccinatedProjection } from '../../reporting/src/reports/vaccinated.projection.js';
import { CommunityCasesProjection } from '../src/figures/community-cases.projection.js';
import { VaccinatedResidentsProjection } from '../src/figures/vaccinated-residents.projection.js';
import { aCase, aProgress } from './figure-events.fixture.js';

const reports = { cases: new CasesProjection(), people: new VaccinatedProjection(loadReferenceData()) };
const maps = { cases: new CommunityCasesProjection(), people: new VaccinatedResidentsProjection() };

const received = <C extends EventContract>(data: unknown): ReceivedEvent<C> =>
  ({ data, recordedAt: new Date('2021-08-11T03:00:00Z') }) as unknown as ReceivedEvent<C>;

/** Sums by cell, without those that come to nothing. */
function summed(cells: readonly (readonly [string, number])[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [cell, value] of cells) sums.set(cell, (sums.get(cell) ?? 0) + value);
  return Object.fromEntries([...sums].filter(([, value]) => value !== 0).sort());
}

const ofReports = (deltas: readonly CubeDelta[], margin: string, cellOf: (delta: CubeDelta) => string | undefined) =>
  summed(
    deltas
      .filter((delta) => delta.margin === margin)
      .flatMap((delta) => {
        const cell = cellOf(delta);
        return cell === undefined ? [] : [[cell, delta.value] as const];
      }),
  );

describe('what the maps count is what the reports count', () => {
  it('of community cases, whatever becomes of them', () => {
    const changes = fc.array(fc.tuple(aCase, fc.array(aCase, { maxLength: 3 })), { maxLength: 12 });
    fc.assert(
      fc.property(changes, (cases) => {
        const steps = cases.flatMap(([opened, later]) => [
          { before: undefined, after: opened },
          ...later.map((after, place) => ({ before: later[place - 1] ?? opened, after })),
        ]);
        const deltasOf = <Delta>(opened: (event: never) => Delta[], changed: (event: never) => Delta[]): Delta[] =>
          steps.flatMap(({ before, after }: { before: CaseStrata | undefined; after: CaseStrata }) =>
            before === undefined
              ? opened(received(after) as never)
              : changed(received({ day: '2021-08-12', before, after }) as never),
          );
        const counted = deltasOf(
          (event) => maps.cases.opened(event),
          (event) => maps.cases.changed(event),
        );
        const reported = deltasOf(
          (event) => reports.cases.opened(event),
          (event) => reports.cases.changed(event),
        );
        expect(summed(counted.map(({ communeCode, day, value }) => [`${communeCode} ${day}`, value]))).toEqual(
          ofReports(reported, 'area', ({ indicator, category, area, day }) =>
            indicator === 'cases-new' && category === 'community' ? `${area} ${day}` : undefined,
          ),
        );
      }),
    );
  });

  it('of people by residence and by cohort, who move, are corrected, and turn out to be one', () => {
    const people = fc.array(fc.array(fc.option(aProgress), { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(people, (histories) => {
        const steps = histories.flatMap((history) =>
          history.map((after, place): { before: PersonProgress | null; after: PersonProgress | null } => ({
            before: history[place - 1] ?? null,
            after,
          })),
        );
        const counted = steps.flatMap((step) => maps.people.progressed(received(step)));
        const reported = steps.flatMap((step) => reports.people.progressed(received(step)));
        const reachedOf = ({ indicator, category }: CubeDelta): string | undefined => {
          if (indicator === 'people-with-dose') return `dose-${category}`;
          return indicator === 'people-basic-complete' ? 'basic-complete' : undefined;
        };
        const cells = counted.map(({ area, cohort, reached, day, value }) => {
          return [`${area} ${cohort} ${reached} ${day}`, value] as const;
        });
        expect(summed(cells)).toEqual(
          ofReports(reported, 'area-strata', (delta) => {
            const reached = reachedOf(delta);
            return reached && `${delta.area} ${delta.ageBand} ${reached} ${delta.day}`;
          }),
        );
      }),
    );
  });
});
