-- A row that goes looks for those that belong to it: without an index, through all of its programme.
CREATE INDEX "stage_event_programme_id_corrects_id_idx" ON "stage_event"("programme_id", "corrects_id");

CREATE INDEX "presence_programme_id_enrolment_id_idx" ON "presence"("programme_id", "enrolment_id");

CREATE INDEX "comment_programme_id_parent_id_idx" ON "comment"("programme_id", "parent_id");
