import { defineMessages } from '#libs/http';
import { UNUSABLE_SCAN_SENTENCES } from '#libs/vocabulary';

/** Every code with which a rule can refuse a request about a passage. */
export const passageMessages = defineMessages({
  ...UNUSABLE_SCAN_SENTENCES,
  'passage-not-found': { en: 'There is no such passage.', vi: 'Không có lượt qua chốt này.' },
  'passage-needs-one-proof': {
    en: 'A passage needs a scanned text, a declaration code or an identity document: exactly one of them.',
    vi: 'Cần đúng một trong ba: nội dung quét, mã tờ khai hoặc giấy tờ tùy thân.',
  },
  'scan-not-known': {
    en: 'This code was never given out. Ask for a new declaration.',
    vi: 'Mã này chưa từng được cấp. Đề nghị khai báo lại.',
  },
  'scan-names-a-group': {
    en: 'This is the code of people who declared together. Scan it online and take them one after the other.',
    vi: 'Đây là mã chung của một nhóm khai báo. Hãy quét khi có mạng và ghi nhận từng người.',
  },
  'passed-too-long-ago': { en: 'The passage was too long ago to be taken.', vi: 'Lượt qua chốt đã quá hạn ghi nhận.' },
  'passed-in-the-future': {
    en: 'The passage lies in the future: check the clock of the device.',
    vi: 'Thời điểm qua chốt ở tương lai: hãy kiểm tra đồng hồ của thiết bị.',
  },
  'passage-instant-missing': {
    en: 'A passage without network says when it was.',
    vi: 'Lượt qua chốt khi mất mạng phải có thời điểm.',
  },
  'passage-already-decided': { en: 'The passage was decided already.', vi: 'Lượt qua chốt đã được quyết định.' },
  'papers-too-late': {
    en: 'No papers can be added to this passage. Note them before the next scan.',
    vi: 'Không bổ sung được giấy tờ cho lượt này. Hãy ghi giấy tờ trước khi quét lại.',
  },
  'conflict-not-found': { en: 'There is no such conflict.', vi: 'Không có mâu thuẫn này.' },
  'conflict-already-closed': { en: 'The conflict is closed already.', vi: 'Mâu thuẫn đã được đóng trước đó.' },
  'area-not-found': { en: 'There is no such area among yours.', vi: 'Không có khu vực này trong địa bàn của bạn.' },
});

export type PassageRefusal = keyof typeof passageMessages;
