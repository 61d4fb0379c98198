import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { provinceBox } from '../boundaries/province-box.js';
import { PACK_ATTEMPTS_MAX, PACKS_A_RUN_MAX } from '../packs/pack-report.js';
import { publicationInForce } from './base-map-change.rules.js';
import { BaseMapChangeStore } from './base-map-change.store.js';
import { BaseMapContentQuery } from './base-map-content.query.js';
import { BaseMapReader, baseMapTooComplex } from './base-map-reader.js';
import { BaseMapReadingStore, type BaseMapToRead } from './base-map-reading.store.js';

const READER = { kind: 'system', id: 'read-base-maps' };

/** Reads the packs that were sent, one at a time. One that a process which died was reading is read from its beginning. */
@Injectable()
export class ReadBaseMapsJob extends TimedJob {
  readonly name = 'read-base-maps';
  readonly everySeconds = 1;

  constructor(
    private readonly database: Database,
    private readonly store: BaseMapReadingStore,
    private readonly content: BaseMapContentQuery,
    private readonly changes: BaseMapChangeStore,
    private readonly reader: BaseMapReader,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly audit: AuditLog,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.store.isWorkLeft(this.database);
  }

  async run(): Promise<void> {
    for (let read = 0; read < PACKS_A_RUN_MAX; read += 1) {
      const pack = await this.database.transaction((tx) => this.store.begin(tx));
      if (!pack) return;
      await this.read(pack);
    }
  }

  private async read(pack: BaseMapToRead): Promise<void> {
    const former = publicationInForce(await this.changes.all(this.database))?.packId ?? null;
    const reading =
      pack.attempts > PACK_ATTEMPTS_MAX
        ? baseMapTooComplex()
        : await this.reader.read({
            bytes: await this.store.fileOf(this.database, pack.id),
            datum: pack.datum,
            province: provinceBox(this.referenceData.adminUnits, localDayOf(this.clock.now())),
            former: former === null ? [] : await this.content.featuresOf(former),
          });
    await this.database.transaction(async (tx) => {
      if (!(await this.store.finish(tx, pack, reading, former))) return;
      const detail = { faults: reading.report.faults.length, features: reading.features.length };
      const object = { objectKind: 'base-map-pack', objectId: pack.id, detail };
      await this.audit.record(tx, { actor: READER, action: 'base-map-pack.read', ...object });
    });
  }
}
