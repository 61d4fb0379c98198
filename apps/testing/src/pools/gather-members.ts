import { Injectable } from '@nestjs/common';
import { currentTraceparent, Refused, type Actor, type FieldFault } from '#libs/http';
import type { Tx } from '#libs/database';
import { localDayOf, readPerson } from '#libs/vocabulary';
import { AdvanceSpecimensUseCase } from '../specimens/advance-specimens.use-case.js';
import { CollectSpecimensUseCase, type SpecimenToCollect } from '../specimens/collect-specimens.use-case.js';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { SpecimensByBarcodeQuery } from '../specimens/specimens-by-barcode.query.js';
import type { FormPoolBody, PoolMemberBody } from './pool.dto.js';
import type { Pool } from './pool.js';
import { PoolStore } from './pool.store.js';
import { TellMembers } from './tell-members.js';

export interface GatheredMember {
  readonly state: SpecimenState;
  /** Of those who were swabbed into the tube. */
  readonly slipCode: string | undefined;
}

/** Brings together who is in a pool: people are taken in with a share each, specimens are held back. All or none. */
@Injectable()
export class GatherMembers {
  constructor(
    private readonly collecting: CollectSpecimensUseCase,
    private readonly specimens: AdvanceSpecimensUseCase,
    private readonly byBarcode: SpecimensByBarcodeQuery,
    private readonly pools: PoolStore,
    private readonly telling: TellMembers,
  ) {}

  /** Data keys, before the transaction of `people`. */
  prepare(shares: readonly SpecimenToCollect[]): Promise<void> {
    return this.collecting.prepare(shares);
  }

  /** @throws Refused 422 with the place of each person who cannot be taken in */
  async people(tx: Tx, shares: readonly SpecimenToCollect[]): Promise<GatheredMember[]> {
    const collected = await this.collecting.execute(tx, shares);
    refuseAll(collected.flatMap((one, index) => (one instanceof Refused ? faultsAt(index, one) : [])));
    const members = collected.flatMap((one) =>
      one instanceof Refused ? [] : [{ state: one.state, slipCode: one.slipCode }],
    );
    refuseAll(twice(members.map(({ state }) => state.personId)));
    return members;
  }

  /** @throws Refused 422 with the place of each specimen that the laboratory cannot pool */
  async specimensOf(
    tx: Tx,
    pool: Pool,
    asked: readonly { readonly barcode: string; readonly assigner?: string }[],
    actor: Actor,
  ): Promise<GatheredMember[]> {
    const found = await this.byBarcode.findAll(actor, asked, tx);
    refuseAll(found.flatMap((one, index) => (one instanceof Refused ? faultsAt(index, one, 'barcode') : [])));
    const ids = found.flatMap((one) => (one instanceof Refused ? [] : [one.id]));
    refuseAll(twice(ids));
    const states = await this.specimens.lock(tx, ids);
    const pooled = await this.pools.findPooled(tx, ids);
    const members = ids.flatMap((id) => states.get(id) ?? []);
    refuseAll(
      members.flatMap((state, index) => {
        const code = refusalOfSpecimen(state, pool, pooled.has(state.id));
        return code === undefined ? [] : [{ code, path: `members[${index}].barcode` }];
      }),
    );
    await this.telling.hold(tx, ids, 'pool-pending');
    return members.map((state) => ({ state, slipCode: undefined }));
  }
}

/** The shares of the people of a field pool. @throws Refused 422 with the place of the first who cannot be read */
export function sharesOf(body: FormPoolBody, formedAt: Date, facilityCode: string, actor: Actor): SpecimenToCollect[] {
  const traceparent = currentTraceparent();
  return body.members.map((member, index) => {
    const { person: form } = member;
    if (!form) throw new Refused('pool-member-expected', { path: `members[${index}].person` });
    const read = readPerson(form, localDayOf(formedAt));
    if (!read.ok) throw new Refused(read.code, { path: `members[${index}].${read.path}` });
    return {
      ...{ barcode: { assigner: '', value: shareName(body.code, index + 1) }, tube: 'share', collectedAt: formedAt },
      ...saidOf(member),
      ...{ facilityCode, person: read.person, warnings: read.warnings, actor, traceparent },
      ...(body.method === 'rapid-antigen' && { method: body.method }),
    };
  });
}

/** The label of the share of a pool's member; numbers begin with 1. */
export function shareName(code: string, number: number): string {
  return `${code}.${number}`;
}

function saidOf({ kind, reason, priority, placeKind, clinical, epidemiologicalFactor, contactOf }: PoolMemberBody) {
  return {
    ...{ kind: kind ?? ('nasopharyngeal' as const), reason: reason ?? ('community-surveillance' as const) },
    ...{ priority: priority ?? ('routine' as const), placeKind: placeKind ?? ('other' as const) },
    ...{ clinical, epidemiologicalFactor, contactOf },
  };
}

function refusalOfSpecimen(state: SpecimenState, pool: Pool, isPooled: boolean): string | undefined {
  const isHere = state.tube === 'own' && state.status === 'received' && state.laboratoryCode === pool.laboratoryCode;
  if (isPooled) return 'specimen-in-another-pool';
  if (!isHere) return 'specimen-not-at-laboratory';
  return (state.receivedAt ?? state.collectedAt) > pool.formedAt ? 'pooled-before-receipt' : undefined;
}

function twice(keys: readonly string[]): FieldFault[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ code: 'pool-member-twice', path: `members[${index}]` }] : [],
  );
}

/** What one of the members was refused for, by the place of the member. */
export function faultsAt(index: number, refused: Refused, field?: string): FieldFault[] {
  const faults = refused.errors.length > 0 ? refused.errors : [{ path: field ?? '', code: refused.code }];
  return faults.map(({ path, code }) => ({
    code,
    path: path === 'collectedAt' ? 'formedAt' : `members[${index}]${path === '' ? '' : `.${path}`}`,
  }));
}

function refuseAll(faults: readonly FieldFault[]): void {
  const [first] = faults;
  if (!first) return;
  const distinct = [...new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()];
  throw new Refused(first.code, { errors: distinct });
}
