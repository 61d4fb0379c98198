import { type ScanShape } from './scan-shape.js';

export const OTHERS: readonly ScanShape[] = [
  ['nothing', '', 'unknown', {}, ['scan-empty']],
  ['only a line end', '\r\n', 'unknown', {}, ['scan-empty']],
  ['only a byte order mark', '\u{feff}', 'unknown', {}, ['scan-empty']],
  ['a word', 'Xin chào Hậu Giang', 'unknown', {}, ['not-understood']],
  ['a citizen id alone', '099090000123', 'unknown', {}, ['bare-number']],
  ['a phone alone', '02930000123', 'unknown', {}, ['bare-number']],
  ['a page elsewhere', 'https://example.org/menu', 'unknown', {}, ['foreign-address']],
  ['a page elsewhere in Vietnamese', 'https://ví-dụ.vn/thực-đơn?bàn=3', 'unknown', {}, ['foreign-address']],
  ['a page elsewhere without its scheme', 'www.example.org/menu', 'unknown', {}, ['foreign-address']],
  ['a page with a port', 'http://example.org:8080/', 'unknown', {}, ['foreign-address']],
  ['an e-mail', 'mailto:thu@example.org', 'unknown', {}, ['foreign-address']],
  ['a wireless network', 'WIFI:S:ThuNghiem;T:WPA;P:mat-khau;;', 'unknown', {}, ['not-understood']],
  ['a contact', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Thử\r\nEND:VCARD', 'unknown', {}, ['not-understood']],
  ['a bank transfer', '00020101021138570010A00000072701270006970436', 'unknown', {}, ['not-understood']],
  ['bars and nothing else', '||||||', 'unknown', {}, ['not-understood']],
  ['two fields', 'a|b', 'unknown', {}, ['not-understood']],
  ['a picture of letters', '❤️ Hậu Giang', 'unknown', {}, ['not-understood']],
  ['a certificate that nobody decodes', 'HC1:6BFOXN', 'eu-certificate', {}, ['not-decoded']],
  ['a certificate in lower case', 'HC1:abc', 'eu-certificate', {}, ['certificate-malformed']],
];
