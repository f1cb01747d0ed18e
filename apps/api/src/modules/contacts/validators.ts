import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';

/** Whether a text is an address of the web. Any other scheme would run where it is shown as a link. */
export function isWebAddress(text: string): boolean {
  if (/\s/.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}

/** An address of the web, or empty. */
export const IsProfileLink = (): PropertyDecorator => (target, propertyName) => {
  registerDecorator({
    name: 'isProfileLink',
    target: target.constructor,
    propertyName: propertyName as string,
    options: { message: 'Enter a web address that starts with https:// or http://.' },
    validator: {
      validate: (value: unknown) =>
        value === '' || (typeof value === 'string' && isWebAddress(value)),
    },
  });
};

/** Each text of a list on one line, without space around it; empty ones are left out. */
export const EachLine = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    Array.isArray(value)
      ? value
          .map((text: unknown) =>
            typeof text === 'string' ? text.replace(/[\p{Cc}\s]+/gu, ' ').trim() : text,
          )
          .filter((text) => text !== '')
      : value,
  );
