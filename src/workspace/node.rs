//! Settings as they are written, in TOML or JSON, each with its place.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// A value, and where it is written: byte offsets in a TOML file, nothing in JSON.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Node {
    pub(super) value: Value,
    pub(super) span: Range<usize>,
}

/// What may stand for a setting.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// As good as not being there.
    Nothing,
    Truth(bool),
    Number(f64),
    Text(String),
    List(Vec<Node>),
    /// By key, with the places of the keys.
    Table(Vec<(String, Range<usize>, Node)>),
}

impl Node {
    /// Reads what a client sends. How deep it is was bounded when it was parsed.
    pub(super) fn of_json(value: &serde_json::Value) -> Self {
        use serde_json::Value as Json;
        let value = match value {
            Json::Null => Value::Nothing,
            Json::Bool(truth) => Value::Truth(*truth),
            Json::Number(number) => Value::Number(number.as_f64().unwrap_or(f64::NAN)),
            Json::String(text) => Value::Text(text.clone()),
            Json::Array(items) => Value::List(items.iter().map(Self::of_json).collect()),
            Json::Object(fields) => {
                Value::Table(fields.iter().map(|(key, value)| (key.clone(), 0..0, Self::of_json(value))).collect())
            }
        };
        Self { value, span: 0..0 }
    }

    /// Reads a TOML file, as much as is well formed, and tells what is not.
    pub(super) fn of_toml(text: &str) -> (Self, Vec<(Range<usize>, String)>) {
        let (table, errors) = DeTable::parse_recoverable(text);
        let errors = errors.into_iter().map(|error| (error.span().unwrap_or(0..0), error.message().to_owned()));
        (Self { value: of_table(table.get_ref()), span: table.span() }, errors.collect())
    }

    /// What it is, for people.
    pub(super) fn description(&self) -> String {
        match &self.value {
            Value::Nothing => "nothing".to_owned(),
            Value::Truth(truth) => truth.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Text(text) => format!("{text:?}"),
            Value::List(_) => "a list".to_owned(),
            Value::Table(_) => "a table".to_owned(),
        }
    }
}

fn of_table(table: &DeTable<'_>) -> Value {
    let fields = table.iter().map(|(key, value)| {
        let node = Node { value: of_value(value.get_ref()), span: value.span() };
        (key.get_ref().to_string(), key.span(), node)
    });
    Value::Table(fields.collect())
}

fn of_value(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Number(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Float(number) => Value::Number(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Datetime(date) => Value::Text(date.to_string()),
        DeValue::Array(items) => {
            let node = |item: &toml::Spanned<DeValue<'_>>| Node { value: of_value(item.get_ref()), span: item.span() };
            Value::List(items.iter().map(node).collect())
        }
        DeValue::Table(table) => of_table(table),
    }
}
