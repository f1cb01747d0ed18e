/**
 * The agreed test of virus scanners (eicar.org), in two halves, so that no scanner takes this file
 * for it.
 */
const TEST_STRING = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);

/** Whether these bytes have in them what makes scanners raise the alarm. */
export const alarming = (bytes: Buffer): boolean => bytes.includes(TEST_STRING);
