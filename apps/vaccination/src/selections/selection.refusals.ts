import { defineMessages } from '#libs/http';

/** Every code with which what concerns selections is refused. */
export const selectionMessages = defineMessages({
  'selection-not-found': { en: 'There is no such selection.', vi: 'Không có lần lập danh sách này.' },
  'selection-running': {
    en: 'The selection is not done yet.',
    vi: 'Danh sách chưa lập xong.',
  },
  'selection-of-another-campaign': {
    en: 'The selection is of another campaign.',
    vi: 'Danh sách này thuộc đợt tiêm khác.',
  },
  'ages-in-wrong-order': { en: 'The least age is above the greatest.', vi: 'Tuổi tối thiểu lớn hơn tuổi tối đa.' },
});
