import { defineMessages } from '#libs/http';

/** Every code with which what concerns sessions is refused. */
export const sessionMessages = defineMessages({
  'session-not-found': { en: 'There is no such session.', vi: 'Không có buổi tiêm này.' },
  'session-closed': { en: 'The session is closed.', vi: 'Buổi tiêm đã kết thúc.' },
  'session-past': { en: 'The day of the session is over.', vi: 'Ngày của buổi tiêm đã qua.' },
  'session-outside-campaign': {
    en: 'The day or the point lies outside of the campaign.',
    vi: 'Ngày tiêm hoặc điểm tiêm nằm ngoài đợt tiêm.',
  },
  'session-full': { en: 'The session or its shift has no place left.', vi: 'Buổi tiêm hoặc ca tiêm đã đủ người.' },
  'vaccine-not-in-campaign': {
    en: 'The campaign does not have this vaccine.',
    vi: 'Đợt tiêm không có loại vắc xin này.',
  },
  'vaccine-not-in-session': {
    en: 'The session does not have this vaccine.',
    vi: 'Buổi tiêm không có loại vắc xin này.',
  },
  'shift-ends-before-it-begins': { en: 'The shift ends before it begins.', vi: 'Ca tiêm kết thúc trước khi bắt đầu.' },
  'shifts-overlap': { en: 'The shifts overlap.', vi: 'Các ca tiêm chồng nhau.' },
  'shift-below-invited': {
    en: 'More people are invited to the shift than it would hold.',
    vi: 'Số người đã mời vượt sức chứa mới của ca tiêm.',
  },
});
