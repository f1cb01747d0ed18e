/** The session's cookie. `__Host-`: only this host, only over TLS (or localhost), the whole site. */
export const sessionCookie = '__Host-reshelve';
