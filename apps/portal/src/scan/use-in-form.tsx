import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { draftOf } from '../declare/drafts';
import { questionnaireQuery } from '../declare/questionnaires';
import { useTexts } from '../language/language';
import { addressOf } from '../navigation/addresses';
import { Button } from '../parts/button';
import { ProblemNotice } from '../parts/problem-notice';
import { answersOfScan, type PersonReading } from './answers-of-scan.rules';
import { scanTexts } from './scan.texts';

const FORM = 'whole-population';

/** Begins a declaration with what a document says; nothing of it is sent before it was read and confirmed. */
export function UseInForm({ reading }: { readonly reading: PersonReading }) {
  const t = useTexts(scanTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: async () => {
      const questionnaire = await queries.fetchQuery(questionnaireQuery(FORM));
      draftOf(FORM).keep({ version: questionnaire.version, answers: answersOfScan(questionnaire, reading) });
      return questionnaire.pages[0]?.key ?? '';
    },
    onSuccess: (page) => void navigate(`${addressOf('declareForm', { form: FORM })}?page=${encodeURIComponent(page)}`),
  });
  return (
    <>
      {begin.error === null ? null : <ProblemNotice error={begin.error} />}
      <div className="actions">
        <Button onPress={() => begin.mutate()} isBusy={begin.isPending}>
          {t('useInForm')}
        </Button>
      </div>
      <p className="muted">{t('useInFormHint')}</p>
    </>
  );
}
