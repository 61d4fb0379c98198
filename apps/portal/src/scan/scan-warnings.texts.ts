import type { HostileReason, ScanWarning } from '#libs/vocabulary';
import { defineTexts, type Sentence } from '../language/texts';

/** What the warnings of a reading mean. */
export const scanWarningTexts = defineTexts({
  'scan-empty': { vi: 'Mã trống.', en: 'The code is empty.' },
  'not-understood': { vi: 'Nội dung không theo mẫu nào đã biết.', en: 'The text follows no known layout.' },
  'bare-number': {
    vi: 'Chỉ là một dãy số: xin quét mã QR, hoặc gõ cả chữ lẫn số.',
    en: 'It is a number alone: scan the QR code, or type letters and digits.',
  },
  'encoding-repaired': { vi: 'Dấu tiếng Việt bị hỏng và đã được sửa lại.', en: 'Broken Vietnamese marks were mended.' },
  'separators-repaired': { vi: 'Dấu ngăn cách bị hỏng và đã được sửa lại.', en: 'Broken separators were mended.' },
  'characters-lost': {
    vi: 'Có ký tự bị mất, xin đối chiếu với giấy tờ.',
    en: 'Characters are lost: compare the document.',
  },
  'foreign-address': {
    vi: 'Là địa chỉ của một trang khác. Trang này không mở giúp.',
    en: 'It is the address of another site, which is not opened here.',
  },
  'own-address-not-understood': {
    vi: 'Là địa chỉ của trang này nhưng không dẫn đến địa điểm nào.',
    en: 'It is an address of this site that leads to no place.',
  },
  'address-not-secure': {
    vi: 'Địa chỉ không dùng kết nối an toàn.',
    en: 'The address does not use a secure connection.',
  },
  'code-malformed': { vi: 'Mã của hệ thống nhưng bị hỏng.', en: 'It is a code of this platform, and damaged.' },
  'code-mistyped': {
    vi: 'Mã gõ chưa đúng, xin kiểm tra từng ký tự.',
    en: 'The code is mistyped: check it character by character.',
  },
  'poster-malformed': { vi: 'Mã địa điểm bị hỏng.', en: 'The code of the place is damaged.' },
  'signature-not-verified': { vi: 'Chữ ký chưa được xác minh.', en: 'The signature has not been verified.' },
  'certificate-expired': { vi: 'Mã đã hết hạn.', en: 'The code has ended.' },
  'fields-missing': { vi: 'Thiếu thông tin so với mẫu.', en: 'Some fields are missing.' },
  'document-number-malformed': { vi: 'Số giấy tờ không đúng dạng.', en: 'The document number is malformed.' },
  'document-kind-unclear': { vi: 'Chưa rõ là loại giấy tờ nào.', en: 'The kind of document is unclear.' },
  'leading-zero-restored': { vi: 'Số 0 ở đầu bị mất và đã được thêm lại.', en: 'A lost leading zero was put back.' },
  'old-number-malformed': { vi: 'Số CMND cũ không đúng dạng.', en: 'The former number is malformed.' },
  'century-sex-digit-mismatch': {
    vi: 'Số căn cước không khớp với giới tính hoặc năm sinh.',
    en: 'The citizen number does not go with the sex or the year of birth.',
  },
  'birth-year-digits-mismatch': {
    vi: 'Số căn cước không khớp với năm sinh.',
    en: 'The citizen number does not go with the year of birth.',
  },
  'name-missing': { vi: 'Không có họ tên.', en: 'There is no name.' },
  'name-malformed': { vi: 'Họ tên không đúng dạng.', en: 'The name is malformed.' },
  'name-with-digits': { vi: 'Họ tên có chữ số.', en: 'The name has digits.' },
  'mixed-scripts': { vi: 'Họ tên lẫn chữ của bảng chữ cái khác.', en: 'The name mixes alphabets.' },
  'birth-malformed': { vi: 'Ngày sinh không đúng dạng.', en: 'The date of birth is malformed.' },
  'birth-before-1900': { vi: 'Năm sinh trước 1900.', en: 'The year of birth is before 1900.' },
  'birth-in-the-future': { vi: 'Ngày sinh ở tương lai.', en: 'The birth lies in the future.' },
  'date-order-unusual': { vi: 'Thứ tự ngày tháng khác thường.', en: 'The order of day and month is unusual.' },
  'sex-unknown': { vi: 'Không rõ giới tính.', en: 'The sex is not known.' },
  'declarer-unknown': { vi: 'Không rõ ai đã khai.', en: 'Who declared is not known.' },
  'address-malformed': { vi: 'Địa chỉ không đúng dạng.', en: 'The address is malformed.' },
  'issue-date-malformed': { vi: 'Ngày cấp không đúng dạng.', en: 'The date of issue is malformed.' },
  'issued-before-birth': { vi: 'Ngày cấp trước ngày sinh.', en: 'It was issued before the birth.' },
  'issued-in-the-future': { vi: 'Ngày cấp ở tương lai.', en: 'It was issued in the future.' },
  'validity-malformed': { vi: 'Thời hạn không đúng dạng.', en: 'The validity is malformed.' },
  'validity-ends-before-it-begins': { vi: 'Thời hạn kết thúc trước khi bắt đầu.', en: 'It ends before it begins.' },
  'not-yet-valid': { vi: 'Chưa đến ngày có giá trị.', en: 'It is not valid yet.' },
  'validity-ended': { vi: 'Đã hết hạn.', en: 'It has expired.' },
  'health-insurance-number-malformed': {
    vi: 'Số thẻ bảo hiểm y tế không đúng dạng.',
    en: 'The health-insurance number is malformed.',
  },
  'hex-malformed': { vi: 'Một phần nội dung bị hỏng.', en: 'A part of the text is damaged.' },
  'phone-malformed': { vi: 'Số điện thoại không đúng dạng.', en: 'The phone number is malformed.' },
  'unknown-mobile-prefix': { vi: 'Đầu số điện thoại không quen.', en: 'The prefix of the phone is not known.' },
  'not-decoded': { vi: 'Chưa giải mã được.', en: 'It was not decoded.' },
  'certificate-malformed': { vi: 'Chứng nhận bị hỏng.', en: 'The certificate is damaged.' },
  'certificate-too-large': { vi: 'Chứng nhận lớn bất thường.', en: 'The certificate is too large.' },
  'certificate-without-content': { vi: 'Chứng nhận không có nội dung.', en: 'The certificate says nothing.' },
  'signature-wrong': { vi: 'Chữ ký sai.', en: 'The signature is wrong.' },
  'signer-unknown': { vi: 'Không rõ nơi ký.', en: 'Who signed it is not known.' },
  'dose-in-the-future': { vi: 'Ngày tiêm ở tương lai.', en: 'A dose lies in the future.' },
  'dose-numbers-contradict': { vi: 'Số mũi tiêm mâu thuẫn.', en: 'The numbers of doses contradict each other.' },
  'dose-before-birth': { vi: 'Ngày tiêm trước ngày sinh.', en: 'A dose lies before the birth.' },
  'test-in-the-future': { vi: 'Ngày xét nghiệm ở tương lai.', en: 'A test lies in the future.' },
} satisfies Record<ScanWarning, Sentence>);

/** Why a text is hostile. */
export const hostileTexts = defineTexts({
  'too-long': { vi: 'Dài hơn mọi mã QR có thể chứa.', en: 'It is longer than any QR code can be.' },
  'ill-formed-text': { vi: 'Nội dung không phải văn bản hợp lệ.', en: 'It is not well-formed text.' },
  'control-characters': { vi: 'Chứa ký tự điều khiển ẩn.', en: 'It holds hidden control characters.' },
  'bidirectional-override': {
    vi: 'Chứa ký tự đảo chiều để che giấu nội dung.',
    en: 'It turns the direction of text around, to hide what it says.',
  },
  'invisible-characters': { vi: 'Chứa ký tự vô hình.', en: 'It holds invisible characters.' },
  'look-alike-digits': { vi: 'Dùng chữ số giả.', en: 'It uses look-alike digits.' },
  script: { vi: 'Chứa mã chạy trong trình duyệt.', en: 'It holds a script.' },
  'dangerous-scheme': {
    vi: 'Muốn chạy một lệnh thay vì mở trang.',
    en: 'It would run something instead of opening a page.',
  },
  'credentials-in-address': { vi: 'Địa chỉ giấu nơi đến thật.', en: 'The address hides where it leads.' },
  'disguised-address': { vi: 'Địa chỉ được ngụy trang.', en: 'The address is disguised.' },
  'punycode-address': {
    vi: 'Địa chỉ dùng chữ lạ để giả trang khác.',
    en: 'The address imitates another by foreign letters.',
  },
  'look-alike-address': { vi: 'Địa chỉ giả trang của tỉnh.', en: 'The address imitates the one of the province.' },
} satisfies Record<HostileReason, Sentence>);
