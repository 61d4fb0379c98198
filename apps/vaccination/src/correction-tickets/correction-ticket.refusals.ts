import { defineMessages } from '#libs/http';

/** Every code with which what concerns citizens' requests to correct a record is refused. */
export const correctionTicketMessages = defineMessages({
  'claim-missing': { en: 'This is needed for what you want corrected.', vi: 'Cần điền mục này cho nội dung muốn sửa.' },
  'claim-of-another-kind': {
    en: 'This does not belong to what you want corrected.',
    vi: 'Mục này không thuộc nội dung muốn sửa.',
  },
  'correction-code-malformed': { en: 'A ticket has twelve letters and digits.', vi: 'Mã yêu cầu gồm 12 chữ và số.' },
  'correction-code-mistyped': {
    en: 'The ticket was mistyped: look at every letter again.',
    vi: 'Mã yêu cầu bị gõ sai: hãy xem lại từng ký tự.',
  },
  'correction-code-wrong': {
    en: 'The code is wrong or no longer valid. Ask for a new one.',
    vi: 'Mã không đúng hoặc đã hết hạn. Hãy yêu cầu mã mới.',
  },
  'correction-locked': {
    en: 'Too many codes were sent to this phone. Try again in a day.',
    vi: 'Đã gửi quá nhiều mã đến số điện thoại này. Hãy thử lại sau một ngày.',
  },
  'correction-ticket-not-found': {
    en: 'There is no such ticket for this phone, or it was asked for too often: then try again in a day.',
    vi: 'Không có yêu cầu này với số điện thoại đã nhập, hoặc đã tra cứu quá nhiều lần: hãy thử lại sau một ngày.',
  },
  'correction-not-sent-back': {
    en: 'No better proof was asked for.',
    vi: 'Yêu cầu này không cần gửi thêm giấy tờ.',
  },
  'correction-closed': { en: 'The ticket was decided before.', vi: 'Yêu cầu này đã được xử lý.' },
  'correction-not-decided': {
    en: 'Only what was accepted or refused is opened again.',
    vi: 'Chỉ mở lại yêu cầu đã được chấp nhận hoặc từ chối.',
  },
  'correction-sent-back': {
    en: 'The ticket waits for better proof from the citizen.',
    vi: 'Yêu cầu đang chờ người dân gửi lại giấy tờ.',
  },
  'correction-not-matched': {
    en: 'Say first which person or dose the ticket is of.',
    vi: 'Hãy xác định người hoặc mũi tiêm của yêu cầu trước.',
  },
  'correction-reason-unknown': {
    en: 'A ticket is not refused for this reason on that day.',
    vi: 'Lý do từ chối này không có hiệu lực vào ngày đó.',
  },
  'proof-missing': {
    en: 'A photo or scan of the paper certificate is needed.',
    vi: 'Cần ảnh chụp hoặc bản quét giấy xác nhận đã tiêm.',
  },
  'proofs-too-many': { en: 'At most two files are taken.', vi: 'Chỉ nhận nhiều nhất hai tệp.' },
  'proof-too-large': { en: 'A file has at most 5 MB.', vi: 'Mỗi tệp không quá 5 MB.' },
  'proof-of-other-kind': {
    en: 'Only photos as JPEG or PNG, and PDF, are taken.',
    vi: 'Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF.',
  },
  'proof-erased': {
    en: 'The proof was erased when its time was over.',
    vi: 'Giấy tờ đã được xóa khi hết thời hạn lưu.',
  },
});
