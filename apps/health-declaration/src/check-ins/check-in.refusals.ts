import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse an entry, a departure or the capacity of a place. */
export const checkInMessages = defineMessages({
  'time-too-long-ago': { en: 'The time lies too far back to be taken.', vi: 'Thời điểm đã quá hạn được nhận.' },
  'time-in-the-future': { en: 'The time lies in the future.', vi: 'Thời điểm nằm trong tương lai.' },
  'place-full': {
    en: 'The place holds as many people as it may; wait until somebody leaves.',
    vi: 'Địa điểm đã đủ số người được phép; xin chờ có người ra.',
  },
  'not-checked-in': {
    en: 'The person has not checked in here, or has left already.',
    vi: 'Người này chưa ghi nhận vào, hoặc đã ra khỏi địa điểm.',
  },
  'checked-out-before-in': {
    en: 'The departure lies before the entry.',
    vi: 'Thời điểm ra sớm hơn thời điểm vào.',
  },
  'check-in-not-found': { en: 'There is no such check-in.', vi: 'Không có lượt ghi nhận này.' },
  'card-not-found': { en: 'There is no such personal card.', vi: 'Không có thẻ cá nhân này.' },
  'card-revoked': { en: 'The personal card was revoked.', vi: 'Thẻ cá nhân đã bị thu hồi.' },
  'card-expired': { en: 'The personal card has expired.', vi: 'Thẻ cá nhân đã hết hạn.' },
});

export type CheckInRefusal = keyof typeof checkInMessages;
