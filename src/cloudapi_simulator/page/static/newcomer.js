// People who do not exist yet: an invitation to an empty page, and the question who comes.
import { ask } from "./control.js";
import { button, h } from "./dom.js";
import { question } from "./dialog.js";
import { face, SUGGESTED } from "./face.js";
import { state } from "./live.js";
import { t } from "./words.js";

const isFree = ({ name }) => !state.people.some((person) => person.name === name);

export async function addPerson() {
  const free = SUGGESTED.filter(isFree);
  const quick = (end) =>
    free.length > 0 &&
    h(
      "div",
      { class: "shortcuts people", role: "group", "aria-label": t("new.suggested") },
      free.map((someone) =>
        h(
          "button",
          { type: "button", class: "btn", onclick: () => end(someone) },
          face({ ...someone, id: someone.name }),
          someone.username ? `@${someone.username}` : someone.name,
        ),
      ),
    );
  const fields = [
    { name: "name", label: t("new.name"), value: "", hint: t("new.name_hint") },
    { name: "phone", kind: "tel", label: t("new.phone"), hint: t("new.phone_hint") },
    { name: "username", label: t("new.username"), hint: t("new.username_hint") },
    { name: "enterprise", kind: "switch", label: t("new.enterprise") },
    { name: "wrote", kind: "switch", label: t("new.wrote"), hint: t("new.wrote_hint") },
  ];
  const said = await question({ title: t("new.title"), fields, act: t("new.act"), extra: quick });
  if (!said) return null;
  const traits = { name: said.name || undefined, phone: said.phone || undefined };
  const username = said.username?.replace(/^@/, "") || undefined;
  return ask("POST", "people", {
    ...traits,
    username,
    enterprise: said.enterprise,
    wrote: said.wrote,
  });
}

// What stands where the phones will be.
export function invite(hasPeople) {
  const three = SUGGESTED.slice(0, 3);
  const come = async () => {
    for (const { name, username } of three.filter(isFree))
      await ask("POST", "people", { name, username });
  };
  return h(
    "div",
    { class: "invite" },
    h(
      "p",
      { class: "faces" },
      three.map((someone) => face({ ...someone, id: someone.name })),
    ),
    h("h2", {}, t(hasPeople ? "invite.away" : "invite.title")),
    h("p", {}, t("invite.about")),
    button(t("invite.act"), "plus", { class: "btn main", onclick: come }),
  );
}
