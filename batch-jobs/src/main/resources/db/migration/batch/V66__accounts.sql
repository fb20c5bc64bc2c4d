-- Facts of what organisations and grants say of themselves: few, so every cut copies them whole. A night broken off before knew nothing of
-- them and cannot be continued.
update batch.cut_state set cut_number = cut_number + 1 where cut_number > 0;

create table batch.fact_metric (
  organisation_id bigint not null,
  metric varchar(14) not null,
  period_start date not null,
  period_end date not null,
  grant_id bigint,
  women int not null,
  men int not null,
  other_people int
);

create table batch.fact_expenditure (
  grant_id bigint not null,
  period_start date not null,
  period_end date not null,
  amount decimal(30, 10) not null,
  currency char(3) not null
);
