import { useSearchParams } from 'react-router';
import { businessNow } from '../api/business-time';
import { useOwnDeclarations } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { PAGE_PATHS } from '../navigation/page-paths';
import { ButtonLink } from '../parts/button';
import { EmptyState } from '../parts/empty-state';
import { CodeEntry } from './code-entry';
import { inOrder } from './code-list.rules';
import './my-codes.css';
import { myCodesTexts } from './my-codes.texts';
import { OpenCode } from './open-code';

/** Names the open code by its place in the list: the code itself is a secret that no address may carry. */
const OPEN = 'open';

/** All codes that this phone holds, one's own and the family's. */
export default function MyCodesPage() {
  const t = useTexts(myCodesTexts);
  const [search, setSearch] = useSearchParams();
  const held = inOrder(useOwnDeclarations(), businessNow());
  const opened = held[Number(search.get(OPEN) ?? 0) - 1];
  if (opened !== undefined) return <OpenCode declaration={opened} onBack={() => setSearch({})} />;
  if (held.length === 0)
    return (
      <EmptyState title={t('empty')}>
        <p>{t('emptyReason')}</p>
        <ButtonLink to={PAGE_PATHS.declare}>{t('declare')}</ButtonLink>
      </EmptyState>
    );
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <ul className="plain-list code-list">
        {held.map((declaration, index) => (
          <CodeEntry
            key={declaration.code}
            declaration={declaration}
            onOpen={() => setSearch({ [OPEN]: String(index + 1) })}
          />
        ))}
      </ul>
    </>
  );
}
