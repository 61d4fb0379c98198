import { Injectable } from '@nestjs/common';
import type { ImmunizationRecommendation } from '@medplum/fhirtypes';
import { AuditLog, Database } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReadCourseUseCase } from '../doses/read-course.use-case.js';
import { PersonSeal } from '../people/person-seal.js';
import { PeopleInReach } from '../person-records/people-in-reach.js';
import { localDayOf, type StatedPerson } from '#libs/vocabulary';
import { issueAbout, type Response } from './bundle-responses.js';
import { differsFrom } from './immunization-recommendation.js';
import type { ImmunizationsOfBundle, OfSomebody } from './immunizations-of-bundle.js';
import type { TakenDose } from './taken-dose.js';

/** What was said of a recommendation that was taken in. */
const RECOMMENDATION = 'urn:lachan:recommendation';

/**
 * Recommendations of other systems are compared with what is due here, and not kept: what is due follows from doses and
 * rules alone. The answer leads to ours and says whether the two agree.
 */
@Injectable()
export class CompareRecommendations {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleInReach,
    private readonly courses: ReadCourseUseCase,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
  ) {}

  /** After the doses of the same Bundle, by entry. */
  async execute(
    sent: ImmunizationsOfBundle,
    taken: ReadonlyMap<number, TakenDose | Refused>,
    actor: Actor,
  ): Promise<ReadonlyMap<number, Response>> {
    const responses = new Map<number, Response>();
    for (const one of sent.recommendations) {
      const personId = personOf(one, sent, taken);
      responses.set(one.entry, personId === undefined ? NOBODY : await this.compare(one, personId, actor));
    }
    return responses;
  }

  private compare(
    { resource }: OfSomebody<ImmunizationRecommendation>,
    personId: string,
    actor: Actor,
  ): Promise<Response> {
    return this.database.transaction(async (tx) => {
      const [record] = await this.reach.known(tx, personId, actor);
      if (!record) return NOBODY;
      const person = await this.seal.open<StatedPerson>({ table: 'person', id: record.id }, record.sealed);
      const { course } = await this.courses.execute(tx, record.id, person);
      const object = { action: 'vaccination-person.read', objectKind: 'vaccination-person', objectId: record.id };
      await this.audit.record(tx, { actor, ...object, detail: { by: 'fhir', of: 'next-dose' } });
      const issue = differsFrom(resource, course, localDayOf(tx.recordedAt))
        ? issueAbout('warning', 'conflict', RECOMMENDATION, 'recommendation-differs')
        : issueAbout('information', 'informational', RECOMMENDATION, 'recommendation-agrees');
      const outcome = { resourceType: 'OperationOutcome' as const, issue: [issue] };
      return { status: '200 OK', location: `ImmunizationRecommendation/${record.id}`, outcome };
    });
  }
}

const NOBODY: Response = { status: '404 Not Found' };

function personOf(
  { whose }: OfSomebody<ImmunizationRecommendation>,
  { immunizations }: ImmunizationsOfBundle,
  taken: ReadonlyMap<number, TakenDose | Refused>,
): string | undefined {
  if (whose.kind === 'known') return whose.id;
  const teller = immunizations.find((one) => one.whose.kind === 'sent' && one.whose.entry === whose.entry);
  const told = teller && taken.get(teller.entry);
  return told && !(told instanceof Refused) ? told.answered.personId : undefined;
}
