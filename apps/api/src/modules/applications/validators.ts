import { registerDecorator } from 'class-validator';

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
