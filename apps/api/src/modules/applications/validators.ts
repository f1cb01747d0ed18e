import { isPlainDate } from '@reshelve/domain/dates';
import { registerDecorator, ValidateIf } from 'class-validator';

function isWebLink(value: unknown): boolean {
  if (value === '') return true;
  if (typeof value !== 'string' || /\s/.test(value)) return false;
  const url = URL.parse(value);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

/**
 * An address of the web, or empty. Other schemes are refused because the address is shown as a
 * link, and `javascript:` would run.
 */
export const IsWebLink = (): PropertyDecorator => (target, propertyName) => {
  registerDecorator({
    name: 'isWebLink',
    target: target.constructor,
    propertyName: propertyName as string,
    options: { message: 'Enter a web address that starts with https:// or http://.' },
    validator: { validate: isWebLink },
  });
};

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
    options: { message: 'Enter a real date and a time, such as 2027-03-31T14:30.' },
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && isPlainDate(LOCAL_MOMENT.exec(value)?.[1] ?? ''),
    },
  });
};
