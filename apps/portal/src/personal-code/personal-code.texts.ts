import { defineTexts } from '../language/texts';

export const personalCodeTexts = defineTexts({
  title: { vi: 'Mã cá nhân', en: 'Personal code' },
  offer: {
    vi: 'Giữ tờ khai này trên điện thoại để lần sau mở ra ngay, kể cả khi không có mạng. Mã cá nhân đổi mỗi 30 giây, nên ảnh chụp lại không dùng được.',
    en: 'Keep this declaration on the phone and open it at once next time, without network too. The personal code changes every 30 seconds, so that a picture of it is worth nothing.',
  },
  offerStatic: {
    vi: 'Giữ tờ khai này trên điện thoại để lần sau mở ra ngay, kể cả khi không có mạng. Chỉ chọn nếu điện thoại là của quý vị.',
    en: 'Keep this declaration on the phone and open it at once next time, without network too. Choose it only if the phone is yours.',
  },
  keep: { vi: 'Giữ mã trên điện thoại này', en: 'Keep the code on this phone' },
  ownPhone: { vi: 'Chỉ chọn nếu điện thoại là của quý vị.', en: 'Choose it only if the phone is yours.' },
  notSupported: {
    vi: 'Trình duyệt này chưa tạo được mã đổi mỗi 30 giây. Mã tờ khai dưới đây vẫn dùng được.',
    en: 'This browser cannot make a code that changes every 30 seconds. The code of the declaration below can be shown instead.',
  },
  notKept: {
    vi: 'Điện thoại này không lưu được gì (đầy bộ nhớ, hoặc đang duyệt ẩn danh). Xin chụp hoặc ghi lại mã tờ khai.',
    en: 'This phone keeps nothing (it is full, or browses privately). Write down the code of the declaration.',
  },
  needsNetwork: {
    vi: 'Cần có mạng một lần để tạo mã cá nhân. Trong lúc chờ, xin đưa mã tờ khai.',
    en: 'Making the personal code needs the network once. Until then, show the code of the declaration.',
  },
  refused: { vi: 'Chưa tạo được mã cá nhân', en: 'The personal code was not made' },
  codeOf: { vi: 'Mã cá nhân của {name}', en: 'Personal code of {name}' },
  codeOfDeclaration: { vi: 'Mã tờ khai', en: 'Code of the declaration' },
  showDeclarationCode: { vi: 'Mã tờ khai để đọc cho người trực', en: 'The code of the declaration, to be read out' },
  changesIn: { vi: 'Mã mới sau {seconds} giây', en: 'A new code in {seconds} seconds' },
  timeLeft: { vi: 'Thời gian còn lại của mã này', en: 'Time left for this code' },
  brightness: {
    vi: 'Tăng độ sáng màn hình, đưa mã cách máy quét khoảng 15 cm.',
    en: 'Turn the screen up, and hold the code about 15 cm from the reader.',
  },
  fullScreen: { vi: 'Mở to cho máy quét', en: 'Show it full screen' },
  validUntil: { vi: 'Có giá trị đến {time}', en: 'Good until {time}' },
  ending: { vi: 'Sắp hết hạn: có giá trị đến {time}', en: 'Ends soon: good until {time}' },
  expired: { vi: 'Mã cá nhân đã hết hạn', en: 'The personal code has ended' },
  expiredReason: {
    vi: 'Mã có giá trị đến {time}, như tờ khai. Xin khai tờ mới để có mã mới.',
    en: 'It was good until {time}, as the declaration was. A new declaration brings a new code.',
  },
  revoked: { vi: 'Mã cá nhân đã bị thu hồi', en: 'The personal code was revoked' },
  revokedReason: {
    vi: 'Xin đừng đưa mã này nữa. Hãy khai tờ mới, hoặc hỏi trạm y tế nơi quý vị ở.',
    en: 'Do not show it any more. Make a new declaration, or ask the health station where you live.',
  },
  renew: { vi: 'Tạo lại mã', en: 'Make the code anew' },
  renewHint: {
    vi: 'Nếu máy quét không nhận mã này.',
    en: 'If readers do not take this one.',
  },
  declareAgain: { vi: 'Khai tờ mới', en: 'Make a new declaration' },
});
