import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sendTokensOf } from './api/api';
import { App } from './app';
import { loadPageAt } from './navigation/page-components';
import { askForFirstKeys } from './scan/published-keys';
import { tokenForRequest } from './session/sign-in';
import './styles/portal.css';

sendTokensOf(tokenForRequest);

const place = document.getElementById('portal');
if (place === null) throw new Error('The page has no place for the portal');
const root = createRoot(place);
// The first words stay until there is a whole page to take their place.
void loadPageAt(location.pathname).finally(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  void navigator.serviceWorker.register('/sw.js');
  void askForFirstKeys();
}
