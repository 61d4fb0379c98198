import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HandOverMessagesJob } from '#libs/sms';
import type { ServiceInTest } from '#libs/testing';
import { startVaccination } from './running-vaccination.js';

/** The service with a folder in which its messages to phones land. */
export interface WithOutbox {
  readonly service: ServiceInTest;
  /** The texts that were sent to a phone as forms have it, the oldest first. */
  messagesTo(phone: unknown): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startWithOutbox(): Promise<WithOutbox> {
  const folder = await mkdtemp(join(tmpdir(), 'lachan-sms-'));
  const outbox = join(folder, 'outbox-sms.jsonl');
  const service = await startVaccination({}, { SMS_OUTBOX_FILE: outbox });
  return {
    service,
    async messagesTo(phone) {
      await service.running.app.get(HandOverMessagesJob, { strict: false }).run();
      const lines = (await readFile(outbox, 'utf8').catch(() => '')).split('\n').filter(Boolean);
      const sent = lines.map((line) => JSON.parse(line) as { to: string; text: string });
      return sent.filter(({ to }) => to === `+84${String(phone).slice(1)}`).map(({ text }) => text);
    },
    async stop() {
      await service.stop();
      await rm(folder, { recursive: true });
    },
  };
}
