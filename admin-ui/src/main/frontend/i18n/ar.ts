export { default as workspace } from '../workspace/i18n.ar.json';
