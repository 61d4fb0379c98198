import type { CorrectionTicket, TicketActKind } from './correction-ticket.js';

/** Without marks, so that each is one message on every phone; the record itself is never in one. */
const MESSAGES: Readonly<Partial<Record<TicketActKind, (code: string, day: string) => string>>> = {
  opened: (code, day) => `La Chan: da nhan yeu cau chinh sua ${code}, tra loi cham nhat ngay ${day}.`,
  'sent-back': (code, day) => `La Chan: yeu cau chinh sua ${code} can giay to ro hon, gui lai cham nhat ngay ${day}.`,
  accepted: (code) => `La Chan: yeu cau chinh sua ${code} da duoc chap nhan, thong tin tiem da duoc sua.`,
  refused: (code) => `La Chan: yeu cau chinh sua ${code} khong duoc chap nhan. Tra cuu ma nay de xem ly do.`,
  reopened: (code, day) => `La Chan: yeu cau chinh sua ${code} duoc xem xet lai, tra loi cham nhat ngay ${day}.`,
  lapsed: (code) => `La Chan: yeu cau chinh sua ${code} da dong vi khong nhan duoc giay to bo sung.`,
};

/** What the citizen is told of an act; undefined where it is no matter of theirs. */
export function messageOf(act: TicketActKind, { code, answerBy }: Pick<CorrectionTicket, 'code' | 'answerBy'>) {
  return MESSAGES[act]?.(code, answerBy.split('-').reverse().join('/'));
}

/** With the code that proves the phone. */
export const codeMessage = (code: string, minutes: number): string =>
  `La Chan: ma xac nhan yeu cau chinh sua thong tin tiem la ${code}, dung trong ${minutes} phut. Khong dua ma nay cho ai.`;
