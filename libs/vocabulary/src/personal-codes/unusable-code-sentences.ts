import type { PersonalCodeRefusal } from './verify-personal-code.js';

interface Sentence {
  readonly en: string;
  readonly vi: string;
}

/** Why a personal code is of no use, as the platform says it and a device without network. */
export const PERSONAL_CODE_SENTENCES = {
  'personal-code-malformed': { en: 'This is no personal code.', vi: 'Đây không phải mã cá nhân.' },
  'personal-code-forged': {
    en: 'The personal code was not made by this province for the phone that shows it.',
    vi: 'Mã cá nhân không phải do tỉnh cấp cho điện thoại đang trình.',
  },
  'personal-code-expired': {
    en: 'The personal code has expired; a new declaration brings a new one.',
    vi: 'Mã cá nhân đã hết hạn; hãy khai tờ mới để có mã mới.',
  },
  'personal-code-stale': {
    en: 'The code on the screen is too old: a picture of it, or a phone whose clock is slow.',
    vi: 'Mã trên màn hình đã cũ: ảnh chụp lại, hoặc đồng hồ điện thoại chạy chậm.',
  },
  'personal-code-from-the-future': {
    en: 'The code on the screen is ahead of time: the clock of the phone is fast.',
    vi: 'Mã trên màn hình sớm hơn giờ thật: đồng hồ điện thoại chạy nhanh.',
  },
  'personal-code-replayed': {
    en: 'This very code was shown here before; wait for the next on the screen.',
    vi: 'Chính mã này đã được trình tại đây; hãy chờ mã kế tiếp trên màn hình.',
  },
  'key-revoked': {
    en: 'The personal code was signed with a key that the province has revoked.',
    vi: 'Mã cá nhân được ký bằng khóa mà tỉnh đã thu hồi.',
  },
  'key-unknown': {
    en: 'The personal code was signed with a key that is not known here.',
    vi: 'Mã cá nhân được ký bằng khóa không rõ.',
  },
} as const satisfies Record<PersonalCodeRefusal | 'personal-code-replayed', Sentence>;

/** Why nobody is let pass by what was scanned, whoever the code is of. */
export const UNUSABLE_SCAN_SENTENCES = {
  'scan-names-no-person': {
    en: 'This code does not say who it is of. Scan a personal code, a card, a declaration or an identity document.',
    vi: 'Mã này không cho biết là của ai. Hãy quét mã cá nhân, thẻ, tờ khai hoặc giấy tờ tùy thân.',
  },
  'scan-hostile': {
    en: 'This code was made to deceive. Do not open it.',
    vi: 'Mã này được tạo để lừa đảo. Không mở.',
  },
  'colour-rules-missing': {
    en: 'No colour rule is in force on that day.',
    vi: 'Không có quy định về màu nào có hiệu lực vào ngày đó.',
  },
} as const satisfies Record<string, Sentence>;
