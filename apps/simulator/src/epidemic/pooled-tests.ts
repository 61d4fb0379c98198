import { ActList } from './act-list.js';
import { MISHAPS } from './epidemic-parameters.js';
import type { Laboratory } from './facilities-of-play.js';
import { dayIndexOf, instantOf, laboratoryTimes } from './laboratory-times.js';
import { memberBody, playedSpecimen, type Swab } from './swab.js';
import { ctOf, type Shown } from './test-outcome.js';
import type { PlayedPool, PlayedSpecimen, Role } from './testing-act.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What a test says that says nothing, and how long after it the tube is tested again. */
const UNUSABLE = {
  'rt-pcr': { value: 'undetermined', againAfterMs: 2.5 * HOUR_MS },
  'rapid-antigen': { value: 'invalid', againAfterMs: 10 * MINUTE_MS },
} as const;
const READ_ON_THE_SPOT_AFTER_MS = 15 * MINUTE_MS;

/** Who tests a tube: a laboratory, or the team that has swabbed, whose antigen tests need no second person. */
type Tester = Pick<Laboratory, 'code' | 'technician'> & { readonly validator: Role | undefined };

/** What a tube of several has shown, and when it was told; undefined where the play ends before. */
export interface PoolOutcome {
  readonly code: string;
  readonly shown: { readonly value: Shown; readonly day: number } | undefined;
  /** What a new swab of each member stands for, in the order of the members. */
  readonly shares: readonly string[];
}

/** Writes what is done with tubes of several people. */
export class PooledTests {
  constructor(private readonly list: ActList) {}

  /** One tube at the swab, for a laboratory. */
  field(swabs: readonly Swab[], laboratory: Laboratory, value: Shown): PoolOutcome {
    const pool = this.formInField(swabs, 'rt-pcr');
    const day = dayIndexOf(this.list.calendar, pool.formedAt);
    const { testedAt } = laboratoryTimes(laboratory, day, false, this.list.calendar, this.list.random);
    return this.told(pool, laboratory, value, testedAt);
  }

  /** One tube at the swab, on one antigen test, by those who have swabbed. */
  onTheSpot(swabs: readonly Swab[], value: Shown): PoolOutcome {
    const pool = this.formInField(swabs, 'rapid-antigen');
    const team: Tester = { code: pool.facility, technician: 'collection-team', validator: undefined };
    return this.told(pool, team, value, new Date(pool.formedAt.getTime() + READ_ON_THE_SPOT_AFTER_MS));
  }

  /** Several specimens that have arrived, in one tube. */
  atLaboratory(
    specimens: readonly PlayedSpecimen[],
    laboratory: Laboratory & { readonly communeCode: string },
    value: Shown,
    formedAt: Date,
  ): PoolOutcome {
    const pool: PlayedPool = {
      ...{ code: this.list.newPoolCode(), kind: 'laboratory', method: 'rt-pcr', facility: laboratory.code },
      ...{
        commune: laboratory.communeCode,
        formedAt,
        laboratory: laboratory.code,
        members: specimens.map(({ id }) => id),
      },
    };
    const bodies = specimens.map(({ id }) => ({ barcode: id }));
    this.form(pool, formedAt, bodies, laboratory.technician, []);
    return this.told(pool, laboratory, value, new Date(formedAt.getTime() + HOUR_MS));
  }

  close(code: string, member: number, day: number): void {
    const at = instantOf(this.list.calendar, day, 16);
    this.list.write({
      ...{ at, as: 'collection-team', path: `/v1/pools/${code}/members/${member}/closures`, subjects: [code] },
      body: { reason: 'not-found' },
      fact: { kind: 'member-closed', pool: code, member },
    });
  }

  /** Who is in the tube is swabbed at the time of the first. */
  private formInField(swabs: readonly Swab[], method: PlayedPool['method']): PlayedPool {
    const [first] = swabs;
    if (!first) throw new RangeError('A pool has members');
    const code = this.list.newPoolCode();
    const { at: formedAt, facility } = first;
    const members = swabs.map((swab, index) =>
      playedSpecimen({ ...swab, at: formedAt }, `${code}.${index + 1}`, this.list.personOf(swab.person), {
        ...{ tube: 'share', method: method === 'rapid-antigen' ? method : undefined },
      }),
    );
    const pool: PlayedPool = {
      ...{ code, kind: 'field', method, facility: facility.code, commune: facility.communeCode, formedAt },
      ...{ laboratory: undefined, members },
    };
    const bodies = swabs.map((swab) => memberBody(swab, this.list.personOf(swab.person)));
    this.form(pool, formedAt, bodies, 'collection-team', [
      ...members.map(({ id }) => id),
      ...swabs.map(({ person }) => `person ${person}`),
    ]);
    return pool;
  }

  private form(pool: PlayedPool, at: Date, members: readonly object[], as: Role, subjects: readonly string[]): void {
    const { code, kind, method, formedAt, facility: facilityCode } = pool;
    this.list.write({
      ...{ at, as, path: '/v1/pools', fact: { kind: 'pool-formed', pool } },
      body: { code, kind, method, formedAt: formedAt.toISOString(), facilityCode, members },
      subjects: [code, ...idsOf(pool), ...subjects],
    });
  }

  private told(pool: PlayedPool, tester: Tester, value: Shown, testedAt: Date | undefined): PoolOutcome {
    const { code } = pool;
    const { calendar, random } = this.list;
    const shares = idsOf(pool);
    if (!testedAt || dayIndexOf(calendar, testedAt) >= calendar.days) return { code, shares, shown: undefined };
    let at = testedAt;
    let version = 1;
    if (random.chance(MISHAPS.undetermined)) {
      const { value: unusable, againAfterMs } = UNUSABLE[pool.method];
      this.tube(pool, tester, unusable, version, at);
      [at, version] = [new Date(at.getTime() + againAfterMs), 2];
    }
    this.tube(pool, tester, value, version, at);
    return { code, shares, shown: { value, day: dayIndexOf(calendar, at) } };
  }

  private tube(
    pool: PlayedPool,
    { code: laboratoryCode, technician, validator }: Tester,
    value: Shown | (typeof UNUSABLE)[PlayedPool['method']]['value'],
    version: number,
    at: Date,
  ): void {
    const { code, method } = pool;
    const ct = method === 'rt-pcr' ? ctOf(value, false, this.list.random) : undefined;
    const subjects = [code, ...idsOf(pool)];
    this.list.write({
      ...{ at, as: technician, path: `/v1/pools/${code}/results`, subjects },
      body: { method, value, laboratoryCode, testedAt: at.toISOString(), ...(ct && { ct }) },
      fact: { kind: 'pool-result-entered', pool: code, laboratory: laboratoryCode, at, value },
    });
    if (validator === undefined) return;
    const validatedAt = new Date(at.getTime() + HOUR_MS);
    this.list.write({
      ...{
        at: validatedAt,
        as: validator,
        path: `/v1/pools/${code}/results/${version}/validations`,
        subjects,
      },
      body: {},
      fact: { kind: 'pool-result-validated', pool: code },
    });
  }
}

function idsOf({ members }: PlayedPool): string[] {
  return members.map((member) => (typeof member === 'string' ? member : member.id));
}
