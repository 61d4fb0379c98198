import { addDays } from '#libs/vocabulary';
import { answerOnThread } from './run-on-thread.js';

type TrialTask =
  | { readonly kind: 'busy'; readonly ms: number }
  | { readonly kind: 'sum'; readonly bytes: Uint8Array }
  | { readonly kind: 'throw' | 'endless' | 'greedy' };

answerOnThread((task: TrialTask): unknown => {
  switch (task.kind) {
    case 'busy':
      spin(task.ms);
      return { days: ['2021-08-11', addDays('2021-08-11', 1)] };
    case 'sum':
      return task.bytes.reduce((sum, byte) => sum + byte, 0);
    case 'throw':
      throw new Error('as told');
    case 'endless':
      return spin(Infinity);
    case 'greedy':
      return hoard();
  }
});

function spin(ms: number): void {
  const from = performance.now();
  while (performance.now() - from < ms);
}

function hoard(): number {
  const held: object[] = [];
  for (let at = 0; at < Infinity; at += 1) held.push({ at, text: `${at}` });
  return held.length;
}
