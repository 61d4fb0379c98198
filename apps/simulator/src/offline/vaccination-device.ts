import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import {
  base64urlOf,
  decideByDayPack,
  guardAnswer,
  invitationDigest,
  localDayOf,
  openDayPack,
  type DayPackKey,
  type DayPackRefusal,
  type DoseAnswer,
  type DoseByDayPack,
  type GuardAnswer,
  type NumberedDose,
  type PackedPerson,
  type ShownAtTable,
  type SignedDayPack,
  type VaccinationDayPack,
} from '#libs/vocabulary';
import type { SealedFolder } from './sealed-folder.js';
import { itemOf, type GivenOffline, type KeptDose } from './kept-dose.js';

const PACK = 'pack';
const KEYS = 'keys';
const DOSE = 'dose-';
/** Fewer than a request may carry, so that a day takes several. */
const BATCH_ITEMS = 50;
const NUMBER_DIGITS = 6;

/** What the device asks while it has network. */
export interface PointNetwork {
  get(path: string): Promise<{ readonly status: number; readonly body: unknown }>;
  post(path: string, body: object): Promise<{ readonly status: number; readonly body: unknown }>;
}

/** The pack may not be worked with. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';

  constructor(readonly code: DayPackRefusal | 'pack-missing') {
    super(code);
  }
}

/** What became of a dose. */
export interface SyncedDose {
  readonly key: string;
  readonly status: number;
  readonly dose?: { readonly id: string; readonly entryId: string };
  readonly conflicts?: readonly { readonly id: string; readonly kind: string }[];
  readonly code?: string;
}

export interface DeviceParts {
  readonly deviceId: string;
  readonly facilityCode: string;
  readonly kept: SealedFolder;
  /** The clock of the device, right or wrong. */
  readonly clock: () => Date;
}

/**
 * A point without a screen and, for a day, without network. It takes a pack along, decides by it with the rules of the
 * service, keeps every dose sealed before it says that it is recorded, and forgets all once everything was taken in.
 */
export class VaccinationDevice {
  constructor(private readonly parts: DeviceParts) {}

  /** In the morning, with network. @throws Error without one, PackRefused for one that was altered or is not of now, which is not kept */
  async takePack(network: PointNetwork, day: string): Promise<void> {
    const { facilityCode, kept } = this.parts;
    const { body: published } = await network.get('/v1/vaccination-day-packs/keys');
    const { keys } = published as { readonly keys: readonly DayPackKey[] };
    const { status, body } = await network.get(`/v1/vaccination-day-packs?facility=${facilityCode}&day=${day}`);
    if (status !== 200) throw new Error(`A day pack was answered ${status}: ${JSON.stringify(body)}`);
    await this.opened(body as SignedDayPack, keys);
    await kept.write(KEYS, keys);
    await kept.write(PACK, body);
  }

  /** Verified anew each time. @throws PackRefused */
  async pack(): Promise<VaccinationDayPack> {
    const [signed, keys] = [
      await this.parts.kept.read<SignedDayPack>(PACK),
      await this.parts.kept.read<DayPackKey[]>(KEYS),
    ];
    if (!signed || !keys) throw new PackRefused('pack-missing');
    return this.opened(signed, keys);
  }

  /** Whoever brings the invitation; undefined for one of another point or day. */
  async invited(code: string): Promise<PackedPerson | undefined> {
    const digest = await invitationDigest(code, sha256);
    return (await this.pack()).people.find(({ invitation }) => invitation === digest);
  }

  /** Whether who stands at the table can be the one who was invited: a mismatch stops. */
  guard({ birth, guard }: PackedPerson, shown: ShownAtTable): Promise<GuardAnswer> {
    return guardAnswer(birth, guard, shown, sha256);
  }

  /** Before the needle, at this moment. @throws PackRefused once the pack is over */
  async decide(given: GivenOffline): Promise<DoseAnswer> {
    return decideByDayPack(await this.pack(), await this.asked(given));
  }

  /**
   * A dose that was given is recorded, whatever was decided, and also where the pack is over and nothing was. Answers its
   * key once it is on the disk.
   */
  async record(given: GivenOffline): Promise<string> {
    const { kept, clock, facilityCode } = this.parts;
    const decided = await this.decide(given).catch((error: unknown) => {
      if (error instanceof PackRefused) return null;
      throw error;
    });
    const dose = keptDose(given, clock(), facilityCode, decided);
    const before = (await kept.names(DOSE)).at(-1)?.slice(DOSE.length) ?? '0';
    await kept.write(`${DOSE}${String(Number(before) + 1).padStart(NUMBER_DIGITS, '0')}`, dose);
    return dose.key;
  }

  /**
   * In the evening, with network: sends everything, in as many requests as it takes. What was taken in is forgotten, and
   * everything with it unless some doses were refused: those wait, sealed, to be mended.
   * @throws Error where there was no answer: everything is kept and sent again
   */
  async sync(network: PointNetwork): Promise<SyncedDose[]> {
    const { kept } = this.parts;
    const names = await kept.names(DOSE);
    const answered: SyncedDose[] = [];
    for (let from = 0; from < names.length; from += BATCH_ITEMS)
      answered.push(...(await this.send(network, names.slice(from, from + BATCH_ITEMS))));
    const taken = names.filter((_, index) => answered[index]?.status === 201);
    if (taken.length === names.length) await kept.wipe();
    else for (const name of taken) await kept.remove(name);
    return answered;
  }

  private async send(network: PointNetwork, names: readonly string[]): Promise<SyncedDose[]> {
    const { deviceId, clock } = this.parts;
    const doses = await this.doses(names);
    const packId = await this.packId();
    const { status, body } = await network.post('/v1/doses/batches', {
      ...{ deviceId, sentAt: clock().toISOString(), items: doses.map(itemOf) },
      ...(packId !== undefined && { packId }),
    });
    if (status !== 200) throw new Error(`A batch of doses was answered ${status}: ${JSON.stringify(body)}`);
    const { items } = body as { readonly items: readonly Omit<SyncedDose, 'key'>[] };
    return doses.map(({ key }, index) => ({ key, ...(items[index] ?? { status: 0 }) }));
  }

  /** Also of a pack that is over: its doses come late. */
  private async packId(): Promise<string | undefined> {
    const signed = await this.parts.kept.read<SignedDayPack>(PACK);
    return signed && (JSON.parse(signed.payload) as VaccinationDayPack).id;
  }

  private async doses(names: readonly string[]): Promise<KeptDose[]> {
    const read = await Promise.all(names.map((name) => this.parts.kept.read<KeptDose>(name)));
    return read.filter((dose) => dose !== undefined);
  }

  private async asked(given: GivenOffline): Promise<DoseByDayPack> {
    const { kept, clock } = this.parts;
    const own = (await this.doses(await kept.names(DOSE))).filter((dose) => isOfSame(dose.given, given));
    const { vaccine, lot, hasConsent, consentsToMixing, screening, of } = given;
    const [person, doses, isDoubtful] =
      'packed' in of
        ? [{ birth: of.packed.birth, sex: of.packed.sex }, of.packed.doses, of.packed.isDoubtful]
        : [of.known, [] as readonly NumberedDose[], false];
    return {
      ...{
        person,
        doses: [...doses, ...own.flatMap(({ counted }) => counted ?? [])],
        isDoubtful,
        vaccine,
        lot,
        at: clock(),
      },
      ...{ hasConsent, consentsToMixing, screening },
    };
  }

  private async opened(signed: SignedDayPack, keys: readonly DayPackKey[]): Promise<VaccinationDayPack> {
    const opened = await openDayPack(signed, keys, this.parts.clock(), verifyEd25519);
    if (!opened.ok) throw new PackRefused(opened.code);
    return opened.pack;
  }
}

function keptDose(given: GivenOffline, at: Date, facilityCode: string, decided: DoseAnswer | null): KeptDose {
  const kept = { key: randomBytes(16).toString('hex'), at: at.toISOString(), facilityCode, given };
  if (decided === null) return { ...kept, decided: null, counted: null };
  const { number, kind, reasons } = decided;
  return {
    ...kept,
    decided: { doseNumber: number, reasons: reasons.map(({ code }) => code) },
    counted: { vaccine: given.vaccine, day: localDayOf(at), number, kind },
  };
}

function isOfSame({ of: one }: GivenOffline, { of: other }: GivenOffline): boolean {
  if ('packed' in one) return 'packed' in other && one.packed.personId === other.packed.personId;
  return !('packed' in other) && one.document !== undefined && one.document === other.document;
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return createHash('sha256').update(bytes).digest();
}

async function verifyEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64urlOf(key) };
  return verify(null, message, createPublicKey({ key: jwk, format: 'jwk' }), signature);
}
