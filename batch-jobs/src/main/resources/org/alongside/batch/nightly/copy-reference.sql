-- The small tables, whole.
delete from batch.fact_organisation;
insert into batch.fact_organisation (id, code, name, roles)
  select id, code, name, roles from registry.organisation;
delete from batch.fact_grant;
insert into batch.fact_grant (id, code, title, donor_id, implementer_id, parent_id, starts_on, ends_on, currency, budget, calendar,
    revision_policy, contact_name, contact_email)
  select id, code, title, donor_id, implementer_id, parent_id, starts_on, ends_on, currency, budget, calendar,
    revision_policy, contact_name, contact_email from registry.donor_grant;
delete from batch.fact_programme;
insert into batch.fact_programme (id, code, title, model, min_sessions, min_minutes, required_units, activity_gap_days,
    adapted_from_id)
  select id, code, title, model, min_sessions, min_minutes, required_units, activity_gap_days, adapted_from_id from registry.programme;
delete from batch.fact_area;
insert into batch.fact_area (id, code, country, name, type, parent_id)
  select id, code, country, name, type, parent_id from registry.area;
delete from batch.fact_site;
insert into batch.fact_site (id, country, area_id, kind)
  select id, country, area_id, kind from registry.site;
delete from batch.fact_balance;
insert into batch.fact_balance (id, code, scope_type, scope, country, as_of, since_year, balance_value, bound, basis, source, supersedes_id)
  select id, code, scope_type, scope, country, as_of, since_year, balance_value, bound, basis, source, supersedes_id
  from registry.opening_balance;
delete from batch.fact_target;
insert into batch.fact_target (id, indicator_code, scope_type, scope, country, sex, age_band, period_start, period_end, kind, set_on,
    target_value, measure, baseline_value, baseline_year, includes_opening_balance)
  select id, indicator_code, scope_type, scope, country, sex, age_band, period_start, period_end, kind, set_on,
    target_value, measure, baseline_value, baseline_year, includes_opening_balance from registry.target;
delete from batch.fact_cascade_link;
insert into batch.fact_cascade_link (trainer_id, trained_in_id, led_cohort_id)
  select trainer_id, trained_in_id, led_cohort_id from registry.cascade_link;
delete from batch.fact_instrument;
insert into batch.fact_instrument (id, code, kind, family, direction, anonymous)
  select id, code, kind, family, direction, anonymous from registry.instrument;
delete from batch.fact_item;
insert into batch.fact_item (id, instrument_id, code, topic, answer_min, answer_max, correct_answer, reversed)
  select id, instrument_id, code, topic, answer_min, answer_max, correct_answer, reversed from registry.item;
delete from batch.fact_metric;
insert into batch.fact_metric (organisation_id, metric, period_start, period_end, grant_id, women, men, other_people)
  select organisation_id, metric, period_start, period_end, grant_id, women, men, other_people from registry.organisation_metric;
delete from batch.fact_expenditure;
insert into batch.fact_expenditure (grant_id, period_start, period_end, amount, currency)
  select grant_id, period_start, period_end, amount, currency from registry.expenditure;
