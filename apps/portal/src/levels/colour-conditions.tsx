import { useAreaName } from '../areas/areas';
import { LevelTag } from '../covid-map/level-words';
import { useTexts } from '../language/language';
import { DataTable, type Column } from '../parts/data-table';
import { StatusTag } from '../parts/status-tag';
import { colourLine } from './colour-lines.rules';
import { colourTexts } from './colours.texts';
import type { FactorFound, ProposedColour, RollUpFound } from './proposed-level';
import { ToldByTag } from './told-by';

type Found = FactorFound | RollUpFound;

/** Every factor or threshold of a colour, and whether it holds. */
export function ColourConditions({ colour: { found, caseDays } }: { readonly colour: ProposedColour }) {
  const t = useTexts(colourTexts);
  const columns = useColumns();
  return (
    <>
      <DataTable
        caption={t('condition')}
        columns={columns}
        rows={found}
        rowKey={(one) => ('factor' in one ? one.factor : `${one.colour} ${JSON.stringify(one.when)}`)}
        empty={null}
      />
      <p className="muted">{t('caseDays', { days: caseDays })}</p>
    </>
  );
}

function useColumns(): readonly Column<Found>[] {
  const t = useTexts(colourTexts);
  const areaName = useAreaName();
  const condition = (found: Found): string => {
    const { text, values, ofColour } = colourLine(found);
    return t(text, { ...values, ...(ofColour && { colour: t(`${ofColour}Word`) }) });
  };
  const why = (found: Found): string => {
    if ('factor' in found) return found.neighbours.map(areaName).join(', ') || '–';
    const { compared } = colourLine(found);
    return compared === undefined ? '–' : t(compared.text, compared.values);
  };
  return [
    { key: 'condition', title: t('condition'), cell: condition },
    { key: 'makes', title: t('makes'), cell: ({ colour }) => <LevelTag announced={{ level: null, colour }} /> },
    { key: 'holds', title: t('holds'), cell: ({ holds }) => <HoldsTag holds={holds} /> },
    { key: 'why', title: t('why'), cell: why },
    { key: 'document', title: t('document'), cell: (found) => <ToldByTag told={found} /> },
  ];
}

function HoldsTag({ holds }: { readonly holds: boolean | null }) {
  const t = useTexts(colourTexts);
  if (holds === null) return <StatusTag tone="warning">{t('unknown')}</StatusTag>;
  return <StatusTag tone={holds ? 'notice' : 'neutral'}>{t(holds ? 'yes' : 'no')}</StatusTag>;
}
