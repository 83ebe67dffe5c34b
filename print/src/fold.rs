//! A booklet laid out for printing on both sides and folding: two pages beside each other on a sheet, in the order in
//! which they come to lie once the sheets are put into each other and folded in the middle.

use serde::{Deserialize, Serialize};
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst::layout::{Abs, Frame, Point, Ratio, Sides, Size, Transform};
use typst_layout::{Page, PagedDocument};

/// The sheet that a booklet is folded from, lying on its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sheet {
    /// 297 × 210 mm: two A5 pages as they are.
    A4,
    /// 279.4 × 215.9 mm ("carta"): two A5 pages, a little smaller.
    Letter,
}

impl Sheet {
    fn size(self) -> Size {
        match self {
            Self::A4 => Size::new(Abs::mm(297.0), Abs::mm(210.0)),
            Self::Letter => Size::new(Abs::mm(279.4), Abs::mm(215.9)),
        }
    }
}

/// Which page lies left and which right on each side of each sheet, front and back in turn, from 1. `None` is empty:
/// sheets have four pages each. The sheets are turned over their short edge.
pub fn order(pages: usize) -> Vec<[Option<usize>; 2]> {
    let all = pages.div_ceil(4) * 4;
    let known = |page: usize| (page <= pages).then_some(page);
    (0..all / 2)
        .map(|side| {
            let (outer, inner) = (known(all - side), known(side + 1));
            if side % 2 == 0 { [outer, inner] } else { [inner, outer] }
        })
        .collect()
}

/// The sheets of a booklet.
pub(crate) fn sheets(book: &PagedDocument, sheet: Sheet) -> PagedDocument {
    let mut sides = EcoVec::new();
    for (number, pair) in (1..).zip(order(book.pages().len())) {
        let mut side = Frame::hard(sheet.size());
        for (half, page) in pair.into_iter().enumerate() {
            if let Some(page) = page.and_then(|page| book.pages().get(page - 1)) {
                place(&mut side, half, page);
            }
        }
        sides.push(Page {
            frame: side,
            bleed: Sides::splat(Abs::zero()),
            fill: Smart::Auto,
            numbering: None,
            supplement: Default::default(),
            number,
        });
    }
    PagedDocument::new(sides, typst::model::Document::info(book).clone())
}

/// A page in the middle of its half of a sheet, as large as it fits.
fn place(side: &mut Frame, half: usize, page: &Page) {
    let (width, height) = (side.width() / 2.0, side.height());
    let of = page.frame.size();
    let scale = (width / of.x).min(height / of.y).min(1.0);
    let mut frame = page.frame.clone();
    frame.transform(Transform::scale(Ratio::new(scale), Ratio::new(scale)));
    let left = if half == 0 { Abs::zero() } else { width };
    side.push_frame(Point::new(left + (width - of.x * scale) / 2.0, (height - of.y * scale) / 2.0), frame);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sheets put into each other and folded: read from the outside in, the pages come in their order.
    fn folded(sides: &[[Option<usize>; 2]]) -> Vec<Option<usize>> {
        let (mut front, mut back) = (Vec::new(), Vec::new());
        for sheet in sides.chunks(2) {
            let [outside, inside] = [sheet[0], sheet[1]];
            front.extend([outside[1], inside[0]]);
            back.extend([outside[0], inside[1]]);
        }
        back.reverse();
        front.extend(back);
        front
    }

    #[test]
    fn four_pages_are_one_sheet_and_eight_are_two() {
        assert_eq!(order(4), [[Some(4), Some(1)], [Some(2), Some(3)]]);
        assert_eq!(order(8), [[Some(8), Some(1)], [Some(2), Some(7)], [Some(6), Some(3)], [Some(4), Some(5)]]);
    }

    #[test]
    fn folded_sheets_are_read_in_order_and_only_the_end_is_empty() {
        for pages in 1..=60 {
            let read = folded(&order(pages));
            assert_eq!(read.len() % 4, 0);
            assert!(read.len() < pages + 4);
            let expected: Vec<Option<usize>> = (1..=read.len()).map(|page| (page <= pages).then_some(page)).collect();
            assert_eq!(read, expected, "{pages} pages");
        }
        assert!(order(0).is_empty());
    }
}
