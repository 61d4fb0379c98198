import { defineMessages } from '#libs/http';

/** Every code with which a claim, or what an owner says, can be refused. */
export const supplyClaimMessages = defineMessages({
  'phone-not-mobile': {
    en: 'A code can be sent to a mobile phone only.',
    vi: 'Mã xác nhận chỉ gửi được đến số điện thoại di động.',
  },
  'supply-claim-locked': {
    en: 'Too many codes were sent to this phone. Try again in a day.',
    vi: 'Đã gửi quá nhiều mã đến số điện thoại này. Hãy thử lại sau một ngày.',
  },
  'supply-claim-code-wrong': {
    en: 'The code is wrong or no longer valid. Ask for a new one.',
    vi: 'Mã không đúng hoặc đã hết hạn. Hãy yêu cầu mã mới.',
  },
  'supply-claims-too-many': {
    en: 'Too many claims of this phone wait for an officer or were refused.',
    vi: 'Số điện thoại này đã có quá nhiều yêu cầu đang chờ cán bộ duyệt hoặc bị từ chối.',
  },
  'claim-reason-missing': { en: 'Say why.', vi: 'Hãy ghi lý do.' },
  'supply-claim-decided-before': {
    en: 'The claim does not wait for a decision.',
    vi: 'Yêu cầu này không còn chờ duyệt.',
  },
  'supply-claim-not-confirmed': {
    en: 'The claim gives no right that could be taken back.',
    vi: 'Yêu cầu này chưa được duyệt hoặc đã hết hiệu lực nên không thể thu hồi.',
  },
  'owner-token-unknown': {
    en: 'The token is not that of an owner of this point, or is no longer valid. Claim the point again.',
    vi: 'Mã chủ điểm không đúng với điểm này hoặc đã hết hiệu lực. Hãy yêu cầu nhận điểm lại.',
  },
  'supply-claim-waiting': {
    en: 'An officer has not yet confirmed that the point is yours.',
    vi: 'Cán bộ chưa duyệt yêu cầu nhận điểm này.',
  },
  'owner-statement-empty': {
    en: 'Say something of the point.',
    vi: 'Hãy cho biết ít nhất một thông tin về điểm bán.',
  },
  'good-said-twice': { en: 'Is said of this good twice.', vi: 'Mặt hàng này được ghi hai lần.' },
  'owner-statements-too-many': {
    en: 'Too many statements today. Go on tomorrow.',
    vi: 'Hôm nay đã cập nhật quá nhiều lần. Hãy tiếp tục vào ngày mai.',
  },
});

export type SupplyClaimRefusal = keyof typeof supplyClaimMessages;
