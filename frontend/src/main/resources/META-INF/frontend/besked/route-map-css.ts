import { css } from 'lit';

export const routeMapCss = css`
  :host {
    display: block;
    margin: 0 0 var(--besked-space-6, 2rem);
  }

  :host([hidden]) {
    display: none;
  }

  figure {
    margin: 0;
  }

  .map {
    height: clamp(18rem, 55vw, 26rem);
    border: 1px solid var(--besked-line, #c9d0cc);
    border-radius: var(--besked-radius, 6px) var(--besked-radius, 6px) 0 0;
    background: #eef1ec;
    font: inherit;
    isolation: isolate;
  }

  .map:focus-visible,
  button:focus-visible {
    outline: var(--besked-focus-width, 3px) solid var(--besked-focus, #0b3bb3);
    outline-offset: 2px;
  }

  .map:focus-visible {
    outline-offset: -3px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--besked-line, #c9d0cc);
    border-top: 0;
    border-radius: 0 0 var(--besked-radius, 6px) var(--besked-radius, 6px);
    background: var(--besked-paper, #fff);
  }

  button {
    min-width: 3rem;
    min-height: 3rem;
    padding: 0 0.75rem;
    border: 0;
    border-inline-end: 1px solid var(--besked-line, #c9d0cc);
    background: none;
    color: var(--besked-ink, #1c1f1e);
    font: inherit;
    font-size: 1.125rem;
    cursor: pointer;
  }

  button:hover {
    background: var(--besked-paper-soft, #f4f6f5);
    text-decoration: underline;
  }

  .wide {
    border: 0;
    color: var(--besked-accent, #14594a);
    font-size: 1rem;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  figcaption {
    max-width: var(--besked-measure, 65ch);
    margin-top: var(--besked-space-3, 0.75rem);
  }

  .route-edge {
    stroke: #fff;
  }

  .route {
    stroke: var(--besked-accent, #14594a);
  }

  .pin {
    position: absolute;
    left: 0;
    bottom: 0;
    display: flex;
    align-items: center;
    gap: 0.375rem;
    width: max-content;
    max-width: 12rem;
    padding: 0.3rem 0.6rem 0.3rem 0.45rem;
    border-radius: 999px;
    border: 2px solid #fff;
    background: var(--besked-ink, #1c1f1e);
    color: #fff;
    font: 600 1rem / 1.2 var(--besked-font, sans-serif);
    box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
    transform: translate(-50%, -10px);
  }

  .pin::after {
    content: '';
    position: absolute;
    left: 50%;
    top: 100%;
    width: 14px;
    height: 14px;
    margin: 3px 0 0 -8px;
    border: 3px solid var(--besked-ink, #1c1f1e);
    border-radius: 50%;
    background: #fff;
    box-sizing: border-box;
  }

  .pin::before {
    content: '';
    position: absolute;
    left: 50%;
    top: 100%;
    width: 2px;
    height: 4px;
    background: var(--besked-ink, #1c1f1e);
  }

  .pin--school,
  .pin--school::before {
    background: var(--besked-accent-strong, #0e4035);
  }

  .pin--school::after {
    border-color: var(--besked-accent-strong, #0e4035);
  }

  .pin--below {
    bottom: auto;
    top: 0;
    transform: translate(-50%, 10px);
  }

  .pin--below::after {
    top: auto;
    bottom: 100%;
    margin: 0 0 3px -8px;
  }

  .pin--below::before {
    top: auto;
    bottom: 100%;
  }

  .pin svg {
    flex: none;
    width: 1.2rem;
    height: 1.2rem;
    fill: currentColor;
  }

  /* Among many places the home is a sign; its name is told below the map. */
  .pin--among {
    padding: 0.3rem;
  }

  .pin--among span {
    display: none;
  }

  .unit {
    position: absolute;
    left: -1rem;
    top: -1rem;
    display: grid;
    place-items: center;
    width: 2rem;
    min-width: 2rem;
    height: 2rem;
    min-height: 2rem;
    padding: 0;
    border: 2px solid var(--besked-accent-strong, #0e4035);
    border-radius: 50%;
    background: #fff;
    color: var(--besked-accent-strong, #0e4035);
    font: 700 1.125rem / 1 var(--besked-font, sans-serif);
    box-shadow: 0 1px 4px rgb(0 0 0 / 35%);
    pointer-events: auto;
  }

  .unit:hover {
    background: #fff;
    text-decoration: none;
  }

  .unit--chosen,
  .unit--chosen:hover {
    background: var(--besked-accent-strong, #0e4035);
    color: #fff;
  }

  .unit__name {
    position: absolute;
    bottom: calc(100% + 0.375rem);
    left: 50%;
    display: none;
    width: max-content;
    max-width: 14rem;
    padding: 0.3rem 0.6rem;
    border-radius: var(--besked-radius, 6px);
    background: var(--besked-ink, #1c1f1e);
    color: #fff;
    font: 600 1rem / 1.3 var(--besked-font, sans-serif);
    pointer-events: none;
    transform: translateX(-50%);
  }

  /* Leaflet stacks places by latitude; the one pointed at tells its name above all. */
  .pin-place:has(.unit:hover),
  .pin-place:has(.unit:focus-visible) {
    z-index: 10000 !important;
  }

  .unit:hover .unit__name,
  .unit:focus-visible .unit__name {
    display: block;
  }

  .leaflet-control-scale-line {
    border-color: var(--besked-ink, #1c1f1e);
    background: rgb(255 255 255 / 85%);
    color: var(--besked-ink, #1c1f1e);
    font: 600 0.875rem / 1.2 var(--besked-font, sans-serif);
    text-shadow: none;
  }

  @media print {
    .tools {
      display: none;
    }

    .map,
    .pin {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }

  @media (forced-colors: active) {
    .map {
      forced-color-adjust: none;
    }

    button {
      border-color: ButtonText;
    }
  }
`;
