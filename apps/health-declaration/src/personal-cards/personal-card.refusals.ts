import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about personal cards. */
export const personalCardMessages = defineMessages({
  'personal-card-not-found': { en: 'There is no such card.', vi: 'Không có thẻ cá nhân này.' },
  'personal-card-already-revoked': { en: 'The card is revoked already.', vi: 'Thẻ cá nhân đã bị thu hồi trước đó.' },
  'personal-card-forged': {
    en: 'This card was not made by the province.',
    vi: 'Thẻ cá nhân này không do tỉnh phát hành.',
  },
  'card-holder-ambiguous': {
    en: 'A card is made for a person who is named, or from the code of a declaration: one of the two.',
    vi: 'Thẻ được cấp theo thông tin cá nhân hoặc theo mã tờ khai: chọn một trong hai.',
  },
  'card-holder-outside': {
    en: 'A card is made for residents of the province only.',
    vi: 'Chỉ cấp thẻ cho người cư trú trong tỉnh.',
  },
});

export type PersonalCardRefusal = keyof typeof personalCardMessages;
