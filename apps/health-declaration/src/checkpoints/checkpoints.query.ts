import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { FacilitiesQuery, type Facility } from '#libs/facility-register';
import { DIRECTIONS, type Checkpoint } from './checkpoint.rules.js';

interface SettingRow {
  readonly code: string;
  readonly version: number;
  readonly road: string;
  readonly directions: Checkpoint['directions'];
  readonly expectedScansPerHour: number;
}

const SETTINGS = `
  SELECT code, version, road, directions, expected_scans_per_hour AS "expectedScansPerHour"
  FROM health_declaration.checkpoint_setting`;

/** Which checkpoints are there, and what was set for each? */
@Injectable()
export class CheckpointsQuery {
  constructor(
    private readonly database: Database,
    private readonly facilities: FacilitiesQuery,
  ) {}

  async find(code: string, on: Database | Tx = this.database): Promise<Checkpoint | undefined> {
    const facility = await this.facilities.find(code, on);
    if (!facility?.kinds.includes('checkpoint')) return undefined;
    const [setting] = await on.query<SettingRow>(`${SETTINGS} WHERE code = $1`, [code]);
    return checkpointOf(facility, setting);
  }

  /** In these communes, in the order of their codes, those that were closed too. */
  async list(communes: readonly string[]): Promise<Checkpoint[]> {
    const facilities = await this.facilities.ofKind('checkpoint', { communes });
    const codes = facilities.map(({ code }) => code);
    const settings = await this.database.query<SettingRow>(`${SETTINGS} WHERE code = ANY($1)`, [codes]);
    const byCode = new Map(settings.map((setting) => [setting.code, setting]));
    return facilities.map((facility) => checkpointOf(facility, byCode.get(facility.code)));
  }
}

/** Both directions are controlled while nothing else was said. */
function checkpointOf(facility: Facility, setting: SettingRow | undefined): Checkpoint {
  const { code, name, communeCode, validFrom, validTo } = facility;
  const unset = { version: 0, road: null, directions: DIRECTIONS, expectedScansPerHour: null };
  return { code, name, communeCode, validFrom, validTo, ...unset, ...setting };
}
