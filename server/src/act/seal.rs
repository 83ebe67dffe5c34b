//! What the journal keeps of a wish: a keyed hash, by which a repeat is known and a guess is not.
//!
//! A plain hash of a name, a phone or a few words is those words in disguise: whoever holds the journal could try what
//! they guess against it, also after somebody was forgotten. So it is made with a key of the server, which stands among
//! its marks and is drawn once.

use super::Act;
use crate::clock::random;
use crate::failure::Failure;
use crate::store::login;
use domain::command::Command;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// The mark under which the key stands.
const MARK: &str = "journal_key";
/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;

/// The key of a server, as it is written among its marks.
#[derive(Clone)]
pub struct Key(String);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Act {
    /// The hash of what a command wishes.
    pub(super) async fn seal(&self, command: &Command) -> Result<String, Failure> {
        let key = self.key.get_or_try_init(|| self.drawn()).await?;
        seal(key, command)
    }

    /// The key that there is, or a new one; of two servers that begin at once both take the same.
    async fn drawn(&self) -> Result<Key, Failure> {
        let mut tx = self.db.read().await?;
        let known = login::mark(&mut tx, MARK).await?;
        drop(tx);
        if let Some(key) = known {
            return Ok(Key(key));
        }
        let fresh = hex(&random::<32>());
        self.door(async |tx| login::first_mark(tx, MARK, &fresh).await).await.map(Key)
    }
}

/// When it was made is left out: a form sent twice is made twice. Who wished it is left out where the journal leaves it
/// out: there are few actors, and whoever holds the key too could try them all.
fn seal(key: &Key, command: &Command) -> Result<String, Failure> {
    let actor = (!command.what.verb_hides_actor()).then_some(command.actor);
    let wish = (command.schema, command.institution, actor, command.based_on, command.what.without_secrets());
    Ok(hex(&hmac(key.0.as_bytes(), &serde_json::to_vec(&wish)?)))
}

/// HMAC-SHA256 (RFC 2104).
fn hmac(key: &[u8], text: &[u8]) -> [u8; 32] {
    let short: Vec<u8> = if key.len() > BLOCK { Sha256::digest(key).to_vec() } else { key.to_vec() };
    let mut block = [0_u8; BLOCK];
    block.iter_mut().zip(short).for_each(|(byte, of)| *byte = of);
    let inner = Sha256::new().chain_update(block.map(|byte| byte ^ 0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(block.map(|byte| byte ^ 0x5c)).chain_update(inner).finalize().into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 4231, cases 2 and 6.
    #[test]
    fn it_is_the_hmac_that_the_standard_describes() {
        let short = hmac(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(hex(&short), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        let long = hmac(&[0xaa; 131], b"Test Using Larger Than Block-Size Key - Hash Key First");
        assert_eq!(hex(&long), "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }
}
