-- From now on those the cut has found are the ones that are counted.
delete from batch.fact_lookalike;
insert into batch.fact_lookalike (root_id) select root_id from batch.lookalike_found;
