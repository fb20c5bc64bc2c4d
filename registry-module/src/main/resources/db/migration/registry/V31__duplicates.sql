-- Two records that somebody looked at and found to be of two people, so that nobody is asked again. The code of participant_id comes
-- before that of other_id. That two are one person stands in participant.merged_into_id.
create table registry.distinction (
  id bigint not null primary key,
  participant_id bigint not null references registry.participant (id),
  other_id bigint not null references registry.participant (id),
  created_at timestamp not null, created_by varchar(60) not null, changed_at timestamp not null, changed_by varchar(60) not null, version int not null,
  constraint uq_distinction unique (participant_id, other_id)
);
create index ix_distinction_other on registry.distinction (other_id);
-- Blocking keys of the search for duplicates, and the way from a person to feedback that names him or her.
create index ix_cohort_site on registry.cohort (site_id);
create index ix_feedback_respondent on registry.feedback (respondent);
