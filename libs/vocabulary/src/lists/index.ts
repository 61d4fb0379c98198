export { birthInList, documentInList, phoneInList, sexInList } from './list-cells.js';
export { dateOrderOf, parseListDate, parseListTime, type DateOrder, type ParsedTime } from './list-times.js';
export { fromOldEncoding, type ConvertedName } from './old-encodings.js';
