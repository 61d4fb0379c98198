import { defineMessages } from '#libs/http';

/** Every code with which a rule can refuse a request about a facility. */
export const FACILITY_MESSAGES = defineMessages({
  'facility-not-found': { vi: 'Không có cơ sở này', en: 'There is no such facility' },
  'facility-code-taken': { vi: 'Mã cơ sở đã được dùng', en: 'Another facility has this code' },
  'facility-closed': { vi: 'Cơ sở đã được đóng', en: 'The facility is closed already' },
  'facility-not-in-area': {
    vi: 'Cơ sở nằm ngoài địa bàn của bạn',
    en: 'The facility lies outside your areas',
  },
  'commune-not-found': {
    vi: 'Không có xã, phường này trong địa bàn của bạn vào ngày đó',
    en: 'There is no such commune in your areas on that day',
  },
  'capacity-not-for-kind': {
    vi: 'Chỉ cơ sở cách ly mới có sức chứa',
    en: 'Only a quarantine facility has a capacity',
  },
  'opening-hours-malformed': {
    vi: 'Hãy ghi giờ mở cửa theo mẫu Mo-Fr 07:00-11:00,13:00-17:00',
    en: 'Write the opening hours as in Mo-Fr 07:00-11:00,13:00-17:00',
  },
  'point-incomplete': {
    vi: 'Tọa độ cần có cả vĩ độ và kinh độ',
    en: 'A point needs both its latitude and its longitude',
  },
  'validity-empty': {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu',
    en: 'The first day without the facility must come after its first day',
  },
});

export type FacilityRefusal = keyof typeof FACILITY_MESSAGES;
