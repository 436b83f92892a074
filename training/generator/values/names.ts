/** First and last names of the many origins of people who look for a home in France, and the pseudonyms they use. */
const words = (text: string) => text.trim().split(/\s+/).map((word) => word.replaceAll('_', ' '))

export const FIRST_NAMES = words(`
Adrien Agathe Agnès Alain Albane Alexandre Alexia Alice Aline Alix Amandine Amélie Anaïs André Angélique Anne Anne-Laure Anne-Marie Anne-Sophie Antoine
Antonin Arnaud Arthur Astrid Aude Audrey Augustin Aurélie Aurélien Aurore Axel Baptiste Barbara Bastien Béatrice Benjamin Benoît Bérengère Bernadette
Bernard Bertrand Blandine Brigitte Bruno Camille Capucine Carine Carole Caroline Catherine Cécile Cédric Céline Chantal Charles Charles-Henri Charlotte
Chloé Christel Christelle Christian Christiane Christine Christophe Claire Clara Clarisse Claude Claudine Clémence Clément Clotilde Colette Coline Constance
Corentin Corinne Cyril Damien Daniel Danièle David Delphine Denis Denise Diane Didier Dominique Dorothée Édith Édouard Éléonore Élisabeth Élise Élodie Éloïse
Élsa Émeline Émeric Émilie Emma Emmanuel Emmanuelle Éric Ernest Estelle Étienne Eugénie Eva Évelyne Fabien Fabienne Fabrice Fanny Faustine Félix Fernand
Flavie Florence Florent Florian Floriane France Francine Francis François Françoise Franck Frédéric Frédérique Gabriel Gabrielle Gaël Gaëlle Gaétan Gautier
Geneviève Geoffrey Georges Gérald Gérard Ghislain Ghislaine Gilbert Gilles Ginette Grégoire Grégory Guillaume Gustave Guy Gwenaëlle Gwendoline Hélène Henri
Hervé Honorine Hubert Hugo Huguette Inès Irène Isabelle Jacqueline Jacques Jean Jean-Baptiste Jean-Charles Jean-Christophe Jean-Claude Jean-François Jean-Louis
Jean-Luc Jean-Marc Jean-Michel Jean-Noël Jean-Paul Jean-Philippe Jean-Pierre Jeanne Jeannine Jennifer Jérémie Jérémy Jérôme Jessica Joël Joëlle Jonathan Josette
Josiane Judith Jules Julie Julien Juliette Justine Karine Katia Kévin Laetitia Laura Laure Laurence Laurent Laurène Léa Léo Léon Léonie Liliane Lionel Lise
Loïc Lola Louis Louise Luc Lucas Lucie Lucien Lucienne Ludivine Ludovic Lydie Madeleine Maël Magali Manon Marc Marc-Antoine Marcel Margaux Margot Marguerite
Marie Marie-Claude Marie-France Marie-Hélène Marie-Laure Marie-Odile Marie-Thérèse Marine Marion Marius Marlène Martial Martin Martine Mathilde Mathieu Mathis
Matthieu Maud Maurice Maxence Maxime Mélanie Mélissa Michel Michèle Micheline Mireille Monique Morgane Muriel Mylène Nadège Nathalie Nathan Nicolas Nicole
Noé Noémie Norbert Océane Odette Odile Olivia Olivier Ophélie Oriane Pascal Pascale Patrice Patricia Patrick Paul Paul-Henri Paule Pauline Perrine Philippe
Pierre Pierre-Yves Quentin Rachel Raphaël Raphaëlle Raymond Raymonde Rébecca Régine Régis Rémi René Renée Richard Robert Robin Rodolphe Roger Roland Rolande
Romain Romane Romuald Rosalie Roxane Sabine Sabrina Salomé Samuel Sandra Sandrine Sarah Sébastien Séverine Serge Simon Simone Solange Solène Sonia Sophie Stanislas
Stéphane Stéphanie Suzanne Sybille Sylvain Sylvette Sylviane Sylvie Tanguy Tatiana Thibault Thierry Thomas Timothée Tristan Ugo Ursule Valentin Valentine Valérie
Vanessa Véronique Victoire Victor Victoria Vincent Violaine Virginie Viviane Xavier Yann Yannick Yoann Yolande Yves Yvette Yvonne Zoé
Abdelkader Abdoulaye Abdel-Karim Aïcha Ahmed Aïssatou Ali Alima Aminata Amel Amina Amine Anissa Assia Awa Ayoub Bachir Bilal Bintou Boubacar Brahim Chaïma Cheikh
Dalila Djamel Djamila Djibril Fadila Farid Farida Fatima Fatima-Zohra Fatou Fatoumata Fouad Habib Hakim Halima Hamza Hassan Hayat Hicham Hichem Houria Ibrahima
Idriss Ikram Imane Ismaël Jamila Kader Kadiatou Karim Karima Kenza Khadija Khaled Lamine Latifa Leïla Linda Lotfi Mahmoud Malika Mamadou Mariam Mariama Mehdi
Meriem Mohamed Mohammed-Amine Moussa Mouna Mounir Mourad Mustapha Myriam Nabil Nadia Nadir Naïma Nassim Nawel Nora Omar Oumar Oumou Ousmane Rachid Rachida Rania
Rayan Reda Ryma Saïd Saïda Salah Samia Samir Samira Sofiane Soraya Souad Soufiane Souleymane Tarek Tidiane Wafa Walid Yacine Yasmina Youssef Zahra Zineb Zohra
Aline-Grâce Blaise Célestin Chancelle Dieudonné Espérance Fidèle Grâce Herman Innocent Jean-Bosco Kossi Merveille Ngozi Prosper Sékou Toussaint Afi Akossua Kouassi
Ana Ana-Rita António Artur Beatriz Carlos Catarina Cristina Diogo Duarte Fernando Filipe Gonçalo Graça Inácio João Joaquim Jorge Luís Lurdes Manuel Margarida
Maria Maria-José Miguel Nuno Paulo Pedro Ricardo Rosa Rui Sofía Teresa Tiago Vasco Alejandro Álvaro Carmen Dolores Francisco Javier Josefa Mercedes Pilar Rafael
Alessandro Alessia Antonella Bruna Carlo Chiara Enzo Fabio Federica Francesca Gianni Giovanna Giulia Giuseppe Lorenzo Luca Marco Matteo Paola Pietro Salvatore
Agnieszka Anna Bartosz Dariusz Ewa Grzegorz Jacek Katarzyna Krzysztof Magdalena Małgorzata Piotr Tomasz Wojciech Zofia Bogdan Cătălin Daniela Elena Ioana Mihai
Radu Simona Andrei Dmitri Ekaterina Igor Irina Ivan Natalia Oksana Olga Oleksandr Svetlana Tetiana Vladimir Yulia Dragan Goran Jelena Milica Zoran Arben Besnik
Anders Astrid-Maria Björn Erik Freja Ingrid Jan Jürgen Karl-Heinz Klaus Lars Lena Matthias Petra Stefan Sven Uwe Wolfgang Ann Andrew Beverley Brian Christopher
Deborah Emily Fiona Gareth Geoff Heather James Janet John Kathryn Keith Margaret Nigel Oliver Philippa Rebecca Ruth Sean Stephen Susan William Wim Joost Marieke
Annelies Pieter Saskia Ayşe Burak Emre Fatma Gökhan Hatice Mehmet Özlem Zeynep Anh Bao Duc Hoa Huong Lan Linh Mai Minh Ngoc Phuong Quang Thanh Thi-Lan Thu Tuan
Xuan Chen Jing Li Mei Ming Wei Xiaoling Yan Ying Hiroshi Keiko Yuki Ananya Arjun Deepa Kumar Lakshmi Priya Rajesh Sanjay Sivakumar Thusha Vijay
Aziliz Erwan Enora Gildas Goulven Gurvan Gwenn Katell Loeiza Maëlle Malo Morvan Nolwenn Riwal Ronan Rozenn Soizic Tugdual Yannig Maïwenn Ainhoa Amaia Beñat Xabi
Ange-Marie Ghjulia Lisandru Petru Heinui Moana Teva Vaite Jean-Hugues Marie-Josèphe Harry Josépha Lucette Wendy Steeve Priscilla Jimmy Dylan Kelly Brandon Cindy
`)

export const LAST_NAMES = words(`
Abadie Adam Albert Allard André Andrieux Antoine Arnaud Arnoux Aubert Aubry Auger Bailly Barbier Baron Barre Barthélemy Baudry Bazin Béal Benard Benoît Bérard
Berger Bernard Berthelot Bertin Bertrand Besnard Besson Bigot Binet Blanc Blanchard Blanchet Blin Blot Blondel Bodin Boissière Bonhomme Bonnet Bonneau Bouchard
Boucher Boulanger Boulay Bourdon Bourgeois Boutin Bouvet Boyer Breton Briand Brun Brunel Brunet Buisson Camus Carlier Caron Carpentier Carré Cartier Castel
Chambon Champion Chapuis Charbonnier Charles Charpentier Charrier Chartier Chassagne Chauvin Chevalier Chevallier Clément Clerc Colas Colin Collet Collin Cordier
Coste Coulon Courtois Cousin Couturier Daniel David Davenne Delacroix Delage Delahaye Delannoy Delattre Delaunay Delmas Delorme Deschamps Desbois Devaux Didier
Drouet Dubois Dubreuil Duchemin Duchesne Ducrocq Dufour Duhamel Dumas Dumont Dupont Dupré Dupuis Dupuy Durand Duval Duvernois Étienne Évrard Fabre Faivre Faure
Favre Fayolle Ferrand Ferreol Fischer Fleury Flament Fontaine Forestier Fouquet Fournier François Gaillard Garnier Gaudin Gauthier Gautier Gay Geoffroy Gérard Germain
Gilbert Gilles Gillet Girard Giraud Godard Gosselin Goujon Granger Grandjean Grenier Gros Guérin Guichard Guilbert Guillaume Guillet Guillot Guyon Guyot Hamel
Hamon Hardy Hébert Henry Hervé Hoarau Hubert Huet Hugues Humbert Humeau Imbert Jacob Jacques Jacquet Jacquot Jamet Janvier Jaubert Joly Jourdan Julien Klein Labbé
Lacombe Lacroix Lagarde Lambert Lamy Langlois Laporte Laroche Latour Launay Laurent Laval Lavergne Lebon Lebrun Leclerc Leclercq Lecomte Lecoq Ledoux Leduc Lefebvre
Lefèvre Legendre Léger Legrand Lejeune Lelièvre Lemaire Lemaître Lemoine Lenoir Leroux Leroy Lesage Letellier Levasseur Lopes Louis Loiseau Lucas Magnier Mahieu
Maillard Mallet Marchal Marchand Maréchal Marie Marion Martel Martin Martineau Martinet Marty Mary Masson Mathieu Maurel Maurice Maury Mercier Merle Meunier Meyer
Michaud Michel Millet Monnier Montagne Moreau Morel Morin Moulin Muller Neveu Nicolas Noël Normand Olivier Ollivier Pagès Paris Parmentier Pascal Pasquier Paul Payet
Pelletier Perret Perez Perrier Perrin Perrot Petit Petitjean Philippe Picard Pichon Pierre Pineau Poirier Poitevin Pons Pottier Poulain Prévost Prigent Provost Pruvost
Quentin Raymond Raynaud Régnier Rémy Renard Renaud Renault Rey Reynaud Richard Rivière Robert Robin Roche Roger Rolland Rossi Rousseau Roussel Roux Royer Ruiz Sabatier
Salmon Sauvage Schmitt Schneider Seguin Simon Simonet Tanguy Tardieu Terrier Tessier Texier Thévenet Thibault Thomas Tissot Toussaint Tournier Tremblay Vaillant Valentin
Valette Vallée Vasseur Verdier Verger Viard Vidal Vigneron Villeneuve Vincent Voisin Weber Zimmermann
de_La_Fontaine de_Villiers du_Plessis d'Aubigny d'Hérouville de_Saint-Rémy de_Montalembert de_Kerangal Le_Goff Le_Gall Le_Bihan Le_Roux Le_Floch Le_Bras Le_Corre Le_Guen
La_Marca L'Hermitte L'Hostis Saint-Martin Saint-Pierre Dupont-Moretti Garcia-Lopez Martin-Dubreuil Leroy-Beaulieu Roux-Deschamps Petit-Jean Blanc-Garin Ben_Salah
Ben_Youssef Ben_Amar Ben_Hamouda El_Amrani El_Khattabi El_Idrissi Aït_Ahmed Aït_Brahim Van_der_Meer van_den_Berg Van_Damme De_Smet von_Arnim Mac_Gregor O'Connor O'Brien
Abbas Abdallah Achour Allaoui Amara Aouad Attia Azzouz Bacha Bakri Belkacem Benali Bencherif Benkirane Bensaïd Benyahia Berrada Bouazza Boudiaf Bouhaddi Boukhari Boumediene
Bouzid Chaoui Cherif Cherkaoui Daoud Djebbar Djellali Fares Ferhat Ghali Guerrouj Haddad Hadj Hamdi Hamidi Idrissi Kaci Kaddour Khelifi Lahlou Larbi Mahdi Mansouri
Meziane Mokrani Naciri Nasri Ouali Ouattara Rahmani Saadi Saïdi Slimani Tahiri Tazi Yahiaoui Zerrouki Ziani
Adjovi Ba Bah Bamba Camara Cissé Coulibaly Dembélé Diabaté Diakité Diallo Diarra Diop Diouf Doumbia Fofana Gueye Kaboré Kamara Kané Keïta Konaté Koné Kouadio Koffi Mbaye
Mbemba Mendy Mukendi N'Diaye N'Guessan Ndoye Ngo_Bassa Nkoulou Niang Okonkwo Ouédraogo Sangaré Sarr Seck Sidibé Sissoko Sow Sylla Tall Thiam Touré Traoré Tshibangu Yao Zongo
Abreu Almeida Alves Araújo Azevedo Barbosa Cardoso Carvalho Correia Costa Cunha da_Costa da_Silva de_Oliveira Dias dos_Santos Esteves Fernandes Ferreira Figueiredo Fonseca
Gomes Gonçalves Lourenço Machado Magalhães Marques Martins Matos Mendes Moreira Nunes Oliveira Pereira Pinto Ramos Ribeiro Rodrigues Sequeira Simões Soares Sousa Tavares
Teixeira Vaz Vieira Alonso Blanco Castillo Delgado Díaz Domínguez Fernández Flores García Gómez González Gutiérrez Hernández Jiménez Lozano Martínez Molina Moreno Muñoz
Navarro Ortega Romero Sánchez Serrano Torres Vázquez Bianchi Bruno Caruso Colombo Conti Costa-Ricci Esposito Ferrari Gallo Greco Lombardi Mancini Marino Moretti Ricci
Rizzo Romano Santoro Vitale Dąbrowski Jankowski Kaczmarek Kowalczyk Kowalski Lewandowski Nowak Szymański Wiśniewska Wójcik Zieliński Dumitrescu Ionescu Moldovan Popescu
Stan Ivanov Kovalenko Petrov Sokolova Shevchenko Jovanović Kovačević Petrović Hoxha Krasniqi Bauer Becker Fuchs Großmann Hoffmann Huber Jäger Keller Krüger Lehmann Müller
Neumann Schäfer Schröder Vogel Wagner Zimmer Ashworth Baker Barrett Bennett Brooks Campbell Carter Davies Edwards Fletcher Gallagher Harrison Hughes Jenkins Kershaw
Mackenzie Marshall Mitchell Parker Pritchard Robinson Shaw Stewart Sutherland Thompson Turner Walsh Whitfield Wilkinson Bakker de_Vries Janssens Jansen Maes Peeters
Visser Willems Aydın Çelik Demir Kaya Öztürk Şahin Yıldız Bui Dang Do Doan Duong Hoang Huynh Lam Le_Van Luong Ngo Nguyen Pham Phan Tran Truong Vo_Thi Cheng Huang Lin Liu
Wang Wu Xu Zhang Zhao Zhou Nakamura Tanaka Iyer Kandasamy Nadarajah Patel Rajaratnam Sharma Singh Sivanesan Thambirajah
Abgrall Bihannic Bozec Calvez Cariou Corre Floc'h Guéguen Guivarc'h Jaouen Jézéquel Kerbrat Kergoat Kermarrec Kerouanton Lagadec Madec Morvan Penven Péron Quéré Quéméner
Riou Salaün Tanneau Trévidic Etcheverry Etchegaray Haramboure Irigoyen Oyharçabal Agostini Casanova Colonna Filippi Giudicelli Mattei Paoli Santucci Gobalraja Grondin
Ramassamy Técher Maillot Hoareau Virapoullé Sainte-Rose Célestine Jean-Baptiste Louis-Joseph Marie-Sainte Tehei'ura Teriitehau
`)

export const PSEUDONYMS = words(`
titi59 zaza13 lolo_du_76 papaours chris.m momo92 gege38 kiki_34 juju2b nanou06 flo-flo jp64 mimi33 toto75 bebert62 soso971 ninja_du_31 fabfab lili-rose44 didou29 krikri67
sissi83 tonton_marc pat.b.22 jmc1958 lapetite77 superdad33 vava_38 bob_le_bricoleur clairette21 doudou974 gigi.a max5962 rom1v stef_and_co valou69 zorro49 la_bretonne
cocotte88 patou_16 mg4578 bibi25 nono14 ludo.d.60 riri05 mamie_lulu dede.42 mel_et_tom lapin.bleu 38alpin skipper17 plume_noire fred-du-06 elo.37 barto90 casimir72 jojo_lapin
pepito81 loulou45 agent47 vivi_86 neonrider boubou91 choupette_50
`)
