export { default as api } from '../api/i18n.zh.json';
export { default as inbox } from '../inbox/i18n.zh.json';
export { default as privacy } from '../privacy/i18n.zh.json';
export { default as settings } from '../settings/i18n.zh.json';
export { default as tasks } from '../tasks/i18n.zh.json';
export { default as ticket } from '../ticket/i18n.zh.json';
export { default as ui } from '../ui/i18n.zh.json';
export { default as workspace } from '../workspace/i18n.zh.json';
