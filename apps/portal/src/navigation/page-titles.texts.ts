import { defineTexts, type Sentence } from '../language/texts.ts';
import type { PageName } from './page-paths';

/** What each page is called: in menus, above it, and in the title of the window. */
export const pageTitles = defineTexts({
  home: { vi: 'Trang chủ', en: 'Home' },
  place: { vi: 'Địa điểm', en: 'Place' },
  declare: { vi: 'Khai báo y tế', en: 'Declare your health' },
  declareForm: { vi: 'Tờ khai y tế', en: 'Health declaration' },
  myCodes: { vi: 'Mã của tôi', en: 'My codes' },
  family: { vi: 'Gia đình tôi', en: 'My family' },
  scan: { vi: 'Quét mã', en: 'Scan a code' },
  checkIn: { vi: 'Ghi nhận ra vào', en: 'Check in' },
  results: { vi: 'Kết quả xét nghiệm', en: 'Test results' },
  covidMap: { vi: 'Bản đồ Covid-19', en: 'Covid-19 map' },
  essentialsMap: { vi: 'Bản đồ hàng thiết yếu', en: 'Map of essential goods' },
  signedIn: { vi: 'Đang đăng nhập', en: 'Signing in' },
  signedOut: { vi: 'Đã đăng xuất', en: 'Signed out' },
  checkpoint: { vi: 'Chốt kiểm soát', en: 'Checkpoint' },
  checkpointCoverage: { vi: 'Mức độ quét mã', en: 'Scan coverage' },
  checkpointConflicts: { vi: 'Lượt qua chốt chưa khớp', en: 'Passages in conflict' },
  places: { vi: 'Địa điểm công cộng', en: 'Public places' },
  placeDetails: { vi: 'Chi tiết địa điểm', en: 'Place details' },
  attention: { vi: 'Danh sách cần chú ý', en: 'Attention list' },
  attentionEntry: { vi: 'Người cần chú ý', en: 'Person needing attention' },
  covidTeam: { vi: 'Tổ COVID cộng đồng', en: 'Community Covid team' },
  cards: { vi: 'Thẻ cá nhân', en: 'Personal cards' },
  staff: { vi: 'Cán bộ', en: 'Staff' },
  facilities: { vi: 'Cơ sở', en: 'Facilities' },
  styleGuide: { vi: 'Bộ thành phần giao diện', en: 'Style guide' },
  about: { vi: 'Giới thiệu', en: 'About' },
} satisfies Record<PageName, Sentence>);
