import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const OUTBOX = 'outbox-sms.jsonl';
const CODE = /ma xac nhan .* la (\d{6})/;
const LOOK_EVERY_MS = 250;
const ARRIVES_WITHIN_MS = 60_000;
const COUNTRY = '+84';

/** The phones of citizens: in a local stack every message lands in one file beside the credentials. */
export class PhoneOfPlay {
  private readonly file: string;

  constructor(credentials: string) {
    this.file = join(dirname(credentials), OUTBOX);
  }

  /** How many codes have come to the phone; what comes next is the code after these. */
  async codesTo(phone: string): Promise<number> {
    return (await this.read(phone)).length;
  }

  /** The code that comes after so many. @throws Error where none comes */
  async nextCode(phone: string, after: number): Promise<string> {
    const deadline = Date.now() + ARRIVES_WITHIN_MS;
    for (;;) {
      const code = (await this.read(phone)).at(after);
      if (code !== undefined) return code;
      if (Date.now() > deadline) throw new Error('No code came to a phone');
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }

  private async read(phone: string): Promise<string[]> {
    const text = await readFile(this.file, 'utf8').catch(() => '');
    return text
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as { readonly to: string; readonly text: string })
      .flatMap(({ to, text: said }) => (to === `${COUNTRY}${phone.slice(1)}` ? (CODE.exec(said)?.[1] ?? []) : []));
  }
}
