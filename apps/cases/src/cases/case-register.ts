import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, type Tx } from '#libs/database';
import { currentTraceparent, type Actor, type RequestDigest } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { caseHasChanged, caseWasOpened } from '../published-events.js';
import { CaseSeal } from './case-seal.js';
import { strataOf, type CasePerson, type CaseState } from './case-state.js';
import type { CaseAct } from './case-act.js';
import { CaseStore, type StoredCase } from './case.store.js';

/** What was done, for the history of the case and the audit. */
export interface Done {
  readonly act: string;
  readonly actor: Pick<Actor, 'kind' | 'id'>;
  readonly happenedAt: Date;
  /** Codes and days only. */
  readonly detail?: Readonly<Record<string, unknown>>;
  /** May name people; it is sealed. */
  readonly note?: string | undefined;
  readonly made?: RequestDigest;
}

/** Writes a case, what was done to it, its audit and the fact that leaves, all or nothing. */
@Injectable()
export class CaseRegister {
  constructor(
    private readonly cases: CaseStore,
    private readonly seal: CaseSeal,
    private readonly audit: AuditLog,
  ) {}

  /** The day's key must be prepared. */
  async open(tx: Tx, state: CaseState, person: CasePerson, done: Done): Promise<void> {
    const sealed = this.seal.close(state.id, localDayOf(state.openedAt), person);
    await this.cases.insert(tx, { state, sealed }, this.indexesOf(person));
    await this.record(tx, state, done);
    await publish(tx, [caseWasOpened(this.originOf(state), strataOf(state))]);
  }

  /** Publishes only where something that is counted has changed. @returns the act, with the version that it made */
  async change(
    tx: Tx,
    before: StoredCase,
    after: Omit<CaseState, 'version'>,
    done: Done,
    person?: CasePerson,
  ): Promise<CaseAct> {
    const state: CaseState = { ...after, version: before.state.version + 1 };
    const known = person ?? (await this.seal.open(state.id, before.sealed));
    const sealed = person ? this.seal.close(state.id, localDayOf(state.openedAt), person) : before.sealed;
    await this.cases.update(tx, { state, sealed }, this.indexesOf(known));
    const act = await this.record(tx, state, done);
    const [counted, countedNow] = [strataOf(before.state), strataOf(state)];
    if (JSON.stringify(counted) !== JSON.stringify(countedNow))
      await publish(tx, [caseHasChanged(this.originOf(state), localDayOf(tx.recordedAt), counted, countedNow)]);
    return act;
  }

  private async record(tx: Tx, state: CaseState, { note, made, detail = {}, ...done }: Done): Promise<CaseAct> {
    const id = uuidv7();
    const sealedNote = note === undefined ? null : this.seal.closeNote(id, localDayOf(state.openedAt), note);
    const act: CaseAct = {
      ...{ id, caseId: state.id, version: state.version, act: done.act, happenedAt: done.happenedAt, detail },
      ...{ actor: { kind: done.actor.kind, id: done.actor.id }, sealedNote, ...(made && { made }) },
    };
    await this.cases.insertAct(tx, act);
    const audited = { actor: done.actor, action: `case.${done.act}`, objectKind: 'case', objectId: state.id };
    await this.audit.record(tx, { ...audited, detail: { version: state.version, ...detail } });
    return act;
  }

  private originOf({ id, version }: CaseState): { aggregateId: string; version: number; traceparent?: string } {
    const traceparent = currentTraceparent();
    return { aggregateId: id, version, ...(traceparent !== undefined && { traceparent }) };
  }

  private indexesOf(person: CasePerson): { name: Buffer; nationalCode: Buffer | null } {
    const { nationalCode } = person;
    return {
      name: this.seal.nameIndex(person),
      nationalCode: nationalCode === undefined ? null : this.seal.codeIndex(nationalCode),
    };
  }
}
