import { LitElement, css, html } from 'lit';

type Server = { chosen(day: string): Promise<void> };

/** A button that opens the browser's own calendar; the hidden date field is only its anchor. */
class CalendarButton extends LitElement {
  static properties = {
    label: { type: String },
    day: { type: String },
    first: { type: String },
    last: { type: String },
  };

  static styles = css`
    :host {
      position: relative;
      display: inline-flex;
    }

    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      width: 2.5rem;
      height: 2.5rem;
      margin: -0.375rem -0.5rem -0.375rem 0;
      padding: 0;
      border: 0;
      border-radius: var(--besked-radius, 6px);
      background: none;
      color: var(--besked-accent, #14594a);
      cursor: pointer;
    }

    button:hover {
      background: var(--besked-paper-soft, #f4f6f5);
    }

    button:focus-visible {
      outline: var(--besked-focus-width, 3px) solid var(--besked-focus, #0b3bb3);
    }

    svg {
      width: 1.5rem;
      height: 1.5rem;
      fill: currentColor;
    }

    input {
      position: absolute;
      inset: auto auto 0 0;
      width: 1px;
      height: 1px;
      padding: 0;
      border: 0;
      opacity: 0;
      pointer-events: none;
    }
  `;

  declare label: string;
  declare day: string;
  declare first: string;
  declare last: string;
  declare $server: Server;

  constructor() {
    super();
    this.label = '';
    this.day = '';
    this.first = '';
    this.last = '';
  }

  render() {
    return html`
      <button type="button" aria-label=${this.label} @click=${this.open}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M7 2v2H4v18h16V4h-3V2h-2v2H9V2zm-1 8h12v10H6zm2 2v3h3v-3zm5 0v3h3v-3zm-5 4v2h3v-2zm5 0v2h3v-2z"
          />
        </svg>
      </button>
      <input
        type="date"
        tabindex="-1"
        aria-hidden="true"
        .value=${this.day}
        .min=${this.first}
        .max=${this.last}
        @change=${this.chosen}
      />
    `;
  }

  private get input() {
    return this.renderRoot.querySelector('input') as HTMLInputElement;
  }

  private open() {
    this.input.value = this.day;
    this.input.showPicker();
  }

  private chosen(event: Event) {
    // The field beside it must not take this for a change of its own.
    event.stopPropagation();
    if (this.input.value) {
      void this.$server.chosen(this.input.value);
    }
  }
}

customElements.define('besked-calendar-button', CalendarButton);
