import { defineMessages } from '#libs/http';

/** Every code with which a pool, its results or what becomes of its members is refused. */
export const poolMessages = defineMessages({
  'pool-not-found': { en: 'There is no such pool.', vi: 'Không có mẫu gộp này.' },
  'pool-code-taken': { en: 'Another pool has this code.', vi: 'Mã này đã được dùng cho một mẫu gộp khác.' },
  'pool-member-expected': {
    en: 'A member of a field pool is a person; of a laboratory pool a barcode.',
    vi: 'Thành viên của mẫu gộp tại chỗ là một người; của mẫu gộp tại phòng xét nghiệm là một mã vạch.',
  },
  'pool-member-twice': { en: 'This member is in the pool twice.', vi: 'Thành viên này có hai lần trong mẫu gộp.' },
  'pool-too-large': { en: 'The pool has too many members.', vi: 'Mẫu gộp có quá nhiều thành viên.' },
  'specimen-in-another-pool': {
    en: 'The specimen is in another pool that is not settled yet.',
    vi: 'Mẫu này đang ở trong một mẫu gộp khác chưa có kết luận.',
  },
  'specimen-not-at-laboratory': {
    en: 'The specimen was not received by the laboratory, or was tested.',
    vi: 'Phòng xét nghiệm chưa nhận mẫu này, hoặc mẫu đã được xét nghiệm.',
  },
  'pooled-before-receipt': {
    en: 'The pool was made before one of its specimens was received.',
    vi: 'Thời điểm gộp sớm hơn thời điểm nhận một trong các mẫu.',
  },
  'pooled-in-the-future': {
    en: 'The time at which the pool was made lies in the future.',
    vi: 'Thời điểm gộp mẫu nằm trong tương lai.',
  },
  'pool-result-awaits-validation': {
    en: 'A result of the pool awaits the second person.',
    vi: 'Một kết quả của mẫu gộp đang chờ người thứ hai xác nhận.',
  },
  'pool-result-given': { en: 'The pool has its result.', vi: 'Mẫu gộp đã có kết quả.' },
  'pool-method-differs': {
    en: 'The pool was made for another method.',
    vi: 'Mẫu gộp này dành cho một kỹ thuật xét nghiệm khác.',
  },
  'pool-result-not-found': { en: 'The pool has no such result.', vi: 'Mẫu gộp không có kết quả này.' },
  'pool-result-decided': {
    en: 'The result was decided before.',
    vi: 'Kết quả này đã được xác nhận hoặc bác trước đó.',
  },
  'pool-result-not-standing': {
    en: 'Only the released result of a pool is amended.',
    vi: 'Chỉ sửa được kết quả đã trả của mẫu gộp.',
  },
  'pool-member-not-found': { en: 'The pool has no such member.', vi: 'Mẫu gộp không có thành viên này.' },
  'pool-member-not-open': {
    en: 'No new specimen of this member is waited for.',
    vi: 'Không còn chờ mẫu mới của thành viên này.',
  },
  'retest-of-somebody-else': {
    en: 'The specimen belongs to somebody else.',
    vi: 'Mẫu này là của một người khác.',
  },
  'retest-before-pool': {
    en: 'The specimen was collected before the pool was.',
    vi: 'Mẫu này được lấy trước khi gộp mẫu.',
  },
  'retest-tied-before': {
    en: 'The specimen stands for another member.',
    vi: 'Mẫu này đã được dùng cho một thành viên khác.',
  },
  'pool-not-discordant': {
    en: 'Only a pool that contradicts its members is reviewed.',
    vi: 'Chỉ xem xét mẫu gộp có kết quả trái với các thành viên.',
  },
  'pool-reviewed-before': { en: 'The pool was reviewed before.', vi: 'Mẫu gộp này đã được xem xét trước đó.' },
});

export type PoolRefusal = keyof typeof poolMessages;
