//! What every print must be: tagged, titled, in a language, with its letters inside, and with every word as written.

// The words tell clippy that these modules may unwrap.
#[cfg(test)]
mod nasty;
#[cfg(test)]
mod pdf;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod worker;

use pdf::Pdf;

#[test]
fn every_document_is_an_accessible_pdf() {
    for (name, document) in samples::all() {
        let printed = Pdf::of(&document);
        printed.assert_accessible(name);
    }
}

#[test]
fn no_two_printings_of_a_document_differ() {
    let document = samples::memoir();
    assert_eq!(ronda_print::pdf(&document), ronda_print::pdf(&document), "no clock and no chance in a print");
}

#[test]
fn thirty_rows_to_sign_are_one_sheet_and_more_are_two() {
    for (people, blanks, pages) in [(0, 20, 1), (12, 8, 1), (19, 5, 1), (25, 5, 1), (41, 5, 2)] {
        let printed = Pdf::of(&samples::signatures(people, blanks));
        assert_eq!(printed.pages().len(), pages, "{people} people and {blanks} empty rows");
    }
}

#[test]
fn a_poster_is_one_sheet_of_its_size_and_a_booklet_has_pages_of_half_an_a4() {
    let millimetres = |points: f32| (points * 25.4 / 72.0).round();
    for (document, width, height) in [
        (samples::poster(ronda_print::Paper::A4, None), 210.0, 297.0),
        (samples::poster(ronda_print::Paper::A3, Some("300 555 0142")), 297.0, 420.0),
        (samples::agreements(ronda_print::Paper::A4, 25), 210.0, 297.0),
        (samples::certificate(), 297.0, 210.0),
    ] {
        let printed = Pdf::of(&document);
        let pages = printed.pages();
        assert_eq!(pages.len(), 1);
        assert_eq!((millimetres(pages[0].0), millimetres(pages[0].1)), (width, height));
    }
    for document in [samples::book(), samples::private()] {
        assert!(Pdf::of(&document).pages().iter().all(|(w, h)| (millimetres(*w), millimetres(*h)) == (148.0, 210.0)));
    }
}

/// Two pages a side, in the order in which they lie once folded: the last one beside the first.
#[test]
fn a_booklet_to_fold_has_the_same_words_on_half_as_many_sheets() {
    use ronda_print::Document;
    use ronda_print::fold::{Sheet, order};
    for (sheet, width, height) in [(Sheet::A4, 297.0, 210.0), (Sheet::Letter, 279.0, 216.0)] {
        for document in [samples::book(), samples::private()] {
            let plain = Pdf::of(&document);
            let folded = match document {
                Document::Book(book) => Document::Book(ronda_print::book::Book { fold: Some(sheet), ..book }),
                Document::Private(own) => Document::Private(ronda_print::private::Private { fold: Some(sheet), ..own }),
                _ => panic!("a booklet"),
            };
            let folded = Pdf::of(&folded);
            let sides = order(plain.pages().len());
            assert_eq!(folded.pages().len(), sides.len());
            for (number, pair) in (1..).zip(sides) {
                let of = |page: Option<usize>| page.map(|page| plain.text_of(u32::try_from(page).unwrap()));
                let words = pair.into_iter().filter_map(of).collect::<Vec<_>>().join(" ");
                assert_eq!(folded.text_of(number), words.trim(), "side {number}");
            }
            let round = |points: f32| (points * 25.4 / 72.0).round();
            assert!(folded.pages().iter().all(|(w, h)| (round(*w), round(*h)) == (width, height)));
            folded.assert_fonts_inside("a booklet to fold");
        }
    }
}

#[test]
fn the_words_of_a_document_can_be_read_out_of_it() {
    let text = Pdf::of(&samples::script()).text();
    for words in ["Encuentro 7 · La familia", "2:15 p. m.", "«Canción para mi hermana»", "¿Quién cuida al que cuida?"]
    {
        assert!(text.contains(words), "{words} in {text}");
    }
}

#[test]
fn a_certificate_tells_neither_how_often_nor_what_about() {
    let text = Pdf::of(&samples::certificate()).text();
    assert!(text.contains("María Nelly Gaviria") && text.contains("Centro de salud El Mirador"));
    assert!(!text.contains("Manos que cuidan"), "the group's name is not in it unless it was chosen");
}

#[test]
fn the_longest_words_that_ronda_keeps_leave_a_poster_and_a_sheet_on_one_page() {
    use ronda_print::Document;
    let long = |letters: usize| "Cuidadoras de Villa ".repeat(31).chars().take(letters).collect::<String>();
    for paper in [ronda_print::Paper::A4, ronda_print::Paper::A3] {
        let Document::Poster(mut poster) = samples::poster(paper, Some("300 555 0142 ext. 4")) else {
            panic!("a poster")
        };
        poster.head.house = long(120);
        poster.name = long(80);
        poster.situation = long(200);
        poster.purpose = Some(long(600));
        poster.facts[1].text = format!("{}\n{}", long(120), long(200));
        poster.ask.text = long(60);
        assert_eq!(Pdf::of(&Document::Poster(poster)).pages().len(), 1, "{paper:?}");
    }
    let Document::Signatures(mut sheet) = samples::signatures(25, 5) else { panic!("a sheet") };
    sheet.names.iter_mut().take(25).for_each(|name| *name = long(60));
    (sheet.group, sheet.encounter, sheet.place, sheet.head.house) = (long(80), long(150), Some(long(120)), long(120));
    assert_eq!(Pdf::of(&Document::Signatures(sheet)).pages().len(), 1);
}
