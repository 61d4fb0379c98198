import { defineMessages } from '#libs/http';

/** Every code with which what concerns points without network is refused. */
export const offlineMessages = defineMessages({
  'day-pack-of-another-day': {
    en: 'A pack is taken for today, or for a day that is near enough.',
    vi: 'Chỉ lấy được gói dữ liệu của hôm nay hoặc của ngày sắp tới.',
  },
  'person-not-in-pack': {
    en: 'This person was not in the pack of the point.',
    vi: 'Người này không có trong gói dữ liệu của điểm tiêm.',
  },
  'dose-conflict-not-found': { en: 'There is no such conflict.', vi: 'Không có mục cần đối chiếu này.' },
  'dose-conflict-already-decided': {
    en: 'The conflict was decided before.',
    vi: 'Mục cần đối chiếu này đã được quyết định.',
  },
  'dose-conflict-decided-otherwise': {
    en: 'The dose was not corrected or withdrawn as the decision says.',
    vi: 'Mũi tiêm chưa được đính chính hoặc thu hồi như quyết định đã ghi.',
  },
});

export type OfflineRefusal = keyof typeof offlineMessages;
