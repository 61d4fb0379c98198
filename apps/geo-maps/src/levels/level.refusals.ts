import { defineMessages } from '#libs/http';

/** Every code with which a request about levels can be refused, beside that of an unknown area. */
export const levelMessages = defineMessages({
  'level-decision-not-found': { en: 'There is no such decision.', vi: 'Không có quyết định này.' },
  'level-decision-withdrawn': {
    en: 'The decision was withdrawn already.',
    vi: 'Quyết định này đã được thu hồi trước đó.',
  },
  'level-scheme-not-in-force': {
    en: 'The document does not hold on that day: colours of 2686 were decided until 11 October 2021, levels of Resolution 128 since that day.',
    vi: 'Văn bản chưa hoặc không còn hiệu lực vào ngày này: màu theo Quyết định 2686 áp dụng đến ngày 11/10/2021, cấp độ theo Nghị quyết 128 áp dụng từ ngày đó.',
  },
  'level-value-unknown': {
    en: 'Is neither a level from 1 to 4 nor a colour.',
    vi: 'Không phải cấp độ từ 1 đến 4, cũng không phải màu.',
  },
  'level-value-not-of-scheme': {
    en: 'Resolution 128 has levels from 1 to 4, Decision 2686 has colours.',
    vi: 'Nghị quyết 128 dùng cấp độ từ 1 đến 4, Quyết định 2686 dùng màu.',
  },
  'level-exception-not-below': {
    en: 'An exception must be a known area within the area of the decision.',
    vi: 'Địa bàn ngoại lệ phải có thật và nằm trong địa bàn của quyết định.',
  },
  'rule-seen-in-future': { en: 'The day has not come yet.', vi: 'Ngày này chưa đến.' },
});

export type LevelRefusal = keyof typeof levelMessages;
