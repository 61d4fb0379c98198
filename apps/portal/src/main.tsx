import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sendTokensOf } from './api/api';
import { App } from './app';
import { applyAppearance } from './appearance/appearance';
import { tokenForRequest } from './session/sign-in';
import './styles/portal.css';

applyAppearance();
sendTokensOf(tokenForRequest);

const place = document.getElementById('portal');
if (place === null) throw new Error('The page has no place for the portal');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/sw.js');
