import { accepted, refused, type NationalReason, type Parsed } from '#libs/vocabulary';

export type NationalOutcome =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly reason: NationalReason; readonly words: string };

/** In front of the id of a dose in the column of notes, which the platform gives back as it is. */
const PREFIX = 'LC:';
const NOTE = /^LC:\s*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i;
const ACCEPTED = /^(?:thành công|đã tiếp nhận|hợp lệ|ok|success)(?!\p{L})/u;
/** Words as they are met; which the platform uses is nowhere documented (unconfirmed). */
const REASONS: readonly (readonly [NationalReason, RegExp])[] = [
  ['known-already', /trùng|đã tồn tại|duplicate/u],
  [
    'identity-mismatch',
    /(?:cccd|cmt|cmnd|định danh|họ tên|ngày sinh).*(?:không khớp|sai|không đúng|không hợp lệ)|không khớp/u,
  ],
  ['lot-unknown', /(?<!\p{L})lô(?!\p{L})/u],
  ['field-missing', /thiếu|bắt buộc|để trống|required/u],
];

export function noteOf(doseId: string, doseNumber: number): string {
  return `${PREFIX}${doseId} mũi ${doseNumber}`;
}

/** The id of the dose that our file wrote into its note. */
export function doseIdIn(note: string | undefined): Parsed<string> {
  const [, id] = NOTE.exec(note ?? '') ?? [];
  return id === undefined ? refused('row-id-malformed') : accepted(id.toLowerCase());
}

/** What the column of results says of a row; undefined while it says nothing. */
export function nationalOutcomeOf(result: string | undefined): NationalOutcome | undefined {
  const words = result?.trim() ?? '';
  if (words === '') return undefined;
  const folded = words.normalize('NFC').toLowerCase();
  if (ACCEPTED.test(folded)) return { outcome: 'accepted' };
  const [reason = 'other' as const] = REASONS.find(([, pattern]) => pattern.test(folded)) ?? [];
  return { outcome: 'refused', reason, words };
}
