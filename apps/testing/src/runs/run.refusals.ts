import { defineMessages } from '#libs/http';

/** Every code with which a run or its results are refused. */
export const runMessages = defineMessages({
  'run-not-found': { en: 'There is no such run.', vi: 'Không có mẻ xét nghiệm này.' },
  'run-ambiguous': {
    en: 'Several laboratories have a run with this code: name one.',
    vi: 'Nhiều phòng xét nghiệm có mẻ mang mã này: hãy chỉ rõ phòng xét nghiệm.',
  },
  'run-code-taken': {
    en: 'The laboratory has another run with this code.',
    vi: 'Phòng xét nghiệm đã có một mẻ khác mang mã này.',
  },
  'run-entered-before': { en: 'The run has its results.', vi: 'Mẻ xét nghiệm này đã có kết quả.' },
  'run-without-results': {
    en: 'The run has no results to validate.',
    vi: 'Mẻ xét nghiệm này không có kết quả để phê duyệt.',
  },
  'run-in-the-future': {
    en: 'The time of the test lies in the future.',
    vi: 'Thời điểm xét nghiệm nằm trong tương lai.',
  },
  'well-not-on-plate': { en: 'The plate has no such well.', vi: 'Khay không có giếng này.' },
  'well-taken': { en: 'The well is in the plan twice.', vi: 'Giếng này có hai lần trong sơ đồ.' },
  'well-content-expected': {
    en: 'A well holds a specimen, a pool or a control.',
    vi: 'Mỗi giếng chứa một mẫu, một mẫu gộp hoặc một mẫu chứng.',
  },
  'well-occupant-twice': { en: 'It is in the run twice.', vi: 'Mẫu này có hai lần trong mẻ.' },
  'well-occupant-in-another-run': {
    en: 'It is in another run that has no results yet.',
    vi: 'Mẫu này đang ở trong một mẻ khác chưa có kết quả.',
  },
  'controls-missing': {
    en: 'A run has a positive and a negative control.',
    vi: 'Mỗi mẻ phải có chứng dương và chứng âm.',
  },
  'well-unknown': { en: 'The run has nothing of this kind in the well.', vi: 'Mẻ không có mẫu loại này ở giếng đó.' },
  'well-told-twice': { en: 'The well is told twice.', vi: 'Giếng này được báo kết quả hai lần.' },
  'well-missing': { en: 'A well of the run is not told.', vi: 'Còn giếng của mẻ chưa được báo kết quả.' },
});

export type RunRefusal = keyof typeof runMessages;
