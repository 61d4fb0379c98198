export { A4_HEIGHT, A4_WIDTH, millimetres } from './pdf/paper.js';
export { drawCertificateSheet, type CertificateSheet, type InBothLanguages } from './pdf/certificate-sheet.js';
export { drawDocument, type DocumentDescription } from './pdf/draw-document.js';
export { quietZoneOf, Sheet, type Box, type FittedText } from './pdf/sheet.js';
export { FONT_FILES, FONT_WEIGHTS, type FontWeight } from './pdf/fonts.js';
export { qrModules, QUIET_ZONE_MODULES, type QrModules } from './qr/qr-modules.js';
export { shownBirth } from './texts/shown-birth.js';
