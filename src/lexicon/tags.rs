//! What a word can be, as a set.

use std::fmt;
use std::ops::{BitOr, BitOrAssign};

/// A set of things that a word can be; French words are ambiguous, so most sets hold several.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Tags(u128);

impl Tags {
    /// In no list.
    pub const NONE: Tags = Tags(0);
    /// An article or another word that begins a noun phrase: `le`, `une`, `ses`, `plusieurs`.
    pub const DETERMINER: Tags = Tags(1);
    /// `de`, `du`, `des`, `d’`: what joins a noun to its complement.
    pub const DE: Tags = Tags(1 << 1);
    /// Any other preposition.
    pub const PREPOSITION: Tags = Tags(1 << 2);
    /// `et`, `ou`, `mais`, `puis`.
    pub const COORDINATION: Tags = Tags(1 << 3);
    /// `qui`.
    pub const QUI: Tags = Tags(1 << 4);
    /// `que`, `qu’`.
    pub const QUE: Tags = Tags(1 << 5);
    /// Another word that opens a clause of its own: `lorsque`, `si`, `dont`, `où`.
    pub const SUBORDINATION: Tags = Tags(1 << 6);
    /// A pronoun that can be a subject: `elle`, `on`, `celui`.
    pub const SUBJECT: Tags = Tags(1 << 7);
    /// A pronoun or particle that stands between subject and verb: `se`, `lui`, `ne`, `y`.
    pub const CLITIC: Tags = Tags(1 << 8);
    /// A finite form of `avoir` or `être`.
    pub const AUXILIARY: Tags = Tags(1 << 9);
    /// An adverb.
    pub const ADVERB: Tags = Tags(1 << 10);
    /// `ne`, `n’`.
    pub const NEGATION: Tags = Tags(1 << 11);
    /// A form of address before a name: `Mme`, `Me`, `Dr`.
    pub const TITLE: Tags = Tags(1 << 12);
    /// A noun for what a person is or does.
    pub const ROLE: Tags = Tags(1 << 13);
    /// A noun that can take up any person: `responsable`, `homme`, `élue`.
    pub const ANYONE: Tags = Tags(1 << 14);
    /// The head of the name of a body: `ministère`, `ville`, `syndicat`.
    pub const BODY: Tags = Tags(1 << 15);
    /// A noun that can take up any body: `groupe`, `entreprise`, `organisation`.
    pub const ANY_BODY: Tags = Tags(1 << 16);
    /// Something written or said that can be quoted: `communiqué`, `rapport`, `message`.
    pub const PAPER: Tags = Tags(1 << 17);
    /// A word of time: days, months, `matin`.
    pub const TIME: Tags = Tags(1 << 18);
    /// A noun behind which marks hold a name or a title, no quotation: `film`, `opération`, `slogan`.
    pub const NAMED: Tags = Tags(1 << 19);
    /// A given name.
    pub const GIVEN: Tags = Tags(1 << 20);
    /// Of feminine gender.
    pub const FEMININE: Tags = Tags(1 << 21);
    /// Of masculine gender.
    pub const MASCULINE: Tags = Tags(1 << 22);
    /// More than one.
    pub const PLURAL: Tags = Tags(1 << 23);
    /// A finite form of a cue verb, third person.
    pub const FINITE: Tags = Tags(1 << 24);
    /// A past participle of a cue verb.
    pub const PARTICIPLE: Tags = Tags(1 << 25);
    /// A present participle of a cue verb.
    pub const GERUND: Tags = Tags(1 << 26);
    /// The infinitive of a cue verb.
    pub const INFINITIVE: Tags = Tags(1 << 27);
    /// A verb that reports speech: with `que`, with quotation marks, in an incise.
    pub const SAY: Tags = Tags(1 << 28);
    /// A verb that can take the reported speech as an infinitive: `dit avoir porté plainte`.
    pub const WITH_INFINITIVE: Tags = Tags(1 << 29);
    /// A verb that reports speech only beside quotation marks or in an incise: `sourit`, `poursuit`.
    pub const BREATH: Tags = Tags(1 << 30);
    /// A verb whose object can be somebody's own words: `dénonce « … »`, `appelle à « … »`.
    pub const ACT: Tags = Tags(1 << 31);
    /// A finite form of another common verb.
    pub const VERB: Tags = Tags(1 << 32);
    /// A verb that leads to another verb: `vient de`, `tient à`, `souhaite`.
    pub const MODAL: Tags = Tags(1 << 33);
    /// A verb that can take the reported speech as `de` and an infinitive: `a promis de revenir`.
    pub const WITH_DE: Tags = Tags(1 << 34);
    /// A preposition of source: `selon`.
    pub const ACCORDING: Tags = Tags(1 << 35);
    /// Goes between the parts of a name: `van`, `ben`, `el`.
    pub const PARTICLE: Tags = Tags(1 << 36);
    /// `dernier`, `dernière`: behind `ce` and with no noun, a pronoun.
    pub const ANYONE_LAST: Tags = Tags(1 << 37);
    /// Written in capitals; no list has it, the text shows it.
    pub const ACRONYM: Tags = Tags(1 << 38);
    /// Looks like a finite verb by its ending alone.
    pub const VERBAL: Tags = Tags(1 << 39);
    /// `fait`, `laisse`: the first half of `fait valoir`.
    pub const MAKES: Tags = Tags(1 << 40);
    /// `valoir`, `savoir`, `entendre`: the second half.
    pub const KNOWN: Tags = Tags(1 << 41);
    /// A possessive: `sa`, `leur`.
    pub const POSSESSIVE: Tags = Tags(1 << 42);
    /// The noun of a turn that says whose turn it is: `part`, `côté`, `tour`, `ailleurs`.
    pub const TURN: Tags = Tags(1 << 43);
    /// `quant`.
    pub const AS_FOR: Tags = Tags(1 << 44);
    /// `après`, of `d’après`.
    pub const AFTER: Tags = Tags(1 << 45);
    /// `pour`.
    pub const FOR: Tags = Tags(1 << 46);
    /// `yeux`, `avis`, `dires`: behind `aux` or `de l’`, a source.
    pub const EYES: Tags = Tags(1 << 47);
    /// `lire`, `lit`: what is done to a paper that speaks.
    pub const READS: Tags = Tags(1 << 48);
    /// Looks like a past participle by its ending alone, or is an irregular one: `venu`.
    pub const PARTICIPIAL: Tags = Tags(1 << 51);
    /// An article that brings in somebody new: `un`, `une`.
    pub const INDEFINITE: Tags = Tags(1 << 52);
    /// A paper in which a body speaks: `communiqué`.
    pub const RELEASE: Tags = Tags(1 << 53);
    /// Words that are chanted, printed or painted, said by nobody in particular: `slogan`, `banderole`.
    pub const SLOGAN: Tags = Tags(1 << 54);
    /// `tout`, of `tout en`.
    pub const WHILE: Tags = Tags(1 << 55);
    /// Looks like an infinitive by its ending alone, or is a common one: `avoir`.
    pub const INFINITIVAL: Tags = Tags(1 << 56);
    /// Ends as nouns for what people do: `-eur`, `-trice`, `-iste`.
    pub const ROLE_LIKE: Tags = Tags(1 << 57);
    /// A finite form of `être`, or `été`.
    pub const BEING: Tags = Tags(1 << 58);
    /// A reflexive pronoun: `se`, `s’`.
    pub const REFLEXIVE: Tags = Tags(1 << 59);
    /// A past participle that goes with `être` by itself: `intervenu`.
    pub const MOVES: Tags = Tags(1 << 60);
    /// `sans`.
    pub const WITHOUT: Tags = Tags(1 << 61);
    /// `lui`, `eux`: the pronoun behind a preposition.
    pub const APART: Tags = Tags(1 << 62);
    /// A role that `à` goes on with: `adjointe au maire`.
    pub const DEPUTY: Tags = Tags(1 << 63);
    /// `par`.
    pub const BY: Tags = Tags(1 << 64);
    /// A word before `que` that compares: `plus`, `moins`.
    pub const COMPARES: Tags = Tags(1 << 65);
    /// What shows behind `il` that it stands for nobody: `y`, `faut`, `agit`.
    pub const IMPERSONAL: Tags = Tags(1 << 66);
    /// Ends as adjectives that stand behind a name: `-éenne`, `-al`.
    pub const ADJECTIVE_LIKE: Tags = Tags(1 << 67);
    /// A pronoun that is hardly ever anything but the subject of a clause: `je`, `il`, `on`.
    pub const OWN_SUBJECT: Tags = Tags(1 << 68);
    /// `lequel`, `laquelle`.
    pub const WHICH: Tags = Tags(1 << 69);
    /// Ends as present participles do: `-ant`.
    pub const GERUND_LIKE: Tags = Tags(1 << 70);
    /// `t` between a verb and its pronoun.
    pub const EUPHONIC: Tags = Tags(1 << 71);
    /// A verb that leads to another by `de` or `à` only: `vient`, `tient`.
    pub const NEEDS_LINK: Tags = Tags(1 << 72);
    /// A participle that says that somebody else's words are repeated: `citant`.
    pub const CITES: Tags = Tags(1 << 73);
    /// A newspaper or broadcaster: its name keeps its article, and a pronoun behind an inverted verb rarely stands for it.
    pub const MEDIUM: Tags = Tags(1 << 74);
    /// Says when a text came out: `publié le 3 mai`.
    pub const DATED: Tags = Tags(1 << 75);
    /// Goes on with a number: `le numéro deux du parti`.
    pub const NUMBERED: Tags = Tags(1 << 76);
    /// A body that has no name of its own behind it: `la porte-parole du gouvernement Anne Untel`.
    pub const NAMELESS: Tags = Tags(1 << 77);
    /// Findings that speak only for who made them: `les chiffres de la police`.
    pub const FIGURES: Tags = Tags(1 << 78);
    /// A noun whose quoted complement is a word or a name, whatever its case: `le terme « … »`.
    pub const COINED: Tags = Tags(1 << 79);
    /// A preposition that joined by a hyphen to a noun is none: `sous-préfète`.
    pub const PREFIX: Tags = Tags(1 << 80);
    /// A noun of one gender for people of both: `la star`, `la victime`.
    pub const EITHER: Tags = Tags(1 << 81);
    /// `met`, `mis`: the first half of `met en avant`.
    pub const PUTS: Tags = Tags(1 << 82);
    /// `avant`, `garde`, `cause`: the second half.
    pub const FORWARD: Tags = Tags(1 << 83);
    /// Ends in `-ment`, an adverb where only one can stand: `a sobrement déclaré`.
    pub const MANNER: Tags = Tags(1 << 84);
    /// Ends in `-ent` but not in `-ment`: behind a plural, a verb.
    pub const PLURAL_VERB: Tags = Tags(1 << 85);
    /// A capitalised noun for who lives somewhere: `la Montréalaise`.
    pub const DEMONYM: Tags = Tags(1 << 86);
    /// Says what somebody is charged with: `condamné`, `inculpée`.
    pub const CHARGED: Tags = Tags(1 << 87);
    /// Opens an indirect question: `comment`, `pourquoi`.
    pub const ASKS: Tags = Tags(1 << 88);
    /// A verb whose object is who is told: `avertir`.
    pub const TELLS: Tags = Tags(1 << 89);
    /// Says the more for being denied: `n’hésite pas à dire`.
    pub const HESITATES: Tags = Tags(1 << 90);
    /// What a list behind a colon names: `les thèmes suivants : …`.
    pub const THEME: Tags = Tags(1 << 91);
    /// `comme`: opens `comme le rapporte X`.
    pub const LIKE: Tags = Tags(1 << 92);
    /// A noun for somebody whom the press does not name: `source`.
    pub const ANONYMOUS: Tags = Tags(1 << 93);
    /// Counts what its complement names: `une dizaine de syndicats`.
    pub const QUANTITY: Tags = Tags(1 << 94);
    /// `entre`, whose complement goes on behind `et`.
    pub const BETWEEN: Tags = Tags(1 << 96);
    /// What somebody is to another: `père`, `voisine`.
    pub const RELATED: Tags = Tags(1 << 95);
    /// The noun of a turn that says when or how: `par la suite`, `en substance`.
    pub const MOMENT: Tags = Tags(1 << 112);
    /// Who reports for a newspaper or an agency: `correspondante`.
    pub const REPORTER: Tags = Tags(1 << 111);
    /// A verb of making a paper public: `adopte`, `publié`.
    pub const ISSUES: Tags = Tags(1 << 109);
    /// A verb that tells, where its subject is a law, what shall be: `prévoit`.
    pub const ENACTS: Tags = Tags(1 << 107);
    /// What somebody comes to, in words that follow: `conclusion`, `principe`.
    pub const CONCLUDES: Tags = Tags(1 << 108);
    /// A verb for what a reporter sees or learns: `constater`, `apprendre`.
    pub const WITNESSES: Tags = Tags(1 << 105);
    /// A text that lays down what shall be, so that what is so according to it is no report: `loi`, `ordonnance`.
    pub const LAW: Tags = Tags(1 << 106);
    /// A plural that alone names nobody: `les experts`.
    pub const VAGUE: Tags = Tags(1 << 110);
    /// Says that an agreement is none, or only might be: `refus`, `peut`, `si`.
    pub const UNREAL: Tags = Tags(1 << 98);
    /// Picks nobody out: `aucun`, `tel`, `chaque`.
    pub const WHATEVER: Tags = Tags(1 << 99);
    /// Says that an agreement is still talked about: `négociations`, `projet`.
    pub const TALKS: Tags = Tags(1 << 103);
    /// A verb by which somebody gives others something to do: `chargé`, `mandaté`.
    pub const CHARGES: Tags = Tags(1 << 102);
    /// The name of a body that is written in small letters: `santésuisse`.
    pub const SMALL_NAME: Tags = Tags(1 << 101);
    /// A plural verb of thinking or saying, by which nobody acts: `estiment`.
    pub const THINKS: Tags = Tags(1 << 104);
    /// A pronoun of the first or second person.
    pub const PERSONAL: Tags = Tags(1 << 50);
    /// Heads the name of a body: `institut`, `ville`.
    pub const HEAD: Tags = Tags(1 << 127);
    /// Heads the name of a body only with a capital: `Centre`.
    pub const CAPITAL_HEAD: Tags = Tags(1 << 126);
    /// Stands before the name of a body without being part of it: `la société X`.
    pub const GENERIC_HEAD: Tags = Tags(1 << 125);
    /// Heads the name of a town: `ville`, `commune`.
    pub const CITY_HEAD: Tags = Tags(1 << 124);
    /// Begins the name of a known state or city.
    pub const PLACE: Tags = Tags(1 << 123);
    /// A legal form behind the name of a company: `SA`, `Inc.`
    pub const LEGAL_FORM: Tags = Tags(1 << 122);
    /// A kind of agreement: `entente`, `convention`.
    pub const AGREEMENT: Tags = Tags(1 << 121);
    /// What is done when an agreement is made: `signé`, `conclusion`.
    pub const SIGNS: Tags = Tags(1 << 120);
    /// What is done when it goes on: `renouvelé`.
    pub const RENEWS: Tags = Tags(1 << 119);
    /// What is done when it stops: `résilié`.
    pub const ENDS: Tags = Tags(1 << 118);
    /// What is done before it is made: `annonce`, `négocié`.
    pub const ANNOUNCES: Tags = Tags(1 << 117);
    /// Shows that somebody acts with others: `partenariat`, `soutien`.
    pub const TOGETHER: Tags = Tags(1 << 116);
    /// Somebody of the same office elsewhere: `homologue`.
    pub const COUNTERPART: Tags = Tags(1 << 115);
    /// A plural verb of doing something together, or a verb of giving one's part: `présentent`, `fournira`.
    pub const GIVES: Tags = Tags(1 << 114);
    /// A word with a capital that names nobody: `Parties`, `Annexe`.
    pub const CAPITAL_WORD: Tags = Tags(1 << 113);

    /// The union of both, in constants.
    pub const fn and(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }

    /// Whether all of `other` is in the set.
    pub fn has(self, other: Tags) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the set shares something with `other`.
    pub fn any(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    /// The set without what is in `other`.
    pub fn without(self, other: Tags) -> Tags {
        Tags(self.0 & !other.0)
    }

    /// What the set shares with `other`.
    pub fn only(self, other: Tags) -> Tags {
        Tags(self.0 & other.0)
    }
}

impl BitOr for Tags {
    type Output = Tags;

    fn bitor(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }
}

impl BitOrAssign for Tags {
    fn bitor_assign(&mut self, other: Tags) {
        self.0 |= other.0;
    }
}

impl fmt::Debug for Tags {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Tags({:#x})", self.0)
    }
}
