import type { CountedIndicator } from './indicator.js';
import { ofPeople } from './margins.rules.js';

export const casesNew: CountedIndicator = {
  code: 'cases-new',
  kind: 'flow',
  view: 'cases',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Ca bệnh mới', en: 'New cases' },
  definition: {
    vi: 'Số ca bệnh xác định, theo ngày có kết quả phát hiện và xã nơi phát hiện. Phân loại theo nguồn. Ca bị rút do đính chính kết quả không còn được tính; báo cáo as-of giữ nguyên số đã biết khi đó.',
    en: 'Confirmed cases by the day of the result by which they were found and the commune of detection. The category is the origin. A case that was withdrawn because a result was corrected no longer counts; an as-of report keeps what was known then.',
  },
};

export const casesCumulative: CountedIndicator = {
  code: 'cases-cumulative',
  kind: 'state',
  view: 'cases',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Tổng số ca bệnh', en: 'Cumulative cases' },
  definition: {
    vi: 'Số ca bệnh xác định từ đầu dịch đến cuối ngày, theo xã nơi phát hiện. Phân loại theo nguồn. Là số hiện trạng: không cộng qua các ngày.',
    en: 'Confirmed cases from the beginning to the end of the day, by the commune of detection. The category is the origin. It is a state: it is never summed over days.',
  },
};

export const casesActive: CountedIndicator = {
  code: 'cases-active',
  kind: 'state',
  view: 'cases',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Ca đang điều trị', en: 'Active cases' },
  definition: {
    vi: 'Số ca bệnh xác định chưa khỏi, chưa tử vong và chưa chuyển ra ngoài tỉnh vào cuối ngày, theo xã nơi phát hiện. Phân loại theo nguồn. Là số hiện trạng: không cộng qua các ngày.',
    en: 'Confirmed cases neither recovered nor died nor moved out at the end of the day, by the commune of detection. The category is the origin. It is a state: it is never summed over days.',
  },
};

export const casesRecovered: CountedIndicator = {
  code: 'cases-recovered',
  kind: 'flow',
  view: 'cases',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Ca khỏi bệnh', en: 'Recovered' },
  definition: {
    vi: 'Số ca khỏi bệnh theo ngày đủ tiêu chuẩn ra viện và xã nơi phát hiện. Phân loại theo nguồn.',
    en: 'Cases that recovered, by the day on which the discharge rule was met and the commune of detection. The category is the origin.',
  },
};

export const casesDied: CountedIndicator = {
  code: 'cases-died',
  kind: 'flow',
  view: 'cases',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Ca tử vong', en: 'Died' },
  definition: {
    vi: 'Số ca tử vong theo ngày tử vong và xã nơi phát hiện, khi đã được người thứ hai xác nhận. Phân loại theo nguồn.',
    en: 'Cases that died, by the day of death and the commune of detection, once a second person has confirmed it. The category is the origin.',
  },
};

export const casesSuspect: CountedIndicator = {
  code: 'cases-suspect',
  kind: 'state',
  view: 'cases',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Ca nghi ngờ', en: 'Suspect cases' },
  definition: {
    vi: 'Số ca nghi ngờ chưa được kết luận vào cuối ngày, theo xã nơi phát hiện. Phân loại theo nguồn. Là số hiện trạng: không cộng qua các ngày.',
    en: 'Suspect cases that are not decided at the end of the day, by the commune of detection. The category is the origin. It is a state: it is never summed over days.',
  },
};

export const CASE_INDICATORS = [casesNew, casesCumulative, casesActive, casesRecovered, casesDied, casesSuspect];
