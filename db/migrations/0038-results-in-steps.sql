-- Anonymous answers enter the results in steps of several people at once: who looks before and after one person has answered learns nothing.
alter table survey_response add column result_step integer check (result_step > 0);
comment on column survey_response.result_step is 'Step in which an anonymous answer entered the results; null = it waits for others, or the survey is not anonymous';
grant update (result_step) on survey_response to gelingen_member;
