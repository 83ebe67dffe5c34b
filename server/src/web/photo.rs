//! A photo from a form: looked at within bounds, turned upright, made smaller and drawn anew, so that nothing of the
//! camera, the hour and the place stays in it.

use domain::creation::Photo;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use tokio::sync::Semaphore;

/// Pixels of the longer side of a photo as it is kept: sharp on an A5 page.
const LONGEST: u32 = 1400;
/// Sides that are looked at, at the most.
const SIDE_MOST: u32 = 12_000;
/// Bytes of memory that one photo may take while it is drawn: about 40 megapixels.
const MEMORY_MOST: u64 = 160 * 1024 * 1024;

/// One at a time: a small server has the memory for one.
static ONE: Semaphore = Semaphore::const_new(1);

/// Why a file is no photo that can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFault {
    /// Neither JPEG nor PNG, or broken.
    NotAPhoto,
    /// Too many pixels.
    TooLarge,
}

impl PhotoFault {
    /// The key of its text.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotAPhoto => "fault-photo-not",
            Self::TooLarge => "fault-photo-large",
        }
    }
}

/// The photo as it is kept.
pub async fn drawn_anew(bytes: Vec<u8>) -> Result<Photo, PhotoFault> {
    let _turn = ONE.acquire().await.map_err(|_| PhotoFault::NotAPhoto)?;
    // A broken file may make a decoder panic; the page answers all the same.
    tokio::task::spawn_blocking(move || draw(&bytes)).await.unwrap_or(Err(PhotoFault::NotAPhoto))
}

fn draw(bytes: &[u8]) -> Result<Photo, PhotoFault> {
    let mut image = decoded(bytes)?;
    if image.width().max(image.height()) > LONGEST {
        image = image.thumbnail(LONGEST, LONGEST);
    }
    // The usual quality first; a picture of much detail takes less.
    [82, 70, 55, 40].into_iter().find_map(|quality| encoded(&image, quality)).ok_or(PhotoFault::TooLarge)
}

fn decoded(bytes: &[u8]) -> Result<DynamicImage, PhotoFault> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| PhotoFault::NotAPhoto)?;
    if !matches!(reader.format(), Some(ImageFormat::Jpeg | ImageFormat::Png)) {
        return Err(PhotoFault::NotAPhoto);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MOST);
    limits.max_image_height = Some(SIDE_MOST);
    limits.max_alloc = Some(MEMORY_MOST);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(told_apart)?;
    if decoder.total_bytes() > MEMORY_MOST {
        return Err(PhotoFault::TooLarge);
    }
    let orientation = decoder.orientation();
    let mut image = DynamicImage::from_decoder(decoder).map_err(told_apart)?;
    if let Ok(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    Ok(image)
}

fn told_apart(error: image::ImageError) -> PhotoFault {
    match error {
        image::ImageError::Limits(_) => PhotoFault::TooLarge,
        _ => PhotoFault::NotAPhoto,
    }
}

fn encoded(image: &DynamicImage, quality: u8) -> Option<Photo> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, quality).encode_image(&image.to_rgb8()).ok()?;
    Photo::of(jpeg)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
        DynamicImage::ImageRgb8(picture).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).unwrap();
        bytes
    }

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 251) as u8, (y % 241) as u8, 90]));
        JpegEncoder::new(&mut bytes).encode_image(&picture).unwrap();
        bytes
    }

    /// A JPEG with an EXIF segment of our own: turned by a quarter, with a text in it that must not stay.
    fn jpeg_with_exif(width: u32, height: u32) -> Vec<u8> {
        let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
        tiff.extend_from_slice(b"VEREDA LA RIBERA 2026");
        let length = u16::try_from(tiff.len() + 2).unwrap().to_be_bytes();
        let plain = jpeg(width, height);
        [&plain[..2], &[0xff, 0xe1], &length, &tiff, &plain[2..]].concat()
    }

    #[test]
    fn a_photo_is_made_smaller_and_kept_as_jpeg() {
        let kept = draw(&png(2000, 1000)).unwrap();
        let shown = image::load_from_memory(kept.jpeg()).unwrap();
        assert_eq!((shown.width(), shown.height()), (1400, 700));
        let small = draw(&png(40, 30)).unwrap();
        assert_eq!(image::load_from_memory(small.jpeg()).unwrap().width(), 40, "a small one is not blown up");
    }

    #[test]
    fn where_and_when_it_was_taken_is_gone_and_it_stands_upright() {
        let sent = jpeg_with_exif(60, 40);
        assert!(sent.windows(6).any(|window| window == b"VEREDA"), "the photo that was sent tells");
        let kept = draw(&sent).unwrap();
        assert!(!kept.jpeg().windows(4).any(|window| window == b"Exif"));
        assert!(!kept.jpeg().windows(6).any(|window| window == b"VEREDA"));
        let shown = image::load_from_memory(kept.jpeg()).unwrap();
        assert_eq!((shown.width(), shown.height()), (40, 60), "turned as the camera was held");
    }

    #[test]
    fn what_is_no_photo_is_told_so() {
        let cut = &png(200, 200)[..300];
        for bytes in
            [b"".as_slice(), b"GIF89a..........", b"<svg onload=alert(1)>", b"%PDF-1.7", b"\xff\xd8\xff\xe0", cut]
        {
            assert_eq!(draw(bytes), Err(PhotoFault::NotAPhoto), "{:?}", bytes.get(..8));
        }
    }

    /// A PNG of a few bytes can say that it is as large as a wall.
    #[test]
    fn a_bomb_is_not_unfolded() {
        let mut bomb = png(2, 2);
        bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
        assert!(draw(&bomb).is_err());
    }
}
