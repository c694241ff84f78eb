"use strict";
// Small conveniences; every page works without them.

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["x-form-key"] = document.body.dataset.formKey;
});

// One submit a form: the second click of a double click does nothing. The service would not do it twice either.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent));

document.addEventListener("click", (event) => {
  const target = event.target;
  if (target.matches("[data-print]")) window.print();
  if (target.matches("[data-twig]")) {
    const open = target.getAttribute("aria-expanded") === "true";
    target.setAttribute("aria-expanded", String(!open));
    const below = target.parentElement.querySelector(":scope > .below");
    if (below) below.hidden = open;
  }
  if (target.matches("[data-add]")) {
    const groups = target.closest("[data-groups]");
    const number = groups.querySelectorAll(":scope > :is(fieldset, .field)").length;
    const html = groups.querySelector(":scope > template").innerHTML.replaceAll("#", String(number));
    target.insertAdjacentHTML("beforebegin", html);
    target.previousElementSibling.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  }
});

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-all]")) return;
  event.target.closest("table").querySelectorAll("tbody input[type=checkbox]").forEach((box) => { box.checked = event.target.checked; });
});

// A long form in steps: one at a time, any of them at a click; it opens where something was refused, and is sent from the last.
const walk = (form, to) => {
  const steps = [...form.querySelectorAll("[data-step]")];
  const at = Math.min(Math.max(to, 0), steps.length - 1);
  form.dataset.at = at;
  steps.forEach((step, index) => { step.hidden = index !== at; });
  form.querySelectorAll("[data-way] li").forEach((mark, index) => {
    mark.className = index < at ? "behind" : index === at ? "here" : "ahead";
    mark.firstElementChild.toggleAttribute("aria-current", index === at);
  });
  form.querySelector("[data-to=back]").disabled = at === 0;
  form.querySelector("[data-to=on]").hidden = at === steps.length - 1;
  form.querySelector("[data-end]").hidden = at !== steps.length - 1;
  return steps[at];
};
const go = (form, to) => {  // who goes by keyboard goes on in the step, not behind it
  const step = walk(form, to);
  form.scrollIntoView();
  step.focus({ preventScroll: true });
};
for (const form of document.querySelectorAll("[data-steps]")) {
  form.querySelectorAll("[data-way], [data-walk]").forEach((part) => { part.hidden = false; });
  const wrong = [...form.querySelectorAll("[data-step]")].findIndex((step) => "wrong" in step.dataset);
  walk(form, wrong);
  form.addEventListener("click", ({ target }) => {
    const { to } = target.dataset;
    if (to === undefined) return;
    const at = Number(form.dataset.at);
    go(form, to === "on" ? at + 1 : to === "back" ? at - 1 : Number(to));
  });
  form.addEventListener("keydown", (event) => {  // Enter goes on where the form is not at its end yet
    const last = form.querySelectorAll("[data-step]").length - 1;
    if (event.key !== "Enter" || event.target.matches("textarea, button") || Number(form.dataset.at) === last) return;
    event.preventDefault();
    go(form, Number(form.dataset.at) + 1);
  });
}

// What was refused has the focus. By `autofocus` alone it has not where the address has a fragment, as behind the way to the content:
// then the browser gives it to that, once all is loaded.
window.addEventListener("load", () => setTimeout(() => {
  [...document.querySelectorAll("[aria-invalid=true]")].find((field) => field.checkVisibility())?.focus();
}));

// What was shown in clear goes when its time is over, also where the page stays open.
for (const shown of document.querySelectorAll("[data-vanish]")) {
  setTimeout(() => { shown.replaceChildren("明文已隐藏"); }, Number(shown.dataset.vanish) * 1000);
}

// The watermark names who looks and when: a photograph of the screen tells whose it was.
const mark = document.querySelector(".watermark");
if (mark) {
  const canvas = Object.assign(document.createElement("canvas"), { width: 340, height: 200 });
  const pen = canvas.getContext("2d");
  pen.font = "16px sans-serif";
  pen.translate(20, 150);
  pen.rotate(-0.35);
  pen.fillText(mark.dataset.text, 0, 0);
  mark.style.backgroundImage = `url(${canvas.toDataURL()})`;
}
