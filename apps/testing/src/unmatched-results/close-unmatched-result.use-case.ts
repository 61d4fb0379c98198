import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { answeredBefore, Refused, RequestDigests, type Actor, type Answered } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { maySee } from '../readable-specimens.rules.js';
import { RequestAmendmentUseCase } from '../results/request-amendment.use-case.js';
import { ResultsOfSpecimenQuery } from '../results/results-of-specimen.query.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import { TakeOutsideResultsUseCase } from './take-outside-results.use-case.js';
import type { ClosedUnmatchedResult, MatchBody } from './unmatched-results.dto.js';
import { UnmatchedResultStore } from './unmatched-result.store.js';

export interface ToClose {
  readonly id: string;
  /** None: it is dismissed. */
  readonly match?: MatchBody | undefined;
  readonly actor: Actor;
  readonly idempotencyKey: string;
}

type Loaded = NonNullable<Awaited<ReturnType<UnmatchedResultStore['load']>>>;

/**
 * A person finds the specimen of a result that waited, or says that it is none. Matched with a specimen that has
 * another released result, it becomes a correction that a second person validates.
 */
@Injectable()
export class CloseUnmatchedResultUseCase {
  constructor(
    private readonly database: Database,
    private readonly waiting: UnmatchedResultStore,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly taking: TakeOutsideResultsUseCase,
    private readonly amending: RequestAmendmentUseCase,
    private readonly known: ResultsOfSpecimenQuery,
    private readonly digests: RequestDigests,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  async execute({ id, match, actor, idempotencyKey }: ToClose): Promise<Answered<ClosedUnmatchedResult>> {
    const route = `POST unmatched-results ${match ? 'matches' : 'dismissals'}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: { id, ...match } });
    const specimen = match && (await this.byBarcode.find(actor, match));
    if (specimen && specimen.orderId !== null) await this.amending.prepare([specimen.strata.day]);
    await this.waiting.prepare(this.database.clock.now());
    return this.database.transaction(async (tx) => {
      const entry = await this.load(tx, id, actor);
      const isSame = entry.made !== null && request.keys.some((key) => entry.made?.key.equals(key));
      const before = isSame && entry.made ? { ...entry, made: entry.made } : undefined;
      const answered = answeredBefore(request, before, closedOf);
      if (answered) return answered;
      if (entry.state !== 'open') throw new Refused('unmatched-result-already-closed', { status: 409 });
      const resultVersion = specimen ? await this.place(tx, entry, specimen, actor) : null;
      const state = specimen ? ('matched' as const) : ('dismissed' as const);
      const specimenId = specimen?.id ?? entry.specimenId;
      await this.waiting.close(tx, id, { state, by: actor.id, specimenId, resultVersion, made: request.digest });
      await this.audit.record(tx, {
        ...{ actor, action: `unmatched-result.${state}`, objectKind: 'unmatched-result', objectId: id },
        detail: { ...(specimenId !== null && { specimenId }), ...(resultVersion !== null && { resultVersion }) },
      });
      return { body: { id, state, specimenId, resultVersion }, replayed: false };
    });
  }

  private async load(tx: Tx, id: string, actor: Actor): Promise<Loaded> {
    const entry = await this.waiting.load(tx, id);
    const place = entry && {
      facilityCode: entry.facilityCode,
      communeCode: entry.communeCode ?? '',
      residenceCommune: null,
      laboratoryCode: null,
    };
    if (!entry || !place || !maySee(actor, place, this.referenceData.adminUnits))
      throw new Refused('unmatched-result-not-found', { status: 404 });
    return entry;
  }

  /** As if it came now, from the laboratory that sent it. */
  private async place(tx: Tx, entry: Loaded, specimen: SpecimenState, actor: Actor): Promise<number> {
    const { source, result, facilityCode } = entry;
    const sender = { ...actor, facility: facilityCode };
    const versions = await this.known.of(specimen.id, tx);
    const released = versions.findLast(({ state }) => state === 'released');
    const differs = released && (released.value !== result.value || released.method !== result.method);
    if (differs && result.standing !== 'withdrawal') {
      const change = { value: result.value, ct: result.ct };
      const asked = { specimenId: specimen.id, version: released.version, change, reason: source.toUpperCase() };
      return (await this.amending.execute(tx, { ...asked, actor, source })).version;
    }
    const outcome = await this.taking.take(tx, { actor: sender, source, results: [result] }, result, specimen);
    if (outcome.kind === 'waits') throw new Refused('result-already-given', { status: 409 });
    return outcome.kind === 'rejected' ? (released?.version ?? 0) : outcome.version;
  }
}

function closedOf({ id, state, specimenId, resultVersion }: Loaded): ClosedUnmatchedResult {
  return { id, state: state === 'dismissed' ? state : 'matched', specimenId, resultVersion };
}
