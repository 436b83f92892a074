/** Names, places of work and words of adverts that no other side has: people from many origins, invented; agencies and mail hosts that do not exist. */
const words = (text: string) => text.trim().split(/\s+/).map((word) => word.replaceAll('_', ' '))

export const BLIND = {
  firstNames: words(`
Ariane Sixtine Enguerrand Ysaline Marceau Ulysse Oscar Cléo Lyna Ambre Adèle Anatole Armelle Aubin Balthazar Bettina Candice Célestine-Marie Charline Colombe Cyrielle Désiré Edmée Edwige Éliane
Emmeline Eulalie Fernande Florine Georgette Gwladys Hector Hermine Honoré Jacinthe Jean-Daniel Jean-Guy Jean-René Jeanne-Marie Jocelyne Joseph Laurie Lilian Livia Lou-Anne Mahaut Marc-André
Marie-Agnès Marie-Claire Marie-Françoise Marie-Pierre Marilyne Mathéo Maryvonne Maxine Milo Ninon Odilon Ornella Paulette Perceval Prudence Rodrigue Samson Siméon Swann Théodore Titouan Valère
Victorien Yohan Zacharie Abdelaziz Abdelmalek Adnane Akram Badr Boualem Dounia Fayçal Ghania Hajar Hind Ilyès Khalid Lamia Maher Messaoud Moncef Naoufal Nesrine Noureddine Rafik Riad Safia Sihem
Wassila Younes Zakia Aliou Astou Babacar Dieynaba Éloge Founé Ibou Khady Kodjo Malick Mouhamed Niakalé Ramata Seydou Thierno Chukwudi Wanjiru Selam Adelino Albano Anabela Benedita Deolinda
Eduarda Glória Idalina Lucília Natércia Salvador Zulmira Araceli Encarnación Esteban Hernán Jaime Lourdes Montserrat Paloma Santiago Yolanda Aldo Benedetta Cesare Cosimo Donatella Fabrizio
Fiorella Gianmarco Graziella Luigi Martina Patrizia Rosanna Tommaso Valentina Andrzej Czesław Dorota Iwona Jarosław Karolina Maciej Monika Urszula Alina Cristian Gheorghe Liviu Răzvan Anastasia
Bohdan Maksym Roman Vitaliy Galina Polina Dejan Nikola Agron Fatmir Bernd Detlef Elke Gisela Hans-Peter Holger Katrin Manfred Rüdiger Susanne Ursula Annika Håkan Kirsten Nils Solveig Alan Amelia
Bridget Caitlin Dominic Elspeth Felicity Graham Hazel Jasper Lesley Maureen Neil Roderick Rowena Sheila Tabitha Winifred Tyler Bart Femke Gerrit Hilde Jasmijn Koen Maarten Niels Ruud Thijs Wouter
Bülent Elif Esra Gülay Kerem Melike Nilgün Orhan Serkan Tolga Cuong Giang Hieu Nhung Quynh Truc Vinh Haoran Junjie Meiling Peng Weiwei Yifan Akiko Kaori Naoki Yoko Min-seo Anand Arvind Deepak
Geetha Kavitha Mahesh Neha Ramesh Senthil Sunita Aram Anahit Behrouz Ghassan Maryam Shirin Avi Shlomo Hery Miora Alwena Briac Haude Judikael Mikael Yuna Bixente Kattalin Oihana Xan Dumè Letizia
Stella Heimata Poerava Ketty Rosan`),
  lastNames: words(`
Alary Amiot Anquetil Astier Audouin Barreau Bastide Beauchamp Bellec Bergeron Besse Bisson Bonnard Boudet Boursier Bouteiller Bruneau Cailleux Canteloup Cassagne Caumont Chagnon Chalumeau
Chapelle Chardin Chollet Cloarec Cognard Combes Corneille Couderc Crochet Cuvelier Debove Defrance Delcroix Deniau Descamps Desprez Diot Dossin Dubarry Duclos Dulac Duplessis Duteil Esnault
Estève Fauvel Flandin Fonteneau Fortin Fougère Galland Garreau Gaubert Gervais Girardot Godin Goulet Gravier Guillemin Guitton Hamelin Hédouin Hocquet Hurel Jacquemin Jarry Jégou Jouve Kieffer
Labrousse Lagrange Lamotte Landreau Lapeyre Laugier Leblanc Lecerf Lefranc Lepetit Letourneur Liénard Loriot Maillet Malet Manceau Marsaud Maubert Maurin Ménard Mesnard Mignot Monteil Mougin
Mouton Orain Parent Pavie Pellegrin Peyronnet Picot Pillet Plisson Poupard Prat Rabaud Raffin Regnault Ribot Rigal Robillard Rondeau Rossignol Rougier Rousset Saillard Samson Saulnier Sénéchal
Sorel Souchet Talbot Tillier Troadec Turpin Vallet Vautrin Vernet Veyssière Viguier Vivier de_Beaumarchais de_La_Rochette d'Arcy du_Pontavice Le_Bars Le_Breton Le_Duff Le_Pape
Saint-Léger Mallet-Chaput L'Helgouac'h Ben_Romdhane El_Alaoui El_Hajji Aït_Ouahmane O'Donnell McKenna Abbassi Akrout Amari Azizi Barkat Belaïd Benaïssa Benhamou Benmoussa Bentaleb Bouchareb
Bouras Brahimi Chebbi Gacem Guenoun Hassani Jouini Lakhal Mahjoub Mebarki Mekki Oukaci Sassi Sellami Trabelsi Zemmouri Agossou Amoussou Badiane Balogun Danso Dieng Djossou Essomba Fall Gaye Kamga
Kébé Kourouma Maïga Mensah Ndong Niakaté Onana Sacko Sibomana Tamba Timéra Wague Abrantes Andrade Borges Brito Cerqueira Couto Galvão Henriques Macedo Mesquita Mota Paiva Pires Reis Saraiva
Varela de_Melo Acosta Arroyo Benítez Contreras Fuentes Garrido Izquierdo Montero Ochoa Prieto Rojas Soler Valdés Velasco Battaglia Bertolini Cirillo De_Angelis Di_Stefano Ferraro Giordano Leone
Marchetti Monti Orlandi Palmieri Piras Silvestri Valentini Baran Górski Krawczyk Malinowski Nowicki Pawlak Walczak Barbu Cojocaru Dobre Lungu Mocanu Oprea Stoica Kravchenko Moroz Romanenko
Tkachuk Orlov Ilić Nikolić Stanković Shala Baumann Bergmann Dörr Fröhlich Haas Herrmann Köhler Kuhn Ludwig Meißner Paulsen Sauer Schilling Schubert Straub Winkler Bergström Eriksen Larsson
Virtanen Aldridge Barlow Bradshaw Chadwick Cunningham Drummond Farrow Goodall Haworth Ibbotson Langley Nuttall Padgett Prescott Ridley Sinclair Underwood Whitaker Abernathy Aerts Coppens De_Graaf
De_Vos Hermans Kuipers Michiels Postma Terpstra van_Dijk van_Leeuwen Verbeke Wuyts Aksoy Aslan Çetin Koç Özkan Polat Turan Yalçın Nghiem Quach Trinh Nguyen-Van Deng Liang Luo Xiao Yuan Ito
Matsumoto Takahashi Choi Park Bhat Ganesan Jayaraman Kapoor Kulkarni Mukherjee Nair Pillai Reddy Venkatesan Hakobyan Sargsyan Hosseini Azoulay Bitton Andriamanana Randrianarisoa Bourhis Caradec
Guennec Hascoët Kerlan Lannuzel Omnès Aguerre Goyeneche Larralde Sallaberry Andreani Canavaggio Ceccaldi Pietri Tomasi Dijoux Hibon Sautron Pamphile`),
  pseudonyms: words('caro_lila77 ptitloup.25 axo974 mistral_gagnant doudouce64 seb.m.57 la-tribu-d niko_btp pomdapi33 gaufrette59 m4rmotte vieux_greement jul1ette_ bzh_forever quatre.chats lolotte_08 chtimi_62 kaki.verte baroudeur81 mamzelle_k'),
  mailDomains: ['petite-enveloppe.example', 'postillon.example', 'cabas.example', 'arobase-libre.example', 'kurier.example', 'mailo-demo.example', 'boitevive.example', 'plume-et-papier.example', 'gmaille.example', 'hotmelle.example', 'ecole-du-pont.example', 'btp-lemaire.example', 'univ-garonne.example', 'chu-demo.example', 'postvak.example', 'sfrance.example', 'yaourt-mail.example'],
  agencies: ['Agence des Trois Ponts', 'Cabinet Hermelin', 'Maison Tilleul Immobilier', 'Agence Mirabeau', 'L’Atelier Immobilier', 'Immobilière de la Fontaine', 'Lumière Transactions', 'Agence du Moulin Vert', 'Les Demeures d’Aliénor', 'Contrées Immobilier', 'Cabinet Ferrandi et Associés', 'Agence Bord de Loire', 'Le Carnet d’Adresses', 'Perspective Habitat', 'Agence Grand’Place', 'Sésame & Serrure'],
  adjectives: ['avec patio', 'vue sur le lac', 'bien exposé', 'sans travaux', 'avec mezzanine', 'à moderniser', 'quartier gare', 'vendu loué', 'avec parking', 'cheminée', 'à la campagne', 'vis-à-vis éloigné', 'au premier étage', 'cuisine ouverte', 'dans le vieux bourg', 'avec atelier', 'sécurisé', 'résidence avec gardien', 'deux chambres', 'rare', 'face au parc'],
  descriptions: [
    'Au deuxième étage sur cour, appartement baigné de lumière l’après-midi.', 'Salon avec insert, cuisine semi-ouverte et arrière-cuisine.', 'Grenier de soixante mètres carrés offrant une possibilité d’extension.', 'Assainissement individuel contrôlé en 2023.', 'Bien soumis au statut de la copropriété, syndic bénévole.',
    'Cour pavée commune et abri pour les vélos.', 'Trois chambres dont une au rez-de-chaussée avec sa salle d’eau.', 'Gare TER à douze minutes, crèche et collège dans la rue.', 'Préavis en cours, visites possibles dès maintenant.', 'Fibre raccordée, volets roulants électriques.', 'Parcelle plate et viabilisée, hors lotissement.', 'Les informations sur les risques sont consultables sur Géorisques.',
  ],
  streets: ['rue du Pressoir', 'avenue des Platanes', 'rue Sainte-Barbe', 'place du Champ-de-Foire', 'chemin de Halage', 'rue Marcel-Pagnol', 'impasse de la Forge', 'boulevard Clemenceau', 'rampe Saint-Maurice', 'allée des Mésanges', 'rue de l’Ancienne-Poste', 'quai Sud', 'route de Compostelle', 'sente des Vergers', 'cité Ouvrière', 'rue du Général-Leclerc'],
} as const satisfies Readonly<Record<string, readonly string[]>>
