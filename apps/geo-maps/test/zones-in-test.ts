import type { Actor } from '#libs/http';
import type { Answer, Call, ServiceInTest } from '#libs/testing';
import { officerOf } from './running-geo-maps.js';

export const PROVINCE = officerOf('93');
/** Thành phố Vị Thanh. */
export const DISTRICT = officerOf('930');
/** Thành phố Ngã Bảy. */
export const OTHER_DISTRICT = officerOf('931');

export interface ZoneInTest {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly from: string;
  readonly to: string | null;
  readonly publishedAt: string | null;
}

/** A blockade of a whole commune from the start of the day of the report until further notice, unless told otherwise. */
export const zoneOf = (change: object = {}): object => ({
  ...{ name: 'Khu vực 2, Phường I', kind: 'blockade-area', areaCodes: ['31318'], from: '2021-08-11' },
  ...{ document: { number: '1485/QĐ-UBND', issuedOn: '2021-08-10', issuedBy: 'UBND thành phố Vị Thanh' } },
  ...change,
});

/** About 220 by 220 m around a place in Phường I, closed and counterclockwise. */
export const squareAt = (longitude: number, latitude: number, half = 0.001): [number, number][] => [
  [longitude - half, latitude - half],
  [longitude + half, latitude - half],
  [longitude + half, latitude + half],
  [longitude - half, latitude + half],
  [longitude - half, latitude - half],
];

export const polygonOf = (...coordinates: readonly unknown[]): object => ({ type: 'Polygon', coordinates });

/** Calls about zones, by officers of Vị Thanh unless told otherwise. */
export class ZoneDesk {
  constructor(readonly service: ServiceInTest) {}

  draft(change: object = {}, { as = DISTRICT, ...call }: Call = {}): Promise<Answer<ZoneInTest>> {
    return this.service.post<ZoneInTest>('/v1/zones', { as, body: zoneOf(change), ...call });
  }

  change(id: string, version: number, change: object, as: Actor = DISTRICT): Promise<Answer<ZoneInTest>> {
    const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` };
    return this.service.send<ZoneInTest>('PUT', `/v1/zones/${id}`, { as, body: zoneOf(change), headers });
  }

  act(id: string, act: string, body: object, { as = DISTRICT, ...call }: Call = {}): Promise<Answer<ZoneInTest>> {
    return this.service.post<ZoneInTest>(`/v1/zones/${id}/${act}`, { as, body, ...call });
  }

  publish(id: string, call: Call = {}): Promise<Answer<ZoneInTest>> {
    return this.act(id, 'decisions', { decision: 'publish' }, call);
  }

  end(id: string, at: string, call: Call = {}): Promise<Answer<ZoneInTest>> {
    return this.act(id, 'endings', { at, reason: 'Đã hết nguy cơ' }, call);
  }

  withdraw(id: string, call: Call = {}): Promise<Answer<ZoneInTest>> {
    return this.act(id, 'withdrawals', { reason: 'Công bố nhầm' }, call);
  }

  /** Drafted and published by one officer. */
  async published(change: object = {}, as: Actor = DISTRICT): Promise<ZoneInTest> {
    const { body: drafted } = await this.draft(change, { as });
    const { status, body } = await this.publish(drafted.id, { as });
    if (status !== 201) throw new Error(`Not published: ${JSON.stringify(body)}`);
    return body;
  }
}
