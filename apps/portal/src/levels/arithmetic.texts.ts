import { defineTexts } from '../language/texts.ts';

/** The arithmetic of levels and colours in words. */
export const arithmeticTexts = defineTexts({
  rate: { vi: 'Ca cộng đồng mới trong một tuần trên 100.000 dân', en: 'New community cases in a week per 100,000' },
  band: { vi: 'Mức của tỷ lệ này', en: 'The band of this rate' },
  coverage: { vi: 'Độ bao phủ vắc xin', en: 'Vaccine coverage' },
  matrix: { vi: 'Bảng xếp cấp theo mức và độ bao phủ', en: 'The table of bands and coverage' },
  'protected-elderly': { vi: 'Người cao tuổi đã tiêm đủ liều', en: 'Older people who are fully vaccinated' },
  capacity: { vi: 'Năng lực thu dung, điều trị', en: 'Treatment capacity' },
  rateKnown: {
    vi: '{cases} ca (từ {from} đến {to}) × {perPeople} ÷ {population} dân = {rate}',
    en: '{from} to {to}: {cases} × {perPeople} ÷ {population} people = {rate}',
  },
  rateUnknown: {
    vi: 'Từ {from} đến {to}: {cases} ca, dân số {population}. Chưa tính được tỷ lệ.',
    en: '{from} to {to}: cases {cases}, people {population}. The rate cannot be computed.',
  },
  bandBelow: { vi: 'Mức {band} trong {count}: dưới {to}', en: 'Band {band} of {count}: below {to}' },
  bandBetween: {
    vi: 'Mức {band} trong {count}: từ {from} đến dưới {to}',
    en: 'Band {band} of {count}: {from} to below {to}',
  },
  bandAbove: { vi: 'Mức {band} trong {count}: từ {from} trở lên', en: 'Band {band} of {count}: {from} or more' },
  coverageShare: {
    vi: 'Từ {years} tuổi, ít nhất {doses} mũi: {covered} ÷ {people} người = {percent} %. Ngưỡng {atLeast} %: {verdict}.',
    en: 'From {years} years, at least {doses} dose: {covered} ÷ {people} people = {percent} %. Threshold {atLeast} %: {verdict}.',
  },
  coverageShareUnknown: {
    vi: 'Từ {years} tuổi, ít nhất {doses} mũi: chưa ai ghi có bao nhiêu người. Ngưỡng {atLeast} %.',
    en: 'From {years} years, at least {doses} dose: nobody has said how many people there are. Threshold {atLeast} %.',
  },
  elderlyShare: {
    vi: 'Từ {years} tuổi, đủ liều: {covered} ÷ {people} người = {percent} %. Ngưỡng {atLeast} %: {verdict}.',
    en: 'From {years} years, complete: {covered} ÷ {people} people = {percent} %. Threshold {atLeast} %: {verdict}.',
  },
  elderlyShareUnknown: {
    vi: 'Từ {years} tuổi, đủ liều: chưa ai ghi có bao nhiêu người. Ngưỡng {atLeast} %.',
    en: 'From {years} years, complete: nobody has said how many people there are. Threshold {atLeast} %.',
  },
  met: { vi: 'đạt', en: 'met' },
  notMet: { vi: 'chưa đạt', en: 'not met' },
  cellCovered: { vi: 'Mức {band}, độ bao phủ đạt: cấp {level}', en: 'Band {band}, coverage met: level {level}' },
  cellNotCovered: {
    vi: 'Mức {band}, độ bao phủ chưa đạt: cấp {level}',
    en: 'Band {band}, coverage not met: level {level}',
  },
  rises: { vi: 'Vì chưa đạt, cấp tăng thêm {levels}.', en: 'Not met, so the level rises by {levels}.' },
  mayRise: {
    vi: 'Nếu chưa đạt, cấp tăng thêm {levels}.',
    en: 'If it is not met, the level rises by {levels}.',
  },
  'without-cases': { vi: 'Không tăng cấp vì không có ca nào.', en: 'The level does not rise: there is no case.' },
  'at-the-highest-level': {
    vi: 'Không tăng được nữa: đã là cấp cao nhất.',
    en: 'The level cannot rise: it is the highest.',
  },
  capacityOf: { vi: '{requirement}: {state}', en: '{requirement}: {state}' },
  'mobile-health-stations': { vi: 'Trạm y tế lưu động', en: 'Mobile health stations' },
  'medical-oxygen': { vi: 'Ô xy y tế', en: 'Medical oxygen' },
  'icu-plan': { vi: 'Kế hoạch giường hồi sức (ICU)', en: 'Plan for intensive care' },
  isThere: { vi: 'có', en: 'is there' },
  isNotThere: { vi: 'chưa có', en: 'is not there' },
  notSaid: { vi: 'chưa ai ghi', en: 'nobody has said' },
  notLowered: {
    vi: 'Chưa đủ năng lực, nên không được hạ xuống dưới cấp {level} đang áp dụng.',
    en: 'Capacity is missing, so the level must not be lowered below level {level}, which is in force.',
  },
  mayNotLower: {
    vi: 'Nếu chưa đủ năng lực, không được hạ xuống dưới cấp {level} đang áp dụng.',
    en: 'If capacity is missing, the level must not be lowered below level {level}, which is in force.',
  },
  smallTitle: {
    vi: 'Địa bàn ít dân: hãy xem xét trước khi quyết định',
    en: 'Few people live here: look before you decide',
  },
  smallOneCase: {
    vi: 'Chỉ có {population} dân, nên một ca đã thành {rate} ca trên 100.000 dân một tuần.',
    en: 'Only {population} people live here, so that one case makes {rate} per 100,000 a week.',
  },
  smallInterval: {
    vi: 'Với số ca đã đếm, số ca thật có thể từ {casesFrom} đến {casesTo} (khoảng tin cậy {percent} %), tức là tỷ lệ từ {rateFrom} đến {rateTo}.',
    en: 'With the cases counted, the true number may be anything from {casesFrom} to {casesTo} (interval of {percent} %): a rate of {rateFrom} to {rateTo}.',
  },
  smallLevels: {
    vi: 'Với mọi điều kiện khác như trên, cấp có thể là từ {from} đến {to}: con số này phần lớn là ngẫu nhiên.',
    en: 'Everything else as above, the level could be anything from {from} to {to}: much of this figure is chance.',
  },
  smallSameLevel: {
    vi: 'Với mọi điều kiện khác như trên, cấp vẫn là {level}.',
    en: 'Everything else as above, the level stays {level}.',
  },
});
