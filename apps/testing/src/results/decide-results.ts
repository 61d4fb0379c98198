import { Injectable } from '@nestjs/common';
import { AuditLog, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { OpenNoticesUseCase } from '../notices/open-notices.use-case.js';
import { AdvanceSpecimensUseCase, type SpecimenStep } from '../specimens/advance-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { PublishResults, type ReleasedResult } from './publish-results.js';
import { ReasonSeal } from './reason-seal.js';
import type { ResultVersion } from './result-state.js';
import { asksAnew } from './result.rules.js';
import { ResultStore, type DecidedResult } from './result.store.js';
import { SeenSpecimensQuery } from './seen-specimens.query.js';
import type { VersionToDecide } from './validate-result.use-case.js';
import { decideValidation } from './validation.rules.js';

export interface DecidedVersion {
  readonly item: VersionToDecide;
  readonly specimen: SpecimenState;
  /** The version that stood until now, where this one corrects it. */
  readonly base: ResultVersion | null;
  readonly after: ResultVersion;
}

/** Decides about versions that await the second person, many in one transaction, and releases those approved. */
@Injectable()
export class DecideResults {
  constructor(
    private readonly results: ResultStore,
    private readonly seen: SeenSpecimensQuery,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly publishing: PublishResults,
    private readonly notices: OpenNoticesUseCase,
    private readonly seal: ReasonSeal,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** One answer an item, in the order of the items; a refused one leaves no trace and harms no other. */
  async execute(tx: Tx, items: readonly VersionToDecide[]): Promise<(DecidedVersion | Refused)[]> {
    const found = await this.seen.find(tx, items);
    const ids = found.flatMap((one) => (one instanceof Refused ? [] : [one.id]));
    const states = await this.specimens.lock(tx, ids);
    const versions = new Map(await this.results.versionsOf(tx, ids));
    const meant = items.map((item, index) => meantBy(item, found[index], versions));
    const asked = meant.map((one, index) => ({
      actor: (items[index] as VersionToDecide).actor,
      laboratoryCode: one instanceof Refused ? '' : one.laboratoryCode,
    }));
    const allowed = await this.seen.speakFor(tx, asked);
    const decided = items.map((item, index) => {
      const version = meant[index];
      if (!version || version instanceof Refused) return version ?? notFound();
      if (!allowed[index]) return new Refused('laboratory-not-found', { status: 404 });
      return this.decide(tx, item, states, versions, version);
    });
    await this.save(
      tx,
      decided.flatMap((one) => (one instanceof Refused ? [] : [one])),
    );
    return decided;
  }

  /** Each is decided with those before it in mind. */
  private decide(
    tx: Tx,
    item: VersionToDecide,
    states: ReadonlyMap<string, SpecimenState>,
    versions: Map<string, readonly ResultVersion[]>,
    { specimenId, id }: ResultVersion,
  ): DecidedVersion | Refused {
    const specimen = states.get(specimenId);
    const all = versions.get(specimenId) ?? [];
    const version = all.find((one) => one.id === id);
    if (!specimen || !version) return notFound();
    const rules = this.referenceData.testingRules.inForce(version.testedAt);
    const { decision = 'approve' } = item.body;
    const validation = { decision, actorId: item.actor.id, heldReason: specimen.heldReason };
    const outcome = decideValidation(version, validation, rules.methodsNeedingSecondPerson);
    if (!outcome.ok)
      return new Refused(outcome.code, { status: outcome.code === 'result-already-decided' ? 409 : 422 });
    const base = outcome.state === 'rejected' ? null : (all.find(({ state }) => state === 'released') ?? null);
    const after = decidedAs(version, outcome.state, specimen, item.actor.id, tx.recordedAt);
    versions.set(
      specimenId,
      all.map((one) => (one.id === id ? after : one)),
    );
    return { item, specimen, base, after };
  }

  private async save(tx: Tx, decided: readonly DecidedVersion[]): Promise<void> {
    if (decided.length === 0) return;
    await this.results.close(
      tx,
      decided.flatMap(({ base, after }) =>
        base
          ? [{ id: base.id, state: after.kind === 'withdrawal' ? ('withdrawn' as const) : ('replaced' as const) }]
          : [],
      ),
    );
    await this.results.decide(
      tx,
      decided.map((one) => this.rowOf(one)),
    );
    const states = await this.specimens.execute(tx, decided.flatMap(stepsOf));
    const released = decided.flatMap((one) => releasedBy(one, states));
    const corrections = released.filter(({ before }) => before !== null);
    await this.specimens.askAnew(
      tx,
      corrections.map(({ specimen, after }) => ({
        specimenId: specimen.id,
        isAsked: after.kind === 'withdrawal' || asksAnew(after.value),
      })),
    );
    await this.publishing.execute(tx, released);
    await this.notices.execute(tx, corrections);
    await this.audit.recordAll(tx, decided.map(entryOf));
  }

  private rowOf({ item, specimen, after }: DecidedVersion): DecidedResult {
    const { body, request } = item;
    const isRejected = after.state === 'rejected' && body.reason !== undefined;
    return {
      ...{ id: after.id, state: after.state, releasedAt: after.releasedAt, heldReason: after.heldReason },
      ...{ validatedAt: after.validatedAt as Date, validatedBy: item.actor.id, made: request?.digest ?? null },
      sealedRejection: isRejected
        ? this.seal.close('rejection', after.id, specimen.strata.day, body.reason as string)
        : null,
    };
  }
}

function meantBy(
  { version }: VersionToDecide,
  specimen: SpecimenState | Refused | undefined,
  versions: ReadonlyMap<string, readonly ResultVersion[]>,
): ResultVersion | Refused {
  if (!specimen || specimen instanceof Refused) return specimen ?? notFound();
  return versions.get(specimen.id)?.find((one) => one.version === version) ?? notFound();
}

function decidedAs(
  version: ResultVersion,
  state: 'released' | 'held' | 'withdrawn' | 'rejected',
  specimen: SpecimenState,
  validatedBy: string,
  now: Date,
): ResultVersion {
  const times = [now, version.testedAt, specimen.testedAt ?? now].map((at) => at.getTime());
  const at = new Date(Math.max(...times));
  const isOut = state === 'released' || state === 'withdrawn';
  const heldReason = state === 'held' ? specimen.heldReason : null;
  return { ...version, state, validatedBy, validatedAt: at, releasedAt: isOut ? at : null, heldReason };
}

/** Of a first result that was approved; a correction leaves the chain of custody as it is. */
function stepsOf({ item, specimen, after }: DecidedVersion): SpecimenStep[] {
  if (after.kind !== 'original' || after.state === 'rejected' || after.validatedAt === null) return [];
  const { actor, traceparent } = item;
  const { laboratoryCode: facilityCode, validatedAt: happenedAt, heldReason } = after;
  const detail = { resultVersion: after.version };
  const by = { specimenId: specimen.id, actor, facilityCode, happenedAt, detail, traceparent };
  const validated: SpecimenStep = { ...by, step: 'validated', heldReason };
  return after.state === 'held'
    ? [validated]
    : [validated, { ...by, step: 'released', asksAnew: asksAnew(after.value) }];
}

function releasedBy(
  { item, specimen, base, after }: DecidedVersion,
  states: ReadonlyMap<string, SpecimenState>,
): ReleasedResult[] {
  if (after.state !== 'released' && after.state !== 'withdrawn') return [];
  const { actor: by, traceparent } = item;
  return [{ specimen: states.get(specimen.id) ?? specimen, before: base, after, by, traceparent }];
}

function entryOf({ item, specimen, after }: DecidedVersion) {
  const action = after.state === 'rejected' ? 'result.rejected' : 'result.validated';
  const detail = { resultVersion: after.version, state: after.state };
  return { actor: item.actor, action, objectKind: 'specimen', objectId: specimen.id, detail };
}

function notFound(): Refused {
  return new Refused('result-not-found', { status: 404 });
}
