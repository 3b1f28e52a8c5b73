/** `?a=1&b=2` of what is given; nothing for what is null, undefined or empty. */
export function query(values: object): string {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return given.length === 0 ? '' : `?${new URLSearchParams(given as [string, string][]).toString()}`;
}
