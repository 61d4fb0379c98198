export { attributes, escapeHtml, Html, html, trustedHtml, type HtmlValue } from './html/html.js';
export { page, type PageParts } from './page/page.js';
export { pageHeaders, type PageHeaderOptions } from './page/page-headers.js';
export { choices, selectField, type ChoicesParts, type Option, type SelectParts } from './form/choice-fields.js';
export type { FieldParts } from './form/field-parts.js';
export { errorSummary, message, submitButton, type ButtonParts, type FieldError, type Tone } from './form/messages.js';
export {
  fileField,
  hiddenField,
  textArea,
  textField,
  type FileFieldParts,
  type TextAreaParts,
  type TextFieldParts,
} from './form/text-fields.js';
