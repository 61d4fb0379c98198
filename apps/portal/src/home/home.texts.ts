import { defineTexts } from '../language/texts';

export const homeTexts = defineTexts({
  title: { vi: 'Khai báo y tế tỉnh Hậu Giang', en: 'Health declaration of Hậu Giang province' },
  lead: {
    vi: 'Khai báo mất chưa đến một phút, không cần tài khoản.',
    en: 'Declaring takes less than a minute and needs no account.',
  },
  start: { vi: 'Khai báo y tế', en: 'Declare your health' },
  atPlace: { vi: 'Quý vị đang ở một địa điểm?', en: 'Are you at a place?' },
  codeLabel: { vi: 'Mã in dưới hình vuông của địa điểm', en: 'The code printed below the square of the place' },
  codeHint: { vi: 'Gồm 8 ký tự, ví dụ K7M4-Q2XQ', en: '8 characters, such as K7M4-Q2XQ' },
  open: { vi: 'Mở địa điểm', en: 'Open the place' },
  codeWrong: {
    vi: 'Mã chưa đúng. Xin kiểm tra lại từng ký tự.',
    en: 'This is not such a code. Check it character by character.',
  },
  more: { vi: 'Việc khác', en: 'More' },
  myCodesHint: { vi: 'Mã để đưa ra khi qua chốt, vào chợ', en: 'Codes to show at a checkpoint or a market' },
  familyHint: { vi: 'Khai báo cho cha mẹ, con cái', en: 'Declare for parents and children' },
  scanHint: { vi: 'Quét mã của một địa điểm bằng máy ảnh', en: 'Scan the code of a place with the camera' },
  checkInHint: { vi: 'Ghi lại nơi quý vị đã đến', en: 'Record where you have been' },
});
