/** Every family there is, by side and kind. */
import { ABROAD } from './opened/abroad.ts'
import { OTHER_MAIL } from './opened/other-mail.ts'
import { OTHER_PEOPLE } from './opened/other-people.ts'
import { PEOPLE } from './opened/people.ts'
import { PORTAL_REDESIGNS } from './opened/portal-redesigns.ts'
import { PORTAL_TABLES } from './opened/portal-tables.ts'
import { PROJECTS } from './opened/projects.ts'
import { TOOLS } from './opened/tools.ts'
import { WEB_FORMS } from './opened/web-forms.ts'
import { ABROAD_TODAY } from './opened/abroad-today.ts'
import { OFFICE_TOOLS } from './opened/office-tools.ts'
import { HANDED_ON } from './opened/handed-on.ts'
import { LETTERS } from './opened/letters.ts'
import { OTHER_NOTICES } from './opened/other-notices.ts'
import { OTHER_SENDERS } from './opened/other-senders.ts'
import { PEOPLE_WRITING } from './opened/own-mails.ts'
import { PORTALS_KNOWN } from './opened/portals-known.ts'
import { PORTALS_UNKNOWN } from './opened/portals-unknown.ts'
import { SITE_FORMS } from './opened/site-forms.ts'
import { PEOPLE_SECOND_HALF } from './opened/people-second-half.ts'
import { PEOPLE_FOR_THEMSELVES } from './opened/people-for-themselves.ts'
import { BUSY_PAGES } from './families/busy-pages.ts'
import { COMPOSED } from './families/composed.ts'
import { directLong, directSearch, directShort } from './families/direct.ts'
import { DUMPS } from './families/dumps.ts'
import { bilingual, chat, emoji, headerRow, leaders, tabs, valuationProse } from './families/layouts.ts'
import { adf, jsonFile, metaTags, openImmo } from './families/machine-readable.ts'
import { greenAcres, homegate, homegateGerman, idealista, kyero, rightmove, zillow, zoopla } from './families/portals-abroad.ts'
import { luxury, selogerCard, selogerText, sellerCard } from './families/portals-aviv.ts'
import { definitionList, frenchProperty, ownSite, properstar, twoColumns, unclosedTable, webForm } from './families/forms.ts'
import { bienici, bieniciCall, figaro, paruvendu, proprietes } from './families/portals-french.ts'
import { leboncoinOld, leboncoinRich, leboncoinThread } from './families/portals-leboncoin.ts'
import { chatTranscript, digest, gluedLabels, iconsAsPictures, keysAndValues, pipes, questionnaire, twoTextColumns, valueThenLabel } from './held-out/forms-and-tools.ts'
import { answer, coOwner, englishPitch, eximBounce, germanAway, latecomer, objection, priceDrop, review, scoreboard, sharedCalendar, trainee } from './held-out/other-mail.ts'
import { allInSubject, capitals, colleagueNote, letter, microdata, quotedThread, textMessage, thirdPerson, voicemail } from './held-out/people-and-phones.ts'
import { bullets, expats, fourColumns, germanForm, newBuild, plugin, portuguese, referrer, rentalFile } from './held-out/plain-forms.ts'
import { dutch, english, german, italian, spanish, twoLanguages } from './held-out/portals-elsewhere.ts'
import { autoReply, bounceReport, calendarReply, forwardConfirmation, freeBounce, invoice, mailingList, quarantineDigest } from './negatives/machines.ts'
import { colleagues, erasure, formPitch, jobApplication, moveOrCancel, phishing, reply, tenant, unfilled, unsubscribe } from './negatives/people.ts'
import { MAIL_ABROAD } from './families/mail-abroad.ts'
import { OWN_HAND } from './families/own-hand.ts'
import { SITE_BUILDERS } from './families/site-builders.ts'
import { DESKS } from './negatives/desks.ts'
import { NEIGHBOURS } from './negatives/neighbours.ts'
import { NOTICES } from './negatives/notices.ts'
import { OUTSIDERS } from './negatives/outsiders.ts'
import { TOOL_NOTICES } from './negatives/tool-notices.ts'
import { consumerAlert, favourites, newsletter, oneTimeCode, published, statistics } from './negatives/portal-notices.ts'
import { LIKE_MACHINES } from './families/like-machines.ts'
import { PAPERS } from './families/papers.ts'
import { LIKE_REQUESTS } from './opened/like-requests.ts'
import { OTHER_MAIL_AGAIN } from './opened/other-mail-again.ts'
import { OTHER_MAIL_SECOND_HALF } from './opened/other-mail-second-half.ts'
import { SENTENCES_ALL } from './families/sentences.ts'
import { PORTALS_REDRAWN } from './opened/portals.ts'
import { SITES_AND_PLUGINS } from './opened/sites-and-plugins.ts'
import { SITE_FORMS_SECOND_HALF } from './opened/site-forms-second-half.ts'
import { PORTALS_SECOND_HALF } from './opened/portals-second-half.ts'
import { ABROAD_AGAIN } from './opened/abroad-again.ts'
import { ABROAD_SECOND_HALF } from './opened/abroad-second-half.ts'
import { FORMS_OF_THE_YEAR } from './opened/forms-of-the-year.ts'
import { MACHINES_OF_THE_YEAR } from './opened/other-of-the-year-machines.ts'
import { NOTICES_OF_THE_YEAR } from './opened/other-of-the-year.ts'
import { OTHER_PEOPLE_OF_THE_YEAR } from './opened/other-of-the-year-people.ts'
import { PEOPLE_OF_THE_YEAR } from './opened/people-of-the-year.ts'
import { PORTALS_OF_THE_YEAR } from './opened/portals-of-the-year.ts'
import { PORTALS_PLAIN } from './opened/portals-plain.ts'
import { PORTALS_UNHEARD_OF } from './opened/portals-unheard-of.ts'
import { TOOLS_OF_THE_YEAR } from './opened/tools-of-the-year.ts'
import { OTHER_OF_THE_SECOND_YEAR } from './opened/second-year/other.ts'
import { PORTALS_OF_THE_SECOND_YEAR } from './opened/second-year/portals.ts'
import { SITE_FORMS_OF_THE_SECOND_YEAR } from './opened/second-year/site-forms.ts'
import { SITE_PEOPLE_OF_THE_SECOND_YEAR } from './opened/second-year/site-people.ts'
import { SITE_TALKS_OF_THE_SECOND_YEAR } from './opened/second-year/site-talks.ts'
import { SITE_TOOLS_OF_THE_SECOND_YEAR } from './opened/second-year/site-tools.ts'
import { PORTALS_OF_THE_THIRD_YEAR } from './opened/third-year/portals.ts'
import { AGENCY_OF_THE_THIRD_YEAR } from './opened/third-year/agency-all.ts'
import { OTHER_OF_THE_THIRD_YEAR } from './opened/third-year/other.ts'
import { PORTALS_OF_THE_FOURTH_YEAR } from './opened/fourth-year/portals.ts'
import { NO_LEAD_OF_THE_FOURTH_YEAR } from './opened/fourth-year/no-lead.ts'
import { AGENCY_OF_THE_FOURTH_YEAR } from './opened/fourth-year/agency.ts'
import { FIFTH_YEAR } from './opened/fifth-year/fifth.ts'
import { OTHERS_BLIND } from './blind/others.ts'
import { PORTALS_BLIND } from './blind/portals.ts'
import { SITES_BLIND } from './blind/sites.ts'
import type { Family } from './family.ts'

export const FAMILIES: readonly Family[] = [
  selogerCard, selogerText, luxury, sellerCard, leboncoinRich, leboncoinOld, leboncoinThread, bienici, bieniciCall, figaro, proprietes, paruvendu,
  unclosedTable, ownSite, webForm, properstar, frenchProperty, twoColumns, definitionList,
  greenAcres, homegate, homegateGerman, idealista, kyero, rightmove, zillow, zoopla, metaTags, openImmo, jsonFile, adf, bilingual, chat, emoji, headerRow, leaders, tabs, valuationProse,
  directLong, directShort, directSearch, ...COMPOSED, ...DUMPS, ...SENTENCES_ALL, ...PAPERS, ...LIKE_MACHINES, ...SITE_BUILDERS, ...BUSY_PAGES, ...MAIL_ABROAD, ...OWN_HAND,
  favourites, consumerAlert, statistics, published, oneTimeCode, newsletter, quarantineDigest, autoReply, bounceReport, freeBounce, calendarReply, invoice, forwardConfirmation, mailingList,
  formPitch, phishing, jobApplication, tenant, colleagues, reply, moveOrCancel, erasure, unsubscribe, unfilled, ...NEIGHBOURS, ...NOTICES, ...TOOL_NOTICES, ...OUTSIDERS, ...DESKS,
  chatTranscript, digest, gluedLabels, iconsAsPictures, keysAndValues, pipes, questionnaire, twoTextColumns, valueThenLabel, allInSubject, capitals, colleagueNote, letter, microdata, quotedThread, textMessage, thirdPerson, voicemail,
  dutch, english, german, italian, spanish, twoLanguages, bullets, expats, fourColumns, germanForm, newBuild, plugin, portuguese, referrer, rentalFile,
  answer, coOwner, englishPitch, eximBounce, germanAway, latecomer, objection, priceDrop, review, scoreboard, sharedCalendar, trainee,
  ...PORTAL_TABLES, ...PORTAL_REDESIGNS, ...WEB_FORMS, ...TOOLS, ...PEOPLE, ...PROJECTS, ...ABROAD, ...OTHER_MAIL, ...OTHER_PEOPLE,
  ...PORTALS_KNOWN, ...PORTALS_UNKNOWN, ...SITE_FORMS, ...OFFICE_TOOLS, ...PEOPLE_WRITING, ...ABROAD_TODAY, ...OTHER_NOTICES, ...OTHER_SENDERS, ...HANDED_ON, ...LETTERS,
  ...PORTALS_REDRAWN,
  ...SITES_AND_PLUGINS,
  ...OTHER_MAIL_AGAIN, ...LIKE_REQUESTS,
  ...PEOPLE_FOR_THEMSELVES, ...PEOPLE_SECOND_HALF, ...PORTALS_SECOND_HALF,
  ...SITE_FORMS_SECOND_HALF,
  ...ABROAD_AGAIN, ...ABROAD_SECOND_HALF,
  ...OTHER_MAIL_SECOND_HALF,
  ...PORTALS_OF_THE_YEAR, ...PORTALS_PLAIN, ...PORTALS_UNHEARD_OF, ...FORMS_OF_THE_YEAR, ...TOOLS_OF_THE_YEAR, ...PEOPLE_OF_THE_YEAR,
  ...NOTICES_OF_THE_YEAR, ...MACHINES_OF_THE_YEAR, ...OTHER_PEOPLE_OF_THE_YEAR,
  ...PORTALS_OF_THE_SECOND_YEAR, ...SITE_FORMS_OF_THE_SECOND_YEAR, ...SITE_TOOLS_OF_THE_SECOND_YEAR, ...SITE_TALKS_OF_THE_SECOND_YEAR, ...SITE_PEOPLE_OF_THE_SECOND_YEAR, ...OTHER_OF_THE_SECOND_YEAR,
  ...PORTALS_OF_THE_THIRD_YEAR, ...AGENCY_OF_THE_THIRD_YEAR, ...OTHER_OF_THE_THIRD_YEAR,
  ...PORTALS_OF_THE_FOURTH_YEAR, ...AGENCY_OF_THE_FOURTH_YEAR, ...NO_LEAD_OF_THE_FOURTH_YEAR,
  ...FIFTH_YEAR,
  ...PORTALS_BLIND, ...SITES_BLIND, ...OTHERS_BLIND,
]
