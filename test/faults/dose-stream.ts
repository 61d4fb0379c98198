import { randomUUID } from 'node:crypto';
import type { Actor } from '#libs/http';
import type { KillableService } from './killable-service.js';
import { created, inParallel, untilAnswered } from './patient-work.js';
import { OFFICER, POINT, POINT_B, SITE_A, SITE_B } from './vaccination-point.js';

export const TODAY = '2021-08-11';
const YESTERDAY = '2021-08-10';
/** Before the clock of the service begins. */
const GIVEN_AT = `${TODAY}T06:30:00+07:00`;
const LETTERS = 'ABCDEGHIKL';
const NAME_DIGITS = 6;
const BATCH_ITEMS = 5;

interface Recorded {
  readonly id: string;
  readonly entryId: string;
  readonly person: { readonly id: string };
}
interface BatchAnswer {
  readonly items: readonly { readonly status: number }[];
}

/** Each act of a life is followed by the next only when it was answered. Counts the doses that stand at its end. */
type Life = (number: number) => Promise<number>;

/**
 * Doses of people who are nobody, as two points enter them, correct and withdraw them, bring batches of a day without
 * network, and as an officer merges people and parts them again. Whoever is not answered comes again with the same key.
 */
export class DoseStream {
  private ended = 0;

  constructor(private readonly service: KillableService) {}

  /** Lives of `people`, each begun with a number of its own. @returns how many doses must stand */
  async play(first: number, people: number, clients: number): Promise<number> {
    this.ended = 0;
    const lives = [this.once, this.twice, this.corrected, this.withdrawn, this.merged, this.parted, this.offline];
    const numbers = Array.from({ length: people }, (_, index) => first + index * BATCH_ITEMS);
    const doses = await inParallel(clients, numbers, async (number, index) => {
      const standing = await (lives[index % lives.length] as Life)(number);
      this.ended += 1;
      return standing;
    });
    return doses.reduce((sum, one) => sum + one, 0);
  }

  /** How many lives have ended. */
  get livesEnded(): number {
    return this.ended;
  }

  private readonly once: Life = async (number) => {
    await this.record(POINT, number, SITE_A);
    return 1;
  };

  private readonly twice: Life = async (number) => {
    await Promise.all([this.record(POINT, number, SITE_A), this.record(POINT_B, number, SITE_B)]);
    return 1;
  };

  private readonly corrected: Life = async (number) => {
    const { entryId } = await this.record(POINT, number, SITE_A);
    const correction = { administered: { on: YESTERDAY }, lot: 'ABV9999', reason: 'Đối chiếu phiếu tiêm' };
    await this.act(POINT, `/v1/doses/${entryId}/corrections`, correction);
    return 1;
  };

  private readonly withdrawn: Life = async (number) => {
    const { entryId } = await this.record(POINT, number, SITE_A);
    await this.act(POINT, `/v1/doses/${entryId}/withdrawals`, { reason: 'Chưa từng tiêm' });
    return 0;
  };

  private readonly merged: Life = async (number) => {
    await this.merge(number);
    return 2;
  };

  private readonly parted: Life = async (number) => {
    const id = await this.merge(number);
    await this.act(OFFICER, `/v1/vaccination-people/merges/${id}/undo`, { reason: 'Hai người khác nhau' });
    return 2;
  };

  private readonly offline: Life = async (number) => {
    const items = Array.from({ length: BATCH_ITEMS }, (_, index) => ({
      idempotencyKey: randomUUID(),
      dose: { ...doseOf(number + index, SITE_A), administered: { at: GIVEN_AT } },
    }));
    await untilAnswered(async () => {
      const { client } = this.service;
      const clock = (await client.get('/health/live')).headers.get('lachan-business-time');
      const body = { deviceId: 'may-thu-1', sentAt: clock, items };
      const { body: answer } = await client.post<Partial<BatchAnswer>>('/v1/doses/batches', {
        as: POINT,
        key: null,
        body,
      });
      const answered = answer.items ?? [];
      const isTaken = answered.length === items.length && answered.every(({ status }) => status === 201);
      if (!isTaken) throw new Error(JSON.stringify(answer));
    });
    return items.length;
  };

  private async merge(number: number): Promise<string> {
    const kept = await this.record(POINT, number, SITE_A);
    const other = await this.record(POINT_B, number + 1, SITE_B);
    const body = { kept: kept.person.id, merged: other.person.id, reason: 'Đối chiếu giấy tờ' };
    const { id } = await this.act<{ readonly id: string }>(OFFICER, '/v1/vaccination-people/merges', body);
    return id;
  }

  private record(point: Actor, number: number, facility: string): Promise<Recorded> {
    return this.act<Recorded>(point, '/v1/doses', doseOf(number, facility));
  }

  private act<Body>(as: Actor, path: string, body: object): Promise<Body> {
    const key = randomUUID();
    return untilAnswered(async () => created<Body>(await this.service.client.post(path, { as, body, key })));
  }
}

function doseOf(number: number, facilityCode: string): object {
  const digits = String(number).padStart(NAME_DIGITS, '0');
  const name = [...digits].map((digit) => LETTERS[Number(digit)]).join('');
  const person = {
    ...{ fullName: `Nguyễn Thử ${name}`, birth: { date: '1984-03-01' }, sex: 'female', phone: `0300${digits}` },
    identityDocument: { kind: 'citizen-id', number: `099184${digits}` },
    residence: { communeCode: '31318' },
  };
  return {
    ...{ person, vaccine: 'astrazeneca', lot: 'ABV1234', administered: { on: TODAY }, facilityCode },
    origin: 'facility',
  };
}
