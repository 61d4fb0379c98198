import { appendFile } from 'node:fs/promises';
import type { Clock } from '#libs/vocabulary';
import { SmsPort, type Sms } from './sms.port.js';

const OWNER_ONLY = 0o600;

/** For development and demonstration: messages land in a file, one JSON line each, that its owner alone can read. */
export class FileOutbox extends SmsPort {
  constructor(
    private readonly path: string,
    private readonly clock: Clock,
  ) {
    super();
  }

  async send({ id, phone, text }: Sms): Promise<void> {
    const line = JSON.stringify({ id, to: phone, text, at: this.clock.now().toISOString() });
    await appendFile(this.path, `${line}\n`, { mode: OWNER_ONLY });
  }
}
