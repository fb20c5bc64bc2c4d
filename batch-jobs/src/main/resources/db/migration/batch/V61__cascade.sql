-- Facts of the cascade: few, so every cut copies them whole. A night broken off before counted other quantities and cannot be continued.
update batch.cut_state set cut_number = cut_number + 1 where cut_number > 0;

create table batch.fact_cascade_link (
  trainer_id bigint not null,
  trained_in_id bigint not null,
  led_cohort_id bigint not null
);
