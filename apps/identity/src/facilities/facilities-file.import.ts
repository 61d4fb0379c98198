import { readFile } from 'node:fs/promises';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { faultsOf, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { SERVICE_CONFIG } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { z } from 'zod';
import type { IdentityConfig } from '../config.js';
import { RegisterFacilityBody } from './facility-body.dto.js';
import { applied, contactOf, unsaid } from './facility-form.js';
import { FacilityRegister } from './facility-register.js';
import { FacilityStore } from './facility.store.js';

const MAX_FACILITIES = 5_000;
/** Facilities registered by one transaction. */
const FACILITIES_AT_ONCE = 100;

/** Each facility as in `POST /v1/facilities`; `unconfirmed` marks what no document has shown. */
const facilitiesFile = z.looseObject({
  facilities: z.array(z.looseObject({ unconfirmed: z.boolean().optional() })).max(MAX_FACILITIES),
});

/**
 * Registers the facilities of `FACILITIES_FILE` that the register does not have, before the first request is taken. A
 * facility that is there is left as it is, whatever the file says: the register is the one source from then on.
 */
@Injectable()
export class FacilitiesFileImport implements OnApplicationBootstrap {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: IdentityConfig,
    private readonly database: Database,
    private readonly facilities: FacilityStore,
    private readonly register: FacilityRegister,
    private readonly referenceData: ReferenceData,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.FACILITIES_FILE === undefined) return;
    const bodies = await bodiesOf(this.config.FACILITIES_FILE);
    await this.facilities.prepare();
    for (let at = 0; at < bodies.length; at += FACILITIES_AT_ONCE) {
      const some = bodies.slice(at, at + FACILITIES_AT_ONCE);
      await this.database.transaction((tx) => this.enterMissing(tx, some));
    }
  }

  private async enterMissing(tx: Tx, bodies: readonly RegisterFacilityBody[]): Promise<void> {
    const act = { actor: this.actor(), action: 'facility.loaded' };
    for (const body of bodies) {
      if (await this.facilities.load(tx, body.code)) continue;
      const state = applied(body, unsaid(body.code, localDayOf(tx.recordedAt)));
      await this.register.enter(tx, state, contactOf(body), act);
    }
  }

  /** The file speaks for the whole province. */
  private actor(): Actor {
    const areas = this.referenceData.adminUnits.list({ level: 'province' }).map(({ code }) => code);
    return { kind: 'system', id: 'facilities-file', name: 'facilities-file', scopes: [], areas };
  }
}

/** @throws Error that names every faulty field */
async function bodiesOf(path: string): Promise<RegisterFacilityBody[]> {
  const { facilities } = facilitiesFile.parse(JSON.parse(await readFile(path, 'utf8')));
  const bodies = facilities.map(({ unconfirmed: _, ...body }) => body);
  const faults = bodies.flatMap((body, at) =>
    faultsOf(RegisterFacilityBody, body).map(({ path: field, code }) => `facilities[${at}].${field}: ${code}`),
  );
  if (faults.length > 0) throw new Error(`FACILITIES_FILE cannot be used:\n${faults.join('\n')}`);
  return bodies as unknown as RegisterFacilityBody[];
}
