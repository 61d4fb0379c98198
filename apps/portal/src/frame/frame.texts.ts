import { defineTexts } from '../language/texts.ts';

export const frameTexts = defineTexts({
  skip: { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  platform: { vi: 'Lá Chắn', en: 'Lá Chắn' },
  province: { vi: 'Tỉnh Hậu Giang', en: 'Hậu Giang province' },
  menu: { vi: 'Menu', en: 'Menu' },
  citizens: { vi: 'Dành cho người dân', en: 'For everybody' },
  officers: { vi: 'Dành cho cán bộ', en: 'For officers' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  appearance: { vi: 'Hiển thị', en: 'Display' },
  theme: { vi: 'Nền', en: 'Background' },
  system: { vi: 'Theo thiết bị', en: 'As the device' },
  light: { vi: 'Sáng', en: 'Light' },
  dark: { vi: 'Tối', en: 'Dark' },
  textSize: { vi: 'Cỡ chữ', en: 'Text size' },
  largeText: { vi: 'Chữ lớn', en: 'Large text' },
  breadcrumbs: { vi: 'Đường dẫn', en: 'Breadcrumbs' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  changeUser: { vi: 'Đổi người dùng', en: 'Change user' },
  signedInAs: { vi: 'Đang đăng nhập: {name}', en: 'Signed in as {name}' },
  signInToOpen: { vi: 'Đăng nhập để mở trang này', en: 'Sign in to open this page' },
  signInReason: {
    vi: 'Trang “{title}” dành cho cán bộ của tỉnh. Sau khi đăng nhập, quý vị trở lại đúng trang này.',
    en: '“{title}” is for officers of the province. After signing in you come back to this page.',
  },
  citizensInstead: {
    vi: 'Người dân khai báo y tế không cần đăng nhập.',
    en: 'Declaring your health needs no sign-in.',
  },
  noPermission: { vi: 'Quý vị không có quyền mở trang này', en: 'You may not open this page' },
  noPermissionReason: {
    vi: 'Tài khoản của {name} chưa được cấp quyền này. Nếu cần, xin liên hệ quản trị viên của huyện.',
    en: 'The account of {name} does not have this permission. If it should, ask the administrator of your district.',
  },
  permissionNeeded: { vi: 'Quyền cần có: {scope}', en: 'Permission needed: {scope}' },
  notFound: { vi: 'Không tìm thấy trang', en: 'Page not found' },
  notFoundReason: {
    vi: 'Xin kiểm tra lại địa chỉ. Nếu quý vị quét mã của một địa điểm, có thể nhập mã in dưới hình vuông.',
    en: 'Check the address. If you scanned the code of a place, you can type the code printed below the square.',
  },
  broken: { vi: 'Trang gặp lỗi', en: 'Something went wrong on this page' },
  brokenReason: {
    vi: 'Những gì quý vị đã nhập vẫn còn trên thiết bị này. Xin tải lại trang.',
    en: 'What you have entered is still on this device. Please load the page again.',
  },
  reload: { vi: 'Tải lại trang', en: 'Load again' },
  backHome: { vi: 'Về trang chủ', en: 'Go to the home page' },
  offlineForOfficers: {
    vi: 'Không có mạng. Những gì cần mạng sẽ dùng lại được khi có mạng trở lại.',
    en: 'No network. What needs it can be used again when the network is back.',
  },
  offline: {
    vi: 'Không có mạng. Quý vị vẫn khai báo được; tờ khai được gửi khi có mạng trở lại.',
    en: 'No network. You can still declare; it is sent when the network is back.',
  },
  footer: {
    vi: 'Nền tảng mở phục vụ phòng, chống dịch của tỉnh. Mã nguồn theo giấy phép AGPL-3.0.',
    en: 'The open platform of the province against the epidemic. Source code under AGPL-3.0.',
  },
  withoutScript: { vi: 'Khai báo bằng biểu mẫu đơn giản', en: 'Declare with a plain form' },
  registerForVaccination: { vi: 'Đăng ký tiêm vắc xin', en: 'Register for a vaccination' },
});
