import { Suspense, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../language/language';
import { PAGE_PATHS, type PageName } from '../navigation/page-paths';
import { PAGES } from '../navigation/pages';
import { pageTitles } from '../navigation/page-titles.texts';
import { Loading } from '../parts/loading';
import { PageTitle } from '../parts/page-title';
import { BrokenPage } from './broken-page';
import { frameTexts } from './frame.texts';
import { Guarded } from './guarded';

interface PageViewProps {
  readonly name: PageName;
  /** As the guard has it. */
  readonly isAtWork: (() => boolean) | undefined;
  readonly children: ReactNode;
}

/** One page with its breadcrumbs and title, once its reader may see it and its file is there. */
export function PageView({ name, isAtWork, children }: PageViewProps) {
  const titleOf = useTexts(pageTitles);
  const { pathname } = useLocation();
  const page = PAGES[name];
  return (
    <BrokenPage key={pathname}>
      <Breadcrumbs page={name} />
      <Guarded page={page} title={titleOf(name)} isAtWork={isAtWork}>
        {page.ownTitle ? null : <PageTitle>{titleOf(name)}</PageTitle>}
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </Guarded>
    </BrokenPage>
  );
}

function Breadcrumbs({ page }: { readonly page: PageName }) {
  const t = useTexts(frameTexts);
  const titleOf = useTexts(pageTitles);
  const above = pagesAbove(page);
  if (above.length === 0) return null;
  return (
    <nav aria-label={t('breadcrumbs')} className="breadcrumbs">
      <ol className="plain-list">
        {above.map((name) => (
          <li key={name}>
            <Link to={PAGE_PATHS[name]}>{titleOf(name)}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** From the topmost down to the one right above. */
function pagesAbove(page: PageName): PageName[] {
  const { parent } = PAGES[page];
  return parent === undefined ? [] : [...pagesAbove(parent), parent];
}
