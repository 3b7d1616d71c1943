// What is put into an answer besides typing: emoji, quick replies, files, a voice note.
const it = window.jawortComposer;
const one = (choice, within = it.form()) => within?.querySelector(choice);
const all = (choice, within = it.form()) => [...(within?.querySelectorAll(choice) ?? [])];

function put(words, from = null) {
  const field = it.text();
  const begin = from ?? field.selectionStart, end = field.selectionEnd;
  field.setRangeText(words, begin, end, "end");
  field.focus();
  it.changed();
}

// ── quick replies: "/" at the beginning of a word ──
const quick = { at: -1 };
const shownQuick = () => all("[data-composer-quick] li:not([hidden])");
function closeQuick() {
  const list = one("[data-composer-quick]");
  if (list) list.hidden = true;
  quick.at = -1;
  it.text()?.removeAttribute("aria-activedescendant");
}
function choose(step) {
  const rows = shownQuick();
  const now = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
  const next = rows[(now + step + rows.length) % rows.length];
  rows.forEach((row) => row.setAttribute("aria-selected", String(row === next)));
  if (!next) return;
  it.text().setAttribute("aria-activedescendant", next.id);
  next.scrollIntoView({ block: "nearest" });
}
function lookForQuick() {
  const field = it.text(), list = one("[data-composer-quick]");
  if (!list?.children.length) return;
  const before = field.value.slice(0, field.selectionStart);
  const found = /(?:^|\s)\/([\p{L}\p{N}-]*)$/u.exec(before);
  if (!found) { closeQuick(); return; }
  quick.at = before.length - found[1].length - 1;
  for (const row of list.children) {
    row.hidden = !row.dataset.shortcut.startsWith(found[1].toLowerCase());
    row.setAttribute("aria-selected", "false");
  }
  list.hidden = !shownQuick().length;
  if (list.hidden) closeQuick(); else choose(1);
}
function take(row) {
  const at = quick.at;
  closeQuick();
  put(row.dataset.body, at);
}

// ── files ──
let last = null; // what was being uploaded, until it is here or put away
function reupload() {
  if (last) upload(...last);
}
async function upload(body, name, headers, path) {
  const form = it.form();
  last = [body, name, headers, path];
  delete form.dataset.lostFile;
  it.trouble("");
  it.tell(form.dataset.wordsUploading);
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(path, { method: "POST", body, headers: {
      "X-Jawort-Token": it.token(), "X-Contact": form.dataset.contact, "X-File-Name": encodeURIComponent(name), ...headers,
    } });
    const told = await answer.json();
    if (!answer.ok) {
      last = null; // it was read and is refused: the same file would be refused again
      const language = document.documentElement.lang === "en" ? "en" : "de";
      it.trouble(`${told.problem[language]} ${told.cure[language]}`);
      return;
    }
    last = null;
    one("[name=media]").value = told.media;
    one("[name=media_kind]").value = told.kind;
    one("[name=media_name]").value = told.filename ?? name;
    one("[name=media_voice]").value = headers["X-Voice"] ?? "";
    one("[data-composer-file-name]").textContent = told.filename || name;
    one("[data-composer-file-line]").hidden = false;
    it.changed(0);
  } catch {
    form.dataset.lostFile = "1";
    it.trouble("");
  } finally {
    form.removeAttribute("aria-busy");
  }
}
function limitOf(file) {
  const most = Object.fromEntries(it.form().dataset.most.trim().split(/\s+/).map((pair) => pair.split(":")));
  const kind = file.type.split("/")[0];
  // A picture is made smaller where it must be, so only what no kind allows is refused here.
  return Number(kind === "video" || kind === "audio" ? most[kind] : most.document);
}
function picked(file) {
  const most = limitOf(file);
  if (file.size > most) {
    it.trouble(it.form().dataset.wordsLarge.replace("{most}", String(Math.round(most / 1_048_576))));
    return;
  }
  upload(file, file.name, { "Content-Type": file.type || "application/octet-stream" }, "/media/upload");
}
function unfile() {
  for (const name of ["media", "media_kind", "media_name", "media_voice"]) one(`[name=${name}]`).value = "";
  one("[data-composer-file-line]").hidden = true;
  it.text().focus();
  it.changed(0);
}

// ── a voice note: recorded here, put into the form WhatsApp wants by the server ──
let recorder = null;
async function record(knob) {
  if (recorder) { recorder.stop(); return; }
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    it.trouble(it.form().dataset.wordsMic);
    return;
  }
  const kinds = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus"];
  const kind = kinds.find((name) => MediaRecorder.isTypeSupported(name));
  const parts = [];
  recorder = new MediaRecorder(stream, kind ? { mimeType: kind } : {});
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
  recorder.addEventListener("stop", () => {
    stream.getTracks().forEach((track) => track.stop());
    recorder = null;
    knob.setAttribute("aria-pressed", "false");
    const form = it.form();
    const whole = new Blob(parts, { type: "application/octet-stream" });
    if (form && whole.size) upload(whole, "voice.ogg", { "Content-Type": "application/octet-stream", "X-Voice": "1" }, `/inbox/${form.dataset.conversation}/voice`);
  });
  knob.setAttribute("aria-pressed", "true");
  recorder.start();
}

document.addEventListener("input", (event) => { if (event.target.matches("#composer [data-composer-text]")) lookForQuick(); });
document.addEventListener("change", (event) => {
  if (event.target.matches("#composer [data-composer-file]") && event.target.files[0]) {
    picked(event.target.files[0]);
    event.target.value = "";
  }
});
document.addEventListener("keydown", (event) => {
  const list = one("[data-composer-quick]");
  if (list && !list.hidden && event.target === it.text()) {
    const row = one('[data-composer-quick] [aria-selected="true"]');
    if (event.key === "ArrowDown") choose(1);
    else if (event.key === "ArrowUp") choose(-1);
    else if ((event.key === "Enter" || event.key === "Tab") && row) take(row);
    else if (event.key === "Escape") closeQuick();
    else return;
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const sign = event.target.closest?.("#composer [data-composer-emoji]");
  if (!sign || !["ArrowRight", "ArrowLeft", "Escape"].includes(event.key)) return;
  event.preventDefault();
  event.stopPropagation();
  const menu = sign.closest("details"), signs = all("[data-composer-emoji]", menu);
  if (event.key === "Escape") { menu.open = false; one("summary", menu).focus(); return; }
  signs[(signs.indexOf(sign) + (event.key === "ArrowRight" ? 1 : -1) + signs.length) % signs.length].focus();
}, { capture: true });
// ── a list has three lines, and up to ten where somebody needs them ──
function addLine(knob) {
  const lines = all(".pair"), made = lines.at(-1).cloneNode(true), number = lines.length + 1;
  for (const field of made.querySelectorAll("input")) {
    field.value = "";
    for (const name of ["aria-label", "placeholder"]) field.setAttribute(name, field.getAttribute(name).replace(/\d+$/, number));
  }
  lines.at(-1).after(made);
  knob.hidden = number >= 10;
  one("input", made).focus();
}
document.addEventListener("click", (event) => {
  const near = (choice) => event.target.closest(`#composer ${choice}`);
  let knob;
  if ((knob = near("[data-composer-emoji]"))) put(knob.textContent);
  else if ((knob = near("[data-composer-quick] li"))) take(knob);
  else if ((knob = near("[data-composer-line]"))) addLine(knob);
  else if (near("[data-composer-unfile]")) unfile();
  else if (near("[data-composer-reupload]")) reupload();
  else if ((knob = near("[data-composer-voice]"))) record(knob);
  else if (near("[data-composer-slash]")) { put(/(^|\s)$/.test(it.text().value.slice(0, it.text().selectionStart)) ? "/" : " /"); lookForQuick(); }
});
document.body.dataset.composer = "whole";
document.addEventListener("paste", (event) => {
  const file = event.target.closest?.("#composer") && event.clipboardData?.files[0];
  if (file) { event.preventDefault(); picked(file); }
});
