import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { queryClient } from './api/query-client';
import { isShiftOpen } from './checkpoint/open-shift';
import { Frame } from './frame/frame';
import { NotFoundPage } from './frame/not-found-page';
import { PageView } from './frame/page-view';
import { LanguageProvider } from './language/language';
import { componentOf, PAGE_NAMES } from './navigation/page-components';
import { PAGE_PATHS, type PageName } from './navigation/page-paths';
import { SessionProvider } from './session/session';

/** The pages on which somebody may be in the middle of work, by whether he is. */
const AT_WORK: Partial<Record<PageName, () => boolean>> = { checkpoint: isShiftOpen };

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <SessionProvider>
          <BrowserRouter>
            <Frame>
              <Routes>
                {PAGE_NAMES.map((name) => (
                  <Route key={name} path={PAGE_PATHS[name]} element={<View name={name} />} />
                ))}
                <Route path="*" element={<NotFoundPage />} />
              </Routes>
            </Frame>
          </BrowserRouter>
        </SessionProvider>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function View({ name }: { readonly name: PageName }) {
  const Content = componentOf(name) ?? NotFoundPage;
  return (
    <PageView name={name} isAtWork={AT_WORK[name]}>
      <Content />
    </PageView>
  );
}
