// What a person sends that is more than words: pictures, voice, files, places, cards, forms.
import { say } from "./control.js";
import { button, h } from "./dom.js";
import { question } from "./dialog.js";
import { base64, DRAWN, drawn, drawnAt, fetched } from "./picture.js";
import { t } from "./words.js";

const MOST_BYTES = 16 * 1024 * 1024;
const PLACES = {
  gate: {
    name: "Brandenburger Tor",
    address: "Pariser Platz, 10117 Berlin",
    latitude: 52.5163,
    longitude: 13.3777,
  },
  dom: {
    name: "Kölner Dom",
    address: "Domkloster 4, 50667 Köln",
    latitude: 50.9413,
    longitude: 6.9583,
  },
  port: { name: "Landungsbrücken", address: "20359 Hamburg", latitude: 53.5459, longitude: 9.9696 },
};

export async function sendPicture(phone) {
  const thumbs = (end) =>
    h(
      "div",
      { class: "thumbs", role: "group", "aria-label": t("picture.drawn") },
      DRAWN.map((name) =>
        h(
          "button",
          { type: "button", onclick: () => end({ name }) },
          h("img", { src: drawnAt(name), alt: t(`picture.${name}`), width: 150, height: 94 }),
        ),
      ),
    );
  const fields = [
    {
      name: "file",
      kind: "file",
      label: t("picture.own"),
      accept: "image/jpeg,image/png,video/mp4",
    },
    { name: "caption", label: t("picture.caption") },
  ];
  const chosen = await question({
    title: t("picture.title"),
    fields,
    act: t("box.send"),
    extra: thumbs,
  });
  if (chosen?.name) await phone.act({ do: "image", ...(await drawn(chosen.name)) });
  else if (chosen?.file) await sendFile(phone, chosen.file, chosen.caption);
}

async function sendFile(phone, file, caption) {
  if (file.size > MOST_BYTES) return say(t("say.too_big"), true);
  const kind = ["image", "video"].find((name) => file.type.startsWith(`${name}/`)) ?? "document";
  const deed = {
    do: kind,
    data: await base64(file),
    mime_type: file.type || "application/octet-stream",
  };
  return phone.act({ ...deed, caption: caption || undefined, filename: file.name });
}

export async function sendVoice(phone) {
  await phone.act({
    do: "audio",
    voice: true,
    ...(await fetched("voice.ogg", "audio/ogg; codecs=opus")),
  });
}

export async function sendDocument(phone) {
  const fields = [
    { name: "file", kind: "file", label: t("document.own"), hint: t("document.hint") },
    { name: "caption", label: t("picture.caption") },
  ];
  const chosen = await question({ title: t("document.title"), fields, act: t("box.send") });
  if (!chosen) return;
  if (chosen.file) {
    const deed = {
      do: "document",
      data: await base64(chosen.file),
      mime_type: chosen.file.type || "application/pdf",
    };
    await phone.act({ ...deed, filename: chosen.file.name, caption: chosen.caption || undefined });
  } else {
    const sample = await fetched("document.pdf", "application/pdf");
    await phone.act({
      do: "document",
      ...sample,
      filename: t("document.sample"),
      caption: chosen.caption || undefined,
    });
  }
}

export async function sendPlace(phone, replyTo) {
  const own = { name: "", address: "", latitude: 52.5163, longitude: 13.3777 };
  const shortcuts = (end) =>
    h(
      "div",
      { class: "shortcuts" },
      Object.values(PLACES).map((place) =>
        button(place.name, "loc", { class: "btn", onclick: () => end(place) }),
      ),
    );
  const fields = [
    { name: "name", label: t("place.name"), value: own.name },
    { name: "address", label: t("place.address"), value: own.address },
    {
      name: "latitude",
      kind: "number",
      label: t("place.latitude"),
      value: own.latitude,
      min: -90,
      max: 90,
      needed: true,
    },
    {
      name: "longitude",
      kind: "number",
      label: t("place.longitude"),
      value: own.longitude,
      min: -180,
      max: 180,
      needed: true,
    },
  ];
  const place = await question({
    title: t("place.title"),
    fields,
    act: t("box.send"),
    extra: shortcuts,
  });
  if (place) await phone.act({ do: "location", ...place, reply_to: replyTo });
}

export async function sendCard(phone) {
  const fields = [
    { name: "name", label: t("card.name"), value: "Rosa Beispiel", needed: true },
    {
      name: "number",
      kind: "tel",
      label: t("card.number"),
      value: "+49 171 3920099",
      needed: true,
    },
    { name: "company", label: t("card.company") },
  ];
  const card = await question({ title: t("card.title"), fields, act: t("box.send") });
  if (!card) return;
  const [first_name, ...rest] = card.name.split(" ");
  const contact = {
    name: { formatted_name: card.name, first_name, last_name: rest.join(" ") || undefined },
    phones: [{ phone: card.number, wa_id: card.number.replace(/\D/g, ""), type: "CELL" }],
    org: card.company ? { company: card.company } : undefined,
    origin: "other",
  };
  await phone.act({ do: "contact", contacts: [contact] });
}

export async function sendForm(phone, message, name, start) {
  const fields = [
    {
      name: "response",
      kind: "long",
      label: t("form.response"),
      value: JSON.stringify(start, null, 2),
      rows: 8,
      hint: t("form.hint"),
      needed: true,
    },
  ];
  const answer = await question({ title: t("form.title"), fields, act: t("box.send") });
  if (answer) await phone.act({ do: "flow", name, message: message.id, response: answer.response });
}

// The place of the chosen row, or null.
export function listRows(message) {
  const rows = (end) =>
    h(
      "div",
      { class: "rows" },
      message.list.sections.map((section) => [
        section.title && h("h3", {}, section.title),
        section.rows.map((row) =>
          h(
            "button",
            { type: "button", onclick: () => end(row.place) },
            h("b", {}, row.title),
            row.about && h("small", {}, row.about),
          ),
        ),
      ]),
    );
  return question({ title: message.list.label || t("tap.list"), extra: rows });
}
