import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientActor } from '#libs/testing';
import { geoMaps } from '../../apps/geo-maps/src/service.js';
import { smallRegister, type DrawnCommune, type SmallRegister } from '../../apps/geo-maps/test/small-register.js';
import { KillableService } from './killable-service.js';

/** Who decides on the maps of the whole province. */
export const OFFICER = clientActor(
  'map-officer',
  [
    ...['area-levels:read', 'area-levels:write', 'area-levels:publish', 'boundaries:read', 'boundaries:write'],
    ...['supply-points:read', 'supply-points:write', 'zones:read', 'zones:write', 'zones:publish'],
  ],
  ['93'],
);

/** The service of the maps, which may be killed, and the phones to which it sends codes. */
export class KillableMaps {
  private constructor(
    readonly service: KillableService,
    private readonly folder: string,
    private readonly register: SmallRegister,
  ) {}

  /** On a register of these communes, `Xã 1` being the first of them. */
  static async start(communes: readonly DrawnCommune[]): Promise<KillableMaps> {
    const register = await smallRegister(communes);
    const folder = await mkdtemp(join(tmpdir(), 'lachan-maps-'));
    const env = { ...register.settings, SMS_OUTBOX_FILE: join(folder, 'sms.jsonl') };
    return new KillableMaps(await KillableService.start(geoMaps, { keys: {}, env }), folder, register);
  }

  /** The newest code that came to a phone, as forms have it. @throws Error while none did */
  async codeTo(phone: string): Promise<string> {
    const lines = (await readFile(join(this.folder, 'sms.jsonl'), 'utf8').catch(() => '')).split('\n');
    const sent = lines.filter((line) => line.includes(`"+84${phone.slice(1)}"`)).at(-1);
    const code = sent === undefined ? undefined : /\b\d{6}\b/.exec((JSON.parse(sent) as { text: string }).text)?.[0];
    if (code === undefined) throw new Error('no code has come');
    return code;
  }

  async discard(): Promise<void> {
    await this.service.discard();
    await this.register.remove();
    await rm(this.folder, { recursive: true });
  }
}
