-- What kind of area it is, such as a province or a district: coverage is told by kind.
alter table batch.fact_area add column type varchar(60);
