/** Says how many characters are left, when the end comes near. */
class CareCounter extends HTMLElement {
  #field;
  #spoken = "";

  connectedCallback() {
    this.#field = document.getElementById(this.dataset.for);
    if (!this.#field) {
      return;
    }
    this.setAttribute("role", "status");
    this.#field.addEventListener("input", this);
    this.handleEvent();
  }

  disconnectedCallback() {
    this.#field?.removeEventListener("input", this);
  }

  handleEvent() {
    const limit = Number(this.dataset.limit);
    // As the server counts: characters, not halves of an emoji; every line break is one.
    const left = limit - [...this.#field.value.trim()].length;
    const near = left < limit / 10;
    this.classList.toggle("care-counter-over", left < 0);
    const text = near ? this.#text(left) : "";
    if (text !== this.#spoken) {
      this.#spoken = text;
      this.textContent = text;
    }
  }

  #text(left) {
    const number = new Intl.NumberFormat(this.closest("[lang]")?.lang).format(Math.abs(left));
    return (left < 0 ? this.dataset.over : this.dataset.left).replace("%s", number);
  }
}

customElements.define("care-counter", CareCounter);
