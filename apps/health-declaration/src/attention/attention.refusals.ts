import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse an act on an entry of the officer's list. */
export const attentionMessages = defineMessages({
  'attention-entry-not-found': { en: 'There is no such entry.', vi: 'Không có mục này trong danh sách.' },
  'attention-entry-taken': {
    en: 'Another officer has taken this entry.',
    vi: 'Cán bộ khác đã nhận xử lý mục này.',
  },
  'attention-entry-already-yours': { en: 'You have taken this entry already.', vi: 'Bạn đã nhận xử lý mục này.' },
  'attention-entry-not-taken': { en: 'Take the entry first.', vi: 'Cần nhận xử lý mục này trước.' },
  'attention-entry-decided': { en: 'The entry is decided already.', vi: 'Mục này đã có kết luận.' },
  'hamlet-malformed': {
    en: 'A hamlet is named like "Ấp Mỹ Hiệp" or "Khu vực 2".',
    vi: 'Tên ấp, khu vực có dạng "Ấp Mỹ Hiệp" hoặc "Khu vực 2".',
  },
});

export type AttentionRefusal = keyof typeof attentionMessages;
