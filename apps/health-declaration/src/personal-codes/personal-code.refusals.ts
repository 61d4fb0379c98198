import { defineMessages } from '#libs/http';

/** Every code with which a personal code can be refused: when it is made, and when it is shown. */
export const personalCodeMessages = defineMessages({
  'device-key-malformed': {
    en: 'The key of the device is 32 bytes of Ed25519 in base64url.',
    vi: 'Khóa của thiết bị phải là 32 byte Ed25519 ở dạng base64url.',
  },
  'declaration-expired': {
    en: 'The declaration is no longer valid; make a new one.',
    vi: 'Tờ khai đã hết hiệu lực; hãy khai tờ mới.',
  },
  'personal-codes-too-many': {
    en: 'The declaration already has as many personal codes as it may have.',
    vi: 'Tờ khai đã có đủ số mã cá nhân được phép.',
  },
  'personal-code-not-found': { en: 'There is no such personal code.', vi: 'Không có mã cá nhân này.' },
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
  'personal-code-revoked': { en: 'The personal code was revoked.', vi: 'Mã cá nhân đã bị thu hồi.' },
  'key-revoked': {
    en: 'The personal code was signed with a key that the province has revoked.',
    vi: 'Mã cá nhân được ký bằng khóa mà tỉnh đã thu hồi.',
  },
  'key-unknown': {
    en: 'The personal code was signed with a key that is not known here.',
    vi: 'Mã cá nhân được ký bằng khóa không rõ.',
  },
});

export type PersonalCodeMessageCode = keyof typeof personalCodeMessages;
