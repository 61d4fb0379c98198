import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import type { Config } from '../config.js';
import { SendSms } from '#libs/sms';
import { OpenOrdersQuery } from '../people/open-orders.query.js';
import { CorrectionNoticeStore } from './correction-notice.store.js';
import { OpenNoticesUseCase } from './open-notices.use-case.js';
import { RecentCorrectionsQuery } from './recent-corrections.query.js';

const CITIZENS_PER_RUN = 100;
const CORRECTIONS_PER_RUN = 500;
/** Business time for which somebody may read what he asked for before the correction. */
const LATE_READER_MS = 10 * 60_000;
const ACTOR = { kind: 'system', id: 'corrections' };

/** Sends messages to citizens whose result was corrected, and lists those who read it in the moment of the correction. */
@Injectable()
export class TellCorrectionsJob extends TimedJob {
  readonly name = 'tell-corrections';
  readonly everySeconds = 5;

  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly recent: RecentCorrectionsQuery,
    private readonly opening: OpenNoticesUseCase,
    private readonly notices: CorrectionNoticeStore,
    private readonly orders: OpenOrdersQuery,
    private readonly sms: SendSms,
    private readonly audit: AuditLog,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  async run(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - LATE_READER_MS);
    await this.database.transaction(async (tx) =>
      this.opening.execute(tx, await this.recent.list(tx, since, CORRECTIONS_PER_RUN)),
    );
    await this.sms.prepare();
    await this.database.transaction((tx) => this.tellCitizens(tx));
  }

  /** The message tells nobody who reads along what the result was. */
  private async tellCitizens(tx: Tx): Promise<void> {
    const open = await this.notices.lockToTell(tx, CITIZENS_PER_RUN);
    const orders = await this.orders.openAll(
      open.map(({ orderId }) => orderId),
      tx,
    );
    for (const { id, orderId, specimenId } of open) {
      const person = orders.get(orderId)?.person;
      const phone = person?.phone ?? person?.guardian?.phone;
      await this.notices.told(tx, id, phone ? 'sms' : 'work-list');
      if (!phone) continue;
      await this.sms.enqueue(tx, 'result-corrected', phone, textOf(this.config.RESULTS_HOTLINE));
      await this.audit.record(tx, {
        ...{ actor: ACTOR, action: 'correction.told', objectKind: 'specimen', objectId: specimenId },
        detail: { noticeId: id },
      });
    }
  }
}

const textOf = (hotline: string): string =>
  `La Chan: ket qua xet nghiem da tra cho ban da duoc dinh chinh. Hay tra cuu lai bang ma phieu, hoac goi ${hotline}.`;
