/** A cookie as Next's `cookies().set` takes it. */
export interface ParsedCookie {
  name: string;
  value: string;
  path?: string;
  domain?: string;
  maxAge?: number;
  expires?: Date;
  httpOnly?: boolean;
  secure?: boolean;
  sameSite?: 'lax' | 'strict' | 'none';
}

/** Reads one `Set-Cookie` line; `undefined` if it is none. */
export function parseSetCookie(line: string): ParsedCookie | undefined {
  const [pair = '', ...attributes] = line.split(';');
  const [name, value] = halves(pair);
  if (!name || value === undefined) return undefined;
  const cookie: ParsedCookie = { name, value };
  for (const attribute of attributes) {
    const [key, content = ''] = halves(attribute);
    switch (key.toLowerCase()) {
      case 'path':
        cookie.path = content;
        break;
      case 'domain':
        cookie.domain = content;
        break;
      case 'max-age':
        cookie.maxAge = Number(content);
        break;
      case 'expires':
        cookie.expires = new Date(content);
        break;
      case 'httponly':
        cookie.httpOnly = true;
        break;
      case 'secure':
        cookie.secure = true;
        break;
      case 'samesite':
        cookie.sameSite = sameSite(content);
        break;
    }
  }
  return cookie;
}

function halves(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim(), undefined] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

function sameSite(text: string): 'lax' | 'strict' | 'none' {
  const lower = text.toLowerCase();
  return lower === 'strict' || lower === 'none' ? lower : 'lax';
}
