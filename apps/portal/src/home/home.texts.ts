import { defineTexts } from '../language/texts.ts';

export const homeTexts = defineTexts({
  title: { vi: 'Khai báo y tế tỉnh Hậu Giang', en: 'Health declaration of Hậu Giang province' },
  lead: {
    vi: 'Khai báo mất chưa đến một phút, không cần tài khoản.',
    en: 'Declaring takes less than a minute and needs no account.',
  },
  start: { vi: 'Khai báo y tế', en: 'Declare your health' },
  atPlace: { vi: 'Quý vị đang ở một địa điểm?', en: 'Are you at a place?' },
  more: { vi: 'Việc khác', en: 'More' },
  myCodesHint: { vi: 'Mã để đưa ra khi qua chốt, vào chợ', en: 'Codes to show at a checkpoint or a market' },
  familyHint: { vi: 'Khai báo cho cha mẹ, con cái', en: 'Declare for parents and children' },
  scanHint: { vi: 'Quét mã của một địa điểm bằng máy ảnh', en: 'Scan the code of a place with the camera' },
  checkInHint: { vi: 'Ghi lại nơi quý vị đã đến', en: 'Record where you have been' },
  resultsHint: { vi: 'Tra cứu bằng mã trên phiếu lấy mẫu', en: 'Look up with the code on your slip' },
  covidMapHint: {
    vi: 'Cấp độ dịch, vùng phong tỏa ở xã của quý vị',
    en: 'The level and the closed areas of your commune',
  },
  essentialsMapHint: { vi: 'Nơi còn bán lương thực, thuốc, xăng', en: 'Where food, medicine and petrol are to be had' },
  waiting: { vi: 'Tờ khai đang chờ gửi', en: 'Declarations waiting to be sent' },
  waitingReason: { vi: '{name}: tự gửi khi có mạng.', en: '{name}: sent by itself when the network is back.' },
  refused: { vi: '{name}: không được nhận. {reason}', en: '{name}: not accepted. {reason}' },
  drop: { vi: 'Bỏ tờ khai này', en: 'Remove this declaration' },
});
