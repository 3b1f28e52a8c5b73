export { default as api } from '../api/i18n.nb.json';
export { default as inbox } from '../inbox/i18n.nb.json';
export { default as privacy } from '../privacy/i18n.nb.json';
export { default as settings } from '../settings/i18n.nb.json';
export { default as tasks } from '../tasks/i18n.nb.json';
export { default as ticket } from '../ticket/i18n.nb.json';
export { default as ui } from '../ui/i18n.nb.json';
export { default as workspace } from '../workspace/i18n.nb.json';
