export { default } from '@reshelve/config/eslint';
