// The documents of a plan: for whom, and in which formats. A test keeps this equal to what Python makes.

export const AUDIENCES = [
  ["gasten", "Gasten"],
  ["zakprogramma", "Zakprogramma"],
  ["pers", "Pers"],
  ["draaiboek", "Draaiboek"],
  ["briefing", "Briefing"],
  ["catering", "Catering"],
  ["feitenblad", "Feitenblad"],
  ["evaluatie-gast", "Evaluatie door gasten"],
  ["evaluatie-organisatie", "Evaluatie door de organisatie"],
  ["terugkoppeling", "Terugkoppeling"],
  ["aedes", "Aedes"],
];

export const FORMATS = [
  ["html", "Webpagina"],
  ["pdf", "PDF"],
  ["docx", "Word"],
  ["ics", "Agenda"],
];
