// Times as people read them, in the reader's own zone.
import { language, t } from "./words.js";

const locale = language === "de" ? "de-DE" : "en-GB";
const shaped = (options) => new Intl.DateTimeFormat(locale, options);
const CLOCK = shaped({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const MINUTE = shaped({ hour: "2-digit", minute: "2-digit" });
const WEEKDAY = shaped({ weekday: "short" });
const DAY = shaped({ day: "2-digit", month: "2-digit", year: "numeric" });
const LONG = shaped({ weekday: "short", day: "numeric", month: "short", year: "numeric" });

export const clockTime = (at) => CLOCK.format(at);
export const longDay = (at) => LONG.format(at);

// 14:34 · Do 17:42 · 12.03.2026 17:42, as seen from `now`.
export function stamp(iso, now) {
  const at = new Date(iso);
  const minute = MINUTE.format(at);
  if (DAY.format(at) === DAY.format(now)) return minute;
  const isThisWeek = Math.abs(now - at) < 6 * 86400e3;
  return `${isThisWeek ? WEEKDAY.format(at) : DAY.format(at)} ${minute}`;
}

// 3 h 12 min, never more than two parts.
export function span(ms) {
  const minutes = Math.max(0, Math.ceil(ms / 60e3));
  const hours = Math.floor(minutes / 60);
  return hours ? `${hours} h ${minutes % 60} min` : t("time.minutes", { n: minutes });
}

// The simulator's time runs on between two tellings.
const seen = { at: Date.now(), since: performance.now(), rate: 1 };

export function hearTime(iso, rate) {
  seen.at = Date.parse(iso);
  seen.since = performance.now();
  if (rate !== undefined) seen.rate = rate;
}

export const simNow = () => new Date(seen.at + (performance.now() - seen.since) * seen.rate);
