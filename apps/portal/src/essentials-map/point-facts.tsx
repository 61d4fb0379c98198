import type { StockState } from '#libs/vocabulary';
import { useLanguage, useTexts } from '../language/language';
import { hoursInWords } from '../maps/hours-in-words.rules';
import type { SupplyPoint } from '../maps/map-answers';
import { essentialsMapTexts } from './essentials-map.texts';
import { goodTexts } from './supply.texts';

/** Hours, who may come, and what is in stock: each only where it is known. */
export function PointFacts({ point }: { readonly point: SupplyPoint }) {
  const t = useTexts(essentialsMapTexts);
  const goodName = useTexts(goodTexts);
  const { language } = useLanguage();
  const { hours, hoursText, whoMayCome, goods, delivery } = point;
  const shown = hours === null ? hoursText : hoursInWords(hours, language);
  const stock = (value: StockState): string =>
    goods
      .filter((one) => one.value === value)
      .map(({ good }) => goodName(good))
      .join(', ');
  const come = whoMayCome?.hours.map(({ from, to }) => `${from}–${to}`).join(', ');
  const lines = [
    shown === null ? '' : t('hours', { hours: shown }),
    whoMayCome?.vouchers ? t(whoMayCome.vouchers) : '',
    come ? t('comeHours', { hours: come }) : '',
    stock('in-stock') && t('inStock', { goods: stock('in-stock') }),
    stock('out-of-stock') && t('outOfStock', { goods: stock('out-of-stock') }),
    delivery === true ? t('delivers') : '',
  ];
  return lines.filter((line) => line !== '').map((line) => <p key={line}>{line}</p>);
}
