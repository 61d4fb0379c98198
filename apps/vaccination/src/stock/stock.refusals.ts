import { defineMessages, type ProblemMessage } from '#libs/http';
import type { StockRefusal } from './stock.rules.js';

/** A code without a sentence does not compile. */
const moveMessages: Record<StockRefusal, ProblemMessage> = defineMessages({
  'vials-missing': { en: 'The movement needs a number of vials.', vi: 'Phải ghi số lọ.' },
  'doses-missing': {
    en: 'The movement needs a number of doses, or of microlitres.',
    vi: 'Phải ghi số liều hoặc số microlít.',
  },
  'stock-too-small': { en: 'There are not as many vials.', vi: 'Số lọ xuất lớn hơn số lọ còn lại.' },
  'open-stock-too-small': {
    en: 'There is not as much in open vials.',
    vi: 'Lượng vắc xin trong các lọ đã mở không đủ.',
  },
  'thawed-before': { en: 'There are not as many frozen vials.', vi: 'Không còn đủ số lọ đông lạnh.' },
  'stock-too-large': { en: 'There are never as many vials.', vi: 'Số lọ quá lớn.' },
});

/** Every code with which what concerns stocks of vaccines is refused. */
export const stockMessages = defineMessages({
  ...moveMessages,
  'reason-missing': { en: 'The movement needs a reason.', vi: 'Phải ghi lý do.' },
  'point-missing': { en: 'Name the point.', vi: 'Phải ghi mã điểm tiêm.' },
  'destination-missing': { en: 'A transfer names where it goes.', vi: 'Phải ghi nơi nhận.' },
  'destination-is-source': { en: 'A transfer goes to another point.', vi: 'Nơi nhận phải khác nơi gửi.' },
  'transfer-missing': { en: 'An arrival names its transfer.', vi: 'Phải ghi mã chuyến chuyển.' },
  'transfer-not-found': { en: 'There is no such transfer to this point.', vi: 'Không có chuyến chuyển đến nơi này.' },
  'transfer-received': { en: 'The transfer was received before.', vi: 'Chuyến chuyển này đã được nhận.' },
  'moved-in-the-future': { en: 'The movement lies in the future.', vi: 'Thời điểm nằm trong tương lai.' },
  'lot-recalled': { en: 'The lot is recalled: its stock is frozen.', vi: 'Lô đã bị thu hồi: không được sử dụng.' },
  'lot-quarantined': {
    en: 'The lot is in quarantine at this point.',
    vi: 'Lô đang bị biệt trữ tại điểm này.',
  },
  'lot-expired': { en: 'The lot had expired on that day.', vi: 'Lô đã hết hạn vào ngày này.' },
  'quarantine-not-found': { en: 'There is no such quarantine.', vi: 'Không có lần biệt trữ này.' },
  'quarantined-before': { en: 'The lot is in quarantine there already.', vi: 'Lô đã được biệt trữ tại điểm này.' },
  'quarantine-ended': { en: 'The quarantine has ended before.', vi: 'Lần biệt trữ này đã kết thúc.' },
  'opening-stock-not-counted': {
    en: 'The opening stock of the day was not counted before the first vial was opened.',
    vi: 'Chưa kiểm kê tồn đầu ngày trước khi mở lọ đầu tiên.',
  },
  'not-in-stock': { en: 'The point has nothing of this lot.', vi: 'Điểm này không có lô vắc xin này.' },
});
