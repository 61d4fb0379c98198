import type { CountedIndicator, RatioIndicator } from './indicator.js';
import { byArea, byPlace, ofPeople } from './margins.rules.js';

const atFacilities = [byArea, byPlace];

export const specimensCollected: CountedIndicator = {
  code: 'specimens-collected',
  kind: 'flow',
  view: 'specimens',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Mẫu đã lấy', en: 'Specimens collected' },
  definition: {
    vi: 'Số mẫu đơn đã lấy, theo ngày lấy mẫu (giờ Việt Nam) và xã nơi có cơ sở lấy mẫu. Phân loại theo lý do xét nghiệm. Mẫu gộp lấy tại thực địa được tính riêng ở pools-formed.',
    en: 'Specimens of one person collected, by the day of collection (Vietnam time) and the commune of the facility. The category is the reason of the test. Tubes that were swabbed for several people are counted apart, in pools-formed.',
  },
};

export const specimensReceived: CountedIndicator = {
  code: 'specimens-received',
  kind: 'flow',
  view: 'specimens',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Mẫu phòng xét nghiệm đã nhận', en: 'Specimens received' },
  definition: {
    vi: 'Số mẫu được phòng xét nghiệm tiếp nhận, theo ngày nhận và xã nơi lấy mẫu. Địa điểm là phòng xét nghiệm; phân loại theo lý do xét nghiệm.',
    en: 'Specimens that a laboratory took into its custody, by the day of receipt and the commune of collection. The place is the laboratory, the category the reason of the test.',
  },
};

export const specimensRefused: CountedIndicator = {
  code: 'specimens-refused',
  kind: 'flow',
  view: 'specimens',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Mẫu bị từ chối', en: 'Specimens refused' },
  definition: {
    vi: 'Số mẫu bị phòng xét nghiệm từ chối và yêu cầu lấy lại, theo ngày từ chối và xã nơi lấy mẫu. Địa điểm là phòng xét nghiệm; phân loại theo tình trạng mẫu.',
    en: 'Specimens that a laboratory refused and asked anew, by the day of refusal and the commune of collection. The place is the laboratory, the category the condition of the specimen.',
  },
};

export const specimensOverdue: CountedIndicator = {
  code: 'specimens-overdue',
  kind: 'state',
  view: 'specimens',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Mẫu quá hạn', en: 'Specimens overdue' },
  definition: {
    vi: 'Số mẫu đang quá hạn vào cuối ngày, theo xã nơi lấy mẫu. Địa điểm là phòng xét nghiệm đang giữ hoặc chờ mẫu; phân loại theo khâu bị chậm. Mỗi người trong mẫu gộp được tính riêng. Là số hiện trạng: không cộng qua các ngày.',
    en: 'Specimens that are late at the end of the day, by the commune of collection. The place is the laboratory that has or awaits them, the category the stage that is late. Each member of a pool counts. It is a state: it is never summed over days.',
  },
};

export const poolsFormed: CountedIndicator = {
  code: 'pools-formed',
  kind: 'flow',
  view: 'pools',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Mẫu gộp', en: 'Pools' },
  definition: {
    vi: 'Số mẫu gộp đã lập, theo ngày và xã nơi có cơ sở lập mẫu gộp. Phân loại theo loại: field (gộp tại thực địa) hoặc laboratory (gộp tại phòng xét nghiệm). Một mẫu gộp là một mẫu, không phải số người.',
    en: 'Pools formed, by the day and the commune of the facility that formed them. The category is the kind: field or laboratory. A pool is one sample, not its people.',
  },
};

export const poolsResulted: CountedIndicator = {
  code: 'pools-resulted',
  kind: 'flow',
  view: 'pools',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Mẫu gộp có kết quả', en: 'Pools with a result' },
  definition: {
    vi: 'Số lần mẫu gộp chuyển trạng thái, theo ngày chuyển. Phân loại theo trạng thái mới: negative, positive-unresolved, repeat, resolved hoặc discordant.',
    en: 'Changes of the status of pools, by the day of the change. The category is the new status: negative, positive-unresolved, repeat, resolved or discordant.',
  },
};

export const resultsReleased: CountedIndicator = {
  code: 'results-released',
  kind: 'flow',
  view: 'results',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Kết quả đã trả', en: 'Results released' },
  definition: {
    vi: 'Số kết quả đã trả, theo ngày trả lần đầu và xã nơi lấy mẫu. Địa điểm là phòng xét nghiệm; phân loại theo kết quả. Kết quả được đính chính thay thế kết quả cũ tại cùng ngày; kết quả bị thu hồi không còn được tính.',
    en: 'Results released, by the day of their first release and the commune of collection. The place is the laboratory, the category the value. A correction takes the place of what it corrects on the same day; a withdrawn result no longer counts.',
  },
};

export const turnaround: CountedIndicator = {
  code: 'turnaround',
  kind: 'duration',
  view: 'results',
  margins: atFacilities,
  areaIs: 'place',
  title: { vi: 'Thời gian trả kết quả', en: 'Turnaround' },
  definition: {
    vi: 'Số kết quả đã trả theo khoảng thời gian từ lúc lấy mẫu đến lúc trả lần đầu, theo ngày trả và phòng xét nghiệm. Phân loại là khoảng giờ cố định, ví dụ 12-24h: từ 12 giờ đến dưới 24 giờ.',
    en: 'Results released by the time from collection to the first release, by the day of release and the laboratory. The category is a fixed class of hours, such as 12-24h: from 12 up to but not including 24 hours.',
  },
};

export const peopleTested: CountedIndicator = {
  code: 'people-tested',
  kind: 'flow',
  view: 'people',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Lượt người được xét nghiệm', en: 'People tested' },
  definition: {
    vi: 'Số lượt người được xét nghiệm có kết quả, theo ngày lấy mẫu và xã nơi lấy mẫu: một người trong một ngày là một lượt, dù làm nhiều xét nghiệm. Người trong mẫu gộp dương tính chỉ được tính khi có kết quả xét nghiệm lại riêng. Phân loại theo lý do xét nghiệm.',
    en: 'People with a result, by the day and commune of collection: one person on one day counts once, however many tests. Those of a positive pool count only after their own retest. The category is the reason of the test.',
  },
};

export const peopleTestedByPlaceKind: CountedIndicator = {
  code: 'people-tested-by-place-kind',
  kind: 'flow',
  view: 'people',
  margins: [byArea],
  areaIs: 'place',
  title: { vi: 'Lượt người được xét nghiệm theo nơi lấy mẫu', en: 'People tested by kind of place' },
  definition: {
    vi: 'Như people-tested, phân loại theo loại nơi lấy mẫu.',
    en: 'As people-tested; the category is the kind of place where the specimen was collected.',
  },
};

export const peopleInPositivity: CountedIndicator = {
  code: 'people-in-positivity',
  kind: 'flow',
  view: 'people',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Lượt người tính tỷ lệ dương tính', en: 'People in positivity' },
  definition: {
    vi: 'Như people-tested, không kể những người trong ngày chỉ xét nghiệm lại hoặc xét nghiệm theo dõi (retest, follow-up). Là mẫu số của tỷ lệ dương tính.',
    en: 'As people-tested, without those whose tests of the day were retests or follow-ups only. The denominator of positivity.',
  },
};

export const peoplePositive: CountedIndicator = {
  code: 'people-positive',
  kind: 'flow',
  view: 'people',
  margins: ofPeople,
  areaIs: 'place',
  title: { vi: 'Lượt người dương tính', en: 'People positive' },
  definition: {
    vi: 'Số lượt người có ít nhất một kết quả dương tính trong ngày, không kể xét nghiệm lại và xét nghiệm theo dõi. Là tử số của tỷ lệ dương tính.',
    en: 'People with at least one positive result of the day, retests and follow-ups left out. The numerator of positivity.',
  },
};

export const positivity: RatioIndicator = {
  code: 'positivity',
  kind: 'ratio',
  view: 'people',
  margins: ofPeople,
  areaIs: 'place',
  numerator: peoplePositive,
  denominator: peopleInPositivity,
  windowDays: 7,
  title: { vi: 'Tỷ lệ dương tính 7 ngày', en: 'Positivity over 7 days' },
  definition: {
    vi: 'people-positive chia cho people-in-positivity, cộng trong 7 ngày tính đến và gồm cả ngày đó, theo ngày lấy mẫu. Không có giá trị (null) khi không có người nào được xét nghiệm. Là tỷ số: không cộng qua các ngày, các xã hay các nhóm.',
    en: 'people-positive divided by people-in-positivity, each summed over the seven days up to and including the day, by the day of collection. Null where nobody was tested. It is a ratio: it is never summed over days, communes or groups.',
  },
};

export const TESTING_INDICATORS = [
  specimensCollected,
  specimensReceived,
  specimensRefused,
  specimensOverdue,
  poolsFormed,
  poolsResulted,
  resultsReleased,
  turnaround,
  peopleTested,
  peopleTestedByPlaceKind,
  peopleInPositivity,
  peoplePositive,
  positivity,
];
