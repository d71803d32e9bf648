//! The third-person forms of French verbs, from the infinitive.
//!
//! Source: Grevisse, *Le bon usage*, §§ 790–852 (regular endings and spelling changes of `-er`, `-ir`, `-re`).

use super::Tags;

/// Gives every third-person form, participle and infinitive of a regular verb; unknown endings give the infinitive alone.
pub(super) fn regular(infinitive: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    add(infinitive, tags | Tags::INFINITIVE);
    if let Some(stem) = infinitive.strip_suffix("er") {
        first_group(stem, tags, add);
    } else if let Some(stem) = infinitive.strip_suffix("ir") {
        second_group(stem, tags, add);
    } else if let Some(stem) = infinitive.strip_suffix("re") {
        third_group(stem, tags, add);
    }
}

/// The forms of an irregular verb as the list writes them: present, past and future stems are given whole.
///
/// `forms` is `finite … | participles … | present participle`.
pub(super) fn irregular(infinitive: &str, forms: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    add(infinitive, tags | Tags::INFINITIVE);
    let kinds = [Tags::FINITE, Tags::PARTICIPLE, Tags::GERUND];
    for (part, kind) in forms.split('|').zip(kinds) {
        super::add_all(part, tags | kind, add);
    }
}

fn first_group(stem: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    let soft = soft_stem(stem);
    let strong = strong_stem(stem);
    endings(&strong, "e ent era eront erait eraient", tags | Tags::FINITE, add);
    endings(stem, "era eront erait eraient èrent", tags | Tags::FINITE, add);
    endings(&soft, "ait aient a", tags | Tags::FINITE, add);
    endings(stem, "é ée és ées", tags | Tags::PARTICIPLE, add);
    endings(&soft, "ant", tags | Tags::GERUND, add);
}

/// The stem before `a` and `o`: `annonç-`, `juge-`.
fn soft_stem(stem: &str) -> String {
    match stem.strip_suffix('c') {
        Some(start) => format!("{start}ç"),
        None if stem.ends_with('g') => format!("{stem}e"),
        None => stem.to_owned(),
    }
}

/// The stem before a silent `e`: `rappell-`, `espèr-`, `appui-`.
fn strong_stem(stem: &str) -> String {
    let mut letters: Vec<char> = stem.chars().collect();
    match letters.as_slice() {
        [.., 'p', 'e', 'l'] | [.., 'j', 'e', 't'] => letters.extend(letters.last().copied()),
        [.., 'u' | 'o', 'y'] => *letters.last_mut().expect("the pattern has a last letter") = 'i',
        [.., vowel @ ('é' | 'e'), consonant] if !"aeiouéyx".contains(*consonant) => {
            debug_assert!(matches!(vowel, 'é' | 'e'));
            let place = letters.len() - 2;
            letters[place] = 'è';
        }
        [.., 'é', 'g' | 't' | 'b' | 'l', 'r' | 'u'] => {
            let place = letters.len() - 3;
            letters[place] = 'è';
        }
        _ => {}
    }
    letters.into_iter().collect()
}

fn second_group(stem: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    endings(stem, "it issent issait issaient irent ira iront irait iraient isse", tags | Tags::FINITE, add);
    endings(stem, "i ie is ies", tags | Tags::PARTICIPLE, add);
    endings(stem, "issant", tags | Tags::GERUND, add);
}

fn third_group(stem: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    add(stem, tags | Tags::FINITE);
    endings(stem, "ent ait aient it irent ra ront rait raient", tags | Tags::FINITE, add);
    endings(stem, "u ue us ues", tags | Tags::PARTICIPLE, add);
    endings(stem, "ant", tags | Tags::GERUND, add);
}

fn endings(stem: &str, endings: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    endings.split(' ').for_each(|ending| add(&format!("{stem}{ending}"), tags));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_changes_before_the_ending() {
        for (infinitive, expected) in [
            ("annoncer", "annonçait"),
            ("juger", "jugeait"),
            ("rappeler", "rappelle"),
            ("espérer", "espère"),
            ("répéter", "répète"),
            ("appuyer", "appuie"),
            ("regretter", "regrette"),
            ("avertir", "avertissent"),
            ("répondre", "répondait"),
        ] {
            let mut forms = Vec::new();
            regular(infinitive, Tags::SAY, &mut |form: &str, _| forms.push(form.to_owned()));
            assert!(forms.iter().any(|form| form == expected), "{infinitive}: {forms:?}");
        }
    }
}
