import { defineTexts } from '../language/texts';

export const covidTeamTexts = defineTexts({
  lead: { vi: 'Người trong xã, phường cần gọi hoặc đến thăm, theo ấp.', en: 'Residents to call or visit, by hamlet.' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  communeNeeded: { vi: 'Chọn xã, phường của tổ', en: 'Choose the commune of the team' },
  hamlet: { vi: 'Ấp, khu vực', en: 'Hamlet' },
  allHamlets: { vi: 'Tất cả ({count})', en: 'All ({count})' },
  hamletCount: { vi: '{hamlet} ({count})', en: '{hamlet} ({count})' },
  unknownHamlet: { vi: 'Chưa rõ ấp', en: 'Hamlet not known' },
  none: { vi: 'Hiện không có ai cần đến thăm', en: 'Nobody needs a visit now' },
  hasMore: {
    vi: 'Còn nhiều người khác: danh sách chỉ hiện những người chờ lâu nhất.',
    en: 'There are more: those who wait longest are shown.',
  },
  person: { vi: 'Họ và tên', en: 'Name' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  ageBand: { vi: 'Nhóm tuổi', en: 'Age band' },
  reasons: { vi: 'Lý do', en: 'Reasons' },
  since: { vi: 'Từ lúc', en: 'Since' },
  takenBy: { vi: 'Người xử lý', en: 'Taken by' },
  nobody: { vi: 'Chưa có', en: 'Nobody' },
});
