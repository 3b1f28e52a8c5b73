/**
 * Opens the dialog that lets a shopper whose session has ended sign in again without leaving the page: with the form of
 * the shop's own sign-in page, or, where that has none that could be used, in a new window.
 *
 * @param host element with the template and the address of the sign-in page
 * @param session asks for the present session; answers "ended" while there is none
 * @return the new session, or null when the shopper went back to the form
 */
export function signInAgain(host, session) {
  const dialog = host.querySelector("template[data-part=expired]").content.firstElementChild.cloneNode(true);
  host.append(dialog);
  return new Promise((resolve) => {
    const timer = setInterval(check, 3000);
    dialog.addEventListener("close", () => finish(null));
    dialog.addEventListener("click", (event) => {
      if (event.target.closest("[data-do=close]")) {
        dialog.close();
      }
    });
    if (host.dataset.signIn) {
      embed(host.dataset.signIn, dialog, check);
    }
    dialog.showModal();

    async function check() {
      const found = await session();
      if (found && found !== "ended") {
        finish(found);
        return true;
      }
      return false;
    }

    function finish(found) {
      clearInterval(timer);
      resolve(found);
      dialog.remove();
    }
  });
}

async function embed(address, dialog, check) {
  const form = await foreignForm(address);
  if (!form) {
    dialog.querySelector("[data-part=sign-in-link]").hidden = false;
    return;
  }
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    await send(form);
    if (!(await check())) {
      const failed = dialog.querySelector("[data-part=sign-in-failed]");
      failed.hidden = false;
      // The shop may want a fresh token for the second attempt.
      const again = await foreignForm(address);
      copyHidden(again, form);
      form.querySelector("input[type=password]").value = "";
      form.querySelector("input[type=password]").focus();
    }
  });
  dialog.querySelector("[data-part=sign-in-form]").replaceChildren(form);
  form.querySelector("input:not([type=hidden])")?.focus();
}

async function foreignForm(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector("form input[type=password]")?.form;
    if (!form) {
      return null;
    }
    form.querySelectorAll("script, link, style, h1").forEach((element) => element.remove());
    form.action = new URL(form.getAttribute("action") ?? address, answer.url).href;
    return document.adoptNode(form);
  } catch {
    return null;
  }
}

function send(form) {
  return fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) }).catch(() => null);
}

function copyHidden(from, to) {
  for (const field of from?.querySelectorAll("input[type=hidden]") ?? []) {
    const mine = to.querySelector(`input[type=hidden][name="${CSS.escape(field.name)}"]`);
    if (mine) {
      mine.value = field.value;
    }
  }
}
