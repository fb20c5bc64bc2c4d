-- What adds up is counted where and when it happens with everything else, in the contributions of slices, and no longer kept by itself.
drop table batch.contact;
alter table batch.cut_state drop column contacts_of;
