import { defineMessages } from '#libs/http';

/** Every code with which what concerns recalls of lots is refused. */
export const recallMessages = defineMessages({
  'recall-not-found': { en: 'There is no such recall.', vi: 'Không có lần thu hồi này.' },
  'lot-recalled-before': { en: 'The lot was recalled before.', vi: 'Lô này đã được thu hồi trước đó.' },
  'recall-undone': { en: 'The recall was taken back.', vi: 'Lần thu hồi này đã bị hủy.' },
  'point-not-told': { en: 'The point was not told of this recall.', vi: 'Điểm này không thuộc danh sách thu hồi.' },
  'point-confirmed': { en: 'The point has confirmed before.', vi: 'Điểm này đã xác nhận.' },
  'dose-not-of-lot': { en: 'The dose is not of this lot.', vi: 'Mũi tiêm này không thuộc lô bị thu hồi.' },
});
