import { Injectable } from '@nestjs/common';
import { Log, TimedJob } from '#libs/runtime';
import { SmsPort } from './sms.port.js';
import { SmsQueueStore, type QueuedSms } from './sms-queue.store.js';

/** Real seconds before the second, third … try. */
const PAUSES_SECONDS = [2, 10, 60, 300, 900, 3_600];

/** Hands messages to citizens over. One that is not taken is tried again for about an hour, then given up and logged. */
@Injectable()
export class HandOverMessagesJob extends TimedJob {
  readonly name = 'hand-over-messages';
  readonly everySeconds = 1;

  constructor(
    private readonly queue: SmsQueueStore,
    private readonly port: SmsPort,
    private readonly log: Log,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.queue.isAnyDue();
  }

  async run(): Promise<void> {
    for (const sms of await this.queue.due()) await this.handOver(sms);
  }

  private async handOver(sms: QueuedSms): Promise<void> {
    try {
      await this.port.send(sms);
    } catch {
      const pause = PAUSES_SECONDS[sms.tries];
      if (pause !== undefined) return this.queue.tryLater(sms.id, pause);
      this.log.error('a message to a citizen was given up', { eventId: sms.id });
      return this.queue.giveUp(sms.id, 'not-taken');
    }
    await this.queue.handedOver(sms.id);
  }
}
