import {
  SPECIMEN_KINDS,
  TEST_METHODS,
  TEST_PLACE_KINDS,
  TEST_REASONS,
  type SpecimenKind,
  type TestMethod,
  type TestPlaceKind,
  type TestPriority,
  type TestReason,
} from '#libs/vocabulary';

type Words<Meaning extends string> = readonly (readonly [string, Meaning])[];

/** The wording of the sixteen groups of `ly_do_xn`; the first that the cell contains. */
const REASONS: Words<TestReason> = [
  ['MẪU GỘP DƯƠNG TÍNH', 'pooled-sample-positive'],
  ['TEST NHANH DƯƠNG TÍNH', 'rapid-positive'],
  ['XÉT NGHIỆM LẠI', 'retest'],
  ['LẤY MẪU LẠI', 'retest'],
  ['THEO DÕI', 'follow-up'],
  ['SAU ĐIỀU TRỊ', 'follow-up'],
  ['F0 ĐANG', 'follow-up'],
  ['SAU CÁCH LY', 'follow-up'],
  ['SAU KHI CÓ F0', 'facility-screening-after-case'],
  ['SÀNG LỌC CƠ SỞ', 'facility-screening-after-case'],
  ['SÀNG LỌC BỆNH NHÂN', 'patient-screening'],
  ['KHÁM SÀNG LỌC', 'patient-screening'],
  ['NGUY CƠ RẤT CAO', 'very-high-risk-contact'],
  ['F1 GẦN', 'very-high-risk-contact'],
  ['NGUY CƠ CAO', 'high-risk-contact'],
  ['F1 XA', 'high-risk-contact'],
  ['CÓ NGUY CƠ', 'at-risk-contact'],
  ['F2', 'at-risk-contact'],
  ['CHÙM CA', 'respiratory-cluster'],
  ['ĐIỀU TRA', 'outbreak-investigation'],
  ['Ổ DỊCH', 'outbreak-investigation'],
  ['CÁCH LY', 'quarantine-control'],
  ['KIỂM DỊCH', 'quarantine-control'],
  ['NHẬP CẢNH', 'quarantine-control'],
  ['VÙNG DỊCH', 'quarantine-control'],
  ['GIÁM SÁT BỆNH VIỆN', 'hospital-surveillance'],
  ['GIÁM SÁT CƠ SỞ Y TẾ', 'hospital-surveillance'],
  ['CỘNG ĐỒNG', 'community-surveillance'],
  ['YÊU CẦU', 'on-request'],
  ['KHÁC', 'other'],
];

/** `noi_lay_mau`. */
const PLACES: Words<TestPlaceKind> = [
  ['ĐIỀU TRỊ F0', 'treatment-site'],
  ['ĐIỀU TRỊ COVID', 'treatment-site'],
  ['KHÔNG ĐIỀU TRỊ', 'other-facility'],
  ['KHÔNG COVID', 'other-facility'],
  ['CƠ SỞ Y TẾ', 'other-facility'],
  ['CÁCH LY', 'quarantine-area'],
  ['PHONG TỎA', 'blockade-area'],
  ['PHONG TOẢ', 'blockade-area'],
  ['KHU CÔNG NGHIỆP', 'factory'],
  ['NHÀ MÁY', 'factory'],
  ['CÔNG TY', 'factory'],
  ['CƠ QUAN', 'office'],
  ['VĂN PHÒNG', 'office'],
  ['CẬN XANH', 'near-green-zone'],
  ['VÙNG XANH', 'green-zone'],
  ['VÙNG VÀNG', 'yellow-zone'],
  ['VÙNG CAM', 'orange-zone'],
  ['VÙNG ĐỎ', 'red-zone'],
  ['CHỢ', 'market'],
  ['SIÊU THỊ', 'market'],
  ['BẾN XE', 'station'],
  ['NHÀ GA', 'station'],
  ['SÂN BAY', 'station'],
  ['DÂN CƯ ĐÔNG', 'dense-residence'],
  ['KHU TRỌ', 'dense-residence'],
  ['NHÀ TRỌ', 'dense-residence'],
  ['TRƯỜNG HỌC', 'school'],
  ['TẠI NHÀ', 'home'],
  ['CỘNG ĐỒNG', 'community'],
  ['KHÁC', 'other'],
];

/** `ky_thuat_xn`. What TEST MD stands for is not stated; immunoassay (miễn dịch) is the likely reading. */
const METHODS: Words<TestMethod> = [
  ['TEST NHANH', 'rapid-antigen'],
  ['KHÁNG NGUYÊN', 'rapid-antigen'],
  ['TEST MD', 'immunoassay'],
  ['MIỄN DỊCH', 'immunoassay'],
  ['PCR', 'rt-pcr'],
  ['NUÔI CẤY', 'culture'],
];

const KINDS: Words<SpecimenKind> = [
  ['TỴ HẦU', 'nasopharyngeal'],
  ['TỊ HẦU', 'nasopharyngeal'],
  ['MŨI HẦU', 'nasopharyngeal'],
  ['NỘI KHÍ QUẢN', 'endotracheal'],
  ['HỌNG', 'throat'],
  ['HẦU HỌNG', 'throat'],
  ['KHÁC', 'other'],
];

const PRIORITIES: Words<TestPriority> = [
  ['KHẨN CẤP', 'urgent'],
  ['THƯỜNG QUY', 'routine'],
];

/** Our own word, or the wording of the export. Undefined for what is neither. */
export const reasonIn = (text: string): TestReason | undefined => meaningOf(text, TEST_REASONS, REASONS);
export const placeKindIn = (text: string): TestPlaceKind | undefined => meaningOf(text, TEST_PLACE_KINDS, PLACES);
export const methodIn = (text: string): TestMethod | undefined => meaningOf(text, TEST_METHODS, METHODS);
export const specimenKindIn = (text: string): SpecimenKind | undefined => meaningOf(text, SPECIMEN_KINDS, KINDS);

/** The suffix of a reason; routine without one. */
export function priorityIn(reason: string): TestPriority {
  return PRIORITIES.find(([word]) => upperOf(reason).includes(word))?.[1] ?? 'routine';
}

/** `MẪU GỘP` against `MẪU ĐƠN`. */
export const isPooled = (text: string): boolean => upperOf(text).includes('GỘP');
export const isSingle = (text: string): boolean => upperOf(text).includes('ĐƠN');

const upperOf = (text: string): string => text.normalize('NFC').toUpperCase().replaceAll(/\s+/g, ' ').trim();

function meaningOf<Meaning extends string>(
  text: string,
  own: readonly Meaning[],
  words: Words<Meaning>,
): Meaning | undefined {
  const upper = upperOf(text);
  return own.find((word) => word === text.trim().toLowerCase()) ?? words.find(([word]) => upper.includes(word))?.[1];
}
