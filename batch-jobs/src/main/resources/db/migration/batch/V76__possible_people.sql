-- Of judgements of people: how many were where and when, and who may have been there in their place for all that could be told; null of older
-- software. Told by cohorts, days, homes and opening balances, not by person; replaced with the judgement.
alter table batch.judgement add column people ${blob};
