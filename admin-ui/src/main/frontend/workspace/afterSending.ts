/** Where an agent wants to be after an answer: at the next ticket of the list, or where they are. */
export type AfterSending = 'next' | 'stay';

const KEY = 'care.after-sending';

export function afterSending(): AfterSending {
  return localStorage.getItem(KEY) === 'stay' ? 'stay' : 'next';
}

export function chooseAfterSending(wanted: AfterSending): void {
  if (wanted === 'next') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, wanted);
}
