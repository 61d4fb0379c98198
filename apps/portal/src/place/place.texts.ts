import { defineTexts } from '../language/texts';

export const placeTexts = defineTexts({
  title: { vi: 'Địa điểm', en: 'Place' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  declare: { vi: 'Khai báo y tế tại đây', en: 'Declare your health here' },
  checkIn: { vi: 'Ghi nhận vào', en: 'Check in' },
  closed: { vi: 'Địa điểm này đã đóng', en: 'This place is closed' },
  closedReason: {
    vi: 'Không khai báo tại đây được nữa. Quý vị vẫn khai báo y tế được, không kèm địa điểm.',
    en: 'Nobody can declare here any more. You can still declare your health without naming a place.',
  },
  declareAnyway: { vi: 'Khai báo không kèm địa điểm', en: 'Declare without a place' },
  forged: { vi: 'Mã này không phải do tỉnh cấp', en: 'This code was not made by the province' },
  forgedReason: {
    vi: 'Tấm mã vừa quét có thể là giả. Xin báo cho người trực, và chỉ khai báo nếu đúng là nơi quý vị đang đứng.',
    en: 'The poster that you scanned may be a fake. Tell the person on duty, and declare only if this is where you are.',
  },
  revoked: { vi: 'Tấm mã này đã bị thu hồi', en: 'This poster has been withdrawn' },
  revokedReason: {
    vi: 'Xin báo cho người trực in tấm mới. Quý vị vẫn khai báo được nếu đúng là nơi quý vị đang đứng.',
    en: 'Tell the person on duty that a new one must be printed. You can still declare if this is where you are.',
  },
  unknown: { vi: 'Không có địa điểm này', en: 'There is no such place' },
  unknownReason: {
    vi: 'Xin quét lại, hoặc nhập mã in dưới hình vuông.',
    en: 'Scan again, or type the code printed below the square.',
  },
  offline: {
    vi: 'Chưa xem được tên địa điểm vì không có mạng. Quý vị vẫn khai báo được với mã {code}.',
    en: 'The name of the place cannot be shown without network. You can still declare with the code {code}.',
  },
  codeLabel: { vi: 'Mã in dưới hình vuông của địa điểm', en: 'The code printed below the square of the place' },
  codeHint: { vi: 'Gồm 8 ký tự, ví dụ K7M4-Q2XQ', en: '8 characters, such as K7M4-Q2XQ' },
  open: { vi: 'Mở địa điểm', en: 'Open the place' },
  codeWrong: {
    vi: 'Mã chưa đúng. Xin kiểm tra lại từng ký tự.',
    en: 'This is not such a code. Check it character by character.',
  },
});
