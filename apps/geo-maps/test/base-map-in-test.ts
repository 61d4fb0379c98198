import type { Feature, Geometry, Position } from 'geojson';
import type { Actor } from '#libs/http';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import type { BaseMapChangeView, BaseMapPackView, ReadBaseMapPack } from '../src/base-map/base-map.dto.js';
import { ReadBaseMapsJob } from '../src/base-map/read-base-maps.job.js';
import type { Sending } from './boundaries-in-test.js';
import { PLACE } from './public-surfaces.js';
import { officerOf } from './running-geo-maps.js';

export const BASE_MAPS = '/v1/base-map-packs';
export const SAID = { source: 'Dữ liệu thử', licence: 'ODbL 1.0', asOf: '2021-08-01' };
const PROVINCE = officerOf('93');
/** About 1.1 km. */
const STEP = 0.01;

/** Of steps from a place in Phường I of Vị Thanh. */
export const near = (x: number, y: number): Position => [PLACE[0] + x * STEP, PLACE[1] + y * STEP];

export const line = (...corners: readonly (readonly [number, number])[]): Geometry => ({
  type: 'LineString',
  coordinates: corners.map(([x, y]) => near(x, y)),
});

/** Closed by its first corner. */
export const area = (...corners: readonly (readonly [number, number])[]): Geometry => {
  const ring = corners.map(([x, y]) => near(x, y));
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
};

export const feature = (kind: unknown, geometry: Geometry | null, labels: object = {}): Feature => ({
  type: 'Feature',
  properties: { kind, ...labels },
  geometry: geometry as Geometry,
});

export const fileOf = (features: readonly unknown[], more: object = {}): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', ...more, features }));

/** One of each kind, all of which pass by the place. */
export const ONE_OF_EACH: readonly Feature[] = [
  feature('river', line([-3, -0.5], [3, 0.5]), { name: 'Sông Thử' }),
  feature('canal', line([0.1, -3], [0.1, 3]), { name: 'Kênh Thử' }),
  feature('stream', line([-0.2, -0.2], [0.2, 0.2])),
  feature('lake', area([0.02, 0.02], [0.3, 0.02], [0.3, 0.3], [0.02, 0.3]), { name: 'Hồ Thử' }),
  feature('national-road', line([-3, 0.05], [3, 0.05]), { name: 'Quốc lộ Thử', ref: 'QL0' }),
  feature('provincial-road', line([-3, 0.15], [3, 0.15]), { ref: 'ĐT0' }),
  feature('district-road', line([-1, 0.2], [1, 0.2])),
  feature('street', line([-0.1, 0], [0.1, 0.1]), { name: 'Đường Thử' }),
];

/** What officers do with packs; the job that reads them is run by hand. */
export class BaseMapDesk {
  constructor(readonly service: ServiceInTest) {}

  send(file: Uint8Array, { as = PROVINCE, key = newIdempotencyKey(), type, query = {} }: Sending = {}) {
    const said = new URLSearchParams({ ...SAID, ...query });
    const headers = { 'content-type': type ?? 'application/geo+json' };
    return this.service.post<BaseMapPackView>(`${BASE_MAPS}?${said}`, { as, body: file, key, headers });
  }

  async pack(id: string, language = 'en'): Promise<ReadBaseMapPack> {
    const headers = { 'accept-language': language };
    return (await this.service.get<ReadBaseMapPack>(`${BASE_MAPS}/${id}`, { as: PROVINCE, headers })).body;
  }

  /** Sends a file and reads it, with what else waits. */
  async read(file: Uint8Array, sending: Sending = {}): Promise<ReadBaseMapPack> {
    const { status, body } = await this.send(file, sending);
    if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
    await this.readAll();
    return this.pack(body.id);
  }

  readAll(service = this.service): Promise<void> {
    return service.running.app.get(ReadBaseMapsJob, { strict: false }).run();
  }

  publish(id: string, as: Actor = PROVINCE, key = newIdempotencyKey()) {
    return this.service.post<BaseMapChangeView>(`${BASE_MAPS}/${id}/publications`, { as, key });
  }

  rollBack(id: string, as: Actor = PROVINCE, key = newIdempotencyKey()) {
    const body = { reason: 'Nhầm tệp' };
    return this.service.post<BaseMapChangeView>(`${BASE_MAPS}/${id}/rollbacks`, { as, key, body });
  }

  async published(file: Uint8Array, sending: Sending = {}): Promise<ReadBaseMapPack> {
    const { id } = await this.read(file, sending);
    const { status, body } = await this.publish(id);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return this.pack(id);
  }
}
