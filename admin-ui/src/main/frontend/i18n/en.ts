export { default as workspace } from '../workspace/i18n.en.json';
