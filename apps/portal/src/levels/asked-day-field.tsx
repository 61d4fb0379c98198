import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { MomentField } from '../parts/moment-field';
import { levelsTexts } from './levels.texts';
import type { AskedDay } from './use-asked-day';

/** The day for which levels are computed. */
export function AskedDayField({ asked: { on, day, ask } }: { readonly asked: AskedDay }) {
  const t = useTexts(levelsTexts);
  return (
    <div>
      <MomentField label={t('day')} hint={t('dayHint')} value={day} onChange={ask} />
      {on === undefined ? null : (
        <Button kind="secondary" onPress={() => ask(undefined)}>
          {t('today')}
        </Button>
      )}
    </div>
  );
}
