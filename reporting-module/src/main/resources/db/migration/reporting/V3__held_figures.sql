-- Which figures a total or row has in a period: the id and a digest of each, so that a night tells what became different without
-- reading a figure. Null where that is not known yet; so is the digest of the whole then.
alter table reporting.row_period add column held ${blob};
update reporting.row_period set digest = '';

-- Only who publishes asked by these. A figure that ends is written once more, on PostgreSQL into the same page if no index minds.
drop index reporting.ix_figure_until;
drop index reporting.ix_figure_period;
${postgresql}alter table reporting.figure set (fillfactor = 85);
