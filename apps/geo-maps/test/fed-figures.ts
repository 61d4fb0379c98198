import type { CaseStrata, EventContract, PersonProgress } from '#libs/contracts';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import type { ServiceInTest } from '#libs/testing';
import { CommunityCasesProjection } from '../src/figures/community-cases.projection.js';
import { VaccinatedResidentsProjection } from '../src/figures/vaccinated-residents.projection.js';

/** One event of a case or of a person; a case that was not there before was opened by it. */
export type CaseStep = readonly [before: CaseStrata | null, after: CaseStrata];
export type PersonStep = readonly [before: PersonProgress | null, after: PersonProgress | null];

/** The views of the figures, fed as the loop of the bus feeds them. */
export class FedFigures {
  readonly cases: CommunityCasesProjection;
  readonly people: VaccinatedResidentsProjection;

  /** Registers the views as their consumers do when they start. */
  static async of(service: ServiceInTest): Promise<FedFigures> {
    const fed = new FedFigures(service);
    await service.database.query('INSERT INTO messaging.view (name) SELECT unnest($1::text[])', [
      [fed.cases.view, fed.people.view],
    ]);
    return fed;
  }

  private constructor(private readonly service: ServiceInTest) {
    this.cases = service.running.app.get(CommunityCasesProjection, { strict: false });
    this.people = service.running.app.get(VaccinatedResidentsProjection, { strict: false });
  }

  /** A batch of events in the order of their partition. */
  async foldCases(steps: readonly CaseStep[], side: Side = 'a'): Promise<void> {
    const deltas = steps.flatMap(([before, after]) =>
      before === null
        ? this.cases.opened(received(after))
        : this.cases.changed(received({ day: after.day, before, after })),
    );
    await this.save(this.cases, side, deltas);
  }

  async foldPeople(steps: readonly PersonStep[], side: Side = 'a'): Promise<void> {
    const deltas = steps.flatMap(([before, after]) => this.people.progressed(received({ before, after })));
    await this.save(this.people, side, deltas);
  }

  async clear(): Promise<void> {
    await this.service.database.transaction(async (tx) => {
      for (const side of ['a', 'b'] as const) {
        await this.cases.clear(tx, side);
        await this.people.clear(tx, side);
      }
    });
  }

  /** Every row of a side, in order. */
  async rows(side: Side): Promise<{ cases: unknown[]; people: unknown[] }> {
    const { database } = this.service;
    const cases = await database.query(
      'SELECT commune_code, day, value FROM geo_maps.community_case WHERE side = $1 ORDER BY 1, 2',
      [side],
    );
    const people = await database.query(
      `SELECT area, reached, cohort, day, value FROM geo_maps.vaccinated_resident WHERE side = $1
       ORDER BY area, reached, cohort, day`,
      [side],
    );
    return { cases, people };
  }

  private save<Delta>(projection: Projection<Delta>, side: Side, deltas: readonly Delta[]): Promise<void> {
    return this.service.database.transaction((tx) => projection.save(tx, side, deltas));
  }
}

function received<C extends EventContract>(data: unknown): ReceivedEvent<C> {
  return { data, recordedAt: new Date('2021-11-01T03:00:00Z') } as unknown as ReceivedEvent<C>;
}
