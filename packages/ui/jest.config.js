import { preset } from '@reshelve/config/jest';

export default { ...preset, displayName: 'ui' };
