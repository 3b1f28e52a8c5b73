import { css, unsafeCSS } from 'lit';

const sheets = new Map<string, CSSStyleSheet>();

/** Adds the styles of a part that is fetched later to the shadow root its element is in; once. */
export function adopt(element: Element, text: string): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const sheet = sheets.get(text) ?? css`${unsafeCSS(text)}`.styleSheet;
  if (!sheet) return;
  sheets.set(text, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
