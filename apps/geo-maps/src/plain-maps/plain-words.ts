import type { Language } from '#libs/http';
import type {
  Directive,
  MeasuredActivity,
  MeasurePermission,
  RiskColour,
  RiskLevel,
  ShownState,
  SupplyPointKind,
  ZoneKind,
} from '#libs/vocabulary';

/** What the plain pages say in one language. */
export interface PlainWords {
  readonly covid: string;
  readonly covidLead: string;
  readonly essentials: string;
  readonly essentialsLead: string;
  readonly withMap: string;
  readonly day: string;
  readonly dayHint: string;
  readonly dayUnread: string;
  readonly commune: string;
  readonly anyCommune: string;
  readonly chooseCommune: string;
  readonly kind: string;
  readonly anyKind: string;
  readonly openNow: string;
  readonly yes: string;
  readonly show: string;
  readonly levels: string;
  readonly level: string;
  readonly since: string;
  readonly noLevel: string;
  readonly hamlets: string;
  readonly hamlet: string;
  readonly reason: string;
  readonly zones: string;
  readonly zonesNone: string;
  readonly name: string;
  readonly where: string;
  readonly from: string;
  readonly until: string;
  readonly furtherNotice: string;
  readonly document: string;
  readonly visited: string;
  readonly visitedNone: string;
  readonly quarantine: string;
  readonly quarantineNone: string;
  readonly capacity: string;
  readonly occupied: string;
  readonly free: string;
  readonly asOf: string;
  readonly unknown: string;
  readonly overfull: string;
  readonly outdated: string;
  readonly measures: string;
  readonly measuresNone: string;
  readonly activity: string;
  readonly rule: string;
  readonly notCompared: string;
  readonly points: string;
  readonly pointsNone: string;
  readonly address: string;
  readonly state: string;
  readonly hours: string;
  readonly phone: string;
  readonly schematic: string;
  readonly baseMapNone: string;
  readonly baseMapOf: string;
  readonly licence: string;
  readonly dataOf: string;
  readonly shown: Readonly<Record<ShownState, string>>;
  readonly levelNames: Readonly<Record<RiskLevel, string>>;
  readonly colourNames: Readonly<Record<RiskColour, string>>;
  readonly zoneKinds: Readonly<Record<ZoneKind, string>>;
  readonly directives: Readonly<Record<Directive, string>>;
  readonly activities: Readonly<Record<MeasuredActivity, string>>;
  readonly permissions: Readonly<Record<MeasurePermission, string>>;
  readonly kinds: Readonly<Record<SupplyPointKind, string>>;
}

const VI: PlainWords = {
  covid: 'Tình hình dịch theo xã',
  covidLead: 'Cấp độ dịch của từng xã, khu vực phong tỏa, cách ly và những nơi ca bệnh đã đến.',
  essentials: 'Nơi mua hàng thiết yếu',
  essentialsLead:
    'Chợ, cửa hàng, nhà thuốc và các nơi khác của một xã, kèm tình trạng do người bán, cán bộ và người dân báo.',
  withMap: 'Xem trên bản đồ (cần JavaScript)',
  day: 'Ngày',
  dayHint: 'Ví dụ 11/8/2021; để trống là hôm nay',
  dayUnread: 'Không đọc được ngày này. Trang đang hiển thị hôm nay.',
  commune: 'Xã, phường, thị trấn',
  anyCommune: 'Cả tỉnh',
  chooseCommune: 'Chọn xã, phường, thị trấn',
  kind: 'Loại',
  anyKind: 'Tất cả',
  openNow: 'Chỉ nơi đang mở',
  yes: 'Có',
  show: 'Xem',
  levels: 'Cấp độ dịch',
  level: 'Cấp độ',
  since: 'Từ',
  noLevel: 'Chưa công bố',
  hamlets: 'Ấp, khu vực có cấp độ khác với xã',
  hamlet: 'Ấp, khu vực',
  reason: 'Lý do',
  zones: 'Khu vực phong tỏa, cách ly, theo chỉ thị',
  zonesNone: 'Không có khu vực nào vào ngày này.',
  name: 'Tên',
  where: 'Nơi',
  from: 'Từ',
  until: 'Đến',
  furtherNotice: 'khi có thông báo mới',
  document: 'Văn bản',
  visited: 'Địa điểm ca bệnh đã đến',
  visitedNone: 'Không có địa điểm nào được công bố.',
  quarantine: 'Khu cách ly tập trung',
  quarantineNone: 'Không có khu cách ly nào trong danh mục vào ngày này.',
  capacity: 'Sức chứa',
  occupied: 'Đang cách ly',
  free: 'Còn trống',
  asOf: 'Đếm lúc',
  unknown: 'Chưa rõ',
  overfull: '0 (quá tải)',
  outdated: 'Chưa rõ (số đã cũ)',
  measures: 'Ở đây được làm gì',
  measuresNone: 'Chưa có quy định nào được ghi cho nơi này vào ngày đã chọn.',
  activity: 'Hoạt động',
  rule: 'Mức',
  notCompared: 'chưa đối chiếu với văn bản',
  points: 'Danh sách',
  pointsNone: 'Chưa có nơi nào được ghi nhận theo lựa chọn này.',
  address: 'Địa chỉ',
  state: 'Tình trạng',
  hours: 'Giờ mở cửa',
  phone: 'Điện thoại',
  baseMapNone: 'Chưa vẽ sông, kênh và đường: chưa có dữ liệu của tỉnh được phép dùng tự do.',
  baseMapOf: 'Sông, kênh và đường trên bản đồ',
  licence: 'giấy phép',
  dataOf: 'dữ liệu ngày',
  schematic: 'Ranh giới xã trên bản đồ đang vẽ phỏng theo điểm trung tâm, chưa phải ranh giới chính thức.',
  shown: { unknown: 'Chưa rõ', open: 'Đang mở', closed: 'Đang đóng', disputed: 'Thông tin trái ngược' },
  levelNames: {
    1: 'Cấp 1: nguy cơ thấp',
    2: 'Cấp 2: nguy cơ trung bình',
    3: 'Cấp 3: nguy cơ cao',
    4: 'Cấp 4: nguy cơ rất cao',
  },
  colourNames: {
    green: 'Vùng xanh: bình thường mới',
    yellow: 'Vùng vàng: nguy cơ',
    orange: 'Vùng cam: nguy cơ cao',
    red: 'Vùng đỏ: nguy cơ rất cao',
  },
  zoneKinds: {
    'blockade-area': 'Khu vực phong tỏa',
    'medical-isolation': 'Vùng cách ly y tế',
    'directive-area': 'Khu vực theo chỉ thị',
  },
  directives: {
    'directive-19': 'Chỉ thị 19',
    'directive-15': 'Chỉ thị 15',
    'directive-16': 'Chỉ thị 16',
    'directive-16-plus': 'Chỉ thị 16 tăng cường',
  },
  activities: {
    'leave-home': 'Ra khỏi nhà',
    gather: 'Tụ tập ngoài trời',
    'hold-events': 'Hội họp, sự kiện',
    'keep-distance': 'Giữ khoảng cách',
    'essential-shops-and-markets': 'Chợ, cửa hàng thiết yếu',
    restaurants: 'Nhà hàng, quán ăn',
    'bars-karaoke-massage': 'Quán bar, karaoke, mát xa',
    'other-services': 'Dịch vụ khác',
    'passenger-transport': 'Vận tải hành khách',
    'goods-transport': 'Vận chuyển hàng hóa',
    school: 'Học trực tiếp',
  },
  permissions: { allowed: 'Được', limited: 'Hạn chế', 'limited-or-stopped': 'Hạn chế hoặc dừng', stopped: 'Dừng' },
  kinds: {
    market: 'Chợ',
    supermarket: 'Siêu thị',
    'convenience-store': 'Cửa hàng tiện lợi',
    'food-shop': 'Cửa hàng thực phẩm',
    pharmacy: 'Nhà thuốc',
    'petrol-station': 'Cửa hàng xăng dầu',
    'bank-or-atm': 'Ngân hàng, ATM',
    'mobile-market': 'Chợ lưu động',
    'free-stall': 'Gian hàng 0 đồng',
    'drinking-water': 'Nước uống',
    'cooking-gas': 'Gas nấu ăn',
  },
};

const EN: PlainWords = {
  covid: 'The epidemic by commune',
  covidLead: 'The level of each commune, areas under blockade or isolation, and the places that cases have visited.',
  essentials: 'Where to find essential goods',
  essentialsLead:
    'Markets, shops, pharmacies and more of one commune, with what owners, officers and citizens say of them.',
  withMap: 'See it on the map (needs JavaScript)',
  day: 'Day',
  dayHint: 'For example 11/8/2021; today when left empty',
  dayUnread: 'This day cannot be read. The page shows today.',
  commune: 'Commune',
  anyCommune: 'The whole province',
  chooseCommune: 'Choose a commune',
  kind: 'Kind',
  anyKind: 'All',
  openNow: 'Only what is open now',
  yes: 'Yes',
  show: 'Show',
  levels: 'Levels',
  level: 'Level',
  since: 'Since',
  noLevel: 'None announced',
  hamlets: 'Hamlets whose level is not that of their commune',
  hamlet: 'Hamlet',
  reason: 'Reason',
  zones: 'Blockade, isolation and directive areas',
  zonesNone: 'There is none on this day.',
  name: 'Name',
  where: 'Where',
  from: 'From',
  until: 'Until',
  furtherNotice: 'further notice',
  document: 'Document',
  visited: 'Places visited by cases',
  visitedNone: 'None is published.',
  quarantine: 'Concentrated quarantine',
  quarantineNone: 'The register has none on this day.',
  capacity: 'Places',
  occupied: 'People',
  free: 'Free',
  asOf: 'Counted',
  unknown: 'Not known',
  overfull: '0 (overfull)',
  outdated: 'Not known (the count is old)',
  measures: 'What may I do here',
  measuresNone: 'No rule is on record for this area on the chosen day.',
  activity: 'Activity',
  rule: 'Rule',
  notCompared: 'not compared with the document yet',
  points: 'List',
  pointsNone: 'Nothing is on record for this choice yet.',
  address: 'Address',
  state: 'State',
  hours: 'Opening hours',
  phone: 'Phone',
  baseMapNone: 'Rivers, canals and roads are not drawn: there are no data of the province yet that may be used freely.',
  baseMapOf: 'Rivers, canals and roads on the map',
  licence: 'licence',
  dataOf: 'data of',
  schematic: 'The outlines of communes on the map are sketched from their centres; they are not the official borders.',
  shown: { unknown: 'Not known', open: 'Open', closed: 'Closed', disputed: 'What was said disagrees' },
  levelNames: {
    1: 'Level 1: low risk',
    2: 'Level 2: medium risk',
    3: 'Level 3: high risk',
    4: 'Level 4: very high risk',
  },
  colourNames: {
    green: 'Green: new normal',
    yellow: 'Yellow: at risk',
    orange: 'Orange: high risk',
    red: 'Red: very high risk',
  },
  zoneKinds: {
    'blockade-area': 'Blockade area',
    'medical-isolation': 'Medical isolation',
    'directive-area': 'Area under a directive',
  },
  directives: {
    'directive-19': 'Directive 19',
    'directive-15': 'Directive 15',
    'directive-16': 'Directive 16',
    'directive-16-plus': 'Directive 16+',
  },
  activities: {
    'leave-home': 'Leaving home',
    gather: 'Gathering',
    'hold-events': 'Events',
    'keep-distance': 'Keeping distance',
    'essential-shops-and-markets': 'Markets and essential shops',
    restaurants: 'Restaurants',
    'bars-karaoke-massage': 'Bars, karaoke, massage',
    'other-services': 'Other services',
    'passenger-transport': 'Passenger transport',
    'goods-transport': 'Transport of goods',
    school: 'School',
  },
  permissions: {
    allowed: 'Allowed',
    limited: 'Limited',
    'limited-or-stopped': 'Limited or stopped',
    stopped: 'Stopped',
  },
  kinds: {
    market: 'Market',
    supermarket: 'Supermarket',
    'convenience-store': 'Convenience store',
    'food-shop': 'Food shop',
    pharmacy: 'Pharmacy',
    'petrol-station': 'Petrol station',
    'bank-or-atm': 'Bank or ATM',
    'mobile-market': 'Mobile market',
    'free-stall': 'Free stall',
    'drinking-water': 'Drinking water',
    'cooking-gas': 'Cooking gas',
  },
};

export const PLAIN_WORDS: Readonly<Record<Language, PlainWords>> = { vi: VI, en: EN };
