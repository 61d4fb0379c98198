import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, RequestDigests, type Actor } from '#libs/http';
import { DecideResults } from '../results/decide-results.js';
import { RequestAmendmentUseCase } from '../results/request-amendment.use-case.js';
import { WriteResultsUseCase } from '../results/write-results.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { outsideDigestOf } from './outside-digest.js';
import type { OutsideMessage, OutsideOutcome } from './outside-message.js';
import type { OutsideResult } from './outside-result.js';
import type { Placed } from './outside-result.rules.js';

const AMENDMENT_REASON = { hl7: 'HL7', fhir: 'FHIR' } as const;

/** Makes of a result of another system a version of the specimen's. */
@Injectable()
export class WriteOutsideResult {
  constructor(
    private readonly writing: WriteResultsUseCase,
    private readonly amending: RequestAmendmentUseCase,
    private readonly deciding: DecideResults,
    private readonly digests: RequestDigests,
  ) {}

  /** Data keys of the days on which corrected specimens were taken; before the transaction of `amend`. */
  async prepare(days: readonly string[]): Promise<void> {
    if (days.length > 0) await this.amending.prepare([...new Set(days)]);
  }

  async write(
    tx: Tx,
    { actor, source }: OutsideMessage,
    result: OutsideResult,
    { id: specimenId }: SpecimenState,
    validated: boolean,
  ): Promise<OutsideOutcome> {
    const [written] = await this.writing.execute(tx, [
      {
        ...{ specimenId, method: result.method, value: result.value, ct: result.ct, device: result.device },
        ...{ laboratoryCode: actor.facility ?? '', testedAt: result.testedAt, actor, source },
        sourceDigest: outsideDigestOf(this.digests, actor, specimenId, result),
        ...(validated && { validatedBy: secondPersonOf(actor) }),
      },
    ]);
    if (!written || written instanceof Refused) throw written ?? new Error('One answer a result');
    return { kind: written.known ? 'known' : 'stored', specimenId, version: written.version };
  }

  async amend(
    tx: Tx,
    { actor, source }: OutsideMessage,
    result: OutsideResult,
    { id: specimenId }: SpecimenState,
    { version, change }: Extract<Placed, { kind: 'amend' }>,
  ): Promise<OutsideOutcome> {
    const asked = await this.amending.execute(tx, {
      ...{ specimenId, version, reason: AMENDMENT_REASON[source], actor, source },
      change: change === 'withdraw' ? 'withdraw' : { value: result.value, ct: result.ct },
      sourceDigest: outsideDigestOf(this.digests, actor, specimenId, result),
    });
    return { kind: asked.known ? 'known' : 'amendment', specimenId, version: asked.version };
  }

  /** What was preliminary gives way to what the same laboratory says now. */
  async reject(
    tx: Tx,
    { actor }: OutsideMessage,
    result: OutsideResult,
    { id, barcode, assigner }: SpecimenState,
    version: number,
  ): Promise<void> {
    const key = outsideDigestOf(this.digests, actor, id, result).toString('hex');
    const secondPerson = { ...actor, id: secondPersonOf(actor) };
    const request = this.digests.of({ actor, route: `replace version ${version}`, key, body: null });
    const item = {
      asked: { barcode, assigner },
      version,
      body: { decision: 'reject' as const },
      actor: secondPerson,
      request,
      traceparent: undefined,
    };
    const [decided] = await this.deciding.execute(tx, [item]);
    if (decided instanceof Refused) throw decided;
  }
}

/** Who validated a final result before it was sent: the laboratory's own second person, whom only the sender knows. */
const secondPersonOf = ({ id }: Actor): string => `outside:${id}`;
