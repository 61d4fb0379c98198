import { describe, expect, it } from '@jest/globals';
import { choices, selectField } from './choice-fields.js';
import { errorSummary, submitButton } from './messages.js';
import { textArea, textField } from './text-fields.js';

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    const field = String(
      textField({
        name: 'phone',
        label: 'Phone',
        hint: 'Ten digits',
        error: 'Too <short>',
        value: '"',
        required: true,
      }),
    );
    expect(field).toContain('<label for="phone">Phone</label>');
    expect(field).toContain('id="phone-hint">Ten digits<');
    expect(field).toContain('id="phone-error">Too &lt;short&gt;<');
    expect(field).toContain('aria-describedby="phone-hint phone-error" aria-invalid="true"');
    expect(field).toContain('value="&quot;"');
    expect(field).toContain(' required');
  });

  it('claims no hint and no error where there is none', () => {
    expect(String(textField({ name: 'a', label: 'A' }))).not.toContain('aria-');
  });

  it('marks what is chosen', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ];
    expect(String(selectField({ name: 's', label: 'S', options, value: 'b' }))).toContain('value="b" selected');
    const boxes = String(choices({ name: 'c', label: 'C', type: 'checkbox', options, chosen: ['a'] }));
    expect(boxes).toContain('value="a" checked');
    expect(boxes).not.toContain('value="b" checked');
    expect(String(textArea({ name: 't', label: 'T', value: '</textarea>' }))).toContain('&lt;/textarea&gt;</textarea>');
  });
});

describe('an error summary', () => {
  it('leads to the fields', () => {
    expect(String(errorSummary('vi', [{ field: 'phone', message: 'Thiếu số' }]))).toContain(
      '<a href="#phone">Thiếu số</a>',
    );
  });

  it('is not there without errors', () => {
    expect(errorSummary('vi', [])).toBeUndefined();
  });
});

describe('a button', () => {
  it('says which one was pressed', () => {
    expect(String(submitButton({ label: 'Later', kind: 'link', name: 'action', value: 'later' }))).toBe(
      '<button class="button-link" type="submit" name="action" value="later">Later</button>',
    );
  });
});
