//! The worker's two pipes.

use crate::samples;
use ronda_print::worker::{message, read_answer, work};

fn answers(mut bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    while let Some((length, rest)) = bytes.split_at_checked(4) {
        let length = u32::from_le_bytes(length.try_into().unwrap()) as usize;
        let (body, after) = rest.split_at(length);
        all.push(body.to_vec());
        bytes = after;
    }
    all
}

#[test]
fn it_answers_one_message_after_another_and_ends_with_its_input() {
    let job = serde_json::to_vec(&samples::memoir()).unwrap();
    let input = [message(&job), message(b"no es un documento"), message(&job)].concat();
    let mut output = Vec::new();
    work(input.as_slice(), &mut output).unwrap();
    let mut answers = answers(&output).into_iter().map(read_answer);
    let first = answers.next().unwrap().unwrap();
    assert!(first.starts_with(b"%PDF-"));
    assert_eq!(answers.next().unwrap().unwrap_err().0, "not a document");
    assert_eq!(answers.next().unwrap().unwrap(), first, "a bad document leaves nothing behind");
    assert!(answers.next().is_none());
}

#[test]
fn a_length_without_end_is_refused() {
    assert!(work([0xFF; 8].as_slice(), Vec::new()).is_err());
}
