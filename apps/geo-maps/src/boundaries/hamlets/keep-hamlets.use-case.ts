import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { covers } from '#libs/geo';
import {
  actorCovers,
  answeredBefore,
  Refused,
  RequestDigests,
  versionMismatch,
  type Actor,
  type Answered,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { localDayOf } from '#libs/vocabulary';
import { UnitOutlines } from '../unit-outlines.js';
import type { HamletBody } from './hamlet.dto.js';
import type { Hamlet, SaidOfHamlet } from './hamlet.js';
import { HamletStore } from './hamlet.store.js';

export interface RegisterHamlet {
  readonly communeCode: string;
  readonly body: HamletBody;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

export interface ChangeHamlet extends Omit<RegisterHamlet, 'idempotencyKey'> {
  readonly code: string;
  readonly version: number;
}

/** Registers hamlets and mends what is said of them. */
@Injectable()
export class KeepHamletsUseCase {
  constructor(
    private readonly database: Database,
    private readonly hamlets: HamletStore,
    private readonly outlines: UnitOutlines,
    private readonly referenceData: ReferenceData,
    private readonly audit: AuditLog,
    private readonly digests: RequestDigests,
  ) {}

  /** @throws Refused 404 outside of the actor's areas, 422 for a name that is taken or a point outside the commune */
  async register({ communeCode, body, idempotencyKey, actor }: RegisterHamlet): Promise<Answered<Hamlet>> {
    const route = `POST /v1/areas/${communeCode}/hamlets`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body });
    const isInside = await this.isInside(communeCode, body);
    return this.database.transaction(async (tx) => {
      const answer = async () =>
        answeredBefore(request, await this.hamlets.findByKey(tx, request.keys), ({ hamlet }) => hamlet);
      const earlier = await answer();
      if (earlier) return earlier;
      this.require(communeCode, actor, tx, isInside);
      const hamlet = await this.hamlets.insert(tx, communeCode, saidOf(body), actor.id, request.digest);
      if (!hamlet) return (await answer()) ?? nameTaken();
      await this.note(tx, actor, 'hamlet.registered', hamlet);
      return { body: hamlet, replayed: false };
    });
  }

  /** @throws Refused as `register`, and 412 where somebody else has changed it since */
  async change({ communeCode, code, version, body, actor }: ChangeHamlet): Promise<Hamlet> {
    const isInside = await this.isInside(communeCode, body);
    return this.database.transaction(async (tx) => {
      const before = await this.hamlets.lock(tx, communeCode, code);
      if (!before || !this.isOf(actor, communeCode)) throw new Refused('hamlet-not-found', { status: 404 });
      if (before.version !== version) throw versionMismatch();
      if (before.validTo !== null) throw new Refused('hamlet-ended-already');
      if (!isInside) throw new Refused('hamlet-outside-commune', { path: 'latitude' });
      const after: Hamlet = { ...before, ...saidOf(body), version: version + 1 };
      if (!(await this.hamlets.change(tx, after, actor.id))) nameTaken();
      await this.note(tx, actor, 'hamlet.changed', after);
      return after;
    });
  }

  /** By official outlines alone: a sketch refuses nobody. */
  private async isInside(communeCode: string, { latitude, longitude }: HamletBody): Promise<boolean> {
    const { certainty, outlineOf } = await this.outlines.on(localDayOf(this.database.clock.now()));
    const outline = certainty === 'official' ? outlineOf(communeCode) : undefined;
    return !outline || covers(outline, [longitude, latitude]);
  }

  private require(communeCode: string, actor: Actor, { recordedAt }: Tx, isInside: boolean): void {
    const commune = this.referenceData.adminUnits.find(communeCode, localDayOf(recordedAt));
    if (commune?.level !== 'commune' || !this.isOf(actor, communeCode))
      throw new Refused('commune-not-found', { status: 404 });
    if (!isInside) throw new Refused('hamlet-outside-commune', { path: 'latitude' });
  }

  private isOf(actor: Actor, communeCode: string): boolean {
    return actorCovers(actor, communeCode, this.referenceData.adminUnits);
  }

  private note(tx: Tx, actor: Actor, action: string, { code, version, latitude, longitude }: Hamlet): Promise<void> {
    const object = { objectKind: 'hamlet', objectId: code, detail: { version, latitude, longitude } };
    return this.audit.record(tx, { actor, action, ...object });
  }
}

function saidOf({ name, latitude, longitude }: HamletBody): SaidOfHamlet {
  return { name: name.normalize('NFC').trim(), latitude, longitude };
}

function nameTaken(): never {
  throw new Refused('hamlet-name-taken', { path: 'name' });
}
