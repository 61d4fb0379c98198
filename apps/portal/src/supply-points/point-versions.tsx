import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { changedFields } from './merged-point.rules';
import { pointFormTexts } from './point-form.texts';
import type { PointRecord, PointVersion } from './registered-point';
import { supplyPointsTexts } from './supply-points.texts';
import { typedPointOf } from './typed-point.rules';
import { useFieldInWords } from './use-point-words';

/** What the register said before, the newest first, numbered by version: of each what was new in it. */
export function PointVersions({ point: { versions, closedAt } }: { readonly point: PointRecord }) {
  const inWords = useTimeInWords();
  return (
    <ol className="history" reversed start={versions[0]?.version}>
      {versions.map((version, index) => (
        <li key={version.version}>
          <Change version={version} before={versions[index + 1]} isClosing={index === 0 && closedAt !== null} />
          <span className="muted"> · {inWords(new Date(version.at))}</span>
        </li>
      ))}
    </ol>
  );
}

interface ChangeProps {
  readonly version: PointVersion;
  /** Undefined for the first, and where what came before is not told any more. */
  readonly before: PointVersion | undefined;
  readonly isClosing: boolean;
}

function Change({ version, before, isClosing }: ChangeProps) {
  const t = useTexts(supplyPointsTexts);
  const nameOf = useTexts(pointFormTexts);
  const fieldInWords = useFieldInWords();
  if (isClosing) return <strong>{t('versionClosed')}</strong>;
  if (before === undefined)
    return <strong>{version.version === 1 ? t('versionRegistered') : t('versionOlder')}</strong>;
  const [now, then] = [typedPointOf(version), typedPointOf(before)];
  const changed = changedFields(then, now);
  return (
    <>
      <strong>{t('versionChanged', { fields: changed.map((field) => nameOf(field)).join(', ') || '–' })}</strong>
      {changed.map((field) => (
        <p key={field}>
          {t('fromTo', { field: nameOf(field), from: fieldInWords(then, field), to: fieldInWords(now, field) })}
        </p>
      ))}
    </>
  );
}
