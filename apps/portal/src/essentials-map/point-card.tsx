import { Link } from 'react-router';
import { useAreaName } from '../areas/areas';
import { useLanguage, useTexts } from '../language/language';
import type { SupplyPoint } from '../maps/map-answers';
import { addressOf } from '../navigation/addresses';
import { essentialsMapTexts } from './essentials-map.texts';
import { navigationLink } from './navigation-link.rules';
import { PointFacts } from './point-facts';
import { PointState } from './point-state';
import { ReportPoint } from './report-point';
import { supplyKindTexts } from './supply.texts';

interface PointCardProps {
  readonly point: SupplyPoint;
  /** False without network: then nobody would hear a report. */
  readonly mayReport: boolean;
}

/** A place with all that is known of it, and what can be done: call, go there, say how it is, say that it is one's own. */
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
      {mayReport ? (
        <>
          <ReportPoint point={point} />
          <p className="point-owner">
            <Link to={addressOf('myShop', { id })} aria-label={t('minePlace', { name })}>
              {t('mine')}
            </Link>
          </p>
        </>
      ) : null}
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
