import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { BusinessClock, RealClock, TimedJob } from '#libs/runtime';
import { localDayOf, parseBirth } from '#libs/vocabulary';
import { SendSms } from '#libs/sms';
import { OpenOrdersQuery, type OpenedOrder } from '../people/open-orders.query.js';
import { fits, LOOK_UP_MINUTES } from './look-up.rules.js';
import { LookUpSecrets, type TypedLookUp } from './look-up-secrets.js';
import { LookUpStore, type LookUp } from './look-up.store.js';

const HOUR_MS = 3_600_000;
/** For how long after its end a question is kept, so that a repeated request finds it. */
const KEPT_MS = 24 * HOUR_MS;

/** Looks at the questions that were asked, and sends a code to those whose slip, birth and phone fit. */
@Injectable()
export class SendLookUpCodesJob extends TimedJob {
  readonly name = 'send-look-up-codes';
  readonly everySeconds = 1;

  constructor(
    private readonly database: Database,
    private readonly lookUps: LookUpStore,
    private readonly secrets: LookUpSecrets,
    private readonly orders: OpenOrdersQuery,
    private readonly sms: SendSms,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.lookUps.isWorkLeft(this.keptFrom());
  }

  async run(): Promise<void> {
    for (const lookUp of await this.lookUps.unseen()) await this.look(lookUp);
    await this.lookUps.deleteEnded(this.keptFrom());
  }

  private keptFrom(): Date {
    return new Date(this.realClock.now().getTime() - KEPT_MS);
  }

  private async look(lookUp: LookUp): Promise<void> {
    const typed = lookUp.sealed && (await this.secrets.open(lookUp.id, lookUp.sealed));
    const order = typed ? await this.fitting(typed) : undefined;
    await this.sms.prepare();
    await this.database.transaction((tx) => this.answer(tx, lookUp, typed, order));
  }

  private async fitting(typed: TypedLookUp): Promise<OpenedOrder | undefined> {
    const order = await this.orders.openBySlip(typed.slipCode);
    const birth = parseBirth(typed.birth, localDayOf(this.clock.now()));
    return order && birth.ok && fits(order.person, { birth: birth.value, phone: typed.phone }) ? order : undefined;
  }

  private async answer(
    tx: Tx,
    lookUp: LookUp,
    typed: TypedLookUp | null,
    order: OpenedOrder | undefined,
  ): Promise<void> {
    const code = this.secrets.newCode();
    const now = this.realClock.now();
    const found = { orderId: order?.id ?? null, codeDigest: this.secrets.digestOf(lookUp.id, code), at: now };
    if (!(await this.lookUps.seen(tx, lookUp.id, found))) return;
    if (order && typed) await this.sms.enqueue(tx, 'look-up-code', typed.phone, textOf(code));
  }
}

/** Without marks, so that it is one message on every phone. */
const textOf = (code: string): string =>
  `La Chan: ma tra cuu ket qua xet nghiem la ${code}, dung trong ${LOOK_UP_MINUTES} phut. Khong dua ma nay cho ai.`;
