import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about a visited place. */
export const visitedPlaceMessages = defineMessages({
  'visited-place-not-found': {
    vi: 'Không có địa điểm này, hoặc địa điểm không thuộc phạm vi phụ trách.',
    en: 'There is no such place, or it is none of yours.',
  },
  'visited-place-commune-not-found': {
    vi: 'Không có xã, phường này, hoặc không thuộc phạm vi phụ trách.',
    en: 'There is no such commune, or it is none of yours.',
  },
  'visited-place-position-incomplete': {
    vi: 'Phải có cả vĩ độ và kinh độ, hoặc không có cả hai.',
    en: 'Give a latitude and a longitude, or neither.',
  },
  'visited-place-outside-commune': {
    vi: 'Tọa độ không nằm trong xã, phường đã nêu.',
    en: 'The position does not lie in the commune that is named.',
  },
  'visited-place-axes-swapped': {
    vi: 'Vĩ độ và kinh độ bị đảo cho nhau.',
    en: 'Latitude and longitude are swapped.',
  },
  'visited-place-outside-province': {
    vi: 'Tọa độ nằm ngoài tỉnh.',
    en: 'The position lies outside the province.',
  },
  'visited-window-empty': {
    vi: 'Thời điểm rời đi phải sau thời điểm đến.',
    en: 'A window must end after it begins.',
  },
  'visited-window-ahead': {
    vi: 'Khoảng thời gian chưa qua, không thể là nơi đã đến.',
    en: 'The window is not over yet: nobody can have been there.',
  },
  'visited-place-already-decided': {
    vi: 'Dự thảo này đã được quyết định.',
    en: 'This draft is decided already.',
  },
  'visited-place-not-published': {
    vi: 'Địa điểm này không ở trạng thái đang công bố.',
    en: 'The place is not published, or was withdrawn.',
  },
  'visited-place-reason-missing': {
    vi: 'Khi không chấp thuận phải ghi lý do.',
    en: 'A rejection needs a reason.',
  },
});

export type VisitedPlaceRefusal = keyof typeof visitedPlaceMessages;
