import type { Provider } from '@nestjs/common';
import { Database, RowSealer } from '#libs/database';
import { BusinessClock, RealClock, SERVICE_CONFIG } from '#libs/runtime';
import { FileOutbox } from './file-outbox.js';
import { HandOverMessagesJob } from './hand-over-messages.job.js';
import { HttpOperator } from './http-operator.js';
import { SendSms } from './send-sms.js';
import { SmsPort } from './sms.port.js';
import { SmsQueueStore } from './sms-queue.store.js';
import type { SmsSettings } from './sms-settings.js';

function portOf({ SMS_URL, SMS_TOKEN, SMS_OUTBOX_FILE }: SmsSettings, clock: RealClock): SmsPort {
  return SMS_URL === '' ? new FileOutbox(SMS_OUTBOX_FILE, clock) : new HttpOperator(SMS_URL, SMS_TOKEN);
}

/**
 * What sends messages to citizens. The job `HandOverMessagesJob` belongs to those of the service, and `SendSms` is what
 * others call.
 *
 * @param schema of the service, which has a table `sms_message` in it
 */
export function smsProviders(schema: string): Provider[] {
  const queueOf = (database: Database, sealer: RowSealer, clock: BusinessClock, realClock: RealClock): SmsQueueStore =>
    new SmsQueueStore(`${schema}.sms_message`, database, sealer, clock, realClock);
  return [
    SendSms,
    HandOverMessagesJob,
    { provide: SmsQueueStore, useFactory: queueOf, inject: [Database, RowSealer, BusinessClock, RealClock] },
    { provide: SmsPort, useFactory: portOf, inject: [SERVICE_CONFIG, RealClock] },
  ];
}
