/** The person specification of application `a`, each line with its evidence. */
export const CRITERIA = `
      'criteria', (
        SELECT coalesce(json_agg(json_build_object(
            'id', c.id, 'kind', c.kind, 'text', c.text, 'evidence', c.evidence,
            'strength', c.strength, 'examples', (
              SELECT coalesce(json_agg(json_build_object('id', x.id, 'title', x.title)
                ORDER BY u.created_at, x.id), '[]')
              FROM example_use u
              JOIN example x ON x.programme_id = u.programme_id AND x.id = u.example_id
              WHERE u.programme_id = c.programme_id AND u.criterion_id = c.id))
          ORDER BY c.kind, c.position, c.id), '[]')
        FROM criterion c WHERE c.programme_id = a.programme_id AND c.application_id = a.id)`;
