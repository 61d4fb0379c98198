import { defineMessages } from '#libs/http';
import { PERSONAL_CODE_SENTENCES } from '#libs/vocabulary';

/** Every code with which a personal code can be refused: when it is made, and when it is shown. */
export const personalCodeMessages = defineMessages({
  ...PERSONAL_CODE_SENTENCES,
  'device-key-malformed': {
    en: 'The key of the device is 32 bytes of Ed25519 in base64url.',
    vi: 'Khóa của thiết bị phải là 32 byte Ed25519 ở dạng base64url.',
  },
  'declaration-expired': {
    en: 'The declaration is no longer valid; make a new one.',
    vi: 'Tờ khai đã hết hiệu lực; hãy khai tờ mới.',
  },
  'stated-health-contradictory': {
    en: 'What is stated of tests and doses cannot be so.',
    vi: 'Nội dung tự khai về xét nghiệm, tiêm vắc xin có điểm không hợp lý.',
  },
  'stated-in-the-future': { en: 'It lies in the future.', vi: 'Thời điểm nằm trong tương lai.' },
  'result-before-sample': {
    en: 'The result lies before the sample.',
    vi: 'Thời điểm có kết quả sớm hơn thời điểm lấy mẫu.',
  },
  'dose-stated-twice': { en: 'This dose was stated before.', vi: 'Mũi tiêm này đã được khai ở trên.' },
  'dose-out-of-order': {
    en: 'A later dose is given on a later day.',
    vi: 'Mũi tiêm sau phải có ngày tiêm sau mũi trước.',
  },
  'personal-codes-too-many': {
    en: 'The declaration already has as many personal codes as it may have.',
    vi: 'Tờ khai đã có đủ số mã cá nhân được phép.',
  },
  'personal-code-not-found': { en: 'There is no such personal code.', vi: 'Không có mã cá nhân này.' },
  'personal-code-revoked': { en: 'The personal code was revoked.', vi: 'Mã cá nhân đã bị thu hồi.' },
});

export type PersonalCodeMessageCode = keyof typeof personalCodeMessages;
