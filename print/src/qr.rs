//! A QR code as data: which stretches of which rows are dark.

use qrcode::{Color, EcLevel, QrCode};
use serde::{Deserialize, Serialize};

/// A QR code and the address that it holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Qr {
    /// The address, for whoever can't scan it.
    pub address: String,
    /// Modules a side.
    pub size: usize,
    /// Dark stretches: row, first module, length.
    pub dark: Vec<[usize; 3]>,
}

/// The address is longer than a QR code holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

impl Qr {
    /// The code of an address, with a quarter of it to spare for folds and bad printers where it fits.
    pub fn of(address: &str) -> Result<Self, TooLong> {
        let code = [EcLevel::Q, EcLevel::M, EcLevel::L]
            .into_iter()
            .find_map(|level| QrCode::with_error_correction_level(address, level).ok())
            .ok_or(TooLong)?;
        let size = code.width();
        let dark = code.to_colors().chunks(size).enumerate().flat_map(|(row, line)| stretches(row, line)).collect();
        Ok(Self { address: address.to_owned(), size, dark })
    }
}

fn stretches(row: usize, line: &[Color]) -> Vec<[usize; 3]> {
    let mut found: Vec<[usize; 3]> = Vec::new();
    for at in (0..line.len()).filter(|at| line[*at] == Color::Dark) {
        match found.last_mut() {
            Some([_, first, length]) if *first + *length == at => *length += 1,
            _ => found.push([row, at, 1]),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stretches_are_the_dark_modules_and_nothing_else() {
        let address = "https://ronda.example.org/grupos/0000000000001/encuentros/0000000000002";
        let qr = Qr::of(address).unwrap();
        let code = QrCode::with_error_correction_level(address, EcLevel::Q).unwrap();
        let mut drawn = vec![Color::Light; qr.size * qr.size];
        for [row, first, length] in qr.dark {
            drawn[row * qr.size + first..row * qr.size + first + length].fill(Color::Dark);
        }
        assert_eq!(drawn, code.to_colors());
    }

    #[test]
    fn an_address_without_end_is_no_code() {
        assert_eq!(Qr::of(&"a".repeat(5000)).err(), Some(TooLong));
    }
}
