import type { RequestDigest } from '#libs/http';
import type { CheckpointColour } from '#libs/vocabulary';
import type { Area, Passage } from './passage.rules.js';

/** A row of passages as it is read. */
export interface PassageRow extends Omit<Passage, 'offline' | 'personalCode' | 'origin' | 'destination'> {
  readonly deviceId: string | null;
  readonly sequence: string | null;
  readonly packVersion: string | null;
  readonly colourShown: CheckpointColour | null;
  readonly personalCodeId: string | null;
  readonly personalCodeStep: string | null;
  readonly originCommune: string | null;
  readonly originProvince: string | null;
  readonly destinationCommune: string | null;
  readonly decidedAt: Date | null;
  readonly sealed: Buffer;
  readonly key: Buffer;
  readonly body: Buffer;
  readonly decisionKey: Buffer | null;
  readonly decisionBody: Buffer | null;
}

export const PASSAGE_COLUMNS = `id, version, checkpoint_code AS "checkpointCode", commune_code AS "communeCode",
  shift_id AS "shiftId", direction, officer, passed_at AS "passedAt", received_at AS "receivedAt",
  proof_kind AS "proofKind", proof_state AS "proofState", colour, reasons, warnings, decision,
  decided_at AS "decidedAt", device_id AS "deviceId", sequence, pack_version AS "packVersion",
  colour_shown AS "colourShown", declaration_id AS "declarationId", personal_code_id AS "personalCodeId",
  personal_code_step AS "personalCodeStep", origin_commune AS "originCommune", origin_province AS "originProvince",
  destination_commune AS "destinationCommune", sealed, key_digest AS key, body_digest AS body,
  decision_key_digest AS "decisionKey", decision_body_digest AS "decisionBody"`;

/** A passage as it is now, with what its answers are rebuilt from. */
export interface StoredPassage {
  readonly passage: Passage;
  readonly sealed: Buffer;
  readonly decidedAt: Date | null;
  readonly made: RequestDigest;
  /** Of the request that decided after the scan; null where none has. */
  readonly decided: RequestDigest | null;
}

export function storedPassageOf(row: PassageRow): StoredPassage {
  const { deviceId, sequence, packVersion, colourShown, personalCodeId, personalCodeStep, ...rest } = row;
  const { originCommune, originProvince, destinationCommune, ...known } = rest;
  const { sealed, key, body, decisionKey, decisionBody, decidedAt, ...columns } = known;
  const passage: Passage = {
    ...columns,
    offline:
      deviceId === null || colourShown === null
        ? null
        : { deviceId, sequence: Number(sequence), packVersion: packVersion ?? '', colourShown },
    personalCode: personalCodeId === null ? null : { id: personalCodeId, step: Number(personalCodeStep) },
    origin: areaOf(originCommune, originProvince),
    destination: areaOf(destinationCommune, null),
  };
  const decided = decisionKey && decisionBody && { key: decisionKey, body: decisionBody };
  return { passage, sealed, decidedAt, made: { key, body }, decided };
}

function areaOf(communeCode: string | null, provinceCode: string | null): Area | null {
  if (communeCode !== null) return { kind: 'commune', communeCode };
  return provinceCode === null ? null : { kind: 'outside', provinceCode };
}
