-- Every night asks for the first enrolment there is.
create index ix_fact_enrolment_day on batch.fact_enrolment (enrolled_on);
