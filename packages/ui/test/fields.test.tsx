import { describe, expect, it } from '@jest/globals';
import { Checkboxes, RadioGroup } from '../src/choices';
import { DateInput } from '../src/date-input';
import { ErrorSummary } from '../src/error-summary';
import { Select } from '../src/select';
import { TextArea } from '../src/text-area';
import { TextInput } from '../src/text-input';
import { attributesOf, html } from './render';

const controls = {
  TextInput: ['input', TextInput],
  TextArea: ['textarea', TextArea],
  DateInput: ['input', DateInput],
} as const;

describe.each(Object.entries(controls))('%s', (_, [tag, Control]) => {
  it('is named by its label', () => {
    const markup = html(<Control name="title" label="Job title" />);
    expect(attributesOf(markup, tag)).toMatchObject({ id: 'field-title', name: 'title' });
    expect(attributesOf(markup, 'label')['for']).toBe('field-title');
  });

  it('is described by nothing where there is no hint and no error', () => {
    const attributes = attributesOf(html(<Control name="title" label="Job title" />), tag);
    expect(attributes).not.toHaveProperty('aria-describedby');
    expect(attributes).not.toHaveProperty('aria-invalid');
  });

  it('is described by its hint and then its error, and says that it is invalid', () => {
    const markup = html(
      <Control name="title" label="Job title" hint="As advertised." error="Enter the job title." />,
    );
    const { 'aria-describedby': ids = '', 'aria-invalid': invalid } = attributesOf(markup, tag);
    expect(invalid).toBe('true');
    expect(ids.split(' ')).toEqual(['field-title-hint', 'field-title-error']);
    for (const id of ids.split(' ')) expect(markup).toContain(`id="${id}"`);
    expect(markup).toContain('<span class="sr-only">Error: </span>Enter the job title.');
  });

  it('says in words that it is optional', () => {
    expect(html(<Control name="title" label="Job title" optional />)).toContain('(optional)');
  });
});

it('a select has the empty choice first, where one may choose nothing', () => {
  const markup = html(
    <Select
      name="channel"
      label="Channel"
      empty="Choose one"
      options={[{ value: 'a', label: 'A' }]}
    />,
  );
  expect(markup).toMatch(/<select[^>]*><option value="">Choose one<\/option><option value="a">/);
});

describe('a group of choices', () => {
  const choices = [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No', hint: 'You can change it later.' },
  ];

  it('asks its question in a legend and describes the group by hint and error', () => {
    const markup = html(
      <RadioGroup
        name="sure"
        label="Are you sure?"
        hint="Think."
        error="Choose one."
        choices={choices}
      />,
    );
    expect(markup).toMatch(/<legend[^>]*>Are you sure\?/);
    expect(attributesOf(markup, 'fieldset')['aria-describedby']).toBe(
      'field-sure-hint field-sure-error',
    );
  });

  it('gives its first control the id that the error summary leads to', () => {
    const markup = html(<RadioGroup name="sure" label="Sure?" choices={choices} />);
    expect(attributesOf(markup, 'input', 'value="yes"')['id']).toBe('field-sure');
    expect(attributesOf(markup, 'input', 'value="no"')['id']).toBe('field-sure-2');
  });

  it('describes a choice by what choosing it means', () => {
    const markup = html(<RadioGroup name="sure" label="Sure?" choices={choices} />);
    expect(attributesOf(markup, 'input', 'value="no"')['aria-describedby']).toBe(
      'field-sure-2-about',
    );
    expect(markup).toContain('id="field-sure-2-about"');
  });

  it('starts from what was chosen', () => {
    expect(html(<RadioGroup name="sure" label="Sure?" value="no" choices={choices} />)).toMatch(
      /<input[^>]*value="no"[^>]*checked=""|<input[^>]*checked=""[^>]*value="no"/,
    );
    const both = html(
      <Checkboxes name="any" label="Any" values={['yes', 'no']} choices={choices} />,
    );
    expect(both.match(/checked=""/g)).toHaveLength(2);
  });
});

describe('the error summary', () => {
  it('is announced, can take the focus and links each error to its field', () => {
    const markup = html(
      <ErrorSummary
        errors={[{ field: 'title', message: 'Enter the job title.' }, { message: 'Try again.' }]}
      />,
    );
    expect(attributesOf(markup, 'div')).toMatchObject({ role: 'alert', tabindex: '-1' });
    expect(markup).toContain('autofocus');
    expect(attributesOf(markup, 'a')['href']).toBe('#field-title');
    expect(markup.match(/<a /g)).toHaveLength(1);
  });

  it('is not there without errors', () => {
    expect(html(<ErrorSummary errors={[]} />)).toBe('');
  });
});
