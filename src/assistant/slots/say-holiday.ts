import type { HolidayName } from '#agency/places/public-holidays.ts'
import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'

export const sayHoliday = (holiday: HolidayName, locale: Locale): string => holidayNames[holiday][locale]

const holidayNames: Readonly<Record<HolidayName, Readonly<Record<Locale, string>>>> = {
  new_year: { fr: fr`jour de l'An`, en: 'New Year’s Day' },
  good_friday: { fr: fr`Vendredi saint`, en: 'Good Friday' },
  easter_monday: { fr: fr`lundi de Pâques`, en: 'Easter Monday' },
  labour_day: { fr: fr`fête du Travail`, en: 'Labour Day' },
  victory_day: { fr: fr`Victoire de 1945`, en: 'Victory in Europe Day' },
  ascension: { fr: fr`Ascension`, en: 'Ascension Day' },
  whit_monday: { fr: fr`lundi de Pentecôte`, en: 'Whit Monday' },
  bastille_day: { fr: fr`fête nationale`, en: 'Bastille Day' },
  assumption: { fr: fr`Assomption`, en: 'Assumption Day' },
  all_saints: { fr: fr`Toussaint`, en: 'All Saints’ Day' },
  armistice: { fr: fr`Armistice de 1918`, en: 'Armistice Day' },
  christmas: { fr: fr`Noël`, en: 'Christmas Day' },
  saint_stephen: { fr: fr`Saint-Étienne`, en: 'St Stephen’s Day' },
  abolition_of_slavery: { fr: fr`abolition de l'esclavage`, en: 'Abolition of Slavery Day' },
}
