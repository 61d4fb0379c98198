import { ProblemError } from '#packages/client';
import { useTexts } from '../language/language';
import { Button } from './button';
import { Notification } from './notification';
import { partsTexts } from './parts.texts';

interface ProblemNoticeProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** Why something did not work: the platform's own sentence where it has answered, else that it was not reached. */
export function ProblemNotice({ error, retry }: ProblemNoticeProps) {
  const t = useTexts(partsTexts);
  const problem = error instanceof ProblemError ? error : undefined;
  // A refusal of one field alone says the same of the whole.
  const details = problem?.problem.errors.filter(({ message }) => message !== problem.problem.title) ?? [];
  return (
    <Notification tone="error" title={t(problem === undefined ? 'unreachable' : 'failed')}>
      <p>{problem === undefined ? t('unreachableReason') : problem.problem.title}</p>
      {details.map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
      {problem?.retryAfterSeconds === undefined ? null : (
        <p>{t('retryAfter', { seconds: problem.retryAfterSeconds })}</p>
      )}
      {retry === undefined ? null : (
        <p>
          <Button kind="secondary" onPress={retry}>
            {t('tryAgain')}
          </Button>
        </p>
      )}
    </Notification>
  );
}
