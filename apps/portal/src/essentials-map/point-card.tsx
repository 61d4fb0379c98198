import type { StockState } from '#libs/vocabulary';
import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import { hoursInWords } from '../maps/hours-in-words.rules';
import type { SupplyPoint } from '../maps/map-answers';
import { essentialsMapTexts } from './essentials-map.texts';
import { navigationLink } from './navigation-link.rules';
import { PointState } from './point-state';
import { ReportPoint } from './report-point';
import { goodTexts, supplyKindTexts } from './supply.texts';

interface PointCardProps {
  readonly point: SupplyPoint;
  /** False without network: then nobody would hear a report. */
  readonly mayReport: boolean;
}

/** A place with all that is known of it, and what can be done: call, go there, say how it is. */
export function PointCard({ point, mayReport }: PointCardProps) {
  const t = useTexts(essentialsMapTexts);
  const { id, name, phone, latitude, longitude } = point;
  return (
    <article className="map-item" id={`point-${id}`} tabIndex={-1}>
      <h3>{name}</h3>
      <PointPlace point={point} />
      <PointState point={point} />
      <PointFacts point={point} />
      <div className="actions">
        {phone === null ? null : (
          <a className="button button-secondary" href={`tel:${phone}`} aria-label={t('callPlace', { name })}>
            {t('call')}
          </a>
        )}
        {latitude === null || longitude === null ? null : (
          <a
            className="button button-secondary"
            href={navigationLink({ latitude, longitude }, name, navigator.userAgent)}
            rel="noreferrer"
            aria-label={t('navigatePlace', { name })}
          >
            {t('navigate')}
          </a>
        )}
      </div>
      {mayReport ? <ReportPoint point={point} /> : null}
    </article>
  );
}

function PointPlace({ point: { kind, address, communeCode, distanceM } }: { readonly point: SupplyPoint }) {
  const kindName = useTexts(supplyKindTexts);
  const areaName = useAreaName();
  const distance = useDistance();
  const parts = [address, areaName(communeCode), distanceM === null ? null : distance(distanceM)];
  return (
    <p>
      <strong>{kindName(kind)}</strong>
      {`. ${parts.filter(Boolean).join(', ')}`}
    </p>
  );
}

/** Hours, who may come, and what is in stock: each only where it is known. */
function PointFacts({ point }: { readonly point: SupplyPoint }) {
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

const KILOMETRE_M = 1_000;

function useDistance(): (metres: number) => string {
  const t = useTexts(essentialsMapTexts);
  const { language } = useLanguage();
  const kilometres = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (metres) =>
    metres < KILOMETRE_M
      ? t('metres', { distance: Math.round(metres / 10) * 10 })
      : t('kilometres', { distance: kilometres.format(metres / KILOMETRE_M) });
}
