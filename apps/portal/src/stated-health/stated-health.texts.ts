import { defineTexts } from '../language/texts';

export const statedHealthTexts = defineTexts({
  title: { vi: 'Xét nghiệm và tiêm vắc xin', en: 'Tests and vaccinations' },
  byYourself: { vi: 'Quý vị tự khai', en: 'Stated by yourself' },
  byRegister: { vi: 'Theo sổ của tỉnh', en: 'From the register' },
  none: {
    vi: 'Mã này chưa có thông tin xét nghiệm, tiêm vắc xin.',
    en: 'This code says nothing of tests or vaccinations.',
  },
  meaning: {
    vi: 'Thông tin tự khai giúp người trực hỏi nhanh hơn. Quý vị vẫn cần mang theo giấy tờ.',
    en: 'What you state helps the officer to ask less. Bring the papers along all the same.',
  },
  state: { vi: 'Khai xét nghiệm, tiêm vắc xin', en: 'State tests and vaccinations' },
  change: { vi: 'Sửa thông tin tự khai', en: 'Change what you have stated' },
  formTitle: { vi: 'Quý vị tự khai', en: 'What you state yourself' },
  formLead: {
    vi: 'Ghi như trên giấy tờ. Mã cá nhân sẽ được tạo lại, có ghi rõ là quý vị tự khai.',
    en: 'As it stands on your papers. The personal code is made anew, and says that you have stated this yourself.',
  },
  test: { vi: 'Xét nghiệm {number}', en: 'Test {number}' },
  kind: { vi: 'Loại và kết quả', en: 'Kind and result' },
  addTest: { vi: 'Thêm xét nghiệm', en: 'Add a test' },
  removeTest: { vi: 'Bỏ xét nghiệm {number}', en: 'Remove test {number}' },
  dose: { vi: 'Ngày tiêm mũi {number}', en: 'Day of dose {number}' },
  addDose: { vi: 'Thêm mũi tiêm', en: 'Add a dose' },
  removeDose: { vi: 'Bỏ mũi {number}', en: 'Remove dose {number}' },
  remember: { vi: 'Nhớ trên điện thoại này cho các mã sau', en: 'Remember on this phone for later codes' },
  rememberHint: { vi: 'Chỉ chọn nếu điện thoại là của quý vị', en: 'Choose it only if the phone is yours' },
  save: { vi: 'Ghi vào mã', en: 'Put it into the code' },
  cancel: { vi: 'Không ghi', en: 'Cancel' },
  testNeeded: { vi: 'Hãy chọn loại và kết quả', en: 'Choose kind and result' },
  sampledAtNeeded: { vi: 'Hãy ghi lúc lấy mẫu', en: 'Say when the sample was taken' },
  doseNeeded: { vi: 'Hãy ghi ngày tiêm', en: 'Say on which day' },
  notYet: { vi: 'Thời điểm này chưa tới', en: 'That is still to come' },
  doseOrder: { vi: 'Mũi sau phải sau mũi trước', en: 'A later dose comes after the one before' },
  doseInWords: { vi: 'Vắc xin mũi {number}, ngày {day}', en: 'Vaccine, dose {number}, on {day}' },
});
