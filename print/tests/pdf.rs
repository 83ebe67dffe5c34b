//! A printed PDF, looked into.

use lopdf::{Dictionary, Document as File, Object};
use ronda_print::Document;

/// A printed PDF.
pub struct Pdf(File);

impl Pdf {
    /// Prints a document and opens what comes out.
    pub fn of(document: &Document) -> Self {
        let bytes = ronda_print::pdf(document).unwrap_or_else(|why| panic!("{why}"));
        assert!(bytes.starts_with(b"%PDF-"));
        Self(File::load_mem(&bytes).unwrap())
    }

    /// Width and height of each page, in points.
    pub fn pages(&self) -> Vec<(f32, f32)> {
        let sides = |id| {
            let page = self.0.get_dictionary(id).unwrap();
            let sides = self.get(page, b"MediaBox").as_array().unwrap();
            (sides[2].as_float().unwrap(), sides[3].as_float().unwrap())
        };
        self.0.get_pages().into_values().map(sides).collect()
    }

    /// The words of one page, from 1.
    pub fn text_of(&self, page: u32) -> String {
        let text = self.0.extract_text(&[page]).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{200B}', "")
    }

    /// Its words, without the line breaks that setting them made.
    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.0.get_pages().into_keys().collect();
        self.0.extract_text(&pages).unwrap().split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{200B}', "")
    }

    fn get<'a>(&'a self, of: &'a Dictionary, name: &[u8]) -> &'a Object {
        let found = of.get(name).unwrap_or_else(|_| panic!("no {}", String::from_utf8_lossy(name)));
        self.0.dereference(found).unwrap().1
    }

    /// Tagged, titled, in a language, says that it is PDF/UA-1, and all its fonts are inside.
    pub fn assert_accessible(&self, name: &str) {
        let catalog = self.0.catalog().unwrap();
        let marks = self.get(catalog, b"MarkInfo").as_dict().unwrap();
        assert!(marks.get(b"Marked").unwrap().as_bool().unwrap(), "{name} is tagged");
        let tree = self.get(catalog, b"StructTreeRoot").as_dict().unwrap();
        assert!(tree.has(b"K") && tree.has(b"ParentTree"), "{name} has a tree of tags");
        let language = self.get(catalog, b"Lang").as_str().unwrap();
        assert!(language.starts_with(b"es"), "{name} says its language");
        let viewer = self.get(catalog, b"ViewerPreferences").as_dict().unwrap();
        assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap(), "{name} shows its title");
        let metadata = self.get(catalog, b"Metadata").as_stream().unwrap();
        let metadata = metadata.decompressed_content().unwrap_or_else(|_| metadata.content.clone());
        let metadata = String::from_utf8(metadata).unwrap();
        assert!(metadata.contains("pdfuaid:part>1<") || metadata.contains("pdfuaid:part=\"1\""), "{name}: {metadata}");
        assert!(metadata.contains("dc:title") && !metadata.contains("CreateDate"), "{name}: a title, and no clock");
        // A page of nothing but lines to write on has nothing to read.
        let read = |id: &lopdf::ObjectId| self.0.get_dictionary(*id).unwrap().has(b"StructParents");
        assert!(self.0.get_pages().values().any(read), "{name}: pages are in the tree");
        assert!(self.headings() > 0, "{name} has a heading");
        self.assert_fonts_inside(name);
    }

    fn headings(&self) -> usize {
        let is_heading = |object: &Object| {
            let Ok(one) = object.as_dict() else { return false };
            one.get(b"S").and_then(Object::as_name).is_ok_and(|sort| [&b"H1"[..], b"H2", b"H3"].contains(&sort))
        };
        self.0.objects.values().filter(|object| is_heading(object)).count()
    }

    pub fn assert_fonts_inside(&self, name: &str) {
        let mut fonts = 0;
        for object in self.0.objects.values() {
            let Ok(font) = object.as_dict() else { continue };
            let sort = font.get(b"Type").and_then(Object::as_name).unwrap_or_default();
            assert_ne!(font.get(b"Subtype").and_then(Object::as_name).unwrap_or_default(), b"Type1", "{name}");
            if sort == b"FontDescriptor" {
                fonts += 1;
                assert!(
                    [&b"FontFile2"[..], b"FontFile3"].iter().any(|file| font.has(file)),
                    "{name}: a font is inside"
                );
            }
        }
        assert!(fonts > 0, "{name} has fonts");
    }
}
