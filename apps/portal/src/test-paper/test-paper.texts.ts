import { defineTexts } from '../language/texts';

export const testPaperTexts = defineTexts({
  'rapid-negative': { vi: 'Test nhanh âm tính', en: 'Rapid test, negative' },
  'pcr-negative': { vi: 'PCR âm tính', en: 'PCR, negative' },
  'rapid-positive': { vi: 'Test nhanh dương tính', en: 'Rapid test, positive' },
  'pcr-positive': { vi: 'PCR dương tính', en: 'PCR, positive' },
  'pcr-undetermined': { vi: 'PCR không xác định', en: 'PCR, undetermined' },
  sampledAt: { vi: 'Lấy mẫu lúc', en: 'Sample taken at' },
  inWords: { vi: '{test}, lấy mẫu {time}', en: '{test}, sample of {time}' },
});
