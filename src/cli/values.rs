//! Values of options that are one of a few.

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// Reads one of `values` by its name.
pub(super) fn one_of<T: Copy + Send + Sync + 'static>(
    values: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let names = values.iter().map(|value| name(*value));
    PossibleValuesParser::new(names).try_map(move |typed: String| {
        values.iter().copied().find(|value| name(*value) == typed).ok_or("no such value")
    })
}
