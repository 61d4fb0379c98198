import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { RadioGroup } from '../parts/choices';
import { Notification } from '../parts/notification';
import { ProblemNotice } from '../parts/problem-notice';
import { Scanner } from '../scanner/scanner';
import { checkIn, checkOut, shownPersonIn } from './place';
import { placesTexts } from './places.texts';

type Going = 'entering' | 'leaving';

interface VisitorScannerProps {
  readonly code: string;
  readonly onRecorded: () => void;
}

/** What came of a scan, in a sentence. */
interface Recorded {
  readonly words: string;
  readonly isWarning: boolean;
}

/** The place scans the person: in or out, one after the other. */
export function VisitorScanner({ code, onRecorded }: VisitorScannerProps) {
  const t = useTexts(placesTexts);
  const inWords = useTimeInWords();
  const [going, setGoing] = useState<Going>('entering');
  const recording = useMutation({
    mutationFn: async (text: string): Promise<Recorded> => {
      const shown = shownPersonIn(text);
      if (shown === undefined) return { words: t('notAPerson'), isWarning: true };
      if (going === 'leaving') {
        const left = await checkOut(code, shown);
        return { words: t('leftDone', { time: inWords(new Date(left?.checkedOutAt ?? 0)) }), isWarning: false };
      }
      const entered = await checkIn(code, shown);
      const isFull = entered?.warnings.includes('place-full') ?? false;
      const words = t('enteredDone', { person: entered?.person ?? '' });
      return { words: isFull ? `${words}. ${t('full')}` : words, isWarning: isFull };
    },
    onSuccess: onRecorded,
  });
  return (
    <div className="act-form">
      <RadioGroup
        label={t('direction')}
        value={going}
        options={(['entering', 'leaving'] as const).map((value) => ({ value, label: t(value) }))}
        onChange={setGoing}
        isInline
      />
      <Scanner onText={(text) => recording.mutate(text)} isPaused={recording.isPending} typedLabel={t('typedLabel')} />
      {recording.isError ? <ProblemNotice error={recording.error} /> : null}
      {recording.isSuccess ? (
        <Notification tone={recording.data.isWarning ? 'warning' : 'success'}>
          <p>{recording.data.words}</p>
        </Notification>
      ) : null}
    </div>
  );
}
