import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { SmsQueueStore } from './sms-queue.store.js';

/** Sends messages to citizens: they are queued with what they tell, and handed over after it was committed. */
@Injectable()
export class SendSms {
  constructor(private readonly queue: SmsQueueStore) {}

  /** Before the transaction of `enqueue`. */
  prepare(): Promise<void> {
    return this.queue.prepare();
  }

  /** @param phone E.164 @param text without marks, so that it is one message on every phone */
  enqueue(tx: Tx, kind: string, phone: string, text: string): Promise<void> {
    return this.queue.enqueue(tx, kind, phone, text);
  }
}
