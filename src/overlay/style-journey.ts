// The look of the Journey view.

export const JOURNEY_STYLE = `
.view .stands { display: flex; flex-wrap: wrap; gap: 4px 18px; }
.stands dd { font-weight: 600; }
@media (max-width: 600px) { .stands > :nth-child(3) { flex: 1 0 100%; order: 1; } }
.moment { display: grid; grid-template-columns: 22px 1fr; gap: 0 8px; padding: 4px 0; border-block-end: 1px solid var(--line); }
.moment .name { font-weight: 600; }
.moment .how { grid-column: 2; color: var(--muted); overflow-wrap: anywhere; }
.moment [data-outcome] { font-weight: 600; }
.view .line {
  display: flex; gap: 6px; overflow-x: auto; block-size: 56px; padding: 4px 2px 6px; overscroll-behavior: contain;
  background: linear-gradient(var(--line), var(--line)) 0 17px / 100% 2px no-repeat local;
}
.view .marker {
  position: relative; display: grid; justify-items: center; align-content: start; inline-size: 28px; block-size: 42px; padding: 4px 0 0; border: 1px solid transparent;
  background: none; flex: none;
}
.view .marker[aria-pressed=true] { border-color: var(--accent); background: var(--raised); }
.marker .outcome { font-weight: 700; line-height: 14px; }
.marker[data-outcome=won] .outcome { color: var(--good); }
.marker[data-outcome=lost] .outcome { color: var(--bad); }
.told { min-block-size: 38px; }`
