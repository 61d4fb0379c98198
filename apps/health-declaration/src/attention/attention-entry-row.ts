import type { AttentionLevel, AttentionSource, AttentionState } from './attention.rules.js';

/** An entry as it stands: what its source says, and what officers have done about it. No person. */
export interface AttentionEntryRow {
  readonly id: string;
  readonly source: AttentionSource;
  /** Of source and work together: it grows with every correction, review and act. */
  readonly version: number;
  readonly sourceVersion: number;
  readonly workVersion: number;
  readonly opening: number;
  /** Null for an arrival. */
  readonly form: string | null;
  readonly residenceCommune: string | null;
  readonly placeCommune: string | null;
  readonly destinationCommune: string | null;
  readonly ageBand: string | null;
  readonly reasons: string[];
  readonly since: Date;
  readonly state: AttentionState;
  readonly level: AttentionLevel;
  readonly levelSince: Date;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly takenAt: Date | null;
  readonly actedAt: Date | null;
  readonly calls: number;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly hamlet: string | null;
}

export const ENTRY_COLUMNS = `id, source, entry_version AS version, version AS "sourceVersion",
  work_version AS "workVersion", opening, form, residence_commune AS "residenceCommune",
  place_commune AS "placeCommune", destination_commune AS "destinationCommune", age_band AS "ageBand", reasons, since,
  state, level, level_since AS "levelSince", taken_by AS "takenBy", taken_by_name AS "takenByName",
  taken_at AS "takenAt", acted_at AS "actedAt", calls, decided_by AS "decidedBy", decided_at AS "decidedAt", hamlet`;

/** The officer's part of the province: communes as the first parameter, all that lies in none as the second. */
export const ENTRY_IN_AREA = `(residence_commune = ANY($1) OR place_commune = ANY($1) OR destination_commune = ANY($1)
  OR ($2 AND residence_commune IS NULL AND place_commune IS NULL AND destination_commune IS NULL))`;
