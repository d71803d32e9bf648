//! The pieces that an RTF file is made of.

/// A piece of RTF.
pub(super) enum Token<'b> {
    /// A group begins.
    Open,
    /// A group ends.
    Close,
    /// A control word and its number.
    Word(&'b str, Option<i32>),
    /// A control symbol.
    Symbol(u8),
    /// A byte in the code page of the file.
    Byte(u8),
    /// Bytes that are no text.
    Binary,
}

/// Cuts a file into its tokens, in order.
pub(super) struct Tokens<'b> {
    rest: &'b [u8],
}

impl<'b> Tokens<'b> {
    /// Those of `bytes`.
    pub fn of(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    fn control(&mut self) -> Option<Token<'b>> {
        let (first, rest) = self.rest.split_first()?;
        if !first.is_ascii_alphabetic() {
            self.rest = rest;
            return Some(if *first == b'\'' { self.hexadecimal() } else { Token::Symbol(*first) });
        }
        let word = self.while_some(|byte| byte.is_ascii_alphabetic());
        let sign = self.rest.first() == Some(&b'-');
        self.rest = &self.rest[usize::from(sign)..];
        let digits = self.while_some(|byte| byte.is_ascii_digit());
        let number = digits.parse::<i32>().ok().map(|number| if sign { -number } else { number });
        self.rest = self.rest.strip_prefix(b" ").unwrap_or(self.rest);
        if word == "bin" {
            let length = number.and_then(|length| usize::try_from(length).ok()).unwrap_or(0);
            self.rest = &self.rest[length.min(self.rest.len())..];
            return Some(Token::Binary);
        }
        Some(Token::Word(word, number))
    }

    /// Letters or digits, which are ASCII.
    fn while_some(&mut self, is: impl Fn(&u8) -> bool) -> &'b str {
        let length = self.rest.iter().position(|byte| !is(byte)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(length);
        self.rest = rest;
        std::str::from_utf8(word).unwrap_or_default()
    }

    fn hexadecimal(&mut self) -> Token<'b> {
        let code = self.rest.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        self.rest = if byte.is_some() { &self.rest[2..] } else { self.rest };
        Token::Byte(byte.unwrap_or(b' '))
    }
}

impl<'b> Iterator for Tokens<'b> {
    type Item = Token<'b>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (first, rest) = self.rest.split_first()?;
            self.rest = rest;
            return Some(match first {
                b'{' => Token::Open,
                b'}' => Token::Close,
                b'\\' => self.control()?,
                b'\r' | b'\n' | 0 => continue,
                byte => Token::Byte(*byte),
            });
        }
    }
}
