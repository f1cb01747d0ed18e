import type { JsonStatement } from '../../platform/database/database.ts';

/** Version `v` of a material as it stands in lists. $1 programme. */
const BRIEF = `
  'id', v.id, 'number', v.number, 'note', v.note, 'origin', v.origin, 'createdAt', v.created_at,
  'from', (
    SELECT json_build_object('id', o.id, 'number', o.number, 'materialId', o.material_id,
                             'name', o.name)
    FROM material_version o WHERE o.programme_id = $1::uuid AND o.id = v.from_version_id),
  'file', (
    SELECT json_build_object('name', f.name, 'mediaType', f.media_type, 'size', f.size)
    FROM stored_file f WHERE f.programme_id = $1::uuid AND f.id = v.file_id),
  'authors', (
    SELECT coalesce(json_agg(DISTINCT a.name), '[]'::json)
    FROM jsonb_array_elements(v.authorship) w
    JOIN enrolment e ON e.programme_id = $1::uuid AND e.id = (w->>'by')::uuid
    JOIN account a ON a.id = e.account_id),
  'reviews', (
    SELECT coalesce(json_agg(json_build_object(
             'id', r.id, 'state', r.state, 'decision', r.decision,
             'submittedAt', r.submitted_at, 'decidedAt', r.decided_at)
           ORDER BY r.submitted_at DESC, r.id DESC), '[]'::json)
    FROM review r WHERE r.programme_id = $1::uuid AND r.material_version_id = v.id),
  'sentTo', (
    SELECT coalesce(json_agg(json_build_object(
             'applicationId', a.id, 'title', a.title, 'employer', a.employer,
             'stage', a.furthest_stage, 'outcome', a.outcome,
             'sentOn', coalesce(s.sent_on, a.applied_on))
           ORDER BY s.created_at DESC, s.id DESC), '[]'::json)
    FROM sent_material s
    JOIN application a ON a.programme_id = s.programme_id AND a.id = s.application_id
    WHERE s.programme_id = $1::uuid AND s.material_version_id = v.id)`;

/** Whether draft `m.draft` has words that latest version `v` has not. */
const DRAFT_CHANGED = `
  CASE WHEN v.id IS NULL THEN m.draft <> '{"blocks":[]}'::jsonb ELSE m.draft <> v.document END`;

const LATEST = `
  LEFT JOIN LATERAL (
    SELECT id, number, created_at, document FROM material_version
    WHERE programme_id = m.programme_id AND material_id = m.id
    ORDER BY number DESC LIMIT 1) v ON true`;

/** $1 programme, $2 returner. Those in use first, then the latest changed. */
export const MATERIALS: JsonStatement = {
  name: 'materials.list',
  text: `
    SELECT coalesce(json_agg(json_build_object(
        'id', m.id, 'kind', m.kind, 'name', m.name, 'baseName', b.name,
        'latestVersion', CASE WHEN v.id IS NOT NULL THEN json_build_object(
          'id', v.id, 'number', v.number, 'createdAt', v.created_at) END,
        'draftChanged', ${DRAFT_CHANGED},
        'openReviews', (
          SELECT count(*) FROM material_version o
          JOIN review r ON r.programme_id = o.programme_id AND r.material_version_id = o.id
          WHERE o.programme_id = m.programme_id AND o.material_id = m.id
            AND r.state IN ('waiting', 'seen')),
        'usedIn', (
          SELECT count(DISTINCT s.application_id) FROM material_version o
          JOIN sent_material s ON s.programme_id = o.programme_id AND s.material_version_id = o.id
          WHERE o.programme_id = m.programme_id AND o.material_id = m.id),
        'setAsideAt', m.set_aside_at, 'updatedAt', m.updated_at)
      ORDER BY m.set_aside_at IS NOT NULL, m.updated_at DESC, m.id), '[]'::json)::text
    FROM material m
    LEFT JOIN material b ON b.programme_id = m.programme_id AND b.id = m.base_id
    ${LATEST}
    WHERE m.programme_id = $1::uuid AND m.returner_id = $2::uuid`,
};

const VARIANT = `'id', o.id, 'name', o.name, 'setAsideAt', o.set_aside_at`;

/** $1 programme, $2 returner, $3 material. The revision stands first: it is the ETag. */
export const MATERIAL: JsonStatement = {
  name: 'materials.material',
  text: `
    SELECT json_build_object(
      'revision', m.revision, 'id', m.id, 'kind', m.kind, 'name', m.name, 'draft', m.draft,
      'draftChanged', ${DRAFT_CHANGED}, 'setAsideAt', m.set_aside_at, 'updatedAt', m.updated_at,
      'base', (
        SELECT json_build_object(${VARIANT}) FROM material o
        WHERE o.programme_id = m.programme_id AND o.id = m.base_id),
      'variants', (
        SELECT coalesce(json_agg(json_build_object(${VARIANT}) ORDER BY o.name, o.id), '[]'::json)
        FROM material o WHERE o.programme_id = m.programme_id AND o.base_id = m.id),
      'versions', (
        SELECT coalesce(json_agg(json_build_object(${BRIEF}) ORDER BY v.number DESC), '[]'::json)
        FROM material_version v
        WHERE v.programme_id = m.programme_id AND v.material_id = m.id))::text
    FROM material m
    ${LATEST}
    WHERE m.programme_id = $1::uuid AND m.returner_id = $2::uuid AND m.id = $3::uuid`,
};

/** $1 programme, $2 returner, $3 material, $4 version. */
export const MATERIAL_VERSION: JsonStatement = {
  name: 'materials.version',
  text: `
    SELECT json_build_object(
      ${BRIEF},
      'materialId', v.material_id, 'name', v.name, 'kind', v.kind, 'document', v.document,
      'unread', v.unread,
      'authorship', (
        SELECT coalesce(json_agg(json_build_object(
                 'from', w->'from', 'to', w->'to', 'by', w->'by', 'name', a.name)
               ORDER BY (w->>'from')::int), '[]'::json)
        FROM jsonb_array_elements(v.authorship) w
        LEFT JOIN enrolment e ON e.programme_id = $1::uuid AND e.id = (w->>'by')::uuid
        LEFT JOIN account a ON a.id = e.account_id),
      'fileComments', (
        SELECT coalesce(json_agg(json_build_object(
                 'id', c.id, 'author', c.author, 'text', c.text, 'writtenAt', c.written_at,
                 'anchor', c.anchor) ORDER BY c.created_at, c.id), '[]'::json)
        FROM file_comment c WHERE c.programme_id = $1::uuid AND c.version_id = v.id))::text
    FROM material_version v
    WHERE v.programme_id = $1::uuid AND v.returner_id = $2::uuid AND v.material_id = $3::uuid
      AND v.id = $4::uuid`,
};
