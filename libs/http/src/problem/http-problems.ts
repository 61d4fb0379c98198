import { INVALID_TOKEN } from './challenge.js';
import { defineMessages } from './problem-messages.js';

/** Problems that any service can answer: the request as a whole. */
export const REQUEST_PROBLEMS = defineMessages({
  'invalid-request': { vi: 'Yêu cầu không hợp lệ', en: 'The request is not valid' },
  'invalid-json': { vi: 'Nội dung không phải là JSON hợp lệ', en: 'The body is not valid JSON' },
  'invalid-encoding': { vi: 'Nội dung không phải là UTF-8 hợp lệ', en: 'The body is not valid UTF-8' },
  'malformed-url': { vi: 'Địa chỉ không hợp lệ', en: 'The address is malformed' },
  unauthenticated: { vi: 'Cần đăng nhập hoặc mã truy cập hợp lệ', en: 'A valid access token is needed' },
  [INVALID_TOKEN]: {
    vi: 'Mã truy cập không hợp lệ hoặc đã hết hạn',
    en: 'The access token is not valid or has expired',
  },
  'missing-scope': { vi: 'Không đủ quyền', en: 'The scope that this needs was not granted' },
  'not-found': { vi: 'Không tìm thấy', en: 'Not found' },
  'method-not-allowed': { vi: 'Phương thức không được hỗ trợ', en: 'The method is not allowed here' },
  'not-acceptable': { vi: 'Không có định dạng được yêu cầu', en: 'None of the accepted formats is available' },
  conflict: { vi: 'Xung đột dữ liệu', en: 'The request conflicts with what is stored' },
  'body-too-large': { vi: 'Nội dung quá lớn', en: 'The body is too large' },
  'url-too-long': { vi: 'Địa chỉ quá dài', en: 'The address is too long' },
  'unsupported-media-type': { vi: 'Kiểu nội dung không được hỗ trợ', en: 'The content type is not supported' },
  'too-many-requests': { vi: 'Quá nhiều yêu cầu, xin thử lại sau', en: 'Too many requests, try again later' },
  'request-timeout': { vi: 'Yêu cầu đến quá chậm', en: 'The request took too long to arrive' },
  unavailable: { vi: 'Hệ thống tạm thời gián đoạn, xin thử lại', en: 'Temporarily unavailable, try again' },
  'outcome-unknown': {
    vi: 'Chưa rõ yêu cầu đã được lưu hay chưa, xin gửi lại với cùng khóa',
    en: 'Whether the request was stored is not known yet: send it again with the same key',
  },
  internal: { vi: 'Lỗi hệ thống', en: 'An error of the system' },
  'idempotency-key-missing': { vi: 'Thiếu Idempotency-Key', en: 'The Idempotency-Key is missing' },
  'idempotency-key-malformed': {
    vi: 'Idempotency-Key phải có từ 16 đến 64 ký tự ASCII',
    en: 'The Idempotency-Key must have 16 to 64 visible ASCII characters',
  },
  'idempotency-key-reused': {
    vi: 'Idempotency-Key đã được dùng cho một nội dung khác',
    en: 'The Idempotency-Key was used before with another body',
  },
  'if-match-missing': { vi: 'Thiếu If-Match', en: 'If-Match is missing' },
  'if-match-malformed': { vi: 'If-Match không hợp lệ', en: 'If-Match is not an ETag of this service' },
  'version-mismatch': { vi: 'Dữ liệu đã được người khác thay đổi', en: 'It was changed by somebody else since' },
  'cursor-malformed': { vi: 'Con trỏ trang không hợp lệ', en: 'The cursor was not given by this list' },
});

/** Faults of single fields. */
export const FIELD_PROBLEMS = defineMessages({
  missing: { vi: 'Thiếu thông tin bắt buộc', en: 'Is required' },
  'unknown-field': { vi: 'Trường không được hỗ trợ', en: 'Is not a field of this request' },
  'wrong-type': { vi: 'Sai kiểu dữ liệu', en: 'Has the wrong type' },
  'too-long': { vi: 'Quá dài', en: 'Is too long' },
  'too-short': { vi: 'Quá ngắn', en: 'Is too short' },
  'wrong-length': { vi: 'Độ dài không đúng', en: 'Has the wrong length' },
  'too-small': { vi: 'Quá nhỏ', en: 'Is too small' },
  'too-large': { vi: 'Quá lớn', en: 'Is too large' },
  'out-of-range': { vi: 'Ngoài phạm vi cho phép', en: 'Is out of range' },
  'too-few': { vi: 'Danh sách quá ít mục', en: 'Has too few items' },
  'too-many': { vi: 'Danh sách quá nhiều mục', en: 'Has too many items' },
  'not-unique': { vi: 'Có mục bị lặp', en: 'Has an item twice' },
  'not-one-of': { vi: 'Không thuộc danh sách cho phép', en: 'Is not one of the allowed values' },
  malformed: { vi: 'Sai định dạng', en: 'Is malformed' },
  'no-known-shape': { vi: 'Thiếu trường xác định loại', en: 'None of the fields that tell its kind is there' },
  'ambiguous-shape': { vi: 'Có nhiều trường loại trừ nhau', en: 'Has fields that exclude each other' },
  'nested-too-deep': { vi: 'Lồng quá nhiều cấp', en: 'Is nested too deep' },
  'control-character': { vi: 'Có ký tự điều khiển', en: 'Has a control character' },
  'broken-text': { vi: 'Có ký tự Unicode không hợp lệ', en: 'Has a broken Unicode character' },
});
