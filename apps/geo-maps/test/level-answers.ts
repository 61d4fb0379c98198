import type { Actor } from '#libs/http';
import type { Answer, ServiceInTest } from '#libs/testing';
import { officerOf } from './running-geo-maps.js';

export interface DecisionAnswer {
  readonly id: string;
  readonly areaCode: string;
  readonly value: number | string;
  readonly valueBefore: number | string | null;
  readonly announcedAt: string;
  readonly from: string;
  readonly withdrawnAt: string | null;
  readonly code: string;
  readonly errors: readonly { path: string; code: string }[];
}

export interface LevelAnswer {
  readonly level: number | null;
  readonly colour: string | null;
  readonly inheritedFrom: string | null;
  readonly since: string | null;
  readonly exceptions: readonly { areaCode: string; level: number | null; reason: string | null }[];
  readonly document: { number: string } | null;
  readonly upcoming: { level: number | null; colour: string | null; from: string } | null;
  readonly verified: boolean;
}

export const DOCUMENT = { number: '2115/QĐ-UBND', issuedOn: '2021-11-05', issuedBy: 'UBND tỉnh Hậu Giang' };

/** Announces a level of Resolution 128, as the officer of the area's district unless said otherwise. */
export function announce(
  maps: ServiceInTest,
  areaCode: string,
  value: unknown,
  more: { exceptions?: object[]; as?: Actor; key?: string; scheme?: string; reason?: string } = {},
): Promise<Answer<DecisionAnswer>> {
  const { as = officerOf('93'), key, scheme = 'resolution-128', ...rest } = more;
  const body = { areaCode, scheme, value, document: DOCUMENT, ...rest };
  return maps.post('/v1/area-levels/decisions', { as, body, ...(key !== undefined && { key }) });
}

export const withdraw = (maps: ServiceInTest, id: string, as = officerOf('93'), key?: string) =>
  maps.post<DecisionAnswer>(`/v1/area-levels/decisions/${id}/withdrawals`, {
    ...{ as, body: { reason: 'Nhầm địa bàn' } },
    ...(key !== undefined && { key }),
  });

export const levelOf = async (maps: ServiceInTest, area: string, on?: string): Promise<LevelAnswer> =>
  (await maps.get<LevelAnswer>(`/v1/areas/${area}/level${on === undefined ? '' : `?on=${on}`}`)).body;

/** Gives a commune so many hamlets: the first is `<commune>-01`. */
export async function makeHamlets(maps: ServiceInTest, communeCode: string, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const body = { name: `Ấp ${number}`, latitude: 9.78 + number / 1_000, longitude: 105.46 };
    const path = `/v1/areas/${communeCode}/hamlets`;
    codes.push((await maps.post<{ code: string }>(path, { as: officerOf('93'), body })).body.code);
  }
  return codes;
}
