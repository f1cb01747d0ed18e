/*
 * Reviews as JSON text, of strategies and of materials alike. In all statements `r` is the review,
 * and `sv` or `mv` the version that it is of.
 */

/** What it is of, as it was called when it was sent. */
const SUBJECT = `json_build_object(
  'kind', CASE WHEN r.strategy_version_id IS NOT NULL THEN 'strategy' ELSE 'material' END,
  'materialId', mv.material_id, 'name', coalesce(mv.name, ''), 'materialKind', mv.kind)`;

/** One of the two is there. */
const VERSION = `
  LEFT JOIN strategy_version sv
    ON sv.programme_id = r.programme_id AND sv.id = r.strategy_version_id
  LEFT JOIN material_version mv
    ON mv.programme_id = r.programme_id AND mv.id = r.material_version_id`;

const VERSION_NUMBER = `coalesce(sv.number, mv.number)`;

/**
 * The name of enrolment `id`, as far as the reader may know it; for a mentor those of other mentors
 * through app.mentor_name.
 */
const nameOf = (id: string): string => `coalesce((
  SELECT na.name FROM enrolment ne JOIN account na ON na.id = ne.account_id
  WHERE ne.programme_id = $1::uuid AND ne.id = ${id}), app.mentor_name(${id}))`;

/** A strategy's version as a document, as `strategyDocument` of the domain makes it. */
const documentOf = (version: string, titles: string): string => `(
  SELECT json_build_object('blocks', json_agg(CASE WHEN line.place = 0
    THEN json_build_object('kind', 'heading', 'level', 2, 'text', line.text, 'marks', '[]'::json)
    ELSE json_build_object('kind', 'paragraph', 'text', line.text, 'marks', '[]'::json) END
    ORDER BY part.place, line.place))
  FROM unnest(${titles}::text[],
              ARRAY[${version}.plan, ${version}.reflection, ${version}.feedback,
                    ${version}.acceptance])
       WITH ORDINALITY AS part (title, words, place)
  CROSS JOIN LATERAL (
    SELECT part.title AS text, 0::bigint AS place
    UNION ALL
    SELECT words, place
    FROM regexp_split_to_table(part.words, E'\\n') WITH ORDINALITY AS split (words, place)) line)`;

/** How many reviews of the same returner's strategy or material were decided. */
const REVIEWED_BEFORE = `(
  SELECT count(*)
  FROM review b
  LEFT JOIN material_version bv
    ON bv.programme_id = b.programme_id AND bv.id = b.material_version_id
  WHERE b.programme_id = r.programme_id AND b.returner_id = r.returner_id AND b.state = 'decided'
    AND (bv.material_id = mv.material_id
         OR (b.strategy_version_id IS NOT NULL AND r.strategy_version_id IS NOT NULL)))`;

/** What waits for a mentor, oldest first; $1 programme, $2 mentor. */
export const QUEUE = {
  name: 'reviews.queue',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', r.id, 'state', r.state, 'returnerId', e.id, 'returnerName', a.name,
             'subject', ${SUBJECT}, 'versionNumber', ${VERSION_NUMBER},
             'question', r.question, 'waitingSince', r.submitted_at, 'wantedBy', r.wanted_by,
             'promisedFor', r.promised_for, 'begunAt', r.begun_at,
             'asksMe', r.asked_mentor_id IS NOT DISTINCT FROM $2::uuid,
             'readBy', CASE WHEN r.mentor_id IS NOT NULL THEN app.mentor_name(r.mentor_id) END,
             'mine', r.mentor_id IS NOT DISTINCT FROM $2::uuid,
             'reviewedBefore', ${REVIEWED_BEFORE})
           ORDER BY r.submitted_at, r.id), '[]'::json)::text
    FROM (SELECT DISTINCT returner_id FROM pairing
          WHERE programme_id = $1::uuid AND mentor_id = $2::uuid AND ended_at IS NULL) p
    JOIN review r ON r.programme_id = $1::uuid AND r.returner_id = p.returner_id
                 AND r.state IN ('waiting', 'seen')
    ${VERSION}
    JOIN enrolment e ON e.programme_id = r.programme_id AND e.id = r.returner_id
    JOIN account a ON a.id = e.account_id`,
};

/** A returner's own, newest first; $1 programme, $2 returner. */
export const OWN_REVIEWS = {
  name: 'reviews.own',
  text: `
    SELECT coalesce(json_agg(json_build_object(
             'id', r.id, 'subject', ${SUBJECT}, 'versionId', coalesce(sv.id, mv.id),
             'versionNumber', ${VERSION_NUMBER}, 'state', r.state, 'decision', r.decision,
             'question', r.question, 'wantedBy', r.wanted_by, 'promisedFor', r.promised_for,
             'submittedAt', r.submitted_at, 'seenAt', r.seen_at, 'begunAt', r.begun_at,
             'decidedAt', r.decided_at,
             'openSuggestions', (
               SELECT count(*) FROM comment c
               WHERE c.programme_id = r.programme_id AND c.review_id = r.id
                 AND c.suggestion_state = 'open'))
           ORDER BY r.submitted_at DESC, r.id DESC), '[]'::json)::text
    FROM review r ${VERSION}
    WHERE r.programme_id = $1::uuid AND r.returner_id = $2::uuid`,
};

/** The reviews of one returner, as a mentor sees them, newest first: `p.id` is the returner. */
export const REVIEWS_OF_PAIRED = `
  coalesce((
    SELECT json_agg(json_build_object(
             'id', r.id, 'subject', ${SUBJECT}, 'versionNumber', ${VERSION_NUMBER},
             'state', r.state, 'decision', r.decision,
             'submittedAt', r.submitted_at, 'decidedAt', r.decided_at)
           ORDER BY r.submitted_at DESC, r.id DESC)
    FROM review r ${VERSION}
    WHERE r.programme_id = $1::uuid AND r.returner_id = p.id AND r.state <> 'withdrawn'),
    '[]'::json)`;

/** What the reader has written of it that is not published yet. */
const DRAFT = `(
  SELECT json_build_object('revision', d.revision, 'summary', d.summary, 'decision', d.decision,
                           'rubric', d.rubric)
  FROM review_draft d
  WHERE d.programme_id = $1::uuid AND d.review_id = r.id AND d.author_id = $3::uuid)`;

/**
 * Everything said about the version, oldest first, and what was said about `former` ones and is
 * carried over to it. What was placed is looked up by key: the planner knows nothing of how much of
 * it there is behind the policies, and would go through all of it for each comment.
 */
const COMMENTS = `(
  WITH placed AS MATERIALIZED (
    SELECT coalesce(jsonb_object_agg(p.comment_id, jsonb_build_object(
             'placement', p.kind, 'passage', p.passage, 'confidence', p.confidence)),
             '{}'::jsonb) AS by_id
    FROM placement p
    WHERE p.programme_id = $1::uuid AND p.review_id = $2::uuid
  ), said AS MATERIALIZED (
    SELECT c.*, c.passage AS place, NULL::json AS earlier
    FROM comment c
    WHERE c.programme_id = $1::uuid AND c.review_id = $2::uuid
    UNION ALL
    SELECT c.*, CASE WHEN c.parent_id IS NULL THEN p.it -> 'passage' END,
           json_build_object('reviewId', f.id, 'versionNumber', f.number,
                             'placement', p.it -> 'placement', 'confidence', p.it -> 'confidence')
    FROM placed
    CROSS JOIN former f
    JOIN comment c ON c.programme_id = $1::uuid AND c.review_id = f.id
    CROSS JOIN LATERAL (
      SELECT placed.by_id -> coalesce(c.parent_id, c.id)::text AS it OFFSET 0) p
    WHERE p.it IS NOT NULL
  ), author AS MATERIALIZED (
    SELECT a.id, ${nameOf('a.id')} AS name FROM (SELECT DISTINCT author_id AS id FROM said) a
  )
  SELECT coalesce(json_agg(json_build_object(
           'id', c.id, 'kind', c.kind, 'passage', c.place,
           'quote', c.anchor #>> '{quote,exact}', 'text', c.text, 'replacement', c.replacement,
           'suggestionState', c.suggestion_state, 'parentId', c.parent_id, 'author', author.name,
           'authorRole', CASE WHEN c.author_id = c.returner_id THEN 'returner' ELSE 'mentor' END,
           'mine', c.author_id = $3::uuid, 'isDraft', c.published_at IS NULL,
           'createdAt', c.created_at, 'resolvedAt', c.resolved_at, 'revision', c.revision,
           'earlier', c.earlier)
         ORDER BY c.created_at, c.id), '[]'::json)
  FROM said c JOIN author ON author.id = c.author_id)`;

/**
 * One review with all that is read beside it; $1 programme, $2 review, $3 who reads, $4 the titles
 * of a strategy's parts. A line of facts first, for the service to decide by, then the review.
 */
export const REVIEW = {
  name: 'reviews.review',
  text: `
    WITH former AS (
      SELECT r.id, r.state, r.decision, r.summary, r.submitted_at, r.decided_at,
             ${VERSION_NUMBER} AS number, sv.plan, sv.reflection, sv.feedback, sv.acceptance,
             mv.document
      FROM review this
      LEFT JOIN material_version tv
        ON tv.programme_id = this.programme_id AND tv.id = this.material_version_id
      JOIN review r ON r.programme_id = this.programme_id AND r.returner_id = this.returner_id
                   AND r.submitted_at < this.submitted_at AND r.state <> 'withdrawn'
      ${VERSION}
      WHERE this.programme_id = $1::uuid AND this.id = $2::uuid
        AND (mv.material_id = tv.material_id
             OR (this.strategy_version_id IS NOT NULL AND r.strategy_version_id IS NOT NULL))
    )
    SELECT json_build_object(
      'state', r.state, 'returnerId', r.returner_id, 'readerId', r.mentor_id,
      'seenAt', r.seen_at, 'promisedFor', r.promised_for, 'askedMentorId', r.asked_mentor_id,
      'mentors', (
        SELECT coalesce(json_agg(p.mentor_id), '[]'::json) FROM pairing p
        WHERE p.programme_id = $1::uuid AND p.returner_id = r.returner_id AND p.ended_at IS NULL)
    )::text || E'\\n' || json_build_object(
      'id', r.id, 'state', r.state, 'subject', ${SUBJECT},
      'version', json_build_object(
        'id', coalesce(sv.id, mv.id), 'number', ${VERSION_NUMBER},
        'note', coalesce(sv.note, mv.note), 'createdAt', coalesce(sv.created_at, mv.created_at),
        'document', coalesce(mv.document::json, ${documentOf('sv', '$4')}),
        'expectations', CASE WHEN sv.id IS NOT NULL THEN json_build_object(
          'applicationsPerInterview', sv.applications_per_interview,
          'interviewsPerOffer', sv.interviews_per_offer) END,
        'lessons', CASE WHEN e.id = $3::uuid OR e.shares_search THEN sv.lessons END),
      'question', r.question, 'vacancy', r.vacancy, 'wantedBy', r.wanted_by,
      'promisedFor', r.promised_for, 'submittedAt', r.submitted_at, 'seenAt', r.seen_at,
      'begunAt', r.begun_at, 'decidedAt', r.decided_at, 'withdrawnAt', r.withdrawn_at,
      'decision', r.decision, 'summary', r.summary, 'rubric', r.rubric,
      'returner', json_build_object('id', e.id, 'name', a.name),
      'mentor', CASE WHEN r.mentor_id IS NOT NULL THEN json_build_object(
        'name', ${nameOf('r.mentor_id')}, 'mine', r.mentor_id = $3::uuid) END,
      'asked', CASE WHEN r.asked_mentor_id IS NOT NULL THEN json_build_object(
        'name', ${nameOf('r.asked_mentor_id')}, 'mine', r.asked_mentor_id = $3::uuid) END,
      'draft', ${DRAFT},
      'before', (
        SELECT json_build_object(
          'reviewId', f.id, 'versionNumber', f.number, 'decidedAt', f.decided_at,
          'document', coalesce(f.document::json, ${documentOf('f', '$4')}))
        FROM former f WHERE f.state = 'decided' ORDER BY f.submitted_at DESC, f.id DESC LIMIT 1),
      'former', coalesce((
        SELECT json_agg(json_build_object(
                 'id', f.id, 'versionNumber', f.number, 'state', f.state, 'decision', f.decision,
                 'summary', f.summary, 'submittedAt', f.submitted_at, 'decidedAt', f.decided_at)
               ORDER BY f.submitted_at DESC, f.id DESC)
        FROM former f), '[]'::json),
      'comments', ${COMMENTS})::text
    FROM review r
    ${VERSION}
    JOIN enrolment e ON e.programme_id = r.programme_id AND e.id = r.returner_id
    JOIN account a ON a.id = e.account_id
    WHERE r.programme_id = $1::uuid AND r.id = $2::uuid`,
};
