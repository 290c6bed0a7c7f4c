import type { Stage } from "../../src/register/records.ts";

/** Sixty sides, the first the one most is written of. */
export const PARTNERS =
  "IR TR GE RU UZ KZ IT FR DE CN KG TJ TM PK IN EG QA AE SA OM KW JO LB IQ SY IL GR BG RO HU PL CZ SK AT CH ES PT GB IE NL BE DK SE NO FI EE LV LT UA BY MD RS HR SI MK AL BA JP KR MY".split(
    " ",
  );
export const KINDS =
  "film-week exhibition wh-nomination restoration-project twinning agreement cultural-days library-exchange book-fair training".split(
    " ",
  );
export const STAGES: Stage[] = ["raised", "offered", "proposed", "agreed", "scheduled", "underway", "delivered"];
export const PLACES =
  "Baku Tabriz Ganja Shusha Lankaran Nakhchivan Ardabil Sheki Quba Tehran Rasht Isfahan Ankara Kars Tbilisi Tashkent Samarkand Almaty Rome Paris".split(
    " ",
  );
export const FIELDS = [
  ...[
    "carpets",
    "manuscripts",
    "old bridges",
    "film",
    "mugham",
    "chess",
    "theatre",
    "museums",
    "archives",
    "libraries",
  ],
  ...[
    "stone carving",
    "coins",
    "maps",
    "poetry",
    "dance",
    "puppets",
    "frescoes",
    "caravanserais",
    "tea houses",
    "kites",
  ],
];
export const SURNAMES =
  "Karimov Rezai Aliyev Hosseini Gurbanov Moradi Safarov Ahmadi Nabiyev Jafari Huseynov Sadeghi Mammadov Kazemi Ismayilov Rahimi Abbasov Ebrahimi Babayev Karimi Guliyev Yusifov Orujov Bayramov Zamanov Farajov Shirinov Valiyev Rustamov Ziyadov".split(
    " ",
  );
