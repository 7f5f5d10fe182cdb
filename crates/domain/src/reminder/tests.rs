mod buffer;
mod fixture;
mod other_rules;
mod rules;
mod scenarios;
