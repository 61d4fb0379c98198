import { useState, type FormEvent } from 'react';
import { useLanguage, useTexts } from '../language/language';
import { hoursInWords } from '../maps/hours-in-words.rules';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { dailyHoursOf, USUAL_HOURS } from './daily-hours.rules';
import { myShopTexts } from './my-shop.texts';
import type { SayPartProps } from './say-as-owner';

const HOURS_CHARACTERS_MAX = 100;

/** When the shop sells, every day: one of the usual hours, or typed ones. */
export function SayHours({ point, isBusy, onSay }: SayPartProps) {
  const t = useTexts(myShopTexts);
  const { language } = useLanguage();
  const shown = point.hours === null ? point.hoursText : hoursInWords(point.hours, language);
  return (
    <section aria-labelledby="shop-hours">
      <h2 id="shop-hours">{t('hours')}</h2>
      {shown === null ? null : <p>{shown}</p>}
      <details className="map-options">
        <summary>{t('changeHours')}</summary>
        <div className="actions">
          {USUAL_HOURS.map((hours) => (
            <Button key={hours} kind="secondary" isBusy={isBusy} onPress={() => onSay({ hours })}>
              {hoursInWords(hours.replace(/^Mo-Su /, ''), language)}
            </Button>
          ))}
        </div>
        <TypedHours isBusy={isBusy} onTyped={(hours) => onSay({ hours })} />
      </details>
    </section>
  );
}

interface TypedHoursProps {
  readonly isBusy: boolean;
  readonly onTyped: (hours: string) => void;
}

function TypedHours({ isBusy, onTyped }: TypedHoursProps) {
  const t = useTexts(myShopTexts);
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const hours = dailyHoursOf(typed);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (hours !== undefined) onTyped(hours);
  };
  return (
    <form onSubmit={save} noValidate className="text-column">
      <TextField
        id="shop-typed-hours"
        label={t('typedHours')}
        hint={t('typedHoursHint')}
        error={isChecked && hours === undefined ? t('typedHoursWrong') : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={HOURS_CHARACTERS_MAX}
      />
      <Button type="submit" kind="secondary" isBusy={isBusy}>
        {t('saveHours')}
      </Button>
    </form>
  );
}
