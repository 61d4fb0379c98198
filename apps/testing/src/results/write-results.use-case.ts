import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { UseLotsUseCase } from '../lots/use-lots.use-case.js';
import { AdvanceSpecimensUseCase, type SpecimenStep } from '../specimens/advance-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import type { GivenResult, ResultSource, WrittenResult } from './given-result.js';
import { PublishResults } from './publish-results.js';
import type { ResultVersion } from './result-state.js';
import {
  asksAnew,
  decideEntry,
  statusOfEntryRefusal,
  type EntryDecision,
  type TestedSpecimen,
} from './result.rules.js';
import { ResultStore, type NewResult } from './result.store.js';

/** Results that one call takes. */
export const RESULTS_PER_CALL = 1_000;
/** Audit entries that one call may record. */
const ENTRIES_PER_CALL = 500;
const MINUTE_MS = 60_000;
/** Of the others the act as a whole is recorded by whoever makes it: a pool, a run, a list, a file. */
const RECORDED_ONE_BY_ONE: ReadonlySet<ResultSource> = new Set<ResultSource>(['entered', 'batch', 'hl7', 'fhir']);

interface Draft {
  readonly given: GivenResult;
  readonly specimen: SpecimenState;
  readonly decided: Extract<EntryDecision, { readonly ok: true }>;
  readonly result: NewResult;
}

/** Takes in first results, many in one transaction, and releases those that need nobody else. */
@Injectable()
export class WriteResultsUseCase {
  constructor(
    private readonly results: ResultStore,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly publishing: PublishResults,
    private readonly lots: UseLotsUseCase,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
  ) {}

  /** One answer an item, in the order of the items; a refused one leaves no trace and harms no other. */
  async execute(tx: Tx, given: readonly GivenResult[]): Promise<readonly (WrittenResult | Refused)[]> {
    if (given.length > RESULTS_PER_CALL) throw new RangeError(`At most ${RESULTS_PER_CALL} results at once`);
    if (given.length === 0) return [];
    const ids = given.map(({ specimenId }) => specimenId);
    const states = await this.specimens.lock(tx, ids);
    const drafts = await this.withLots(tx, await this.draft(tx, given, states));
    const fresh = drafts.filter((one) => 'result' in one);
    const inserted = await this.results.insert(
      tx,
      fresh.map(({ result }) => result),
    );
    await this.follow(
      tx,
      fresh.filter(({ result }) => inserted.has(result.id)),
      states,
    );
    return drafts.map((one) => (!('result' in one) ? one : inserted.has(one.result.id) ? writtenOf(one) : overtaken()));
  }

  /** Why the first result of a specimen would be refused, were it as described. Writes nothing. */
  refusalOf(tx: Tx, given: GivenResult, specimen: TestedSpecimen): Refused | undefined {
    const decided = this.entryOf(tx, given, specimen, []);
    return decided.ok ? undefined : refusedOf(decided);
  }

  /** Each is decided with those before it in mind; two of one source are one. */
  private async draft(
    tx: Tx,
    given: readonly GivenResult[],
    states: ReadonlyMap<string, SpecimenState>,
  ): Promise<(Draft | WrittenResult | Refused)[]> {
    const versions = new Map(await this.results.versionsOf(tx, [...states.keys()]));
    const digests = given.flatMap(({ sourceDigest }) => sourceDigest ?? []);
    const sources = new Map(await this.results.findBySources(tx, digests));
    return given.map((one) => {
      const source = one.sourceDigest?.toString('hex');
      const known = source === undefined ? undefined : sources.get(source);
      if (known) return knownOf(known);
      const earlier = versions.get(one.specimenId) ?? [];
      const draft = this.decide(tx, one, states.get(one.specimenId), earlier);
      if (draft instanceof Refused) return draft;
      versions.set(one.specimenId, [...earlier, draft.result]);
      if (source !== undefined) sources.set(source, draft.result);
      return draft;
    });
  }

  private decide(
    tx: Tx,
    given: GivenResult,
    specimen: SpecimenState | undefined,
    earlier: readonly ResultVersion[],
  ): Draft | Refused {
    if (!specimen) return new Refused('specimen-not-found', { status: 404 });
    const decided = this.entryOf(tx, given, specimen, earlier);
    return decided.ok ? { given, specimen, decided, result: rowOf(given, decided, tx.recordedAt) } : refusedOf(decided);
  }

  private entryOf(
    tx: Tx,
    given: GivenResult,
    specimen: TestedSpecimen,
    earlier: readonly ResultVersion[],
  ): EntryDecision {
    const { aheadMinutes } = this.referenceData.testingRules.inForce(tx.recordedAt);
    const latest = new Date(tx.recordedAt.getTime() + aheadMinutes * MINUTE_MS);
    const rules = this.referenceData.testingRules.inForce(given.testedAt);
    return decideEntry(specimen, earlier, given, rules, latest);
  }

  /** A test that names its lot takes from it; pools and runs take for their own wells. */
  private async withLots(tx: Tx, drafts: readonly (Draft | WrittenResult | Refused)[]) {
    const using = drafts.flatMap((one) => ('result' in one && takesFromLot(one.given) ? [one] : []));
    const refusals = new Map<unknown, string>();
    for (const ofActor of Map.groupBy(using, ({ given }) => given.actor.id).values()) {
      const uses = ofActor.map(({ given: { laboratoryCode, lotCode = '', method, testedAt } }) => ({
        ...{ laboratoryCode, lotCode, method, testedAt, tests: 1 },
      }));
      const answers = await this.lots.execute(tx, uses, { id: ofActor[0]?.given.actor.id ?? '' });
      ofActor.forEach((draft, index) => answers[index] && refusals.set(draft, answers[index]));
    }
    return drafts.map((one) => {
      const refusal = refusals.get(one);
      return refusal === undefined ? one : new Refused(refusal, { path: 'lotCode' });
    });
  }

  private async follow(tx: Tx, drafts: readonly Draft[], locked: ReadonlyMap<string, SpecimenState>): Promise<void> {
    const states = await this.specimens.execute(
      tx,
      drafts.flatMap((draft) => stepsOf(draft, tx.recordedAt)),
      locked,
    );
    await this.publishing.execute(
      tx,
      drafts.flatMap(({ result, given: { actor, traceparent } }) => {
        const specimen = states.get(result.specimenId);
        if (result.state !== 'released' || !specimen) return [];
        return [{ specimen, before: null, after: result, by: actor, traceparent }];
      }),
    );
    const entries = drafts.filter(({ given }) => RECORDED_ONE_BY_ONE.has(given.source)).map(entryOf);
    for (let from = 0; from < entries.length; from += ENTRIES_PER_CALL)
      await this.audit.recordAll(tx, entries.slice(from, from + ENTRIES_PER_CALL));
  }
}

function refusedOf({ code, path }: Extract<EntryDecision, { readonly ok: false }>): Refused {
  return new Refused(code, { status: statusOfEntryRefusal(code), ...(path !== '' && { path }) });
}

function takesFromLot({ lotCode, source }: GivenResult): boolean {
  return lotCode !== undefined && (source === 'entered' || source === 'batch');
}

/** Tested; and validated and released where nobody else is needed. */
function stepsOf({ given, specimen, decided, result }: Draft, now: Date): SpecimenStep[] {
  const { specimenId, actor, laboratoryCode, runId, traceparent } = given;
  const { state, heldReason, onTheSpot } = decided;
  const detail = { resultVersion: result.version, ...(runId !== undefined && { runId }) };
  const by = { specimenId, actor, facilityCode: laboratoryCode, detail, traceparent };
  const testedAt = latestOf(given.testedAt, specimen.testedAt);
  const tested: SpecimenStep = { ...by, step: 'tested', happenedAt: testedAt, onTheSpot };
  if (state === 'awaiting-validation') return [tested];
  const happenedAt = latestOf(now, testedAt);
  const validated: SpecimenStep = { ...by, step: 'validated', happenedAt, heldReason };
  if (state === 'held') return [tested, validated];
  return [tested, validated, { ...by, step: 'released', happenedAt, asksAnew: asksAnew(result.value) }];
}

/** The chain of custody never goes back, though a test may be told anew with an earlier time. */
function latestOf(one: Date, other: Date | null): Date {
  return other !== null && other > one ? other : one;
}

function rowOf(given: GivenResult, decided: Draft['decided'], now: Date): NewResult {
  const { state, version, warnings, heldReason } = decided;
  const isValidated = state !== 'awaiting-validation';
  const at = latestOf(now, given.testedAt);
  return {
    ...{ id: uuidv7(), specimenId: given.specimenId, version, state, kind: 'original' },
    ...{ method: given.method, value: given.value, ct: given.ct ?? null, device: given.device ?? null },
    ...{ lotCode: given.lotCode ?? null, laboratoryCode: given.laboratoryCode, testedAt: given.testedAt },
    ...{ enteredAt: now, enteredBy: given.actor.id, validatedAt: isValidated ? at : null },
    validatedBy: isValidated ? (given.validatedBy ?? given.actor.id) : null,
    ...{ releasedAt: state === 'released' ? at : null, runId: given.runId ?? null, poolId: given.poolId ?? null },
    ...{ source: given.source, heldReason: state === 'held' ? heldReason : null, warnings },
    ...{ sourceDigest: given.sourceDigest ?? null, sealedReason: null, made: given.request?.digest ?? null },
  };
}

function writtenOf({ result }: Draft): WrittenResult {
  const { id: resultId, specimenId, version, state, releasedAt, warnings } = result;
  return { resultId, specimenId, version, state, releasedAt, warnings, known: false };
}

function knownOf({ id: resultId, specimenId, version, state, releasedAt, warnings }: ResultVersion): WrittenResult {
  return { resultId, specimenId, version, state, releasedAt, warnings, known: true };
}

/** Another request was faster under the same key or source; asked again, it is answered with that one. */
function overtaken(): Refused {
  return new Refused('result-already-given', { status: 409 });
}

function entryOf({ given, result }: Draft) {
  const { version: resultVersion, state, source } = result;
  const detail = { resultVersion, state, source };
  return { actor: given.actor, action: 'result.entered', objectKind: 'specimen', objectId: given.specimenId, detail };
}
