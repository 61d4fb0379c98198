import { defineTexts } from '../language/texts';

export const myCodesTexts = defineTexts({
  lead: {
    vi: 'Đưa mã khi được hỏi ở chốt, chợ, cơ quan. Mở được cả khi không có mạng.',
    en: 'Show a code when asked at a checkpoint, a market, an office. They open without network too.',
  },
  empty: { vi: 'Chưa có mã nào trên điện thoại này', en: 'There is no code on this phone' },
  emptyReason: {
    vi: 'Khai báo y tế, rồi chọn giữ mã trên điện thoại. Không chọn thì điện thoại không giữ gì.',
    en: 'Declare, then choose to keep the code on the phone. Nothing is kept unless you choose so.',
  },
  declare: { vi: 'Khai báo y tế', en: 'Declare your health' },
  'whole-population': { vi: 'Tờ khai toàn dân', en: 'Declaration for everybody' },
  'domestic-move': { vi: 'Tờ khai di chuyển nội địa', en: 'Declaration of a domestic move' },
  entry: { vi: 'Tờ khai nhập cảnh', en: 'Declaration of entry' },
  'self-monitoring': { vi: 'Tự theo dõi sức khỏe', en: 'Self-monitoring' },
  otherForm: { vi: 'Tờ khai y tế', en: 'Health declaration' },
  valid: { vi: 'Còn giá trị', en: 'Valid' },
  attention: { vi: 'Cán bộ y tế sẽ liên hệ', en: 'A health officer will contact you' },
  expired: { vi: 'Đã hết giá trị', en: 'Ended' },
  until: { vi: 'Có giá trị đến {time}', en: 'Valid until {time}' },
  endedAt: { vi: 'Hết giá trị lúc {time}', en: 'Ended at {time}' },
  declared: { vi: 'Khai lúc', en: 'Declared' },
  validTo: { vi: 'Có giá trị đến', en: 'Valid until' },
  notKept: {
    vi: 'Chưa giữ trên điện thoại: mất khi đóng trang này.',
    en: 'Not kept on the phone: gone when this page is closed.',
  },
  open: { vi: 'Mở mã', en: 'Open the code' },
  openOf: { vi: 'Mở mã của {name}', en: 'Open the code of {name}' },
  remove: { vi: 'Xóa khỏi điện thoại', en: 'Delete from the phone' },
  removeOf: { vi: 'Xóa khỏi điện thoại: {name}', en: 'Delete from the phone: {name}' },
  removeTitle: { vi: 'Xóa mã này khỏi điện thoại?', en: 'Delete this code from the phone?' },
  removeReason: {
    vi: 'Tờ khai của {name} vẫn ở hệ thống của tỉnh, nhưng điện thoại này không mở lại mã được nữa.',
    en: 'The declaration of {name} stays with the province, but this phone cannot show its code again.',
  },
  back: { vi: 'Tất cả các mã', en: 'All codes' },
  details: { vi: 'Tờ khai', en: 'The declaration' },
  form: { vi: 'Loại tờ khai', en: 'Form' },
  person: { vi: 'Người được khai', en: 'Person' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
});
