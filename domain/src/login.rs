//! How people name themselves at the door, and what their secret must be.

use crate::code::codes;

codes! {
    /// What is wrong with what was typed at the door.
    LoginFault {
        /// Neither a phone nor an e-mail.
        NeitherPhoneNorMail = "neither_phone_nor_mail",
        /// Six digits, or ten characters and more.
        SecretTooShort = "secret_too_short",
        /// Longer than 128 characters.
        SecretTooLong = "secret_too_long",
        /// 000000, 123456, 121212, password123 and the like.
        SecretTooPlain = "secret_too_plain",
    }
}

/// A phone as its digits with a leading `+` (Colombia's 57 when none is given for ten digits), or an e-mail in small letters.
pub fn identifier(typed: &str) -> Result<String, LoginFault> {
    let typed = typed.trim();
    if typed.contains('@') { mail(typed) } else { phone(typed) }
}

fn mail(typed: &str) -> Result<String, LoginFault> {
    let lower = typed.to_lowercase();
    let parts: Vec<&str> = lower.split('@').collect();
    let whole =
        lower.chars().all(|letter| !letter.is_whitespace() && !letter.is_control()) && lower.chars().count() <= 254;
    match parts.as_slice() {
        [name, host]
            if whole && !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.ends_with('.') =>
        {
            Ok(lower)
        }
        _ => Err(LoginFault::NeitherPhoneNorMail),
    }
}

fn phone(typed: &str) -> Result<String, LoginFault> {
    let known = |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | ' ' | '-' | '(' | ')' | '.');
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    if !typed.chars().all(known) || !(7..=15).contains(&digits.len()) {
        return Err(LoginFault::NeitherPhoneNorMail);
    }
    Ok(if digits.len() == 10 && !typed.starts_with('+') { format!("+57{digits}") } else { format!("+{digits}") })
}

/// Secrets that whoever guesses tries first, one on a line. PINs are listed one by one: most six digits are a day of
/// somebody's life, and refusing all of those would leave little to choose from.
const COMMON: &str = include_str!("common_secrets.txt");

/// A PIN of six digits, or a password of at least ten characters; neither may be a plain run, nor one of those that
/// everybody takes.
pub fn secret(typed: &str) -> Result<(), LoginFault> {
    let length = typed.chars().count();
    if length > 128 {
        return Err(LoginFault::SecretTooLong);
    }
    let is_pin = length == 6 && typed.bytes().all(|byte| byte.is_ascii_digit());
    if !is_pin && length < 10 {
        return Err(LoginFault::SecretTooShort);
    }
    if is_run(typed) || is_common(typed) { Err(LoginFault::SecretTooPlain) } else { Ok(()) }
}

/// Whether it is in the list, in small letters or capitals.
fn is_common(typed: &str) -> bool {
    let small = typed.to_lowercase();
    COMMON.lines().any(|line| line == small)
}

/// The same character all along, or each one more or less than the one before.
fn is_run(typed: &str) -> bool {
    let letters: Vec<i64> = typed.chars().map(|letter| i64::from(u32::from(letter))).collect();
    [-1, 0, 1].into_iter().any(|step| letters.windows(2).all(|pair| pair[1] - pair[0] == step))
}

/// Seconds to wait after `failures` wrong secrets in a row: none up to four, then doubling from one second
/// to a quarter of an hour. Never a lock-out.
pub fn wait_seconds(failures: u32) -> i64 {
    match failures {
        0..=4 => 0,
        more => (1_i64 << (more - 5).min(10)).min(900),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_phone_typed_in_three_ways_is_one_login() {
        for typed in ["310 555 0101", "+57 310-555-0101", "(310) 5550101"] {
            assert_eq!(identifier(typed).as_deref(), Ok("+573105550101"));
        }
        assert_eq!(identifier(" Paula@Salud.GOV.co ").as_deref(), Ok("paula@salud.gov.co"));
        for typed in ["", "paula", "paula@", "@x.co", "310 555 01o1", "123", "a@b@c.co", "a b@c.co"] {
            assert_eq!(identifier(typed), Err(LoginFault::NeitherPhoneNorMail), "{typed}");
        }
    }

    #[test]
    fn a_secret_is_six_digits_or_ten_characters_and_no_run() {
        assert_eq!(secret("482915"), Ok(()));
        assert_eq!(secret("una frase mía"), Ok(()));
        assert_eq!(secret("48291"), Err(LoginFault::SecretTooShort));
        assert_eq!(secret("corta"), Err(LoginFault::SecretTooShort));
        assert_eq!(secret("123456"), Err(LoginFault::SecretTooPlain));
        assert_eq!(secret("000000"), Err(LoginFault::SecretTooPlain));
        assert_eq!(secret(&"x".repeat(129)), Err(LoginFault::SecretTooLong));
    }

    #[test]
    fn a_secret_that_everybody_takes_is_refused_and_the_day_of_a_life_is_not() {
        for common in ["121212", "112233", "123123", "password123", "Password123", "contraseña1", "CONTRASENA123"] {
            assert_eq!(secret(common), Err(LoginFault::SecretTooPlain), "{common}");
        }
        for own in ["140783", "310180", "251299", "051061", "la panela de mi tía", "password1234 del puerto"] {
            assert_eq!(secret(own), Ok(()), "{own}");
        }
    }

    #[test]
    fn the_list_of_common_secrets_holds_what_could_be_typed_and_each_once() {
        let lines: Vec<&str> = COMMON.lines().collect();
        assert!(lines.len() > 500, "{}", lines.len());
        let once: std::collections::BTreeSet<&str> = lines.iter().copied().collect();
        assert_eq!(once.len(), lines.len());
        for line in lines {
            let is_pin = line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit());
            assert!(is_pin || (10..=128).contains(&line.chars().count()), "{line}: nobody could take it anyway");
            assert_eq!(line.to_lowercase(), line);
            assert!(!is_run(line), "{line} is refused without the list");
        }
    }

    #[test]
    fn waiting_doubles_to_a_quarter_of_an_hour_and_no_further() {
        let waits: Vec<_> = [0, 4, 5, 6, 10, 14, 15, 1_000].map(wait_seconds).to_vec();
        assert_eq!(waits, [0, 0, 1, 2, 32, 512, 900, 900]);
    }

    proptest! {
        #[test]
        fn any_typing_is_answered(typed in ".*") {
            let _ = (identifier(&typed), secret(&typed));
        }
    }
}
