import { defineMessages } from '#libs/http';

/** Every code with which a lot, or its use, is refused. */
export const lotMessages = defineMessages({
  'lot-unknown': {
    en: 'The laboratory has no lot with this code.',
    vi: 'Phòng xét nghiệm không có lô mang mã này.',
  },
  'lot-recalled': { en: 'The lot was recalled.', vi: 'Lô này đã bị thu hồi.' },
  'lot-expired': { en: 'The lot had expired on the day of the test.', vi: 'Lô này đã hết hạn vào ngày xét nghiệm.' },
  'lot-of-another-method': {
    en: 'The lot belongs to another method.',
    vi: 'Lô này thuộc một kỹ thuật xét nghiệm khác.',
  },
  'lot-empty': { en: 'Not enough tests are left in the lot.', vi: 'Lô này không còn đủ số lượng xét nghiệm.' },
  'lot-not-found': { en: 'There is no such lot.', vi: 'Không có lô này.' },
  'lot-ambiguous': {
    en: 'Several laboratories have a lot with this code: name one.',
    vi: 'Nhiều phòng xét nghiệm có lô mang mã này: hãy chỉ rõ phòng xét nghiệm.',
  },
  'lot-registered-before': {
    en: 'The laboratory has registered a lot with this code before.',
    vi: 'Phòng xét nghiệm đã đăng ký lô mang mã này.',
  },
  'lot-recalled-before': { en: 'The lot was recalled before.', vi: 'Lô này đã được thu hồi trước đó.' },
  'lot-stock-too-small': {
    en: 'More is taken out than there is.',
    vi: 'Số lượng xuất lớn hơn số lượng còn lại.',
  },
});

export type LotRefusal = keyof typeof lotMessages;
