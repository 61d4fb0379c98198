import { defineTexts } from '../language/texts';

export const scannerTexts = defineTexts({
  camera: { vi: 'Hình từ máy ảnh', en: 'Picture of the camera' },
  starting: { vi: 'Đang mở máy ảnh', en: 'Starting the camera' },
  aim: { vi: 'Đưa mã QR vào khung', en: 'Hold the QR code inside the frame' },
  paused: { vi: 'Máy ảnh đang tạm dừng', en: 'The camera is paused' },
  torchOn: { vi: 'Bật đèn', en: 'Light on' },
  torchOff: { vi: 'Tắt đèn', en: 'Light off' },
  type: { vi: 'Gõ mã', en: 'Type the code' },
  hideTyping: { vi: 'Ẩn ô gõ mã', en: 'Hide the box' },
  typedLabel: { vi: 'Mã in dưới mã QR', en: 'Code printed below the QR code' },
  typedEmpty: { vi: 'Hãy gõ mã cần kiểm tra', en: 'Type the code to check' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  tryAgain: { vi: 'Thử lại', en: 'Try again' },
  'no-camera': { vi: 'Thiết bị này không có máy ảnh', en: 'This device has no camera' },
  'no-camera-help': {
    vi: 'Vẫn có thể gõ mã, hoặc dùng máy quét cầm tay vào ô bên dưới.',
    en: 'You can type the code, or scan with a hand-held reader into the box below.',
  },
  'permission-refused': { vi: 'Chưa được phép dùng máy ảnh', en: 'The camera may not be used' },
  'permission-refused-help': {
    vi: 'Hãy cho phép trang này dùng máy ảnh trong phần cài đặt của trình duyệt rồi thử lại, hoặc gõ mã bên dưới.',
    en: 'Allow this page to use the camera in the settings of the browser and try again, or type the code below.',
  },
  busy: { vi: 'Máy ảnh đang được ứng dụng khác dùng', en: 'Another application uses the camera' },
  'busy-help': {
    vi: 'Hãy đóng ứng dụng kia rồi thử lại, hoặc gõ mã bên dưới.',
    en: 'Close that application and try again, or type the code below.',
  },
  'reader-missing': { vi: 'Chưa tải được bộ đọc mã QR', en: 'The reader of QR codes could not be loaded' },
  'reader-missing-help': {
    vi: 'Hãy kiểm tra mạng rồi thử lại, hoặc gõ mã bên dưới.',
    en: 'Check the network and try again, or type the code below.',
  },
});
