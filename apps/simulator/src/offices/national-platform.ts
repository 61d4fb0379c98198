import type { AccessToken } from '../gateway/access-token.js';
import type { GatewayClient } from '../gateway/gateway-client.js';
import { nationalAnswer } from '../ledger/vaccination-ledger.js';
import type { VaccinationDeed } from '../vaccination/vaccination-act.js';
import { readList, writeList } from './list-files.js';
import { sendFile } from './office-files.js';

type Sending = Extract<VaccinationDeed, { kind: 'send-to-national-platform' }>;

const EXPORTS = '/v1/doses/national-exports';
const RESULTS = '/v1/doses/national-results';
const NUMBER = 'Số CMT/CCCD';
const RESULT = 'Kết quả import';
const ACCEPTED = 'Thành công';
/** Words as they are met, by what is wrong. */
const WITHOUT_NUMBER = 'Thiếu số CCCD';
const NOT_FOUND = 'Số CCCD không khớp với dữ liệu dân cư';
/** Hexadecimal digits of a file's number at the end of its key. */
const KEY_DIGITS = 4;

/** Carries files of doses to the national platform, and brings its answers back. */
export class NationalPlatform {
  constructor(
    private readonly gateway: GatewayClient,
    private readonly officer: AccessToken,
  ) {}

  /** File after file until nothing is left. @returns how many doses were in them @throws Error where one is refused */
  async carry({ from, to, isAnswered, key }: Sending): Promise<number> {
    let doses = 0;
    for (let file = 0; ; file += 1) {
      const ownKey = key.slice(KEY_DIGITS) + String(file).padStart(KEY_DIGITS, '0');
      const headers = { ...(await this.officer.header()), 'idempotency-key': ownKey };
      const made = await this.gateway.send({ method: 'POST', path: EXPORTS, headers, body: { from, to } });
      if (made.status !== 201) throw new Error(`A file was answered ${made.status}: ${JSON.stringify(made.body)}`);
      doses += Number(made.body.doses);
      if (isAnswered && Number(made.body.doses) > 0) await this.answer(String(made.body.id), ownKey);
      if (made.body.more !== true) return doses;
    }
  }

  private async answer(id: string, key: string): Promise<void> {
    const bytes = await this.gateway.download(`${EXPORTS}/${id}/rows.xlsx`, await this.officer.header());
    const lines = await readList('xlsx', bytes);
    const at = lines.findIndex((line) => line.includes(RESULT));
    const header = lines[at] ?? [];
    const answered = lines
      .slice(at + 1)
      .map((line) =>
        header.map((title, column) =>
          title === RESULT ? resultOf(line[header.indexOf(NUMBER)]) : (line[column] ?? ''),
        ),
      );
    const file = await writeList('xlsx', [header, ...answered]);
    const taken = await sendFile(this.gateway, this.officer, { path: RESULTS, file, key });
    if (taken.refused > 0 || taken.changed !== answered.length)
      throw new Error(`Of ${answered.length} answers ${taken.changed} were taken and ${taken.refused} refused`);
  }
}

function resultOf(number: string | undefined): string {
  if (number === undefined || number === '') return WITHOUT_NUMBER;
  return nationalAnswer(number) === 'accepted' ? ACCEPTED : NOT_FOUND;
}
