import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '#packages/client';
import { ActDialog } from '../decisions/act-dialog';
import { useTexts } from '../language/language';
import { LEVELS, withdrawLevel, type LevelDecision } from './level-requests';
import { levelsTexts } from './levels.texts';

interface WithdrawFormProps {
  readonly decision: LevelDecision;
  readonly onClose: () => void;
}

/** Takes a decision back, with the reason that everybody reads. */
export function WithdrawForm({ decision, onClose }: WithdrawFormProps) {
  const t = useTexts(levelsTexts);
  const queries = useQueryClient();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const askAnew = (): void => {
    void queries.invalidateQueries({ queryKey: [LEVELS] });
    void queries.invalidateQueries({ queryKey: ['maps'] });
  };
  return (
    <ActDialog
      title={t('withdrawOf', { number: decision.document.number })}
      actLabel={t('withdraw')}
      asks={['reason']}
      reasonHint={t('reasonHint')}
      act={({ reason }) => withdrawLevel(decision.id, reason.trim(), idempotencyKey)}
      onDone={() => {
        askAnew();
        onClose();
      }}
      // The dialog stays and says what was refused; the list behind it tells how the decision stands.
      onConflict={askAnew}
      onClose={onClose}
    >
      <p>{t('withdrawHelp')}</p>
    </ActDialog>
  );
}
