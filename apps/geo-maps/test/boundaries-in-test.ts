import type { Actor } from '#libs/http';
import { newIdempotencyKey, type Answer, type ServiceInTest } from '#libs/testing';
import type { AreaAt } from '../src/boundaries/area-at.dto.js';
import type {
  BoundaryChangeView,
  BoundaryPackView,
  ReadBoundaryPack,
} from '../src/boundaries/packs/boundary-pack.dto.js';
import { ReadPacksJob } from '../src/boundaries/packs/read-packs.job.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';
import { smallRegister, type DrawnCommune, type SmallRegister } from './small-register.js';

export const PROVINCE = officerOf('93');
export const PACKS = '/v1/boundary-packs';

export interface Sending {
  readonly as?: Actor;
  readonly key?: string;
  readonly type?: string;
  /** Beside name and day. */
  readonly query?: Readonly<Record<string, string>>;
}

/** The service on a register of a few drawn communes; its job is run by hand. */
export class BoundariesInTest {
  private constructor(
    readonly service: ServiceInTest,
    private readonly register: SmallRegister,
  ) {}

  static async start(communes: readonly DrawnCommune[]): Promise<BoundariesInTest> {
    const register = await smallRegister(communes);
    return new BoundariesInTest(await startGeoMaps(register.settings), register);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.register.remove();
  }

  send(file: Uint8Array, { as = PROVINCE, key = newIdempotencyKey(), type, query = {} }: Sending = {}) {
    const said = new URLSearchParams({ name: 'Sở Tài nguyên và Môi trường', from: '2020-02-01', ...query });
    const headers = { 'content-type': type ?? 'application/octet-stream' };
    return this.service.post<BoundaryPackView>(`${PACKS}?${said}`, { as, body: file, key, headers });
  }

  async pack(id: string, language = 'en'): Promise<ReadBoundaryPack> {
    const headers = { 'accept-language': language };
    return (await this.service.get<ReadBoundaryPack>(`${PACKS}/${id}`, { as: PROVINCE, headers })).body;
  }

  /** Sends a file and reads it, with what else waits. */
  async read(file: Uint8Array, sending: Sending = {}): Promise<ReadBoundaryPack> {
    const { body } = await this.send(file, sending);
    await this.readAll();
    return this.pack(body.id);
  }

  readAll(service = this.service): Promise<void> {
    return service.running.app.get(ReadPacksJob, { strict: false }).run();
  }

  publish(id: string, as: Actor = PROVINCE, key = newIdempotencyKey()): Promise<Answer<BoundaryChangeView>> {
    return this.service.post<BoundaryChangeView>(`${PACKS}/${id}/publications`, { as, key });
  }

  rollBack(id: string, as: Actor = PROVINCE, key = newIdempotencyKey()): Promise<Answer<BoundaryChangeView>> {
    const body = { reason: 'Nhầm tệp' };
    return this.service.post<BoundaryChangeView>(`${PACKS}/${id}/rollbacks`, { as, key, body });
  }

  async areaAt([longitude, latitude]: readonly [number, number], on?: string, service = this.service): Promise<AreaAt> {
    const day = on === undefined ? '' : `&on=${on}`;
    return (await service.get<AreaAt>(`/v1/areas/at?lat=${latitude}&lon=${longitude}${day}`)).body;
  }
}
