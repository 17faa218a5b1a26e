// The look of the Events view; a row's height is what the list reckons with.

export const EVENTS_STYLE = `
.events { display: flex; flex-direction: column; block-size: 100%; gap: 6px; }
.filters { display: flex; flex-wrap: wrap; gap: 4px 6px; align-items: center; flex: none; }
.filters input { flex: 1 1 80%; min-inline-size: 0; }
.filters select { flex: 1 1 28%; min-inline-size: 0; padding: 0 2px; order: 2; }
.filters .count { min-inline-size: 44px; text-align: end; order: 1; }
.rows { flex: 1; min-block-size: 88px; overflow: auto; overscroll-behavior: contain; overflow-anchor: none; margin: 0 -10px -10px; }
.sizer { position: relative; }
.line-of-row { position: absolute; inset: 0 0 auto; border-block-end: 1px solid var(--line); background: var(--ground); }
.view .row {
  display: grid; align-content: center; inline-size: 100%; block-size: 43px; border: 0; border-radius: 0; background: none; padding: 0 10px;
  text-align: start; white-space: nowrap;
}
.view .row:hover, .view .row[aria-expanded=true] { background: var(--raised); }
.rows :focus-visible { outline-offset: -2px; }
.row .first { display: flex; gap: 6px; align-items: baseline; overflow: hidden; }
.row .first strong { overflow: hidden; text-overflow: ellipsis; }
.row .time { font-variant-numeric: tabular-nums; color: var(--muted); }
.row .way { margin-inline-start: auto; flex: none; }
.row .second { overflow: hidden; text-overflow: ellipsis; color: var(--muted); font-size: 12px; }
.detail { display: grid; gap: 6px; padding: 8px 10px; justify-items: start; }
.detail > * { max-inline-size: 100%; }
.detail dl, .detail details, .fixture { inline-size: 100%; }
.fixture { font: 12px/1.4 ui-monospace, monospace; background: var(--raised); border: 1px solid var(--line); }
.branch, .leaf { font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.branch > .branch, .branch > .leaf { margin-inline-start: 14px; }
.branch summary { cursor: pointer; min-block-size: 24px; padding-block: 3px; }
.key { color: var(--accent); }
.is-string { color: var(--good); }
.is-number, .is-boolean { color: var(--warn); }`
