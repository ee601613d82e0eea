/** A family name with its tussenvoegsel apart, as the school administration keeps it. */
export type FamilyName = { prefix: string; familyName: string }

/** Names that go together, with how much of a Dutch school they are. */
export type NameBackground = {
  weight: number
  children: readonly string[]
  women: readonly string[]
  men: readonly string[]
  families: readonly FamilyName[]
}

const given = (text: string): readonly string[] => text.trim().split(/\s+/)

/** `van den/Berg` is the tussenvoegsel and the name it belongs to. */
const families = (text: string): readonly FamilyName[] =>
  text
    .trim()
    .split(/\s*,\s*/)
    .map((written) => {
      const [first = '', second] = written.split('/')
      return second === undefined ? { prefix: '', familyName: first } : { prefix: first, familyName: second }
    })

const dutch: NameBackground = {
  weight: 60,
  children: given(`
    Noah Luca Lucas Liam Finn Sem Levi Daan Bram Milan Mees James Luuk Siem Thijs Jesse Teun Boaz Guus Hugo Max
    Sam Tijn Gijs Julian Ruben Benjamin Lars Jan Pim Tobias Floris Jurre Cas Jip Otis Sep Morris Vince Willem Job
    Olaf Ties Quinten Rafaël Oscar Stan Tom Abel Joep Julia Emma Mila Sophie Olivia Tess Zoë Nora Noor Saar Yara
    Evi Lotte Liv Sara Milou Anna Maud Fien Lynn Roos Eva Elin Lieke Vera Loïs Hannah Puck Isa Feline Bo Floor
    Suze Fenna Jasmijn Norah Elise Veerle Juul Sarah Rosalie Benthe Pippa Amélie Guusje Philou Merel Vlinder Kiki
  `),
  women: given(`
    Sanne Marieke Linda Petra Esther Ilse Kim Wendy Marloes Inge Anouk Judith Femke Karin Daphne Manon Suzanne
    Miranda Chantal Eline Joyce Renske Hanneke Lianne Nathalie Bianca Marjolein Annemiek Roos Carlijn
  `),
  men: given(`
    Jeroen Mark Dennis Bas Martijn Sander Erik Niels Rob Wouter Maarten Ronald Vincent Koen Pieter Frank Stefan
    Jasper Arjan Robert-Jan Michel Gerrit Patrick Bart Remco Tim Rutger Leon Edwin Paul
  `),
  families: families(`
    van den/Berg, de/Vries, van/Dijk, Bakker, Janssen, Visser, Smit, Meijer, de/Boer, Mulder, de/Groot, Bos, Vos,
    Peters, Hendriks, van/Leeuwen, Dekker, Brouwer, de/Wit, Dijkman, Smits, de/Graaf, van der/Meer, van der/Linden,
    Kok, Jacobs, de/Haan, Vermeulen, van den/Heuvel, van der/Veen, van den/Broek, de/Bruijn, de/Bruin, van der/Heijden,
    Schouten, van/Beek, Willems, van/Vliet, van de/Ven, Hoek, Kuipers, van/Dam, van der/Wal, Prins, Blom, Huisman,
    Peeters, de/Jonge, Kuiper, Verhoeven, van/Veen, Scholten, van der/Laan, Koster, Sanders, van/Es, Timmerman, Groen,
    van der/Ploeg, Gerritsen, Maas, van/Wijk, Verbeek, Kroon, Evers, ten/Brink, ter/Horst, te/Velde, op den/Kamp,
    in 't/Veld, 't/Hart, 't/Hoen, van 't/Hof, van het/Woud, uit den/Boogaard, aan de/Stegge, van der/Plas, d'/Hondt,
    d'/Arnaud, de la/Croix, du/Pont, von/Hagen, O'Brien, O'Connor, Zijlmans, Witteveen, Boersma-Kuyt, Quak,
    IJzerman, Verschuren, Goossens, Nieuwenhuis, Spaargaren, Roelofs, Wolters, Kooijman, Hoogland, Zandstra-Mol
  `),
}

const frisian: NameBackground = {
  weight: 6,
  children: given(
    'Jelle Sjoerd Wytse Fedde Tjitte Douwe Hidde Jorrit Jildou Nynke Sietske Wende Hiske Maaike Fardau',
  ),
  women: given('Tjitske Aukje Ytsje Baukje Anneke Froukje Geeske Wietske'),
  men: given('Sybren Harmen Rients Gerben Wiebe Jetze Auke Folkert'),
  families: families(`
    Hoekstra, Dijkstra, Postma, Hofstra, Wiersma, Bouma, Terpstra, Sikkema, van der/Zee, Bruinsma, Jellema, Adema,
    Haitsma, Ypma, Rypstra, Kingma, Zijlstra, Faber, de/Jong, Okkema
  `),
}

const turkish: NameBackground = {
  weight: 9,
  children: given(`
    Emre Ali Yusuf Kerem Mert Eymen Kaan Ömer Deniz Baran Arda Selim Zeynep Elif Defne Ecrin Azra Nisa Asya Esila
    Meryem Ela İpek Sude
  `),
  women: given('Ayşe Emine Gülay Sevda Özlem Derya Nurcan Tülay Songül Hatice'),
  men: given('Mehmet Mustafa Murat Hakan Serkan Orhan Cemal Özgür Tayfun Ferhat'),
  families: families(`
    Yıldız, Demir, Yılmaz, Kaya, Çelik, Şahin, Öztürk, Aydın, Arslan, Doğan, Kılıç, Aslan, Koç, Kurt, Özdemir, Polat,
    Güneş, Korkmaz, Bulut, Aktaş, Tekin, Yavuz
  `),
}

const moroccan: NameBackground = {
  weight: 9,
  children: given(`
    Adam Mohammed Amir Ayoub Bilal Ilyas Zakaria Rayan Sami Nassim Youssef Imran Yasmina Amina Salma Inaya Hafsa Lina
    Nour Safiya Aya Dounia Kawtar Ikram
  `),
  women: given('Fatiha Naima Khadija Samira Latifa Hanan Malika Souad Rachida Karima'),
  men: given('Hassan Abdelkader Rachid Khalid Mounir Said Aziz Driss Farid Jamal'),
  families: families(`
    el/Amrani, el/Idrissi, Bouali, Ouali, el/Khattabi, Benali, Chaoui, Azzouzi, Haddad, el/Morabet, Amezian, Bouzid,
    Tahiri, el/Fassi, Ziani, Berkane, Mansouri, ait/Said, ben/Youssef, el/Bakkali, Oulad-Haj, Lamrani
  `),
}

const polish: NameBackground = {
  weight: 5,
  children: given(
    'Jakub Filip Szymon Kacper Antoni Mikołaj Zuzanna Maja Hania Oliwia Lena Zofia Wiktoria Kalina',
  ),
  women: given('Agnieszka Katarzyna Małgorzata Beata Ewelina Monika'),
  men: given('Paweł Tomasz Krzysztof Grzegorz Marcin Łukasz'),
  families: families(`
    Nowak, Kowalska, Wiśniewski, Wójcik, Kowalczyk, Kamiński, Lewandowski, Zieliński, Szymańska, Woźniak, Dąbrowski,
    Mazur, Krawczyk, Pawlak, Sikora, Jabłoński
  `),
}

const surinamese: NameBackground = {
  weight: 5,
  children: given(
    'Jayden Shayenne Ravi Anjali Dewi Rohan Xavier Priya Giovanni Kiran Naomi Sharona Vishal Amisha',
  ),
  women: given('Sunita Cheryl Indra Sandhia Mavis Joan'),
  men: given('Dinesh Ricardo Soenil Romano Humphrey Ashwin'),
  families: families(`
    Ramdin, Sewdien, Biharie, Kartodikromo, Soekhoe, Pinas, Vrede, Kasanwidjojo, Ramcharan, Chin-A-Loi, Jubitana,
    Mahabier, Landveld, Somohardjo, Autar, Tjon-A-Tsoi
  `),
}

const antillean: NameBackground = {
  weight: 3,
  children: given('Dayron Chanelle Jahmir Shanaya Quincy Djenairo Rihanna Tyrell Ghislaine Nathaniel'),
  women: given('Migdalia Sharon Ludmila Jacqueline'),
  men: given('Elvis Rignald Curtis Shurman'),
  families: families(
    'Martina, Croes, Isenia, Maduro, Wever, Provence, Rosaria, Sint-Jago, Winterdaal, Koeiman, Cijntje',
  ),
}

const chinese: NameBackground = {
  weight: 2,
  children: given('Jun Mei Wei Lian Hao Xin-Yi Ming Yue Kai Li-Hua'),
  women: given('Xiaoling Fang Yan Hui'),
  men: given('Jianguo Bo-Wen Tao Qiang'),
  families: families('Chen, Wang, Li, Zhang, Liu, Huang, Zhou, Wu, Lin, Cheung, Hu'),
}

const ukrainian: NameBackground = {
  weight: 3,
  children: given('Danylo Maksym Artem Matvij Bohdan Sofija Solomija Zlata Kateryna Daryna'),
  women: given('Oksana Iryna Halyna Olha'),
  men: given('Andrij Taras Serhij Mykola'),
  families: families(`
    Sjevtsjenko, Bondarenko, Koval, Melnyk, Kravets, Tkatsjoek, Lysenko, Petrenko, Hnatyuk, Moroz, Savtsjenko
  `),
}

export const NAME_BACKGROUNDS: readonly NameBackground[] = [
  dutch,
  frisian,
  turkish,
  moroccan,
  polish,
  surinamese,
  antillean,
  chinese,
  ukrainian,
]
