// The row of tricks under a phone: what a person does besides writing.
import { ask } from "./control.js";
import { button, sign, swap } from "./dom.js";
import { question } from "./dialog.js";
import { sendCard, sendDocument, sendPicture, sendPlace, sendVoice } from "./sending.js";
import { t } from "./words.js";

const opened = new Set(); // phones whose further tricks are shown

export function tricks(row, phone) {
  const focused = row.contains(document.activeElement)
    ? document.activeElement.dataset.trick
    : null;
  const { person } = phone;
  const isOpen = opened.has(person.id);
  const toggle = () => {
    if (isOpen) opened.delete(person.id);
    else opened.add(person.id);
    tricks(row, phone);
  };
  const chips = first(phone).map(chip);
  if (isOpen) chips.push(...further(phone).map(chip));
  chips.push(
    sign(t(isOpen ? "trick.less" : "trick.more"), isOpen ? "x" : "dots", {
      "data-trick": "more",
      "aria-expanded": String(isOpen),
      onclick: toggle,
    }),
  );
  swap(row, chips);
  row.querySelector(`[data-trick="${focused}"]`)?.focus();
}

function chip({ name, drawn, does, on, off, label }) {
  return button(label ?? t(`trick.${name}`), drawn, {
    "data-trick": name,
    "aria-pressed": on === undefined ? null : String(on),
    disabled: off,
    onclick: does,
  });
}

function first(phone) {
  const { person } = phone;
  const silent = !person.online || person.blocks_business;
  const stopped = person.stopped_marketing;
  return [
    { name: "picture", drawn: "image", off: silent, does: () => sendPicture(phone) },
    { name: "voice", drawn: "mic", off: silent, does: () => sendVoice(phone) },
    { name: "place", drawn: "loc", off: silent, does: () => sendPlace(phone) },
    { name: "stop", drawn: "no", off: silent, does: () => phone.act({ do: "text", text: "STOP" }) },
    {
      name: "marketing",
      drawn: "pause",
      on: stopped,
      does: () => phone.act({ do: stopped ? "resume_marketing" : "stop_marketing" }),
    },
    {
      name: "receipts",
      drawn: "eye",
      on: person.receipts,
      does: () => phone.change({ receipts: !person.receipts }),
    },
    {
      name: "offline",
      drawn: "off",
      on: !person.online,
      does: () => phone.act({ do: person.online ? "go_offline" : "go_online" }),
    },
  ];
}

function further(phone) {
  const { person } = phone;
  const silent = !person.online || person.blocks_business;
  const blocks = person.blocks_business;
  return [
    { name: "document", drawn: "doc", off: silent, does: () => sendDocument(phone) },
    { name: "card", drawn: "card", off: silent, does: () => sendCard(phone) },
    {
      name: "start",
      drawn: "check",
      off: silent,
      does: () => phone.act({ do: "text", text: "START" }),
    },
    {
      name: "poll",
      drawn: "list",
      off: silent,
      does: () => phone.act({ do: "unsupported", kind: "poll_creation" }),
    },
    { name: "reads", drawn: "talk", on: person.reads, does: () => readAtOnce(phone) },
    {
      name: "block",
      drawn: "shieldno",
      on: blocks,
      does: () => phone.act({ do: blocks ? "unblock" : "block" }),
    },
    { name: "number", drawn: "phone", does: () => changeNumber(phone) },
    { name: "username", drawn: "at", does: () => changeName(phone) },
    {
      name: "capped",
      drawn: "gauge",
      on: person.is_capped,
      does: () => phone.change({ is_capped: !person.is_capped }),
    },
    { name: "remove", drawn: "bin", does: () => ask("DELETE", `people/${person.id}`) },
  ];
}

async function readAtOnce(phone) {
  const reads = !phone.person.reads;
  await phone.change({ reads });
  if (reads) await phone.act({ do: "read" });
}

async function changeNumber(phone) {
  const next = `+4917139200${String(Math.floor(Math.random() * 100)).padStart(2, "0")}`; // set aside for fiction
  const fields = [
    { name: "phone", kind: "tel", label: t("number.new"), value: next, needed: true },
  ];
  const said = await question({
    title: t("number.title", { name: phone.first }),
    about: t("number.about"),
    fields,
    act: t("number.act"),
  });
  if (said) await phone.act({ do: "change_number", phone: said.phone });
}

async function changeName(phone) {
  const fields = [
    {
      name: "username",
      label: t("username.label"),
      value: phone.person.username ?? "",
      hint: t("username.hint"),
    },
  ];
  const said = await question({
    title: t("username.title"),
    about: t("username.about"),
    fields,
    act: t("box.save"),
  });
  if (said)
    await phone.act({ do: "adopt_username", username: said.username.replace(/^@/, "") || null });
}
