// The overlay's look: sizes of its own, so that no style of the shop's makes it larger or smaller.
import { EVENTS_STYLE } from './style-events.ts'
import { JOURNEY_STYLE } from './style-journey.ts'
import { VIEWS_STYLE } from './views-style.ts'

const LIGHT = `
  --ground: #fff; --raised: #f4f5f8; --text: #1b1f24; --muted: #57606a; --line: #c9cfd8; --accent: #5b3fd6; --on-accent: #fff;
  --good: #0f6b2f; --bad: #b3261e; --warn: #7a4b00;`
const DARK = `
  --ground: #16181d; --raised: #22252c; --text: #e8eaed; --muted: #a5adb8; --line: #4a505b; --accent: #b7a6ff; --on-accent: #16181d;
  --good: #6fdc8c; --bad: #ff9b93; --warn: #f2c066;`

const FRAME = `
:host { all: initial !important; direction: ltr !important; }
.frame {
  ${LIGHT}
  position: fixed; inset: 0 auto auto 0; z-index: 2147483647; box-sizing: border-box; color: var(--text); color-scheme: light dark;
  font: 13px/1.45 system-ui, sans-serif; text-align: start; letter-spacing: normal; contain: layout style; overflow-anchor: none;
}
@media (prefers-color-scheme: dark) { .frame { ${DARK} } }
.frame *, .frame *::before { box-sizing: border-box; }
[hidden] { display: none !important; }
button, input, select, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.panel {
  display: flex; flex-direction: column; inline-size: 540px; block-size: 440px; max-inline-size: 100vw; max-block-size: 100vh;
  background: var(--ground); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 6px 28px #0005; overflow: hidden;
}
.header {
  display: flex; align-items: center; gap: 8px; block-size: 36px; flex: none; padding: 0 6px; background: var(--raised);
  cursor: move; touch-action: none; user-select: none;
}
.header h2 { font-size: 13px; font-weight: 700; margin: 0; }
.stand { flex: 1; color: var(--muted); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.handle, .fold {
  inline-size: 28px; block-size: 28px; border: 0; border-radius: 6px; background: none; padding: 0; cursor: inherit; flex: none;
}
.fold { cursor: pointer; font-size: 16px; }
.tabs { display: flex; flex: none; background: var(--raised); border-block-end: 1px solid var(--line); }
.tabs button {
  position: relative; flex: 1 1 auto; min-block-size: 34px; border: 0; border-block-end: 3px solid transparent; background: none;
  padding: 6px 2px 0; cursor: pointer; white-space: nowrap; color: var(--muted);
}
.tabs [aria-selected=true] { color: var(--text); border-block-end-color: var(--accent); }
.tabs :focus-visible, .view:focus-visible { outline-offset: -2px; }
.badge:not(:empty) {
  position: absolute; inset: 1px auto auto calc(100% - 18px); background: var(--accent); color: var(--on-accent); border-radius: 7px; padding: 0 4px;
  font-size: 10px; line-height: 13px; font-weight: 600;
}
.view { flex: 1; min-block-size: 0; overflow: auto; overscroll-behavior: contain; padding: 10px; overflow-anchor: none; }
.guarded { block-size: 100%; }
.round {
  display: flex; align-items: center; justify-content: center; gap: 4px; min-inline-size: 44px; block-size: 44px; padding: 0 12px;
  border: 2px solid var(--ground); border-radius: 22px; background: var(--accent); color: var(--on-accent); cursor: pointer;
  font-weight: 700; box-shadow: 0 2px 10px #0006;
}
.status {
  position: absolute; inset-inline: 8px; inset-block-end: 8px; padding: 6px 10px; border-radius: 6px; background: var(--text);
  color: var(--ground); pointer-events: none;
}
.status:empty { padding: 0; }
@media (max-width: 600px) {
  .frame:not(.folded) { inline-size: 100%; }
  .panel { inline-size: 100%; block-size: max(60vh, min(100vh, 240px)); border-radius: 10px 10px 0 0; }
}
@media print { .frame { display: none; } }
@media (forced-colors: active) {
  .panel, .round, .view button, .chip { border: 1px solid CanvasText; }
  .tabs [aria-selected=true] { border-block-end-color: Highlight; }
}`

/** What all views speak in. */
const WORDS = `
.view h3 { font-size: 13px; margin: 12px 0 4px; }
.view h3:first-child { margin-block-start: 0; }
.view p { margin: 0 0 6px; overflow-wrap: anywhere; }
.view button, .view select, .view input {
  min-block-size: 26px; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: 0 8px; max-inline-size: 100%;
}
.view input::placeholder { color: var(--muted); opacity: 1; }
.view button { cursor: pointer; }
.view button:disabled { cursor: default; color: var(--muted); }
.view ul, .view ol { margin: 0; padding: 0; list-style: none; }
.view dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 10px; margin: 0; }
.view dt { color: var(--muted); }
.view dd { margin: 0; overflow-wrap: anywhere; }
.view table { border-collapse: collapse; inline-size: 100%; }
.view th, .view td { text-align: start; vertical-align: top; padding: 3px 8px 3px 0; border-block-end: 1px solid var(--line); overflow-wrap: anywhere; }
.view th { color: var(--muted); font-weight: 500; overflow-wrap: break-word; }
.view code, .view pre { font: 12px/1.45 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; margin: 0; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.muted { color: var(--muted); }
.good { color: var(--good); }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
.chip {
  display: inline-block; min-inline-size: 18px; padding: 0 5px; border: 1px solid transparent; border-radius: 4px; background: #5d6673;
  color: #fff; font-size: 11px; font-weight: 700; line-height: 16px; text-align: center; white-space: nowrap;
}
.chip[data-moment=zmot] { background: #6b4fbb; }
.chip[data-moment=fmot] { background: #0b63bd; }
.chip[data-moment=smot] { background: #17753a; }
.chip[data-moment=tmot] { background: #8f5400; }
.chip[data-moment=umot] { background: #b0305f; }`

export const STYLE: readonly string[] = [FRAME, WORDS, JOURNEY_STYLE, EVENTS_STYLE, VIEWS_STYLE]
