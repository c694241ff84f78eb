// A field that names another thing is typed by what that is called, and sent by its resource name; without scripts the resource name is typed.

const chosen = new WeakMap();
const NAMED = /^[a-z][A-Za-z]+\/\S+$/;
let asked = 0;
let waiting = 0;

const optionsOf = (field) => document.getElementById(`${field.id}-options`);
const isOpen = (field) => field.getAttribute("aria-expanded") === "true";
const activeOf = (field) => document.getElementById(field.getAttribute("aria-activedescendant") ?? "");

function prepare(field) {
  if (optionsOf(field)) return;
  const list = Object.assign(document.createElement("ul"), { id: `${field.id}-options`, className: "options", hidden: true });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "可选的记录");
  const told = Object.assign(document.createElement("span"), { className: "visually-hidden" });
  told.setAttribute("role", "status");
  field.after(list, told);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
}

function shut(field) {
  const list = optionsOf(field);
  if (!list) return;
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function offer(field, found) {
  const list = optionsOf(field);
  list.replaceChildren(...found.map(({ name, label, detail }, index) => {
    const option = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, textContent: label });
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.name = name;
    option.dataset.label = label;
    if (detail) option.append(Object.assign(document.createElement("small"), { textContent: detail }));
    return option;
  }));
  list.nextElementSibling.textContent = found.length ? `${found.length} 项可选` : "没有找到";
  list.hidden = !found.length;
  field.setAttribute("aria-expanded", String(Boolean(found.length)));
  field.removeAttribute("aria-activedescendant");
}

function choose(field, option) {
  const { name, label } = option.dataset;
  field.value = label;
  chosen.set(field, { name, label });
  shut(field);
}

function move(field, by) {
  const options = [...optionsOf(field).children];
  const at = (options.indexOf(activeOf(field)) + by + options.length + (by < 0 && !activeOf(field) ? 1 : 0)) % options.length;
  options.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
  field.setAttribute("aria-activedescendant", options[at].id);
  options[at].scrollIntoView({ block: "nearest" });
}

async function look(field) {
  const query = field.value.trim();
  const mine = ++asked;
  if (!query || NAMED.test(query)) { shut(field); return; }
  const answer = await fetch(`/suggest?field=${encodeURIComponent(field.dataset.refers)}&q=${encodeURIComponent(query)}`);
  if (answer.ok && mine === asked && document.activeElement === field) offer(field, await answer.json());
}

async function call(field) {
  const name = field.value;
  const answer = await fetch(`/called?name=${encodeURIComponent(name)}`);
  const { label } = answer.ok ? await answer.json() : {};
  if (!label || field.value !== name) return;
  chosen.set(field, { name, label });
  field.value = label;
}

document.addEventListener("focusin", ({ target }) => { if (target.matches("[data-refers]")) prepare(target); });
document.addEventListener("focusout", ({ target }) => { if (target.matches("[data-refers]")) shut(target); });
document.addEventListener("input", ({ target }) => {
  if (!target.matches("[data-refers]")) return;
  clearTimeout(waiting);
  waiting = setTimeout(look, 250, target);
});
document.addEventListener("mousedown", (event) => { if (event.target.closest(".options")) event.preventDefault(); });
document.addEventListener("click", ({ target }) => {
  const option = target.closest(".options > li");
  if (option) choose(option.parentElement.previousElementSibling, option);
});
document.addEventListener("keydown", (event) => {  // before the form hears of it: Enter takes what is offered and sends nothing
  const field = event.target;
  if (!field.matches("[data-refers]") || !isOpen(field)) return;
  if (event.key === "ArrowDown") move(field, 1);
  else if (event.key === "ArrowUp") move(field, -1);
  else if (event.key === "Escape") shut(field);
  else if (event.key === "Enter" && activeOf(field)) choose(field, activeOf(field));
  else return;
  event.preventDefault();
  event.stopPropagation();
}, true);
document.addEventListener("formdata", ({ target, formData }) => {
  const fields = [...target.querySelectorAll("[data-refers]")].filter(({ name }) => name);
  for (const name of new Set(fields.map((field) => field.name))) formData.delete(name);
  for (const field of fields) {
    const known = chosen.get(field);
    formData.append(field.name, known?.label === field.value ? known.name : field.value);
  }
});

for (const field of document.querySelectorAll("[data-refers]")) {
  prepare(field);
  if (NAMED.test(field.value)) call(field);
}
