/** Shows what was chosen, lets single files be taken away again, and says at once what would be refused. */
class CareFiles extends HTMLElement {
  #input;
  #list;
  #wrong;
  #chosen = [];

  connectedCallback() {
    this.#input = this.querySelector("input[type=file]");
    if (!this.#input || this.#list || typeof DataTransfer === "undefined") {
      return;
    }
    this.#wrong = Object.assign(document.createElement("p"), { className: "care-error", hidden: true });
    this.#wrong.setAttribute("role", "alert");
    this.#list = Object.assign(document.createElement("ul"), { className: "care-chosen" });
    this.append(this.#wrong, this.#list);
    this.#input.addEventListener("change", () => this.#add([...this.#input.files]));
    this.#list.addEventListener("click", (event) => this.#clicked(event));
  }

  #add(files) {
    const kept = this.closest("form")?.querySelectorAll("input[name=drop]:not(:checked)").length ?? 0;
    const most = Number(this.dataset.most) - kept;
    const refused = [];
    for (const file of files) {
      const known = this.#chosen.some((other) => other.name === file.name && other.size === file.size
        && other.lastModified === file.lastModified);
      if (known) {
        continue;
      }
      if (file.size > Number(this.dataset.bytes)) {
        refused.push(this.dataset.tooLarge.replace("%s", file.name));
      } else if (this.#chosen.length >= most) {
        refused.push(this.dataset.tooMany);
      } else {
        this.#chosen.push(file);
      }
    }
    this.#wrong.textContent = [...new Set(refused)].join(" ");
    this.#wrong.hidden = refused.length === 0;
    this.#show();
  }

  #clicked(event) {
    const button = event.target.closest("button");
    if (button) {
      this.#chosen.splice(Number(button.dataset.at), 1);
      this.#wrong.hidden = true;
      this.#show();
      this.#input.focus();
    }
  }

  #show() {
    const transfer = new DataTransfer();
    this.#chosen.forEach((file) => transfer.items.add(file));
    this.#input.files = transfer.files;
    this.#list.replaceChildren(...this.#chosen.map((file, at) => this.#row(file, at)));
  }

  #row(file, at) {
    const row = document.createElement("li");
    const name = Object.assign(document.createElement("bdi"), { textContent: file.name, className: "care-file-name" });
    const remove = Object.assign(document.createElement("button"), { type: "button", className: "care-remove", textContent: "×" });
    remove.setAttribute("aria-label", this.dataset.remove.replace("%s", file.name));
    remove.dataset.at = at;
    row.append(this.#preview(file), name, remove);
    return row;
  }

  #preview(file) {
    const box = Object.assign(document.createElement("span"), { className: "care-preview" });
    if (/^image\/(png|jpeg|gif|webp)$/.test(file.type)) {
      const reader = new FileReader();
      // A data address, because shops seldom allow blob: in their content policy.
      reader.onload = () => box.replaceChildren(
        Object.assign(document.createElement("img"), { src: reader.result, alt: "" }));
      reader.readAsDataURL(file);
    }
    return box;
  }
}

customElements.define("care-files", CareFiles);
