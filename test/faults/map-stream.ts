import { randomUUID } from 'node:crypto';
import type { Actor } from '#libs/http';
import { eventually } from '#libs/testing';
import type { KillableMaps } from './map-officers.js';
import { OFFICER } from './map-officers.js';
import { created, inParallel, untilAnswered } from './patient-work.js';

const CODE_WITHIN_MS = 120_000;
const DOCUMENT = { number: '1485/QĐ-UBND', issuedOn: '2021-08-10', issuedBy: 'UBND tỉnh Hậu Giang' };
const COMMUNES = ['31318', '31321', '31324', '31327', '31330', '31333', '31338', '31340'] as const;
const COLOURS = ['green', 'yellow', 'orange', 'red'] as const;
const PHONE_DIGITS = 7;

/** What must be there afterwards, each by the id that was answered. */
export interface MadeOnMaps {
  readonly announced: string[];
  readonly withdrawn: string[];
  readonly zonesPublished: string[];
  readonly zonesWithdrawn: string[];
  readonly points: string[];
  readonly reports: string[];
}

type Act = (number: number) => Promise<void>;

/**
 * Officers who announce colours of communes and take them back, publish zones and withdraw them, and people who report
 * of shops. Each act follows the one before when that was answered; whoever is not answered comes again with its key.
 */
export class MapStream {
  readonly made: MadeOnMaps = {
    ...{ announced: [], withdrawn: [], zonesPublished: [], zonesWithdrawn: [], points: [], reports: [] },
  };
  private ended = 0;

  constructor(private readonly maps: KillableMaps) {}

  /** How many acts have ended since the beginning of the play. */
  get actsEnded(): number {
    return this.ended;
  }

  /** @param first of the numbers of acts, so that another play has other phones and names */
  async play(first: number, acts: number, clients: number): Promise<void> {
    this.ended = 0;
    const kinds = [this.announced, this.takenBack, this.zone, this.withdrawnZone, this.reported, this.officially];
    const numbers = Array.from({ length: acts }, (_, index) => first + index);
    await inParallel(clients, numbers, async (number, index) => {
      await (kinds[index % kinds.length] as Act)(number);
      this.ended += 1;
    });
  }

  private readonly announced: Act = async (number) => void (await this.announce(number));

  private readonly takenBack: Act = async (number) => {
    const id = await this.announce(number);
    await this.act(OFFICER, `/v1/area-levels/decisions/${id}/withdrawals`, { reason: 'Nhầm địa bàn' });
    this.made.withdrawn.push(id);
  };

  private readonly zone: Act = async (number) => void (await this.publishZone(number));

  private readonly withdrawnZone: Act = async (number) => {
    const id = await this.publishZone(number);
    await this.act(OFFICER, `/v1/zones/${id}/withdrawals`, { reason: 'Công bố nhầm' });
    this.made.zonesWithdrawn.push(id);
  };

  private readonly reported: Act = async (number) => {
    const point = await this.register(number);
    const phone = `030${String(number).padStart(PHONE_DIGITS, '0')}`;
    const key = randomUUID();
    await untilAnswered(async () => {
      const { status } = await this.maps.service.client.post('/v1/supply-reports/codes', { body: { phone }, key });
      if (status !== 202) throw new Error(`no code: ${status}`);
    });
    const code = await eventually(() => this.maps.codeTo(phone), { withinMs: CODE_WITHIN_MS, until: 'a code' });
    const first = await this.report(point, { kind: 'open', phone, code });
    await this.report(point, { kind: 'has', goods: ['rice'], token: first.token });
  };

  private readonly officially: Act = async (number) => {
    await this.report(await this.register(number), { kind: 'closed' }, OFFICER);
  };

  private async announce(number: number): Promise<string> {
    const [areaCode, value] = [COMMUNES[number % COMMUNES.length], COLOURS[number % COLOURS.length]];
    const body = { areaCode, scheme: 'decision-2686', value, document: DOCUMENT };
    const { id } = await this.act(OFFICER, '/v1/area-levels/decisions', body);
    this.made.announced.push(id);
    return id;
  }

  private async publishZone(number: number): Promise<string> {
    const { id } = await this.act(OFFICER, '/v1/zones', {
      ...{ name: `Khu vực ${number}`, kind: 'blockade-area', areaCodes: [COMMUNES[number % COMMUNES.length]] },
      ...{ from: '2021-08-11', document: DOCUMENT },
    });
    await this.act(OFFICER, `/v1/zones/${id}/decisions`, { decision: 'publish' });
    this.made.zonesPublished.push(id);
    return id;
  }

  private async register(number: number): Promise<string> {
    const body = {
      name: `Chợ Thử ${number}`,
      kind: 'market',
      communeCode: COMMUNES[0],
      address: `${number} Đường Thử`,
    };
    const { id } = await this.act(OFFICER, '/v1/supply-points', body);
    this.made.points.push(id);
    return id;
  }

  private async report(point: string, body: object, as?: Actor): Promise<Made> {
    const made = await this.act(as, `/v1/supply-points/${point}/reports`, body);
    this.made.reports.push(made.id);
    return made;
  }

  private act(as: Actor | undefined, path: string, body: object): Promise<Made> {
    const key = randomUUID();
    const call = { body, key, ...(as && { as }) };
    return untilAnswered(async () => created<Made>(await this.maps.service.client.post(path, call)));
  }
}

interface Made {
  readonly id: string;
  readonly token: string | null;
}
