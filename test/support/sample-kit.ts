import { html } from '#kernel/html.ts'
import type { IconName } from '#kernel/look/icon-names.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'

const rail: readonly (readonly [IconName, string])[] = [
  ['inbox', 'Demandes'], ['calendar', 'Agenda'], ['house', 'Biens'], ['users', 'Équipe'], ['settings', 'Réglages'],
]

/** The dashboard's classes on one page, so that they are looked at before any program uses them. */
export const kitPage = ({ icon }: PageTools): Page => ({
  title: 'Classes',
  body: html`<div class="frame"><nav class="rail" aria-label="Principal"><p class="rail-brand">${icon('building')}Agence des Quais</p>
${rail.map(([name, label], index) => html`<a class="rail-link" href="#${name}"${index === 0 ? html` aria-current="page"` : ''}>${icon(name)}${label}${index === 0 ? html`<span class="badge is-wait">2</span>` : ''}</a>`)}
<div class="rail-foot"><a class="rail-link" href="#out">${icon('log-out')}Se déconnecter</a></div></nav>
<main class="frame-main" id="content"><header class="page-head"><h1 class="title">Demandes</h1><button class="button is-main">${icon('plus')}Nouvelle demande</button></header>
<div class="tabs" role="navigation" aria-label="Vues"><a class="tab" aria-current="page" href="#all">Toutes</a><a class="tab" href="#mine">Les miennes</a></div>
<div class="board">
<section class="column"><h2 class="column-head">À vérifier <span class="badge">0</span></h2><p class="column-empty">Rien à vérifier. L’assistant s’occupe du reste.</p></section>
<section class="column"><h2 class="column-head">Proposées <span class="badge">1</span></h2><a class="lead-card is-selected" href="#1"><span class="strong">Élodie Nguyen</span><span>Appartement 3 pièces, Nantes</span><span class="soft small">« jeudi après 18 h »</span><span class="lead-card-foot"><span class="badge">SeLoger</span>il y a 4 min</span></a></section>
<section class="column"><h2 class="column-head">Rendez-vous <span class="badge">1</span></h2><a class="lead-card" href="#2"><span class="strong">Marc Petit</span><span>Maison 5 pièces, Rezé</span><span class="lead-card-foot"><span class="badge is-good">${icon('check')}Samedi 10 h 00</span>hier</span></a></section>
</div>
<div class="split"><section class="card stack"><div class="card-head"><h2 class="heading">Lu dans le message</h2><button class="button is-small">${icon('pencil')}Corriger</button></div>
<dl class="facts"><dt>Nom</dt><dd><span class="mark mark-1">Élodie Nguyen</span></dd><dt>E-mail</dt><dd><span class="mark mark-2">elodie.nguyen@courriel.example</span></dd><dt>Téléphone</dt><dd><span class="mark mark-3">06 39 98 45 67</span></dd><dt>Souhait</dt><dd><span class="mark mark-4">jeudi après 18 h</span> <span class="mark mark-5">ADQ-12</span> <span class="mark mark-6">289 000 €</span></dd></dl></section>
<section class="card stack"><h2 class="heading">Réglages</h2><div class="fields"><div class="field"><label class="label" for="kit-name">Nom</label><input class="input" id="kit-name" value="Agence des Quais"></div><div class="field is-wrong"><label class="label" for="kit-zone">Fuseau</label><p class="problem" id="kit-zone-problem">Ce fuseau n’existe pas</p><input class="input" id="kit-zone" aria-describedby="kit-zone-problem" aria-invalid="true" value="Paris"></div></div>
<label class="choice"><input type="checkbox" checked>Répondre automatiquement</label><div class="row"><button class="button is-danger">${icon('trash')}Retirer</button><button class="button is-quiet">Plus tard</button><span class="spinner" role="img" aria-label="En cours"></span></div></section></div>
<div class="table-frame" tabindex="0" role="region" aria-label="Biens"><table class="table"><thead><tr><th scope="col">Référence</th><th scope="col">Bien</th><th scope="col" class="number">Prix</th><th scope="col">État</th></tr></thead>
<tbody><tr><td>ADQ-12</td><td>Appartement 3 pièces avec balcon</td><td class="number nowrap">289 000 €</td><td><span class="badge is-good">${icon('check')}Disponible</span></td></tr><tr><td>ADQ-31</td><td>Maison 5 pièces</td><td class="number nowrap">412 000 €</td><td><span class="badge is-wait">${icon('clock')}Sous offre</span></td></tr></tbody></table></div>
<div class="week"><div class="day-column"><h2 class="subheading">Claire</h2><p class="event is-ours">9 h 00 Visite ADQ-12</p><p class="event is-travel">15 min</p><p class="event is-busy">occupé</p></div><div class="day-column"><h2 class="subheading">Karim</h2><p class="event is-busy">occupé</p></div></div>
<div class="notice is-bad">${icon('triangle-alert')}<p class="grow">L’agenda de Karim ne répond plus. Ses créneaux ne sont plus proposés. <button class="link">Reconnecter</button></p></div>
</main></div>`,
})
