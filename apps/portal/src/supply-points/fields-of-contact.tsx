import { ESSENTIAL_GOODS } from '#libs/vocabulary';
import { goodTexts } from '../essentials-map/supply.texts';
import { useLanguage, useTexts } from '../language/language';
import { typedHoursInWords } from '../maps/hours-in-words.rules';
import { CheckboxGroup, RadioGroup } from '../parts/choices';
import { TextField } from '../parts/text-field';
import { controlOf, type PartProps } from './point-controls';
import { pointFormTexts } from './point-form.texts';

const HOURS_CHARACTERS_MAX = 255;
const PHONE_CHARACTERS_MAX = 30;
const OSM_CHARACTERS_MAX = 30;
const DELIVERY = ['yes', 'no'] as const;

interface HowToReachProps extends PartProps {
  readonly hoursText: string | null;
}

/** When it is open, how it is reached, and what it sells. */
export function HowToReach({ hoursText, ...part }: HowToReachProps) {
  const t = useTexts(pointFormTexts);
  const goodName = useTexts(goodTexts);
  const { typed, errors, onChange } = part;
  return (
    <>
      <Hours {...part} hoursText={hoursText} />
      <TextField
        {...controlOf('phone', errors)}
        label={t('phone')}
        hint={t('phoneHint')}
        isOptional
        type="tel"
        value={typed.phone}
        onChange={(phone) => onChange({ ...typed, phone })}
        maxLength={PHONE_CHARACTERS_MAX}
      />
      <RadioGroup
        {...controlOf('delivery', errors)}
        label={t('delivery')}
        isInline
        value={typed.delivery === '' ? 'not-said' : typed.delivery}
        options={[
          ...DELIVERY.map((value) => ({ value, label: t(value) })),
          { value: 'not-said' as const, label: t('notSaid') },
        ]}
        onChange={(said) => onChange({ ...typed, delivery: said === 'not-said' ? '' : said })}
      />
      <div className="goods-choice">
        <CheckboxGroup
          {...controlOf('goods', errors)}
          label={t('goods')}
          isOptional
          values={typed.goods}
          options={ESSENTIAL_GOODS.map((value) => ({ value, label: goodName(value) }))}
          // In the order in which they are listed, so that the same choice is no change.
          onChange={(goods) => onChange({ ...typed, goods: ESSENTIAL_GOODS.filter((good) => goods.includes(good)) })}
        />
      </div>
      <TextField
        {...controlOf('osmId', errors)}
        label={t('osmId')}
        hint={t('osmIdHint')}
        isOptional
        value={typed.osmId}
        onChange={(osmId) => onChange({ ...typed, osmId })}
        maxLength={OSM_CHARACTERS_MAX}
      />
    </>
  );
}

/** The hours in the form of OpenStreetMap, and below them how they read. */
function Hours({ typed, errors, hoursText, onChange }: HowToReachProps) {
  const t = useTexts(pointFormTexts);
  const { language } = useLanguage();
  const words = typedHoursInWords(typed.hours, language);
  return (
    <>
      <TextField
        {...controlOf('hours', errors)}
        label={t('hours')}
        hint={t('hoursHint')}
        isOptional
        value={typed.hours}
        onChange={(hours) => onChange({ ...typed, hours })}
        maxLength={HOURS_CHARACTERS_MAX}
      />
      <p className="hours-read" role="status">
        {typed.hours.trim() === '' ? null : words === undefined ? t('hoursUnread') : t('hoursRead', { hours: words })}
      </p>
      {hoursText === null ? null : <p className="muted">{t('hoursText', { text: hoursText })}</p>}
    </>
  );
}
