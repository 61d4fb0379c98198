import { defineMessages, type ProblemMessage } from '#libs/http';
import type { HolderNameRefusal } from '#libs/vaccination-certificates';

/** A code without a sentence does not compile. */
const nameMessages: Record<HolderNameRefusal, ProblemMessage> = defineMessages({
  'name-too-long': {
    en: 'The name does not fit into a certificate.',
    vi: 'Họ tên quá dài để ghi vào giấy xác nhận.',
  },
  'name-without-latin-letters': {
    en: 'A certificate needs the name in Latin letters.',
    vi: 'Giấy xác nhận cần họ tên bằng chữ cái La-tinh.',
  },
});

/** Every code with which what concerns certificates is refused. */
export const certificateMessages = defineMessages({
  ...nameMessages,
  'certificate-not-found': { en: 'There is no such certificate.', vi: 'Không có giấy xác nhận này.' },
  'certificate-of-doubtful-dose': {
    en: 'It is not decided yet whether this dose is another one: decide that first.',
    vi: 'Chưa xác định mũi tiêm này có trùng với mũi khác hay không: hãy quyết định trước.',
  },
  'certificate-of-outside-dose': {
    en: 'A dose that was given outside of the province is certified by those who gave it.',
    vi: 'Mũi tiêm ngoài tỉnh do nơi tiêm xác nhận.',
  },
  'certificate-of-recalled-lot': {
    en: 'The lot of this dose was recalled: while the recall stands, no certificate is given of it.',
    vi: 'Lô vắc xin của mũi tiêm này đã bị thu hồi: không cấp giấy xác nhận khi lệnh thu hồi còn hiệu lực.',
  },
  'certificate-dose-not-countable': {
    en: 'A certificate counts doses from 1 to 9.',
    vi: 'Giấy xác nhận chỉ ghi được mũi thứ 1 đến 9.',
  },
  'certificate-holds-no-more': {
    en: 'The certificate was revoked or replaced: ask for a new one.',
    vi: 'Giấy xác nhận này đã bị thu hồi hoặc thay thế: hãy yêu cầu giấy mới.',
  },
  'certificate-revoked-before': { en: 'The certificate was revoked before.', vi: 'Giấy xác nhận này đã bị thu hồi.' },
});
