import type { AccessToken } from '../gateway/access-token.js';
import type { GatewayClient } from '../gateway/gateway-client.js';
import type { RecordedBetween } from '../ledger/vaccination-ledger.js';
import type { Person } from '../population/people.js';
import { paperLines } from '../vaccination/paper-template.js';
import type { VaccinationDeed } from '../vaccination/vaccination-act.js';
import { readList, writeList, type ListFormat } from './list-files.js';
import { sendFile } from './office-files.js';

type SendingList = Extract<VaccinationDeed, { kind: 'send-list' }>;

const IMPORTS = '/v1/doses/imports';
/** Names of columns as the platform gives refused rows back. */
const NUMBER = 'stt';
const BIRTH = 'ngay_sinh';

export interface SentList {
  readonly recorded: RecordedBetween;
  /** Rows that were refused at first. */
  readonly mended: number;
}

/** Sends the paper lists of an office, and mends what comes back refused. */
export class PaperSender {
  constructor(
    private readonly gateway: GatewayClient,
    private readonly personOf: (person: number) => Person,
    private readonly provinceNamed: (code: string) => string,
  ) {}

  /** @throws Error where other rows are refused than those with a slip, or a mended one is refused again */
  async send({ format, rows, key }: SendingList, office: AccessToken): Promise<SentList> {
    const { lines, births } = paperLines(rows, this.personOf, this.provinceNamed);
    const first = await sendFile(this.gateway, office, { path: IMPORTS, file: await writeList(format, lines), key });
    const mistyped = rows.filter(({ isMistyped }) => isMistyped).length;
    if (first.created !== rows.length - mistyped || first.refused !== mistyped)
      throw new Error(`Of ${rows.length} rows ${first.created} were taken: ${await this.reasonsOf(first.id, office)}`);
    if (mistyped === 0) return { recorded: first.recorded, mended: 0 };
    const mended = await this.mend(first.id, births, format, office);
    const again = await sendFile(this.gateway, office, {
      ...{ path: IMPORTS, file: await writeList(format, mended), key: `${key.slice(1)}m` },
    });
    if (again.created !== mistyped)
      throw new Error(
        `Of ${mistyped} mended rows ${again.created} were taken: ${await this.reasonsOf(again.id, office)}`,
      );
    return { recorded: [first.recorded[0], again.recorded[1]], mended: mistyped };
  }

  private async mend(
    id: string,
    births: ReadonlyMap<string, string>,
    format: ListFormat,
    office: AccessToken,
  ): Promise<string[][]> {
    const [header = [], ...rows] = await this.refused(id, format, office);
    const [number, birth] = [header.indexOf(NUMBER), header.indexOf(BIRTH)];
    return [header, ...rows.map((row) => row.with(birth, births.get(row[number] ?? '') ?? ''))];
  }

  private async refused(id: string, format: ListFormat, office: AccessToken): Promise<string[][]> {
    const bytes = await this.gateway.download(`${IMPORTS}/${id}/refused.${format}`, await office.header());
    return readList(format, bytes);
  }

  private async reasonsOf(id: string, office: AccessToken): Promise<string> {
    const rows = await this.refused(id, 'csv', office);
    return rows
      .slice(0, 3)
      .map((row) => row.join(';'))
      .join('\n');
  }
}
