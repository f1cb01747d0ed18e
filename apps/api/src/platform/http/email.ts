import { parseEmail } from '@reshelve/domain/addresses';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';

/** An e-mail address, in lower case and without space around it. */
export const Email = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  )(target, property);
  registerDecorator({
    name: 'email',
    target: target.constructor,
    propertyName: String(property),
    options: { message: 'Enter an e-mail address, such as name@example.org.' },
    validator: {
      validate: (value: unknown) => typeof value === 'string' && parseEmail(value) !== null,
    },
  });
};
