/** Names, places of work and words of adverts that no other side has: people from many origins, invented; agencies and mail hosts that do not exist. */
const words = (text: string) => text.trim().split(/\s+/).map((word) => word.replaceAll('_', ' '))

export const BLIND = {
  firstNames: words(`
Théo Garance Anselme Léopold Lilou Kylian Jade Alban Sacha Eliott Inaya Yanis Maëlys Noham Lucile Apolline Victorine Marcelle Fabiola Solenn Ombeline Aymeric Côme Gaspard Octave Barnabé
Achille Ambroise Edgar Eugène Firmin Gontran Isidore Joséphine Philomène Léontine Célestine Hortense Bertille Clothilde Albertine Raymonde-Marie Marie-Noëlle Marie-Ange Marie-Christine Marie-Paule
Anne-Claire Anne-Cécile Jean-Yves Jean-Jacques Jean-Denis Jean-Luc-Henri Paul-Émile Pierre-Antoine Louis-Marie Charles-Édouard Rose-Marie Lou-Ann Mélissandre Séraphine Tiphaine Typhanie Bérénice
Cassandre Élia Héloïse Iris Ilona Lison Lya Maya Nina Romy Rose Salomée Thaïs Zélie Aaron Adem Eden Gabin Isaac Jonas Kaïs Léandre Malone Milan Naël Noa Nolan Sandro Tiago-Luis Timéo
Abdoul Adama Alassane Amadou Bakary Binta Coumba Daouda Demba Drissa Fanta Hawa Khadidja Lassana Maïmouna Ndeye Rokhaya Salimata Sira Yaya Abdellah Abderrahmane Asma Azzedine Bouchra Chafik
Fatiha Ghizlane Hafida Ilham Jalila Kamel Lahcen Mokhtar Najat Otmane Rabah Redouane Sanaa Tahar Toufik Yamina Zakaria Zoulikha Adélaïde-Marie Chidi Efua Emeka Folake Kwame Nana Tunde
Adão Amália Belmiro Conceição Fátima Henrique Ilda Joana Leonel Marisa Nélson Otília Rúben Susete Aitor Consuelo Gonzalo Ignacio Inmaculada Leire Macarena Rocío Begoña Davide Elisabetta
Gianluca Ilaria Massimo Nicoletta Raffaele Serena Vincenzo Aleksandra Bożena Halina Kamil Łukasz Mirosław Paweł Wiesława Anca Costel Florin Mirela Viorel Darya Kateryna Mykola Ruslan Yevhen
Gunnar Ilse Jochen Heike Torsten Ulrike Kerstin Alasdair Bronwyn Duncan Eleanor Gillian Imogen Lachlan Rhys Siobhán Tamsin Hendrik Joris Lieselot Sander Tineke Aylin Cem Derya Tuncay
Chau Dung Khanh Thuy Trang Bin Feng Guang Qian Xiaoyan Haruka Kenji Anjali Dinesh Meenakshi Ravi Vasanthi Awen Bleuenn Divi Kaourintin Tifenn Peio Maialen Vannina Santu Matahi Hinatea Terava Rodjy Maëlle-Rose`),
  lastNames: words(`
Barbotin Bellanger Beaumont Berthou Billard Boisseau Bonnefoy Bordier Bouillon Bourgoin Brossard Cadiou Carpentras Castagnet Caudron Chabot Chaumeil Cochet Corbin Coutard Crépin Dagorn Darras Debray
Delcourt Delestre Delpech Deneuve Desmoulins Devillers Dorval Doucet Drapeau Dujardin Durieux Escudier Fabry Feuillet Foucault Fromentin Gasquet Gauvin Gendron Gibert Gourdon Grosjean Guignard Hautecoeur
Héraud Houdin Jolivet Josse Juillard Laborie Lachaume Lafargue Lambrecht Larivière Larroque Lavigne Lebreton Leconte Legros Lepage Lespinasse Levêque Lhomme Lorrain Loubet Malherbe Marchandeau
Marcoux Marquet Mauduit Maupin Mercereau Montaigu Morvillier Mouret Nadeau Naudin Nivelle Ollier Oudinot Paillard Pasquet Pelissier Peltier Perdrix Pérez-Lavigne Peyrard Piquet Plantard Poncet
Pouliquen Prunier Puech Quesnel Rabier Ragot Ravel Rebours Ricard Rigaud Roussillon Rouvière Sagnier Savary Sellier Serre Soulier Tabary Taillandier Tallec Thiébaut Tisserand Trouillard Vacher
Valade Vasseur-Lebon Verneuil Viallet Vignal Vuillemin Weiss Wurtz Ziegler de_la_Villardière d'Estrées de_Brossac du_Bellay de_Sousa-Ribot de_Rochemaure de_Lavergne-Pascal von_Hagen van_Oosten Van_den_Broeck
Le_Meur Le_Nestour Le_Quellec Le_Dantec La_Fouchardière L'Hénoret Saint-Clair Saint-Hilaire Sainte-Claire-Devaux Duval-Berthou Petit-Renaud Bou_Saada Ben_Ammar Ben_Lakhdar El_Fassi El_Ouardi Aït_Lahcen
N'Gadi N'Doye O'Sullivan MacLeod McAllister Abdelli Aguerd Amrouche Arezki Ayadi Bellahcen Belghazi Benamar Benchekroun Benhaddou Bennani Boukari Bouteldja Chraïbi Dahmani Guessoum Hachemi Jebari Kettani
Laaroussi Messaoudi Nouar Ouazzani Rezgui Sebti Taleb Zitouni Agbo Amegah Badji Bakayoko Camara-Sall Dagnogo Faye Gomis Hounsou Ilunga Kaba Kanté Lô Makosso Ndiaye Nzinga Ouattara-Bamba Sané Sarr-Diop Tounkara
Antunes Baptista Bastos Caetano Faria Freitas Leitão Nogueira Pacheco Quintas Rebelo Salgueiro Valente Aguirre Bermúdez Cabrera Echevarría Herrera Iglesias Quiroga Sepúlveda Zubizarreta Amato Bellini Coppola
D'Angelo De_Luca Fontana Gentile Parisi Sartori Tedesco Vianello Zanetti Adamczyk Błaszczyk Gajewska Kamiński Mazurek Sikora Wróblewski Constantin Munteanu Niculae Bondarenko Hrytsenko Lysenko Pavlenko Babić
Marković Gjoka Brandt Dietrich Eichhorn Götz Hartmann Kraußner Lindemann Oberländer Pfeiffer Reinhardt Blackwood Cartwright Fairbanks Greenhalgh Halloran Lockwood Ormerod Penrose Rutherford Thackeray
Claessens De_Backer Goossens Hendrickx Mertens Verhoeven Wouters Arslan Doğan Kaplan Özdemir Bach_Van Chu Dinh Ly Mai_Thi Ta Thai Vu Chang Guo Jiang Sun Yang Zheng Fujimoto Watanabe Balasubramaniam
Chandrasekhar Mohanraj Selvarajah Subramanian Abasq Bizien Conan Gouzien Kerneïs Le_Lann Nédélec Pennec Trébaol Arrambide Duhalde Elissalde Albertini Luciani Poggi Vesperini Boyer-Vidal Lebon-Fontaine Ramin Zitte
Temauri Tuhoe`),
  pseudonyms: words('sam_du_29 lilas88 pti.biscuit jm.k moustik35 pacoloco bricolo_63 amy.ldn kerguelen56 tatie_mo luneBleue mrjoe33 nini_et_kiki fanfan85 zeph1r grenadine_ cap_au_sud 4saisons pierrot.g lepetitchose'),
  mailDomains: ['boitalettres.example', 'courrielo.example', 'lettre-libre.example', 'zmail.example', 'nuage-postal.example', 'mon-pli.example', 'facteur.example', 'gmayl.example', 'yopla.example', 'etudiant-lyon9.example', 'sfera.example', 'postmaison.example', 'mail.cabinet-roubaud.example', 'hospices-civils.example', 'webpost.example', 'outre-mer.example'],
  agencies: ['Agence Beaurepaire', 'Clairière Immobilier', 'Le Comptoir des Maisons', 'Cabinet Rostaing', 'Immobilière du Canal', 'Belvédère Transactions', 'Les Toits de Provence', 'Orée Immo', 'Agence du Beffroi', 'Maisons & Rivages', 'Cabinet Duroc et Fils', 'Escale Immobilier', 'Agence de la Cathédrale', 'Nid Conseil', 'Le 37 Immobilier'],
  adjectives: ['avec loggia', 'refait à neuf', 'plain-pied', 'en rez-de-jardin', 'bien agencé', 'deux balcons', 'hyper centre', 'avec véranda', 'à deux pas du tram', 'pierres apparentes', 'au pied des pistes', 'grand séjour', 'sur sous-sol', 'mitoyenne d’un côté', 'étage élevé', 'prox. université', 'esprit loft', 'en copropriété récente', 'avec dépendances', 'idéal investisseur'],
  descriptions: [
    'Entrée avec placards, séjour de trente mètres carrés prolongé par une loggia.', 'À l’étage, palier desservant trois chambres et une salle de bains.', 'Pompe à chaleur posée l’an passé, menuiseries aluminium.', 'Place de parking privative numérotée.', 'Copropriété de quarante-huit lots, procédure en cours : aucune.',
    'Grand terrain arboré de pins et d’oliviers.', 'Cuisine indépendante aménagée avec coin repas.', 'Quartier résidentiel, commerces et tramway accessibles à pied.', 'Loyer révisable chaque année selon l’indice de référence.', 'Honoraires à la charge du vendeur.', 'Classe énergie D, classe climat B.', 'Prévoir quelques travaux de décoration.',
  ],
  streets: ['rue des Tanneurs', 'avenue du Maréchal-Foch', 'rue du Four-à-Chaux', 'place des Marronniers', 'chemin de la Source', 'rue Jules-Verne', 'impasse des Cordiers', 'boulevard des Alliés', 'montée de l’Observatoire', 'allée des Peupliers', 'rue Notre-Dame', 'quai des Bateliers', 'route du Col', 'traverse du Puits', 'faubourg Saint-Antoine', 'venelle des Jardiniers'],
} as const satisfies Readonly<Record<string, readonly string[]>>
