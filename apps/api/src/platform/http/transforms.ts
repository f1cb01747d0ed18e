import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { isPlainDate } from '@reshelve/domain/dates';
import { oneLine } from '@reshelve/domain/one-line';
import { Transform } from 'class-transformer';
import { MaxLength, registerDecorator, ValidateIf, type ValidationOptions } from 'class-validator';

// Control characters other than tab and line feed have no place in what a person types, and
// PostgreSQL refuses the first of them (NUL) altogether.
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]`,
  'g',
);

/** Without what nobody types: control characters; half a character is marked as one not known. */
const typed = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROL, '');

/** White space that nobody meant to type is taken off as well. */
const tidy = (text: string): string => typed(text).trim();

const each = (change: (text: string) => string) =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? change(value) : value));

const atMost = (max: number) =>
  MaxLength(max, { message: `Please keep this to ${max.toLocaleString('en-GB')} characters.` });

/** A line of text: tidied, on one line, at most `max` characters. */
export const Line = (max = 200): PropertyDecorator =>
  applyDecorators(
    each((text) => oneLine(tidy(text))),
    atMost(max),
  );

/** Free words: tidied, line breaks kept, at most `max` characters. */
export const Words = (max = 10_000): PropertyDecorator => applyDecorators(each(tidy), atMost(max));

/** Words whose outer spaces and line breaks count: at most `max` characters. */
export const Verbatim = (max: number): PropertyDecorator =>
  applyDecorators(each(typed), atMost(max));

/** A calendar date, YYYY-MM-DD. */
export const IsPlainDate = (options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'string', format: 'date' }),
    (target: object, propertyName: string | symbol) => {
      registerDecorator({
        name: 'isPlainDate',
        target: target.constructor,
        propertyName: propertyName as string,
        options: { message: 'Enter a real date.', ...options },
        validator: {
          validate: (value: unknown) => typeof value === 'string' && isPlainDate(value),
        },
      });
    },
  );

/** May be left out, but not null: there is always a text, if an empty one. */
export const IfGiven = (): PropertyDecorator =>
  ValidateIf((_object, value: unknown) => value !== undefined);

const LOCAL_MOMENT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A date and time as clocks show them, without a zone: YYYY-MM-DDTHH:MM. */
export const IsLocalMoment = (): PropertyDecorator => (target, propertyName) => {
  registerDecorator({
    name: 'isLocalMoment',
    target: target.constructor,
    propertyName: propertyName as string,
    options: { message: 'Enter a real date with its time.' },
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && isPlainDate(LOCAL_MOMENT.exec(value)?.[1] ?? ''),
    },
  });
};
