import { defineMessages } from '#libs/http';

/** Every code with which what concerns visits is refused. */
export const visitMessages = defineMessages({
  'visit-not-found': { en: 'There is no such visit.', vi: 'Không có lượt đến tiêm này.' },
  'visit-over': { en: 'The person has left.', vi: 'Người này đã rời điểm tiêm.' },
  'visit-stopped': {
    en: 'The visit is stopped: what was typed is not of the person. Scan a card of theirs.',
    vi: 'Lượt tiêm đã bị dừng do thông tin không khớp. Hãy quét giấy tờ của người này.',
  },
  'visit-identity-unchecked': {
    en: 'Make sure first who the person is: type birth and number, or scan a card.',
    vi: 'Phải xác minh người tiêm trước: nhập ngày sinh và số giấy tờ, hoặc quét giấy tờ.',
  },
  'visit-of-another-person': { en: 'The visit is of another person.', vi: 'Lượt đến tiêm này là của người khác.' },
  'visit-of-another-point': {
    en: 'The visit is at another point.',
    vi: 'Lượt đến tiêm này diễn ra ở điểm tiêm khác.',
  },
  'wrong-person': {
    en: 'This is not the person whose turn it is: the visit is stopped.',
    vi: 'Thông tin không khớp với người được tiêm: lượt tiêm bị dừng.',
  },
  'arrived-before': { en: 'The person is at the session already.', vi: 'Người này đã có mặt tại buổi tiêm.' },
  'arrival-one-of': {
    en: 'Scan a code or card, name the person, or give the id of one; exactly one of them.',
    vi: 'Hãy quét mã hoặc giấy tờ, ghi thông tin người tiêm, hoặc ghi mã người tiêm; chỉ chọn một.',
  },
  'invitation-to-another-session': {
    en: 'The invitation is to another session.',
    vi: 'Phiếu hẹn này thuộc buổi tiêm khác.',
  },
  'scan-names-no-person': {
    en: 'The scanned text is neither an invitation nor a card of a person.',
    vi: 'Nội dung quét không phải phiếu hẹn hoặc giấy tờ của người tiêm.',
  },
  'several-people-match': {
    en: 'Several people who are invited have this name and birth: scan the invitation.',
    vi: 'Nhiều người được mời trùng họ tên và ngày sinh: hãy quét phiếu hẹn.',
  },
  'invited-under-another-number': {
    en: 'Somebody of this name and birth is invited under another number: scan the invitation, or, where it is another person, type who it is.',
    vi: 'Có người trùng họ tên, ngày sinh được mời với số giấy tờ khác: hãy quét phiếu hẹn; nếu là người khác, hãy nhập thông tin người đó.',
  },
  'birth-day-and-month-needed': {
    en: 'Type the day and the month of birth.',
    vi: 'Phải nhập ngày và tháng sinh.',
  },
  'birth-year-needed': {
    en: 'Only the year of birth is on record: type the year.',
    vi: 'Hồ sơ chỉ có năm sinh: hãy nhập năm sinh.',
  },
  'birth-day-malformed': { en: 'No month has such a day.', vi: 'Ngày sinh không hợp lệ.' },
  'card-needed': {
    en: 'Nothing is on record that could be typed: scan a card.',
    vi: 'Hồ sơ không có thông tin để đối chiếu: hãy quét giấy tờ.',
  },
  'leave-reason-missing': {
    en: 'Say why the person leaves before the observation has ended, or without a dose.',
    vi: 'Phải ghi lý do rời đi khi chưa hết thời gian theo dõi hoặc chưa tiêm.',
  },
});
