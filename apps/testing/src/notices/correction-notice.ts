import type { NoticeRecipient } from './reader.rules.js';

export const NOTICE_STATES = ['open', 'confirmed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** By which means a recipient came to know the correction. */
export const CONFIRMATION_MEANS = ['read', 'phone', 'visit', 'letter'] as const;
export type ConfirmationMeans = (typeof CONFIRMATION_MEANS)[number];

export const NOTICE_CHANNELS = ['work-list', 'sms'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

export interface CorrectionNotice {
  readonly id: string;
  readonly version: number;
  readonly specimenId: string;
  readonly barcode: string;
  readonly assigner: string;
  readonly resultVersion: number;
  readonly resultKind: 'amendment' | 'withdrawal';
  readonly recipientKind: NoticeRecipient['kind'];
  readonly recipientId: string;
  readonly facilityCode: string;
  readonly laboratoryCode: string;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
  readonly seenVersion: number | null;
  readonly channel: NoticeChannel;
  readonly openedAt: Date;
  readonly toldAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly means: ConfirmationMeans | null;
}

/** As columns of `testing.correction_notice n` joined to its specimen `s` and its result `r`. */
export const NOTICE_COLUMNS = `n.id, n.version, n.specimen_id AS "specimenId", s.barcode, s.assigner,
  r.version AS "resultVersion", r.kind AS "resultKind", n.recipient_kind AS "recipientKind",
  n.recipient_id AS "recipientId", n.facility_code AS "facilityCode", n.laboratory_code AS "laboratoryCode",
  n.commune_code AS "communeCode", n.residence_commune AS "residenceCommune", n.seen_version AS "seenVersion",
  n.channel, n.opened_at AS "openedAt", n.told_at AS "toldAt", n.confirmed_at AS "confirmedAt", n.confirmed_by AS "confirmedBy", n.means`;

export const FROM_NOTICES = `FROM testing.correction_notice n
  JOIN testing.specimen s ON s.id = n.specimen_id
  JOIN testing.result r ON r.id = n.result_id`;
