mod fixture;
mod rules;
mod scenarios;
